"""Ticks and arrows of menus and of lists of choices are in the theme's ink, and grow with the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.menu import Menu
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.theme import Theme
from callpop.settings.schema import AppearanceSettings, ColourScheme

SCHEMES = [ColourScheme.LIGHT, ColourScheme.DARK]


def theme_of(text_size: int, scheme: ColourScheme = ColourScheme.LIGHT) -> Theme:
    return Theme(AppearanceSettings(text_size=text_size, theme=scheme))


def inked(image: QImage, area: QRect, ink: str) -> QRect:
    """Where in an area something is painted in an ink; nowhere is an empty rectangle."""
    wanted, found = QColor(ink), QRect()
    for y in range(area.top(), area.bottom() + 1):
        for x in range(area.left(), area.right() + 1):
            at = image.pixelColor(x, y)
            near = (at.red() - wanted.red(), at.green() - wanted.green(), at.blue() - wanted.blue())
            if max(map(abs, near)) < 64:
                found = found.united(QRect(x, y, 1, 1))
    return found


def menu_at(qtbot: QtBot, text_size: int, scheme: ColourScheme) -> tuple[Menu, Theme]:
    theme = theme_of(text_size, scheme)
    menu = Menu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(theme.style_sheet())
    for label, checked in (("I", True), ("I", False)):
        action = menu.addAction(label)
        action.setCheckable(True)
        action.setChecked(checked)
    more = Menu("I", menu)
    more.addAction("x")
    menu.addMenu(more)
    menu.ensurePolished()
    menu.adjustSize()
    return menu, theme


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text_size", [100, 130, 200])
def test_ticks_and_arrows_of_a_menu_are_as_large_as_the_text(
    qtbot: QtBot, scheme: ColourScheme, text_size: int
) -> None:
    menu, theme = menu_at(qtbot, text_size, scheme)
    image = menu.grab().toImage()
    edge = 16 * theme.scale
    ticked, plain, leading = (menu.actionGeometry(action) for action in menu.actions())
    strip = round(8 + edge)
    tick = inked(image, QRect(ticked.left(), ticked.top(), strip, ticked.height()), theme.palette.text)
    assert edge * 0.5 <= tick.width() <= edge and edge * 0.3 <= tick.height() <= edge
    assert abs(tick.center().y() - ticked.center().y()) <= edge / 8, "beside its words"
    assert inked(image, QRect(plain.left(), plain.top(), strip, plain.height()), theme.palette.text).isEmpty()
    end = QRect(leading.right() - strip, leading.top(), strip, leading.height())
    arrow = inked(image, end, theme.palette.text)
    assert edge * 0.4 <= arrow.height() <= edge


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text_size", [100, 130, 200])
def test_the_arrow_of_a_list_of_choices_is_as_large_as_the_text(
    qtbot: QtBot, scheme: ColourScheme, text_size: int
) -> None:
    theme = theme_of(text_size, scheme)
    choice = ChoiceControl(theme=theme, options=[(1, "A"), (2, "B")], name="which")
    qtbot.addWidget(choice)
    choice.setStyleSheet(theme.style_sheet())
    choice.resize(choice.sizeHint())
    image, edge = choice.grab().toImage(), 16 * theme.scale
    area = QRect(choice.width() - round(14 + edge), 4, round(8 + edge), choice.height() - 8)
    arrow = inked(image, area, theme.palette.text2)
    assert edge * 0.4 <= arrow.width() <= edge
    assert abs(arrow.center().y() - choice.rect().center().y()) <= edge / 8
    choice.show()
    choice.showPopup()
    QApplication.processEvents()
    view = choice.view()
    rows = [view.visualRect(view.model().index(row, 0)).height() for row in range(2)]
    choice.hidePopup()
    assert min(rows) >= 28 * theme.scale, "its rows, too"
