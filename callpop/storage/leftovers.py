"""Looks through the file's bytes for a number that is wiped: the last word on whether it is gone.

SQLite overwrites each cell that it deletes. But when it balances a tree it may fill a page anew, and leaves in the room
between the page's cells what stood there: copies of cells that moved. Now and then that is one of a row that is wiped
later, and nothing tells where. A file in which one is found has to be rewritten (``remains.rewrite``).
"""

from __future__ import annotations

import os
from pathlib import Path

from callpop.calls import country_codes

_CHUNK = 64 * 1024
"""Bytes looked through at a stretch: less than a millisecond in which no other thread of Python runs."""

_OVERLAP = 64
_SIGNS = b" -./()\xc2\xa0"


class Leftovers:
    """The bytes of a database that this process has open.

    Args:
        path: Its file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def names(self, number_key: str) -> bool:
        """Whether a number stands anywhere in the file: with its country, or as it is dialled inside.

        It takes as long as the disk needs for the whole file: not for a loop, nor for the writer.

        Raises:
            OSError: It cannot be read.
        """
        digits = number_key.removeprefix("+")
        if digits == number_key or not digits.isdigit():
            return False
        wanted = [digits.encode(), b"0" + country_codes.split(digits)[1].encode()]
        handle = self._opened()
        os.lseek(handle, 0, os.SEEK_SET)
        before = b""
        while chunk := os.read(handle, _CHUNK):
            text = (before + chunk).translate(None, _SIGNS)
            if any(_holds(text, one) for one in wanted):
                return True
            before = chunk[-_OVERLAP:]
        return False

    def _opened(self) -> int:
        """Open it once, and for good: to close a file would take away the locks that SQLite has on it (fcntl)."""
        if self._handle is None:
            self._handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        return self._handle


def _holds(text: bytes, digits: bytes) -> bool:
    """Whether the number stands there, and not a longer one that begins like it."""
    at = text.find(digits)
    while at >= 0:
        if not text[at + len(digits) : at + len(digits) + 1].isdigit():
            return True
        at = text.find(digits, at + 1)
    return False
