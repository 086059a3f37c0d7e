"""Calls of which nothing is taken any more: they were wiped, or their row is frozen, while news of them may still come.

What is kept is a number made of the call_id. A platform's news of a call end within days, and a relay keeps a mailbox
for a week by default. But a relay may be told to keep it for ten years, and a desktop whose place in it is lost
(enrolled anew, another store) reads all of it once more: so what was wiped is refused for as long as that. A file of
JSON Lines is the agent's own wish, and not refused.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

_DAY = 86_400_000_000
KEPT = 3650 * _DAY
"""Microseconds after which nothing of a call comes any more: the longest of a relay's ``mailbox_days``."""

SOON = 30 * _DAY
"""Microseconds for which calls are refused whose masked row would let pass by itself what comes of them: it only saves
the work, and each call that is masked would leave a mark."""


def mark_of(call_id: str) -> int:
    """What stands for a call."""
    digest = hashlib.blake2b(call_id.encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def add(conn: sqlite3.Connection, call_ids: Iterable[str], now: int, *, kept: int = KEPT) -> None:
    """Refuse what still comes of these calls; in the transaction that takes them away.

    Args:
        conn: In a transaction of the writer.
        call_ids: The calls.
        now: Microseconds UTC.
        kept: For how long from now, microseconds.
    """
    conn.executemany(
        "INSERT INTO refused (call, at) VALUES (?, ?) ON CONFLICT (call) DO UPDATE SET at = max(at, excluded.at)",
        [(mark_of(one), now + kept - KEPT) for one in call_ids],
    )


def includes(conn: sqlite3.Connection, call_ids: Iterable[str]) -> bool:
    """Whether one of these calls is refused: what was on its way while it was taken away is let pass, too."""
    sql = "SELECT 1 FROM refused WHERE call = ?"
    return any(conn.execute(sql, (mark_of(one),)).fetchone() is not None for one in call_ids)


def marks(conn: sqlite3.Connection) -> frozenset[int]:
    """What stands for all calls that are refused."""
    return frozenset(int(mark) for (mark,) in conn.execute("SELECT call FROM refused"))


def count(conn: sqlite3.Connection) -> int:
    """How many are refused."""
    return int(conn.execute("SELECT count(*) FROM refused").fetchone()[0])


def purge(conn: sqlite3.Connection, now: int) -> None:
    """Forget those of which nothing comes any more."""
    conn.execute("DELETE FROM refused WHERE at < ?", (now - KEPT,))
