"""What the agent's click on a call does outside Callpop: the record, the clipboard, the phone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.contacts.directory import Directory, NameSource
from callpop.crm.opener import CannotOpen, open_url
from callpop.crm.template import CannotFill, fill
from callpop.crm.values import call_values
from callpop.settings.schema import Settings

_NAMES = frozenset({NameSource.DIRECTORY, NameSource.NETWORK, NameSource.EMAIL})


class CallActions:
    """Carries out clicks.

    Args:
        settings: As they are now.
        directory: Names of colleagues and lines.
        complain: Told in words what could not be done; from any thread.
    """

    def __init__(self, *, settings: Settings, directory: Directory, complain: Callable[[str], None]) -> None:
        self._settings = settings
        self._directory = directory
        self._complain = complain

    def apply(self, settings: Settings, directory: Directory) -> None:
        """Take over other settings."""
        self._settings, self._directory = settings, directory

    def open_record(self, entry: LogEntry) -> None:
        """Open the caller's record in the agent's browser."""
        record = entry.record
        agent = self._settings.agent
        name = self._directory.name(record.remote)
        values = call_values(
            record,
            region=agent.region,
            name=name.text if name.source in _NAMES else "",
            dialled_label=self._directory.line_label(record.dialled) or "",
            agent_email=next(iter(agent.emails), ""),
        )
        try:
            url = fill(self._settings.crm.template, values)
        except CannotFill as problem:
            self._complain(str(problem))
            return
        self._open(url, self._settings.crm.browser)

    def call_back(self, entry: LogEntry) -> None:
        """Hand the number to the system's phone: nothing but ``+`` and digits (INTERFACE.md)."""
        key = number_key(entry.record.remote.number, self._settings.agent.region)
        # Not ``open_url``: that opens http and https alone.
        if key is not None and not QDesktopServices.openUrl(QUrl(f"tel:{key}")):
            self._complain("No program on this computer takes telephone numbers (tel:).")

    def copy_number(self, entry: LogEntry) -> None:
        """Put the number on the clipboard."""
        key = number_key(entry.record.remote.number, self._settings.agent.region)
        if key is not None:
            QGuiApplication.clipboard().setText(key)

    def _open(self, url: str, browser: str) -> None:
        try:
            open_url(url, browser, on_failure=self._complain)
        except CannotOpen as problem:
            self._complain(str(problem))
