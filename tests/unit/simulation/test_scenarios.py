from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.notifications.decode import decode
from callpop.simulation.cast import Me, Payload, load_cast
from callpop.simulation.expand import expand
from callpop.simulation.scenario import NoSuchScenario, load_scenario, parse_step, scenario_names

START = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)
ME = Me("me@example.com", ("201", "+31508009001"), ("+31611112222",))

# What my row says in the end, and how many cards rang: (direction, outcome, rings), in the order of the rows.
ROWS = {
    "attended": [("incoming", "answered", 1)],
    "attended-newer": [("incoming", "answered", 1)],
    "blind": [("incoming", "answered", 1)],
    "blind-newer": [("incoming", "answered", 1)],
    "blind-unannounced": [("incoming", "answered", 1)],
    "busy": [("incoming", "missed", 1)],
    "cancelled": [("incoming", "missed", 1)],
    "duplicate-storm": [("incoming", "answered", 1)],
    "forwarding": [("incoming", "answered", 1)],
    "four-at-once": [
        ("incoming", "answered", 1),
        ("incoming", "answered-elsewhere", 1),
        ("incoming", "missed", 1),
        ("incoming", "missed", 1),
    ],
    "group-colleague": [("incoming", "answered-elsewhere", 1)],
    "group-in-rounds": [("incoming", "answered", 1)],
    "group-me": [("incoming", "answered", 1)],
    "group-nobody": [("incoming", "missed", 1)],
    "internal": [("incoming", "answered", 1)],
    "internal-missed": [("incoming", "missed", 1)],
    "lost-end": [("incoming", "in-progress", 1)],
    "masked": [("incoming", "missed", 1)],
    "mobile-twin": [("incoming", "answered", 1)],
    "no-answer": [("incoming", "missed", 1)],
    "out-of-order": [("incoming", "answered", 1)],
    "outgoing": [("outgoing", "answered", 0)],
    "outgoing-busy": [("outgoing", "busy", 0)],
    "passed-back": [("incoming", "answered", 2)],
    "passed-to-colleague": [("incoming", "answered", 1)],
    "picked-up-by-colleague": [("incoming", "answered-elsewhere", 1)],
    "pickup": [("incoming", "answered", 0)],
    "queue-abandon": [("incoming", "missed", 1)],
    "semi-attended": [("incoming", "answered", 1)],
    "semi-attended-newer": [("incoming", "answered", 1)],
    "simple": [("incoming", "answered", 1)],
    "six-at-once": [
        ("incoming", "answered", 1),
        ("incoming", "answered-elsewhere", 1),
        *[("incoming", "missed", 1)] * 4,
    ],
    "test": [("incoming", "answered", 1)],
    "transfer-failed": [("incoming", "missed", 1)],
    "two-at-once": [("incoming", "missed", 1), ("incoming", "answered", 1)],
    "unavailable": [("incoming", "missed", 0)],
    "withheld": [("incoming", "answered", 1)],
}


def sent(name: str, *, me: Me = ME, speed: float = 1.0, run: str = "r") -> list[tuple[float, Payload]]:
    return expand(load_scenario(name), me=me, start=START, speed=speed, run=run)


def rows(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Payload]:
    file = tmp_path / "sent.jsonl"
    file.write_text("".join(json.dumps(payload) + "\n" for _, payload in sent(name)))
    mine = [word for number in (*ME.numbers, *ME.mobiles) for word in ("--number", number)]
    assert main(["replay", str(file), "--email", ME.email, *mine, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("name", ROWS)
def test_a_scenario_is_the_call_that_its_title_says(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [(row["direction"], row["outcome"], row["popup"]["rings"]) for row in rows(name, tmp_path, capsys)]
    assert told == ROWS[name]


def test_the_morning_brings_about_ten_calls_of_every_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = rows("morning", tmp_path, capsys)
    assert len(told) == 11
    assert {row["outcome"] for row in told} == {"answered", "answered-elsewhere", "missed"}
    assert {row["direction"] for row in told} == {"incoming", "outgoing"}
    assert sum(row["transferred_by"] is not None for row in told) == 2
    assert 55 <= load_scenario("morning").seconds <= 70


def test_every_scenario_is_expected_somewhere() -> None:
    assert set(scenario_names()) == {*ROWS, "morning"}


@pytest.mark.parametrize("name", scenario_names())
def test_every_notification_decodes_without_anything_unfamiliar(name: str) -> None:
    for _, payload in sent(name):
        notification = decode(json.dumps(payload).encode())
        assert notification.oddities == ()
        assert notification.test == (name == "test")


def test_the_older_and_the_newer_call_survive() -> None:
    for name, surviving in (
        ("attended", ".1"),
        ("attended-newer", ".2"),
        ("blind", ".1"),
        ("semi-attended-newer", ".2"),
    ):
        transfer = next(payload for _, payload in sent(name) if payload["status"].endswith("transfer"))
        assert transfer["call_id"].endswith(surviving)
        assert transfer["merged_id"] != transfer["call_id"]


def test_two_runs_share_no_call() -> None:
    scenario = load_scenario("simple")
    first, second = ({p["call_id"] for _, p in expand(scenario, me=ME, start=START)} for _ in range(2))
    assert first.isdisjoint(second)


def test_the_parts_of_a_morning_share_no_call() -> None:
    created = [payload["call_id"] for _, payload in sent("morning") if payload["status"] == "created"]
    assert len(created) == len(set(created))


def test_speed_moves_sending_and_stamps_alike() -> None:
    for (at, slow), (half, fast) in zip(sent("blind"), sent("blind", speed=2), strict=True):
        assert half == at / 2
        stamps = [datetime.datetime.fromisoformat(one["timestamp"]) - START for one in (slow, fast)]
        assert stamps[1] == stamps[0] / 2


def test_the_stamp_may_be_earlier_than_the_sending() -> None:
    times = [(at, payload["status"]) for at, payload in sent("out-of-order")]
    stamps = [(payload["timestamp"], payload["status"]) for _, payload in sent("out-of-order")]
    assert [status for _, status in sorted(times)] == ["ringing", "created", "ended", "in-progress"]
    assert [status for _, status in sorted(stamps)] == ["created", "ringing", "in-progress", "ended"]


def test_a_storm_repeats_the_very_same_notification() -> None:
    bodies = [json.dumps(payload, sort_keys=True) for _, payload in sent("duplicate-storm")]
    assert len(bodies) > 50
    assert len(set(bodies)) == 4


def test_an_agent_without_numbers_gets_made_up_ones() -> None:
    ringing = sent("simple", me=Me("me@example.com"))[1][1]
    assert ringing["destination"]["targets"] == [
        {
            "number": "+31508009000",
            "name": None,
            "account_number": "201",
            "user_numbers": ["201"],
            "user_emails": ["me@example.com"],
        }
    ]


def test_nobody_in_a_scenario_is_misspelt() -> None:
    cast = load_cast()
    known = {*cast.colleagues, *cast.outsiders, *cast.lines, "me", "me.direct", "me.mobile"}
    for name in scenario_names():
        for step in load_scenario(name).steps:
            spelt = [step.caller, step.dialled, *step.targets, *([step.redirector] if step.redirector else [])]
            assert {word for one in spelt for word in one.split("@")} <= known, name


def test_an_unknown_scenario_or_step_is_refused() -> None:
    for name in ("nonsense", "cast", "../scenarios/simple"):
        with pytest.raises(NoSuchScenario):
            load_scenario(name)
    with pytest.raises(ValueError, match="not a step"):
        parse_step("0 ringing karin>sales")
