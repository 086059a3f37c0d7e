"""Spots of the stack, and the screens of the running application."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.placement import DesktopScreens, KeptPlaces, Spot
from callpop.desktop.popup.layout import Rect
from callpop.desktop.state_file import StateFile
from callpop.settings.schema import Corner, ScreenChoice

AREA = Rect(100, 50, 1000, 800)


@pytest.mark.parametrize(
    ("card", "spot"),
    [
        (Rect(1100 - 16 - 400, 850 - 16 - 72, 400, 72), Spot(Corner.BOTTOM_RIGHT, 0, 0)),
        (Rect(120, 60, 400, 72), Spot(Corner.TOP_LEFT, 4, 0)),
        (Rect(600, 100, 400, 72), Spot(Corner.TOP_RIGHT, 84, 34)),
        (Rect(150, 700, 400, 72), Spot(Corner.BOTTOM_LEFT, 34, 62)),
        (Rect(900, 900, 400, 72), Spot(Corner.BOTTOM_RIGHT, 0, 0)),
    ],
)
def test_a_dropped_stack_belongs_to_the_nearest_corner(card: Rect, spot: Spot) -> None:
    assert Spot.of(card, AREA) == spot


def test_a_spot_survives_being_kept() -> None:
    spot = Spot(Corner.TOP_LEFT, 120, 44)
    assert Spot.from_text(spot.as_text()) == spot


@pytest.mark.parametrize("text", ["", "bottom-right", "middle 1 2", "bottom-right -4 2", "bottom-right 1 2 3", "x y z"])
def test_what_is_no_spot_is_none(text: str) -> None:
    assert Spot.from_text(text) is None


def test_places_are_kept_per_screen() -> None:
    told: list[tuple[str, str]] = []
    places = KeptPlaces({"DP-1": "top-left 1 2"}, changed=lambda *what: told.append(what))
    places.save("DP-2", Spot(Corner.BOTTOM_LEFT, 3, 4))
    assert places.load("DP-1") == Spot(Corner.TOP_LEFT, 1, 2)
    assert places.load("DP-2") == Spot(Corner.BOTTOM_LEFT, 3, 4)
    assert places.load("HDMI-1") is None
    assert told == [("DP-2", "bottom-left 3 4")]


def test_places_outlive_the_app(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "places.json")
    places = KeptPlaces.in_file(file)
    assert places.load("DP-1") is None
    places.save("DP-1", Spot(Corner.TOP_LEFT, 5, 6))
    places.save("DP-2", Spot(Corner.BOTTOM_LEFT, 3, 4))
    places.save("DP-1", Spot(Corner.TOP_RIGHT, 7, 8))
    file.finish()
    again = KeptPlaces.in_file(StateFile(tmp_path / "places.json"))
    assert again.load("DP-1") == Spot(Corner.TOP_RIGHT, 7, 8)
    assert again.load("DP-2") == Spot(Corner.BOTTOM_LEFT, 3, 4)


def test_of_very_many_screens_the_latest_are_kept(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "places.json")
    places = KeptPlaces.in_file(file)
    for number in range(100):
        places.save(f"DP-{number}", Spot(Corner.TOP_LEFT, number, 0))
    file.finish()
    again = KeptPlaces.in_file(file)
    assert again.load("DP-0") is None
    assert again.load("DP-99") == Spot(Corner.TOP_LEFT, 99, 0)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"places": 3}', '{"places": {"DP-1": 4}}', '{"places": {"DP-1": "x"}}']
)
def test_a_file_of_places_that_holds_something_else_costs_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "places.json"
    path.write_text(text)
    assert KeptPlaces.in_file(StateFile(path)).load("DP-1") is None


def test_the_screens_of_the_application_are_found_by_name_and_place(qapp: QApplication) -> None:
    screens = DesktopScreens()
    for choice in ScreenChoice:
        name = screens.pick(choice)
        area = screens.area(name)
        assert area is not None
        assert screens.area_at(area.x + 5, area.y + 5) == (name, area)
    assert screens.area("no such screen") is None
    assert screens.area_at(-50_000, 0) is None


def test_a_screen_that_changes_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    screens = DesktopScreens()
    screen = QGuiApplication.primaryScreen()
    with qtbot.waitSignal(screens.changed):
        screen.availableGeometryChanged.emit(screen.availableGeometry())


def test_a_place_is_found_by_what_the_screen_is_now(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    screens = DesktopScreens()
    name = screens.pick(ScreenChoice.PRIMARY)
    assert screens.area(name) is not None
    monkeypatch.setattr(QScreen, "availableGeometry", lambda self: QRect(0, 40, 640, 400))
    screen = QGuiApplication.primaryScreen()
    screen.availableGeometryChanged.emit(QRect(0, 40, 640, 400))
    assert screens.area(name) == Rect(0, 40, 640, 400)
    monkeypatch.setattr(QScreen, "model", lambda self: "another")
    QGuiApplication.instance().primaryScreenChanged.emit(screen)  # type: ignore[union-attr]
    assert screens.pick(ScreenChoice.PRIMARY) != name
    assert screens.area(name) is None
