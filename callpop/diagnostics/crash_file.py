"""What is left of a process that the system ended for a fault in its machine code: the stacks of its threads.

Python's own errors are caught, told and logged (``crash``); a fault in a library's machine code ends the process at
once. ``faulthandler`` writes the stacks into a file that lies open for it, and the next start finds it. A process
that was killed, or whose power went, leaves nothing there: that is no crash.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from datetime import datetime
from pathlib import Path

log = logging.getLogger(__name__)

_NAME = "crash.log"
_KEPT = 5


class CrashFile:
    """The file of one profile. It holds names of functions and lines, no values.

    Args:
        folder: Where the logs are.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._file: int | None = None

    def take(self) -> Path | None:
        """What the last process left, set aside under the date of its crash; None: it did not crash."""
        try:
            if self._path.stat().st_size == 0:
                return None
            at = datetime.fromtimestamp(self._path.stat().st_mtime)
            aside = self._path.with_name(f"crash-{at:%Y%m%d-%H%M%S}.log")
            self._path.replace(aside)
            for old in sorted(self._path.parent.glob("crash-*.log"))[:-_KEPT]:
                old.unlink()
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("What a crash left cannot be set aside: %s", error.strerror)
            return None
        log.error("Callpop crashed; %s says where", aside)
        return aside

    def watch(self) -> None:
        """Have the stacks written there if this process crashes."""
        try:
            self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        except OSError as error:
            log.warning("A crash would leave no trace: %s", error.strerror)
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """This process ends in good order."""
        file, self._file = self._file, None
        if file is None:
            return
        faulthandler.disable()
        os.close(file)
        with contextlib.suppress(OSError):
            if self._path.stat().st_size == 0:
                self._path.unlink()
