"""What was seen, in SQLite: one row a subject, counted up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.relay.store import Lasts, Sighting, SightingKind

_NOTE = """
INSERT INTO sightings (company, kind, subject, at, times) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (company, kind, subject) DO UPDATE SET at = max(at, excluded.at), times = times + excluded.times
"""
_OF = """
SELECT company, kind, subject, at, times FROM sightings WHERE company = ? OR company = ''
ORDER BY at DESC, company, kind, subject
"""
_OLD = "SELECT company, kind, subject, at, times FROM sightings WHERE at < ?"
_FORGET = "DELETE FROM sightings WHERE company = ? AND kind = ? AND subject = ?"


def note(conn: sqlite3.Connection, seen: Iterable[Sighting]) -> None:
    """Add up."""
    conn.executemany(_NOTE, [(one.company, one.kind.value, one.subject, one.at, one.times) for one in seen])


def of(conn: sqlite3.Connection, company: str) -> tuple[Sighting, ...]:
    """Those of a company, and of no company, newest first."""
    return tuple(map(_told, conn.execute(_OF, (company,))))


def forget(conn: sqlite3.Connection, *, before: int, lasts: Lasts) -> None:
    """Delete those from before a time that do not last."""
    old = [one for one in map(_told, conn.execute(_OLD, (before,))) if not lasts(one)]
    conn.executemany(_FORGET, [(one.company, one.kind.value, one.subject) for one in old])


def _told(row: tuple[str, str, str, int, int]) -> Sighting:
    company, kind, subject, at, times = row
    return Sighting(company, SightingKind(kind), subject, at, times)
