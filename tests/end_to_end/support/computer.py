"""A computer that several people share: one account of the system, Callpop's usual folders, the tray's menu."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows

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

    def open_profiles(self, pid: int, up: int) -> None:
        """Open the tray's menu at the icon of a process, and in it the profiles: so many entries from below."""
        Windows(self.screen).open_tray_menu(pid)
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
