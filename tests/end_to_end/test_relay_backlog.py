"""A desktop that was away while thousands of notifications came: all in the log, and no card for what is over."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.platform import key_of, one_call
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, ME, Call, Payload

pytestmark = pytest.mark.end_to_end

MANY = 5000
SENDERS = 4


def test_a_day_away_is_caught_up_in_order_and_only_what_still_rings_pops(installed: Installed, tmp_path: Path) -> None:
    relay = Relay(installed, tmp_path / "relay")
    codes = relay.codes(ME)
    relay.start()
    try:
        token = relay.enrol(codes[ME])
        desktop = Desktop(tmp_path / "anna", ME, relay=relay.url, token=token)
        before = Call()
        desktop.start()
        relay.deliver(before.created(), before.ringing(ANNA))
        eventually(desktop.shown, lambda shown: shown == [before.call_id], what="the card")
        desktop.stop()
        calls = many_calls(MANY)
        with ThreadPoolExecutor(SENDERS) as pool:
            list(pool.map(lambda share: relay.deliver(*share), [flat(calls[n::SENDERS]) for n in range(SENDERS)]))
        ringing = Call()
        relay.deliver(before.ended("no-answer"), ringing.created(), ringing.ringing(ANNA, BOB))
        try:
            desktop.start()
            eventually(desktop.read_to_end(relay), what="everything has been read")
            eventually(lambda: ringing.call_id in desktop.shown(), what="the card of what still rings")
            live = Call()
            relay.deliver(live.ringing(ANNA))
            eventually(lambda: live.call_id in desktop.shown(), what="the card of what came after")
        finally:
            desktop.stop()
        assert desktop.shown() == [before.call_id, ringing.call_id, live.call_id]
        assert desktop.gaps() == 0
        held = [key_of(one["notification"]) for one in relay.mailbox(token)]
        assert list(desktop.journal().elements()) == held
        assert len(held) == len(set(held)) == len(flat(calls)) + 6
        rows = desktop.records()
        assert [row["started_at"] for row in rows] == sorted((row["started_at"] for row in rows), reverse=True)
        outcomes = {row["call_id"]: row["outcome"] for row in rows}
        assert len(outcomes) == len(rows)
        assert outcomes == {
            before.call_id: "missed",
            ringing.call_id: "ringing",
            live.call_id: "ringing",
            **{call[0]["call_id"]: outcome(call) for call in calls},
        }
    finally:
        relay.stop()


def many_calls(count: int) -> list[list[Payload]]:
    """Calls of that many notifications together that ring Anna and Bob, and are over."""
    chance = random.Random(1)
    calls: list[list[Payload]] = []
    while count > 0:
        calls.append(list(one_call(chance, (ANNA, BOB))))
        count -= len(calls[-1])
    return calls


def flat(calls: list[list[Payload]]) -> list[Payload]:
    return [payload for call in calls for payload in call]


def outcome(call: list[Payload]) -> str:
    """What Anna's row says of such a call."""
    answered = [one for one in call if one["status"] == "in-progress"]
    if not answered:
        return "missed"
    return "answered" if answered[0]["destination"]["targets"] == [ANNA] else "answered-elsewhere"
