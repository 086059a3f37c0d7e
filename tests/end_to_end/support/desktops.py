"""A desktop without its windows: the real engine with all that it keeps, in this process."""

from __future__ import annotations

import argparse
import http.client
import json
import urllib.parse
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from callpop.calls.entry import LogEntry
from callpop.calls.popup import Step
from callpop.cli.log import read_entries
from callpop.cli.record_line import record_json
from callpop.contacts.directory import Directory
from callpop.engine import Engine
from callpop.events import CallEvent, Event, GapsChanged, SourceEvent, SourceState
from callpop.intake.relay_client import mailbox_id
from callpop.settings.profile import Profile
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import (
    AgentSettings,
    ListenerSettings,
    RelaySettings,
    Settings,
    SourceKind,
    SourceSettings,
)
from callpop.settings.secrets import Secrets
from callpop.storage import mailbox
from callpop.storage.database import Database
from tests.end_to_end.support.application import SECRET
from tests.end_to_end.support.platform import Key
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import Payload

_ALL = argparse.Namespace(search="", outcome=None, since=None, until=None, limit=None)


class Desktop:
    """One agent's engine: by a relay if one is named, else by its own listener.

    Args:
        folder: Its profile.
        email: Whose.
        relay: The relay's URL.
        token: For the relay.
    """

    def __init__(self, folder: Path, email: str, *, relay: str = "", token: str = "") -> None:
        """Lay out the profile; nothing runs before ``start``."""
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        self._relay, self._token = relay, token
        self._settings = Settings(
            agent=AgentSettings(emails=(email,)),
            source=SourceSettings(SourceKind.RELAY if relay else SourceKind.LISTENER),
            relay=RelaySettings(relay),
            listener=ListenerSettings(port=0),
        )
        self.events: list[Event] = []
        self._bugs: list[tuple[BaseException, str]] = []
        self._engine: Engine | None = None

    def start(self) -> Desktop:
        """Run, and wait until it is connected or listens."""
        return self.run().wait_connected()

    def run(self) -> Desktop:
        """Run, and do not wait."""
        environ = {"CALLPOP_RELAY_TOKEN": self._token, "CALLPOP_LISTENER_SECRET": SECRET}
        self._engine = Engine(
            profile=self.profile,
            settings=self._settings,
            secrets=Secrets(self.profile, environ),
            deliver=self.events.append,
            hide=lambda _: None,
            report=lambda error, where: self._bugs.append((error, where)),
        )
        self._engine.start()
        return self

    def wait_connected(self) -> Desktop:
        """Wait until notifications can arrive."""
        eventually(lambda: self.state() is SourceState.CONNECTED, what="the desktop's source")
        return self

    def stop(self) -> None:
        """End it in good order; it must have met no bug of ours."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.stop()
        assert self._bugs == []

    def nudge(self) -> None:
        """As if the network had changed."""
        assert self._engine is not None
        self._engine.nudge()

    def state(self) -> SourceState | None:
        """What the agent was told last of the connection."""
        told = [event for event in list(self.events) if isinstance(event, SourceEvent)]
        return told[-1].state if told else None

    def post(self, connection: http.client.HTTPConnection, payload: Payload) -> None:
        """POST to its own listener, which must accept."""
        connection.request("POST", f"/notify/{SECRET}", json.dumps(payload), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        told = json.loads(answer.read())
        assert (answer.status, told) == (200, {"status": "accepted"}), told

    def connection(self) -> http.client.HTTPConnection:
        """A connection to its own listener."""
        assert self._engine is not None
        where = urllib.parse.urlsplit(self._engine.listener_url())
        return http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)

    def read_to(self) -> str | None:
        """The cursor that it has stored."""
        with Database.read_only(self.profile.database) as conn:
            found = mailbox.read_to(conn, mailbox_id(origin_of(self._relay), self._token))
        return None if found is None else found.cursor

    def read_to_end(self, relay: Relay) -> Callable[[], bool]:
        """Whether everything in its mailbox is stored here."""

        def asked() -> bool:
            status, page = relay.poll(self._token, self.read_to())
            return status == 200 and not page["notifications"]

        return asked

    def entries(self) -> list[LogEntry]:
        """The rows of its log, newest first."""
        return read_entries(self.profile.database, _ALL)

    def records(self) -> list[dict[str, Any]]:
        """The log as ``callpop log --json`` gives it."""
        directory = Directory((), (), self._settings.agent.region)
        return [record_json(entry, directory) for entry in self.entries()]

    def journal(self) -> Counter[Key]:
        """How often each notification is kept, in the order in which they came."""
        with Database.read_only(self.profile.database) as conn:
            return Counter(conn.execute("SELECT call_id, status, stamped_at FROM journal ORDER BY id").fetchall())

    def calls(self) -> list[CallEvent]:
        """What the windows were told of calls."""
        return [event for event in list(self.events) if isinstance(event, CallEvent)]

    def shown(self) -> list[str]:
        """The calls for which a card was shown, in order; one that was shown twice stands there twice."""
        return [one.card.call_id for event in self.calls() for one in event.changes if one.step is Step.SHOWN]

    def gaps(self) -> int:
        """How many gaps the agent is told of."""
        told = [event for event in list(self.events) if isinstance(event, GapsChanged)]
        return len(told[-1].gaps) if told else 0
