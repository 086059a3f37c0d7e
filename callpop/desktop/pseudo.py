"""A language that nobody speaks, to see what English hides: texts 40 % longer, accented and in brackets.

A text without accents was never given to a translator; one without its closing bracket is cut.
"""

from __future__ import annotations

import math
import re
from datetime import tzinfo

from callpop.desktop.catalogue import Catalogue, TranslatorCatalogue
from callpop.desktop.words import Words

LONGER = 0.4
_PLAIN = "AaCcEeGgIiLlNnOoRrSsTtUuYyZz"
_ACCENTED = "ÅåÇçÉéĜĝÎîĹĺÑñÖöŔŕŠšŢţÛûÝýŽž"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")


def pseudo(text: str) -> str:
    """As somebody long-winded would say it; placeholders stay as they are."""
    pieces = _PLACEHOLDER.split(text)
    letters = sum(len(piece) for piece in pieces[::2])
    if not any(piece.strip(" ·:./,-–()") for piece in pieces[::2]):
        return text
    wanted = math.ceil(LONGER * letters)
    bracketed = wanted >= 2
    left = wanted - 2 if bracketed else wanted
    every = letters / left if left else math.inf
    made, seen, given = [], 0, 0
    for number, piece in enumerate(pieces):
        if number % 2:
            made.append(piece)
            continue
        for letter in piece:
            seen += 1
            made.append(letter.translate(_ACCENTS))
            # Longer words rather than more of them: these are what does not wrap.
            if letter.isalpha() and given < left and seen >= (given + 1) * every:
                made.append(letter.lower().translate(_ACCENTS))
                given += 1
    said = "".join(made) + "é" * (left - given)
    return f"[{said}]" if bracketed else said


class PseudoCatalogue:
    """Another catalogue, told by somebody long-winded.

    Args:
        catalogue: What is told.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def find(self, key: str, n: int | None = None) -> str:
        """See ``Catalogue``."""
        return pseudo(self._catalogue.find(key, n))


def pseudo_words(zone: tzinfo | None = None) -> Words:
    """English as nobody says it."""
    return Words("en", PseudoCatalogue(TranslatorCatalogue("en")), zone)
