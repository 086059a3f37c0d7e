"""What the notifications of late say: do they come, do they name this agent, is the clock right?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from callpop.calls.agent import Agent
from callpop.calls.explain import why_ignored
from callpop.diagnostics.checks.clock import by_platform
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification
from callpop.notifications.trial import is_trial
from callpop.settings.agent import agent_of
from callpop.settings.schema import SourceKind
from callpop.storage import journal
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable

_LOOKED_AT = 500
_RECEIPTS = 50
_DAY = 24 * 3_600_000_000
_LISTENER = "listener"


def targets(patient: Patient) -> Iterator[Finding]:
    """Whether notifications come, and whether any names the agent."""
    received = _received(patient)
    if not received:
        yield Finding("targets", Level.NOTE, "no_notification")
        return
    me: Agent = agent_of(patient.settings)
    newest = received[0][0]
    yield Finding("targets", Level.GOOD, "last_notification", {"at": str(newest)})
    if patient.now() - newest > _DAY:
        yield Finding("targets", Level.NOTE, "long_silence")
    ringing = [(at, one) for at, one in received if one.targets]
    mine = next((at for at, one in ringing if any(map(me.is_party, one.targets))), None)
    if mine is not None:
        yield Finding("targets", Level.GOOD, "seen", {"at": str(mine)})
    elif ringing:
        why = why_ignored(ringing[0][1], me).partition(": ")[2]
        yield Finding("targets", Level.BAD, "never_seen", {"n": str(len(ringing)), "why": why})


def clock(patient: Patient) -> Iterator[Finding]:
    """Whether this computer's clock agrees with the platform's stamps; with a relay, ``source`` tells."""
    if patient.settings.source.kind is SourceKind.RELAY:
        return
    # Those of trials were stamped by this computer as a rule: they would say that its clock is right. And what came
    # over a relay may have waited there.
    live = [
        (at, one.stamped_at) for at, one in _received(patient, _LISTENER) if not is_trial(one.call_id, test=one.test)
    ]
    yield by_platform(live[:_RECEIPTS])


def _received(patient: Patient, source: str = "") -> list[tuple[int, Notification]]:
    """The newest notifications with the time of their receipt, newest first; none if the log cannot be read.

    Args:
        patient: Whose they are.
        source: Only what came this way; '': all of them.
    """
    if not patient.profile.database.exists():
        return []
    found = []
    try:
        with Database.read_only(patient.profile.database) as conn:
            entries = journal.entries(conn, None, _LOOKED_AT)
    except (sqlite3.Error, StorageUnavailable):  # told by the check of the log
        return []
    for entry in entries:
        if source and entry.source != source:
            continue
        with suppress(NotANotification):  # an older Callpop accepted it
            found.append((entry.received_at, decode(entry.body)))
    return sorted(found, key=lambda one: -one[0])
