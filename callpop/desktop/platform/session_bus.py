"""A connection to the session's D-Bus that waits in Qt's own event loop.

PySide's QtDBus cannot send an unsigned number (it knows Python's int only as 'i'), and ``Notify`` wants one.
So messages are made by jeepney, which the keyring brings along on Linux, and Qt only watches the socket.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

log = logging.getLogger(__name__)

Reply = Callable[[tuple[Any, ...] | None], None]
"""Called with what a method returned, or None if it failed."""


class SessionBus(QObject):
    """One connection. It may be absent: then every call fails, and ``connected`` says so.

    Signals:
        received: A signal that was asked for: interface, member, arguments.
        lost: The bus has closed the connection.
    """

    received = Signal(str, str, object)
    lost = Signal()

    def __init__(self, address: str = "SESSION", parent: QObject | None = None) -> None:
        """Connect, which takes about a millisecond.

        Args:
            address: A D-Bus address, or SESSION for the session's own.
            parent: The owner.
        """
        super().__init__(parent)
        self._replies: dict[int, Reply] = {}
        self._connection: Any = None
        self._notifier: QSocketNotifier | None = None
        try:
            from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

            self._connection = open_dbus_connection(bus=address)
        except (ImportError, OSError, KeyError, ValueError, RuntimeError) as problem:
            log.info("no session bus: %s", problem)
            return
        self._notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @property
    def connected(self) -> bool:
        """Whether there is a bus."""
        return self._connection is not None

    def call(
        self, target: tuple[str, str, str], method: str, signature: str, arguments: tuple[Any, ...], reply: Reply
    ) -> None:
        """Call a method; the answer comes later, from the event loop.

        Args:
            target: Bus name, object path, interface.
            method: Its name.
            signature: D-Bus signature of the arguments; '' for none.
            arguments: Their values; a variant is a pair (signature, value).
            reply: Called once.
        """
        if self._connection is None:
            reply(None)
            return
        from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]

        name, path, interface = target
        message = new_method_call(
            DBusAddress(path, bus_name=name, interface=interface), method, signature or None, arguments
        )
        serial = next(self._connection.outgoing_serial)
        self._replies[serial] = reply
        try:
            self._connection.send(message, serial=serial)
        except OSError as problem:
            self._drop(problem)

    def listen(self, name: str, interface: str, path: str | None = None, *, about: str | None = None) -> None:
        """Ask for the signals of an interface.

        Args:
            name: The sender's bus name.
            interface: Its interface.
            path: Only of this object.
            about: Only those whose first argument is this text.
        """
        rule = f"type='signal',sender='{name}',interface='{interface}'" + (f",path='{path}'" if path else "")
        rule += f",arg0='{about}'" if about else ""
        bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        self.call(bus, "AddMatch", "s", (rule,), lambda _: None)

    def close(self) -> None:
        """Disconnect; calls that wait for an answer get none."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._replies.clear()

    def _read(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, ValueError) as problem:
                self._drop(problem)
                return
            self._hand_on(message)

    def _hand_on(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        kind = message.header.message_type
        if kind in (MessageType.method_return, MessageType.error):
            reply = self._replies.pop(fields.get(HeaderFields.reply_serial, 0), None)
            if reply is not None:
                reply(tuple(message.body) if kind is MessageType.method_return else None)
        elif kind is MessageType.signal:
            self.received.emit(
                fields.get(HeaderFields.interface, ""), fields.get(HeaderFields.member, ""), tuple(message.body)
            )

    def _drop(self, problem: Exception) -> None:
        log.info("the session bus is gone: %s", problem)
        waiting = list(self._replies.values())
        self.close()
        for reply in waiting:
            reply(None)
        self.lost.emit()
