"""Every window, card and menu has room for texts that are 40 % longer than English: nothing is cut unsaid."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from callpop.crm.presets import presets
from callpop.crm.recipe_file import load_recipe, ready_recipes
from callpop.desktop.catalogue import catalogue
from callpop.desktop.gallery_calls import ORGANISATIONS, SETTINGS
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.popup import gallery, samples
from callpop.desktop.popup.card import Card
from callpop.desktop.pseudo import LONGER, pseudo, pseudo_words
from callpop.desktop.theme import Theme
from tests.desktop.clipped_windows import cut_at, cut_in_windows, show
from tests.desktop.clipping import cut_texts, draw, watched_painters
from tests.desktop.test_card_texts import FROM_OUTSIDE, cut

pytestmark = pytest.mark.desktop
__all__ = ["cut"]


def test_every_window_has_room_for_longer_texts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    found, seen = cut_in_windows(Theme(), pseudo_words(), monkeypatch, also=untranslated)
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


PEOPLE = [re.escape(name) for name in (*(one.name for one in SETTINGS.people), *ORGANISATIONS.values(), "Jansen")]
NAMES = {"Anna", "Callpop", "contract", "MIT", "Python 3", "lotte@example.com", "quote", "token"}
"""What stands in windows of the gallery and is no text of Callpop's, besides files and what is said from below."""


@functools.cache
def crms() -> frozenset[str]:
    """The names of CRMs, and the examples of what they are asked for, as their makers write them."""
    ready = (*presets(), *map(load_recipe, ready_recipes()))
    return frozenset({one.name for one in ready} | {field.example for one in ready for field in one.fields})


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget shows, tells under the pointer, or says to a screen reader."""
    yield from (widget.accessibleName(), widget.accessibleDescription())
    yield html.unescape(re.sub("<[^>]+>", "", widget.toolTip()))
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


def untranslated(window: QWidget) -> list[str]:
    """Texts of a window that never went through a catalogue: they have no accents."""
    said = dict.fromkeys(text for one in (window, *window.findChildren(QWidget)) for text in texts_of(one))
    plain = [text for text in said if re.search("[A-Za-z]{3}", text) and text.isascii()]
    data = re.compile("|".join((*map(re.escape, NAMES), "^/", "://", "^{.*}$", *PEOPLE)))
    return [f"not translated: {text!r}" for text in plain if not data.search(text) and text not in crms()]


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
