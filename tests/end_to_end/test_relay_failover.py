"""Several relays on one Redis: one may die, and Redis may be away for a while; nothing that was confirmed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from callpop.events import SourceState
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.balancer import Balancer
from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.platform import Platform
from tests.end_to_end.support.promises import Broken, broken_promises
from tests.end_to_end.support.relay import Relay, redis_server
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, Call
from tests.unit.relay.redis_server import RedisServer

pytestmark = pytest.mark.end_to_end

PHONES = (ANNA, BOB)
EMAILS = tuple(phone["user_emails"][0] for phone in PHONES)
ENOUGH = 150
"""Confirmed notifications between two events."""


class Office:
    """Two relays on one Redis behind one address, and two desktops that know only that address."""

    def __init__(self, installed: Installed, folder: Path, after: ExitStack) -> None:
        self.redis: RedisServer = after.enter_context(redis_server(folder / "redis"))
        self.relays = [Relay(installed, folder / name, store=self.redis.url) for name in ("one", "other")]
        codes = self.relays[0].codes(*EMAILS)
        self.hook = self.relays[0].hook
        for relay in self.relays:
            after.callback(relay.stop)
            relay.serve()
        self.balancer = after.enter_context(Balancer([relay.port for relay in self.relays]))
        self.tokens = {email: self.relays[0].enrol(code) for email, code in codes.items()}
        self.desktops = {
            email: Desktop(folder / email, email, relay=self.balancer.url, token=token)
            for email, token in self.tokens.items()
        }
        for desktop in self.desktops.values():
            after.callback(desktop.start().stop)

    def platform(self) -> Platform:
        return Platform(self.balancer.port, self.hook, PHONES, pause=0.01)

    def check(self, platform: Platform, relay: Relay) -> None:
        """Each desktop has all that was confirmed, once, and was shown nothing twice."""
        promised = platform.promised()
        for email, desktop in self.desktops.items():
            assert broken_promises(desktop, relay, self.tokens[email], promised) == Broken()
            assert desktop.shown(), "the load is to show cards"


@pytest.fixture
def office(installed: Installed, tmp_path: Path) -> Iterator[Office]:
    with ExitStack() as after:
        yield Office(installed, tmp_path, after)


def test_desktops_and_platform_go_on_with_the_other_relay_when_one_is_killed(office: Office) -> None:
    with office.platform() as platform:
        for relay, other in (office.relays, office.relays[::-1]):
            come_along(platform)
            # Whoever was at this one has to go to the other; in the end each has been at both, or moved.
            relay.kill()
            come_along(platform)
            for desktop in office.desktops.values():
                eventually(lambda desktop=desktop: desktop.state() is SourceState.CONNECTED, what="a connection")
            eventually(lambda other=other: other.is_alive(), what="the other serves")
            relay.serve()
        come_along(platform)
    assert set(platform.answers) - {"200"}, "the kills are to be felt"
    office.check(platform, office.relays[0])


def test_a_redis_that_is_away_for_a_while_costs_nothing_that_was_confirmed(office: Office) -> None:
    pids = [relay.pid for relay in office.relays]
    with office.platform() as platform:
        for end in (office.redis.stop, office.redis.kill):
            come_along(platform)
            end()
            eventually(platform.all_refused(), what="the platform is told")
            confirmed, before = len(platform.acknowledged), platform.answers["503"]
            eventually(lambda before=before: platform.answers["503"] >= before + 60, what="the platform is told on")
            assert len(platform.acknowledged) == confirmed
            assert [relay.is_alive() for relay in office.relays] == [True, True]
            office.redis.start()
            come_along(platform)
    assert set(platform.answers) == {"200", "503"}
    assert [relay.pid for relay in office.relays] == pids
    assert all(relay.is_alive() for relay in office.relays)
    # A call rings at once where it is waited for again.
    call = Call()
    office.relays[0].deliver(call.ringing(*PHONES))
    for desktop in office.desktops.values():
        eventually(lambda desktop=desktop: call.call_id in desktop.shown(), what="the card")
    office.check(platform, office.relays[1])


def test_a_code_that_is_tried_at_both_relays_at_once_works_once(office: Office) -> None:
    code = office.relays[0].command("agent", "add", "--email", "carla@example.com")
    with ThreadPoolExecutor(8) as pool:
        tries = [pool.submit(office.relays[n % 2].ask, "POST", "/v1/enrol", {"code": code}) for n in range(16)]
        assert sorted(one.result()[0] for one in tries) == [200] + [401] * 15


def come_along(platform: Platform) -> None:
    """Wait until the platform has had some more confirmed."""
    before = len(platform.acknowledged)
    eventually(lambda: len(platform.acknowledged) >= before + ENOUGH, what="more is confirmed")
