"""One JSON line for each request: what was asked and answered, without secrets, numbers and addresses of people.

A thread of its own writes them. Whoever reads the other end of a pipe too slowly loses lines, and not calls.
"""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

import msgspec

STDERR = "-"
OFF = "off"

_MOST_WAITING = 20_000
_TOGETHER_SECONDS = 0.2
_LAST_SECONDS = 0.3


class AccessLog:
    """Where requests are logged.

    Args:
        target: A path, ``-`` for stderr, or ``off``.

    Raises:
        OSError: The file cannot be opened.
    """

    def __init__(self, target: str) -> None:
        self._path = None if target in (STDERR, OFF, "") else Path(target)
        self._file: BinaryIO | None = None if self._path is None else _opened(self._path)
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lost = 0
        self._thread: threading.Thread | None = None
        if target not in (OFF, ""):
            self._thread = threading.Thread(target=self._write, name="access-log", daemon=True)
            self._thread.start()

    def add(self, **line: object) -> None:
        """Log one request."""
        if self._thread is None:
            return
        if self._lines.qsize() >= _MOST_WAITING:
            self._lost += 1
            return
        self._lines.put(msgspec.json.encode(line) + b"\n")

    def close(self) -> None:
        """Write what waits, if that is possible in a moment."""
        if self._thread is not None:
            self._lines.put(None)
            self._thread.join(_LAST_SECONDS)
            self._thread = None

    def _write(self) -> None:
        last = False
        while not last:
            lines = [self._lines.get()]
            if lines[0] is not None:
                time.sleep(_TOGETHER_SECONDS)
            with contextlib.suppress(queue.Empty):
                while True:
                    lines.append(self._lines.get_nowait())
            last = None in lines
            lost, self._lost = self._lost, 0
            if lost:
                lines.append(msgspec.json.encode({"lost_lines": lost}) + b"\n")
            # A full disk stops the log, not the relay.
            with contextlib.suppress(OSError, ValueError):
                self._put(b"".join(line for line in lines if line is not None))
        self._close_file()

    def _put(self, lines: bytes) -> None:
        if self._path is None:
            # Past Python's buffer: its lock, held by a thread that waits for a reader, would stop the others.
            if sys.stderr is not None:
                os.write(sys.stderr.fileno(), lines)
            return
        if self._file is None or not self._path.exists():  # another program has rotated it
            self._close_file()
            self._file = _opened(self._path)
        self._file.write(lines)

    def _close_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()


def _opened(path: Path) -> BinaryIO:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return open(handle, "ab", buffering=0)
