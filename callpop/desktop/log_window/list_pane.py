"""The middle of the log window: search box, list, and what stands there when there is no list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import LogFilters
from callpop.calls.numbers import number_key
from callpop.calls.periods import end_of
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.log_window.above_chip import AboveChip
from callpop.desktop.log_window.call_list import CallList
from callpop.desktop.log_window.column_drag import ColumnDrag
from callpop.desktop.log_window.columns import Border, Columns
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.feed import LogFeed
from callpop.desktop.log_window.filter_chips import FilterChips
from callpop.desktop.log_window.gap_strip import GapStrip
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.notices import Notice
from callpop.desktop.log_window.pace import Pace
from callpop.desktop.log_window.pinned import PinnedCalls
from callpop.desktop.log_window.query import Fetch
from callpop.desktop.log_window.rows import RowPresenter, RowView
from callpop.desktop.log_window.search_field import SearchField, are_signs
from callpop.desktop.log_window.selection_bar import SelectionBar
from callpop.desktop.log_window.staying import Staying
from callpop.desktop.log_window.strip import UNDO_MS, Strip
from callpop.desktop.log_window.times import local_day
from callpop.desktop.log_window.towns import Towns
from callpop.desktop.log_window.turns import FeedState, Turn
from callpop.desktop.theme import Theme

_LOOKED_AT = 20
"""Calls that ring are among the newest."""

_TOLD_MS = 2000


class ListPane(QFrame):
    """Shows the calls that the filters leave.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a page of the log; never blocks.
        parent: The owner.

    Signals:
        emptied: Whether the whole log is empty has changed.
        filtered: Other filters hold (``LogFilters``).
        filters_cleared: Everything shall be shown again.
        details_clicked: The details of the current call are wanted, as a page.
        menu_wanted: The menu of the whole log, at a point of the screen; ``call_menu_wanted``: of the picked calls.
        columns_changed: Other columns are shown, or others widths.
    """

    emptied = Signal(bool)
    filtered = Signal(object)
    filters_cleared = Signal()
    details_clicked = Signal()
    menu_wanted = Signal(QPoint)
    call_menu_wanted = Signal(QPoint)
    columns_changed = Signal()

    def __init__(self, *, theme: Theme, presenter: RowPresenter, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._presenter = presenter
        self._filters = LogFilters()
        self._day = local_day(presenter.now())
        self.towns = Towns(region=lambda: self._presenter.naming.region, watched=self.isVisible, parent=self)
        self.model = CallModel(view=self._row, name_day=presenter.day, parent=self)
        self.feed = LogFeed(fetch=fetch, model=self.model, region=lambda: self._presenter.naming.region, parent=self)
        self.delegate = CallDelegate(theme=theme, model=self.model, parent=self)
        self.list = CallList(model=self.model, delegate=self.delegate, title="")
        self._staying = Staying(self.list)
        self.drag = ColumnDrag(view=self.list, delegate=self.delegate)
        self.pinned = PinnedCalls(theme=theme, presenter=presenter, grows=self.list.make_room)
        self.chip = AboveChip(theme=theme, words=presenter.words, over=self.list)
        self.search = SearchField(theme=theme, words=presenter.words)
        self.chips = FilterChips(theme=theme)
        self.selection = SelectionBar(theme=theme, words=presenter.words)
        self.strip = Strip(theme=theme)
        self.gap = GapStrip(theme=theme, presenter=presenter)
        self._details = ThemedButton(theme=theme, icon_name="info", icon_only=True)
        self.more = ThemedButton(theme=theme, icon_name="dots", icon_only=True)
        self._nothing = Notice(theme=theme, icon_name="close", filled=False)
        self._failed = Notice(theme=theme, icon_name="refresh", filled=False)
        self._waiting = QFrame()
        self._waiting.setObjectName("surface")
        self._pace = Pace(self._put, self.list.together, parent=self)
        self._lay_out()
        self._wire()
        self.set_presenter(presenter)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        before = self._presenter
        if (presenter.words.language, presenter.naming.region) != (before.words.language, before.naming.region):
            self.towns.forget()
        self._presenter = presenter
        words = presenter.words
        self.model.speak_with(self._row, presenter.day)
        for part in (self.search, self.chip, self.selection):
            part.set_words(words)
        self.pinned.set_presenter(presenter)
        self.gap.set_presenter(presenter)
        for place in (self.list, self._lists):
            place.setAccessibleName(words.text("calls.calls_list"))
        self.more.set_label(words.text("calls.more"))
        self._details.set_label(words.text("calls.details"))
        self._show_chips()
        self._show_state()

    # What is shown

    @property
    def filters(self) -> LogFilters:
        """What is shown now."""
        return replace(self._filters, text=self.search.text().strip())

    def narrow(self, **changes: Any) -> None:
        """Change some of the filters; the text stays, and so does the picked call if they leave it."""
        self._filters = replace(self._filters, **changes)
        self._ask()

    def show_only(self, filters: LogFilters, *, stays: bool = False) -> None:
        """Show what these filters leave, whatever is typed in the search box.

        Args:
            filters: Which calls.
            stays: Whether the picked call stays so, if it is among them; else the newest is wanted.
        """
        self._filters = filters
        self.search.show_text(filters.text)
        self._ask(stays=stays)

    def begin_with(self, filters: LogFilters) -> None:
        """Let other filters hold from the next page that is asked for."""
        self._filters = filters
        self.feed.begin_with(self.filters)
        self._show_chips()
        self.filtered.emit(self.filters)

    def jump(self, day: dt.date) -> None:
        """Go to the newest call of a day, or to what came before it."""
        self.feed.jump(end_of(day, None) - 1)

    def renew(self) -> None:
        """Read what is shown anew: much has changed at once, and the agent stays where they are."""
        self._pace.flush()
        self.feed.renew(self.list.held_place())

    def call_changed(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed."""
        self._pace.take(entry)

    def call_changed_unseen(self, entry: LogEntry) -> None:
        """Follow only what rings while nobody looks: the rows are read anew when somebody does."""
        self.pinned.take(entry)

    def _put(self, entry: LogEntry) -> None:
        if self.pinned.take(entry):
            self.feed.set_aside(entry.record.call_ids)
        else:
            self.feed.call_changed(entry)
        self._say_whether_empty()

    def read_afresh(self) -> None:
        """Read from the newest: the window has just come into sight."""
        self._staying.forget()
        self.feed.reload()

    def rest(self) -> None:
        """Nobody looks any more."""
        self._pace.flush()
        self.feed.rest()

    def rows_removed(self, call_ids: tuple[str, ...]) -> None:
        """Take out calls that are no more."""
        self._pace.flush()
        self.pinned.remove(call_ids)
        self._staying.removed(call_ids)
        self.feed.rows_removed(call_ids)
        self._say_whether_empty()

    def look_at_the_clock(self) -> bool:
        """Past midnight 'today' is another day; whether it is."""
        day = local_day(self._presenter.now())
        if day == self._day:
            return False
        self._day = day
        self.model.refresh()
        return True

    def current_entry(self) -> LogEntry | None:
        """The call that is current, if one is."""
        return self.list.current_entry()

    def show_details_button(self, shown: bool) -> None:
        """Whether the details need a button, having no room beside the list."""
        self._details.setVisible(shown)

    def offer_undo(self, said: str, undo: Callable[[], None]) -> None:
        """Say what was done, and offer to take it back."""
        self.strip.offer(said, self._presenter.words.text("calls.undo"), undo, for_ms=UNDO_MS)

    def say(self, said: str) -> None:
        """Say what was done, for a moment."""
        self.strip.tell(said, for_ms=_TOLD_MS)

    def widen(self, by: int) -> None:
        """Make the names' column wider, or narrower."""
        self.delegate.move_border(Border.WHO, by, self.list.viewport().width())
        self.show_columns(self.delegate.columns)

    def show_columns(self, columns: Columns) -> None:
        """Show other columns, or others widths."""
        self.delegate.columns = columns
        self.list.viewport().update()
        self.columns_changed.emit()

    def tell(self, words: str) -> None:
        """Say what goes on."""
        self.strip.offer(words, self._presenter.words.text("act.close"), lambda: None, for_ms=UNDO_MS)

    def place_of_current(self) -> QPoint:
        """Where on the screen a menu of the current call belongs."""
        rect = self.list.visualRect(self.list.currentIndex())
        return self.list.viewport().mapToGlobal(QPoint(rect.left() + 64, max(0, rect.bottom() - 4)))

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.take_focus()

    def focus_list(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the list; where its rows are still on their way, or there are none, as soon as they come."""
        # What is hidden has no focus: Qt would hand it to the rail when the window becomes the active one.
        place = self.list if self._lists.currentWidget() is self.list else self._lists
        place.setFocus(reason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key or the right button: what can be done with the picked calls."""
        if self.list.isVisible() and self.list.rect().contains(self.list.mapFrom(self, event.pos())):
            self.call_menu_wanted.emit(event.globalPos())

    # Inside

    def _lay_out(self) -> None:
        # Keeps the focus for the list.
        self._lists = QStackedWidget()
        for widget in (self._waiting, self.list, self._nothing, self._failed):
            self._lists.addWidget(widget)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._details)
        tools.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        above: tuple[QWidget, ...] = (self.chips, self.gap, self.pinned)
        for part in above:
            column.addWidget(part)
        column.addWidget(self._lists, 1)
        column.addWidget(self.selection)
        column.addWidget(self.strip)

    def _wire(self) -> None:
        feed, calls = self.feed, self.list
        self.towns.found.connect(self._say_place)
        feed.is_read = self._is_read
        feed.is_watched = self.isVisible
        feed.state_changed.connect(self._show_state)
        feed.arrived.connect(self._arrived)
        feed.landed.connect(self._landed)
        calls.made_room.connect(self._put_in_place)
        calls.near_end.connect(feed.more)
        calls.near_start.connect(feed.more_above)
        calls.end_wanted.connect(feed.to_oldest)
        calls.start_wanted.connect(self._to_top)
        calls.reached_top.connect(self.chip.reset)
        calls.chosen.connect(self.selection.show_count)
        # Not while the view is in the middle of going on.
        calls.picked.connect(lambda _: feed.read_on_soon())
        self.drag.moved.connect(self.columns_changed)
        self.chip.clicked.connect(self._to_top)
        self.chips.removed.connect(lambda name: self.narrow(**{name: None}))
        self.selection.dropped.connect(calls.select_one)
        self.search.searched.connect(lambda _: self._ask())
        self.search.down.connect(self._leave_search)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self._below(self.more)))
        self._details.clicked.connect(self.details_clicked)
        self._nothing.clicked.connect(self.filters_cleared)
        self._failed.clicked.connect(feed.reload)

    def _row(self, entry: LogEntry) -> RowView:
        return self.towns.placed(entry, self._presenter.row(entry))

    def _say_place(self, keys: frozenset[str]) -> None:
        region = self._presenter.naming.region
        self.model.say_anew(lambda entry: number_key(entry.record.remote.number, region) in keys)

    def _ask(self, *, stays: bool = True) -> None:
        stay = self._staying.call_for(self.feed.filters, self.filters)
        if not stays:
            stay = None
            self._staying.forget()
        self.chip.reset()
        self._show_chips()
        self.feed.search(self.filters, stay)
        self.filtered.emit(self.filters)

    def _is_read(self, call_id: str) -> bool:
        entry = self.current_entry()
        return entry is not None and call_id in (entry.record.call_id, *entry.record.call_ids)

    def _arrived(self, call_id: str) -> None:
        if not self.list.shows_newest:
            self.chip.add(call_id)

    def _landed(self, turn: Turn) -> None:
        self._staying.landed(turn)
        if turn is Turn.OLDEST:
            self.list.pick_last()
            return
        # A page may bring a call that rings: it is pinned, not listed twice.
        for entry in self.model.entries()[:_LOOKED_AT]:
            if self.pinned.take(entry):
                self.model.set_aside(entry.record.call_ids)
        if turn in (Turn.NEWER, Turn.AGAIN):
            return
        # The chips of filters that came or went above the list have their room before it is scrolled.
        self._put_in_place()
        if turn is not Turn.STAY or not self._staying.take_up():
            self.list.scrollToTop()
            self.list.pick_first()

    def _to_top(self) -> None:
        self._staying.forget()
        self.chip.reset()
        self.feed.to_newest()

    def _show_chips(self) -> None:
        text, filters = self._presenter.words.text, self._filters
        shown: dict[str, tuple[str, str]] = {}
        for name, value in (("number_key", filters.number_key), ("tag", filters.tag)):
            if value is not None:
                said = self._presenter.naming.number(value) or value if name == "number_key" else value
                shown[name] = (said, text("list.remove_filter", filter=said))
        self.chips.show_filters(shown)

    def _show_state(self) -> None:
        state, text = self.feed.state, self._presenter.words.text
        if state is not FeedState.ROWS and self.window().focusWidget() is self.list:
            # Else Qt hands the focus to whatever comes next, and a ring lights up there.
            self._lists.setFocus()
        hint = text("calls.signs_alone") if are_signs(self.filters.text) else ""
        self._nothing.say(text("calls.nothing_found"), hint, text("calls.clear_filters"))
        why = self._presenter.words.said(self.feed.problem)
        self._failed.say(text("calls.not_read"), why, text("calls.retry"))
        shown: dict[FeedState, QWidget] = {
            FeedState.ROWS: self.list,
            FeedState.NOTHING_FOUND: self._nothing,
            FeedState.FAILED: self._failed,
        }
        self._lists.setCurrentWidget(shown.get(state, self._waiting))
        if state is FeedState.ROWS and self.feed.problem:
            said = text("calls.older_not_read" if self.feed.lacks_older else "calls.not_read")
            self.strip.offer(said, text("calls.retry"), self.feed.retry)
        if state is FeedState.ROWS and not self.list.currentIndex().isValid():
            self.list.pick_first()
        self._say_whether_empty()
        if state is FeedState.ROWS and self.window().focusWidget() is self._lists:
            self.list.setFocus()

    def _leave_search(self) -> None:
        if self.feed.state in (FeedState.ROWS, FeedState.LOADING):
            self.focus_list()

    def _say_whether_empty(self) -> None:
        self.emptied.emit(self.feed.state is FeedState.EMPTY and not self.pinned.isVisibleTo(self))

    def _put_in_place(self) -> None:
        """Qt would do it pane by pane, and the list be painted between."""
        for layout in (self.pinned.layout(), self.layout()):
            if layout is not None:
                layout.activate()

    def _below(self, widget: QWidget) -> QPoint:
        return widget.mapToGlobal(QPoint(0, widget.height() + 4))
