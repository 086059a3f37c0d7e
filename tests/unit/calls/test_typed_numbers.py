"""What looks like a number among words is read as one, however it is written."""

from __future__ import annotations

import pytest

from callpop.calls.typed_numbers import words_and_numbers


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", []),
        ("bakker", ["bakker"]),
        ("06 12-34", ["=061234"]),
        ("bakker 06-79", ["bakker", "=0679"]),
        ("bakker +31 6 offer", ["bakker", "=+316", "offer"]),
        ("06 79 bakker 020/12", ["=0679", "bakker", "=02012"]),
        ("0612 +316", ["=0612", "=+316"]),
        ("06 - 12", ["=0612"]),
        ("bakker - 06", ["bakker", "=06"]),
        ("- +", ["-", "+"]),
        ("+ 31 (0)6", ["=+316"]),
        ("(0)", ["=0"]),
        ("tel:+31-6-12", ["=+31612"]),
        ("TEL:0612;ext=3 bakker", ["=0612", "bakker"]),
        ("hotel:12", ["hotel:12"]),
        ("tel: bakker", ["tel:", "bakker"]),
        ("\u202a+31\u00a06\u201112\u202c", ["=+31612"]),
        ("\u2066bak\u00adker\u2069 06\u221212", ["bakker", "=0612"]),
        ("\u0660\u0666 \u0661\u0662", ["=0612"]),
        ("a1 50% #3", ["a1", "50%", "#3"]),
    ],
)
def test_words_and_numbers(typed: str, read: list[str]) -> None:
    assert [f"={one.number}" if one.number else one.text for one in words_and_numbers(typed)] == read
