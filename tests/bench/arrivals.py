"""Calls that ring, are answered, are passed on and end, at a rate: for the measures of the call log window."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tests.bench.log_profile import NEWEST

RINGS, TALKS = 0.4, 0.6
"""Seconds, short, so that many calls are in each state at once."""

_PASSED_ON = 5
"""Each so-many-th call is passed on, and becomes one with the call that began as a question."""


def steps(model: Any, number: int) -> Iterator[tuple[float, Any]]:
    """What becomes of one call: seconds after it began, and its row then.

    Args:
        model: A row to make others from.
        number: Which call.
    """
    from callpop.calls.record import Direction, Outcome
    from callpop.notifications.model import Party

    call_id, asked_id = f"live-{number}", f"asked-{number}"
    began = NEWEST + number * 20_000
    record = replace(
        model.record,
        call_id=call_id,
        call_ids=(call_id,),
        started_at=began,
        remote=Party(number=f"+3161{number % 10_000_000:07d}", name=None),
        direction=Direction.INCOMING,
        outcome=Outcome.RINGING,
        answered_at=None,
        ended_at=None,
        transferred_to=(),
        transferred_by=None,
    )
    entry = replace(model, record=record, note="", name="")
    yield 0.0, entry
    if number % 4 == 0:
        yield RINGS, replace(entry, record=replace(record, outcome=Outcome.MISSED, ended_at=began + 400_000))
        return
    answered = replace(record, outcome=Outcome.IN_PROGRESS, answered_at=began + 400_000)
    yield RINGS, replace(entry, record=answered)
    ended = replace(answered, outcome=Outcome.ANSWERED, ended_at=began + 1_000_000)
    if number % _PASSED_ON == 0:
        asked = replace(record, call_id=asked_id, call_ids=(asked_id,), started_at=began + 500_000, internal=True)
        yield RINGS + 0.1, replace(entry, record=asked)
        ended = replace(ended, call_ids=(call_id, asked_id), transferred_to=(Party(number="202", name="Bob"),))
        yield RINGS + TALKS / 2, replace(entry, record=replace(ended, outcome=Outcome.IN_PROGRESS, ended_at=None))
    yield RINGS + TALKS, replace(entry, record=ended)


class Arrivals:
    """Tells of calls from a thread of its own, as the engine does.

    Args:
        model: A row to make others from.
        rate: New calls a second.
        deliver: Takes each row, on that thread.
    """

    def __init__(self, model: Any, rate: int, deliver: Callable[[Any], None]) -> None:
        self._model, self._every, self._deliver = model, 1 / rate, deliver
        self._over = threading.Event()
        self.told = 0
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Arrivals:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        due: list[tuple[float, int, Any]] = []
        order = itertools.count()
        begins, number = time.monotonic(), 0
        while not self._over.is_set():
            now = time.monotonic()
            while begins <= now:
                number += 1
                for after, entry in steps(self._model, number):
                    heapq.heappush(due, (begins + after, next(order), entry))
                begins += self._every
            while due and due[0][0] <= now:
                self._deliver(heapq.heappop(due)[2])
                self.told += 1
            self._over.wait(max(0.0, min(begins, due[0][0] if due else begins) - time.monotonic()))
