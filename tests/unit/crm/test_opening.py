from __future__ import annotations

from typing import Any

import pytest

from callpop.calls.record import Direction, Outcome
from callpop.crm.opening import Moment, opens_by_itself
from callpop.crm.rules import Treatment
from callpop.notifications.model import Party
from callpop.settings.schema import OpenWhen, RuleCard
from tests.unit.crm.conversations import conversation

RINGING = conversation()
ANSWERED = conversation(outcome=Outcome.ANSWERED)
ALL = [(Moment.RINGING, RINGING), (Moment.ANSWERED, ANSWERED)]


def opens(moment: Moment, when: OpenWhen = OpenWhen.RINGING, **changes: Any) -> bool:
    record = conversation(outcome=Outcome.RINGING if moment is Moment.RINGING else Outcome.ANSWERED, **changes)
    return opens_by_itself(moment, record, when=when, live=True)


def test_it_opens_when_the_settings_say() -> None:
    assert not any(opens(moment, OpenWhen.BUTTON) for moment in Moment)
    assert opens(Moment.RINGING, OpenWhen.RINGING)
    assert not opens(Moment.RINGING, OpenWhen.ANSWER)
    assert opens(Moment.ANSWERED, OpenWhen.ANSWER)


def test_a_call_that_was_picked_up_without_ringing_here_opens_too() -> None:
    assert opens(Moment.ANSWERED, OpenWhen.RINGING)


@pytest.mark.parametrize("number", ["anonymous", "+31260xxxxxx", None, ""])
@pytest.mark.parametrize("moment", list(Moment))
def test_never_for_a_withheld_number(number: str | None, moment: Moment) -> None:
    assert not opens(moment, remote=Party(number=number))


@pytest.mark.parametrize(("moment", "record"), ALL)
def test_never_twice_for_one_call_whatever_merges(moment: Moment, record: Any) -> None:
    merged = conversation(outcome=record.outcome, call_id="b", call_ids=("b", "a"))
    assert opens_by_itself(moment, merged, when=OpenWhen.RINGING, live=True, opened={"c"})
    assert not opens_by_itself(moment, merged, when=OpenWhen.RINGING, live=True, opened={"a"})


@pytest.mark.parametrize(("moment", "record"), ALL)
def test_never_for_a_backlog(moment: Moment, record: Any) -> None:
    assert not opens_by_itself(moment, record, when=OpenWhen.RINGING, live=False)


@pytest.mark.parametrize("moment", list(Moment))
def test_never_for_colleagues_and_calls_the_agent_placed(moment: Moment) -> None:
    assert not opens(moment, internal=True)
    assert not opens(moment, direction=Direction.OUTGOING)


def test_an_answer_on_the_mobile_or_by_a_colleague_opens_nothing() -> None:
    assert not opens(Moment.ANSWERED, by_mobile=True)
    elsewhere = conversation(outcome=Outcome.ANSWERED_ELSEWHERE)
    assert not opens_by_itself(Moment.ANSWERED, elsewhere, when=OpenWhen.ANSWER, live=True)


def test_a_rule_weighs_more_than_the_setting() -> None:
    important = Treatment(open=OpenWhen.RINGING)
    alarm = Treatment(card=RuleCard.NEVER)
    assert opens_by_itself(Moment.RINGING, RINGING, when=OpenWhen.BUTTON, treatment=important, live=True)
    assert not opens_by_itself(Moment.RINGING, RINGING, when=OpenWhen.RINGING, treatment=alarm, live=True)
