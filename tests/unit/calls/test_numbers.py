"""One key for the same number in every spelling; withheld numbers have none."""

from __future__ import annotations

import re

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.numbers import Written, display_number, is_withheld, number_key, read_key, written_number

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "spelt",
    [
        "+31508009000",
        "0508009000",
        "0031508009000",
        "050 800 9000",
        "050-8009000",
        "+31 (0)50 800 9000",
        "+31 50 800 90 00",
    ],
)
def test_every_spelling_of_a_number_has_one_key(spelt: str) -> None:
    assert number_key(spelt, "NL") == "+31508009000"


def test_a_national_number_is_read_in_the_agents_region() -> None:
    assert number_key("0441 98765432", "DE") == "+4944198765432"
    assert number_key("0441 98765432", "DE") != number_key("0441 98765432", "NL")


@pytest.mark.parametrize("extension", ["201", "7", "100200"])
def test_an_internal_number_is_its_own_key(extension: str) -> None:
    assert number_key(extension, "NL") == extension


@pytest.mark.parametrize("number", [None, "", "anonymous", "+31260xxxxxx", "P", "*21*31#", "+", "٣٤٥"])
def test_what_cannot_be_dialled_has_no_key(number: str | None) -> None:
    assert number_key(number, "NL") is None


def test_anything_with_a_letter_is_withheld() -> None:
    assert is_withheld("+31260xxxxxx")
    assert is_withheld("anonymous")
    assert not is_withheld("+31260123456")
    assert not is_withheld(None)


def test_numbers_are_shown_in_international_form_and_others_as_they_came() -> None:
    assert display_number("0612345678", "NL") == "+31 6 12345678"
    assert display_number("201", "NL") == "201"
    assert display_number("12345678901234567890", "NL") == "12345678901234567890"


# Every example number of every region, in every common spelling.

KINDS = list(phonenumbers.PhoneNumberType.values())
FORMAT = phonenumbers.PhoneNumberFormat


def examples(region: str) -> list[phonenumbers.PhoneNumber]:
    found = [phonenumbers.example_number_for_type(region, kind) for kind in KINDS]
    return [one for one in found if one is not None]


def spellings(number: phonenumbers.PhoneNumber, region: str) -> list[tuple[str, str]]:
    """Ways to write it, each with the region in which somebody writes so."""
    plain = phonenumbers.format_number(number, FORMAT.E164)
    abroad = phonenumbers.format_number(number, FORMAT.INTERNATIONAL)
    home = phonenumbers.format_number(number, FORMAT.NATIONAL)
    country = f"+{number.country_code}"
    elsewhere = "US" if number.country_code != 1 else "NL"
    return [
        *((one, region) for one in (plain, abroad, home, re.sub(r"\D", "", home), home.replace(" ", "/", 1))),
        *((abroad.replace(" ", mark), region) for mark in (".", "-", "\u00a0", "\u2011", "")),
        (phonenumbers.format_number(number, FORMAT.RFC3966).removeprefix("tel:"), region),
        (f"00{plain[1:]}", region),
        (f"00 {abroad[1:]}", region),
        (f"+({number.country_code}) {abroad.removeprefix(country).strip()}", region),
        (phonenumbers.format_out_of_country_calling_number(number, elsewhere), elsewhere),
    ]


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_every_kind_of_number_of_every_region_has_one_key_in_every_common_spelling(region: str) -> None:
    for number in examples(region):
        key = phonenumbers.format_number(number, FORMAT.E164)
        for spelt, home in spellings(number, region):
            assert read_key(spelt, home) == key, (spelt, home)
            for text in (spelt, f"Tel.: {spelt}", f"tel:{spelt}"):
                assert written_number(text, home) == Written(key, key), text
            for text in (f"{spelt} ext. 12", f"{spelt} x12", f"{spelt};ext=12", f"{spelt} Durchwahl 12"):
                assert written_number(text, home) == Written(f"{key};ext=12", key), text


def test_a_number_and_its_extensions_are_not_the_same() -> None:
    keys = {
        number.key
        for text in ("050 800 9000", "050 800 9000 ext 1", "050 800 9000 ext 2", "1", "201")
        if (number := written_number(text, "NL"))
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    "text", ["", "  ", "n/a", "+31260xxxxxx", "ask Anna", "ext. 12", "tel:", "#", "x" * 5000, "9" * 500]
)
def test_a_remark_in_an_address_book_is_no_number(text: str) -> None:
    assert written_number(text, "NL") is None


def test_an_address_books_numbers_leave_the_callers_remembered() -> None:
    number_key("0508009000", "NL")
    before = number_key.cache_info().currsize
    assert written_number("0508009001", "NL") is not None
    assert number_key.cache_info().currsize == before


@given(st.text(max_size=60))
def test_any_text_has_at_most_one_key_and_never_fails(text: str) -> None:
    found = written_number(text, "NL")
    if found is not None:
        assert found.key.startswith(found.main)
        assert not any(c.isalpha() for c in found.main)


@pytest.mark.parametrize("number", ["0", "00", "000", "0000000000", "+", "+0", "+31", "0031", "+00"])
def test_what_stands_for_a_caller_whom_nobody_may_know_is_nobodys_number(number: str) -> None:
    assert number_key(number, "NL") is None


@pytest.mark.parametrize("number", ["200", "112", "0800", "08001234"])
def test_short_numbers_that_are_dialled_are_numbers(number: str) -> None:
    assert number_key(number, "NL") is not None
