"""What was seen, in SQLite: one row a subject, counted up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.relay.store import Sighting, SightingKind

_NOTE = """
INSERT INTO sightings (company, kind, subject, at, times) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (company, kind, subject) DO UPDATE SET at = max(at, excluded.at), times = times + excluded.times
"""
_OF = """
SELECT company, kind, subject, at, times FROM sightings WHERE company = ? OR company = ''
ORDER BY at DESC, company, kind, subject
"""


def note(conn: sqlite3.Connection, seen: Iterable[Sighting]) -> None:
    """Add up."""
    conn.executemany(_NOTE, [(one.company, one.kind.value, one.subject, one.at, one.times) for one in seen])


def of(conn: sqlite3.Connection, company: str) -> tuple[Sighting, ...]:
    """Those of a company, and of no company, newest first."""
    return tuple(
        Sighting(whose, SightingKind(kind), subject, at, times)
        for whose, kind, subject, at, times in conn.execute(_OF, (company,))
    )
