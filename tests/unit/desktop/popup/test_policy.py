"""How long each card stays, and how large."""

from __future__ import annotations

import pytest

from callpop.calls.popup import CardKind, CardState
from callpop.desktop.popup.policy import Fate, Size, StayFacts, stay
from callpop.settings.schema import (
    CardSize,
    PopupSettings,
    RuleCard,
    WhenAnswered,
    WhenElsewhere,
    WhenEnded,
    WhenMissed,
)

RULES = PopupSettings()


def test_a_ringing_card_is_full_and_waits_for_its_next_state() -> None:
    plan = stay(StayFacts(CardState.RINGING, others=2), RULES)
    assert plan.size_at(0) is plan.size_at(1000) is Size.FULL
    assert plan.fate_at(1000) is Fate.STAY
    assert plan.seconds_left(0) is None


@pytest.mark.parametrize("state", [CardState.RINGING, CardState.PASSED_ON])
def test_a_ring_of_a_group_starts_small(state: CardState) -> None:
    assert stay(StayFacts(state, others=3), RULES).size is Size.SMALL


def test_how_many_phones_make_a_group_is_a_setting() -> None:
    assert stay(StayFacts(CardState.RINGING, others=3), PopupSettings(group_size=5)).size is Size.FULL


def test_in_call_is_full_for_eight_seconds_then_small_and_stays() -> None:
    plan = stay(StayFacts(CardState.IN_CALL, others=5), RULES)
    assert plan.size_at(7.9) is Size.FULL
    assert plan.seconds_left(0) == 8
    assert plan.size_at(8) is Size.SMALL
    assert plan.fate_at(7200) is Fate.STAY


@pytest.mark.parametrize(("size", "expected"), [(CardSize.SMALL, Size.SMALL), (CardSize.FULL, Size.FULL)])
def test_the_size_of_an_outgoing_card_is_a_setting(size: CardSize, expected: Size) -> None:
    plan = stay(StayFacts(CardState.IN_CALL, CardKind.OUTGOING), PopupSettings(outgoing=size))
    assert plan.size_at(0) is expected


def test_after_my_call_the_card_stays_small_for_the_wrap_up_note() -> None:
    plan = stay(StayFacts(CardState.ENDED), RULES)
    assert plan.size is Size.SMALL
    assert plan.fate_at(29.9) is Fate.STAY
    assert plan.fate_at(30) is Fate.LEAVE
    assert plan.pauses


@pytest.mark.parametrize(("others", "seconds"), [(0, 4.0), (2, 4.0), (3, 1.5), (9, 1.5)])
def test_a_colleague_who_answers_lets_the_card_go_sooner_when_a_group_rang(others: int, seconds: float) -> None:
    plan = stay(StayFacts(CardState.ANSWERED_ELSEWHERE, others=others), RULES)
    assert plan.seconds_left(0) == seconds
    assert plan.fate_at(seconds - 0.01) is Fate.STAY
    assert plan.fate_at(seconds) is Fate.LEAVE
    assert plan.pauses


def test_a_missed_call_is_full_for_twenty_seconds_then_folds() -> None:
    plan = stay(StayFacts(CardState.MISSED, rang=31.0), RULES)
    assert plan.size_at(19.9) is Size.FULL
    assert plan.fate_at(19.9) is Fate.STAY
    assert plan.fate_at(20) is Fate.FOLD


def test_a_missed_call_of_a_group_folds_at_once() -> None:
    assert stay(StayFacts(CardState.MISSED, others=3, rang=31.0), RULES).fate_at(0) is Fate.FOLD


@pytest.mark.parametrize("others", [0, 3])
def test_a_ring_under_five_seconds_goes_only_to_the_log(others: int) -> None:
    assert stay(StayFacts(CardState.MISSED, others=others, rang=4.9), RULES).fate_at(0) is Fate.LEAVE


def test_a_missed_call_whose_ring_is_not_known_is_shown() -> None:
    assert stay(StayFacts(CardState.MISSED, rang=None), RULES).fate_at(0) is Fate.STAY


def test_what_is_gone_leaves_at_once() -> None:
    assert stay(StayFacts(CardState.GONE), RULES).fate_at(0) is Fate.LEAVE


def test_a_rule_for_a_caller_makes_their_card_small_or_full() -> None:
    small = stay(StayFacts(CardState.RINGING, asked=RuleCard.SMALL), RULES)
    full = stay(StayFacts(CardState.RINGING, others=5, asked=RuleCard.FULL), RULES)
    assert (small.size, full.size) == (Size.SMALL, Size.FULL)
    assert stay(StayFacts(CardState.IN_CALL, asked=RuleCard.SMALL), RULES).size is Size.SMALL
    assert stay(StayFacts(CardState.ENDED, asked=RuleCard.FULL), RULES) == stay(StayFacts(CardState.ENDED), RULES)


def test_the_card_of_a_call_that_i_answer_stays_full_or_goes_as_the_setting_says() -> None:
    kept = stay(StayFacts(CardState.IN_CALL), PopupSettings(when_answered=WhenAnswered.KEEP))
    assert (kept.size_at(7200), kept.fate_at(7200)) == (Size.FULL, Fate.STAY)
    assert stay(StayFacts(CardState.IN_CALL), PopupSettings(when_answered=WhenAnswered.CLOSE)).fate_at(0) is Fate.LEAVE


def test_the_card_of_a_call_that_i_made_does_not_go_because_it_was_answered() -> None:
    rules = PopupSettings(when_answered=WhenAnswered.CLOSE, outgoing=CardSize.FULL)
    assert stay(StayFacts(CardState.IN_CALL, CardKind.OUTGOING), rules).fate_at(7200) is Fate.STAY


@pytest.mark.parametrize(
    ("state", "rules"),
    [
        (CardState.ENDED, PopupSettings(when_ended=WhenEnded.STAY)),
        (CardState.ANSWERED_ELSEWHERE, PopupSettings(when_elsewhere=WhenElsewhere.STAY)),
        (CardState.MISSED, PopupSettings(when_missed=WhenMissed.STAY)),
    ],
)
@pytest.mark.parametrize("others", [0, 9])
def test_a_card_stays_until_it_is_closed_where_the_setting_says_so(
    state: CardState, rules: PopupSettings, others: int
) -> None:
    plan = stay(StayFacts(state, others=others, rang=31.0), rules)
    assert plan.fate_at(7200) is Fate.STAY and plan.seconds_left(0) is None


@pytest.mark.parametrize(
    ("state", "rules"),
    [
        (CardState.ENDED, PopupSettings(when_ended=WhenEnded.CLOSE)),
        (CardState.ANSWERED_ELSEWHERE, PopupSettings(when_elsewhere=WhenElsewhere.CLOSE)),
    ],
)
def test_a_card_goes_at_once_where_the_setting_says_so(state: CardState, rules: PopupSettings) -> None:
    assert stay(StayFacts(state), rules).fate_at(0) is Fate.LEAVE


def test_a_missed_call_leaves_without_a_strip_where_the_setting_says_so() -> None:
    plan = stay(StayFacts(CardState.MISSED, rang=31.0), PopupSettings(when_missed=WhenMissed.LEAVE))
    assert plan.fate_at(19.9) is Fate.STAY
    assert plan.fate_at(20) is Fate.LEAVE


def test_a_short_ring_goes_to_the_log_only_even_if_missed_calls_stay() -> None:
    rules = PopupSettings(when_missed=WhenMissed.STAY)
    assert stay(StayFacts(CardState.MISSED, rang=4.9), rules).fate_at(0) is Fate.LEAVE
