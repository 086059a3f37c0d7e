"""Several people at one computer: switched from the tray with real clicks and keys, each with a process of its own."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.support.application import SECRET, Installed, free_port
from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import A_HAND, Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end

SETTINGS = """\
[agent]
emails = ["anna@example.com"]
[crm]
template = "https://crm.example.com/?p={number_e164}"
[sharing]
profiles = true
"""


class Computer:
    """One account of the system, with Callpop's usual folders in it."""

    def __init__(self, installed: Installed, folder: Path, screen: Screen) -> None:
        self.installed, self.folder, self.screen = installed, folder, screen
        places = {f"XDG_{name.upper()}_HOME": folder / name for name in ("config", "data", "cache", "state")}
        # One port for everybody: who comes second needs that the first has let go of it.
        variables = {"CALLPOP_LISTENER_PORT": str(free_port()), "CALLPOP_APPEARANCE_LANGUAGE": "en"}
        self.env = {**screen.env, **{name: str(path) for name, path in places.items()}, **variables}
        self.config, self.usual = folder / "config" / "callpop", folder / "data" / "callpop"
        self.config.mkdir(parents=True)
        self.config.joinpath("settings.toml").write_text(SETTINGS, encoding="utf-8")
        self.bob = self.usual / "profiles" / "Bob"
        self.first: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """The first start, as after a login."""
        env = self.installed.environment(self.env)
        self.first = spawn(self.installed.command(), env=env, log=self.folder / "stderr.txt", cwd=self.folder)

    def running(self, profile: Path) -> int:
        """The process that is ready on a profile; 0 if none is."""
        try:
            pid: int = json.loads((profile / "run.json").read_text(encoding="utf-8"))["pid"]
        except (OSError, ValueError):
            return 0
        return pid if alive(pid) else 0

    def ready(self, profile: Path) -> int:
        """Wait for it."""
        return eventually(lambda: self.running(profile), what=f"the app on {profile.name}")

    def command(self, *words: str, profile: Path | None = None, secret: bool = False) -> str:
        """A command on a profile; on the usual one it is not named."""
        which = ("--profile", str(profile)) if profile is not None else ()
        env = self.installed.environment(self.env)
        if not secret:
            del env["CALLPOP_LISTENER_SECRET"]
        done = subprocess.run(
            self.installed.command(*which, *words), env=env, cwd=self.folder, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def records(self, profile: Path | None = None) -> list[dict[str, Any]]:
        """The rows of a profile's call log."""
        return [json.loads(line) for line in self.command("log", "--json", profile=profile).splitlines()]

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        self.screen.run("xdotool", "key", "--delay", "120", *names)

    def everything(self) -> set[str]:
        """All windows that are to be seen: a menu says of itself neither its name nor its process."""
        return set(self.screen.run("xdotool", "search", "--onlyvisible", "--class", ".", check=False).split())

    def open_profiles(self, pid: int, up: int) -> None:
        """Open the tray's menu at the icon of a process, and in it the profiles: so many entries from below."""
        windows = Windows(self.screen)
        (icon,) = eventually(
            lambda: [one for one in windows.of_process(pid) if one.width <= 40], what="the icon in the tray"
        )
        self.screen.run("xdotool", "mousemove", str(icon.x + icon.width // 2), str(icon.y + icon.height // 2))
        time.sleep(A_HAND)
        before = self.everything()
        self.screen.run("xdotool", "click", "3")
        eventually(lambda: self.everything() - before, what="the tray's menu")
        self.keys(*["Up"] * up, "Right")

    def stop(self) -> None:
        """End whatever still runs, in good order if it can be."""
        for profile in (self.usual, self.bob):
            if pid := self.running(profile):
                os.kill(pid, signal.SIGTERM)
                eventually(lambda pid=pid: not alive(pid), what="its end")  # type: ignore[misc]
        if self.first is not None:
            kill(self.first)


def alive(pid: int) -> bool:
    """Whether a process runs: one that has ended and that nobody has waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


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
