"""Rows of before there were closings, lines and summaries get them as if they were written today."""

from __future__ import annotations

import contextlib
import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.record import Direction, Outcome, Ring
from callpop.notifications.model import Party
from callpop.storage import call_log, closing
from callpop.storage.migrate import migrate, migrations, shipped
from callpop.storage.rows import encode_record
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record
from tests.unit.storage.test_statistics import levelled

RING = Ring(notifications=frozenset({"r"}), call_id="r", began_at=NOON, newest_at=NOON)
BOB = '{"number":null,"name":null,"emails":["bob@example.com"]}'
OLD = (
    "INSERT INTO calls (id, call_id, started_at, direction, outcome, number_key, handled, through, record)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)"
)
COLUMNS = (
    "call_id, started_at, direction, outcome, number_key, line_key, internal, test, kind, closer, ring_ms, talk_ms,"
    " closed_kind, closed_at"
)

CALLS = st.lists(
    st.tuples(
        st.integers(0, 50),
        st.sampled_from([Outcome.MISSED, Outcome.ANSWERED, Outcome.ANSWERED_ELSEWHERE]),
        st.sampled_from([Direction.INCOMING, Direction.INCOMING, Direction.OUTGOING]),
        st.sampled_from(["+31612345678", "+31687654321", None]),
        st.sampled_from(["", "", "handled", "talked", "marked"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(CALLS)
def test_old_rows_are_as_if_they_were_written_today(
    calls: list[tuple[int, Outcome, Direction, str | None, str, bool, bool]],
) -> None:
    steps = migrations(shipped())
    with (
        contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as old,
        contextlib.closing(empty_log()) as new,
    ):
        migrate(old, steps[:4])
        for number, (at, outcome, direction, key, said, rang, internal) in enumerate(calls):
            one = record(
                f"call-{number}",
                started_at=NOON + at * SECOND,
                outcome=Outcome.NO_ANSWER if direction is Direction.OUTGOING else outcome,
                direction=direction,
                remote=Party(number=key),
                rings=(RING,) if rang else (),
                answered_at=NOON + (at + 3) * SECOND if outcome is Outcome.ANSWERED else None,
                internal=internal,
            )
            mark = said if one.outcome is Outcome.MISSED else ""
            values = (one.call_id, one.started_at, one.direction.value, one.outcome.value, key)
            old.execute(OLD, (number + 1, *values, bool(mark), encode_record(one)))
            old.execute("INSERT INTO call_ids (call_id, row) VALUES (?, ?)", (one.call_id, number + 1))
            line = one.dialled if direction is Direction.INCOMING else None
            call_log.upsert(new, one, number_key=key, name=None, through=1, line_key=line)
            for conn in (old, new):
                if mark:
                    conn.execute("INSERT INTO handled VALUES (?, ?)", (one.call_id, NOON + 60 * SECOND + number))
                if mark in ("talked", "marked"):
                    conn.execute(
                        "INSERT INTO settled (call_id, by, at, talked) VALUES (?, ?, ?, ?)",
                        (one.call_id, BOB, NOON + 60 * SECOND + number, mark == "talked"),
                    )
            if mark:
                new.execute("UPDATE calls SET handled = 1 WHERE call_id = ?", (one.call_id,))
        migrate(old, steps)
        closing.derive(new, [row for (row,) in new.execute("SELECT id FROM calls").fetchall()])
        assert closing.derive(old, [row for (row,) in old.execute("SELECT id FROM calls").fetchall()]) == set()
        for conn in (old, new):
            summary, spans = levelled(conn)
            assert conn.execute("SELECT * FROM summary ORDER BY 1, 2, 3").fetchall() == summary
            assert conn.execute("SELECT * FROM spans ORDER BY 1, 2, 3, 4, 5").fetchall() == spans
        everything = f"SELECT {COLUMNS} FROM calls ORDER BY call_id"
        assert old.execute(everything).fetchall() == new.execute(everything).fetchall()
        assert old.execute("SELECT count(*) FROM calls WHERE astray = 1").fetchone() == (0,)
        in_order = [call_id for (call_id,) in old.execute("SELECT call_id FROM calls ORDER BY id")]
        assert in_order == [call_id for (call_id,) in old.execute("SELECT call_id FROM calls ORDER BY started_at, id")]
