"""How Callpop lives on a computer, as the app wires it: switches, a terminal server, new versions."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from callpop.desktop import workplace
from callpop.desktop.about import AboutDialog
from callpop.desktop.placement import DesktopScreens
from callpop.desktop.platform.switches import AT_LOGIN, not_offered
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.stack import Stack
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import NewVersion
from callpop.settings.schema import PopupSettings, Settings
from callpop.storage import opening
from tests.desktop.test_in_step import FakeSwitch
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider

Run = Callable[[Coroutine[Any, Any, None]], None]
ASKS = Words.load("en").text("terminal.relay_only")[:30]


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def test_the_setting_switches_at_once_and_follows_what_was_changed_elsewhere(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        switch = FakeSwitch()
        async with Desk(tmp_path, switches={AT_LOGIN: switch}) as desk:
            desk.preferences.change(AT_LOGIN, "on")
            assert switch.on
            switch.on = False
            desk.desk.windows.show_settings("everyday")
            assert desk.preferences.settings.system.start_at_login is False

    run(test())


def cards() -> list[Card]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Card) and each.isVisible()]


def test_on_a_terminal_server_nothing_moves_or_shines_through_and_a_relay_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    made: list[bool] = []

    def stack(theme: Theme, words: Words, settings: Settings) -> Stack:
        made.append(not theme.restrained)
        return Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens(), composited=made[-1])

    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + 'motion = "full"\n', make_surface=stack, remote=True) as desk:
            assert made == [False]
            assert any(ASKS in line for line in desk.menu())
            call = Call(outsider("+31612345678", "Karin Hoekstra"))
            desk.post(call.created(), call.ringing(ANNA))
            await until(cards, "the card")
            assert not any(card.pulses for card in cards())
            # The setting has the last word, at once.
            desk.preferences.change("system.terminal_server", "off")
            assert made == [False, True]
            assert not any(ASKS in line for line in desk.menu())
            await until(lambda: [card for card in cards() if card.pulses], "a card that pulses")

    run(test())


def test_with_a_relay_a_terminal_server_asks_for_nothing(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + '[system]\nterminal_server = "on"\n') as desk:
            assert any(ASKS in line for line in desk.menu())
            desk.preferences.change("source.kind", "relay")
            assert not any(ASKS in line for line in desk.menu())

    run(test())


@pytest.mark.logs_warnings
def test_on_a_network_share_nothing_is_stored_the_agent_is_told_and_cards_come_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "network_share", lambda folder: "cifs")

    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await until(lambda: "on a network share (cifs)" in desk.tray.icon.toolTip(), "the word")
            call = Call(outsider("+31612345678", "Karin Hoekstra"))
            assert desk.answer(call.ringing(ANNA)) == 503
            await until(lambda: desk.surface.cards, "the card")
        assert not desk.profile.database.exists()

    run(test())


def test_a_new_version_stands_in_the_menu_and_in_about_and_opens_its_page(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(workplace, "open_url", lambda url, browser, **_: opened.append(url))

    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.handle(NewVersion("9.1.0", "https://callpop.example.com/9.1.0"))
            assert "Version 9.1.0 is there" in desk.menu()
            desk.choose("new-version")
            (about,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, AboutDialog)]
            release = about.findChild(QPushButton, "release")
            assert isinstance(release, QPushButton)
            release.click()
            assert opened == ["https://callpop.example.com/9.1.0"]
            about.close()
            desk.desk.handle(NewVersion())
            assert "Version 9.1.0 is there" not in desk.menu()

    run(test())


def test_what_was_heard_of_a_version_is_told_from_the_start_until_it_is_switched_off(run: Run, tmp_path: Path) -> None:
    url = "https://updates.example.com/newest.json"
    heard = {"url": url, "asked_at": time.time(), "version": "99.0", "page": ""}
    (tmp_path / "updates.json").write_text(json.dumps(heard), encoding="utf-8")

    async def test() -> None:
        async with Desk(tmp_path, f'{SETTINGS}[updates]\nurl = "{url}"\n') as desk:
            await until(lambda: "Version 99.0 is there" in desk.menu(), "the word")
            desk.preferences.change("updates.check", "off")
            await until(lambda: "Version 99.0 is there" not in desk.menu(), "silence")

    run(test())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_what_the_system_does_not_offer_is_said_beside_the_setting(qtbot: QtBot, language: str, system: str) -> None:
    unoffered = not_offered(system)
    window = SettingsWindow(
        theme=Theme(),
        words=Words.load(language),
        settings=Settings(),
        apply=lambda key, value: None,
        notification_url=str,
        version="1",
        unoffered=unoffered,
    )
    qtbot.addWidget(window)
    rows = {key: row for page in window.pages.values() for key, row in page.rows.items()}
    for key in ("popup.hide_in_capture", "system.callpop_links", "system.tel_links", AT_LOGIN):
        assert rows[key].control.isEnabled() is (key not in unoffered)


def test_cards_are_left_out_of_captures_as_the_setting_says(qtbot: QtBot) -> None:
    done: list[bool] = []
    stack = Stack(
        theme=Theme(),
        words=Words.load("en"),
        settings=Settings(),
        screens=DesktopScreens(),
        leave_out=lambda handle, out: done.append(out),
    )
    assert done == []
    stack.apply(Settings(popup=PopupSettings(hide_in_capture=True)))
    assert done and all(done)
    done.clear()
    stack.apply(Settings())
    assert done and not any(done)
    stack.shutdown()
