"""A scenario as the payloads that a platform would post: pure, but for the cast that it reads."""

from __future__ import annotations

import datetime
import secrets

from callpop.notifications.trial import SIMULATED
from callpop.simulation.cast import Cast, Me, Payload, load_cast
from callpop.simulation.scenario import Scenario, Step


def expand(
    scenario: Scenario,
    *,
    me: Me,
    start: datetime.datetime,
    speed: float = 1.0,
    run: str = "",
    cast: Cast | None = None,
) -> list[tuple[float, Payload]]:
    """What is posted, and when.

    Args:
        scenario: What happens.
        me: For whom.
        start: When it begins, with a zone.
        speed: 2 plays it in half the time; the stamps follow.
        run: Makes the call_ids differ from those of other runs; drawn if '', eight hex digits.
        cast: Who plays; the shipped cast if None.

    Returns:
        Pairs of seconds after ``start`` and a payload, in the order of sending.
    """
    players = cast if cast is not None else load_cast()
    host = f"{SIMULATED}{run or secrets.token_hex(4)}-{int(start.timestamp())}"
    sent: list[tuple[float, Payload]] = []
    for step in scenario.steps:
        stamped = start + datetime.timedelta(seconds=step.stamp / speed)
        payload = _payload(step, host, stamped, me, players)
        if scenario.test:
            payload["test"] = True
        sent.extend((step.at / speed, payload) for _ in range(step.times))
    return sent


def _payload(step: Step, host: str, stamped: datetime.datetime, me: Me, cast: Cast) -> Payload:
    destination: Payload = {"number": cast.number(step.dialled, me)}
    payload: Payload = {
        "call_id": f"{host}.{step.call}",
        "timestamp": stamped.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        "status": step.status,
        "version": "v2",
        "direction": step.direction,
        "caller": cast.party(step.caller, me),
        "destination": destination,
    }
    if step.targets:
        destination["targets"] = [cast.party(target, me) for target in step.targets]
    if step.merged is not None:
        payload["merged_id"] = f"{host}.{step.merged}"
    if step.redirector is not None:
        payload["redirector"] = cast.party(step.redirector, me)
    if step.reason is not None:
        payload["reason"] = step.reason
    return payload
