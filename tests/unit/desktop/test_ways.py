"""Numbers, times of day and dates as the country has them, whose language is spoken."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from callpop.desktop.qt_speech import ways_of
from callpop.desktop.words import Words

AT = int(datetime(2026, 11, 12, 14, 2, 8, tzinfo=UTC).timestamp() * 1e6)
MIDNIGHT = int(datetime(2026, 11, 12, 0, 5, tzinfo=UTC).timestamp() * 1e6)


def spoken(language: str, system: str) -> Words:
    return Words.load(language, UTC, ways_of(language, QLocale(system)))


@pytest.mark.parametrize(
    ("language", "system", "number", "clock", "day", "locale"),
    [
        ("en", "en_US", "12,840.5", "2:02 PM", "Nov 12, 2026", "en_US"),
        ("en", "en_GB", "12,840.5", "14:02", "12 Nov 2026", "en_GB"),
        ("en", "en_NL", "12.840,5", "14:02", "12 Nov 2026", "en_NL"),
        ("de", "de_DE", "12.840,5", "14:02", "12. Nov. 2026", "de_DE"),
        ("de", "de_CH", "12'840.5", "14:02", "12. Nov. 2026", "de_CH"),
        ("nl", "nl_BE", "12.840,5", "14:02", "12 nov 2026", "nl_BE"),
        # The system speaks another language: its ways say nothing about this one.
        ("de", "en_US", "12.840,5", "14:02", "12. Nov. 2026", "de_DE"),
        ("en", "C", "12,840.5", "14:02", "12 Nov 2026", "en_GB"),
    ],
)
def test_the_countrys_ways_hold_where_its_language_is_spoken(
    language: str, system: str, number: str, clock: str, day: str, locale: str
) -> None:
    words = spoken(language, system)
    assert words.number(12840.5, 1) == number
    assert words.clock(AT) == clock
    assert words.calendar_date(date(2026, 11, 12), with_year=True) == day
    assert words.locale == locale


def test_hours_to_twelve_begin_at_twelve() -> None:
    american, british = spoken("en", "en_US"), spoken("en", "en_GB")
    assert american.exact_clock(AT) == "2:02:08 PM" and british.exact_clock(AT) == "14:02:08"
    assert american.clock(MIDNIGHT) == "12:05 AM" and british.clock(MIDNIGHT) == "00:05"
    assert [american.hour(hour) for hour in (0, 8, 12, 23, 24)] == ["12 AM", "8 AM", "12 PM", "11 PM", "12 AM"]
    assert [british.hour(hour) for hour in (0, 8, 24)] == ["0:00", "8:00", "24:00"]
    assert american.calendar_date(date(2026, 11, 12), with_year=False) == "Nov 12"


@pytest.mark.parametrize(
    ("language", "count", "writings"),
    [
        ("en", 999, ("999",)),
        ("en", 12_345, ("12,345", "12k")),
        ("de", 1_999, ("1.999", "1,9 Tsd.", "1,9k", "1k")),
        ("de", 12_345, ("12.345", "12 Tsd.", "12k")),
        ("nl", 999_999, ("999.999", "999 dzd.", "999k")),
        ("nl", 1_234_567, ("1.234.567", "1,2 mln.", "1,2M", "1M")),
    ],
)
def test_a_count_can_be_written_shorter_and_never_says_more_than_there_are(
    language: str, count: int, writings: tuple[str, ...]
) -> None:
    assert Words.load(language).counted(count) == writings
