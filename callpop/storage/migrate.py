"""Brings a database to the newest schema: plain SQL files, each in one transaction."""

from __future__ import annotations

import contextlib
import datetime
import logging
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from callpop.said import Said
from callpop.storage.faults import CALL_LOG, Holding, MigrationFailed, unavailable

_log = logging.getLogger(__name__)
_BACKUPS_KEPT = 2
_CACHE = -256 * 1024
"""KiB of memory for a step at most: with less, a table that is made anew goes to the disk several times."""

_UP_TO_SEMICOLON = re.compile(r"[^;]*;|[^;]+$")
_COMMENT = re.compile(r"--.*")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: from ``version - 1`` to ``version``."""

    version: int
    name: str
    sql: str

    def statements(self) -> Iterator[str]:
        """The statements one by one: ``executescript`` would commit before the first."""
        pending = ""
        for piece in _UP_TO_SEMICOLON.findall(self.sql):
            pending += piece
            if sqlite3.complete_statement(pending):
                yield pending.strip()
                pending = ""
        if _COMMENT.sub("", pending).strip():
            raise ValueError(f"{self.name} ends in the middle of a statement")


def shipped() -> Traversable:
    """The folder with the product's migrations, in a source tree or inside a wheel."""
    return files("callpop.storage") / "migrations"


def migrations(folder: Traversable) -> list[Migration]:
    """All migrations of a folder (``0001_initial.sql``, …) in order.

    Raises:
        ValueError: A number is missing or stands twice.
    """
    found = [
        Migration(version=int(file.name.split("_")[0]), name=file.name, sql=file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    ]
    found.sort(key=lambda one: one.version)
    if [one.version for one in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"the migrations are not numbered 1, 2, 3, …: {[one.name for one in found]}")
    return found


def version_of(conn: sqlite3.Connection) -> int:
    """The schema version the open database has; 0 if it is empty."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def _tell_nobody() -> None:
    """Nobody waits."""


def migrate(
    conn: sqlite3.Connection,
    steps: list[Migration],
    *,
    path: Path | None = None,
    holding: Holding = CALL_LOG,
    told: Callable[[], None] = _tell_nobody,
) -> int:
    """Bring the database to the newest version.

    Args:
        conn: A connection in autocommit mode (``isolation_level=None``).
        steps: All migrations, those already applied too.
        path: The database's file; a non-empty one is copied beside itself first. None for memory.
        holding: What it holds.
        told: Called before anything is done, if there is anything to do with what is there already.

    Returns:
        How many migrations were applied.

    Raises:
        MigrationFailed: One failed; the database is at the version before it, not half way.
        StorageUnavailable: The disk is full, the file locked or the like; as above.
    """
    before = version_of(conn)
    todo = steps[before:]
    if not todo:
        return 0
    if before > 0:
        told()
    (cache,) = conn.execute("PRAGMA cache_size").fetchone()
    conn.execute(f"PRAGMA cache_size={_CACHE}")
    conn.execute("PRAGMA foreign_keys=OFF")  # a step that rebuilds a table would cascade; no-op inside a transaction
    try:
        if path is not None and before > 0:
            _back_up_once(conn, path, len(steps))
        return sum([_apply(conn, step) for step in todo])
    except (sqlite3.Error, OSError, ValueError) as error:
        known = unavailable(error, holding)
        if known is not None:
            raise known from error
        raise MigrationFailed(
            Said(
                "The {name} could not be brought up to date and was left as it is ({why}).",
                "storage_not_upgraded",
                name=holding.name,
                why=str(error),
            )
        ) from error
    finally:
        conn.execute("PRAGMA foreign_keys=ON")
        conn.execute(f"PRAGMA cache_size={cache}")


def _back_up_once(conn: sqlite3.Connection, path: Path, newest: int) -> None:
    """Copy the file while nobody else does so, or brings it up to date: two at once would clear each other's away."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(conn)
        if version < newest:
            # SQLite copies nothing for a connection that could be writing.
            address = path.absolute().as_uri() + "?mode=ro"
            with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as reading:
                back_up(reading, path, version)
    finally:
        if conn.in_transaction:
            conn.execute("ROLLBACK")


def _apply(conn: sqlite3.Connection, step: Migration) -> bool:
    conn.execute("BEGIN IMMEDIATE")
    try:
        if version_of(conn) >= step.version:  # another process was faster
            conn.execute("ROLLBACK")
            return False
        for statement in step.statements():
            conn.execute(statement)
        broken = conn.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise ValueError(f"{step.name} leaves table {broken[0]} with a row that refers to nothing")
        conn.execute(f"PRAGMA user_version={step.version}")
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    _log.info("the database is now at version %d", step.version)
    return True


def back_up(conn: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the database beside itself under a dated name; the last two copies are kept."""
    for broken_off in path.parent.glob(f"{path.name}.backup-*.part"):
        broken_off.unlink(missing_ok=True)
    day = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")
    target = path.with_name(f"{path.name}.backup-{day}-v{version}")
    part = target.with_name(target.name + ".part")
    os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        conn.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # all of it in the one file
    except BaseException:
        copy.close()
        part.unlink(missing_ok=True)
        raise
    copy.close()
    part.replace(target)
    copies = sorted(one for one in path.parent.glob(f"{path.name}.backup-*") if not one.name.endswith(".part"))
    for old in copies[:-_BACKUPS_KEPT]:
        old.unlink(missing_ok=True)
    return target
