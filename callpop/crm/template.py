"""URL templates: the address of a caller's record, with placeholders for what the call brings.

The rules of interface.md: http and https, and what else the settings allow; no placeholder in scheme, user,
host or port; a path value ``.`` or ``..`` is refused. Values are percent-encoded, so the structure of the
URL is the template's whatever a caller is named. ``{name:twice}`` encodes twice, for systems that decode twice.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterable, Mapping

from callpop.calls.numbers import is_withheld
from callpop.crm.encode import climbs, encode_value
from callpop.crm.guard import PARTS, WEB, Guard
from callpop.crm.values import CallValues, call_values
from callpop.said import Said

__all__ = [
    "PLACEHOLDERS",
    "TWICE",
    "CallValues",
    "CannotFill",
    "call_values",
    "check",
    "fill",
    "fill_mapping",
    "placeholders_of",
]

PLACEHOLDERS = tuple(f.name for f in dataclasses.fields(CallValues))
TWICE = "twice"
_OF_THE_NUMBER = frozenset(name for name in PLACEHOLDERS if name.startswith("number"))
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class CannotFill(ValueError):
    """The template has no URL for this call; the text says why, for people."""


def check(template: str, guard: Guard = WEB) -> str | None:
    """What is wrong with the template, in words, or None. An empty one is right: no CRM."""
    template = template.strip()
    if not template:
        return None
    for placeholder in _PLACEHOLDER.findall(template):
        problem = check_placeholder(placeholder, PLACEHOLDERS)
        if problem is not None:
            return problem
    bare = _PLACEHOLDER.sub("", template)
    if "{" in bare or "}" in bare:
        return Said("A brace stands alone; write %7B for {left} and %7D for {right}.", "url_brace", left="{", right="}")
    problem = guard.check_scheme(template)
    parts = PARTS.fullmatch(template)
    if problem is not None or parts is None:
        return problem
    if _PLACEHOLDER.search(parts["host"] or ""):
        return Said(
            "The host must be written out: no placeholder before the first / after https://.", "url_host_placeholder"
        )
    # A stand-in that cannot be mistaken for structure shows what all filled URLs look like.
    return guard.check(_PLACEHOLDER.sub("0", template))


def check_placeholder(written: str, known: Iterable[str]) -> str | None:
    """What is wrong with what stands between two braces, in words, or None."""
    name, colon, modifier = written.partition(":")
    known = tuple(known)
    if name not in known:
        near = difflib.get_close_matches(name.strip().lower(), known, n=1, cutoff=0.0)
        return Said(
            "{given} is no placeholder; did you mean {near}?",
            "no_placeholder",
            given=f"{{{written[:40]}}}",
            near=f"{{{near[0]}}}",
        )
    if colon and modifier != TWICE:
        return Said(
            "{given}: the one modifier is :{twice}, as in {example}.",
            "one_modifier",
            given=f"{{{written[:40]}}}",
            twice=TWICE,
            example=f"{{{name}:{TWICE}}}",
        )
    return None


def placeholders_of(template: str) -> frozenset[str]:
    """The names that a template asks for."""
    return frozenset(found.partition(":")[0] for found in _PLACEHOLDER.findall(template))


def fill(template: str, values: CallValues, guard: Guard = WEB) -> str:
    """The URL of a call.

    Args:
        template: An address with placeholders, as ``check`` accepts it.
        values: What the call offers.
        guard: The schemes and hosts that may be opened.

    Raises:
        CannotFill: There is no template, it is wrong, or the call lacks what it asks for
            (a withheld number, an empty path segment).
    """
    template = template.strip()
    if not template:
        raise CannotFill(Said("No CRM address is set.", "no_crm"))
    problem = check(template, guard)
    if problem is not None:
        raise CannotFill(problem)
    for name in sorted(placeholders_of(template) & _OF_THE_NUMBER):
        _refuse_missing_number(name, values)
    return fill_mapping(template, dataclasses.asdict(values))


def fill_mapping(template: str, values: Mapping[str, str]) -> str:
    """Fill any template whose host is written out, with any names: each value stays in its place.

    Raises:
        CannotFill: A value for the path is empty, or leads elsewhere.
    """
    parts = PARTS.fullmatch(template)
    if parts is None:
        raise CannotFill(Said("The address cannot be read.", "url_unreadable"))
    path = "/".join(_fill_segment(segment, values) for segment in parts["path"].split("/"))
    return f"{parts['scheme']}:{parts['slashes'] or ''}{path}{_fill_text(parts['rest'], values)}"


def _fill_segment(segment: str, values: Mapping[str, str]) -> str:
    filled = _fill_text(segment, values)
    if filled == segment:
        return segment
    if climbs(filled) or any(climbs(values[name]) for name in placeholders_of(segment)):
        raise CannotFill(Said("The value for the path is '.' or '..', which would lead elsewhere.", "path_climbs"))
    if not filled:
        raise CannotFill(
            Said("The call has no {name} to open.", "no_value", name=f"{{{_PLACEHOLDER.findall(segment)[0]}}}")
        )
    return filled


def _fill_text(text: str, values: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        name, twice, _ = found[1].partition(":")
        encoded = encode_value(values[name])
        return encode_value(encoded) if twice else encoded

    return _PLACEHOLDER.sub(value, text)


def _refuse_missing_number(name: str, values: CallValues) -> None:
    if is_withheld(values.number):
        raise CannotFill(Said("The number is withheld: there is nothing to look up.", "withheld"))
    if not values.number:
        raise CannotFill(Said("The call came without a number: there is nothing to look up.", "no_number"))
    if not getattr(values, name):
        raise CannotFill(Said("The number cannot be written as {name}.", "no_spelling", name=f"{{{name}}}"))
