"""Every window, card and menu has room for texts that are 40 % longer than English: nothing is cut unsaid."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.catalogue import catalogue
from callpop.desktop.gallery_calls import ORGANISATIONS, SETTINGS
from callpop.desktop.gallery_windows import windows
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.popup import gallery, samples
from callpop.desktop.popup.card import Card
from callpop.desktop.pseudo import LONGER, pseudo, pseudo_words
from callpop.desktop.theme import Theme
from tests.desktop.clipping import cut_texts, draw, watched_painters
from tests.desktop.test_card_texts import FROM_OUTSIDE, cut

pytestmark = pytest.mark.desktop
__all__ = ["cut"]


def test_every_window_has_room_for_longer_texts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, list[str]] = {}
    seen = 0
    with watched_painters(monkeypatch) as painted:
        for name, window in windows(Theme(), pseudo_words(), everything=True):
            show(window)
            painted.clear()
            draw(window)
            if lost := [*cut_texts(window, painted), *untranslated(window)]:
                found[name] = lost
            seen += 1
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert found == {}
    assert seen > 50


def test_every_card_has_room_for_longer_texts_or_tells_them_under_the_pointer(
    cut: list[str], now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Card] = []

    class Kept(Card):
        def __init__(self, **given: Any) -> None:
            super().__init__(**given)
            made.append(self)

    monkeypatch.setattr(gallery, "Card", Kept)
    words = pseudo_words(UTC)
    lost: dict[str, list[str]] = {}
    for sample in samples.samples(words, now):
        cut.clear()
        gallery.picture(sample, Theme(), words, 1.0)
        card = made.pop()
        told = {card.cut_text_at(QPoint(x, y)) for x in range(0, card.width(), 40) for y in range(0, card.height(), 8)}
        untold = [text for text in cut if not any(text.strip() in tip for tip in told)]
        if untold and sample.name not in FROM_OUTSIDE:
            lost[sample.name] = untold
    assert lost == {}


def test_what_no_catalogue_has_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("Written here", window)
    QLabel(pseudo("From a catalogue"), window)
    assert untranslated(window) == ["not translated: 'Written here'"]


def test_the_language_that_nobody_speaks_is_40_percent_longer_accented_and_in_brackets() -> None:
    for key, text in catalogue("en").items():
        letters = re.sub(r"\{[^}]*\}", "", text)
        made = pseudo(text)
        assert re.findall(r"\{[^}]*\}", made) == re.findall(r"\{[^}]*\}", text)
        if sum(map(str.isalpha, letters)) > 4:
            assert len(made) - len(text) >= LONGER * len(letters), key
            assert made.startswith("[") and made.endswith("]"), key
            assert not made.isascii(), key


PEOPLE = [re.escape(name) for name in (*(one.name for one in SETTINGS.people), *ORGANISATIONS.values(), "Jansen")]
NAMES = {"Anna", "Callpop", "contract", "MIT", "Python 3", "lotte@example.com", "quote", "token"}
"""What stands in windows of the gallery and is no text of Callpop's, besides files and what is said from below."""


def untranslated(window: QWidget) -> list[str]:
    """Texts of labels, buttons and menus that never went through a catalogue: they have no accents."""
    said = [one.text() for kind in (QLabel, QPushButton) for one in window.findChildren(kind)]
    said += [action.text() for action in window.actions()] if isinstance(window, QMenu) else []
    plain = [text for text in said if re.search("[A-Za-z]{3}", text) and text.isascii()]
    data = re.compile("|".join((*map(re.escape, NAMES), "^/", "://", "^{.*}$", "locked by another", *PEOPLE)))
    return [f"not translated: {text!r}" for text in plain if not data.search(text)]


def show(window: QWidget) -> None:
    window.ensurePolished()
    window.show()
    for _ in range(3):
        QApplication.processEvents()


def cut_label() -> QWidget:
    label = QLabel("Words that need more than this")
    label.setFixedWidth(40)
    return label


def cut_paragraph() -> QWidget:
    label = QLabel("Words that need more than this " * 8)
    label.setWordWrap(True)
    label.setFixedSize(200, 20)
    return label


def cut_button() -> QWidget:
    button = QPushButton("Words that need more than this")
    button.setFixedWidth(40)
    return button


@pytest.mark.parametrize("make", [cut_label, cut_paragraph, cut_button])
def test_what_has_no_room_is_found(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    window, tells = QWidget(), make()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(tells)
    show(window)
    assert len(cut_texts(window, [])) == 1
    tells.setToolTip("Words that need more than this")
    assert cut_texts(window, []) == [] or make is cut_paragraph


def test_what_a_painter_cuts_is_found_unless_it_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with watched_painters(monkeypatch) as painted:
        label = ElidedLabel()
        qtbot.addWidget(label)
        label.set_text("Words that need more than this")
        label.resize(60, 20)
        show(label)
        draw(label)
        assert painted and cut_texts(label, painted) == []
        label.setToolTip("")
        assert cut_texts(label, painted)
