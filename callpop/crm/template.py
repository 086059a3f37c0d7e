"""URL templates: the address of a caller's record, with placeholders for what the call brings.

INTERFACE.md's rules: http and https only; no placeholder in scheme, user, host or port; a path
value ``.`` or ``..`` is refused. Values are percent-encoded, so the structure of the URL is the
template's whatever a caller is named.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
from urllib.parse import urlsplit

from callpop.calls.numbers import is_withheld
from callpop.crm.encode import climbs, encode_value
from callpop.crm.values import CallValues, call_values

__all__ = ["PLACEHOLDERS", "CallValues", "CannotFill", "call_values", "check", "check_url", "fill"]

PLACEHOLDERS = tuple(f.name for f in dataclasses.fields(CallValues))
_OF_THE_NUMBER = frozenset(name for name in PLACEHOLDERS if name.startswith("number"))
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PARTS = re.compile(r"(?P<scheme>https?)://(?P<host>[^/?#]*)(?P<path>[^?#]*)(?P<rest>.*)", re.IGNORECASE)
_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\]")
_NOT_IN_A_HOST = re.compile(r"[\"%<>^`|]")


class CannotFill(ValueError):
    """The template has no URL for this call; the text says why, for people."""


def check(template: str) -> str | None:
    """What is wrong with the template, in words, or None. An empty one is right: no CRM."""
    template = template.strip()
    if not template:
        return None
    for name in _PLACEHOLDER.findall(template):
        if name not in PLACEHOLDERS:
            return _unknown(name)
    bare = _PLACEHOLDER.sub("", template)
    if "{" in bare or "}" in bare:
        return "A brace stands alone; write %7B for { and %7D for }."
    parts = _PARTS.fullmatch(template)
    if parts is None:
        return _wrong_scheme(template)
    if _PLACEHOLDER.search(parts["host"]):
        return "The host must be written out: no placeholder before the first / after https://."
    # A stand-in that cannot be mistaken for structure shows what all filled URLs look like.
    return check_url(_PLACEHOLDER.sub("0", template))


def check_url(url: str) -> str | None:
    """What is wrong with a finished address, in words, or None: the rules of scheme and host.

    Addresses that books and look-ups bring pass the same rules as templates.
    """
    bad = _NOT_IN_A_URL.search(url)
    if bad is not None:
        shown = "a backslash" if bad[0] == "\\" else "a space or an invisible character"
        return f"The address holds {shown}; write it percent-encoded."
    parts = _PARTS.fullmatch(url)
    if parts is None:
        return _wrong_scheme(url)
    try:
        split = urlsplit(url)
        host, port = split.hostname, split.port
    except ValueError:
        return "The host or port of the address cannot be read."
    if _NOT_IN_A_HOST.search(parts["host"]):
        return "The host of the address cannot be read."
    if not host or port == 0:
        return "The address has no host." if not host else "Port 0 cannot be opened."
    if any(climbs(segment) for segment in parts["path"].split("/")):
        return "The path must not hold '.' or '..'."
    return None


def fill(template: str, values: CallValues) -> str:
    """The URL of a call.

    Args:
        template: An address with placeholders, as ``check`` accepts it.
        values: What the call offers.

    Raises:
        CannotFill: There is no template, it is wrong, or the call lacks what it asks for
            (a withheld number, an empty path segment).
    """
    template = template.strip()
    if not template:
        raise CannotFill("No CRM address is set.")
    problem = check(template)
    if problem is not None:
        raise CannotFill(problem)
    asked = _PLACEHOLDER.findall(template)
    for name in asked:
        if name in _OF_THE_NUMBER:
            _refuse_missing_number(name, values)
    parts = _PARTS.fullmatch(template)
    if parts is None:
        raise CannotFill(_wrong_scheme(template))
    path = "/".join(_fill_segment(segment, values) for segment in parts["path"].split("/"))
    return f"{parts['scheme']}://{parts['host']}{path}{_fill_text(parts['rest'], values)}"


def _fill_segment(segment: str, values: CallValues) -> str:
    filled = _fill_text(segment, values)
    if filled == segment:
        return segment
    if climbs(filled) or any(climbs(_value(name, values)) for name in _PLACEHOLDER.findall(segment)):
        raise CannotFill("The value for the path is '.' or '..', which would lead elsewhere.")
    if not filled:
        raise CannotFill(f"The call has no {{{_PLACEHOLDER.findall(segment)[0]}}} to open.")
    return filled


def _fill_text(text: str, values: CallValues) -> str:
    return _PLACEHOLDER.sub(lambda found: encode_value(_value(found[1], values)), text)


def _value(name: str, values: CallValues) -> str:
    return str(getattr(values, name))


def _refuse_missing_number(name: str, values: CallValues) -> None:
    if is_withheld(values.number):
        raise CannotFill("The number is withheld: there is nothing to look up.")
    if not values.number:
        raise CannotFill("The call came without a number: there is nothing to look up.")
    if not _value(name, values):
        raise CannotFill(f"The number cannot be written as {{{name}}}.")


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name.strip().lower(), PLACEHOLDERS, n=1, cutoff=0.0)
    return f"{{{name[:40]}}} is no placeholder; did you mean {{{near[0]}}}?"


def _wrong_scheme(text: str) -> str:
    scheme = re.match(r"[^:/?#]*:", text)
    shown = f", not {scheme[0][:20]}" if scheme else ""
    return f"The address must begin with https:// or http://{shown}."
