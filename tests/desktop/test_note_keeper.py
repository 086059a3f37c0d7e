"""Notes as they are typed: the newest text is what is kept, also while the log is out of order, also at the end."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future

import pytest

from callpop.desktop.note_keeper import NoteKeeper
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable


class Log:
    """Stores notes when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Future[None]]] = []
        self.told: list[tuple[str, str | None]] = []
        self.bugs: list[str] = []

    def save(self, call_id: str, text: str) -> Future[None]:
        promise: Future[None] = Future()
        self.asked.append((call_id, text, promise))
        return promise

    def keeper(self, again: float = 0.0) -> NoteKeeper:
        slots = AsyncSlots(lambda error, _: self.bugs.append(repr(error)))
        return NoteKeeper(save=self.save, slots=slots, saved=lambda *told: self.told.append(told), again=again)

    async def asked_for(self, count: int) -> None:
        while len(self.asked) < count:
            await asyncio.sleep(0)

    async def said(self, count: int) -> None:
        while len(self.told) < count:
            await asyncio.sleep(0)


@pytest.mark.asyncio
async def test_saved_is_said_once_it_is_on_the_disk() -> None:
    log = Log()
    log.keeper().keep("c1", "rings back")
    await log.asked_for(1)
    assert log.told == []
    log.asked[0][2].set_result(None)
    await log.said(1)
    assert log.told == [("c1", "rings back")]


@pytest.mark.asyncio
async def test_what_is_typed_meanwhile_follows_and_only_the_newest_of_it() -> None:
    log = Log()
    keeper = log.keeper()
    keeper.keep("c1", "r")
    await log.asked_for(1)
    keeper.keep("c1", "ri")
    keeper.keep("c1", "rings")
    log.asked[0][2].set_result(None)
    await log.asked_for(2)
    log.asked[1][2].set_result(None)
    await log.said(1)
    assert [text for _, text, _ in log.asked] == ["r", "rings"]
    assert log.told == [("c1", "rings")]


@pytest.mark.asyncio
async def test_a_log_out_of_order_is_told_and_tried_again() -> None:
    log = Log()
    log.keeper().keep("c1", "note")
    await log.asked_for(1)
    log.asked[0][2].set_exception(StorageUnavailable("full"))
    await log.asked_for(2)
    assert log.told == [("c1", None)]
    log.asked[1][2].set_result(None)
    await log.said(2)
    assert log.told[-1] == ("c1", "note")


@pytest.mark.asyncio
async def test_a_bug_is_reported_said_on_the_card_and_the_next_text_is_kept_all_the_same() -> None:
    log = Log()
    keeper = log.keeper()
    keeper.keep("c1", "a")
    await log.asked_for(1)
    log.asked[0][2].set_exception(ZeroDivisionError())
    await log.said(1)
    assert log.told == [("c1", None)]
    while not log.bugs:
        await asyncio.sleep(0)
    keeper.keep("c1", "ab")
    await log.asked_for(2)
    log.asked[1][2].set_result(None)
    await log.said(2)
    assert log.told[-1] == ("c1", "ab")


@pytest.mark.asyncio
async def test_the_end_waits_for_notes_on_their_way() -> None:
    log = Log()
    keeper = log.keeper()
    keeper.keep("c1", "last words")
    flushed = asyncio.ensure_future(keeper.flush(60))
    await log.asked_for(1)
    assert not flushed.done()
    log.asked[0][2].set_result(None)
    await flushed
    assert log.told == [("c1", "last words")]


@pytest.mark.asyncio
async def test_the_end_does_not_wait_for_ever_and_says_what_is_lost(caplog: pytest.LogCaptureFixture) -> None:
    log = Log()
    keeper = log.keeper()
    keeper.keep("c1", "private words")
    await keeper.flush(0.01)
    assert "1 notes could not be stored" in caplog.text
    assert "private words" not in caplog.text


@pytest.mark.asyncio
async def test_the_end_cuts_the_wait_for_another_try_short(caplog: pytest.LogCaptureFixture) -> None:
    log = Log()
    keeper = log.keeper(again=3600)
    keeper.keep("c1", "note")
    await log.asked_for(1)
    log.asked[0][2].set_exception(StorageUnavailable("locked"))
    await log.said(1)
    flushed = asyncio.ensure_future(keeper.flush(3600))
    await log.asked_for(2)
    log.asked[1][2].set_exception(StorageUnavailable("locked"))
    await flushed
    assert "could not be stored" in caplog.text
