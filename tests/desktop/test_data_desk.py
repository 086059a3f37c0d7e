"""The agent's data in the windows, on the real engine: exported, imported, removed with ten seconds to think again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog
from callpop.desktop.data_dialogs.export_dialog import ExportDialog
from callpop.desktop.data_dialogs.import_dialog import ImportDialog
from callpop.desktop.data_dialogs.number_dialog import NumberDialog
from callpop.desktop.data_dialogs.undo_bar import UndoBar
from callpop.desktop.day_sheet.window import DaySheetWindow
from callpop.desktop.keeping import Keeping
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.engine.data_door import Work
from callpop.events import CallEvent, EntryChanged, TroubleEvent
from callpop.storage import confirmed
from callpop.store_faults import StorageUnavailable
from tests.desktop.wiring_support import Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider

Run = Callable[[Coroutine[Any, Any, None]], None]
W = TypeVar("W", bound=QWidget)
MIA, ZOE = "+31612345678", "+31687654321"


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def shown(kind: type[W]) -> list[W]:
    return [one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()]


async def the(kind: type[W]) -> W:
    await until(lambda: shown(kind), f"a {kind.__name__}")
    return shown(kind)[0]


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


async def fill(desk: Desk) -> LogWindow:
    """Two missed calls of Mia's and one of Zoe's."""
    for number in (MIA, MIA, ZOE):
        call = Call(caller=outsider(number))
        desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
    await until(lambda: desk.surface.missed == 3, "the calls")
    log = desk.desk.windows.show_log()
    await until(lambda: len(numbers(log)) == 3, "the rows", lambda: numbers(log))
    return log


def numbers(log: LogWindow) -> list[str | None]:
    return [entry.record.remote.number for entry in log.pane.model.entries()]


def test_all_calls_go_to_a_file_and_come_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "calls.jsonl"

    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)
            desk.desk._data.files.pick = lambda _owner, _title, _name, chosen: chosen(file)
            log.export_wanted.emit(LogFilters(), ())
            dialog = await the(ExportDialog)
            dialog.form.setCurrentIndex(dialog.form.findData("jsonl"))
            dialog.export_button.click()
            await until(lambda: str(file) in said(dialog) and "3 calls were written" in said(dialog), "its end")
            dialog.close_button.click()
            lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            assert sorted(line["remote"]["number"] for line in lines) == [MIA, MIA, ZOE]
        async with Desk(tmp_path / "b") as desk:
            log = desk.desk.windows.show_log()
            desk.desk._data.files.pick = lambda _owner, _title, _name, chosen: chosen(file)
            log.import_wanted.emit()
            done = await the(ImportDialog)
            await until(lambda: "3 calls were added" in said(done), "the import")
            await until(lambda: len(numbers(log)) == 3, "the rows in the window")
            done.close_button.click()

    run(test())


def test_what_cannot_be_written_is_said_and_can_be_tried_again(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)
            desk.desk._data.files.pick = lambda _owner, _title, _name, chosen: chosen(tmp_path / "none" / "x.csv")
            log.export_wanted.emit(LogFilters(text="6123"), ())
            dialog = await the(ExportDialog)
            await until(lambda: dialog.scope.itemText(0) == "The list as it is shown (2)", "the count")
            dialog.export_button.click()
            await until(lambda: "no such folder" in said(dialog), "the reason")
            assert dialog.export_button.isVisible()
            dialog.reject()

    run(test())


def failing(error: Exception) -> Callable[..., Work[Any]]:
    """A door behind which something happens that nobody has thought of."""

    def begin(*_args: object, **_more: object) -> Work[Any]:
        done: Future[Any] = Future()
        done.set_exception(error)
        return Work(done, lambda: None)

    return begin


def test_an_error_that_nobody_foresaw_is_told_and_reported_and_no_dialogue_waits_for_ever(
    run: Run, tmp_path: Path
) -> None:
    file, bug = tmp_path / "calls.jsonl", RecursionError("much too deep")

    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log, data = desk.desk.windows.show_log(), desk.engine.data
            data.import_file = data.export = failing(bug)  # type: ignore[method-assign]
            desk.desk._data.files.pick = lambda _owner, _title, _name, chosen: chosen(file)
            log.import_wanted.emit()
            reading = await the(ImportDialog)
            await until(lambda: "could not be read: RecursionError" in said(reading), "what became of the import")
            assert reading.close_button.text() == "Close"
            reading.close_button.click()
            log.export_wanted.emit(LogFilters(), ())
            writing = await the(ExportDialog)
            writing.export_button.click()
            await until(lambda: "could not be written: RecursionError" in said(writing), "what became of the export")
            writing.reject()
            await until(lambda: len(desk.bugs) == 2, "the reports")
            assert [one for one, _ in desk.bugs] == [bug, bug]
            desk.bugs.clear()

    run(test())


async def wipe(log: LogWindow) -> UndoBar:
    call_id = next(entry.record.call_id for entry in log.pane.model.entries() if entry.record.remote.number == MIA)
    log.wipe_wanted.emit(call_id)
    dialog = await the(ConfirmDialog)
    assert "2 calls" in said(dialog)
    assert "relay" in said(dialog) and "address book" in said(dialog)
    assert dialog.no_button.hasFocus() or not dialog.isActiveWindow()
    dialog.yes_button.click()
    return await the(UndoBar)


def test_a_number_goes_out_of_sight_at_once_and_for_good_after_ten_seconds(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)
            # A second lasts until this test says that it is over.
            desk.desk._data.wiping._timer.setInterval(3_600_000)
            bar = await wipe(log)
            await until(lambda: numbers(log) == [ZOE], "the rows to leave")
            log.reload()
            await until(lambda: numbers(log) == [ZOE], "the rows to stay away")
            assert "10 seconds" in said(bar)
            # Whatever ends the app now, the next start goes on.
            assert confirmed.numbers(tmp_path / "a" / "callpop.sqlite3") == (MIA,)
            assert len(await asyncio.wrap_future(desk.engine.log.recent(9))) == 3
            for _ in range(10):
                desk.desk._data.wiping._timer.timeout.emit()
            await until(lambda: not desk.desk._data.wiping.keys, "the wipe")
            assert desk.surface.missed == 1
            assert len(await asyncio.wrap_future(desk.engine.log.recent(9))) == 1
            await until(lambda: not shown(UndoBar), "the bar to leave")

    run(test())


def test_a_wipe_that_is_undone_leaves_all_as_it_was(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)
            desk.desk._data.wiping._timer.setInterval(3_600_000)
            bar = await wipe(log)
            await until(lambda: numbers(log) == [ZOE], "the rows to leave")
            bar.button.click()
            await until(lambda: len(numbers(log)) == 3, "the rows to come back")
            await until(lambda: not confirmed.numbers(tmp_path / "a" / "callpop.sqlite3"), "the wish to go")
            assert not desk.desk._data.wiping._timer.isActive() or desk.desk._data.wiping.finish() == ()

    run(test())


def test_the_end_within_the_ten_seconds_wipes_at_once(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            await wipe(await fill(desk))
        async with Desk(tmp_path / "a") as desk:
            left = await asyncio.wrap_future(desk.engine.log.recent(9))
            assert [entry.record.remote.number for entry in left] == [ZOE]

    run(test())


def test_a_number_is_typed_in_the_settings_in_any_spelling(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            await fill(desk)
            desk.desk.windows.show_settings("log")
            desk.desk.windows.data_wanted.emit("wipe")
            dialog = await the(NumberDialog)
            dialog.number.setText("nobody")
            dialog.next_button.click()
            assert "no telephone number" in said(dialog)
            dialog.number.setText("06-12 34 56 78")
            dialog.next_button.click()
            confirm = await the(ConfirmDialog)
            assert "+31 6 12345678" in said(confirm) and "2 calls" in said(confirm)
            confirm.reject()
            assert len(await asyncio.wrap_future(desk.engine.log.recent(9))) == 3

    run(test())


def test_enter_presses_what_has_the_focus(qtbot: QtBot) -> None:
    answers: list[str] = []

    def ask() -> ConfirmDialog:
        words, theme = Words.load("en"), Theme()
        made = ConfirmDialog(
            theme=theme, words=words, title="Remove?", about="It goes.", goes=(), remarks=(), accept="Remove"
        )
        made.agreed.connect(lambda: answers.append("yes"))
        made.declined.connect(lambda: answers.append("no"))
        made.open()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    first = ask()
    QTest.keyClick(first.no_button, Qt.Key.Key_Return)
    second = ask()
    QTest.keyClick(second.no_button, Qt.Key.Key_Tab)
    assert second.yes_button.hasFocus()
    QTest.keyClick(second.yes_button, Qt.Key.Key_Return)
    assert answers == ["no", "yes"]


@pytest.mark.parametrize("agreed", [True, False])
def test_masking_is_asked_about_before_it_takes_numbers(run: Run, tmp_path: Path, agreed: bool) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            await fill(desk)
            answers: list[bool] = []
            # Calls of today are no day old: what is counted is told as if they were.
            data = desk.engine.data
            count: Any = lambda days, *, to_mask: asyncio.run_coroutine_threadsafe(_three(), desk.engine._thread.loop)  # noqa: E731
            data.calls_older_than = count  # type: ignore[method-assign]
            desk.desk._data.keep("log.mask_days", 30, answers.append)
            dialog = await the(ConfirmDialog)
            assert "3 calls are older" in said(dialog) and "+31•••••••78" in said(dialog)
            (dialog.yes_button if agreed else dialog.no_button).click()
            await until(lambda: answers, "the answer")
            assert answers == [agreed]

    run(test())


async def _three() -> int:
    return 3


def test_what_takes_nothing_away_is_not_asked_about(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            await fill(desk)
            answers: list[bool] = []
            desk.desk._data.keep("log.retention_days", 30, answers.append)
            await until(lambda: answers, "the answer")
            assert answers == [True] and not shown(ConfirmDialog)

    run(test())


def test_a_time_that_cannot_be_weighed_is_not_taken(run: Run, tmp_path: Path) -> None:
    async def fail() -> int:
        raise StorageUnavailable("The disk is full")

    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            await fill(desk)
            answers: list[bool] = []
            told: list[str] = []
            data, errand = desk.engine.data, desk.desk._data
            count: Any = lambda days, *, to_mask: asyncio.run_coroutine_threadsafe(fail(), desk.engine._thread.loop)  # noqa: E731
            data.calls_older_than = count  # type: ignore[method-assign]
            errand.keep = Keeping(replace(errand._at, complain=told.append)).keep
            errand.keep("log.retention_days", 30, answers.append)
            await until(lambda: answers and told, "the answer")
            assert answers == [False]
            assert told == ["The disk is full"]
            assert not shown(ConfirmDialog)

    run(test())


def in_the_menu(desk: Desk) -> bool:
    return any("12345678" in text for text in desk.menu())


def on_the_sheet() -> list[str]:
    return [row.accessibleName() for sheet in shown(DaySheetWindow) for row in sheet.rows]


def in_the_palette(desk: Desk) -> list[str]:
    # It hides once another window comes forward, and still has whom it found.
    palette = desk.desk.windows._palette
    assert palette is not None
    model = palette.model
    return [one.number for row in range(model.rowCount()) if (one := model.found(row)) is not None]


def counted(desk: Desk, log: LogWindow) -> tuple[str, ...]:
    """What the rail says of all calls and of the missed ones that wait, and the tray of these."""
    groups = (log.rail.button(group).accessibleName() for group in (Group.ALL, Group.MISSED_OPEN))
    badge = next((line for line in desk.desk.tray.icon.toolTip().splitlines() if "missed call" in line), "")
    return (*groups, badge)


def test_while_a_wipe_can_be_undone_its_calls_are_counted_nowhere(run: Run, tmp_path: Path) -> None:
    def of(n: int) -> tuple[str, ...]:
        s = "" if n == 1 else "s"
        return (f"All calls, {n} call{s}", f"Missed, {n} missed call{s}", f"{n} missed call{s}")

    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)

            async def counts(n: int, what: str) -> None:
                await until(lambda: counted(desk, log) == of(n), what, lambda: counted(desk, log))
                assert desk.surface.missed == n

            await counts(3, "all of them")
            desk.desk._data.wiping._timer.setInterval(3_600_000)
            bar = await wipe(log)
            await counts(1, "Zoe's alone")

            # One more of hers is missed meanwhile: it is the last call, but nobody is to see it.
            call = Call(caller=outsider(MIA))
            desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
            await until(lambda: desk.desk._open_missed._in_all == 4, "the call")
            await counts(1, "Zoe's still alone")
            log.hide()
            desk.choose("note-last")
            await until(log.isVisible, "the log")
            await until(lambda: log.detail.entry is not None, "the last call in sight")
            assert log.detail.entry is not None and log.detail.entry.record.remote.number == ZOE

            assert bar.isVisible()
            log.activateWindow()
            QTest.keyClick(log, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            await counts(4, "all of them again")

    run(test())


def test_while_a_wipe_can_be_undone_its_calls_are_nowhere_to_be_seen(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "a") as desk:
            log = await fill(desk)
            hers = [entry for entry in log.pane.model.entries() if entry.record.remote.number == MIA]
            desk.choose("day-sheet")
            await until(lambda: len(on_the_sheet()) == 3, "the sheet", on_the_sheet)
            await until(lambda: in_the_menu(desk), "the menu", desk.menu)
            # However long this takes, it can still be undone.
            desk.desk._data.wiping._timer.setInterval(3_600_000)
            bar = await wipe(log)
            await until(lambda: numbers(log) == [ZOE], "the rows to leave")
            await until(lambda: len(on_the_sheet()) == 1, "the sheet without them", on_the_sheet)
            await until(lambda: not in_the_menu(desk), "the menu without them", desk.menu)
            desk.desk.windows.show_palette()
            await until(lambda: in_the_palette(desk) == [ZOE], "the palette without them")

            # Something becomes of one of them meanwhile: it stays out of sight.
            desk.bridge.deliver(EntryChanged(replace(hers[0], handled=True)))
            desk.bridge.deliver(CallEvent(hers[1]))
            desk.bridge.deliver(TroubleEvent("storage", "The disk is full"))
            await until(lambda: "The disk is full" in desk.desk.tray.icon.toolTip(), "what came after that")
            await asyncio.sleep(0)
            log.pane._pace.flush()
            assert numbers(log) == [ZOE]

            bar.button.click()
            await until(lambda: len(numbers(log)) == 3, "the rows to come back")
            await until(lambda: len(on_the_sheet()) == 3, "the sheet as it was", on_the_sheet)
            await until(lambda: in_the_menu(desk), "the menu as it was", desk.menu)
            desk.desk.windows.show_palette()
            await until(lambda: sorted(in_the_palette(desk)) == [MIA, ZOE], "the palette as it was")

    run(test())
