"""The row of a conversation, rule by rule (the real flows are in test_flows.py)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.fold import close_by_limit
from callpop.calls.popup import CardRules
from callpop.calls.record import Direction, Outcome, RingEnd
from callpop.notifications.model import Party
from tests.unit.calls.notation import SECOND, START_US, Play, decoded, me, payloads, seen_by, sent

INCOMING = """
C1 i +31612345678>+31508009000
R1 i +31612345678>+31508009000 [+31508009000@201 +31508009000@202]
"""
ANSWERED = INCOMING + "I1 i +31612345678>+31508009000 [+31508009000@201]\n"
ENDED = "E1 i +31612345678>+31508009000 =completed\n"


class TestOutcome:
    def test_it_rings_and_then_goes_on(self) -> None:
        assert seen_by("201", INCOMING).record.outcome is Outcome.RINGING
        assert seen_by("201", ANSWERED).record.outcome is Outcome.IN_PROGRESS
        assert seen_by("201", ANSWERED + ENDED).record.outcome is Outcome.ANSWERED

    def test_answered_elsewhere_is_final_at_once(self) -> None:
        record = seen_by("202", ANSWERED).record
        assert record.outcome is Outcome.ANSWERED_ELSEWHERE
        assert record.answered_by is not None and record.answered_by.emails == ("u201@example.com",)

    def test_completed_alone_does_not_mean_answered(self) -> None:
        assert seen_by("201", INCOMING + ENDED).record.outcome is Outcome.MISSED

    def test_an_end_reason_says_that_a_colleague_answered(self) -> None:
        text = INCOMING + "E1 i +31612345678>+31508009000 =answered-elsewhere\n"
        assert seen_by("201", text).record.outcome is Outcome.ANSWERED_ELSEWHERE

    @pytest.mark.parametrize(
        ("reason", "outcome"),
        [
            ("busy", Outcome.BUSY),
            ("rejected", Outcome.BUSY),
            ("cancelled", Outcome.CANCELLED),
            ("abandon", Outcome.CANCELLED),
            ("failed", Outcome.FAILED),
            ("no-answer", Outcome.NO_ANSWER),
            ("completed", Outcome.NO_ANSWER),
            ("never-seen-before", Outcome.NO_ANSWER),
        ],
    )
    def test_an_unanswered_call_of_mine_ends_by_its_reason(self, reason: str, outcome: Outcome) -> None:
        text = f"R1 o @201>0612345678 [+31612345678]\nE1 o @201>0612345678 ={reason}"
        record = seen_by("201", text).record
        assert (record.direction, record.outcome, record.reason) == (Direction.OUTGOING, outcome, reason)

    def test_a_call_that_was_answered_before_the_agents_phone_began_to_ring_was_not_missed(self) -> None:
        text = """
        C1 i +31612345678>+31508009000
        I1 i +31612345678>+31508009000 [+31508009000@202]
        R1 i +31612345678>+31508009000 [+31508009000@201]
        E1 i +31612345678>+31508009000 =completed
        """
        play = seen_by("201", text)
        assert play.record.outcome is Outcome.ANSWERED_ELSEWHERE
        assert play.steps == []

    def test_a_call_that_never_rang_but_was_dialled_to_my_number_is_missed(self) -> None:
        agent = Agent.of(numbers=("+31508009001",))
        busy = "E1 i +31612345678>0508009001 =busy"
        assert Play(agent).receive(sent(busy)).record.outcome is Outcome.MISSED
        assert Play(agent).receive(sent(busy)).record.ring_seconds is None
        rang_others = "R1 i +31612345678>0508009001 [+31508009001@202]\n" + busy
        assert Play(agent).receive(sent(rang_others)).desk.records() == ()

    def test_a_picked_up_call_is_mine_without_ever_ringing(self) -> None:
        record = seen_by("203", INCOMING + "I1 i +31612345678>+31508009000 [+31508009000@203]\n").record
        assert record.outcome is Outcome.IN_PROGRESS
        assert record.rings == ()

    def test_nobody_elses_call_has_a_row(self) -> None:
        assert seen_by("204", ANSWERED + ENDED).desk.records() == ()


class TestTimes:
    def test_a_missed_call_is_dated_by_its_ring(self) -> None:
        record = seen_by("201", INCOMING + ENDED).record
        assert record.started_at == START_US + SECOND
        assert record.ring_seconds == 1.0
        assert record.talk_seconds is None

    def test_ring_and_talk_are_told_apart(self) -> None:
        record = seen_by("201", ANSWERED + ENDED).record
        assert (record.ring_seconds, record.talk_seconds) == (1.0, 1.0)

    def test_my_call_ends_when_i_pass_it_on(self) -> None:
        text = (
            ANSWERED
            + """
        R2 o @201>203 [@203]
        X1<2 i +31612345678>203 [@203] by @201
        I1 i +31612345678>203 [@203]
        E1 i +31612345678>203 =completed
        """
        )
        record = seen_by("201", text).record
        assert record.outcome is Outcome.ANSWERED
        assert record.ended_at == START_US + 4 * SECOND
        assert record.talk_seconds == 2.0

    def test_durations_are_never_negative(self) -> None:
        bodies = payloads(ANSWERED + ENDED)
        bodies[-1]["timestamp"] = bodies[1]["timestamp"]
        record = Play(me()).receive(decoded(bodies)).record
        assert record.talk_seconds == 0.0


class TestRemote:
    def test_after_a_transfer_it_is_the_original_caller_and_the_line_they_called(self) -> None:
        text = (
            ANSWERED
            + """
        R2 o @201>203 [@203]
        I2 o @201>203 [@203]
        W2<1 i +31612345678>203 [@203] by @201
        """
        )
        record = seen_by("203", text).record
        assert record.remote.number == "+31612345678"
        assert record.dialled == "+31508009000"
        assert record.transferred_by is not None and record.transferred_by.number == "201"
        assert not record.internal
        before = seen_by("203", "\n".join(text.strip().splitlines()[:-2]))
        assert before.record.remote.number == "201"

    def test_its_name_is_the_callers_own_and_not_what_the_transfer_claims(self) -> None:
        bodies = payloads(ANSWERED + "X1 i +31612345678>203 [@203] by @201")
        bodies[0]["caller"]["name"] = "Karin Hoekstra"
        bodies[-1]["caller"]["name"] = "Anna Visser"
        record = Play(me("203")).receive(decoded(bodies)).record
        assert record.remote.name == "Karin Hoekstra"

    def test_of_an_outgoing_call_it_is_the_number_as_dialled_with_what_the_target_says(self) -> None:
        record = seen_by("201", "R1 o @201>202 [+31508009002@202]").record
        assert record.remote == Party(
            number="202", account_numbers=("202",), user_numbers=("202",), emails=("u202@example.com",)
        )
        assert record.internal

    def test_a_group_that_i_called_is_nobody_in_particular(self) -> None:
        record = seen_by("202", "R1 o @202>401 [401@201 401@203]").record
        assert record.remote == Party(number="401")
        assert record.internal

    def test_a_callers_identity_left_out_at_first_is_filled_in_later(self) -> None:
        bodies = payloads("R1 o @202>201 [@201]\nI1 o @202>201 [@201]")
        bodies[0]["caller"] = {"number": "202", "name": None}
        first = Play(me()).receive(decoded(bodies[:1])).record
        assert (first.internal, first.remote.emails) == (False, ())
        both = Play(me()).receive(decoded(bodies)).record
        assert (both.internal, both.remote.emails) == (True, ("u202@example.com",))

    def test_a_number_of_the_directory_is_internal(self) -> None:
        agent = me(colleagues=("+31612345678",))
        assert Play(agent).receive(sent(INCOMING)).record.internal

    def test_an_answer_on_the_agents_mobile_is_told(self) -> None:
        bodies = payloads("R1 i 0501234567>0508009000 [+31150010001]\nI1 i 0501234567>0508009000 [+31150010001]")
        assert Play(me(mobiles=("+31150010001",))).receive(decoded(bodies)).record.by_mobile
        assert not Play(me()).receive(decoded(bodies)).record.by_mobile


class TestConversation:
    CONSULTED = """
    R1 i +31612345678>+31508009000 [+31508009000@201]
    I1 i +31612345678>+31508009000 [+31508009000@201]
    R2 o @201>203 [@203]
    """

    def test_a_transfer_without_merged_id_links_the_call_its_redirector_placed(self) -> None:
        play = seen_by("203", self.CONSULTED + "X1 i +31612345678>203 [@203] by @201")
        assert len(play.record.call_ids) == 2

    def test_two_such_calls_link_nothing(self) -> None:
        text = self.CONSULTED + "R3 o @201>203 [@203]\nX1 i +31612345678>203 [@203] by @201"
        assert sorted(len(record.call_ids) for record in seen_by("203", text).desk.records()) == [1, 1, 1]

    def test_a_call_placed_more_than_three_minutes_before_is_not_meant(self) -> None:
        bodies = payloads(self.CONSULTED + "X1 i +31612345678>203 [@203] by @201")
        bodies[-1]["timestamp"] = "2026-11-20T09:03:03+00:00"
        assert len(Play(me("203")).receive(decoded(bodies)).desk.records()) == 2
        bodies[-1]["timestamp"] = "2026-11-20T09:03:02+00:00"
        assert len(Play(me("203")).receive(decoded(bodies)).desk.records()) == 1

    def test_the_end_of_a_merged_call_says_nothing(self) -> None:
        text = self.CONSULTED + "X1<2 i +31612345678>203 [@203] by @201\nE2 o @201>203 =cancelled"
        play = seen_by("203", text)
        assert play.record.outcome is Outcome.RINGING
        assert play.record.rings[0].state is RingEnd.STILL_RINGING

    def test_an_unfamiliar_status_changes_nothing(self) -> None:
        bodies = payloads(ANSWERED)
        bodies.append({**bodies[-1], "status": "on-hold", "timestamp": "2026-11-20T10:00:00+00:00"})
        assert Play(me()).receive(decoded(bodies)).record == seen_by("201", ANSWERED).record

    def test_the_way_to_the_agent_is_kept_with_how_long_each_colleague_talked(self) -> None:
        text = ANSWERED + "X1 i +31612345678>203 [@203] by @201\n"
        line, anna = seen_by("203", text).record.lineage
        assert (line.party, line.at) == (None, START_US)
        assert anna.party is not None and anna.party.number == "201"
        assert anna.talked_seconds == 1.0


class TestTheOrderAtEqualStamps:
    @staticmethod
    def together(text: str) -> list[dict[str, Any]]:
        return [{**one, "timestamp": "2026-11-20T09:00:00+00:00"} for one in payloads(text)]

    def test_a_call_is_created_rings_is_answered_and_ends(self) -> None:
        play = Play(me()).receive(decoded(reversed(self.together(ANSWERED + ENDED))))
        assert play.record.outcome is Outcome.ANSWERED

    def test_who_answers_a_blind_transfer_answers_after_it(self) -> None:
        blind = TestConversation.CONSULTED + "X1<2 i +31612345678>203 [@203] by @201\n"
        bodies = payloads(blind + "I1 i +31612345678>203 [@203]")
        bodies[-1]["timestamp"] = bodies[-2]["timestamp"]
        record = Play(me("203")).receive(decoded(bodies)).record
        assert record.outcome is Outcome.IN_PROGRESS
        assert [ring.state for ring in record.rings] == [RingEnd.ANSWERED]


class TestGivingUp:
    def test_a_ring_and_a_call_without_an_end_become_unknown(self) -> None:
        ringing = seen_by("201", INCOMING).record
        limits = {"ringing_limit": 180 * SECOND, "call_limit": 6 * 3600 * SECOND}
        newest = ringing.newest_at
        assert close_by_limit(ringing, now=newest + 180 * SECOND, **limits) is ringing
        given_up = close_by_limit(ringing, now=newest + 181 * SECOND, **limits)
        assert given_up.outcome is Outcome.UNKNOWN
        assert [ring.state for ring in given_up.rings] == [RingEnd.OVER]
        talking = seen_by("201", ANSWERED).record
        assert close_by_limit(talking, now=newest + 3600 * SECOND, **limits) is talking
        gone = close_by_limit(talking, now=newest + 7 * 3600 * SECOND, **limits)
        assert (gone.outcome, gone.answered_at) == (Outcome.UNKNOWN, talking.answered_at)

    def test_what_is_final_is_never_given_up(self) -> None:
        over = seen_by("201", INCOMING + ENDED).record
        assert close_by_limit(over, now=over.newest_at * 2, ringing_limit=1, call_limit=1) == replace(over)

    def test_an_end_that_comes_after_all_counts(self) -> None:
        play = Play(me()).receive(sent(INCOMING))
        (change,) = play.desk.expire(START_US + 3600 * SECOND, play.rules)
        assert change.record is not None and change.record.outcome is Outcome.UNKNOWN
        play.receive(sent(INCOMING + ENDED)[-1:])
        assert play.record.outcome is Outcome.MISSED


def test_the_original_call_is_the_one_that_the_caller_placed() -> None:
    passed = seen_by("203", ANSWERED + "R2 o @201>203 [@203]\nX2<1 i +31612345678>203 [@203] by @201\n").record
    assert passed.remote.number == "+31612345678"
    assert passed.call_id != passed.original_call_id
    assert passed.original_call_id == seen_by("201", ANSWERED).record.call_id
    assert seen_by("201", ANSWERED).record.original_call_id == seen_by("201", ANSWERED).record.call_id


def caller_shown_as(number: object) -> list[Any]:
    """A call to the line that 202 answers and passes on to 201, from somebody whose number is given like this."""
    text = (
        "R1 i +31612345678>+31508009000 [@202]\nI1 i +31612345678>+31508009000 [@202]\n"
        "X1 i +31612345678>201 [@201] by @202\nI1 i +31612345678>201 [@201]\nE1 i +31612345678>201 =completed\n"
    )
    told = []
    for payload in payloads(text):
        caller = dict(payload["caller"])
        caller.pop("number", None)
        told.append({**payload, "caller": caller if number is ... else {**caller, "number": number}})
    return told


@pytest.mark.parametrize("number", [None, ..., "", "anonymous", "+31260xxxxxx", "+31612345678"])
def test_the_line_that_was_dialled_is_told_however_the_caller_withholds_the_number(number: object) -> None:
    desk = Desk(me("201"))
    for one in decoded(caller_shown_as(number)):
        desk.receive(one, one.stamped_at, CardRules())
    (record,) = desk.records()
    assert record.dialled == "+31508009000"
    assert record.original_call_id == record.call_id


def test_of_two_callers_without_a_number_the_colleague_who_consulted_is_not_meant() -> None:
    text = (
        "R1 i anonymous>+31508009000 [@202]\nI1 i anonymous>+31508009000 [@202]\n"
        "R2 o @202>201 [@201]\nI2 o @202>201 [@201]\nX1<2 i anonymous>201 [@201] by @202\n"
        "E1 i anonymous>201 =completed\n"
    )
    record = seen_by("201", text).record
    assert record.dialled == "+31508009000"


class TestPlacedAs:
    """From which line an outgoing call was placed: the number that the other end saw."""

    def test_it_is_the_callers_number(self) -> None:
        text = "R1 o +31508009000@201>0612345678 [+31612345678]\nE1 o +31508009000@201>0612345678 =completed"
        assert seen_by("201", text).record.placed_as == "+31508009000"

    @pytest.mark.parametrize("number", ["", "anonymous", "+31508xxxxxx"])
    def test_an_internal_number_and_a_withheld_one_are_no_line(self, number: str) -> None:
        assert seen_by("201", f"R1 o {number}@201>0612345678 [+31612345678]").record.placed_as is None

    def test_a_call_that_the_agent_took_has_none(self) -> None:
        assert seen_by("201", ANSWERED + ENDED).record.placed_as is None

    def test_it_is_that_of_the_call_the_agent_placed_and_not_of_a_later_one(self) -> None:
        text = """
        R1 o +31508009000@201>0612345678 [+31612345678]
        I1 o +31508009000@201>0612345678 [+31612345678]
        R2 o +31508009100@201>202 [@202]
        I2 o +31508009100@201>202 [@202]
        W2<1 o +31612345678>202 [@202] by @201
        """
        assert seen_by("201", text).record.placed_as == "+31508009000"
