"""What a click does outside Callpop: the browser, the clipboard, the phone."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from callpop.calls.contact import Contact
from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.contacts.directory import Directory
from callpop.crm.opener import CannotOpen
from callpop.desktop import call_actions, phone
from callpop.desktop.call_actions import CallActions
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.words import Words
from callpop.engine.dial_door import DialDoor
from callpop.settings.schema import AgentSettings, CrmSettings, Line, Person, Rule, Settings
from tests.desktop.windows_support import call

SETTINGS = Settings(
    agent=AgentSettings(emails=("anna@example.com",)),
    people=(Person("Bob de Vries", numbers=("202",)),),
    lines=(Line("+31508009000", "Sales"),),
    crm=CrmSettings(template="https://crm.example.com/?p={number_e164}&n={name}&a={agent_email}", browser="browser %s"),
)


class Outside:
    """What is outside: browsers and phones."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, str]] = []
        self.dialled: list[str] = []
        self.problem = ""
        self.takes_numbers = True

    def open_url(self, url: str, browser: str, *, guard: object = None, on_failure: object = None) -> None:
        if self.problem:
            raise CannotOpen(self.problem)
        self.opened.append((url, browser))

    def openUrl(self, url: QUrl) -> bool:
        self.dialled.append(url.toString())
        return self.takes_numbers


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Outside:
    made = Outside()
    monkeypatch.setattr(call_actions, "open_url", made.open_url)
    monkeypatch.setattr(phone, "QDesktopServices", made)
    return made


@pytest.fixture
def complaints() -> list[str]:
    return []


def make(complaints: list[str], settings: Settings = SETTINGS) -> CallActions:
    calls = phone.Phone(
        door=cast(DialDoor, None),
        slots=cast(AsyncSlots, None),
        settings=lambda: settings,
        words=lambda: Words.load("en"),
        complain=complaints.append,
        say=complaints.append,
    )
    return CallActions(settings=settings, directory=directory(settings), complain=complaints.append, call=calls.call)


def directory(settings: Settings) -> Directory:
    return Directory(settings.people, settings.lines, settings.agent.region)


def from_number(number: str | None) -> LogEntry:
    return call("c1", number=number)


def test_the_record_opens_with_what_is_known_of_the_call(outside: Outside, complaints: list[str]) -> None:
    make(complaints).open_record(call("c1", number="06 1234 5678", name="Karin & Co"))
    assert outside.opened == [
        ("https://crm.example.com/?p=%2B31612345678&n=Karin%20%26%20Co&a=anna%40example.com", "browser %s")
    ]
    assert complaints == []


def test_a_number_is_no_name(outside: Outside, complaints: list[str]) -> None:
    make(complaints).open_record(from_number("+31612345678"))
    assert "&n=&" in outside.opened[0][0]


def test_changed_settings_count_from_the_next_click(outside: Outside, complaints: list[str]) -> None:
    actions = make(complaints)
    other = replace(SETTINGS, crm=CrmSettings(template="https://other.example.com/{number_digits}"))
    actions.apply(other, directory(other))
    actions.open_record(from_number("+31612345678"))
    assert outside.opened == [("https://other.example.com/31612345678", "")]


def test_a_missing_template_and_a_missing_browser_are_told(outside: Outside, complaints: list[str]) -> None:
    bare = replace(SETTINGS, crm=CrmSettings())
    make(complaints, bare).open_record(from_number("+31612345678"))
    outside.problem = "browser cannot be started"
    make(complaints).open_record(from_number("+31612345678"))
    assert len(complaints) == 2
    assert complaints[1] == "browser cannot be started"
    assert outside.opened == []


@pytest.mark.parametrize(
    ("number", "dialled"),
    [("0031 (0)6-1234 5678", "tel:+31612345678"), ("+31612345678", "tel:+31612345678"), ("202", "tel:202")],
)
def test_call_back_hands_plus_and_digits_to_the_systems_phone(
    outside: Outside, complaints: list[str], number: str, dialled: str
) -> None:
    make(complaints).call_back(from_number(number))
    assert outside.dialled == [dialled]
    assert complaints == []


@pytest.mark.parametrize("number", ["*21*0900123#", "anonymous", "", None, "+31260xxxxxx"])
def test_what_is_no_number_is_neither_dialled_nor_copied(
    outside: Outside, complaints: list[str], number: str | None, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("before")
    actions = make(complaints)
    actions.call_back(from_number(number))
    actions.copy_number(from_number(number))
    assert outside.dialled == []
    assert QGuiApplication.clipboard().text() == "before"


def test_a_computer_without_a_phone_says_so(outside: Outside, complaints: list[str]) -> None:
    outside.takes_numbers = False
    make(complaints).call_back(from_number("+31612345678"))
    assert len(complaints) == 1 and "tel:" in complaints[0]


def test_the_copied_number_can_be_dialled(outside: Outside, complaints: list[str], qtbot: QtBot) -> None:
    make(complaints).copy_number(from_number("06-1234 5678"))
    assert QGuiApplication.clipboard().text() == "+31612345678"


CRM = CrmSettings(
    template="https://crm.example.com/search?p={number_e164}",
    record_template="https://crm.example.com/person/{contact_id}",
    create_template="https://crm.example.com/new?n={name}&p={number_e164}&c={call_id}",
)
WITH_PAGES = replace(SETTINGS, crm=CRM)
CALLER = "+31612345678"


@pytest.mark.parametrize(
    ("contact", "url"),
    [
        (Contact("Karin", url="https://crm.example.com/own/1", id="1"), "https://crm.example.com/own/1"),
        (Contact("Karin", id="1"), "https://crm.example.com/person/1"),
        (Contact("Karin"), "https://crm.example.com/search?p=%2B31612345678"),
        (Contact("Karin", url="javascript:alert(1)"), "https://crm.example.com/search?p=%2B31612345678"),
    ],
)
def test_a_contacts_own_record_opens_before_a_search(
    outside: Outside, complaints: list[str], contact: Contact, url: str
) -> None:
    make(complaints, WITH_PAGES).open_record(from_number(CALLER), Known((contact,)))
    assert [opened for opened, _ in outside.opened] == [url]
    assert complaints == []


def test_the_form_for_a_new_contact_is_filled_with_what_is_known_of_nobody_in_particular(
    outside: Outside, complaints: list[str]
) -> None:
    several = Known((Contact("Karin", "Noorderlicht"), Contact("Piet", "Noorderlicht")))
    entry = from_number(CALLER)
    passed = replace(entry, record=replace(entry.record, original_call_id="first-call"))
    make(complaints, WITH_PAGES).create(passed, several)
    assert outside.opened[0][0] == "https://crm.example.com/new?n=&p=%2B31612345678&c=first-call"


def test_a_rules_addresses_are_those_of_its_line(outside: Outside, complaints: list[str]) -> None:
    rule = Rule("Repairs", callers=("+316*",), template="https://repairs.example.com/{number_digits}")
    make(complaints, replace(WITH_PAGES, rules=(rule,))).search(from_number(CALLER))
    assert outside.opened[0][0] == "https://repairs.example.com/31612345678"


def test_what_was_opened_is_remembered_and_what_could_not_be_is_not(outside: Outside, complaints: list[str]) -> None:
    actions = make(complaints, WITH_PAGES)
    actions.open_record(from_number(CALLER))
    assert list(actions.opened) == ["c1"]
    outside.problem = "browser cannot be started"
    actions.open_record(call("c2", number=CALLER))
    assert list(actions.opened) == ["c1"]


def test_an_address_can_be_tried_in_the_agents_browser(outside: Outside, complaints: list[str]) -> None:
    make(complaints).open_address("https://crm.example.com/?p=1")
    assert outside.opened == [("https://crm.example.com/?p=1", "browser %s")] and complaints == []
    outside.problem = "browser cannot be started"
    make(complaints).open_address("https://crm.example.com/?p=1")
    assert complaints == ["browser cannot be started"]
