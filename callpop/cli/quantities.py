"""Numbers on the command line: plain digits, and no more of them than anything can mean."""

from __future__ import annotations

import argparse
from collections.abc import Callable

_MOST_ROWS = 10**12
_MOST_DAYS = 36_500
"""A hundred years, as of the settings."""


def rows(text: str) -> int:
    """How many rows; for argparse."""
    return _whole(text, _MOST_ROWS, "rows")


def days(text: str) -> int:
    """How many days ago, from 0 on; for argparse."""
    return _whole(text, _MOST_DAYS, "days")


def real(fits: Callable[[float], bool], expected: str) -> Callable[[str], float]:
    """What reads a number with a fraction or without; for argparse.

    Args:
        fits: Whether the number may be given.
        expected: What has to be given, in words.
    """

    def read(text: str) -> float:
        try:
            value = float(text) if plain(text) else float("nan")
        except ValueError:
            value = float("nan")
        if not fits(value):  # nothing holds of what is no number
            raise argparse.ArgumentTypeError(f"expected {expected}, not '{text[:40]}'")
        return value

    return read


def plain(text: str) -> bool:
    """Whether a text has no digits but ASCII's, and none grouped as Python's may be."""
    return text.isascii() and "_" not in text


def _whole(text: str, most: int, what: str) -> int:
    digits = text.lstrip("0") or text[:1]
    if not (text.isascii() and text.isdigit() and len(digits) <= len(str(most)) and int(digits) <= most):
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is no number of {what} from 0 to {most}")
    return int(digits)
