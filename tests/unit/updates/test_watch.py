"""Once a day, not oftener, and only where it is wanted."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from callpop.events import Event, NewVersion
from callpop.settings.schema import UpdateSettings
from callpop.updates.asking import Announcement, CannotAsk
from callpop.updates.watch import DAY, UpdateWatch

URL = "https://updates.example.com/newest.json"
ON = UpdateSettings(url=URL)


class Day:
    """A watch whose clock the test moves: each look at it lets some time pass."""

    def __init__(self, memory: Path, *, answer: Announcement | None = None, step: float = 600.0) -> None:
        self.now = 1_000_000.0
        self.step = step
        self.answer = answer
        self.asked: list[tuple[float, str]] = []
        self.told: list[Event] = []
        self.watch = UpdateWatch(
            memory=memory,
            deliver=self.told.append,
            clock=lambda: int(self.now * 1_000_000),
            running=lambda: "1.0.0",
            ask=self._ask,
            between=lambda low, high: high,
            look=0.0,
        )

    async def _ask(self, url: str) -> Announcement:
        self.asked.append((self.now, url))
        if self.answer is None:
            raise CannotAsk("nobody there")
        return self.answer

    async def run(self, seconds: float) -> None:
        """Let time pass in steps."""
        until = self.now + seconds
        while self.now < until:
            self.now += self.step
            for _ in range(4):
                await asyncio.sleep(0)


async def settled(condition: Callable[[], object]) -> None:
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("never came")


@pytest.mark.asyncio
async def test_a_newer_version_is_told_once(tmp_path: Path) -> None:
    day = Day(tmp_path / "updates.json", answer=Announcement("1.1.0", "https://x.example.com/1.1.0"))
    day.watch.follow(ON)
    await day.run(3 * DAY)
    assert day.told == [NewVersion("1.1.0", "https://x.example.com/1.1.0")]
    await day.watch.stop()


@pytest.mark.asyncio
async def test_it_asks_once_a_day_and_not_right_at_the_start(tmp_path: Path) -> None:
    day = Day(tmp_path / "updates.json", answer=Announcement("1.0.0"))
    began = day.now
    day.watch.follow(ON)
    await day.run(5 * DAY)
    times = [at for at, _ in day.asked]
    assert times[0] - began >= 300
    assert 4 <= len(times) <= 5
    assert all(later - earlier >= DAY for earlier, later in itertools.pairwise(times))
    assert day.told == []
    await day.watch.stop()


@pytest.mark.asyncio
async def test_one_that_is_started_again_and_again_asks_no_oftener(tmp_path: Path) -> None:
    asked = 0
    for start in range(10):
        day = Day(tmp_path / "updates.json")
        day.now += start * 7200
        day.watch.follow(ON)
        await day.run(7200)
        await day.watch.stop()
        asked += len(day.asked)
    assert asked == 1


@pytest.mark.asyncio
async def test_what_was_heard_is_told_at_the_next_start_without_asking(tmp_path: Path) -> None:
    memory = tmp_path / "updates.json"
    first = Day(memory, answer=Announcement("1.1.0"))
    first.watch.follow(ON)
    await first.run(7200)
    await first.watch.stop()
    second = Day(memory)
    second.watch.follow(ON)
    await settled(lambda: second.told)
    assert (second.told, second.asked) == ([NewVersion("1.1.0")], [])
    await second.watch.stop()


@pytest.mark.asyncio
@pytest.mark.parametrize("settings", [UpdateSettings(), UpdateSettings(url="  "), UpdateSettings(check=False, url=URL)])
async def test_nobody_is_asked_where_it_is_not_wanted(tmp_path: Path, settings: UpdateSettings) -> None:
    day = Day(tmp_path / "updates.json", answer=Announcement("9.0"))
    day.watch.follow(settings)
    await day.run(3 * DAY)
    assert (day.asked, day.told) == ([], [])
    await day.watch.stop()


@pytest.mark.asyncio
async def test_switched_off_it_says_nothing_more(tmp_path: Path) -> None:
    day = Day(tmp_path / "updates.json", answer=Announcement("1.1.0"))
    day.watch.follow(ON)
    await day.run(7200)
    day.watch.follow(UpdateSettings(check=False, url=URL))
    asked = len(day.asked)
    await day.run(3 * DAY)
    assert day.told == [NewVersion("1.1.0"), NewVersion()]
    assert len(day.asked) == asked
    await day.watch.stop()


@pytest.mark.asyncio
async def test_another_address_is_asked_for_itself(tmp_path: Path) -> None:
    day = Day(tmp_path / "updates.json", answer=Announcement("1.1.0"))
    day.watch.follow(ON)
    await day.run(7200)
    day.watch.follow(UpdateSettings(url=f"{URL}?2"))
    await day.run(7200)
    assert [url for _, url in day.asked] == [URL, f"{URL}?2"]
    await day.watch.stop()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "memory",
    [
        "",
        "[]",
        "{}",
        json.dumps({"url": URL, "asked_at": "x"}),
        json.dumps({"url": URL, "asked_at": 9e18, "version": "9.9", "page": "javascript:alert(1)"}),
        json.dumps({"url": "https://other.example.com", "asked_at": 1_000_000, "version": "9.9"}),
        json.dumps({"url": URL, "version": 7, "page": 7}),
    ],
)
async def test_a_memory_that_is_odd_keeps_nobody_from_asking(tmp_path: Path, memory: str) -> None:
    (tmp_path / "updates.json").write_text(memory, encoding="utf-8")
    day = Day(tmp_path / "updates.json", answer=Announcement("1.0.0"))
    day.watch.follow(ON)
    await day.run(7200)
    assert len(day.asked) == 1
    assert all(isinstance(event, NewVersion) and event.page == "" for event in day.told)
    await day.watch.stop()
