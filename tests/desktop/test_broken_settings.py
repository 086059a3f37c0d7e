"""Two hundred broken files: the desktop has settings, and says in its own language what is wrong."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.preferences import Preferences
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.machine import PolicyPlace, machine_policy
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from tests.unit.settings.broken import policy_files, settings_files
from tests.unit.settings.policies import ME, place_of

pytestmark = [pytest.mark.desktop, pytest.mark.logs_warnings]

_LINES = 4
"""What the tray has room for."""


@pytest.fixture(scope="module")
def spoken() -> dict[str, Words]:
    return {language: Words.load(language) for language in LANGUAGES}


def mistold(preferences: Preferences, spoken: dict[str, Words], file: Path) -> list[str]:
    """What is wrong with what the desktop says of a broken file."""
    problems = preferences.loaded.problems
    found = [] if problems else ["nothing is said"]
    for language, words in spoken.items():
        told = preferences.trouble_in(words.said).splitlines()
        if not 1 <= len(told) <= _LINES or not told[0].startswith(str(file)):
            found.append(f"{language}: {told}")
        said = [words.said(problem.message) for problem in problems]
        found += [f"{language}: {text}" for text in said if not text]
        if language != "en":
            found += [f"{language}: {text}" for text in said if text in [problem.message for problem in problems]]
    return found


def test_a_hundred_broken_settings_files_are_told_in_every_language(
    qtbot: QtBot, tmp_path: Path, spoken: dict[str, Words], caplog: pytest.LogCaptureFixture
) -> None:
    profile = Profile.locate(tmp_path, {})
    profile.create()
    found: dict[bytes, list[str]] = {}
    for data in settings_files():
        profile.settings_file.write_bytes(data)
        with caplog.at_level(logging.ERROR):
            preferences = Preferences(profile=profile, environ={}, policy=Policy)
        if wrong := mistold(preferences, spoken, profile.settings_file):
            found[data] = wrong
        assert 1 <= preferences.settings.popup.max_cards <= 6
        assert profile.settings_file.read_bytes() == data
    assert found == {}


def test_a_hundred_broken_policies_are_told_in_every_language(
    qtbot: QtBot, tmp_path: Path, spoken: dict[str, Words], caplog: pytest.LogCaptureFixture
) -> None:
    profile = Profile.locate(tmp_path / "p", {})
    profile.create()
    profile.settings_file.write_text("[popup]\nmax_cards = 2\n", encoding="utf-8")
    place = place_of(tmp_path / "etc", "")
    found: dict[bytes, list[str]] = {}
    for data in policy_files():
        place.path.write_bytes(data)
        with caplog.at_level(logging.ERROR):
            preferences = Preferences(
                profile=profile, environ={}, policy=lambda: machine_policy(PolicyPlace(place.path, ME))
            )
        if wrong := mistold(preferences, spoken, place.path):
            found[data] = wrong
        assert preferences.settings.popup.max_cards == 2
        assert place.path.read_bytes() == data
    assert found == {}
