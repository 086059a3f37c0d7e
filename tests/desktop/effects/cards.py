"""What the settings of the cards do to cards that are on the screen, and to those that come."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from callpop.calls.popup import CardState
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.strip import Strip
from callpop.settings.schema import CardSize, Corner, ScreenChoice, WhenAnswered, WhenElsewhere, WhenEnded, WhenMissed
from tests.desktop.effects.office import Office, Proofs, shown, until_so
from tests.desktop.wiring_support import until
from tests.end_to_end.support.wire import ANNA, BOB, CARLA, Call, person, stamp

PROOFS = Proofs()
DAN = person("dan@example.com", "204")


def place(card: Card) -> tuple[int, int]:
    corner = card.pos() + card.body.topLeft()
    return corner.x(), corner.y()


async def talking(office: Office) -> Card:
    call = office.rings()
    await office.card()
    office.post(call.answered(ANNA))
    return await office.card(CardState.IN_CALL)


async def ended(office: Office) -> Card:
    call = office.rings()
    await office.card()
    office.post(call.answered(ANNA))
    await office.card(CardState.IN_CALL)
    office.post(call.ended())
    return await office.card(CardState.ENDED)


async def elsewhere(office: Office, *group: dict[str, object]) -> Card:
    call = office.rings(ANNA, BOB, *group)
    await office.card()
    office.post(call.answered(BOB))
    return await office.card(CardState.ANSWERED_ELSEWHERE)


async def missed(office: Office, rang: float = 20) -> Call:
    """A call rings so long and nobody takes it; what becomes of it is for the caller to see."""
    call = Call()
    ringing = call.ringing(ANNA)
    ringing["timestamp"] = stamp(datetime.now(UTC) - timedelta(seconds=rang))
    office.post(ringing)
    await until(lambda: [one for one in office.cards if one.view.state is CardState.RINGING], "the card")
    office.post(call.ended("no-answer"))
    await office.handled(call)
    await until(lambda: not [one for one in office.cards if one.view.state is CardState.RINGING], "its end")
    return call


@PROOFS.of("popup.corner")
async def corner(office: Office) -> None:
    office.rings()
    card = await office.card()
    assert place(card) == (1920 + 1920 - 16 - 400, 1040 - 16 - card.body_size.height())
    office.change("popup.corner", Corner.TOP_LEFT)
    assert place(card) == (1920 + 16, 16)


@PROOFS.of("popup.screen")
async def screen(office: Office) -> None:
    office.rings()
    card = await office.card()
    assert place(card)[0] > 1920
    office.change("popup.screen", ScreenChoice.PRIMARY)
    assert place(card)[0] == 1920 - 16 - 400


@PROOFS.of("popup.max_cards")
async def max_cards(office: Office) -> None:
    for _ in range(3):
        office.rings()
    await until(lambda: len(office.cards) == 3, "three cards")
    office.change("popup.max_cards", 2)
    assert len(office.cards) == 2
    assert [chip.accessibleName() for chip in shown(Chip)] == ["+1 more, Close all"]


@PROOFS.of("popup.outgoing")
async def outgoing(office: Office) -> None:
    def calls() -> Call:
        call = Call(caller=ANNA, dialled="+31612345678", direction="outbound")
        office.post(call.created(), call.answered({"number": "+31612345678"}))
        return call

    calls()
    assert (await office.card(CardState.IN_CALL)).small
    office.change("popup.outgoing", CardSize.FULL)
    assert not (await office.card(CardState.IN_CALL)).small
    office.change("popup.outgoing", CardSize.OFF)
    second = calls()
    office.post(second.ended())
    await office.handled(second)
    assert len(office.cards) == 1


@PROOFS.of("popup.ring_time", "[popup]\nring_time = 600")
async def ring_time(office: Office) -> None:
    office.rings()
    card = await office.card()
    office.passes(300)
    assert "Still waiting" not in card.says
    office.change("popup.ring_time", 20)
    await until(lambda: "Still waiting" in (office.passes(0) or card.says), "the word", lambda: card.says)


@PROOFS.of("popup.in_call_full")
async def in_call_full(office: Office) -> None:
    card = await talking(office)
    office.passes(5)
    assert not card.small
    office.change("popup.in_call_full", 3)
    assert card.small


@PROOFS.of("popup.ended")
async def ended_for(office: Office) -> None:
    await ended(office)
    office.passes(20)
    assert office.cards
    office.change("popup.ended", 10)
    assert not office.cards


@PROOFS.of("popup.elsewhere")
async def elsewhere_for(office: Office) -> None:
    await elsewhere(office)
    office.passes(3)
    assert office.cards
    office.change("popup.elsewhere", "2.0")
    assert not office.cards


@PROOFS.of("popup.elsewhere_group")
async def elsewhere_group_for(office: Office) -> None:
    await elsewhere(office, CARLA, DAN)
    office.passes(1)
    assert office.cards
    office.change("popup.elsewhere_group", "0.5")
    assert not office.cards


@PROOFS.of("popup.group_size")
async def group_size(office: Office) -> None:
    office.rings(ANNA, BOB, CARLA)
    card = await office.card()
    assert not card.small
    office.change("popup.group_size", 2)
    assert card.small


@PROOFS.of("popup.missed")
async def missed_for(office: Office) -> None:
    await missed(office)
    await office.card(CardState.MISSED)
    office.passes(15)
    assert office.cards and not shown(Strip)
    office.change("popup.missed", 10)
    assert not office.cards and shown(Strip)


@PROOFS.of("popup.missed_minimum")
async def missed_minimum(office: Office) -> None:
    await missed(office, rang=20)
    await office.card(CardState.MISSED)
    # Longer than either rang: the card that stands goes, too, and the next one leaves at once.
    office.change("popup.missed_minimum", 60)
    await until(lambda: not office.cards, "its leave")
    await missed(office, rang=20)
    assert not office.cards and not shown(Strip)


@PROOFS.of("popup.age_limit")
async def age_limit(office: Office) -> None:
    def rang_long() -> Call:
        call = Call()
        ringing = call.ringing(ANNA)
        ringing["timestamp"] = stamp(datetime.now(UTC) - timedelta(seconds=100))
        office.post(ringing)
        return call

    async def known() -> bool:
        return await asyncio.wrap_future(office.engine.log.entry(first.call_id)) is not None

    first = rang_long()
    await until_so(known, "the call in the log")
    # One that comes after it has its card before it: what is told of the first has come by then.
    office.rings()
    await office.card()
    assert len(office.cards) == 1
    office.change("popup.age_limit", 600)
    rang_long()
    await until(lambda: len(office.cards) > 1, "a card for who rang that long")


@PROOFS.of("popup.when_answered")
async def when_answered(office: Office) -> None:
    card = await talking(office)
    office.change("popup.when_answered", WhenAnswered.KEEP)
    office.passes(3600)
    assert office.cards == [card] and not card.small
    office.change("popup.when_answered", WhenAnswered.CLOSE)
    assert not office.cards


@PROOFS.of("popup.when_ended")
async def when_ended(office: Office) -> None:
    await ended(office)
    office.change("popup.when_ended", WhenEnded.STAY)
    office.passes(3600)
    assert office.cards
    office.change("popup.when_ended", WhenEnded.CLOSE)
    assert not office.cards


@PROOFS.of("popup.when_elsewhere")
async def when_elsewhere(office: Office) -> None:
    await elsewhere(office)
    office.change("popup.when_elsewhere", WhenElsewhere.STAY)
    office.passes(3600)
    assert office.cards
    office.change("popup.when_elsewhere", WhenElsewhere.CLOSE)
    assert not office.cards


@PROOFS.of("popup.when_missed")
async def when_missed(office: Office) -> None:
    await missed(office)
    await office.card(CardState.MISSED)
    office.change("popup.when_missed", WhenMissed.STAY)
    office.passes(3600)
    assert office.cards and not shown(Strip)
    office.change("popup.when_missed", WhenMissed.LEAVE)
    assert not office.cards and not shown(Strip)


@PROOFS.of("popup.hide_in_capture")
async def hide_in_capture(office: Office) -> None:
    # This system has nothing for it; where one has, the switch is there.
    office.patch.setattr("callpop.desktop.platform.switches.not_offered", dict)
    office.rings()
    await office.card()
    assert not any(office.captured)
    office.change("popup.hide_in_capture")
    assert office.captured and office.captured[-1]
