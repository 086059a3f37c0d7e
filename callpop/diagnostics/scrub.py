"""Takes a number, and the names of those who have it, out of the log files."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_GONE = "[wiped]"
_SHORTEST_NAME = 3


def scrub_logs(folder: Path, pattern: re.Pattern[str] | None, names: Iterable[str]) -> tuple[Path, ...]:
    """Rewrite the files that hold the number or a name.

    The file that is being written is rewritten in its place, while nobody writes: its handler appends.

    Args:
        folder: The log files'.
        pattern: Finds all spellings of the number; None to look for the names alone.
        names: As they were shown; one of fewer than three characters would hit other words.

    Returns:
        Files that could not be rewritten.
    """
    words = sorted({name for name in names if len(name) >= _SHORTEST_NAME}, key=len, reverse=True)
    parts = [pattern.pattern] if pattern is not None else []
    parts += [rf"(?<!\w){re.escape(word)}(?!\w)" for word in words]
    if not parts or not folder.is_dir():
        return ()
    wanted = re.compile("|".join(parts), re.IGNORECASE)
    with _silence():
        return tuple(file for file in sorted(folder.iterdir()) if file.is_file() and not _scrub(file, wanted))


def _scrub(file: Path, wanted: re.Pattern[str]) -> bool:
    try:
        with file.open("r+b") as held:
            before = held.read()
            after = wanted.sub(_GONE, before.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
            if after != before:
                held.seek(0)
                held.write(after)
                held.truncate()
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """No handler of this process writes meanwhile."""
    with contextlib.ExitStack() as held:
        for handler in logging.getLogger().handlers:
            handler.acquire()
            held.callback(handler.release)
        yield
