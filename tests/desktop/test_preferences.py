"""Settings in force: read whatever the file holds, changed at once, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.preferences import Preferences
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.origin import Origin
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.schema import Line, Person, Settings
from tests.unit.settings.policies import policy_of


def make(folder: Path, text: str | None = None, environ: dict[str, str] | None = None) -> Preferences:
    profile = Profile.locate(folder, {})
    profile.create()
    if text is not None:
        profile.settings_file.write_text(text, encoding="utf-8")
    return Preferences(profile=profile, environ=environ or {})


def test_without_a_file_the_defaults_are_in_force_and_nothing_is_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = make(tmp_path)
    assert preferences.settings == Settings()
    assert preferences.trouble == ""


def test_what_is_wrong_is_told_with_file_key_and_what_was_expected(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    preferences = make(tmp_path, '[popup]\nmax_cards = "many"\n[agent]\nregion = "BE"\n')
    assert preferences.settings.popup.max_cards == 4
    assert preferences.settings.agent.region == "BE"
    told = preferences.trouble
    assert str(tmp_path / "settings.toml") in told
    assert "popup.max_cards" in told
    assert "number" in told
    assert "popup.max_cards" in caplog.text


def test_many_problems_stay_short(qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    told = make(tmp_path, "[popup]\n" + "".join(f"wrong_{n} = 1\n" for n in range(9))).trouble
    assert len(told.splitlines()) == 4
    assert "6 more" in told
    assert caplog.text.count("unknown key") == 9


def test_a_change_is_written_and_told_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = make(tmp_path, "# mine\n[popup]\nmax_cards = 3\n")
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    assert preferences.change("popup.corner", "top-left") is None
    assert preferences.change("people", [Person("Bob", numbers=("202",))]) is None
    assert preferences.change("lines", [Line("+31508009000", "Sales")]) is None
    assert told[-1] == preferences.settings
    assert told[0].popup.corner == "top-left"
    assert preferences.settings.people[0].name == "Bob"
    assert preferences.settings.lines[0].label == "Sales"
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8").startswith("# mine\n")


@pytest.mark.parametrize(("key", "value"), [("popup.max_cards", "many"), ("popup.nothing", 1)])
def test_what_does_not_fit_is_said_and_changes_nothing(qtbot: QtBot, tmp_path: Path, key: str, value: object) -> None:
    preferences = make(tmp_path)
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    assert preferences.change(key, value)
    assert told == []
    assert not (tmp_path / "settings.toml").exists()


@pytest.mark.logs_warnings
def test_a_file_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = make(tmp_path)
    (tmp_path / "settings.toml").mkdir()
    problem = preferences.change("popup.max_cards", 2)
    assert problem is not None and str(tmp_path) in problem
    assert preferences.settings.popup.max_cards == 4


def test_a_problem_that_is_mended_is_no_trouble_any_more(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    preferences = make(tmp_path, '[popup]\nmax_cards = "many"\n')
    assert preferences.trouble
    assert preferences.change("popup.max_cards", 2) is None
    assert preferences.trouble == ""
    assert caplog.text.count("popup.max_cards") == 1


def test_the_environment_weighs_more_than_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = make(tmp_path, "[popup]\nmax_cards = 3\n", {"CALLPOP_POPUP_MAX_CARDS": "2"})
    assert preferences.settings.popup.max_cards == 2


def test_what_the_policy_locks_stays_and_the_rest_of_the_change_waits_too(qtbot: QtBot, tmp_path: Path) -> None:
    profile = Profile.locate(tmp_path / "p", {})
    policy = policy_of(tmp_path / "etc", '[locked]\nrelay.url = "https://relay.example.com"\npeople = []\n')
    preferences = Preferences(profile=profile, environ={}, policy=lambda: policy)
    problem = preferences.change_all({"popup.max_cards": 2, "relay.url": "https://elsewhere.example.com"})
    assert problem is not None and "locked by the policy of this computer" in problem
    assert preferences.change("people", [Person("Bob")])
    assert not profile.settings_file.exists()
    # What says the same as the lock is no change, and hinders none.
    assert preferences.change_all({"popup.max_cards": 2, "relay.url": "https://relay.example.com"}) is None
    assert profile.settings_file.read_text(encoding="utf-8") == "[popup]\nmax_cards = 2\n"
    assert preferences.standing.locks["relay.url"] is Origin.POLICY


def test_a_policy_that_comes_or_goes_counts_with_the_next_look(qtbot: QtBot, tmp_path: Path) -> None:
    said = [Policy(), policy_of(tmp_path / "etc", "[locked]\npopup.max_cards = 6\n")]
    preferences = Preferences(profile=Profile.locate(tmp_path / "p", {}), environ={}, policy=lambda: said[0])
    said.reverse()
    with qtbot.waitSignal(preferences.changed):
        preferences.reload()
    assert preferences.settings.popup.max_cards == 6


def test_what_is_taken_out_of_the_file_is_as_usual_again(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = make(tmp_path, "[popup]\nmax_cards = 3 # three\nended = 5\n")
    assert preferences.change_all({"popup.max_cards": None, "popup.corner": None}) is None
    assert (preferences.settings.popup.max_cards, preferences.settings.popup.ended) == (4, 5)
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == "[popup]\nended = 5\n"


@pytest.mark.logs_warnings
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_told_in_every_language(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    words = Words.load(language)
    preferences = make(tmp_path, '[popup]\nmax_cards = "many"\nconer = 1\n[agent]\nemails = 1\nregion = 2\n[x]\n')
    told = preferences.trouble_in(words.said)
    lines = told.splitlines()
    assert len(lines) == 4 and all(str(tmp_path) in line for line in lines[:3])
    number = words.text("said.fits_whole_range", low=1, high=6)
    assert words.text("said.does_not_fit", expected=number, given="'many'") in lines[0]
    assert lines[3] == words.text("said.more_in_log", n=2)
