"""A number is found in every spelling, and nothing else is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.spellings import spellings

MOBILE = "+31612345678"


def found(number_key: str, text: str) -> bool:
    pattern = spellings(number_key)
    return pattern is not None and pattern.search(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "+31612345678",
        "+31 6 12 34 56 78",
        "0031612345678",
        "0031-6-12345678",
        "06-12345678",
        "(06) 1234 5678",
        "+31 (0)6 1234 5678",
        "+31(0)612345678",
        "612345678",
        "31612345678",
        "%2B31612345678",
        "06 1234\u00a05678",
        "06 12\u201134\u201156\u201178",
        "tel:+31-6-12345678",
        '{"number": "+31612345678"}',
        "https://crm.example.com/?phone=31612345678&x=1",
    ],
)
def test_a_mobile_in_all_its_spellings(text: str) -> None:
    assert found(MOBILE, f"call {text}, please")


@pytest.mark.parametrize(
    "text",
    ["+316123456789", "16123456789", "061234567", "host-612345678.12", "1612345678", "+32612345678", "20:06:12.345678"],
)
def test_other_figures_are_other_figures(text: str) -> None:
    assert not found(MOBILE, text)


def test_a_countrys_own_prefix() -> None:
    assert found("+3612345678", "06 1 234 5678")
    assert found("+74951234567", "8 (495) 123-45-67")
    assert found("+12125550123", "(212) 555-0123")


@pytest.mark.parametrize("key", ["201", "112", "", "+", "+31"])
def test_what_is_no_number_of_the_outside_world_has_no_spellings(key: str) -> None:
    assert spellings(key) is None


@given(
    st.sampled_from(["+31", "+49", "+1", "+44", "+352"]),
    st.text("123456789", min_size=8, max_size=10),
    st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0", "/"]), min_size=16, max_size=16),
    st.sampled_from(["+", "00", ""]),
)
def test_signs_between_digits_hide_nothing(country: str, rest: str, signs: list[str], before: str) -> None:
    digits = country.removeprefix("+") + rest
    spelt = "".join(digit + sign for digit, sign in zip(digits, signs, strict=False)).rstrip(" -./\u00a0")
    assert found(country + rest, f"[{before}{spelt}]")
