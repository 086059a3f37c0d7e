"""Sees that somebody else has changed the settings file: a command, an editor, another computer's hand on the share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_SETTLED_MS = 100
"""An editor writes a file in several steps."""


class SettingsWatch(QObject):
    """Looks at one file.

    It is replaced at once by whoever changes it with care, and then the system watches the old one, which is gone: the
    folder is watched, too, and the file anew.

    Args:
        file: The settings file; it need not exist. What a symbolic link names is watched with it.
        follow: Called when the file is another than before, also after a change of our own; and once at the beginning,
            for what happened since it was read.
        parent: The owner.
    """

    def __init__(self, *, file: Path, follow: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._follow = file, follow
        self._seen: tuple[int, ...] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._soon.start())
        self._watcher.directoryChanged.connect(lambda _: self._soon.start())
        self._watch()
        self._soon.start()

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._watcher.blockSignals(True)

    def look(self) -> None:
        """See whether it is another now."""
        self._watch()
        seen, self._seen = self._seen, self._state()
        if self._seen != seen:
            self._follow()

    def _watch(self) -> None:
        target = Path(os.path.realpath(self._file))
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in dict.fromkeys((self._file.parent, target.parent, self._file)):
            if str(path) not in watched and path.exists():
                self._watcher.addPath(str(path))

    def _state(self) -> tuple[int, ...]:
        """What tells one state of the file from another; () without one."""
        try:
            about = os.stat(self._file)
        except OSError:
            return ()
        return (about.st_ino, about.st_size, about.st_mtime_ns)
