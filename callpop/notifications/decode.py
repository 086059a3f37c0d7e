"""From the bytes that the platform posts to one ``Notification``, whatever dialect they are in.

The rules are those of calls.md, 'The wire'. What is unknown (keys, status, reason, version)
is kept and reported; what has a type that says nothing is refused.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import msgspec

from callpop.notifications.familiar import DIGEST_BYTES, DIRECTIONS, REASONS, VERSION, WORDS, familiar
from callpop.notifications.model import NOBODY, Notification, Status, TransferKind
from callpop.notifications.party import party, report_unfamiliar, targets
from callpop.notifications.refusal import NotANotification, kind_of, refused, shown
from callpop.notifications.text import identifier, number, word
from callpop.notifications.timestamp import stamp

__all__ = ["NotANotification", "decode"]

_KEYS = frozenset(
    {
        "call_id",
        "timestamp",
        "status",
        "version",
        "direction",
        "caller",
        "destination",
        "targets",
        "target",
        "redirector",
        "merged_id",
        "reason",
        "test",
    }
)
_DESTINATION_KEYS = frozenset({"number", "targets", "target"})
_UNFAMILIAR = (Status.OTHER, TransferKind.UNKNOWN)
_DEPTH = 32
"""Objects and lists within each other. The format has 4 levels; Python's own limit depends on who calls."""
_ODDITIES = 20

_read = msgspec.json.Decoder().decode
_write = msgspec.json.Encoder(order="deterministic").encode


def decode(body: bytes) -> Notification:
    """Read one notification.

    Args:
        body: JSON in UTF-8. Of a repeated key, the last one counts.

    Raises:
        NotANotification: It is none. The text names the field and what was expected.
    """
    # So many opening brackets at least stand in a body that is too deep; few bodies have as many.
    may_be_deep = body.count(b"{") + body.count(b"[") > _DEPTH
    return (None if may_be_deep else familiar(body)) or _read_with_care(body, may_be_deep)


def _read_with_care(body: bytes, may_be_deep: bool) -> Notification:
    payload, canonical = _payload(body, may_be_deep)
    oddities: list[str] = []
    get = payload.get
    call_id = identifier(get("call_id"), "call_id")
    stamped_at = stamp(get("timestamp"), oddities)
    raw_status = word(get("status"), "status", oddities)
    if raw_status is None:
        raise refused("status", "text such as 'ringing'", get("status"))
    status, kind = WORDS.get(raw_status) or WORDS.get(_folded(raw_status), _UNFAMILIAR)
    if status is Status.OTHER:
        oddities.append(f"unfamiliar status {shown(raw_status)}")
    reason = word(get("reason"), "reason", oddities)
    if reason is not None and reason not in REASONS and _folded(reason) not in REASONS:
        oddities.append(f"unfamiliar reason {shown(reason)}")
    direction = word(get("direction"), "direction", oddities)
    if direction is not None and direction not in DIRECTIONS and direction.casefold() not in DIRECTIONS:
        oddities.append(f"unfamiliar direction {shown(direction)}")
    if not payload.keys() <= _KEYS:
        report_unfamiliar(payload.keys() - _KEYS, "", oddities)
    destination = _destination(get("destination"), oddities)
    caller = get("caller")
    redirector = get("redirector")
    passed_by = None if redirector is None else party(redirector, "redirector", oddities)
    return Notification(
        digest=blake2b(canonical, digest_size=DIGEST_BYTES).hexdigest(),
        canonical=canonical,
        call_id=call_id,
        stamped_at=stamped_at,
        status=status,
        raw_status=raw_status,
        kind=kind,
        merged_id=_merged_id(get("merged_id"), call_id, oddities),
        direction=direction,
        reason=reason,
        caller=NOBODY if caller is None else party(caller, "caller", oddities),
        dialled=number(destination.get("number"), "destination", "number", oddities),
        targets=targets(payload, destination, oddities),
        # An object with nothing in it names nobody.
        redirector=None if passed_by == NOBODY else passed_by,
        test=_test(get("test"), oddities),
        oddities=_reported(get("version"), oddities),
    )


def _payload(body: bytes, may_be_deep: bool) -> tuple[dict[str, Any], bytes]:
    """The JSON object in a body, and its canonical JSON."""
    try:
        payload = _read(body)
    except RecursionError:
        raise _too_deep() from None
    # A plain UnicodeDecodeError (a ValueError) comes for text that is no UTF-8.
    except (msgspec.MsgspecError, ValueError) as problem:
        reason = str(problem) if isinstance(problem, msgspec.MsgspecError) else "some text is not UTF-8"
        raise NotANotification(f"body: expected a JSON object, found something else: {reason}") from None
    if type(payload) is not dict:
        raise NotANotification(f"body: expected a JSON object, found {kind_of(payload)}")
    if may_be_deep and _is_deep(payload):
        raise _too_deep()
    try:
        return payload, _write(payload)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        raise NotANotification("body: expected JSON that can be written again, found a value that cannot") from None


def _too_deep() -> NotANotification:
    return NotANotification(f"body: expected at most {_DEPTH} objects and lists within each other, found more")


def _is_deep(payload: dict[str, Any]) -> bool:
    level: list[Any] = [payload]
    for _ in range(_DEPTH):
        level = [
            child
            for node in level
            for child in (node.values() if type(node) is dict else node)
            if type(child) is dict or type(child) is list
        ]
        if not level:
            return False
    return True


def _folded(value: str) -> str:
    return value.casefold().replace("_", "-").replace(" ", "-")


def _destination(value: object, oddities: list[str]) -> dict[str, Any]:
    if value is None:
        return {}
    if type(value) is not dict:
        raise refused("destination", "an object", value)
    fields: dict[str, Any] = value
    if not fields.keys() <= _DESTINATION_KEYS:
        report_unfamiliar(fields.keys() - _DESTINATION_KEYS, "destination.", oddities)
    return fields


def _merged_id(value: object, call_id: str, oddities: list[str]) -> str | None:
    if value is None or (type(value) is str and not value.strip()):
        return None
    merged_id = identifier(value, "merged_id")
    if merged_id == call_id:
        oddities.append("merged_id is the call_id itself")
        return None
    return merged_id


def _test(value: object, oddities: list[str]) -> bool:
    if value is True:
        return True
    if value is not None and value is not False:
        oddities.append(f"test: expected true or false, found {kind_of(value)}")
    return False


def _reported(version: object, oddities: list[str]) -> tuple[str, ...]:
    if version is not None and version != VERSION:
        oddities.append(f"unfamiliar version {shown(version) if type(version) is str else kind_of(version)}")
    if not oddities:
        return ()
    unrepeated = list(dict.fromkeys(oddities))
    if len(unrepeated) > _ODDITIES:
        unrepeated[_ODDITIES:] = [f"{len(unrepeated) - _ODDITIES} more of this kind"]
    return tuple(unrepeated)
