"""``callpop doctor``: what is right and what is not, and how to mend it."""

from __future__ import annotations

import argparse
import functools
import os
import time
from pathlib import Path

from callpop.cli.failure import DONE, FAILED, CommandFailed
from callpop.cli.terminal import json_line, one_line
from callpop.desktop.finding_words import view_of
from callpop.desktop.words import Words
from callpop.diagnostics.checks import examine
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.checks.report import write_report
from callpop.diagnostics.checks.screen import ask_another_process
from callpop.diagnostics.finding import Finding, Level
from callpop.settings.file import read
from callpop.settings.profile import Profile
from callpop.settings.secrets import LISTENER_VARIABLE, RELAY_VARIABLE, Secrets

_MARKS = {Level.GOOD: "ok  ", Level.NOTE: "note", Level.BAD: "BAD "}


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
    words, findings = Words.without_qt("en"), []
    for finding in examine(patient):
        findings.append(finding)
        print(_line(finding, words, as_json=args.json), flush=True)
    if args.report is not None:
        _report(args.report, patient, findings, given)
    return FAILED if any(one.level is Level.BAD for one in findings) else DONE


def _line(finding: Finding, words: Words, *, as_json: bool) -> str:
    view = view_of(finding, words, _now())
    if as_json:
        said = {"check": finding.check, "level": finding.level.value, "key": finding.key}
        return json_line(said | {"found": view.found, "mend": view.mend})
    mend = f"\n{'':18}{one_line(view.mend)}" if view.mend else ""
    return f"{_MARKS[view.level]}  {view.title:<12}{one_line(view.found)}{mend}"


def _report(path: Path, patient: Patient, findings: list[Finding], given: frozenset[str]) -> None:
    known = patient.secrets.known_listener_secret()
    try:
        write_report(path, patient, findings, given | ({known} if known else frozenset()))
    except OSError as error:
        raise CommandFailed(f"{path}: {error.strerror or error}") from error


def _now() -> int:
    return time.time_ns() // 1000
