"""Several people at one computer: switched from the tray with real clicks and keys, each with a process of its own."""

from __future__ import annotations

import http.client
import json
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.support.application import SECRET, Installed
from tests.end_to_end.support.computer import Computer, alive
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def computer(installed: Installed, screen: Screen, tmp_path: Path) -> Iterator[Computer]:
    made = Computer(installed, tmp_path / "account", screen)
    yield made
    made.stop()


def test_another_persons_profile_is_made_switched_to_and_left_again(
    computer: Computer, screen: Screen, windows: Windows
) -> None:
    computer.start()
    first = computer.ready(computer.usual)
    computer.command("simulate", "cancelled", "--as", "anna@example.com", "--speed", "50", secret=True)
    eventually(lambda: len(computer.records()) == 1, what="Anna's call")

    # A profile for Bob: from below quit, about, settings, profiles.
    computer.open_profiles(first, 4)
    computer.keys("Down", "Return")
    (dialog,) = eventually(lambda: windows.named("A profile for another person"), what="the question for a name")
    screen.run("xdotool", "windowactivate", "--sync", str(dialog.id))
    screen.run("xdotool", "type", "--delay", "40", "Bob")
    # Accepted while the app is about to end: it must be in the log.
    computer.command("simulate", "cancelled", "--as", "anna@example.com", "--speed", "50", secret=True)
    computer.keys("Return")
    bob = computer.ready(computer.bob)
    assert bob != first
    assert computer.first is not None
    assert computer.first.wait(60) == 0
    assert not (computer.usual / "run.json").exists()
    assert (computer.bob.stat().st_mode & 0o777, computer.bob.parent.stat().st_mode & 0o777) == (0o700, 0o700)

    # A database and settings of his own.
    assert computer.records(computer.bob) == []
    assert len(computer.records()) == 2
    computer.command("config", "set", "agent.emails", "bob@example.com", profile=computer.bob)
    assert "anna@example.com" in computer.command("config", "get", "agent.emails")
    assert computer.bob.joinpath("settings.toml").exists()

    # And back: his first start is not done, so that there is one entry more below; Anna stands above him.
    eventually(lambda: windows.named("Set up Callpop"), what="Bob's first start")
    computer.open_profiles(bob, 5)
    computer.keys("Return")
    anna = computer.ready(computer.usual)
    eventually(lambda: not alive(bob), what="the end of Bob's")
    assert anna not in (first, bob)
    assert not (computer.bob / "run.json").exists()
    computer.command("simulate", "cancelled", "--as", "anna@example.com", "--speed", "50")
    eventually(lambda: len(computer.records()) == 3, what="Anna's third call")
    assert computer.records(computer.bob) == []


def accepted_until_it_ends(url: str, accepted: list[str]) -> None:
    """POST one call after the other until nobody listens any more; keep those that were answered 200."""
    where = urllib.parse.urlsplit(url)
    for _ in range(2000):
        call = Call()
        for payload in (call.created(), call.ringing(ANNA)):
            connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=30)
            try:
                connection.request(
                    "POST", f"/notify/{SECRET}", json.dumps(payload), {"Content-Type": "application/json"}
                )
                if connection.getresponse().status != 200:
                    return
            except (OSError, http.client.HTTPException):
                return
            finally:
                connection.close()
        accepted.append(call.call_id)
        time.sleep(0.05)


def test_what_was_accepted_while_it_switches_is_kept_and_no_secret_goes_along(computer: Computer) -> None:
    computer.bob.mkdir(parents=True)
    computer.start()
    first = computer.ready(computer.usual)
    # By the time that a call has come and gone the menu is complete.
    computer.command("simulate", "cancelled", "--as", "anna@example.com", "--speed", "50", secret=True)
    url = json.loads((computer.usual / "run.json").read_text(encoding="utf-8"))["listener_url"]
    accepted: list[str] = []
    platform = threading.Thread(target=accepted_until_it_ends, args=(url, accepted))
    platform.start()
    eventually(lambda: len(accepted) > 3, what="calls")
    computer.open_profiles(first, 4)
    computer.keys("Down", "Return")
    bob = computer.ready(computer.bob)
    platform.join(60)
    assert not platform.is_alive()
    kept = {call_id for record in computer.records() for call_id in record["call_ids"]}
    assert set(accepted) <= kept
    assert SECRET.encode() not in Path(f"/proc/{bob}/environ").read_bytes()
    assert b"--profile" in Path(f"/proc/{bob}/cmdline").read_bytes()
