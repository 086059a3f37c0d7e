"""The real flows of ``data/flows.txt`` as payloads, in the four dialects in which they are met.

The compact notation is explained at the top of the file. Account 20N is the agent
``u20N@example.com``; a target ``+3115001000N`` without an account is that agent's mobile and
carries their address.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")
Payload = dict[str, Any]

_LINE = re.compile(
    r"(?P<verb>[CRIWXE])(?P<call>\d+)(?:<(?P<merged>\d+))? (?P<direction>[io]) (?P<caller>\S+)>(?P<dialled>\S+)"
    r"(?: \[(?P<targets>[^\]]*)\])?(?: by (?P<redirector>\S+))?(?: =(?P<reason>\S+))?"
)
_MOBILE = re.compile(r"\+3115001000(\d)")
_STATUS = {"C": "created", "R": "ringing", "I": "in-progress", "E": "ended"}


class Dialect(StrEnum):
    """How the platform nests targets and names transfers (calls.md, 'The wire')."""

    TARGETS_BESIDE = "targets-beside"
    TARGETS_IN_DESTINATION = "targets-in-destination"
    ONE_TARGET = "one-target"
    ANONYMOUS_CALLER = "anonymous-caller"


@dataclass(frozen=True, slots=True)
class Line:
    """One notification of a flow in the compact notation; ``merged`` is 0 where there is none."""

    verb: str
    call: int
    merged: int
    direction: str
    caller: str
    dialled: str
    targets: tuple[str, ...]
    redirector: str
    reason: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A named flow, its notifications in the order sent."""

    name: str
    lines: tuple[Line, ...]


def flows() -> tuple[Flow, ...]:
    """All flows of ``data/flows.txt``, in its order."""
    return tuple(parse((DATA / "flows.txt").read_text(encoding="utf-8")))


def expected() -> list[Payload]:
    """The lines of ``data/flows_expected.jsonl``: what four agents' rows must say."""
    text = (DATA / "flows_expected.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def call_id(flow: Flow, call: int, start: datetime.datetime) -> str:
    """The call_id of a flow's Nth call, shaped like the platform's ``<host>-<epoch>.<seq>``."""
    host = re.sub(r"[^a-z0-9]+", "-", flow.name.lower())
    return f"{host}-{int(start.timestamp())}.{call}"


def flow_payloads(flow: Flow, dialect: Dialect, start: datetime.datetime) -> list[Payload]:
    """The flow as the platform would post it.

    Args:
        flow: One of ``flows()``.
        dialect: How it is nested and what is left out.
        start: When the first notification is stamped (with a zone); the others follow a second apart each.
    """
    return [
        _payload(flow, line, dialect, start, start + datetime.timedelta(seconds=at))
        for at, line in enumerate(flow.lines)
    ]


def parse(text: str) -> Iterator[Flow]:
    name, lines = "", list[Line]()
    for raw in text.splitlines():
        if not raw.strip() or raw.startswith("#"):
            continue
        if not raw.startswith(" "):
            if lines:
                yield Flow(name, tuple(lines))
            name, lines = raw.strip(), []
            continue
        found = _LINE.fullmatch(raw.strip())
        assert found is not None, f"not in the notation: {raw!r}"
        lines.append(
            Line(
                verb=found["verb"],
                call=int(found["call"]),
                merged=int(found["merged"] or 0),
                direction={"i": "inbound", "o": "outbound"}[found["direction"]],
                caller=found["caller"],
                dialled=found["dialled"],
                targets=tuple((found["targets"] or "").split()),
                redirector=found["redirector"] or "",
                reason=found["reason"] or "",
            )
        )
    if lines:
        yield Flow(name, tuple(lines))


def _payload(flow: Flow, line: Line, dialect: Dialect, start: datetime.datetime, stamped: datetime.datetime) -> Payload:
    anonymous = dialect is Dialect.ANONYMOUS_CALLER and line.verb in "CR"
    destination: Payload = {"number": line.dialled}
    payload: Payload = {
        "call_id": call_id(flow, line.call, start),
        "timestamp": stamped.isoformat(timespec="microseconds"),
        "status": _status(line.verb, dialect),
        "version": "v2",
        "direction": line.direction,
        "caller": _caller_without_identity(line.caller) if anonymous else _party(line.caller),
        "destination": destination,
    }
    if line.merged:
        payload["merged_id"] = call_id(flow, line.merged, start)
    if line.redirector:
        payload["redirector"] = _party(line.redirector)
    if line.reason:
        payload["reason"] = line.reason
    if line.verb in "RIWX":
        targets = [_party(target, is_target=True) for target in line.targets]
        if dialect is Dialect.ONE_TARGET and line.verb in "IW":
            (destination["target"],) = targets
        elif dialect in {Dialect.ONE_TARGET, Dialect.TARGETS_IN_DESTINATION}:
            destination["targets"] = targets
        else:
            payload["targets"] = targets
    return payload


def _status(verb: str, dialect: Dialect) -> str:
    if verb in _STATUS:
        return _STATUS[verb]
    if dialect is Dialect.ONE_TARGET:
        return {"W": "warm-transfer", "X": "cold-transfer"}[verb]
    return "transfer"


def _party(text: str, *, is_target: bool = False) -> Payload:
    number, _, account = text.partition("@")
    emails = [f"u{account}@example.com"] if account else []
    mobile = _MOBILE.fullmatch(number)
    if is_target and not account and mobile is not None:
        emails = [f"u20{mobile[1]}@example.com"]
    return {
        "number": number or account,
        "name": None,
        "account_number": account or None,
        "user_numbers": [account] if account else [],
        "user_emails": emails,
    }


def _caller_without_identity(text: str) -> Payload:
    party = _party(text)
    return {"number": party["number"], "name": None}
