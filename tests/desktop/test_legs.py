"""The way of a call in sentences: every real flow, for every agent, told in order and without contradiction."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

import pytest

from callpop.calls.agent import Agent
from callpop.calls.conversation import Conversations
from callpop.calls.entry import Closed, ClosedBy, LogEntry
from callpop.calls.fold import fold
from callpop.calls.record import Direction, Outcome, Record
from callpop.contacts.directory import Directory
from callpop.desktop.gallery_calls import ANNA, NOW, entries
from callpop.desktop.log_window.legs import Leg, legs
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import Naming
from callpop.desktop.words import Words
from callpop.notifications.decode import decode
from callpop.settings.schema import AgentSettings, Line, Person, Settings
from tests.desktop.windows_support import MINUTE, call, presenter
from tests.flows import Dialect, Flow, flow_payloads, flows

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
NAMES = ("Ada One", "Bea Two", "Cas Three", "Dan Four", "Eva Five")
PEOPLE = tuple(Person(name, (f"u20{n}@example.com",), (f"20{n}",)) for n, name in enumerate(NAMES, start=1))
ACCOUNTS = (201, 202, 203, 204, 205, 217, 218)


def flow_presenter(language: str, account: int) -> RowPresenter:
    settings = Settings(
        agent=AgentSettings(emails=(f"u{account}@example.com",)),
        people=PEOPLE,
        lines=(Line("+31150010004", "Sales"), Line("+31508009000", "Support")),
    )
    words = Words.load(language, datetime.UTC)
    return RowPresenter(
        naming=Naming(Directory(settings.people, settings.lines, "NL"), settings, words), now=lambda: NOW
    )


def records(flow: Flow, agent: Agent) -> list[Record]:
    conversations = Conversations()
    notifications = [decode(json.dumps(one).encode()) for one in flow_payloads(flow, Dialect.TARGETS_BESIDE, START)]
    for one in notifications:
        conversations.add(one)
    groups = {conversations.call_ids(one.call_id): one.call_id for one in notifications}
    folded = (fold(conversations.of(call_id), agent) for call_id in groups.values())
    return [record for record in folded if record is not None]


def flow_named(name: str) -> Flow:
    return next(flow for flow in flows() if flow.name == name)


def told(name: str, account: int, index: int = 0) -> list[tuple[str, str]]:
    record = records(flow_named(name), Agent.of(emails=(f"u{account}@example.com",)))[index]
    return [(leg.title, leg.sub) for leg in legs(LogEntry(record), flow_presenter("en", account))]


def check(told: tuple[Leg, ...], record: Record, shown: RowPresenter) -> None:
    """What must hold of every way that is told."""
    text = shown.words.text
    titles = [leg.title for leg in told]
    assert [leg.at for leg in told] == sorted(leg.at for leg in told)
    assert len({(leg.title, leg.at) for leg in told}) == len(told)
    assert not any(text("way.somebody") in leg.sub for leg in told)
    assert all(title.strip() and "{" not in title and "None" not in title for title in titles)
    assert not any(re.search(r"xxx|anonymous|null", leg.title + leg.sub) for leg in told)
    mine = titles.count(text("log.you"))
    if record.direction is Direction.INCOMING:
        assert bool(mine) == (record.outcome is Outcome.ANSWERED)
    ends = {text("way.ended"), text("ctx.nobody_answered"), text("way.hung_up"), text("log.busy"),
            text("log.no_answer"), text("log.cancelled"), text("log.failed")}  # fmt: skip
    assert sum(title in ends for title in titles) == 1
    assert titles[-1] in ends
    if record.outcome is Outcome.MISSED:
        assert text("way.ended") not in titles
    talked = record.talk_seconds
    if mine == 1 and talked:
        (leg,) = (leg for leg in told if leg.title == text("log.you"))
        assert shown.words.timer(talked) in leg.sub


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.name)
def test_every_flow_is_told_in_order_and_without_contradiction(flow: Flow, language: str) -> None:
    for account in ACCOUNTS:
        for record in records(flow, Agent.of(emails=(f"u{account}@example.com",))):
            shown = flow_presenter(language, account)
            check(legs(LogEntry(record), shown), record, shown)


def test_an_attended_transfer_is_told_as_the_design_words_it() -> None:
    assert told("Queue/queue_attn_xfer", 203) == [
        ("Rang Sales, 1 s", "Bea Two"),
        ("Bea Two answered", "Talked 0:01"),
        ("Bea passed the call on to you", "Attended, rang 1 s"),
        ("You answered", "Talked 0:02"),
        ("Call ended", ""),
    ]


def test_who_passed_it_on_reads_what_became_of_it() -> None:
    assert told("Queue/queue_blind_xfer", 202) == [
        ("Rang Sales, 1 s", "You"),
        ("You answered", "Talked 0:02"),
        ("You passed the call on to Cas Three", "Blind, rang 2 s"),
        ("Cas Three answered", "Talked 0:01"),
        ("Call ended", ""),
    ]


def test_a_group_that_rings_is_told_by_its_names() -> None:
    assert told("Queue/queue_group", 201)[:2] == [
        ("Rang Sales, 1 s", "Cas and you"),
        ("Cas Three answered", "Talked 0:01"),
    ]


def test_an_outgoing_call_names_whom_the_agent_called() -> None:
    assert told("SimpleOrig/ab_success", 202) == [
        ("Called Cas Three", "Rang 1 s"),
        ("Cas Three answered", "Talked 0:01"),
        ("Call ended", ""),
    ]
    assert told("SimpleOrig/ab_busy", 202)[-1][0] == "Busy"


def test_a_caller_who_did_not_wait_hung_up() -> None:
    assert told("Queue/a_cancel_hangup", 201) == [("Rang here, 1 s", "You"), ("Caller hung up", "")]


def test_a_call_passed_on_that_nobody_took_says_so() -> None:
    assert told("BlindXferOrig/xfer_blind_reject", 203)[-2:] == [
        ("Dan passed the call on to you", "Blind, rang 2 s"),
        ("Nobody answered", ""),
    ]


@pytest.mark.parametrize(
    ("closed", "title"),
    [
        (Closed(ClosedBy.HANDLED, 0), "Marked as handled"),
        (Closed(ClosedBy.CALLED_BACK, 0), "Called back"),
        (Closed(ClosedBy.GOT_THROUGH, 0), "Got through later"),
        (Closed(ClosedBy.SETTLED, 0, ANNA), "Anna called back"),
        (Closed(ClosedBy.COLLEAGUE_HANDLED, 0, ANNA), "Anna handled it"),
        (Closed(ClosedBy.SETTLED, 0), "The team called back"),
        (Closed(ClosedBy.COLLEAGUE_HANDLED, 0), "Handled in the team"),
    ],
)
def test_a_missed_call_ends_with_how_it_was_closed(closed: Closed, title: str) -> None:
    entry = call("a", 30, outcome=Outcome.MISSED)
    later = entry.record.started_at + 5 * MINUTE
    last = legs(replace(entry, closed=replace(closed, at=later)), presenter())[-1]
    assert (last.title, last.stamp) == (title, datetime.datetime.fromtimestamp(later / 1e6).strftime("%H:%M:%S"))


def test_a_closing_on_another_day_says_the_day() -> None:
    entry = call("a", 2 * 24 * 60, outcome=Outcome.MISSED)
    closed = Closed(ClosedBy.CALLED_BACK, NOW - 24 * 60 * MINUTE)
    assert legs(replace(entry, closed=closed), presenter())[-1].stamp == "yesterday 14:05"


def test_voicemail_that_answered_is_no_answer_of_the_agents() -> None:
    entry = call("a", 5)
    mobile = replace(entry, record=replace(entry.record, by_mobile=True))
    assert ("You answered", "On the mobile · Talked 1:00") in [(x.title, x.sub) for x in legs(mobile, presenter())]
    voicemail = replace(mobile, voicemail=True, record=replace(mobile.record, outcome=Outcome.ANSWERED))
    titles = [leg.title for leg in legs(voicemail, presenter())]
    assert "Voicemail answered" in titles and "You answered" not in titles


def test_a_row_without_a_story_tells_what_it_has() -> None:
    for entry in entries():
        bare = replace(entry, record=replace(entry.record, story=()))
        told = legs(bare, presenter())
        assert [leg.at for leg in told] == sorted(leg.at for leg in told)
        assert len(told) >= 2


def test_a_call_whose_end_was_never_told_says_so() -> None:
    record = records(flow_named("SimpleOrig/ab_success"), Agent.of(emails=("u203@example.com",)))[0]
    lost = replace(record, outcome=Outcome.UNKNOWN, over=False, ended_at=None, story=record.story[:1])
    assert [leg.title for leg in legs(LogEntry(lost), flow_presenter("en", 203))][-1] == "Its end was not told"
