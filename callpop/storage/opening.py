"""Makes the file ready before anything is written: folder, rights, version, soundness, schema."""

from __future__ import annotations

import contextlib
import datetime
import logging
import os
import sqlite3
from collections.abc import Callable
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path

from callpop.said import Said
from callpop.storage import file_header, meta
from callpop.storage.beginning import BESIDE, begin, bring_up_to_date, make_private
from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.faults import CALL_LOG, Holding, NewerDatabase, damaged, is_damage, unavailable
from callpop.storage.migrate import migrations, shipped, version_of
from callpop.storage.network_share import network_share
from callpop.store_faults import StorageUnavailable

_log = logging.getLogger(__name__)
OPENED_BY = "opened-by"
"""The key of ``meta`` that stands while a process has the file open for writing."""

_ALWAYS_CHECKED = 64 * 1024 * 1024
"""Bytes up to which a file is checked at every start; a larger one only after an unclean end."""


class Stage(StrEnum):
    """What takes its time before a large file is ready."""

    CHECK = "check"
    UPGRADE = "upgrade"


Told = Callable[[Stage], None]
"""Told what is being done with a large file that is not ready at once."""


def tell_nobody(stage: Stage) -> None:
    """Nobody waits."""


def prepare(
    path: Path,
    *,
    folder: Traversable | None = None,
    sole: bool = True,
    holding: Holding = CALL_LOG,
    told: Told = tell_nobody,
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Open the database for writing, at the newest schema.

    Args:
        path: The file; made with its folder if it is not there.
        folder: Where the migrations are, if not the product's own.
        sole: False for a command beside a server that may be running on the file: it looks for no damage, sets
            nothing aside, and leaves the server's mark alone.
        holding: What it holds.
        told: Told what keeps a large file from being ready.

    Returns:
        The connection, and what people should know (a damaged file was set aside), in words.

    Raises:
        NewerDatabase: A newer Callpop made the file; nothing was touched.
        DamagedDatabase: It is damaged, and no file that a new one is begun for; nothing was touched.
        StorageUnavailable: It cannot be opened now; nothing was lost.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise StorageUnavailable(
            Said("SQLite 3.37 or newer is needed; this Python has {found}.", "sqlite_old", found=sqlite3.sqlite_version)
        )
    steps = migrations(folder or shipped())
    try:
        _check_place(path, holding)
        notices = _refuse_or_set_aside(path, len(steps), sole=sole, holding=holding, told=told)
        if not path.exists():
            begin(path, steps, holding)
        make_private(path)
        conn = connect_writer(path, holding)
        try:
            large = file_header.size(path) > _ALWAYS_CHECKED
            upgrade = (lambda: told(Stage.UPGRADE)) if large else (lambda: None)
            bring_up_to_date(conn, steps, path=path, holding=holding, told=upgrade)
            if sole:
                conn.execute("BEGIN IMMEDIATE")
                meta.put(conn, OPENED_BY, _own_mark())
                conn.execute("COMMIT")
        except BaseException:
            conn.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise unavailable(error, holding) or error from error
    return conn, notices


def why_damaged(path: Path, *, migrations_in: Traversable, holding: Holding) -> str:
    """What is wrong with a file, which may be in use; '' if it is sound.

    Raises:
        NewerDatabase: A newer Callpop made the file.
        StorageUnavailable: There is none, or it cannot be read.
    """
    if not path.exists() and not file_header.size(file_header.write_ahead_log(path)):
        raise StorageUnavailable(
            Said("There is no {name} at {path}.", "storage_none", name=holding.name, path=str(path))
        )
    try:
        return _damage(path, len(migrations(migrations_in)), holding)
    except (sqlite3.Error, OSError) as error:
        raise unavailable(error, holding) or error from error


def set_aside_if_damaged(path: Path, *, migrations_in: Traversable, holding: Holding) -> str | None:
    """Set a damaged file aside, so that a new one can be begun; where it was put, in words. None: it is sound.

    Nothing may have the file open.

    Raises:
        NewerDatabase: A newer Callpop made the file; nothing was touched.
        StorageUnavailable: There is none, or it cannot be read.
    """
    if not why_damaged(path, migrations_in=migrations_in, holding=holding):
        return None
    try:
        return _set_aside(path, holding)
    except (sqlite3.Error, OSError) as error:
        raise unavailable(error, holding) or error from error


def connect_current(path: Path) -> sqlite3.Connection:
    """A read-only connection to a file that has exactly this Callpop's version.

    Raises:
        NewerDatabase: A newer Callpop made the file.
        StorageUnavailable: An older one did, and this one has not yet brought it up to date.
        sqlite3.Error: It cannot be read.
    """
    newest = len(migrations(shipped()))
    conn = connect_reader(path)
    try:
        version = file_header.user_version(path) or 0  # before SQLite touches anything
        if version > newest:
            raise _newer(path, version, newest, CALL_LOG)
        if version_of(conn) < newest:
            raise StorageUnavailable(
                Said("The call log is not ready yet: start Callpop once, so that it is brought up to date.", "log_old")
            )
    except BaseException:
        conn.close()
        raise
    return conn


def mark_closed(conn: sqlite3.Connection) -> None:
    """Say in the file that it was closed cleanly, unless another process opened it since."""
    conn.execute("BEGIN IMMEDIATE")
    if meta.get(conn, OPENED_BY) == _own_mark():
        meta.remove(conn, OPENED_BY)
    conn.execute("COMMIT")


def _own_mark() -> str:
    return str(os.getpid())


def _check_place(path: Path, holding: Holding) -> None:
    if path.is_dir():
        raise StorageUnavailable(
            Said("{path} is a folder; the {name} must be a file.", "storage_folder", path=str(path), name=holding.name)
        )
    kind = network_share(path.parent)
    if kind:
        raise StorageUnavailable(
            Said(
                "The {name} cannot be on a network share ({kind}): it would come to harm in {folder}. {when_shared}",
                "storage_shared",
                name=holding.name,
                kind=kind,
                folder=str(path.parent),
                when_shared=holding.when_shared,
            )
        )
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(
            Said(
                "The folder {folder} cannot be made: {why}.",
                "storage_no_folder",
                folder=str(path.parent),
                why=str(error.strerror),
            )
        ) from error


def _refuse_or_set_aside(path: Path, newest: int, *, sole: bool, holding: Holding, told: Told) -> tuple[str, ...]:
    if not sole:
        version = file_header.user_version(path) if file_header.size(path) else None
        if version is not None and version > newest:
            raise _newer(path, version, newest, holding)
        return ()
    problem = _damage(path, newest, holding, told)
    if not problem:
        return ()
    if not holding.is_renewed:
        raise damaged(path, holding, problem)
    return (_set_aside(path, holding),)


def _newer(path: Path, version: int, newest: int, holding: Holding) -> NewerDatabase:
    return NewerDatabase(
        Said(
            "The {name} {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). "
            "Install the newer Callpop again, or move the file away.",
            "storage_newer",
            name=holding.name,
            path=str(path),
            version=str(version),
            newest=str(newest),
        )
    )


def _damage(path: Path, newest: int, holding: Holding, told: Told = tell_nobody) -> str:
    """What is wrong with the file; '' if nothing is, or there is none yet.

    Raises:
        NewerDatabase: A newer Callpop made it.
    """
    # The log first: somebody may be making the file at this moment, and that is how SQLite does not do it.
    log = file_header.size(file_header.write_ahead_log(path))
    length = file_header.size(path)
    if length == 0:
        # SQLite drops the log of an empty database: keep one whose main file is gone.
        return "only its log is left" if log > 0 else ""
    version = file_header.user_version(path)
    if version is None:
        return "it is no database"
    if version > newest:
        raise _newer(path, version, newest, holding)
    return _found_wrong(path, length, holding, told)


def _found_wrong(path: Path, length: int, holding: Holding, told: Told) -> str:
    """What SQLite's check finds; '' if nothing. The file is only read, so that a damaged one stays as it was found."""
    try:
        with contextlib.closing(connect_reader(path)) as conn:
            if length > _ALWAYS_CHECKED:
                if _closed_cleanly(conn):
                    return ""
                told(Stage.CHECK)
            conn.execute("BEGIN")  # so that all is asked of the same moment: somebody may be making the file
            problems = [str(row[0]) for row in conn.execute("PRAGMA quick_check(5)")]
            migrated = version_of(conn) > 0
            if migrated and conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone() is None:
                problems.append(f"it holds something else than a {holding.name}")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        problems = [str(error)]
    if problems == ["ok"]:
        return ""
    _log.warning("the database is damaged: %s", "; ".join(problems))
    lines = [line for problem in problems for line in problem.splitlines() if line != "ok" and "***" not in line]
    return lines[0] if lines else "its check fails"


def _closed_cleanly(conn: sqlite3.Connection) -> bool:
    try:
        return meta.get(conn, OPENED_BY) is None
    except sqlite3.OperationalError as error:
        if is_damage(error):
            raise
        return False


def _set_aside(path: Path, holding: Holding) -> str:
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H-%M-%S")
    name = f"{path.name}.damaged-{now}"
    number = 1
    while any(path.with_name(name + suffix).exists() for suffix in BESIDE):
        number += 1
        name = f"{path.name}.damaged-{now}-{number}"
    for suffix in BESIDE:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(path.with_name(name + suffix))
    folder = str(path.parent)
    if not holding.is_renewed:
        return f"The {holding.name} was damaged. It was set aside as {name}, in {folder}."
    return Said(
        "The {name} was damaged. It was set aside as {file}, in {folder}, and a new one was begun.",
        "storage_set_aside",
        name=holding.name,
        file=name,
        folder=folder,
    )
