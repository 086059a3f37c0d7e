"""Start at login and links: each system's own entries, on, off, changed by hand, and mended when the program moved."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from callpop.desktop.platform.desktop_entry import values_of, words_of
from callpop.desktop.platform.launch import launch_command
from callpop.desktop.platform.switch import Switch
from callpop.desktop.platform.switches import AT_LOGIN, CALLPOP_LINKS, TEL_LINKS, brought, not_offered, switches
from callpop.settings.profile import USUAL, Profile

COMMAND = ("/opt/call pop/callpop",)
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class FakeRegistry:
    """A registry that a test can look into: values by key and name."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}

    def read(self, key: str, name: str) -> str | bytes | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self.values[key, name] = value

    def remove_value(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)

    def remove_key(self, key: str) -> None:
        self.values = {
            at: value for at, value in self.values.items() if at[0] != key and not at[0].startswith(f"{key}\\")
        }


class Place:
    """One user's part of a system."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.everybody = folder / "usr-share"
        self.environ = {
            "HOME": str(self.home),
            "XDG_CONFIG_DIRS": str(folder / "xdg"),
            "XDG_DATA_DIRS": str(self.everybody),
        }
        self.registry = FakeRegistry()
        self.usual = Profile(self.home / "c", self.home / "d", USUAL)
        self.named = Profile.locate(folder / "my profile", {})
        self.autostart = self.home / ".config" / "autostart" / "callpop.desktop"
        self.machine_autostart = folder / "xdg" / "autostart" / "callpop.desktop"
        self.choices = self.home / ".config" / "mimeapps.list"
        self.entry = self.home / ".local" / "share" / "applications" / "callpop.desktop"

    def switches(
        self, system: str, profile: Profile | None = None, command: tuple[str, ...] = COMMAND
    ) -> Mapping[str, Switch]:
        of = profile or self.usual
        words = command if of.is_usual else (*command, "--profile", str(of.data_folder))
        return switches(of, environ=self.environ, system=system, command=words, registry=self.registry)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_each_switch_is_off_on_and_off_again_and_leaves_nothing(place: Place, system: str) -> None:
    for profile in (place.usual, place.named):
        for key, switch in place.switches(system, profile).items():
            assert not switch.is_on(), key
            switch.turn_on()
            assert switch.is_on(), key
            switch.turn_on()
            assert switch.is_on(), key
        for key, switch in place.switches(system, profile).items():
            switch.turn_off()
            assert not switch.is_on(), key
            switch.turn_off()
    assert place.registry.values == {}
    left = [path for path in place.home.rglob("*") if path.is_file() and path.name != "mimeapps.list"]
    assert left == []


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_two_profiles_have_entries_of_their_own(place: Place, system: str) -> None:
    usual, named = (place.switches(system, profile)[AT_LOGIN] for profile in (place.usual, place.named))
    usual.turn_on()
    assert not named.is_on()
    named.turn_on()
    usual.turn_off()
    assert named.is_on() and not usual.is_on()


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_links_open_in_the_profile_that_was_chosen_last(place: Place, system: str) -> None:
    usual, named = (place.switches(system, profile)[CALLPOP_LINKS] for profile in (place.usual, place.named))
    usual.turn_on()
    named.turn_on()
    assert named.is_on() and not usual.is_on()


def test_linux_starts_what_was_started_here(place: Place) -> None:
    place.switches("linux", place.named)[AT_LOGIN].turn_on()
    (file,) = place.autostart.parent.iterdir()
    values = values_of(file.read_text(encoding="utf-8"))
    assert words_of(values["Exec"]) == (*COMMAND, "--profile", str(place.named.data_folder))
    assert values["TryExec"] == COMMAND[0]
    assert (values["Type"], values["Terminal"]) == ("Application", "false")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_a_desktop_switched_off_is_off(place: Place, line: str) -> None:
    switch = place.switches("linux")[AT_LOGIN]
    switch.turn_on()
    text = place.autostart.read_text(encoding="utf-8").replace("X-GNOME-Autostart-enabled=true\n", "")
    place.autostart.write_text(text + line + "\n", encoding="utf-8")
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()


def test_a_program_that_moved_is_found_again_and_the_owners_words_stay(place: Place) -> None:
    place.switches("linux")[AT_LOGIN].turn_on()
    text = place.autostart.read_text(encoding="utf-8")
    place.autostart.write_text(text + "X-Delay=20\n", encoding="utf-8")
    place.switches("linux", command=("/new/callpop",))[AT_LOGIN].turn_on()
    values = values_of(place.autostart.read_text(encoding="utf-8"))
    assert (values["Exec"], values["TryExec"], values["X-Delay"]) == ("/new/callpop", "/new/callpop", "20")


def test_words_around_the_command_stay(place: Place) -> None:
    switch = place.switches("linux", command=("/new/callpop",))[AT_LOGIN]
    switch.turn_on()
    text = place.autostart.read_text(encoding="utf-8").replace("Exec=/new", "Exec=env LANG=de /new", 1)
    place.autostart.write_text(text, encoding="utf-8")
    switch.turn_on()
    assert place.autostart.read_text(encoding="utf-8") == text


def test_an_entry_for_everybody_counts_and_can_be_hidden(place: Place) -> None:
    place.machine_autostart.parent.mkdir(parents=True)
    place.machine_autostart.write_text("[Desktop Entry]\nType=Application\nExec=callpop\n", encoding="utf-8")
    switch = place.switches("linux")[AT_LOGIN]
    assert switch.is_on() and switch.is_brought()
    switch.turn_on()
    assert not place.autostart.exists()
    switch.turn_off()
    assert not switch.is_on() and not switch.is_brought()
    assert values_of(place.autostart.read_text(encoding="utf-8"))["Hidden"] == "true"
    switch.turn_on()
    assert switch.is_on()


def test_a_link_can_be_no_option(place: Place) -> None:
    found = place.switches("linux")
    found[CALLPOP_LINKS].turn_on()
    assert words_of(values_of(place.entry.read_text(encoding="utf-8"))["Exec"]) == (*COMMAND, "run", "--", "%u")
    place.switches("win32")[CALLPOP_LINKS].turn_on()
    line = place.registry.values[r"Software\Classes\callpop\shell\open\command", ""]
    assert line == '"/opt/call pop/callpop" run -- "%1"'


def test_telephone_links_take_first_place_and_give_it_back(place: Place) -> None:
    place.choices.parent.mkdir(parents=True)
    before = "[Default Applications]\ntext/html=web.desktop\nx-scheme-handler/tel=softphone.desktop\n"
    place.choices.write_text(before, encoding="utf-8")
    found = place.switches("linux")
    found[TEL_LINKS].turn_on()
    assert "x-scheme-handler/tel=callpop.desktop;softphone.desktop" in place.choices.read_text(encoding="utf-8")
    assert not found[CALLPOP_LINKS].is_on()
    found[TEL_LINKS].turn_off()
    assert place.choices.read_text(encoding="utf-8") == before


def test_the_two_kinds_of_links_share_an_entry(place: Place) -> None:
    found = place.switches("linux")
    found[CALLPOP_LINKS].turn_on()
    found[TEL_LINKS].turn_on()
    kinds = values_of(place.entry.read_text(encoding="utf-8"))["MimeType"]
    assert kinds == "x-scheme-handler/callpop;x-scheme-handler/tel;x-scheme-handler/callto;"
    found[TEL_LINKS].turn_off()
    assert found[CALLPOP_LINKS].is_on()
    assert values_of(place.entry.read_text(encoding="utf-8"))["MimeType"] == "x-scheme-handler/callpop;"


def test_an_installed_package_is_used_and_not_hidden(place: Place) -> None:
    installed = place.everybody / "applications" / "callpop.desktop"
    installed.parent.mkdir(parents=True)
    installed.write_text(
        "[Desktop Entry]\nExec=callpop run -- %u\nMimeType=x-scheme-handler/callpop;x-scheme-handler/tel;\n",
        encoding="utf-8",
    )
    found = place.switches("linux")
    # Its own scheme is opened by it; telephone numbers only once somebody has chosen it.
    assert found[CALLPOP_LINKS].is_on() and not found[TEL_LINKS].is_on()
    assert brought(found) == {CALLPOP_LINKS: True}
    found[TEL_LINKS].turn_on()
    assert found[TEL_LINKS].is_on()
    assert not place.entry.exists()
    found[CALLPOP_LINKS].turn_off()
    assert not found[CALLPOP_LINKS].is_on()
    assert brought(found) == {}
    found[CALLPOP_LINKS].turn_on()
    assert found[CALLPOP_LINKS].is_on()
    assert not place.entry.exists()
    assert brought(found) == {}, "what somebody has chosen is theirs"


def test_windows_values_are_those_that_the_installer_writes(place: Place) -> None:
    program = (r"C:\Program Files\Callpop\callpop.exe",)
    place.switches("win32", command=program)[AT_LOGIN].turn_on()
    assert place.registry.values[RUN, "Callpop"] == r'"C:\Program Files\Callpop\callpop.exe"'


def test_what_the_task_manager_switched_off_is_off(place: Place) -> None:
    switch = place.switches("win32")[AT_LOGIN]
    switch.turn_on()
    place.registry.values[APPROVED, "Callpop"] = bytes([3, *11 * [0]])
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()
    place.registry.values[APPROVED, "Callpop"] = bytes([2, *11 * [0]])
    assert switch.is_on()


def test_windows_is_told_what_callpop_can_open(place: Place) -> None:
    place.switches("win32")[TEL_LINKS].turn_on()
    values = place.registry.values
    assert values[r"Software\RegisteredApplications", "Callpop"] == r"Software\Callpop\Capabilities"
    assert values[r"Software\Callpop\Capabilities\URLAssociations", "tel"] == "Callpop.tel"
    assert values[r"Software\Classes\Callpop.tel\shell\open\command", ""] == '"/opt/call pop/callpop" run -- "%1"'
    assert ("Software\\Classes\\tel", "") not in values, "that would take it from the user's own choice"


def test_a_launch_agent_is_what_launchd_reads(place: Place) -> None:
    place.switches("darwin")[AT_LOGIN].turn_on()
    file = place.home / "Library" / "LaunchAgents" / "callpop.default.plist"
    told = plistlib.loads(file.read_bytes())
    assert (told["Label"], told["ProgramArguments"], told["RunAtLoad"]) == ("callpop.default", list(COMMAND), True)
    file.write_bytes(plistlib.dumps(told | {"Disabled": True, "StandardErrorPath": "/tmp/x"}))
    switch = place.switches("darwin", command=("/new/callpop",))[AT_LOGIN]
    assert not switch.is_on()
    switch.turn_on()
    told = plistlib.loads(file.read_bytes())
    assert (told["ProgramArguments"], told["StandardErrorPath"]) == (["/new/callpop"], "/tmp/x")
    assert switch.is_on()


def test_what_a_system_does_not_offer_is_told() -> None:
    assert not_offered("win32") == {}
    assert "popup.hide_in_capture" in not_offered("linux")
    assert CALLPOP_LINKS in not_offered("darwin")


def test_the_command_is_the_bundle_or_this_interpreter(place: Place, tmp_path: Path) -> None:
    assert launch_command(place.usual, executable="/b/callpop", frozen=True, system="linux") == ("/b/callpop",)
    made = launch_command(place.named, executable="/venv/bin/python", frozen=False, system="linux")
    assert made == ("/venv/bin/python", "-m", "callpop", "--profile", str(place.named.data_folder))
    (tmp_path / "pythonw.exe").touch()
    made = launch_command(place.usual, executable=str(tmp_path / "python.exe"), frozen=False, system="win32")
    assert made == (str(tmp_path / "pythonw.exe"), "-m", "callpop")
