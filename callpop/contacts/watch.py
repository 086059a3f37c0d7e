"""Files watched for changes by looking at them every few seconds: that works on network shares too."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from callpop.contacts.book import BookFault
from callpop.contacts.vcard_book import card_files

INTERVAL = 3.0
"""Seconds between two looks."""

Stamp = tuple[tuple[str, int, int, int], ...]


def stamp_of(path: Path) -> Stamp:
    """What changes when a file, or one of a folder's, is written, replaced, added or removed."""
    found = []
    try:
        for file in card_files(path):
            about = file.stat()
            found.append((file.name, about.st_mtime_ns, about.st_size, about.st_ino))
    except (OSError, BookFault):
        return ()
    return tuple(found)


class Watch:
    """Looks at one file or folder, on a thread of its own: a share that hangs holds nobody else up.

    Args:
        path: The file or folder.
        changed: Called on the watch's thread once a change is complete; not before ``seen`` was called.
        interval: Seconds between two looks.
    """

    def __init__(self, path: Path, changed: Callable[[], None], *, interval: float = INTERVAL) -> None:
        self._path = path
        self._changed = changed
        self._interval = interval
        self._known: Stamp | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="callpop-watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more; does not wait for a look under way."""
        self._over.set()

    def seen(self) -> None:
        """What is there now is about to be read: only what changes from here on is told. Blocks; of any thread."""
        self._known = stamp_of(self._path)

    def _look(self) -> None:
        before: Stamp | None = None
        while not self._over.wait(self._interval):
            now = stamp_of(self._path)
            # A file that is still being written is left alone until it rests.
            if self._known is not None and now != self._known and now == before:
                self._known = now
                self._changed()
            before = now
