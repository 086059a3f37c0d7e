"""The CRMs that are asked who calls, at the moment a phone rings: beside the card, never in its way."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import aiohttp
import msgspec

from callpop.calls.contact import Contact
from callpop.crm.fields import BadFile
from callpop.crm.lookup import OneLookup
from callpop.crm.lookup_cache import LookupCache
from callpop.crm.lookup_http import LookupFailed, new_session
from callpop.crm.recipe_file import load_recipe
from callpop.events import LookupState
from callpop.said import Said, said_of
from callpop.settings.schema import Lookup

log = logging.getLogger(__name__)

DEADLINE = 1.5
"""Seconds that ``find`` takes at most; later answers are told to ``late``."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known of a caller by now.

    Attributes:
        contacts: Of all look-ups, in the order of the settings.
        settled: Whether every look-up has answered: only then does an empty list mean that nobody knows them.
    """

    contacts: tuple[Contact, ...] = ()
    settled: bool = True


class Lookups:
    """Asks; one request a number and look-up at a time. Lives on one asyncio loop.

    Args:
        cache: Keeps answers.
        secret: The keyring's secret of a name, or None; may take seconds, so it is asked on a thread.
        late: Told what is known of a number (its key) when an answer comes after ``find`` has returned.
        report: Told of our own errors: the error, and what was being done.
        clock: Microseconds UTC.
        deliver: Told how a look-up is whenever that changes.
        session: Makes the session; for tests.
    """

    def __init__(
        self,
        *,
        cache: LookupCache,
        secret: Callable[[str], str | None],
        late: Callable[[str, Findings], None],
        report: Callable[[BaseException, str], None],
        clock: Callable[[], int] = lambda: time.time_ns() // 1000,
        deliver: Callable[[LookupState], None] = lambda _: None,
        session: Callable[[], aiohttp.ClientSession] = new_session,
    ) -> None:
        self._cache, self._secret, self._late, self._report, self._clock = cache, secret, late, report, clock
        self._deliver, self._new_session = deliver, session
        self._session: aiohttp.ClientSession | None = None
        self._lookups: dict[str, OneLookup] = {}
        self._states: dict[str, LookupState] = {}
        self._under_way: dict[tuple[str, str], asyncio.Task[tuple[Contact, ...] | None]] = {}
        self._told: set[asyncio.Task[None]] = set()
        self._region = "NL"

    def follow(self, lookups: Iterable[Lookup], region: str) -> None:
        """Take over settings: at the start, and whenever they change.

        A look-up whose recipe cannot be used is left out; ``states`` says why.
        """
        self._region = region
        made: dict[str, OneLookup] = {}
        states: dict[str, LookupState] = {}
        for one in lookups:
            if one.name in states:
                continue
            states[one.name] = self._states.get(one.name, LookupState(one.name))
            try:
                new, before = OneLookup(one, load_recipe(one.recipe), self._secret), self._lookups.get(one.name)
                # What it has learnt (a pause that the server asked for) outlives a change of something else.
                same = before is not None and (before.settings, before.identity) == (one, new.identity)
                made[one.name] = before if before is not None and same else new
                if not same:
                    states[one.name] = LookupState(one.name)
            except BadFile as problem:
                states[one.name] = LookupState(one.name, said_of(problem), self._clock())
        before_that, self._lookups, self._states = self._states, made, states
        for name, state in states.items():
            if before_that.get(name) != state:
                self._deliver(state)

    def states(self) -> tuple[LookupState, ...]:
        """How each look-up is, in the order of the settings."""
        return tuple(self._states.values())

    async def find(self, number_key: str | None, *, deadline: float = DEADLINE) -> Findings:
        """Who has this number, as far as the CRMs say so within the deadline. Never raises.

        Args:
            number_key: ``calls.numbers.number_key`` of the caller; only E.164 is looked up, so that neither
                colleagues nor withheld numbers are ever sent anywhere.
            deadline: Seconds.
        """
        if number_key is None or not number_key.startswith("+") or not self._lookups:
            return Findings()
        tasks = {name: self._task(one, number_key) for name, one in self._lookups.items()}
        done, pending = await asyncio.wait(tasks.values(), timeout=deadline)
        if pending:
            following = asyncio.get_running_loop().create_task(self._tell_late(number_key, tasks))
            self._told.add(following)
            following.add_done_callback(self._told.discard)
        return _findings(tasks.values(), done)

    def forget_number(self, number_key: str) -> None:
        """Let go of what was answered for a number."""
        self._cache.forget_number(number_key)

    async def close(self) -> None:
        """Ask no more; what is under way is given up."""
        tasks: list[asyncio.Task[Any]] = [*self._under_way.values(), *self._told]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _task(self, one: OneLookup, number_key: str) -> asyncio.Task[tuple[Contact, ...] | None]:
        place = (one.identity, number_key)
        task = self._under_way.get(place)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._ask(one, number_key))
            self._under_way[place] = task
            task.add_done_callback(lambda _: self._under_way.pop(place, None))
        return task

    async def _ask(self, one: OneLookup, number_key: str) -> tuple[Contact, ...] | None:
        """The contacts, or None if there is no answer."""
        name = one.settings.name
        try:
            known = await self._cache.load(one.identity, name, number_key, self._clock())
            if known is not None:
                return known
            if self._session is None:
                self._session = self._new_session()
            found = await one.ask(self._session, number_key, self._region)
        except LookupFailed as failure:
            self._set_state(one, said_of(failure))
            return None
        except Exception as error:
            self._set_state(
                one, Said("It failed because of an error in Callpop, which has been reported.", "lookup_bug")
            )
            self._report(error, "while a CRM was asked for a caller")
            return None
        self._set_state(one, "")
        now = self._clock()
        keep = one.keeps_for(found)
        if keep:
            await self._cache.save(one.identity, number_key, found, expires_at=now + keep, now=now)
        return found

    def _set_state(self, one: OneLookup, message: str) -> None:
        name = one.settings.name
        if self._lookups.get(name) is one:
            before = self._states[name]
            if message and message != before.message:
                log.info("The look-up %s: %s", name, message)
            self._states[name] = msgspec.structs.replace(before, message=message, asked_at=self._clock())
            self._deliver(self._states[name])

    async def _tell_late(self, number_key: str, tasks: dict[str, asyncio.Task[tuple[Contact, ...] | None]]) -> None:
        done, _ = await asyncio.wait(tasks.values())
        self._late(number_key, _findings(tasks.values(), done))


def _findings(
    tasks: Iterable[asyncio.Task[tuple[Contact, ...] | None]], done: set[asyncio.Task[tuple[Contact, ...] | None]]
) -> Findings:
    contacts: list[Contact] = []
    settled = True
    for task in tasks:
        found = task.result() if task in done and not task.cancelled() else None
        settled = settled and found is not None
        contacts += found or ()
    return Findings(tuple(contacts), settled)
