"""Offers the steps of the first start as long as they are not done, and keeps their window up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from callpop.desktop.preferences import Preferences
from callpop.desktop.setup_window.progress import SetupProgress, SetupStep
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import CallEvent, SourceEvent
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Settings

if TYPE_CHECKING:  # hardly anybody needs it, and only once
    from callpop.desktop.settings_window.enrol_panel import EnrolPanel
    from callpop.desktop.setup_window.window import SetupWindow


class FirstStart(QObject):
    """The setting-up.

    Args:
        theme: The look in force.
        words: The language of the windows.
        preferences: The settings in force.
        notification_url: The URL for the portal.
        opened: The call_ids of calls whose record was opened.
        progress: Remembers the step.
        relay_only: Whether calls cannot come to this computer itself.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
        enrol: This desktop shall be known at a relay (an ``Enrolment``).
        enrol_given_up: Or not any more.
        left: The agent has closed the window, at whichever step.
        open_wanted: An address of the CRM shall be opened, to see whether it is right.
    """

    test_call = Signal()
    open_wanted = Signal(str)
    enrol = Signal(object)
    enrol_given_up = Signal()
    left = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Callable[[], Words],
        preferences: Preferences,
        notification_url: Callable[[], str],
        opened: Callable[[], Iterable[str]],
        progress: SetupProgress,
        relay_only: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._preferences = theme, words, preferences
        self._notification_url, self._opened, self._progress = notification_url, opened, progress
        self._relay_only = relay_only
        self._source: SourceEvent | None = None
        self.window: SetupWindow | None = None

    @property
    def pending(self) -> bool:
        """Whether there is something left to do."""
        return self._progress.at(self._preferences.settings) is not SetupStep.DONE

    @property
    def showing(self) -> bool:
        """Whether the steps are on the screen."""
        return self.window is not None and self.window.isVisible()

    @property
    def enrol_panel(self) -> EnrolPanel | None:
        """Where an enrolment is told of, if it began here."""
        return self.window.source.enrol if self.window is not None and self.window.isVisible() else None

    def show(self) -> None:
        """Go on where it was left."""
        if self.window is None:
            from callpop.desktop.setup_window.window import SetupWindow

            self.window = SetupWindow(
                theme=self._theme,
                words=self._words(),
                settings=self._preferences.settings,
                standing=self._preferences.standing,
                apply=self._preferences.change,
                notification_url=self._notification_url,
                opened=self._opened,
                progress=self._progress,
                relay_only=self._relay_only(),
            )
            self.window.test_call.connect(self.test_call)
            self.window.enrol.connect(self.enrol)
            self.window.enrol_given_up.connect(self.enrol_given_up)
            self.window.closed.connect(self.left)
            self.window.open_wanted.connect(self.open_wanted)
            if self._source is not None:
                self.window.source_changed(self._source)
        self.window.bring_forward()

    def offer_enrolment(self, enrolment: Enrolment, *, needs_email: bool = False) -> bool:
        """Ask whether to enrol with what a link, or the computer's policy, brought; False if nobody is setting up."""
        panel = self.enrol_panel
        if self.window is None or panel is None:
            return False
        self.window.show_step(SetupStep.SOURCE)
        self.window.bring_forward()
        panel.offer(enrolment, needs_email=needs_email)
        return True

    def apply(self, settings: Settings) -> None:
        """Show other settings."""
        if self.window is not None:
            if self.window.language != self._words().language:
                self.window.set_words(self._words())
            self.window.show_settings(settings, self._preferences.standing)

    def source_changed(self, event: SourceEvent) -> None:
        """See whether notifications can arrive."""
        self._source = event
        if self.window is not None:
            self.window.source_changed(event)

    def call_changed(self, event: CallEvent) -> None:
        """See what a call did."""
        if self.window is not None and self.window.isVisible():
            self.window.call_changed(event)

    def trial_arrived(self) -> None:
        """A notification of a test call has come, whosever it is."""
        if self.window is not None and self.window.isVisible():
            self.window.trial.arrived()

    def trial_failed(self, problem: str) -> bool:
        """Say why the test call cannot be played; False if nobody looks at the steps.

        Args:
            problem: In words, ``Said`` or not.
        """
        return self.window is not None and self.window.isVisible() and self.window.trial.not_played(problem)

    def close(self) -> None:
        """Close it for good."""
        if self.window is not None:
            # Callpop ends: that is no agent's doing.
            self.window.closed.disconnect(self.left)
            self.window.close()
            self.window.deleteLater()
            self.window = None
