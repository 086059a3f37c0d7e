"""``callpop log --wipe-number`` and ``--mask``: data taken away for good, while the app runs or not."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from callpop.calls.numbers import number_key
from callpop.calls.spellings import spellings
from callpop.cli.failure import DONE, CommandFailed, WrongUsage
from callpop.contacts.own_copies import forget_number
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.storage import changes, masking, remains, traces, wipe, wishes
from callpop.storage.beside import clear_beside, settings_naming
from callpop.storage.connections import connect_writer
from callpop.storage.database import Database
from callpop.storage.faults import unavailable
from callpop.storage.leftovers import Leftovers
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")

_TAKEN_WITHIN = 20.0
"""Seconds that a running app has to see what is wanted: it looks every few."""

_DONE_WITHIN = 600.0
_LOOKS = 0.2
_SLICE = 500
_DAY = 86_400_000_000
_STAYS = (
    "An address book that holds the number is not changed, but for the copies that Callpop keeps: its contact returns "
    "when the book is next read. "
    "What a relay still keeps is not touched."
)
_INTERNAL_STAYS = (
    "Other calls that name it, as a phone that rang or answered or as what was dialled, stay; so do notes: a short "
    "number in a text may be anything. What a relay or an address book keeps is not touched."
)


def wipe_number(number: str, *, profile: Profile, settings: Settings, sure: bool) -> int:
    """Take away everything about a number; returns the exit status.

    A running app has the calls in memory, so it is asked to do it; one that does not answer is not waited for.

    Raises:
        WrongUsage: It is no number, or nobody can be asked.
        CommandFailed: It cannot be done now.
    """
    key = number_key(number, settings.agent.region)
    if key is None:
        raise WrongUsage(f"'{number}' is no telephone number")
    if not profile.database.exists():
        _clear_beside(profile, key)
        print("callpop log: there is no call log", file=sys.stderr)
        return DONE
    with _faults():
        # It brings an older file up to date first: the counts are of the newest schema.
        Database.open(profile.database, sole=False).close()
        counts = _look(profile, lambda conn: traces.count(conn, key))
        counts = replace(counts, copies=len(remains.copies(profile.database)))
        what = f"everything about {key}" if key.startswith("+") else f"all calls with {key}"
        _ask(sure, f"Remove {what} for good? {_goes(counts)}\n{_STAYS if key.startswith('+') else _INTERNAL_STAYS}")
        if not (profile.run_file.exists() and _done_by_app(profile, key)):
            left = _wipe(profile, key)
        else:
            # What the app could not change of the copies cannot be changed now either: it is told.
            left = settings_naming(profile, key) + forget_number(profile.books, spellings(key))
        naming = _look(profile, lambda conn: traces.still_naming(conn, key))
    print(f"callpop log: {_removed(key, counts, naming)}", file=sys.stderr)
    if left:
        files = ", ".join(map(str, left))
        print(f"callpop log: these still name it, or could not be changed: {files}", file=sys.stderr)
    return DONE


def mask_older(days: int, *, profile: Profile, sure: bool) -> int:
    """Mask the numbers of calls that are older than so many days; returns the exit status.

    Raises:
        WrongUsage: Nobody can be asked.
        CommandFailed: It cannot be done now.
    """
    if not profile.database.exists():
        return DONE
    now = _now()
    before = now - days * _DAY
    with _faults():
        Database.open(profile.database, sole=False).close()
        sql = "SELECT count(*) FROM calls WHERE started_at < ? AND masked = 0 AND internal = 0"
        count = _look(profile, lambda conn: int(conn.execute(sql, (before,)).fetchone()[0]))
        _ask(sure, f"Mask numbers and names of {count} calls older than {days} days for good?")
        with contextlib.closing(connect_writer(profile.database)) as conn:
            masked, since = 0, 0
            while True:
                done = _change(conn, partial(_mask_some, conn, since=since, before=before, now=now))
                masked += len(done.calls)
                if done.through is None:
                    break
                since = done.through
            _change(conn, partial(_finish, conn, before, masked))
            if masked and not profile.run_file.exists():
                remains.scrub(conn)
    print(f"callpop log: {masked} calls masked", file=sys.stderr)
    return DONE


def _mask_some(conn: sqlite3.Connection, *, since: int, before: int, now: int) -> masking.Masked:
    done = masking.mask(conn, since=since, before=before, limit=_SLICE, now=now)
    if done.calls:
        changes.note(conn)
    return done


def _finish(conn: sqlite3.Connection, before: int, masked: int) -> None:
    late = masking.late_ones(conn, before)
    while late:
        del late[: masking.drop_late(conn, late)]
    masking.finish(conn, before, anything=masked > 0)
    if masked:
        remains.note_due(conn)


def _wipe(profile: Profile, key: str) -> tuple[Path, ...]:
    found = _look(profile, lambda conn: traces.trace(conn, key))
    with contextlib.closing(connect_writer(profile.database)) as conn:

        def work() -> wipe.Erased:
            wishes.begin(conn, key)
            changes.note(conn)
            return wipe.erase(conn, found, now=_now())

        erased = _change(conn, work)
        left = _clear_beside(profile, key, erased.names)
        _change(conn, partial(wishes.finish, conn, key))
        remains.scrub(conn)
        if Leftovers(profile.database).names(key):
            remains.rewrite(conn)
    return left


def _clear_beside(profile: Profile, key: str, names: Iterable[str] = ()) -> tuple[Path, ...]:
    return clear_beside(profile, key, names) + forget_number(profile.books, spellings(key))


def _done_by_app(profile: Profile, key: str) -> bool:
    """Ask the running app, and wait; False if none takes it up (it crashed, and its run file is a left-over)."""
    with contextlib.closing(connect_writer(profile.database)) as conn:
        _change(conn, lambda: wishes.wish(conn, key))
    asked_at = time.monotonic()
    while time.monotonic() < asked_at + _DONE_WITHIN:
        time.sleep(_LOOKS)
        # A connection that stays open could keep the app from emptying the write-ahead log.
        wanted, under_way, due = _look(profile, lambda conn: _standing(conn, key))
        if not wanted and not under_way and not due:
            return True
        if wanted and time.monotonic() > asked_at + _TAKEN_WITHIN:
            return False
    raise CommandFailed("The calls are removed; the running Callpop has still to clear what they left in its file.")


def _standing(conn: sqlite3.Connection, key: str) -> tuple[bool, bool, bool]:
    """Whether a number's wipe is wished, has begun, and has left something to clear."""
    return key in wishes.wishes(conn), key in wishes.under_way(conn), remains.is_due(conn)


def _look(profile: Profile, question: Callable[[sqlite3.Connection], T]) -> T:
    with Database.read_only(profile.database) as conn:
        return question(conn)


def _change(conn: sqlite3.Connection, work: Callable[[], T]) -> T:
    conn.execute("BEGIN IMMEDIATE")
    try:
        done = work()
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    return done


def _now() -> int:
    return time.time_ns() // 1000


def _ask(sure: bool, question: str) -> None:
    if sure:
        return
    if not sys.stdin.isatty():
        raise WrongUsage("it cannot be undone: add --yes")
    print(f"{question}\nType 'yes': ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() != "yes":
        raise CommandFailed("nothing was removed")


def _removed(key: str, counts: traces.TraceCounts, naming: int) -> str:
    """What was removed, and what was not."""
    if key.startswith("+"):
        return f"everything that Callpop kept about {key} is removed: {_goes(counts)}"
    removed = f"the calls with {key} are removed: {_goes(counts)}"
    if not naming:
        return removed
    name = "call still names" if naming == 1 else "calls still name"
    return f"{removed}. {naming} other {name} {key}, as a phone that rang or answered or as what was dialled"


def _goes(counts: traces.TraceCounts) -> str:
    said: Sequence[tuple[int, str]] = (
        (counts.calls, "call"),
        (counts.notes, "note"),
        (counts.tags, "tag"),
        (counts.promises, "promise"),
        (counts.contacts, "contact"),
        (counts.copies, "older copy of the file"),
    )
    plural = {"older copy of the file": "older copies of the file"}
    parts = [f"{n} {what if n == 1 else plural.get(what, what + 's')}" for n, what in said if n]
    return ", ".join(parts) or "no calls"


@contextlib.contextmanager
def _faults() -> Iterator[None]:
    """The world's faults in words."""
    try:
        yield
    except StorageUnavailable as fault:
        raise CommandFailed(fault.message) from fault
    except sqlite3.Error as error:
        known = unavailable(error)
        if known is None:
            raise
        raise CommandFailed(known.message) from error
