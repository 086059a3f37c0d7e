"""Notifications as the platform sends them, stamped with the present."""

from __future__ import annotations

import itertools
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

Payload = dict[str, Any]

ME = "anna@example.com"
DOMAIN = "example.com"


def stamp(at: datetime) -> str:
    """A timestamp as the platform writes it."""
    return at.isoformat(timespec="microseconds")


def person(email: str, account: str, number: str | None = None) -> Payload:
    """A colleague's phone, as targets and later callers are described."""
    return {
        "number": number if number is not None else account,
        "name": None,
        "account_number": account,
        "user_numbers": [account],
        "user_emails": [email],
    }


ANNA = person(ME, "201")
BOB = person(f"bob@{DOMAIN}", "202")
CARLA = person(f"carla@{DOMAIN}", "203")


def outsider(number: str | None, name: str | None = None) -> Payload:
    """Somebody outside the company."""
    return {"number": number, "name": name, "account_number": None, "user_numbers": [], "user_emails": []}


@dataclass
class Call:
    """One call; each method is one notification of it, a millisecond after the one before."""

    caller: Payload = field(default_factory=lambda: outsider("+31612345678"))
    dialled: str = "+31508009000"
    direction: str = "inbound"
    call_id: str = field(default_factory=lambda: f"e2e-{uuid.uuid4().hex}")

    def __post_init__(self) -> None:
        """Begin to count."""
        self._sequence = itertools.count()
        self._newest = datetime.fromtimestamp(0, UTC)

    def created(self) -> Payload:
        """The call has come in."""
        return self._payload("created", None)

    def ringing(self, *targets: Payload) -> Payload:
        """Phones ring."""
        return self._payload("ringing", targets)

    def answered(self, target: Payload) -> Payload:
        """Somebody has taken it."""
        return self._payload("in-progress", [target])

    def passed(self, by: Payload, *targets: Payload, merged: Call | None = None) -> Payload:
        """A transfer."""
        extra: Payload = {"redirector": by}
        if merged is not None:
            extra["merged_id"] = merged.call_id
        return self._payload("transfer", targets, **extra)

    def ended(self, reason: str = "completed") -> Payload:
        """It is over."""
        return self._payload("ended", None, reason=reason)

    def _payload(self, status: str, targets: Any, **extra: Any) -> Payload:
        # Never two equal stamps, never one before the last: what is posted later happened later.
        at = max(datetime.now(UTC), self._newest + timedelta(milliseconds=1))
        self._newest = at
        destination: Payload = {"number": self.dialled}
        if targets is not None:
            destination["targets"] = list(targets)
        return {
            "call_id": self.call_id,
            "timestamp": stamp(at),
            "status": status,
            "version": "v2",
            "direction": self.direction,
            "caller": self.caller,
            "destination": destination,
            **extra,
        }
