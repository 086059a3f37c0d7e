"""What every store of the relay promises; each store's own test module runs it on the real thing.

A test module makes a class of ``StoreContract`` and gives it the fixture ``open_store``.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import pytest

from callpop.calls.agent import Agent
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.relay.roster import Agent as Enrolled
from callpop.relay.roster import Company, Roster, Token
from callpop.relay.sightings import lasting
from callpop.relay.staff import Staff
from callpop.relay.store import (
    MOST_SIGHTINGS,
    NOWHERE,
    OLDEST,
    Document,
    Gone,
    Item,
    Page,
    Place,
    Posted,
    Settled,
    SettledBy,
    Sighting,
    SightingKind,
    Store,
    cursor,
    place_of,
)
from tests.flows import Dialect, flow_payloads, flows
from tests.unit.relay.company import (
    HOUR,
    KARIN,
    SECOND,
    START,
    agent,
    answered,
    delivered,
    missed,
    outgoing,
    records,
    sent,
    staff,
)
from tests.unit.relay.test_routing import FLOW_PEOPLE, of_scenario
from tests.unit.relay.test_routing import START as FLOWS_START

DAY = 24 * HOUR


class OpenStore(Protocol):
    """Opens the store, each time the same one, as another process would; it is closed after the test."""

    async def __call__(self, **retention: int) -> Store: ...


class SetBack(Protocol):
    """Remembers the store as it is now, and brings it back to that: closes it before and opens it after."""

    async def remember(self) -> None: ...

    async def bring_back(self, **retention: int) -> Store: ...


async def read_on(store: Store, mailbox: str, cursor: str | None, *, limit: int = 200) -> tuple[list[Item], str]:
    """What a desktop gets that asks again and again, and the cursor it has then; it goes on wherever it is told to."""
    items: list[Item] = []
    place = Place(OLDEST) if cursor is None else store.place_of(cursor)
    while True:
        page = await store.read(mailbox, after=place.number, seal=place.seal, limit=limit)
        if isinstance(page, Gone):
            items.append(GAP)
            place = store.place_of(store.cursor(mailbox, page.oldest))
            continue
        items += page.items
        written = store.cursor(mailbox, page.next, page.seal)
        if not page.items:
            return items, written
        place = store.place_of(written)


GAP = Item(-1, 0, b"")
"""Stands in what ``read_on`` gives for a 410."""


async def post(store: Store, notifications: Iterable[Notification], people: Staff | None = None, **more: Any) -> None:
    """Post to a company's hook, each received at its stamp."""
    for one in notifications:
        received_at = more.get("received_at", one.stamped_at)
        await store.post(
            company=more.get("company", "shop"), staff=people or staff(), notification=one, received_at=received_at
        )


async def one_post(store: Store, notification: Notification) -> Posted:
    """Post one to a company's hook, received at its stamp."""
    received_at = notification.stamped_at
    return await store.post(company="shop", staff=staff(), notification=notification, received_at=received_at)


async def everything(store: Store, mailbox: str, *, after: int | None = None, limit: int = 7) -> list[Item]:
    """All that stands in a mailbox, read page by page."""
    items: list[Item] = []
    while True:
        page = await store.read(mailbox, after=after, limit=limit)
        assert isinstance(page, Page)
        if not page.items:
            return items
        assert len(page.items) <= limit
        assert page.next == page.items[-1].place
        items += page.items
        after = page.next


async def notifications_of(store: Store, mailbox: str) -> list[Notification]:
    """A mailbox's notifications; its places have no gap."""
    items = await everything(store, mailbox)
    assert [item.place for item in items] == list(range(items[0].place, items[0].place + len(items)) if items else [])
    return delivered(items)


async def settled_of(store: Store, mailbox: str) -> list[Settled]:
    """What was settled for a mailbox's agent."""
    return [item.content for item in await everything(store, mailbox) if isinstance(item.content, Settled)]


async def until(look: Any) -> None:
    """Wait for what another process brings; the guard against hanging is pytest's."""
    while not look():
        await asyncio.sleep(0.01)


async def every_log_is_the_listeners(store: Store, streams: Sequence[Sequence[Notification]]) -> None:
    """Post flows, each to a company of its own (their numbers are the same, and so are their times), and compare."""
    await asyncio.gather(
        *(post(store, stream, _moved(FLOW_PEOPLE, f"{n}-"), company=f"company {n}") for n, stream in enumerate(streams))
    )
    for number, stream in enumerate(streams):
        for name, who in FLOW_PEOPLE.items():
            got = await notifications_of(store, f"{number}-{name}")
            assert records(got, who) == records(stream, who)


@pytest.mark.asyncio
class StoreContract:
    # The roster

    async def test_a_new_store_has_an_empty_roster(self, open_store: OpenStore) -> None:
        store = await open_store()
        assert await store.roster() == Document(0, b"")
        assert await store.roster(unless=0) is None

    async def test_a_roster_replaces_only_the_version_it_was_made_from(self, open_store: OpenStore) -> None:
        store = await open_store()
        assert await store.replace_roster(0, b"one")
        first = await store.roster()
        assert first is not None and first.content == b"one" and first.version > 0
        assert not await store.replace_roster(0, b"other")
        assert not await store.replace_roster(first.version + 1, b"other")
        assert await store.replace_roster(first.version, b"two")
        second = await store.roster(unless=first.version)
        assert second is not None and second.content == b"two" and second.version > first.version
        assert await store.roster(unless=second.version) is None

    async def test_of_many_who_replace_the_roster_at_once_one_wins(self, open_store: OpenStore) -> None:
        one, other = await open_store(), await open_store()
        won = await asyncio.gather(*(s.replace_roster(0, b"%d" % n) for n, s in enumerate([one, other] * 5)))
        assert won.count(True) == 1
        kept = await other.roster()
        assert kept is not None and kept.content == b"%d" % won.index(True)

    # What comes in

    async def test_a_notification_reaches_those_it_names_and_nobody_else(self, open_store: OpenStore) -> None:
        store = await open_store()
        one = sent("ringing", targets=("anna", "bob"))
        posted = await store.post(company="shop", staff=staff(), notification=one, received_at=START + 7)
        assert posted == Posted(True, frozenset({"anna", "bob"}))
        for mailbox in ("anna", "bob"):
            assert await everything(store, mailbox) == [Item(1, START + 7, one.canonical)]
        assert await everything(store, "carla") == []

    async def test_a_repeated_notification_changes_nothing(self, open_store: OpenStore) -> None:
        store = await open_store()
        one = sent("ringing", targets=("anna",))
        await post(store, [one])
        again = await store.post(company="shop", staff=staff(), notification=one, received_at=START + HOUR)
        assert again == Posted(False, frozenset())
        assert await notifications_of(store, "anna") == [one]

    async def test_of_the_same_notification_posted_at_once_one_is_new(self, open_store: OpenStore) -> None:
        stores = [await open_store(), await open_store()]
        one = sent("ringing", targets=("anna",))
        posted = await asyncio.gather(
            *(s.post(company="shop", staff=staff(), notification=one, received_at=START) for s in stores * 4)
        )
        assert [each.new for each in posted].count(True) == 1
        assert await notifications_of(stores[0], "anna") == [one]

    async def test_later_notifications_reach_whom_earlier_ones_concerned(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", "bob", by="bob")
        await post(store, call)
        assert await notifications_of(store, "anna") == call
        assert await notifications_of(store, "bob") == call

    async def test_whom_a_call_is_passed_on_to_gets_it_from_the_beginning(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", by="anna")[:3]
        consultation = sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",))
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna", merged_id="c2")
        await post(store, [*call, consultation, transfer])
        assert await notifications_of(store, "bob") == [consultation, *call, transfer]
        assert await notifications_of(store, "anna") == [*call, consultation, transfer]
        received = [item.received_at for item in await everything(store, "bob")]
        assert received == [one.stamped_at for one in (consultation, *call, transfer)]

    async def test_a_transfer_that_comes_before_its_calls_links_them(self, open_store: OpenStore) -> None:
        store = await open_store()
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna", merged_id="c2")
        late = [sent("created", "c1"), sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("carla",))]
        await post(store, [transfer, *late])
        assert await notifications_of(store, "bob") == [transfer, *late]
        assert await notifications_of(store, "carla") == [transfer, *late]

    async def test_a_transfer_that_does_not_say_what_it_merges_is_understood(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", "carla", by="anna")[:3]
        consultation = sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",))
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna")
        await post(store, [*call, consultation, transfer])
        assert await notifications_of(store, "bob") == [consultation, *call, transfer]
        assert await notifications_of(store, "carla") == [*call, consultation, transfer]

    async def test_a_consultation_told_after_its_transfer_is_found_too(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", "carla", by="anna")[:3]
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna")
        consultation = sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",))
        await post(store, [*call, transfer, consultation])
        assert await notifications_of(store, "carla") == [*call, transfer, consultation]

    async def test_a_consultation_is_found_although_a_call_that_waited_long_rings_since(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        waiting = [sent("created", "c0", -600, caller="+31201112222")]
        waiting += [sent("ringing", "c0", -599 + n, caller="+31201112222", targets=("dirk",)) for n in range(20)]
        call = answered("c1", 0, "anna", "carla", by="anna")[:3]
        consultation = sent("ringing", "c2", 20, caller="anna", dialled="202", targets=("bob",))
        # The whole group's mailboxes get what was told of it ten minutes ago.
        again = sent("ringing", "c0", 25, caller="+31201112222", targets=("anna", "bob", "dirk"))
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna")
        await post(store, [*waiting, *call, consultation, again, transfer])
        assert await notifications_of(store, "carla") == [*call, consultation, transfer]

    @pytest.mark.parametrize("late", [False, True])
    async def test_whoever_sees_one_of_several_calls_that_a_transfer_may_mean_is_told_of_the_other(
        self, open_store: OpenStore, late: bool
    ) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", "carla", by="anna")[:3]
        first = [
            sent("ringing", "c2", 10, caller="anna/+31507001918", dialled="202", targets=("bob",)),
            sent("ended", "c2", 15, caller="anna/+31507001918", dialled="202", reason="cancelled"),
        ]
        # As nobody's number it does not say that it is Anna's, but to whom knows both calls.
        second = sent("ringing", "c3", 20, caller="+31507001918", dialled="202", targets=("bob", "dirk"))
        transfer = sent("transfer", "c1", 30, targets=("bob",), redirector="anna/+31507001918")
        ended = sent("ended", "c3", 31, caller="+31507001918", dialled="202", reason="completed")
        stream = [*call, *first, transfer, second, ended] if late else [*call, *first, second, transfer, ended]
        await post(store, stream)
        got = await notifications_of(store, "anna")
        assert got == [*call, *first, *([transfer, second] if late else [second, transfer])]
        assert records(got, agent("anna")) == records(stream, agent("anna"))
        assert await notifications_of(store, "dirk") == [second, ended]
        assert sorted(one.digest for one in await notifications_of(store, "bob")) == sorted(
            one.digest for one in stream
        )
        if not late:
            assert await notifications_of(store, "carla") == [*call, transfer]

    @pytest.mark.parametrize("backwards", [False, True])
    async def test_each_agents_log_is_the_listeners_where_no_transfer_says_what_it_merges(
        self, open_store: OpenStore, backwards: bool
    ) -> None:
        store = await open_store()
        streams = []
        for flow in flows():
            payloads = flow_payloads(flow, Dialect.ANONYMOUS_CALLER, FLOWS_START)
            told = [{key: value for key, value in one.items() if key != "merged_id"} for one in payloads]
            streams.append([decode(json.dumps(one).encode()) for one in (told[::-1] if backwards else told)])
        await every_log_is_the_listeners(store, streams)

    async def test_who_is_enrolled_while_it_rings_gets_the_call_from_the_beginning(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna", "bob")
        await post(store, call[:2], staff("anna"))
        await post(store, call[2:], staff("anna", "bob"))
        assert await notifications_of(store, "bob") == call
        assert await notifications_of(store, "anna") == call
        await post(store, outgoing("c2", 60, "anna"))
        assert len(await settled_of(store, "bob")) == 1

    async def test_who_is_enrolled_while_others_talk_gets_what_rang_them_when_it_is_passed_on(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", "bob", by="anna")[:3]
        consultation = sent("ringing", "c2", 20, caller="anna", dialled="203", targets=("carla", "dirk"))
        transfer = sent("transfer", "c1", 30, targets=("carla",), redirector="anna", merged_id="c2")
        await post(store, [*call, consultation], staff("anna", "carla"))
        await post(store, [transfer])
        for mailbox in ("bob", "dirk"):
            assert await notifications_of(store, mailbox) == [*call, consultation, transfer]

    async def test_who_gets_another_number_while_it_rings_gets_the_call_from_the_beginning(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        before = Staff({"anna": agent("anna"), "bob": Agent.of(emails=("bob@example.com",))})
        call = missed("c1", 0, "anna", "+31508009002")
        await post(store, call[:2], before)
        assert await notifications_of(store, "bob") == []
        await post(store, call[2:], staff("anna", "bob"))
        assert await notifications_of(store, "bob") == call

    async def test_a_call_that_rang_nobody_reaches_whose_number_was_dialled(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = [sent("created", dialled="+31508009001"), sent("ended", at=1, dialled="+31508009001", reason="busy")]
        await post(store, call[:1])
        assert await notifications_of(store, "anna") == []
        await post(store, call[1:])
        assert await notifications_of(store, "anna") == call
        assert await notifications_of(store, "bob") == []

    @pytest.mark.parametrize("dialect", [Dialect.TARGETS_BESIDE, Dialect.ONE_TARGET])
    async def test_each_agents_log_of_every_real_flow_is_the_listeners(
        self, open_store: OpenStore, dialect: Dialect
    ) -> None:
        store = await open_store()
        streams = [
            [decode(json.dumps(one).encode()) for one in flow_payloads(flow, dialect, FLOWS_START)] for flow in flows()
        ]
        await every_log_is_the_listeners(store, streams)

    async def test_a_whole_morning_reaches_each_log(self, open_store: OpenStore) -> None:
        store = await open_store()
        stream, people = of_scenario("morning")
        await post(store, stream, Staff(people))
        for name, who in people.items():
            assert records(await notifications_of(store, name), who) == records(stream, who)

    async def test_companies_do_not_meet_whatever_their_calls_are_called(self, open_store: OpenStore) -> None:
        store = await open_store()
        ringing = sent("ringing", targets=("anna",))
        passed = sent("transfer", at=5, targets=("anna",), redirector="bob", merged_id="c2")
        ours, theirs = _moved({"anna": agent("anna")}, "our "), _moved({"anna": agent("anna")}, "their ")
        await post(store, [ringing], ours, company="a")
        posted = await store.post(company="b", staff=theirs, notification=ringing, received_at=START)
        assert posted == Posted(True, frozenset({"their anna"}))
        await post(store, [passed], theirs, company="b")
        await post(store, missed("c9", 10, "anna"), ours, company="a")
        await post(store, answered("c8", 60, "anna", by="anna"), theirs, company="b")
        assert await notifications_of(store, "our anna") == [ringing, *missed("c9", 10, "anna")]
        assert await settled_of(store, "our anna") == []
        assert await notifications_of(store, "their anna") == [
            ringing,
            passed,
            *answered("c8", 60, "anna", by="anna"),
        ]

    async def test_a_test_call_reaches_one_mailbox_as_often_as_it_is_played(self, open_store: OpenStore) -> None:
        store = await open_store()
        one = sent("ringing", targets=("anna", "bob"), test=True)
        assert await store.append(mailbox="anna", notification=one, received_at=START) == 1
        assert await store.append(mailbox="anna", notification=one, received_at=START) == 2
        assert await notifications_of(store, "anna") == [one, one]
        assert await notifications_of(store, "bob") == []

    async def test_what_was_posted_outlives_the_process(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna", "bob")
        await post(store, call)
        assert await store.replace_roster(0, b"roster")
        before = store.id
        await store.close()
        store = await open_store()
        assert store.id == before
        assert await notifications_of(store, "anna") == call
        assert await store.roster() == Document(1, b"roster")
        assert not (await store.post(company="shop", staff=staff(), notification=call[0], received_at=START)).new
        await post(store, outgoing("c2", 60, "carla"))
        assert len(await settled_of(store, "anna")) == 1

    # What goes out

    async def test_reading_goes_on_after_any_place(self, open_store: OpenStore) -> None:
        store = await open_store()
        calls = [sent("ringing", f"c{n}", n, targets=("anna",)) for n in range(25)]
        await post(store, calls)
        for after in range(26):
            assert delivered(await everything(store, "anna", after=after, limit=4)) == calls[after:]
        assert await store.read("anna", after=None, limit=2) == await store.read("anna", after=OLDEST, limit=2)
        assert await store.read("anna", after=25) == Page((), 25)

    async def test_an_empty_mailbox_is_read_from_its_beginning(self, open_store: OpenStore) -> None:
        store = await open_store()
        assert await store.read("anna", after=None) == Page((), OLDEST)
        assert await store.read("anna", after=OLDEST) == Page((), OLDEST)

    @pytest.mark.parametrize("place", [NOWHERE, -7, 2, 10**17])
    async def test_a_place_that_the_mailbox_never_had_is_gone(self, open_store: OpenStore, place: int) -> None:
        store = await open_store()
        assert await store.read("anna", after=place) == Gone(OLDEST)
        await post(store, [sent("ringing", targets=("anna",))])
        assert await store.read("anna", after=place) == Gone(OLDEST)

    async def test_only_who_missed_something_deleted_is_told_so(self, open_store: OpenStore) -> None:
        store = await open_store(mailbox_length=5)
        calls = [sent("ringing", f"c{n}", n, targets=("anna",)) for n in range(1, 9)]
        await post(store, calls)
        assert await store.read("anna", after=2) == Gone(3)
        assert await store.read("anna", after=OLDEST) == Gone(3)
        assert delivered(await everything(store, "anna", after=3)) == calls[3:]
        assert delivered(await everything(store, "anna", after=None)) == calls[3:]
        assert await store.read("anna", after=8) == Page((), 8)

    async def test_after_the_store_was_set_back_no_desktop_skips_what_came_since(
        self, open_store: OpenStore, set_back: SetBack
    ) -> None:
        store = await open_store()
        kept = [sent("ringing", f"c{n}", n, targets=("anna", "bob")) for n in (1, 2)]
        lost = [sent("ringing", f"c{n}", n, targets=("anna",)) for n in (3, 4)]
        came = [sent("ringing", f"c{n}", n, targets=("anna", "bob")) for n in (5, 6, 7)]
        await post(store, kept)
        _, early = await read_on(store, "anna", None)
        _, bobs = await read_on(store, "bob", None)
        await set_back.remember()
        await post(store, lost)
        items, late = await read_on(store, "anna", early)
        assert delivered(items) == lost
        store = await set_back.bring_back()
        for one in came:
            # One after the other, so that a place that was read is the newest once, and one before it later.
            await post(store, [one])
            items, _ = await read_on(store, "anna", late)
            assert items[0] == GAP and delivered(items[1:]) == [*kept, *came[: came.index(one) + 1]]
        # Who had read no further than to what is still there has missed nothing, and is told so.
        for mailbox, cursor_then in (("anna", early), ("bob", bobs)):
            items, now = await read_on(store, mailbox, cursor_then)
            assert delivered(items) == came
            assert await read_on(store, mailbox, now) == ([], now)
        await store.close()
        store = await open_store()
        items, _ = await read_on(store, "anna", late)
        assert items[0] == GAP, "nor is it known only as long as it is in memory"
        assert await read_on(store, "anna", now) == ([], now)

    async def test_the_same_calls_before_and_after_it_was_set_back_hide_no_other(
        self, open_store: OpenStore, set_back: SetBack
    ) -> None:
        # What Anna had read stands at the same places again, but for one: received at the same times, too.
        store = await open_store()
        await set_back.remember()
        await post(store, [sent("ringing", f"c{n}", n, targets=("anna",)) for n in (1, 2, 3)])
        _, late = await read_on(store, "anna", None)
        store = await set_back.bring_back()
        again = [sent("ringing", f"c{n}", 1, targets=("anna",)) for n in (9, 2)]
        again += [sent("ringing", "c3", 3, targets=("anna",))]
        await post(store, again)
        items, _ = await read_on(store, "anna", late)
        assert items[0] == GAP and delivered(items[1:]) == again

    async def test_a_place_is_known_by_its_seal_after_everything_at_it_was_purged(
        self, open_store: OpenStore, set_back: SetBack
    ) -> None:
        store = await open_store(mailbox_age=DAY)
        await set_back.remember()
        await post(store, [sent("ringing", "c1", targets=("anna",))])
        _, late = await read_on(store, "anna", None)
        await store.purge(START + 2 * DAY)
        assert await read_on(store, "anna", late) == ([], late)
        store = await set_back.bring_back(mailbox_age=DAY)
        await post(store, [sent("ringing", "c2", targets=("anna",))])
        await store.purge(START + 2 * DAY)
        items, now = await read_on(store, "anna", late)
        assert items == [GAP] and now != late

    async def test_cursors_without_seals_are_understood(self, open_store: OpenStore) -> None:
        store = await open_store()
        calls = [sent("ringing", f"c{n}", n, targets=("anna",)) for n in range(4)]
        await post(store, calls)
        for place in range(5):
            items, now = await read_on(store, "anna", f"{store.id}.{place}")
            assert delivered(items) == calls[place:]
            assert now == (await read_on(store, "anna", None))[1], "and sealed by what is read next"

    async def test_pages_are_whole_wherever_they_begin(self, open_store: OpenStore) -> None:
        store = await open_store()
        calls = [sent("ringing", f"c{n}", n, targets=("anna",)) for n in range(9)]
        await post(store, calls)
        items, _ = await read_on(store, "anna", None, limit=2)
        assert delivered(items) == calls
        for item in items:
            rest, _ = await read_on(store, "anna", store.cursor("anna", item.place, item.seal), limit=2)
            assert delivered(rest) == calls[item.place :]

    async def test_what_is_too_old_leaves_and_its_places_are_not_used_again(self, open_store: OpenStore) -> None:
        store = await open_store(mailbox_age=7 * DAY)
        await post(store, [sent("ringing", f"c{n}", n * 60, targets=("anna",)) for n in range(4)])
        purged = await store.purge(START + 7 * DAY + 90 * SECOND)
        assert purged.items == 2
        assert await store.read("anna", after=1) == Gone(2)
        assert [item.place for item in await everything(store, "anna")] == [3, 4]
        await store.purge(START + 9 * DAY)
        assert await store.read("anna", after=4) == Page((), 4)
        assert await store.read("anna", after=3) == Gone(4)
        assert await everything(store, "anna") == []
        await post(store, [sent("ringing", "c9", 9 * DAY // SECOND, targets=("anna",))])
        assert [item.place for item in await everything(store, "anna", after=4)] == [5]

    async def test_nothing_is_purged_before_its_time(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna", "bob")
        await post(store, call)
        purged = await store.purge(START + 7 * DAY)
        assert (purged.items, purged.notifications) == (0, 0)
        assert await notifications_of(store, "anna") == call

    async def test_a_conversation_is_forgotten_a_day_after_its_last_receipt(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", by="anna")
        transfer = sent("transfer", "c1", 70, targets=("bob",), redirector="anna")
        await post(store, call)
        await store.purge(START + 24 * HOUR)
        await post(store, [transfer])
        assert await notifications_of(store, "bob") == [*call, transfer]
        await store.purge(START + 24 * HOUR + 71 * SECOND)
        late = sent("ringing", "c1", 90, targets=("carla",))
        await post(store, [late])
        assert await notifications_of(store, "carla") == [late]
        assert await notifications_of(store, "anna") == [*call, transfer]

    async def test_a_conversation_that_goes_on_stays_whole(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = [*answered("c1", 0, "anna", by="anna")[:3], sent("in-progress", "c1", 12 * 3600, targets=("anna",))]
        await post(store, call)
        await store.purge(START + 25 * HOUR)
        transfer = sent("transfer", "c1", 25 * 3600, targets=("bob",), redirector="anna")
        await post(store, [transfer])
        assert await notifications_of(store, "bob") == [*call, transfer]

    async def test_what_nobody_needs_any_more_is_deleted(self, open_store: OpenStore) -> None:
        store = await open_store(mailbox_age=2 * DAY)
        await post(store, [*missed("c1", 0, "anna", "bob"), *missed("c2", 0)])
        assert (await store.purge(START + DAY + 60 * SECOND)).notifications == 3
        purged = await store.purge(START + 2 * DAY + 60 * SECOND)
        assert (purged.items, purged.notifications) == (6, 3)

    async def test_a_dropped_mailbox_is_empty_and_stays_so(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna", "bob")[:2])
        await store.drop("anna")
        await store.drop("carla")
        assert await everything(store, "anna") == []
        await post(store, missed("c1", 0, "anna", "bob")[2:], staff("bob"))
        assert await notifications_of(store, "bob") == missed("c1", 0, "anna", "bob")

    async def test_what_came_for_a_dropped_mailbox_is_not_kept_for_ever(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna")
        await post(store, call[:2])
        await store.drop("anna")
        await post(store, call[2:])
        purged = [await store.purge(START + days * DAY) for days in (2, 9, 10)]
        assert sum(one.notifications for one in purged) == 3

    async def test_a_call_that_rings_a_whole_company_reaches_everybody_in_order(self, open_store: OpenStore) -> None:
        store = await open_store(mailbox_length=5)
        names = [f"anna {n}" for n in range(70)]
        people = Staff({name: agent("anna") for name in names})
        await store.drop("anna 7")
        await post(store, missed("c1", 0, "anna"), people)
        await post(store, missed("c2", 60, "anna"), people)
        for name in names:
            wanted = [] if name == "anna 7" else [*missed("c1", 0, "anna")[1:], *missed("c2", 60, "anna")]
            assert await notifications_of(store, name) == wanted

    async def test_who_watches_is_told_once_it_can_be_read(self, open_store: OpenStore) -> None:
        store = await open_store()
        told: list[frozenset[str]] = []
        store.watch(told.append)
        await post(store, [sent("ringing", targets=("anna", "bob"))])
        await until(lambda: told)
        assert told[0] == {"anna", "bob"}
        assert len(await everything(store, "anna")) == 1

    async def test_who_watches_is_told_although_the_platform_hung_up(self, open_store: OpenStore) -> None:
        store = await open_store()
        told: set[str] = set()
        store.watch(told.update)
        names = [f"anna {n}" for n in range(12)]
        for patience, name in enumerate(names):
            one = sent("ringing", f"c{patience}", targets=("anna",))
            posting = asyncio.ensure_future(post(store, [one], Staff({name: agent("anna")})))
            for _ in range(patience):
                await asyncio.sleep(0)
            posting.cancel()
            await asyncio.gather(posting, return_exceptions=True)
        # This comes after all that was taken, so by then it is known what was.
        await post(store, [sent("ringing", "last", targets=("bob",))])
        taken = {name for name in names if await everything(store, name)}
        assert taken
        await until(lambda: taken <= told)

    async def test_another_process_is_told_and_reads_the_same(self, open_store: OpenStore) -> None:
        ours, theirs = await open_store(), await open_store()
        told: set[str] = set()
        ours.watch(told.update)
        assert await ours.read("anna", after=None) == Page((), OLDEST)
        first, second = sent("ringing", "c1", targets=("anna",)), sent("ringing", "c2", targets=("anna",))
        await post(theirs, [first])
        await until(lambda: "anna" in told)
        assert delivered(await everything(ours, "anna", after=OLDEST)) == [first]
        await post(ours, [second])
        assert await notifications_of(theirs, "anna") == [first, second]

    async def test_many_at_once_leave_no_gap_and_lose_nothing(self, open_store: OpenStore) -> None:
        stores = [await open_store(), await open_store()]
        calls = [missed(f"c{n}", n, "anna", "bob") for n in range(30)]
        await asyncio.gather(*(post(stores[n % 2], call) for n, call in enumerate(calls)))
        got = await notifications_of(stores[0], "anna")
        assert sorted(one.digest for one in got) == sorted(one.digest for call in calls for one in call)
        for call in calls:
            assert [one for one in got if one.call_id == call[0].call_id] == call

    # Settling

    async def test_three_hundred_at_once_on_one_call_are_all_taken(self, open_store: OpenStore) -> None:
        store = await open_store()
        rings = [sent("ringing", "one", at / 1000, targets=("anna", "bob")) for at in range(300)]
        posted = await asyncio.gather(*(one_post(store, one) for one in rings))
        assert all(one.new for one in posted)
        for mailbox in ("anna", "bob"):
            assert {one.digest for one in await notifications_of(store, mailbox)} == {one.digest for one in rings}

    @pytest.mark.asyncio
    async def test_a_transfer_that_does_not_say_what_it_merges_holds_nobody_elses_calls_up(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        await one_post(store, sent("transfer", "passed on", 1, targets=("bob",), redirector="anna"))
        rings = [
            sent("ringing", f"c{n}", 2, targets=("carla",), caller=f"+3120{n:07d}" if n % 3 else "anna")
            for n in range(300)
        ]
        posted = await asyncio.gather(*(one_post(store, one) for one in rings))
        assert all(one.new for one in posted)
        assert {one.digest for one in await notifications_of(store, "carla")} == {one.digest for one in rings}

    @pytest.mark.asyncio
    async def test_three_hundred_calls_of_one_number_that_end_at_once_are_all_missed(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        calls = [missed(f"c{n}", 0, "anna") for n in range(300)]
        await asyncio.gather(*(one_post(store, one) for call in calls for one in call[:-1]))
        await asyncio.gather(*(one_post(store, call[-1]) for call in calls))
        await post(store, outgoing("back", 60, "bob"))
        assert [len(one.call_ids) for one in await settled_of(store, "anna")] == [300]

    @pytest.mark.asyncio
    async def test_a_call_back_settles_the_call_for_all_who_missed_it(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna", "bob"))
        await post(store, outgoing("c2", 60, "carla"))
        settled = Settled(KARIN, "carla@example.com", START + 64 * SECOND, SettledBy.TALKED, ("c1",))
        assert await settled_of(store, "anna") == [settled]
        assert await settled_of(store, "bob") == [settled]
        assert await settled_of(store, "carla") == []
        assert await notifications_of(store, "anna") == missed("c1", 0, "anna", "bob")

    async def test_the_caller_who_calls_again_and_is_answered_is_settled(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna"))
        await post(store, missed("c2", 20, "anna"))
        await post(store, answered("c3", 60, "bob", by="bob"))
        (settled,) = await settled_of(store, "anna")
        assert (settled.by, settled.at) == ("bob@example.com", START + 65 * SECOND)
        assert sorted(settled.call_ids) == ["c1", "c2"]

    async def test_a_talk_before_the_call_was_missed_settles_nothing(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, answered("c1", 0, "bob", by="bob"))
        await post(store, missed("c2", 100, "anna"))
        assert await settled_of(store, "anna") == []

    async def test_a_talk_stamped_in_the_future_settles_nothing_that_is_missed_after_it(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        talk = sent("in-progress", "c1", 400 * 86400, targets=("anna",))
        await post(store, missed("c0", 0, "bob"))
        await post(store, [talk], received_at=START + 60 * SECOND)
        (settled,) = await settled_of(store, "bob")
        assert (settled.at, settled.call_ids) == (START + 60 * SECOND, ("c0",))
        await post(store, missed("c2", 100, "bob"))
        assert len(await settled_of(store, "bob")) == 1
        await post(store, outgoing("c3", 200, "anna"))
        assert [one.call_ids for one in await settled_of(store, "bob")] == [("c0",), ("c2",)]

    async def test_a_call_back_settles_although_the_platforms_clock_is_an_hour_ahead(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        for one in [*missed("c1", 3600, "anna"), *outgoing("c2", 3660, "carla")]:
            await post(store, [one], received_at=one.stamped_at - HOUR)
        assert len(await settled_of(store, "anna")) == 1

    async def test_a_miss_stamped_in_the_future_is_settled_by_a_call_back(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna")
        ended = sent("ended", "c1", 400 * 86400, reason="no-answer")
        await post(store, call[:2])
        await post(store, [ended], received_at=START + 10 * SECOND)
        await post(store, outgoing("c2", 60, "carla"))
        assert len(await settled_of(store, "anna")) == 1

    async def test_an_end_that_comes_after_the_call_back_settles_at_once(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna")
        await post(store, [*call[:2], *outgoing("c2", 60, "carla"), call[2]])
        (settled,) = await settled_of(store, "anna")
        assert settled.by == "carla@example.com"

    async def test_a_miss_is_settled_once(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = missed("c1", 0, "anna")
        await post(store, [*call, *outgoing("c2", 60, "carla"), *outgoing("c3", 200, "carla")])
        await post(store, [sent("ringing", "c1", 2, targets=("anna", "bob"))])
        assert len(await settled_of(store, "anna")) == 1

    async def test_a_settled_miss_stays_settled_when_its_call_turns_out_to_be_part_of_another(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        await post(store, [sent("created", "c0"), *missed("c1", 1, "anna"), *outgoing("c2", 60, "carla")])
        await post(store, [sent("transfer", "c1", 3, targets=("anna",), redirector="bob", merged_id="c0")])
        assert len(await settled_of(store, "anna")) == 1

    async def test_of_several_talks_the_latest_counts_in_whatever_order_they_are_told(
        self, open_store: OpenStore
    ) -> None:
        store = await open_store()
        call = missed("c1", 100, "anna")
        await post(store, [*call[:2], *outgoing("c2", 200, "carla"), *outgoing("c3", 0, "bob"), call[2]])
        (settled,) = await settled_of(store, "anna")
        assert settled.by == "carla@example.com"

    async def test_late_news_of_an_answer_leaves_nothing_to_settle(self, open_store: OpenStore) -> None:
        store = await open_store()
        call = answered("c1", 0, "anna", by="anna")
        await post(store, [*call[:2], call[3], call[2], *outgoing("c2", 90, "carla")])
        assert await settled_of(store, "anna") == []

    async def test_a_test_call_neither_opens_nor_settles_a_miss(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna", test=True))
        await post(store, missed("c2", 20, "bob"))
        await post(store, [sent("in-progress", "c3", 60, targets=("carla",), test=True)])
        await post(store, answered("c4", 200, "carla", by="carla"))
        assert await settled_of(store, "anna") == []
        assert [(one.at - START) // SECOND for one in await settled_of(store, "bob")] == [205]

    async def test_marking_a_missed_call_settles_it_for_the_others(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, [*missed("c1", 0, "anna", "bob"), *missed("c2", 60, "carla"), *missed("c3", 90, "bob")])
        told: set[str] = set()
        store.watch(told.update)
        mark = {"company": "shop", "staff": staff(), "by": "bob@example.com", "at": START + HOUR}
        assert await store.handled(mailbox="bob", call_id="c1", **mark) == {"anna"}
        settled = Settled(KARIN, "bob@example.com", START + HOUR, SettledBy.HANDLED, ("c1",))
        assert await settled_of(store, "anna") == [settled]
        assert await settled_of(store, "bob") == []
        assert await settled_of(store, "carla") == []
        await until(lambda: told)
        assert told == {"anna"}
        # What was dealt with by hand needs no word when somebody calls back; what was not, does.
        await post(store, outgoing("c4", 7200, "dirk"))
        assert await settled_of(store, "anna") == [settled]
        assert [one.call_ids for one in await settled_of(store, "bob")] == [("c3",)]
        assert [one.call_ids for one in await settled_of(store, "carla")] == [("c2",)]

    @pytest.mark.parametrize("call_id", ["c1", "c2", "nothing"])
    async def test_nobody_settles_what_they_have_not_missed(self, open_store: OpenStore, call_id: str) -> None:
        store = await open_store()
        await post(store, [*missed("c1", 0, "anna"), *answered("c2", 60, "bob", by="bob", caller="+31699999999")])
        found = await store.handled(
            company="shop", staff=staff(), mailbox="bob", call_id=call_id, by="bob@example.com", at=START + HOUR
        )
        assert found == frozenset()
        assert await settled_of(store, "anna") == []

    # For the operator

    async def test_sightings_add_up(self, open_store: OpenStore) -> None:
        store = await open_store()
        stranger = Sighting("shop", SightingKind.STRANGER, "eve@example.com", START, 2)
        nobodys = Sighting("", SightingKind.REFUSED, "secret", START + 5)
        await store.note([stranger, nobodys])
        await store.note([Sighting("shop", SightingKind.STRANGER, "eve@example.com", START + 9, 3)])
        await store.note([Sighting("shop", SightingKind.STRANGER, "eve@example.com", START + 1)])
        await store.note([Sighting("other", SightingKind.AGENT, "anna", START)])
        await store.note([])
        assert await store.sightings("shop") == (
            Sighting("shop", SightingKind.STRANGER, "eve@example.com", START + 9, 6),
            nobodys,
        )
        assert await store.sightings("") == (nobodys,)

    async def test_old_sightings_are_forgotten(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna"))
        await store.note([Sighting("shop", SightingKind.STRANGER, "eve@example.com", START)])
        await store.purge(START + 30 * DAY)
        assert len(await store.sightings("shop")) == 1
        await store.purge(START + 30 * DAY + 1)
        assert await store.sightings("shop") == ()

    async def test_what_would_be_told_as_never_is_not_forgotten_for_its_age(self, open_store: OpenStore) -> None:
        store = await open_store()
        seen = [
            Sighting("shop", kind, subject, START + at)
            for at, (kind, subject) in enumerate(
                [
                    (SightingKind.AGENT, "anna"),
                    (SightingKind.AGENT, "revoked"),
                    (SightingKind.DESKTOP, "d1"),
                    (SightingKind.DESKTOP, "anna"),
                    (SightingKind.NOTIFICATION, "hook"),
                    (SightingKind.STRANGER, "eve@example.com"),
                    (SightingKind.REFUSED, "wrong secret"),
                    (SightingKind.ENDED_HOOK, "hook"),
                ]
            )
        ]
        gone = [Sighting("closed", SightingKind.NOTIFICATION, "hook", START)]
        await store.note([*seen, *gone])
        await post(store, missed("c1", 0, "anna"), company="closed")
        await store.note([Sighting("shop", SightingKind.AGENT, "anna", START, 3)])
        at_work = Enrolled("anna", ("anna@example.com",), tokens=(Token("d1", "digest", START),))
        lasts = lasting(Roster((Company("shop", agents=(at_work,)),)))
        await store.purge(START + 30 * DAY, lasts=lasts)
        assert len(await store.sightings("shop")) == len(seen)
        await store.purge(START + 400 * DAY, lasts=lasts)
        assert [(one.kind, one.subject, one.times) for one in await store.sightings("shop")] == [
            (SightingKind.NOTIFICATION, "hook", 1),
            (SightingKind.DESKTOP, "d1", 1),
            (SightingKind.AGENT, "anna", 4),
        ]
        assert await store.sightings("closed") == ()

    async def test_what_strangers_invent_has_a_bound(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.note([Sighting("shop", SightingKind.AGENT, "anna", START)])
        await store.note([Sighting("shop", SightingKind.STRANGER, f"{n}@x", START) for n in range(MOST_SIGHTINGS - 2)])
        await store.note([Sighting("shop", SightingKind.STRANGER, f"{n}@y", START) for n in range(5)])
        await store.note([Sighting("shop", SightingKind.STRANGER, f"{n}@z", START) for n in range(5)])
        await store.note([Sighting("shop", SightingKind.AGENT, "anna", START + 1)])
        await store.note([Sighting("other", SightingKind.STRANGER, "eve@example.com", START)])
        seen = await store.sightings("shop")
        assert len(seen) == MOST_SIGHTINGS
        assert seen[0] == Sighting("shop", SightingKind.AGENT, "anna", START + 1, 2), "who is known goes on to be seen"
        assert len(await store.sightings("other")) == 1, "one company's do not crowd another's out"

    async def test_what_was_a_strangers_stays_once_there_is_an_agent(self, open_store: OpenStore) -> None:
        store = await open_store()
        await post(store, missed("c1", 0, "anna"))
        strangers = [
            Sighting("shop", SightingKind.STRANGER, "anna@example.com", START),
            Sighting("shop", SightingKind.STRANGER, "eve@example.com", START),
            Sighting("shop", SightingKind.NUMBER, "299, 201", START),
            Sighting("shop", SightingKind.NUMBER, "299", START),
        ]
        await store.note(strangers)
        people = Staff({"anna": Agent.of(emails=["anna@example.com"], numbers=["201"])})
        lasts = lasting(Roster((Company("shop"),)), {"shop": people}.get)
        await store.purge(START + 31 * DAY, lasts=lasts)
        assert set(await store.sightings("shop")) == {strangers[0], strangers[2]}

    async def test_a_store_at_work_answers(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.ping()
        assert store.notices == ()
        await store.close()
        await store.close()

    async def test_cursors_are_of_one_store(self, open_store: OpenStore) -> None:
        store = await open_store()
        for place in (Place(12), Place(12, 7), Place(0, 0xFFFFFFFF)):
            assert place_of(store.id, cursor(store.id, place)) == place
        for text in ("", "12", f"x{store.id}.12", f"{store.id}.-1", f"{store.id}.", f"{store.id}.1e3", "." * 9):
            assert place_of(store.id, text) == Place(NOWHERE)
        for text in (
            "12-",
            "12-1",
            "12-00000000",
            "12-0x00000a",
            "12-+000000a",
            "12-0000000g",
            "12-0000000a-",
            "-0000000a",
        ):
            assert place_of(store.id, f"{store.id}.{text}") == Place(NOWHERE)
        assert place_of(store.id, f"{store.id}.{'9' * 40}") == Place(NOWHERE)


def _moved(people: dict[str, Agent], before: str) -> Staff:
    """These people, their mailboxes called otherwise."""
    return Staff({before + name: who for name, who in people.items()})
