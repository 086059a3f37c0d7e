"""The detail pane on the real engine: tags, earlier calls, voicemail and call-back notes reach the log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome
from callpop.desktop.call_back_note import CallBackNoteDialog
from callpop.desktop.log_window.window import LogWindow
from callpop.intake.telling import FEW
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider, person

Run = Callable[[Coroutine[Any, Any, None]], None]
MOBILE = SETTINGS.replace('numbers = ["201"]', 'numbers = ["201"]\nmobiles = ["+31650000001"]')


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


async def entry_of(desk: Desk, call: Call) -> LogEntry:
    found = await asyncio.wrap_future(desk.engine.log.entry(call.call_id))
    assert found is not None
    return found


async def logged(desk: Desk, *calls: Call) -> LogWindow:
    """Wait until the calls are over and in the log, and show it."""
    for call in calls:
        desk.post(call.created(), call.ringing(ANNA, BOB), call.answered(ANNA), call.ended())
    for call in calls:
        while await asyncio.wrap_future(desk.engine.log.entry(call.call_id)) is None:
            await asyncio.sleep(0.01)
    log = desk.desk.windows.show_log()
    await until(lambda: log.pick(calls[-1].call_id), "the newest row")
    return log


def test_a_tag_is_stored_and_offered_for_the_next_call(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            first, second = Call(), Call()
            log = await logged(desk, first, second)
            QTest.keyClicks(log.detail.tags.field, "quote\r")
            await until(lambda: log.detail.entry is not None and log.detail.entry.tags == ("quote",), "the tag")
            assert (await entry_of(desk, second)).tags == ("quote",)
            assert log.pick(first.call_id)
            completer = log.detail.tags.field.completer()
            await until(lambda: completer.model().rowCount() == 1, "the offer")

    run(test())


def test_two_tags_that_are_typed_in_a_row_are_both_kept(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call()
            log = await logged(desk, call)
            entry = log.detail.entry
            assert entry is not None
            QTest.keyClicks(log.detail.tags.field, "quote\r")
            # What was known of the call before the first tag came to the log: a ring of it is told again.
            log.detail.show_entry(entry)
            QTest.keyClicks(log.detail.tags.field, "urgent\r")
            await until(lambda: log.detail.tags.tags == ("quote", "urgent"), "both tags")
            assert (await entry_of(desk, call)).tags == ("quote", "urgent")

    run(test())


def test_a_day_in_the_note_becomes_a_promise_that_can_be_ticked_off(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call()
            log = await logged(desk, call)
            QTest.keyClicks(log.detail.note, "send the quote tomorrow")
            await until(lambda: log.detail.promises.rows, "the promise")
            assert log.detail.note.toPlainText() == "send the quote tomorrow"
            log.detail.promises.rows[0].click()
            await until(lambda: log.detail.entry is not None and log.detail.entry.promises[0].done, "the tick")
            assert (await entry_of(desk, call)).promises[0].done

    run(test())


def test_earlier_calls_with_the_caller_are_counted_and_shown(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            calls = [Call() for _ in range(5)]
            log = await logged(desk, Call(outsider("+31205550000")), *calls)
            await until(lambda: log.detail.earlier.isVisible(), "the earlier calls")
            shown = [row.entry.record.call_id for row in log.detail.earlier.rows if row.entry is not None]
            assert shown == [call.call_id for call in calls[3:0:-1]]
            assert log.detail.earlier.all.accessibleName() == "Show all 5 calls with this caller"
            QTest.mouseClick(log.detail.earlier.rows[0], Qt.MouseButton.LeftButton)
            assert log.detail.entry is not None and log.detail.entry.record.call_id == calls[3].call_id

    run(test())


def test_voicemail_on_a_mobile_makes_the_call_missed_and_back(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, MOBILE) as desk:
            call, mobile = Call(), person("anna@example.com", "", "+31650000001")
            desk.post(call.created(), call.ringing(mobile), call.answered(mobile), call.ended())
            while await asyncio.wrap_future(desk.engine.log.entry(call.call_id)) is None:
                await asyncio.sleep(0.01)
            log = desk.desk.windows.show_log()
            await until(lambda: log.pick(call.call_id), "the row")
            assert log.detail._voicemail.isVisible()
            log.detail._voicemail.click()
            await until(lambda: log.detail.entry is not None and log.detail.entry.voicemail, "the mark")
            assert log.detail.entry is not None and log.detail.entry.record.outcome is Outcome.MISSED
            await until(lambda: desk.surface.missed == 1, "the count")
            log.detail._voicemail.click()
            await until(lambda: desk.surface.missed == 0, "the count after it was taken back")
            assert (await entry_of(desk, call)).record.outcome is Outcome.ANSWERED

    run(test())


def test_a_call_back_note_is_begun_from_the_pane(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("callpop.crm.opener.system_command", lambda url: opened.append(url) or ["true"])
    named = '[[people]]\nname = "{0}"\nemails = ["{0}@example.com"]\n'
    people = named.format("bob") + named.format("Anna")

    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + people) as desk:
            log = await logged(desk, Call())
            log.detail.buttons.ask.click()

            def dialogs() -> list[CallBackNoteDialog]:
                return [each for each in QApplication.topLevelWidgets() if isinstance(each, CallBackNoteDialog)]

            await until(dialogs, "the dialog")
            (dialog,) = dialogs()
            assert len(dialog._people) == 1, "nobody asks themselves"
            dialog.colleague.setText("bob")
            dialog.mail.click()
            assert opened[0].startswith("mailto:bob@example.com?subject=Call%20back")

    run(test())


def test_what_became_of_many_calls_at_once_is_read_anew_where_it_is_shown(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            calls = [Call(caller=outsider(f"+316120000{number:02d}")) for number in range(FEW + 2)]
            log = await logged(desk, *calls)
            missed = Call(caller=outsider("+31612999999"))
            desk.post(missed.created(), missed.ringing(ANNA), missed.ended("no-answer"))
            await until(lambda: log.pick(missed.call_id), "the missed call")
            await until(lambda: desk.desk.calls.card_of(missed.call_id) is not None, "its card")
            card = desk.desk.calls.card_of(missed.call_id)
            assert card is not None
            before = 1 << 60
            await asyncio.wrap_future(desk.engine._door.submit(desk.engine._clearing.mask(before)))

            def masked(entry: LogEntry | None) -> bool:
                return entry is not None and entry.masked

            await until(
                lambda: all(masked(log.pane.model.entry(each.call_id)) for each in (*calls, missed)), "the list"
            )
            await until(lambda: masked(log.detail.entry), "the details")
            await until(lambda: masked(desk.desk.calls.entry(card)), "the card")

    run(test())
