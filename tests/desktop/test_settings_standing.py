"""The settings window says who decides, explains what does not fit, takes choices back, and carries them to a file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.finder import Entry, find
from callpop.desktop.settings_window.highlight import Highlight
from callpop.desktop.settings_window.profile_page import ProfilePage
from callpop.desktop.settings_window.source_control import SourceControl
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.company import KeptProfile, keep
from callpop.settings.forms import Form
from callpop.settings.profile import Profile
from callpop.settings.schema import Corner, Person, SourceKind
from tests.desktop.settings_support import Desk, desk, type_into
from tests.unit.settings.policies import policy_of

pytestmark = pytest.mark.once

POLICY = (
    '[settings.popup]\nended = 12\n[locked]\nappearance.language = "de"\npopup.corner = "top-left"\n'
    "[[settings.people]]\nname = 'Bob'\n"
)


def words_on(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def show(at: Desk, key: str) -> QWidget:
    at.window.show_page(at.page_of(key))
    QApplication.processEvents()
    return at.row(key)


def test_each_setting_says_who_set_it(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(
        qtbot,
        tmp_path / "p",
        "[popup]\nmax_cards = 2\nmissed = 9\n",
        policy=policy_of(tmp_path / "etc", POLICY),
        environ={"CALLPOP_POPUP_MISSED": "11"},
    )
    assert "Own choice" in words_on(show(at, "popup.max_cards"))
    assert "Administrator" in words_on(show(at, "popup.ended"))
    environment = words_on(show(at, "popup.missed"))
    assert "Environment" in environment and "CALLPOP_POPUP_MISSED decides this" in environment
    row = at.row("popup.screen")
    assert row.mark.text == "Default" and "as Callpop comes" in row.mark.tip


def test_what_the_policy_locks_is_disabled_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", '[popup]\ncorner = "top-right"\n', policy=policy_of(tmp_path / "etc", POLICY))
    row = show(at, "popup.corner")
    assert "Locked by the administrator of this computer" in words_on(row)
    assert not at.row("popup.corner").control.isEnabled()
    reset = at.row("popup.corner").reset_button
    assert reset is not None and not reset.isVisible()
    assert at.value("popup.corner") is Corner.TOP_LEFT
    assert at.row("popup.ended").control.isEnabled()
    assert "popup.corner" not in at.window.pages["card"].resettable


def test_a_lock_that_comes_while_a_field_is_edited_shows_what_was_decided(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", "[source]\nkind = 'relay'\n[relay]\nurl = 'https://relay.example.com'\n")
    show(at, "crm.template")
    row = at.row("crm.template")
    field = next(one for one in (row.control, *row.findChildren(QLineEdit)) if isinstance(one, QLineEdit))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "https://mine")
    before, decided = at.file, "https://crm.example.com/{number}"
    told = {"locked": {"crm.template": decided}}
    keep(at.profile.company_file, KeptProfile("https://relay.example.com:443", "", told))
    at.preferences.reload()
    assert field.text() == decided
    assert not row.control.isEnabled()
    assert not row.error.isVisible()
    assert at.file == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_company_adds_to_my_addresses_is_said_and_an_edit_does_not_write_it_down(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    folder, origin = tmp_path / "p", "https://relay.example.com:443"
    told = {"reader": {"emails": ["anna@example.com", "a.new@example.com"], "numbers": ["205"]}}
    folder.mkdir()
    keep(Profile.locate(folder, {}).company_file, KeptProfile(origin, "", told))
    at = desk(
        qtbot,
        folder,
        '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n'
        '[agent]\nemails = ["anna@example.com"]\n',
        language=language,
    )
    words = Words.load(language)
    assert words.text("relay.adds", values="a.new@example.com") in words_on(show(at, "agent.emails"))
    numbers = show(at, "agent.numbers")
    assert words.text("relay.adds", values="205") in words_on(numbers)
    assert words.text("origin.company") in words_on(numbers)
    field = at.row("agent.emails").control
    assert field.isEnabled()
    type_into(field, "anna@example.com, me@example.com")
    assert tomllib.loads(at.file)["agent"] == {"emails": ["anna@example.com", "me@example.com"]}
    assert at.value("agent.emails") == ("anna@example.com", "me@example.com", "a.new@example.com")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_remote_session_this_computer_cannot_be_chosen_and_it_is_said_why(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    at = desk(qtbot, tmp_path / "p", language=language)
    words = Words.load(language)
    here = words.text("choice.sourcekind.listener")
    why = words.text("terminal.not_offered", choice=here)
    row, control = show(at, "source.kind"), at.row("source.kind").control
    assert isinstance(control, SourceControl) and why not in words_on(row)
    this, relay = (control.panels[kind].radio for kind in (SourceKind.LISTENER, SourceKind.RELAY))
    at.window.theme.restrain(True)
    assert why in words_on(row) and why in control.accessibleDescription()
    # It is what has been set; another is chosen, and there is no way back.
    assert control.isEnabled() and this.isChecked() and this.isEnabled() and not relay.isChecked()
    relay.setFocus()
    QTest.keyClick(relay, Qt.Key.Key_Space)
    assert at.value("source.kind") == "relay" and relay.isChecked()
    assert not this.isEnabled()
    QTest.mouseClick(this, Qt.MouseButton.LeftButton)
    QTest.mouseClick(control.panels[SourceKind.LISTENER], Qt.MouseButton.LeftButton)
    QTest.keyClick(this, Qt.Key.Key_Space)
    assert at.value("source.kind") == "relay" and not this.isChecked()
    assert why in words_on(row)
    reset = at.row("source.kind").reset_button
    assert reset is not None and not reset.isVisible()
    assert "source.kind" not in at.window.pages["connection"].resettable
    at.window.theme.restrain(False)
    assert reset.isVisible()
    assert why not in words_on(row) and why not in control.accessibleDescription()
    QTest.mouseClick(control.panels[SourceKind.LISTENER], Qt.MouseButton.LeftButton)
    assert at.value("source.kind") == "listener" and this.isChecked() and not relay.isChecked()


def test_what_a_policy_locks_says_so_in_a_remote_session_too(qtbot: QtBot, tmp_path: Path) -> None:
    policy = policy_of(tmp_path / "etc", '[locked]\nsource.kind = "relay"\n')
    at = desk(qtbot, tmp_path / "p", policy=policy)
    at.window.theme.restrain(True)
    assert "Locked by the administrator of this computer" in words_on(show(at, "source.kind"))
    at.window.theme.restrain(False)
    assert "Locked by the administrator of this computer" in words_on(show(at, "source.kind"))
    assert not at.row("source.kind").control.isEnabled()


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("agent.emails", "anna@example.com, bob"),
        ("agent.region", "Netherlands"),
        ("agent.numbers", "two oh one"),
        ("listener.public_url", "callpop"),
        ("listener.certificate", "/nowhere/cert.pem"),
        ("crm.hosts", "https://crm.example.com/"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_fit_is_explained_beside_it_and_the_old_value_stays(
    qtbot: QtBot, tmp_path: Path, key: str, typed: str, language: str
) -> None:
    at = desk(qtbot, tmp_path / "p", language=language)
    before = at.value(key)
    show(at, key)
    row = at.row(key)
    control = row.control
    assert isinstance(control, QLineEdit)
    type_into(control, typed)
    form = Words.load(language).text(f"said.form_{_form(key)}", told="")
    assert form.split("'")[0].strip(" ,")[:12] in row.error.text()
    assert row.error.isVisible() and control.property("wrong")
    assert at.value(key) == before and not at.profile.settings_file.exists()


def _form(key: str) -> Form:
    from callpop.settings.values import all_keys

    form = all_keys()[key].form
    assert form is not None
    return form


@pytest.mark.parametrize(
    ("key", "typed", "told"), [("popup.max_cards", "9", "1 to 6"), ("popup.elsewhere", "75", "60")]
)
def test_a_number_out_of_its_limits_is_explained_and_the_old_one_stays(
    qtbot: QtBot, tmp_path: Path, key: str, typed: str, told: str
) -> None:
    at = desk(qtbot, tmp_path / "p")
    before = at.value(key)
    show(at, key)
    row = at.row(key)
    box = row.control.focusProxy()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told in row.error.text() and row.error.isVisible()
    assert at.value(key) == before == box.property("value")


def test_a_page_is_taken_back_at_once_and_that_can_be_undone(qtbot: QtBot, tmp_path: Path) -> None:
    text = "# mine\n[popup]\nmax_cards = 2 # two\nended = 5\n[agent]\nregion = 'BE'\n"
    at = desk(qtbot, tmp_path / "p", text)
    at.window.show_page("card")
    page = at.window.pages["card"]
    assert page.reset_button.isVisible()
    page.reset_button.click()
    popup = at.preferences.settings.popup
    assert (popup.max_cards, popup.ended, at.value("agent.region")) == (4, 30, "BE")
    assert "2 settings are as usual again" in words_on(at.window.strip)
    assert not page.reset_button.isVisible()
    at.window.strip.button.click()
    popup = at.preferences.settings.popup
    assert (popup.max_cards, popup.ended) == (2, 5)
    assert not at.window.strip.isVisible()


@pytest.mark.logs_warnings
def test_a_file_that_cannot_be_changed_is_said_and_nothing_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", "[popup]\nmax_cards = 2\n")
    show(at, "popup.max_cards")
    at.profile.settings_file.write_text("[popup]\nmax_cards = 2\nbroken = [", encoding="utf-8")
    reset = at.row("popup.max_cards").reset_button
    assert reset is not None
    reset.click()
    assert "is not TOML" in words_on(at.window)
    assert at.file.endswith("broken = [")


def test_the_search_is_one_key_away_leads_to_a_row_and_marks_it(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p")
    window = at.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "text size")
    assert window.results.isVisible()
    assert [one.text() for one in window.results.results][:1] == ["Text size"]
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    row = at.row("appearance.text_size")
    assert row.isVisible() and not window.results.isVisible()
    assert window.search.text() == ""
    mark = window.pages["appearance"].findChild(Highlight)
    assert mark is not None and mark.isVisible() and mark.geometry().intersects(row.geometry())


def test_results_are_walked_with_arrows_and_escape_leads_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = desk(qtbot, tmp_path / "p").window
    window.activateWindow()
    window.show_page("crm")
    window.search.setText("card")
    QApplication.processEvents()
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    lines = window.results.results
    assert len(lines) > 3 and lines[0].hasFocus()
    QTest.keyClick(lines[0], Qt.Key.Key_Down)
    assert lines[1].hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible() and window.pages["crm"].isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_setting_that_is_not_in_use_is_reached_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", '[source]\nkind = "relay"\n')
    at.window.show_page("connection")
    assert not at.row("listener.port").isVisible()
    at.window.search.setText("listener.port")
    at.window.go_to(at.window.results.results[0].entry)
    assert at.row("listener.port").isVisible()


def test_nothing_found_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = desk(qtbot, tmp_path / "p").window
    window.search.setText("<b>xyzzy</b>")
    assert "Nothing found for “<b>xyzzy</b>”" in words_on(window.results)
    assert window.results.results == []


def test_a_search_reads_words_in_any_order_without_accents_or_case() -> None:
    entries = [
        Entry("a", "x.one", "Größe der Schrift", "Wie groß Text ist.", "Darstellung"),
        Entry("a", "x.two", "Ecke", "Wo die Karte steht, Größe egal.", "Karte", "oben links"),
    ]
    assert [one.key for one in find("schrift größe", entries)] == ["x.one"]
    for query in ("GROSSE", "größe", "große"):
        assert [one.key for one in find(query, entries)] == ["x.one", "x.two"]
    assert [one.key for one in find("links oben", entries)] == ["x.two"]
    assert [one.key for one in find("x.two", entries)] == ["x.two"]
    assert find("  ", entries) == []


def files_page(at: Desk) -> ProfilePage:
    at.window.show_page("profile")
    page = at.window.pages["profile"]
    assert isinstance(page, ProfilePage)
    return page


@pytest.mark.logs_warnings
def test_the_page_of_files_says_where_they_are_and_what_is_wrong_with_them(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", policy=policy_of(tmp_path / "etc", POLICY + "[settings.log]\nodd = 1\n"))
    page = files_page(at)
    assert page.file.text() == str(at.profile.settings_file)
    assert page.policy.text() == str(tmp_path / "etc" / "policy.toml")
    assert "settings.log.odd" in page.problems.text()


def test_an_import_shows_what_it_would_change_before_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(
        qtbot,
        tmp_path / "p",
        "[popup]\nmax_cards = 3\n[[people]]\nname = 'Bob'\n",
        policy=policy_of(tmp_path / "etc", '[locked]\nappearance.language = "de"\n'),
    )
    file = tmp_path / "theirs.toml"
    file.write_text(
        '[popup]\nmax_cards = 2\nconer = 1\n[appearance]\ntheme = "dark"\nlanguage = "nl"\n[[people]]\nname = "Anna"\n'
        '[[people]]\nname = "Carla"\n',
        encoding="utf-8",
    )
    before = at.file
    page = files_page(at)
    page.import_from(str(file))
    assert page.summary is not None
    said = words_on(page.summary)
    for words in (
        "What theirs.toml would change",
        "Cards at once | 3 → 2",
        "Colours | As the system → Dark",
        "Names | 1 entry → 2 entries",
        "Language | Somebody else decides this",
        "popup.coner: unknown key",
    ):
        assert words in said
    assert at.file == before
    assert page.summary.take_button is not None
    page.summary.take_button.click()
    settings = at.preferences.settings
    assert (settings.popup.max_cards, settings.appearance.theme) == (2, "dark")
    assert settings.people == (Person("Anna"), Person("Carla"))
    assert page.summary is None
    assert "3 settings taken over" in words_on(at.window.strip)
    at.window.strip.button.click()
    settings = at.preferences.settings
    assert (settings.popup.max_cards, settings.appearance.theme) == (3, "system")
    assert settings.people == (Person("Bob"),)


def test_an_import_can_be_left(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p")
    file = tmp_path / "theirs.toml"
    file.write_text("[popup]\nmax_cards = 2\n", encoding="utf-8")
    page = files_page(at)
    page.import_from(str(file))
    assert page.summary is not None
    page.summary.cancel_button.click()
    assert page.summary is None and not at.profile.settings_file.exists()


@pytest.mark.parametrize("data", [b"[agent", b"\xff\xfe\x00", None])
def test_a_file_that_is_no_settings_file_is_refused_in_words(qtbot: QtBot, tmp_path: Path, data: bytes | None) -> None:
    at = desk(qtbot, tmp_path / "p")
    file = tmp_path / "theirs.toml"
    if data is not None:
        file.write_bytes(data)
    page = files_page(at)
    page.import_from(str(file))
    assert page.summary is None
    assert str(file) in page.wrong.text() and page.wrong.isVisible()


def test_an_export_holds_own_choices_without_passwords_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    text = '[popup]\nmax_cards = 2\n[[books]]\nname = "Work"\nkind = "carddav"\nurl = "https://a:geheim@dav.example.com/"\n'
    at = desk(qtbot, tmp_path / "p", text, policy=policy_of(tmp_path / "etc", POLICY))
    file = tmp_path / "mine.toml"
    files_page(at).export_to(str(file))
    written = file.read_text(encoding="utf-8")
    assert "max_cards = 2" in written and "https://dav.example.com/" in written
    assert "geheim" not in written and "language" not in written and "ended" not in written
    assert "Exported to mine.toml" in words_on(at.window.strip)
    other = desk(qtbot, tmp_path / "other")
    page = files_page(other)
    page.import_from(str(file))
    assert page.summary is not None and page.summary.take_button is not None
    page.summary.take_button.click()
    assert other.preferences.settings.popup.max_cards == 2
    assert other.preferences.settings.books[0].name == "Work"


def test_an_export_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    page = files_page(desk(qtbot, tmp_path / "p"))
    (tmp_path / "taken").mkdir()
    page.export_to(str(tmp_path / "taken"))
    assert str(tmp_path / "taken") in page.wrong.text() and page.wrong.isVisible()
