"""The card on a real screen: when it comes, what its buttons do, when it leaves."""

from __future__ import annotations

import concurrent.futures

import pytest

from tests.end_to_end.support.application import App
from tests.end_to_end.support.waiting import eventually, stays
from tests.end_to_end.support.windows import CARD_WIDTH, Windows
from tests.end_to_end.support.wire import ANNA, BOB, CARLA, Call, outsider

pytestmark = pytest.mark.end_to_end


def test_my_ring_shows_one_card_and_a_colleagues_none(app: App, windows: Windows) -> None:
    others, mine = Call(outsider("+31611111111")), Call(outsider("+31622222222"))
    app.deliver(others.created(), others.ringing(BOB, CARLA), mine.created(), mine.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    assert card.width >= CARD_WIDTH
    app.deliver(mine.ringing(ANNA, BOB))
    stays(windows.cards, lambda cards: len(cards) == 1, what="one card for one ring")
    assert [row["call_ids"] for row in app.records()] == [[mine.call_id]]


def test_a_click_on_open_gives_the_browser_the_callers_record(app: App, windows: Windows) -> None:
    call = Call(outsider("0612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    opened = eventually(app.opened, what="an address for the browser")
    assert opened == ["https://crm.example.com/search?phone=%2B31612345678"]
    stays(windows.cards, lambda cards: len(cards) == 1, what="the card stays while it rings")


def test_a_withheld_number_opens_nothing(app: App, windows: Windows) -> None:
    call = Call(outsider("+31260xxxxxx"))
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    stays(app.opened, lambda opened: opened == [], what="nothing to look up")


def test_a_card_leaves_by_itself_when_a_colleague_answers(app: App, windows: Windows) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA, BOB))
    windows.wait_for_cards(1)
    app.deliver(call.answered(BOB))
    windows.wait_for_cards(0)
    app.deliver(call.ended())
    row = app.record(call.call_id)
    assert row is not None
    assert row["outcome"] == "answered-elsewhere"
    assert row["popup"]["rings"] == 1
    assert row["popup"]["steps"][0] == "shown"
    assert row["popup"]["steps"][-1] == "closed"


def test_a_closed_card_never_returns_for_that_ring_but_does_for_the_next(app: App, windows: Windows) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    windows.click_close(card)
    windows.wait_for_cards(0)
    app.deliver(call.ringing(ANNA, BOB), call.ringing(ANNA, CARLA))
    stays(windows.cards, lambda cards: cards == [], what="no card for a ring that was closed")
    app.deliver(call.answered(BOB), call.passed(BOB, ANNA))
    windows.wait_for_cards(1)
    assert app.record(call.call_id)["popup"]["rings"] == 2  # type: ignore[index]
    app.deliver(call.ended())


def test_a_closed_card_stays_closed_after_a_restart(app: App, windows: Windows) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.click_close(windows.wait_for_cards(1)[0])
    windows.wait_for_cards(0)
    app.stop()
    app.start().wait_ready()
    app.deliver(call.ringing(ANNA, BOB))
    stays(windows.cards, lambda cards: cards == [], what="no card for a ring that was closed")


def test_a_storm_of_duplicates_is_one_card_and_one_row(app: App, windows: Windows) -> None:
    call = Call()
    created, ringing = call.created(), call.ringing(ANNA)
    storm = [created, ringing] * 60
    with concurrent.futures.ThreadPoolExecutor(12) as senders:
        answers = list(senders.map(app.post, storm))
    assert {status for status, _ in answers} == {200}
    said = [answer["status"] for _, answer in answers]
    assert said.count("accepted") == 2
    assert said.count("duplicate") == len(storm) - 2
    windows.wait_for_cards(1)
    (row,) = app.records()
    assert row["popup"]["rings"] == 1
    assert row["popup"]["steps"] == ["shown"]


def test_an_old_backlog_fills_the_log_and_shows_nothing(app: App, windows: Windows) -> None:
    call = Call()
    ringing, ended = call.ringing(ANNA), call.ended("no-answer")
    app.deliver(ended, ringing)
    stays(windows.cards, lambda cards: cards == [], what="no card for a call that is over")
    row = app.record(call.call_id)
    assert row is not None
    assert (row["outcome"], row["popup"]["rings"]) == ("missed", 0)


def test_the_callers_name_is_shown_as_plain_text_however_it_is_spelt(app: App, windows: Windows) -> None:
    call = Call(outsider("+31612345678", '<img src="http://127.0.0.1:9/x.png"><b>Eve</b>\u202e'))
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    assert "Eve" in str(app.records()[0]["remote"]["name"])
    assert app.alive()
