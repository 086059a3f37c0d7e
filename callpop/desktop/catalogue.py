"""Where the texts of a language come from: Qt's translator on the desktop, the file alone where there is no Qt."""

from __future__ import annotations

from typing import Protocol

from callpop.desktop.qm_file import read_qm
from callpop.resources import resource


class Catalogue(Protocol):
    """The texts of one language."""

    def find(self, key: str, n: int | None = None) -> str:
        """The text of a key; of a count, the form for ``n``. '' if there is none."""


class TranslatorCatalogue:
    """As Qt's own translator finds them, one by one: nothing is read before it is wanted.

    Args:
        language: Its code.

    Raises:
        OSError: There is no such language.
    """

    def __init__(self, language: str) -> None:
        from PySide6.QtCore import QTranslator

        path = resource("translations", f"callpop_{language}.qm")
        self._translator = QTranslator()
        if not self._translator.load(str(path)):
            raise OSError(f"{path} holds no compiled texts")

    def find(self, key: str, n: int | None = None) -> str:
        """See ``Catalogue``; which form a number takes is said by Qt's rule for the language."""
        if n is None:
            return self._translator.translate("", key) or ""
        return self._translator.translate("", key, "", n) or ""


class PlainCatalogue:
    """All of them, read without Qt.

    Args:
        language: Its code.

    Raises:
        OSError: There is no such language.
    """

    def __init__(self, language: str) -> None:
        self.texts = read_qm(resource("translations", f"callpop_{language}.qm"))

    def find(self, key: str, n: int | None = None) -> str:
        """See ``Catalogue``; English, German and Dutch have one form for one, and one for all other numbers."""
        forms = self.texts.get(key, ("",))
        return forms[0] if n is None or n == 1 else forms[-1]


def catalogue(language: str) -> dict[str, str]:
    """All texts of a language by key; the forms of a count are keyed ``name.one`` and ``name.other``.

    Raises:
        OSError: There is no such language.
    """
    found: dict[str, str] = {}
    for key, forms in PlainCatalogue(language).texts.items():
        if len(forms) == 1:
            found[key] = forms[0]
        else:
            found |= {f"{key}.one": forms[0], f"{key}.other": forms[-1]}
    return found
