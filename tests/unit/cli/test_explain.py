"""``callpop explain``: what each notification did here, and why; of others, no numbers and no names."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from callpop.__main__ import main
from callpop.notifications.decode import NotANotification
from tests.unit.intake.office import ANNA, BOB, CALLER, CAROL, SECOND, Call, Office, office


def filled(folder: Path, fill: Callable[[Office], Awaitable[None]]) -> Path:
    (folder / "settings.toml").write_text('[agent]\nemails = ["anna@example.com"]\n')

    async def run() -> None:
        async with office(folder / "callpop.sqlite3") as anna:
            await fill(anna)

    asyncio.run(run())
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    async def fill(anna: Office) -> None:
        mine, others = Call("mine"), Call("others")
        await anna.play(mine.created(), mine.ringing(ANNA, BOB), others.ringing(BOB, CAROL, at=2))
        anna.now += SECOND
        await anna.post(mine.ringing(ANNA, BOB))
        await anna.play(mine.answered(BOB), others.ended(at=9))
        anna.now += SECOND
        with pytest.raises(NotANotification):
            await anna.pipeline.accept(json.dumps({"call_id": "x", "status": CALLER}).encode())

    return filled(tmp_path, fill)


def explain(capsys: pytest.CaptureFixture[str], profile: Path, *words: str) -> list[dict[str, Any]]:
    assert main(["explain", "--profile", str(profile), "--json", *words]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_notification_has_its_line_newest_first(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = explain(capsys, profile)
    assert [(one["call_id"], one["status"], one["decision"]) for one in lines] == [
        (None, None, "rejected"),
        ("others", "ended", "ignored"),
        ("mine", "in-progress", "closed"),
        ("mine", "ringing", "duplicate"),
        ("others", "ringing", "ignored"),
        ("mine", "ringing", "shown"),
        ("mine", "created", "ignored"),
    ]
    assert {one["source"] for one in lines} == {"listener"}
    assert lines[0]["received_at"].endswith("+00:00")


def test_why_says_what_an_agent_can_do_something_about(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why = {(one["call_id"], one["status"], one["decision"]): one["why"] for one in explain(capsys, profile)}
    assert why["others", "ringing", "ignored"] == "no popup: your address is not among the targets (bob@…, carol@…)"
    assert "phone rings" in why["mine", "ringing", "shown"]
    assert "somebody else answered" in why["mine", "in-progress", "closed"]
    assert "received before" in why["mine", "ringing", "duplicate"]
    assert "timestamp" in why[None, None, "rejected"]


def test_of_others_and_of_what_was_refused_no_number_is_kept(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in explain(capsys, profile):
        if line["call_id"] != "mine":
            assert "612345678" not in json.dumps(line)
            assert "example.com" not in json.dumps(line)


def test_one_call_and_a_limit(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["decision"] for one in explain(capsys, profile, "mine")] == ["closed", "duplicate", "shown", "ignored"]
    assert [one["decision"] for one in explain(capsys, profile, "--limit", "2")] == ["rejected", "ignored"]
    assert main(["explain", "--profile", str(profile), "--json", "unheard of"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and "nothing came here of a call 'unheard of'" in said.err
    assert main(["explain", "--profile", str(profile), "--limit", "-3"]) == 2


def test_two_notifications_of_one_moment_have_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def fill(anna: Office) -> None:
        call = Call("c1")
        await anna.post(call.created())
        await anna.post(call.ringing(ANNA))

    lines = explain(capsys, filled(tmp_path, fill))
    assert sorted(one["decision"] for one in lines) == ["ignored", "shown"]


def test_a_transfer_in_another_dialect_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def fill(anna: Office) -> None:
        call = Call("c1")
        await anna.play(call.created(), {**call.passed(BOB, ANNA), "status": "cold-transfer"})

    lines = explain(capsys, filled(tmp_path, fill))
    assert [(one["status"], one["decision"]) for one in lines] == [("cold-transfer", "shown"), ("created", "ignored")]


def test_for_people_a_line_each(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--profile", str(profile), "others"]) == 0
    ended, ringing = capsys.readouterr().out.splitlines()
    assert "ignored" in ended
    assert "others" in ringing
    assert "bob@…" in ringing


def test_without_calls_nothing_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(capsys, tmp_path) == []


def test_without_calls_that_is_said_beside_what_scripts_read(
    tmp_path: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--profile", str(tmp_path / "new")]) == 0
    said = capsys.readouterr()
    assert said.out == "" and "nothing has come here yet" in said.err
    assert main(["explain", "--profile", str(profile)]) == 0
    assert capsys.readouterr().err == ""
