"""Where the country code of an international number ends."""

from __future__ import annotations

import re

PATTERN = r"(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{1,3})"
"""ITU-T E.164: a country code is 1, 7, one of these of two digits, or else has three. (What masks log lines lies below
this room and has its own: diagnostics/redact.py.)"""

_CODE = re.compile(PATTERN)


def split(digits: str) -> tuple[str, str]:
    """The country code of an international number, and the rest.

    Args:
        digits: The number's digits, without ``+`` or ``00``.
    """
    found = _CODE.match(digits)
    end = found.end() if found is not None else 0
    return digits[:end], digits[end:]
