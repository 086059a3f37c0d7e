"""Is there a tray, and can cards be placed?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping

from callpop.diagnostics.checks.patient import Patient, ScreenFacts
from callpop.diagnostics.finding import Finding, Level

_SECONDS = 20.0


def tray(patient: Patient) -> Iterator[Finding]:
    """Whether there is a tray for the icon."""
    facts = _facts(patient)
    if isinstance(facts, str):
        yield Finding("tray", Level.BAD, "no_screen", {"why": facts})
    elif facts.tray:
        yield Finding("tray", Level.GOOD, "tray")
    else:
        yield Finding("tray", Level.NOTE, "no_tray")


def popups(patient: Patient) -> Iterator[Finding]:
    """Whether cards can stand where they should."""
    facts = _facts(patient)
    if isinstance(facts, str):
        return
    if facts.places_windows:
        yield Finding("popups", Level.GOOD, "placeable", {"platform": facts.platform, "n": str(facts.screens)})
    elif facts.notifications:
        yield Finding("popups", Level.NOTE, "notifications_instead", {"why": facts.why_not})
    else:
        yield Finding("popups", Level.BAD, "not_placeable", {"why": facts.why_not})


def ask_another_process(environ: Mapping[str, str]) -> ScreenFacts:
    """Have another process open the screen: Qt ends a process that it cannot give one.

    Raises:
        OSError: There is no screen; the text says why.
    """
    command = [sys.executable, "-m", "callpop.diagnostics.checks.screen_probe"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS, env=dict(environ))
    except subprocess.TimeoutExpired as error:
        raise OSError(f"no answer within {_SECONDS:g} s") from error
    if done.returncode:
        said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        raise OSError(said[0][:200] if said else f"it ended with status {done.returncode}")
    return ScreenFacts(**json.loads(done.stdout))


def _facts(patient: Patient) -> ScreenFacts | str:
    try:
        return patient.screen()
    except OSError as error:
        return str(error)
