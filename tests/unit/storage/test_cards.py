from __future__ import annotations

import sqlite3
from dataclasses import replace

from callpop.calls.popup import CardKind, CardState, Step
from callpop.storage import call_log, cards
from tests.unit.storage.samples import card, record


def test_a_card_comes_back_as_it_was_saved_last_in_the_order_of_showing(conn: sqlite3.Connection) -> None:
    first, second = card("f", "b"), card("a", "a")
    cards.save(conn, first)
    cards.save(conn, second)
    closed = replace(
        first,
        state=CardState.GONE,
        dismissed=True,
        steps=(Step.SHOWN, Step.CLOSED),
        notifications=frozenset({"1", "2", "3"}),
    )
    cards.save(conn, closed)
    assert cards.load(conn, ["a", "b"]) == [closed, second]
    assert cards.load(conn, ["a"]) == [second]
    assert cards.find(conn, "f") == closed
    assert cards.find(conn, "unheard of") is None


def test_a_row_tells_what_the_cards_of_all_its_calls_did(conn: sqlite3.Connection) -> None:
    cards.save(conn, card("1", "a", Step.SHOWN, Step.CLOSED))
    cards.save(conn, card("2", "b", Step.SHOWN, Step.UPDATED))
    cards.save(conn, card("3", "a", Step.SHOWN, kind=CardKind.OUTGOING))
    cards.save(conn, card("4", "stranger", Step.SHOWN))
    call_log.upsert(conn, record("a", "b"), number_key=None, name=None, through=1)
    entry = call_log.entry(conn, "b")
    assert entry is not None
    assert entry.rings_shown == 2
    assert entry.steps == (Step.SHOWN, Step.CLOSED, Step.SHOWN, Step.UPDATED, Step.SHOWN)
