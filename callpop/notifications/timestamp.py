"""The wire's ``timestamp``: ISO 8601, as loosely as senders write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from callpop.notifications.refusal import NotANotification, refused, shown

_EXPECTED = "an ISO 8601 date and time such as 2026-11-20T09:00:00.123456+00:00"
# fromisoformat alone would also take dates without a time, week dates and any separator.
_SHAPE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::(?P<seconds>[0-9]{2})(?:[.,][0-9]+)?)?"
    r"(?P<zone> ?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?))?"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_MICROSECOND = timedelta(microseconds=1)
_LEAP_SECOND = "60"
_USUAL_LENGTH = 32


def _since_epoch(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


_EARLIEST = _since_epoch(datetime.min.replace(tzinfo=UTC))
_LATEST = _since_epoch(datetime.max.replace(tzinfo=UTC))


def stamp(value: object, oddities: list[str]) -> int:
    """Read a timestamp: microseconds since the epoch, UTC.

    ``T`` or a blank, a fraction or none (digits beyond the sixth are dropped), a zone or none: then it is
    taken as UTC, which is reported (calls.md, 'The wire'). A leap second counts as the second after it.

    Raises:
        NotANotification: It is no such text, or a moment that UTC cannot hold (before year 1, after 9999).
    """
    if type(value) is not str:
        raise refused("timestamp", _EXPECTED, value)
    if _is_usual(value):
        try:
            return (datetime.fromisoformat(value) - _EPOCH) // _MICROSECOND
        except ValueError:
            pass  # said better below
    text = value.strip().upper()
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise NotANotification(f"timestamp: expected {_EXPECTED}, found {shown(value)}")
    zone = shape["zone"]
    leap = shape["seconds"] == _LEAP_SECOND
    if leap:
        at = shape.start("seconds")
        text = f"{text[:at]}59{text[at + 2 :]}"
    if zone is not None and zone[0] == " ":
        text = text[: shape.start("zone")] + zone[1:]
    try:
        moment = datetime.fromisoformat(text)
        if zone is None:
            oddities.append("timestamp without a time zone, taken as UTC")
            moment = moment.replace(tzinfo=UTC)
        microseconds = _since_epoch(moment + _SECOND if leap else moment)
    except (ValueError, OverflowError):
        raise NotANotification(f"timestamp: expected {_EXPECTED}, found {shown(value)}") from None
    if not _EARLIEST <= microseconds <= _LATEST:
        raise NotANotification(f"timestamp: expected a moment that UTC can hold, found {shown(value)}")
    return microseconds


def _is_usual(text: str) -> bool:
    """Whether it has the marks of ``2026-11-20T09:00:00.123456+00:00`` in their places."""
    return len(text) == _USUAL_LENGTH and text[4:11:3] == "--T" and text[13:20:3] == "::." and text[26:] == "+00:00"
