"""Text that came from outside, as a cell of a table that a spreadsheet will open (INTERFACE.md, CSV)."""

from __future__ import annotations

import re

_STARTS_A_FORMULA = frozenset("=+-@\t\r")
_PLAIN_NUMBER = re.compile(r"\+?[0-9 ]*[0-9][0-9 ]*")


def guarded_cell(text: str) -> str:
    """The text with a ``'`` before it where a spreadsheet would take it for a formula.

    A plain number (an optional ``+``, digits, spaces) stays as it is.
    """
    if text[:1] in _STARTS_A_FORMULA and text and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text
