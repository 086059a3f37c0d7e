"""One agent's intake on a real file, with a clock that the test sets, and the calls of her company."""

from __future__ import annotations

import contextlib
import datetime
import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from callpop.calls.agent import Agent
from callpop.calls.desk import Limits
from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardRules, Step
from callpop.contacts.directory import Directory
from callpop.events import CallEvent, Event, TroubleEvent
from callpop.housekeeping import Housekeeping
from callpop.http.receipt import Receipt
from callpop.intake.announce import Announcer
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.settings.schema import Line, Person
from callpop.storage import call_log, decisions, journal

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# A Wednesday noon, local time, so that 'this week' and 'today' have a before and an after.
NOON = int(datetime.datetime(2026, 11, 18, 12, 0, 0).timestamp()) * SECOND
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)

ANNA, BOB, CAROL, DAVE = ("anna", "bob", "carol", "dave")
STAFF = {ANNA: "201", BOB: "202", CAROL: "203", DAVE: "204"}
CALLER = "+31612345678"
LINE = "+31508009000"
Payload = dict[str, Any]
T = TypeVar("T")


def party(who: str) -> Payload:
    """A colleague by name, or an outside number."""
    if who in STAFF:
        account = STAFF[who]
        return {
            "number": account,
            "name": None,
            "account_number": account,
            "user_numbers": [account],
            "user_emails": [f"{who}@example.com"],
        }
    return {"number": who, "name": None}


class Office:
    """Anna's intake: pipeline and housekeeping on a file.

    Args:
        path: The database; another Office may have filled it before.
        emails: Whose calls matter.
        now: What the clock says at first.
    """

    def __init__(self, path: Path, *, emails: tuple[str, ...] = ("anna@example.com",), now: int = NOON) -> None:
        self.path = path
        self.now = now
        self._set_by = 0
        self.rules = CardRules()
        self.retention_days = 0
        self.events: list[Event] = []
        self.bugs: list[tuple[BaseException, str]] = []
        self.vault = Vault(path, lambda words: self.events.append(TroubleEvent("storage", words)))
        self.announcer = Announcer(
            vault=self.vault,
            directory=Directory((Person("Bob de Vries", ("bob@example.com",), ()),), (Line(LINE, "Sales"),), "NL"),
            region="NL",
        )
        self.pipeline = Pipeline(
            vault=self.vault,
            agent=Agent.of(emails=emails),
            announcer=self.announcer,
            deliver=self.events.append,
            rules=lambda: self.rules,
            clock=lambda: self.now,
            limits=Limits(),
            report=lambda error, where: self.bugs.append((error, where)),
            steady=lambda: self.now - self._set_by,
        )
        self.housekeeping = Housekeeping(
            vault=self.vault,
            pipeline=self.pipeline,
            retention_days=lambda: self.retention_days,
            deliver=self.events.append,
            clock=lambda: self.now,
        )

    def set_clock(self, by: int) -> None:
        """Somebody sets the computer's clock; no time passes."""
        self.now += by
        self._set_by += by

    async def post(self, payload: Payload, **more: Any) -> Receipt:
        """Deliver one notification."""
        return await self.pipeline.accept(json.dumps(payload).encode(), **more)

    async def play(self, *payloads: Payload) -> None:
        """Deliver several, each at the moment of its stamp; the clock stays at the last one's."""
        for payload in payloads:
            stamped = datetime.datetime.fromisoformat(payload["timestamp"])
            self.now = round((stamped - EPOCH) / datetime.timedelta(microseconds=1))
            await self.post(payload)

    def shown(self) -> list[str]:
        """The ids of the cards that the desktop was told to show, in order."""
        return [one.card.card_id for event in self.calls() for one in event.changes if one.step is Step.SHOWN]

    def steps(self) -> list[str]:
        """What the cards were told to do, in order."""
        told = [one for event in self.events for one in getattr(event, "changes", ())]
        return [f"{one.step} {one.card.state}" for one in told]

    def calls(self) -> list[CallEvent]:
        """What the desktop was told of calls."""
        return [event for event in self.events if isinstance(event, CallEvent)]

    def troubles(self) -> list[str]:
        """What the agent was told of the storage; '' where it works again."""
        return [event.message for event in self.events if isinstance(event, TroubleEvent) and event.key == "storage"]

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Ask the file itself, as another process would."""
        with contextlib.closing(sqlite3.connect(self.path, isolation_level=None)) as conn:
            return question(conn)

    def row(self, call_id: str) -> LogEntry | None:
        """The stored row of a call."""
        return self.ask(lambda conn: call_log.entry(conn, call_id))

    def outcome(self, call_id: str) -> str | None:
        """What the stored row says became of a call."""
        row = self.row(call_id)
        return None if row is None else row.record.outcome.value

    def journal(self) -> list[tuple[str, str]]:
        """Call and status of each stored notification, in order."""
        return [(entry.call_id, entry.status) for entry in self.ask(journal.entries)]

    def decided(self) -> list[tuple[str, str]]:
        """What ``callpop explain`` would say: decision and why."""
        return [(one.decision, one.why) for one in self.ask(decisions.recent)]

    def note(self, call_id: str, text: str) -> None:
        """A note that is on the disk."""
        self.ask(lambda conn: call_log.set_note(conn, call_id, text, self.now))


@asynccontextmanager
async def office(path: Path, *, learnt: bool = True, **more: Any) -> AsyncIterator[Office]:
    """An open office; nothing may have gone wrong in it that is our fault.

    Args:
        path: The database.
        learnt: Whether it has looked which calls the journal knows, as housekeeping does at first.
        more: For ``Office``.
    """
    made = Office(path, **more)
    await made.vault.open()
    if learnt:
        await made.vault.learn()
    try:
        yield made
    finally:
        made.vault.close()
    assert made.bugs == []


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program holds the file meanwhile."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


class Call:
    """One call_id; each method makes the notification of its moment, in seconds after ``began``."""

    def __init__(self, call_id: str, *, caller: str = CALLER, dialled: str = LINE, began: int = NOON) -> None:
        self.call_id = call_id
        self.caller = caller
        self.dialled = dialled
        self.began = began

    def said(self, status: str, at: float, **more: Any) -> Payload:
        stamped = EPOCH + datetime.timedelta(microseconds=self.began + round(at * SECOND))
        return {
            "call_id": self.call_id,
            "timestamp": stamped.isoformat(timespec="microseconds"),
            "status": status,
            "version": "v2",
            "direction": "inbound",
            "caller": party(self.caller),
            "destination": {"number": self.dialled},
            **more,
        }

    def created(self, at: float = 0) -> Payload:
        return self.said("created", at)

    def ringing(self, *whom: str, at: float = 1) -> Payload:
        return self.said("ringing", at, targets=[party(one) for one in whom])

    def answered(self, who: str, at: float = 5) -> Payload:
        return self.said("in-progress", at, targets=[party(who)])

    def passed(self, by: str, to: str, at: float = 30, *, merges: str | None = None, **more: Any) -> Payload:
        merged = {} if merges is None else {"merged_id": merges}
        return self.said("transfer", at, targets=[party(to)], redirector=party(by), **merged, **more)

    def ended(self, reason: str = "completed", at: float = 60) -> Payload:
        return self.said("ended", at, reason=reason)
