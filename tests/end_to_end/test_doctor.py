"""``callpop doctor`` beside the running app, and alone."""

from __future__ import annotations

import json
import zipfile

import pytest

from tests.end_to_end.support.application import SECRET, App
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, BOB, Call

pytestmark = pytest.mark.end_to_end


def test_it_finds_the_running_app_its_listener_the_tray_and_that_calls_are_mine(app: App, windows: Windows) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA, BOB))
    windows.wait_for_cards(1)
    report = app.folder / "report.zip"
    done = app.command("doctor", "--json", "--report", str(report))
    found = {line["key"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert {"running", "listening", "tray", "placeable", "seen", "clock_right", "log_sound"} <= found.keys(), found
    assert done.returncode == 0, done.stdout
    with zipfile.ZipFile(report) as made:
        text = "".join(made.read(name).decode() for name in made.namelist())
    assert SECRET not in text
    assert "card shown: the agent's phone rings" in text


def test_after_a_crash_it_says_that_the_app_is_gone(app: App) -> None:
    app.kill()
    done = app.command("doctor", "--json")
    assert done.returncode == 1
    assert "has_died" in {json.loads(line)["key"] for line in done.stdout.splitlines()}
