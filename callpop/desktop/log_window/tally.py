"""Counts for the rail, asked for seldom: never before the page that the agent waits for."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.log_window.query import Overview, Survey

_SOON_MS, _AGAIN_MS = 150, 1000


class Tally(QObject):
    """Keeps the overview in step with the filters and with what happens.

    Args:
        survey: Asks for an overview.
        parent: The owner.

    Signals:
        told: An ``Overview`` of the filters in force.
    """

    told = Signal(object)

    def __init__(self, *, survey: Survey, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._survey = survey
        self._filters = LogFilters()
        self._asked = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def look_at(self, filters: LogFilters) -> None:
        """Other filters hold; their group does not matter."""
        self._filters = _without_group(filters)
        self._timer.start(_SOON_MS)

    def calls_changed(self) -> None:
        """Something happened: count again, but not at every call of a burst."""
        if not self._timer.isActive():
            self._timer.start(_AGAIN_MS)

    def rest(self) -> None:
        """Nobody looks."""
        self._timer.stop()

    def _ask(self) -> None:
        self._asked += 1
        number = self._asked

        def answered(overview: Overview) -> None:
            # The window may have been closed for good while it was counted.
            if shiboken6.isValid(self) and number == self._asked:
                self.told.emit(overview)

        self._survey(self._filters, answered)


def _without_group(filters: LogFilters) -> LogFilters:
    return LogFilters(
        text=filters.text,
        group=Group.ALL,
        line=filters.line,
        since=filters.since,
        until=filters.until,
        tag=filters.tag,
        number_key=filters.number_key,
    )
