"""Settings follow what the system has switched, and the system what the settings say: whoever changed last decides."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from callpop.desktop.in_step import InStep
from callpop.desktop.preferences import Preferences
from callpop.settings.origin import Origin
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile

KEY = "system.start_at_login"


class FakeSwitch:
    """Remembers whether it is on; may refuse."""

    def __init__(self) -> None:
        self.on = False
        self.brought = False
        self.writes = 0
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def is_brought(self) -> bool:
        return self.on and self.brought

    def install(self) -> None:
        self.on = self.brought = True

    def turn_on(self) -> None:
        self._write(True)

    def turn_off(self) -> None:
        self._write(False)

    def _write(self, on: bool) -> None:
        if self.refuses:
            raise OSError(errno.EROFS, "Read-only file system")
        self.brought = False
        self.writes += 1
        self.on = on


class Desk:
    """One profile over several starts."""

    def __init__(self, folder: Path, *, policy: Policy | None = None, environ: dict[str, str] | None = None) -> None:
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        self.policy, self.environ = policy or Policy(), environ or {}
        self.switch = FakeSwitch()
        self.complaints: list[str] = []
        self.start()

    def start(self) -> None:
        """Start anew, and look."""
        self.preferences = Preferences(profile=self.profile, environ=self.environ, policy=lambda: self.policy)
        self.step = InStep(
            switches={KEY: self.switch},
            preferences=self.preferences,
            memory=self.profile.data_folder / "switches.json",
            complain=self.complaints.append,
        )
        self.preferences.changed.connect(self.step.look)
        self.step.look()

    @property
    def setting(self) -> bool:
        return self.preferences.settings.system.start_at_login

    def both(self, on: bool) -> bool:
        return self.setting is on and self.switch.on is on


def test_the_setting_switches_at_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.both(False)
    desk.preferences.change(KEY, "on")
    assert desk.both(True)
    desk.preferences.change(KEY, "off")
    assert desk.both(False)


def test_an_entry_that_was_removed_by_hand_stays_removed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.preferences.change(KEY, "on")
    desk.switch.on = False
    desk.start()
    assert desk.both(False)
    # And it can be switched on again.
    desk.preferences.change(KEY, "on")
    assert desk.both(True)


def test_an_entry_that_somebody_made_switches_the_setting_on(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.switch.on = True
    desk.start()
    assert desk.both(True)


def test_a_setting_that_was_changed_while_it_did_not_run_is_carried_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.profile.settings_file.write_text("[system]\nstart_at_login = true\n", encoding="utf-8")
    desk.start()
    assert desk.both(True)
    desk.profile.settings_file.write_text("", encoding="utf-8")
    desk.start()
    assert desk.both(False)


def test_what_a_policy_locks_is_put_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, policy=Policy(file="/etc/p.toml", locked={KEY: True}))
    assert desk.both(True)
    desk.switch.on = False
    desk.start()
    assert desk.both(True)
    assert not desk.profile.settings_file.exists()


def test_what_a_policy_only_suggests_can_be_switched_off_by_hand(tmp_path: Path) -> None:
    desk = Desk(tmp_path, policy=Policy(file="/etc/p.toml", defaults={KEY: True}))
    assert desk.both(True)
    desk.switch.on = False
    desk.start()
    assert desk.both(False)


def test_what_the_environment_says_is_put_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, environ={"CALLPOP_SYSTEM_START_AT_LOGIN": "true"})
    desk.switch.on = False
    desk.start()
    assert desk.both(True)


@pytest.mark.logs_warnings
def test_a_system_that_refuses_is_told_of_and_the_setting_says_the_truth(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.switch.refuses = True
    desk.preferences.change(KEY, "on")
    assert desk.both(False)
    assert len(desk.complaints) == 1 and "Read-only file system" in desk.complaints[0]


def test_a_memory_that_is_broken_harms_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.preferences.change(KEY, "on")
    for content in ("", "[]", '{"system.start_at_login": 7}', "\x00"):
        (desk.profile.data_folder / "switches.json").write_text(content, encoding="utf-8")
        desk.start()
        assert desk.both(True)


def test_at_each_start_a_moved_program_is_written_down(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.preferences.change(KEY, "on")
    before = desk.switch.writes
    desk.start()
    assert desk.switch.writes > before


def test_what_the_installation_brings_is_shown_and_stays_out_of_the_users_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for _ in range(2):
        desk.switch.install()
        desk.start()
        assert desk.both(True)
        assert desk.preferences.standing.origins[KEY] is Origin.SYSTEM
        assert desk.preferences.beneath(KEY) is True
        assert not desk.profile.settings_file.exists()
        assert desk.switch.writes == 0
    desk.switch.on = False
    desk.start()
    assert desk.both(False), "the package was taken away again"
    assert not desk.profile.settings_file.exists()


def test_what_the_installation_brings_can_be_switched_off_and_on_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.switch.install()
    desk.start()
    desk.preferences.change(KEY, "off")
    assert desk.both(False)
    desk.start()
    assert desk.both(False)
    desk.preferences.change(KEY, "on")
    assert desk.both(True)


def test_what_the_user_has_switched_off_is_not_brought_back_by_an_installation(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.profile.settings_file.write_text("[system]\nstart_at_login = false\n", encoding="utf-8")
    desk.switch.install()
    desk.start()
    assert desk.both(False)


def test_an_administrators_word_weighs_more_than_an_installation(tmp_path: Path) -> None:
    desk = Desk(tmp_path, policy=Policy(file="/etc/p.toml", defaults={KEY: False}))
    desk.switch.install()
    desk.start()
    assert desk.both(False)
    assert not desk.profile.settings_file.exists()
