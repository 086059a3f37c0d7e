"""Every setting of the schema, changed through the real window: in force at once, kept over a restart, and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.__main__ import main
from callpop.desktop.preferences import Preferences
from callpop.desktop.settings_window.finder import find
from callpop.desktop.settings_window.search import entries_of
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.origin import Origin
from callpop.settings.policy import Policy
from callpop.settings.schema import sections
from callpop.settings.values import all_keys, as_toml, value_of
from tests.desktop.settings_support import Desk, desk, drive, sample_of

pytestmark = pytest.mark.once

# What must be set before a setting means anything.
_BEFORE = {"crm": '[crm]\npreset = "zendesk"\n', "relay": '[source]\nkind = "relay"\n'}


@pytest.mark.parametrize("section", list(sections()))
def test_every_setting_is_found_changed_kept_and_taken_back_through_the_window(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], section: str
) -> None:
    at = desk(qtbot, tmp_path / "p", _BEFORE.get(section, ""))
    for key in (name for name, declared in all_keys().items() if declared.section == section):
        _change_and_take_back(at, key, sample_of(key, tmp_path), capsys)


def _change_and_take_back(at: Desk, key: str, sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    window, usual = at.window, at.value(key)
    # The search leads to it.
    window.search.setText(key)
    first = window.results.results[0].entry
    assert first.key == key
    window.go_to(first)
    QApplication.processEvents()
    row = at.row(key)
    assert row.isVisible() and row.control.isEnabled(), key
    assert window.pages[first.page].isVisible()

    drive(row, all_keys()[key], sample)
    QApplication.processEvents()

    # In force at once, and told to all parts of the app.
    changed = at.value(key)
    assert changed != usual, f"{key}: {row.error.text()}"
    assert value_of(at.told[-1], key) == changed
    assert at.preferences.standing.origins[key] is Origin.USER
    # The next start finds it.
    assert value_of(Preferences(profile=at.profile, environ={}, policy=Policy).settings, key) == changed
    # The command line tells it with its origin.
    assert main(["config", "--profile", str(at.profile.config_folder), "list", "--json"]) == 0
    said = {one["key"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert (said[key]["value"], said[key]["origin"]) == (as_toml(changed), "user")

    # And it can be taken back, and that can be undone.
    assert row.reset_button is not None and row.reset_button.isVisible(), key
    row.reset_button.click()
    assert at.value(key) == all_keys()[key].default
    assert at.preferences.standing.origins[key] is Origin.DEFAULT
    window.strip.button.click()
    assert at.value(key) == changed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_found_by_its_name_its_explanation_and_its_key(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    window = desk(qtbot, tmp_path, language=language).window
    words = Words.load(language)
    entries = entries_of(window.pages, words)
    for key in all_keys():
        for query in (words.text(f"setting.{key}.label"), words.text(f"setting.{key}.hint"), key):
            assert key in [entry.key for entry in find(query, entries)], query
