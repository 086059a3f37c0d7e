"""The call log does its work in small pieces, so that no key waits for it: bursts, new rows, where rows are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import LogFilters
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.model import EntryRole
from callpop.desktop.log_window.pace import Pace
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import FakeLog, call, presenter

DAY = 24 * 60


class Paints(QObject):
    """What of a list has been painted."""

    def __init__(self, window: LogWindow) -> None:
        super().__init__(window)
        self.region = QRegion()
        window.pane.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


class Pictures:
    """How many rows are painted, and how many of them while the list is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = self.in_paint = 0
        self._painting = False
        make, paint = CallDelegate._paint_picture, CallDelegate.paint

        def counted(delegate: CallDelegate, *args: object) -> object:
            self.made += 1
            self.in_paint += self._painting
            return make(delegate, *args)  # type: ignore[arg-type]

        def watched(delegate: CallDelegate, *args: object) -> None:
            self._painting = True
            paint(delegate, *args)  # type: ignore[arg-type]
            self._painting = False

        monkeypatch.setattr(CallDelegate, "_paint_picture", counted)
        monkeypatch.setattr(CallDelegate, "paint", watched)


def open_window(qtbot: QtBot, log: FakeLog, text_size: int = 100) -> LogWindow:
    theme = Theme(AppearanceSettings(text_size=text_size))
    window = LogWindow(theme=theme, presenter=presenter(), fetch=log.fetch)
    qtbot.addWidget(window)
    window.show()
    settle()
    return window


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def many(count: int, note: str = "") -> list[LogEntry]:
    return [call(f"m{n}", n + 1, note=note and f"{note} {n}") for n in range(count)]


# Bursts


def test_a_burst_is_handed_on_in_pieces_between_which_keys_are_heard_and_in_order(qtbot: QtBot) -> None:
    pieces: list[list[str]] = []

    @contextmanager
    def together() -> Iterator[None]:
        pieces.append([])
        yield

    taken: list[str] = []

    def act(entry: LogEntry) -> None:
        taken.append(entry.record.call_id)
        if pieces:
            pieces[-1].append(entry.record.call_id)

    pace = Pace(act, together)
    wanted = [f"x{n}" for n in range(60)]
    for call_id in wanted:
        pace.take(call(call_id))
    qtbot.waitUntil(lambda: len(taken) == 60)
    assert taken == wanted
    assert max(map(len, pieces)) <= 12, "each makes a key wait"
    pieces.clear()
    for call_id in wanted:
        pace.take(call(call_id))
    pace.flush()
    assert len(pieces) == 1, "who needs all of them at once gets them"
    assert taken == wanted * 2


# Rows that come into sight


def test_rows_of_another_search_are_painted_a_few_at_a_time_and_then_shown_together(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, FakeLog([*many(30), *(call(f"q{n}", 40 + n, note=f"quote {n}") for n in range(30))]))
    paints, pictures = Paints(window), Pictures(monkeypatch)
    window.pane.show_only(LogFilters(text="quote"))
    assert window.pane.model.entries()[0].record.call_id == "q0", "commands work with what was found at once"
    turns = 0
    while paints.region.isEmpty():
        before = pictures.made
        QApplication.processEvents()
        turns += 1
        assert pictures.made - before <= 4, "a key waits for so many at most"
    assert turns > 2
    assert pictures.made >= 7
    assert pictures.in_paint == 0
    assert QRegion(window.pane.list.viewport().rect()).subtracted(paints.region).isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_who_leaps_has_the_rows_there_painted_a_few_at_a_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    window = open_window(qtbot, FakeLog(many(90, "note")))
    view = window.pane.list
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    settle()
    pictures = Pictures(monkeypatch)
    QTest.keyClick(view, key)
    settle()
    assert pictures.made >= 5
    assert pictures.in_paint <= 1


def test_what_comes_above_the_list_meanwhile_leaves_no_empty_list_behind(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([*many(30), *(call(f"q{n}", 40 + n, note="quote") for n in range(30))]))
    viewport = window.pane.list.viewport()
    window.pane.show_only(LogFilters(text="quote"))
    assert not viewport.updatesEnabled()
    window.resize(window.width() + 40, window.height() - 40)
    assert viewport.updatesEnabled()


def test_all_that_scrolling_brings_into_sight_is_painted(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    view = window.pane.list
    height, width = view.viewport().height(), view.viewport().width()
    for by in (60, 150, 400):
        paints = Paints(window)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + by)
        settle()
        new = QRegion(0, height - by, width, by)
        assert new.subtracted(paints.region).isEmpty()


def test_a_change_out_of_sight_paints_nothing(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    paints = Paints(window)
    window.call_changed(call("m60", 61, note="changed"))
    settle()
    assert paints.region.isEmpty()
    window.call_changed(call("m2", 3, note="changed"))
    settle()
    assert paints.region.boundingRect() == window.pane.list.visualRect(window.pane.model.index_of("m2"))


# Where rows are


@pytest.mark.parametrize("text_size", [100, 130])
def test_rows_and_headings_stand_one_below_the_other_and_are_found_where_they_stand(
    qtbot: QtBot, text_size: int
) -> None:
    window = open_window(qtbot, FakeLog([call(f"d{n}", n * DAY / 3) for n in range(30)]), text_size)
    view, model = window.pane.list, window.pane.model
    bar, rect = view.verticalScrollBar(), QRect()
    for value in (0, 333, bar.maximum()):
        bar.setValue(value)
        below = -value
        for row in range(model.rowCount()):
            rect = view.visualRect(model.index(row))
            assert rect.top() == below and rect.width() == view.viewport().width()
            heading = model.index(row).data(EntryRole) is None
            assert rect.height() == round((36 if heading else 60) * text_size / 100)
            for y in (rect.top(), rect.bottom()):
                assert view.indexAt(QPoint(40, y)).row() == row
            below = rect.bottom() + 1
    assert rect.bottom() + 1 == view.viewport().height(), "the end of the last row is the end of the list"
    assert not view.indexAt(rect.bottomLeft() + QPoint(40, 1)).isValid()


def test_the_arrows_pass_over_headings_and_pages_keep_a_row_in_sight(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call(f"d{n}", n * DAY / 3) for n in range(30)]))
    view, height = window.pane.list, window.pane.list.viewport().height()
    assert window.pick("d0")

    def current() -> int:
        entry = window.pane.current_entry()
        assert entry is not None
        return int(entry.record.call_id[1:])

    for n in range(1, 30):
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert current() == n
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert current() == 29
    for key, last in ((Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageDown, 29)):
        while current() != last:
            before, was = view.currentIndex(), current()
            QTest.keyClick(view, key)
            assert current() != was
            between = abs(view.visualRect(view.currentIndex()).top() - view.visualRect(before).top())
            assert between <= height - 60
            assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())


def test_the_row_under_the_pointer_is_lit_until_the_pointer_leaves(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(20)))
    view = window.pane.list
    plain = view.viewport().grab().toImage()
    rect = view.visualRect(window.pane.model.index(4))
    QTest.mouseMove(view.viewport(), rect.center())
    settle()
    lit = view.viewport().grab().toImage()
    assert lit.copy(rect) != plain.copy(rect)
    assert lit.copy(0, 0, lit.width(), rect.top()) == plain.copy(0, 0, lit.width(), rect.top())
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.viewport().grab().toImage() == plain


def test_assistive_technology_hears_which_row_has_the_focus_and_which_are_selected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, FakeLog(many(20)))
    view = window.pane.list
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    heard: list[tuple[QAccessible.Event, int]] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append((event.type(), event.child()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    assert window.pick("m3")
    heard.clear()
    QTest.keyClick(view, Qt.Key.Key_Down)
    event = QAccessible.Event
    assert sorted(heard, key=str) == sorted(
        [(event.SelectionAdd, 5), (event.SelectionRemove, 4), (event.Focus, 5)], key=str
    )
