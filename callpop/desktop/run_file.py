"""``run.json``: tells other commands that the app is ready, and where it listens."""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from pathlib import Path

from callpop.settings.atomic import write_private

log = logging.getLogger(__name__)


class RunFile:
    """Written when the app is ready, removed when it ends. A folder that cannot be written stops neither.

    Args:
        path: Where.
        version: Callpop's.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version
        self._started_at = datetime.now(UTC).isoformat(timespec="seconds")

    def write(self, listener_url: str) -> None:
        """Say that the app is ready; the URL holds no secret, and is '' without a listener."""
        content = {
            "pid": os.getpid(),
            "version": self._version,
            "listener_url": listener_url,
            "started_at": self._started_at,
        }
        try:
            write_private(self._path, json.dumps(content).encode() + b"\n")
        except OSError as error:
            log.warning("%s cannot be written (%s): other commands do not find this app", self._path, error.strerror)

    def remove(self) -> None:
        """Say that it is not running any more."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s cannot be removed (%s)", self._path, error.strerror)
