"""Pictures of what stands at the edge of the screen besides cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from callpop.desktop.gallery_calls import NOW
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.list_panel import ListPanel
from callpop.desktop.popup.samples import samples
from callpop.desktop.popup.strip import Strip
from callpop.desktop.popup.strip_words import StripWords
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_ROWS = 6


def popups(theme: Theme, words: Words) -> dict[str, Callable[[], QWidget]]:
    """What makes each, by the name of its picture."""
    said = StripWords(words)
    return {
        "strip-missed": lambda: _strip(theme, words, said.missed(3)),
        "strip-away": lambda: _strip(theme, words, said.away(AwaySummary(4, (("Anna Visser", 1), ("", 2))))),
        "chip": lambda: _chip(theme, words),
        "list": lambda: _list(theme, words),
    }


def _strip(theme: Theme, words: Words, text: str) -> Strip:
    made = Strip(theme=theme, words=words, composited=True)
    made.set_text(text)
    return made


def _chip(theme: Theme, words: Words) -> Chip:
    made = Chip(theme=theme, words=words, composited=True)
    made.set_count(3)
    return made


def _list(theme: Theme, words: Words) -> ListPanel:
    made = ListPanel(theme=theme, words=words, composited=True)
    ringing = next(sample.view for sample in samples(words, NOW))
    rows = [replace(ringing, card_id=f"row-{number}") for number in range(_ROWS + 3)]
    made.set_calls(rows, most=_ROWS, time=lambda _view: words.timer(7))
    return made
