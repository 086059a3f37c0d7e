"""The lines under the name: which line was called, what happened before, and who else is concerned."""

from __future__ import annotations

from callpop.calls.entry import History, LogEntry
from callpop.calls.popup import CardKind, CardState
from callpop.calls.promises import without_day
from callpop.calls.record import Direction, Outcome, Record, Ring
from callpop.desktop import due_words
from callpop.desktop.popup.naming import Naming, first_name
from callpop.desktop.popup.view import Avatar, AvatarKind, ContextLine, LineageStop
from callpop.notifications.model import Party

_MOST_NAMES = 2
_MOST_STOPS = 3
_LONGEST_NOTE = 300


def line_called(record: Record, kind: CardKind, naming: Naming) -> ContextLine | None:
    """'to **Sales** · +31 50 800 9000'; none for calls the agent placed."""
    if kind is CardKind.OUTGOING or record.direction is Direction.OUTGOING:
        return None
    label, number = naming.line(record.dialled)
    if label and number:
        before, strong, after = naming.words.around("ctx.line", "line", line=label, number=number)
        return ContextLine("arrow-right", before, strong, after, drops_after=True)
    if not (label or number):
        return None
    before, strong, after = naming.words.around("ctx.line_bare", "line", line=label or number)
    return ContextLine("arrow-right", before, strong, after, drops_after=True)


def short_line(record: Record, kind: CardKind, naming: Naming) -> str:
    """'to Sales', for one-line summaries; ''."""
    label, number = naming.line(record.dialled)
    if kind is CardKind.OUTGOING or not (label or number):
        return ""
    return naming.words.text("ctx.line_bare", line=label or number)


def also_ringing(ring: Ring | None, naming: Naming) -> ContextLine | None:
    """'Also ringing: **Anna, Bob +2**', with at most two circles."""
    if ring is None or not ring.others:
        return None
    named = [(party, name) for party in ring.others if (name := naming.person(party))]
    if not named:
        return ContextLine("people", before=naming.words.count("ctx.others", len(ring.others)))
    shown = named[:_MOST_NAMES]
    names = ", ".join(first_name(name) for _, name in shown)
    rest = len(ring.others) - len(shown)
    if rest:
        before, strong, after = naming.words.around("ctx.also", "names", names=names, n=rest)
    else:
        before, strong, after = naming.words.around("ctx.also_all", "names", names=names)
    avatars = tuple(naming.avatar(party) for party, _ in shown)
    return ContextLine("people", before, strong + after, avatars=avatars)


def promised(history: History | None, naming: Naming, now: int) -> ContextLine | None:
    """'Promised for Friday: **quote**', of several the most pressing one; what is overdue is drawn in amber."""
    if history is None or not history.promises:
        return None
    words, first, others = naming.words, history.promises[0], len(history.promises) - 1
    today = words.date_of(now)
    before, what = due_words.promised(words, without_day(first.text, today, words.language), first.day, today)
    return ContextLine("flag", before, what, f" · +{others}" if others else "", warns=first.day < today)


def what_happened_before(state: CardState, history: History | None, naming: Naming, now: int) -> ContextLine | None:
    """'**3rd call this week** · yesterday 14:02, 3 min talked', or nothing if the log was not asked."""
    words = naming.words
    if state is CardState.MISSED:
        if history is None or history.missed_today < 1:
            return ContextLine("clock", before=words.text("ctx.nobody_answered"))
        nth = words.ordinal(history.missed_today)
        strong, after = words.parts("ctx.missed_today", nth=nth)
        return ContextLine("clock", strong=strong, after=f" · {after}")
    if history is None:
        return None
    if history.last is None and history.calls_this_week <= 1:
        return ContextLine("clock", before=words.text("ctx.first"))
    nth = words.ordinal(max(1, history.calls_this_week))
    if history.last is None:
        return ContextLine("clock", strong=words.text("ctx.nth_week_bare", nth=nth))
    strong, after = words.parts("ctx.nth_week", nth=nth, last=last_call(history.last, naming, now))
    # What was agreed then is what the agent wants to know now; the line is cut where there is no room for it.
    note = " ".join(history.last.note.split())[:_LONGEST_NOTE]
    said = (after, *([words.text("ctx.last_note", text=note)] if note else []))
    return ContextLine("clock", strong=strong, after="".join(f" · {part}" for part in said))


def last_call(entry: LogEntry, naming: Naming, now: int) -> str:
    """When it was and what became of it: 'yesterday 14:02, 3 min talked'."""
    words, record = naming.words, entry.record
    when = words.moment(record.started_at, now)
    if record.outcome is Outcome.ANSWERED and record.talk_seconds is not None:
        return words.text("ctx.last", when=when, talk=words.duration(record.talk_seconds))
    if record.outcome is Outcome.MISSED:
        return words.text("ctx.last_missed", when=when)
    if record.outcome is Outcome.ANSWERED_ELSEWHERE:
        name = naming.person(record.answered_by)
        if name is None:
            return words.text("ctx.last_elsewhere_unknown", when=when)
        return words.text("ctx.last_elsewhere", when=when, name=name)
    if record.outcome in (Outcome.BUSY, Outcome.NO_ANSWER, Outcome.CANCELLED, Outcome.FAILED):
        return words.text("ctx.last_not_reached", when=when)
    return when


def lineage(record: Record, naming: Naming) -> tuple[LineageStop, ...]:
    """The stops of a call that was passed on: the line, colleagues, the agent; at most three."""
    if not record.lineage:
        return ()
    words = naming.words
    stops: list[LineageStop] = []
    for stop in record.lineage:
        if stop.party is None:
            label, number = naming.line(record.dialled)
            if label or number:
                stops.append(LineageStop(label or number, words.clock(stop.at), Avatar(AvatarKind.LINE)))
            continue
        name = naming.directory.name(stop.party)
        talked = "" if stop.talked_seconds is None else words.exact_duration(stop.talked_seconds)
        text = name.text or words.text("id.nobody")
        stops.append(LineageStop(text, talked, naming.avatar(stop.party, name)))
    stops.append(LineageStop(words.text("ctx.here"), avatar=_own_avatar(naming), me=True))
    if len(stops) > _MOST_STOPS:
        left_out = LineageStop(f"+{len(stops) - 2}")
        stops = [stops[0], left_out, stops[-1]]
    return tuple(stops)


def _own_avatar(naming: Naming) -> Avatar:
    emails = naming.settings.agent.emails
    return naming.avatar(Party(emails=tuple(emails[:1])) if emails else Party())
