"""Notifications to begin with, and hypothesis strategies that spoil them."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st

Payload = dict[str, Any]

ANNA: Payload = {
    "number": "201",
    "name": None,
    "account_number": "201",
    "user_numbers": ["201"],
    "user_emails": ["Anna@Example.com"],
}
BOB: Payload = {
    "number": "202",
    "name": None,
    "account_number": 202,
    "user_numbers": [202],
    "user_emails": ["bob@example.com"],
}


def ringing(**changes: Any) -> Payload:
    """A complete ``ringing`` with two phones, and what the test changes of it."""
    return copy.deepcopy(
        {
            "call_id": "host-1700000000.1",
            "timestamp": "2026-11-20T09:00:00.123456+00:00",
            "status": "ringing",
            "version": "v2",
            "direction": "inbound",
            "caller": {"number": "+31612345678", "name": None},
            "destination": {"number": "+31508009000"},
            "targets": [ANNA, BOB],
            **changes,
        }
    )


def transfer(**changes: Any) -> Payload:
    """A complete attended transfer in the dialect with one target object."""
    return copy.deepcopy(
        {
            "call_id": "host-1700000000.1",
            "merged_id": "host-1700000000.2",
            "timestamp": "2026-11-20 09:01:00",
            "status": "warm-transfer",
            "version": "v2",
            "direction": "inbound",
            "caller": {"number": "+31612345678", "name": "Jo"},
            "destination": {"number": "+31508009000", "target": BOB},
            "redirector": ANNA,
            "reason": "",
            **changes,
        }
    )


def body(payload: object) -> bytes:
    """Its bytes as a sender would write them."""
    return json.dumps(payload).encode()


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=-(10**80), max_value=10**80)
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(
        [
            "",
            " ",
            "\x00",
            "\u202e",
            "201",
            "anonymous",
            "Ringing",
            "in_progress",
            "v3",
            "2026-11-20T09:00:00Z",
            "9" * 700,
        ]
    )
)
# json.dumps writes NaN, Infinity and escaped lone surrogates: none of them is JSON that can be kept.
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8) | st.sampled_from(["number"]), inner, max_size=4)
    ),
    max_leaves=12,
)


def _paths(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += _paths(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            found += _paths(inner, (*path, at))
    return found


@st.composite
def mutated(draw: st.DrawFn) -> Payload:
    """A notification of which some places hold anything, are gone, or are joined by unknown ones."""
    payload: Payload = draw(st.sampled_from([ringing, transfer]))()
    for _ in range(draw(st.integers(0, 3))):
        *way, last = draw(st.sampled_from(_paths(payload)))
        place: Any = payload
        for step in way:
            place = place[step]
        deed = draw(st.sampled_from(["replace", "remove", "add"]))
        if deed == "replace":
            place[last] = draw(anything)
        elif deed == "remove":
            del place[last]
            if not payload:
                break
        elif isinstance(place, dict):
            place[draw(st.text(max_size=8))] = draw(anything)
    return payload


bodies = st.binary(max_size=200) | anything.map(body) | mutated().map(body)
"""Bodies of every kind, most of them no notifications."""
