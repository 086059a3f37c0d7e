"""``callpop replay``: a file in, records out, the clock being each line's own stamp."""

from __future__ import annotations

import datetime
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from callpop.__main__ import main
from callpop.intake.pipeline import Pipeline
from tests.flows import Dialect, call_id, expected, flow_payloads, flows
from tests.unit.intake.office import ANNA, BOB, Call

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
Lines = list[dict[str, Any]]


def replay(capsys: pytest.CaptureFixture[str], file: Path, *words: str, status: int = 0) -> Lines:
    assert main(["replay", str(file), "--json", *words]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def written(path: Path, *payloads: object) -> Path:
    path.write_text("\n".join(json.dumps(one) for one in payloads))
    return path


@pytest.mark.parametrize("dialect", list(Dialect))
def test_all_flows_in_one_file_give_what_an_agent_must_see(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dialect: Dialect
) -> None:
    file = written(tmp_path / "all.jsonl", *(one for flow in flows() for one in flow_payloads(flow, dialect, START)))
    found = replay(capsys, file, "--email", "u201@example.com")
    wanted = [row for row in expected() if row["viewer"] == "u201@example.com"]
    assert len(found) == len(wanted)
    outcomes = sorted((one["direction"], one["outcome"], one["reason"] or "") for one in found)
    assert outcomes == sorted((one["direction"], one["outcome"], one["reason"] or "") for one in wanted)
    assert sum(one["popup"]["shown"] for one in found) == sum(one["popup"] for one in wanted)


def test_the_shape_of_a_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = Call("c1", began=1_795_172_400_000_000)
    file = written(tmp_path / "f", call.created(), call.ringing(ANNA), call.answered(ANNA, at=7.25), call.ended(at=60))
    (record,) = replay(capsys, file, "--email", "anna@example.com")
    assert record == {
        "call_id": "c1",
        "call_ids": ["c1"],
        "direction": "incoming",
        "outcome": "answered",
        "reason": "completed",
        "internal": False,
        "remote": {"number": "+31612345678", "name": None, "withheld": False, "emails": []},
        "dialled": "+31508009000",
        "answered_by": {"number": "201", "name": None, "emails": ["anna@example.com"]},
        "transferred_by": None,
        "transferred_to": [],
        "started_at": "2026-11-20T11:00:01.000000+00:00",
        "answered_at": "2026-11-20T11:00:07.250000+00:00",
        "ended_at": "2026-11-20T11:01:00.000000+00:00",
        "ring_seconds": 6.25,
        "talk_seconds": 52.75,
        "note": "",
        "handled": False,
        "popup": {"shown": True, "rings": 1, "steps": ["shown", "updated", "closed"]},
    }


def test_a_json_array_and_lines_and_stdin_are_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Call("c1")
    payloads = [call.ringing(ANNA), call.ended("no-answer")]
    lines = written(tmp_path / "lines", *payloads)
    array = tmp_path / "array"
    array.write_bytes(b"\xef\xbb\xbf" + json.dumps(payloads, indent=2).encode())
    of_lines = replay(capsys, lines, "--number", "201", "--email", "anna@example.com")
    assert replay(capsys, array, "--email", "anna@example.com") == of_lines
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.read_bytes())))
    assert replay(capsys, Path("-"), "--email", "anna@example.com") == of_lines


def test_a_line_that_is_none_is_named_and_the_others_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = Call("c1")
    file = tmp_path / "mixed.jsonl"
    file.write_text(f"{json.dumps(call.ringing(ANNA))}\n\nnonsense\n{json.dumps(call.ended('no-answer'))}\n")
    assert main(["replay", str(file), "--json", "--email", "anna@example.com"]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["outcome"] == "missed"
    assert "line 3" in printed.err


@pytest.mark.parametrize("content", [b"[1, 2", b'[{"call_id": 1}]', b"[" * 100_000, b"\xff\xfe"])
def test_a_broken_array_is_a_message_and_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "broken"
    file.write_bytes(content)
    assert main(["replay", str(file), "--email", "a@example.com"]) == 1
    assert "broken" in capsys.readouterr().err


def test_a_missing_file_is_a_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(tmp_path / "nothing"), "--email", "a@example.com"]) == 1
    assert "nothing" in capsys.readouterr().err


def test_without_an_address_it_says_why_it_prints_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(written(tmp_path / "f", Call("c1").ringing(ANNA)))]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--email" in printed.err


def test_a_call_without_an_end_is_given_up_by_the_files_own_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = Call("lost")
    other = Call("other", began=lost.began + 300_000_000)
    file = written(tmp_path / "f", lost.ringing(ANNA), other.created())
    (record,) = replay(capsys, file, "--email", "anna@example.com")
    assert (record["outcome"], record["popup"]["steps"]) == ("unknown", ["shown", "closed"])


def test_an_end_that_comes_after_a_call_was_given_up_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = Call("lost")
    file = written(tmp_path / "f", lost.ringing(ANNA), lost.ended("no-answer", at=600))
    (record,) = replay(capsys, file, "--email", "anna@example.com")
    assert record["outcome"] == "missed"


def test_what_others_do_is_not_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert replay(capsys, written(tmp_path / "f", Call("c1").ringing(BOB)), "--email", "anna@example.com") == []


def test_for_people_a_line_a_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = Call("c1", caller="anonymous")
    file = written(tmp_path / "f", call.ringing(ANNA), call.answered(ANNA), call.ended(at=70))
    assert main(["replay", str(file), "--email", "anna@example.com"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "← answered" in line
    assert "withheld" in line
    assert "+31 50 800 9000" in line
    assert "1:05" in line


@pytest.mark.parametrize("viewer", [f"u20{n}@example.com" for n in range(1, 5)])
def test_each_agents_rows_are_those_of_the_real_flows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], viewer: str
) -> None:
    payloads = [one for flow in flows() for one in flow_payloads(flow, Dialect.TARGETS_BESIDE, START)]
    found = {row["call_id"]: row for row in replay(capsys, written(tmp_path / "f", *payloads), "--email", viewer)}
    ids = {(flow.name, line.call): call_id(flow, line.call, START) for flow in flows() for line in flow.lines}
    wanted = [row for row in expected() if row["viewer"] == viewer]
    assert len(found) == len(wanted)
    for row in wanted:
        said = found[ids[row["flow"], row["call"]]]
        assert [said[key] for key in ("direction", "outcome", "reason")] == [
            row[key] for key in ("direction", "outcome", "reason")
        ]
        if "dialled" in row:
            assert (said["dialled"], said["remote"]["number"]) == (row["dialled"], row["remote_number"])


def test_every_line_goes_the_apps_own_way_and_nothing_stays_on_the_disk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[bytes] = []
    accept = Pipeline.accept

    async def seen(self: Pipeline, body: bytes, *more: Any, **named: Any) -> Any:
        taken.append(body)
        return await accept(self, body, *more, **named)

    monkeypatch.setattr(Pipeline, "accept", seen)
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    call = Call("c1")
    file = written(tmp_path / "f", call.ringing(ANNA), call.ringing(ANNA), call.ended("no-answer"))
    (row,) = replay(capsys, file, "--email", "anna@example.com")
    assert row["popup"]["rings"] == 1
    assert len(taken) == 3
    assert list(place.iterdir()) == []
