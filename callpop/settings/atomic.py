"""Writes a private file so that a crash leaves the old one or the new one, never half of it.

What a kill leaves beside it, half written, may hold secrets: the next start takes it away.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

_HALF_WRITTEN = re.compile(r"\.(?:[a-z-]+\.(?:toml|json)|setup-step)-[a-z0-9_]{8}")
"""What ``write_private`` calls a file of a profile until it is whole."""

_STALE = 60.0
"""Seconds after which nobody writes one any more: a command that changes a setting takes milliseconds."""


def write_private(path: Path, data: bytes) -> None:
    """Write the file as 0600 in one step; a symbolic link stays, and what it names is written.

    Args:
        path: Where; missing folders are made as 0700.
        data: All of it.

    Raises:
        OSError: It cannot be written; the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp makes it 0600 from the start.
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def sweep(folders: Iterable[Path]) -> None:
    """Take away what was half written when somebody was killed; nothing else, and nothing in folders below.

    Args:
        folders: A profile's, which no other app uses now. Commands may.
    """
    for folder in folders:
        with contextlib.suppress(OSError), os.scandir(folder) as found:
            for one in found:
                if _HALF_WRITTEN.fullmatch(one.name) is not None:
                    _remove_if_stale(one)


def _remove_if_stale(one: os.DirEntry[str]) -> None:
    with contextlib.suppress(OSError):
        about = one.stat(follow_symlinks=False)
        if stat.S_ISREG(about.st_mode) and time.time() - about.st_mtime > _STALE:
            os.unlink(one.path)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    # Some network file systems cannot sync a folder; the file itself is safe by then.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
