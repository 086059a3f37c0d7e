"""Every window, card and menu has room for texts that are 40 % longer than English: nothing is cut unsaid."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QStaticText
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from callpop.desktop.catalogue import catalogue
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.popup import gallery, samples
from callpop.desktop.popup.card import Card
from callpop.desktop.pseudo import LONGER, pseudo, pseudo_words
from callpop.desktop.theme import Theme
from tests.desktop.clipped_windows import cut_at, cut_in_windows, show
from tests.desktop.clipping import cut_texts, draw, watched_painters
from tests.desktop.test_card_texts import FROM_OUTSIDE, cut
from tests.desktop.untranslated import painted_texts, plain_words, untranslated

pytestmark = [pytest.mark.desktop, pytest.mark.once]
__all__ = ["cut"]


def test_every_window_has_room_for_longer_texts_and_none_that_was_not_translated(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with painted_texts(monkeypatch) as painted:

        def also(window: QWidget) -> list[str]:
            said = untranslated(window, painted)
            painted.clear()
            return said

        found, seen = cut_in_windows(Theme(), pseudo_words(), monkeypatch, also=also)
    assert found == {}
    assert seen > 50


@pytest.mark.parametrize("text_size", [100, 200])
def test_every_window_has_room_for_german_and_dutch(tmp_path: Path, text_size: int) -> None:
    assert cut_at(text_size, "de", "nl", folder=tmp_path) == {"de": {}, "nl": {}}


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


def test_every_card_says_only_what_was_translated(now: int, monkeypatch: pytest.MonkeyPatch) -> None:
    words = pseudo_words(UTC)
    plain: dict[str, list[str]] = {}
    with painted_texts(monkeypatch) as painted:
        for sample in samples.samples(words, now):
            painted.clear()
            gallery.picture(sample, Theme(), words, 1.0)
            assert painted, sample.name
            if said := [text for text in painted if plain_words(text)]:
                plain[sample.name] = said
    assert plain == {}


class Painted(QWidget):
    """Draws a text by itself."""

    def __init__(self, paint: Callable[[QPainter, QRect], object]) -> None:
        super().__init__()
        self._paint = paint
        self.resize(400, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, self.rect())
        painter.end()


def elided(painter: QPainter, room: QRect) -> None:
    text = painter.fontMetrics().elidedText("Written here", Qt.TextElideMode.ElideRight, 50)
    assert text != "Written here"
    painter.drawText(room, 0, text)


def outlined(painter: QPainter, room: QRect) -> None:
    shape = QPainterPath()
    shape.addText(0, 20, painter.font(), "Written here")
    painter.drawPath(shape)


@pytest.mark.parametrize(
    "paint",
    [
        lambda painter, room: painter.drawText(room, 0, "Written here"),
        lambda painter, room: painter.drawText(0, 20, "Written here"),
        lambda painter, room: painter.drawStaticText(0, 0, QStaticText("Written here")),
        elided,
        outlined,
    ],
)
def test_what_a_painter_draws_is_found(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, paint: Callable[[QPainter, QRect], object]
) -> None:
    with painted_texts(monkeypatch) as painted:
        window = Painted(paint)
        qtbot.addWidget(window)
        show(window)
        draw(window)
    assert untranslated(window, painted) == ["not translated: 'Written here'"]


def test_a_word_of_english_beside_a_translated_one_is_found() -> None:
    assert plain_words(f"Missed: {pseudo('Three calls')}") == ["Missed"]
    assert plain_words(f"{pseudo('Passed on by')} Bob de Vries, 6:40") == []
    assert plain_words("Kundendienst Nordd…") == []
    assert plain_words("Written he…") == ["Written"]


@pytest.mark.parametrize("role", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole])
def test_what_a_list_holds_or_says_is_found(qtbot: QtBot, role: Qt.ItemDataRole) -> None:
    window = QListWidget()
    qtbot.addWidget(window)
    item = QListWidgetItem(pseudo("From a catalogue"), window)
    item.setData(role, "Written here")
    assert untranslated(window) == ["not translated: 'Written here'"]


def test_what_no_catalogue_has_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("Written here", window)
    QLabel(pseudo("From a catalogue"), window)
    assert untranslated(window) == ["not translated: 'Written here'"]


@pytest.mark.parametrize(
    "say",
    [
        lambda window: window.setWindowTitle("Written here"),
        lambda window: window.setToolTip("<qt>Written here</qt>"),
        lambda window: QRadioButton("Written here", window),
        lambda window: QCheckBox("Written here", window),
        lambda window: QPushButton(window).setToolTip("Written here"),
        lambda window: QWidget(window).setAccessibleName("Written here"),
        lambda window: QWidget(window).setAccessibleDescription("Written here"),
        lambda window: QLineEdit(window).setPlaceholderText("Written here"),
        lambda window: QPlainTextEdit(window).setPlaceholderText("Written here"),
        lambda window: QComboBox(window).addItems([pseudo("From a catalogue"), "Written here"]),
        lambda window: QMenu(window).addAction("Written here"),
        lambda window: QMenu(window).addMenu("Written here"),
    ],
)
def test_wherever_it_stands(qtbot: QtBot, say: Callable[[QWidget], object]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    kept = say(window)
    assert untranslated(window) == ["not translated: 'Written here'"], kept


def test_the_language_that_nobody_speaks_is_40_percent_longer_accented_and_in_brackets() -> None:
    for key, text in catalogue("en").items():
        letters = re.sub(r"\{[^}]*\}", "", text)
        made = pseudo(text)
        assert re.findall(r"\{[^}]*\}", made) == re.findall(r"\{[^}]*\}", text)
        if sum(map(str.isalpha, letters)) > 4:
            assert len(made) - len(text) >= LONGER * len(letters), key
            assert made.startswith("[") and made.endswith("]"), key
            assert not made.isascii(), key


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
