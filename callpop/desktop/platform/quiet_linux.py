"""The 'do not disturb' of Linux desktops: told over D-Bus when it changes, polled never."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from callpop.desktop.platform.session_bus import SessionBus

_NOTIFICATIONS, _NOTIFICATIONS_PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
_DUNST = "org.dunstproject.cmd0"
_ASKED = ((_NOTIFICATIONS, "Inhibited"), (_DUNST, "paused"))
"""Properties of the notification service that say it; a service has one of them, or none."""

_DCONF, _DCONF_NAME, _DCONF_PATH = "ca.desrt.dconf.Writer", "ca.desrt.dconf", "/ca/desrt/dconf/Writer/user"
_XFCONF, _XFCONF_PATH = "org.xfce.Xfconf", "/org/xfce/Xfconf"
_XFCE = ("xfce4-notifyd", "/do-not-disturb")


@dataclass(frozen=True, slots=True)
class _Stored:
    """Where a desktop keeps it: a schema and key of gsettings, and what the key says while it is on."""

    schema: str
    key: str
    on: str


_KEPT = {
    "GNOME": _Stored("org.gnome.desktop.notifications", "show-banners", "false"),
    "Unity": _Stored("org.gnome.desktop.notifications", "show-banners", "false"),
    "Budgie": _Stored("org.gnome.desktop.notifications", "show-banners", "false"),
    "X-Cinnamon": _Stored("org.cinnamon.desktop.notifications", "display-notifications", "false"),
    "MATE": _Stored("org.mate.NotificationDaemon", "do-not-disturb", "true"),
}


class LinuxQuiet(QObject):
    """Asks once, and hears of changes.

    Args:
        desktop: ``XDG_CURRENT_DESKTOP``.
        bus: The session's bus; made if it is not given.
        gsettings: The program that reads the desktop's settings; '' if there is none.
        parent: The owner.
    """

    changed = Signal()

    def __init__(
        self,
        desktop: str,
        *,
        bus: SessionBus | None = None,
        gsettings: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._said: dict[str, bool] = {}
        self._bus = bus if bus is not None else SessionBus(parent=self)
        self._bus.received.connect(self._heard)
        names = desktop.split(":")
        self._stored = next((_KEPT[name] for name in names if name in _KEPT), None)
        self._desktop = next((name for name in names if name in _KEPT), "")
        self._gsettings = shutil.which("gsettings") or "" if gsettings is None else gsettings
        self._reader: QProcess | None = None
        self._bus.listen(_NOTIFICATIONS, _PROPERTIES, _NOTIFICATIONS_PATH)
        self._bus.listen(_BUS[0], _BUS[2], about=_NOTIFICATIONS)
        self._ask_service()
        if self._stored is not None and self._gsettings:
            self._bus.listen(_DCONF_NAME, _DCONF, _DCONF_PATH)
            self._read_setting()
        if "XFCE" in names:
            self._bus.listen(_XFCONF, _XFCONF, _XFCONF_PATH)
            self._ask_xfce()

    @property
    def on(self) -> bool | None:
        """Whether anybody says that it is on; None: nobody says anything."""
        return any(self._said.values()) if self._said else None

    @property
    def source(self) -> str:
        """Who says that it is on, else who says anything."""
        return next((who for who, on in self._said.items() if on), next(iter(self._said), ""))

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()
        self._end_reader()

    def _tell(self, who: str, on: bool | None) -> None:
        before = (self.on, self.source)
        if on is None:
            self._said.pop(who, None)
        else:
            self._said[who] = on
        if (self.on, self.source) != before:
            self.changed.emit()

    def _heard(self, interface: str, member: str, arguments: tuple[Any, ...]) -> None:
        match interface, member, arguments:
            case (_, "PropertiesChanged", (str(owner), dict(properties), _)) if interface == _PROPERTIES:
                for asked, name in _ASKED:
                    if owner == asked and name in properties:
                        self._tell(_called(asked), _is_true(properties[name]))
            case (_, "NameOwnerChanged", (str(name), _, str(owner))) if name == _NOTIFICATIONS:
                for asked, _ in _ASKED:
                    self._tell(_called(asked), None)
                if owner:
                    self._ask_service()
            case (_, "Notify", (str(prefix), list(keys), _)) if interface == _DCONF and self._stored is not None:
                path = f"/{self._stored.schema.replace('.', '/')}/{self._stored.key}"
                if any(path == prefix + key for key in keys) or path.startswith(f"{prefix}/"):
                    self._read_setting()
            case (_, "PropertyChanged", (str(channel), str(name), value)) if (channel, name) == _XFCE:
                self._tell("Xfce", _is_true(value))

    def _ask_service(self) -> None:
        """Ask the notification service, if there is one: a question would start it."""
        service = (_NOTIFICATIONS, _NOTIFICATIONS_PATH, _PROPERTIES)

        def ask(reply: tuple[Any, ...] | None) -> None:
            if reply is None or not reply[0]:
                return
            for owner, name in _ASKED:
                self._bus.call(service, "Get", "ss", (owner, name), _taker(self, _called(owner)))

        self._bus.call(_BUS, "NameHasOwner", "s", (_NOTIFICATIONS,), ask)

    def _ask_xfce(self) -> None:
        target = (_XFCONF, _XFCONF_PATH, _XFCONF)

        def ask(reply: tuple[Any, ...] | None) -> None:
            if reply is not None and reply[0]:
                self._bus.call(target, "GetProperty", "ss", _XFCE, _taker(self, "Xfce"))

        self._bus.call(_BUS, "NameHasOwner", "s", (_XFCONF,), ask)

    def _read_setting(self) -> None:
        """Have the desktop's setting read, beside everything else."""
        if self._stored is None:
            return
        self._end_reader()
        reader = self._reader = QProcess(self)
        reader.finished.connect(lambda status, _: self._take_setting(reader, status))
        reader.start(self._gsettings, ["get", self._stored.schema, self._stored.key])

    def _take_setting(self, reader: QProcess, status: int) -> None:
        text = bytes(reader.readAllStandardOutput().data()).decode("utf-8", "replace").strip()
        if reader is self._reader:
            self._reader = None
        reader.deleteLater()
        if self._stored is not None:
            known = status == 0 and text in ("true", "false")
            self._tell(self._desktop, text == self._stored.on if known else None)

    def _end_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.finished.disconnect()
            reader.kill()
            reader.waitForFinished(500)
            reader.deleteLater()


def _taker(watch: LinuxQuiet, who: str) -> Any:
    def take(reply: tuple[Any, ...] | None) -> None:
        if reply is not None:
            watch._tell(who, _is_true(reply[0]))

    return take


def _called(owner: str) -> str:
    return "dunst" if owner == _DUNST else owner


def _is_true(value: object) -> bool | None:
    """A variant that should be a boolean."""
    found = value[1] if isinstance(value, tuple) and len(value) == len(("signature", "value")) else value
    return found if isinstance(found, bool) else None
