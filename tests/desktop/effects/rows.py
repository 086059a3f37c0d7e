"""The tables that repeat: what a row that is added in the window does to the card that stands there, or to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from callpop.desktop.popup.card import Card
from callpop.desktop.popup.view import Action
from callpop.desktop.settings_window.contacts_page import ContactsPage
from callpop.desktop.settings_window.lookups_page import LookupsPage
from callpop.desktop.settings_window.names_page import NamesPage, NamesTable
from callpop.desktop.settings_window.rules_page import RulesPage
from tests.desktop.effects.office import Office, Proofs, put
from tests.desktop.wiring_support import until
from tests.end_to_end.support.wire import outsider
from tests.unit.crm.crm_server import crm_server
from tests.unit.intake.test_callers import RECIPE

PROOFS = Proofs()


def fill(table: NamesTable, *cells: str) -> None:
    """Add a row, and fill its cells: the first one's editor is open, and is typed into."""
    table.add.click()
    row = table.table.rowCount() - 1
    for column, text in enumerate(cells[1:], start=1):
        item = table.table.item(row, column)
        assert item is not None
        item.setText(text)
    editor = table.table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, cells[0])
    QTest.keyClick(editor, Qt.Key.Key_Return)


async def titled(card: Card, title: str) -> None:
    await until(lambda: card.view is not None and card.view.title == title, title, lambda: card.view)


@PROOFS.of("people")
async def people(office: Office) -> None:
    office.rings(caller=outsider("+31612345678"))
    card = await office.card()
    office.desk.windows.show_settings("names")
    page = office.window.pages["names"]
    assert isinstance(page, NamesPage)
    fill(page.people, "Mia", "", "+31612345678")
    await titled(card, "Mia")


@PROOFS.of("lines")
async def lines(office: Office) -> None:
    office.rings()
    card = await office.card()
    office.desk.windows.show_settings("names")
    page = office.window.pages["names"]
    assert isinstance(page, NamesPage)
    fill(page.lines, "+31508009000", "Sales")
    await until(lambda: card.view is not None and any(one.strong == "Sales" for one in card.view.context), "the line")


def told(page: ContactsPage) -> list[str]:
    """How the books are, as the list says it."""
    books = page.books.list
    return [str(books.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(books.count())]


@PROOFS.of("books")
async def books(office: Office) -> None:
    office.desk.windows.show_settings("contacts")
    page = office.window.pages["contacts"]
    assert isinstance(page, ContactsPage)
    menu = page.books.add.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    put(page.path, office.folder / "people.csv")
    await until(lambda: any("1 contact" in line for line in told(page)), "the book to be read", lambda: told(page))
    office.rings(caller=outsider("+31612345678"))
    await titled(await office.card(), "Karin H.")


@PROOFS.of("rules")
async def rules(office: Office) -> None:
    office.rings()
    card = await office.card()
    office.desk.windows.show_settings("rules")
    page = office.window.pages["rules"]
    assert isinstance(page, RulesPage)
    page.rules.add.click()
    put(page.form.rows["callers"].control, "+31612345678")
    put(page.form.rows["template"].control, "https://ours.example.com/{number_digits}")
    office.click(card, Action.OPEN)
    assert await office.opened() == "https://ours.example.com/31612345678"


@PROOFS.of("lookups")
async def lookups(office: Office) -> None:
    recipe = office.folder / "recipe.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    async with crm_server() as server:
        office.desk.windows.show_settings("lookups")
        page = office.window.pages["lookups"]
        assert isinstance(page, LookupsPage)
        page.lookups.add.click()
        await until(lambda: page.recipe.choice.count() > 1, "the ready recipes")
        page.recipe.path.line.setFocus()
        put(page.recipe.path, recipe)
        await until(
            lambda: [one for one in page.fields.findChildren(QLineEdit) if one.isVisible()], "what the recipe asks for"
        )
        put(page.fields, server.base)
        office.rings(caller=outsider("+31612345678"))
        await office.card()
        await until(lambda: server.asked, "the CRM to be asked")
