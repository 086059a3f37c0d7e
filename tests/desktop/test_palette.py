"""The quick-open palette: a few letters, a key, and the caller's record is open."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.contact import Contact, ContactNumber
from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import RecentCaller
from callpop.desktop import call_actions, phone
from callpop.desktop.palette.found import Found
from callpop.desktop.palette.window import PaletteWindow
from callpop.desktop.theme import Theme
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import call, presenter
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider

Run = Callable[[Coroutine[Any, Any, None]], None]


def caller(number: str, minutes_ago: float = 1, name: str | None = None) -> RecentCaller:
    entry: LogEntry = call(number, minutes_ago, number=number, name=name)
    return RecentCaller(number, entry)


def contact(name: str, number: str, organisation: str = "") -> Contact:
    return Contact(name, organisation, (ContactNumber(number, number),))


KARIN, PIETER = caller("+31612345678", 5), caller("+31505551234", 60)
KAREL = contact("Karel Jansma", "+31505556789", "Veenstra")


def open_palette(qtbot: QtBot, *, size: int = 100, language: str = "en") -> PaletteWindow:
    made = PaletteWindow(
        theme=Theme(AppearanceSettings(text_size=size)), presenter=presenter(language), composited=True
    )
    qtbot.addWidget(made)
    made.open_fresh()
    made.show_callers("", (KARIN, PIETER))
    made.show_contacts("", (KAREL, contact("Karin's second entry", "+31612345678")))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def titles(palette: PaletteWindow) -> list[str]:
    shown = (palette.model.found(row) for row in range(palette.model.rowCount()))
    return [one.title for one in shown if one is not None]


def press(palette: PaletteWindow, key: Qt.Key, *, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(palette.field, key, held)


def test_it_opens_with_recent_callers_and_contacts_and_nobody_twice(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    assert titles(palette) == ["Karin Hoekstra", "Pieter Dijkstra", "Karel Jansma"]
    assert palette.field.hasFocus()
    assert palette.current is not None and palette.current.title == "Karin Hoekstra"


def test_enter_that_is_quicker_than_the_answer_opens_whoever_it_brings(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    opened: list[Found] = []
    palette.open_clicked.connect(opened.append)
    QTest.keyClicks(palette.field, "mia")
    press(palette, Qt.Key.Key_Return)
    palette.show_callers("mi", [caller("+31505550000", name="Milan")])  # of what was typed before
    assert opened == [] and palette.isVisible()
    palette.show_callers("mia", [])
    palette.show_contacts("mia", [contact("Mia de Boer", "+31502222222")])
    assert [one.title for one in opened] == ["Mia de Boer"]
    assert not palette.isVisible()


def test_enter_for_what_is_not_typed_any_more_opens_nobody(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    opened: list[Found] = []
    palette.open_clicked.connect(opened.append)
    QTest.keyClicks(palette.field, "mi")
    press(palette, Qt.Key.Key_Return)
    QTest.keyClicks(palette.field, "a")
    palette.show_contacts("mia", [contact("Mia de Boer", "+31502222222")])
    assert opened == [] and titles(palette) == ["Mia de Boer"]
    press(palette, Qt.Key.Key_Escape)
    palette.open_fresh()
    palette.show_callers("", (KARIN,))
    assert opened == []


def test_typing_narrows_at_once_and_asks(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    asked: list[str] = []
    palette.wanted.connect(asked.append)
    QTest.keyClicks(palette.field, "ka")
    assert titles(palette) == ["Karin Hoekstra", "Karel Jansma"]
    assert asked == ["k", "ka"]
    palette.show_callers("k", (PIETER,))
    assert titles(palette) == ["Karin Hoekstra", "Karel Jansma"], "an answer to what was typed before is late"
    palette.show_callers("ka", (caller("+31201234567", name="Kasper"), KARIN))
    assert titles(palette) == ["Kasper", "Karin Hoekstra", "Karel Jansma"]


def test_whom_the_log_does_not_find_by_two_digits_is_found_among_the_recent_ones(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    QTest.keyClicks(palette.field, "55")
    palette.show_callers("55", ())
    assert titles(palette) == ["Pieter Dijkstra", "Karel Jansma"]
    QTest.keyClicks(palette.field, "\b\b")
    assert titles(palette)[:2] == ["Karin Hoekstra", "Pieter Dijkstra"]


@pytest.mark.parametrize(
    ("typed", "found"), [("5551234", "Pieter Dijkstra"), ("0612", "Karin Hoekstra"), ("veen kar", "Karel Jansma")]
)
def test_a_part_of_a_number_and_several_words_find_somebody(qtbot: QtBot, typed: str, found: str) -> None:
    palette = open_palette(qtbot)
    QTest.keyClicks(palette.field, typed)
    assert titles(palette) == [found]


def test_keys_move_open_call_back_and_copy(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    done: list[tuple[str, str]] = []

    def heard(what: str) -> Callable[[Found], None]:
        return lambda found: done.append((what, found.title))

    palette.open_clicked.connect(heard("open"))
    palette.call_clicked.connect(heard("call"))
    palette.copy_clicked.connect(heard("copy"))
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert not palette.isVisible()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_C):
        palette.open_fresh()
        press(palette, Qt.Key.Key_PageDown)
        press(palette, Qt.Key.Key_Up)
        press(palette, key, control=True)
    assert done == [("open", "Pieter Dijkstra"), ("call", "Pieter Dijkstra"), ("copy", "Pieter Dijkstra")]


def test_ctrl_c_copies_what_is_marked_in_the_field(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    QTest.keyClicks(palette.field, "ka")
    palette.field.selectAll()
    press(palette, Qt.Key.Key_C, control=True)
    assert QGuiApplication.clipboard().text() == "ka"
    assert palette.isVisible()


def test_a_click_opens_and_escape_closes(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    opened: list[Found] = []
    palette.open_clicked.connect(opened.append)
    place = palette.list.visualRect(palette.model.index(2)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [one.contact for one in opened] == [KAREL]
    palette.open_fresh()
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_picked_one_stays_picked_when_answers_come(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    press(palette, Qt.Key.Key_Down)
    palette.show_callers("", (caller("+31201234567", 0.1), KARIN, PIETER))
    assert palette.current is not None and palette.current.title == "Pieter Dijkstra"


def test_opened_again_it_shows_whom_it_knew_and_an_empty_field(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    QTest.keyClicks(palette.field, "pieter")
    palette.show_callers("pieter", (PIETER,))
    palette.hide()
    palette.open_fresh()
    assert titles(palette) == ["Karin Hoekstra", "Pieter Dijkstra", "Karel Jansma"]
    assert palette.field.text() == ""


def test_another_language_asks_anew(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    with qtbot.waitSignal(palette.wanted):
        palette.set_presenter(presenter("de"))
    assert palette.windowTitle() == "Anrufer suchen"
    palette.show_callers("", (KARIN,))
    assert palette.model.index(0).data() == "Karin Hoekstra, +31 6 12345678, Selbst angenommen, Heute 14:00"


def test_nobody_found_says_so_and_enter_does_nothing(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    QTest.keyClicks(palette.field, "zzz")
    assert palette._nobody.isVisible() and not palette.list.isVisible()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_markup_in_a_name_is_painted_and_told_as_it_came(qtbot: QtBot) -> None:
    palette = open_palette(qtbot)
    palette.show_callers("", (caller("+31205550000", name="<b>Bold</b>"),))
    index = palette.model.index(0)
    assert index.data() == "<b>Bold</b>, +31 20 555 0000, You answered, Today 14:04"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("size", [100, 115, 130])
def test_everything_has_room_and_a_name(qtbot: QtBot, language: str, size: int) -> None:
    palette = open_palette(qtbot, size=size, language=language)
    QApplication.processEvents()
    assert palette._keys.text() == presenter(language).words.text("palette.keys")
    bottom = palette.list.mapTo(palette, QPoint(0, palette.list.height())).y()
    assert bottom <= palette._keys.mapTo(palette, QPoint(0, 0)).y()
    assert palette.field.accessibleName() and palette.list.accessibleName() and palette.accessibleName()
    assert not palette.grab().isNull()


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def test_from_the_tray_a_caller_is_found_and_the_record_opens(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, dialled = list[str](), list[str]()
    monkeypatch.setattr(call_actions, "open_url", lambda url, browser, **_: opened.append(url))

    class Phone:
        @staticmethod
        def openUrl(url: Any) -> bool:
            dialled.append(url.toString())
            return True

    monkeypatch.setattr(phone, "QDesktopServices", Phone)

    async def test() -> None:
        async with Desk(tmp_path, SETTINGS) as desk:
            for one in (Call(outsider("+31612345678", "Karin Hoekstra")), Call(outsider("+31205550000", "Other"))):
                desk.post(one.created(), one.ringing(ANNA), one.answered(ANNA), one.ended())
                while await asyncio.wrap_future(desk.engine.log.entry(one.call_id)) is None:
                    await asyncio.sleep(0.01)
            desk.choose("find-caller")
            palette = desk.desk.windows._palette
            assert palette is not None
            await until(lambda: titles(palette) == ["Other", "Karin Hoekstra"], "the callers")
            QTest.keyClicks(palette.field, "hoek")
            await until(lambda: titles(palette) == ["Karin Hoekstra"], "the answer")
            press(palette, Qt.Key.Key_Return)
            await until(lambda: opened, "the record")
            assert opened == ["https://crm.example.com/search?phone=%2B31612345678"]
            palette.open_fresh()
            press(palette, Qt.Key.Key_Return, control=True)
            assert dialled == ["tel:+31205550000"]

    run(test())


def test_the_app_starts_without_loading_it() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import callpop.desktop.workplace, sys; print('callpop.desktop.palette.window' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "False"
