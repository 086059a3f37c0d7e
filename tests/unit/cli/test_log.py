"""``callpop log``: the call log from the shell, while the app runs or not."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from callpop.__main__ import main
from callpop.storage import call_log
from tests.unit.intake.office import ANNA, DAY, HOUR, NOON, Call, office

SETTINGS = """
[agent]
emails = ["anna@example.com"]
[[people]]
name = "Bob de Vries"
emails = ["bob@example.com"]
[[lines]]
number = "+31508009000"
label = "Sales"
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with a missed call of yesterday, and today an answered one of Bob's and a busy one of Anna's."""
    (tmp_path / "settings.toml").write_text(SETTINGS)

    async def fill() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            missed = Call("missed", began=NOON - DAY)
            await anna.play(missed.ringing(ANNA), missed.ended("no-answer"))
            answered = Call("answered", caller="bob", began=NOON)
            await anna.play(answered.ringing(ANNA), answered.answered(ANNA), answered.ended())
            busy = Call("busy", caller=ANNA, dialled="0201234567", began=NOON + HOUR)
            await anna.play(busy.created(), busy.ended("busy"))
            anna.note("answered", "wants a\nquote")

    asyncio.run(fill())
    return tmp_path


def log(capsys: pytest.CaptureFixture[str], profile: Path, *words: str) -> list[dict[str, Any]]:
    assert main(["log", "--profile", str(profile), "--json", *words]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def ids(capsys: pytest.CaptureFixture[str], profile: Path, *words: str) -> list[str]:
    return [one["call_id"] for one in log(capsys, profile, *words)]


def test_all_rows_newest_first(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ids(capsys, profile) == ["busy", "answered", "missed"]


def test_a_row_says_what_the_agent_added_and_who_it_was(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = log(capsys, profile, "--search", "quote")
    assert (row["note"], row["handled"], row["internal"]) == ("wants a\nquote", False, True)
    assert row["remote"]["name"] == "Bob de Vries"
    assert row["popup"] == {"shown": True, "rings": 1, "steps": ["shown", "updated", "closed"]}


def test_it_is_narrowed_by_outcome_time_and_number(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ids(capsys, profile, "--outcome", "busy") == ["busy"]
    assert ids(capsys, profile, "--since", "2026-11-18") == ["busy", "answered"]
    assert ids(capsys, profile, "--until", "2026-11-18") == ["missed"]
    assert ids(capsys, profile, "--since", "2026-11-18T12:30") == ["busy"]
    assert ids(capsys, profile, "--limit", "2") == ["busy", "answered"]
    assert ids(capsys, profile, "--limit", "0") == []
    assert ids(capsys, profile, "--search", "020 123 45 67") == ["busy"]
    assert ids(capsys, profile, "--search", "nobody") == []


def test_more_rows_than_one_page(profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setattr("callpop.cli.log._PAGE", 1)
    assert ids(capsys, profile) == ["busy", "answered", "missed"]
    assert ids(capsys, profile, "--limit", "2") == ["busy", "answered"]


def test_for_people_with_the_lines_label_and_the_note_on_one_line(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["log", "--profile", str(profile)]) == 0
    busy, answered, missed = capsys.readouterr().out.splitlines()
    assert "→ busy" in busy
    assert "Bob de Vries" in answered
    assert "[Sales]" in answered
    assert "# wants a quote" in answered
    assert "+31 6 12345678" in missed


@pytest.mark.parametrize("words", [["--since", "yesterday"], ["--limit", "-1"], ["--limit", "x"], ["--outcome", "?"]])
def test_wrong_usage_is_2(profile: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(["log", "--profile", str(profile), *words]) == 2
    assert words[1] in capsys.readouterr().err


def test_a_profile_without_calls_prints_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert log(capsys, tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_a_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(tmp_path / "callpop.sqlite3") as conn:
        conn.execute("PRAGMA user_version = 999")
        conn.execute("CREATE TABLE tomorrow (thing TEXT)")
    conn.close()
    assert main(["log", "--profile", str(tmp_path)]) == 1
    assert "newer" in capsys.readouterr().err


def test_what_is_searched_is_listed_by_outcome_and_time_as_all_rows_are(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(profile / "callpop.sqlite3") as conn:
        # What a voicemail answered counts as missed.
        call_log.set_voicemail(conn, "answered", True, NOON)
        conn.execute("UPDATE calls SET search_text = search_text || ' same'")
    conn.close()
    assert ids(capsys, profile, "--search", "same") == ["busy", "answered", "missed"]
    assert ids(capsys, profile, "--search", "same", "--limit", "2") == ["busy", "answered"]
    for search in ((), ("--search", "same")):
        missed = ids(capsys, profile, *search, "--outcome", "missed")
        assert missed[-1] == "missed"
        assert ids(capsys, profile, *search, "--outcome", "missed", "--limit", "1") == missed[:1]
        assert ids(capsys, profile, *search, "--since", "2026-11-18") == ["busy", "answered"]
    assert ids(capsys, profile, "--search", "same", "--outcome", "failed") == []
    assert ids(capsys, profile, "--search", "nobody") == []


def test_a_file_and_json_on_the_screen_are_not_asked_for_together(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = profile / "calls.csv"
    assert main(["log", "--profile", str(profile), "--export", str(file), "--json"]) == 2
    assert "--format jsonl" in capsys.readouterr().err
    assert not file.exists()
