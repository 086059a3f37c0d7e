"""What the doctor finds, what it says of it, and what it gives away."""

from __future__ import annotations

import asyncio
import io
import json
import re
import socket
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.desktop.finding_words import view_of
from callpop.desktop.words import LANGUAGES, Words
from callpop.diagnostics import checks
from callpop.diagnostics.checks import examine, keeping
from callpop.diagnostics.checks.patient import Patient, ScreenFacts
from callpop.diagnostics.checks.report import write_report
from callpop.diagnostics.finding import Finding, Level
from callpop.intake.relay_api import RelayApi
from callpop.settings.file import read
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import Corner, SourceKind, tables
from callpop.settings.secrets import Secrets
from callpop.settings.values import all_keys
from callpop.store_faults import NOT_OPEN
from tests.unit.intake.office import ANNA, BOB, CAROL, MINUTE, SECOND, Call, office

SCREEN = ScreenFacts(platform="xcb", tray=True, places_windows=True)
LATER = 1_800_000_000_000_000


class Ring:
    """A keyring that works."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def patient(
    folder: Path, toml: str = '[agent]\nemails = ["anna@example.com"]\n', *, screen: ScreenFacts | str = SCREEN
) -> Patient:
    profile = Profile.locate(folder, {})
    profile.create()
    profile.settings_file.write_text(toml, encoding="utf-8")

    def facts() -> ScreenFacts:
        if isinstance(screen, str):
            raise OSError(screen)
        return screen

    return Patient(
        profile=profile,
        loaded=read(profile.settings_file, {}),
        secrets=Secrets(profile, {}, open_keyring=Ring),
        environ={},
        screen=facts,
        now=lambda: LATER,
    )


def found(one: Patient) -> dict[str, Finding]:
    return {finding.key: finding for finding in examine(one)}


def levels(one: Patient) -> dict[str, Level]:
    return {finding.key: finding.level for finding in examine(one)}


def test_a_new_profile_says_what_is_still_to_do(tmp_path: Path) -> None:
    assert levels(patient(tmp_path, "")) == {
        "settings_read": Level.GOOD,
        "no_template": Level.NOTE,
        "nobody": Level.BAD,
        "keyring": Level.GOOD,
        "no_log_yet": Level.NOTE,
        "not_running": Level.BAD,
        "source_unknown": Level.NOTE,
        "no_notification": Level.NOTE,
        "clock_unknown": Level.NOTE,
        "tray": Level.GOOD,
        "placeable": Level.GOOD,
        "quiet_untold": Level.GOOD,
    }


def test_settings_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    toml = '[agent]\nemails = "anna@example.com"\n[listener]\nport = "x"\n[crm]\ntemplate = "https://crm/{nummer}"\n'
    seen = found(patient(tmp_path, toml))
    assert "settings_read" not in seen
    assert "listener.port" in seen["setting_wrong"].values["problem"]
    assert seen["template_wrong"].values["name"] == "crm.template"
    assert "nummer" in seen["template_wrong"].values["why"]


def test_settings_that_cannot_be_meant_are_named_and_are_nobodys(tmp_path: Path) -> None:
    seen = found(patient(tmp_path, '[agent]\nemails = ["nope"]\n'))
    assert "settings_read" not in seen
    assert "agent.emails" in seen["setting_wrong"].values["problem"]
    assert "'nope'" in seen["setting_wrong"].values["problem"]
    assert "nobody" in seen


@pytest.mark.parametrize("template", ["javascript:alert({number})", "https://{number}.example.com/", "file:///etc/x"])
def test_an_address_that_opens_nothing_is_named(tmp_path: Path, template: str) -> None:
    seen = found(patient(tmp_path, f'[crm]\nrecord_template = "{template}"\n'))
    assert seen["template_wrong"].level is Level.BAD
    assert seen["template_wrong"].values["name"] == "crm.record_template"
    allowed = patient(tmp_path, '[crm]\nschemes = ["notes"]\ntemplate = "notes:{number}"\n')
    assert "template_wrong" not in found(allowed)


def test_a_keyring_that_fails_is_a_note_with_the_place_of_the_secrets(tmp_path: Path) -> None:
    def none() -> Ring:
        raise ModuleNotFoundError("keyring")

    one = patient(tmp_path)
    without = Secrets(one.profile, {}, open_keyring=none)
    seen = found(replace(one, secrets=without))
    assert seen["no_keyring"].level is Level.NOTE
    assert seen["no_keyring"].values == {"why": "none is installed", "file": str(one.profile.secrets_file)}
    assert not one.profile.secrets_file.exists(), "a check writes nothing"


@pytest.fixture
def health() -> Iterator[int]:
    """A listener's health page; its port."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def runs(one: Patient, url: str, pid: int) -> Patient:
    one.profile.run_file.write_text(json.dumps({"pid": pid, "version": "1.2", "listener_url": url}))
    return one


def test_a_running_app_that_answers_is_good_and_only_this_computer_reaches_it(
    tmp_path: Path, health: int, own_pid: int
) -> None:
    seen = levels(runs(patient(tmp_path), f"http://127.0.0.1:{health}", own_pid))
    assert seen["running"] is seen["listening"] is Level.GOOD
    assert seen["only_loopback"] is Level.NOTE
    toml = '[listener]\npublic_url = "https://calls.example.com"\n'
    assert "only_loopback" not in levels(runs(patient(tmp_path, toml), f"http://127.0.0.1:{health}", own_pid))


@pytest.fixture
def own_pid() -> int:
    """A process that lives."""
    import os

    return os.getpid()


def test_an_app_that_runs_and_does_not_answer_is_bad(tmp_path: Path, own_pid: int) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        seen = found(runs(patient(tmp_path), url, own_pid))
    assert seen["listener_silent"].level is Level.BAD
    assert seen["listener_silent"].values["url"] == url
    assert levels(runs(patient(tmp_path), "", own_pid))["not_listening"] is Level.BAD


def test_a_run_file_of_a_process_that_is_gone_is_told(tmp_path: Path) -> None:
    assert levels(runs(patient(tmp_path), "http://127.0.0.1:9", 2**22 + 1))["has_died"] is Level.BAD


def test_a_port_that_another_program_has_is_told_while_callpop_is_not_running(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        seen = found(patient(tmp_path, f"[listener]\nport = {port}\n"))
    assert seen["port_taken"].values == {"port": str(port)}


def test_a_relay_without_a_token_says_what_to_do(tmp_path: Path) -> None:
    seen = found(patient(tmp_path, '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n'))
    assert seen["relay_trouble"].level is Level.BAD
    assert seen["relay_trouble"].values["kind"] == "no_token"


def test_a_keyring_that_is_locked_is_no_desktop_that_is_not_enrolled(tmp_path: Path) -> None:
    def locked() -> Ring:
        raise RuntimeError("Locked!")

    one = patient(tmp_path, '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n')
    seen = found(replace(one, secrets=Secrets(one.profile, {}, open_keyring=locked)))
    assert seen["relay_trouble"].values["kind"] == "keyring"
    view = view_of(seen["relay_trouble"], Words.load("en"), 0)
    assert "relay.example.com (RuntimeError): unlock the keyring" in view.found


def test_the_relays_token_is_found_where_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = patient(tmp_path, '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n')
    ring = Ring()
    secrets = Secrets(one.profile, {}, open_keyring=lambda: ring)
    secrets.keep_relay_token(origin_of("https://relay.example.com"), "t0ken")
    asked: list[str] = []

    async def profile(self: RelayApi, etag: str) -> None:
        asked.append(self._session.headers["Authorization"])

    monkeypatch.setattr(RelayApi, "profile", profile)
    seen = found(replace(one, secrets=secrets))
    assert asked == ["Bearer t0ken"]
    assert seen["relay_answers"].values == {"host": "relay.example.com"}


def played(folder: Path, *, mine: bool, late: int = 0) -> None:
    async def run() -> None:
        async with office(folder / "callpop.sqlite3") as anna:
            call = Call("one")
            targets = (ANNA, BOB) if mine else (BOB, CAROL)
            steps = (call.created(), call.ringing(*targets), call.ended(at=9))
            if not late:
                await anna.play(*steps)
            for step in steps:
                stamped = datetime.fromisoformat(step["timestamp"])
                anna.now = round(stamped.timestamp() * SECOND) + late
                await anna.post(step)

    asyncio.run(run())


def test_notifications_that_name_others_only_are_bad_and_say_whom(tmp_path: Path) -> None:
    played(tmp_path, mine=False)
    seen = found(patient(tmp_path))
    assert seen["never_seen"].level is Level.BAD
    assert "bob@…" in seen["never_seen"].values["why"]
    assert "example.com" not in json.dumps(dict(seen["never_seen"].values)), "others' addresses stay short"
    assert seen["long_silence"].level is Level.NOTE
    assert "seen" not in seen


def test_one_that_names_the_agent_is_good(tmp_path: Path) -> None:
    played(tmp_path, mine=True)
    seen = levels(patient(tmp_path))
    assert seen["seen"] is seen["log_sound"] is Level.GOOD
    assert "never_seen" not in seen


def test_a_clock_that_differs_is_told_in_seconds(tmp_path: Path) -> None:
    played(tmp_path, mine=True, late=90 * SECOND)
    assert 80 <= int(found(patient(tmp_path))["clock_off"].values["seconds"]) <= 100


@pytest.mark.parametrize(("call_id", "test"), [("trial", True), ("sim-0a1b2c3d-1763629200.1", False)])
def test_a_test_call_or_a_simulated_one_does_not_make_a_wrong_clock_right(
    tmp_path: Path, call_id: str, test: bool
) -> None:
    played(tmp_path, mine=True, late=90 * SECOND)

    async def run() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            anna.now += 5 * MINUTE
            for number in range(60):
                marks = {"test": True} if test else {}
                await anna.post(Call(call_id, began=anna.now).said("ringing", number / 1000, **marks))

    asyncio.run(run())
    assert 80 <= int(found(patient(tmp_path))["clock_off"].values["seconds"]) <= 100


def test_no_screen_no_tray_and_no_place_for_cards(tmp_path: Path) -> None:
    seen = found(patient(tmp_path, screen="could not connect to display"))
    assert seen["no_screen"].values == {"why": "could not connect to display"}
    assert "placeable" not in seen
    poor = ScreenFacts("wayland", tray=False, places_windows=False, why_not="no XWayland")
    assert {"no_tray", "not_placeable"} <= levels(patient(tmp_path, screen=poor)).keys()
    served = ScreenFacts("wayland", tray=False, places_windows=False, why_not="no XWayland", notifications=True)
    assert levels(patient(tmp_path, screen=served))["notifications_instead"] is Level.NOTE


def test_a_damaged_log_is_bad(tmp_path: Path) -> None:
    (tmp_path / "callpop.sqlite3").write_bytes(b"no database " * 500)
    assert levels(patient(tmp_path))["log_unreadable"] is Level.BAD


NIGHTS = '[quiet]\nhours = ["00:00-12:00", "12:00-23:59"]\n'
"""All but a minute of each day."""


def test_quiet_hours_are_told_with_their_end(tmp_path: Path) -> None:
    one = patient(tmp_path, NIGHTS)
    noon = round(datetime(2026, 11, 23, 13, 0).timestamp() * 1e6)
    seen = {each.key: each for each in examine(replace(one, now=lambda: noon))}
    assert seen["quiet_hours"].level is Level.NOTE
    assert seen["quiet_hours"].values["at"] == str(round(datetime(2026, 11, 23, 23, 59).timestamp() * 1e6))
    assert "quiet_untold" not in seen
    assert levels(patient(tmp_path, '[quiet]\nhours = ["00:00-24:00"]\n'))["quiet_always"] is Level.BAD


@pytest.mark.parametrize(
    ("rule", "told", "key"),
    [
        ("rest", True, "quiet_system"),
        ("silent", True, "quiet_silent"),
        ("ignore", True, "not_quiet"),
        ("rest", False, "not_quiet"),
        ("rest", None, "quiet_untold"),
        ("ignore", None, "not_quiet"),
    ],
)
def test_what_the_system_says_of_quiet_is_told_as_the_setting_takes_it(
    tmp_path: Path, rule: str, told: bool | None, key: str
) -> None:
    screen = replace(SCREEN, system_quiet=told, quiet_source="dunst")
    seen = levels(patient(tmp_path, f'[quiet]\nsystem = "{rule}"\n', screen=screen))
    assert {one for one in seen if "quiet" in one} == {key}


def test_a_check_that_fails_itself_does_not_keep_the_others(tmp_path: Path) -> None:
    def broken() -> ScreenFacts:
        raise RuntimeError("a bug")

    one = patient(tmp_path)
    seen = [*examine(replace(one, screen=broken))]
    assert [finding.check for finding in seen if finding.key == "not_checked"] == ["tray", "popups", "quiet"]


def keys() -> set[str]:
    """Every key that a check may find, from its source."""
    folder = Path(checks.__file__).parent
    texts = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    return set(re.findall(r'Finding\(\s*(?:"\w+"|name), Level\.[A-Z]+, "(\w+)"', texts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_words_and_what_is_bad_says_how_to_mend_it(language: str) -> None:
    words = Words.load(language)
    assert len(keys()) > 30
    for key in keys():
        assert words.has(f"doctor.{key}"), key
    folder = Path(checks.__file__).parent
    bad = re.findall(r'Level\.BAD, "(\w+)"', "".join(path.read_text() for path in folder.glob("*.py")))
    assert bad
    for key in bad:
        assert words.has(f"doctor.mend_{key}"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_said_in_each_language(tmp_path: Path, language: str) -> None:
    played(tmp_path, mine=False)
    one = patient(tmp_path, '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n', screen="none")
    words = Words.load(language)
    for finding in examine(one):
        view = view_of(finding, words, one.now())
        assert view.found and view.title and "{" not in view.found + view.mend


def test_why_the_log_cannot_be_read_is_said_in_the_language_of_the_rest() -> None:
    view = view_of(Finding("database", Level.BAD, "log_unreadable", {"why": NOT_OPEN}), Words.load("de"), 0)
    assert "Die Anrufliste ist noch nicht geöffnet." in view.found


def test_a_report_holds_what_helps_and_neither_secrets_nor_numbers(tmp_path: Path) -> None:
    played(tmp_path, mine=True)
    toml = '[agent]\nemails = ["anna@example.com"]\nmobiles = ["+31612345678"]\n[crm]\ntemplate = "https://c/s3cr3t"\n'
    toml += '[[books]]\nname = "Ours"\nkind = "carddav"\nurl = "https://lotte:geh@eim3@dav.example.com/book"\n'
    one = patient(tmp_path, toml)
    one.profile.logs.mkdir(exist_ok=True)
    (one.profile.logs / "callpop.log").write_text("POST /notify/abcdefgh from +31 6 1234 5678\n")
    path = tmp_path / "report.zip"
    write_report(path, one, list(examine(one)), frozenset({"s3cr3t"}))
    with zipfile.ZipFile(path) as report:
        names = set(report.namelist())
        text = "".join(report.read(name).decode() for name in names)
    settings = {"settings.toml", "in-force.jsonl"}
    assert names == {"versions.txt", *settings, "findings.json", "decisions.jsonl", "logs/callpop.log"}
    assert "s3cr3t" not in text and "abcdefgh" not in text
    assert "geh@" not in text and "eim3" not in text and text.count("https://dav.example.com/book") >= 2
    assert "+31612345678" not in text and "+31 6 1234 5678" not in text
    assert "+31…78" in text and "card shown" in text
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_what_is_secret_by_its_name_is_in_no_report(tmp_path: Path) -> None:
    toml = (
        '[crm]\ntemplate = "https://crm.example.com/?api_key=SECRET1&q={number_e164}"\n'
        '[dial]\ntoken = "SECRET2"\naccount = "anna@example.com"\n'
        '[[lookups]]\nname = "Ours"\nrecipe = "x"\nfields = ["token=SECRET3", "company=acme"]\n'
    )
    one = patient(tmp_path, toml)
    one.profile.logs.mkdir(exist_ok=True)
    (one.profile.logs / "callpop.log").write_text(
        "Authorization: Token anna@example.com:SECRET4\nGET https://crm.example.com/?sig=SECRET5&page=2\n"
    )
    path = tmp_path / "report.zip"
    write_report(path, one, list(examine(one)), frozenset())
    with zipfile.ZipFile(path) as report:
        files = {name: report.read(name).decode() for name in report.namelist()}
    assert [(name, number) for name, text in files.items() for number in re.findall(r"SECRET\d", text)] == []
    assert "&q={number_e164}" in files["settings.toml"] and "company=acme" in files["in-force.jsonl"]
    assert "page=2" in files["logs/callpop.log"]
    assert all(json.loads(line) for line in files["in-force.jsonl"].splitlines())
    assert json.loads(files["findings.json"])


def test_a_report_says_what_is_in_force_and_who_said_so(tmp_path: Path) -> None:
    one = patient(tmp_path, '[popup]\nmax_cards = 2\ncorner = "top-left"\n[crm]\nbrowser = "a://b:c@d"\n')
    policy = Policy(locked={"popup.corner": Corner.TOP_RIGHT}, file="/etc/policy.toml")
    environ = {"CALLPOP_POPUP_MAX_CARDS": "3"}
    loaded = read(one.profile.settings_file, environ, None, policy)
    write_report(tmp_path / "r.zip", replace(one, loaded=loaded), [], frozenset())
    with zipfile.ZipFile(tmp_path / "r.zip") as report:
        said = {line["key"]: line for line in map(json.loads, report.read("in-force.jsonl").splitlines())}
    assert (said["popup.max_cards"]["value"], said["popup.max_cards"]["origin"]) == (3, "environment")
    assert (said["popup.corner"]["value"], said["popup.corner"]["locked_by"]) == ("top-right", "policy")
    assert (said["crm.browser"]["value"], said["crm.browser"]["origin"]) == ("a://d", "user")
    assert (said["listener.port"]["value"], said["listener.port"]["origin"]) == (8765, "default")
    assert said["people"]["value"] == []
    assert said.keys() == {*all_keys(), *tables()}


def test_the_command_prints_findings_and_fails_while_something_is_bad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.cli.doctor.ask_another_process", lambda _: SCREEN)
    assert main(["doctor", "--profile", str(tmp_path), "--json"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    nobody = next(line for line in lines if line["key"] == "nobody")
    assert nobody == {
        "check": "agent",
        "level": "bad",
        "key": "nobody",
        "found": "Nothing says which calls are yours.",
        "mend": "Enter your e-mail address in the telephony portal on the page 'You' of the settings.",
    }


@pytest.mark.parametrize(
    ("language", "line", "mend"),
    [
        ("en", r"to mend +You +Nothing says which calls are yours\.", "Enter your e-mail address"),
        ("de", r"zu beheben +Ich +Es ist nicht bekannt, ", "E-Mail-Adresse"),
        ("nl", r"op te lossen +Ik +", "e-mailadres"),
    ],
)
def test_the_command_speaks_the_language_that_is_set(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    line: str,
    mend: str,
) -> None:
    monkeypatch.setattr("callpop.cli.doctor.ask_another_process", lambda _: SCREEN)
    monkeypatch.setenv("CALLPOP_APPEARANCE_LANGUAGE", language)
    assert main(["doctor", "--profile", str(tmp_path)]) == 1
    said = capsys.readouterr().out.splitlines()
    (at,) = (index for index, one in enumerate(said) if re.match(line, one))
    assert mend in said[at + 1]
    assert main(["doctor", "--profile", str(tmp_path), "--json"]) == 1
    assert "Nothing says which calls are yours." in capsys.readouterr().out


def test_what_a_terminal_cannot_show_does_not_end_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.cli.doctor.ask_another_process", lambda _: SCREEN)
    monkeypatch.setenv("CALLPOP_APPEARANCE_LANGUAGE", "de")
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["doctor", "--profile", str(tmp_path)]) == 1
    assert b"Schl?sselbund" in written.getvalue()


def test_a_report_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.cli.doctor.ask_another_process", lambda _: SCREEN)
    assert main(["doctor", "--profile", str(tmp_path), "--report", str(tmp_path / "no" / "r.zip")]) == 1
    assert "No such file or directory" in capsys.readouterr().err


def test_a_profile_on_a_network_share_is_bad_and_says_where_to_keep_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "network_share", lambda folder: "nfs4")
    (finding,) = keeping.database(patient(tmp_path))
    assert (finding.level, finding.key) == (Level.BAD, "on_share")
    assert finding.values["kind"] == "nfs4"


def test_in_a_remote_session_a_listener_is_told_of_unless_a_policy_names_it(tmp_path: Path) -> None:
    one = replace(patient(tmp_path), environ={"DISPLAY": "elsewhere:10.0"})
    assert found(one)["relay_only"].level is Level.NOTE
    for language in LANGUAGES:
        view = view_of(found(one)["relay_only"], Words.load(language), LATER)
        assert view.found and view.mend
    policy = Policy(defaults={"source.kind": SourceKind.LISTENER})
    assert "relay_only" not in found(replace(one, loaded=read(one.profile.settings_file, {}, None, policy)))
    off = patient(tmp_path, '[system]\nterminal_server = "off"\n')
    assert "relay_only" not in found(replace(off, environ=one.environ))
