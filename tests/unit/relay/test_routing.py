"""Each mailbox holds what its agent's log needs, in order, once, and nothing else."""

from __future__ import annotations

import datetime
import json
import random
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.agent import Agent
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification, Status
from callpop.relay.linking import Linking
from callpop.relay.routing import LINK_WINDOW, Conversation, Entry, is_lonely, plan
from callpop.relay.staff import Staff
from callpop.simulation.cast import Me, load_cast
from callpop.simulation.expand import expand
from callpop.simulation.scenario import load_scenario, scenario_names
from tests.flows import Dialect, flow_payloads, flows
from tests.unit.calls.generated import calls, decoded
from tests.unit.relay.company import KARIN, agent, answered, missed, party, records, sent, staff

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
ME = Me("me@example.com", ("201", "+31508009001"), ("+31611112222",))
SCENARIOS = [name for name in scenario_names() if name != "morning"]


class Relay:
    """The plainest store there can be: it keeps conversations as routing knows them, and lists for mailboxes."""

    def __init__(self, people: Staff) -> None:
        self.staff = people
        self.mailboxes: dict[str, list[Notification]] = defaultdict(list)
        self.entries: list[Notification] = []
        self.conversations: list[Conversation] = []

    def post(self, one: Notification) -> None:
        if one in self.entries:
            return
        linking = self._linking(one)
        call_ids = {one.call_id, one.merged_id} | (linking.call_ids if linking is not None else set())
        before = self._holders()
        kept = [each for each in self.conversations if not each.call_ids.isdisjoint(call_ids)]
        planned = plan(one, staff=self.staff, kept=kept)
        for mailbox in planned.participants:
            self.mailboxes[mailbox] += [self.entries[number] for number in planned.backlog.get(mailbox, ())]
            self.mailboxes[mailbox].append(one)
        new = Entry(len(self.entries), one.status, one.dialled)
        self.entries.append(one)
        entries = (*(entry for each in kept for entry in each.entries), new)
        self.conversations = [each for each in self.conversations if each not in kept]
        self.conversations.append(Conversation(planned.call_ids, planned.participants, entries))
        lacking = linking.lacking(before, self._holders()) if linking is not None else {}
        for mailbox, lacked in lacking.items():
            self.mailboxes[mailbox] += [each for each in self.entries if each.call_id in lacked]

    def _holders(self) -> dict[str, frozenset[str]]:
        return {call_id: each.participants for each in self.conversations for call_id in each.call_ids}

    def _linking(self, one: Notification) -> Linking | None:
        near = [each for each in (*self.entries, one) if abs(each.stamped_at - one.stamped_at) <= LINK_WINDOW]
        return Linking(one, self.entries) if any(map(is_lonely, near)) else None


def through_relay(notifications: list[Notification], people: dict[str, Agent]) -> Relay:
    relay = Relay(Staff(people))
    for one in notifications:
        relay.post(one)
    return relay


def check(notifications: list[Notification], people: dict[str, Agent]) -> None:
    """All that must hold of any stream, whatever its order."""
    relay = through_relay(notifications, people)
    for name, who in people.items():
        got = relay.mailboxes[name]
        assert records(got, who) == [one for one in records(notifications, who) if not is_only_created(one, relay)]
        assert len({one.digest for one in got}) == len(got)
    for conversation in relay.conversations:
        of_it = {relay.entries[entry.number].digest for entry in conversation.entries}
        for name, who in people.items():
            got_of_it = {one.digest for one in relay.mailboxes[name]} & of_it
            assert got_of_it in (set(), of_it), "a conversation is delivered whole or not at all"
            if got_of_it:
                assert any(concerns(relay.entries[entry.number], who) for entry in conversation.entries)


def concerns(one: Notification, who: Agent) -> bool:
    parties = (*one.targets, one.caller, *((one.redirector,) if one.redirector is not None else ()))
    dialled = one.status in (Status.CREATED, Status.ENDED) and who.owns_number(one.dialled)
    return any(map(who.is_party, parties)) or dialled


def is_only_created(record: Any, relay: Relay) -> bool:
    """A call to the agent's number of which nothing but ``created`` came may yet be anybody's: it waits."""
    statuses = {one.status for one in relay.entries if one.call_id in record.call_ids}
    return statuses == {Status.CREATED} and not record.lineage and not record.rings


def of_scenario(name: str) -> tuple[list[Notification], dict[str, Agent]]:
    cast = load_cast()
    sent_ones = [
        decode(json.dumps(one).encode()) for _, one in expand(load_scenario(name), me=ME, start=START, run="r")
    ]
    people = {who: Agent.of(emails=(one.email,), numbers=(one.number,)) for who, one in cast.colleagues.items()}
    people["me"] = Agent.of(emails=(ME.email,), numbers=ME.numbers, mobiles=ME.mobiles)
    return sent_ones, people


FLOW_PEOPLE = {f"u20{n}": Agent.of(emails=(f"u20{n}@example.com",), numbers=(f"20{n}",)) for n in range(1, 6)}


@pytest.mark.parametrize("name", scenario_names())
def test_each_agent_of_a_scenario_gets_what_their_log_needs(name: str) -> None:
    check(*of_scenario(name))


@pytest.mark.parametrize("dialect", list(Dialect))
def test_each_agent_of_a_real_flow_gets_what_their_log_needs(dialect: Dialect) -> None:
    for flow in flows():
        check([decode(json.dumps(one).encode()) for one in flow_payloads(flow, dialect, START)], FLOW_PEOPLE)


@pytest.mark.parametrize("dialect", list(Dialect))
def test_so_do_they_where_no_transfer_says_what_it_merges(dialect: Dialect) -> None:
    for flow in flows():
        told = [{**one, "merged_id": None} for one in flow_payloads(flow, dialect, START)]
        stream = [decode(json.dumps(one).encode()) for one in told]
        relay = through_relay(stream, FLOW_PEOPLE)
        for name, who in FLOW_PEOPLE.items():
            assert records(relay.mailboxes[name], who) == records(stream, who)


@settings(max_examples=60)
@given(st.sampled_from(SCENARIOS), st.integers(0, 2**32))
def test_no_order_of_receipt_costs_an_agent_anything(name: str, seed: int) -> None:
    notifications, people = of_scenario(name)
    random.Random(seed).shuffle(notifications)
    check(notifications, people)


@settings(max_examples=100)
@given(calls(skewed=True), st.integers(0, 2**32), st.booleans())
def test_drawn_calls_reach_whom_they_concern(payloads: list[dict[str, Any]], seed: int, in_order: bool) -> None:
    notifications = decoded(payloads)
    if not in_order:
        random.Random(seed).shuffle(notifications)
    check(notifications, {f"u{n}": Agent.of(emails=(f"u{n}@example.com",)) for n in range(1, 5)})


def test_a_call_passed_on_is_delivered_from_its_beginning_and_once() -> None:
    stream = [
        *answered("c1", 0, "anna", by="anna")[:3],
        sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",)),
        sent("in-progress", "c2", 22, caller="anna", dialled="202", targets=("bob",)),
        sent("transfer", "c1", 30, targets=("bob",), redirector="anna", merged_id="c2"),
        sent("ended", "c1", 60, reason="completed"),
    ]
    relay = through_relay(stream, {name: agent(name) for name in ("anna", "bob", "carla")})
    # The consultation is Bob's from its ring on; the caller's own call follows when it becomes his.
    assert relay.mailboxes["bob"] == [*stream[3:5], *stream[:3], *stream[5:]]
    assert relay.mailboxes["anna"] == stream
    assert relay.mailboxes["carla"] == []


def test_a_transfer_that_does_not_say_what_it_merges_brings_the_consultation_along() -> None:
    stream = [
        *answered("c1", 0, "anna", "carla", by="anna")[:3],
        sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",)),
        sent("transfer", "c1", 30, targets=("bob",), redirector="anna"),
        sent("ended", "c2", 31, caller="anna", dialled="202", reason="completed"),
    ]
    relay = through_relay(stream, {name: agent(name) for name in ("anna", "bob", "carla")})
    assert relay.mailboxes["bob"] == [stream[3], *stream[:3], *stream[4:]]
    assert relay.mailboxes["carla"] == stream


def test_a_consultation_that_is_told_after_its_transfer_is_found_too() -> None:
    stream = [
        *answered("c1", 0, "anna", "carla", by="anna")[:3],
        sent("transfer", "c1", 30, targets=("bob",), redirector="anna"),
        sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",)),
    ]
    relay = through_relay(stream, {name: agent(name) for name in ("anna", "bob", "carla")})
    assert relay.mailboxes["carla"] == stream


def test_a_busy_agent_hears_of_the_call_that_never_rang_once_it_is_over() -> None:
    created = sent("created", dialled="+31508009001")
    ended = sent("ended", at=2, dialled="+31508009001", reason="busy")
    people = {name: agent(name) for name in ("anna", "bob")}
    assert through_relay([created], people).mailboxes["anna"] == []
    relay = through_relay([created, ended], people)
    assert relay.mailboxes["anna"] == [created, ended]
    assert relay.mailboxes["bob"] == []
    assert through_relay([ended, created], people).mailboxes["anna"] == [ended, created]


def test_a_call_to_ones_number_that_rings_elsewhere_alone_stays_with_those_it_rings() -> None:
    stream = [
        sent("created", dialled="+31508009001"),
        sent("ringing", at=1, dialled="+31508009001", targets=("bob",)),
        sent("ended", at=9, dialled="+31508009001", reason="no-answer"),
    ]
    relay = through_relay(stream, {name: agent(name) for name in ("anna", "bob")})
    assert relay.mailboxes["bob"] == stream
    assert relay.mailboxes["anna"] == []


def test_calls_that_nobody_enrolled_takes_part_in_reach_nobody() -> None:
    relay = through_relay(missed("c1", 0, "carla"), {"anna": agent("anna")})
    assert not any(relay.mailboxes.values())


@given(
    st.lists(st.sampled_from(["anna", "bob", "dirk", KARIN, "+31508009001", "202", "0611111113", "anonymous", ""])),
    st.booleans(),
)
def test_staff_knows_a_party_as_each_agent_would(who: list[str], addressed: bool) -> None:
    spelt = [party(one) for one in who]
    if not addressed:
        spelt = [{**one, "user_emails": []} for one in spelt]
    payload = {"call_id": "x", "timestamp": "2026-11-20T09:00:00Z", "status": "ringing", "targets": spelt}
    people = staff()
    for target in decode(json.dumps(payload).encode()).targets:
        assert people.is_party(target) == {
            name for name in ("anna", "bob", "carla", "dirk") if agent(name).is_party(target)
        }


def test_addresses_that_nobody_is_enrolled_for_are_named() -> None:
    assert staff("anna").strangers(sent("ringing", targets=("anna", "bob", KARIN))) == {"bob@example.com"}
