"""What of the log window is kept over a restart, to and from its plain form."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from callpop.desktop.log_window.columns import Column, Columns
from callpop.desktop.log_window.period import LogPeriod, PeriodKind
from callpop.desktop.window_state import LogWindowState

FIRST_PERIOD = LogPeriod(PeriodKind.LAST_14)
"""What is shown until the agent chooses something else."""


def columns_of(state: LogWindowState) -> Columns:
    """The columns as they were."""
    shown = [column.value for column in Column] if state.columns is None else state.columns
    return Columns.of(shown, state.who, state.note)


def period_of(state: LogWindowState) -> LogPeriod:
    """The period as it was."""
    return LogPeriod.of(state.period, state.first, state.last) or FIRST_PERIOD


def state_of(window: QWidget, columns: Columns, period: LogPeriod) -> LogWindowState:
    """All of it as it is now."""
    usual: QRect = window.normalGeometry()
    return LogWindowState(
        width=usual.width(),
        height=usual.height(),
        maximized=window.isMaximized(),
        columns=tuple(column.value for column in Column if column in columns.shown),
        who=columns.who,
        note=columns.note,
        period=period.kind.value,
        first=period.first.isoformat() if period.first is not None else "",
        last=period.last.isoformat() if period.last is not None else "",
    )
