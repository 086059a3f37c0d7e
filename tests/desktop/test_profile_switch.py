"""The people at this computer: what the tray offers, when, and what switching asks first."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.platform.relaunch import can_start, start_detached
from callpop.desktop.preferences import Preferences
from callpop.desktop.profile_dialog import ProfileDialog
from callpop.desktop.profile_switch import ProfileSwitch
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.words import Words
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.profiles import Profiles
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import presenter

ANNA = '[agent]\nemails = ["anna@example.com"]\n'
SHARED = "[sharing]\nprofiles = true\n"


class Place:
    """One running profile, and what it was asked."""

    def __init__(self, qtbot: QtBot, folder: Path, toml: str = ANNA, *, name: str = "", policy: Policy | None = None):
        self.usual = Profile.locate(None, {}, Policy(folder=folder))
        self.usual.create()
        self.usual.settings_file.write_text(toml, encoding="utf-8")
        self.profiles = Profiles(self.usual)
        self.mine = self.usual if not name else next(one.profile for one in self.profiles.all() if one.name == name)
        self.went: list[Profile] = []
        self.complaints: list[str] = []
        self.missing = ""
        self.tray = Tray(presenter=presenter(), available=lambda: False)
        rules = policy or Policy()
        self.preferences = Preferences(profile=self.mine, environ={}, policy=lambda: rules)
        self.switch = ProfileSwitch(
            profile=self.mine,
            profiles=self.profiles if self.profiles.has(self.mine) else None,
            preferences=self.preferences,
            switch=self._go,
            theme=Theme(AppearanceSettings()),
            words=lambda: Words.load("en"),
            tray=self.tray,
            complain=self.complaints.append,
        )
        self.switch.renew()

    def _go(self, profile: Profile) -> str:
        if not self.missing:
            self.went.append(profile)
        return self.missing

    @property
    def entries(self) -> list[tuple[str, bool]]:
        return [(one.text(), one.isChecked()) for one in self.actions() if one.isCheckable()]

    def actions(self) -> list[QAction]:
        self.tray.menu.menu.aboutToShow.emit()
        return self.tray.menu.profiles.menu.actions() if self.tray.menu.profiles.offered else []

    def choose(self, name: str) -> None:
        next(one for one in self.actions() if one.objectName() == name or one.text() == name).trigger()

    def dialog(self) -> ProfileDialog:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, ProfileDialog) and one.isVisible())


def beside(folder: Path, *names: str) -> None:
    for name in names:
        Profiles(Profile.locate(None, {}, Policy(folder=folder))).create(name)


def test_who_is_alone_is_offered_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(qtbot, tmp_path)
    assert place.actions() == []
    assert place.tray.icon.toolTip().splitlines()[0] == "Callpop"


def test_who_shares_the_computer_can_make_a_profile(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(qtbot, tmp_path, ANNA + SHARED)
    assert place.entries == [("anna@example.com", True)]
    place.choose("new-profile")
    dialog = place.dialog()
    assert not dialog.make.isEnabled()
    dialog.name.setText("a/b")
    assert "none of these" in dialog.problem.text()
    assert not dialog.make.isEnabled()
    dialog.name.setText("Bob")
    assert dialog.problem.text() == ""
    dialog.make.click()
    assert [profile.data_folder.name for profile in place.went] == ["Bob"]
    assert (tmp_path / "profiles" / "Bob" / "logs").is_dir()
    qtbot.waitUntil(lambda: place.switch._dialog is None)


def test_with_a_second_profile_both_are_offered_and_the_current_one_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    place = Place(qtbot, tmp_path)
    assert place.entries == [("anna@example.com", True), ("Bob", False)]
    assert "Profile: anna@example.com" in [one.text() for one in place.tray.menu.menu.actions()]
    assert place.tray.icon.toolTip().splitlines()[0] == "Callpop · anna@example.com"
    place.choose("anna@example.com")
    assert place.went == []
    place.choose("Bob")
    assert [profile.data_folder.name for profile in place.went] == ["Bob"]


def test_from_another_profile_one_comes_back_to_the_usual_one(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    place = Place(qtbot, tmp_path, name="Bob")
    assert place.entries == [("anna@example.com", False), ("Bob", True)]
    place.choose("anna@example.com")
    assert place.went == [place.usual]


def test_a_profile_that_somebody_made_meanwhile_is_offered_when_the_menu_opens(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    place = Place(qtbot, tmp_path)
    beside(tmp_path, "Carla & Söhne")
    assert [label for label, _ in place.entries] == ["anna@example.com", "Bob", "Carla && Söhne"]


def test_one_that_is_gone_is_not_gone_to(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    place = Place(qtbot, tmp_path)
    for folder in ("logs", ""):
        (tmp_path / "profiles" / "Bob" / folder).rmdir()
    place.switch.switch_to("Bob")
    assert (place.went, place.complaints) == ([], ["There is no profile “Bob” any more."])


def test_a_policy_may_forbid_it(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    locked = Policy(file="policy.toml", locked={"sharing.profiles": False})
    place = Place(qtbot, tmp_path, ANNA + SHARED, policy=locked)
    assert place.actions() == []
    place.switch.switch_to("Bob")
    place.switch.ask_for_name()
    assert place.went == []
    assert place.switch._dialog is None


def test_a_profile_in_a_folder_of_its_own_offers_none(qtbot: QtBot, tmp_path: Path) -> None:
    switch = Place(qtbot, tmp_path / "a", ANNA + SHARED)
    switch.switch._profiles = None
    switch.switch.renew()
    assert switch.actions() == []


def test_what_is_missing_for_the_start_is_told_before_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    beside(tmp_path, "Bob")
    place = Place(qtbot, tmp_path)
    place.missing = "/gone/callpop"
    place.choose("Bob")
    assert place.complaints == ["Callpop cannot be started again: /gone/callpop is not there."]


def test_the_setting_takes_effect_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(qtbot, tmp_path)
    place.preferences.changed.connect(lambda _: place.switch.renew())
    assert place.preferences.change("sharing.profiles", True) is None
    assert place.entries == [("anna@example.com", True)]
    assert place.preferences.change("sharing.profiles", False) is None
    assert place.entries == []


def eventually(found: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not found():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_what_is_started_outlives_its_starter_and_is_told_no_profile(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program = (
        "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text("
        "f\"{os.environ.get('CALLPOP_PROFILE')} {os.environ['KEPT']} {os.getsid(0) == os.getpid()}\")"
    )
    environ = {**os.environ, "CALLPOP_PROFILE": "/elsewhere", "KEPT": "yes"}
    pid = start_detached([sys.executable, "-c", program, str(told)], environ)
    eventually(lambda: told.exists() and bool(told.read_text()))
    assert told.read_text() == "None yes True"
    os.waitpid(pid, 0)


def test_a_program_that_is_not_there_cannot_be_started(tmp_path: Path) -> None:
    assert can_start([sys.executable])
    assert not can_start([str(tmp_path / "gone")])
    (tmp_path / "plain").write_text("x")
    assert not can_start([str(tmp_path / "plain")])
