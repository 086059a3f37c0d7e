"""What shows calls to the agent: cards on the screen, or the desktop's own notifications."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import SignalInstance

from callpop.calls.popup import Step
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.reminder_view import ReminderView
from callpop.desktop.popup.view import CardView
from callpop.settings.schema import Settings


class Surface(Protocol):
    """The two ways to show calls have this in common. Every text in the signals is a card_id, or a note.

    ``reminder_said`` brings a ``ReminderAct`` and the key of a reminder, or ''.
    """

    open_clicked: SignalInstance
    note_changed: SignalInstance
    copy_clicked: SignalInstance
    dismissed: SignalInstance
    handled_clicked: SignalInstance
    call_back_clicked: SignalInstance
    missed_strip_clicked: SignalInstance
    reminder_said: SignalInstance

    def together(self) -> AbstractContextManager[None]:
        """Inside it, several changes come at once and may be shown after the last."""

    def carry_out(self, view: CardView, step: Step) -> None:
        """Show a card, update it, or let it take its leave."""

    def update(self, view: CardView) -> None:
        """Show what has become known of a call meanwhile."""

    def set_paused(self, paused: bool) -> None:
        """Show nothing new while paused."""

    def set_quiet(self, quiet: bool) -> None:
        """Show nothing new while it is quiet; what stands stays as long as it would."""

    def set_away(self, away: bool) -> None:
        """The agent has gone, or is back: what came meanwhile is told in one line."""

    def away(self, summary: AwaySummary) -> None:
        """Tell of calls that came while nothing could be shown."""

    def set_missed_open(self, count: int) -> None:
        """So many missed calls still wait to be handled; never tell of more."""

    def remind(self, view: ReminderView | None) -> None:
        """Remind of this while no call is up; None: of nothing any more."""

    def close_all(self) -> None:
        """Close everything but the call the agent is in."""

    def apply(self, settings: Settings) -> None:
        """Take over other settings."""

    def shutdown(self) -> None:
        """Take everything off the screen for good."""
