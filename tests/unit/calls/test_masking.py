"""What is left of a number and of a call when it is masked."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec
import pytest

from callpop.calls.masking import masked_number, masked_record, without_number
from callpop.calls.numbers import is_withheld, number_key
from callpop.calls.record import Direction, Outcome, Record, Ring, Stop
from callpop.calls.spellings import spellings
from callpop.calls.story import Scene, SceneKind
from callpop.notifications.model import Party

CALLER = Party(number="+31612345678", name="Mia Caller")
OTHER = Party(number="+4930123456", name="Third Party")
BOB = Party(number="202", name="Bob", account_numbers=("202",), emails=("bob@example.com",))
RECORD = Record(
    call_id="one",
    call_ids=("one", "two"),
    direction=Direction.INCOMING,
    outcome=Outcome.ANSWERED,
    reason="completed",
    internal=False,
    remote=CALLER,
    dialled="+31508009000",
    answered_by=BOB,
    transferred_by=BOB,
    transferred_to=(OTHER, BOB),
    started_at=1,
    answered_at=2,
    ended_at=3,
    rings=(Ring(frozenset({"a"}), "one", 1, 1, others=(BOB, OTHER), passed_by=BOB),),
    lineage=(Stop(None, 1), Stop(OTHER, 2)),
    newest_at=3,
    over=True,
    story=(Scene(SceneKind.PASSED, 2, by=BOB, to=(OTHER,)),),
)


@pytest.mark.parametrize(
    ("number", "left"),
    [
        ("+31612345678", "+31xxxxxxx78"),
        ("06-12 34 56 78", "0xxxxxxx78"),
        ("0031612345678", "0xxxxxxxxxx78"),
        ("+1 212 555 0123", "+1xxxxxxxx23"),
        ("+352621123456", "+352xxxxxxx56"),
        ("+31260xxxxxx", "+31260xxxxxx"),
        ("sip:0612345678", "sipxxxxxxxxxx"),
        ("anonymous", "anonymous"),
        ("201", "201"),
        ("", ""),
        (None, None),
    ],
)
def test_the_country_and_the_last_two_digits_are_left(number: str | None, left: str | None) -> None:
    assert masked_number(number) == left


def test_a_masked_number_counts_as_withheld() -> None:
    masked = masked_number("+31612345678")
    assert is_withheld(masked)
    assert number_key(masked, "NL") is None


def test_people_outside_the_company_go_and_colleagues_and_the_line_stay() -> None:
    masked = masked_record(RECORD)
    text = msgspec.json.encode(masked).decode()
    for gone in ("12345678", "30123456", "Mia", "Third"):
        assert gone not in text
    assert masked.remote == Party(number="+31xxxxxxx78")
    assert (masked.dialled, masked.answered_by, masked.transferred_to[1]) == ("+31508009000", BOB, BOB)
    assert masked.rings[0].others[0] == BOB
    assert (masked.outcome, masked.talk_seconds) == (RECORD.outcome, RECORD.talk_seconds)


def test_the_line_that_was_called_from_stays_unless_it_is_the_number_that_goes() -> None:
    placed = replace(RECORD, direction=Direction.OUTGOING, placed_as="+31508009000")
    assert masked_record(placed).placed_as == "+31508009000"
    pattern = spellings("+31508009000")
    assert pattern is not None
    assert without_number(placed, pattern).placed_as == "+31xxxxxxx00"


def test_of_an_outgoing_call_the_dialled_number_goes_too() -> None:
    outgoing = replace(RECORD, direction=Direction.OUTGOING, dialled="0612345678", answered_by=CALLER)
    assert "12345678" not in msgspec.json.encode(masked_record(outgoing)).decode()


def test_a_call_between_colleagues_stays_as_it_is() -> None:
    internal = replace(RECORD, internal=True, remote=BOB)
    assert masked_record(internal) is internal


def test_masking_twice_is_masking_once() -> None:
    once = masked_record(RECORD)
    assert masked_record(once) == once


def test_one_number_goes_from_a_call_of_somebody_else() -> None:
    pattern = spellings("+4930123456")
    assert pattern is not None
    left = without_number(RECORD, pattern)
    text = msgspec.json.encode(left).decode()
    assert left.remote == CALLER
    assert re.search("30123456|Third", text) is None
    assert left.transferred_to == (Party(number="+49xxxxxx56"), BOB)
