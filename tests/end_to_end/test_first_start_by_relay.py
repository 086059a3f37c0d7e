"""A newcomer whose company has a relay: from an empty profile and a code to a test call that came over the relay."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Window, Windows
from tests.end_to_end.test_first_start import EMPTY, go_on, keys

pytestmark = pytest.mark.end_to_end

_LOTTE = "lotte@example.com"
_COMPANY = {"crm": {"template": "https://crm.example.com/?p={number_e164}"}}


@pytest.fixture
def relay(installed: Installed, tmp_path: Path) -> Iterator[Relay]:
    made = Relay(installed, tmp_path / "relay")
    yield made
    made.stop()


def settings(app: App) -> str:
    return (app.profile / "settings.toml").read_text(encoding="utf-8")


def test_from_the_companys_code_to_the_test_call_over_the_relay(
    relay: Relay, make_app: MakeApp, screen: Screen, windows: Windows, tmp_path: Path
) -> None:
    file = tmp_path / "company.json"
    file.write_text(json.dumps(_COMPANY), encoding="utf-8")
    app = make_app(screen.env, settings=EMPTY).start()
    relay.command("profile", "set", file)
    code = relay.command("join", "new")
    relay.serve()

    def ready() -> Window:
        app.wait_ready()
        (window,) = eventually(lambda: windows.named("Set up Callpop"), what="the window of the first start")
        screen.run("xdotool", "windowactivate", "--sync", str(window.id))
        (window,) = windows.named("Set up Callpop")
        return window

    ready()
    # Step 1: the relay is chosen already; the next field takes the link, which is asked about before it counts.
    keys(screen, "Tab")
    screen.run("xdotool", "type", "--delay", "1", f"callpop://enrol?url={relay.url}&code={code}&email={_LOTTE}")
    keys(screen, "Return", "space")
    eventually((app.profile / "enrolment.json").exists, what="it waits to be approved")
    # The administrator approves it when the computer is off, and nobody has to do anything again.
    app.stop()
    relay.command("agent", "approve", _LOTTE)
    app.start()
    window = ready()
    eventually(lambda: relay.url in settings(app), what="the relay in the settings")
    assert _LOTTE in settings(app), "nobody has to type who they are"
    # What the company's profile brings is not asked for: the next step is the test call, which the relay plays.
    eventually(lambda: "crm.example" in app.command("config", "get", "crm.template").stdout, what="the CRM")
    go_on(screen, window)
    keys(screen, "space")
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    eventually(app.opened, what="the record")
    assert app.opened()[0].startswith("https://crm.example.com/?p=")
    go_on(screen, window)
    eventually(lambda: not windows.named("Set up Callpop"), what="it is done")
    assert 'kind = "relay"' in settings(app)
    assert not (app.profile / "enrolment.json").exists()
