"""Writes rows to a file that is whole or not there: a page at a time, to a file beside it that takes its place."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TextIO

from callpop.exchange.row import Row


class Lines(Protocol):
    """A format."""

    def head(self) -> str:
        """What stands before all rows."""

    def line(self, row: Row) -> str:
        """One row, its end included."""


class Cancelled(Exception):
    """The agent did not want it any more; no file was made."""


class CannotWrite(Exception):
    """The file could not be written; what stood there before still does.

    Attributes:
        key: ``full``, ``denied``, ``folder`` or ``other``: what the screen's own languages call it.
        path: The file.
        detail: What the system says.
    """

    def __init__(self, path: Path, error: OSError) -> None:
        self.key = _KEYS.get(error.errno or 0, "other")
        self.path = path
        self.detail = error.strerror or type(error).__name__
        super().__init__(_WORDS[self.key].format(path=path, detail=self.detail))


_KEYS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "folder",
    errno.ENOTDIR: "folder",
    errno.EISDIR: "folder",
}
_WORDS = {
    "full": "The disk is full: {path} was not written. Free some space, or choose another disk.",
    "denied": "{path} may not be written here. Choose another folder.",
    "folder": "{path} cannot be written: there is no such folder, or it is one itself.",
    "other": "{path} could not be written: {detail}.",
}


def write_file(
    path: Path,
    pages: Iterable[Iterable[Row]],
    lines: Lines,
    *,
    progress: Callable[[int], bool] = lambda _: True,
) -> int:
    """Write all rows; the file is readable by this user alone.

    Args:
        path: The file; one that is there is replaced, once all is written.
        pages: The rows, in the order of the file. Nothing of a page is kept when the next one is asked for.
        lines: The format.
        progress: Told after each page how many rows are written; False gives up.

    Returns:
        How many rows it holds.

    Raises:
        Cancelled: ``progress`` gave up.
        CannotWrite: The disk is full, or the like.
    """
    part = ""
    try:
        # Beside it, or the last step would be a copy; with a name that nobody else can have made.
        handle, part = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            written = _write(file, pages, lines, progress)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        _remove(part)
        raise CannotWrite(path, error) from error
    except BaseException:
        _remove(part)
        raise
    return written


def _write(file: TextIO, pages: Iterable[Iterable[Row]], lines: Lines, progress: Callable[[int], bool]) -> int:
    file.write(lines.head())
    written = 0
    for page in pages:
        for row in page:
            file.write(lines.line(row))
            written += 1
        if not progress(written):
            raise Cancelled
    return written


def _remove(part: str) -> None:
    if part:
        with contextlib.suppress(OSError):
            os.unlink(part)
