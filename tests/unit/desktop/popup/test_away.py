"""What came while the agent was away."""

from __future__ import annotations

import pytest

from callpop.calls.popup import CardState
from callpop.desktop.popup.away import AwaySummary, summarise
from callpop.desktop.popup.strip_words import StripWords
from callpop.desktop.words import Words


def test_missed_and_answered_calls_are_counted_by_name() -> None:
    elsewhere = CardState.ANSWERED_ELSEWHERE
    ends = [(CardState.MISSED, ""), (elsewhere, "Anna"), (elsewhere, "Bob"), (elsewhere, "Anna"), (CardState.GONE, "")]
    assert summarise(ends) == AwaySummary(1, (("Anna", 2), ("Bob", 1)))


def test_two_absences_become_one() -> None:
    both = AwaySummary(1, (("Anna", 1),)) + AwaySummary(2, (("Bob", 3), ("Anna", 1)))
    assert both == AwaySummary(3, (("Bob", 3), ("Anna", 2)))


def test_nothing_is_nothing_to_tell() -> None:
    assert not AwaySummary()
    assert AwaySummary(1)
    assert AwaySummary(0, (("Anna", 1),))


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        (AwaySummary(4, (("Anna", 1),)), "While away: 4 missed, 1 answered by Anna"),
        (AwaySummary(1), "While away: 1 missed"),
        (AwaySummary(0, (("", 2),)), "While away: 2 answered by colleagues"),
        (
            AwaySummary(0, (("Anna", 3), ("Bob", 2), ("Cas", 1))),
            "While away: 3 answered by Anna, 2 answered by Bob, 1 answered by a colleague",
        ),
    ],
)
def test_the_strip_says_it_in_one_line(summary: AwaySummary, said: str) -> None:
    assert StripWords(Words.load("en")).away(summary) == said


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_who_answered_is_read_from_the_header(language: str) -> None:
    words = Words.load(language)
    strip = StripWords(words)
    assert strip.answerer(words.text("state.elsewhere", name="Anna Visser")) == "Anna Visser"
    assert strip.answerer(words.text("state.elsewhere_unknown")) == ""
    assert strip.answerer(words.text("state.ringing")) == ""
