"""A report for whoever helps: one file that can be read before it is sent, and holds no secrets."""

from __future__ import annotations

import io
import json
import platform
import sqlite3
import sys
import zipfile
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding
from callpop.diagnostics.redact import HIDDEN, hide_secrets, mask_numbers
from callpop.settings.agent import agent_of
from callpop.settings.listing import listed
from callpop.settings.passwords import without_passwords
from callpop.settings.secret_names import hide_named
from callpop.storage.database import Database
from callpop.storage.explained import explained
from callpop.store_faults import StorageUnavailable

_DECISIONS = 500
_LOG_BYTES = 2_000_000
PARTS = ("callpop", "PySide6-Essentials", "qasync", "aiohttp", "msgspec", "keyring", "phonenumbers", "redis", "ldap3")
"""The distributions whose versions are told."""


def write_report(path: Path, patient: Patient, findings: Iterable[Finding], secrets: frozenset[str]) -> None:
    """Write the report: versions, settings as they are written and as they are in force, findings, decisions, log.

    Numbers are masked in all of it; secrets, passwords in addresses, and what is most likely secret by the name that
    it stands under are taken out.

    Args:
        path: A zip file; one that is there is replaced once the new one is whole.
        patient: What was examined.
        findings: What was found.
        secrets: What must stand nowhere in it.

    Raises:
        OSError: It cannot be written.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, text in _files(patient, findings):
            told = hide_secrets(hide_named(without_passwords(text), HIDDEN), secrets)
            into.writestr(name, mask_numbers(told))
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(made.getvalue())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _files(patient: Patient, findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    yield "versions.txt", "\n".join(_versions()) + "\n"
    try:
        yield "settings.toml", patient.profile.settings_file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        yield "settings.toml", f"# {error.strerror}\n"
    yield "in-force.jsonl", "".join(_in_force(patient))
    told = [
        {"check": one.check, "level": one.level.value, "key": one.key, "values": dict(one.values)} for one in findings
    ]
    yield "findings.json", json.dumps(told, indent=1, ensure_ascii=False) + "\n"
    yield "decisions.jsonl", "".join(_decisions(patient))
    for log in sorted(patient.profile.logs.glob("*.log*")):
        yield f"logs/{log.name}", _end_of(log)


def _versions() -> Iterator[str]:
    yield f"Python {sys.version}"
    yield f"System {platform.platform()}"
    yield f"SQLite {sqlite3.sqlite_version}"
    for part in PARTS:
        try:
            yield f"{part} {metadata.version(part)}"
        except metadata.PackageNotFoundError:
            yield f"{part} not installed"


def _in_force(patient: Patient) -> Iterator[str]:
    """What holds, and who said so: of the user's file, the environment, the company and the policy."""
    for said in listed(patient.loaded):
        kept = {name: value for name, value in said.items() if name not in ("expected", "explanation")}
        yield json.dumps(kept, ensure_ascii=False) + "\n"


def _decisions(patient: Patient) -> Iterator[str]:
    if not patient.profile.database.exists():
        return
    try:
        with Database.read_only(patient.profile.database) as conn:
            told = explained(conn, agent_of(patient.settings), limit=_DECISIONS)
    except (sqlite3.Error, StorageUnavailable) as error:
        yield f"{error}\n"
        return
    for one in told:
        said = {"received_at": one.received_at, "call_id": one.call_id, "status": one.status, "source": one.source}
        yield json.dumps(said | {"decision": one.decision, "why": one.why}, ensure_ascii=False) + "\n"


def _end_of(log: Path) -> str:
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - _LOG_BYTES))
            return file.read().decode("utf-8", errors="replace")
    except OSError as error:
        return f"{error.strerror}\n"
