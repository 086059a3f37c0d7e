"""What may be the source: a relay at which this desktop may be enrolled, or this computer, unless many share it."""

from __future__ import annotations

from callpop.said import Said
from callpop.settings.origin import Origin, Standing
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import Settings, SourceKind

_SOURCE = ("source.kind", "relay.url")

RELAY_ONLY = Said(
    "this is a remote session: many share this computer, so calls come through a relay;"
    " system.terminal_server says what counts as one, and a policy may name this computer all the same",
    "relay_only",
)
"""Why this computer cannot be chosen."""


def may_enrol(settings: Settings, standing: Standing, url: str = "") -> bool:
    """Whether it may be enrolled.

    A lock of the company's relay holds for any enrolment; one of the computer's policy leaves the relay that it
    names open, since a desktop must be enrolled there once.

    Args:
        settings: As they are now.
        standing: Who decides what.
        url: At which relay; '' asks whether at any.
    """
    locks = {key: standing.locks[key] for key in _SOURCE if key in standing.locks}
    if Origin.COMPANY in locks.values():
        return False
    if "source.kind" in locks and settings.source.kind is not SourceKind.RELAY:
        return False
    return "relay.url" not in locks or not url or origin_of(url) == origin_of(settings.relay.url)


def may_listen(standing: Standing, *, shared: bool) -> bool:
    """Whether this computer may be chosen as the source.

    Args:
        standing: Who decides what: what an administrator names is nobody else's to doubt.
        shared: Whether many share it: a terminal server, a remote session.
    """
    return not shared or standing.policy_listens
