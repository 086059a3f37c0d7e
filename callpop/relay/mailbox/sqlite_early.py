"""Which places of which mailboxes are committed, and so may be told, but not yet known to outlive a power cut."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Mapping

from callpop.relay.mailbox.sqlite_post import Appended


class _UnderWay:
    """A mailbox with something that is not flushed.

    Attributes:
        sure: Its newest place that is.
        steps: Those that appended to it and are not flushed.
    """

    __slots__ = ("steps", "sure")

    def __init__(self, sure: int) -> None:
        self.sure, self.steps = sure, 0


class Early:
    """What is under way to the disk. ``begin`` belongs to the writer's thread, all else to the loop's.

    Args:
        boot: That of a life before, if it ended well; '' otherwise.

    Attributes:
        boot: Random; another one after an end that may have been a power cut, and when a flush has failed. A place
            that was told early means something only as long as this is the same.
    """

    def __init__(self, boot: str = "") -> None:
        self.boot = boot or _new_boot()
        self._lock = threading.Lock()
        self._under_way: dict[str, _UnderWay] = {}
        self._in_doubt: set[str] = set()

    def sure(self, mailbox: str) -> int | None:
        """The mailbox's newest place that is flushed; None: all are."""
        found = self._under_way.get(mailbox)
        return None if found is None else found.sure

    def begin(self, appended: Appended) -> None:
        """Something is appended; to be called before its commit, so that nobody reads it who does not know."""
        with self._lock:
            for mailbox, items in appended.items():
                found = self._under_way.get(mailbox)
                if found is None:
                    found = self._under_way[mailbox] = _UnderWay(items[0].place - 1)
                found.steps += 1

    def undone(self, appended: Mapping[str, object]) -> None:
        """It was rolled back."""
        with self._lock:
            for mailbox in appended:
                self._end(mailbox)

    def flushed(self, appended: Appended) -> None:
        """It is on the disk, and so is all that was begun before it."""
        with self._lock:
            in_doubt, self._in_doubt = self._in_doubt, set()
            for mailbox in in_doubt:
                if not self._under_way[mailbox].steps:
                    del self._under_way[mailbox]
            for mailbox, items in appended.items():
                self._under_way[mailbox].sure = items[-1].place
                self._end(mailbox)

    def unflushed(self, appended: Mapping[str, object]) -> None:
        """It was committed, and its flush has failed: it stays unsure until a later one succeeds."""
        self.boot = _new_boot()
        with self._lock:
            self._in_doubt.update(appended)
            for mailbox in appended:
                self._end(mailbox)

    def _end(self, mailbox: str) -> None:
        found = self._under_way[mailbox]
        found.steps -= 1
        if not found.steps and mailbox not in self._in_doubt:
            del self._under_way[mailbox]


def _new_boot() -> str:
    return secrets.token_hex(6)
