"""Long work on the file is cut by the clock, so that whoever else writes need not wait."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from callpop.storage import call_log, in_time, masking, retention, traces, wipe, write_ahead
from callpop.storage.connections import connect_writer
from callpop.storage.migrate import migrate, migrations, shipped
from tests.unit.storage.samples import NOON, record

KEY = "+31612345678"


def fill(conn: sqlite3.Connection) -> None:
    for number in range(5):
        call_log.upsert(
            conn,
            record(f"c{number}", started_at=NOON + number),
            number_key=KEY,
            name=None,
            line_key="+31508009000",
            through=0,
        )


def test_an_operation_begins_with_nothing_more_once_its_time_is_up() -> None:
    def done_in(times: list[float]) -> list[str]:
        return list(in_time.in_time("abcde", clock=lambda: times.pop(0)))

    long = in_time.LONGEST
    assert done_in([0.0, long / 3, long / 2, long]) == ["a", "b", "c"]
    # However slow the machine is, it gets further.
    assert done_in([0.0, 9.0]) == ["a"]
    assert done_in([0.0] * 6) == list("abcde")


def test_wiping_masking_and_deleting_go_by_the_clock(conn: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(conn)
    monkeypatch.setattr(in_time, "LONGEST", 0.0)
    first = masking.mask(conn, since=0, before=NOON + 9, limit=9, now=NOON)
    assert first.calls == ("c0",) and first.through == NOON
    second = masking.mask(conn, since=NOON, before=NOON + 9, limit=9, now=NOON)
    assert second.calls == ("c1",)
    assert retention.purge_some(conn, NOON + 9, limit=9) == (("c0",), False)
    erasure = wipe.Erasure(traces.trace(conn, KEY), NOON)
    assert erasure.go_on(conn).calls == ("c2",)
    line = wipe.Erasure(traces.trace(conn, "+31508009000"), NOON)
    steps = []
    while not line.done:
        steps.append(line.go_on(conn).changed)
    assert max(map(len, steps)) == 1 and {one for step in steps for one in step} == {"c1", "c3", "c4"}


def test_what_came_late_of_masked_calls_goes_by_the_clock_too(
    conn: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_time, "LONGEST", 0.0)
    assert masking.drop_late(conn, ("one", "two")) == 1


def test_the_write_ahead_log_is_moved_into_the_file_beside_the_writer(tmp_path: Path) -> None:
    path = tmp_path / "callpop.sqlite3"
    with contextlib.closing(connect_writer(path)) as conn:
        migrate(conn, migrations(shipped()))
        conn.execute("BEGIN IMMEDIATE")
        call_log.set_note(conn, "hers", "a quixotic wish", NOON)
        conn.execute("COMMIT")
        assert b"quixotic" not in path.read_bytes()
        conn.execute("BEGIN IMMEDIATE")
        call_log.set_note(conn, "other", "not yet", NOON)
        # The writer is in the middle of something: neither waits for the other.
        write_ahead.move(path)
        assert b"quixotic" in path.read_bytes()
        conn.execute("COMMIT")
        write_ahead.move_rest(conn)
        grown = path.with_name(f"{path.name}-wal").stat().st_size
        for number in range(20):
            call_log.set_note(conn, "hers", f"written {number} times", NOON)
        # The log was begun anew: it has not grown.
        assert b"not yet" in path.read_bytes()
        assert path.with_name(f"{path.name}-wal").stat().st_size == grown


def test_a_write_ahead_log_that_cannot_be_moved_harms_nobody(tmp_path: Path) -> None:
    write_ahead.move(tmp_path / "no folder" / "callpop.sqlite3")
