"""Links with telephone numbers: the number, and nothing that is more than a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.dialling.links import WrongLink, is_phone_link, number_of


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("tel:+31508009001", "+31508009001"),
        ("TEL:+31-50-800.90(01)", "+31508009001"),
        ("tel:050%20800%209001", "+31508009001"),
        ("tel://+31508009001", "+31508009001"),
        ("callto:0508009001", "+31508009001"),
        ("tel:201;phone-context=example.com", "201"),
        ("tel:+31508009001;ext=12", "+31508009001"),
    ],
)
def test_the_number_is_read(link: str, number: str) -> None:
    assert is_phone_link(link)
    assert number_of(link, "NL") == number


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("tel:", "number"),
        ("tel:anna", "number"),
        ("tel:*21*0900123456%23", "codes"),
        ("tel:%2A%2321%23", "codes"),
        ("tel:+31508009001,,1234", "number"),
        ("tel:+31508009001?x=y", "number"),
        ("tel:+31508009001%0Ad0900", "number"),
        ("tel:%00201", "number"),
        ("tel:%ff%fe", "number"),
        ("tel:+3150+8009001", "number"),
        ("tel:1234567890123456789", "number"),
        ("tel:٠١٢٣", "number"),
        ("tel:\u202e201", "number"),
        ("tel:" + "1" * 100_000, "long"),
    ],
)
def test_what_is_more_or_less_than_a_number_is_refused(link: str, key: str) -> None:
    with pytest.raises(WrongLink) as refused:
        number_of(link, "NL")
    assert refused.value.key == key


@given(st.text(max_size=250))
def test_only_plus_and_digits_ever_come_out(rest: str) -> None:
    try:
        number = number_of(f"tel:{rest}", "NL")
    except WrongLink:
        return
    assert number.removeprefix("+").isascii() and number.removeprefix("+").isdigit()


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "https://example.com", "telephone:1", "tel", "callpop://enrol"]
)
def test_other_links_are_none(link: str) -> None:
    assert not is_phone_link(link)
