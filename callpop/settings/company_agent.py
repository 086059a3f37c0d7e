"""What the company's relay names as the agent's own: joined to what the user's file says, and never written into it.

Calls to an address that an administrator adds reach the mailbox at once; the desktop has to know that they are
the agent's, too. What the relay names no more is the agent's no more, also where an enrolment wrote it down.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from callpop.settings.values import Value, WrongValue, all_keys, from_toml

log = logging.getLogger(__name__)

READER = "reader"
"""What the profile calls the agent who asks. Not ``agent``: that is what a company says for all."""

LISTS = ("agent.emails", "agent.numbers", "agent.mobiles")
REGION = "agent.region"


def named(profile: Mapping[str, Any]) -> dict[str, Value]:
    """What the relay names as the agent's own, by key; nothing of what it leaves out or says wrongly.

    Args:
        profile: As it came.
    """
    told = profile.get(READER)
    found: dict[str, Value] = {}
    for name in (*LISTS, REGION):
        field = name.partition(".")[2]
        if not isinstance(told, dict) or field not in told:
            continue
        try:
            found[name] = from_toml(all_keys()[name], told[field])
        except WrongValue as problem:
            log.info("the relay's %s is left out: %s", name, problem)
    return found


def ever_named(before: Mapping[str, tuple[str, ...]], profile: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """What a relay has named up to now.

    Args:
        before: Until this profile, by key.
        profile: The one that came.
    """
    now = named(profile)
    return {name: added(before.get(name, ()), _texts(now.get(name))) for name in LISTS}


def added(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """What is mine, and of theirs what is missing there."""
    known = set(map(_same, mine))
    return mine + tuple(one for one in theirs if _same(one) not in known)


def own_part(mine: tuple[str, ...], theirs: tuple[str, ...] | None, before: tuple[str, ...]) -> tuple[str, ...]:
    """What of the user's list still counts: not what a relay named once and names no more.

    Args:
        mine: The user's.
        theirs: What the relay names; None: it does not say, as older ones do not.
        before: What it has named up to now.
    """
    if theirs is None:
        return mine
    gone = set(map(_same, before)) - set(map(_same, theirs))
    return tuple(one for one in mine if _same(one) not in gone)


def _same(text: str) -> str:
    return text.strip().casefold()


def _texts(value: Value | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
