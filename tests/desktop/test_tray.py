"""The tray as an agent meets it: what the icon says, what the menu offers, and what if there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from callpop.calls.record import Outcome
from callpop.calls.rest import Rest, RestReason
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.tray import Tray
from callpop.desktop.tray_icon import TrayState, render_tray_icon, tray_icon
from callpop.desktop.tray_menu import plain
from callpop.desktop.tray_sheet import render_tray_sheet
from callpop.events import SourceState
from callpop.said import Said
from tests.desktop.windows_support import MINUTE, call, presenter

AMBER = QColor("#F5A524")


class Panel:
    """A panel that takes icons, or does not yet."""

    def __init__(self) -> None:
        self.there = True

    def __call__(self) -> bool:
        return self.there


@pytest.fixture
def panel() -> Panel:
    return Panel()


@pytest.fixture
def tray(qtbot: QtBot, panel: Panel) -> Iterator[Tray]:
    made = Tray(presenter=presenter(), template=False, available=panel)
    made.set_source(SourceState.CONNECTED, "")
    yield made
    made.stop()


def labels(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.menu.actions() if not action.isSeparator()]


def action(tray: Tray, name: str) -> QAction:
    return next(each for each in tray.menu.menu.actions() if each.objectName() == name)


def amber_pixels(image: QImage) -> int:
    """How many pixels are the badge's."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == AMBER for x, y in points)


@pytest.mark.parametrize("template", [False, True])
@pytest.mark.parametrize("size", [16, 22, 32, 64])
def test_the_five_states_look_different_without_colour(qtbot: QtBot, size: int, template: bool) -> None:
    kind = QImage.Format.Format_Alpha8 if template else QImage.Format.Format_Grayscale8
    looks = set()
    for state in TrayState:
        image = render_tray_icon(state, size=size, missed=2, template=template)
        looks.add(bytes(image.convertToFormat(kind).constBits()))
    assert len(looks) == len(TrayState)


def test_a_template_is_black_and_alpha_only(qtbot: QtBot) -> None:
    for state in TrayState:
        image = render_tray_icon(state, size=64, missed=4, template=True)
        colours = {
            image.pixelColor(x, y).name() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha()
        }
        assert colours == {"#000000"}
    assert tray_icon(TrayState.CONNECTED, template=True).isMask()


def test_small_icons_have_a_dot_and_large_ones_a_number(qtbot: QtBot) -> None:
    for size in (16, 22):
        assert render_tray_icon(TrayState.MISSED, size=size, missed=1) == render_tray_icon(
            TrayState.MISSED, size=size, missed=7
        )
        assert amber_pixels(render_tray_icon(TrayState.MISSED, size=size, missed=1))
    for size in (32, 64):
        assert render_tray_icon(TrayState.MISSED, size=size, missed=1) != render_tray_icon(
            TrayState.MISSED, size=size, missed=7
        )


def test_more_than_nine_is_one_picture(qtbot: QtBot) -> None:
    ten = render_tray_icon(TrayState.MISSED, size=64, missed=10)
    assert ten == render_tray_icon(TrayState.MISSED, size=64, missed=250)
    assert ten != render_tray_icon(TrayState.MISSED, size=64, missed=9)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_scaled_screens_get_as_many_pixels_as_they_have(qtbot: QtBot, ratio: float) -> None:
    image = render_tray_icon(TrayState.CONNECTED, size=32, device_ratio=ratio)
    assert image.width() == round(32 * ratio)
    assert image.devicePixelRatio() == ratio


def test_the_sheet_shows_every_state(qtbot: QtBot) -> None:
    assert not render_tray_sheet().isNull()


def test_what_matters_most_is_what_the_icon_says(tray: Tray) -> None:
    said = [tray.state]
    tray.set_missed(3)
    said.append(tray.state)
    tray.set_paused(NOW + 30 * MINUTE)
    said.append(tray.state)
    tray.set_source(SourceState.DISCONNECTED, "The relay does not answer.")
    said.append(tray.state)
    tray.set_ringing("Karin Hoekstra", "c1")
    said.append(tray.state)
    assert said == ["connected", "missed", "paused", "disconnected", "ringing"]


def test_the_tooltip_says_everything_in_words(tray: Tray) -> None:
    assert tray.icon.toolTip() == "Callpop\nConnected"
    tray.set_missed(1)
    assert tray.icon.toolTip() == "Callpop\n1 missed call"
    tray.set_paused(NOW + 30 * MINUTE)
    tray.set_source(SourceState.DISCONNECTED, "Port 8765 is taken.")
    said = tray.icon.toolTip()
    for part in ("Not connected, trying again", "Port 8765 is taken.", "Paused until 14:35", "1 missed call"):
        assert part in said


def test_a_pause_until_tomorrow_says_tomorrow(tray: Tray) -> None:
    tray.set_paused(NOW + 24 * 60 * MINUTE)
    assert "Paused until tomorrow" in tray.icon.toolTip()


def test_trouble_is_shown_until_it_is_over(tray: Tray) -> None:
    tray.set_trouble("storage", "The disk is full.")
    assert "The disk is full." in tray.icon.toolTip()
    assert "The disk is full." in labels(tray)
    tray.set_trouble("storage", "")
    assert tray.icon.toolTip() == "Callpop\nConnected"
    assert "The disk is full." not in labels(tray)


def test_trouble_is_told_once(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(tray, "tell", lambda _title, text: told.append(text))
    tray.set_trouble("storage", "The disk is full.")
    tray.set_trouble("storage", "The disk is full.")
    assert told == ["The disk is full."]


def test_the_record_of_a_ringing_call_comes_first(tray: Tray) -> None:
    opened: list[str] = []
    tray.open_record.connect(opened.append)
    tray.set_ringing("Karin & Söhne", "c7")
    first = tray.menu.menu.actions()[0]
    assert first.text() == "Open in CRM: Karin && Söhne"
    first.trigger()
    assert opened == ["c7"]
    tray.set_ringing(None)
    assert not tray.menu.menu.actions()[0].text().startswith("Open in CRM")


def test_the_last_five_calls_open_their_records(tray: Tray) -> None:
    opened: list[str] = []
    tray.open_record.connect(opened.append)
    tray.set_recent([call(f"c{n}", n + 1) for n in range(8)])
    calls = [each for each in tray.menu.menu.actions() if each.objectName() == "call"]
    assert len(calls) == 5
    assert calls[0].text() == "14:04 Karin Hoekstra · You answered"
    calls[2].trigger()
    assert opened == ["c2"]


def test_a_call_of_another_day_says_so(tray: Tray) -> None:
    tray.set_recent([call("c1", 26 * 60)])
    (said,) = (each.text() for each in tray.menu.menu.actions() if each.objectName() == "call")
    assert said.startswith("yesterday 12:05 Karin Hoekstra · You")


def test_popups_can_be_paused_and_resumed(tray: Tray, qtbot: QtBot) -> None:
    asked: list[object] = []
    tray.pause.connect(asked.append)
    pause = action(tray, "pause-menu").menu()
    assert isinstance(pause, QMenu)
    for each in pause.actions():
        each.trigger()
    assert asked == [30, 60, None]
    tray.set_paused(NOW + 30 * MINUTE)
    with qtbot.waitSignal(tray.resume):
        action(tray, "resume").trigger()
    tray.set_paused(None)
    assert "Pause popups" in labels(tray)


def test_quiet_hours_are_said_and_calls_can_be_shown_all_the_same(tray: Tray, qtbot: QtBot) -> None:
    asked: list[object] = []
    tray.show_calls.connect(asked.append)
    end = NOW + 45 * MINUTE
    tray.set_quiet(Rest(RestReason.HOURS, end), None)
    clock = datetime.fromtimestamp(end / 1e6).strftime("%H:%M")
    assert tray.state is TrayState.PAUSED
    assert f"Quiet hours until {clock}: no cards" in tray.icon.toolTip()
    assert f"Quiet hours until {clock}: no cards" in labels(tray)
    assert "Pause popups" not in labels(tray)
    show = action(tray, "show-menu").menu()
    assert isinstance(show, QMenu)
    assert [each.text() for each in show.actions()] == ["For 30 minutes", "For 1 hour", f"Until {clock}"]
    for each in show.actions():
        each.trigger()
    assert asked == [30, 60, None]
    tray.set_quiet(Rest(RestReason.HOURS, end), end)
    assert tray.state is not TrayState.PAUSED
    assert f"Calls are shown until {clock}" in labels(tray)
    assert "Pause popups" in labels(tray)
    with qtbot.waitSignal(tray.quiet_again):
        action(tray, "quiet-again").trigger()
    tray.set_quiet(None, None)
    assert not any("uiet" in label for label in labels(tray))


def test_the_systems_do_not_disturb_is_said_and_lasts_to_an_unknown_end(tray: Tray) -> None:
    tray.set_quiet(Rest(RestReason.SYSTEM, None), None)
    assert "“Do not disturb” is on: no cards" in labels(tray)
    show = action(tray, "show-menu").menu()
    assert isinstance(show, QMenu)
    assert show.actions()[-1].text() == "Until tomorrow"


def test_a_pause_is_said_before_quiet_hours(tray: Tray) -> None:
    tray.set_quiet(Rest(RestReason.HOURS, NOW + 45 * MINUTE), None)
    tray.set_paused(NOW + 30 * MINUTE)
    assert "Resume popups" in labels(tray)
    assert not any("Quiet hours" in label for label in labels(tray))


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("open-log", "open_log"),
        ("note-last", "note_last"),
        ("test-call", "test_call"),
        ("copy-url", "copy_url"),
        ("settings", "settings"),
        ("about", "about"),
        ("quit", "quit_requested"),
    ],
)
def test_every_entry_does_what_it_says(tray: Tray, qtbot: QtBot, name: str, signal: str) -> None:
    tray.set_recent([call("c1")])
    with qtbot.waitSignal(getattr(tray, signal)):
        action(tray, name).trigger()


def test_the_menu_does_not_change_under_the_pointer(tray: Tray, qtbot: QtBot) -> None:
    tray.menu.menu.popup(tray.menu.menu.pos())
    before = labels(tray)
    tray.set_ringing("Karin Hoekstra", "c1")
    assert labels(tray) == before
    tray.menu.menu.hide()
    assert labels(tray)[0] == "Open in CRM: Karin Hoekstra"


def test_a_click_opens_the_log(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.open_log):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_a_tray_that_is_there_takes_the_icon_at_once(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.shown):
        tray.start()


def test_without_a_tray_the_app_is_told_once_after_five_tries(tray: Tray, panel: Panel) -> None:
    told: list[bool] = []
    tray.unavailable.connect(lambda: told.append(True))
    panel.there = False
    tray.start()
    assert tray._timer.isActive()
    for _ in range(4):
        tray._timer.timeout.emit()
    assert told == []
    for _ in range(10):
        tray._timer.timeout.emit()
    assert told == [True]


def test_a_tray_that_comes_late_takes_the_icon(tray: Tray, panel: Panel, qtbot: QtBot) -> None:
    panel.there = False
    tray.start()
    for _ in range(8):
        tray._timer.timeout.emit()
    panel.there = True
    with qtbot.waitSignal(tray.shown):
        tray._timer.timeout.emit()
    assert not tray._timer.isActive()


def test_the_menu_speaks_another_language_at_once(tray: Tray) -> None:
    tray.set_presenter(presenter("nl"))
    assert labels(tray)[-1] == "Afsluiten"


def test_names_from_outside_stay_one_plain_line() -> None:
    assert plain("A &B\n\tC") == "A &&B C"
    assert len(plain("x" * 200)) < 50


def test_a_day_of_calls_makes_no_heap_of_entries(tray: Tray) -> None:
    def ring() -> int:
        for name in ("Karin Hoekstra", None):
            tray.set_ringing(name, "c1")
            assert tray.menu.menu.actions()
        return len(tray.menu.findChildren(QAction))

    tray.set_recent([call(f"c{n}", n + 1) for n in range(5)])
    once = ring()
    assert [ring() for _ in range(20)] == [once] * 20


def test_open_missed_calls_stand_in_the_menu_with_a_way_to_each(tray: Tray, qtbot: QtBot) -> None:
    missed = [
        call(f"m{number}", number, number=f"+49301234560{number}", name=f"Caller {number}", outcome=Outcome.MISSED)
        for number in range(1, 8)
    ]
    tray.set_missed(7)
    tray.set_open_missed(missed)
    shown = labels(tray)
    at = shown.index("Open missed calls")
    assert [label.split(" ", 1)[1] for label in shown[at + 1 : at + 6]] == [f"Caller {one}" for one in range(1, 6)]
    assert shown[at + 6] == "Show all (7)"
    with qtbot.waitSignal(tray.open_call) as opened:
        action(tray, "missed-call").trigger()
    assert opened.args == ["m1"]
    with qtbot.waitSignal(tray.open_missed):
        action(tray, "open-missed").trigger()


def test_the_tooltip_says_how_many_wait_and_who_was_the_last(tray: Tray) -> None:
    tray.set_missed(2)
    tray.set_open_missed([call("m", 5, number="+493012345601", name="Karin & Söhne", outcome=Outcome.MISSED)])
    lines = tray.icon.toolTip().splitlines()
    assert lines[1] == "2 missed calls"
    assert lines[2].startswith("Last: Karin & Söhne, ")


def test_once_none_waits_menu_and_tooltip_say_nothing_of_missed_calls(tray: Tray) -> None:
    tray.set_missed(1)
    tray.set_open_missed([call("m", 5, outcome=Outcome.MISSED)])
    tray.set_missed(0)
    assert "Open missed calls" not in labels(tray)
    assert tray.icon.toolTip().splitlines() == ["Callpop", "Connected"]
    assert tray.state is TrayState.CONNECTED


def test_trouble_is_said_in_the_language_of_the_screen_and_again_in_another(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(tray, "tell", lambda _title, text: told.append(text))
    trouble = Said(
        "The keyring cannot be used ({why}).", "keyring_unusable", why=Said("it is locked", "keyring_locked")
    )
    tray.set_presenter(presenter("de"))
    tray.set_trouble("secrets", trouble)
    german = "Der Schlüsselbund ist nicht nutzbar (er ist gesperrt)."
    assert told == [german]
    assert german in tray.icon.toolTip() and labels(tray)[0].startswith("Der Schlüsselbund")
    tray.set_presenter(presenter("nl"))
    tray.set_trouble("secrets", trouble)
    dutch = "De sleutelbos is niet bruikbaar (die is vergrendeld)."
    assert dutch in tray.icon.toolTip() and labels(tray)[0].startswith("De sleutelbos")
    assert told == [german], "it was told before"
