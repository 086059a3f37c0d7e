"""An administrator's policy, and files that somebody broke, met by the real app in processes of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.policed import policed
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, ME, Call

pytestmark = pytest.mark.end_to_end

DUTCH = '[appearance]\nlanguage = "nl"\n'


def policy_file(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(mode=0o755)
    file = folder / "policy.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    file.chmod(0o644)
    return file


@pytest.fixture
def under_policy(installed: Installed, screen: Screen, tmp_path: Path) -> Iterator[list[App]]:
    """Apps to be ended after the test."""
    made: list[App] = []
    yield made
    for app in made:
        app.kill()


def make(installed: Installed, screen: Screen, folder: Path, policy: Path, settings: str | None = None) -> App:
    return App(policed(installed, policy), folder, screen.env, settings=settings)


@pytest.fixture
def relay(installed: Installed, tmp_path: Path) -> Iterator[Relay]:
    made = Relay(installed, tmp_path / "relay")
    yield made
    made.stop()


def test_a_desktop_joins_the_company_by_policy_and_the_agent_cannot_lead_it_elsewhere(
    installed: Installed, screen: Screen, relay: Relay, tmp_path: Path, under_policy: list[App]
) -> None:
    relay.start()
    code = relay.command("join", "new").split()[-1]
    policy = policy_file(
        tmp_path / "etc",
        f'[allow]\nsources = ["relay"]\n[locked]\nrelay.url = "{relay.url}"\nappearance.language = "en"\n'
        f'[enrol]\nrelay = "{relay.url}"\ncode = "{code}"\nemail = "{ME}"\n',
    )
    app = make(installed, screen, tmp_path / "app", policy, settings=DUTCH)
    under_policy.append(app)
    # What the agent's own environment and file say counts for nothing here.
    app.env |= {
        "CALLPOP_SOURCE_KIND": "listener",
        "CALLPOP_RELAY_URL": "http://127.0.0.1:1",
        "CALLPOP_POLICY": "/dev/null",
    }
    app.start().wait_ready()

    eventually(lambda: "asks to be let in" in relay.command("agent", "list"), what="the desktop asks to be let in")
    relay.command("agent", "approve", ME)
    eventually(lambda: _emails(app) == [ME], what="the desktop is let in and knows whose it is")

    call = Call(call_id="join-1")
    relay.deliver(call.ringing(ANNA))
    eventually(lambda: app.record("join-1") is not None, what="the call that came through the relay is in the log")

    refused = app.command("config", "set", "source.kind", "listener")
    assert refused.returncode == 1
    assert f"source.kind is locked by the policy of this computer ({policy})" in refused.stderr
    said = {one["key"]: one for one in map(json.loads, app.command("config", "list", "--json").stdout.splitlines())}
    assert (said["source.kind"]["value"], said["source.kind"]["locked_by"]) == ("relay", "policy")
    assert (said["appearance.language"]["value"], said["appearance.language"]["origin"]) == ("en", "policy")
    app.stop()


def _emails(app: App) -> list[str]:
    return app.command("config", "get", "agent.emails").stdout.split()


BROKEN = {
    "no TOML": (b"[agent\nemails = ", ""),
    "no text": (b"\xff\xfe\x00broken", ""),
    "wrong types": (b'[popup]\nmax_cards = "many"\n[listener]\nport = 0\n[agent]\nemails = 3\n', ""),
    "a policy that is none": (b"[listener]\nport = 0\n", "[locked\n"),
    "a policy that is wrong": (b"[listener]\nport = 0\n", '[locked.popup]\nmax_cards = 99\n[allow]\nsources = ["x"]\n'),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_the_app_starts_on_broken_files_says_what_is_wrong_and_touches_nothing(
    installed: Installed, screen: Screen, tmp_path: Path, under_policy: list[App], name: str
) -> None:
    settings, text = BROKEN[name]
    policy = policy_file(tmp_path / "etc", text)
    app = make(installed, screen, tmp_path / "app", policy, settings="#")
    under_policy.append(app)
    app.env["CALLPOP_LISTENER_PORT"] = "0"
    file = app.profile / "settings.toml"
    file.write_bytes(settings)
    app.start().wait_ready()
    said = app.command("config", "list")
    assert said.returncode == 0
    wrong = policy if text else file
    assert str(wrong) in said.stderr and "expected" in said.stderr

    def logged() -> str:
        return "\n".join(one.read_text(encoding="utf-8") for one in (app.profile / "logs").iterdir() if one.is_file())

    eventually(logged, lambda text: wrong.name in text, what="the file's name in the log")
    app.stop()
    assert file.read_bytes() == settings
    assert policy.read_text(encoding="utf-8") == text


def test_a_policy_that_anybody_can_write_is_ignored_with_a_warning(
    installed: Installed, screen: Screen, tmp_path: Path
) -> None:
    policy = policy_file(tmp_path / "etc", '[locked.appearance]\nlanguage = "de"\n')
    policy.chmod(0o666)
    app = make(installed, screen, tmp_path / "app", policy)
    said = app.command("config", "get", "appearance.language", "--origin")
    assert said.stdout == "en\tuser\n"
    assert "the policy is ignored: others than the administrator can write" in said.stderr
