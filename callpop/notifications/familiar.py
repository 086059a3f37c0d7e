"""Reads at once what nearly every notification looks like: known keys, known words, one place for the targets.

A company's day brings the same phones in notification after notification, so each description of a party
is read once and kept. Whatever is unlike this takes the long way of ``decode.py``; both give the same.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import msgspec
from msgspec import UNSET, Raw, UnsetType

from callpop.notifications.model import NOBODY, Notification, Party, Status, TransferKind
from callpop.notifications.party import party
from callpop.notifications.refusal import NotANotification
from callpop.notifications.text import LIST_LENGTH, identifier, number
from callpop.notifications.timestamp import stamp

DIGEST_BYTES = 16
"""Of BLAKE2b over the canonical JSON."""

WORDS = {
    "created": (Status.CREATED, TransferKind.UNKNOWN),
    "ringing": (Status.RINGING, TransferKind.UNKNOWN),
    "in-progress": (Status.IN_PROGRESS, TransferKind.UNKNOWN),
    "transfer": (Status.TRANSFER, TransferKind.UNKNOWN),
    "warm-transfer": (Status.TRANSFER, TransferKind.ATTENDED),
    "cold-transfer": (Status.TRANSFER, TransferKind.BLIND),
    "ended": (Status.ENDED, TransferKind.UNKNOWN),
}
DIRECTIONS = frozenset({"inbound", "outbound"})
# Those that the platform documents, and those that were seen besides (calls.md, 'The wire').
REASONS = frozenset(
    {"completed", "busy", "no-answer", "failed", "cancelled", "abandon", "rejected", "answered-elsewhere"}
)
VERSION = "v2"

_PARTY_BYTES = 1024
"""A longer description is not kept: a flood of them must not fill the memory."""

_NO_TARGETS: tuple[Party, ...] = ()
_NULL = Raw(b"null")


# The fields stand in the order of the canonical JSON: sorted.
class _Destination(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    number: str | UnsetType | None = UNSET
    target: Raw | UnsetType = UNSET
    targets: list[Raw] | UnsetType = UNSET


class _Wire(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    call_id: str
    caller: Raw | UnsetType = UNSET
    destination: _Destination | UnsetType = UNSET
    direction: str | UnsetType | None = UNSET
    merged_id: str | UnsetType | None = UNSET
    reason: str | UnsetType | None = UNSET
    redirector: Raw | UnsetType = UNSET
    status: str | UnsetType = UNSET
    target: Raw | UnsetType = UNSET
    targets: list[Raw] | UnsetType = UNSET
    test: bool | UnsetType = UNSET
    timestamp: str | UnsetType = UNSET
    version: str | UnsetType = UNSET


_read = msgspec.json.Decoder(_Wire).decode
_write = msgspec.json.Encoder().encode
_read_any = msgspec.json.Decoder().decode
_write_any = msgspec.json.Encoder(order="deterministic").encode


class _Unfamiliar(Exception):
    """It has to be read the long way."""


def familiar(body: bytes) -> Notification | None:
    """Read a notification of the usual shape.

    Args:
        body: JSON that is not too deep.

    Returns:
        What ``decode`` returns; None if the body is of another shape, or no notification at all.
    """
    try:
        return _notification(_read(body))
    except (_Unfamiliar, NotANotification, msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _notification(wire: _Wire) -> Notification:
    reason, direction, merged_id, raw_status = wire.reason, wire.direction, wire.merged_id, wire.status
    if (
        wire.version != VERSION
        or raw_status not in WORDS
        or (reason and reason not in REASONS)
        or (direction and direction not in DIRECTIONS)
        or merged_id == wire.call_id
    ):
        raise _Unfamiliar
    assert isinstance(raw_status, str)
    oddities: list[str] = []
    status, kind = WORDS[raw_status]
    caller = redirector = None
    if wire.caller is not UNSET and wire.caller != _NULL:
        caller, wire.caller = _party(wire.caller)
    if wire.redirector is not UNSET and wire.redirector != _NULL:
        redirector, wire.redirector = _party(wire.redirector)
    targets, dialled = _NO_TARGETS, None
    destination = wire.destination
    if wire.targets is not UNSET:
        targets, wire.targets = _parties(wire.targets)
    if destination is not UNSET:
        dialled = number(destination.number or None, "destination", "number", oddities)
        if targets and not (destination.target is UNSET and destination.targets is UNSET):
            raise _Unfamiliar
        if destination.targets is not UNSET:
            targets, destination.targets = _parties(destination.targets)
        if destination.target is not UNSET:
            if destination.targets is not UNSET:
                raise _Unfamiliar
            one, destination.target = _party(destination.target)
            targets = (one,)
    if wire.target is not UNSET or oddities:
        raise _Unfamiliar
    call_id = identifier(wire.call_id, "call_id")
    stamped_at = stamp(wire.timestamp, oddities)
    canonical = _write(wire)
    return Notification(
        blake2b(canonical, digest_size=DIGEST_BYTES).hexdigest(),
        canonical,
        call_id,
        stamped_at,
        status,
        raw_status,
        kind,
        identifier(merged_id, "merged_id") if merged_id else None,
        direction or None,
        reason or None,
        caller or NOBODY,
        dialled,
        targets,
        None if redirector == NOBODY else redirector,
        wire.test is True,
        tuple(oddities),
    )


def _parties(raws: list[Raw]) -> tuple[tuple[Party, ...], list[Raw]]:
    if len(raws) > LIST_LENGTH:
        raise _Unfamiliar
    read = [_party(raw) for raw in raws]
    return tuple([one for one, _ in read]), [canonical for _, canonical in read]


def _party(raw: Raw) -> tuple[Party, Raw]:
    described = bytes(raw)
    if len(described) > _PARTY_BYTES:
        raise _Unfamiliar
    return _read_party(described)


@lru_cache(1024)
def _read_party(described: bytes) -> tuple[Party, Raw]:
    """A party and its canonical JSON."""
    value = _read_any(described)
    oddities: list[str] = []
    read = party(value, "", oddities)
    if oddities:
        raise _Unfamiliar
    return read, Raw(_write_any(value))
