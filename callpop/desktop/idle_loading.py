"""Loads the call log's modules in idle moments, so that its first opening need not wait for a cold disk."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_ROOM = "callpop.desktop.log_window."
PARTS = (
    "callpop.desktop.labels",
    "callpop.desktop.buttons",
    _ROOM + "model",
    _ROOM + "delegate",
    _ROOM + "call_list",
    _ROOM + "feed",
    _ROOM + "pinned",
    _ROOM + "search_field",
    _ROOM + "selection_bar",
    _ROOM + "notices",
    _ROOM + "gap_strip",
    _ROOM + "filter_chips",
    _ROOM + "list_pane",
    _ROOM + "deeds",
    _ROOM + "earlier",
    _ROOM + "legs",
    _ROOM + "tags",
    _ROOM + "detail",
    _ROOM + "period_panel",
    _ROOM + "log_rail",
    _ROOM + "narrowing",
    _ROOM + "showing",
    _ROOM + "window",
)
"""What others need comes first: each then brings little more than itself."""

LIBRARIES = ("PySide6.QtSvg",)
"""What draws the icons: none was drawn before the first window."""

_BETWEEN_MS = 50


class IdleLoading(QObject):
    """Loads one module, lets the loop turn, loads the next.

    Args:
        parts: Their names, in order.
        load: Loads one.
        waits: Whether there is something better to do at this moment.
        parent: The owner; with it, the loading ends.
    """

    def __init__(
        self,
        *,
        parts: tuple[str, ...] = (*LIBRARIES, *PARTS),
        load: Callable[[str], object] = importlib.import_module,
        waits: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._load, self._waits = list(parts), load, waits
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def _next(self) -> None:
        if self._waits():
            return
        if self._left:
            self._load(self._left.pop(0))
        if not self._left:
            self._timer.stop()
            self.deleteLater()
