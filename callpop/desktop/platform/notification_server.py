"""The desktop's notification server, as the Desktop Notifications Specification 1.2 describes it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from callpop.desktop.platform.notification_text import Text
from callpop.desktop.platform.session_bus import SessionBus
from callpop.said import Said

log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_SERVER = (_NAME, "/org/freedesktop/Notifications", _NAME)
_BUS = "org.freedesktop.DBus"
_APP = "Callpop"
_CLOSED_BY_AGENT = 2


@dataclass(slots=True)
class _Sent:
    """One notification on its way.

    Attributes:
        wanted: What it should say.
        told: What the server was told last.
        number: The server's number of it, or None until it has answered.
        asked: Whether its answer is awaited.
    """

    wanted: Text
    told: Text | None = None
    number: int | None = None
    asked: bool = False


class NotificationServer(QObject):
    """Keeps notifications on the screen by our own keys, whatever numbers the server gives them.

    Signals:
        ready: A server has said what it can do; what is to be shown should be said again.
        failed: There is none, or it refuses; as ``Said``. Emitted once until it works again.
        invoked: A notification's key, and the action that was chosen.
        closed: A notification's key, and whether the agent closed it (or the server did).
    """

    ready = Signal()
    failed = Signal(object)  # as str, Qt would make a plain one of what is Said
    invoked = Signal(str, str)
    closed = Signal(str, bool)

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        """Ask what it can do.

        Args:
            bus: The session's bus.
            parent: The owner.
        """
        super().__init__(parent)
        self._bus = bus
        self._sent: dict[str, _Sent] = {}
        self._told = False
        self.capabilities: frozenset[str] | None = None
        """What the server can do; None as long as there is none."""
        bus.received.connect(self._heard)
        bus.lost.connect(self._lost)
        bus.listen(_NAME, _NAME)
        bus.listen(_BUS, _BUS)
        self._ask()

    def show(self, key: str, text: Text) -> None:
        """Show this, in the place of what the key showed before."""
        sent = self._sent.setdefault(key, _Sent(text))
        sent.wanted = text
        self._send(key, sent)

    def close(self, key: str) -> None:
        """Take it off the screen."""
        sent = self._sent.pop(key, None)
        if sent is not None and sent.number is not None and not sent.asked:
            self._take_away(sent.number)

    def close_all(self) -> None:
        """Take everything off the screen, and disconnect."""
        for key in list(self._sent):
            self.close(key)
        self._bus.close()

    def _send(self, key: str, sent: _Sent) -> None:
        if self.capabilities is None or sent.asked or sent.told == sent.wanted:
            return
        text = sent.told = sent.wanted
        sent.asked = True
        what = (_APP, sent.number or 0, "", text.summary, text.body, list(text.actions), dict(text.hints), text.timeout)
        self._bus.call(_SERVER, "Notify", "susssasa{sv}i", what, lambda reply: self._answered(key, sent, reply))

    def _answered(self, key: str, sent: _Sent, reply: tuple[Any, ...] | None) -> None:
        sent.asked = False
        if reply is None:
            sent.told = None
            self._fail(Said("the desktop's notification server refused a notification", "notification_refused"))
            return
        self._told = False
        sent.number = int(reply[0])
        if self._sent.get(key) is sent:
            self._send(key, sent)
        else:
            # Closed before the server had given it a number.
            self._take_away(sent.number)

    def _take_away(self, number: int) -> None:
        self._bus.call(_SERVER, "CloseNotification", "u", (number,), lambda _: None)

    def _ask(self) -> None:
        self._bus.call(_SERVER, "GetCapabilities", "", (), self._can)

    def _can(self, reply: tuple[Any, ...] | None) -> None:
        if reply is None:
            self.capabilities = None
            self._fail(Said("no notification server answers", "notification_none"))
            return
        self.capabilities = frozenset(reply[0])
        self._told = False
        self.ready.emit()

    def _fail(self, words: Said) -> None:
        if not self._told:
            self._told = True
            log.warning("%s", words)
            self.failed.emit(words)

    def _lost(self) -> None:
        self.capabilities = None
        self._fail(Said("the session bus is gone", "session_bus_gone"))

    def _heard(self, interface: str, member: str, arguments: tuple[Any, ...]) -> None:
        if interface == _BUS and member == "NameOwnerChanged" and arguments[0] == _NAME:
            self._server_changed(running=bool(arguments[2]))
        elif interface == _NAME and member in ("ActionInvoked", "NotificationClosed"):
            number, what = arguments[:2]
            key = next((key for key, sent in self._sent.items() if sent.number == number), None)
            if key is None:
                return
            if member == "ActionInvoked":
                self.invoked.emit(key, str(what))
            else:
                self._sent.pop(key)
                self.closed.emit(key, what == _CLOSED_BY_AGENT)

    def _server_changed(self, *, running: bool) -> None:
        """A server came or went: the numbers of one mean nothing to the next."""
        for key, sent in self._sent.items():
            self._sent[key] = _Sent(sent.wanted)
        self.capabilities = None
        if running:
            self._ask()
