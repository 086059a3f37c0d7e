"""The polls that wait for something to come into their mailbox.

A poll that waits is one future in three dictionaries. Nothing looks at it until something comes into its very
mailbox, a newer poll takes its place, or its time is over, which one shared timer sees to.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable

_TICK_SECONDS = 0.25


class Crowded(Exception):
    """As many polls wait for this mailbox as may."""


class Poll:
    """One poll that waits.

    Attributes:
        mailbox: What it waits for.
        desktop: Whose it is.
        woken: Becomes True when something has come, False when it shall wait no longer.
        displaced: Whether a newer poll of the same desktop has taken its place.
        tick: When its time is over.
    """

    __slots__ = ("desktop", "displaced", "mailbox", "tick", "woken")

    def __init__(self, mailbox: str, desktop: str, tick: int, woken: asyncio.Future[bool]) -> None:
        self.mailbox = mailbox
        self.desktop = desktop
        self.tick = tick
        self.woken = woken
        self.displaced = False

    def end(self, woken: bool = False) -> None:
        """Let it go on."""
        if not self.woken.done():
            self.woken.set_result(woken)


class Waiting:
    """All polls that wait in this process.

    Args:
        most_each: Polls for one mailbox. Beyond that a newer one takes the place of the oldest of its own desktop,
            whose connection may be dead; if there is none, it has to come back later.
    """

    def __init__(self, *, most_each: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._most_each = most_each
        self._by_mailbox: dict[str, dict[Poll, None]] = {}
        self._by_desktop: dict[str, dict[Poll, None]] = {}
        self._by_tick: dict[int, set[Poll]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    def __len__(self) -> int:
        return sum(map(len, self._by_desktop.values()))

    def begin(self, mailbox: str, desktop: str, deadline: float) -> Poll:
        """Wait for a mailbox. To miss nothing, begin before it is read.

        Args:
            mailbox: What for.
            desktop: Whose poll it is.
            deadline: The loop's time when it ends.

        Raises:
            Crowded: Other desktops' polls have all the places.
        """
        poll = Poll(mailbox, desktop, math.ceil(deadline / _TICK_SECONDS), self._loop.create_future())
        if self._closed:
            poll.end()
            return poll
        if len(self._by_mailbox.get(mailbox, ())) >= self._most_each:
            oldest = next(iter(self._by_desktop.get(desktop, ())), None)
            if oldest is None:
                raise Crowded
            oldest.displaced = True
            oldest.end()
            self._forget(oldest)
        self._by_desktop.setdefault(desktop, {})[poll] = None
        self._by_mailbox.setdefault(mailbox, {})[poll] = None
        self._by_tick.setdefault(poll.tick, set()).add(poll)
        if self._timer is None:
            self._timer = self._loop.call_later(_TICK_SECONDS, self._sweep)
        return poll

    def end(self, poll: Poll) -> None:
        """It waits no longer; any number of times."""
        self._forget(poll)

    def wake(self, mailboxes: Iterable[str]) -> None:
        """Something has come into these mailboxes."""
        for mailbox in mailboxes:
            for poll in self._by_mailbox.get(mailbox, ()):
                poll.end(woken=True)

    def dismiss(self, unwanted: Callable[[str], bool]) -> None:
        """End the polls of desktops that may no longer read."""
        for desktop in [one for one in self._by_desktop if unwanted(one)]:
            for poll in self._by_desktop[desktop]:
                poll.end()

    def close(self) -> None:
        """End all, and let none wait any more."""
        self._closed = True
        for polls in self._by_desktop.values():
            for poll in polls:
                poll.end()
        if self._timer is not None:
            self._timer.cancel()

    def _forget(self, poll: Poll) -> None:
        for index, key in ((self._by_mailbox, poll.mailbox), (self._by_desktop, poll.desktop)):
            polls = index.get(key)
            if polls is not None:
                polls.pop(poll, None)
                if not polls:
                    del index[key]
        due = self._by_tick.get(poll.tick)
        if due is not None:
            due.discard(poll)
            if not due:
                del self._by_tick[poll.tick]

    def _sweep(self) -> None:
        self._timer = None
        now = math.floor(self._loop.time() / _TICK_SECONDS)
        for tick in [one for one in self._by_tick if one <= now]:
            for poll in self._by_tick[tick]:
                poll.end()
        if self._by_tick and not self._closed:
            self._timer = self._loop.call_later(_TICK_SECONDS, self._sweep)
