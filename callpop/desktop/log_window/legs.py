"""The way of one call, stop by stop, as the detail pane tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.view import Tone


@dataclass(frozen=True, slots=True)
class Leg:
    """One stop.

    Attributes:
        at: When, microseconds UTC.
        icon: The name of its icon.
        tone: Its colours.
        title: What happened.
        sub: More about it; may be ''.
    """

    at: int
    icon: str
    tone: Tone
    title: str
    sub: str = ""


def legs(entry: LogEntry, presenter: RowPresenter) -> tuple[Leg, ...]:
    """What happened in a call, in order; empty if nothing but its start is known."""
    record = entry.record
    outgoing = record.direction is Direction.OUTGOING
    told = list(_outgoing(entry, presenter) if outgoing else _incoming(record, presenter))
    told += _end(record, presenter)
    return tuple(sorted(told, key=lambda leg: leg.at))


def _outgoing(entry: LogEntry, presenter: RowPresenter) -> Iterator[Leg]:
    record, text = entry.record, presenter.words.text
    title, _, _ = presenter.identity(entry)
    yield Leg(record.started_at, "arrow-out", Tone.RINGING, text("leg.called", number=title))
    if record.answered_at is not None:
        who = presenter.party(record.answered_by)
        said = text("leg.answered_by", name=who) if who else text("leg.other_side")
        yield Leg(record.answered_at, "handset", Tone.ANSWERED, said, _talked(record.talk_seconds, presenter))


def _incoming(record: Record, presenter: RowPresenter) -> Iterator[Leg]:
    text = presenter.words.text
    for stop in record.lineage:
        if stop.party is not None:
            name = presenter.party(stop.party)
            yield Leg(
                stop.at,
                "handset",
                Tone.QUIET,
                text("leg.had_it", name=name),
                _talked(stop.talked_seconds, presenter),
            )
        elif not any(ring.passed_by is None for ring in record.rings):
            yield Leg(stop.at, "handset-waves", Tone.RINGING, _rang(record, presenter))
    for ring in record.rings:
        yield from _ring(record, ring, presenter)
    if record.answered_at is not None and record.outcome in (Outcome.ANSWERED, Outcome.IN_PROGRESS):
        talked = _talked(record.talk_seconds, presenter)
        yield Leg(record.answered_at, "handset", Tone.ANSWERED, text("log.you"), talked)


def _ring(record: Record, ring: Ring, presenter: RowPresenter) -> Iterator[Leg]:
    text = presenter.words.text
    seconds = "" if ring.ended_at is None else text("leg.seconds", n=round((ring.ended_at - ring.began_at) / 1e6))
    others = ", ".join(name for name in (presenter.party(party) for party in ring.others) if name)
    sub = " · ".join(part for part in (seconds, text("leg.others", names=others) if others else "") if part)
    passer = presenter.party(ring.passed_by)
    if passer:
        yield Leg(ring.began_at, "bent-arrow", Tone.PASSED, text("state.passed", name=passer), sub)
    else:
        yield Leg(ring.began_at, "handset-waves", Tone.RINGING, _rang(record, presenter), sub)
    if ring.ended_at is None:
        return
    taker = presenter.party(ring.answered_by)
    if ring.state is RingEnd.ANSWERED_ELSEWHERE:
        said = text("leg.answered_by", name=taker) if taker else text("state.elsewhere_unknown")
        yield Leg(ring.ended_at, "people", Tone.QUIET, said)
    elif ring.state is RingEnd.PASSED_ELSEWHERE:
        yield Leg(ring.ended_at, "bent-arrow", Tone.QUIET, text("leg.elsewhere"))


def _end(record: Record, presenter: RowPresenter) -> Iterator[Leg]:
    if record.ended_at is None:
        return
    text = presenter.words.text
    passed_to = [name for name in (presenter.party(party) for party in record.transferred_to) if name]
    if passed_to:
        yield Leg(record.ended_at, "bent-arrow", Tone.PASSED, text("leg.passed_to", name=", ".join(passed_to)))
    elif record.outcome is Outcome.MISSED:
        yield Leg(record.ended_at, "arrow-missed", Tone.MISSED, text("ctx.nobody_answered"))
    elif record.outcome in (Outcome.BUSY, Outcome.NO_ANSWER, Outcome.CANCELLED, Outcome.FAILED):
        said = text(f"log.{record.outcome.value.replace('-', '_')}")
        yield Leg(record.ended_at, "close", Tone.QUIET, said)
    elif record.over:
        yield Leg(record.ended_at, "check", Tone.QUIET, text("leg.ended"))


def _rang(record: Record, presenter: RowPresenter) -> str:
    line = presenter.line(record)
    return presenter.words.text("leg.rang_line", line=line) if line else presenter.words.text("leg.rang")


def _talked(seconds: float | None, presenter: RowPresenter) -> str:
    return "" if not seconds else presenter.words.text("leg.talked", t=presenter.words.timer(seconds))
