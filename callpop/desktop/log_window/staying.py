"""The call that stays picked, and where it was on the screen, when other filters hold."""

from __future__ import annotations

from collections.abc import Callable

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import LogFilters
from callpop.desktop.log_window.call_list import CallList
from callpop.desktop.log_window.query import Fetch, LogFailure, LogPage, LogQuery
from callpop.desktop.log_window.turns import Turn

_GONE_TO = frozenset({Turn.AROUND, Turn.OLDEST})
"""Where the agent asked to be: the call that is current there counts as picked."""


class Staying:
    """Remembers what the agent picked: a search that is cleared leads back to it.

    Args:
        view: The list.
    """

    def __init__(self, view: CallList) -> None:
        self._view = view
        self._call: LogEntry | None = None
        self._y: int | None = None
        self._gone_to = False

    def call_for(self, before: LogFilters, after: LogFilters) -> LogEntry | None:
        """Which call shall stay the current one when other filters hold; None: the newest is wanted."""
        if self._view.picked_by_hand or self._gone_to:
            self._call, self._y = self._view.current_entry(), self._view.current_y()
        if after.text and not before.text.startswith(after.text):
            # What is typed asks for what it finds, the newest first; to take letters away leads back.
            return None
        return self._call

    def forget(self) -> None:
        """The newest calls are wanted, whatever was picked before."""
        self._call, self._gone_to = None, False

    def removed(self, call_ids: tuple[str, ...]) -> None:
        """Calls are no more: nothing of them is kept at hand."""
        if self._call is not None and self._call.record.call_id in call_ids:
            self.forget()

    def landed(self, turn: Turn) -> None:
        """Other rows are here."""
        if turn not in (Turn.NEWER, Turn.AGAIN):
            self._gone_to = turn in _GONE_TO

    def take_up(self) -> bool:
        """Make the call that stays the current one, where it was; False if it is not here."""
        return self._call is not None and self._view.pick_at(self._call.record.call_id, self._y)


def read_around(
    fetch: Fetch,
    first: LogQuery,
    call: LogEntry,
    done: Callable[[LogPage | LogFailure | None], None],
    wanted: Callable[[], bool],
) -> None:
    """Read the rows around a call by its place in the log, however many stand above it.

    Args:
        fetch: Asks for a page.
        first: Asks for the page that begins at the moment of the call.
        call: The call.
        done: Gets both pages as one, or None if the call is not among them.
        wanted: Whether the answer still is: another question would take the place of whatever is asked for instead.
    """

    def has_below(page: LogPage | LogFailure) -> None:
        if not wanted():
            return
        if isinstance(page, LogFailure):
            done(page)
        elif any(call.record.call_id in (entry.record.call_id, *entry.record.call_ids) for _, entry in page.rows):
            above = LogQuery(first.filters, after=page.rows[0][0], limit=first.limit)
            fetch(above, lambda newer: done(newer if isinstance(newer, LogFailure) else _joined(newer, page)))
        else:
            done(None)

    fetch(first, has_below)


def _joined(above: LogPage, below: LogPage) -> LogPage:
    return LogPage(above.rows + below.rows, end=below.end, newest=above.end)
