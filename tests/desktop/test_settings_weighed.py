"""A shorter time of keeping is asked about by whatever way it comes: a reset, a page's reset, an import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.settings.policy import Policy
from tests.desktop.settings_support import Desk, desk

pytestmark = pytest.mark.once

NEVER = "[log]\nretention_days = 0\nmask_days = 30\n"


class Asked:
    """Notes the questions; the test answers."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, int]] = []
        self.answers: list[Callable[[bool], None]] = []

    def keep(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        self.questions.append((key, days))
        self.answers.append(answer)


@pytest.fixture
def asked() -> Asked:
    return Asked()


def reset(made: Desk, key: str) -> None:
    button = made.row(key).reset_button
    assert button is not None
    button.click()


@pytest.mark.parametrize("agreed", [True, False])
def test_back_to_the_default_asks_before_it_takes_calls(
    qtbot: QtBot, tmp_path: Path, asked: Asked, *, agreed: bool
) -> None:
    made = desk(qtbot, tmp_path, NEVER, keep=asked.keep)
    reset(made, "log.retention_days")
    assert asked.questions == [("log.retention_days", 365)]
    assert made.value("log.retention_days") == 0, "nothing changes before the answer"
    asked.answers[0](agreed)
    assert made.value("log.retention_days") == (365 if agreed else 0)


def test_back_to_what_the_administrator_set_asks_about_that(qtbot: QtBot, tmp_path: Path, asked: Asked) -> None:
    policy = Policy(defaults={"log.retention_days": 90})
    made = desk(qtbot, tmp_path, NEVER, policy=policy, keep=asked.keep)
    reset(made, "log.retention_days")
    assert asked.questions == [("log.retention_days", 90)]


def test_a_whole_page_is_reset_after_both_answers_or_not_at_all(qtbot: QtBot, tmp_path: Path, asked: Asked) -> None:
    made = desk(qtbot, tmp_path, NEVER, keep=asked.keep)
    made.window.pages["log"].reset_button.click()
    asked.answers[0](True)
    assert [key for key, _ in asked.questions] == ["log.mask_days", "log.retention_days"]
    asked.answers[1](False)
    assert (made.value("log.retention_days"), made.value("log.mask_days")) == (0, 30)


def test_an_import_asks_too(qtbot: QtBot, tmp_path: Path, asked: Asked) -> None:
    made = desk(qtbot, tmp_path, NEVER, keep=asked.keep)
    made.window.pages["profile"].take.emit({"log.retention_days": 30, "popup.max_cards": 2})  # type: ignore[attr-defined]
    assert asked.questions == [("log.retention_days", 30)]
    assert made.value("popup.max_cards") != 2
    asked.answers[0](True)
    assert (made.value("log.retention_days"), made.value("popup.max_cards")) == (30, 2)


def test_what_takes_nothing_is_reset_at_once(qtbot: QtBot, tmp_path: Path, asked: Asked) -> None:
    made = desk(qtbot, tmp_path, "[popup]\nmax_cards = 2\n", keep=asked.keep)
    reset(made, "popup.max_cards")
    assert asked.questions == [] and made.value("popup.max_cards") == 4
