"""What a reminder shows, already as text. All of it is plain text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from callpop.calls.popup import CardKind
from callpop.calls.promises import without_day
from callpop.calls.reminding import Reminder
from callpop.desktop.due_words import due_line
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.context import short_line


class ReminderAct(StrEnum):
    """What the agent can say to a reminder."""

    OPEN = "open"
    """One of them is to be seen in the log."""
    DONE = "done"
    """One of them is dealt with."""
    LOG = "log"
    """All of them are to be seen in the log."""
    LATER = "later"
    """Not now: in an hour."""
    CLOSE = "close"
    """They have been seen."""


MOST = 4
"""More are counted in one line: a reminder is looked at, not worked through."""


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """One promise, or one missed call.

    Attributes:
        key: What the clicks say.
        icon: Name of its icon.
        title: Whose.
        second: What was promised and for when; or when it was missed.
        late: Whether its day is over.
        open_name: What a click on it does, for screen readers.
        done_name: What its tick does.
        done: Whether it was ticked: it keeps its place for a while, so that nothing moves under the pointer.
    """

    key: str
    icon: str
    title: str
    second: str
    late: bool
    open_name: str
    done_name: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class ReminderView:
    """The one reminder.

    Attributes:
        title: What it is about: '2 promises due, 1 missed call still open'.
        rows: At most ``MOST``.
        more: '+3 more', or ''.
        accessible_name: All of it in a sentence.
    """

    title: str
    rows: tuple[ReminderRow, ...]
    more: str
    accessible_name: str


def present_reminders(
    reminders: Sequence[Reminder], presenter: RowPresenter, today: date, *, done: Collection[str] = ()
) -> ReminderView:
    """Say what the agent is to be reminded of.

    Args:
        reminders: At least one.
        presenter: Language and names.
        today: The day on which they are read.
        done: The keys of those that were ticked.
    """
    words = presenter.words
    open_ones = [one for one in reminders if one.key not in done]
    promises = sum(one.promise is not None for one in open_ones)
    missed = len(open_ones) - promises
    parts = [words.count("remind.promises", promises)] if promises else []
    parts += [words.count("remind.missed", missed)] if missed else []
    rows = tuple(_row(one, presenter, today, done=one.key in done) for one in reminders[:MOST])
    more = len(reminders) - len(rows)
    title = ", ".join(parts)
    told = "; ".join(f"{row.title}, {row.second}" for row in rows if not row.done)
    return ReminderView(
        title=title,
        rows=rows,
        more=words.text("remind.more", n=more) if more else "",
        accessible_name=words.text("remind.accessible", what=f"{title}: {told}"),
    )


def _row(one: Reminder, presenter: RowPresenter, today: date, *, done: bool) -> ReminderRow:
    words, title = presenter.words, presenter.identity(one.entry)[0]
    if one.promise is not None:
        due = due_line(words, one.promise.day, today)
        icon, late = "flag", one.promise.day < today and not done
        second = f"{due} · {without_day(one.promise.text, today, words.language)}"
    else:
        record = one.entry.record
        icon, late = "handset-missed", False
        second = words.text("remind.missed_at", when=words.moment(record.started_at, presenter.now()))
        line = short_line(record, CardKind.RING, presenter.naming)
        second = f"{second} · {line}" if line else second
    return ReminderRow(
        key=one.key,
        icon=icon,
        title=title,
        second=second,
        late=late,
        open_name=words.text("remind.open_it", name=title),
        done_name=words.text("remind.done_it", name=title),
        done=done,
    )
