"""What is said of settings that cannot be taken as they stand: English, and known to the screen's languages."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from enum import StrEnum

from callpop.said import Said


def what_fits(kind: type, low: float | None, high: float | None) -> Said:
    """What a value must be.

    Args:
        kind: Its type.
        low: Smallest number allowed, or None.
        high: Largest number allowed, or None.
    """
    if issubclass(kind, StrEnum):
        return Said("one of {all}", "fits_choice", all=", ".join(filter(None, kind)))
    if kind is bool:
        return Said("true or false", "fits_bool")
    if kind is tuple:
        return Said("a list of texts", "fits_list")
    if kind is str:
        return Said("a text", "fits_text")
    if low is None:
        return Said("a whole number", "fits_whole") if kind is int else Said("a number", "fits_number")
    limits = {"low": f"{low:g}", "high": f"{high:g}"}
    if kind is int:
        return Said("a whole number from {low} to {high}", "fits_whole_range", **limits)
    return Said("a number from {low} to {high}", "fits_number_range", **limits)


def does_not_fit(expected: str, given: str) -> Said:
    """A value that is something else."""
    return Said("expected {expected}, not {given}", "does_not_fit", expected=expected, given=given)


def no_section(name: str, given: str) -> Said:
    """Something that should be a section."""
    return Said("expected a section [{name}], not {given}", "no_section", name=name, given=given)


def no_sections(name: str, given: str) -> Said:
    """Something that should be sections that repeat."""
    return Said("expected sections [[{name}]], not {given}", "no_sections", name=name, given=given)


def unknown_section(word: str, known: Iterable[str]) -> Said:
    """A section that there is not."""
    near = nearest(word, known)
    if near:
        return Said("unknown section, did you mean '{near}'?", "unknown_section_near", near=near)
    return Said("unknown section; it is ignored", "unknown_section")


def unknown_key(word: str, known: Iterable[str]) -> Said:
    """A key that there is not."""
    near = nearest(word, known)
    if near:
        return Said("unknown key, did you mean '{near}'?", "unknown_key_near", near=near)
    return Said("unknown key; it is ignored", "unknown_key")


def default_used(problem: str, default: str) -> Said:
    """A default stands in its place."""
    if default:
        return Said("{problem}; the default is used ({default})", "default_used", problem=problem, default=default)
    return Said("{problem}; the default is used (empty)", "default_used_empty", problem=problem)


def defaults_used(problem: str) -> Said:
    """Nothing of the file counts."""
    return Said("{problem}; defaults are used", "defaults_used", problem=problem)


def before_used(problem: str) -> Said:
    """Nothing of the file counts as it is now, but what it said before."""
    return Said("{problem}; what was in force stays", "before_used", problem=problem)


def ignored(problem: str) -> Said:
    """It does not count."""
    return Said("{problem}; it is ignored", "ignored", problem=problem)


def allows_nothing(problem: str) -> Said:
    """A restriction that cannot be read."""
    return Said("{problem}; nothing of its kind is allowed", "allows_nothing", problem=problem)


def only_allowed(problem: str, only: str) -> Said:
    """A restriction of which only a part can be read, or nothing."""
    return Said("{problem}; allowed is only {only}", "only_allowed", problem=problem, only=only)


def left_out(problem: str) -> Said:
    """It is as if it did not stand there."""
    return Said("{problem}; it is left out", "left_out", problem=problem)


def cannot_be_read(error: OSError) -> Said:
    """A file that the system does not give."""
    return Said("it cannot be read ({why})", "cannot_be_read", why=error.strerror or error)


def policy_ignored(problem: str) -> Said:
    """A policy that does not count at all."""
    return Said("the policy is ignored: {problem}", "policy_ignored", problem=problem)


def nearest(word: str, known: Iterable[str]) -> str:
    """Which of the known words somebody most likely meant; '' if it is like none."""
    return next(iter(difflib.get_close_matches(word.lower(), list(known), n=1)), "")
