from __future__ import annotations

import stat
from pathlib import Path

import pytest

from callpop.settings.profile import Profile


def test_a_named_folder_holds_everything(tmp_path: Path) -> None:
    profile = Profile.locate(tmp_path / "p", {"CALLPOP_PROFILE": "/elsewhere"})
    names = [profile.settings_file, profile.database, profile.logs, profile.run_file]
    assert [path.relative_to(tmp_path / "p").as_posix() for path in names] == [
        "settings.toml",
        "callpop.sqlite3",
        "logs",
        "run.json",
    ]
    assert not (tmp_path / "p").exists(), "to locate is not to make"


def test_the_environment_names_a_folder_too(tmp_path: Path) -> None:
    assert Profile.locate(None, {"CALLPOP_PROFILE": str(tmp_path)}) == Profile.locate(tmp_path, {})


def test_without_a_name_the_platforms_folders_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    profile = Profile.locate(None, {"CALLPOP_PROFILE": ""})
    assert profile.name == "default"
    assert profile.settings_file == tmp_path / "config" / "callpop" / "settings.toml"
    assert profile.database == tmp_path / "data" / "callpop" / "callpop.sqlite3"


def test_a_relative_folder_is_the_same_from_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Profile.locate(Path("p/../q"), {}) == Profile.locate(tmp_path / "q", {})


def test_two_profiles_never_share_a_name_or_an_identity(tmp_path: Path) -> None:
    one, two = Profile.locate(tmp_path / "a" / "p", {}), Profile.locate(tmp_path / "b" / "p", {})
    assert one.name != two.name
    assert one.identity != two.identity
    assert one.name.replace("-", "").isalnum()


def test_the_folders_are_made_for_this_user_alone(tmp_path: Path) -> None:
    profile = Profile.locate(tmp_path / "p", {})
    profile.create()
    profile.create()
    assert stat.S_IMODE((tmp_path / "p").stat().st_mode) == 0o700
    assert stat.S_IMODE(profile.logs.stat().st_mode) == 0o700
