"""Links that are handed over: shown and asked about, and nothing happens before the agent agrees."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from callpop.desktop.links import Links
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import DialBy, DialSettings, Settings

PLATFORM = Settings(dial=DialSettings(by=DialBy.PLATFORM))


class Desk:
    """Links, and what became of them."""

    def __init__(self, settings: Settings = PLATFORM, language: str = "en") -> None:
        self.enrolments: list[Enrolment] = []
        self.called: list[str] = []
        self.complaints: list[str] = []
        self.links = Links(
            theme=Theme(),
            words=lambda: Words.load(language),
            settings=lambda: settings,
            enrol=self.enrolments.append,
            call=self.called.append,
            complain=self.complaints.append,
        )

    @property
    def shown(self) -> str:
        question = self.links.question
        assert question is not None
        return "\n".join(label.text() for label in question.findChildren(QLabel))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def click(desk: Desk, button: str) -> None:
    question = desk.links.question
    assert question is not None
    QTest.mouseClick(getattr(question, button), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_a_number_is_shown_and_called_once_the_agent_agrees(desk: Desk) -> None:
    desk.links.take("tel:+31-50-800%209001")
    assert "+31508009001" in desk.shown
    assert desk.called == []
    click(desk, "yes_button")
    assert desk.called == ["+31508009001"]
    assert desk.links.question is None


def test_no_means_no(desk: Desk) -> None:
    desk.links.take("tel:+31508009001")
    click(desk, "no_button")
    desk.links.take("tel:+31508009001")
    assert desk.links.question is not None
    QTest.keyClick(desk.links.question, Qt.Key.Key_Escape)
    assert desk.links.question is None
    assert desk.called == []


def test_a_key_that_was_meant_for_another_program_calls_nobody(desk: Desk) -> None:
    desk.links.take("tel:+31508009001")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        question = desk.links.question
        if question is not None:
            QTest.keyClick(question, key)
    assert desk.called == []


def test_the_number_does_not_change_under_the_pointer(desk: Desk) -> None:
    desk.links.take("tel:+31508009001")
    for _ in range(50):
        desk.links.take("tel:+31900123456")
    assert "+31508009001" in desk.shown and "+31900123456" not in desk.shown
    click(desk, "yes_button")
    assert desk.called == ["+31508009001"]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://evil.example.com",
        "",
        "tel:*21*0900123456%23",
        "tel:" + "9" * 5000,
        "tel:%0a201",
        "callpop://",
        "callpop://dial?number=201",
        "callpop://enrol",
        "callpop://enrol?code=x",
        "callpop://enrol?url=http://relay.example.com&code=x",
        "callpop://enrol?url=javascript:alert(1)&code=x",
        "callpop://enrol?url=https://user:pass@relay.example.com&code=x",
        "callpop://enrol?url=https://relay.example.com/%0d%0aX&code=x",
        "callpop://enrol?url=https://relay.example.com%5c@evil.example.com&code=x",
        "callpop://enrol@evil.example.com/?url=https://relay.example.com&code=x",
        "callpop://enrol?url=https://relay.example.com&code=" + "x" * 5000,
        "callpop://enrol?url=https://[::1&code=x",
        "callpop://enrol?" + "&".join(f"a{n}=1" for n in range(500)),
    ],
)
def test_what_is_odd_is_refused_in_words(desk: Desk, link: str) -> None:
    desk.links.take(link)
    assert (desk.enrolments, desk.called, desk.links.question) == ([], [], None)
    (said,) = desk.complaints
    assert len(said) < 200 and "evil" not in said and "\n" not in said


def test_an_enrolment_is_offered_with_its_host(desk: Desk) -> None:
    desk.links.take("callpop://enrol?url=https://relay.example.com&code=abc")
    (offered,) = desk.enrolments
    assert (offered.host, offered.code) == ("relay.example.com", "abc")


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_program_may_call_it(qtbot: QtBot, language: str) -> None:
    dial = DialSettings(by=DialBy.SYSTEM, link="sip:{number}@pbx.example.com")
    desk = Desk(replace(PLATFORM, dial=dial), language)
    desk.links.take("tel:+31508009001")
    assert Words.load(language).text("link.ask_program") in desk.shown
    click(desk, "yes_button")
    assert desk.called == ["+31508009001"]


@pytest.mark.parametrize("link", ["tel:{number}", "callto:{number}", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_platform_nobody_is_asked_in_circles(qtbot: QtBot, language: str, link: str) -> None:
    desk = Desk(replace(PLATFORM, dial=DialSettings(by=DialBy.SYSTEM, link=link)), language)
    desk.links.take("tel:+31508009001")
    assert desk.links.question is None
    assert desk.complaints == [Words.load(language).text("link.needs_platform")]
