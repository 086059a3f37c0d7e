"""Text that came from outside, as a cell of a table that a spreadsheet will open (interface.md, 'Rules')."""

from __future__ import annotations

import re
from collections.abc import Iterable

_STARTS_A_FORMULA = frozenset("=+-@\t\r")
_PLAIN_NUMBER = re.compile(r"\+?[0-9 ]*[0-9][0-9 ]*")
_QUOTED = re.compile(r'[",\r\n]')

LINE_END = "\r\n"
BOM = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8; other programs take it for part of the first cell."""


def guarded_cell(text: str) -> str:
    """The text with a ``'`` before it where a spreadsheet would take it for a formula.

    A plain number (an optional ``+``, digits, spaces) stays as it is.
    """
    if text[:1] in _STARTS_A_FORMULA and text and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def cell(text: str) -> str:
    """The text as one cell of a file, guarded, and quoted where RFC 4180 asks for it."""
    text = guarded_cell(text)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def line(texts: Iterable[str]) -> str:
    """Cells as a line of a file, with its end."""
    return ",".join(map(cell, texts)) + LINE_END
