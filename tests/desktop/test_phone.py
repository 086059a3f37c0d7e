"""A number is called from the screen: by this computer's program or by the platform, and it is said how it goes on."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import Any, cast

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.phone import Phone
from callpop.desktop.settings_window.phone_page import PhonePage
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.dialling.states import CannotDial, DialState, secret_name
from callpop.engine.dial_door import DialDoor
from callpop.events import DialEvent
from callpop.said import Said
from callpop.settings.schema import AppearanceSettings, CrmSettings, DialBy, DialSettings, Settings, SystemSettings

PLATFORM = Settings(dial=DialSettings(by=DialBy.PLATFORM))


class Door:
    def __init__(self) -> None:
        self.called: list[str] = []
        self.answers: list[Future[None]] = []

    def call(self, number: str) -> Future[None]:
        self.called.append(number)
        self.answers.append(Future())
        return self.answers[-1]


class Rig:
    def __init__(self, settings: Settings = PLATFORM, language: str = "en") -> None:
        self.door, self.complaints, self.said = Door(), cast(list[str], []), cast(list[str], [])
        self.phone = Phone(
            door=cast(DialDoor, self.door),
            slots=AsyncSlots(lambda error, where: pytest.fail(f"{where}: {error!r}")),
            settings=lambda: settings,
            words=lambda: Words.load(language),
            complain=self.complaints.append,
            say=self.said.append,
        )


async def soon() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.mark.asyncio
async def test_the_platform_is_asked_with_plus_and_digits_alone() -> None:
    rig = Rig()
    rig.phone.call("0031 (0)6-1234 5678")
    await soon()
    assert rig.door.called == ["+31612345678"]


@pytest.mark.asyncio
async def test_a_double_click_rings_once_and_a_later_call_is_another() -> None:
    rig = Rig()
    rig.phone.call("202")
    rig.phone.call("202")
    await soon()
    assert rig.door.called == ["202"]
    rig.door.answers[0].set_result(None)
    await asyncio.wrap_future(rig.door.answers[0])
    await soon()
    rig.phone.call("203")
    await soon()
    assert rig.door.called == ["202", "203"]


@pytest.mark.asyncio
async def test_a_refusal_is_told_and_the_next_call_can_be_tried() -> None:
    rig = Rig()
    rig.phone.call("202")
    await soon()
    rig.door.answers[0].set_exception(CannotDial(Said("{host} does not answer.", "dial_silent", host="x")))
    while not rig.complaints:
        await asyncio.sleep(0)
    await soon()
    assert rig.complaints == ["x does not answer."]
    rig.phone.call("202")
    await soon()
    assert len(rig.door.called) == 2


@pytest.mark.parametrize("number", [None, "", "anonymous", "+31260xxxxxx", "*21*0612345678#"])
@pytest.mark.asyncio
async def test_what_cannot_be_dialled_is_not(number: str | None) -> None:
    rig = Rig()
    rig.phone.call(number)
    await soon()
    assert all(set(called) <= set("+0123456789") for called in rig.door.called)


@pytest.mark.parametrize(
    ("copied", "called"),
    [("06 12345678", ["+31612345678"]), ("tel:+31501234567", ["+31501234567"]), (" 202\n", ["202"])],
)
@pytest.mark.asyncio
async def test_the_number_on_the_clipboard_is_called(qtbot: QtBot, copied: str, called: list[str]) -> None:
    rig = Rig()
    QGuiApplication.clipboard().setText(copied)
    rig.phone.call_clipboard()
    await soon()
    assert rig.door.called == called


@pytest.mark.parametrize("copied", ["", "hello", "06 12345678\n06 87654321", "x" * 10_000, "06" * 100])
def test_a_clipboard_without_a_number_is_told(qtbot: QtBot, copied: str) -> None:
    rig = Rig()
    QGuiApplication.clipboard().setText(copied)
    rig.phone.call_clipboard()
    assert rig.complaints == ["There is no telephone number on the clipboard."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_of_a_call_is_said_in_each_language(language: str) -> None:
    rig = Rig(language=language)
    for state in DialState:
        rig.phone.told(DialEvent("+31501234567", state.value))
    assert len(set(rig.said)) == len(DialState)
    assert all("+31 50 123 4567" in said for said in rig.said)


class Keeper:
    """A keyring behind the page's door."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def has_secret(self, name: str, use: Any) -> None:
        use(name in self.kept)

    def keep_secret(self, name: str, secret: str, use: Any) -> None:
        self.kept[name] = secret
        use("")


def test_the_token_is_kept_for_the_platforms_host(qtbot: QtBot) -> None:
    keeper = Keeper()
    page = PhonePage(
        theme=Theme(AppearanceSettings()),
        words=Words.load("en"),
        apply=lambda key, value: None,
        door=cast(Any, keeper),
    )
    qtbot.addWidget(page)
    page.show_settings(PLATFORM)
    page.token.line.setText(" s3cret ")
    page.token.keep.click()
    assert keeper.kept == {secret_name("https://api.voipgrid.nl"): "s3cret"}
    assert page.token.line.text() == ""
    page.show_settings(Settings(dial=DialSettings(base_url="https://other.example")))
    page.token.line.setText("another")
    page.token.keep.click()
    assert keeper.kept[secret_name("https://other.example")] == "another"
    assert keeper.kept[secret_name("https://api.voipgrid.nl")] == "s3cret"


@pytest.mark.parametrize(
    ("settings", "opened", "complaint"),
    [
        (DialSettings(), "tel:+31612345678", ""),
        (DialSettings(link="callto:{number}"), "callto:+31612345678", ""),
        (DialSettings(link="sip:{number}@pbx.example.com"), "sip:+31612345678@pbx.example.com", ""),
        (DialSettings(link=" "), "tel:+31612345678", ""),
        (DialSettings(link="javascript:{number}"), "", "not javascript:"),
        (DialSettings(link="zoiper:{digits}"), "", "not zoiper:"),
    ],
)
def test_the_phone_program_is_reached_as_the_settings_say(
    monkeypatch: pytest.MonkeyPatch, settings: DialSettings, opened: str, complaint: str
) -> None:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    rig = Rig(Settings(dial=settings))
    rig.phone.call("06-1234 5678")
    assert urls == ([opened] if opened else [])
    assert [complaint in told for told in rig.complaints] == [True] * bool(complaint)


def test_a_scheme_of_a_phone_program_that_the_settings_allow_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    rig = Rig(Settings(dial=DialSettings(link="zoiper:{digits}"), crm=CrmSettings(schemes=("zoiper",))))
    rig.phone.call("+31612345678")
    assert urls == ["zoiper:31612345678"]


def test_no_program_for_the_scheme_is_said_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    rig = Rig(Settings(dial=DialSettings(link="sip:{number}@pbx.example.com")))
    rig.phone.call("+31612345678")
    assert "sip:" in rig.complaints[0]


@pytest.mark.parametrize(("link", "loops"), [("callto:{number}", True), ("sip:{number}@pbx.example.com", False)])
def test_a_link_that_would_come_back_to_callpop_is_not_opened(
    monkeypatch: pytest.MonkeyPatch, link: str, *, loops: bool
) -> None:
    urls: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url) or True)
    rig = Rig(Settings(dial=DialSettings(link=link), system=SystemSettings(tel_links=True)))
    rig.phone.call("+31612345678")
    assert bool(urls) is not loops
    assert bool(rig.complaints) is loops


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_does_not_come_back_as_a_link_to_callpop_itself(qtbot: QtBot, language: str) -> None:
    rig = Rig(Settings(system=SystemSettings(tel_links=True)), language)
    rig.phone.call("+31612345678")
    assert rig.complaints == [Words.load(language).text("link.needs_platform")]
    assert rig.door.called == []
