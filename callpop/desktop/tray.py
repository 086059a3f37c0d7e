"""The tray: says the state in a picture and in words, and offers the menu."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from callpop.calls.entry import LogEntry
from callpop.calls.rest import Rest
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.times import local_day
from callpop.desktop.profile_menu import ProfileEntry
from callpop.desktop.quiet_words import quiet_line
from callpop.desktop.source_words import source_message, source_title
from callpop.desktop.tray_icon import TrayState, tray_icon
from callpop.desktop.tray_menu import TrayMenu
from callpop.desktop.words import Words
from callpop.events import SourceEvent, SourceState

_RETRY_MS = 1000
_PATIENCE = 5


class Tray(QObject):
    """The icon in the panel, as soon as there is a panel that takes it.

    Args:
        presenter: Language and names.
        template: Whether the panel colours the icon itself (macOS).
        available: Whether there is a tray now.
        parent: The owner.

    Signals:
        unavailable: Five seconds passed without a tray; emitted once. The app offers the log window instead.
        shown: The icon is in the tray.
        Those of ``TrayMenu`` are repeated here.
    """

    open_record = Signal(str)
    open_call = Signal(str)
    open_missed = Signal()
    open_log = Signal()
    find_caller = Signal()
    note_last = Signal()
    day_sheet = Signal()
    pause = Signal(object)
    resume = Signal()
    show_calls = Signal(object)
    quiet_again = Signal()
    test_call = Signal()
    copy_url = Signal()
    set_up = Signal()
    call_clipboard = Signal()
    settings = Signal()
    about = Signal()
    quit_requested = Signal()
    unavailable = Signal()
    shown = Signal()

    def __init__(
        self,
        *,
        presenter: RowPresenter,
        template: bool = sys.platform == "darwin",
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._template, self._available = presenter, template, available
        self._source, self._source_event = SourceState.STARTING, SourceEvent(SourceState.STARTING, "")
        self._missed, self._missed_last = 0, ""
        self._paused_until: int | None = None
        self._profiles: tuple[tuple[ProfileEntry, ...], str] = ((), "")
        self._quiet: Rest | None = None
        self._lifted_until: int | None = None
        self._ringing: str | None = None
        self._troubles: dict[str, str] = {}
        self._painted: tuple[TrayState, int] | None = None
        self._pictures: dict[tuple[TrayState, int, float], QIcon] = {}
        self._tries = 0
        self.menu = TrayMenu(presenter=presenter, parent=self)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu.menu)
        self.icon.activated.connect(self._activated)
        for name in ("open_record", "open_call", "open_missed", "open_log", "find_caller", "note_last", "day_sheet",
                     "pause", "resume", "show_calls", "quiet_again", "test_call", "copy_url", "call_clipboard",
                     "set_up", "settings", "about", "quit_requested"):  # fmt: skip
            getattr(self.menu, name).connect(getattr(self, name))
        self._timer = QTimer(self)
        self._timer.setInterval(_RETRY_MS)
        self._timer.timeout.connect(self._look_for_tray)
        self._say()

    @property
    def state(self) -> TrayState:
        """What the icon says: of several things, the one that matters most."""
        if self._ringing is not None:
            return TrayState.RINGING
        if self._source is SourceState.DISCONNECTED:
            return TrayState.DISCONNECTED
        if self._paused_until is not None or (self._quiet is not None and self._lifted_until is None):
            return TrayState.PAUSED
        return TrayState.MISSED if self._missed else TrayState.CONNECTED

    def start(self) -> None:
        """Show the icon, now or when a tray appears."""
        self._look_for_tray()
        if not self.icon.isVisible():
            self._timer.start()

    def stop(self) -> None:
        """Take the icon away; nothing follows."""
        self._timer.stop()
        self.icon.hide()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        self.menu.set_presenter(presenter)
        self._say()

    def set_source(self, state: SourceState, message: str) -> None:
        """Show whether notifications can arrive; ``message`` says in words what is wrong."""
        self.set_source_event(SourceEvent(state, message))

    def set_source_event(self, event: SourceEvent) -> None:
        """Show whether notifications can arrive, as the engine says it."""
        self._source, self._source_event = event.state, event
        self._say()

    def set_missed(self, count: int) -> None:
        """Show how many missed calls wait to be handled."""
        if count != self._missed:
            self._missed = count
            if not count:
                self.set_open_missed(())
            self._say()

    def set_open_missed(self, entries: Sequence[LogEntry]) -> None:
        """Offer the missed calls that wait, newest first."""
        self.menu.set_missed(entries, self._missed)
        last = ""
        if entries:
            words, (name, _, _) = self._presenter.words, self._presenter.identity(entries[0])
            when = words.moment(entries[0].record.started_at, self._presenter.now())
            last = words.text("tray.missed_last", name=name, when=when)
        if last != self._missed_last:
            self._missed_last = last
            self._say()

    def set_paused(self, until: int | None) -> None:
        """Show until when popups rest (microseconds UTC); None: they do not."""
        self._paused_until = until
        self.menu.set_paused(until is not None)
        self._say()

    def set_quiet(self, quiet: Rest | None, lifted_until: int | None) -> None:
        """Show that hours or the system ask for quiet, and until when calls are shown all the same."""
        self._quiet, self._lifted_until = quiet, lifted_until
        self.menu.set_quiet(quiet, lifted=lifted_until is not None)
        self._say()

    def set_profiles(self, profiles: Sequence[ProfileEntry], words: Words) -> None:
        """Offer the profiles of the people at this computer, and say whose this is; none: nothing is offered."""
        if (tuple(profiles), words.language) != self._profiles:
            self._profiles = (tuple(profiles), words.language)
            self.menu.set_profiles(profiles, words)
            self._say()

    def set_ringing(self, name: str | None, call_id: str = "") -> None:
        """Show that a call rings, and whose; None: nothing rings."""
        self._ringing = name
        self.menu.set_ringing(name, call_id)
        self._say()

    def set_recent(self, entries: Sequence[LogEntry]) -> None:
        """Offer the last calls, newest first."""
        self.menu.set_recent(entries)

    def set_trouble(self, key: str, message: str) -> None:
        """Tell of something wrong, once, and keep saying so until ``message`` is ''.

        What is ``Said`` is said in the language of the moment, also after it has changed.
        """
        if message and self._troubles.get(key) != message:
            self.tell("Callpop", self._presenter.words.said(message))
        self._troubles[key] = message
        self._say()

    def tell(self, title: str, text: str) -> None:
        """Show a balloon, where there is a tray that can."""
        if self.icon.isVisible():
            self.icon.showMessage(title, text, self.icon.icon())

    def _say(self) -> None:
        painted = (self.state, min(self._missed, 10))
        if painted != self._painted:
            self._painted = painted
            self.icon.setIcon(self._picture(painted))
        lines = self._lines()
        whose = next((f" · {one.label}" for one in self._profiles[0] if one.current), "")
        self.icon.setToolTip("\n".join((f"Callpop{whose}", *lines)))
        calm = self.state in (TrayState.CONNECTED, TrayState.MISSED) and not any(self._troubles.values())
        calm = calm and self._quiet is None
        self.menu.set_status(() if calm and self._source is SourceState.CONNECTED else lines)

    def _picture(self, painted: tuple[TrayState, int]) -> QIcon:
        """The icon; what was painted once is kept: phones ring and stop all day."""
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen is not None else 1.0
        kept = self._pictures.get((*painted, ratio))
        if kept is None:
            kept = tray_icon(painted[0], missed=painted[1], device_ratio=ratio, template=self._template)
            self._pictures[(*painted, ratio)] = kept
        return kept

    def _lines(self) -> tuple[str, ...]:
        """The state in words, what matters most first."""
        words = self._presenter.words
        lines = [words.said(message) for message in self._troubles.values() if message]
        if self._ringing is not None:
            lines.append(f"{words.text('state.ringing')}: {self._ringing}")
        if self._source is SourceState.DISCONNECTED:
            event = self._source_event
            lines += [
                source_title(event.state, words, final=event.final),
                source_message(event, words, self._presenter.now()),
            ]
        elif self._source is SourceState.STARTING:
            lines.append(words.text("menu.starting"))
        if self._paused_until is not None:
            lines.append(words.text("tray.paused", time=self._until(self._paused_until)))
        elif self._quiet is not None:
            lines.append(quiet_line(self._quiet, self._lifted_until, words, self._presenter.now()))
        if self._missed:
            lines.append(words.count("tray.missed", self._missed))
            lines.append(self._missed_last)
        if self._source is SourceState.CONNECTED and not lines:
            lines.append(words.text("tray.ok"))
        return tuple(line for line in lines if line)

    def _until(self, moment: int) -> str:
        words = self._presenter.words
        today = local_day(moment) == local_day(self._presenter.now())
        return words.clock(moment) if today else words.text("menu.tomorrow")

    def _look_for_tray(self) -> None:
        if self._available():
            self._timer.stop()
            self.icon.show()
            self.shown.emit()
            return
        if self._tries == _PATIENCE:
            self.unavailable.emit()
        self._tries += 1

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu; a window at the same time would be in its way.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and not self._template:
            self.open_log.emit()
