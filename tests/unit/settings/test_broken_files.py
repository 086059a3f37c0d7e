"""Two hundred broken files: whatever they hold, there are settings, the wrong is told, and the file stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.settings.edit import CannotEdit, set_value
from callpop.settings.file import Loaded, read
from callpop.settings.machine import PolicyPlace, machine_policy
from callpop.settings.policy import Policy
from callpop.settings.values import all_keys, as_toml, from_toml, value_of
from tests.unit.settings.broken import policy_files, settings_files
from tests.unit.settings.policies import ME, place_of

FILES = [pytest.param(data, id=str(place)) for place, data in enumerate(settings_files())]
POLICIES = [pytest.param(data, id=str(place)) for place, data in enumerate(policy_files())]


def whole(loaded: Loaded) -> bool:
    """Whether every setting has a value that fits."""
    return all(from_toml(key, as_toml(value_of(loaded.settings, name))) is not None for name, key in all_keys().items())


def test_there_are_two_hundred_different_ones() -> None:
    assert len(set(settings_files())) == len(set(policy_files())) == 100


@pytest.mark.parametrize("data", FILES)
def test_a_broken_settings_file_is_told_and_never_touched(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(data)
    before = file.stat()
    loaded = read(file, {}, None, Policy())
    assert whole(loaded)
    assert loaded.problems
    assert all(str(file) in str(problem) and problem.message for problem in loaded.problems)
    assert file.read_bytes() == data and file.stat().st_mtime_ns == before.st_mtime_ns
    # A change goes in beside what is wrong, or is refused; what stood there stands there still.
    try:
        set_value(file, "popup.max_cards", 2)
    except CannotEdit:
        assert file.read_bytes() == data
    else:
        assert read(file, {}, None, Policy()).settings.popup.max_cards == 2


@pytest.mark.parametrize("data", POLICIES)
def test_a_broken_policy_is_told_and_the_users_file_counts(tmp_path: Path, data: bytes) -> None:
    place = place_of(tmp_path / "etc", "")
    place.path.write_bytes(data)
    file = tmp_path / "settings.toml"
    file.write_text("[log]\nretention_days = 30\n", encoding="utf-8")
    loaded = read(file, {}, None, machine_policy(PolicyPlace(place.path, ME)))
    assert whole(loaded)
    assert loaded.problems
    assert all(str(place.path) in str(problem) and problem.message for problem in loaded.problems)
    assert loaded.settings.log.retention_days == 30
    assert file.read_text(encoding="utf-8") == "[log]\nretention_days = 30\n"
