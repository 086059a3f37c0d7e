"""Numbers that the agent has agreed to wipe, while it can still be taken back: a small file each, beside the database.

The wish outlives the end of the app in these seconds, however it ends: the next start carries it out. It is a file
and no row, because to take it back must need no room on a full disk and no lock: the file is deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

_KIND = "to-wipe"


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
    part = file.with_name(f"{file.name}.part")
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
    try:
        _file(path, number_key).unlink()
    except FileNotFoundError:
        return False
    _settle(path.parent)
    return True


def numbers(path: Path) -> tuple[str, ...]:
    """The numbers that are to be wiped."""
    found = []
    for file in sorted(path.parent.glob(f"{path.name}.{_KIND}-*")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if file.suffix != ".part":
                found.append(file.read_text(encoding="utf-8"))
    return tuple(found)


def _file(path: Path, number_key: str) -> Path:
    digest = hashlib.blake2b(number_key.encode(), digest_size=8).hexdigest()
    return path.with_name(f"{path.name}.{_KIND}-{digest}")


def _settle(folder: Path) -> None:
    """See to it that the folder knows of it after a power cut; where folders cannot be opened, the system does."""
    with contextlib.suppress(OSError):
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
