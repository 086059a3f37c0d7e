"""Why something is no call notification, in words that help whoever sends it."""

from __future__ import annotations

_SHOWN = 60
"""Characters of the input that a message may echo, its quotes included."""


class NotANotification(ValueError):
    """The body is no call notification; the text names the field and what was expected."""


def shown(text: str) -> str:
    """A short, printable echo of the input: never more than 60 characters, never a control character."""
    echo = repr(text[:_SHOWN])
    if len(text) < _SHOWN and len(echo) <= _SHOWN:
        return echo
    return echo[: _SHOWN - 1] + "…"


def kind_of(value: object) -> str:
    """What a decoded JSON value is, in the words of a message. The value itself may be private."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "text" if value.strip() else "empty text"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return "a number"


def refused(field: str, expected: str, value: object) -> NotANotification:
    """The refusal of a field that holds something else than expected."""
    return NotANotification(f"{field}: expected {expected}, found {kind_of(value)}")
