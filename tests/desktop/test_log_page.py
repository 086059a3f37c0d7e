"""The page of the call log in the settings: another time of keeping is asked about before calls go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.controls import NumberControl
from callpop.desktop.settings_window.log_page import LogPage
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import LogSettings, Settings


class Asked:
    """Remembers what was asked and what was put into force."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, int]] = []
        self.answers: list[Callable[[bool], None]] = []
        self.put: list[tuple[str, object]] = []

    def keep(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        self.questions.append((key, days))
        self.answers.append(answer)

    def apply(self, key: str, value: object) -> str | None:
        self.put.append((key, value))
        return None


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot: QtBot, asked: Asked) -> LogPage:
    made = LogPage(theme=Theme(), words=Words.load("en"), apply=asked.apply, keep=asked.keep)
    qtbot.addWidget(made)
    made.show_settings(replace(Settings(), log=LogSettings(retention_days=365)))
    made.show()
    return made


def days(page: LogPage, key: str) -> NumberControl:
    control = page.rows[key].control
    assert isinstance(control, NumberControl)
    return control


def test_who_steps_through_the_days_is_asked_once_about_the_last(page: LogPage, asked: Asked) -> None:
    for value in (364, 363, 90):
        days(page, "log.retention_days")._box.setValue(value)
    assert asked.questions == [] and asked.put == []
    page._settled.timeout.emit()
    assert asked.questions == [("log.retention_days", 90)]
    asked.answers[0](True)
    assert asked.put == [("log.retention_days", 90)]


def test_a_no_leaves_what_was_set(page: LogPage, asked: Asked) -> None:
    days(page, "log.mask_days")._box.setValue(30)
    page._settled.timeout.emit()
    asked.answers[0](False)
    assert asked.put == []
    assert days(page, "log.mask_days")._box.value() == 0


def test_other_settings_are_in_force_at_once(page: LogPage, asked: Asked) -> None:
    days(page, "log.call_limit")._box.setValue(7)
    assert asked.put == [("log.call_limit", 7)]


def test_each_button_says_what_is_wanted(page: LogPage) -> None:
    wanted: list[str] = []
    page.data_wanted.connect(wanted.append)
    for button in page.buttons.values():
        assert button.accessibleName()
        button.click()
    assert wanted == ["export", "import", "wipe"]
