"""Enrolling at a relay: a code or a link, a question first, and an answer that goes into the settings."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.enrolling import Enrolling, joined
from callpop.desktop.preferences import Preferences
from callpop.desktop.settings_window.enrol_panel import EnrolPanel, EnrolState
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import SourceState
from callpop.intake.relay_api import Enrolled, Waiting
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.settings.company import KeptProfile, keep
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment, origin_of
from callpop.settings.schema import (
    AgentSettings,
    AppearanceSettings,
    RelaySettings,
    Settings,
    SourceKind,
    SourceSettings,
)
from tests.unit.settings.policies import policy_of

T = TypeVar("T")
URL = "https://relay.example.com"
LINK = f"callpop://enrol?url={URL}&code=ABCD-EFGH"


class Panel:
    """A panel, and what it asked for."""

    def __init__(self, qtbot: QtBot, settings: Settings, *, locked: bool = False) -> None:
        self.widget = EnrolPanel(theme=Theme(AppearanceSettings()), words=Words.load("en"))
        qtbot.addWidget(self.widget)
        self.widget.show_settings(settings, locked=locked)
        self.widget.show()
        self.wanted: list[Enrolment] = []
        self.given_up: list[bool] = []
        self.widget.wanted.connect(self.wanted.append)
        self.widget.given_up.connect(lambda: self.given_up.append(True))

    def paste(self, text: str) -> None:
        self.widget.code.setText(text)
        self.widget.connect_button.click()

    @property
    def words(self) -> str:
        labels = self.widget.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.widget))


def relayed(url: str = "") -> Settings:
    return Settings(
        agent=AgentSettings(emails=("anna@example.com",)),
        source=SourceSettings(SourceKind.RELAY),
        relay=RelaySettings(url),
    )


def test_a_link_only_asks_and_names_its_host_and_what_it_replaces(qtbot: QtBot) -> None:
    panel = Panel(qtbot, Settings())
    panel.widget.offer(Enrolment("https://relay.example.com:8443", "ABCD"))
    assert "Connect this desktop to relay.example.com:8443?" in panel.words
    assert "the listener on this computer" in panel.words
    assert panel.wanted == []
    panel.widget.connect_button.click()
    assert panel.wanted == [Enrolment("https://relay.example.com:8443", "ABCD")]


def test_an_offer_can_be_refused(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed("https://old.example.com"))
    panel.widget.offer(Enrolment(URL, "ABCD"))
    assert "It takes the place of old.example.com." in panel.words
    panel.widget.cancel_button.click()
    assert (panel.wanted, panel.given_up, panel.widget.state) == ([], [], EnrolState.IDLE)


def test_enrolling_at_the_same_relay_again_replaces_no_other(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed("https://RELAY.example.com:443/"))
    panel.widget.offer(Enrolment(URL, "ABCD"))
    assert "takes the place" not in panel.words
    assert "the relay that is set already" in panel.words


def test_what_was_said_of_a_connection_holds_as_long_as_there_is_one(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed(URL))
    panel.widget.offer(Enrolment(URL, "ABCD"))
    lost, refused = "it does not answer", "enrol again with a new code"
    panel.widget.set_source(SourceState.DISCONNECTED, lost)
    assert lost not in panel.words, "it is of another connection than the one that is asked about"
    panel.widget.show_done(("anna@example.com",))
    done = panel.widget.said.text()
    assert done in panel.words
    panel.widget.set_source(SourceState.DISCONNECTED, lost)
    assert lost in panel.words and done not in panel.words
    assert panel.widget.state is EnrolState.DONE, "it is enrolled all the same"
    panel.widget.set_source(SourceState.CONNECTED, "")
    assert done in panel.words and lost not in panel.words
    panel.widget.set_source(SourceState.DISCONNECTED, refused, final=True)
    assert refused in panel.words and done not in panel.words
    assert panel.widget.state is EnrolState.FAILED


class Trusting:
    """A panel beside which a file is chosen at once."""

    def __init__(self, qtbot: QtBot, *, problem: str | None = None) -> None:
        self.titles: list[str] = []
        self.trusted: list[str] = []
        self.wanted: list[Enrolment] = []
        self.problem = problem
        self.panel = EnrolPanel(
            theme=Theme(AppearanceSettings()), words=Words.load("de"), trust=self._trust, pick=self._pick
        )
        qtbot.addWidget(self.panel)
        self.panel.show_settings(relayed(URL), locked=False)
        self.panel.wanted.connect(self.wanted.append)
        self.panel.show()

    def _trust(self, path: str) -> str | None:
        self.trusted.append(path)
        return self.problem

    def _pick(self, owner: QWidget, title: str, name: str, chosen: Callable[[Path], None]) -> None:
        assert name == "", "a file is read, not written"
        self.titles.append(title)
        chosen(Path("/etc/company.pem"))


def test_an_authority_that_is_not_known_can_be_chosen_beside_it_and_the_relay_is_asked_again(qtbot: QtBot) -> None:
    desk = Trusting(qtbot)
    assert not desk.panel.authority_button.isVisible()
    desk.panel.code.setText("ABCD")
    desk.panel.connect_button.click()
    desk.panel.show_trouble("nobody knows it", needs_authority=True)
    assert desk.panel.authority_button.isVisible()
    desk.panel.authority_button.click()
    assert (desk.titles, desk.trusted) == (["Zertifizierungsstelle"], ["/etc/company.pem"])
    assert desk.wanted == [Enrolment(URL, "ABCD")] * 2
    desk.panel.show_working()
    assert not desk.panel.authority_button.isVisible()


def test_an_authority_that_somebody_else_decides_is_said(qtbot: QtBot) -> None:
    desk = Trusting(qtbot, problem="it is locked")
    desk.panel.show_trouble("nobody knows it", needs_authority=True)
    desk.panel.authority_button.click()
    assert (desk.panel.wrong.text(), desk.wanted) == ("it is locked", [])
    assert desk.panel.authority_button.isVisible()


def test_a_pasted_link_is_asked_about_as_a_clicked_one_is(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed())
    panel.paste(LINK)
    assert panel.wanted == []
    assert panel.widget.state is EnrolState.ASKING
    panel.widget.connect_button.click()
    assert panel.wanted == [Enrolment(URL, "ABCD-EFGH")]


def test_a_pasted_code_is_for_the_relay_that_is_set(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed(f"{URL}/"))
    panel.paste(" ABCD-EFGH ")
    assert panel.wanted == [Enrolment(URL, "ABCD-EFGH")]


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("", "Expected the code or the link"),
        ("two words", "Expected the code or the link"),
        ("ABCD", "The code alone does not say where"),
        ("callpop://enrol?url=http://relay.example.com&code=A", "must begin with https://"),
        ("callpop://enrol?url=ftp://relay.example.com&code=A", "Expected an address"),
    ],
)
def test_what_cannot_be_used_is_said_beside_it(qtbot: QtBot, pasted: str, said: str) -> None:
    panel = Panel(qtbot, relayed())
    panel.paste(pasted)
    assert said in panel.words
    assert panel.wanted == []


def test_a_source_that_the_company_locked_takes_no_code(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed(URL), locked=True)
    assert not panel.widget.connect_button.isEnabled()
    panel.widget.offer(Enrolment("https://other.example.com", "ABCD"))
    assert panel.widget.state is not EnrolState.ASKING
    assert "The company has locked" in panel.words
    assert panel.wanted == []


def test_a_company_code_asks_for_the_address_and_offers_the_one_that_is_set(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed(URL))
    assert not panel.widget.email.isVisibleTo(panel.widget)
    panel.paste("JOIN-CODE")
    panel.widget.show_trouble("It needs an address", needs_email=True)
    assert panel.widget.email.text() == "anna@example.com"
    panel.widget.connect_button.click()
    assert panel.wanted[-1] == Enrolment(URL, "JOIN-CODE", "anna@example.com")
    panel.widget.show_waiting("AB12CD")
    assert "It shows there as AB12CD." in panel.words
    assert not panel.widget.connect_button.isEnabled()


def test_a_host_with_markup_stays_plain_text(qtbot: QtBot) -> None:
    panel = Panel(qtbot, relayed())
    panel.widget.offer(Enrolment("https://relay.example.com/<b>x</b>", "A"))
    assert all(label.textFormat() is label.textFormat().PlainText for label in panel.widget.findChildren(QLabel))


# The errand itself.


class Memory:
    """What is known after a restart."""

    def __init__(self) -> None:
        self.waits: Enrolment | None = None

    def kept(self) -> Future[Enrolment | None]:
        return done(self.waits)

    def keep(self, enrolment: Enrolment) -> Future[None]:
        self.waits = enrolment
        return done(None)

    def forget(self) -> Future[None]:
        self.waits = None
        return done(None)


def done(value: T) -> Future[T]:
    promise: Future[T] = Future()
    promise.set_result(value)
    return promise


class Relay:
    """Answers as it is told."""

    has_environment_token = False

    def __init__(
        self, *answers: Enrolled | Waiting | Exception | Future[Enrolled | Waiting], memory: Memory | None = None
    ) -> None:
        self.answers = list(answers)
        self.enrolments = memory or Memory()
        self.asked: list[tuple[str, str, str]] = []
        self.kept: list[tuple[str, str]] = []
        self.applied: list[Settings] = []

    def enrol(self, relay: RelaySettings, code: str, email: str = "") -> Future[Enrolled | Waiting]:
        self.asked.append((relay.url, code, email))
        answer = self.answers.pop(0)
        if isinstance(answer, Future):
            return answer
        promise: Future[Enrolled | Waiting] = Future()
        if isinstance(answer, Exception):
            promise.set_exception(answer)
        else:
            promise.set_result(answer)
        return promise

    def keep_token(self, relay: RelaySettings, token: str) -> Future[None]:
        self.kept.append((relay.url, token))
        return done(None)

    def apply(self, settings: Settings) -> Future[None]:
        self.applied.append(settings)
        return done(None)


async def until(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.001)


class Desk:
    """An enrolment on a real settings file."""

    def __init__(self, qtbot: QtBot, folder: Path, relay: Relay, language: str = "en", policy: str = "") -> None:
        said = policy_of(folder.with_name(f"{folder.name}-etc"), policy)
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        self.profile.settings_file.write_text(
            '[agent]\nemails = ["Anna@example.com"]\nnumbers = ["201"]\n', encoding="utf-8"
        )
        self.preferences = Preferences(profile=self.profile, environ={}, policy=lambda: said)
        self.words = Words.load(language)
        self.panel = EnrolPanel(theme=Theme(AppearanceSettings()), words=self.words)
        qtbot.addWidget(self.panel)
        self.bugs: list[BaseException] = []
        self.relay = relay
        self.enrolling = Enrolling(
            engine=relay,
            preferences=self.preferences,
            slots=AsyncSlots(lambda error, _: self.bugs.append(error)),
            words=lambda: self.words,
            panel=lambda: self.panel,
        )

    async def resume(self) -> None:
        self.enrolling.resume()
        for _ in range(50):
            await asyncio.sleep(0.001)
        assert self.bugs == []

    async def begin(self, email: str = "") -> None:
        self.enrolling.begin(Enrolment(URL, "ABCD", email))
        for _ in range(50):
            await asyncio.sleep(0.001)
        assert self.bugs == []


@pytest.mark.asyncio
async def test_the_answer_goes_into_the_settings_and_into_use(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Relay(Enrolled("tok", ("anna@example.com", "sales@example.com"), ("201", "+3150"))))
    await desk.begin()
    written = tomllib.loads(desk.profile.settings_file.read_text(encoding="utf-8"))
    assert written["source"] == {"kind": "relay"}
    assert written["relay"] == {"url": URL}
    assert written["agent"]["emails"] == ["Anna@example.com", "sales@example.com"]
    assert written["agent"]["numbers"] == ["201", "+3150"]
    assert "tok" not in desk.profile.settings_file.read_text(encoding="utf-8")
    assert desk.panel.state is EnrolState.DONE
    assert desk.relay.kept == [(URL, "tok")]
    assert desk.relay.applied == [desk.preferences.settings]


@pytest.mark.asyncio
@pytest.mark.parametrize("instead", ["nothing", "another code"])
async def test_what_a_relay_answers_after_it_was_given_up_is_kept_nowhere(
    qtbot: QtBot, tmp_path: Path, instead: str
) -> None:
    late: Future[Enrolled | Waiting] = Future()
    desk = Desk(qtbot, tmp_path, Relay(late, Enrolled("mine", ("anna@example.com",), ())))
    await desk.begin()
    assert desk.panel.state is EnrolState.WORKING
    if instead == "nothing":
        desk.panel.given_up.connect(desk.enrolling.give_up)
        desk.panel.cancel_button.click()
        kept: list[tuple[str, str]] = []
    else:
        await desk.begin()
        kept = [(URL, "mine")]
    before = desk.profile.settings_file.read_bytes()
    late.set_result(Enrolled("a colleague's", ("bob@example.com",), ()))
    for _ in range(50):
        await asyncio.sleep(0.001)
    assert desk.relay.kept == kept
    assert desk.profile.settings_file.read_bytes() == before
    assert desk.panel.state is (EnrolState.DONE if kept else EnrolState.IDLE)


@pytest.mark.asyncio
async def test_what_was_begun_meanwhile_is_still_waited_for_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    keeping: Future[None] = Future()
    relay = Relay(Enrolled("tok", ("anna@example.com",), ()), Waiting("AB", 60.0))
    relay.keep_token = lambda *_: keeping  # type: ignore[method-assign]  # a keyring that has to be unlocked first
    desk = Desk(qtbot, tmp_path, relay)
    await desk.begin()
    await desk.begin("anna@example.com")
    keeping.set_result(None)
    for _ in range(50):
        await asyncio.sleep(0.001)
    assert desk.preferences.settings.relay.url == URL, "it could not be given up any more"
    assert relay.enrolments.waits == Enrolment(URL, "ABCD", "anna@example.com")
    assert desk.panel.state is EnrolState.WAITING


OTHER = "https://other.example.com"


@pytest.mark.asyncio
async def test_a_question_stands_whatever_another_relay_answers_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    polled: list[Future[Enrolled | Waiting]] = [Future() for _ in range(3)]
    desk = Desk(qtbot, tmp_path, Relay(*polled))
    desk.panel.given_up.connect(desk.enrolling.give_up)
    await desk.begin("anna@example.com")
    polled[0].set_result(Waiting("AB12CD", 0.002))
    await until(lambda: len(desk.relay.asked) == 2)
    desk.panel.offer(Enrolment(OTHER, "WXYZ"))
    polled[1].set_result(Waiting("AB12CD", 0.002))
    await until(lambda: len(desk.relay.asked) == 3)
    assert desk.panel.state is EnrolState.ASKING
    assert "other.example.com" in desk.panel.title.text()
    desk.panel.cancel_button.click()
    assert desk.panel.state is EnrolState.WAITING, "only the question was refused"
    assert "AB12CD" in desk.panel.said.text()
    assert desk.panel.email.text() == "anna@example.com"
    desk.panel.offer(Enrolment(OTHER, "WXYZ"))
    polled[2].set_result(Enrolled("tok", ("anna@example.com",), ()))
    await until(lambda: desk.relay.applied)
    assert desk.panel.state is EnrolState.ASKING
    assert "relay.example.com" in desk.panel.said.text()
    assert "other.example.com" not in desk.panel.said.text()
    asked: list[Enrolment] = []
    desk.panel.wanted.connect(asked.append)
    desk.panel.connect_button.click()
    assert asked == [Enrolment(OTHER, "WXYZ")]


@pytest.mark.asyncio
async def test_a_refusal_by_another_relay_is_said_below_the_question(qtbot: QtBot, tmp_path: Path) -> None:
    late: Future[Enrolled | Waiting] = Future()
    desk = Desk(qtbot, tmp_path, Relay(late))
    await desk.begin()
    desk.panel.offer(Enrolment(OTHER, "WXYZ"))
    late.set_exception(RelayTrouble(Kind.CODE, host="relay.example.com"))
    await until(lambda: desk.panel.wrong.text())
    assert desk.panel.state is EnrolState.ASKING
    assert desk.panel.wrong.text() == desk.words.text("relay.trouble.code")
    desk.panel.cancel_button.click()
    assert desk.panel.state is EnrolState.IDLE


@pytest.mark.asyncio
async def test_enrolled_anew_it_keeps_what_the_relay_before_had_named_out_of_its_own(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qtbot, tmp_path, Relay(Enrolled("tok", ("new@example.com",), ())))
    desk.preferences.change_all({"source.kind": "relay", "relay.url": URL})
    told = {"reader": {"emails": ["old@example.com", "new@example.com"]}}
    keep(desk.profile.company_file, KeptProfile(origin_of(URL), "", told))
    desk.preferences.reload()
    assert "old@example.com" in desk.preferences.settings.agent.emails
    desk.profile.company_file.unlink()  # as the engine does when it has the token
    await desk.begin()
    assert desk.preferences.settings.agent.emails == ("Anna@example.com", "new@example.com")


@pytest.mark.asyncio
async def test_a_token_of_the_environment_is_said_to_weigh_more(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Relay(Enrolled("tok", ("anna@example.com",), ())))
    desk.relay.has_environment_token = True
    await desk.begin()
    assert "CALLPOP_RELAY_TOKEN" in desk.panel.said.text()


@pytest.mark.asyncio
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_refusal_is_said_in_the_language_of_the_screen_and_changes_nothing(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    desk = Desk(qtbot, tmp_path, Relay(RelayTrouble(Kind.CODE, host="relay.example.com")), language)
    before = desk.profile.settings_file.read_bytes()
    await desk.begin()
    assert desk.panel.wrong.text() == desk.words.text("relay.trouble.code")
    assert desk.profile.settings_file.read_bytes() == before


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", Kind)
async def test_a_file_is_offered_where_one_may_help(qtbot: QtBot, tmp_path: Path, kind: Kind) -> None:
    desk = Desk(qtbot, tmp_path, Relay(RelayTrouble(kind, host="relay.example.com")))
    await desk.begin()
    assert desk.panel.needs_authority is (kind in (Kind.UNTRUSTED, Kind.AUTHORITY))


@pytest.mark.asyncio
async def test_an_approval_is_waited_for_until_it_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Relay(Waiting("AB", 0.002), Waiting("AB", 0.002), Enrolled("t", (), ())))
    await desk.begin("anna@example.com")
    assert desk.relay.asked == [(URL, "ABCD", "anna@example.com")] * 3
    assert desk.panel.state is EnrolState.DONE
    other = Desk(qtbot, tmp_path / "other", Relay(Waiting("AB", 0.01), Enrolled("t", (), ())))
    other.enrolling.begin(Enrolment(URL, "ABCD", "anna@example.com"))
    while other.relay.enrolments.waits is None:
        await asyncio.sleep(0)
    # Two turns of the loop, and no time: were the computer busy, it could be asked again before it is given up.
    for _ in range(2):
        await asyncio.sleep(0)
    other.enrolling.give_up()
    await asyncio.sleep(0.05)
    assert len(other.relay.asked) == 1
    assert other.preferences.settings.source.kind is SourceKind.LISTENER


@pytest.mark.asyncio
async def test_a_line_that_breaks_while_an_approval_is_waited_for_is_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    broken = RelayTrouble(Kind.LOST, host="relay.example.com")
    desk = Desk(
        qtbot, tmp_path, Relay(Waiting("AB", 0.002), broken, broken, Waiting("AB", 0.002), Enrolled("t", (), ()))
    )
    await desk.begin("anna@example.com")
    assert desk.panel.state is EnrolState.DONE
    refused = RelayTrouble(Kind.CODE, host="relay.example.com")
    other = Desk(qtbot, tmp_path / "other", Relay(Waiting("AB", 0.002), refused))
    await other.begin("anna@example.com")
    assert other.panel.wrong.text() == other.words.text("relay.trouble.code"), "this one is final"


@pytest.mark.asyncio
async def test_waiting_for_an_approval_goes_on_after_a_restart(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.desktop.enrolling._ASKED_AGAIN", 0.002)
    memory, asked = Memory(), Enrolment(URL, "ABCD", "anna@example.com")
    desk = Desk(qtbot, tmp_path, Relay(Waiting("AB", 60.0), memory=memory))
    await desk.begin("anna@example.com")
    assert memory.waits == asked
    # After the restart the network is not up at once.
    gone = RelayTrouble(Kind.UNREACHABLE, host="relay.example.com")
    again = Desk(qtbot, tmp_path, Relay(gone, Waiting("AB", 0.002), Enrolled("t", (), ()), memory=memory))
    await again.resume()
    assert [one[1:] for one in again.relay.asked] == [("ABCD", "anna@example.com")] * 3
    assert again.panel.state is EnrolState.DONE
    assert "relay.example.com" in again.panel.said.text()
    assert again.preferences.settings.source.kind is SourceKind.RELAY
    assert memory.waits is None
    quiet = Desk(qtbot, tmp_path, Relay(memory=memory))
    await quiet.resume()
    assert quiet.relay.asked == []


@pytest.mark.asyncio
@pytest.mark.parametrize("end", ["given up", "refused"])
async def test_what_was_given_up_or_refused_is_not_asked_again_after_a_restart(
    qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    refused = RelayTrouble(Kind.CODE, host="relay.example.com")
    desk = Desk(qtbot, tmp_path, Relay(Waiting("AB", 0.002 if end == "refused" else 60.0), refused))
    await desk.begin("anna@example.com")
    if end == "given up":
        assert desk.relay.enrolments.waits is not None
        desk.enrolling.give_up()
        await asyncio.sleep(0.01)
    assert desk.relay.enrolments.waits is None


@pytest.mark.asyncio
async def test_what_a_policy_locks_stays_and_the_desktop_is_enrolled_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    locked = f'[locked]\nsource.kind = "relay"\nrelay.url = "{URL}/"\nagent.emails = ["front@example.com"]\n'
    relay = Relay(Enrolled("tok", ("anna@example.com",), ("201", "+3150")))
    desk = Desk(qtbot, tmp_path, relay, policy=locked)
    await desk.begin()
    settings = desk.preferences.settings
    assert desk.panel.state is EnrolState.DONE
    assert (settings.agent.emails, settings.agent.numbers) == (("front@example.com",), ("201", "+3150"))
    assert (settings.source.kind, settings.relay.url) == (SourceKind.RELAY, f"{URL}/")
    assert relay.applied == [settings]


@pytest.mark.asyncio
async def test_a_relay_that_the_policy_does_not_name_is_not_even_asked(qtbot: QtBot, tmp_path: Path) -> None:
    locked = '[locked]\nsource.kind = "relay"\nrelay.url = "https://other.example.com"\n'
    desk = Desk(qtbot, tmp_path, Relay(), policy=locked)
    before = desk.profile.settings_file.read_bytes()
    await desk.begin()
    assert desk.relay.asked == []
    assert desk.panel.wrong.text() == desk.words.text("relay.wrong.locked")
    assert desk.profile.settings_file.read_bytes() == before


def test_below_a_question_stands_what_came_last_of_another_relay(qtbot: QtBot) -> None:
    panel, other = Panel(qtbot, relayed(URL)), Enrolment(URL, "ABCD")
    panel.widget.offer(Enrolment(OTHER, "WXYZ"))
    panel.widget.show_done(("anna@example.com",), other)
    assert "anna@example.com" in panel.words
    panel.widget.show_trouble("it was revoked", of=other)
    assert "it was revoked" in panel.words and "anna@example.com" not in panel.words


def test_what_is_set_stays_first_and_nothing_comes_twice() -> None:
    assert joined(("Anna@example.com",), ("anna@example.com", "b@example.com")) == ["Anna@example.com", "b@example.com"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trouble_has_its_words(language: str) -> None:
    words = Words.load(language)
    for kind in Kind:
        assert words.text(f"relay.trouble.{kind}", host="relay.example.com", detail="x")
