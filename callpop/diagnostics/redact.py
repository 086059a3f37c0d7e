"""What never stands in a log: secrets at any level, full phone numbers above DEBUG."""

from __future__ import annotations

import re

HIDDEN = "[hidden]"
_SHORTEST_SECRET = 4
# Secrets by their place: whatever follows in our own paths and in an Authorization header. 'Token' is a word of any
# sentence: only what has a colon inside it is what a telephony platform wants (mail:token).
_BY_PLACE = re.compile(
    r"(/(?:notify|hooks)/"
    r"|\bAuthorization[\"']?[:=]\s{0,3}[\"']?(?:[A-Za-z]{1,16}\s+)?"
    r"|\b(?:Bearer|Basic)\s+"
    r"|\bToken\s+(?=[^\s:\"']{1,254}:[^\s\"']))"
    r"[^\s\"'<>,;)\]}]+",
    re.IGNORECASE,
)
# No two parts of these can match the same character: a hostile name must not make them slow.
# A country code with + or 00 (%2B in a URL), then digits in groups.
_INTERNATIONAL = re.compile(
    r"(?:\+|%2B|(?<![\w+])(?<!\d[:.-])00)(?=[1-9])((?:\d[ \u00a0./()-]{0,3}){6,17}\d)(?!\d)", re.IGNORECASE
)
# A national number, alone or in groups: 0612345678, 06-1234 5678, (050) 800 9000.
_NATIONAL = re.compile(r"(?<![\w+])(?<!\d[:.-])\(?(0(?:\d[ \u00a0./)-]{0,2}){7,10}\d)(?![\w:]|[.-]\d)")
# The same without its +, as CRMs want it: digits that are neither part of a call_id nor a time stamp.
_BARE = re.compile(r"(?<![\w.+-])(?<!\d:)([1-9]\d{8,14})(?![\w:]|[.-]\d)")
# ITU E.164: country codes of one and two digits; all others have three.
_COUNTRY_CODE = re.compile(r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}")


def mask_numbers(text: str) -> str:
    """Phone numbers as ``+31…78``: country code and the last two digits."""
    text = _INTERNATIONAL.sub(lambda found: _masked(found[1], plus=True), text)
    text = _NATIONAL.sub(lambda found: f"0…{_digits(found[1])[-2:]}", text)
    return _BARE.sub(lambda found: _masked(found[1], plus=False), text)


def hide_secrets(text: str, secrets: frozenset[str]) -> str:
    """Registered secrets and whatever stands in a secret's place become ``[hidden]``."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _BY_PLACE.sub(lambda found: found[1] + HIDDEN, text)


def worth_hiding(secret: str) -> bool:
    """Whether hiding it is possible without making the log unreadable."""
    return len(secret) >= _SHORTEST_SECRET


def _masked(number: str, *, plus: bool) -> str:
    digits = _digits(number)
    code = _COUNTRY_CODE.match(digits)
    return f"{'+' if plus else ''}{code[0] if code else ''}…{digits[-2:]}"


def _digits(number: str) -> str:
    return "".join(c for c in number if c.isdigit())
