"""Enrols a desktop with what the computer's policy says: nobody has to paste anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from callpop.desktop.preferences import Preferences
from callpop.events import SourceEvent, SourceState
from callpop.settings.relay_address import Enrolment, origin_of
from callpop.settings.schema import SourceKind

_FIRST_PAUSE_MS, _LONGEST_PAUSE_MS = 30_000, 1_800_000
_NO_TOKEN = "trouble.no_token"


class PolicyEnrolment(QObject):
    """Watches whether this desktop is known at the policy's relay, and asks to be while it is not.

    Args:
        preferences: The settings in force, and the policy.
        begin: Enrols.
        busy: Whether an enrolment is under way.
        ask: Asks the agent for their e-mail address, and enrols then.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        preferences: Preferences,
        begin: Callable[[Enrolment], None],
        busy: Callable[[], bool],
        ask: Callable[[Enrolment], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._begin, self._busy, self._ask = preferences, begin, busy, ask
        self._asked = False
        self._pause = _FIRST_PAUSE_MS
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._try)

    def source_changed(self, event: SourceEvent) -> None:
        """Whether notifications can arrive has changed."""
        if event.key == _NO_TOKEN:
            if not self._again.isActive():
                self._try()
        elif event.state is SourceState.CONNECTED:
            self._again.stop()

    def _try(self) -> None:
        found = self._preferences.loaded.policy.enrolment
        settings = self._preferences.settings
        meant = found is not None and origin_of(settings.relay.url) == origin_of(found.url)
        if found is None or not meant or settings.source.kind is not SourceKind.RELAY:
            return
        email = found.email or next(iter(settings.agent.emails), "")
        if not email:
            # Once: the agent may want to do it later.
            if not self._asked:
                self._asked = True
                self._ask(found)
            return
        if not self._busy():
            self._begin(replace(found, email=email))
        # The relay may not have been reached, or the code may have been renewed since.
        self._again.start(self._pause)
        self._pause = min(2 * self._pause, _LONGEST_PAUSE_MS)
