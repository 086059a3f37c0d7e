"""The platform under load: posts calls to a relay's hook, retries nothing, and remembers what was confirmed."""

from __future__ import annotations

import datetime
import http.client
import json
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tests.end_to_end.support.wire import Call, Payload, outsider

Key = tuple[str, str, int]
"""A notification: call_id, status, and its stamp in microseconds."""

_SAID_AGAIN = 0.5
"""Seconds after which the platform says again that a call rings."""
_EPOCH = datetime.datetime.fromtimestamp(0, datetime.UTC)


class Platform:
    """Senders that post one call after the other, each as fast as it is answered; a context manager.

    Args:
        port: Where the relay, or what stands before it, listens.
        hook: The path.
        phones: What calls ring.
        senders: How many at once.
        pause: Seconds that each sender waits between two calls.
        rings: Seconds that each call rings at most; the platform says so again and again.
        seed: Of what varies.
    """

    def __init__(
        self,
        port: int,
        hook: str,
        phones: Sequence[Payload],
        *,
        senders: int = 3,
        pause: float = 0.0,
        rings: float = 0.0,
        seed: int = 1,
    ) -> None:
        """Prepare."""
        self.port = port
        self._hook, self._phones, self._pause, self._rings = hook, phones, pause, rings
        self._over = threading.Event()
        self.acknowledged: list[Key] = []
        self.answers: Counter[str] = Counter()
        self._refused: Counter[str] = Counter()
        self._threads = [
            threading.Thread(target=self._send, args=(random.Random(f"{seed} {n}"),)) for n in range(senders)
        ]

    def __enter__(self) -> Platform:
        """Begin."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End; the senders have all noticed when this returns."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def promised(self) -> set[Key]:
        """What must be in the log of whom the calls rang: what was confirmed of calls whose ringing was."""
        acknowledged = list(self.acknowledged)
        rang = {call_id for call_id, status, _ in acknowledged if status == "ringing"}
        return {key for key in acknowledged if key[0] in rang}

    def all_refused(self) -> Callable[[], bool]:
        """Whether each sender has been told, since this was asked for, that what it sent is not stored.

        Nobody waits any more then for the answer to what was sent before.
        """
        before = Counter(self._refused)
        return lambda: all(self._refused[one.name] > before[one.name] for one in self._threads)

    def _send(self, chance: random.Random) -> None:
        connection: http.client.HTTPConnection | None = None
        while not self._over.is_set():
            for payload in one_call(chance, self._phones, rings=self._rings):
                if connection is None:
                    connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                try:
                    connection.request("POST", self._hook, json.dumps(payload), {"Content-Type": "application/json"})
                    answer = connection.getresponse()
                    answer.read()
                except (OSError, http.client.HTTPException) as error:
                    self.answers[type(error).__name__] += 1
                    connection.close()
                    connection = None
                    self._over.wait(0.02)
                    continue
                self.answers[str(answer.status)] += 1
                if answer.status == http.client.SERVICE_UNAVAILABLE:
                    self._refused[threading.current_thread().name] += 1
                if answer.status == http.client.OK:
                    self.acknowledged.append(key_of(payload))
                if payload["status"] == "ringing" and self._rings:
                    self._over.wait(_SAID_AGAIN)
            self._over.wait(self._pause)
        if connection is not None:
            connection.close()


def one_call(chance: random.Random, phones: Sequence[Payload], *, rings: float = 0.0) -> Iterator[Payload]:
    """A call that rings these phones; one of them takes it, or nobody. Each is stamped when it is asked for."""
    call = Call(outsider(f"+316{chance.randrange(10**8):08}"))
    yield call.created()
    for _ in range(1 + int(chance.uniform(0, rings) / _SAID_AGAIN)):
        yield call.ringing(*phones)
    if chance.random() < 0.5:
        yield call.answered(chance.choice(phones))
        yield call.ended()
    else:
        yield call.ended("no-answer")


def key_of(payload: Payload) -> Key:
    """What tells this notification from all others."""
    stamped = datetime.datetime.fromisoformat(payload["timestamp"])
    return payload["call_id"], payload["status"], (stamped - _EPOCH) // datetime.timedelta(microseconds=1)
