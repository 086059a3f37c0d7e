"""Notices that the computer's network is another one."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkInformation

log = logging.getLogger(__name__)

_SETTLED_MS = 500
"""A change comes as several signals."""


class NetworkWatch(QObject):
    """Hears from the system when the way to the network, or its kind, changes.

    Where the system tells nothing, neither does this.

    Args:
        parent: The owner.

    Signals:
        changed: What was connected before may be dead.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self.changed)
        if not QNetworkInformation.loadDefaultBackend():
            log.info("the system does not tell of network changes")
            return
        information = QNetworkInformation.instance()
        information.reachabilityChanged.connect(self._hear)
        information.transportMediumChanged.connect(self._hear)

    def _hear(self) -> None:
        self._settle.start()
