"""Fills the model page by page, and drops what a newer search has overtaken."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.query import Fetch, LogFailure, LogFilter, LogPage, LogQuery


class FeedState(StrEnum):
    """What the window has to show."""

    LOADING = "loading"
    ROWS = "rows"
    EMPTY = "empty"
    NOTHING_FOUND = "nothing-found"
    FAILED = "failed"


class LogFeed(QObject):
    """Keeps the model in step with a search text and a group of calls.

    Args:
        fetch: Asks for a page; never blocks.
        model: What is filled.
        page_size: Rows asked for at a time.
        parent: The owner.
    """

    state_changed = Signal()

    def __init__(self, *, fetch: Fetch, model: CallModel, page_size: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch, self._model, self._page_size = fetch, model, page_size
        self._text, self._filter = "", LogFilter.ALL
        self._asked = 0
        self._busy = False
        self._meanwhile: list[LogEntry | tuple[str, ...]] = []
        self._state, self._problem = FeedState.LOADING, ""

    @property
    def state(self) -> FeedState:
        """What the window has to show."""
        return self._state

    @property
    def problem(self) -> str:
        """Why the log, or its next page, could not be read; '' if nothing is wrong."""
        return self._problem

    @property
    def narrowed(self) -> bool:
        """Whether a text or a group hides calls."""
        return bool(self._text) or self._filter is not LogFilter.ALL

    def search(self, text: str, group: LogFilter) -> None:
        """Read the first page of another view of the log."""
        self._text, self._filter = text.strip(), group
        self.reload()

    def reload(self) -> None:
        """Read the first page again. What is shown stays until it comes."""
        self._ask(first=True)

    def more(self) -> None:
        """Read the next page, unless one is under way or there is none."""
        if not self._busy and not self._model.complete and self._state is FeedState.ROWS:
            self._ask(first=False)

    def call_changed(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed, if this view shows it."""
        if self._busy:
            # The page under way may have been read before this happened.
            self._meanwhile.append(entry)
        if self._state in (FeedState.LOADING, FeedState.FAILED):
            return
        if not self._filter.admits(entry):
            self._model.take_out(entry.record.call_ids)
        elif self._text and self._model.entry(entry.record.call_id) is None:
            # Only the storage knows what a text finds: a new call is asked for, what is shown stays.
            if self._model.rowCount() == 0 and not self._busy:
                self.reload()
            return
        else:
            self._model.put(entry)
        self._settle()

    def rows_removed(self, call_ids: tuple[str, ...]) -> None:
        """Take out calls that are no more."""
        if self._busy:
            self._meanwhile.append(call_ids)
        self._model.take_out(call_ids)
        if self._state is FeedState.ROWS:
            self._settle()

    def _ask(self, *, first: bool) -> None:
        self._asked += 1
        number = self._asked
        self._busy = True
        before = None if first else self._model.last_key
        if first and self._state is not FeedState.ROWS:
            self._turn(FeedState.LOADING)

        def answered(answer: LogPage | LogFailure) -> None:
            if number == self._asked:
                self._take(answer, first=first)

        self._fetch(LogQuery(self._text, self._filter, before, self._page_size), answered)

    def _take(self, answer: LogPage | LogFailure, *, first: bool) -> None:
        self._busy = False
        meanwhile, self._meanwhile = self._meanwhile, []
        if isinstance(answer, LogFailure):
            # Rows that are shown stay, so that one may go on reading.
            self._turn(FeedState.ROWS if self._model.rowCount() else FeedState.FAILED, answer.message)
            return
        complete = len(answer.rows) < self._page_size
        (self._model.start if first else self._model.extend)(answer.rows, complete=complete)
        self._settle()
        for change in meanwhile:
            if isinstance(change, LogEntry):
                self.call_changed(change)
            else:
                self.rows_removed(change)

    def _settle(self) -> None:
        if self._model.rowCount():
            self._turn(FeedState.ROWS)
        else:
            self._turn(FeedState.NOTHING_FOUND if self.narrowed else FeedState.EMPTY)

    def _turn(self, state: FeedState, problem: str = "") -> None:
        if (state, problem) != (self._state, self._problem):
            self._state, self._problem = state, problem
            self.state_changed.emit()
