"""All real flows in all dialects, by each agent: over HTTP into the running app, and by ``callpop replay``."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.wire import Payload
from tests.flows import Dialect, Flow, call_id, expected, flow_payloads, flows

pytestmark = pytest.mark.end_to_end

VIEWERS = sorted({row["viewer"] for row in expected()})


def in_dialect(flow: Flow, dialect: Dialect, start: datetime.datetime) -> Iterator[Payload]:
    """The flow's notifications with call_ids that no other dialect shares."""
    for payload in flow_payloads(flow, dialect, start):
        for key in ("call_id", "merged_id"):
            if key in payload:
                payload[key] = f"{dialect}-{payload[key]}"
        yield payload


def start_of(flow: Flow) -> datetime.datetime:
    """When a flow began whose last notification is stamped now."""
    return datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=len(flow.lines))


def told(row: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """A record in the terms of an expectation, with just its keys."""
    by = row["transferred_by"]
    terms = {
        "direction": row["direction"],
        "reason": row["reason"],
        "outcome": row["outcome"],
        "remote_number": row["remote"]["number"],
        "dialled": row["dialled"],
        "popup": row["popup"]["rings"] > 0,
        "transferred_by": by and by["number"],
        "transferred_to": [party["number"] for party in row["transferred_to"]],
    }
    return {key: terms[key] for key in wanted if key in terms}


def compare(rows: list[dict[str, Any]], viewer: str, starts: dict[tuple[str, Dialect], datetime.datetime]) -> list[str]:
    """What differs between the rows and the expectations for that agent, in words."""
    wrong: list[str] = []
    left = {row["call_id"]: row for row in rows}
    names = {flow.name: flow for flow in flows()}
    for wanted in (row for row in expected() if row["viewer"] == viewer):
        for dialect in Dialect:
            flow = names[wanted["flow"]]
            survivor = f"{dialect}-{call_id(flow, wanted['call'], starts[flow.name, dialect])}"
            row = left.pop(survivor, None)
            if row is None:
                wrong.append(f"{flow.name} in {dialect}: no row {survivor}")
                continue
            terms = {key: value for key, value in wanted.items() if key not in {"flow", "viewer", "call"}}
            if told(row, terms) != terms:
                wrong.append(f"{flow.name} in {dialect}: {told(row, terms)} instead of {terms}")
    wrong.extend(f"a row that nobody expects: {call}" for call in left)
    return wrong


@pytest.mark.parametrize("viewer", VIEWERS)
def test_flows_over_http_give_the_expected_log(make_app: MakeApp, screen: Screen, viewer: str) -> None:
    app = make_app(screen.env, settings=SETTINGS.format(email=viewer)).start().wait_ready()
    starts: dict[tuple[str, Dialect], datetime.datetime] = {}
    for flow in flows():
        for dialect in Dialect:
            starts[flow.name, dialect] = start_of(flow)
            app.deliver(*in_dialect(flow, dialect, starts[flow.name, dialect]))
    assert compare(app.records(), viewer, starts) == []


@pytest.mark.parametrize("viewer", VIEWERS)
def test_flows_by_replay_give_the_expected_records(
    installed: Installed, screen: Screen, tmp_path: Path, viewer: str
) -> None:
    start = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)
    starts: dict[tuple[str, Dialect], datetime.datetime] = {}
    lines: list[str] = []
    for number, (flow, dialect) in enumerate((flow, dialect) for flow in flows() for dialect in Dialect):
        starts[flow.name, dialect] = start + datetime.timedelta(minutes=5 * number)
        lines += [json.dumps(payload) for payload in in_dialect(flow, dialect, starts[flow.name, dialect])]
    file = tmp_path / "flows.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    done = installed.run("replay", str(file), "--email", viewer, "--json", env=screen.env, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert compare(rows, viewer, starts) == []


SETTINGS = """\
[agent]
emails = ["{email}"]
region = "NL"
[listener]
port = 0
[appearance]
language = "en"
"""
