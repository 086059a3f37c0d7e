"""The doctor of the running app: its checks run on a thread of their own, what they find comes to the GUI's."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from callpop.desktop.platform.quiet_watch import QuietWatch
from callpop.desktop.settings_window.diagnostics_page import Told
from callpop.diagnostics.checks import examine
from callpop.diagnostics.checks.patient import Patient, ScreenFacts
from callpop.diagnostics.checks.report import write_report
from callpop.diagnostics.checks.screen_probe import facts
from callpop.diagnostics.finding import Finding
from callpop.settings.agent import agent_of
from callpop.settings.file import Loaded
from callpop.settings.profile import Profile
from callpop.settings.secrets import Secrets
from callpop.storage.database import Database
from callpop.storage.explained import explained
from callpop.store_faults import StorageUnavailable


class CheckDesk(QObject):
    """Answers the page 'Diagnostics'.

    Args:
        profile: Where the files are.
        loaded: The settings in force, and what was wrong with them.
        secrets: Its secrets.
        report: Takes our own bugs.
        now: Microseconds UTC.
        quiet: Gives what follows the system's 'do not disturb'.
        parent: The owner.
    """

    _answered = Signal(object, object)

    def __init__(
        self,
        *,
        profile: Profile,
        loaded: Callable[[], Loaded],
        secrets: Secrets,
        report: Callable[[BaseException, str], None],
        now: Callable[[], int],
        quiet: Callable[[], QuietWatch | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._loaded, self._secrets = profile, loaded, secrets
        self._report, self._now, self._quiet = report, now, quiet
        self._answered.connect(self._use, Qt.ConnectionType.QueuedConnection)

    def examine(self, found: Callable[[Finding | None], None]) -> None:
        """Make every check; each finding comes when it is known, None after the last."""
        patient = self._patient()

        def work() -> None:
            for finding in examine(patient):
                self._answered.emit(found, finding)
            self._answered.emit(found, None)

        self._aside(work)

    def last_notifications(self, limit: int, use: Callable[[tuple[Told, ...]], None]) -> None:
        """What became of the newest notifications, newest first; none while the log cannot be read."""
        agent = agent_of(self._loaded().settings)

        def work() -> None:
            told: tuple[Told, ...] = ()
            try:
                if self._profile.database.exists():
                    with Database.read_only(self._profile.database) as conn:
                        made = explained(conn, agent, limit=limit)
                    told = tuple(Told(one.received_at, one.status, one.why) for one in made)
            except (sqlite3.Error, StorageUnavailable):
                pass  # the check of the log tells it
            self._answered.emit(use, told)

        self._aside(work)

    def save_report(self, path: Path, use: Callable[[str], None]) -> None:
        """Write the report; '' or why it could not be written."""
        patient = self._patient()

        def work() -> None:
            known = self._secrets.known_listener_secret()
            try:
                write_report(path, patient, list(examine(patient)), frozenset({known} if known else ()))
            except OSError as error:
                self._answered.emit(use, f"{path}: {error.strerror or error}")
            else:
                self._answered.emit(use, "")

        self._aside(work)

    def _patient(self) -> Patient:
        seen: ScreenFacts = facts(self._quiet())  # asks Qt: on the GUI thread, and at once
        return Patient(
            profile=self._profile,
            loaded=self._loaded(),
            secrets=self._secrets,
            environ=dict(os.environ),
            screen=lambda: seen,
            now=self._now,
        )

    def _use(self, take: Callable[[Any], None], answer: object) -> None:
        take(answer)

    def _aside(self, work: Callable[[], None]) -> None:
        def run() -> None:
            try:
                work()
            except RuntimeError:  # the window, and this with it, went while it was looking
                pass
            except Exception as error:
                self._report(error, "while the installation was checked")

        threading.Thread(target=run, name="callpop-doctor", daemon=True).start()
