"""One at a time: whoever reads a file to write it again has it alone until it is written.

The lock is the operating system's: it ends with whoever holds it, also when that is killed. The lock's own file says
nothing; one that a killed program left behind is used again and taken away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PATIENCE = 5.0
"""Seconds: to read, change and write a small file takes milliseconds, on a bad network share a second."""

_PAUSE = 0.01
_UNSUPPORTED = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})
"""What file systems say that know no locks: a file that can be changed at the wrong moment is better than none."""


class Busy(OSError):
    """Somebody else has had the file all the while."""


@contextlib.contextmanager
def alone_with(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other program that asks for it off a file; not to be asked for twice at once by one.

    Args:
        path: The file; it need not exist, its folder is made (0700). A symbolic link counts as what it names.
        patience: Seconds to wait for others.

    Raises:
        Busy: Others did not end in time.
        OSError: The folder cannot be made or written.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = target.with_name(f".{target.name}.lock")
    handle = _taken(lock, time.monotonic() + patience)
    try:
        yield
    finally:
        _let_go(lock, handle)


def _taken(lock: Path, until: float) -> int:
    while True:
        handle = _opened(lock)
        if handle is not None:
            if _is_mine(lock, handle):
                return handle
            os.close(handle)
        if time.monotonic() >= until:
            raise Busy(errno.EBUSY, "another program has it all the while", str(lock))
        time.sleep(_PAUSE)


def _opened(lock: Path) -> int | None:
    """A handle on the lock's file; None while Windows is still taking an old one away."""
    try:
        return os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except PermissionError:
        if sys.platform == "win32" and lock.exists():
            return None
        raise


if sys.platform == "win32":
    import msvcrt

    def _is_mine(lock: Path, handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(lock: Path, handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        with contextlib.suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        # Refused while another has it open: that one takes it away.
        with contextlib.suppress(OSError):
            os.unlink(lock)

else:
    import fcntl

    def _is_mine(lock: Path, handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in _UNSUPPORTED
        # Whoever had it before has taken the file away: a lock on it keeps nobody off the one that is there now.
        try:
            return os.path.samestat(os.fstat(handle), os.stat(lock))
        except FileNotFoundError:
            return False

    def _let_go(lock: Path, handle: int) -> None:
        with contextlib.suppress(OSError):
            os.unlink(lock)
        os.close(handle)
