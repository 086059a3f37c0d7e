"""Scenarios: what a platform sends for a kind of call, written down in ``resources/scenarios``.

A step is one line: ``AT STATUS CALL[<MERGED] in|out CALLER>DIALLED [TARGETS] [by WHO] [=REASON]
[stamp T] [xN]``. AT is when it is sent (seconds), ``stamp`` when the platform made it if that is
another time, ``xN`` how often it is sent; CALL numbers the calls of the scenario.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from callpop.resources import resource

_STEP = re.compile(
    r"(?P<at>[\d.]+) (?P<status>[a-z-]+) (?P<call>\d+)(?:<(?P<merged>\d+))? (?P<direction>in|out) "
    r"(?P<caller>\S+)>(?P<dialled>\S+)(?: \[(?P<targets>[^\]]*)\])?(?: by (?P<redirector>\S+))?"
    r"(?: =(?P<reason>\S+))?(?: stamp (?P<stamp>[\d.]+))?(?: x(?P<times>\d+))?"
)
_CAST = "cast"


class NoSuchScenario(ValueError):
    """The name is none of the shipped scenarios."""


@dataclass(frozen=True, slots=True)
class Step:
    """One notification of a scenario.

    Attributes:
        at: When it is sent, seconds from the start.
        stamp: When the platform made it, seconds from the start.
        times: How often it is sent.
        status: The wire's word.
        call: The number of the call inside the scenario.
        merged: The number of the call that is given up, or None.
        direction: ``inbound`` or ``outbound``.
        caller: Who calls; as ``Cast.party`` reads it.
        dialled: What was dialled; as ``Cast.number`` reads it.
        targets: Whose phones ring or answer.
        redirector: Who passes the call on, or None.
        reason: Why it ended, or None.
    """

    at: float
    stamp: float
    times: int
    status: str
    call: int
    merged: int | None
    direction: str
    caller: str
    dialled: str
    targets: tuple[str, ...]
    redirector: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named flow of notifications, in the order sent.

    Attributes:
        name: As typed.
        title: One line for people.
        steps: What is sent.
        test: Whether its notifications say that they are a test.
    """

    name: str
    title: str
    steps: tuple[Step, ...]
    test: bool = False

    @property
    def seconds(self) -> float:
        """From the first notification to the last."""
        return max((step.at for step in self.steps), default=0.0)


def scenario_names() -> tuple[str, ...]:
    """All shipped scenarios."""
    return tuple(sorted(path.stem for path in resource("scenarios").glob("*.toml") if path.stem != _CAST))


def load_scenario(name: str) -> Scenario:
    """Read one scenario.

    Raises:
        NoSuchScenario: There is none of that name.
    """
    if name not in scenario_names():
        raise NoSuchScenario(name)
    raw = tomllib.loads(resource("scenarios", f"{name}.toml").read_text(encoding="utf-8"))
    steps = [parse_step(line) for line in raw.get("steps", ())]
    for part in raw.get("parts", ()):
        steps += _part(part, first_call=max((step.call for step in steps), default=0) + 1)
    # A stable order: what is sent at the same time is sent as written.
    return Scenario(name, raw["title"], tuple(sorted(steps, key=lambda step: step.at)), raw.get("test", False))


def parse_step(line: str) -> Step:
    """Read one step.

    Raises:
        ValueError: It is not in the notation.
    """
    found = _STEP.fullmatch(line)
    if found is None:
        raise ValueError(f"not a step: {line!r}")
    return Step(
        at=float(found["at"]),
        stamp=float(found["stamp"] or found["at"]),
        times=int(found["times"] or 1),
        status=found["status"],
        call=int(found["call"]),
        merged=int(found["merged"]) if found["merged"] else None,
        direction=f"{found['direction']}bound",
        caller=found["caller"],
        dialled=found["dialled"],
        targets=tuple((found["targets"] or "").split()),
        redirector=found["redirector"],
        reason=found["reason"],
    )


def _part(part: Mapping[str, Any], *, first_call: int) -> list[Step]:
    """Another scenario as part of this one: later, with calls of its own, and other people."""
    swap: Mapping[str, str] = part.get("swap", {})

    def swapped(spelt: str) -> str:
        return "@".join(swap.get(word, word) for word in spelt.split("@"))

    return [
        replace(
            step,
            at=step.at + part["at"],
            stamp=step.stamp + part["at"],
            call=step.call + first_call - 1,
            merged=None if step.merged is None else step.merged + first_call - 1,
            caller=swapped(step.caller),
            dialled=swapped(step.dialled),
            targets=tuple(swapped(target) for target in step.targets),
            redirector=None if step.redirector is None else swapped(step.redirector),
        )
        for step in load_scenario(part["scenario"]).steps
    ]
