"""What a relay answers (interface.md, 'The relay'), as values."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from callpop.calls.local_time import stamp_of
from callpop.notifications.model import Party

log = logging.getLogger(__name__)

_MICRO = 1_000_000
_MICROS_FROM = 100_000_000_000_000
_MILLIS_FROM = 100_000_000_000
_LAST = 253_402_300_800_000_000
"""The year 10,000, which no calendar here goes up to."""
_LONGEST_CURSOR = 1000


class NotAPage(ValueError):
    """The body is not what a relay answers."""


@dataclass(frozen=True, slots=True)
class SettledMiss:
    """Somebody of the company dealt with a call that the agent missed.

    Attributes:
        number: Whom the agent missed.
        by: The colleague, as far as the relay tells.
        at: When, microseconds UTC.
        talked: Whether they talked with the caller, and did not just mark the call.
        call_ids: The missed calls, if the relay names them.
    """

    number: str
    by: Party
    at: int
    talked: bool = True
    call_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the mailbox.

    Attributes:
        cursor: Its place.
        received_at: When the relay received it, by its own clock; microseconds UTC.
        body: A notification as it stands in the answer, or None.
        settled: A settled missed call, or None.
    """

    cursor: str
    received_at: int
    body: bytes | None = None
    settled: SettledMiss | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What the mailbox holds after a cursor.

    Attributes:
        items: In order; may be empty.
        next: The cursor to go on from; '' if the relay gave none.
        now: The relay's clock when it answered, microseconds UTC.
        profile: The etag of the company's profile as this desktop would get it now, without its quotes; '' if the
            relay does not tell.
    """

    items: tuple[Item, ...]
    next: str
    now: int
    profile: str = ""


class _Item(msgspec.Struct):
    cursor: msgspec.Raw = msgspec.Raw(b"null")
    received_at: msgspec.Raw = msgspec.Raw(b"null")
    notification: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    settled: msgspec.Raw = msgspec.Raw(b"null")


class _Page(msgspec.Struct):
    notifications: list[_Item]
    now: str | int | float
    next: str | None = None
    profile: msgspec.Raw = msgspec.Raw(b"null")


_decode = msgspec.json.Decoder(_Page).decode


def read_page(body: bytes) -> Page:
    """Read the answer to a poll.

    Items that are neither a notification nor anything known are passed over: a newer relay may have more. An item
    holds up none behind it: one without a time that can be used counts from now.

    Raises:
        NotAPage: It is none, or does not say from where to go on.
    """
    try:
        page = _decode(body)
        now = time_of(page.now)
        items = tuple(_item(one, now) for one in page.notifications)
        if len(page.next or "") > _LONGEST_CURSOR or (items and not page.next and not items[-1].cursor):
            raise NotAPage("there is no cursor to go on from")
        return Page(items, page.next or "", now, _text(page.profile))
    except NotAPage:
        raise
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError) as error:
        raise NotAPage(str(error)[:200]) from error


def _text(raw: msgspec.Raw) -> str:
    """A text; '' if it is something else."""
    said = _value(raw)
    return said if isinstance(said, str) else ""


def _value(raw: msgspec.Raw) -> object:
    """What stands there; None if it cannot be read."""
    try:
        value: object = msgspec.json.decode(raw)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None
    return value


def _item(raw: _Item, now: int) -> Item:
    body = None if isinstance(raw.notification, msgspec.UnsetType) else bytes(raw.notification)
    told = _value(raw.settled)
    settled = _settled(told) if isinstance(told, dict) else None
    cursor, received_at = _text(raw.cursor), _time_of(_value(raw.received_at))
    if len(cursor) > _LONGEST_CURSOR:
        cursor = ""
    if received_at is None or not cursor:
        log.warning("an item of the mailbox has a time or a cursor that cannot be used; it is taken all the same")
    return Item(cursor, now if received_at is None else received_at, None if body == b"null" else body, settled)


def _settled(raw: dict[str, Any]) -> SettledMiss | None:
    number, at, call_ids = raw.get("number"), _time_of(raw.get("at")), raw.get("call_ids")
    if not isinstance(number, str) or at is None:
        return None
    return SettledMiss(
        number=number,
        by=_party(raw.get("by")),
        at=at,
        talked=raw.get("how", "talked") == "talked",
        call_ids=tuple(one for one in call_ids if isinstance(one, str)) if isinstance(call_ids, list) else (),
    )


def _party(raw: object) -> Party:
    """A colleague: an address, a number or a name, or an object of these."""
    if isinstance(raw, dict):
        emails, number, name = raw.get("emails"), raw.get("number"), raw.get("name")
        one = raw.get("email")
        listed = emails if isinstance(emails, list) else [one]
        return Party(
            number=number if isinstance(number, str) else None,
            name=name if isinstance(name, str) else None,
            emails=tuple(text.casefold() for text in listed if isinstance(text, str) and text),
        )
    if not isinstance(raw, str) or not raw.strip():
        return Party()
    text = raw.strip()
    if "@" in text:
        return Party(emails=(text.casefold(),))
    return Party(number=text) if any(c.isdigit() for c in text) else Party(name=text)


def _time_of(raw: object) -> int | None:
    if not isinstance(raw, str | int | float) or isinstance(raw, bool):
        return None
    try:
        return time_of(raw)
    except (ValueError, OverflowError):
        return None


def time_of(raw: str | int | float) -> int:
    """A time of the relay's in microseconds UTC: ISO 8601, or seconds, milli- or microseconds since the epoch.

    Raises:
        ValueError: It is none, or one that no calendar has.
    """
    if isinstance(raw, str):
        told = datetime.fromisoformat(raw)
        told = told.replace(tzinfo=UTC) if told.tzinfo is None else told
        return stamp_of(told)
    size = abs(raw)
    at = int(raw) if size >= _MICROS_FROM else round(raw * (1000 if size >= _MILLIS_FROM else _MICRO))
    if not 0 <= at < _LAST:
        raise ValueError(f"{size:.3g} is no time")
    return at
