"""A row of the log with the times that a file needs beside it."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.entry import LogEntry


@dataclass(frozen=True, slots=True)
class Row:
    """What is written down of one conversation.

    Attributes:
        entry: The row of the log.
        noted_at: When the note was last changed, microseconds UTC; None without one.
        handled_at: When the agent marked it as dealt with, or None.
        reopened_at: When they marked it as open again, or None.
    """

    entry: LogEntry
    noted_at: int | None = None
    handled_at: int | None = None
    reopened_at: int | None = None
