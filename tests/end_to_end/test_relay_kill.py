"""A relay on SQLite that is killed under load, a few times: the soak (tests/bench) does it a hundred times."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.platform import Platform
from tests.end_to_end.support.promises import Broken, broken_promises
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB

pytestmark = pytest.mark.end_to_end

PHONES = (ANNA, BOB)
KILLS = 3
ENOUGH = 30
"""Confirmed notifications between two kills."""


def test_a_killed_relay_loses_nothing_it_confirmed_and_tells_nothing_twice(
    installed: Installed, tmp_path: Path
) -> None:
    with ExitStack() as after:
        relay = Relay(installed, tmp_path / "relay")
        codes = relay.codes(*(phone["user_emails"][0] for phone in PHONES))
        relay.start()
        after.callback(relay.stop)
        tokens = {email: relay.enrol(code) for email, code in codes.items()}
        desktops = {email: Desktop(tmp_path / email, email, relay=relay.url, token=tokens[email]) for email in tokens}
        for desktop in desktops.values():
            after.callback(desktop.start().stop)
        with Platform(relay.port, relay.hook, PHONES, pause=0.005) as platform:
            for _ in range(KILLS):
                come_along(platform)
                relay.kill()
                relay.serve()
            come_along(platform)
        assert set(platform.answers) - {"200"}, "the kills are to be felt"
        for email, desktop in desktops.items():
            assert broken_promises(desktop, relay, tokens[email], platform.promised()) == Broken()
            assert desktop.shown(), "the load is to show cards"


def come_along(platform: Platform) -> None:
    """Wait until the platform has had some more confirmed."""
    before = len(platform.acknowledged)
    eventually(lambda: len(platform.acknowledged) >= before + ENOUGH, what="more is confirmed")
