"""The settings window: applied at once, wrong input explained beside the field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from callpop.crm.presets import presets
from callpop.desktop.gallery_calls import SETTINGS
from callpop.desktop.settings_window.connection_page import ConnectionPage
from callpop.desktop.settings_window.controls import ChoiceControl, NumberControl, TextControl
from callpop.desktop.settings_window.crm_page import CrmPage
from callpop.desktop.settings_window.names_page import NamesPage
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import SourceState
from callpop.settings.schema import Corner, CrmSettings, Line, Person, Settings, SourceKind, SourceSettings
from callpop.settings.values import all_keys

pytestmark = pytest.mark.once

URL = "http://127.0.0.1:8765/notify/geheim"


class Applied:
    """What the app was asked to put into force, and what it objects to."""

    def __init__(self) -> None:
        self.values: list[tuple[str, object]] = []
        self.problem: str | None = None

    def __call__(self, key: str, value: object) -> str | None:
        self.values.append((key, value))
        return self.problem


@pytest.fixture
def applied() -> Applied:
    return Applied()


@pytest.fixture
def window(qtbot: QtBot, applied: Applied) -> SettingsWindow:
    made = SettingsWindow(
        theme=Theme(),
        words=Words.load("en"),
        settings=SETTINGS,
        apply=applied,
        notification_url=lambda: URL,
        version="1.2.3",
    )
    qtbot.addWidget(made)
    made.show()
    return made


def control(window: SettingsWindow, key: str) -> QWidget:
    for page in window.pages.values():
        if key in page.rows:
            return page.rows[key].control
    raise KeyError(key)


def enter(field: QWidget, text: str) -> None:
    assert isinstance(field, TextControl)
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def words_on(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_every_declared_setting_has_a_control_and_its_explanation(window: SettingsWindow) -> None:
    shown = {name: row for page in window.pages.values() for name, row in page.rows.items()}
    assert set(shown) == set(all_keys())
    for name, key in all_keys().items():
        assert shown[name].control.accessibleDescription() == key.explanation


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_words_in_every_language(language: str) -> None:
    words = Words.load(language)
    for name, key in all_keys().items():
        assert words.text(f"setting.{name}.label")
        assert words.text(f"setting.{name}.hint")
        if language == "en":
            assert words.text(f"setting.{name}.hint") == key.explanation


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_opens_in_every_language(window: SettingsWindow, language: str) -> None:
    window.set_words(Words.load(language))
    for name in window.pages:
        window.show_page(name)
        QApplication.processEvents()
        assert words_on(window.pages[name])


def test_a_choice_is_applied_at_once(window: SettingsWindow, applied: Applied) -> None:
    window.show_page("card")
    box = control(window, "popup.outgoing")
    assert isinstance(box, ChoiceControl)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert applied.values == [("popup.outgoing", "full")]


def test_a_number_is_applied_at_once_and_stays_in_its_limits(window: SettingsWindow, applied: Applied) -> None:
    window.show_page("card")
    stepper = control(window, "popup.max_cards")
    assert isinstance(stepper, NumberControl)
    less, more = stepper.findChildren(QAbstractButton)[:2]
    for _ in range(4):
        more.click()
    assert applied.values == [("popup.max_cards", 5), ("popup.max_cards", 6)]
    less.click()
    assert applied.values[-1] == ("popup.max_cards", 5)


def test_a_corner_is_picked_on_a_small_screen(window: SettingsWindow, applied: Applied) -> None:
    window.show_page("card")
    places = {each.objectName(): each for each in control(window, "popup.corner").findChildren(QAbstractButton)}
    assert places["bottom-right"].isChecked()
    places["top-left"].click()
    assert applied.values == [("popup.corner", Corner.TOP_LEFT)]


def test_a_list_is_typed_with_commas(window: SettingsWindow, applied: Applied) -> None:
    enter(control(window, "agent.emails"), "a@x.example, b@x.example,")
    assert applied.values == [("agent.emails", ("a@x.example", "b@x.example"))]


def test_leaving_a_field_unchanged_applies_nothing(window: SettingsWindow, applied: Applied) -> None:
    field = control(window, "agent.region")
    assert isinstance(field, TextControl)
    field.setFocus()
    field.editingFinished.emit()
    assert applied.values == []


def test_what_is_wrong_is_said_beside_the_field_until_it_is_right(window: SettingsWindow, applied: Applied) -> None:
    applied.problem = "expected two letters"
    enter(control(window, "agent.region"), "Netherlands")
    row = window.pages["you"].rows["agent.region"]
    assert "expected two letters" in words_on(row)
    applied.problem = None
    enter(control(window, "agent.region"), "DE")
    assert "expected two letters" not in words_on(row)


def test_settings_changed_elsewhere_show_up(window: SettingsWindow) -> None:
    window.show_settings(replace(SETTINGS, agent=replace(SETTINGS.agent, region="BE")))
    field = control(window, "agent.region")
    assert isinstance(field, TextControl)
    assert field.text() == "BE"


def test_the_wheel_scrolls_the_page_and_changes_nothing(window: SettingsWindow, applied: Applied) -> None:
    window.show_page("card")
    box = control(window, "popup.screen")
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert applied.values == []


def connection(window: SettingsWindow) -> ConnectionPage:
    page = window.pages["connection"]
    assert isinstance(page, ConnectionPage)
    window.show_page("connection")
    return page


def test_the_notification_url_is_copied_whole_but_shown_without_its_secret(window: SettingsWindow) -> None:
    page = connection(window)
    assert "geheim" not in page.url.text()
    assert page.url.text().startswith("http://127.0.0.1:8765/notify/")
    page.copy.click()
    assert QGuiApplication.clipboard().text() == URL


def test_the_state_of_the_connection_is_said_in_words(window: SettingsWindow) -> None:
    page = connection(window)
    window.set_source(SourceState.DISCONNECTED, "Port 8765 is taken by another program.")
    assert "Not connected, trying again" in words_on(page.banner)
    assert "Port 8765 is taken by another program." in words_on(page.banner)


def test_a_test_call_can_be_played_from_the_connection(window: SettingsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.test_call):
        connection(window).banner.button.click()


def test_only_the_source_in_use_is_asked_about(window: SettingsWindow) -> None:
    page = connection(window)
    assert page.rows["listener.port"].isVisible() and not page.rows["relay.url"].isVisible()
    window.show_settings(replace(SETTINGS, source=SourceSettings(SourceKind.RELAY)))
    assert page.rows["relay.url"].isVisible() and not page.rows["listener.port"].isVisible()
    assert not page.url.isVisible()


def crm(window: SettingsWindow) -> CrmPage:
    page = window.pages["crm"]
    assert isinstance(page, CrmPage)
    window.show_page("crm")
    return page


def test_the_template_shows_an_example_while_one_types(window: SettingsWindow, applied: Applied) -> None:
    page = crm(window)
    page.template.clear()
    QTest.keyClicks(page.template, "https://x.example/{number_digits}")
    assert page.example.accessibleName() == "https://x.example/31612345678"
    assert applied.values == []
    QTest.keyClick(page.template, Qt.Key.Key_Return)
    assert applied.values == [("crm.template", "https://x.example/{number_digits}")]


def test_a_wrong_template_is_explained_and_not_applied(window: SettingsWindow, applied: Applied) -> None:
    page = crm(window)
    enter(page.template, "https://x.example/{numbr}")
    assert "did you mean" in words_on(page.rows["crm.template"])
    assert applied.values == []


def test_a_placeholder_is_put_in_by_a_click(window: SettingsWindow) -> None:
    page = crm(window)
    page.template.setText("https://x.example/?n=")
    button = next(each for each in page.findChildren(QAbstractButton) if each.objectName() == "name")
    button.click()
    assert page.template.text() == "https://x.example/?n={name}"


def crm_with(preset: str, *fields: str, template: str = "") -> Settings:
    return replace(SETTINGS, crm=CrmSettings(preset=preset, preset_fields=fields, template=template))


def choose_preset(page: CrmPage, key: str) -> None:
    index = page.preset.findData(key)
    page.preset.setCurrentIndex(index)
    page.preset.activated.emit(index)


def test_a_ready_crm_fills_in_its_addresses_once_it_knows_the_company(window: SettingsWindow, applied: Applied) -> None:
    page = crm(window)
    assert not page.rows["crm.preset_fields"].isVisible()
    choose_preset(page, "zammad")
    assert applied.values == [("crm.preset", "zammad")]
    assert "not tried" in page.trust.text()
    assert "Zammad" in page.source.text()
    enter(page.fields.fields["base"], "https://help.example.com/")
    assert applied.values[1:] == [
        ("crm.preset_fields", ("base=https://help.example.com",)),
        ("crm.template", "https://help.example.com/#search/{number_digits}"),
        ("crm.record_template", "https://help.example.com/#user/profile/{contact_id}"),
        ("crm.create_template", ""),
    ]


def test_a_company_that_cannot_be_is_explained_and_changes_no_address(window: SettingsWindow, applied: Applied) -> None:
    page = crm(window)
    choose_preset(page, "zendesk")
    enter(page.fields.fields["subdomain"], "evil.example/x?")
    assert "subdomain: expected" in words_on(page.rows["crm.preset_fields"])
    assert [key for key, _ in applied.values] == ["crm.preset", "crm.preset_fields"]


def test_own_addresses_change_nothing_that_stands_there(window: SettingsWindow, applied: Applied) -> None:
    window.show_settings(crm_with("zammad", "base=https://help.example.com", template="https://own.example/{number}"))
    page = crm(window)
    assert page.fields.fields["base"].text() == "https://help.example.com"
    choose_preset(page, "")
    assert applied.values == [("crm.preset", "")]
    assert not page.trust.isVisible()
    assert page.template.text() == "https://own.example/{number}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ready_crm_can_be_chosen_in_every_language(window: SettingsWindow, language: str) -> None:
    window.set_words(Words.load(language))
    page = crm(window)
    for one in presets():
        choose_preset(page, one.key)
        assert page.trust.isVisibleTo(page) and page.source.text()
        assert list(page.fields.fields) == [field.name for field in one.fields]


def test_records_and_new_contacts_show_an_example_too(window: SettingsWindow, applied: Applied) -> None:
    page = crm(window)
    enter(page.templates["crm.record_template"], "https://x.example/c/{contact_id}")
    assert page.examples["crm.record_template"].accessibleName().endswith("https://x.example/c/1042")
    enter(page.templates["crm.create_template"], "https://x.example/new?n={number:twice}")
    assert page.examples["crm.create_template"].accessibleName().endswith("?n=%252B31612345678")
    assert len(applied.values) == 2


def test_a_host_that_is_not_listed_is_refused_beside_the_address(window: SettingsWindow, applied: Applied) -> None:
    window.show_settings(replace(SETTINGS, crm=CrmSettings(hosts=("crm.example.com",))))
    page = crm(window)
    enter(page.template, "https://elsewhere.example/{number}")
    assert "elsewhere.example" in words_on(page.rows["crm.template"])
    assert applied.values == []


def test_a_placeholder_goes_into_the_address_one_is_at(window: SettingsWindow) -> None:
    page = crm(window)
    field = page.templates["crm.create_template"]
    window.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    next(each for each in page.findChildren(QAbstractButton) if each.objectName() == "name").click()
    assert field.text() == "{name}"


def names(window: SettingsWindow) -> NamesPage:
    page = window.pages["names"]
    assert isinstance(page, NamesPage)
    window.show_page("names")
    return page


def test_a_colleague_is_added_and_removed(window: SettingsWindow, applied: Applied) -> None:
    window.show_settings(Settings(people=(Person("Anna", ("anna@x.example",), ()),)))
    page = names(window)
    page.people.add.click()
    table = page.people.table
    for column, text in enumerate(("Bob", "bob@x.example", "202, 302")):
        item = table.item(1, column)
        assert item is not None
        item.setText(text)
    key, people = applied.values[-1]
    assert key == "people"
    assert people == (Person("Anna", ("anna@x.example",), ()), Person("Bob", ("bob@x.example",), ("202", "302")))
    table.setCurrentCell(0, 0)
    page.people.remove.click()
    assert applied.values[-1] == ("people", (Person("Bob", ("bob@x.example",), ("202", "302")),))


def test_a_row_whose_first_cell_is_not_filled_in_yet_waits_and_stays(window: SettingsWindow, applied: Applied) -> None:
    anna = Person("Anna", ("anna@x.example",), ())
    window.show_settings(Settings(people=(anna,)))
    page = names(window)
    page.people.add.click()
    item = page.people.table.item(1, 2)
    assert item is not None
    item.setText("202")
    # The file would hold a row that cannot be read.
    assert applied.values == [("people", (anna,))]
    assert "once its first column is filled in" in words_on(page.people)
    window.show_settings(Settings(people=(anna,)))
    assert page.people.rows()[-1] == ("", "", "202")
    first = page.people.table.item(1, 0)
    assert first is not None
    first.setText("Bob")
    assert applied.values[-1] == ("people", (anna, Person("Bob", (), ("202",))))
    assert "once its first column" not in words_on(page.people)


def test_a_line_is_renamed(window: SettingsWindow, applied: Applied) -> None:
    window.show_settings(Settings(lines=(Line("+31508009000", "Sales"),)))
    item = names(window).lines.table.item(0, 1)
    assert item is not None
    item.setText("Verkoop")
    assert applied.values == [("lines", (Line("+31508009000", "Verkoop"),))]


def test_what_is_wrong_with_the_names_is_said_below_them(window: SettingsWindow, applied: Applied) -> None:
    applied.problem = "the settings file cannot be written"
    page = names(window)
    item = page.lines.table.item(0, 1)
    assert item is not None
    item.setText("x")
    assert "the settings file cannot be written" in words_on(page.lines)


def test_all_controls_have_names(window: SettingsWindow) -> None:
    for name, page in window.pages.items():
        for row in page.rows.values():
            assert row.control.accessibleName(), row.objectName()
        for button in page.findChildren(QAbstractButton):
            assert button.accessibleName() or button.text() or not button.isEnabled() or _is_qts_own(button), name


def _is_qts_own(button: QAbstractButton) -> bool:
    """The corner button of a table is Qt's, and not shown."""
    return not button.isVisible()


def test_another_language_is_spoken_as_soon_as_it_is_chosen(qtbot: QtBot) -> None:
    def apply(key: str, value: object) -> None:
        made.set_words(Words.load(str(value)))

    made = SettingsWindow(
        theme=Theme(),
        words=Words.load("en"),
        settings=SETTINGS,
        apply=apply,
        notification_url=lambda: URL,
        version="1",
    )
    qtbot.addWidget(made)
    made.show()
    made.show_page("appearance")
    box = control(made, "appearance.language")
    assert isinstance(box, ChoiceControl)
    box.activated.emit(2)
    qtbot.waitUntil(lambda: made.windowTitle() == "Einstellungen · Callpop")
    qtbot.waitUntil(lambda: "Darstellung" in words_on(made.pages["appearance"]))


def test_only_the_page_that_shows_is_made_at_once_and_the_others_follow(qtbot: QtBot, window: SettingsWindow) -> None:
    assert list(window.pages.made) == ["you"]
    qtbot.waitUntil(lambda: len(window.pages.made) == len(window.pages))


def test_a_page_that_is_made_later_shows_what_was_told_before(window: SettingsWindow) -> None:
    window.set_source(SourceState.DISCONNECTED, "Port 8765 is taken.", final=True)
    window.show_settings(replace(SETTINGS, popup=replace(SETTINGS.popup, corner=Corner.TOP_LEFT)))
    assert not {"connection", "card"} & window.pages.made.keys()
    window.show_page("connection")
    assert "Port 8765 is taken." in words_on(window.pages["connection"])
    (chosen,) = [
        one
        for one in window.pages["card"].rows["popup.corner"].control.findChildren(QAbstractButton)
        if one.isChecked()
    ]
    assert chosen.objectName() == Corner.TOP_LEFT


def test_what_is_wrong_with_a_setting_is_said_beside_it_also_on_a_page_never_seen(
    window: SettingsWindow, applied: Applied
) -> None:
    applied.problem = "not there"
    window.strip.reset({"popup.corner": None})
    assert window.pages["card"].rows["popup.corner"].error.text() == "not there"
