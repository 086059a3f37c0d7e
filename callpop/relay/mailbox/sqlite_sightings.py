"""What was seen, in SQLite: one row a subject, counted up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.relay.store import MOST_SIGHTINGS, Lasts, Sighting, SightingKind

_ADD = """
UPDATE sightings SET at = max(at, :at), times = times + :times
WHERE company = :company AND kind = :kind AND subject = :subject
"""
_NEW = "INSERT INTO sightings (company, kind, subject, at, times) VALUES (:company, :kind, :subject, :at, :times)"
_COUNT = "SELECT count(*) FROM sightings WHERE company = ?"
_OF = """
SELECT company, kind, subject, at, times FROM sightings WHERE company = ? OR company = ''
ORDER BY at DESC, company, kind, subject
"""
_OLD = "SELECT company, kind, subject, at, times FROM sightings WHERE at < ?"
_FORGET = "DELETE FROM sightings WHERE company = ? AND kind = ? AND subject = ?"


def note(conn: sqlite3.Connection, seen: Iterable[Sighting]) -> None:
    """Add up; what is new only as long as there is room (``MOST_SIGHTINGS``)."""
    room: dict[str, int] = {}
    for one in seen:
        row = {
            "company": one.company,
            "kind": one.kind.value,
            "subject": one.subject,
            "at": one.at,
            "times": one.times,
        }
        if conn.execute(_ADD, row).rowcount:
            continue
        if one.company not in room:
            room[one.company] = MOST_SIGHTINGS - int(conn.execute(_COUNT, (one.company,)).fetchone()[0])
        if room[one.company] > 0:
            conn.execute(_NEW, row)
            room[one.company] -= 1


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
