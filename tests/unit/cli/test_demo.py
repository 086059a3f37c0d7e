from __future__ import annotations

import os
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from callpop.cli import demo, demo_everything
from callpop.cli.demo import simulator_command
from callpop.cli.demo_profile import demo_environment, make_profile
from callpop.cli.demo_records import RecordServer, record_page
from callpop.cli.failure import WrongUsage
from callpop.cli.parser import parse
from callpop.crm.template import CallValues, check, fill
from callpop.settings.file import load
from callpop.settings.secrets import Secrets


def fetch(url: str) -> str:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(url, timeout=60) as response:
        return str(response.read().decode())


def test_a_click_in_the_demo_opens_a_page_about_the_caller() -> None:
    with RecordServer() as records:
        assert check(records.template) is None
        values = CallValues(
            number="+31612345678", number_e164="+31612345678", name="Karin Hoekstra", dialled_label="Sales"
        )
        page = fetch(fill(records.template, values))
    for words in ("Karin Hoekstra", "+31612345678", "Sales", ">KH<"):
        assert words in page


def test_nothing_but_the_record_is_served() -> None:
    with RecordServer() as records, pytest.raises(urllib.error.HTTPError) as refused:
        fetch(records.template.partition("/record")[0] + "/etc/passwd")
    refused.value.close()
    assert refused.value.code == 404


def test_a_hostile_name_stays_text() -> None:
    page = record_page("name=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&number=%22%27%3C")
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "&quot;&#x27;&lt;" in page


@pytest.mark.parametrize("query", ["", "name=", "name=%FF%00", "&&&==", "number=" + "1" * 5000])
def test_any_query_gives_a_page(query: str) -> None:
    page = record_page(query)
    assert page.startswith("<!doctype html>")
    assert len(page) < 5000


def test_the_demos_profile_is_whole_and_touches_no_keyring(tmp_path: Path) -> None:
    profile = make_profile(tmp_path / "demo", template="http://127.0.0.1:1/record?number={number_e164}")
    settings, problems = load(profile.settings_file, {})
    assert problems == ()
    assert settings.agent.emails == ("you@callpop.example",)
    assert settings.listener.port == 0
    assert {person.name for person in settings.people} == {"Anna Visser", "Bob de Vries", "Lena Vogt"}
    assert "Sales" in {line.label for line in settings.lines}
    environ = demo_environment({"CALLPOP_LISTENER_PORT": "1", "HOME": "/home/anna"}, profile)
    assert environ["HOME"] == "/home/anna"
    assert environ["CALLPOP_PROFILE"] == os.fspath(profile.data_folder)
    assert "CALLPOP_LISTENER_PORT" not in environ

    def never() -> None:
        raise AssertionError

    assert len(Secrets(profile, environ, open_keyring=never).listener_secret()) >= 43  # type: ignore[arg-type]
    assert not profile.secrets_file.exists()


def test_the_simulated_platform_is_a_process_of_its_own(tmp_path: Path) -> None:
    profile = make_profile(tmp_path / "demo", template="")
    command = simulator_command(profile, "morning", 4.0)
    assert command[1:] == ["-m", "callpop", "simulate", "morning", "--profile", str(tmp_path / "demo"), "--speed", "4"]


def test_everything_is_drawn_by_a_process_for_each_scale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun: list[tuple[str, str, bool]] = []

    def run(command: list[str], *, env: dict[str, str], **_: object) -> subprocess.CompletedProcess[bytes]:
        begun.append((command[command.index("--scale") + 1], env["QT_SCALE_FACTOR"], "--pseudo" in command))
        assert env["QT_QPA_PLATFORM"].startswith("offscreen:configfile=")
        folder = Path(command[command.index("--screenshots") + 1], f"light-en-{begun[-1][0]}")
        folder.mkdir()
        (folder / "about.png").touch()
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(demo_everything.subprocess, "run", run)
    assert demo_everything.save_everything(tmp_path / "pictures", None, pseudo=True) == 0
    assert begun == [("100", "1", True), ("200", "2", True), ("text-200", "1", True)]
    assert "3 pictures" in capsys.readouterr().out


def test_a_scale_that_cannot_be_drawn_fails_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(demo_everything.subprocess, "run", run)
    assert demo_everything.save_everything(tmp_path, None) == 1


def test_everything_needs_a_folder() -> None:
    with pytest.raises(WrongUsage):
        demo.run(parse(["demo", "--everything"]).args)
