"""The tray's menu: also the log window's, where there is no tray."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from callpop.calls.entry import LogEntry
from callpop.calls.rest import Rest
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.menu import Menu
from callpop.desktop.profile_menu import ProfileEntry, ProfileMenu
from callpop.desktop.quiet_words import show_to_end
from callpop.desktop.words import Words

if TYPE_CHECKING:  # windows and what they look like are loaded after the word that the app is ready
    from callpop.desktop.theme import Theme

RECENT = 5
"""How many of the last calls stand in the menu."""

_LONGEST = 44
_SOON_MS = 300

UNTIL_TOMORROW = None
"""What ``pause`` says instead of minutes."""

TO_ITS_END = None
"""What ``show_calls`` says instead of minutes."""

_PAUSES = {"menu.pause_30": 30, "menu.pause_60": 60, "menu.pause_tomorrow": UNTIL_TOMORROW}
_SHOWS = {"menu.pause_30": 30, "menu.pause_60": 60, "menu.pause_tomorrow": TO_ITS_END}


class TrayMenu(QObject):
    """Builds the menu from what the tray knows, and says what was chosen.

    Signals:
        open_record: A call's CRM page is wanted: its call_id.
        open_call: A call is to be seen in the log: its call_id.
        open_missed: The missed calls that are open are to be seen there.
        open_log: The call log is wanted.
        find_caller: The quick-open palette is wanted.
        note_last: A note on the last call is wanted.
        day_sheet: What is left to do today is wanted.
        pause: Popups shall rest for so many minutes, or until tomorrow (None).
        resume: Popups shall come again.
        show_calls: Calls shall be shown in spite of the quiet for so many minutes, or to its end (None).
        quiet_again: Or no longer.
        test_call: A test call shall be played.
        copy_url: The notification URL shall go to the clipboard.
        set_up: The steps of the first start are wanted.
        call_clipboard: The number on the clipboard shall be called.
        settings: The settings window is wanted.
        about: The about window is wanted.
        quit_requested: The app shall end.
        new_version: What is known of a newer version is wanted.
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
    new_version = Signal()

    def __init__(self, *, presenter: RowPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._recent: tuple[LogEntry, ...] = ()
        self._missed: tuple[LogEntry, ...] = ()
        self._missed_count = 0
        self._ringing: tuple[str, str] | None = None
        self._status: tuple[str, ...] = ()
        self._newer = ""
        self._paused = self._set_up_pending = self._lifted = False
        self._quiet: Rest | None = None
        self._stale = False
        # Kept here: Qt does not own a tray's menu, and without a reference it is gone.
        self._menu = Menu()
        # It is made anew when somebody looks, or when things have been quiet: calls come in bursts.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._catch_up)
        self._menu.aboutToShow.connect(self._catch_up)
        self._menu.aboutToHide.connect(self._soon.start)
        # Made once: a submenu and the entry that opens it must not be deleted apart from each other.
        self._pause, self._show = Menu(self._menu), Menu(self._menu)
        _fill(self._pause, "pause", _PAUSES)
        _fill(self._show, "show", _SHOWS)
        self.profiles = ProfileMenu(self._menu)
        self._entries: dict[str, list[QAction]] = {}
        self._used: Counter[str] = Counter()
        self._plain_signals = {
            "open-log": self.open_log,
            "find-caller": self.find_caller,
            "open-missed": self.open_missed,
            "note-last": self.note_last,
            "day-sheet": self.day_sheet,
            "resume": self.resume,
            "quiet-again": self.quiet_again,
            "test-call": self.test_call,
            "copy-url": self.copy_url,
            "set-up": self.set_up,
            "call-clipboard": self.call_clipboard,
            "settings": self.settings,
            "about": self.about,
            "quit": self.quit_requested,
            "new-version": self.new_version,
        }
        self._menu.triggered.connect(self._chosen)
        self._build()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        self._renew()

    def set_status(self, lines: Sequence[str]) -> None:
        """Show what is wrong or unusual, in words, above everything else."""
        self._status = tuple(lines)
        self._renew()

    def set_up_pending(self, pending: bool) -> None:
        """Offer the steps of the first start as long as they are not done."""
        if pending != self._set_up_pending:
            self._set_up_pending = pending
            self._renew()

    def set_new_version(self, version: str) -> None:
        """Say that there is a newer Callpop; '' says nothing."""
        if version != self._newer:
            self._newer = version
            self._renew()

    def set_paused(self, paused: bool) -> None:
        """Offer to resume instead of to pause."""
        self._paused = paused
        self._renew()

    def set_quiet(self, quiet: Rest | None, *, lifted: bool) -> None:
        """Offer to show calls in spite of hours or the system, or not to any more."""
        self._quiet, self._lifted = quiet, lifted
        self._renew()

    def set_profiles(self, profiles: Sequence[ProfileEntry], words: Words) -> None:
        """Offer the profiles of the people at this computer; none: nothing is offered."""
        self.profiles.show_profiles(profiles, words)
        self._renew()

    def set_ringing(self, name: str | None, call_id: str) -> None:
        """Offer the caller's record first while it rings; None: nothing rings."""
        self._ringing = None if name is None else (name, call_id)
        self._renew()

    def set_recent(self, entries: Sequence[LogEntry]) -> None:
        """Offer the last calls, newest first."""
        self._recent = tuple(entries[:RECENT])
        self._renew()

    def set_missed(self, entries: Sequence[LogEntry], count: int) -> None:
        """Offer the missed calls that are open, newest first, and say how many there are in all."""
        shown = tuple(entries[:RECENT])
        if (shown, count) != (self._missed, self._missed_count):
            self._missed, self._missed_count = shown, count
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
        self._used.clear()
        if self._ringing is not None:
            name, call_id = self._ringing
            self._menu.setDefaultAction(
                self._add("open-ringing", plain(text("menu.open_ringing", name=name)), about=call_id)
            )
            self._separate()
        for line in self._status:
            self._add("status", plain(line)).setEnabled(False)
        if self._status:
            self._separate()
        if self._missed:
            self._add("missed-calls", text("menu.open_missed")).setEnabled(False)
            for entry in self._missed:
                self._add("missed-call", self._missed_line(entry), about=entry.record.call_id)
            words = self._presenter.words
            self._add("open-missed", words.count("menu.all_missed", max(self._missed_count, len(self._missed))))
            self._separate()
        if self._recent:
            self._add("last-calls", text("menu.last_calls")).setEnabled(False)
            for entry in self._recent:
                self._add("call", self._line(entry), about=entry.record.call_id)
            self._separate()
        self._add("open-log", text("menu.open_log"))
        self._add("find-caller", text("palette.menu"))
        self._add("call-clipboard", text("dial.clipboard"))
        if self._recent:
            self._add("note-last", text("menu.note_last"))
        self._add("day-sheet", text("sheet.menu"))
        self._separate()
        if self._paused:
            self._add("resume", text("menu.resume"))
        elif self._quiet is not None and not self._lifted:
            self._name(self._show, text("quiet.show"), _SHOWS)
            self._show.actions()[-1].setText(show_to_end(self._quiet, self._presenter.words, self._presenter.now()))
            self._menu.addMenu(self._show)
        else:
            if self._lifted:
                self._add("quiet-again", text("quiet.again"))
            self._name(self._pause, text("menu.pause"), _PAUSES)
            self._menu.addMenu(self._pause)
        self._add("test-call", text("act.test"))
        self._add("copy-url", text("menu.copy_url"))
        self._separate()
        if self.profiles.offered:
            self._menu.addMenu(self.profiles.menu)
        if self._set_up_pending:
            self._add("set-up", text("setup.menu"))
        if self._newer:
            self._add("new-version", plain(text("update.menu", version=self._newer)))
        self._add("settings", text("menu.settings"))
        self._add("about", text("menu.about"))
        self._add("quit", text("menu.quit"))

    def dress(self, theme: Theme) -> None:
        """Look as the windows do, where Qt draws it: in panels of old, and in the log's own menu."""
        sheet = theme.style_sheet()
        if self._menu.styleSheet() != sheet:
            self._menu.setPalette(theme.qt_palette())
            self._menu.setStyleSheet(sheet)

    def _line(self, entry: LogEntry) -> str:
        row, words = self._presenter.row(entry), self._presenter.words
        # A time alone is one of today.
        when = words.moment(entry.record.started_at, self._presenter.now())
        return plain(f"{when}  {row.title} · {row.outcome}")

    def _missed_line(self, entry: LogEntry) -> str:
        words, (title, _, _) = self._presenter.words, self._presenter.identity(entry)
        return plain(f"{words.moment(entry.record.started_at, self._presenter.now())}  {title}")

    def _name(self, menu: QMenu, title: str, entries: Mapping[str, int | None]) -> None:
        menu.setTitle(title)
        for action, key in zip(menu.actions(), entries, strict=True):
            action.setText(self._presenter.words.text(key))

    def _add(self, name: str, label: str, *, about: str = "") -> QAction:
        """Put an entry at the end. Entries are used again: PySide keeps what it knows of a deleted one for ever."""
        made = self._entries.setdefault(name, [])
        used = self._used[name]
        if used == len(made):
            made.append(QAction(self))
            made[-1].setObjectName(name)
        self._used[name] += 1
        action = made[used]
        action.setText(label)
        action.setData(about)
        action.setEnabled(True)
        self._menu.addAction(action)
        return action

    def _separate(self) -> None:
        self._add("separator", "").setSeparator(True)

    def _chosen(self, action: QAction) -> None:
        name = action.objectName()
        if name in ("call", "open-ringing"):
            self.open_record.emit(action.data())
        elif name == "missed-call":
            self.open_call.emit(action.data())
        elif name.startswith("pause"):
            minutes = name.partition("-")[2]
            self.pause.emit(int(minutes) if minutes else UNTIL_TOMORROW)
        elif name.startswith("show"):
            minutes = name.partition("-")[2]
            self.show_calls.emit(int(minutes) if minutes else TO_ITS_END)
        elif name in self._plain_signals:
            self._plain_signals[name].emit()


def _fill(menu: QMenu, name: str, entries: Mapping[str, int | None]) -> None:
    for minutes in entries.values():
        action = menu.addAction("")
        action.setObjectName(name if minutes is None else f"{name}-{minutes}")
    menu.menuAction().setObjectName(f"{name}-menu")


def plain(text: str) -> str:
    """Text from outside as a menu shows it: no mnemonics, one line, not too long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return line.replace("&", "&&")
