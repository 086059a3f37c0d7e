"""What a screen reader finds of the detail pane, the palette and the call-back note: names and roles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.promises import Promise
from callpop.calls.record import Outcome
from callpop.desktop.call_back_note import CallBackNoteDialog
from callpop.desktop.gallery_callers import call_back_note, palette
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.palette.window import PaletteWindow
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT, Palette
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import call, presenter

ROLE = QAccessible.Role


def detail(language: str, size: int) -> DetailPane:
    made = DetailPane(theme=Theme(AppearanceSettings(text_size=size)), presenter=presenter(language))
    entry = call("a", 30, outcome=Outcome.MISSED, note="quote by Friday")
    promises = (Promise(1, "a", "quote by Friday", "2026-11-27"),)
    made.show_entry(replace(entry, tags=("one", "two"), promises=promises))
    made.show_earlier("a", [call("b", 90), call("c", 900)], 3)
    return made


def made(what: str, language: str, size: int) -> QWidget:
    theme = Theme(AppearanceSettings(text_size=size))
    if what == "palette":
        return palette(theme, presenter(language))
    return call_back_note(theme, presenter(language)) if what == "note" else detail(language, size)


def stops(top: QWidget) -> list[QWidget]:
    """What the keyboard reaches."""
    found = (each for each in top.findChildren(QWidget) if each.isVisibleTo(top))
    return [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("what", ["detail", "palette", "note"])
def test_every_control_tells_its_name_and_its_role(qtbot: QtBot, what: str, language: str) -> None:
    top = made(what, language, 100)
    qtbot.addWidget(top)
    top.show()
    reached = stops(top)
    assert reached
    for each in reached:
        told = QAccessible.queryAccessibleInterface(each)
        role = told.role()
        assert told.text(QAccessible.Text.Name).strip(), each
        assert role in (ROLE.Button, ROLE.PushButton, ROLE.EditableText, ROLE.CheckBox, ROLE.List), (each, role)
        if isinstance(each, QLineEdit):
            assert role is ROLE.EditableText


def test_the_way_of_the_call_is_told_in_words(qtbot: QtBot) -> None:
    top = detail("en", 100)
    qtbot.addWidget(top)
    top.show()
    told = QAccessible.queryAccessibleInterface(top.timeline).text(QAccessible.Text.Name)
    assert "Rang Sales" in told and "Nobody answered" in told


def test_a_promise_tells_whether_it_was_kept(qtbot: QtBot) -> None:
    top = detail("en", 100)
    qtbot.addWidget(top)
    top.show()
    (row,) = top.promises.rows
    assert not QAccessible.queryAccessibleInterface(row).state().checked
    row.setChecked(True)
    assert QAccessible.queryAccessibleInterface(row).state().checked


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("what", ["detail", "palette", "note"])
def test_at_the_largest_text_nothing_is_wider_than_its_window(qtbot: QtBot, what: str, language: str) -> None:
    top = made(what, language, 130)
    qtbot.addWidget(top)
    if isinstance(top, DetailPane):
        top.resize(top.sizeHint().width(), 900)
    assert isinstance(top, (DetailPane, PaletteWindow, CallBackNoteDialog))
    top.show()
    QApplication.processEvents()
    for each in stops(top):
        right = each.mapTo(top, each.rect().topRight()).x()
        assert right <= top.width(), each
        assert each.width() >= each.minimumSizeHint().width(), each


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_they_stand_on(colours: Palette) -> None:
    pairs = (
        (colours.ringing.ink, colours.ringing.tint, 4.5),
        (colours.text2, colours.selected, 4.5),
        (colours.missed.ink, colours.window, 4.5),
        (colours.text3, colours.window, 4.5),
        (colours.text, colours.surface, 4.5),
        (colours.control, colours.window, 3.0),
    )
    for one, other, least in pairs:
        assert contrast(one, other) >= least, (one, other)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
