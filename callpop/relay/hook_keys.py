"""The URLs of a company to which the platform may post: pure changes of a company."""

from __future__ import annotations

from msgspec.structs import replace

from callpop.relay.client_address import Network, network_of
from callpop.relay.keys import digest
from callpop.relay.membership import NotPossible
from callpop.relay.roster import Company, EndedHook, Hook

_REMEMBERED = 5
"""Ended hooks of which it is known that they were ones."""


def current(company: Company) -> Hook | None:
    """The hook that goes on working."""
    return next((one for one in reversed(company.hooks) if one.until is None), None)


def ensure(company: Company, secret: str, *, now: int) -> tuple[Company, Hook]:
    """The current hook; a new one where there is none."""
    found = current(company)
    if found is not None:
        return company, found
    hook = Hook(secret, now)
    return replace(company, hooks=(*company.hooks, hook)), hook


def rotate(company: Company, secret: str, *, now: int, overlap: int) -> tuple[Company, Hook]:
    """A new hook; the old ones work on for a while.

    Args:
        company: The company.
        secret: The new one's.
        now: Microseconds UTC.
        overlap: Microseconds during which old and new both work; 0 ends the old ones at once.
    """
    end = now + overlap
    old = [(one, end if one.until is None else min(one.until, end)) for one in company.hooks]
    kept = tuple(replace(one, until=until) for one, until in old if until > now)
    ended = tuple(EndedHook(digest(one.secret), until) for one, until in old if until <= now)
    hook = Hook(secret, now)
    return replace(company, hooks=(*kept, hook), ended=(*company.ended, *ended)[-_REMEMBERED:]), hook


def restrict(company: Company, *, sources: tuple[str, ...] | None, authorization: str | None) -> Company:
    """Say where posts may come from and what they have to bring.

    Args:
        company: The company.
        sources: Networks or addresses; () allows all; None leaves it.
        authorization: Digest of the ``Authorization`` token; '' asks for none; None leaves it.

    Raises:
        NotPossible: A source is no network.
    """
    if sources is not None:
        company = replace(company, sources=tuple(str(network(one)) for one in sources))
    return company if authorization is None else replace(company, authorization=authorization)


def network(text: str) -> Network:
    """A network as ``203.0.113.0/24``; an address alone is one too.

    Raises:
        NotPossible: It is neither.
    """
    try:
        return network_of(text)
    except ValueError:
        raise NotPossible(f"'{text[:60]}' is no address and no network such as 203.0.113.0/24") from None
