"""Address books from the settings window to the real engine and back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.contacts_page import ContactsPage
from callpop.desktop.settings_window.lookups_page import LookupsPage
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.settings.books import Book, BookKind
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider
from tests.unit.intake.test_callers import RECIPE

Run = Callable[[Coroutine[Any, Any, None]], None]


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def contacts_page() -> ContactsPage:
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, SettingsWindow) and each.isVisible()]
    page = windows[-1].pages["contacts"]
    assert isinstance(page, ContactsPage)
    return page


def test_a_file_that_is_added_is_previewed_read_and_found(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "klanten.csv"
    file.write_text("Naam;Bedrijf;Telefoon\nKarin Hoekstra;Noorderlicht;06 12345678\n", encoding="utf-8")

    async def work() -> None:
        async with Desk(tmp_path / "profile") as desk:
            desk.desk.windows.show_settings("contacts")
            page = contacts_page()
            menu = page.books.add.menu()
            assert menu is not None
            menu.actions()[0].trigger()
            page.path.edited.emit(str(file))
            assert desk.preferences.settings.books == (Book("CSV file", BookKind.CSV, path=str(file)),)
            await until(lambda: page.columns.choices, "the preview")
            assert [choice.currentData() for choice in page.columns.choices] == ["name", "organisation", "number"]

            def state() -> str:
                return str(page.books.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))

            await until(lambda: "1 contact ·" in state(), "the contacts")
            page.try_out.number.setText("+31612345678")
            page.try_out.button.click()
            await until(lambda: "Karin Hoekstra" in page.try_out.answer.text(), "the answer")
            assert "Noorderlicht" in page.try_out.answer.text() and "CSV file" in page.try_out.answer.text()
            file.unlink()
            page.refresh.click()
            await until(lambda: "klanten.csv" in page.books.told.text(), "what is wrong")
            assert "1 contact" in state()

    run(work())


def test_a_crm_that_is_down_is_seen_on_its_page(run: Run, tmp_path: Path) -> None:
    recipe = tmp_path / "own.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    lookup = f'[[lookups]]\nname = "Own"\nrecipe = "{recipe}"\nfields = ["base=http://127.0.0.1:9"]\n'

    async def work() -> None:
        async with Desk(tmp_path / "profile", SETTINGS + lookup) as desk:
            desk.desk.windows.show_settings("lookups")
            windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow)]
            page = next(one for one in windows if one.isVisible()).pages["lookups"]
            assert isinstance(page, LookupsPage)

            def state() -> str:
                return str(page.lookups.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))

            assert "not asked since the start" in state()
            call = Call(outsider("+31612345678"))
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: "127.0.0.1 cannot be reached" in state(), "what is wrong", state)

    run(work())
