"""The day sheet in words: for the window, and as plain text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from callpop.calls.day_sheet import DaySheet, DuePromise, Part
from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.view import Tone

_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One thing to do; all plain text.

    Attributes:
        entry: The call it is about.
        title: Who, or what was promised.
        second: What else is to be known.
        when: When it was, or was due.
        tone: Its colours.
        icon: Its icon's name.
    """

    entry: LogEntry
    title: str
    second: str
    when: str
    tone: Tone
    icon: str

    @property
    def spoken(self) -> str:
        """The row as one sentence for a screen reader."""
        return ", ".join(part for part in (self.title, self.when, self.second.replace(_SEPARATOR, ", ")) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the sheet.

    Attributes:
        title: What its rows are, with their number.
        rows: What is to be done.
        more: How many there are besides; '' if none.
        nothing: What is said in place of rows.
    """

    title: str
    rows: tuple[SheetRow, ...] = ()
    more: str = ""
    nothing: str = ""


def heading(sheet: DaySheet, presenter: RowPresenter) -> str:
    """Which day's sheet it is."""
    day = dt.date.fromisoformat(sheet.day)
    words = presenter.words
    return words.text(
        "sheet.head",
        weekday=words.text(f"time.weekday.{day.weekday()}"),
        date=words.calendar_date(day, with_year=True),
    )


def sections_of(sheet: DaySheet, presenter: RowPresenter) -> tuple[Section, ...]:
    """All parts, those with nothing to do too."""
    return (
        _calls("missed", sheet.missed, presenter),
        _calls("without_note", sheet.without_note, presenter),
        *_promises(sheet, presenter),
    )


def as_text(sheet: DaySheet, presenter: RowPresenter) -> str:
    """The sheet as plain text, as it goes into a mail."""
    lines = [heading(sheet, presenter)]
    for section in sections_of(sheet, presenter):
        lines += ["", section.title]
        lines += [f"- {_one_line(row)}" for row in section.rows]
        lines += [f"  {line}" for line in (section.more, section.nothing) if line]
    return "\n".join(lines) + "\n"


def _calls(name: str, part: Part, presenter: RowPresenter) -> Section:
    text = presenter.words.text
    return Section(
        title=_counted(f"sheet.{name}", part.total, presenter),
        rows=tuple(_call(entry, presenter) for entry in part.rows),
        more=_more(part, presenter),
        nothing="" if part.total else text(f"sheet.no_{name}"),
    )


def _promises(sheet: DaySheet, presenter: RowPresenter) -> tuple[Section, ...]:
    parts = (("overdue", sheet.overdue), ("due_today", sheet.due_today))
    made = tuple(
        Section(
            title=_counted(f"sheet.{name}", len(promises), presenter),
            rows=tuple(_promise(each, sheet.day, presenter) for each in promises),
        )
        for name, promises in parts
        if promises
    )
    text = presenter.words.text
    return made or (Section(title=text("sheet.promises"), nothing=text("sheet.no_promises")),)


def _call(entry: LogEntry, presenter: RowPresenter) -> SheetRow:
    row = presenter.row(entry)
    second = (row.number if not row.is_number else "", row.outcome, row.line, row.duration)
    return SheetRow(
        entry=entry,
        title=row.title,
        second=_SEPARATOR.join(part for part in second if part),
        when=row.when,
        tone=row.tone,
        icon=row.icon,
    )


def _promise(promise: DuePromise, day: str, presenter: RowPresenter) -> SheetRow:
    row, words = presenter.row(promise.entry), presenter.words
    due, today = dt.date.fromisoformat(promise.due), dt.date.fromisoformat(day)
    late = due < today
    date = words.calendar_date(due, with_year=due.year != today.year)
    return SheetRow(
        entry=promise.entry,
        title=" ".join(promise.text.split()),
        second=_SEPARATOR.join(part for part in (row.title, "" if row.is_number else row.number) if part),
        when=words.text("sheet.since", day=date) if late else words.text("sheet.today"),
        tone=Tone.MISSED if late else Tone.QUIET,
        icon="clock",
    )


def _one_line(row: SheetRow) -> str:
    return ", ".join(part for part in (f"{row.when}: {row.title}", row.second.replace(_SEPARATOR, ", ")) if part)


def _counted(key: str, n: int, presenter: RowPresenter) -> str:
    words = presenter.words
    title = words.text(key)
    return words.text("sheet.counted", title=title, n=words.number(n)) if n else title


def _more(part: Part, presenter: RowPresenter) -> str:
    more = part.total - len(part.rows)
    return presenter.words.text("sheet.more", n=presenter.words.number(more)) if more > 0 else ""
