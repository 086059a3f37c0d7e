"""What a row of the log says: a call in words, ready to paint or to read aloud."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from callpop.calls.entry import Closed, ClosedBy, LogEntry, Settled
from callpop.calls.record import Direction, Outcome, Record
from callpop.contacts.directory import Name, NameSource
from callpop.desktop.log_window import times
from callpop.desktop.popup.naming import Naming, first_name
from callpop.desktop.popup.view import Avatar, Tone
from callpop.notifications.model import NOBODY, Party


@dataclass(frozen=True, slots=True)
class RowView:
    """One call as the list shows it; all plain text.

    Attributes:
        title: Name, or number, or that it is withheld.
        is_number: Whether the title is a number: then it is never elided.
        subtitle: The number, or what else is known; may be ''.
        number: To copy; '' if there is none.
        outcome: What became of it, in words.
        tone: The colours of the outcome.
        icon: The name of the outcome's icon.
        urgent: A missed call that nobody has dealt with.
        line: Which line was called, or from which one the agent called; '' if not known.
        note: The note on one line; '' if none.
        when: Day and time.
        clock: The time alone.
        duration: How long the agent talked; '' if they did not.
        organisation: Where they work, or ''.
        tags: What the agent filed it under.
        promise: By when something was promised, '' if nothing is.
        mark: That it is no real call, or ''.
        place: Where an unknown number is from, or ''; then it is the subtitle.
    """

    title: str
    is_number: bool
    subtitle: str
    number: str
    outcome: str
    tone: Tone
    icon: str
    urgent: bool
    line: str
    note: str
    when: str
    clock: str
    duration: str
    organisation: str = ""
    tags: tuple[str, ...] = ()
    promise: str = ""
    mark: str = ""
    place: str = ""

    @property
    def spoken(self) -> str:
        """The whole row as one sentence for a screen reader."""
        who = (self.mark, self.title, self.organisation, self.place)
        parts = (*who, self.outcome, self.line, self.when, self.duration, self.note, self.promise, *self.tags)
        return ", ".join(part for part in parts if part)


class RowPresenter:
    """Turns entries into rows.

    Args:
        naming: Names and numbers, in the agent's words.
        now: The time, microseconds UTC.
    """

    def __init__(
        self,
        *,
        naming: Naming,
        now: Callable[[], int] = lambda: time.time_ns() // 1000,
    ) -> None:
        self.naming, self.words = naming, naming.words
        self.now = now

    def row(self, entry: LogEntry) -> RowView:
        """The row of a call."""
        record = entry.record
        title, subtitle, is_number = self.identity(entry)
        tone, icon = _look(record)
        talked = record.talk_seconds
        return RowView(
            title=title,
            is_number=is_number,
            subtitle=subtitle,
            number="" if entry.masked else self.number(record),
            outcome=self.outcome(entry),
            tone=tone,
            icon=icon,
            urgent=entry.is_open and not entry.handled,
            line=self.line(record) or self.placed_from(record),
            note=" ".join(entry.note.split()),
            when=times.when(record.started_at, now=self.now(), words=self.words),
            clock=self.words.clock(record.started_at),
            duration="" if talked is None or entry.voicemail else self.words.timer(talked),
            organisation="" if entry.masked else entry.organisation,
            tags=entry.tags,
            promise=self.promise(entry),
            mark=self.words.text("list.test") if record.test else "",
        )

    def spoken(self, entry: LogEntry) -> str:
        """The row of a call for a screen reader."""
        return self.row(entry).spoken

    def day(self, day: dt.date) -> str:
        """The heading of a day."""
        return times.heading(day, now=self.now(), words=self.words)

    def identity(self, entry: LogEntry) -> tuple[str, str, bool]:
        """Who it is: title, second line, and whether the title is a number."""
        record, name = entry.record, self.named(entry)
        if entry.masked:
            # What is left of it: '+31xxxxxxx78' shows its beginning and its end.
            left = re.sub("[A-Za-z]+", " ••• ", record.remote.number or "").strip()
            return left or self.words.text("list.masked"), self.words.text("list.masked_sub"), bool(left)
        number = self.number(record)
        if name.source is NameSource.WITHHELD:
            return self.words.text("id.withheld"), self.words.text("id.withheld_sub"), False
        if name.source is NameSource.NOBODY:
            return self.words.text("id.nobody"), "", False
        if name.source is NameSource.NUMBER:
            second = "calls.internal" if record.internal else "id.unknown"
            return name.text, entry.organisation or self.words.text(second), True
        if record.internal and number:
            return name.text, self.words.text("calls.internal_number", number=number), False
        return name.text, entry.organisation or number, False

    def promise(self, entry: LogEntry) -> str:
        """By when the agent promised something on this call; '' if nothing is open."""
        due = min((promise.due for promise in entry.promises if not promise.done), default="")
        if not due:
            return ""
        day, today = dt.date.fromisoformat(due), times.local_day(self.now())
        return self.words.text("list.promise", day=times.coming_day(day, today=today, words=self.words))

    def avatar(self, entry: LogEntry) -> Avatar:
        """The circle of the other side."""
        return self.naming.avatar(entry.record.remote, self.named(entry))

    def named(self, entry: LogEntry) -> Name:
        """Whom to call the other side: the directory's word first, then what an address book said at the time."""
        name = self.naming.directory.name(entry.record.remote)
        if entry.name and name.source is not NameSource.DIRECTORY and name.text != entry.name:
            return Name(entry.name, NameSource.BOOK)
        return name

    def number(self, record: Record) -> str:
        """The remote number for people; '' if there is none to dial."""
        remote = record.remote
        internal = (*remote.account_numbers, *remote.user_numbers)
        return self.naming.number(remote.number or (internal[0] if internal else None))

    def line(self, record: Record) -> str:
        """Which line the caller dialled, by its label; '' where the agent placed the call."""
        if record.internal:
            return self.words.text("list.internal")
        if record.direction is Direction.OUTGOING:
            return ""
        label, number = self.naming.line(record.dialled)
        return label or number

    def placed_from(self, record: Record) -> str:
        """Which line the agent called from, by its label; '' if it is none of the company's, or not known."""
        label, _ = self.naming.line(record.placed_as)
        return self.words.text("list.from_line", line=label) if label else ""

    def party(self, party: Party | None) -> str:
        """A colleague's name, or their number; '' if nothing is known of them."""
        return "" if party is None else self.naming.directory.name(party).text

    def outcome(self, entry: LogEntry) -> str:
        """What became of a call, in words."""
        record, text = entry.record, self.words.text
        match record.outcome:
            case Outcome.RINGING:
                return text("state.ringing") if record.direction is Direction.INCOMING else text("calls.calling")
            case Outcome.IN_PROGRESS:
                return text("state.in_call")
            case Outcome.ANSWERED:
                return self._answered(record)
            case Outcome.ANSWERED_ELSEWHERE:
                name = self.party(record.answered_by)
                return text("state.elsewhere", name=name) if name else text("state.elsewhere_unknown")
            case Outcome.MISSED:
                return self._missed(entry)
            case _:
                return text(f"log.{record.outcome.value.replace('-', '_')}")

    def _missed(self, entry: LogEntry) -> str:
        """How long it rang while it waits to be dealt with; then who did, and when."""
        text, closed = self.words.text, entry.closed
        if entry.settled is not None and (entry.handled or closed is not None):
            return self._settled(entry.settled)
        if closed is not None and closed.kind is not ClosedBy.HANDLED:
            return self._closed(closed, entry.record)
        if entry.handled or closed is not None:
            return text("log.handled")
        if entry.voicemail:
            return text("list.voicemail")
        rang = entry.record.ring_seconds
        return text("log.missed") if not rang else text("calls.missed_rang", n=round(rang))

    def _closed(self, closed: Closed, record: Record) -> str:
        """What has dealt with a missed call beside the agent's own mark."""
        if closed.by is not None or closed.kind in (ClosedBy.SETTLED, ClosedBy.COLLEAGUE_HANDLED):
            return self._settled(Settled(closed.by or NOBODY, closed.at, talked=closed.kind is ClosedBy.SETTLED))
        same_day = times.local_day(closed.at) == times.local_day(record.started_at)
        when = self.words.clock(closed.at) if same_day else self.words.moment(closed.at, self.now())
        key = "list.called_back" if closed.kind is ClosedBy.CALLED_BACK else "list.got_through"
        return self.words.text(key, time=when)

    def _settled(self, settled: Settled) -> str:
        """Who else dealt with a missed call, and when."""
        key = "settled.talked" if settled.talked else "settled.handled"
        # The column is narrow, and the time matters as much as the name.
        name, when = first_name(self.party(settled.by)), self.words.moment(settled.at, self.now())
        return self.words.text(key, name=name, time=when) if name else self.words.text(f"{key}_unknown", time=when)

    def _answered(self, record: Record) -> str:
        if record.direction is Direction.OUTGOING:
            return self.words.text("log.called")
        passed_to = self.party(record.transferred_to[0]) if record.transferred_to else ""
        if passed_to:
            return self.words.text("log.passed_to", name=passed_to)
        passed_by = self.party(record.transferred_by)
        return self.words.text("state.passed", name=passed_by) if passed_by else self.words.text("log.you")


def _look(record: Record) -> tuple[Tone, str]:
    """Colour and icon: the shape alone tells the outcomes apart."""
    match record.outcome:
        case Outcome.RINGING:
            return Tone.RINGING, "handset-waves"
        case Outcome.IN_PROGRESS:
            return Tone.ANSWERED, "handset-tick"
        case Outcome.MISSED:
            return Tone.MISSED, "arrow-missed"
        case Outcome.ANSWERED_ELSEWHERE:
            return Tone.QUIET, "people"
        case _ if record.direction is Direction.OUTGOING:
            return (Tone.RINGING if record.outcome is Outcome.ANSWERED else Tone.QUIET), "arrow-out"
        case Outcome.ANSWERED if record.transferred_by is not None:
            return Tone.PASSED, "bent-arrow"
        case Outcome.ANSWERED:
            return Tone.ANSWERED, "arrow-in"
        case _:
            return Tone.QUIET, "arrow-in"
