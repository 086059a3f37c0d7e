from __future__ import annotations

import contextlib
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from callpop.calls.record import Outcome
from callpop.storage import call_log, cards, connections, journal
from callpop.storage.database import Database
from callpop.storage.faults import MigrationFailed
from callpop.storage.migrate import Migration, migrations, shipped
from callpop.store_faults import StorageUnavailable
from tests.unit.storage.memory import empty_log

SCHEMAS = sorted((Path(__file__).parents[2] / "data" / "schemas").glob("*.sql"))


def make_old_file(path: Path, schema: Path) -> None:
    """A file as an earlier Callpop left it."""
    path.parent.mkdir()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA auto_vacuum=INCREMENTAL")
        conn.execute("PRAGMA journal_mode=WAL")
        for statement in Migration(0, schema.name, schema.read_text(encoding="utf-8")).statements():
            conn.execute(statement)


def shape(conn: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Tables, indexes and triggers, however they were spelt."""
    rows = conn.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    return {(kind, name, re.sub(r"\s+", "", sql.replace('"', ""))) for kind, name, sql in rows}


def test_there_is_a_file_of_every_schema_so_far() -> None:
    assert [int(file.stem) for file in SCHEMAS] == [step.version for step in migrations(shipped())]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda file: file.stem)
def test_a_file_of_every_earlier_schema_opens_with_all_its_rows(path: Path, schema: Path) -> None:
    make_old_file(path, schema)
    database = Database.open(path)

    def look(conn: sqlite3.Connection) -> None:
        newer, older = [entry for _, entry in call_log.page(conn)]
        assert (older.record.outcome, older.handled, older.rings_shown) == (Outcome.MISSED, True, 1)
        assert older.note == 'wants an offer; says "it\'s urgent"'
        assert newer.record.call_ids == ("call-2", "call-2b")
        assert newer.record.lineage[1].talked_seconds == 3.5
        assert [one.raw_status for one in journal.load(conn, ["call-1"])] == ["created", "ringing", "ended"]
        assert journal.linked(conn, ["call-2b"]) == {"call-2", "call-2b"}
        assert journal.unfolded(conn) == ["call-3"]
        assert [card.card_id for card in cards.load(conn, ["call-1"])] == ["d1"]
        for words in ("hoekstra", "06 12 34", "urgent", "ka"):
            assert [entry.record.call_id for _, entry in call_log.page(conn, search=words)] == ["call-1"]

    database.submit(look).result()
    assert database.notices == ()
    with contextlib.closing(empty_log()) as fresh:
        assert database.submit(shape).result() == shape(fresh)
    database.close()


# The machinery, on steps of the tests' own.

FIRST = "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) STRICT; CREATE TABLE a (x INTEGER) STRICT;\n"
SECOND = """
-- A comment; with a semicolon.
ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'a;b';
CREATE TRIGGER t AFTER INSERT ON a BEGIN
    UPDATE a SET y = 'x;y' WHERE x = new.x;
    DELETE FROM a WHERE x < 0;
END;
"""
BROKEN = "ALTER TABLE a RENAME TO b;\nCREATE TABLE c (x);\nINSERT INTO nowhere VALUES (1);\n"


def steps(folder: Path, *sql: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(sql, 1):
        (folder / f"{number:04}_step.sql").write_text(text, encoding="utf-8")
    return folder


def backups(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.backup-*"))


def test_each_step_is_applied_once_and_in_order(path: Path, tmp_path: Path) -> None:
    first = Database.open(path, migrations=steps(tmp_path / "steps", FIRST))
    first.submit(lambda conn: conn.execute("INSERT INTO a VALUES (1)")).result()
    first.close()
    for _ in range(2):
        second = Database.open(path, migrations=steps(tmp_path / "steps", FIRST, SECOND))
        assert second.submit(lambda conn: conn.execute("SELECT x, y FROM a").fetchall()).result() == [(1, "a;b")]
        second.close()


def test_a_file_with_rows_is_copied_before_it_is_changed(path: Path, tmp_path: Path) -> None:
    first = Database.open(path, migrations=steps(tmp_path / "steps", FIRST))
    first.submit(lambda conn: conn.execute("INSERT INTO a VALUES (1)")).result()
    first.close()
    assert backups(path) == [], "there was nothing to copy yet"
    Database.open(path, migrations=steps(tmp_path / "steps", FIRST, SECOND)).close()
    [copy] = backups(path)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with contextlib.closing(sqlite3.connect(copy)) as conn:
        assert conn.execute("SELECT * FROM a").fetchall() == [(1,)]
        assert conn.execute("PRAGMA user_version").fetchone() == (1,)


def test_the_last_two_copies_are_kept(path: Path, tmp_path: Path) -> None:
    sql = [FIRST]
    versions = []
    for number in range(4):
        Database.open(path, migrations=steps(tmp_path / "steps", *sql)).close()
        sql.append(f"CREATE TABLE t{number} (x);\n")
        versions = [re.sub(r".*-v", "", copy.name) for copy in backups(path)]
    assert versions == ["2", "3"]


@pytest.mark.parametrize(
    "broken", [BROKEN, BROKEN.splitlines()[0] + "\nCREATE TABLE d (x", SECOND + "PRAGMA nonsense(;\n"]
)
def test_a_failing_step_leaves_the_version_before_it(path: Path, tmp_path: Path, broken: str) -> None:
    first = Database.open(path, migrations=steps(tmp_path / "steps", FIRST))
    first.submit(lambda conn: conn.execute("INSERT INTO a VALUES (1)")).result()
    first.close()
    with pytest.raises(MigrationFailed, match="left as it is"):
        Database.open(path, migrations=steps(tmp_path / "steps", FIRST, broken))
    again = Database.open(path, migrations=steps(tmp_path / "other", FIRST))
    assert again.submit(lambda conn: conn.execute("SELECT * FROM a").fetchall()).result() == [(1,)]
    assert again.submit(
        lambda conn: conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    ).result() == [("meta",), ("a",)]
    again.close()


def test_a_step_that_breaks_a_reference_fails(path: Path, tmp_path: Path) -> None:
    linked = FIRST + "CREATE TABLE b (x INTEGER PRIMARY KEY); CREATE TABLE c (x REFERENCES b (x));\n"
    first = Database.open(path, migrations=steps(tmp_path / "steps", linked))
    first.submit(lambda conn: [conn.execute(f"INSERT INTO {table} VALUES (1)") for table in "bc"] and None).result()
    first.close()
    with pytest.raises(StorageUnavailable, match="refers to nothing"):
        Database.open(path, migrations=steps(tmp_path / "steps", linked, "DELETE FROM b;\n"))


def test_steps_must_be_numbered_without_gaps(tmp_path: Path) -> None:
    folder = steps(tmp_path / "steps", FIRST)
    (folder / "0003_later.sql").write_text("SELECT 1;", encoding="utf-8")
    with pytest.raises(ValueError, match="not numbered"):
        migrations(folder)


CHILD = """
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from callpop.storage import opening
from callpop.storage.database import Database

opening._ALWAYS_CHECKED = 0
Database.open(Path(sys.argv[1]), told=lambda stage: print(stage, flush=True))
print("done", flush=True)
"""


@pytest.mark.parametrize("pause", [0.0, 0.05, 0.15, 0.3])
def test_killed_while_a_file_is_brought_up_to_date_nothing_is_lost(path: Path, pause: float) -> None:
    make_old_file(path, next(schema for schema in SCHEMAS if schema.stem == "0004"))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(
            "INSERT INTO calls"
            " (call_id, started_at, direction, outcome, number_key, name, through, search_text, record)"
            " WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000)"
            " SELECT 'many-' || x, x, direction, outcome, number_key, name, through, 'somebody ' || x, record"
            " FROM n, (SELECT * FROM calls WHERE call_id = 'call-1')"
        )
        conn.execute("INSERT INTO call_ids SELECT call_id, id FROM calls WHERE call_id LIKE 'many-%'")
        (before,) = conn.execute("SELECT count(*) FROM calls").fetchone()
    with subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "upgrade\n"
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(pause)
        child.kill()
    database = Database.open(path)
    assert database.notices == ()
    database.close()
    with contextlib.closing(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT count(*) FROM calls").fetchone() == (before,)
        assert conn.execute("SELECT count(*) FROM call_ids WHERE call_id LIKE 'many-%'").fetchone() == (5000,)
        assert conn.execute("SELECT sum(calls) FROM summary WHERE level = 2").fetchone() == (before,)
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # What a kill left of a copy takes no room for long.
    assert not list(path.parent.glob("*.part"))


def test_several_who_bring_one_file_up_to_date_together_all_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 60.0)  # however busy the machine is

    def start(number: int, path: Path, together: threading.Barrier) -> tuple[str, ...]:
        together.wait(20)
        database = Database.open(path, sole=number == 0)
        database.close()
        return database.notices

    with ThreadPoolExecutor(3) as pool:
        for turn in range(3):
            path, together = tmp_path / str(turn) / "callpop.sqlite3", threading.Barrier(3)
            make_old_file(path, SCHEMAS[-2])
            assert [*pool.map(start, range(3), [path] * 3, [together] * 3)] == [()] * 3
            assert list(path.parent.glob("*.backup-*")) and not list(path.parent.glob("*.part"))
            with Database.read_only(path) as conn:
                assert conn.execute("SELECT count(*) FROM calls").fetchone()[0]
