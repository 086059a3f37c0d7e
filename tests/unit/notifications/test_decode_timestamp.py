"""When the platform made a notification, in each of the spellings of ISO 8601 that it uses."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.notifications.decode import NotANotification, decode
from tests.unit.notifications.payloads import body, ringing

NINE = 1795165200_000000


def stamped(timestamp: object) -> int:
    return decode(body(ringing(timestamp=timestamp))).stamped_at


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [
        ("2026-11-20T09:00:00+00:00", NINE),
        ("2026-11-20 09:00:00Z", NINE),
        ("2026-11-20t09:00:00z", NINE),
        (" 2026-11-20T09:00Z ", NINE),
        ("2026-11-20T10:00:00+01:00", NINE),
        ("2026-11-20T10:00:00+0100", NINE),
        ("2026-11-20T10:00:00 +01", NINE),
        ("2026-11-19T23:30:00-09:30", NINE),
        ("2026-11-20T09:00:00.5Z", NINE + 500_000),
        ("2026-11-20T09:00:00,25Z", NINE + 250_000),
        ("2026-11-20T09:00:00.123456+00:00", NINE + 123_456),
        ("2026-11-20T09:00:00.1234569Z", NINE + 123_456),
        (f"2026-11-20T09:00:00.{'9' * 5000}Z", NINE + 999_999),
        ("2026-11-20T08:59:60Z", NINE),
        ("2026-11-20T08:59:60.25+00:00", NINE + 250_000),
        ("1969-12-31T23:59:59.999999Z", -1),
        ("0001-01-01T00:00:00Z", -62135596800_000000),
        ("9999-12-31T23:59:59.999999Z", 253402300799_999999),
    ],
)
def test_a_moment_is_read_in_every_spelling(text: str, microseconds: int) -> None:
    assert stamped(text) == microseconds


@pytest.mark.parametrize("text", ["2026-11-20T09:00:00", "2026-11-20 09:00:00.000000"])
def test_without_a_zone_it_is_utc_and_that_is_reported(text: str) -> None:
    heard = decode(body(ringing(timestamp=text)))
    assert heard.stamped_at == NINE
    assert heard.oddities == ("timestamp without a time zone, taken as UTC",)


@pytest.mark.parametrize(
    "timestamp",
    [
        None,
        "",
        1795165200,
        True,
        ["2026-11-20T09:00:00Z"],
        "yesterday",
        "2026-11-20",
        "2026-W47-5T09:00:00Z",
        "2026-11-20x09:00:00Z",
        "2026-02-30T09:00:00Z",
        "2026-11-20T25:00:00Z",
        "2026-11-20T09:00:61Z",
        "2026-11-20T09:00:00+24:00",
        "2026-11-20T09:00:00.Z",
        "٢٠٢٦-11-20T09:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-11-20T09:00:00Z\nX",
    ],
)
def test_what_is_no_moment_is_refused(timestamp: object) -> None:
    with pytest.raises(NotANotification, match=r"^timestamp: expected an ISO 8601"):
        stamped(timestamp)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z"])
def test_a_moment_that_utc_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(NotANotification, match=r"^timestamp: expected"):
        stamped(text)


@given(st.datetimes(timezones=st.timezones()))
def test_any_moment_comes_back_as_the_same_moment(moment: datetime) -> None:
    text = moment.isoformat()
    if moment.utcoffset() is None or moment.utcoffset().seconds % 60:  # type: ignore[union-attr]
        return
    try:
        expected = moment.astimezone(UTC)
    except OverflowError:
        with pytest.raises(NotANotification):
            stamped(text)
        return
    delta = expected - datetime(1970, 1, 1, tzinfo=UTC)
    assert stamped(text) == (delta.days * 86400 + delta.seconds) * 1_000_000 + delta.microseconds
