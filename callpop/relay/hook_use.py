"""Which of a company's URLs the platform uses: whether it was switched after a rotation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from callpop.relay.hook_keys import current
from callpop.relay.keys import digest, hook_name
from callpop.relay.roster import Company
from callpop.relay.store import Sighting, SightingKind


@dataclass(frozen=True, slots=True)
class HookUse:
    """One URL, and what came to it. Times are microseconds UTC.

    Attributes:
        name: What it is called; no secret.
        since: When it was made; None: not known any more.
        until: When it stops or stopped working; None: it goes on.
        works: Whether it is accepted now.
        used: When something was last posted to it; None: never.
        times: How often.
        is_old: Whether another one has taken its place.
        still_used: It is old, and was posted to after the newest was made.
    """

    name: str
    since: int | None
    until: int | None
    works: bool
    used: int | None
    times: int
    is_old: bool
    still_used: bool


def uses(company: Company, seen: Iterable[Sighting], *, now: int) -> list[HookUse]:
    """The URLs of a company, the newest first.

    Args:
        company: Whose.
        seen: What was seen of it.
        now: Microseconds UTC.
    """
    kinds = (SightingKind.NOTIFICATION, SightingKind.ENDED_HOOK)
    seen = [one for one in seen if one.kind in kinds and one.company == company.name]
    newest = current(company)
    switched = newest.since if newest is not None else now
    known: list[tuple[str, int | None, int | None]] = [
        (digest(one.secret), one.since, one.until) for one in reversed(company.hooks)
    ]
    known += [(one.digest, None, one.until) for one in reversed(company.ended)]
    found = []
    for of_secret, since, until in known:
        name = hook_name(of_secret)
        own = [one for one in seen if one.subject == name]
        used = max((one.at for one in own), default=None)
        found.append(
            HookUse(
                name=name,
                since=since,
                until=until,
                works=until is None or until > now,
                used=used,
                times=sum(one.times for one in own),
                is_old=until is not None,
                still_used=until is not None and used is not None and used > switched,
            )
        )
    return found
