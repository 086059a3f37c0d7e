"""What the tests of the windows share: made-up calls, and a log that answers when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome, Record
from callpop.contacts.directory import Directory
from callpop.desktop.gallery_calls import NOW, SETTINGS, entries
from callpop.desktop.log_window.admission import admits
from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import Naming
from callpop.desktop.words import Words
from callpop.notifications.model import Party

Answer = LogPage | LogFailure
MINUTE = 60_000_000


def presenter(language: str = "en") -> RowPresenter:
    naming = Naming(Directory(SETTINGS.people, SETTINGS.lines, "NL"), SETTINGS, Words.load(language))
    return RowPresenter(naming=naming, now=lambda: NOW)


def call(
    call_id: str,
    minutes_ago: float = 1,
    *,
    number: str | None = "+31612345678",
    outcome: Outcome = Outcome.ANSWERED,
    direction: Direction = Direction.INCOMING,
    note: str = "",
    name: str | None = None,
) -> LogEntry:
    """A call that began so many minutes before the tests' now."""
    started = NOW - int(minutes_ago * MINUTE)
    record = replace(
        _model(),
        call_id=call_id,
        call_ids=(call_id,),
        remote=Party(number=number, name=name),
        outcome=outcome,
        direction=direction,
        started_at=started,
        answered_at=started + 5_000_000,
        ended_at=started + 65_000_000,
    )
    return LogEntry(record, note=note)


@cache
def _model() -> Record:
    return next(entry for entry in entries() if entry.record.call_id == "c6").record


class FakeLog:
    """Holds calls, and keeps what it is asked until ``answer``, unless it answers at once."""

    def __init__(self, calls: list[LogEntry], *, at_once: bool = True) -> None:
        self.calls = calls
        self.at_once = at_once
        self.failure = ""
        self.asked: list[tuple[LogQuery, Callable[[Answer], None]]] = []
        self.queries: list[LogQuery] = []

    def fetch(self, query: LogQuery, done: Callable[[Answer], None]) -> None:
        self.queries.append(query)
        if self.at_once:
            done(self.page(query))
        else:
            self.asked.append((query, done))

    def answer(self, number: int = 0) -> None:
        query, done = self.asked.pop(number)
        done(self.page(query))

    def page(self, query: LogQuery) -> Answer:
        if self.failure:
            return LogFailure(self.failure)
        rows = sorted(
            (((entry.record.started_at, number), entry) for number, entry in enumerate(self.calls)),
            key=lambda row: row[0],
            reverse=True,
        )
        fitting = [
            (key, entry)
            for key, entry in rows
            if admits(query.filters, entry, "NL")
            and query.filters.text in (entry.record.remote.number or "") + entry.note
        ]
        if query.after is not None:
            above = [row for row in fitting if row[0] > query.after]
            return LogPage(tuple(above[-query.limit :]), end=len(above) < query.limit)
        if query.before is not None:
            fitting = [row for row in fitting if row[0] < query.before]
        if query.around is not None:
            fitting = [row for row in fitting if row[1].record.started_at <= query.around]
        return LogPage(tuple(fitting[: query.limit]), end=len(fitting) < query.limit)
