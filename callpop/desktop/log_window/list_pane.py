"""The middle of the log window: search box, list, and what stands there when there is no list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.log_window.call_list import CallList
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.feed import FeedState, LogFeed
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.notices import Notice
from callpop.desktop.log_window.query import Fetch, LogFilter
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.search_field import SearchField
from callpop.desktop.log_window.strip import UNDO_MS, Strip
from callpop.desktop.log_window.times import local_day
from callpop.desktop.theme import Theme
from callpop.events import Gap

_GAPS_SHOWN = 3


class ListPane(QFrame):
    """Shows one group of calls, and what a text finds in it.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a page of the log; never blocks.
        parent: The owner.

    Signals:
        emptied: Whether the whole log is empty has changed.
        filters_cleared: Everything shall be shown again.
        details_clicked: The details of the current call are wanted, as a page.
        gaps_seen: The agent has read of these gaps (their ids) and put them away.
    """

    emptied = Signal(bool)
    filters_cleared = Signal()
    details_clicked = Signal()
    gaps_seen = Signal(object)

    def __init__(self, *, theme: Theme, presenter: RowPresenter, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._presenter = presenter
        self._filter = LogFilter.ALL
        self._menu: QMenu | None = None
        self._day = local_day(presenter.now())
        self.model = CallModel(speak=presenter.spoken, name_day=presenter.day, parent=self)
        self.feed = LogFeed(fetch=fetch, model=self.model, parent=self)
        self._delegate = CallDelegate(theme=theme, presenter=presenter, parent=self)
        self.list = CallList(model=self.model, delegate=self._delegate, title="")
        self.search = SearchField(theme=theme, words=presenter.words)
        self.strip = Strip(theme=theme)
        self.gap = Strip(theme=theme)
        self._gaps: tuple[Gap, ...] = ()
        self._details = ThemedButton(theme=theme, icon_name="info", icon_only=True)
        self._more = ThemedButton(theme=theme, icon_name="dots", icon_only=True)
        self._more.hide()
        self._nothing = Notice(theme=theme, icon_name="close", filled=False)
        self._failed = Notice(theme=theme, icon_name="refresh", filled=False)
        self._waiting = QFrame()
        self._waiting.setObjectName("surface")
        self._lay_out()
        self.search.searched.connect(self._ask)
        self._more.clicked.connect(self._open_menu)
        self._details.clicked.connect(self.details_clicked)
        self.feed.state_changed.connect(self._show_state)
        self.list.near_end.connect(self.feed.more)
        self._nothing.clicked.connect(self.filters_cleared)
        self._failed.clicked.connect(self.feed.reload)
        self.set_presenter(presenter)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = self._delegate.presenter = presenter
        text = presenter.words.text
        self.model.speak_with(presenter.spoken, presenter.day)
        self.search.set_words(presenter.words)
        self.list.setAccessibleName(text("calls.calls_list"))
        self._more.set_label(text("calls.more"))
        self._details.set_label(text("calls.details"))
        self._show_state()
        self.show_gaps(self._gaps)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what was lost before this desktop could read it, until the agent puts it away."""
        self._gaps = gaps
        if not gaps:
            self.gap.hide()
            return
        ids = tuple(gap.gap_id for gap in gaps)
        said = "\n".join(map(self._gap_words, gaps[-_GAPS_SHOWN:]))
        self.gap.offer(said, self._presenter.words.text("gap.put_away"), lambda: self.gaps_seen.emit(ids))

    def _gap_words(self, gap: Gap) -> str:
        words, now = self._presenter.words, self._presenter.now()
        until = words.moment(gap.until, now)
        if gap.since is None:
            return words.text("gap.before", until=until)
        return words.text("gap.between", since=words.moment(gap.since, now), until=until)

    def set_menu(self, menu: QMenu) -> None:
        """Offer a menu beside the search box."""
        self._menu = menu
        self._more.show()

    def show_details_button(self, shown: bool) -> None:
        """Whether the details need a button, having no room beside the list."""
        self._details.setVisible(shown)

    def show_filter(self, group: LogFilter) -> None:
        """Show one group of calls; the text stays."""
        self._filter = group
        self._ask()

    def show_all_of(self, group: LogFilter) -> None:
        """Show one group of calls, whatever is typed in the search box."""
        self._filter = group
        self.search.clear()
        self._ask()

    def offer_undo(self, undo: Callable[[], None]) -> None:
        """Say that a call was marked as handled, and offer to take it back."""
        text = self._presenter.words.text
        self.strip.offer(text("calls.now_handled"), text("calls.undo"), undo, for_ms=UNDO_MS)

    def look_at_the_clock(self) -> None:
        """Past midnight 'today' is another day."""
        day = local_day(self._presenter.now())
        if day != self._day:
            self._day = day
            self.model.refresh()

    def current_entry(self) -> LogEntry | None:
        """The call that is current, if one is."""
        return self.list.current_entry()

    def _lay_out(self) -> None:
        self._lists = QStackedWidget()
        for widget in (self._waiting, self.list, self._nothing, self._failed):
            self._lists.addWidget(widget)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._details)
        tools.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.gap)
        column.addWidget(self._lists, 1)
        column.addWidget(self.strip)

    def _ask(self) -> None:
        self.feed.search(self.search.text(), self._filter)

    def _show_state(self) -> None:
        state, text = self.feed.state, self._presenter.words.text
        if state is not FeedState.ROWS and self.list.hasFocus():
            # Else Qt hands the focus to whatever comes next, and a ring lights up there.
            self.list.clearFocus()
        self._nothing.say(text("calls.nothing_found"), "", text("calls.clear_filters"))
        self._failed.say(text("calls.not_read"), self.feed.problem, text("calls.retry"))
        shown: dict[FeedState, QWidget] = {
            FeedState.ROWS: self.list,
            FeedState.NOTHING_FOUND: self._nothing,
            FeedState.FAILED: self._failed,
        }
        self._lists.setCurrentWidget(shown.get(state, self._waiting))
        if state is FeedState.ROWS and self.feed.problem:
            self.strip.offer(text("calls.older_not_read"), text("calls.retry"), self.feed.more)
        if state is FeedState.ROWS and not self.list.currentIndex().isValid():
            self.list.pick_first()
        self.emptied.emit(state is FeedState.EMPTY)

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
