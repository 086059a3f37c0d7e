"""Asks one CRM once, for somebody who tries it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from callpop.calls.contact import Contact
from callpop.crm.lookup_cache import LookupCache
from callpop.crm.lookups import Lookups
from callpop.said import Said
from callpop.settings.schema import Lookup


def try_out(
    lookup: Lookup, number_key: str, region: str, *, secret: Callable[[str], str | None], patience: float
) -> tuple[tuple[Contact, ...], str]:
    """Who has this number now, and what went wrong, in words, or ''. Blocks; not for a thread with a loop.

    Args:
        lookup: Its settings.
        number_key: E.164.
        region: Two-letter country of the agent.
        secret: The keyring's secret of a name, or None.
        patience: Seconds.
    """
    errors: list[BaseException] = []

    async def ask() -> tuple[tuple[Contact, ...], str]:
        # Nothing kept: whoever tries it wants to hear what the CRM says now.
        lookups = Lookups(
            cache=LookupCache(), secret=secret, late=lambda *_: None, report=lambda error, _: errors.append(error)
        )
        lookups.follow((lookup,), region)
        try:
            found = await lookups.find(number_key, deadline=patience)
            told = [state.message for state in lookups.states() if state.message]
            if not told and not found.settled:
                told = [Said("It has not answered within {seconds} s.", "lookup_silent", seconds=f"{patience:g}")]
            return found.contacts, next(iter(told), "")
        finally:
            await lookups.close()

    answer = asyncio.run(ask())
    for error in errors:
        raise error
    return answer
