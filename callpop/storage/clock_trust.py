"""By what time old calls may be deleted or masked: a computer that starts with its clock far ahead loses nothing.

A clock is not believed by itself. What stamps the calls is believed most: a live receipt of the platform's, or the
relay's own time, is never later than it is. Without either, the clock is believed while it goes on from what the log
knows: the last time at which something might be deleted, and the newest call. Further ahead (the battery of the
computer's clock is empty, or nobody was here for months) deleting waits until a call comes, or until the clock has
gone on evenly for a week, seen on several of its days: a log that gets no calls is tidied in the end, too.
"""

from __future__ import annotations

import sqlite3

from callpop.storage import meta

DAY = 86_400_000_000
AHEAD = 45 * DAY
"""Microseconds by which a clock may be ahead of what the log knows: the longest holiday."""

_WEEK = 7 * DAY
_DAYS_SEEN = 4
_BELIEVED, _DOUBTED = "clock-believed-at", "clock-doubted"
_NEWEST = """
SELECT started_at FROM calls INDEXED BY calls_by_start WHERE started_at <= ? AND test = 0
ORDER BY started_at DESC, id DESC LIMIT 1
"""


def time_to_delete_by(conn: sqlite3.Connection, own: int, witnessed: int | None) -> int | None:
    """The time by which the age of calls counts, or None while nobody knows it. Remembers what it was asked.

    Args:
        conn: In a transaction of the writer.
        own: This computer's clock, microseconds UTC.
        witnessed: The time of those who stamp the calls, where they have been heard.
    """
    if witnessed is not None:
        return _believe(conn, min(own, witnessed))
    if _is_empty(conn) or own <= max(_known(conn, own)) + AHEAD or _went_on_evenly(conn, own):
        return _believe(conn, own)
    return None


def _is_empty(conn: sqlite3.Connection) -> bool:
    """Whether there is nothing to lose; a clock that is believed then is no longer when it goes back."""
    return conn.execute("SELECT 1 FROM calls LIMIT 1").fetchone() is None


def _known(conn: sqlite3.Connection, own: int) -> tuple[int, int]:
    """When something might be deleted last, and when the newest call began; calls of the future say nothing."""
    found = conn.execute(_NEWEST, (own,)).fetchone()
    return int(meta.get(conn, _BELIEVED) or 0), 0 if found is None else int(found[0])


def _went_on_evenly(conn: sqlite3.Connection, own: int) -> bool:
    """Whether the doubted clock has never gone back for a week; notes that it was seen."""
    since, last, days = (int(one) for one in (meta.get(conn, _DOUBTED) or "0 0 0").split())
    if not days or own < last:
        since, days = own, 1
    elif own // DAY > last // DAY:
        days += 1
    meta.put(conn, _DOUBTED, f"{since} {own} {days}")
    return own - since >= _WEEK and days >= _DAYS_SEEN


def _believe(conn: sqlite3.Connection, now: int) -> int:
    meta.put(conn, _BELIEVED, str(now))
    meta.remove(conn, _DOUBTED)
    return now
