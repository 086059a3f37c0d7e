"""The call log: rail, list, details."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.desktop.labels import divider
from callpop.desktop.log_window.connection import ConnectionState
from callpop.desktop.log_window.detail import WIDTH as DETAIL_WIDTH
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.notices import EmptyLog
from callpop.desktop.log_window.query import Fetch, LogFilter
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.rail import Rail, RailButton
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow
from callpop.events import Gap, SourceState

_NARROW = 960
_WIDEST = 16_777_215  # Qt's own QWIDGETSIZE_MAX, which PySide does not have
_FILTERS = (
    (LogFilter.ALL, "lines", "calls.all"),
    (LogFilter.MISSED, "arrow-missed", "calls.filter_missed"),
    (LogFilter.ANSWERED, "arrow-in", "calls.filter_answered"),
    (LogFilter.OUTGOING, "arrow-out", "calls.filter_outgoing"),
)


class LogWindow(ThemedWindow):
    """The agent's calls, newest first.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a page of the log; never blocks.
        parent: The owner.

    Signals:
        open_record: A call's CRM page is wanted: its call_id.
        this_is: The agent wants to say who a caller was: the call_id.
        note_changed: A note was typed: call_id and text. Answer with ``note_saved``.
        handled_changed: A missed call is dealt with, or again not: call_id and which.
        test_call: A test call shall be played.
        check_connection: The connection is doubted: its page of the settings is wanted.
        settings: The settings window is wanted.
        gaps_seen: The agent has read of gaps and put them away: their ids.
    """

    open_record = Signal(str)
    this_is = Signal(str)
    note_changed = Signal(str, str)
    handled_changed = Signal(str, bool)
    test_call = Signal()
    check_connection = Signal()
    settings = Signal()
    gaps_seen = Signal(object)

    def __init__(self, *, theme: Theme, presenter: RowPresenter, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._presenter = presenter
        self._missed, self._narrow = 0, False
        self.pane = ListPane(theme=theme, presenter=presenter, fetch=fetch)
        self.detail = DetailPane(theme=theme, presenter=presenter)
        self._empty = EmptyLog(theme=theme, words=presenter.words)
        self._build_rail(theme)
        self._lay_out()
        self._wire()
        self.set_presenter(presenter)
        self.setMinimumSize(880, 560)
        self.resize(1080, 680)
        self._midnight = QTimer(self)
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self.pane.look_at_the_clock)

    # What happens outside

    def call_changed(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed."""
        if self.isVisible():
            self.pane.feed.call_changed(entry)

    def rows_removed(self, call_ids: tuple[str, ...]) -> None:
        """Take out calls that are no more."""
        if self.isVisible():
            self.pane.feed.rows_removed(call_ids)

    def note_saved(self, call_id: str, text: str | None) -> None:
        """Hear that a note was stored with this text; None: it could not be, and is tried again."""
        self.detail.note.saved(call_id, text)

    def set_missed(self, count: int) -> None:
        """Show how many missed calls wait to be handled."""
        self._missed = count
        self.rail.button(LogFilter.MISSED).set_count(count, self._presenter.words.count("tray.missed", count))

    def set_source(self, state: SourceState, message: str) -> None:
        """Show whether notifications can arrive."""
        self._connection.set_source(state, message)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what was lost before this desktop could read it."""
        self.pane.show_gaps(gaps)

    def set_agent(self, who: str) -> None:
        """Say whose calls these are."""
        self._connection.set_agent(who)

    def set_menu(self, menu: QMenu) -> None:
        """Offer the tray's menu here too: where there is no tray, it is the only way to it."""
        self.pane.set_menu(menu)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        text = presenter.words.text
        self.setWindowTitle(f"{text('calls.title')} · Callpop")
        for name, _, key in _FILTERS:
            self.rail.button(name).set_label(text(key))
        self._settings.set_label(text("menu.settings"))
        self._connection.set_words(presenter.words)
        self._empty.set_words(presenter.words)
        self.pane.set_presenter(presenter)
        self.detail.set_presenter(presenter)
        self.set_missed(self._missed)

    # What the agent asks for from elsewhere

    def show_filter(self, group: LogFilter) -> None:
        """Show one group of calls, whatever was searched for."""
        self.rail.set_current(group)
        self.pane.show_all_of(group)

    def pick(self, call_id: str) -> bool:
        """Make a call the current one; False if it has not been read."""
        return self.pane.list.pick(call_id)

    def focus_note(self, entry: LogEntry) -> None:
        """Go to the note of a call; the window is shown."""
        self.bring_forward()
        if not self.pick(entry.record.call_id):
            # Not read yet, or filtered away: the pane can show it all the same.
            self.detail.show_entry(entry)
        self._page_details(True)
        self.detail.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_number(self) -> None:
        """Put the current call's number on the clipboard, as it can be dialled."""
        entry = self.pane.current_entry()
        key = None if entry is None else number_key(entry.record.remote.number, self._presenter.naming.region)
        if key is not None:
            QGuiApplication.clipboard().setText(key)

    # Inside

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now: nothing was followed while the window was hidden."""
        super().showEvent(event)
        if not event.spontaneous():
            self._midnight.start()
            self.pane.look_at_the_clock()
            self.pane.list.setFocus()
            self.pane.feed.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below 960 the details become a page over the list."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._page_details(False)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(1080, 680)

    def _build_rail(self, theme: Theme) -> None:
        words = self._presenter.words
        entries = [(name.value, icon_name, words.text(key)) for name, icon_name, key in _FILTERS]
        self.rail = Rail(theme=theme, entries=entries, title=words.text("calls.title"))
        self.rail.set_current(LogFilter.ALL)
        self._settings = RailButton(theme=theme, icon_name="settings", label="", checkable=False)
        self._settings.setObjectName("settings")
        self._connection = ConnectionState(theme=theme, words=words)
        self.rail.column.addStretch()
        foot: tuple[QWidget, ...] = (divider(), self._settings, self._connection)
        for widget in foot:
            self.rail.column.addWidget(widget)
            self.rail.column.addSpacing(4)

    def _lay_out(self) -> None:
        self._side = divider(upright=True)
        calls = QWidget()
        row = QHBoxLayout(calls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane, 1)
        row.addWidget(self._side)
        row.addWidget(self.detail)
        self._pages = QStackedWidget()
        self._pages.addWidget(calls)
        self._pages.addWidget(self._empty)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addWidget(divider(upright=True))
        outer.addWidget(self._pages, 1)
        self._page_details(False)

    def _wire(self) -> None:
        pane, detail = self.pane, self.detail
        self.rail.chosen.connect(lambda name: pane.show_filter(LogFilter(name)))
        self._settings.clicked.connect(self.settings)
        self._empty.clicked.connect(self.test_call)
        self._empty.connection_clicked.connect(self.check_connection)
        pane.emptied.connect(lambda empty: self._pages.setCurrentIndex(1 if empty else 0))
        pane.filters_cleared.connect(lambda: self.show_filter(LogFilter.ALL))
        pane.gaps_seen.connect(self.gaps_seen)
        pane.details_clicked.connect(lambda: self._page_details(True))
        pane.list.opened.connect(self.open_record)
        pane.list.picked.connect(detail.show_entry)
        pane.list.details.connect(self._go_to_details)
        pane.model.modelReset.connect(lambda: detail.show_entry(None))
        detail.open_record.connect(self.open_record)
        detail.this_is.connect(self.this_is)
        detail.copy_number.connect(self.copy_number)
        detail.handled_clicked.connect(self._handle)
        detail.note_changed.connect(self.note_changed)
        detail.back_clicked.connect(self._back)
        for keys, act in (
            ("Ctrl+F", self._go_to_search),
            ("Ctrl+N", self._go_to_details),
            ("Ctrl+Shift+C", self.copy_number),
            ("Esc", self._escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _handle(self, call_id: str, handled: bool) -> None:
        self.handled_changed.emit(call_id, handled)
        if handled:
            self.pane.offer_undo(lambda: self.handled_changed.emit(call_id, False))
        else:
            self.pane.strip.hide()

    def _go_to_search(self) -> None:
        self._page_details(False)
        self.pane.focus_search()

    def _go_to_details(self) -> None:
        if self.pane.current_entry() is not None:
            self._page_details(True)
            self.detail.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _back(self) -> None:
        self._page_details(False)
        self.pane.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _escape(self) -> None:
        if self.pane.search.text():
            self.pane.search.reset()
        self._back()

    def _page_details(self, shown: bool) -> None:
        """Show the details over the list, where there is no room for both."""
        paged = self._narrow and shown
        self.pane.setVisible(not paged)
        self._side.setVisible(not self._narrow)
        self.detail.setVisible(paged or not self._narrow)
        self.detail.show_back(paged)
        self.pane.show_details_button(self._narrow)
        self.detail.setMinimumWidth(DETAIL_WIDTH)
        self.detail.setMaximumWidth(_WIDEST if paged else DETAIL_WIDTH)
