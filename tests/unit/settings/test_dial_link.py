"""The address that hands a number to a phone program."""

from __future__ import annotations

import pytest

from callpop.settings.dial_link import filled
from callpop.settings.forms import Form, fits


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("tel:{number}", "tel:+31612345678"),
        ("callto:{number}", "callto:+31612345678"),
        ("sip:{number}@pbx.example.com", "sip:+31612345678@pbx.example.com"),
        ("zoiper:{digits}", "zoiper:31612345678"),
        ("http://127.0.0.1:8080/dial?to={number}", "http://127.0.0.1:8080/dial?to=%2B31612345678"),
        ("https://phone.example.com/{digits}/call", "https://phone.example.com/31612345678/call"),
    ],
)
def test_a_number_stands_where_the_template_says(template: str, address: str) -> None:
    assert fits(Form.DIAL_LINK, template)
    assert filled(template, "+31612345678") == address


@pytest.mark.parametrize(
    "template",
    [
        "tel:",
        "tel:201",
        "{number}",
        "tel:{name}",
        "tel:{number}{",
        "tel: {number}",
        "{number}:x",
        "https://{number}.example.com/",
        "https://{number}@example.com/",
        "https://example.com:{digits}/",
        "https://example.com",
    ],
)
def test_what_has_no_place_for_a_number_or_a_dangerous_one_is_refused(template: str) -> None:
    assert not fits(Form.DIAL_LINK, template)
