"""What somebody else writes into the settings file holds at once, and what they break does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.preferences import Preferences
from callpop.desktop.settings_watch import SettingsWatch
from callpop.settings.edit import replace_rows, set_value
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.schema import Person, Settings


class Desk:
    """Preferences that follow their file."""

    def __init__(self, folder: Path) -> None:
        profile = Profile.locate(folder, {})
        profile.create()
        self.file = profile.settings_file
        self.preferences = Preferences(profile=profile, environ={}, policy=Policy)
        self.changes: list[Settings] = []
        self.preferences.changed.connect(self.changes.append)
        self.looks = 0
        self.watch = SettingsWatch(file=self.file, follow=self._follow, parent=self.preferences)

    def _follow(self) -> None:
        self.looks += 1
        self.preferences.reload()

    @property
    def settings(self) -> Settings:
        return self.preferences.settings


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_that_appears_and_is_replaced_again_and_again_is_followed(qtbot: QtBot, desk: Desk) -> None:
    for corner in ("top-left", "top-right", "bottom-left"):
        set_value(desk.file, "popup.corner", corner)
        qtbot.waitUntil(lambda wanted=corner: desk.settings.popup.corner == wanted, timeout=10_000)
    desk.file.unlink()
    qtbot.waitUntil(lambda: desk.settings == Settings(), timeout=10_000)


def test_a_file_that_an_editor_writes_in_place_is_followed(qtbot: QtBot, desk: Desk) -> None:
    set_value(desk.file, "popup.max_cards", 2)
    qtbot.waitUntil(lambda: desk.settings.popup.max_cards == 2, timeout=10_000)
    desk.file.write_text("[popup]\nmax_cards = 3\n", encoding="utf-8")
    qtbot.waitUntil(lambda: desk.settings.popup.max_cards == 3, timeout=10_000)


def test_what_a_link_names_is_followed(qtbot: QtBot, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "settings.toml"
    set_value(real, "popup.max_cards", 2)
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.toml").symlink_to(real)
    desk = Desk(tmp_path / "profile")
    set_value(real, "popup.max_cards", 3)
    qtbot.waitUntil(lambda: desk.settings.popup.max_cards == 3, timeout=10_000)


def test_what_came_between_the_first_reading_and_the_first_look_is_not_missed(qtbot: QtBot, tmp_path: Path) -> None:
    profile = Profile.locate(tmp_path, {})
    preferences = Preferences(profile=profile, environ={}, policy=Policy)
    set_value(profile.settings_file, "popup.max_cards", 2)
    SettingsWatch(file=profile.settings_file, follow=preferences.reload, parent=preferences)
    qtbot.waitUntil(lambda: preferences.settings.popup.max_cards == 2, timeout=10_000)


def test_our_own_change_is_told_once(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.looks == 1, timeout=10_000)
    assert desk.preferences.change("popup.max_cards", 2) is None
    qtbot.waitUntil(lambda: desk.looks == 2, timeout=10_000)
    assert [one.popup.max_cards for one in desk.changes] == [2]


@pytest.mark.logs_warnings
def test_a_file_that_somebody_broke_changes_nothing_and_is_said_until_it_is_mended(qtbot: QtBot, desk: Desk) -> None:
    assert desk.preferences.change("popup.max_cards", 2) is None
    desk.file.write_bytes(b"[popup\nmax_cards = 3")
    qtbot.waitUntil(lambda: desk.preferences.trouble != "", timeout=10_000)
    assert "what was in force stays" in desk.preferences.trouble
    assert str(desk.file) in desk.preferences.trouble
    assert desk.settings.popup.max_cards == 2
    assert desk.preferences.change("popup.max_cards", 4) is not None
    desk.preferences.reload()
    assert desk.settings.popup.max_cards == 2
    assert desk.file.read_bytes() == b"[popup\nmax_cards = 3"
    desk.file.write_bytes(b"[popup]\nmax_cards = 3\n")
    qtbot.waitUntil(lambda: desk.preferences.trouble == "", timeout=10_000)
    assert desk.settings.popup.max_cards == 3


def test_a_row_that_was_written_by_hand_survives_the_windows_next_change(qtbot: QtBot, desk: Desk) -> None:
    assert desk.preferences.change("people", (Person("Bob"),)) is None
    desk.watch.stop()
    replace_rows(desk.file, "people", (Person("Bob"), Person("ByHand")))
    assert desk.preferences.change("people", (Person("Bob"), Person("Window"))) is None
    assert {one.name for one in desk.settings.people} == {"Bob", "ByHand", "Window"}


def test_where_the_system_tells_nothing_a_look_is_enough(qtbot: QtBot, desk: Desk) -> None:
    desk.watch.stop()
    set_value(desk.file, "popup.max_cards", 2)
    desk.watch.look()
    assert desk.settings.popup.max_cards == 2
