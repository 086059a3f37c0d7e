"""The first start: four steps, each in force at once, left and taken up again, and a test call ticked off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from callpop.calls.popup import Card, CardChange, CardKind, CardState, Step
from callpop.desktop.buttons import LowButton
from callpop.desktop.preferences import Preferences
from callpop.desktop.settings_window.enrol_panel import EnrolState
from callpop.desktop.setup_window import trial_step
from callpop.desktop.setup_window.progress import SetupProgress, SetupStep
from callpop.desktop.setup_window.tick_line import Tick
from callpop.desktop.setup_window.window import SetupWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import CallEvent, SourceEvent, SourceState
from callpop.said import Said
from callpop.settings.company import KeptProfile, keep
from callpop.settings.origin import Origin, Standing
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import AgentSettings, RelaySettings, Settings, SourceKind, SourceSettings
from tests.desktop.windows_support import call

URL = "http://127.0.0.1:8765/notify/s3cret"
READS_RELAY = '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n'
OWN = '[agent]\nemails = ["lotte@example.com"]\n'


class Rig:
    """A window on real settings."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        toml: str = "",
        language: str = "en",
        *,
        relay_only: bool = False,
        company: str = "",
        policy: Policy | None = None,
    ) -> None:
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        if toml:
            self.profile.settings_file.write_text(toml, encoding="utf-8")
        if company:
            profile = {"agent": {"region": company}}
            keep(self.profile.company_file, KeptProfile("https://relay.example.com:443", '"1"', profile))
        self.preferences = Preferences(profile=self.profile, environ={}, policy=lambda: policy or Policy())
        self.opened: list[str] = []
        self.progress = SetupProgress(folder)
        self.window = SetupWindow(
            theme=Theme(self.preferences.settings.appearance),
            words=Words.load(language),
            settings=self.preferences.settings,
            standing=self.preferences.standing,
            apply=self.preferences.change,
            notification_url=lambda: URL,
            opened=lambda: self.opened,
            progress=self.progress,
            relay_only=relay_only,
        )
        qtbot.addWidget(self.window)
        self.preferences.changed.connect(lambda now: self.window.show_settings(now, self.preferences.standing))
        self.window.show()

    @property
    def settings(self) -> Settings:
        return self.preferences.settings

    def put(self, key: str, value: Any) -> None:
        page = self.window.you if key.startswith("agent") else self.window.crm
        page.rows[key].control.edited.emit(value)


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Callable[..., Rig]:
    return lambda **more: Rig(qtbot, tmp_path, **more)


def test_a_relay_comes_first_and_one_goes_on_only_when_it_knows_this_desktop(make: Callable[..., Rig]) -> None:
    rig = make()
    window = rig.window
    assert window.step is SetupStep.SOURCE and window.source.relay.isChecked()
    assert not window.go_on.isEnabled() and not window.source.url.isVisible()
    window.source.enrol.show_done(("lotte@example.com",))
    window.source.show_url()
    assert window.go_on.isEnabled()


def test_who_has_chosen_this_computer_finds_that_again(make: Callable[..., Rig]) -> None:
    first = make()
    first.window.source.here.click()
    first.window.close()
    again = make().window.source
    assert again.here.isChecked() and again.url.isVisible() and again.ready


def test_a_link_names_its_host_and_what_it_replaces_before_anything_is_asked(make: Callable[..., Rig]) -> None:
    rig = make()
    panel = rig.window.source.enrol
    assert not panel.title.isVisible()
    panel.offer(Enrolment("https://relay.example.com", "c0de"))
    assert panel.title.isVisible() and "relay.example.com" in panel.title.text()
    assert panel.hint.isVisible() and "this computer" in panel.hint.text().casefold()


def test_a_bare_code_asks_for_the_relays_address_beside_it(make: Callable[..., Rig], qtbot: QtBot) -> None:
    rig = make()
    panel = rig.window.source.enrol
    assert not panel.address.isVisible()
    panel.code.setText("ABCD-EFGH-JKLM")
    panel.connect_button.click()
    assert panel.address.isVisible() and "beside" in panel.said.text()
    panel.address.setText("https://relay.example.com")
    with qtbot.waitSignal(rig.window.enrol) as asked:
        panel.connect_button.click()
    assert asked.args is not None
    assert (asked.args[0].url, asked.args[0].code) == ("https://relay.example.com", "ABCD-EFGH-JKLM")


def test_a_relay_that_is_set_and_not_connected_is_not_ready(make: Callable[..., Rig]) -> None:
    rig = make(toml='[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n')
    assert not rig.window.go_on.isEnabled()
    rig.window.source_changed(SourceEvent(SourceState.CONNECTED, "", host="relay.example.com"))
    assert rig.window.go_on.isEnabled()


def test_what_the_policy_decides_can_still_be_enrolled_for_and_nothing_else(make: Callable[..., Rig]) -> None:
    rig = make()
    decided = Settings(
        source=SourceSettings(kind=SourceKind.RELAY), relay=RelaySettings(url="https://relay.example.com")
    )
    locks = {"source.kind": Origin.POLICY, "relay.url": Origin.POLICY}
    rig.window.show_settings(decided, Standing(locks=locks))
    panel = rig.window.source.enrol
    assert not rig.window.source.here.isEnabled()
    panel.offer(Enrolment("https://relay.example.com", "c0de"))
    assert "relay.example.com" in panel.title.text()
    panel.offer(Enrolment("https://evil.example", "c0de"))
    assert panel.wrong.isVisible()


def test_this_computer_shows_the_url_without_its_secret_and_is_in_force_at_once(make: Callable[..., Rig]) -> None:
    rig = make(toml='[source]\nkind = "relay"\n')
    window = rig.window
    window.source.here.click()
    assert rig.settings.source.kind is SourceKind.LISTENER
    assert window.source.url.isVisible() and "s3cret" not in window.source.url.text()
    window.source.copy.click()
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text() == URL
    window.go_on.click()
    assert window.step is SetupStep.YOU


def test_what_is_filled_in_counts_at_once_and_the_steps_end_with_the_test(make: Callable[..., Rig]) -> None:
    rig = make()
    window = rig.window
    window.source.here.click()
    window.go_on.click()
    rig.put("agent.emails", ["lotte@example.com"])
    window.go_on.click()
    assert rig.settings.agent.emails == ("lotte@example.com",)
    assert window.step is SetupStep.CRM and window.skip.isVisible()
    rig.put("crm.template", "https://crm.example.com/?p={number_e164}")
    window.go_on.click()
    assert rig.settings.crm.template == "https://crm.example.com/?p={number_e164}"
    assert window.step is SetupStep.TEST
    window.go_on.click()
    assert not window.isVisible()
    assert rig.progress.at(rig.settings) is SetupStep.DONE


def test_it_can_be_left_at_any_step_and_comes_back_there(make: Callable[..., Rig], qtbot: QtBot) -> None:
    first = make()
    first.window.source.here.click()
    first.window.go_on.click()
    first.put("agent.emails", ["lotte@example.com"])
    first.window.go_on.click()
    first.window.close()
    second = make()
    assert second.window.step is SetupStep.CRM
    second.window.back.click()
    control = second.window.you.rows["agent.emails"].control
    assert "lotte@example.com" in control.text()


def test_what_the_relay_has_brought_is_not_asked_for_again(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.source.enrol.show_done(("lotte@example.com",))
    rig.preferences.change_all(
        {
            "agent.emails": ["lotte@example.com"],
            "source.kind": "relay",
            "relay.url": "https://relay.example.com",
            "crm.template": "https://crm.example.com/{number}",
        }
    )
    rig.window.go_on.click()
    assert rig.window.step is SetupStep.TEST


def test_what_a_relay_brought_before_a_restart_is_not_asked_for_again_either(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.preferences.change_all(
        {
            "agent.emails": ["lotte@example.com"],
            "source.kind": "relay",
            "relay.url": "https://relay.example.com",
            "crm.template": "https://crm.example.com/{number}",
        }
    )
    rig.window.source_changed(SourceEvent(SourceState.CONNECTED, "", started=True))
    rig.window.go_on.click()
    assert rig.window.step is SetupStep.TEST


def test_who_is_set_up_already_needs_no_steps_and_a_new_profile_all_of_them(tmp_path: Path) -> None:
    progress = SetupProgress(tmp_path)
    assert progress.at(Settings()) is SetupStep.SOURCE
    assert progress.at(Settings(agent=AgentSettings(numbers=("201",)))) is SetupStep.DONE
    progress.keep(SetupStep.CRM)
    assert progress.at(Settings(agent=AgentSettings(numbers=("201",)))) is SetupStep.CRM
    (tmp_path / "setup-step").write_bytes(b"\xff")
    assert progress.at(Settings()) is SetupStep.SOURCE
    SetupProgress(tmp_path / "missing").keep(SetupStep.CRM)


def test_a_wrong_address_of_the_crm_is_said_beside_it(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.put("crm.template", "https://crm.example.com/{nummer}")
    assert "nummer" in rig.window.crm.rows["crm.template"].error.text()
    assert rig.settings.crm.template == ""


@pytest.fixture
def in_germany(monkeypatch: pytest.MonkeyPatch) -> None:
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    monkeypatch.setattr("callpop.desktop.setup_window.you_step.QLocale.system", lambda: german)


@pytest.mark.usefixtures("in_germany")
def test_the_systems_country_counts_once_the_second_step_is_left_and_not_before(make: Callable[..., Rig]) -> None:
    rig = make(toml=OWN)
    before = rig.profile.settings_file.read_bytes()
    rig.window.show_step(SetupStep.YOU)
    rig.window.back.click()
    assert rig.profile.settings_file.read_bytes() == before, "to look at it changes nothing"
    rig.window.show_step(SetupStep.YOU)
    rig.window.go_on.click()
    assert rig.window.step is SetupStep.CRM
    assert rig.settings.agent.region == "DE"


@pytest.mark.usefixtures("in_germany")
@pytest.mark.parametrize(
    "decided",
    [
        {"toml": OWN + 'region = "NL"\n'},
        {"toml": OWN + READS_RELAY, "company": "NL"},
        {"toml": OWN + READS_RELAY, "company": "BE"},
        {"toml": OWN, "policy": Policy(file="/etc/callpop/policy.toml", defaults={"agent.region": "NL"})},
        {"toml": OWN, "policy": Policy(file="/etc/callpop/policy.toml", defaults={"agent.region": "BE"})},
        {"toml": OWN, "policy": Policy(file="/etc/callpop/policy.toml", locked={"agent.region": "NL"})},
    ],
    ids=["own", "company NL", "company BE", "policy NL", "policy BE", "locked"],
)
def test_a_country_that_somebody_chose_is_not_guessed_over(make: Callable[..., Rig], decided: dict[str, Any]) -> None:
    rig = make(**decided)
    chosen, before = rig.settings.agent.region, rig.profile.settings_file.read_bytes()
    assert rig.preferences.standing.origins["agent.region"] is not Origin.DEFAULT
    rig.window.show_step(SetupStep.YOU)
    rig.window.go_on.click()
    assert rig.settings.agent.region == chosen
    assert rig.profile.settings_file.read_bytes() == before


@pytest.mark.usefixtures("in_germany")
def test_who_chooses_the_usual_country_in_the_second_step_keeps_it(make: Callable[..., Rig]) -> None:
    rig = make(toml=OWN)
    rig.window.show_step(SetupStep.YOU)
    rig.put("agent.region", "NL")
    rig.window.go_on.click()
    assert rig.settings.agent.region == "NL"


def ticks(rig: Rig) -> list[str]:
    return [line.tick.value for line in rig.window.trial.lines.values()]


def heard(*, shown: bool, test: bool = True) -> CallEvent:
    entry = call("t1")
    entry = replace(entry, record=replace(entry.record, test=test))
    card = Card("k", CardKind.RING, "t1", frozenset({"n"}), CardState.RINGING, "")
    return CallEvent(entry, (CardChange(Step.SHOWN, card, 0),) if shown else ())


def test_the_test_call_is_ticked_off_as_it_goes(make: Callable[..., Rig], qtbot: QtBot) -> None:
    rig = make(toml='[agent]\nemails = ["lotte@example.com"]\n[crm]\ntemplate = "https://crm.example.com/"\n')
    trial = rig.window.trial
    rig.window.show_step(SetupStep.TEST)
    with qtbot.waitSignal(rig.window.test_call):
        trial.play.click()
    assert ticks(rig) == ["running", "waiting", "waiting", "waiting"]
    rig.window.call_changed(heard(shown=False, test=False))
    assert ticks(rig) == ["running", "waiting", "waiting", "waiting"], "only the test's own call counts"
    rig.window.call_changed(heard(shown=False))
    assert ticks(rig) == ["done", "done", "running", "waiting"]
    rig.window.call_changed(heard(shown=True))
    assert ticks(rig) == ["done", "done", "done", "running"]
    assert not trial.passed
    rig.opened.append("t1")
    qtbot.waitUntil(lambda: trial.passed, timeout=30_000)
    assert ticks(rig) == ["done"] * 4


def test_a_test_call_that_is_not_recognised_as_mine_says_so_and_does_not_blame_the_connection(
    make: Callable[..., Rig], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial_step, "PATIENCE_MS", 10)
    rig = make(toml=OWN)
    rig.window.show_step(SetupStep.TEST)
    trial = rig.window.trial
    trial.arrived()
    assert ticks(rig) == ["waiting"] * 4, "nobody waits for it"
    trial.begin()
    trial.arrived()
    assert ticks(rig)[:2] == ["done", "running"]
    mine = trial.lines["mine"]
    qtbot.waitUntil(lambda: mine.tick is Tick.FAILED, timeout=30_000)
    assert ticks(rig) == ["done", "failed", "waiting", "waiting"]
    assert "step 2" in mine.hint.text()


def test_why_a_test_call_cannot_be_played_is_said_in_the_step_at_once(make: Callable[..., Rig]) -> None:
    rig = make(toml=OWN, language="de")
    rig.window.show_step(SetupStep.TEST)
    trial, why = rig.window.trial, Said("There is no listener to play a test call to.", "no_listener")
    assert not trial.not_played(why), "it was asked for elsewhere"
    trial.begin()
    assert trial.not_played(why)
    assert ticks(rig) == ["failed", "waiting", "waiting", "waiting"]
    line = trial.lines["received"]
    assert line.hint.text() == "Kein Empfänger läuft, der einen Testanruf annehmen könnte."
    assert line.hint.text() in line.accessibleName()
    trial.begin()
    trial.arrived()
    assert not trial.not_played(why), "what has come was played"


def test_without_a_crm_nothing_has_to_be_opened(make: Callable[..., Rig]) -> None:
    rig = make(toml='[agent]\nemails = ["lotte@example.com"]\n')
    rig.window.show_step(SetupStep.TEST)
    rig.window.trial.begin()
    rig.window.call_changed(heard(shown=True))
    assert rig.window.trial.passed
    assert rig.window.trial.lines["opened"].hint.text() == "No CRM is set; that can wait."


def test_what_does_not_come_says_what_to_do(
    make: Callable[..., Rig], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial_step, "PATIENCE_MS", 10)
    rig = make()
    rig.window.trial.begin()
    line = rig.window.trial.lines["received"]
    qtbot.waitUntil(lambda: line.tick is Tick.FAILED, timeout=30_000)
    assert "Diagnostics" in line.hint.text()
    assert "failed" in line.accessibleName()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_words_for_what_to_do(language: str) -> None:
    words = Words.load(language)
    for name in ("received", "mine", "popup"):
        assert words.has(f"setup.failed_{name}")
    for tick in Tick:
        assert words.has(f"setup.{tick.value}")


def test_another_language_is_spoken_at_once_at_the_same_step(make: Callable[..., Rig]) -> None:
    rig = make()
    window = rig.window
    window.source.enrol.code.setText("4F7K-92QX")
    window.source.enrol.show_waiting("Lotte")
    window.set_words(Words.load("de"))
    german = Words.load("de")
    assert window.language == "de" and window.windowTitle() == german.text("setup.title")
    assert window.source.enrol.code.text() == "4F7K-92QX" and window.source.enrol.state is EnrolState.WAITING
    assert window.source.relay.text() == german.text("setup.relay")
    window.source.here.click()
    rig.put("agent.numbers", ("201",))
    window.show_step(SetupStep.YOU)
    window.set_words(Words.load("nl"))
    assert window.step is SetupStep.YOU and window.source.here.isChecked() and not window.source.relay.isChecked()
    assert window.you.rows["agent.numbers"].control.text() == "201"
    assert window.go_on.text() == Words.load("nl").text("setup.continue")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_remote_session_only_a_relay_is_offered(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    rig = Rig(qtbot, tmp_path, language=language, relay_only=True)
    source = rig.window.source
    assert source.relay.isChecked() and source.relay.isEnabled()
    assert not source.here.isEnabled()
    assert source.here.accessibleDescription() == Words.load(language).text("terminal.not_here")


def test_a_ready_crm_is_chosen_by_its_tile_and_asks_only_for_what_it_must_know(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.show_step(SetupStep.CRM)
    crm = rig.window.crm
    assert list(crm.tiles.tiles) == ["hubspot", "salesforce", "zoho-crm", ""] and crm.template.isVisible()
    crm.tiles.tiles["hubspot"].radio.click()
    assert rig.settings.crm.preset == "hubspot" and not crm.template.isVisible()
    assert crm.rows["crm.preset_fields"].error.text() == "", "before anything was asked nothing is wrong"
    crm.fields.fields["host"].edited.emit("app.hubspot.com")
    assert "portal" in crm.rows["crm.preset_fields"].error.text()
    crm.fields.fields["portal"].edited.emit("1234567")
    assert rig.settings.crm.template.startswith("https://app.hubspot.com/contacts/1234567/")
    assert "31612345678" in crm.preview.url


def test_a_crm_from_the_menu_stands_among_the_tiles_and_none_takes_all_addresses_away(make: Callable[..., Rig]) -> None:
    rig = make(toml='[crm]\ntemplate = "https://crm.example.com/?p={number_e164}"\n')
    rig.window.show_step(SetupStep.CRM)
    tiles = rig.window.crm.tiles
    menu = tiles.more.menu()
    names = [action.text() for action in menu.actions() if action.text()]
    assert "Pipedrive" in names and "HubSpot" not in names
    next(action for action in menu.actions() if action.text() == "Pipedrive").trigger()
    assert rig.settings.crm.preset == "pipedrive"
    chosen = tiles.tiles["pipedrive"]
    assert chosen.isVisible() and chosen.radio.isChecked() and chosen.radio.text() == "Pipedrive"
    assert "Zoho CRM" in [action.text() for action in tiles.more.menu().actions()]
    tiles.more.menu().actions()[-1].trigger()
    assert (rig.settings.crm.preset, rig.settings.crm.template) == ("", "")
    assert tiles.tiles[""].radio.isChecked() and rig.window.crm.preview.url == ""


def test_the_preview_follows_what_is_typed_and_opens_in_the_browser(make: Callable[..., Rig], qtbot: QtBot) -> None:
    rig = make()
    rig.window.show_step(SetupStep.CRM)
    crm = rig.window.crm
    assert not crm.preview.open.isVisible()
    crm.template.setText("https://crm.example.com/?p=")
    crm.template.setCursorPosition(len(crm.template.text()))
    next(one for one in crm.findChildren(LowButton) if one.text() == "{number_e164}").click()
    assert crm.template.text() == "https://crm.example.com/?p={number_e164}"
    assert crm.preview.url == "https://crm.example.com/?p=%2B31612345678"
    assert crm.preview.verdict.text() == "Valid https address"
    with qtbot.waitSignal(rig.window.open_wanted) as asked:
        crm.preview.open.click()
    assert asked.args == ["https://crm.example.com/?p=%2B31612345678"]
    crm.template.setText("https://crm.example.com/?p={nummer}")
    assert crm.preview.url == "" and not crm.preview.open.isVisible() and "nummer" in crm.preview.verdict.text()


def test_what_is_locked_of_the_crm_cannot_be_chosen(make: Callable[..., Rig]) -> None:
    rig = make(policy=Policy(file="/etc/callpop/policy.toml", locked={"crm.preset": "", "crm.template": ""}))
    crm = rig.window.crm
    assert not crm.template.isEnabled() and not crm.tiles.more.isEnabled()
    assert not any(tile.radio.isEnabled() for tile in crm.tiles.tiles.values())


def test_how_i_appear_follows_what_is_typed(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.show_step(SetupStep.YOU)
    you = rig.window.you
    assert you.who.accessibleName() == "Nobody yet"
    you.rows["agent.emails"].control.setText("lotte.jansen@example.com")
    you.rows["agent.numbers"].control.setText("203, +31508009003")
    assert you.who.accessibleName() == "Lotte Jansen, 203"
    assert you.circle.avatar.initials == "LJ"
    assert you.by_what.accessibleName() == "lotte.jansen@example.com and 2 numbers"


def test_what_is_wrong_with_who_i_am_is_said_below_its_field(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.show_step(SetupStep.YOU)
    rig.put("agent.region", "Netherlands")
    field = rig.window.you.rows["agent.region"]
    assert field.error.isVisible() and rig.settings.agent.region == "NL"


def test_each_tick_says_what_was_found(make: Callable[..., Rig], qtbot: QtBot) -> None:
    rig = make(toml=OWN + '[crm]\ntemplate = "https://crm.example.com/"\n')
    rig.window.show_step(SetupStep.TEST)
    trial = rig.window.trial
    trial.begin()
    rig.window.call_changed(heard(shown=True))
    told = {name: line.hint.text() for name, line in trial.lines.items()}
    assert told["received"].startswith("Came at ") and told["popup"].startswith("Shown at ")
    assert told["mine"] == "Matched lotte@example.com"
    assert told["mine"] in trial.lines["mine"].accessibleName()
    rig.opened.append("t1")
    qtbot.waitUntil(lambda: trial.passed, timeout=30_000)
    assert trial.lines["opened"].hint.text().startswith("Opened at ")


def test_which_of_several_addresses_a_relay_calls_is_not_guessed(make: Callable[..., Rig]) -> None:
    rig = make(toml=READS_RELAY + '[agent]\nemails = ["lotte@example.com", "sales@example.com"]\n')
    rig.window.show_step(SetupStep.TEST)
    rig.window.trial.begin()
    rig.window.call_changed(heard(shown=True))
    assert rig.window.trial.lines["mine"].hint.text() == ""


def test_tab_goes_through_a_crms_fields_where_they_stand(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.show_step(SetupStep.CRM)
    crm = rig.window.crm
    crm.tiles.tiles["hubspot"].radio.click()
    crm.tiles.more.setFocus()
    reached = []
    for _ in range(3):
        rig.window.focusNextChild()
        focus = rig.window.focusWidget()
        assert focus is not None
        reached.append(focus)
    assert reached[:2] == list(crm.fields.fields.values())


def test_placeholders_stand_out_in_the_address(make: Callable[..., Rig]) -> None:
    rig = make()
    rig.window.show_step(SetupStep.CRM)
    field = rig.window.crm.template
    tint = QColor(Theme().palette.ringing.tint)

    def tinted() -> bool:
        image = field.grab().toImage()
        middle = image.height() // 2
        return any(image.pixelColor(x, y) == tint for x in range(0, image.width(), 2) for y in (middle - 6, middle))

    field.setText("https://crm.example.com/?p=")
    assert not tinted()
    field.setText("https://crm.example.com/?p={number}")
    assert tinted() and field.text() == "https://crm.example.com/?p={number}"


def test_a_connection_that_is_lost_is_said_where_it_was_said_to_be(qtbot: QtBot, tmp_path: Path) -> None:
    rig = Rig(qtbot, tmp_path, READS_RELAY, "de")
    rig.window.source.enrol.show_done(("lotte@example.com",))
    gone = SourceEvent(SourceState.DISCONNECTED, "x", "trouble.refused", "relay.example.com", final=True)
    rig.window.source_changed(gone)
    assert rig.window.source.enrol.wrong.text() == Words.load("de").text(
        "relay.trouble.refused", host="relay.example.com"
    )
    assert not rig.window.source.brought


def test_a_file_that_is_chosen_is_the_companys_authority(qtbot: QtBot, tmp_path: Path) -> None:
    rig = Rig(qtbot, tmp_path)
    panel = rig.window.source.enrol
    panel.show_trouble("nobody knows it", needs_authority=True)
    panel._trust_in(str(tmp_path / "missing.pem"))
    assert rig.settings.relay.ca_file == "" and panel.wrong.text().startswith("There is no file")
    file = tmp_path / "company.pem"
    file.touch()
    panel._trust_in(str(file))
    assert rig.settings.relay.ca_file == str(file)
