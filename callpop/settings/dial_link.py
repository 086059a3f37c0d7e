"""The address that hands a number to a phone program: ``tel:{number}``, ``sip:{number}@pbx.example.com``.

Whatever the template is, nothing but ``+`` and digits goes into it (interface.md, 'Rules'), and in an
address of the web it stands behind the host.
"""

from __future__ import annotations

import re

USUAL = "tel:{number}"

TELEPHONE = ("tel", "callto", "sip", "sips")
"""Schemes that are for calling; others must be among those that the settings allow."""

_TEMPLATE = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>[^\s{}]*(\{(number|digits)\}[^\s{}]*)+)")
_WEB = re.compile(r"https?://[^/?#{}@]+[/?#].*", re.IGNORECASE)


def is_dial_link(template: str) -> bool:
    """Whether a number can be put into it, in a place where it can do no harm."""
    found = _TEMPLATE.fullmatch(template)
    if found is None:
        return False
    return scheme_of(template) not in ("http", "https") or _WEB.fullmatch(template) is not None


def scheme_of(template: str) -> str:
    """The scheme, in small letters."""
    return template.partition(":")[0].strip().lower()


def filled(template: str, key: str) -> str:
    """The address of one number.

    Args:
        template: With ``{number}`` (as it is dialled from anywhere) or ``{digits}`` (without its ``+``).
        key: ``+`` and digits, or digits alone.
    """
    # In an address of the web a plus is a space.
    number = key.replace("+", "%2B") if scheme_of(template) in ("http", "https") else key
    return template.strip().replace("{number}", number).replace("{digits}", key.removeprefix("+"))
