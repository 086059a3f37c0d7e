"""Whatever number is given to a command, it is taken or refused with what was expected: never an error of ours."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.cli.parser import COMMANDS
from callpop.settings.values import all_keys

STRANGE = (
    "9" * 30, "9" * 5000, "-1", "-" + "9" * 30, "1e999", "-1e999", "nan", "inf", "\u0663", "\uff11", "\u00b2", "1_0",
    "", " ", "0x10", "1,5",
)  # fmt: skip


def numeric(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument that takes a number, those of the commands within it, too."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                yield from numeric(sub)
        elif callable(action.type):
            try:
                read = action.type("1")
            except argparse.ArgumentTypeError:
                continue
            if isinstance(read, int | float):
                yield action


def arguments() -> Iterator[tuple[str, argparse.Action]]:
    for command in COMMANDS:
        parser = argparse.ArgumentParser()
        command.module().add_arguments(parser)
        for action in numeric(parser):
            yield f"{command.name} {'/'.join(action.option_strings)}", action


@pytest.mark.parametrize("given", STRANGE)
def test_every_number_of_every_command_is_plain_and_within_reason(given: str) -> None:
    found = dict(arguments())
    assert {"log --mask", "log --limit", "explain --limit", "contacts --limit", "demo --speed"} <= found.keys()
    assert len(found) >= 12
    taken = []
    for name, action in found.items():
        assert callable(action.type)
        try:
            taken.append((name, action.type(given)))
        except argparse.ArgumentTypeError as refused:
            assert "expected" in str(refused) or "is no number" in str(refused) or " to " in str(refused)
    assert taken == []


@pytest.mark.parametrize("words", [["--mask", "999999999", "--yes"], ["--limit", "9" * 5000], ["--mask", "\u0663"]])
def test_wrong_usage_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(["log", "--profile", str(tmp_path), *words]) == 2
    assert f"argument {words[0]}: '{words[1][:40]}' is no number of" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["0", "36500", "0036500"])
def test_as_many_days_as_a_hundred_years_can_be_masked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"call_id": "one", "direction": "incoming", "outcome": "missed", "remote": {"number": "+31612345678"},'
        ' "started_at": "2026-11-20T09:00:00+00:00"}'
    )
    assert main(["log", "--profile", str(tmp_path), "--import", str(tmp_path / "a.jsonl")]) == 0
    assert main(["log", "--profile", str(tmp_path), "--mask", given, "--yes"]) == 0
    assert f"{1 if given == '0' else 0} calls masked" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["0001-01-01", "9999-12-31T23:59:59+00:00", "\u0662026-01-01", "1e9", "9" * 5000])
def test_days_at_the_ends_of_time(tmp_path: Path, given: str) -> None:
    assert main(["log", "--profile", str(tmp_path), "--since", given]) == (
        0 if given[4:5] == "-" and given.isascii() else 2
    )


@pytest.mark.parametrize("given", ["9" * 30, "9" * 5000, "-1", "1e999", "nan", "\u0663"])
def test_settings_with_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str) -> None:
    for key, about in all_keys().items():
        if about.kind in (int, float):
            assert main(["config", "--profile", str(tmp_path), "set", key, given]) in (0, 1, 2)
    assert "Traceback" not in capsys.readouterr().err
