"""What the log window is told of the log: pages without what is about to go, and counts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogCounts, LogFilters
from callpop.desktop import log_pages
from callpop.desktop.log_pages import LogPages
from callpop.desktop.log_window.feed import LogFeed
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery, Overview
from callpop.desktop.log_window.turns import FeedState
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable, Superseded
from tests.desktop.windows_support import FakeLog, call, presenter


def done(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future


class Log:
    """Reads as the engine's log does: no row is left out there."""

    def __init__(self, calls: list[LogEntry]) -> None:
        self._log = FakeLog(calls)
        self.counted: list[LogFilters] = []

    def page(self, filters: LogFilters, *, before: Any, after: Any, limit: int) -> Future[Any]:
        page = self._log.page(LogQuery(filters, before=before, after=after, limit=limit))
        assert isinstance(page, LogPage)
        return done(page.rows)

    def around(self, filters: LogFilters, moment: int, *, limit: int) -> Future[Any]:
        page = self._log.page(LogQuery(filters, around=moment, limit=limit))
        assert isinstance(page, LogPage)
        return done(page.rows)

    def counts(self, filters: LogFilters) -> Future[LogCounts]:
        return done(LogCounts(all=9, missed_open=7) if filters == LogFilters() else LogCounts(all=2, missed_open=1))

    def counts_soon(self, filters: LogFilters) -> Future[LogCounts]:
        if filters.text == "many":
            return done(LogCounts(all=1, more=True))
        return self.counts(filters)

    def lines(self) -> Future[Any]:
        return done(())

    tags = lines


class Awkward(Log):
    """Fails as it is told to, question after question, before it answers."""

    def __init__(self, calls: list[LogEntry], *problems: Exception) -> None:
        super().__init__(calls)
        self.problems = list(problems)
        self.asked = 0

    def page(self, filters: LogFilters, *, before: Any, after: Any, limit: int) -> Future[Any]:
        self.asked += 1
        return self._failed() or super().page(filters, before=before, after=after, limit=limit)

    def _failed(self) -> Future[Any] | None:
        if not self.problems:
            return None
        future: Future[Any] = Future()
        future.set_exception(self.problems.pop(0))
        return future


def asked_of(log: Log, ask: Callable[[LogPages], None], until: Callable[[], object]) -> list[BaseException]:
    """Ask, wait until something holds, and give what was reported."""
    problems: list[BaseException] = []

    async def main() -> None:
        slots = AsyncSlots(lambda problem, _where: problems.append(problem))
        ask(LogPages(engine=SimpleNamespace(log=log), slots=slots))  # type: ignore[arg-type]
        for _ in range(2000):
            if until():
                break
            await asyncio.sleep(0.005)
        await slots.shutdown()

    asyncio.run(main())
    return problems


def work(calls: list[LogEntry], hidden: range, ask: Callable[[LogPages], None]) -> None:
    """Ask, and wait for the answers."""
    problems: list[BaseException] = []

    async def main() -> None:
        slots = AsyncSlots(lambda problem, _where: problems.append(problem))
        out_of_sight = {f"m{n}" for n in hidden}
        pages = LogPages(
            engine=SimpleNamespace(log=Log(calls)),  # type: ignore[arg-type]
            slots=slots,
            hides=lambda entry: entry.record.call_id in out_of_sight,
        )
        ask(pages)
        for _ in range(400):
            await asyncio.sleep(0)
        await slots.shutdown()

    asyncio.run(main())
    assert problems == []


def many(count: int) -> list[LogEntry]:
    return [call(f"m{n}", n + 1) for n in range(count)]


def read_through(calls: list[LogEntry], hidden: range) -> tuple[list[str], FeedState]:
    """All that the list comes to while calls are about to be wiped, and what it shows."""
    view = presenter()
    owner = QObject()
    model = CallModel(view=view.row, name_day=view.day, parent=owner)
    shown: list[FeedState] = []

    def ask(pages: LogPages) -> None:
        def on() -> None:
            shown.append(feed.state)
            asyncio.get_running_loop().call_soon(feed.more)

        feed = LogFeed(fetch=pages.fetch, model=model, page_size=10, parent=owner)
        model.modelReset.connect(on)
        model.rowsInserted.connect(on)
        feed.state_changed.connect(on)
        feed.reload()

    work(calls, hidden, ask)
    ids = [entry.record.call_id for entry in model.entries()]
    delete(owner)
    return ids, shown[-1]


def test_the_list_goes_on_below_calls_that_are_about_to_be_wiped(qtbot: QtBot) -> None:
    ids, state = read_through(many(35), range(3, 8))
    assert ids == [f"m{n}" for n in range(35) if not 3 <= n < 8]
    assert state is FeedState.ROWS


def test_whole_pages_of_them_are_no_empty_log(qtbot: QtBot) -> None:
    ids, state = read_through(many(35), range(25))
    assert ids == [f"m{n}" for n in range(25, 35)]
    assert state is FeedState.ROWS


def test_pages_above_and_around_look_past_them_too(qtbot: QtBot) -> None:
    calls, answers = many(35), []

    def top(query: LogQuery, hidden: range) -> tuple[list[str], bool]:
        got: list[Any] = []
        work(calls, hidden, lambda pages: pages.fetch(query, got.append))
        (page,) = got
        return [entry.record.call_id for _, entry in page.rows], page.end

    key = (calls[30].record.started_at, 30)
    answers.append(top(LogQuery(after=key, limit=10), range(15, 30)))
    assert answers[-1] == ([f"m{n}" for n in range(10, 15)], False)
    moment = calls[5].record.started_at
    assert top(LogQuery(around=moment, limit=10), range(5, 20)) == ([f"m{n}" for n in range(20, 25)], False)


def test_missed_calls_that_wait_are_counted_of_all_time_as_the_tray_does() -> None:
    told: list[Overview] = []
    work([], range(0), lambda pages: pages.survey(LogFilters(since=1), told.append))
    assert (told[0].groups[Group.ALL], told[0].groups[Group.MISSED_OPEN]) == (2, 7)


class TwoNumbers(Log):
    """Nine calls, seven of them with one number; two lines, one of them dialled by that number alone."""

    def counts(self, filters: LogFilters) -> Future[LogCounts]:
        if filters.number_key is None:
            return super().counts(filters)
        if filters.line is not None:
            return done(LogCounts(all={"+3150": 5, "+3120": 2}[filters.line]))
        return done(LogCounts(all=7, missed_open=4) if filters.since is None else LogCounts(all=1, missed_open=1))

    def lines(self) -> Future[Any]:
        return done((("+3150", 7), ("+3120", 2)))


def test_calls_that_are_about_to_be_wiped_are_in_no_count() -> None:
    told: list[Overview] = []

    async def main() -> None:
        slots = AsyncSlots(lambda problem, _where: pytest.fail(str(problem)))
        log, hidden = SimpleNamespace(log=TwoNumbers([])), ("+31612345678",)
        pages = LogPages(engine=log, slots=slots, hidden=lambda: hidden)  # type: ignore[arg-type]
        for filters in (LogFilters(), LogFilters(since=1), LogFilters(text="many"), LogFilters(number_key="+31600")):
            pages.survey(filters, told.append)
            for _ in range(400):
                await asyncio.sleep(0)
        await slots.shutdown()

    asyncio.run(main())
    counted = [(one.groups[Group.ALL], one.groups[Group.MISSED_OPEN], one.more) for one in told]
    # Where only the newest were counted, at least none is left: that is true whatever they were.
    assert counted == [(2, 3, False), (1, 3, False), (0, 3, True), (0, 3, False), (7, 3, False)]
    assert told[0].lines == (("+3150", 2),)


def test_very_many_are_at_least_so_many_first_and_counted_to_the_end_later() -> None:
    told: list[Overview] = []
    work([], range(0), lambda pages: pages.survey(LogFilters(text="many"), told.append))
    assert [(one.groups[Group.ALL], one.more) for one in told] == [(1, True), (2, False)]


def test_counts_that_a_page_has_superseded_are_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_pages, "_AGAIN", 0.0)
    answers: list[Exception | None] = [Superseded(), Superseded(), None]
    counted = Log.counts

    def counts(self: Log, filters: LogFilters) -> Future[LogCounts]:
        problem = answers.pop(0) if answers else None
        if problem is None:
            return counted(self, filters)
        failed: Future[LogCounts] = Future()
        failed.set_exception(problem)
        return failed

    monkeypatch.setattr(Log, "counts", counts)
    told: list[Overview] = []
    work([], range(0), lambda pages: pages.survey(LogFilters(since=1), told.append))
    assert [one.groups[Group.ALL] for one in told] == [2]


def test_the_first_page_waits_for_the_file_to_be_opened() -> None:
    log = Awkward(many(2), *(StorageUnavailable("The call log cannot be read now.") for _ in range(3)))
    got: list[Any] = []
    asked_of(log, lambda pages: pages.fetch(LogQuery(), got.append), lambda: got)
    (page,) = got
    assert isinstance(page, LogPage) and len(page.rows) == 2


def test_a_file_that_was_open_and_cannot_be_read_is_said_at_once() -> None:
    log = Awkward(many(2))
    got: list[Any] = []

    def ask(pages: LogPages) -> None:
        def again() -> None:
            log.problems.append(StorageUnavailable("The disk is gone."))
            pages.fetch(LogQuery(), got.append)

        def first(answer: Any) -> None:
            got.append(answer)
            asyncio.get_running_loop().call_soon(again)

        pages.fetch(LogQuery(), first)

    asked_of(log, ask, lambda: len(got) == 2)
    assert got[1] == LogFailure("The disk is gone.")
    assert log.asked == 2


def test_a_page_that_somebody_else_pushed_aside_is_asked_for_again() -> None:
    got: list[Any] = []
    log = Awkward(many(2), Superseded(), Superseded())
    asked_of(log, lambda pages: pages.fetch(LogQuery(), got.append), lambda: got)
    assert len(got) == 1 and len(got[0].rows) == 2


def test_a_fault_of_ours_does_not_leave_the_list_waiting() -> None:
    got: list[Any] = []
    fault = RuntimeError("a bug")
    problems = asked_of(Awkward(many(2), fault), lambda pages: pages.fetch(LogQuery(), got.append), lambda: got)
    assert got == [LogFailure("a bug")]
    assert problems == [fault]
