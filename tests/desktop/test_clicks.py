"""What a click that cannot be carried out tells the agent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, cast

import pytest

from callpop.desktop.clicks import Clicks
from callpop.desktop.words import Words
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.said import Said, said_of
from callpop.simulation.player import CannotPost
from callpop.store_faults import StorageUnavailable


class Slots:
    """Runs to the end what takes longer."""

    def run(self, work: Coroutine[Any, Any, None], where: str) -> None:
        asyncio.run(work)


class Engine:
    """Plays no test call."""

    def __init__(self, problem: Exception) -> None:
        self.problem = problem

    def play_test_call(self) -> Future[None]:
        failed: Future[None] = Future()
        failed.set_exception(self.problem)
        return failed


def clicks(problem: Exception, complain: Callable[[str], None]) -> Clicks:
    names = ("calls", "actions", "notes", "pause", "windows", "surface", "errands", "words")
    others: dict[str, Any] = dict.fromkeys(names)
    return Clicks(engine=cast(Any, Engine(problem)), slots=cast(Any, Slots()), complain=complain, **others)


def test_what_is_said_where_the_test_call_was_asked_for_is_not_complained_of_as_well() -> None:
    told: list[str] = []
    here: list[str] = []
    problem = StorageUnavailable("The disk is full.")
    clicks(problem, told.append).play_test_call(lambda why: here.append(why) is None)
    assert (here, told) == (["The disk is full."], [])
    clicks(problem, told.append).play_test_call(lambda _: False)
    assert told == ["The disk is full."], "nobody looks there any more"


@pytest.mark.parametrize(
    ("problem", "german"),
    [
        (
            CannotPost(Said("the URL cannot be read", "post_url")),
            "Die URL ist nicht lesbar",
        ),
        (
            CannotPost(said_of(RelayTrouble(Kind.SILENT, host="relay.example.com"))),
            "relay.example.com antwortet nicht",
        ),
        (
            StorageUnavailable(Said("There is no listener to play a test call to.", "no_listener")),
            "Kein Empfänger läuft, der einen Testanruf annehmen könnte.",
        ),
    ],
    ids=["post", "relay", "listener"],
)
def test_why_a_test_call_cannot_be_played_is_said_in_the_language_of_the_screen(
    problem: Exception, german: str
) -> None:
    told: list[str] = []
    clicks(problem, told.append).play_test_call()
    assert [Words.load("de").said(one) for one in told] == [german]
