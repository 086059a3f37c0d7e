"""The page 'Contacts': books in the order of trust, what is wrong beside its field, no password in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from callpop.contacts.csv_layout import Layout, Preview
from callpop.desktop.settings_window.contacts_page import ContactsPage
from callpop.desktop.settings_window.controls import ChoiceControl, TextControl
from callpop.desktop.settings_window.door import LookupResult, Previewed
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import BookState, BookStatus
from callpop.said import Said
from callpop.settings.books import Book, BookKind, secret_name
from callpop.settings.origin import Origin, Standing
from callpop.settings.schema import CompanyRows, Settings
from tests.desktop.books_support import KARIN, FakeDoor

NOW = 1_795_615_320_000_000
CSV = Book("Klanten", BookKind.CSV, path="/data/klanten.csv")
CLOUD = Book("Cloud", BookKind.CARDDAV, url="https://cloud.example/", user="lotte")
LDAP = Book("Directory", BookKind.LDAP, url="ldap://ldap.example", base="dc=example")


class Applied:
    def __init__(self) -> None:
        self.books: list[tuple[Book, ...]] = []
        self.problem: str | None = None

    def __call__(self, key: str, value: object) -> str | None:
        assert key == "books" and isinstance(value, tuple)
        self.books.append(value)
        return self.problem


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def applied() -> Applied:
    return Applied()


def make(qtbot: QtBot, applied: Applied, door: FakeDoor, *books: Book, language: str = "en") -> ContactsPage:
    page = ContactsPage(theme=Theme(), words=Words.load(language), apply=applied, door=door, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show_settings(Settings(books=books))
    page.show()
    return page


def enter(page: ContactsPage, field: str, text: str) -> None:
    control = page.form.rows[field].control
    line = control if isinstance(control, QLineEdit) else control.focusProxy()
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def error(page: ContactsPage, field: str) -> str:
    label = page.form.rows[field].error
    return label.text() if label.isVisible() else ""


def state_of(page: ContactsPage, place: int) -> str:
    return str(page.books.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole))


def add(page: ContactsPage, kind: BookKind) -> None:
    menu = page.books.add.menu()
    assert menu is not None
    kinds = [one for one in BookKind if one]
    menu.actions()[kinds.index(kind)].trigger()


def test_a_new_book_is_used_once_it_says_where_it_is(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door)
    add(page, BookKind.CSV)
    assert applied.books == [] and "Not in use yet" in state_of(page, 0)
    assert error(page, "path") == ""
    enter(page, "path", "/data/klanten.csv")
    assert applied.books == [(Book("CSV file", BookKind.CSV, path="/data/klanten.csv"),)]


def test_a_mistake_is_said_beside_its_field_and_what_was_right_stays(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = make(qtbot, applied, door, CLOUD)
    enter(page, "url", "ftp://cloud.example")
    assert "https://" in error(page, "url")
    assert applied.books == []
    enter(page, "url", "https://other.example/")
    assert error(page, "url") == ""
    assert applied.books[-1][0].url == "https://other.example/"


@pytest.mark.parametrize(
    ("book", "field", "text", "says"),
    [
        (CSV, "region", "Holland", "two letters"),
        (CSV, "encoding", "klingon-8", "encoding"),
        (CSV, "name", "", "name is missing"),
        (CSV, "path", "", "file is missing"),
        (LDAP, "columns", "nummer=ipPhone", "did you mean 'number'"),
        (LDAP, "url", "ldap.example", "ldap://"),
    ],
)
def test_every_field_explains_what_it_expects(
    qtbot: QtBot, applied: Applied, door: FakeDoor, book: Book, field: str, text: str, says: str
) -> None:
    page = make(qtbot, applied, door, book)
    enter(page, field, text)
    assert says in error(page, field)
    assert applied.books == []


def test_two_books_never_have_one_name(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV, CLOUD)
    enter(page, "name", "CLOUD")
    assert "CLOUD" in error(page, "name") and applied.books == []


def test_the_order_of_trust_is_changed_and_books_are_removed(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV, CLOUD)
    page.books.list.setCurrentRow(1)
    page.books.up.click()
    assert applied.books[-1] == (CLOUD, CSV)
    assert page.books.list.currentRow() == 0 and not page.books.up.isEnabled()
    page.books.remove.click()
    assert applied.books[-1] == (CSV,)


def test_books_are_picked_with_the_keyboard(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV, CLOUD)
    page.books.list.setFocus()
    QTest.keyClick(page.books.list, Qt.Key.Key_Down)
    name = page.form.rows["name"].control
    assert isinstance(name, QLineEdit) and name.text() == "Cloud"
    focusable = [page.books.add, page.books.up, page.books.remove, page.refresh, page.secret.line, page.try_out.number]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in focusable)


def test_what_cannot_be_written_is_said_and_nothing_is_lost(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV, CLOUD)
    applied.problem = "settings.toml cannot be written"
    page.books.remove.click()
    assert page.books.error.isVisible() and page.books.error.text() == applied.problem
    assert page.books.list.count() == 2


def test_each_book_says_how_it_is(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    hour = 3_600_000_000
    door.known = (
        BookState("Klanten", "csv", BookStatus.READY, 1284, last_success=NOW - hour, notes=("2 rows name nobody",)),
        BookState("Cloud", "carddav", BookStatus.READING, done=30, total=60),
        BookState("Directory", "ldap", BookStatus.FAILED, 92, last_success=NOW - 26 * hour, message="It is away."),
    )
    page = make(qtbot, applied, door, CSV, CLOUD, LDAP)
    assert "1,284 contacts" in state_of(page, 0) and "2 rows" in state_of(page, 0)
    assert "50 %" in state_of(page, 1)
    assert "It is away." in state_of(page, 2) and "92 contacts" in state_of(page, 2)
    assert not page.books.told.isVisible()
    page.books.list.setCurrentRow(2)
    assert page.books.told.isVisible() and "It is away." in page.books.told.text()
    page.set_state(BookState("Cloud", "carddav", BookStatus.READY, 1, last_success=NOW))
    assert "1 contact " in state_of(page, 1)


def test_what_is_wrong_with_a_book_is_said_in_the_language_of_the_window(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    away = Said("{host} refuses the user or the password", "refused", host="cloud.example")
    nobody = Said("{n} of {all} rows name nobody", "rows_nobody", n=2, all=1284)
    door.known = (
        BookState("Klanten", "csv", BookStatus.READY, 1282, last_success=NOW, notes=(nobody,)),
        BookState("Cloud", "carddav", BookStatus.FAILED, message=away),
    )
    page = make(qtbot, applied, door, CSV, CLOUD, language="de")
    assert "2 von 1.284 Zeilen nennen niemanden" in state_of(page, 0)
    assert "1.282 Kontakte" in state_of(page, 0)
    assert "cloud.example lehnt Benutzer oder Passwort ab" in state_of(page, 1)
    enter(page, "path", "klanten.csv")
    page.books.edit("columns", ("nummer=Telefoon",))
    assert "Ein Kontakt hat kein" in page.books.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_tab_goes_from_field_to_field_as_they_stand(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CLOUD)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.form.rows["name"].control.setFocus()
    reached = []
    for _ in range(6):
        focused = page.focusWidget()
        assert focused is not None
        reached.append(next(name for name, row in page.form.rows.items() if row.isAncestorOf(focused)))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert list(dict.fromkeys(reached)) == ["name", "url", "user", "secret", "auth", "ca"]


def test_the_name_of_a_new_book_is_typed_in_place_of_the_proposed_one(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = make(qtbot, applied, door)
    add(page, BookKind.CSV)
    name = page.form.rows["name"].control
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "Kunden")
    assert name.text() == "Kunden"


def test_a_password_is_kept_when_its_field_is_left(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CLOUD)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.secret.line.setFocus()
    QTest.keyClicks(page.secret.line, "geheim")
    assert door.secrets == {}
    page.form.rows["name"].control.setFocus()
    assert door.secrets == {secret_name(CLOUD): "geheim"}
    assert page.secret.line.text() == ""


def test_a_book_is_refreshed_now(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    door.known = (BookState("Klanten", "csv"),)
    page = make(qtbot, applied, door, CSV)
    page.refresh.click()
    assert door.refreshed == ["Klanten"]


def test_a_book_can_be_refreshed_as_soon_as_it_is_known(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV)
    assert not page.refresh.isEnabled()
    page.set_state(BookState("Klanten", "csv"))
    assert page.refresh.isEnabled()


def test_a_password_goes_to_the_keyring_and_never_into_the_settings(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = make(qtbot, applied, door, CLOUD)
    assert page.secret.line.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(page.secret.line, "geheim")
    page.secret.keep.click()
    assert door.secrets == {secret_name(CLOUD): "geheim"}
    assert page.secret.line.text() == "" and "Kept" in page.secret.line.placeholderText()
    assert applied.books == [] and door.refreshed == ["Cloud"]


def test_a_new_name_takes_the_password_along_but_a_new_host_gets_none(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    door.secrets[secret_name(CLOUD)] = "geheim"
    page = make(qtbot, applied, door, CLOUD)
    enter(page, "name", "Wolke")
    renamed = applied.books[-1][0]
    door.finish_moves()
    assert "Kept" in page.secret.line.placeholderText() and door.refreshed == ["Wolke"]
    assert door.secrets == {secret_name(renamed): "geheim"}
    enter(page, "url", "https://evil.example/")
    door.finish_moves()
    assert door.secrets == {secret_name(renamed): "geheim"}
    assert "None" in page.secret.line.placeholderText()


def test_another_way_to_the_same_host_does_not_get_the_password(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    door.secrets[secret_name(CLOUD)] = "geheim"
    page = make(qtbot, applied, door, CLOUD)
    for url in ("http://cloud.example/", "https://cloud.example:8443/"):
        enter(page, "url", url)
        door.finish_moves()
        assert applied.books[-1][0].url == url
        assert door.secrets == {secret_name(CLOUD): "geheim"}
        assert "None" in page.secret.line.placeholderText()


def test_a_removed_book_leaves_no_password(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    door.secrets[secret_name(CLOUD)] = "geheim"
    page = make(qtbot, applied, door, CLOUD)
    page.books.remove.click()
    assert door.secrets == {}


def seen(*header: str, **columns: tuple[int, ...]) -> Previewed:
    rows = (("Karin", "0612345678", "x"), ("Piet", "0687654321", "y"))
    return Previewed(Preview(Layout("cp1252", ";", 0, header, columns), rows))


def test_the_first_rows_are_shown_and_columns_are_told_what_they_hold(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = make(qtbot, applied, door, CSV)
    _, answer = door.previewed[-1]
    answer(seen("Naam", "Tel", "Tel", name=(0,), number=(1,)))
    assert page.columns.table.item(1, 0).text() == "Karin"
    assert [choice.currentData() for choice in page.columns.choices] == ["name", "number", ""]
    assert "cp1252" in page.columns.said.text()
    choice = page.columns.choices[2]
    index = choice.findData("number")
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    # A heading that stands there twice is told by its place.
    assert applied.books[-1][0].columns == ("name=Naam", "number=2", "number=3")
    page.columns.guess.click()
    assert applied.books[-1][0].columns == ()


def test_an_earlier_preview_that_comes_late_is_not_shown(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV)
    _, late = door.previewed[-1]
    enter(page, "path", "/data/other.csv")
    book, answer = door.previewed[-1]
    assert book.path == "/data/other.csv"
    answer(Previewed(problem="other.csv is empty"))
    late(seen("Naam", "Tel", "x"))
    assert page.columns.said.text() == "other.csv is empty" and not page.columns.table.isVisible()


def test_a_number_is_looked_up(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV)
    QTest.keyClicks(page.try_out.number, "0612345678")
    page.try_out.button.click()
    assert page.try_out.answer.text() == "Asking…"
    number, answer = door.asked[-1]
    assert number == "0612345678"
    answer(LookupResult((KARIN,)))
    assert page.try_out.answer.text() == "Karin Hoekstra · Noorderlicht (Klanten, HubSpot)"
    page.try_out.button.click()
    door.asked[-1][1](LookupResult())
    answer(LookupResult((KARIN,)))
    assert page.try_out.answer.text() == "Nobody has this number."


def test_an_answer_for_a_page_that_is_gone_harms_nobody(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = ContactsPage(theme=Theme(), words=Words.load("en"), apply=applied, door=door, now=lambda: NOW)
    page.show_settings(Settings(books=(CSV,)))
    page.try_out.number.setText("0612345678")
    page.try_out.button.click()
    shiboken6.delete(page)
    door.asked[-1][1](LookupResult((KARIN,)))
    door.previewed[-1][1](Previewed())


def test_the_companys_books_are_shown_but_not_changed(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door)
    page.show_settings(Settings(books=(CSV,), company=CompanyRows(books=(LDAP,))))
    page.books.list.setCurrentRow(1)
    assert "Set by the company" in state_of(page, 1)
    assert not page.form.isEnabled() and not page.books.remove.isEnabled()
    page.books.list.setCurrentRow(0)
    assert page.form.isEnabled() and not page.books.down.isEnabled()


def test_locked_books_are_only_looked_at(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door)
    page.set_standing(Standing(locks={"books": Origin.COMPANY}))
    page.show_settings(Settings(books=(CSV,)))
    assert not page.books.add.isEnabled() and not page.form.isEnabled()


def test_what_is_not_right_yet_outlives_other_changes(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = make(qtbot, applied, door, CSV)
    add(page, BookKind.LDAP)
    page.show_settings(Settings(books=(CLOUD,)))
    assert page.books.list.count() == 2 and "LDAP directory" in state_of(page, 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("book", [CSV, CLOUD, LDAP, Book("Cards", BookKind.VCARD, path="/data/cards")])
def test_every_kind_of_book_has_a_form_that_a_screen_reader_can_read(
    qtbot: QtBot, applied: Applied, door: FakeDoor, language: str, book: Book
) -> None:
    page = make(qtbot, applied, door, book, language=language)
    shown = [row for row in page.form.rows.values() if row.isVisible()]
    assert len(shown) > 3
    for row in shown:
        assert row.control.accessibleName() and row.control.accessibleDescription(), row.objectName()
        assert all(label.text() for label in row.findChildren(QLabel) if label.isVisible())
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text() or not button.isVisible()
    for field in page.findChildren(QWidget):
        if isinstance(field, TextControl | ChoiceControl) and field.isVisible():
            assert field.accessibleName()


def test_a_late_answer_about_all_books_hides_nothing_that_was_told_meanwhile(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    answers: list[Callable[[tuple[BookState, ...]], None]] = []
    door.states = answers.append  # type: ignore[method-assign]
    page = make(qtbot, applied, door, Book("Klanten", BookKind.CSV, path="klanten.csv"))
    page.set_state(BookState("Klanten", "csv", BookStatus.READY, 1, last_success=NOW))
    told = state_of(page, 0)
    for late in ((), (BookState("Klanten", "csv", BookStatus.READING),)):
        answers[0](late)
        assert state_of(page, 0) == told
