"""What the agent files calls under. Two tags that differ in case or accents alone are the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.calls.entry import LONGEST_TAG
from callpop.storage.search import fold
from callpop.storage.storable import storable


def tags_of(conn: sqlite3.Connection, call_ids: Iterable[str]) -> tuple[str, ...]:
    """The tags of a conversation, each once, in their order."""
    found: list[tuple[str, str]] = []
    for call_id in call_ids:
        found += conn.execute("SELECT folded, tag FROM tags WHERE call_id = ?", (call_id,)).fetchall()
    return tuple(dict(sorted(found)).values())


def replace_tags(conn: sqlite3.Connection, call_ids: Iterable[str], *, owner: str, tags: Iterable[str]) -> None:
    """Keep these tags in place of those of all these call_ids; blank ones are left out, long ones are cut."""
    conn.executemany("DELETE FROM tags WHERE call_id = ?", [(call_id,) for call_id in call_ids])
    for tag in tags:
        _insert(conn, owner, tag)


def add_tag(conn: sqlite3.Connection, call_ids: Iterable[str], *, owner: str, tag: str) -> None:
    """Add a tag to those of a conversation, unless it has the same one already."""
    if fold(_cut(tag)) not in {fold(one) for one in tags_of(conn, call_ids)}:
        _insert(conn, owner, tag)


def remove_tag(conn: sqlite3.Connection, call_ids: Iterable[str], tag: str) -> None:
    """Take one tag from a conversation, however it is spelt."""
    conn.executemany(
        "DELETE FROM tags WHERE call_id = ? AND folded = ?", [(call_id, fold(_cut(tag))) for call_id in call_ids]
    )


def tags(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """All tags in use, the most used first, each with how many calls have it."""
    found = conn.execute(
        "SELECT max(tag), count(*) FROM tags WHERE call_id IN (SELECT call_id FROM call_ids)"
        " GROUP BY folded ORDER BY count(*) DESC, folded"
    )
    return tuple((str(tag), int(count)) for tag, count in found)


def _cut(tag: str) -> str:
    return " ".join(storable(tag).split())[:LONGEST_TAG].strip()


def _insert(conn: sqlite3.Connection, owner: str, tag: str) -> None:
    cut = _cut(tag)
    if folded := fold(cut):
        conn.execute(
            "INSERT INTO tags (call_id, folded, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (owner, folded, cut)
        )
