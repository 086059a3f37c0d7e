"""Whether this desktop may be enrolled at a relay, where somebody else decides the source."""

from __future__ import annotations

from callpop.settings.origin import Origin, Standing
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import Settings, SourceKind

_SOURCE = ("source.kind", "relay.url")


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
