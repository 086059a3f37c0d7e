"""What the desktop shows of a relay: its state in words, gaps, what colleagues settled, what the company locked."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from callpop.calls.entry import Settled
from callpop.calls.record import Outcome
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.platform.network_watch import NetworkWatch
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.source_words import source_message
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.words import Words
from callpop.events import Gap, SourceEvent, SourceState
from callpop.notifications.model import Party
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import AppearanceSettings, RelaySettings, Settings, SourceKind, SourceSettings
from tests.desktop.windows_support import MINUTE, FakeLog, call, presenter

REFUSED = SourceEvent(
    SourceState.DISCONNECTED, "in English", "trouble.refused", "relay.example.com", final=True, started=True
)


def test_the_state_is_said_in_the_language_of_the_screen() -> None:
    german = Words.load("de")
    assert "mit einem neuen Code anmelden" in source_message(REFUSED, german, NOW)
    connected = SourceEvent(SourceState.CONNECTED, "x", "connected", "relay.example.com", since=NOW)
    assert source_message(connected, german, NOW) == f"relay.example.com, seit {german.clock(NOW)}"
    newer = msgspec.structs.replace(REFUSED, key="trouble.newer")
    assert source_message(newer, german, NOW) == "in English"
    assert source_message(SourceEvent(SourceState.CONNECTED, "Listening"), german, NOW) == "Listening"


def test_the_tray_says_what_to_do_and_that_nothing_is_tried_meanwhile(qtbot: QtBot) -> None:
    tray = Tray(presenter=presenter("de"), available=lambda: False)
    tray.set_source_event(REFUSED)
    said = tray.icon.toolTip()
    assert "Nicht verbunden" in said
    assert "neuer Versuch" not in said
    assert "mit einem neuen Code anmelden" in said
    tray.set_presenter(presenter("nl"))
    assert "met een nieuwe code" in tray.icon.toolTip()


@pytest.mark.parametrize(
    ("by", "talked", "said"),
    [
        (Party(emails=("bob@example.com",)), True, "Bob called back, "),
        (Party(), True, "Team called back, "),
        (Party(emails=("carla.smit@example.com",)), False, "Handled by Carla, "),
        (Party(), False, "Handled in the team, "),
    ],
)
def test_a_missed_call_that_a_colleague_settled_says_who_and_when(by: Party, talked: bool, said: str) -> None:
    entry = replace(
        call("c1", outcome=Outcome.MISSED), handled=True, settled=Settled(by=by, at=NOW - 5 * MINUTE, talked=talked)
    )
    show = presenter()
    row = show.row(entry)
    assert row.outcome == f"{said}{show.words.clock(NOW - 5 * MINUTE)}"
    assert not row.urgent
    # Marked as open again, it is a missed call like any other.
    assert show.row(replace(entry, handled=False)).outcome.startswith("Missed")


def test_a_gap_stands_above_the_list_until_it_is_put_away(qtbot: QtBot) -> None:
    log = LogWindow(theme=Theme(AppearanceSettings()), presenter=presenter(), fetch=FakeLog([call("c1")]).fetch)
    qtbot.addWidget(log)
    seen: list[tuple[int, ...]] = []
    log.gaps_seen.connect(seen.append)
    log.show()
    assert not log.pane.gap.isVisible()
    log.show_gaps((Gap(1, None, NOW - 30 * MINUTE), Gap(2, NOW - 20 * MINUTE, NOW - 10 * MINUTE)))
    assert log.pane.gap.isVisible()
    said = " ".join(label.text() for label in log.pane.gap.findChildren(QLabel))
    clock = presenter().words.clock
    assert f"before {clock(NOW - 30 * MINUTE)} may be missing" in said
    assert f"{clock(NOW - 20 * MINUTE)} to {clock(NOW - 10 * MINUTE)} may be missing" in said
    log.set_presenter(presenter("de"))
    assert "fehlen vielleicht" in " ".join(label.text() for label in log.pane.gap.findChildren(QLabel))
    log.pane.gap.button.click()
    assert seen == [(1, 2)]
    assert not log.pane.gap.isVisible()


def test_a_gap_within_one_minute_names_it_once(qtbot: QtBot) -> None:
    log = LogWindow(theme=Theme(AppearanceSettings()), presenter=presenter(), fetch=FakeLog([call("c1")]).fetch)
    qtbot.addWidget(log)
    log.show_gaps((Gap(1, NOW - 10 * MINUTE, NOW - 10 * MINUTE + 2_000_000),))
    said = [label.text() for label in log.pane.gap.findChildren(QLabel)]
    assert f"Notifications of {presenter().words.clock(NOW - 10 * MINUTE)} may be missing" in said


@pytest.fixture
def window(qtbot: QtBot) -> SettingsWindow:
    made = SettingsWindow(
        theme=Theme(AppearanceSettings()),
        words=Words.load("en"),
        settings=Settings(),
        apply=lambda key, value: None,
        notification_url=lambda: "http://127.0.0.1:8765/notify/secret",
        version="1",
    )
    qtbot.addWidget(made)
    made.show_page("connection")
    made.show()
    return made


def test_the_way_to_a_relay_is_there_when_a_relay_is_the_source(window: SettingsWindow) -> None:
    assert not window.connection.enrol.isVisible()
    window.show_settings(Settings(source=SourceSettings(SourceKind.RELAY)))
    assert window.connection.enrol.isVisible()
    assert not window.connection.url.isVisible()


def test_the_authoritys_file_is_in_reach_before_the_relay_is_the_source(window: SettingsWindow) -> None:
    page = window.connection
    page.offer(Enrolment("https://relay.example.com", "ABCD"))
    assert not page.rows["relay.ca_file"].isVisible()
    page.enrol.show_trouble("nobody knows it", needs_authority=True)
    assert page.rows["relay.ca_file"].isVisible() and page.enrol.authority_button.isVisible()
    page.enrol.show_working()
    assert not page.rows["relay.ca_file"].isVisible()


def test_the_page_takes_back_what_it_said_of_a_connection(window: SettingsWindow) -> None:
    page = window.connection
    window.show_settings(Settings(source=SourceSettings(SourceKind.RELAY), relay=RelaySettings("https://r.example")))
    page.offer(Enrolment("https://r.example", "ABCD"))
    page.enrol.show_done(("anna@example.com",))
    window.set_source(SourceState.DISCONNECTED, "it ended the connection")
    assert page.enrol.wrong.text() == "it ended the connection" and not page.enrol.said.isVisible()


def test_a_link_brings_the_question_also_where_the_listener_is_the_source(window: SettingsWindow) -> None:
    asked: list[Enrolment] = []
    window.enrol.connect(asked.append)
    window.connection.offer(Enrolment("https://relay.example.com", "ABCD"))
    assert window.connection.enrol.isVisible()
    window.show_settings(Settings())
    assert window.connection.enrol.isVisible()
    assert asked == []
    window.connection.enrol.cancel_button.click()
    assert not window.connection.enrol.isVisible()


def test_what_is_waited_for_since_the_last_start_can_be_seen_and_given_up(window: SettingsWindow) -> None:
    given_up: list[bool] = []
    window.enrol_given_up.connect(lambda: given_up.append(True))
    panel = window.connection.enrol
    panel.show_waiting("AB12CD", Enrolment("https://relay.example.com", "ABCD", "anna@example.com"))
    assert panel.isVisible()
    assert "AB12CD" in panel.said.text()
    assert panel.email.text() == "anna@example.com"
    panel.cancel_button.click()
    assert given_up == [True]
    assert not panel.isVisible()


def test_what_the_company_locked_is_said_and_cannot_be_changed(window: SettingsWindow) -> None:
    settings = Settings(source=SourceSettings(SourceKind.RELAY), relay=RelaySettings("https://relay.example.com"))
    window.show_settings(settings, frozenset({"popup.corner", "relay.url"}))
    row = window.pages["card"].rows["popup.corner"]
    assert not row.control.isEnabled()
    assert "Set by the company" in [label.text() for label in row.findChildren(QLabel) if not label.isHidden()]
    assert window.pages["card"].rows["popup.screen"].control.isEnabled()
    assert not window.connection.enrol.connect_button.isEnabled()
    window.show_settings(settings, frozenset())
    assert row.control.isEnabled()
    # A change of the settings alone leaves the locks as they are.
    window.show_settings(settings, frozenset({"popup.corner"}))
    window.show_settings(settings)
    assert not row.control.isEnabled()


def test_a_change_of_the_network_is_told_once(qtbot: QtBot) -> None:
    watch = NetworkWatch()
    heard: list[bool] = []
    watch.changed.connect(lambda: heard.append(True))
    watch._hear()
    watch._hear()
    qtbot.waitUntil(lambda: bool(heard), timeout=30_000)
    qtbot.wait(50)
    assert heard == [True]
