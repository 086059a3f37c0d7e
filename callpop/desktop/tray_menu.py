"""The tray's menu: also the log window's, where there is no tray."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.rows import RowPresenter

RECENT = 5
"""How many of the last calls stand in the menu."""

_LONGEST = 44
_SOON_MS = 300

UNTIL_TOMORROW = None
"""What ``pause`` says instead of minutes."""


class TrayMenu(QObject):
    """Builds the menu from what the tray knows, and says what was chosen.

    Signals:
        open_record: A call's CRM page is wanted: its call_id.
        open_log: The call log is wanted.
        note_last: A note on the last call is wanted.
        pause: Popups shall rest for so many minutes, or until tomorrow (None).
        resume: Popups shall come again.
        test_call: A test call shall be played.
        copy_url: The notification URL shall go to the clipboard.
        settings: The settings window is wanted.
        about: The about window is wanted.
        quit_requested: The app shall end.
    """

    open_record = Signal(str)
    open_log = Signal()
    note_last = Signal()
    pause = Signal(object)
    resume = Signal()
    test_call = Signal()
    copy_url = Signal()
    settings = Signal()
    about = Signal()
    quit_requested = Signal()

    def __init__(self, *, presenter: RowPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._recent: tuple[LogEntry, ...] = ()
        self._ringing: tuple[str, str] | None = None
        self._status: tuple[str, ...] = ()
        self._paused = False
        self._stale = False
        # Kept here: Qt does not own a tray's menu, and without a reference it is gone.
        self._menu = QMenu()
        # It is made anew when somebody looks, or when things have been quiet: calls come in bursts.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._catch_up)
        self._menu.aboutToShow.connect(self._catch_up)
        self._menu.aboutToHide.connect(self._soon.start)
        # Made once: a submenu and the entry that opens it must not be deleted apart from each other.
        self._pause = QMenu(self._menu)
        self._build()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        self._renew()

    def set_status(self, lines: Sequence[str]) -> None:
        """Show what is wrong or unusual, in words, above everything else."""
        self._status = tuple(lines)
        self._renew()

    def set_paused(self, paused: bool) -> None:
        """Offer to resume instead of to pause."""
        self._paused = paused
        self._renew()

    def set_ringing(self, name: str | None, call_id: str) -> None:
        """Offer the caller's record first while it rings; None: nothing rings."""
        self._ringing = None if name is None else (name, call_id)
        self._renew()

    def set_recent(self, entries: Sequence[LogEntry]) -> None:
        """Offer the last calls, newest first."""
        self._recent = tuple(entries[:RECENT])
        self._renew()

    @property
    def menu(self) -> QMenu:
        """The menu as it should be now."""
        self._catch_up()
        return self._menu

    def _renew(self) -> None:
        self._stale = True
        if not self._soon.isActive():
            self._soon.start()

    def _catch_up(self) -> None:
        # Entries must not change under the pointer.
        if self._stale and not self._menu.isVisible():
            self._stale = False
            self._build()

    def _build(self) -> None:
        text = self._presenter.words.text
        for old in self._menu.actions():
            self._menu.removeAction(old)
            if old is not self._pause.menuAction():
                # Later: it may be the one whose choice leads here.
                old.deleteLater()
        if self._ringing is not None:
            name, call_id = self._ringing
            first = self._add(
                plain(text("menu.open_ringing", name=name)), lambda: self.open_record.emit(call_id), "open-ringing"
            )
            self._menu.setDefaultAction(first)
            self._menu.addSeparator()
        for line in self._status:
            self._add(plain(line), None, "status").setEnabled(False)
        if self._status:
            self._menu.addSeparator()
        if self._recent:
            self._add(text("menu.last_calls"), None, "last-calls").setEnabled(False)
            for entry in self._recent:
                self._add_call(entry)
            self._menu.addSeparator()
        self._add(text("menu.open_log"), self.open_log.emit, "open-log")
        if self._recent:
            self._add(text("menu.note_last"), self.note_last.emit, "note-last")
        self._menu.addSeparator()
        if self._paused:
            self._add(text("menu.resume"), self.resume.emit, "resume")
        else:
            self._add_pause()
        self._add(text("act.test"), self.test_call.emit, "test-call")
        self._add(text("menu.copy_url"), self.copy_url.emit, "copy-url")
        self._menu.addSeparator()
        self._add(text("menu.settings"), self.settings.emit, "settings")
        self._add(text("menu.about"), self.about.emit, "about")
        self._add(text("menu.quit"), self.quit_requested.emit, "quit")

    def _add_call(self, entry: LogEntry) -> None:
        row = self._presenter.row(entry)
        clock = self._presenter.words.clock(entry.record.started_at)
        line = f"{clock}  {row.title} · {row.outcome}"
        call_id = entry.record.call_id
        self._add(plain(line), lambda: self.open_record.emit(call_id), "call")

    def _add_pause(self) -> None:
        text = self._presenter.words.text
        self._pause.clear()
        self._pause.setTitle(text("menu.pause"))
        for key, minutes in (("menu.pause_30", 30), ("menu.pause_60", 60), ("menu.pause_tomorrow", UNTIL_TOMORROW)):
            action = self._pause.addAction(text(key))
            action.setObjectName("pause" if minutes is None else f"pause-{minutes}")
            action.triggered.connect(lambda _=False, m=minutes: self.pause.emit(m))
        self._menu.addMenu(self._pause).setObjectName("pause-menu")

    def _add(self, label: str, chosen: Callable[[], object] | None, name: str) -> QAction:
        action = self._menu.addAction(label)
        action.setObjectName(name)
        if chosen is not None:
            action.triggered.connect(lambda _=False: chosen())
        return action


def plain(text: str) -> str:
    """Text from outside as a menu shows it: no mnemonics, one line, not too long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return line.replace("&", "&&")
