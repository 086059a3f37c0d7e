"""Is it quiet now: by the quiet hours, or because the system says 'do not disturb'?"""

from __future__ import annotations

from collections.abc import Iterator

from callpop.calls.quiet import QuietHours, covers_week, spans_of
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level
from callpop.settings.schema import SystemQuiet


def quiet(patient: Patient) -> Iterator[Finding]:
    """Whether a card may come at this moment, as far as hours and system decide it."""
    mine = patient.settings.quiet
    spans = spans_of(mine.hours)
    until = QuietHours(spans).until(patient.now())
    if covers_week(spans):
        yield Finding("quiet", Level.BAD, "quiet_always")
        return
    if until is not None:
        yield Finding("quiet", Level.NOTE, "quiet_hours", {"at": str(until)})
    try:
        facts = patient.screen()
    except OSError:  # told by the check of the tray
        return
    rule = mine.system
    if facts.system_quiet and rule is not SystemQuiet.IGNORE:
        key = "quiet_system" if rule is SystemQuiet.REST else "quiet_silent"
        yield Finding("quiet", Level.NOTE, key, {"who": facts.quiet_source})
    elif until is None:
        untold = facts.system_quiet is None and rule is not SystemQuiet.IGNORE
        yield Finding("quiet", Level.GOOD, "quiet_untold" if untold else "not_quiet")
