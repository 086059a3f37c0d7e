"""What a check of this installation found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How it is."""

    GOOD = "good"
    NOTE = "note"
    """Worth knowing; calls are shown all the same."""
    BAD = "bad"
    """Somebody has to do something."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        check: Which check (``settings``, ``source`` …); ``doctor.check.<check>`` among the words.
        level: How it is.
        key: What was found: ``doctor.<key>`` among the words, and ``doctor.mend_<key>`` how to mend it.
        values: What stands in these words: short texts without secrets and without numbers of others' calls.
    """

    check: str
    level: Level
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
