"""What can go wrong with the file, split into the world's fault and our own bug.

A full disk, a lock, a read-only folder: ``StorageUnavailable`` with words for people; the caller
answers 503 and tries again. Anything else that SQLite says (a constraint, bad SQL) is ours and
keeps its own type.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from callpop.said import Said
from callpop.store_faults import StorageUnavailable


@dataclass(frozen=True, slots=True)
class Holding:
    """What a file holds: how messages speak of it, and what becomes of it when it is damaged.

    The words are ``Said`` where a screen may show them.

    Attributes:
        name: In the middle of a sentence, behind 'the'.
        file: The file itself, likewise.
        when_damaged: What to do about a damaged file, in whole sentences.
        when_shared: Where to keep it instead of on a network share, likewise.
        is_renewed: Whether a damaged file is set aside at the next start, and an empty one begun. Otherwise it
            stays as it is, and nothing starts.
    """

    name: str
    file: str
    when_damaged: str
    when_shared: str
    is_renewed: bool


CALL_LOG = Holding(
    name=Said("call log", "log_name"),
    file=Said("call log's file", "log_file"),
    when_damaged=Said("Restart Callpop: it sets the file aside and begins a new one.", "log_damaged_mend"),
    when_shared=Said(
        "Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy).",
        "log_shared_mend",
    ),
    is_renewed=True,
)


class NewerDatabase(StorageUnavailable):
    """The file was made by a newer Callpop; it is left as it is."""


class DamagedDatabase(StorageUnavailable):
    """The file is damaged, and is left as it is."""


class MigrationFailed(StorageUnavailable):
    """The file could not be brought up to date; it is left at its old version."""


_DAMAGED = Said("The {file} is damaged. {when_damaged}", "storage_damaged")
_HELD = Said("Another program holds the {file}. Close it, or wait a moment.", "storage_held")
_FORBIDDEN = Said("The {file} or folder may not be used. Allow reading and writing.", "storage_forbidden")
_WORDS = {
    sqlite3.SQLITE_FULL: Said("The disk is full: the {name} cannot be written. Free some space.", "storage_full"),
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_READONLY: Said("The {file} or folder is read-only. Allow writing to it.", "storage_read_only"),
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_AUTH: _FORBIDDEN,
    sqlite3.SQLITE_CANTOPEN: Said(
        "The {file} cannot be opened. Is its folder there, and may it be written?", "storage_no_open"
    ),
    sqlite3.SQLITE_IOERR: Said("The disk with the {name} reports an error, or is full.", "storage_disk"),
    sqlite3.SQLITE_PROTOCOL: Said("The {file} cannot be locked: it must not be on a network share.", "storage_no_lock"),
    sqlite3.SQLITE_NOLFS: Said("The disk cannot hold a file as large as the {name}.", "storage_too_large"),
    sqlite3.SQLITE_INTERRUPT: Said("The {name} is being closed.", "storage_closing"),
    sqlite3.SQLITE_NOMEM: Said("There is not enough memory to use the {name}.", "storage_memory"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


def code_of(error: BaseException) -> int:
    """SQLite's primary result code, or 0 where there is none (the Python module's own complaint)."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Whether the error says that the file itself is broken."""
    return code_of(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def unavailable(error: BaseException, holding: Holding = CALL_LOG) -> StorageUnavailable | None:
    """The error as the world's fault, or None if it is a bug of ours."""
    if isinstance(error, StorageUnavailable):
        return error
    if isinstance(error, sqlite3.Error):
        known = _WORDS.get(code_of(error))
        return None if known is None else _caused(StorageUnavailable(_filled(known, holding)), error)
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        words = Said("The {file} cannot be used: {why}.", "storage_unusable", file=holding.file, why=reason)
        return _caused(StorageUnavailable(words), error)
    return None


def damaged(path: Path, holding: Holding, why: str) -> DamagedDatabase:
    """The file fails its check, and is none that a new one is begun for."""
    return DamagedDatabase(
        Said(
            "The {file} {path} is damaged ({why}); it was left as it is. {when_damaged}",
            "storage_left_damaged",
            file=holding.file,
            path=str(path),
            why=why,
            when_damaged=holding.when_damaged,
        )
    )


def closed(holding: Holding) -> StorageUnavailable:
    """It was asked for something after its end."""
    return StorageUnavailable(Said("The {name} is closed.", "storage_closed", name=holding.name))


def held(holding: Holding) -> StorageUnavailable:
    """Another program has it open in a way that leaves us waiting."""
    return StorageUnavailable(_filled(_HELD, holding))


def _filled(words: Said, holding: Holding) -> Said:
    return words.filled(name=holding.name, file=holding.file, when_damaged=holding.when_damaged)


def _caused(fault: StorageUnavailable, error: BaseException) -> StorageUnavailable:
    fault.__cause__ = error
    return fault
