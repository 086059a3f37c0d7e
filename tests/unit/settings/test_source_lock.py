"""Where somebody else decides the source, a desktop can be enrolled at that relay and nowhere else."""

from __future__ import annotations

import pytest

from callpop.settings.origin import Origin, Standing
from callpop.settings.schema import RelaySettings, Settings, SourceKind, SourceSettings
from callpop.settings.source_lock import may_enrol

HERE, ELSEWHERE = "https://relay.example.com", "https://elsewhere.example.com"
BOTH = ("source.kind", "relay.url")


@pytest.mark.parametrize(
    ("kind", "locked", "by", "url", "may"),
    [
        (SourceKind.LISTENER, (), Origin.POLICY, ELSEWHERE, True),
        (SourceKind.RELAY, BOTH, Origin.POLICY, HERE, True),
        (SourceKind.RELAY, BOTH, Origin.POLICY, f"{HERE}:443/", True),
        (SourceKind.RELAY, BOTH, Origin.POLICY, "", True),
        (SourceKind.RELAY, BOTH, Origin.POLICY, ELSEWHERE, False),
        (SourceKind.RELAY, ("source.kind",), Origin.POLICY, ELSEWHERE, True),
        (SourceKind.LISTENER, ("source.kind",), Origin.POLICY, HERE, False),
        (SourceKind.LISTENER, ("source.kind",), Origin.POLICY, "", False),
        (SourceKind.RELAY, BOTH, Origin.COMPANY, HERE, False),
    ],
)
def test_a_lock_of_the_source_is_kept(
    kind: SourceKind, locked: tuple[str, ...], by: Origin, url: str, may: bool
) -> None:
    settings = Settings(source=SourceSettings(kind), relay=RelaySettings(HERE))
    assert may_enrol(settings, Standing(locks=dict.fromkeys(locked, by)), url) is may
