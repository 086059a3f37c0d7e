"""Every card says all that it has to say, in each language and text size: no text is cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from callpop.desktop.popup import button, gallery, paint, samples
from callpop.desktop.popup.text import draw_line
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.schema import AppearanceSettings

pytestmark = pytest.mark.desktop

FROM_OUTSIDE = {"long-strings", "markup-in-name"}
"""Samples of names that are too long for any card: those are elided, and the tooltip tells them in full."""


@pytest.fixture
def cut(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was painted in less room than it needs."""
    found: list[str] = []

    def watched(painter: QPainter, rect: QRect, text: str, font: QFont, *rest: Any, **options: Any) -> int:
        metrics = QFontMetrics(font)
        too_wide = metrics.horizontalAdvance(text) > rect.width() and not options.get("spill")
        # A line's height holds room above and below the letters that they do not use.
        too_high = metrics.ascent() - metrics.descent() > rect.height()
        if text and (too_wide or too_high):
            found.append(text)
        return draw_line(painter, rect, text, font, *rest, **options)

    for module in (paint, button):
        monkeypatch.setattr(module, "draw_line", watched)
    yield found


@pytest.mark.parametrize("size", [100, 115, 130, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_any_card_is_cut(cut: list[str], language: str, size: int, now: int) -> None:
    words, theme = Words.load(language, UTC), Theme(AppearanceSettings(text_size=size))
    lost: dict[str, list[str]] = {}
    for sample in samples.samples(words, now):
        cut.clear()
        gallery.picture(sample, theme, words, 1.0)
        # What the agent wrote is of any length, and comes last in its line.
        notes = words.text("ctx.last_note", text="")
        told = [text for text in cut if notes not in text]
        if told and sample.name not in FROM_OUTSIDE:
            lost[sample.name] = told
    assert lost == {}


def test_what_is_too_long_is_seen_as_cut(cut: list[str], now: int) -> None:
    words = Words.load("de", UTC)
    for sample in samples.samples(words, now):
        if sample.name in FROM_OUTSIDE:
            gallery.picture(sample, Theme(), words, 1.0)
    assert len(cut) > 1
