"""An unknown number in the call log says where it is from, once that is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window import towns
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.row import CallRow
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import FakeLog, call, presenter

GRONINGEN, OLDENBURG = "+31503141592", "+4944198760000"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(towns, "_REST_MS", 0)
    yield


def open_window(qtbot: QtBot, calls: list[LogEntry], asked: list[str], answer: dict[str, str]) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=FakeLog(calls).fetch)
    qtbot.addWidget(window)

    def tell(key: str) -> None:
        asked.append(key)
        if key in answer:
            window.pane.towns.told(key, answer[key])

    window.pane.towns.wanted.connect(tell)
    window.show()
    for _ in range(5):
        QApplication.processEvents()
    return window


def second_lines(model: CallModel) -> dict[str, str]:
    rows = [model.row(number) for number in range(model.rowCount())]
    return {row.entry.record.call_id: model.view(row).subtitle for row in rows if isinstance(row, CallRow)}


def test_an_unknown_number_says_where_it_is_from(qtbot: QtBot) -> None:
    asked: list[str] = []
    calls = [call("a", 1, number=GRONINGEN), call("b", 2, number=OLDENBURG), call("c", 3, number=GRONINGEN)]
    answer = {GRONINGEN: "Groningen, NL", OLDENBURG: "Oldenburg, DE"}
    window = open_window(qtbot, calls, asked, answer)
    qtbot.waitUntil(lambda: set(asked) == {GRONINGEN, OLDENBURG})
    assert second_lines(window.pane.model) == {"a": "Groningen, NL", "b": "Oldenburg, DE", "c": "Groningen, NL"}
    assert len(asked) == 2, "each number once"
    first = window.pane.model.index_of("a").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Groningen" in first, "a screen reader hears it, too"


def test_where_nothing_is_known_it_stays_as_it_is_and_is_not_asked_again(qtbot: QtBot) -> None:
    asked: list[str] = []
    window = open_window(qtbot, [call("a", 1, number=GRONINGEN)], asked, {GRONINGEN: ""})
    qtbot.waitUntil(lambda: asked == [GRONINGEN])
    window.reload()
    qtbot.wait(20)
    assert asked == [GRONINGEN]
    assert second_lines(window.pane.model) == {"a": presenter().words.text("id.unknown")}


@pytest.mark.parametrize(
    "entry",
    [
        replace(call("a", 1, number=GRONINGEN), name="Karin Hoekstra"),
        replace(call("a", 1, number=GRONINGEN), organisation="Noorderlicht Bouw"),
        replace(call("a", 1, number="+31xxxxxxx92"), masked=True),
        call("a", 1, number=None),
        call("a", 1, number="203"),
    ],
    ids=["named", "organisation", "masked", "withheld", "internal"],
)
def test_nobody_is_asked_about_who_is_known_or_must_not_be(qtbot: QtBot, entry: LogEntry) -> None:
    asked: list[str] = []
    window = open_window(qtbot, [entry], asked, {})
    assert second_lines(window.pane.model)
    qtbot.wait(20)
    assert asked == []


def test_a_window_that_nobody_sees_asks_nothing(qtbot: QtBot) -> None:
    asked: list[str] = []
    window = open_window(qtbot, [call("a", 1, number=GRONINGEN), call("b", 2, number=OLDENBURG)], asked, {})
    window.hide()
    for key in asked[:]:
        window.pane.towns.told(key, "")
    qtbot.wait(20)
    assert len(asked) <= 1


def test_in_another_language_places_are_asked_for_anew(qtbot: QtBot) -> None:
    asked: list[str] = []
    answer = {OLDENBURG: "Oldenburg, DE"}
    window = open_window(qtbot, [call("a", 1, number=OLDENBURG)], asked, answer)
    qtbot.waitUntil(lambda: second_lines(window.pane.model) == {"a": "Oldenburg, DE"})
    answer[OLDENBURG] = "Oldenburg, Duitsland"
    window.set_presenter(presenter("nl"))
    qtbot.waitUntil(lambda: second_lines(window.pane.model) == {"a": "Oldenburg, Duitsland"})
