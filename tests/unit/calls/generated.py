"""Calls as a platform makes them, drawn by hypothesis: a small exchange that knows what it does.

Group ringing, pickup, forwarding, chains of transfers with either id surviving, stamps that are
equal or skewed, notifications that are lost. What is drawn is a list of payloads in the order sent.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification

ME = "u1@example.com"
STAFF = ("1", "2", "3", "4")
START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
Payload = dict[str, Any]


def party(who: str) -> Payload:
    """A colleague by account, or an outside number without identity."""
    if who in STAFF:
        return {
            "number": f"20{who}",
            "name": None,
            "account_number": f"20{who}",
            "user_numbers": [f"20{who}"],
            "user_emails": [f"u{who}@example.com"],
        }
    return {"number": who, "name": None, "account_number": None, "user_numbers": [], "user_emails": []}


@dataclass
class Exchange:
    """Sends notifications; two in a row may bear one stamp, and a skewed host's overtake the next one's."""

    draw: Any
    skewed: bool
    sent: list[Payload] = field(default_factory=list)
    clock: float = 0.0
    moved: bool = False
    calls: int = 0

    def new_call(self) -> str:
        self.calls += 1
        return f"pbx-{self.calls}"

    def send(
        self, call: str, status: str, caller: str, dialled: str, targets: list[str] | None = None, **more: Any
    ) -> None:
        step = self.draw(st.sampled_from([0.0, 0.5, 1.0, 4.0])) if self.moved else 0.5
        self.moved = step > 0.0
        self.clock += step
        skew = self.draw(st.sampled_from([0.0, 0.0, 0.7])) if self.skewed else 0.0
        payload = {
            "call_id": call,
            "timestamp": (START + datetime.timedelta(seconds=self.clock + skew)).isoformat(),
            "status": status,
            "version": "v2",
            "direction": "outbound" if caller in STAFF else "inbound",
            "caller": party(caller),
            "destination": {"number": dialled},
            "serial": len(self.sent),
            **more,
        }
        if targets is not None:
            payload["targets"] = [party(one) for one in targets]
        self.sent.append(payload)


@st.composite
def calls(draw: Any, *, skewed: bool = False) -> list[Payload]:
    """One conversation from its first notification to its last."""
    pbx = Exchange(draw, skewed)
    outside = draw(st.booleans())
    caller = "+31612345678" if outside else draw(st.sampled_from(STAFF))
    others = [one for one in STAFF if one != caller]
    rung = draw(st.lists(st.sampled_from(others), min_size=1, max_size=3, unique=True))
    dialled = "+31508009000" if outside else f"20{rung[0]}"
    call = pbx.new_call()
    if outside:
        pbx.send(call, "created", caller, dialled)
    if draw(st.booleans()):
        pbx.send(call, "ringing", caller, dialled, rung)
    else:  # forwarding: phones begin to ring one after the other
        for upto in range(1, len(rung) + 1):
            pbx.send(call, "ringing", caller, dialled, rung[:upto])
    if not draw(st.integers(0, 4)):
        pbx.send(call, "ended", caller, dialled, reason=draw(st.sampled_from(["no-answer", "busy", "abandon"])))
        return pbx.sent
    talking = draw(st.sampled_from(rung if draw(st.booleans()) else others))  # else: pickup
    pbx.send(call, "in-progress", caller, dialled, [talking])
    for _ in range(draw(st.integers(0, 3))):
        call, talking, dialled = _transfer(draw, pbx, call, caller, talking)
    pbx.send(call, "ended", caller, dialled, reason=draw(st.sampled_from(["completed", "no-answer", ""])))
    return pbx.sent


def _transfer(draw: Any, pbx: Exchange, call: str, caller: str, talking: str) -> tuple[str, str, str]:
    free = [one for one in STAFF if one not in (talking, caller)]
    targets = draw(st.lists(st.sampled_from(free), min_size=1, max_size=2, unique=True))
    kind = draw(st.sampled_from(["attended", "semi", "blind"]))
    if kind == "attended":
        targets = targets[:1]
    dialled = f"20{targets[0]}" if len(targets) == 1 else "401"
    if kind == "blind" and draw(st.booleans()):
        pbx.send(call, "transfer", caller, dialled, targets, redirector=party(talking))
        survivor = call
    else:
        second = pbx.new_call()
        pbx.send(second, "ringing", talking, dialled, targets)
        if kind == "attended":
            pbx.send(second, "in-progress", talking, dialled, targets)
        survivor, merged = (call, second) if draw(st.booleans()) else (second, call)
        more: Payload = {"merged_id": merged} if draw(st.integers(0, 5)) else {}
        pbx.send(survivor, "transfer", caller, dialled, targets, redirector=party(talking), **more)
        if not more:
            survivor = survivor if survivor == call else second
    if kind != "attended" and draw(st.integers(0, 3)):
        answering = draw(st.sampled_from(targets))
        pbx.send(survivor, "in-progress", caller, dialled, [answering])
        return survivor, answering, dialled
    return survivor, targets[0], dialled


def decoded(payloads: list[Payload]) -> list[Notification]:
    """The payloads as the application sees them."""
    return [decode(json.dumps(one).encode()) for one in payloads]


def compact(payloads: list[Payload]) -> str:
    """A flow in one short line per notification, to read a counterexample."""
    short = {"created": "C", "ringing": "R", "in-progress": "I", "transfer": "X", "ended": "E"}
    lines = []
    for one in payloads:
        merged = f"<{one['merged_id'][4:]}" if "merged_id" in one else ""
        targets = " ".join(each["number"] for each in one.get("targets", []))
        by = f" by {one['redirector']['number']}" if "redirector" in one else ""
        at = one["timestamp"][17:].removesuffix("+00:00")
        what = f"{short[one['status']]}{one['call_id'][4:]}{merged}"
        lines.append(f"{at} {what} {one['caller']['number']}>{one['destination']['number']} [{targets}]{by}")
    return "\n".join(lines)
