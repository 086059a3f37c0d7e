"""All real flows through a real relay: what each agent's desktop makes of its mailbox is what the listener makes."""

from __future__ import annotations

import datetime
import http.client
import json
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest

from callpop.calls.entry import LogEntry
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.relay import STORES, Relay, stored
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, Call, Payload
from tests.end_to_end.test_flows import VIEWERS, compare, in_dialect, start_of
from tests.flows import Dialect, flows

pytestmark = pytest.mark.end_to_end

NORTH, SOUTH = "north", "south"
"""Two companies on one relay; their agents, numbers and call_ids are the same."""
BOTH = f"{Dialect.TARGETS_BESIDE}-"
"""How the call_ids begin that both companies get."""


class Office:
    """One relay for two companies with the same four people; those of the north have desktops.

    Args:
        installed: What to run.
        folder: Where everything goes.
        store: The relay's.
    """

    def __init__(self, installed: Installed, folder: Path, store: str) -> None:
        self.relay = Relay(installed, folder / "relay", store=store)
        codes = {name: self.relay.codes(*VIEWERS, company=name) for name in (NORTH, SOUTH)}
        self.hooks = {name: self.relay.command("hook", "show", "--company", name) for name in codes}
        self.relay.serve()
        self.tokens = {
            name: {email: self.relay.enrol(code) for email, code in given.items()} for name, given in codes.items()
        }
        self.desktops = {
            email: Desktop(folder / email, email, relay=self.relay.url, token=token)
            for email, token in self.tokens[NORTH].items()
        }

    def caught_up(self) -> None:
        """Wait until each desktop has stored all that its mailbox holds."""
        for email, desktop in self.desktops.items():
            eventually(desktop.read_to_end(self.relay), what=f"{email} has read everything")


@dataclass
class Played:
    """What there is once all flows have been posted to everybody."""

    offices: dict[str, Office] = field(default_factory=dict)
    listeners: dict[str, Desktop] = field(default_factory=dict)
    starts: dict[tuple[str, Dialect], datetime.datetime] = field(default_factory=dict)


@pytest.fixture(scope="module")
def played(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Each flow in each dialect, posted to a relay on each store and to a listener of each agent."""
    folder = tmp_path_factory.mktemp("flows")
    made = Played()
    with ExitStack() as after:
        for kind in STORES:
            store = after.enter_context(stored(kind, folder / kind))
            made.offices[kind] = office = Office(installed, folder / kind, store)
            after.callback(office.relay.stop)
        made.listeners = {email: Desktop(folder / "listener" / email, email) for email in VIEWERS}
        desktops = [
            *made.listeners.values(),
            *(one for office in made.offices.values() for one in office.desktops.values()),
        ]
        for desktop in desktops:
            after.callback(desktop.run().stop)
        for desktop in desktops:
            desktop.wait_connected()
        for office in made.offices.values():
            office.caught_up()
        with ThreadPoolExecutor() as pool:
            play(made, pool)
        for office in made.offices.values():
            office.caught_up()
        yield made


def play(made: Played, pool: ThreadPoolExecutor) -> None:
    """Post all flows, each notification to everybody at once, the next one when all have confirmed it."""
    sinks: list[Callable[[Payload], None]] = []
    with ExitStack() as after:
        for desktop in made.listeners.values():
            sinks.append(partial(desktop.post, after.enter_context(closing(desktop.connection()))))
        for office in made.offices.values():
            for company, hook in office.hooks.items():
                line = http.client.HTTPConnection("127.0.0.1", office.relay.port, timeout=60)
                sinks.append(partial(post, after.enter_context(closing(line)), hook, company))
        for flow in flows():
            for dialect in Dialect:
                made.starts[flow.name, dialect] = start_of(flow)
                for payload in in_dialect(flow, dialect, made.starts[flow.name, dialect]):
                    for done in [pool.submit(sink, payload) for sink in sinks]:
                        done.result()


def post(line: http.client.HTTPConnection, hook: str, company: str, payload: Payload) -> None:
    """POST to a company's hook; what the south gets says so, and is one dialect of it."""
    if company == SOUTH:
        if not payload["call_id"].startswith(BOTH):
            return
        payload = {**payload, "caller": {**payload["caller"], "name": SOUTH}}
    line.request("POST", hook, json.dumps(payload), {"Content-Type": "application/json"})
    answer = line.getresponse()
    told = json.loads(answer.read())
    assert (answer.status, told) == (200, {"status": "accepted"}), told


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("viewer", VIEWERS)
def test_each_agents_log_is_what_was_expected_and_what_their_listener_made(
    played: Played, store: str, viewer: str
) -> None:
    desktop, listener = played.offices[store].desktops[viewer], played.listeners[viewer]
    assert compare(desktop.records(), viewer, played.starts) == []
    assert list(map(unsettled, desktop.entries())) == list(map(unsettled, listener.entries()))
    assert sorted(desktop.shown()) == sorted(listener.shown())
    assert desktop.gaps() == 0


@pytest.mark.parametrize("store", STORES)
def test_no_mailbox_holds_anything_of_the_other_company_or_anything_twice(played: Played, store: str) -> None:
    office = played.offices[store]
    held: dict[str, dict[str, set[tuple[str, ...]]]] = {NORTH: {}, SOUTH: {}}
    for company, tokens in office.tokens.items():
        for email, token in tokens.items():
            items = [item["notification"] for item in office.relay.mailbox(token) if "notification" in item]
            assert {one["caller"].get("name") == SOUTH for one in items} == {company == SOUTH}
            told = Counter((one["call_id"], one["status"], one["timestamp"]) for one in items)
            assert set(told.values()) == {1}
            held[company][email] = {one for one in told if one[0].startswith(BOTH)}
    assert held[NORTH] == held[SOUTH]


@pytest.mark.parametrize("store", STORES)
def test_a_call_that_was_passed_on_tells_the_next_desktop_where_it_came_from(
    installed: Installed, tmp_path: Path, store: str
) -> None:
    email = BOB["user_emails"][0]
    with ExitStack() as after:
        relay = Relay(installed, tmp_path / "relay", store=after.enter_context(stored(store, tmp_path)))
        codes = relay.codes(ANNA["user_emails"][0], email)
        after.callback(relay.start().stop)
        by_relay = Desktop(tmp_path / "relayed", email, relay=relay.url, token=relay.enrol(codes[email]))
        by_listener = Desktop(tmp_path / "listening", email)
        for desktop in (by_relay, by_listener):
            after.callback(desktop.start().stop)
        eventually(by_relay.read_to_end(relay), what="the empty mailbox has been read")
        line = after.enter_context(closing(by_listener.connection()))
        call, question = Call(), Call(caller=ANNA, dialled="202", direction="outbound")
        waited = [call.created(), call.ringing(ANNA), call.answered(ANNA)]
        asked = [question.ringing(BOB), question.answered(BOB)]
        for payload in (*waited, *asked, call.passed(ANNA, BOB, merged=question)):
            by_listener.post(line, payload)
            relay.deliver(payload)
            # Read together, two notifications would be told as one change.
            eventually(by_relay.read_to_end(relay), what="everything has been read")
        (mine,), (theirs,) = by_relay.entries(), by_listener.entries()
        assert mine == theirs
        record = mine.record
        # The first stop is the line that was called, from when it was; the second the colleague.
        assert record.dialled == call.dialled
        assert record.lineage[0].at == micros(waited[0])
        assert [stop.party and stop.party.emails for stop in record.lineage][1] == (ANNA["user_emails"][0],)
        assert record.transferred_by is not None
        assert told_of(by_relay) == told_of(by_listener)


def told_of(desktop: Desktop) -> list[tuple[object, ...]]:
    """What the windows were told, card for card."""
    return [(change.step, change.card, event.entry.record) for event in desktop.calls() for change in event.changes]


def micros(payload: Payload) -> int:
    """A payload's stamp in microseconds."""
    return round(datetime.datetime.fromisoformat(payload["timestamp"]).timestamp() * 1e6)


def unsettled(entry: LogEntry) -> LogEntry:
    """The row without what a relay alone can know: that a colleague has dealt with it."""
    return replace(entry, settled=None, handled=False)
