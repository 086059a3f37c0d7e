"""What a row of the log shows, how wide, and where: values and arithmetic, nothing painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

EDGE, TEXT_AT, GAP = 12, 56, 12
"""Logical pixels at a text size of 100 %: from the edge, to the words, between columns."""

_NARROWEST, _WIDEST = 112, 480
_SHARE, _SHARE_OF_WIDE, _MOST_BY_ITSELF = 0.366, 0.26, 360
_NOTE_APART = 720
_NOTE_WIDTH = 280


class Column(StrEnum):
    """What can be left out. Who it was and what became of it always stand there."""

    ORGANISATION = "organisation"
    LINE = "line"
    NOTE = "note"
    TAGS = "tags"
    DURATION = "duration"
    TIME = "time"


class Border(StrEnum):
    """What can be dragged: the end of a column."""

    WHO = "who"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Columns:
    """What is shown.

    Attributes:
        shown: Which columns.
        who: Width of name and organisation, logical pixels at 100 %; 0: by the room there is.
        note: Width of the note where it stands apart; 0: by the room there is.
    """

    shown: frozenset[Column] = frozenset(Column)
    who: int = 0
    note: int = 0

    def toggled(self, column: Column) -> Columns:
        """With a column that was not there, or without one that was."""
        return replace(self, shown=self.shown ^ {column})

    def moved(self, border: Border, by: int, zones: Zones, scale: float) -> Columns:
        """With a border somewhere else; ``by`` in pixels, to the right if positive."""
        now = zones.who if border is Border.WHO else zones.note
        width = round((now + by) / scale) if border is Border.WHO else round((now - by) / scale)
        width = max(_NARROWEST, min(_WIDEST, width))
        return replace(self, who=width) if border is Border.WHO else replace(self, note=width)

    @classmethod
    def of(cls, shown: Iterable[str], who: int, note: int) -> Columns:
        """From what was kept; what is no column is left out."""
        known = {column.value for column in Column}
        widths = [value if value == 0 or _NARROWEST <= value <= _WIDEST else 0 for value in (who, note)]
        return cls(frozenset(Column(name) for name in shown if name in known), *widths)


@dataclass(frozen=True, slots=True)
class Zones:
    """Where the parts of a row stand: left edges and widths in pixels from the row's beginning.

    Attributes:
        left: Where the words begin.
        who: Width of name and organisation.
        what: Left edge of what became of it.
        note_at: Left edge of the note where it stands apart; 0 where it stands below the outcome.
        note: Its width.
        right: Where everything ends.
    """

    left: int
    who: int
    what: int
    note_at: int
    note: int
    right: int

    def border_at(self, x: int, grip: int = 5) -> Border | None:
        """Which border is under a point."""
        if abs(x - (self.what - GAP // 2)) <= grip:
            return Border.WHO
        if self.note_at and abs(x - (self.note_at - GAP // 2)) <= grip:
            return Border.NOTE
        return None


def zones(width: int, scale: float, columns: Columns) -> Zones:
    """Divide a row.

    Args:
        width: Of the row, pixels.
        scale: The text size, 1.0 at 100 %.
        columns: What is shown.
    """
    left, right, gap = round(TEXT_AT * scale), width - EDGE, round(GAP * scale)
    room = right - left
    apart = Column.NOTE in columns.shown and width >= _NOTE_APART * scale
    share = _SHARE_OF_WIDE if apart else _SHARE
    by_itself = max(_NARROWEST * scale, min(_MOST_BY_ITSELF * scale, (width - left) * share))
    who = round(min(columns.who * scale if columns.who else by_itself, room * 0.6))
    note = round(min((columns.note or _NOTE_WIDTH) * scale, room * 0.4)) if apart else 0
    time_room = round(150 * scale) if Column.TIME in columns.shown or Column.DURATION in columns.shown else 0
    note_at = right - time_room - note if apart else 0
    what = left + who + gap
    if apart and note_at - what < 160 * scale:
        return replace(zones(round(_NOTE_APART * scale) - 1, scale, columns), right=right, who=who, what=what)
    return Zones(left, who, what, note_at, note, right)
