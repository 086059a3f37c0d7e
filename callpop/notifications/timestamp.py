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
_DAY_SECONDS = 86_400
_MICROSECONDS = 1_000_000
_LEAP_SECOND = "60"


def _since_epoch(moment: datetime) -> int:
    distance = moment - _EPOCH
    return (distance.days * _DAY_SECONDS + distance.seconds) * _MICROSECONDS + distance.microseconds


_EARLIEST = _since_epoch(datetime.min.replace(tzinfo=UTC))
_LATEST = _since_epoch(datetime.max.replace(tzinfo=UTC))


def stamp(value: object, oddities: list[str]) -> int:
    """Read a timestamp: microseconds since the epoch, UTC.

    ``T`` or a blank, a fraction or none (digits beyond the sixth are dropped), a zone or none: then it is
    taken as UTC, which is reported (CALLS.md, 'The wire'). A leap second counts as the second after it.

    Raises:
        NotANotification: It is no such text, or a moment that UTC cannot hold (before year 1, after 9999).
    """
    if type(value) is not str:
        raise refused("timestamp", _EXPECTED, value)
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
