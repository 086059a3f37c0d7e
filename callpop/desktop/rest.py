"""Lets cards, sounds and reminders rest: by a pause, in quiet hours, while the system says 'do not disturb'."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from callpop.calls.quiet import QuietHours, spans_of
from callpop.calls.rest import Rest, Resting, RestReason
from callpop.desktop.errands import Errands
from callpop.desktop.pause import Pause
from callpop.desktop.platform.quiet_watch import QuietWatch
from callpop.desktop.platform.surface import Surface
from callpop.desktop.quiet_words import end_of
from callpop.desktop.tray import Tray
from callpop.desktop.words import Words
from callpop.settings.schema import Settings, SystemQuiet

_NOTHING_POPS = frozenset[str]({RestReason.HOURS, RestReason.SYSTEM})
_SILENT = "silent"
"""Why sounds alone rest: the system asks for quiet, and the agent wants to see cards all the same."""

_LONGEST_MS = 60_000
_TRIAL = 60_000_000
"""Microseconds for which an own test call is shown whatever the hours say."""


class RestingEngine(Protocol):
    """Decides by the same rule, on its own thread, which call gets a card."""

    def pause(self, until: int | None) -> Future[None]:
        """See ``Engine``."""

    def show_calls(self, until: int | None) -> Future[None]:
        """See ``Engine``."""

    def rest_with_system(self, resting: bool) -> Future[None]:
        """See ``Engine``."""


class Hushable(Protocol):
    """What can be told to be quiet, for several reasons at once."""

    def set_quiet(self, why: str, quiet: bool) -> None:
        """Be quiet for a reason, or no more for that one."""


class RestDesk(QObject):
    """Follows the clock and the system, and tells everybody what they come to.

    Args:
        engine: Decides about cards.
        errands: Waits for it.
        settings: As they are now.
        pause: The agent's own.
        sounds: Heard while the phone rings.
        reminders: Seen when nothing else is.
        surface: What shows calls, as it is now.
        tray: Says it.
        words: The language, as it is now.
        now: Microseconds UTC.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        engine: RestingEngine,
        errands: Errands,
        settings: Settings,
        pause: Pause,
        sounds: Hushable,
        reminders: Hushable,
        surface: Callable[[], Surface],
        tray: Tray,
        words: Callable[[], Words],
        now: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._errands, self._pause, self._now = engine, errands, pause, now
        self._sounds, self._reminders, self._surface = sounds, reminders, surface
        self._tray, self._words = tray, words
        self._told: Rest | None = None
        self._hours, self._system_rule = settings.quiet.hours, settings.quiet.system
        self._resting = Resting(QuietHours(spans_of(self._hours)))
        self._watch: QuietWatch | None = None
        self._paused = False
        self._why: frozenset[str] = frozenset()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._settle)
        pause.changed.connect(self._set_paused)
        self._settle()

    @property
    def resting(self) -> bool:
        """Whether nothing new may pop up."""
        return self._paused or bool(self._why & _NOTHING_POPS)

    @property
    def watch(self) -> QuietWatch | None:
        """What follows the system."""
        return self._watch

    def apply(self, settings: Settings) -> None:
        """Take changed settings into use."""
        if settings.quiet.hours != self._hours:
            self._hours = settings.quiet.hours
            self._resting.hours = QuietHours(spans_of(self._hours))
        self._system_rule = settings.quiet.system
        self._follow_system()

    def follow(self, watch: QuietWatch) -> None:
        """Hear what the system says from now on."""
        self._watch = watch
        watch.changed.connect(self._follow_system)
        self._follow_system()

    def look(self) -> None:
        """A call comes: what has just ended must not keep its card away."""
        if self._why:
            self._settle()

    def show_calls(self, minutes: int | None) -> None:
        """Show calls for so many minutes in spite of the quiet, or to its end (None)."""
        now = self._now()
        imposed = self._resting.imposed(now)
        if imposed is not None:
            self._lift(end_of(imposed, self._words(), now) if minutes is None else now + minutes * 60_000_000)

    def quiet_again(self) -> None:
        """Be quiet as hours and system say."""
        self._lift(None)

    def expect_test_call(self) -> None:
        """The agent asks for a test call: it is shown, in quiet hours too."""
        now = self._now()
        if self._why and not self._paused and self._resting.lifted(now) is None:
            self._lift(now + _TRIAL)

    def move_to(self, surface: Surface) -> None:
        """Tell another surface how things are."""
        surface.set_paused(self._paused)
        surface.set_quiet(bool(self._why & _NOTHING_POPS))

    def close(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        if self._watch is not None:
            self._watch.close()

    def _set_paused(self, until: int | None) -> None:
        self._paused = until is not None
        self._resting.pause(until)
        for one in (self._sounds, self._reminders):
            one.set_quiet(RestReason.PAUSED, self._paused)
        self._errands.send(self._engine.pause(until), "while popups were paused")
        self._surface().set_paused(self._paused)
        self._tray.set_paused(until)
        self._settle()

    def _lift(self, until: int | None) -> None:
        if until is not None:
            self._pause.end()
        self._resting.lift(until)
        self._errands.send(self._engine.show_calls(until), "while calls were to be shown")
        self._settle()

    def _follow_system(self) -> None:
        resting = self._system_on and self._system_rule is SystemQuiet.REST
        if resting != self._resting.system:
            self._resting.system = resting
            self._errands.send(self._engine.rest_with_system(resting), "while the system asked for quiet")
        self._settle()

    @property
    def _system_on(self) -> bool:
        return self._watch is not None and self._watch.on is True

    def _settle(self) -> None:
        """Tell what is another than before, and come again when it may change by itself."""
        now = self._now()
        imposed, lifted = self._resting.imposed(now), self._resting.lifted(now)
        why = {str(imposed.reason)} if imposed is not None and lifted is None else set[str]()
        if self._system_on and self._system_rule is SystemQuiet.SILENT and lifted is None:
            why.add(_SILENT)
        self._tell(frozenset(why))
        # Also each minute while it is quiet: 'tomorrow 08:00' is '08:00' after midnight.
        if imposed is not None or self._told is not None:
            self._tray.set_quiet(imposed, lifted if imposed is not None else None)
        self._told = imposed
        change = self._resting.next_change(now)
        if change is None:
            self._timer.stop()
        else:
            # A minute at a time: the clock may be set, and the computer may sleep.
            self._timer.start(min(_LONGEST_MS, max(0, change - now) // 1000 + 1))

    def _tell(self, why: frozenset[str]) -> None:
        before, self._why = self._why, why
        for reason in before ^ why:
            self._sounds.set_quiet(reason, reason in why)
            if reason in _NOTHING_POPS:
                self._reminders.set_quiet(reason, reason in why)
        if bool(before & _NOTHING_POPS) != bool(why & _NOTHING_POPS):
            self._surface().set_quiet(bool(why & _NOTHING_POPS))
