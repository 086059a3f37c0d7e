"""What others wrote (a name, a note, a contact) on its way to a terminal: one line each, and no commands to it.

A name may hold escape sequences, which a terminal carries out: they hide lines, change its title, answer by themselves.
"""

from __future__ import annotations

import json
import re

_BLANK = "\\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029"
# Marks that turn text around: what stands behind them on the line would change places. Joiners are parts of words.
_TURNING = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
# Control characters, those of eight bits too; and halves of surrogate pairs, which no terminal's encoding has.
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff"
_NOT_SHOWN = re.compile(f"(?P<blank>[{_BLANK}])|(?P<turning>[{_TURNING}])|[{_CONTROL}]")
_INSTEAD = {"blank": " ", "turning": "", None: "\ufffd"}


def one_line(text: str) -> str:
    """The text as it may be printed: without line ends and with no character that does anything."""
    return text if text.isprintable() else _NOT_SHOWN.sub(lambda found: _INSTEAD[found.lastgroup], text)


def json_line(shape: object) -> str:
    """A JSON text on one line, the same to whoever reads it as JSON: such characters are written as escapes."""
    text = json.dumps(shape, ensure_ascii=False)
    return text if text.isprintable() else _NOT_SHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
