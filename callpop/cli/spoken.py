"""The language of a command that speaks as the windows do, and needs no Qt to find it."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping

from callpop.desktop.words import language_for  # needs no Qt
from callpop.settings.schema import Settings

_SYSTEMS = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(settings: Settings, environ: Mapping[str, str] = os.environ) -> str:
    """The language that is set, or else the system's, as Qt finds it for the windows."""
    # The list of languages goes before all: so Qt has it, even where the locale is C.
    names = [name for name in environ.get("LANGUAGE", "").split(":") if name]
    if not names:
        names = [environ[name] for name in _SYSTEMS if environ.get(name)][:1]
    return language_for(settings.appearance.language, names or _of_windows())


def _of_windows() -> list[str]:
    if sys.platform != "win32":
        return []
    import ctypes

    return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
