"""``callpop doctor``: what is right and what is not, and how to mend it."""

from __future__ import annotations

import argparse
import functools
import io
import os
import sys
import time
from pathlib import Path

from callpop.cli.failure import DONE, FAILED, CommandFailed
from callpop.cli.spoken import spoken
from callpop.cli.terminal import json_line, one_line
from callpop.desktop.finding_words import FindingView, view_of
from callpop.desktop.words import Words
from callpop.diagnostics.checks import NAMES, examine
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.checks.report import write_report
from callpop.diagnostics.checks.screen import ask_another_process
from callpop.diagnostics.finding import Finding, Level
from callpop.settings.file import read
from callpop.settings.profile import Profile
from callpop.settings.secrets import LISTENER_VARIABLE, RELAY_VARIABLE, Secrets


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a report without secrets, a zip file")


def run(args: argparse.Namespace) -> int:
    """Print each finding as it comes; 1 if something has to be mended."""
    profile = Profile.locate(args.profile, os.environ)
    given = frozenset(os.environ[name] for name in (LISTENER_VARIABLE, RELAY_VARIABLE) if os.environ.get(name))
    secrets = Secrets(profile, os.environ)
    patient = Patient(
        profile=profile,
        loaded=read(profile.settings_file, os.environ, profile.company_file),
        secrets=secrets,
        environ=dict(os.environ),
        screen=functools.cache(lambda: ask_another_process(os.environ)),
        now=_now,
    )
    # Programs that read it are not to depend on somebody's language.
    words, findings = Words.without_qt("en" if args.json else spoken(patient.settings)), []
    say = _in_json if args.json else _Lines(words).line
    if isinstance(sys.stdout, io.TextIOWrapper) and not args.json:
        sys.stdout.reconfigure(errors="replace")  # a terminal of old has no quotation marks
    for finding in examine(patient):
        findings.append(finding)
        print(say(view_of(finding, words, _now()), finding), flush=True)
    if args.report is not None:
        _report(args.report, patient, findings, given)
    return FAILED if any(one.level is Level.BAD for one in findings) else DONE


def _in_json(view: FindingView, finding: Finding) -> str:
    said = {"check": finding.check, "level": finding.level.value, "key": finding.key}
    return json_line(said | {"found": view.found, "mend": view.mend})


class _Lines:
    """Findings in columns, as wide as the language has them."""

    def __init__(self, words: Words) -> None:
        self._levels = {level: words.text(f"doctor.{level}") for level in Level}
        self._level = max(map(len, self._levels.values())) + 2
        self._title = max(len(words.text(f"doctor.check.{name}")) for name in NAMES) + 2

    def line(self, view: FindingView, _: Finding) -> str:
        mend = f"\n{'':{self._level + self._title}}{one_line(view.mend)}" if view.mend else ""
        return f"{self._levels[view.level]:<{self._level}}{view.title:<{self._title}}{one_line(view.found)}{mend}"


def _report(path: Path, patient: Patient, findings: list[Finding], given: frozenset[str]) -> None:
    known = patient.secrets.known_listener_secret()
    try:
        write_report(path, patient, findings, given | ({known} if known else frozenset()))
    except OSError as error:
        raise CommandFailed(f"{path}: {error.strerror or error}") from error


def _now() -> int:
    return time.time_ns() // 1000
