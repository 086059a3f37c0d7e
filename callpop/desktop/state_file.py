"""A small JSON file of the profile that remembers how the agent left something on the screen."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from callpop.settings.atomic import write_private

_log = logging.getLogger(__name__)


class StateFile:
    """Reads it when asked, and writes it on a thread of its own; the newest state is the one that stays.

    Args:
        path: Where; it need not exist, and may hold anything.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._newest: Mapping[str, Any] | None = None
        self._thread: threading.Thread | None = None

    def load(self) -> dict[str, Any]:
        """What was kept; nothing if there is none, or none that can be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def save(self, state: Mapping[str, Any]) -> None:
        """Keep it. Returns at once: a disk can take its time."""
        self._newest = state
        self._thread = threading.Thread(target=self._write, name="callpop-window-state")
        self._thread.start()

    def finish(self) -> None:
        """Wait until what is to be kept is written: the folder may go with the app."""
        if self._thread is not None:
            self._thread.join()

    def _write(self) -> None:
        with self._writing:
            state, self._newest = self._newest, None
            if state is None:
                return
            try:
                write_private(self._path, json.dumps(state).encode() + b"\n")
            except OSError as error:
                _log.warning("%s cannot be written (%s): it opens as before", self._path, error.strerror)
