"""The call log stays whole and stays where the agent is, in whatever order pages, calls and wishes come."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group
from callpop.calls.record import Outcome
from callpop.desktop.log_window.model import EntryRole
from callpop.desktop.log_window.pinned import rings
from callpop.desktop.log_window.query import LogFailure, LogQuery
from callpop.desktop.log_window.turns import FeedState
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import Answer, FakeLog, call, presenter

STEPS = 60


def open_window(qtbot: QtBot, log: FakeLog) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=log.fetch)
    qtbot.addWidget(window)
    window.show()
    settle()
    return window


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def shown(window: LogWindow) -> list[str]:
    return [entry.record.call_id for entry in window.pane.model.entries()]


def many(count: int) -> list[LogEntry]:
    return [call(f"m{n}", 10 * (n + 1)) for n in range(count)]


def at_top(window: LogWindow) -> tuple[str, int]:
    """The call at the top of what is in sight, and where it stands."""
    view = window.pane.list
    index = view.indexAt(QPoint(50, 30))
    return index.data(EntryRole).record.call_id, view.visualRect(index).top()


def test_what_an_import_brings_does_not_move_who_types_a_note(qtbot: QtBot) -> None:
    log = FakeLog(many(250))
    window = open_window(qtbot, log)
    view, note = window.pane.list, window.detail.note
    view.verticalScrollBar().setValue(1500)
    settle()
    place, call_id = at_top(window), view.indexAt(QPoint(50, 200)).data(EntryRole).record.call_id
    assert window.pick(call_id)
    QTest.keyClicks(note, "wants a quot by Friday")
    cursor = note.textCursor()
    cursor.setPosition(12)
    note.setTextCursor(cursor)
    log.calls += [call(f"i{n}", 10 * (n + 1) + 5) for n in range(250)]
    window.reload()
    settle()
    assert at_top(window) == place
    current = view.currentIndex().data(EntryRole)
    assert current.record.call_id == call_id
    assert note.toPlainText() == "wants a quot by Friday" and note.textCursor().position() == 12
    here = shown(window)
    assert any(each.startswith("i") for each in here), "what came in is there, too"
    view.verticalScrollBar().setValue(0)
    while not window.pane.model.newest:
        settle()
        view.verticalScrollBar().setValue(0)
    assert shown(window)[:6] == ["m0", "i0", "m1", "i1", "m2", "i2"]


def test_what_an_import_brings_shows_at_the_top_where_nothing_is_read(qtbot: QtBot) -> None:
    log = FakeLog(many(30))
    window = open_window(qtbot, log)
    log.calls += [call("new", 1)]
    window.reload()
    settle()
    assert shown(window)[:2] == ["new", "m0"]
    assert window.pane.list.verticalScrollBar().value() == 0


def test_a_short_list_that_is_noted_gets_what_came_above_and_below(qtbot: QtBot) -> None:
    log = FakeLog(many(4))
    window = open_window(qtbot, log)
    assert window.pick("m0")
    QTest.keyClicks(window.detail.note, "half a se")
    log.calls += [call("newer", 1), call("older", 999)]
    window.reload()
    settle()
    assert shown(window) == ["newer", "m0", "m1", "m2", "m3", "older"]
    assert window.detail.note.toPlainText() == "half a se"
    assert window.pane.current_entry() == log.calls[0]


def test_what_was_wiped_is_gone_after_reading_anew_and_the_rest_stays_selected(qtbot: QtBot) -> None:
    log = FakeLog(many(40))
    window = open_window(qtbot, log)
    assert window.pick("m5")
    log.calls = [each for each in log.calls if each.record.call_id not in ("m3", "m8")]
    window.reload()
    settle()
    assert shown(window) == [f"m{n}" for n in range(40) if n not in (3, 8)]
    assert [each.record.call_id for each in window.pane.list.selected_entries()] == ["m5"]


def test_everything_wiped_while_one_looks_leaves_an_empty_log(qtbot: QtBot) -> None:
    log = FakeLog(many(40))
    window = open_window(qtbot, log)
    assert window.pick("m5")
    log.calls = []
    window.reload()
    settle()
    assert shown(window) == []
    assert window.pane.feed.state is FeedState.EMPTY


def test_a_log_that_was_not_open_yet_fills_by_itself(qtbot: QtBot) -> None:
    log = FakeLog(many(2))
    log.failure = "The call log cannot be read now."
    window = open_window(qtbot, log)
    assert window.pane.feed.state is FeedState.FAILED
    log.failure = ""
    window.set_missed(2)
    assert shown(window) == ["m0", "m1"]


def test_a_log_that_could_not_be_read_is_tried_again_without_a_click_and_shows_no_flicker(qtbot: QtBot) -> None:
    log = FakeLog(many(2))
    log.failure = "The disk is gone."
    window = open_window(qtbot, log)
    states: list[FeedState] = []
    window.pane.feed.state_changed.connect(lambda: states.append(window.pane.feed.state))
    asked = len(log.queries)
    window.pane.feed._healing.setInterval(1)
    window.pane.feed.retry()
    qtbot.waitUntil(lambda: len(log.queries) > asked + 3)
    assert states == []
    log.failure = ""
    qtbot.waitUntil(lambda: shown(window) == ["m0", "m1"])


def test_a_hidden_window_does_not_go_on_asking(qtbot: QtBot) -> None:
    log = FakeLog(many(2))
    log.failure = "The disk is gone."
    window = open_window(qtbot, log)
    window.hide()
    window.pane.feed._healing.setInterval(1)
    asked = len(log.queries)
    window.pane.feed.retry()
    qtbot.wait(50)
    assert len(log.queries) == asked + 1


def test_a_call_that_came_while_the_log_could_not_be_read_is_there_once_it_can(qtbot: QtBot) -> None:
    log = FakeLog([])
    log.failure = "The disk is gone."
    window = open_window(qtbot, log)
    log.failure = ""
    log.calls = [call("a")]
    window.call_changed(log.calls[0])
    assert shown(window) == ["a"]


def test_a_call_that_ended_while_its_page_was_read_does_not_ring_on(qtbot: QtBot) -> None:
    log = FakeLog([call("r", 0.1, outcome=Outcome.RINGING), call("a", 5)], at_once=False)
    window = open_window(qtbot, log)
    query, done = log.asked.pop()
    page = log.page(query)
    window.call_changed(call("r", 0.1, outcome=Outcome.MISSED))
    done(page)
    assert window.pane.pinned.entry("r") is None
    assert shown(window) == ["r", "a"]


def test_the_first_call_ever_is_seen_while_it_rings(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([]))
    empty = window.findChild(QLabel, "notice-title")
    assert empty is None or empty.isVisible()
    window.call_changed(call("r", 0.1, outcome=Outcome.RINGING))
    assert window.pane.isVisible() and window.pane.pinned.isVisible()
    window.rows_removed(("r",))
    assert not window.pane.isVisible(), "the word that there are no calls stands there again"


def test_calls_that_become_one_in_a_burst_are_one_row(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(3)))
    for n in range(8):
        window.call_changed(call(f"n{n}", 5 - n / 10))
    window.call_changed(call("n1", 4.9, note="first"))
    window.call_changed(call("n7", 4.3, note="later"))
    one = call("n1", 4.9, note="first")
    window.call_changed(replace(one, record=replace(one.record, call_ids=("n1", "n7"))))
    qtbot.waitUntil(lambda: window.pane.model.entry("n6") is not None)
    assert shown(window) == ["n6", "n5", "n4", "n3", "n2", "n1", "n0", "m0", "m1", "m2"]


def test_two_calls_that_ring_and_become_one_are_pinned_once(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(3)))
    first, second = (call(call_id, 0.1, outcome=Outcome.RINGING) for call_id in ("r", "s"))
    window.call_changed(first)
    window.call_changed(second)
    window.call_changed(replace(second, record=replace(second.record, call_ids=("s", "r"))))
    assert window.pane.pinned.entry("s") is not None and window.pane.pinned.entry("r") is None


def test_a_call_that_ends_while_nobody_looks_does_not_ring_on_under_a_filter(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(3)))
    window.call_changed(call("r", 0.1, outcome=Outcome.RINGING))
    window.show_filter(Group.MISSED_OPEN)
    window.hide()
    window.call_changed(call("r", 0.1, outcome=Outcome.ANSWERED))
    window.show()
    assert window.pane.pinned.entry("r") is None


def test_a_view_that_could_not_be_read_does_not_go_on_with_the_rows_of_another(qtbot: QtBot) -> None:
    log = FakeLog([*many(250), call("x", 1, outcome=Outcome.MISSED)])
    window = open_window(qtbot, log)
    log.failure = "The disk is busy."
    window.show_filter(Group.MISSED_OPEN)
    log.failure = ""
    window.pane.list.verticalScrollBar().setValue(window.pane.list.verticalScrollBar().maximum())
    settle()
    window.pane.strip.button.click()
    settle()
    assert shown(window) == ["x"]


class RacingLog(FakeLog):
    """Reads when it is told to, and answers later: only the newest question, as the reader does."""

    def __init__(self, calls: list[LogEntry]) -> None:
        super().__init__(calls, at_once=False)
        self.read: tuple[Callable[[Answer], None], Answer] | None = None

    def fetch(self, query: LogQuery, done: Callable[[Answer], None]) -> None:
        self.queries.append(query)
        self.asked = [(query, done)]

    def look(self) -> None:
        if self.asked:
            query, done = self.asked.pop()
            self.read = (done, self.page(query))

    def tell(self) -> None:
        if self.read is not None:
            (done, page), self.read = self.read, None
            done(page)

    @property
    def idle(self) -> bool:
        return not self.asked and self.read is None


class Play:
    """One order in which things happen."""

    def __init__(self, qtbot: QtBot, seed: int) -> None:
        self.chance = random.Random(seed)
        self.log = RacingLog([call(f"m{n}", 60 + n) for n in range(self.chance.choice((0, 0, 1, 2, 30)))])
        self.window = open_window(qtbot, self.log)
        self.news: list[LogEntry | tuple[str, ...]] = []
        self.number = 0
        self.group = Group.ALL

    def rings(self) -> None:
        self.number += 1
        self._store(call(f"n{self.number}", 50 - self.number / 10, outcome=Outcome.RINGING))

    def goes_on(self) -> None:
        if self.log.calls:
            entry = self.chance.choice(self.log.calls)
            after = {Outcome.RINGING: (Outcome.IN_PROGRESS, Outcome.MISSED), Outcome.IN_PROGRESS: (Outcome.ANSWERED,)}
            outcome = self.chance.choice(after.get(entry.record.outcome, (entry.record.outcome,)))
            self._store(replace(entry, record=replace(entry.record, outcome=outcome), note=f"note {self.number}"))

    def is_merged(self) -> None:
        """Two calls are one after a transfer."""
        if len(self.log.calls) > 1:
            gone, stays = self.chance.sample(self.log.calls, 2)
            ids = (*stays.record.call_ids, *gone.record.call_ids)
            self.log.calls.remove(gone)
            self._store(replace(stays, record=replace(stays.record, call_ids=ids)))

    def is_removed(self) -> None:
        if self.log.calls:
            gone = self.chance.choice(self.log.calls)
            self.log.calls.remove(gone)
            self.news.append(gone.record.call_ids)

    def is_told(self) -> None:
        """News reach the window in order, after they were stored."""
        if self.news:
            news = self.news.pop(0)
            if isinstance(news, LogEntry):
                self.window.call_changed(news)
            else:
                self.window.rows_removed(news)

    def is_filtered(self) -> None:
        self.group = self.chance.choice((Group.ALL, Group.ALL, Group.MISSED_OPEN, Group.ANSWERED))
        self.window.show_filter(self.group)

    def is_reloaded(self) -> None:
        self.window.reload()

    def is_shown_again(self) -> None:
        self.window.hide()
        if self.chance.random() < 0.5:
            self.is_told()
        self.window.show()

    def fails(self) -> None:
        if self.log.asked:
            _, done = self.log.asked.pop()
            self.log.read = (done, LogFailure("The disk is busy."))

    def _store(self, entry: LogEntry) -> None:
        kept = [each for each in self.log.calls if each.record.call_id != entry.record.call_id]
        self.log.calls = [*kept, entry]
        self.news.append(entry)

    def run(self) -> None:
        acts: list[tuple[Callable[[], None], int]] = [
            (self.rings, 3),
            (self.goes_on, 5),
            (self.is_merged, 1),
            (self.is_removed, 1),
            (self.is_told, 8),
            (self.is_filtered, 1),
            (self.is_reloaded, 1),
            (self.is_shown_again, 1),
            (self.fails, 1),
            (self.log.look, 5),
            (self.log.tell, 5),
            (settle, 3),
        ]
        for _ in range(STEPS):
            self.chance.choices([act for act, _ in acts], [often for _, often in acts])[0]()
        for _ in range(40):
            while self.news:
                self.is_told()
            self.window.pane._pace.flush()
            self.log.look()
            self.log.tell()
            self.window.set_missed(1)
            settle()


@pytest.mark.parametrize("seed", range(40))
def test_in_whatever_order_things_happen_the_window_ends_with_what_the_log_holds(qtbot: QtBot, seed: int) -> None:
    play = Play(qtbot, seed)
    play.run()
    pane = play.window.pane
    assert play.log.idle
    ringing = {entry.record.call_id for entry in play.log.calls if rings(entry)}
    pinned = {call_id for call_id in ringing if pane.pinned.entry(call_id) is not None}
    assert len(pinned) == pane.pinned.count, "nothing rings on that is over"
    fitting = play.log.page(LogQuery(pane.filters))
    assert not isinstance(fitting, LogFailure)
    wanted = [entry for _, entry in fitting.rows if entry.record.call_id not in pinned]
    here, current = pane.model.entries(), pane.current_entry()
    assert [each for each in here if each in wanted or each != current] == wanted, "but what is read may stay"
    assert pane.isVisible() == bool(wanted or pinned or pane.feed.state is not FeedState.EMPTY)
    assert pane.list.isVisible() == bool(here) or (pinned and not here)
