"""Calls stamped with the first and the last moment that UTC holds: all that reads the log reads them, too."""

from __future__ import annotations

import asyncio
import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.calls.day_finding import days_in
from callpop.calls.local_time import FIRST, LAST, day_of
from callpop.calls.periods import Period
from callpop.crm.values import call_values
from callpop.intake.relay_pages import time_of
from callpop.notifications.timestamp import stamp
from callpop.relay.stamps import written
from callpop.storage import call_log
from callpop.storage.day_sheet import day_sheet
from callpop.storage.statistics import statistics
from tests.unit.intake.office import ANNA, NOON, Call, Payload, office

EARLY, LATE = "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"


def stamped(payload: Payload, at: str) -> Payload:
    return {**payload, "timestamp": at}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with a call of each end of time and one of today, from one number."""
    (tmp_path / "settings.toml").write_text('[agent]\nemails = ["anna@example.com"]\n')

    async def fill() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            for name, at in (("early", EARLY), ("late", LATE)):
                call = Call(name)
                for payload in (call.ringing(ANNA), call.answered(ANNA), call.ended()):
                    await anna.post(stamped(payload, at))
            today = Call("today", began=NOON)
            await anna.play(today.ringing(ANNA), today.answered(ANNA), today.ended())
            anna.note("early", "call back tomorrow")
            anna.note("late", "call back tomorrow")
            await anna.housekeeping.turn()
            assert anna.bugs == []

    asyncio.run(fill())
    return tmp_path


def test_the_log_shows_them(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "--profile", str(profile)]) == 0
    late, _, early = capsys.readouterr().out.splitlines()
    assert (late[:4], early[:4]) == ("9999", "0001")
    assert main(["log", "--profile", str(profile), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["started_at"] for row in rows[::2]] == [
        "9999-12-31T23:59:59.999999+00:00", "0001-01-01T00:00:00.000000+00:00"
    ]  # fmt: skip
    assert main(["log", "--profile", str(profile), "--since", "9999-12-31", "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_file_of_them_is_written_and_read_back(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("csv", "jsonl"):
        assert main(["log", "--profile", str(profile), "--export", str(profile / f"log.{form}")]) == 0
    with (profile / "log.csv").open(newline="") as file:
        cells = [row[0][:4] for row in csv.reader(file)]
    assert sorted(cells[1:]) == ["0001", "2026", "9999"]
    other = profile / "other"
    assert main(["log", "--profile", str(other), "--import", str(profile / "log.jsonl")]) == 0
    capsys.readouterr()
    assert main(["log", "--profile", str(other), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["call_id"] for row in rows] == ["late", "today", "early"]


def test_what_was_done_with_them_is_explained(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--profile", str(profile), "early"]) == 0
    assert "early" in capsys.readouterr().out


@pytest.mark.parametrize("at", [EARLY, LATE])
@pytest.mark.parametrize("form", [["--json"], []])
def test_they_are_replayed(tmp_path: Path, capsys: pytest.CaptureFixture[str], at: str, form: list[str]) -> None:
    call = Call("c")
    file = tmp_path / "calls.jsonl"
    payloads = [stamped(one, at) for one in (call.ringing(ANNA), call.answered(ANNA), call.ended())]
    file.write_text("\n".join(map(json.dumps, payloads)))
    assert main(["replay", str(file), "--email", "anna@example.com", *form]) == 0
    assert at[:4] in capsys.readouterr().out


@pytest.mark.parametrize("at", [FIRST, LAST, NOON])
def test_statistics_and_the_day_sheet_of_such_a_day(profile: Path, at: int) -> None:
    day = day_of(at)
    with closing(sqlite3.connect(profile / "callpop.sqlite3")) as conn:
        assert day_sheet(conn, day.isoformat()).day == day.isoformat()
        since, until = Period(day, day).bounds(None)
        assert len(statistics(conn, since, until).days) == 1


@pytest.mark.parametrize("at", [FIRST, LAST])
def test_a_note_written_then_names_its_days(at: int) -> None:
    for line in ("call back tomorrow", "next week", "next month", "in 99 weeks", "by Friday", "within 30 days"):
        assert days_in(line, day_of(at), "en"), line


@pytest.mark.parametrize("at", [EARLY, LATE])
def test_a_relay_writes_them_so_that_they_can_be_read(at: str) -> None:
    assert time_of(written(stamp(at, []))) == stamp(at, [])


def test_an_address_is_filled_for_them(profile: Path) -> None:
    with closing(sqlite3.connect(profile / "callpop.sqlite3")) as conn:
        entry = call_log.entry(conn, "late")
    assert entry is not None
    assert call_values(entry.record, region="NL").started_at == "9999-12-31T23:59:59+00:00"
    assert date.fromisoformat(call_values(entry.record, region="NL").started_at[:10]) == date.max
