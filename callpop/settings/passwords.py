"""Passwords that stand in addresses (``https://user:word@host``): taken out of whatever leaves this computer."""

from __future__ import annotations

import re

# To the last @ before the host's end: a password may hold others. A quote ends the text that an address stands in.
_PASSWORD = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{0,30}://)[^/?#\s\"]*@")


def without_passwords(text: str) -> str:
    """Addresses without who enters, and with which password."""
    return _PASSWORD.sub(r"\1", text)
