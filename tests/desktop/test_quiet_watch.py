"""Reading the system's 'do not disturb': what is asked, what is heard, and honest where nobody tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from callpop.desktop.platform.quiet_linux import LinuxQuiet
from callpop.desktop.platform.quiet_watch import Unreadable, quiet_watch
from callpop.desktop.platform.quiet_windows import WindowsQuiet, focus_assist, notification_state
from callpop.desktop.platform.session_bus import Reply

NOTIFICATIONS = "org.freedesktop.Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
BUS = "org.freedesktop.DBus"
DCONF = "ca.desrt.dconf.Writer"


class FakeBus(QObject):
    """A bus with these names, whose objects have these properties."""

    received = Signal(str, str, object)
    lost = Signal()

    def __init__(self, owned: set[str], properties: dict[tuple[str, str], object]) -> None:
        super().__init__()
        self.owned, self.properties = owned, properties
        self.asked: list[tuple[str, str]] = []
        self.closed = False

    def call(
        self, target: tuple[str, str, str], method: str, signature: str, arguments: tuple[Any, ...], reply: Reply
    ) -> None:
        if method == "NameHasOwner":
            reply((arguments[0] in self.owned,))
            return
        assert target[0] in self.owned, "a question would start the service"
        self.asked.append(arguments)
        value = self.properties.get(arguments)
        reply(None if value is None else (("b", value),))

    def listen(self, name: str, interface: str, path: str | None = None, *, about: str | None = None) -> None:
        pass

    def close(self) -> None:
        self.closed = True


def linux(bus: FakeBus, desktop: str = "", gsettings: str = "") -> tuple[LinuxQuiet, list[bool | None]]:
    watch = LinuxQuiet(desktop, bus=bus, gsettings=gsettings)  # type: ignore[arg-type]
    told: list[bool | None] = []
    watch.changed.connect(lambda: told.append(watch.on))
    return watch, told


def test_without_a_notification_service_nothing_is_asked_and_nothing_known(qtbot: QtBot) -> None:
    watch, _ = linux(FakeBus(set(), {}))
    assert (watch.on, watch.source) == (None, "")


@pytest.mark.parametrize(
    ("asked", "source"),
    [((NOTIFICATIONS, "Inhibited"), NOTIFICATIONS), (("org.dunstproject.cmd0", "paused"), "dunst")],
)
def test_the_notification_service_says_it_and_tells_changes(qtbot: QtBot, asked: tuple[str, str], source: str) -> None:
    bus = FakeBus({NOTIFICATIONS}, {asked: True})
    watch, told = linux(bus)
    assert (watch.on, watch.source) == (True, source)
    bus.received.emit(PROPERTIES, "PropertiesChanged", (asked[0], {asked[1]: ("b", False)}, []))
    bus.received.emit(PROPERTIES, "PropertiesChanged", (asked[0], {"other": ("b", True)}, []))
    bus.received.emit(PROPERTIES, "PropertiesChanged", ("org.example", {asked[1]: ("b", True)}, []))
    assert told == [False]


def test_a_service_that_goes_takes_its_word_along_and_another_is_asked(qtbot: QtBot) -> None:
    bus = FakeBus({NOTIFICATIONS}, {("org.dunstproject.cmd0", "paused"): True})
    watch, told = linux(bus)
    bus.received.emit(BUS, "NameOwnerChanged", (NOTIFICATIONS, ":1.4", ""))
    assert watch.on is None
    bus.received.emit(BUS, "NameOwnerChanged", (NOTIFICATIONS, "", ":1.9"))
    assert told == [None, True]


@pytest.mark.parametrize("arguments", [(), ("x",), (1, 2, 3), (NOTIFICATIONS, {"Inhibited": ("s", "yes")}, [])])
def test_odd_signals_change_nothing(qtbot: QtBot, arguments: tuple[object, ...]) -> None:
    bus = FakeBus({NOTIFICATIONS}, {})
    watch, told = linux(bus)
    for member in ("PropertiesChanged", "NameOwnerChanged", "Notify", "PropertyChanged"):
        for interface in (PROPERTIES, BUS, DCONF, "org.xfce.Xfconf"):
            bus.received.emit(interface, member, arguments)
    assert (watch.on, told) == (None, [])


@pytest.mark.parametrize(
    ("desktop", "schema", "key", "on"),
    [
        ("ubuntu:GNOME", "org.gnome.desktop.notifications", "show-banners", "false"),
        ("Budgie:GNOME", "org.gnome.desktop.notifications", "show-banners", "false"),
        ("X-Cinnamon", "org.cinnamon.desktop.notifications", "display-notifications", "false"),
        ("MATE", "org.mate.NotificationDaemon", "do-not-disturb", "true"),
    ],
)
def test_a_desktop_that_keeps_it_among_its_settings_is_read_when_they_change(
    qtbot: QtBot, tmp_path: Path, desktop: str, schema: str, key: str, on: str
) -> None:
    stored = tmp_path / "value"
    program = tmp_path / "gsettings"
    program.write_text(f'#!/bin/sh\n[ "$1 $2 $3" = "get {schema} {key}" ] && cat "{stored}"\n', encoding="utf-8")
    program.chmod(0o755)
    stored.write_text("true\n" if on == "false" else "false\n", encoding="utf-8")
    bus = FakeBus(set(), {})
    watch, told = linux(bus, desktop, str(program))
    qtbot.waitUntil(lambda: watch.on is False, timeout=30_000)
    stored.write_text(f"{on}\n", encoding="utf-8")
    bus.received.emit(DCONF, "Notify", (f"/{schema.replace('.', '/')}/", [key], "tag"))
    qtbot.waitUntil(lambda: watch.on is True, timeout=30_000)
    assert told == [False, True]
    assert watch.source in desktop
    watch.close()
    assert bus.closed


def test_a_setting_that_cannot_be_read_is_no_setting(qtbot: QtBot, tmp_path: Path) -> None:
    program = tmp_path / "gsettings"
    program.write_text("#!/bin/sh\necho 'No such schema' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    watch, told = linux(FakeBus(set(), {}), "GNOME", str(program))
    reader = watch._reader
    assert reader is not None
    qtbot.waitUntil(lambda: watch._reader is None, timeout=30_000)
    assert (watch.on, told) == (None, [])


def test_xfce_says_it_in_its_settings(qtbot: QtBot) -> None:
    bus = FakeBus({"org.xfce.Xfconf"}, {("xfce4-notifyd", "/do-not-disturb"): True})
    watch, told = linux(bus, "XFCE")
    assert (watch.on, watch.source) == (True, "Xfce")
    bus.received.emit("org.xfce.Xfconf", "PropertyChanged", ("xfce4-notifyd", "/do-not-disturb", ("b", False)))
    assert told == [False]


@pytest.mark.parametrize(
    ("state", "focus", "on"),
    [
        (5, 0, False),
        (4, 0, True),
        (6, None, True),
        # A program that fills the screen is no wish for silence: agents work in browsers that do.
        (2, 0, False),
        (3, 0, False),
        (5, 1, True),
        (None, 2, True),
        (None, 0, False),
        (None, None, None),
    ],
)
def test_windows_says_it_by_presentation_settings_and_focus_assist(
    qtbot: QtBot, state: int | None, focus: int | None, on: bool | None
) -> None:
    watch = WindowsQuiet(state=lambda: state, focus=lambda: focus)
    assert watch.on is on
    assert watch.source == ("" if on is None else "Windows")
    watch.close()


def test_windows_is_looked_at_again(qtbot: QtBot) -> None:
    now = [5]
    watch = WindowsQuiet(state=lambda: now[0], focus=lambda: None)
    now[0] = 4
    with qtbot.waitSignal(watch.changed):
        watch._timer.timeout.emit()
    assert watch.on is True
    watch.close()


def test_elsewhere_than_on_windows_its_questions_have_no_answer() -> None:
    assert (notification_state(), focus_assist()) == (None, None)


def test_macos_tells_nobody(qtbot: QtBot) -> None:
    watch = quiet_watch({}, system="darwin")
    assert isinstance(watch, Unreadable)
    assert (watch.on, watch.source) == (None, "")
    watch.close()
