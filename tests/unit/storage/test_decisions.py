from __future__ import annotations

import sqlite3

from callpop.storage import decisions


def decide(conn: sqlite3.Connection, call_id: str, at: int, *, mine: bool = False) -> None:
    decisions.add(
        conn,
        received_at=at,
        call_id=call_id,
        status="ringing",
        source="listener",
        decision="shown" if mine else "ignored",
        why="because",
        mine=mine,
    )


def test_the_newest_decisions_are_told_oldest_first(conn: sqlite3.Connection) -> None:
    for at in range(4):
        decide(conn, "ab"[at % 2], at)
    assert [(one.call_id, one.received_at) for one in decisions.recent(conn, limit=3)] == [("b", 1), ("a", 2), ("b", 3)]
    assert [one.received_at for one in decisions.recent(conn, call_id="a")] == [0, 2]


def test_what_was_said_of_others_is_forgotten_and_of_mine_is_kept(conn: sqlite3.Connection) -> None:
    decide(conn, "a", 1)
    decide(conn, "b", 1, mine=True)
    decide(conn, "c", 2)
    assert decisions.purge(conn, 2) == 1
    assert [(one.call_id, one.mine) for one in decisions.recent(conn)] == [("b", True), ("c", False)]
