"""Numbers that the agent has agreed to wipe, while it can still be taken back: a small file each, beside the database.

The wish outlives the end of the app in these seconds, however it ends: the next start carries it out. It is a file
and no row, because to take it back must need no room on a full disk and no lock: the file is deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

_KIND = "to-wipe"
_PART = ".part"
"""Ends the name of a file that is being written: what is there without it is whole."""


def keep(path: Path, number_key: str) -> None:
    """Note that a number is to be wiped; it is on the disk afterwards.

    Args:
        path: The database.
        number_key: The number.

    Raises:
        OSError: It cannot be noted.
    """
    file = _file(path, number_key)
    # A file that is there is whole: half of a number would be another one.
    part = _part(file)
    try:
        with open(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as written:
            written.write(number_key)
            written.flush()
            os.fsync(written.fileno())
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def take_back(path: Path, number_key: str) -> bool:
    """Leave all as it is; returns whether the number was to be wiped.

    Raises:
        OSError: It still is.
    """
    file = _file(path, number_key)
    # What a kill left half written names the number, too.
    _part(file).unlink(missing_ok=True)
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    _settle(path.parent)
    return True


def numbers(path: Path) -> tuple[str, ...]:
    """The numbers that are to be wiped."""
    found = []
    for file in sorted(path.parent.glob(f"{path.name}.{_KIND}-*")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if file.suffix != _PART:
                found.append(file.read_text(encoding="utf-8"))
    return tuple(found)


def forget_unfinished(path: Path, *, but: Iterable[str] = ()) -> None:
    """Delete what a kill left half written: nobody was told that these wipes had begun.

    Args:
        path: The database.
        but: Numbers that are being noted at this moment.

    Raises:
        OSError: Something cannot be deleted.
    """
    at_work = {_part(_file(path, number_key)) for number_key in but}
    for part in path.parent.glob(f"{path.name}.{_KIND}-*{_PART}"):
        if part not in at_work:
            part.unlink(missing_ok=True)


def _file(path: Path, number_key: str) -> Path:
    digest = hashlib.blake2b(number_key.encode(), digest_size=8).hexdigest()
    return path.with_name(f"{path.name}.{_KIND}-{digest}")


def _part(file: Path) -> Path:
    return file.with_name(f"{file.name}{_PART}")


def _settle(folder: Path) -> None:
    """See to it that the folder knows of it after a power cut; where folders cannot be opened, the system does."""
    with contextlib.suppress(OSError):
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
