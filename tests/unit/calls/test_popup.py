"""Which cards a call asks for, and what they say."""

from __future__ import annotations

from callpop.calls.popup import CardKind, CardRules, CardState, Step
from tests.unit.calls.notation import RULES, SECOND, Play, me, seen_by, sent
from tests.unit.calls.test_fold import ANSWERED, ENDED, INCOMING

BLIND = """
R2 o @201>203 [@203]
X1<2 i +31612345678>203 [@203] by @201
I1 i +31612345678>203 [@203]
"""


def test_a_call_that_i_take_rings_goes_on_and_ends() -> None:
    assert seen_by("201", ANSWERED + ENDED).steps == [
        ("shown", "ringing"),
        ("updated", "in-call"),
        ("closed", "ended"),
    ]


def test_answered_by_a_colleague_the_card_says_so_and_leaves() -> None:
    play = seen_by("202", ANSWERED + ENDED)
    assert play.steps == [("shown", "ringing"), ("closed", "answered-elsewhere")]
    ring = play.record.rings[0]
    assert ring.answered_by is not None and ring.answered_by.emails == ("u201@example.com",)


def test_a_call_that_nobody_takes_is_missed() -> None:
    assert seen_by("201", INCOMING + ENDED).steps == [("shown", "ringing"), ("closed", "missed")]


def test_repeated_ringing_changes_nothing_and_more_phones_update_the_card() -> None:
    again = "R1 i +31612345678>+31508009000 [+31508009000@201 +31508009000@202]\n"
    more = "R1 i +31612345678>+31508009000 [+31508009000@203]\n"
    assert seen_by("201", INCOMING + again).steps == [("shown", "ringing")]
    play = seen_by("201", INCOMING + more)
    assert play.steps == [("shown", "ringing"), ("updated", "ringing")]
    assert [party.account_numbers for party in play.record.rings[0].others] == [("202",), ("203",)]


def test_a_call_that_is_passed_on_shows_the_original_caller_on_the_same_card() -> None:
    play = seen_by("203", ANSWERED + BLIND)
    assert play.steps == [("shown", "ringing"), ("updated", "passed-on"), ("updated", "in-call")]
    assert play.record.remote.number == "+31612345678"
    assert len({one.card.card_id for one in play.changes}) == 1


def test_a_blind_transfer_that_rings_nobody_first_is_the_ring() -> None:
    text = ANSWERED + "X1 i +31612345678>203 [@203] by @201\n"
    assert seen_by("203", text).steps == [("shown", "passed-on")]


def test_after_an_attended_transfer_the_call_goes_on_with_the_caller() -> None:
    text = (
        ANSWERED
        + """
    R2 o @201>203 [@203]
    I2 o @201>203 [@203]
    W2<1 i +31612345678>203 [@203] by @201
    E2 i +31612345678>203 =completed
    """
    )
    assert seen_by("203", text).steps == [
        ("shown", "ringing"),
        ("updated", "in-call"),
        ("updated", "in-call"),
        ("closed", "ended"),
    ]
    mine = seen_by("201", text)
    assert [(one.step.value, one.card.state.value) for one in mine.changes if one.card.kind is CardKind.RING] == [
        ("shown", "ringing"),
        ("updated", "in-call"),
        ("closed", "ended"),
    ]


def test_the_small_card_of_a_consultation_call_goes_when_the_calls_merge() -> None:
    text = ANSWERED + "R2 o @201>203 [@203]\nI2 o @201>203 [@203]\nW2<1 i +31612345678>203 [@203] by @201\n"
    small = [one for one in seen_by("201", text).changes if one.card.kind is CardKind.OUTGOING]
    assert [(one.step.value, one.card.state.value) for one in small] == [("shown", "in-call"), ("closed", "gone")]


def test_passed_back_it_rings_again_and_shows_a_second_card() -> None:
    back = "R3 o @203>201 [@201]\nX1<3 i +31612345678>201 [@201] by @203\nI1 i +31612345678>201 [@201]\n"
    play = seen_by("201", ANSWERED + BLIND + back + "E1 i +31612345678>201 =completed")
    shown = [one.card.card_id for one in play.changes if one.step is Step.SHOWN]
    assert len(shown) == len(set(shown)) == 2
    assert play.steps[-1] == ("closed", "ended")


def test_a_card_that_i_closed_stays_closed_for_its_ring_but_not_for_the_next() -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    play.desk.replace_card(play.changes[0].card.closed_by_agent())
    play.receive(sent(ANSWERED)[-1:])
    assert play.steps == [("shown", "ringing")]
    assert play.whys[-1] == "the card was closed by the agent"


def test_a_ring_older_than_the_limit_shows_nothing_and_says_why() -> None:
    play = Play(me("201")).receive(sent(INCOMING), late=31 * SECOND)
    assert play.steps == []
    assert play.whys == ["no popup: this ring is 31 s old, the limit is 30 s"]
    assert Play(me("201")).receive(sent(INCOMING), late=30 * SECOND).steps == [("shown", "ringing")]


def test_while_popups_are_paused_nothing_is_shown() -> None:
    play = Play(me("201"), CardRules(held="no popup: popups are paused")).receive(sent(INCOMING))
    assert (play.steps, play.whys) == ([], ["no popup: popups are paused"])


def test_no_card_for_a_call_that_is_over() -> None:
    assert Play(me("201")).receive(reversed(sent(INCOMING + ENDED))).steps == []


def test_an_outgoing_call_shows_its_card_when_the_other_side_answers() -> None:
    text = "R1 o @201>0612345678 [+31612345678]\n"
    assert seen_by("201", text).steps == []
    answered = text + "I1 o @201>0612345678 [+31612345678]\n"
    play = seen_by("201", answered + "E1 o @201>0612345678 =completed")
    assert play.steps == [("shown", "in-call"), ("closed", "ended")]
    assert {one.card.kind for one in play.changes} == {CardKind.OUTGOING}
    off = Play(me("201"), CardRules(outgoing=False)).receive(sent(answered))
    assert off.steps == []


def test_late_news_that_the_call_is_not_mine_takes_the_card_away() -> None:
    agent = me("201", numbers=("+31508009000",))
    created = Play(agent).receive(sent("C1 i +31612345678>+31508009000"))
    assert created.record.rings == ()
    text = "C1 i +31612345678>+31508009000\nR1 i +31612345678>+31508009000 [+31508009000@202]"
    assert Play(agent).receive(sent(text)).desk.records() == ()


def test_a_call_whose_end_never_came_leaves_silently() -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    (change,) = play.desk.expire(play.record.newest_at + 181 * SECOND, RULES)
    assert [(one.step.value, one.card.state.value) for one in change.plan.changes] == [("closed", "gone")]


def test_a_rule_of_the_agents_keeps_a_card_away_and_says_so() -> None:
    rules = CardRules(kept_away=lambda record: "no popup: spam" if record.remote.number == "+31612345678" else "")
    play = Play(me("201"), rules).receive(sent(INCOMING))
    assert play.steps == []
    assert play.whys[-1] == "no popup: spam"


def without_card(kept_away: str, *, late: int = 0) -> list[CardState | None]:
    """What each notification of an answered call makes of a call whose card a rule keeps away, or not."""
    rules = CardRules(kept_away=lambda _: kept_away)
    desk = Play(me("201"), rules).desk
    changes = [change for one in sent(ANSWERED) for change in desk.receive(one, one.stamped_at + late, rules)]
    return [change.plan.without_card for change in changes]


def test_a_call_whose_card_a_rule_keeps_away_still_says_what_happens_now() -> None:
    said = without_card("no popup: alarm line")
    assert CardState.RINGING in said
    assert said[-1] is CardState.IN_CALL


def test_neither_what_is_old_nor_what_may_have_a_card_is_said_beside_it() -> None:
    assert set(without_card("no popup: alarm line", late=31 * SECOND)) == {None}
    assert set(without_card("")) == {None}
