"""What is left of a process that ended by a fault: the stacks of its threads, for the next start to find.

Most of Python's own errors are caught, told and logged (``crash``). Two things end the process: a fault in a library's
machine code, for which ``faulthandler`` writes the stacks into a file that lies open for it, and an error of our own
in what holds all the rest together, which is put there by ``keep``. A process that was killed, or whose power went,
leaves nothing: that is no crash. Nor is an orderly end, whatever was written before it: on Windows ``faulthandler``
also writes of faults that the system then deals with.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import traceback
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
        self._kept = False

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

    def keep(self, error: BaseException) -> None:
        """Leave for the next start what ends this process: the kind of the error, and where it came from.

        Its message stays away: it may hold anything. The log has it, with secrets and numbers taken out.
        """
        if self._file is None:
            return
        steps = ((step.f_code, line) for step, line in traceback.walk_tb(error.__traceback__))
        lines = [f'  File "{code.co_filename}", line {line} in {code.co_name}\n' for code, line in steps]
        said = f"Callpop ended by {type(error).__name__} (most recent call last):\n" + "".join(lines)
        try:
            os.write(self._file, said.encode("utf-8", "backslashreplace"))
        except OSError as problem:
            log.warning("The crash leaves no trace: %s", problem.strerror)
            return
        self._kept = True

    def close(self) -> None:
        """This process ends by itself; in good order, unless ``keep`` was told otherwise."""
        file, self._file = self._file, None
        if file is None:
            return
        faulthandler.disable()
        os.close(file)
        if not self._kept:
            with contextlib.suppress(OSError):
                self._path.unlink()
