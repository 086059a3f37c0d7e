"""Quiet hours and 'do not disturb' with the real app and a real notification daemon (dunst) on a bus of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end

ALWAYS = '[quiet]\nhours = ["00:00-24:00"]\n'


@pytest.fixture
def dunst(screen: Screen) -> Iterator[Screen]:
    """The desktop; its notifications are let through again at the end."""
    yield screen
    screen.run("dunstctl", "set-paused", "false")


def missed(app: App) -> Call:
    """A whole missed call."""
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA), call.ended("no-answer"))
    return call


def why(app: App, call: Call) -> str:
    """What is explained of a call, all of it."""
    done = app.command("explain", call.call_id, "--json")
    assert done.returncode == 0, done.stderr
    return " ".join(json.loads(line)["why"] for line in done.stdout.splitlines())


def quiet_finding(app: App) -> dict[str, str]:
    """What the doctor says of quiet."""
    done = app.command("doctor", "--json")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return next(one for one in found if one["check"] == "quiet")


def test_while_dunst_is_paused_no_card_comes_and_then_again(app: App, dunst: Screen, windows: Windows) -> None:
    assert quiet_finding(app)["key"] == "not_quiet"
    dunst.run("dunstctl", "set-paused", "true")

    def silenced() -> bool:
        return "do not disturb" in why(app, missed(app))

    eventually(silenced, what="a call without a card")
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    assert "the system's 'do not disturb' is on" in why(app, call)
    assert windows.cards() == []
    found = quiet_finding(app)
    assert (found["key"], found["level"]) == ("quiet_system", "note")
    assert "dunst" in found["found"]
    app.deliver(call.ended("no-answer"))
    record = app.record(call.call_id)
    assert record is not None
    assert (record["outcome"], record["popup"]["shown"]) == ("missed", False)

    dunst.run("dunstctl", "set-paused", "false")
    eventually(lambda: "do not disturb" not in why(app, missed(app)), what="a call with a card")
    again = Call()
    app.deliver(again.created(), again.ringing(ANNA))
    windows.wait_for_cards(1)


def test_cards_come_in_spite_of_a_paused_dunst_where_that_is_chosen(
    make_app: MakeApp, dunst: Screen, windows: Windows
) -> None:
    dunst.run("dunstctl", "set-paused", "true")
    app = make_app(dunst.env, extra='[quiet]\nsystem = "ignore"\n').start().wait_ready()
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)


def test_a_call_that_comes_while_the_app_starts_in_quiet_hours_has_no_card(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    app = make_app(screen.env, extra=ALWAYS).start().wait_ready()
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    assert "it came within the quiet hours" in why(app, call)
    assert windows.cards() == []
    app.deliver(call.ended("no-answer"))
    record = app.record(call.call_id)
    assert record is not None
    assert (record["outcome"], record["popup"]["shown"]) == ("missed", False)
    assert quiet_finding(app)["key"] == "quiet_always"


DCONF = next(
    (path for path in map(Path, ("/usr/libexec/dconf-service", "/usr/lib/dconf/dconf-service")) if path.exists()), None
)


@pytest.mark.skipif(DCONF is None or shutil.which("gsettings") is None, reason="GNOME's settings are not installed")
def test_gnomes_do_not_disturb_is_read_from_its_settings_and_followed(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    env = {**screen.env, "XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "GSETTINGS_BACKEND": "dconf"}
    service = spawn([str(DCONF)], env=env, log=screen.folder / "dconf.log")

    def gsettings(verb: str, *value: str) -> str:
        command = ["gsettings", verb, "org.gnome.desktop.notifications", "show-banners", *value]
        return subprocess.run(command, env=env, check=True, timeout=60, capture_output=True, text=True).stdout.strip()

    def banners(shown: str) -> None:
        def kept() -> bool:
            # While the service starts, what was set is dropped with exit code 0.
            gsettings("set", shown)
            return gsettings("get") == shown

        eventually(kept, what="GNOME has the setting")

    try:
        banners("false")
        app = make_app(env).start().wait_ready()
        eventually(lambda: "do not disturb" in why(app, missed(app)), what="a call without a card")
        found = quiet_finding(app)
        assert (found["key"], "GNOME" in found["found"]) == ("quiet_system", True)
        banners("true")
        eventually(lambda: "do not disturb" not in why(app, missed(app)), what="a call with a card")
        app.stop()
    finally:
        kill(service)
