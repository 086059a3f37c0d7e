"""From stamps to the clock on the wall and back, for every moment that a notification may carry.

A stamp is a whole number of microseconds UTC, and the wire may bring any that UTC can hold: from the first of year 1 to
the last of 9999. There a zone's own clock runs out of years, a binary fraction rounds to year 10000, and some computers
know no zone before 1970 or after 3000. So each stamp that is shown, compared by days or written goes through here; a
zone is any ``tzinfo``, or None for the computer's own.
"""

from __future__ import annotations

import datetime as dt

_SECOND = 1_000_000
_MICROSECOND = dt.timedelta(microseconds=1)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_FIRST, _LAST = dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)
FIRST, LAST = (_FIRST - _EPOCH) // _MICROSECOND, (_LAST - _EPOCH) // _MICROSECOND
"""The first and the last stamp that a notification may carry."""

_KNOWN_FROM, _KNOWN_UNTIL = dt.datetime(1970, 1, 3, tzinfo=dt.UTC), dt.datetime(2999, 12, 29, tzinfo=dt.UTC)
"""Between these every computer knows its zone."""

_TOO_FAR = (OverflowError, ValueError, OSError)


def utc(at: int) -> dt.datetime:
    """A stamp as a moment of UTC; one beyond what a calendar holds is its first or last."""
    return _EPOCH + min(max(at, FIRST), LAST) * _MICROSECOND


def local(at: int, zone: dt.tzinfo | None = None) -> dt.datetime:
    """A stamp on the wall's clock, with its zone; never before year 1 or after 9999."""
    moment = utc(at)
    try:
        return moment.astimezone(zone)
    except _TOO_FAR:
        fixed = dt.timezone(_offset_near(moment, zone))
    try:
        return moment.astimezone(fixed)
    except _TOO_FAR:
        return (_FIRST if moment < _EPOCH else _LAST).replace(tzinfo=fixed)


def day_of(at: int, zone: dt.tzinfo | None = None) -> dt.date:
    """The local day of a stamp."""
    if zone is None:  # asked for each row of a list
        try:
            return dt.date.fromtimestamp(at // _SECOND)
        except _TOO_FAR:
            pass
    return local(at, zone).date()


def stamp_of(moment: dt.datetime, zone: dt.tzinfo | None = None) -> int:
    """The stamp of a moment; one without a zone of its own is a time on the wall's clock.

    A time that the clocks jump over is as long after the jump as it would be after its beginning; of one that comes
    twice, ``fold`` tells which.
    """
    try:
        if moment.tzinfo is None and zone is None:
            return round(moment.replace(microsecond=0).timestamp()) * _SECOND + moment.microsecond
        return ((moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)) - _EPOCH) // _MICROSECOND
    except _TOO_FAR:
        shown = moment.replace(tzinfo=dt.UTC)
        return (shown - _EPOCH - _offset_near(shown, zone)) // _MICROSECOND


def _offset_near(moment: dt.datetime, zone: dt.tzinfo | None) -> dt.timedelta:
    """How far the zone is from UTC at a moment, or at the nearest one at which that is known."""
    return min(max(moment, _KNOWN_FROM), _KNOWN_UNTIL).astimezone(zone).utcoffset() or dt.timedelta()
