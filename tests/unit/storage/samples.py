"""Values for the storage's tests: only what a test is about has to be said."""

from __future__ import annotations

import datetime
import json
from typing import Any

from callpop.calls.popup import Card, CardKind, CardState, Step
from callpop.calls.record import Direction, Outcome, Record
from callpop.notifications.decode import decode
from callpop.notifications.model import NOBODY, Notification, Party

SECOND = 1_000_000
NOON = int(datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC).timestamp()) * SECOND
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def record(call_id: str, *others: str, **fields: Any) -> Record:
    """An incoming, answered call of a minute; ``others`` are call_ids merged into it."""
    started_at = fields.pop("started_at", NOON)
    values: dict[str, Any] = {
        "call_id": call_id,
        "call_ids": (call_id, *others),
        "direction": Direction.INCOMING,
        "outcome": Outcome.ANSWERED,
        "reason": "completed",
        "internal": False,
        "remote": Party(number="+31612345678"),
        "dialled": "+31508009000",
        "answered_by": NOBODY,
        "transferred_by": None,
        "transferred_to": (),
        "started_at": started_at,
        "answered_at": started_at + 5 * SECOND,
        "ended_at": started_at + 60 * SECOND,
        "rings": (),
        "lineage": (),
        "newest_at": started_at + 60 * SECOND,
        "over": True,
    }
    return Record(**{**values, **fields})


def card(card_id: str, call_id: str, *steps: Step, **fields: Any) -> Card:
    """A ring's card that is in a call."""
    values: dict[str, Any] = {
        "card_id": card_id,
        "kind": CardKind.RING,
        "call_id": call_id,
        "notifications": frozenset({card_id, card_id + "2"}),
        "state": CardState.IN_CALL,
        "fingerprint": "f",
        "steps": steps or (Step.SHOWN,),
    }
    return Card(**{**values, **fields})


def body(call_id: str, status: str = "ringing", *, at: int = NOON, merged_id: str | None = None) -> bytes:
    """A notification as the platform sends it."""
    stamp = EPOCH + datetime.timedelta(microseconds=at)
    payload: dict[str, Any] = {
        "call_id": call_id,
        "timestamp": stamp.isoformat(timespec="microseconds"),
        "status": status,
        "version": "v2",
        "direction": "inbound",
        "caller": {"number": "+31612345678", "name": None},
        "destination": {"number": "+31508009000", "targets": []},
    }
    if merged_id is not None:
        payload["merged_id"] = merged_id
    return json.dumps(payload).encode()


def received(
    call_id: str, status: str = "ringing", *, at: int = NOON, merged_id: str | None = None
) -> tuple[Notification, bytes]:
    """A notification, decoded and as it came."""
    raw = body(call_id, status, at=at, merged_id=merged_id)
    return decode(raw), raw
