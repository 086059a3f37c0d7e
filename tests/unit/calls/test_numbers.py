"""One key for the same number in every spelling; withheld numbers have none."""

from __future__ import annotations

import pytest

from callpop.calls.numbers import display_number, is_withheld, number_key


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
