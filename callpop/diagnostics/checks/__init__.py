"""Looks at everything that has to be right for a card to come up.

Each module knows one part; ``examine`` asks them in the order in which a notification meets them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from callpop.diagnostics.checks import calls_seen, keeping, own_settings, quiet, screen, source
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level

_CHECKS: tuple[tuple[str, Callable[[Patient], Iterable[Finding]]], ...] = (
    ("settings", own_settings.settings),
    ("agent", own_settings.agent),
    ("keyring", keeping.keyring),
    ("database", keeping.database),
    ("running", source.running),
    ("source", source.source),
    ("targets", calls_seen.targets),
    ("clock", calls_seen.clock),
    ("tray", screen.tray),
    ("popups", screen.popups),
    ("quiet", quiet.quiet),
)

NAMES = tuple(name for name, _ in _CHECKS)
"""What is looked at: ``doctor.check.<name>`` among the words."""


def examine(patient: Patient) -> Iterator[Finding]:
    """Make every check; each finding comes when it is known. Takes seconds if a server is silent.

    A check that fails itself says so and the next one follows.
    """
    for name, check in _CHECKS:
        try:
            yield from check(patient)
        except Exception as error:
            yield Finding(name, Level.NOTE, "not_checked", {"why": f"{type(error).__name__}: {error}"[:200]})
