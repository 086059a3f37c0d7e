"""``callpop log`` with the agent's data: to a file and back, masked, wiped; while no app runs."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.calls.spellings import spellings
from callpop.storage import remains, traces, wipe, wishes
from callpop.storage.connections import connect_writer
from tests.unit.intake.office import ANNA, CALLER, DAY, HOUR, NOON, Call, office

SETTINGS = """
[agent]
emails = ["anna@example.com"]
[[lines]]
number = "+31508009000"
label = "Sales"
[appearance]
language = "de"
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A missed call of yesterday, an answered one of today from the same number, and one to somebody else."""
    folder = tmp_path / "profile"
    folder.mkdir()
    (folder / "settings.toml").write_text(SETTINGS)

    async def fill() -> None:
        async with office(folder / "callpop.sqlite3") as anna:
            missed = Call("missed", began=NOON - DAY)
            await anna.play(missed.ringing(ANNA), missed.ended("no-answer"))
            answered = Call("answered", began=NOON)
            await anna.play(answered.ringing(ANNA), answered.answered(ANNA), answered.ended())
            busy = Call("busy", caller=ANNA, dialled="0201234567", began=NOON + HOUR)
            await anna.play(busy.created(), busy.ended("busy"))
            anna.note("answered", "=wants a\nquote")
            anna.note("busy", "asked for 06 12 34 56 78")

    asyncio.run(fill())
    return folder


def log(profile: Path, *words: str) -> int:
    return main(["log", "--profile", str(profile), *words])


def ids(profile: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert log(profile, "--json") == 0
    return [json.loads(line)["call_id"] for line in capsys.readouterr().out.splitlines()]


def naming(profile: Path) -> list[str]:
    """The files in which the caller's number stands in some spelling."""
    pattern = spellings(CALLER)
    assert pattern is not None
    files = [file for file in profile.rglob("*") if file.is_file()]
    return [file.name for file in files if pattern.search(file.read_bytes().decode("latin-1"))]


def test_a_spreadsheet_of_what_the_filters_show(profile: Path, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    assert log(profile, "--export", str(path), "--bom", "--outcome", "answered") == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    assert (row["Nummer"], row["Notiz"], row["Leitung"]) == (CALLER, "'=wants a\nquote", "Sales")


def test_all_of_it_to_another_computer_and_back(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert log(profile, "--export", str(tmp_path / "a.jsonl")) == 0
    other = tmp_path / "other"
    assert log(other, "--import", str(tmp_path / "a.jsonl")) == 0
    assert "3 calls added" in capsys.readouterr().err
    (other / "settings.toml").write_text(SETTINGS)
    assert log(other, "--export", str(tmp_path / "b.jsonl")) == 0
    assert (tmp_path / "b.jsonl").read_text() == (tmp_path / "a.jsonl").read_text()
    assert log(other, "--import", str(tmp_path / "a.jsonl")) == 0
    assert "0 calls added, 0 completed, 3 known already" in capsys.readouterr().err


def test_wrong_lines_are_told_with_file_line_and_field(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"call_id": "x"}\n')
    assert log(profile, "--import", str(path)) == 1
    said = capsys.readouterr().err
    assert f"{path}:1: direction: it is missing" in said
    assert "1 lines left out" in said
    assert log(profile, "--import", str(tmp_path / "none")) == 1


def test_a_wiped_number_stands_in_no_byte_of_any_file(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (profile / "logs").mkdir(exist_ok=True)
    (profile / "logs" / "callpop.log.1").write_text("DEBUG the call of 0612345678\nINFO stays\n")
    (profile / "callpop.sqlite3.backup-2026-01-01-v1").write_bytes(b"+31612345678")
    assert naming(profile)
    assert log(profile, "--wipe-number", "06-12 34 56 78", "--yes") == 0
    assert "2 calls, 1 note, 1 older copy of the file" in capsys.readouterr().err
    assert naming(profile) == []
    assert (profile / "logs" / "callpop.log.1").read_text() == "DEBUG the call of [wiped]\nINFO stays\n"
    assert ids(profile, capsys) == ["busy"]
    assert log(profile, "--json") == 0
    assert json.loads(capsys.readouterr().out)["note"] == "asked for •••"


def test_the_copy_of_an_address_book_that_callpop_made_is_wiped_too(profile: Path) -> None:
    (profile / "books").mkdir()
    (profile / "books" / "1-a.csv").write_text("Name,Phone\nGone,06-12345678\nBob,0307654321\n")
    assert log(profile, "--wipe-number", CALLER, "--yes") == 0
    assert naming(profile) == []
    assert (profile / "books" / "1-a.csv").read_text() == "Name,Phone\nBob,0307654321\n"


def test_settings_that_name_the_number_are_told_and_left(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (profile / "settings.toml").open("a") as file:
        file.write('[[lines]]\nnumber = "+31612345678"\nlabel = "Mobile"\n')
    assert log(profile, "--wipe-number", CALLER, "--yes") == 0
    assert "settings.toml" in capsys.readouterr().err
    assert naming(profile) == ["settings.toml"]


def test_of_an_internal_number_its_calls_go_and_what_still_names_it_is_told(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def more() -> None:
        async with office(profile / "callpop.sqlite3", now=NOON + 2 * HOUR) as anna:
            for number in range(2):
                call = Call(f"bob {number}", caller="bob", began=NOON + 2 * HOUR + number)
                await anna.play(call.ringing(ANNA), call.answered(ANNA), call.ended())
            passed = Call("bob answered", began=NOON + 3 * HOUR)
            await anna.play(passed.ringing(ANNA, "bob"), passed.answered("bob"), passed.ended())

    asyncio.run(more())
    assert log(profile, "--wipe-number", "202", "--yes") == 0
    said = capsys.readouterr().err
    assert "the calls with 202 are removed: 2 calls. 1 other call still names 202, as a phone that rang" in said
    assert "everything" not in said
    assert sorted(ids(profile, capsys)) == ["answered", "bob answered", "busy", "missed"]
    assert log(profile, "--wipe-number", "299", "--yes") == 0
    assert capsys.readouterr().err.strip() == "callpop log: the calls with 299 are removed: no calls"


def test_a_left_over_of_a_crashed_app_is_waited_for_and_then_passed_by(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.cli.log_clear._TAKEN_WITHIN", 0.0)
    (profile / "run.json").write_text("{}")
    assert log(profile, "--wipe-number", CALLER, "--yes") == 0
    assert naming(profile) == []


def test_the_running_app_is_waited_for_until_nothing_is_left(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The app is played by what the command does between two looks."""
    steps: list[Callable[[sqlite3.Connection], object]] = [
        lambda conn: None,
        lambda conn: wishes.begin(conn, CALLER),
        lambda conn: wipe.erase(conn, traces.trace(conn, CALLER), now=0),
        lambda conn: wishes.finish(conn, CALLER),
        remains.finish,
    ]

    def app(_: float) -> None:
        with contextlib.closing(connect_writer(profile / "callpop.sqlite3")) as conn:
            steps.pop(0)(conn)

    monkeypatch.setattr("callpop.cli.log_clear.time.sleep", app)
    (profile / "run.json").write_text("{}")
    assert log(profile, "--wipe-number", CALLER, "--yes") == 0
    assert steps == [] and "is removed: 2 calls" in capsys.readouterr().err


def test_nothing_is_taken_away_unasked(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (("--wipe-number", CALLER), ("--mask", "0")):
        assert log(profile, *words) == 2
    assert log(profile, "--wipe-number", "anonymous", "--yes") == 2
    assert "is no telephone number" in capsys.readouterr().err

    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return "no\n"

    monkeypatch.setattr("sys.stdin", Terminal())
    assert log(profile, "--wipe-number", CALLER) == 1
    said = capsys.readouterr().err
    assert "2 calls, 1 note" in said and "relay" in said
    assert len(ids(profile, capsys)) == 3


def test_numbers_of_older_calls_are_masked(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert log(profile, "--mask", "0", "--yes") == 0
    assert "3 calls masked" in capsys.readouterr().err
    assert log(profile, "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["masked"] for row in rows] == [True] * 3
    assert [row["remote"]["number"] for row in rows] == ["0xxxxxxx67", "+31xxxxxxx78", "+31xxxxxxx78"]
    assert rows[1]["note"] == "=wants a\nquote"
    assert log(profile, "--search", "12345678", "--json") == 0
    assert capsys.readouterr().out == ""
    with contextlib.closing(sqlite3.connect(profile / "callpop.sqlite3")) as conn:
        assert conn.execute("SELECT count(*) FROM journal").fetchone() == (0,)


@pytest.mark.parametrize(
    "words",
    [
        ("--bom",),
        ("--format", "csv"),
        ("--export", "a.jsonl", "--bom"),
        ("--import", "a", "--json"),
        ("--wipe-number", "1", "--limit", "1"),
        ("--yes",),
        ("--export", "a", "--import", "b"),
    ],
)
def test_words_that_do_not_go_together_are_refused(profile: Path, words: tuple[str, ...]) -> None:
    assert log(profile, *words) == 2
