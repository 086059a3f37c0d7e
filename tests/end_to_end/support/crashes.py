"""Load, and the kill in the middle of it."""

from __future__ import annotations

import contextlib
import http.client
import json
import random
import sqlite3
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.end_to_end.support.application import SECRET, App
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, CARLA, Call, Payload, outsider

SENDERS = 6


@dataclass
class Aftermath:
    """What was found after the last restart.

    Attributes:
        acknowledged: How many notifications were answered 200 in all.
        kills: How many kills there were.
        lost: Those of them that the journal lacks.
        unlogged: Calls of mine among them that the log lacks.
        integrity: SQLite's own verdict.
    """

    acknowledged: int = 0
    kills: int = 0
    lost: list[str] = field(default_factory=list)
    unlogged: list[str] = field(default_factory=list)
    integrity: list[str] = field(default_factory=list)


class Load:
    """Senders that post as fast as they are answered, and remember what was acknowledged."""

    def __init__(self, url: str, chance: random.Random) -> None:
        where = urllib.parse.urlsplit(url)
        self._address = (where.hostname or "", where.port)
        self._over = threading.Event()
        self.acknowledged: list[tuple[str, str]] = []
        self.mine: set[str] = set()
        seeds = [chance.random() for _ in range(SENDERS)]
        self._threads = [threading.Thread(target=self._send, args=(random.Random(seed),)) for seed in seeds]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End; the senders have all noticed when this returns."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _send(self, chance: random.Random) -> None:
        connection = http.client.HTTPConnection(*self._address, timeout=30)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(connection):
            while not self._over.is_set():
                mine = chance.random() < 0.1
                for payload in one_call(chance, mine):
                    connection.request("POST", f"/notify/{SECRET}", json.dumps(payload))
                    answer = connection.getresponse()
                    answer.read()
                    if answer.status == 200:
                        self.acknowledged.append((payload["call_id"], payload["status"]))
                        if mine and payload["status"] != "created":
                            self.mine.add(payload["call_id"])


def one_call(chance: random.Random, mine: bool) -> Iterator[Payload]:
    """A short call, for me or for others."""
    call = Call(outsider(f"+316{chance.randrange(10**8):08}"))
    target = ANNA if mine else BOB
    yield call.created()
    yield call.ringing(target, CARLA)
    yield call.answered(CARLA)
    yield call.ended()


def kill_again_and_again(
    app: App, *, kills: int, seed: int, tell: Callable[[str], None] = lambda text: None
) -> Aftermath:
    """Start, load, kill -9 at a random moment, over and over; then start once more and look.

    Args:
        app: On what; not started.
        kills: How often.
        seed: Of the random moments.
        tell: Hears how far it is.
    """
    chance = random.Random(seed)
    found = Aftermath()
    acknowledged: list[tuple[str, str]] = []
    mine: set[str] = set()
    for number in range(kills):
        app.start().wait_ready()
        load = Load(app.info()["listener_url"], chance)
        load.start()
        time.sleep(chance.uniform(0.005, 0.8))
        app.kill()
        load.stop()
        acknowledged += load.acknowledged
        mine |= load.mine
        found.kills += 1
        if (number + 1) % 20 == 0:
            tell(f"{number + 1} kills, {len(acknowledged)} acknowledged")
    app.start().wait_ready()

    def unlogged() -> set[str]:
        return mine - {call_id for row in app.records() for call_id in row["call_ids"]}

    # It is ready before its housekeeping has made the rows of what could be stored, and not be followed.
    with contextlib.suppress(AssertionError):
        eventually(unlogged, lambda missing: not missing, what="every call of mine has its row", pause=0.5)
    found.unlogged = sorted(unlogged())
    app.stop()
    with contextlib.closing(sqlite3.connect(app.profile / "callpop.sqlite3")) as database:
        found.integrity = [row[0] for row in database.execute("PRAGMA integrity_check")]
        kept = {(call, word) for call, word in database.execute(JOURNAL)}
    found.acknowledged = len(acknowledged)
    found.lost = sorted({f"{call} {word}" for call, word in acknowledged if (call, word) not in kept})
    return found


# The statuses that the load sends are stored by the same words.
JOURNAL = "SELECT call_id, status FROM journal"
