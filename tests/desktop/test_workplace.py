"""The desktop as the app wires it, on the real engine: a POST becomes a card, a click reaches log and browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from callpop.__main__ import main
from callpop.calls.log_filters import Group
from callpop.calls.popup import CardState, Step
from callpop.desktop import call_actions
from callpop.desktop.call_back_note import CallBackNoteDialog
from callpop.desktop.data_dialogs.complaint import ComplaintDialog
from callpop.desktop.log_window.turns import FeedState
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.placement import DesktopScreens
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.stack import Stack
from callpop.desktop.popup.view import Action
from callpop.desktop.setup_window.progress import SetupStep
from callpop.desktop.setup_window.tick_line import Tick
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT
from callpop.desktop.words import Words
from callpop.events import LogPreparing, MissedOpen, TroubleEvent
from callpop.said import Said
from callpop.settings.profile import Profile
from callpop.settings.schema import Corner, Settings
from callpop.simulation.player import CannotPost
from tests.desktop.wiring_support import SECRET, SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider

Run = Callable[[Coroutine[Any, Any, None]], None]


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    # As the app has it: else the last window's end would stop the loop.
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser is given."""
    addresses: list[str] = []
    monkeypatch.setattr(call_actions, "open_url", lambda url, browser, **_: addresses.append(url))
    return addresses


def stack(theme: Theme, words: Words, settings: Settings) -> Stack:
    return Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens())


def cards() -> list[Card]:
    """The cards on the screen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Card) and each.isVisible()]


def texts_of(box_kind: type[ComplaintDialog] = ComplaintDialog) -> list[str]:
    return [e.about.text() for e in QApplication.topLevelWidgets() if isinstance(e, box_kind) and e.isVisible()]


def test_a_call_becomes_a_card_a_row_and_an_entry_of_the_menu(run: Run, tmp_path: Path, opened: list[str]) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call(outsider("+31612345678", "Karin Hoekstra"))
            desk.post(call.created(), call.ringing(ANNA, BOB))
            await until(lambda: desk.surface.states == [CardState.RINGING], "the card")
            await until(lambda: any("Karin Hoekstra" in line for line in desk.menu()[:1]), "the menu's first entry")
            desk.choose("open-ringing")
            await until(lambda: opened, "the record")
            desk.post(call.answered(BOB), call.ended())
            await until(lambda: desk.surface.states == [CardState.ANSWERED_ELSEWHERE], "the card's leave")
            await until(lambda: "Note on last call" in desk.menu(), "the last calls")
            desk.choose("call")
            await until(lambda: len(opened) == 2, "the record of a call that is over")

    run(test())
    assert opened == ["https://crm.example.com/search?phone=%2B31612345678"] * 2


def test_run_json_can_be_written_once_it_listens(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            assert desk.heard[0].startswith("http://127.0.0.1:")
            desk.choose("copy-url")
            assert QGuiApplication.clipboard().text() == f"{desk.heard[0]}/notify/{SECRET}"

    run(test())


def test_the_first_starts_list_tells_what_was_not_played_what_came_and_what_is_mine(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            played: Future[None] = Future()
            played.set_exception(CannotPost(Said("the URL cannot be read", "post_url")))
            monkeypatch.setattr(desk.engine, "play_test_call", lambda: played)
            start = desk.desk.first_start
            start.show()
            assert start.window is not None
            start.window.show_step(SetupStep.TEST)
            lines, play = start.window.trial.lines, start.window.trial.play
            play.click()
            await until(lambda: lines["received"].tick is Tick.FAILED, "why it was not played")
            assert lines["received"].hint.text() == "The URL cannot be read"
            played = Future()
            played.set_result(None)
            play.click()
            call = Call()
            desk.post({**call.ringing(BOB), "test": True})
            await until(lambda: lines["received"].tick is Tick.DONE, "the notification")
            assert lines["mine"].tick is Tick.RUNNING
            desk.post({**call.ringing(ANNA, BOB), "test": True})
            await until(lambda: lines["mine"].tick is Tick.DONE, "the agent's own call")

    run(test())


def test_a_listener_that_moves_is_told_anew(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            assert desk.preferences.change("listener.host", "localhost") is None
            await until(lambda: len(desk.heard) == 2, "the other address")
            call = Call()
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: desk.surface.cards, "a card from the new address")

    run(test())


def test_a_closed_card_does_not_come_back(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: desk.surface.cards, "the card")
            desk.surface.close_all()
            desk.post(call.ringing(ANNA, BOB), call.answered(BOB), call.ended())
            await until(
                lambda: len(desk.menu()) > 1 and any("Bob" in e or "colleague" in e for e in desk.menu()), "row"
            )
            assert [step for _, step in desk.surface.steps].count(Step.SHOWN) == 1
            assert desk.surface.cards == {}

    run(test())


def test_a_note_from_the_card_is_stored_said_and_shown_in_the_log(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.answered(ANNA))
            await until(lambda: desk.surface.states == [CardState.IN_CALL], "the call")
            (card_id,) = desk.surface.cards
            log = desk.desk.windows.show_log()
            desk.surface.note_changed.emit(card_id, "rings back at noon")
            await until(lambda: desk.surface.saved == [card_id], "saved")
            await until(lambda: desk.surface.cards[card_id].note == "rings back at noon", "the note on the card")
            await until(lambda: "rings back at noon" in str(rows(log)), "the note in the log")

    run(test())


def test_a_note_typed_right_before_the_end_is_in_the_log_after_the_next_start(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        call = Call()
        async with Desk(tmp_path) as desk:
            desk.post(call.created(), call.ringing(ANNA), call.answered(ANNA))
            await until(lambda: desk.surface.cards, "the card")
            desk.surface.note_changed.emit(next(iter(desk.surface.cards)), "last words")
        async with Desk(tmp_path) as desk:
            entry = await asyncio.wrap_future(desk.engine.log.entry(call.call_id))
            assert entry is not None and entry.note == "last words"

    run(test())


def test_a_note_still_being_typed_on_a_real_card_at_the_end_is_kept(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        call = Call()
        async with Desk(tmp_path, make_surface=stack) as desk:
            desk.post(call.created(), call.ringing(ANNA), call.answered(ANNA))
            await until(lambda: cards() and cards()[0].view.state is CardState.IN_CALL, "the card")
            cards()[0].open_note()
            note = cards()[0].parts.note
            note._edit.setPlainText("last words")
            assert note.unsaved
        async with Desk(tmp_path) as desk:
            entry = await asyncio.wrap_future(desk.engine.log.entry(call.call_id))
            assert entry is not None and entry.note == "last words"

    run(test())


def test_two_cards_of_one_call_and_the_log_write_one_note(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA))
            await until(cards, "the card of the first ring")
            (first,) = cards()
            first.open_note()
            first.parts.note._edit.insertPlainText("from the first ring")
            # Passed to a colleague who took it, and passed back: it rings again, while one still writes.
            desk.post(call.passed(ANNA, BOB), call.answered(BOB), call.passed(BOB, ANNA))
            await until(lambda: len(cards()) == 2, "the card of the second ring")
            (second,) = [card for card in cards() if card is not first]
            log = desk.desk.windows.show_log()
            await until(lambda: log.pick(call.call_id), "the row")
            places = first.parts.note, second.parts.note
            await until(lambda: not first.parts.note.unsaved, "the note to be stored")
            second.open_note()
            first.parts.note._edit.insertPlainText(", later")
            second.parts.note._edit.insertPlainText("from the second ring")
            log.detail.note.insertPlainText("from the log")
            # None has heard of the others when all hand over what they have.
            log.detail.note.flush()
            for note in places:
                note.flush()
            await until(lambda: not any(note.unsaved for note in places), "the note to be stored")

            async def stored() -> str:
                entry = await asyncio.wrap_future(desk.engine.log.entry(call.call_id))
                return entry.note if entry is not None else ""

            words = ("from the first ring", ", later", "from the second ring", "from the log")
            for text in (await stored(), first.parts.note.text, second.parts.note.text, log.detail.note.toPlainText()):
                assert [word for word in words if word not in text] == [], text

    run(test())


def test_a_note_being_typed_on_a_missed_calls_card_is_kept_when_the_call_is_handled_elsewhere(
    run: Run, tmp_path: Path
) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + "[popup]\nmissed_minimum = 0\n", make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
            await until(lambda: cards() and cards()[0].view.state is CardState.MISSED, "the card")
            (card,) = cards()
            card.open_note()
            note = card.parts.note
            desk.engine.log.set_handled(call.call_id, True)

            def closed_while_one_types_on() -> bool:
                note._edit.insertPlainText(".")
                return desk.desk.calls.entry(card.card_id) is None

            await until(closed_while_one_types_on, "the call to be closed")
            assert cards() == [card], "it is being written on"
            note._edit.insertPlainText(" rings back")
            await until(lambda: not note.unsaved, "the note to be stored")
            entry = await asyncio.wrap_future(desk.engine.log.entry(call.call_id))
            assert entry is not None and entry.note == note.text
            assert entry.note.endswith(". rings back")
            card._give_focus_back()
            await until(lambda: not cards(), "the card's leave")

    run(test())


def test_a_colleague_is_asked_to_call_back_from_a_missed_calls_card(run: Run, tmp_path: Path) -> None:
    settings = SETTINGS + '[popup]\nmissed_minimum = 0\n[[people]]\nname = "Bob"\nemails = ["bob@example.com"]\n'

    async def test() -> None:
        async with Desk(tmp_path, settings, make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
            await until(lambda: cards() and cards()[0].view.state is CardState.MISSED, "the card")
            (card,) = cards()
            asks = card.parts.button(Action.ASK)
            assert asks is not None
            asks.click()

            def dialogs() -> list[CallBackNoteDialog]:
                return [each for each in QApplication.topLevelWidgets() if isinstance(each, CallBackNoteDialog)]

            await until(dialogs, "the dialog")
            (dialog,) = dialogs()
            dialog.note.setText("about the invoice")
            dialog.copy.click()
            copied = QGuiApplication.clipboard().text()
            assert "+31 6 12345678" in copied and "Note: about the invoice" in copied
            assert cards() == [card], "to ask somebody is not yet to have called back"

    run(test())


def test_missed_calls_are_counted_everywhere_and_handled_everywhere(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
            await until(lambda: desk.surface.states == [CardState.MISSED], "the missed card")
            await until(lambda: desk.surface.missed == 1, "the count")
            log = desk.desk.windows.show_log()
            log.handled_changed.emit(call.call_id, True)
            await until(lambda: desk.surface.missed == 0, "the count after it was handled")
            await until(lambda: desk.surface.cards == {}, "the card's leave")
            desk.surface.missed_strip_clicked.emit()
            assert log.pane.feed is not None and log.isVisible()
            assert log.rail.button(Group.MISSED_OPEN).isChecked()

    run(test())


def test_what_a_command_imports_beside_the_app_stands_in_the_open_log_the_counts_and_the_tray(
    run: Run, tmp_path: Path
) -> None:
    async def test() -> None:
        exported = tmp_path / "calls.jsonl"
        async with Desk(tmp_path / "first") as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "the count")
            command = ["log", "--profile", str(tmp_path / "first"), "--export", str(exported)]
            assert await asyncio.to_thread(main, command) == 0
        async with Desk(tmp_path / "second") as desk:
            log = desk.desk.windows.show_log()
            await until(lambda: log.pane.feed.state is FeedState.EMPTY, "the empty log")
            command = ["log", "--profile", str(tmp_path / "second"), "--import", str(exported)]
            assert await asyncio.to_thread(main, command) == 0
            await until(lambda: [one.record.call_id for one in log.pane.model.entries()] == [call.call_id], "the row")
            await until(lambda: "1" in log.rail.button(Group.ALL).accessibleName(), "the rail's count")
            await until(lambda: desk.surface.missed == 1, "the badge")
            await until(lambda: any("+31 6 12345678" in line for line in desk.menu()), "the call in the tray's menu")

    run(test())


def test_the_trays_menu_looks_as_the_windows_do_where_qt_draws_it(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS.replace("[appearance]", '[appearance]\ntheme = "dark"')) as desk:
            menu = desk.desk.tray.menu.menu
            for theme, palette in (("dark", DARK), ("light", LIGHT)):
                assert desk.preferences.change("appearance.theme", theme) is None
                menu.popup(QPoint(0, 0))
                drawn = menu.grab().toImage()
                assert drawn.pixelColor(menu.width() // 2, 3) == QColor(palette.raised)
                menu.close()

    run(test())


def test_paused_no_card_comes_and_resumed_it_does(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.tray.pause.emit(30)
            assert desk.surface.is_paused
            first = Call()
            desk.post(first.created(), first.ringing(ANNA))
            await until(lambda: len([e for e in desk.menu() if "+31" in e]) == 1, "the row")
            assert desk.surface.cards == {}
            desk.choose("resume")
            assert not desk.surface.is_paused
            second = Call()
            desk.post(second.created(), second.ringing(ANNA))
            await until(lambda: len(desk.surface.cards) == 1, "the card")

    run(test())


def test_settings_take_effect_at_once(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            surface = desk.surface
            assert desk.preferences.change("popup.corner", "top-left") is None
            assert surface.applied[-1].popup.corner is Corner.TOP_LEFT
            assert desk.preferences.change("agent.emails", ["bob@example.com"]) is None
            call = Call()
            desk.post(call.created(), call.ringing(BOB))
            await until(lambda: surface.cards, "a card for the new address")
            assert desk.surfaces == [surface]

    run(test())


def test_another_language_reaches_cards_menu_and_what_comes_next(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call, old = Call(), desk.surface
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: old.cards, "the card")
            desk.desk.tray.pause.emit(30)
            desk.desk.tray.resume.emit()
            assert desk.preferences.change("appearance.language", "de") is None
            assert old.is_down and desk.surface is not old
            assert [view.header for view in desk.surface.cards.values()] == ["Klingelt"]
            assert not desk.surface.is_paused
            assert "Anrufliste öffnen" in " ".join(desk.menu()) or any("Anruf" in entry for entry in desk.menu())
            desk.surface.close_all()
            desk.post(call.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "clicks on the new cards are heard, and events come")

    run(test())


def test_theme_and_language_change_while_real_cards_stand_there(run: Run, tmp_path: Path) -> None:
    """Nothing may reach for windows that are gone with the old language's cards."""

    async def test() -> None:
        async with Desk(tmp_path, make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA, BOB))
            await until(cards, "the card")
            for key, value in (
                ("appearance.theme", "dark"),
                ("appearance.language", "de"),
                ("appearance.theme", "light"),
                ("appearance.text_size", 130),
                ("appearance.language", "nl"),
                ("appearance.theme", "dark"),
            ):
                assert desk.preferences.change(key, value) is None
                await asyncio.sleep(0.02)
            await until(lambda: [card.view.header for card in cards()] == ["Inkomend gesprek"], "one card, in Dutch")

    run(test())


def test_what_is_wrong_with_the_settings_stands_in_the_menu_until_it_is_mended(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + '[popup]\nmax_cards = "many"\n') as desk:
            tray = desk.desk.tray
            assert "popup.max_cards" in tray.icon.toolTip()
            assert desk.preferences.change("popup.max_cards", 3) is None
            assert "popup.max_cards" not in tray.icon.toolTip()

    run(test())


def test_a_click_that_fails_is_told_also_without_a_tray(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS.replace("https://crm", "ftp://crm")) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: desk.surface.cards, "the card")
            desk.surface.open_clicked.emit(next(iter(desk.surface.cards)))
            await until(lambda: texts_of(), "the words")
            assert "http" in texts_of()[0]

    run(test())


def test_a_test_call_that_cannot_be_played_says_why(run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        nobody = SETTINGS.replace('"anna@example.com"', "").replace('"201"', "")
        async with Desk(tmp_path, nobody) as desk:
            desk.choose("test-call")
            await until(lambda: any("e-mail" in text for text in texts_of()), "the reason")

    run(test())


def test_the_end_while_a_test_call_is_played_is_in_good_order(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.choose("test-call")
            await until(lambda: desk.surface.cards, "the test call's card")

    run(test())


def test_an_event_that_fails_is_reported_once_and_the_desktop_goes_on(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            surface = desk.surface
            broken = surface.set_missed_open
            surface.set_missed_open = lambda count: 1 / 0  # type: ignore[assignment, method-assign, return-value]
            desk.bridge.deliver(MissedOpen(3))
            await until(lambda: desk.bugs, "the report")
            surface.set_missed_open = broken  # type: ignore[method-assign]
            desk.bugs.clear()
            desk.bridge.deliver(TroubleEvent("storage", "The disk is full"))
            await until(lambda: "The disk is full" in desk.desk.tray.icon.toolTip(), "the next event")

    run(test())


def test_a_large_log_that_is_not_ready_is_said_in_the_tray_until_it_is(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            tray = desk.desk.tray.icon
            for stage, words in (("check", "is being checked"), ("upgrade", "is being brought up to date")):
                desk.bridge.deliver(LogPreparing(stage))
                await until(lambda words=words: words in tray.toolTip(), "the reason")  # type: ignore[misc]
            desk.bridge.deliver(LogPreparing(""))
            await until(lambda: "is being" not in tray.toolTip(), "the end of it")

    run(test())


def test_note_on_last_call_opens_its_card_or_else_the_log(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA), call.answered(ANNA))
            await until(lambda: cards() and cards()[0].view.state is CardState.IN_CALL, "the card")
            await until(lambda: "Note on last call" in desk.menu(), "the entry")
            desk.choose("note-last")
            await until(lambda: cards()[0].note_held or cards()[0].note_open, "the card's note")
            assert desk.desk.windows.log is None
            cards()[0].dismissed.emit(cards()[0].card_id)
            await until(lambda: not cards(), "the card's leave")
            desk.choose("note-last")
            await until(lambda: desk.desk.windows.log is not None, "the log")
            log = desk.desk.windows.log
            assert log is not None
            await until(lambda: rows(log), "the rows")
            await until(lambda: log.detail.note._call_id == call.call_id, "the note of that call")
            for _ in range(10):
                await asyncio.sleep(0.02)
            assert log.detail.note._call_id == call.call_id

    run(test())


def test_the_agents_absence_reaches_the_cards_of_any_language(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.watch_absence()
            absence = desk.desk._presence.absence
            assert absence is not None
            absence.changed.emit(True)
            assert desk.surface.is_away
            assert desk.preferences.change("appearance.language", "nl") is None
            assert desk.surface.is_away
            absence.changed.emit(False)
            assert desk.surface.aways[-2:] == [True, False]

    run(test())


def test_a_log_that_cannot_be_opened_says_why_on_its_page_and_at_its_foot(run: Run, tmp_path: Path) -> None:
    Profile.locate(tmp_path, {}).database.mkdir(parents=True)

    async def test() -> None:
        async with Desk(tmp_path) as desk:
            log = desk.desk.windows.show_log()
            await until(lambda: "is a folder" in log.pane.feed.problem, "the reason", lambda: log.pane.feed.problem)
            foot = log.rail.connection
            await until(lambda: "is a folder" in foot.accessibleName(), "the state", foot.accessibleName)
            assert "Connected" not in foot.accessibleName()
            desk.profile.database.rmdir()
            await until(lambda: foot.accessibleName().startswith("Connected"), "the end of it", foot.accessibleName)
            await until(lambda: not log.pane.feed.problem, "the list", lambda: log.pane.feed.problem)

    run(test())


def test_without_a_tray_the_log_offers_its_menu(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.tray.unavailable.emit()
            log = desk.desk.windows.log
            assert log is not None and log.isVisible()

    assert not QSystemTrayIcon.isSystemTrayAvailable()
    run(test())


def test_without_a_tray_the_log_waits_until_the_first_start_is_left(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            windows, start = desk.desk.windows, desk.desk.first_start
            start.show()
            desk.desk.tray.unavailable.emit()
            assert windows.log is None and start.window is not None
            start.window.close()
            await until(lambda: windows.log is not None and windows.log.isVisible(), "the log")
            assert windows.log is not None
            windows.log.close()
            start.show()
            start.window.close()
            await asyncio.sleep(0)
            assert not windows.log.isVisible(), "it was offered once"

    assert not QSystemTrayIcon.isSystemTrayAvailable()
    run(test())


def test_without_a_tray_the_end_in_the_first_start_opens_nothing(run: Run, tmp_path: Path) -> None:
    opened: list[object] = []

    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.windows.log_made.connect(opened.append)
            desk.desk.first_start.show()
            desk.desk.tray.unavailable.emit()

    run(test())
    assert opened == []


def rows(log: LogWindow) -> list[object]:
    """What the list of the log window has."""
    return list(log.pane.model.entries())


def test_nothing_of_a_desktop_is_left(run: Run, tmp_path: Path) -> None:
    before = {id(each) for each in QApplication.topLevelWidgets()}

    async def test() -> None:
        async with Desk(tmp_path, make_surface=stack) as desk:
            call = Call()
            desk.post(call.created(), call.ringing(ANNA))
            await until(cards, "the card")
            desk.desk.windows.show_log()
            desk.desk.windows.show_settings()
            desk.desk.windows.show_about()
        QObject.deleteLater(desk.desk)

    run(test())
    QApplication.processEvents()
    left = [each for each in QApplication.topLevelWidgets() if id(each) not in before and each.isVisible()]
    assert left == []
