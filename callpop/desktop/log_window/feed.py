"""Fills the model page by page, and drops what a newer search has overtaken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, Key, LogFilters
from callpop.desktop.log_window.admission import admits
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.query import OLDEST, Fetch, LogFailure, LogPage, LogQuery
from callpop.desktop.log_window.row import below
from callpop.desktop.log_window.staying import read_around
from callpop.desktop.log_window.turns import FRESH, TOLD, FeedState, Turn

PAGE = 100
MOST = 300
"""Calls that are held at a time; what is further away is read again when one comes back."""

_PATIENCE_MS = 400
_HEALING_MS = 2000
"""A log that could not be read is tried again after this, as long as somebody looks."""


class LogFeed(QObject):
    """Keeps the model in step with the filters.

    Args:
        fetch: Asks for a page; never blocks.
        model: What is filled.
        region: Country of numbers without a country code.
        page_size: Rows asked for at a time.
        parent: The owner.

    Signals:
        state_changed: What the window has to show is something else.
        arrived: A call came that stands above all that is here: its call_id.
        landed: Another part of the log is here (a ``Turn``): the top, the oldest calls, a date; or calls came in above.

    Attributes:
        is_read: Whether the agent reads this call: then it stays until they go on, even if it no longer fits.
        is_watched: Whether anybody looks at the list.
    """

    state_changed = Signal()
    arrived = Signal(str)
    landed = Signal(object)

    def __init__(
        self,
        *,
        fetch: Fetch,
        model: CallModel,
        region: Callable[[], str] = lambda: "",
        page_size: int = PAGE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._model, self._region, self._page_size = fetch, model, region, page_size
        self._filters = LogFilters()
        self._asked = 0
        self._under_way: Turn | None = None
        self._meanwhile: list[LogEntry | tuple[str, ...]] = []
        self._leaving: set[str] = set()
        self._staying: LogEntry | None = None
        self._failed: tuple[Turn, int | None, Key | None] | None = None
        self._state, self._problem = FeedState.LOADING, ""
        self.is_read: Callable[[str], bool] = lambda _call_id: False
        self.is_watched: Callable[[], bool] = lambda: True
        # Only the storage knows what a text finds: new calls are asked for together.
        self._news = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._news.timeout.connect(self._ask_for_news)
        self._went_on = QTimer(self, singleShot=True, interval=0)
        self._went_on.timeout.connect(self.read_on)
        self._healing = QTimer(self, singleShot=True, interval=_HEALING_MS)
        self._healing.timeout.connect(self._heal)

    @property
    def state(self) -> FeedState:
        """What the window has to show."""
        return self._state

    @property
    def problem(self) -> str:
        """Why the log, or its next page, could not be read; '' if nothing is wrong."""
        return self._problem

    @property
    def lacks_older(self) -> bool:
        """Whether what could not be read is the next older page, and nothing else."""
        return self._failed is not None and self._failed[0] is Turn.OLDER

    @property
    def filters(self) -> LogFilters:
        """What is shown."""
        return self._filters

    @property
    def narrowed(self) -> bool:
        """Whether anything hides calls."""
        return self._filters != LogFilters()

    def begin_with(self, filters: LogFilters) -> None:
        """Let other filters hold; what is shown stays until a page is asked for."""
        self._filters = replace(filters, text=filters.text.strip())

    def search(self, filters: LogFilters, stay: LogEntry | None = None) -> None:
        """Read another view of the log: the rows around a call if it is among them, else the first page."""
        self.begin_with(filters)
        if stay is not None and admits(self._filters, stay, self._region()):
            self._staying = stay
            self._ask(Turn.STAY)
        else:
            self.reload()

    def reload(self) -> None:
        """Read the first page again. What is shown stays until it comes."""
        self._ask(Turn.FIRST)

    def renew(self, top: Key | None) -> None:
        """Much has changed at once: read what is shown anew, and leave the agent where they are.

        Args:
            top: The place of the first call in sight; None if nothing must hold still, and the newest may come.
        """
        if self._state is FeedState.ROWS and self._model.rowCount():
            self._ask(Turn.AGAIN, top=top)
        else:
            self.reload()

    def retry(self) -> None:
        """Ask once more for the page that could not be read, if one could not; what is said stays until it comes."""
        if self._failed is not None and self._under_way is None:
            turn, moment, top = self._failed
            self._ask(turn, moment=moment, top=top, quietly=True)

    def rest(self) -> None:
        """Nobody looks any more: a page under way is not waited for, since what happens is no longer followed."""
        self._asked += 1
        self._under_way = None
        self._meanwhile.clear()
        self._healing.stop()

    def more(self) -> None:
        """Read the next older page, unless a page is under way or there is none."""
        if self._may_go_on and not self._model.complete:
            self._ask(Turn.OLDER)

    def more_above(self) -> None:
        """Read the next newer page, unless a page is under way or there is none."""
        if self._may_go_on and not self._model.newest:
            self._ask(Turn.NEWER)

    @property
    def _may_go_on(self) -> bool:
        """Whether the page above or below what is here may be asked for."""
        is_other_view = self._failed is not None and self._failed[0] not in (Turn.OLDER, Turn.NEWER)
        return self._under_way is None and self._state is FeedState.ROWS and not is_other_view

    def to_oldest(self) -> None:
        """Go to the oldest calls there are."""
        if self._model.complete:
            self.landed.emit(Turn.OLDEST)
        else:
            self._ask(Turn.OLDEST)

    def to_newest(self) -> None:
        """Go to the newest calls."""
        if self._model.newest:
            self.landed.emit(Turn.FIRST)
        else:
            self._ask(Turn.FIRST)

    def jump(self, moment: int) -> None:
        """Go to the calls that began at a moment (microseconds UTC), or before it."""
        self._ask(Turn.AROUND, moment=moment)

    def call_changed(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed, if this view shows it."""
        if self._under_way is not None:
            # The page under way may have been read before this happened.
            self._meanwhile.append(entry)
        if self._state in (FeedState.LOADING, FeedState.FAILED):
            # What could be stored can be read.
            self.retry()
            return
        call_id, call_ids = entry.record.call_id, (entry.record.call_id, *entry.record.call_ids)
        here = any(self._model.entry(each) is not None for each in call_ids)
        if not admits(self._filters, entry, self._region()):
            if here and any(self.is_read(each) for each in call_ids):
                self._leaving.add(call_id)
                self._model.put(entry)
                return
            self._model.take_out(entry.record.call_ids)
        elif self._filters.text and not here:
            if not self._news.isActive():
                self._news.start()
            return
        else:
            self._leaving.discard(call_id)
            self._put(entry)
        self._settle()

    def set_aside(self, call_ids: tuple[str, ...]) -> None:
        """Take out calls that are shown above the list now."""
        if self._under_way is not None:
            self._meanwhile.append(call_ids)
        self._model.set_aside(call_ids)

    def rows_removed(self, call_ids: tuple[str, ...]) -> None:
        """Take out calls that are no more."""
        if self._staying is not None and self._staying.record.call_id in call_ids:
            self._staying = None
        if self._under_way is not None:
            self._meanwhile.append(call_ids)
        self._model.take_out(call_ids)
        if self._state is FeedState.ROWS:
            self._settle()

    def read_on_soon(self) -> None:
        """The agent goes on to another call; asked from within the view's own work."""
        if self._leaving:
            self._went_on.start()

    def read_on(self) -> None:
        """The agent went on: what no longer fits may leave."""
        gone = {call_id for call_id in self._leaving if not self.is_read(call_id)}
        if gone:
            self._leaving -= gone
            self._model.take_out(gone)
            self._settle()

    def _put(self, entry: LogEntry) -> None:
        record, first = entry.record, self._model.first_key
        strange = all(self._model.entry(each) is None for each in record.call_ids)
        self._model.put(entry)
        if strange and (first is None or record.started_at >= first[0]):
            self.arrived.emit(record.call_id)

    def _ask_for_news(self) -> None:
        if self._under_way is not None:
            self._news.start()
        elif self._model.rowCount() == 0:
            self.reload()
        elif self._model.newest:
            self._ask(Turn.NEWER)

    def _heal(self) -> None:
        if self.is_watched():
            self.retry()

    def _ask(self, turn: Turn, *, moment: int | None = None, top: Key | None = None, quietly: bool = False) -> None:
        if turn is Turn.STAY and self._staying is None:
            turn = Turn.FIRST
        self._asked += 1
        number = self._asked
        self._under_way = turn
        self._healing.stop()
        if turn in (Turn.FIRST, Turn.STAY) and self._state is not FeedState.ROWS and not quietly:
            self._turn(FeedState.LOADING)

        def wanted() -> bool:
            # The window may have been closed for good while it was read.
            return shiboken6.isValid(self) and number == self._asked

        def answered(answer: LogPage | LogFailure | None) -> None:
            if not wanted():
                return
            if answer is None:
                # It is not among them; what happens meanwhile is still to be made up for.
                self._ask(Turn.FIRST, quietly=True)
                return
            self._failed = (turn, moment, top) if isinstance(answer, LogFailure) else None
            self._take(answer, turn, top)

        if turn is Turn.STAY and self._staying is not None:
            at = LogQuery(self._filters, around=self._staying.record.started_at, limit=self._page_size)
            read_around(self._fetch, at, self._staying, answered, wanted)
            return
        if turn is Turn.ANY:
            query = LogQuery(limit=1)
        else:
            query = LogQuery(
                self._filters,
                before=self._model.last_key if turn is Turn.OLDER else top and below(top),
                after={Turn.NEWER: self._model.first_key, Turn.OLDEST: OLDEST}.get(turn),
                around=moment,
                limit=self._page_size,
            )
        self._fetch(query, answered)

    def _take(self, answer: LogPage | LogFailure, turn: Turn, top: Key | None) -> None:
        self._under_way = None
        meanwhile, self._meanwhile = self._meanwhile, []
        if isinstance(answer, LogFailure):
            # Rows that are shown stay, so that one may go on reading.
            self._turn(FeedState.ROWS if self._model.rowCount() else FeedState.FAILED, answer.message)
            self._healing.start()
            for change in meanwhile:
                self._make_up_for(change)
            return
        if turn is Turn.ANY:
            self._turn(FeedState.NOTHING_FOUND if answer.rows else FeedState.EMPTY)
        else:
            self._fill(answer, turn, top)
        for change in meanwhile:
            self._make_up_for(change)
        # Only now: what the page said of a call may have been overtaken.
        if turn in TOLD:
            self.landed.emit(turn)
        if turn is Turn.AGAIN:
            self.more_above()

    def _make_up_for(self, change: LogEntry | tuple[str, ...]) -> None:
        if isinstance(change, LogEntry):
            self.call_changed(change)
        else:
            self.rows_removed(change)

    def _fill(self, answer: LogPage, turn: Turn, top: Key | None) -> None:
        rows, model = answer.rows, self._model
        end = answer.end
        match turn:
            case Turn.OLDER:
                model.extend(rows, complete=end)
                model.forget_newest(MOST)
            case Turn.NEWER:
                model.prepend(rows, newest=end)
                model.forget_oldest(MOST)
            case Turn.AGAIN:
                model.renew(rows, top=None if top is None else below(top), complete=end)
                if not rows and top is not None:
                    # Nothing is left from there down: what is above has not been looked at.
                    self.reload()
                    return
            case Turn.OLDEST:
                model.start(rows, newest=end, complete=True)
            case Turn.AROUND:
                model.start(rows, newest=False, complete=end)
            case Turn.STAY:
                model.start(rows, newest=answer.newest, complete=end)
            case _:
                model.start(rows, complete=end)
        if turn in FRESH:
            self._leaving.clear()
        self._settle(asked=True)

    def _settle(self, *, asked: bool = False) -> None:
        """Say what there is to show; ``asked``: a page has just said that there is nothing."""
        if self._model.rowCount():
            self._turn(FeedState.ROWS)
        elif not self.narrowed:
            self._turn(FeedState.EMPTY)
        elif asked and self._only_in_time():
            # A young log has nothing in any period: that is no search without a find.
            self._ask(Turn.ANY)
        else:
            self._turn(FeedState.NOTHING_FOUND)

    def _only_in_time(self) -> bool:
        return replace(self._filters, since=None, until=None) == LogFilters(group=Group.ALL)

    def _turn(self, state: FeedState, problem: str = "") -> None:
        if self._failed is not None and state is FeedState.ROWS:
            # News of single calls do not bring the page that is missing.
            problem = problem or self._problem
        if (state, problem) != (self._state, self._problem):
            self._state, self._problem = state, problem
            self.state_changed.emit()
