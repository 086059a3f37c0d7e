"""A day in a note becomes a promise; what only looks like one does not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.day_words import MONTHS, WEEKDAYS
from callpop.calls.promises import Standing, find_promises, follow, without_day

MONDAY = date(2026, 11, 23)
FRIDAY = "2026-11-27"
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
languages = st.sampled_from(["en", "de", "nl"])


def due(note: str, language: str = "en", today: date = MONDAY) -> list[str]:
    return [one.due for one in find_promises(note, today, language)]


@pytest.mark.parametrize(
    ("language", "note", "day"),
    [
        ("en", "quote by Friday", FRIDAY),
        ("en", "before friday", FRIDAY),
        ("en", "Friday afternoon, call first", FRIDAY),
        ("en", "by Fri", FRIDAY),
        ("en", "next Friday", FRIDAY),
        ("en", "call back tomorrow", "2026-11-24"),
        ("en", "the day after tomorrow", "2026-11-25"),
        ("en", "offer next week", "2026-11-30"),
        ("en", "Friday next week", "2026-12-04"),
        ("en", "next week, Friday", "2026-12-04"),
        ("en", "next month", "2026-12-01"),
        ("en", "in 3 days", "2026-11-26"),
        ("en", "within two weeks", "2026-12-07"),
        ("en", "27 Nov", FRIDAY),
        ("en", "27th of November", FRIDAY),
        ("en", "November 27th, 2026", FRIDAY),
        ("en", "by Nov 27", FRIDAY),
        ("en", "2026-11-27", FRIDAY),
        ("en", "due 27/11/2026", FRIDAY),
        ("en", "on 27/11.", FRIDAY),
        ("en", "Friday 4 Dec", "2026-12-04"),
        ("de", "Angebot bis Freitag", FRIDAY),
        ("de", "vor Montag anrufen", "2026-11-30"),
        ("de", "spätestens am Freitagnachmittag", FRIDAY),
        ("de", "bis Fr", FRIDAY),
        ("de", "Freitag Morgen", FRIDAY),
        ("de", "morgen anrufen", "2026-11-24"),
        ("de", "morgen früh", "2026-11-24"),
        ("de", "übermorgen", "2026-11-25"),
        ("de", "nächste Woche", "2026-11-30"),
        ("de", "Freitag nächster Woche", "2026-12-04"),
        ("de", "übernächsten Freitag", "2026-12-04"),
        ("de", "bis 27.11.", FRIDAY),
        ("de", "27.11. liefern", FRIDAY),
        ("de", "Fr, 27.11.2026", FRIDAY),
        ("de", "27. 11. 26", FRIDAY),
        ("de", "am 27. November", FRIDAY),
        ("de", "in 14 Tagen", "2026-12-07"),
        ("de", "3. März", "2027-03-03"),
        ("nl", "voor vrijdag", FRIDAY),
        ("nl", "vóór vrijdag", FRIDAY),
        ("nl", "vrijdagochtend bellen", FRIDAY),
        ("nl", "vrijdag a.s. bellen", FRIDAY),
        ("nl", "uiterlijk vr 12 uur", FRIDAY),
        ("nl", "morgen bellen", "2026-11-24"),
        ("nl", "morgenochtend", "2026-11-24"),
        ("nl", "overmorgen", "2026-11-25"),
        ("nl", "volgende week vrijdag", "2026-12-04"),
        ("nl", "over drie dagen", "2026-11-26"),
        ("nl", "27-11-2026", FRIDAY),
        ("nl", "op 27-11", FRIDAY),
        ("nl", "uiterlijk 1 december", "2026-12-01"),
    ],
)
def test_a_day_to_come_makes_a_promise(language: str, note: str, day: str) -> None:
    assert due(note, language) == [day]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "called last Friday"),
        ("en", "his mail from Friday"),
        ("en", "Friday last week"),
        ("en", "every Friday"),
        ("en", "closed on Fridays"),
        ("en", "Friday's invoice"),
        ("en", "Black Friday"),
        ("en", "Mr Friday rang"),
        ("en", "friday@example.com"),
        ("en", "today"),
        ("en", "version 3.12"),
        ("en", "upgrade to 3.12."),
        ("en", "at 14:30"),
        ("en", "€ 27.11"),
        ("en", "EUR 27.11."),
        ("en", "24/7 support"),
        ("en", "it took over 3 days"),
        ("en", "invoice of 3 Nov"),
        ("en", "27 Nov 2025"),
        ("en", "I may 5 times"),
        ("en", "10.11.20.26"),
        ("en", "guaranteed until 31 Dec 2031"),
        ("en", "thanks, Jan 3 is his desk"),
        ("de", "letzten Freitag angerufen"),
        ("de", "seine Mail vom Freitag"),
        ("de", "Freitag letzter Woche"),
        ("de", "Herr Freitag ruft zurück"),
        ("de", "Freitag GmbH"),
        ("de", "bis Fr. Müller zurück ist"),
        ("de", "Guten Morgen"),
        ("de", "heute Morgen"),
        ("de", "freitags geschlossen"),
        ("de", "Version 3.12.26"),
        ("de", "Version 3.12."),
        ("de", "seit Montag krank"),
        ("nl", "vrijdag jl. gebeld"),
        ("nl", "vorige week vrijdag"),
        ("nl", "afgelopen vrijdag"),
        ("nl", "elke vrijdag"),
        ("nl", "goedemorgen"),
        ("nl", "goede morgen"),
        ("nl", "mevrouw Zondag"),
        ("nl", "voor 10-12 personen"),
        ("nl", "06-12345678"),
        ("nl", "tel 020-11-26 45"),
        ("nl", "order 2026-11-27-553"),
        ("nl", "31-02-2027"),
        ("nl", "zo snel mogelijk"),
        ("nl", "bel Jan 3 keer"),
    ],
)
def test_what_only_looks_like_a_day_makes_none(language: str, note: str) -> None:
    assert due(note, language) == []


def test_the_days_own_name_means_the_one_in_a_week() -> None:
    assert due("by Monday") == ["2026-11-30"]


def test_every_line_makes_its_own_promise_and_a_day_named_twice_makes_one() -> None:
    note = "Spoke with Karin\n  quote by  Friday, 27 Nov\nparts by Friday or Monday\n"
    found = find_promises(note, MONDAY, "en")
    assert [(one.words, one.text, one.due) for one in found] == [
        ("friday, 27 nov", "quote by Friday, 27 Nov", FRIDAY),
        ("friday", "parts by Friday or Monday", FRIDAY),
        ("monday", "parts by Friday or Monday", "2026-11-30"),
    ]


def test_a_note_edited_ten_times_keeps_its_one_promise_and_its_day() -> None:
    standing = (Standing(7, "friday", FRIDAY),)
    for day, note in enumerate(["quote by Friday", "Quote by Friday!", "called\nquote before FRIDAY, with tax"] * 3):
        followed = follow(standing, note, MONDAY + timedelta(days=day), "en")
        assert [(key, one.due) for key, one in followed.kept.items()] == [(7, FRIDAY)]
        assert followed.new == followed.gone == ()


def test_other_words_for_the_same_day_keep_the_promise() -> None:
    followed = follow((Standing(7, "friday", FRIDAY),), "quote by 27 Nov", MONDAY, "en")
    assert followed.kept[7].words == "27 nov"
    assert followed.new == followed.gone == ()


def test_a_date_that_has_come_keeps_its_promise_when_the_note_is_edited_afterwards() -> None:
    followed = follow((Standing(7, "27 nov", FRIDAY),), "quote 27 Nov, late", date(2026, 11, 30), "en")
    assert followed.kept[7].text == "quote 27 Nov, late"
    assert followed.gone == ()


def test_another_line_with_the_same_words_is_another_promise_wherever_it_is_written() -> None:
    older = (Standing(7, "friday", FRIDAY, "quote by Friday"),)
    later = date(2026, 11, 30)  # the Monday after: the quote is late, and the visit is ahead
    for note in ("visit on Friday\nquote by Friday", "quote by Friday\nvisit on Friday"):
        followed = follow(older, note, later, "en")
        assert {key: (one.text, one.due) for key, one in followed.kept.items()} == {7: ("quote by Friday", FRIDAY)}
        assert [(one.text, one.due) for one in followed.new] == [("visit on Friday", "2026-12-04")]
        assert followed.gone == ()
    both = (*older, Standing(8, "friday 2", "2026-12-04", "visit on Friday"))
    left = follow(both, "visit on Friday", later, "en")
    assert left.gone == (7,)
    assert [(key, one.due) for key, one in left.kept.items()] == [(8, "2026-12-04")]


@given(
    st.permutations(["quote by Friday", "visit on Friday", "parts on Friday", "call on Monday or Friday"]), st.data()
)
def test_lines_keep_their_own_promises_in_whatever_order_they_come_to_stand(
    lines: list[str], data: st.DataObject
) -> None:
    first = follow((), "\n".join(lines), MONDAY, "en").new
    standing = [Standing(index, one.words, one.due, one.text) for index, one in enumerate(first)]
    left = data.draw(st.permutations(lines))[data.draw(st.integers(0, 3)) :]
    followed = follow(standing, "\n".join(left), MONDAY + timedelta(days=8), "en")
    assert followed.new == ()
    assert {key: (one.text, one.due) for key, one in followed.kept.items()} == {
        one.promise_id: (one.text, one.due) for one in standing if one.text in left
    }


def test_taking_the_day_out_takes_the_promise_away() -> None:
    followed = follow((Standing(7, "friday", FRIDAY),), "no quote needed", MONDAY, "en")
    assert followed.gone == (7,)
    assert followed.kept == {}


def test_another_day_is_another_promise() -> None:
    followed = follow((Standing(7, "friday", FRIDAY),), "quote by Monday", MONDAY, "en")
    assert followed.gone == (7,)
    assert [one.due for one in followed.new] == ["2026-11-30"]


@given(days, st.sampled_from(sorted(WEEKDAYS)), languages)
def test_a_weekday_is_always_the_coming_one(today: date, name: str, language: str) -> None:
    (found,) = due(f"x bis {name}", language, today)
    day = date.fromisoformat(found)
    assert today < day <= today + timedelta(days=7)
    assert day.weekday() == WEEKDAYS[name]


@given(days, st.integers(1, 180), st.sampled_from(sorted(MONTHS)), languages)
def test_a_date_without_a_year_is_the_coming_one(today: date, ahead: int, name: str, language: str) -> None:
    day = today + timedelta(days=ahead)
    if MONTHS[name] == day.month:
        assert due(f"bis {day.day} {name}", language, today) == [day.isoformat()]
    assert due(f"bis {day:%d.%m.}", language, today) == [day.isoformat()]


@given(days, st.integers(-400, 700), languages)
def test_a_whole_date_counts_only_while_it_is_ahead(today: date, ahead: int, language: str) -> None:
    day = today + timedelta(days=ahead)
    for text in (f"{day:%Y-%m-%d}", f"{day:%d-%m-%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%d/%m/%Y}"):
        assert due(text, language, today) == ([day.isoformat()] if ahead > 0 else [])


@pytest.mark.parametrize(
    "spam", ["friday ", "am Freitag ", "27-", "3.12.", "1 ", "by ", " x", "next week, ", "by friday\n"]
)
def test_a_note_of_nonsense_is_read_in_a_moment_and_promises_little(spam: str) -> None:
    # What grew with the square of the length took seconds here.
    assert len(find_promises(spam * (200_000 // len(spam)), MONDAY, "de")) <= 20


@given(st.text(max_size=300), days, languages)
def test_whatever_is_typed_a_promise_is_a_line_of_the_note_and_ahead(note: str, today: date, language: str) -> None:
    lines = [" ".join(line.split()) for line in note.splitlines()]
    for one in find_promises(note, today, language):
        assert date.fromisoformat(one.due) > today
        assert one.text in lines


_PIECES = ["by", "friday", "27", "11", ".", "-", "2026", "nov", "morgen", " ", "\n", "last", "vor", "week", "next", "3"]


@given(st.lists(st.sampled_from(_PIECES), max_size=25), days, languages)
def test_following_a_note_twice_changes_nothing_the_second_time(pieces: list[str], today: date, language: str) -> None:
    note = "".join(pieces)
    first = follow((), note, today, language)
    standing = [Standing(index, one.words, one.due) for index, one in enumerate(first.new)]
    again = follow(standing, note, today + timedelta(days=1), language)
    assert again.gone == ()
    assert {key: one.due for key, one in again.kept.items()} == {one.promise_id: one.due for one in standing}


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
def test_versions_prices_times_and_telephone_numbers_are_no_days(a: int, b: int, c: int) -> None:
    for note in (
        f"version {a}.{b}",
        f"firmware {a}.{b}.{c}",
        f"€ {a}.{b:02}",
        f"{a}:{b:02}",
        f"0{a}-{b}{c}",
        f"+31 {a} {b} {c}",
    ):
        assert due(note, "de") == []


@pytest.mark.parametrize(
    ("language", "text", "what"),
    [
        ("en", "quote by Friday", "quote"),
        ("en", "Friday: quote", "quote"),
        ("en", "by Friday send the quote", "send the quote"),
        ("en", "call (by Friday)", "call"),
        ("en", "quote by Friday.", "quote"),
        ("de", "Angebot bis spätestens Freitag, 27.11.", "Angebot"),
        ("de", "am Freitag Angebot schicken", "Angebot schicken"),
        ("nl", "offerte voor vrijdag", "offerte"),
        ("nl", "offerte 27-11-2026", "offerte"),
        ("en", "parts by Friday or so", "parts by Friday or so"),
        ("en", "tomorrow", "tomorrow"),
        ("en", "quote", "quote"),
    ],
)
def test_what_was_promised_is_told_without_its_day_where_that_leaves_anything(
    language: str, text: str, what: str
) -> None:
    assert without_day(text, MONDAY, language) == what


@given(st.text(max_size=120), days, languages)
def test_what_was_promised_is_a_part_of_the_line_and_never_nothing(text: str, today: date, language: str) -> None:
    told = without_day(text, today, language)
    assert told in text
    assert told or not text
