"""The page of all settings is made from their declarations, and says what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.settings.reference import reference
from callpop.settings.schema import tables
from callpop.settings.values import all_keys

PAGE = Path(__file__).resolve().parents[3] / "packaging" / "settings.md"


def test_the_page_is_the_one_that_the_declarations_make() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "callpop config describe > packaging/settings.md"


def test_it_tells_every_setting_with_its_explanation() -> None:
    lines = reference().splitlines()
    for key, declared in all_keys().items():
        told = next(line for line in lines if line.startswith(f"| `{key}` |"))
        assert declared.explanation.replace("|", "\\|") in told
    for table in tables():
        assert f"### [[{table}]]" in lines


def test_a_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "describe"]) == 0
    assert capsys.readouterr().out == reference()
