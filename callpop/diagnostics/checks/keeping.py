"""Can secrets and calls be kept?"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator

from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level
from callpop.storage.database import Database
from callpop.storage.faults import NewerDatabase, unavailable
from callpop.storage.network_share import network_share
from callpop.store_faults import StorageUnavailable

_LITTLE = 200 * 1024 * 1024
"""Bytes left on the disk from which on somebody should look."""

_CHECKED = 256 * 1024 * 1024
"""Bytes up to which the file is read through: about a second."""


def keyring(patient: Patient) -> Iterator[Finding]:
    """Whether the system's keyring answers."""
    why = patient.secrets.keyring_trouble()
    if why:
        file = str(patient.profile.secrets_file)
        yield Finding("keyring", Level.NOTE, "no_keyring", {"why": why, "file": file})
    else:
        yield Finding("keyring", Level.GOOD, "keyring")


def database(patient: Patient) -> Iterator[Finding]:
    """Whether the call log can be read and written, and whether there is room for it."""
    path = patient.profile.database
    place = path if path.exists() else patient.profile.data_folder
    share = network_share(path.parent)
    if share:
        yield Finding("database", Level.BAD, "on_share", {"folder": str(path.parent), "kind": share})
        return
    if place.exists():
        free = shutil.disk_usage(place).free
        if free < _LITTLE:
            yield Finding("database", Level.BAD, "little_room", {"mb": str(free // 1024**2), "folder": str(place)})
        if not os.access(place, os.W_OK):
            yield Finding("database", Level.BAD, "read_only", {"file": str(place)})
            return
    if not path.exists():
        yield Finding("database", Level.NOTE, "no_log_yet", {"file": str(path)})
        return
    try:
        with Database.read_only(path) as conn:
            (calls,) = conn.execute("SELECT count(*) FROM calls").fetchone()
            small = path.stat().st_size <= _CHECKED
            (sound,) = conn.execute("PRAGMA quick_check(1)").fetchone() if small else ("ok",)
    except NewerDatabase as fault:
        yield Finding("database", Level.BAD, "newer_log", {"why": fault.message})
    except (sqlite3.Error, StorageUnavailable) as error:
        fault_ = unavailable(error)
        yield Finding("database", Level.BAD, "log_unreadable", {"why": fault_.message if fault_ else str(error)})
    else:
        if sound == "ok":
            yield Finding("database", Level.GOOD, "log_sound", {"calls": str(calls), "file": str(path)})
        else:
            yield Finding("database", Level.BAD, "log_damaged", {"why": str(sound)[:120]})
