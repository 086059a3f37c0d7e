"""Log files that rotate, and a screen that stays quiet; both without secrets and full numbers.

Numbers are masked from INFO up; only DEBUG, which somebody must ask for, shows them whole.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sys
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from callpop.diagnostics.redact import hide_secrets, mask_numbers, worth_hiding

FILE_NAME = "callpop.log"
_LARGEST = 1_000_000
_OLDER_FILES = 4
_LINE = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Formats whole entries, traces too, and then takes out what must not be read.

    Args:
        layout: As ``logging.Formatter`` has it.
    """

    def __init__(self, layout: str) -> None:
        super().__init__(layout)
        self._secrets: frozenset[str] = frozenset()

    def hide(self, secrets: Iterable[str]) -> None:
        """Never show these values from now on."""
        self._secrets |= {secret for secret in secrets if worth_hiding(secret)}

    def format(self, record: logging.LogRecord) -> str:
        """The entry's text, one or several lines."""
        text = hide_secrets(super().format(record), self._secrets)
        return text if record.levelno < logging.INFO else mask_numbers(text)


class PrivateRotatingFile(RotatingFileHandler):
    """Rotating files for this user alone; a full disk stops the log, not the app."""

    def _open(self) -> io.TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return open(handle, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the entry."""


class Logging:
    """The log of one process.

    Args:
        folder: Where the files go, or None: the screen alone. Made if it is missing.
        level: What the file keeps.
        screen: Shows warnings; None on systems that start without one.
    """

    def __init__(self, folder: Path | None, *, level: int = logging.INFO, screen: TextIO | None = None) -> None:
        self._formatters = [RedactingFormatter(_LINE), RedactingFormatter("callpop: %(message)s")]
        self._handlers: list[logging.Handler] = []
        self._root = logging.getLogger()
        self._level_before = self._root.level
        self._root.setLevel(level)
        stream = screen if screen is not None else sys.stderr
        # Without a console (a Windows app) there is no stderr.
        if stream is not None:
            shown = logging.StreamHandler(stream)
            shown.setLevel(logging.WARNING)
            self._add(shown, self._formatters[1])
        if folder is not None:
            self._add_file(folder)
        # What libraries say at INFO is their own business, and may hold a whole URL.
        libraries = [logging.getLogger(name) for name in ("aiohttp.access", "asyncio", "qasync", "keyring")]
        self._libraries = [(library, library.level) for library in libraries]
        for library in libraries:
            library.setLevel(max(level, logging.WARNING))

    def hide(self, *secrets: str) -> None:
        """Never show these values from now on, at any level."""
        for formatter in self._formatters:
            formatter.hide(secrets)

    def close(self) -> None:
        """Flush, and leave the logging module as it was."""
        for handler in self._handlers:
            self._root.removeHandler(handler)
            with contextlib.suppress(OSError):  # what a full disk did not take is lost, and nothing else with it
                handler.close()
        self._handlers.clear()
        self._root.setLevel(self._level_before)
        for library, before in self._libraries:
            library.setLevel(before)

    def _add_file(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = PrivateRotatingFile(
                folder / FILE_NAME,
                maxBytes=_LARGEST,
                backupCount=_OLDER_FILES,
                encoding="utf-8",
                errors="backslashreplace",
            )
        except OSError as error:
            logging.getLogger(__name__).warning("No log is kept: %s cannot be written (%s).", folder, error.strerror)
            return
        self._add(file, self._formatters[0])

    def _add(self, handler: logging.Handler, formatter: logging.Formatter) -> None:
        handler.setFormatter(formatter)
        self._handlers.append(handler)
        self._root.addHandler(handler)
