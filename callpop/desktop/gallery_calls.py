"""Made-up calls for pictures of the windows: names, numbers and hosts are nobody's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from callpop.calls.entry import Closed, ClosedBy, LogEntry
from callpop.calls.local_time import day_of
from callpop.calls.promise import Promise
from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd, Stop
from callpop.calls.story import Scene, SceneKind
from callpop.notifications.model import Party
from callpop.settings.schema import AgentSettings, CrmSettings, Line, Person, Settings

NOW = int(dt.datetime(2026, 11, 20, 14, 5).timestamp() * 1e6)
"""The moment of the pictures, microseconds UTC."""

SETTINGS = Settings(
    agent=AgentSettings(emails=("lotte.jansen@noord.example",), numbers=("203", "+31508009003")),
    people=(
        Person("Anna Visser", ("anna.visser@noord.example",), ("205",)),
        Person("Bob de Vries", ("bob.devries@noord.example",), ("202",)),
        Person("Karin Hoekstra", (), ("+31612345678",)),
        Person("Matthias Brandt", (), ("+4944198765432",)),
        Person("Maximiliane Gräfin von Hohenstein-Waldenburg", (), ("+4940123456789",)),
        Person("Pieter Dijkstra", (), ("+31505551234",)),
        Person("Sanne Wiersma", (), ("+31507002201",)),
    ),
    lines=(
        Line("+31508009000", "Sales"),
        Line("+31508009100", "Support"),
        Line("+494080090000", "Kundendienst Norddeutschland"),
    ),
    crm=CrmSettings(template="https://crm.noord.example/search?phone={number_e164}"),
)

ORGANISATIONS = {
    "c2": "Noorderlicht Bouw",
    "c3": "Brandt & Söhne GmbH",
    "c4": "Veenstra Installatietechniek",
    "c5": "Noorderlicht Bouw",
    "c6": "Noorderlicht Bouw",
    "c8": "Vereinigte Energie",
    "c12": "Brandt & Söhne GmbH",
}
TAGS = {"c8": ("contract",), "c10": ("quote",)}

ME = Party(number="203", account_numbers=("203",), emails=("lotte.jansen@noord.example",))
ANNA = Party(number="205", account_numbers=("205",), emails=("anna.visser@noord.example",))
BOB = Party(number="202", account_numbers=("202",), emails=("bob.devries@noord.example",))
KARIN, MATTHIAS = Party(number="+31612345678"), Party(number="+4944198765432")
SALES, SUPPORT, NORTH = "+31508009000", "+31508009100", "+494080090000"


def entries() -> list[LogEntry]:
    """A day and a half of calls, newest first."""
    passed = _call("c2", KARIN, SALES, "0 13:47:08", ring=6, talk=192)
    passed_at = passed.record.started_at
    ring = replace(passed.record.rings[0], passed_by=BOB, others=(), began_at=passed_at + 170_000_000)
    talking = replace(
        passed.record,
        transferred_by=BOB,
        rings=(replace(ring, ended_at=ring.began_at + 6_000_000),),
        answered_at=ring.began_at + 6_000_000,
        ended_at=ring.began_at + 198_000_000,
        lineage=(Stop(None, passed_at), Stop(BOB, passed_at + 9_000_000, 161.0)),
        story=_passed_on(passed_at),
    )
    elsewhere = _call("c3", MATTHIAS, SUPPORT, "0 11:20", ring=8, talk=400, outcome=Outcome.ANSWERED_ELSEWHERE)
    internal = _call("c9", ANNA, None, "1 9:31", talk=75, direction=Direction.OUTGOING)
    told = [
        _call("c1", Party(number="+31503141592"), SALES, "0 14:02", ring=31, outcome=Outcome.MISSED),
        LogEntry(talking, note="Wants a new quote for 40 handsets, call before Friday"),
        replace(elsewhere, record=replace(elsewhere.record, answered_by=ANNA)),
        replace(
            _from_sales(
                _call("c4", Party(number="+31505551234"), None, "0 10:05", talk=48, direction=Direction.OUTGOING)
            ),
            note="Left a message",
        ),
        replace(
            _call("c5", Party(number="+31507002201"), SALES, "0 9:12", ring=18, outcome=Outcome.MISSED),
            note="Called back 9:20",
            handled=True,
        ),
        replace(
            _call("c6", KARIN, SALES, "1 14:02", ring=5, talk=184), note="Asks about delivery in week 48,\nsee quote"
        ),
        _call("c7", Party(number="anonymous"), SUPPORT, "1 11:36", ring=9, talk=87),
        _passed_to_anna(_call("c8", Party(number="+4940123456789"), NORTH, "1 9:58", ring=7, talk=726)),
        replace(internal, record=replace(internal.record, internal=True)),
        _call("c10", Party(number="+31502223344", name="K Hoekstra"), SALES, "3 16:40", ring=12, talk=61),
        _call("c11", Party(number="+31206660011"), None, "3 15:02", direction=Direction.OUTGOING, outcome=Outcome.BUSY),
        _call("c12", MATTHIAS, SUPPORT, "11 10:12", ring=4, talk=321),
    ]
    return [_filed(entry) for entry in told]


def earlier() -> tuple[LogEntry, ...]:
    """Who was passed on by Bob had called before: the newest of those calls first."""
    yesterday = next(entry for entry in entries() if entry.record.call_id == "c6")
    missed = _call("c6a", KARIN, SALES, "3 16:40", ring=18, outcome=Outcome.MISSED)
    elsewhere = _call("c6b", KARIN, SUPPORT, "4 10:12", ring=7, talk=321, outcome=Outcome.ANSWERED_ELSEWHERE)
    return yesterday, missed, replace(elsewhere, record=replace(elsewhere.record, answered_by=ANNA))


def ringing() -> LogEntry:
    """A call that rings at the moment of the pictures."""
    entry = _call("c0", Party(number="+31505551234"), SALES, "0 14:04:49", outcome=Outcome.RINGING)
    record = replace(entry.record, ended_at=None, over=False)
    return replace(entry, record=record, organisation=ORGANISATIONS["c4"])


def _filed(entry: LogEntry) -> LogEntry:
    """With what books said, and what the agent added."""
    call_id, record = entry.record.call_id, entry.record
    entry = replace(entry, organisation=ORGANISATIONS.get(call_id, ""), tags=TAGS.get(call_id, ()))
    if call_id == "c10":
        due = (day_of(NOW) + dt.timedelta(days=4)).isoformat()
        return replace(entry, promises=(Promise(1, call_id, "quote by Tuesday", due, False),))
    if entry.handled:
        return replace(entry, closed=Closed(ClosedBy.HANDLED, record.newest_at))
    return entry


def _passed_on(at: int) -> tuple[Scene, ...]:
    """The way of a call that Bob took and passed on, after he had asked."""
    bob, asked, mine, end = (at + seconds * 1_000_000 for seconds in (9, 170, 176, 368))
    return (
        Scene(SceneKind.RANG, at, bob, by_other=True, to=(ANNA, BOB), to_me=True),
        Scene(SceneKind.ANSWERED, bob, asked, by=BOB),
        Scene(SceneKind.PASSED, asked, mine, by=BOB, to_me=True, announced=True),
        Scene(SceneKind.ANSWERED, mine, end, by_me=True),
        Scene(SceneKind.ENDED, end, talked=True, reason="completed"),
    )


def _from_sales(entry: LogEntry) -> LogEntry:
    return replace(entry, record=replace(entry.record, placed_as=SALES))


def _passed_to_anna(entry: LogEntry) -> LogEntry:
    return replace(entry, record=replace(entry.record, transferred_to=(ANNA,)))


def _call(
    call_id: str,
    remote: Party,
    dialled: str | None,
    when: str,
    *,
    ring: int = 0,
    talk: int = 0,
    direction: Direction = Direction.INCOMING,
    outcome: Outcome = Outcome.ANSWERED,
) -> LogEntry:
    """A call so many days ago (``1 14:02``) that rang and was talked for so many seconds."""
    days, clock = when.split()
    hour, minute, *second = (int(part) for part in clock.split(":"))
    day = dt.datetime.fromtimestamp(NOW / 1e6) - dt.timedelta(days=int(days))
    started = int(day.replace(hour=hour, minute=minute, second=second[0] if second else 0).timestamp() * 1e6)
    rang = started + ring * 1_000_000
    answered = rang if outcome in (Outcome.ANSWERED, Outcome.ANSWERED_ELSEWHERE) else None
    ended = rang + talk * 1_000_000
    ends = {Outcome.ANSWERED: RingEnd.ANSWERED, Outcome.ANSWERED_ELSEWHERE: RingEnd.ANSWERED_ELSEWHERE}
    rings = (
        Ring(
            notifications=frozenset({call_id}),
            call_id=call_id,
            began_at=started,
            newest_at=started,
            state=ends.get(outcome, RingEnd.OVER),
            ended_at=rang,
            answered_by=ANNA if outcome is Outcome.ANSWERED_ELSEWHERE else None,
            others=(ANNA, BOB),
        ),
    )
    incoming = direction is Direction.INCOMING
    return LogEntry(
        Record(
            call_id=call_id,
            call_ids=(call_id,),
            direction=direction,
            outcome=outcome,
            reason=None,
            internal=False,
            remote=remote,
            dialled=dialled,
            answered_by=ME if outcome is Outcome.ANSWERED and incoming else None,
            transferred_by=None,
            transferred_to=(),
            started_at=started,
            answered_at=answered,
            ended_at=ended,
            rings=rings if incoming else (),
            lineage=(),
            newest_at=ended,
            over=True,
        )
    )
