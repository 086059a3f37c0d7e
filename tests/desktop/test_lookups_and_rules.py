"""The pages 'Look-ups' and 'Rules': ready recipes, their secrets, and what is different for some calls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.lookups_page import LookupsPage
from callpop.desktop.settings_window.row_form import RowForm
from callpop.desktop.settings_window.rules_page import RulesPage
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import LookupState
from callpop.said import Said
from callpop.settings.schema import CompanyRows, CrmSettings, Lookup, Rule, RuleCard, RuleOpen, RuleSound, Settings
from tests.desktop.books_support import FakeDoor

NOW = 1_795_615_320_000_000
HUBSPOT = Lookup("HubSpot", "hubspot", ("portal=1234567",))
NOISE = Rule("Advertising", callers=("+3185*",), card=RuleCard.NEVER)


class Applied:
    def __init__(self) -> None:
        self.values: list[tuple[str, object]] = []

    def __call__(self, key: str, value: object) -> str | None:
        self.values.append((key, value))
        return None

    @property
    def last(self) -> object:
        return self.values[-1][1]


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def applied() -> Applied:
    return Applied()


def lookups(qtbot: QtBot, applied: Applied, door: FakeDoor, *rows: Lookup, language: str = "en") -> LookupsPage:
    page = LookupsPage(theme=Theme(), words=Words.load(language, UTC), apply=applied, door=door, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show_settings(Settings(lookups=rows))
    page.show()
    return page


def rules(qtbot: QtBot, applied: Applied, *rows: Rule, language: str = "en", **other: object) -> RulesPage:
    page = RulesPage(theme=Theme(), words=Words.load(language), apply=applied)
    qtbot.addWidget(page)
    page.show_settings(Settings(rules=rows, **other))  # type: ignore[arg-type]
    page.show()
    return page


def enter(line: object, text: str) -> None:
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def choose(control: object, value: object) -> None:
    assert isinstance(control, ChoiceControl)
    index = control.findData(value)
    assert index >= 0
    control.setCurrentIndex(index)
    control.activated.emit(index)


def error(form: RowForm, field: str) -> str:
    label = form.rows[field].error
    return label.text() if label.isVisible() else ""


def test_a_ready_recipe_is_asked_once_it_knows_the_company(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = lookups(qtbot, applied, door)
    page.lookups.add.click()
    choose(page.recipe.choice, "hubspot")
    assert "not tried" in page.trust.text() and "developers.example" in page.source.text()
    assert applied.values == []
    enter(page.fields.fields["portal"], "1234567")
    assert applied.values == [("lookups", (Lookup("New look-up", "hubspot", ("portal=1234567",)),))]


def test_a_wrong_field_is_explained_and_the_lookup_stays_as_it_was(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT)
    enter(page.fields.fields["portal"], "../evil")
    assert "portal: expected" in error(page.form, "fields")
    assert applied.values == []


def test_a_recipe_of_ones_own_that_is_not_there_is_explained(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT)
    choose(page.recipe.choice, "")
    enter(page.recipe.path.line, "/data/own.toml")
    assert error(page.form, "recipe") == "There is no such recipe."


def test_a_token_goes_to_the_keyring_and_never_into_the_settings(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT)
    line = page.secrets.lines["token"]
    QTest.keyClicks(line.line, "geheim")
    line.keep.click()
    assert door.secrets == {"lookup:hubspot.token@api.example": "geheim"}
    assert "Kept" in line.line.placeholderText() and applied.values == []
    line.forget.click()
    assert door.secrets == {}


def test_a_new_name_takes_the_secrets_along_and_a_removed_lookup_leaves_none(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    door.secrets["lookup:hubspot.token@api.example"] = "geheim"
    page = lookups(qtbot, applied, door, HUBSPOT)
    enter(page.form.rows["name"].control, "Sales CRM")
    assert "None" in page.secrets.lines["token"].line.placeholderText()
    door.finish_moves()
    assert "Kept" in page.secrets.lines["token"].line.placeholderText()
    assert door.secrets == {"lookup:sales crm.token@api.example": "geheim"}
    page.lookups.remove.click()
    assert door.secrets == {}


def test_secrets_that_look_ups_share_stay(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    door.secrets["lookup:hubspot.token@api.example"] = "geheim"
    page = lookups(qtbot, applied, door, replace(HUBSPOT, secrets=("token=ours",)))
    page.lookups.remove.click()
    assert door.secrets


def test_a_lookup_is_tried(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT)
    page.try_out.number.setText("+31612345678")
    page.try_out.button.click()
    assert door.tried == [(HUBSPOT, "+31612345678")]
    assert "Karin Hoekstra" in page.try_out.answer.text()


def test_a_lookup_is_removed(qtbot: QtBot, applied: Applied, door: FakeDoor) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT)
    page.lookups.remove.click()
    assert applied.last == ()
    assert not page.form.isVisible() and page.lookups.none.isVisible()


def test_a_rule_counts_once_it_says_for_whom(qtbot: QtBot, applied: Applied) -> None:
    page = rules(qtbot, applied)
    page.rules.add.click()
    choose(page.form.rows["card"].control, RuleCard.SMALL)
    assert applied.values == []
    enter(page.form.rows["callers"].control, "+3185*, unknown")
    assert applied.last == (Rule("New rule", callers=("+3185*", "unknown"), card=RuleCard.SMALL),)


def test_all_that_a_rule_can_change_is_there(qtbot: QtBot, applied: Applied) -> None:
    page = rules(qtbot, applied, NOISE)
    choose(page.form.rows["card"].control, RuleCard.FULL)
    choose(page.form.rows["sound"].control, RuleSound.OFF)
    choose(page.form.rows["open"].control, RuleOpen.RINGING)
    enter(page.form.rows["organisations"].control, "Noorderlicht Bouw, Acme")
    enter(page.form.rows["lines"].control, "+31508009000")
    enter(page.form.rows["template"].control, "https://crm.example/?n={number_digits}")
    made = Rule(
        "Advertising",
        callers=("+3185*",),
        organisations=("Noorderlicht Bouw", "Acme"),
        lines=("+31508009000",),
        card=RuleCard.FULL,
        sound=RuleSound.OFF,
        open=RuleOpen.RINGING,
        template="https://crm.example/?n={number_digits}",
    )
    assert applied.last == (made,)


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("callers", "nobody", "'nobody' is no number"),
        ("callers", "", "fits no call"),
        ("lines", "withheld", "'withheld' is no number"),
        ("template", "https://crm.example/{numbr}", "did you mean"),
        ("record_template", "javascript:alert(1)", "http"),
        ("create_template", "https://elsewhere.example/{number}", "elsewhere.example"),
        ("name", "", "name is missing"),
    ],
)
def test_what_a_rule_cannot_say_is_explained(qtbot: QtBot, applied: Applied, field: str, text: str, says: str) -> None:
    page = rules(qtbot, applied, NOISE, crm=CrmSettings(hosts=("crm.example",)))
    enter(page.form.rows[field].control, text)
    assert says in error(page.form, field)
    assert applied.values == []


def test_the_first_rule_counts_so_their_order_can_be_changed(qtbot: QtBot, applied: Applied) -> None:
    other = Rule("Alarm", lines=("+31508009100",), sound=RuleSound.ON)
    page = rules(qtbot, applied, NOISE, other)
    page.rules.down.click()
    assert applied.last == (other, NOISE)


def test_the_companys_rules_come_last_and_stay_the_companys(qtbot: QtBot, applied: Applied) -> None:
    theirs = Rule("Theirs", callers=("withheld",))
    page = rules(qtbot, applied, NOISE, company=CompanyRows(rules=(theirs,)))
    assert page.rules.list.count() == 2 and not page.rules.down.isEnabled()
    choose(page.form.rows["card"].control, RuleCard.SMALL)
    assert applied.last == (Rule("Advertising", callers=("+3185*",), card=RuleCard.SMALL),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_can_be_read_in_every_language(qtbot: QtBot, applied: Applied, door: FakeDoor, language: str) -> None:
    asking = lookups(qtbot, applied, door, HUBSPOT, language=language)
    ruling = rules(qtbot, applied, NOISE, language=language)
    for form in (asking.form, ruling.form):
        shown = [row for row in form.rows.values() if row.isVisible()]
        assert len(shown) > 5
        for row in shown:
            assert row.control.accessibleName() and row.control.accessibleDescription(), row.objectName()


def test_each_look_up_says_how_it_is_in_the_language_of_the_window(
    qtbot: QtBot, applied: Applied, door: FakeDoor
) -> None:
    page = lookups(qtbot, applied, door, HUBSPOT, language="de")

    def told() -> str:
        return str(page.lookups.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert "seit dem Start nicht gefragt" in told()
    page.set_state(LookupState("HubSpot", asked_at=NOW))
    assert "hat 14:02 geantwortet" in told()
    down = Said("{host} cannot be reached.", "lookup_not_reached", host="api.hubapi.com")
    page.set_state(LookupState("HubSpot", down, asked_at=NOW))
    assert "14:02: api.hubapi.com ist nicht erreichbar." in told()
    page.lookups.list.setCurrentRow(0)
    assert page.lookups.told.isVisible() and "nicht erreichbar" in page.lookups.told.text()
