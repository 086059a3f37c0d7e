"""The polls that wait, without a network."""

from __future__ import annotations

import asyncio

import pytest

from callpop.relay.waiting import Crowded, Waiting

pytestmark = pytest.mark.asyncio


def soon() -> float:
    return asyncio.get_running_loop().time() + 0.05


def late() -> float:
    return asyncio.get_running_loop().time() + 600


async def test_only_those_of_the_mailbox_are_woken() -> None:
    waiting = Waiting(most_each=4)
    anna, bob = waiting.begin("anna", "d1", late()), waiting.begin("bob", "d2", late())
    waiting.wake({"anna", "nobody"})
    assert await anna.woken
    assert not bob.woken.done()


async def test_two_desktops_of_one_mailbox_are_both_woken() -> None:
    waiting = Waiting(most_each=2)
    polls = [waiting.begin("anna", desktop, late()) for desktop in ("d1", "d2")]
    waiting.wake({"anna"})
    assert all([await poll.woken for poll in polls])


async def test_a_poll_ends_when_its_time_is_over() -> None:
    waiting = Waiting(most_each=4)
    short, long = waiting.begin("anna", "d1", soon()), waiting.begin("bob", "d2", late())
    assert not await short.woken
    assert not long.woken.done()


async def test_the_shared_timer_goes_on_for_those_who_came_later() -> None:
    waiting = Waiting(most_each=4)
    first = waiting.begin("anna", "d1", soon())
    assert not await first.woken
    waiting.end(first)
    await asyncio.sleep(0.3)
    assert not await waiting.begin("anna", "d1", soon()).woken


async def test_a_newer_poll_ends_the_oldest_of_the_same_desktop() -> None:
    waiting = Waiting(most_each=2)
    polls = [waiting.begin("anna", "d1", late()) for _ in range(3)]
    assert not await polls[0].woken
    assert polls[0].displaced
    assert not polls[1].woken.done() and not polls[2].woken.done()
    assert len(waiting) == 2


async def test_all_desktops_of_one_mailbox_together_have_so_many_polls() -> None:
    waiting = Waiting(most_each=3)
    of_another = waiting.begin("bob", "b", late())
    those = [waiting.begin("anna", desktop, late()) for desktop in ("d1", "d2", "d3")]
    with pytest.raises(Crowded):
        waiting.begin("anna", "d4", late())
    assert not any(poll.woken.done() for poll in (of_another, *those)), "nobody lost a place for it"
    waiting.end(those[1])
    waiting.begin("anna", "d4", late())
    assert len(waiting) == 4


async def test_a_desktop_with_too_many_polls_ends_its_own_first() -> None:
    waiting = Waiting(most_each=3)
    of_another = waiting.begin("anna", "d1", late())
    greedy = [waiting.begin("anna", "d2", late()) for _ in range(5)]
    assert [poll.woken.done() for poll in greedy] == [True, True, True, False, False]
    assert not of_another.woken.done()


async def test_the_polls_of_a_revoked_desktop_end() -> None:
    waiting = Waiting(most_each=2)
    anna, bob = waiting.begin("anna", "d1", late()), waiting.begin("bob", "d2", late())
    waiting.dismiss(lambda desktop: desktop == "d1")
    assert not await anna.woken
    assert not bob.woken.done()


async def test_at_the_end_all_go_and_none_begins_to_wait() -> None:
    waiting = Waiting(most_each=2)
    poll = waiting.begin("anna", "d1", late())
    waiting.close()
    assert not await poll.woken
    assert not await waiting.begin("anna", "d1", late()).woken


async def test_who_waits_no_longer_leaves_nothing_behind() -> None:
    waiting = Waiting(most_each=2)
    for _ in range(3):
        poll = waiting.begin("anna", "d1", late())
        waiting.end(poll)
        waiting.end(poll)
    assert len(waiting) == 0
    assert not waiting._by_mailbox and not waiting._by_desktop and not waiting._by_tick
