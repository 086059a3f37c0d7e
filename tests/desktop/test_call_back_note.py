"""A colleague is asked to call somebody back: what the draft says, to whom, and that it says nothing else."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.desktop.call_actions import CallActions
from callpop.desktop.call_back_note import CallBackNoteDialog
from callpop.desktop.call_back_text import call_back_text, mail_draft
from callpop.desktop.theme import Theme
from callpop.settings.schema import Person
from tests.desktop.test_call_actions import SETTINGS as CRM_SETTINGS
from tests.desktop.test_call_actions import directory
from tests.desktop.windows_support import call, presenter

PEOPLE = (
    Person("Anna Visser", ("anna.visser@noord.example",), ("205",)),
    Person("Bob de Vries", ("bob.devries@noord.example",), ("202",)),
    Person("No Mail", (), ("207",)),
)


def ask(qtbot: QtBot, entry: LogEntry | None = None, language: str = "en") -> CallBackNoteDialog:
    made = CallBackNoteDialog(theme=Theme(), presenter=presenter(language), entry=entry or call("a", 65), people=PEOPLE)
    qtbot.addWidget(made)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def read(draft: str) -> tuple[str, str, list[str]]:
    """To whom, subject and lines, as a mail program reads a draft."""
    parts = urlsplit(draft)
    assert parts.scheme == "mailto" and "+" not in parts.query
    fields = parse_qs(parts.query, strict_parsing=True)
    assert fields.keys() == {"subject", "body"}
    return unquote(parts.path), fields["subject"][0], fields["body"][0].split("\r\n")


def sent(qtbot: QtBot, dialog: CallBackNoteDialog) -> tuple[str, str, list[str]]:
    with qtbot.waitSignal(dialog.mail_wanted) as told:
        dialog.mail.click()
    return read(told.args[0])


def test_the_draft_says_who_called_when_on_which_line_and_what_for(qtbot: QtBot) -> None:
    dialog = ask(qtbot)
    QTest.keyClicks(dialog.colleague, "Bob de Vries")
    QTest.keyClicks(dialog.note, "Wants 40 handsets & a quote")
    assert sent(qtbot, dialog) == (
        "bob.devries@noord.example",
        "Call back: Karin Hoekstra, +31 6 12345678",
        [
            "Caller: Karin Hoekstra",
            "Number: +31 6 12345678",
            "Line: Sales",
            "Time: 20 Nov 13:00",
            "Note: Wants 40 handsets & a quote",
        ],
    )


@pytest.mark.parametrize(("language", "subject"), [("de", "Rückruf erbeten: "), ("nl", "Terugbelverzoek: ")])
def test_the_draft_is_in_the_agents_language(qtbot: QtBot, language: str, subject: str) -> None:
    assert sent(qtbot, ask(qtbot, language=language))[1].startswith(subject)


def test_a_colleague_is_completed_from_the_keyboard(qtbot: QtBot) -> None:
    dialog = ask(qtbot)
    assert dialog.colleague.hasFocus()
    QTest.keyClicks(dialog.colleague, "vris")
    QTest.keyClick(dialog.colleague, Qt.Key.Key_Backspace)
    popup = dialog.colleague.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.address == "bob.devries@noord.example")
    assert dialog.isVisible(), "Enter takes the colleague, and sends nothing yet"


def test_an_address_can_be_typed_and_a_draft_can_be_without_one(qtbot: QtBot) -> None:
    dialog = ask(qtbot)
    dialog.colleague.setText("service@partner.example")
    assert sent(qtbot, dialog)[0] == "service@partner.example"
    nobody = ask(qtbot)
    nobody.colleague.setText("No Mail")
    assert sent(qtbot, nobody)[0] == ""


def test_the_text_can_be_copied_instead(qtbot: QtBot) -> None:
    dialog = ask(qtbot, replace(call("a", 65), note="first\nsecond"))
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Call back: Karin Hoekstra")
    assert "Note: first second" in copied
    assert not dialog.isVisible()


def test_a_withheld_number_is_named_as_such_and_shown_nowhere(qtbot: QtBot) -> None:
    _, subject, lines = sent(qtbot, ask(qtbot, call("a", 65, number="+31260xxxxxx")))
    assert subject == "Call back: Withheld number"
    assert not any("xxx" in line or line.startswith("Number") for line in lines)


def test_a_hostile_name_adds_no_header_and_no_second_recipient() -> None:
    entry = call("a", 65, number="+31205550000", name="x\r\nBcc: all@evil.example&cc=y@evil.example")
    message = call_back_text(entry, presenter(), "note&bcc=z@evil.example?x=1#y")
    to, subject, lines = read(mail_draft(message, "bob@noord.example"))
    assert to == "bob@noord.example"
    assert "\n" not in subject
    assert len(lines) == 5


@pytest.mark.parametrize(
    "address",
    ["a@b.example,c@d.example", "a@b.example?cc=x@y.example", "nobody", "a@b", "é @x.y"],
)
def test_what_is_no_single_address_is_left_out(address: str) -> None:
    message = call_back_text(call("a", 65), presenter(), "")
    assert read(mail_draft(message, address))[0] == ""


def test_a_draft_is_no_longer_than_systems_take() -> None:
    message = call_back_text(call("a", 65), presenter(), "ü" * 500)
    draft = mail_draft(message, "bob@noord.example")
    assert len(draft) <= 2000
    assert read(draft)[2][-1].startswith("Note: üüü")


def test_markup_in_a_name_is_shown_as_it_came(qtbot: QtBot) -> None:
    dialog = ask(qtbot, call("a", 1, number="+31205550000", name="<b>Bold</b>"))
    (label,) = (each for each in dialog.findChildren(QLabel) if "<b>Bold</b>" in each.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_every_control_has_a_name_and_tab_goes_from_top_to_bottom(qtbot: QtBot) -> None:
    ask(qtbot)
    order = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None and focused.accessibleName()
        order.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert order[:2] == ["colleague", "line"]
    assert {"copy-text", "mail"} < set(order)


def test_only_a_mail_draft_is_opened_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, complaints = list[str](), list[str]()
    monkeypatch.setattr("callpop.crm.opener.system_command", lambda url: opened.append(url) or ["true"])
    actions = CallActions(
        settings=CRM_SETTINGS, directory=directory(CRM_SETTINGS), complain=complaints.append, call=lambda number: None
    )
    actions.open_mail("mailto:bob@noord.example?subject=x&body=y")
    actions.open_mail("file:///etc/passwd")
    actions.open_mail("javascript:alert(1)")
    assert opened == ["mailto:bob@noord.example?subject=x&body=y"]
    assert len(complaints) == 2
