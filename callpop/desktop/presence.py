"""Whether the agent is at the computer, and the computer on the network."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from callpop.desktop.absence import Absence
from callpop.desktop.platform.surface import Surface
from callpop.desktop.reminders import Reminders
from callpop.desktop.sounds import Sounds
from callpop.events import SourceEvent

if TYPE_CHECKING:  # not everybody needs it
    from callpop.desktop.platform.network_watch import NetworkWatch


class Presence(QObject):
    """Follows both, and keeps quiet meanwhile.

    Args:
        surface: What shows calls, as it is now.
        sounds: What is heard.
        reminders: Remind of missed calls and promises.
        nudge: Has a relay asked again at once.
        parent: The owner.

    Attributes:
        absence: Follows the agent's absence, once it is watched.
    """

    def __init__(
        self,
        *,
        surface: Callable[[], Surface],
        sounds: Sounds,
        reminders: Reminders,
        nudge: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._surface, self._sounds, self._reminders, self._nudge = surface, sounds, reminders, nudge
        self.absence: Absence | None = None
        self._network: NetworkWatch | None = None
        self._away = False

    def watch(self) -> None:
        """Follow the agent's absence. Not part of the start: asking the system's buses takes its time."""
        from callpop.desktop.platform.away_watch import AwayWatch

        if self.absence is None:
            self.absence = Absence(AwayWatch(self), self)
            self.absence.changed.connect(self._set_away)

    def call_came(self) -> None:
        """A call has come: who was away may be back for it."""
        if self.absence is not None:
            self.absence.call_came()

    def source_changed(self, event: SourceEvent) -> None:
        """A relay is asked again at once when the network changes; a listener need not know."""
        if event.host and self._network is None:
            from callpop.desktop.platform.network_watch import NetworkWatch

            self._network = NetworkWatch(self)
            self._network.changed.connect(self._nudge)

    def move_to(self, surface: Surface) -> None:
        """Something else shows calls now."""
        surface.set_away(self._away)

    def close(self) -> None:
        """Follow nothing any more."""
        if self.absence is not None:
            self.absence.close()

    def _set_away(self, away: bool) -> None:
        self._away = away
        self._sounds.set_quiet("away", away)
        self._reminders.set_quiet("away", away)
        self._surface().set_away(away)
        if not away:
            self._nudge()
