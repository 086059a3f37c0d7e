"""Statistics, day sheet, dialogues, palette and undo bar as assistive technology sees them: Qt's accessibility tree
walked, each window gone through with Tab, and its colours held against WCAG 2.2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group
from callpop.desktop import gallery_windows
from callpop.desktop.data_dialogs.undo_bar import UndoBar
from callpop.desktop.day_sheet.window import DaySheetWindow
from callpop.desktop.gallery_callers import call_back_note, palette
from callpop.desktop.gallery_dialogs import dialogs
from callpop.desktop.gallery_statistics import made_up_day_sheet
from callpop.desktop.log_window.period import PeriodKind
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.stats import chart as chart_module
from callpop.desktop.stats.page import StatisticsPage
from callpop.desktop.stats.paint import heat_colour, ink_on
from callpop.desktop.stats.scale import STEPS
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT, Palette
from callpop.settings.schema import AppearanceSettings
from tests.desktop.test_log_detail_accessibility import contrast
from tests.desktop.windows_support import FakeLog, call, presenter

ROLE = QAccessible.Role
TOLD = {
    ROLE.Button,
    ROLE.PushButton,
    ROLE.RadioButton,
    ROLE.CheckBox,
    ROLE.EditableText,
    ROLE.ComboBox,
    ROLE.SpinBox,
    ROLE.List,
    ROLE.ListItem,
    ROLE.ProgressBar,
    ROLE.Graphic,
    ROLE.Link,
}
SHOWN = (
    "log-statistics",
    "day-sheet",
    "palette",
    "palette-typed",
    "call-back-note",
    "export",
    "export-done",
    "import",
    "import-done",
    "wipe-number",
    "wipe-confirm",
    "keep-confirm",
    "this-is",
)


def walk(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield of
    for number in range(of.childCount()):
        child = of.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def make(name: str, language: str) -> QWidget:
    theme, view = Theme(AppearanceSettings()), presenter(language)
    makers: dict[str, Callable[[], QWidget]] = {
        "log-statistics": lambda: gallery_windows._statistics(theme, view),
        "day-sheet": lambda: DaySheetWindow(theme=theme, presenter=view, fetch=made_up_day_sheet),
        "palette": lambda: palette(theme, view),
        "palette-typed": lambda: palette(theme, view, "ka"),
        "call-back-note": lambda: call_back_note(theme, view),
        **dialogs(theme, view.words),
    }
    return makers[name]()


def shown(*names: str) -> list[tuple[str, str]]:
    return [(name, language) for name in names for language in ("en", "de")]


@pytest.fixture(params=shown(*SHOWN), ids=" ".join)
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> QWidget:
    made = make(*request.param)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.hide()
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def stops(top: QWidget) -> list[QWidget]:
    """What Tab is to reach: of buttons of which one is chosen, the chosen one."""
    found = [
        each
        for each in [top, *top.findChildren(QWidget)]
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return [each for each in found if not _stands_back(each)]


def _stands_back(widget: QWidget) -> bool:
    alike = isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)
    return isinstance(widget, QAbstractButton) and alike and widget.isCheckable() and not widget.isChecked()


def test_every_control_in_the_tree_tells_a_name_and_what_it_is(window: QWidget) -> None:
    found = list(walk(QAccessible.queryAccessibleInterface(window)))
    nameless = [each.role() for each in found if each.role() in TOLD and not each.text(QAccessible.Text.Name).strip()]
    assert nameless == []
    assert any(each.role() in TOLD for each in found)
    for each in stops(window):
        told = QAccessible.queryAccessibleInterface(each)
        assert told.role() in TOLD, (each, told.role())
        assert told.text(QAccessible.Text.Name).strip(), each
        assert told.state().focusable, each


def test_the_window_itself_has_a_name(window: QWidget) -> None:
    assert window.windowTitle() or window.accessibleName()


def test_icons_that_are_buttons_say_in_words_what_they_do(window: QWidget) -> None:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.text():
            assert button.accessibleName(), button
        if button.property("iconOnly"):
            assert button.toolTip(), button.accessibleName()


def test_tab_reaches_every_control_goes_round_and_back_the_same_way(qtbot: QtBot, window: QWidget) -> None:
    top = window.window()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    wanted = stops(window)
    assert wanted
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    there = _round(Qt.Key.Key_Tab, len(wanted))
    missing = [each for each in wanted if each not in there]
    assert missing == []
    back = _round(Qt.Key.Key_Backtab, len(wanted))
    assert set(back) == set(there)


def _round(key: Qt.Key, about: int) -> list[QWidget]:
    """Where the key leads, until it is back where it began."""
    first = QApplication.focusWidget()
    assert first is not None
    seen = [first]
    if about == 1:
        QTest.keyClick(first, key)
        assert QApplication.focusWidget() is first
        return seen
    for _ in range(about * 2 + 60):
        focused = QApplication.focusWidget()
        assert focused is not None, "the focus got lost"
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        assert now is not focused, f"a trap: {focused}"
        if now is first:
            return seen
        assert now is not None
        seen.append(now)
    pytest.fail("it never comes back")


# The statistics stand in columns: their own test says in which order.
IN_ONE_COLUMN = [name for name in SHOWN if name != "log-statistics"]


@pytest.mark.parametrize("window", shown(*IN_ONE_COLUMN), indirect=True, ids=" ".join)
def test_dialogues_are_gone_through_from_top_to_bottom(qtbot: QtBot, window: QWidget) -> None:
    top = window.window()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    wanted = sorted(stops(window), key=lambda each: _place(each, window))
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen = [each for each in _round(Qt.Key.Key_Tab, len(wanted)) if each in wanted]
    assert seen == wanted


def _place(widget: QWidget, top: QWidget) -> tuple[int, int]:
    middle = widget.mapTo(top, widget.rect().center())
    # What stands beside each other is not exactly at one height.
    return middle.y() // 24, middle.x()


def test_the_bar_that_offers_to_undo_is_told_and_reached(qtbot: QtBot) -> None:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=FakeLog([call("a")]).fetch)
    qtbot.addWidget(window)
    window.show()
    bar = UndoBar(theme=Theme(), undo="Undo", parent=window)
    bar.say("All about +31 6 12345678 is removed in 10 seconds.")
    bar.show()
    settle()
    told = [(each.role(), each.text(QAccessible.Text.Name)) for each in walk(QAccessible.queryAccessibleInterface(bar))]
    assert (ROLE.Button, "Undo") in told
    assert (ROLE.StaticText, "All about +31 6 12345678 is removed in 10 seconds.") in told
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.list.setFocus()
    assert bar.button in _round(Qt.Key.Key_Tab, 30)
    undone: list[bool] = []
    bar.undone.connect(lambda: undone.append(True))
    bar.button.setFocus()
    QTest.keyClick(bar.button, Qt.Key.Key_Space)
    assert undone == [True]


def test_charts_are_told_as_text_and_their_parts_as_one_walks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(chart_module, "announce", lambda _widget, said, *, assertive: heard.append(said))
    window = make("log-statistics", "en")
    assert isinstance(window, LogWindow)
    qtbot.addWidget(window)
    window.show()
    settle()
    page = window._pages.statistics
    assert isinstance(page, StatisticsPage)
    for chart in page.charts.charts:
        told = QAccessible.queryAccessibleInterface(chart)
        assert told.role() is ROLE.Graphic
        assert told.text(QAccessible.Text.Description).strip(), "the same data as text"
        heard.clear()
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down):
            QTest.keyClick(chart, key)
        assert len(set(heard)) >= 2, "each part is said as one comes to it"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_graphics_stand_out_from_what_they_stand_on(colours: Palette) -> None:
    words = [
        (ink, ground)
        for ink in (colours.text, colours.text2, colours.text3)
        for ground in (colours.window, colours.surface, colours.raised, colours.sunken, colours.hover, colours.selected)
    ]
    words += [(colours.on_accent, colours.accent), (colours.on_accent, colours.accent_hover)]
    words += [(colours.on_badge, colours.badge), (colours.surface, colours.error.solid)]
    words += [(colours.surface, colours.error.ink), (colours.accent, colours.surface), *colours.avatars]
    states = (colours.ringing, colours.answered, colours.missed, colours.passed, colours.quiet, colours.error)
    words += [(shades.ink, ground) for shades in states for ground in (shades.tint, colours.surface, colours.window)]
    graphics = [(shades.solid, colours.surface) for shades in states]
    graphics += [(colours.control, ground) for ground in (colours.window, colours.surface, colours.sunken)]
    graphics += [(colours.accent, ground) for ground in (colours.window, colours.surface, colours.raised)]
    for step in range(STEPS):
        cell = heat_colour(step, colours)
        words.append((ink_on(cell, colours).name(), cell.name()))
    dim = [(one, other, round(contrast(one, other), 2)) for one, other in words if contrast(one, other) < 4.5]
    dim += [(one, other, round(contrast(one, other), 2)) for one, other in graphics if contrast(one, other) < 3.0]
    assert dim == []


def test_tab_comes_to_the_group_and_the_period_that_are_chosen(qtbot: QtBot) -> None:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=FakeLog([call("a")]).fetch)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.rail.button(Group.ANSWERED).click()
    window.rail.period.radios[PeriodKind.LAST_30].click()
    window.pane.search.setFocus()
    seen = _round(Qt.Key.Key_Tab, 30)
    assert window.rail.button(Group.ANSWERED) in seen and window.rail.button(Group.ALL) not in seen
    assert window.rail.period.radios[PeriodKind.LAST_30] in seen
    assert window.rail.period.radios[PeriodKind.TODAY] not in seen
    window.rail.button(Group.ANSWERED).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.rail.button(Group.ANSWERED), Qt.Key.Key_Up)
    settle()
    assert window.pane.filters.group is not Group.ANSWERED, "the arrows go on from there"


def test_the_period_of_the_statistics_is_reached_in_the_rail_before_the_charts(qtbot: QtBot) -> None:
    window = make("log-statistics", "en")
    assert isinstance(window, LogWindow)
    window.hide()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window._pages.statistics
    assert isinstance(page, StatisticsPage)
    window.rail.statistics.setFocus()
    seen = _round(Qt.Key.Key_Tab, 20)
    chosen = next(radio for radio in page.periods.radios.values() if radio.isChecked())
    assert seen[-1] is chosen, "right before the entry that stands below it"
    assert seen.index(page.export) < seen.index(page.charts.charts[0])
