"""Are the settings what they should be, and do they say whose calls are mine?"""

from __future__ import annotations

from collections.abc import Iterator

from callpop.crm.weighing import wrong_templates
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level


def settings(patient: Patient) -> Iterator[Finding]:
    """Every setting that could not be taken as it stands, and templates that open nothing."""
    for problem in patient.problems:
        yield Finding("settings", Level.BAD, "setting_wrong", {"problem": str(problem)})
    crm = patient.settings.crm
    for key, why in wrong_templates(crm):
        yield Finding("settings", Level.BAD, "template_wrong", {"name": key, "why": why})
    if not patient.problems:
        yield Finding("settings", Level.GOOD, "settings_read", {"file": str(patient.profile.settings_file)})
    if not crm.template:
        yield Finding("settings", Level.NOTE, "no_template")


def agent(patient: Patient) -> Iterator[Finding]:
    """Who the agent is."""
    mine = patient.settings.agent
    if not mine.emails and not mine.numbers and not mine.mobiles:
        yield Finding("agent", Level.BAD, "nobody")
    elif not mine.emails:
        yield Finding("agent", Level.NOTE, "no_email")
    else:
        yield Finding("agent", Level.GOOD, "somebody", {"emails": ", ".join(mine.emails)})
