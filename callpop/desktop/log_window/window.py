"""The call log: rail, list, details."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.data_dialogs.undo_bar import UndoBar
from callpop.desktop.labels import divider
from callpop.desktop.log_window.commands import Command
from callpop.desktop.log_window.deeds import Deeds
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.log_window.kept import columns_of, period_of, state_of
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.log_rail import LogRail
from callpop.desktop.log_window.menus import log_menu
from callpop.desktop.log_window.narrowing import Narrowing
from callpop.desktop.log_window.notices import EmptyLog
from callpop.desktop.log_window.pages import LogPagesStack, MakeStatistics
from callpop.desktop.log_window.pinned import Seconds
from callpop.desktop.log_window.query import Fetch, Survey, no_survey
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.showing import Showing
from callpop.desktop.log_window.times import local_day
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow
from callpop.desktop.window_state import ForgottenState, LogWindowState, WindowState
from callpop.events import Gap, SourceState

_SMALLEST, _USUAL = QSize(880, 560), QSize(1080, 680)


class LogWindow(ThemedWindow):
    """The agent's calls, newest first.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a page of the log; never blocks.
        survey: Asks for the rail's counts; never blocks.
        state: Remembers size, columns and period.
        parent: The owner.

    Signals:
        open_record: A call's CRM page is wanted: its call_id.
        this_is: The agent wants to say who a caller was: the call_id.
        note_changed: A note was typed: call_id and text. Answer with ``note_saved``.
        handled_changed: Missed calls are dealt with, or again not: a call_id or a tuple of them, and which.
        tag_changed: A call has a tag, or has it no more: its call_id, the tag, and which.
        call_back: A call's number shall be dialled: its call_id.
        call_back_note: A colleague shall be asked to call back: the call_id.
        export_wanted: Calls shall go to a file: the ``LogFilters`` in force, and the call_ids of those that
            are selected (none: all that the filters leave).
        import_wanted: Calls of a file shall come in.
        wipe_wanted: All about a call's number shall go: its call_id.
        day_sheet_wanted: What is left to do today is wanted.
        test_call: A test call shall be played.
        check_connection: The connection is doubted: its page of the settings is wanted.
        settings: The settings window is wanted.
        gaps_seen: The agent has read of gaps and put them away: their ids.
    """

    open_record = Signal(str)
    this_is = Signal(str)
    note_changed = Signal(str, str)
    handled_changed = Signal(object, bool)
    tag_changed = Signal(str, str, bool)
    call_back = Signal(str)
    call_back_note = Signal(str)
    export_wanted = Signal(object, object)
    import_wanted = Signal()
    wipe_wanted = Signal(str)
    day_sheet_wanted = Signal()
    test_call = Signal()
    check_connection = Signal()
    settings = Signal()
    gaps_seen = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        presenter: RowPresenter,
        fetch: Fetch,
        survey: Survey = no_survey,
        state: WindowState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._presenter, self._state = presenter, state or ForgottenState()
        self._tray_menu: QMenu | None = None
        self.pane = ListPane(theme=theme, presenter=presenter, fetch=fetch)
        self.detail = DetailPane(theme=theme, presenter=presenter)
        self.rail = LogRail(theme=theme, presenter=presenter, today=lambda: local_day(self._presenter.now()))
        self._empty = EmptyLog(theme=theme, words=presenter.words)
        self._narrowing = Narrowing(
            pane=self.pane,
            rail=self.rail,
            survey=survey,
            theme=theme,
            presenter=lambda: self._presenter,
            parent=self,
        )
        self._lay_out()
        self._deeds = Deeds(
            pane=self.pane,
            tells=self,
            presenter=lambda: self._presenter,
            show_details=self._show_details,
        )
        self._showing = Showing(
            pane=self.pane,
            detail=self.detail,
            pages=self._pages,
            copy=lambda entry: self._deeds.copy([entry]),
            parent=self,
        )
        self._wire()
        self.set_presenter(presenter)
        self.setMinimumSize(_SMALLEST)
        self._take_up(self._state.load())
        self._midnight = QTimer(self)
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self._narrowing.look_at_the_clock)

    # What happens outside

    def call_changed(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed."""
        if not self.isVisible():
            self.pane.call_changed_unseen(entry)
            return
        self.pane.call_changed(entry)
        self._narrowing.tally.calls_changed()
        self._showing.call_changed(entry)
        self._pages.calls_changed()

    def rows_removed(self, call_ids: tuple[str, ...], *, wiped: bool = False) -> None:
        """Take out calls that are no more; ``wiped``: with all that is typed of them."""
        if wiped:
            # Before the list goes on to another call: what is typed is handed over then.
            self.detail.note.forget(call_ids)
        self.pane.rows_removed(call_ids)
        self._showing.rows_removed(call_ids)
        if self.isVisible():
            self._narrowing.tally.calls_changed()
            self._pages.calls_changed()

    def reload(self) -> None:
        """Read what is shown anew: much has changed at once. The agent stays where they are."""
        if self.isVisible():
            self.pane.renew()
            self._narrowing.tally.calls_changed()
            self._pages.calls_changed()

    def note_written(self, call_id: str, text: str) -> None:
        """Hear what is written of a call on one of its cards; it is not stored yet."""
        self.detail.note.written(call_id, text)

    def note_saved(self, call_id: str, text: str | None) -> None:
        """Hear that a note was stored with this text; None: it could not be, and is tried again."""
        self.detail.note.saved(call_id, text)

    def tell(self, words: str) -> None:
        """Say at the foot of the list what goes on."""
        self.pane.tell(words)

    def set_missed(self, count: int) -> None:
        """Show how many missed calls wait to be handled, of all time, as the tray does."""
        self.rail.set_open_missed(count)
        # This is told, too, once the file is open.
        self.pane.feed.retry()
        self._narrowing.tally.calls_changed()

    def set_source(self, state: SourceState, message: str) -> None:
        """Show whether notifications can arrive."""
        self.rail.connection.set_source(state, message)

    def set_trouble(self, trouble: str) -> None:
        """Say why calls cannot be stored, in words (``Said`` or not); '': they can."""
        self.rail.connection.set_trouble(trouble)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what was lost before this desktop could read it."""
        self.pane.gap.show_gaps(gaps)

    def set_agent(self, who: str) -> None:
        """Say whose calls these are."""
        self.rail.connection.set_agent(who)

    def set_menu(self, menu: QMenu) -> None:
        """Offer the tray's menu here too: where there is no tray, it is the only way to it."""
        self._tray_menu = menu

    def count_rings_by(self, seconds: Seconds) -> None:
        """Have calls that ring say the seconds that their cards say."""
        self.pane.pinned.seconds = seconds

    def set_statistics(self, make: MakeStatistics) -> None:
        """Offer statistics; the page is made when it is first wanted."""
        self._pages.set_statistics(make)
        self.rail.statistics.show()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        self._empty.set_words(presenter.words)
        for part in (self.rail, self.pane, self.detail):
            part.set_presenter(presenter)
        self._pages.set_presenter(presenter)
        self._say_title()

    # What the agent asks for from elsewhere

    def show_filter(self, group: Group) -> None:
        """Show one group of calls, whatever else was looked for."""
        self._narrowing.show_only(LogFilters(group=group))

    def show_caller(self, number_key: str) -> None:
        """Show all calls with one number."""
        self._narrowing.show_only(LogFilters(number_key=number_key))

    def pick(self, call_id: str) -> bool:
        """Make a call the current one; False if it has not been read."""
        return self.pane.list.pick(call_id)

    def show_call(self, entry: LogEntry) -> None:
        """Go to a call; the window is shown."""
        self.bring_forward()
        self._show_calls()
        self._showing.show_call(entry)

    def focus_note(self, entry: LogEntry) -> None:
        """Go to the note of a call; the window is shown."""
        self.bring_forward()
        self._show_calls()
        self._showing.show_note_of(entry)

    def copy_number(self) -> None:
        """Put the current call's number on the clipboard, as it can be dialled."""
        self._showing.copy_number()

    # Inside

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now: nothing was followed while the window was hidden."""
        super().showEvent(event)
        if not event.spontaneous():
            self._midnight.start()
            self._narrowing.look_at_the_clock()
            self.pane.focus_list()
            self.pane.read_afresh()
            self._narrowing.tally.look_at(self.pane.filters)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep how it was left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._midnight.stop()
            self._narrowing.tally.rest()
            self.pane.rest()
            self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below 960 the details become a page over the list."""
        super().resizeEvent(event)
        self._pages.fit(self.width())

    def sizeHint(self) -> QSize:
        """As in the pictures; larger text takes more room."""
        return _USUAL * self.theme.scale

    def _lay_out(self) -> None:
        self._pages = LogPagesStack(theme=self.theme, pane=self.pane, detail=self.detail, empty=self._empty)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addWidget(divider(upright=True))
        outer.addWidget(self._pages, 1)

    def _wire(self) -> None:
        pane, detail, rail = self.pane, self.detail, self.rail
        self._narrowing.wanted.connect(self._show_calls)
        self._narrowing.period_kept.connect(self._keep)
        self._narrowing.tags_told.connect(self._deeds.know_tags)
        rail.statistics_clicked.connect(self._show_statistics)
        rail.settings_clicked.connect(self.settings)
        self._empty.clicked.connect(self.test_call)
        self._empty.connection_clicked.connect(self.check_connection)
        pane.emptied.connect(self._pages.set_empty)
        pane.gap.seen.connect(self.gaps_seen)
        pane.menu_wanted.connect(self._open_menu)
        pane.call_menu_wanted.connect(self._deeds.open_menu)
        pane.columns_changed.connect(self._keep)
        pane.list.commanded.connect(self._deeds.do)
        pane.selection.commanded.connect(self._deeds.do)
        pane.pinned.open_record.connect(self.open_record)
        detail.open_record.connect(self.open_record)
        detail.this_is.connect(self.this_is)
        detail.show_caller.connect(
            lambda key: self._narrowing.show_only(LogFilters(number_key=key), stays=True),
        )
        detail.handled_clicked.connect(lambda call_id, handled: self._deeds.set_handled([call_id], handled))
        detail.note_changed.connect(self.note_changed)
        detail.call_back_note.connect(self.call_back_note)
        self._pages.caller_chosen.connect(self.show_caller)
        self._pages.line_chosen.connect(lambda line: self._narrowing.show_only(LogFilters(line=line)))
        self._pages.day_chosen.connect(self._narrowing.show_day)
        for keys, act in (
            ("Ctrl+F", self._go_to_search),
            ("/", self._go_to_search),
            ("Ctrl+N", self._showing.note_current),
            ("Ctrl+Shift+C", self.copy_number),
            ("Ctrl+E", lambda: self._deeds.do(Command.EXPORT)),
            ("Ctrl+G", self._open_calendar),
            ("Ctrl+Z", self._undo),
            ("Esc", self._escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _take_up(self, state: LogWindowState) -> None:
        kept = QSize(state.width, state.height).expandedTo(_SMALLEST)
        self.resize(
            kept if state.width else self.sizeHint().boundedTo(self.screen().availableSize()).expandedTo(_USUAL)
        )
        if state.maximized:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        self.pane.delegate.columns = columns_of(state)
        self._narrowing.take_up(period_of(state))

    def _keep(self) -> None:
        self._state.save(state_of(self, self.pane.delegate.columns, self._narrowing.chosen_period))

    def _show_calls(self, group: Group | None = None) -> None:
        """Turn to the list; ``group``: the one that it is about to show, if that is another."""
        self._pages.show_calls()
        self.rail.show_statistics(False, self._pages.periods)
        self.rail.set_current(self.pane.filters.group if group is None else group)
        self._say_title()

    def _show_statistics(self) -> None:
        self._pages.show_statistics()
        self.rail.show_statistics(True, self._pages.periods)
        self._say_title()

    def _say_title(self) -> None:
        text = self._presenter.words.text
        page = text("list.statistics") if self._pages.in_statistics else text("calls.title")
        self.setWindowTitle(f"{page} · Callpop")

    def _open_menu(self, place: QPoint) -> None:
        """The menu of the whole log; without a tray, the tray's menu hangs below it."""
        words = self._presenter.words
        menu = log_menu(
            self,
            words,
            self.pane.delegate.columns,
            (
                ("list.jump", "Ctrl+G", self._open_calendar),
                ("list.day_sheet", "", self.day_sheet_wanted.emit),
                None,
                ("list.export", "Ctrl+E", lambda: self._deeds.do(Command.EXPORT)),
                ("list.import", "", self.import_wanted.emit),
            ),
            lambda column: self.pane.show_columns(self.pane.delegate.columns.toggled(column)),
        )
        if self._tray_menu is not None:
            menu.addSeparator()
            menu.addMenu(self._tray_menu).setText("Callpop")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open_calendar(self) -> None:
        more = self.pane.more
        self._narrowing.open_calendar(more.mapToGlobal(QPoint(0, more.height() + 4)))

    def _show_details(self, with_note: bool) -> None:
        self._showing.show_details(with_note)

    def _go_to_search(self) -> None:
        self._show_calls()
        self._pages.show_details(False)
        self.pane.focus_search()

    def _escape(self) -> None:
        # One step at a time: from the details to the list, whose search goes only from there.
        if not self.detail.isAncestorOf(self.focusWidget() or self):
            if self.pane.search.text():
                self.pane.search.reset()
            elif len(self.pane.list.selected_entries()) > 1:
                self.pane.list.select_one()
        self._showing.back()

    def _undo(self) -> None:
        bars = [bar for bar in self.findChildren(UndoBar) if bar.isVisible()]
        if bars:
            bars[-1].button.click()
        else:
            self._deeds.undo()
