"""The app as a process of its own, driven only through the surfaces that interface.md fixes."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ME, Payload

SECRET = "end-to-end-secret-0123456789"

# What no shutdown may leave behind, whatever else is said on stderr.
BAD_LAST_WORDS = re.compile(
    r"Traceback|QThread|Task was destroyed|never awaited|Warning|QObject::|QTimer::|QSocketNotifier|"
    r"Event loop|Segmentation|Fatal Python"
)
FIXED_SETTINGS = """\
[agent]
emails = ["{email}"]
numbers = ["201"]
region = "NL"

[listener]
host = "127.0.0.1"
port = {port}

[[people]]
name = "Bob de Vries"
emails = ["bob@example.com"]
numbers = ["202"]

[[lines]]
number = "+31508009000"
label = "Sales"

[crm]
template = "https://crm.example.com/search?phone={{number_e164}}"
browser = "{browser} %s"

[appearance]
language = "en"
{extra}
"""


@dataclass(frozen=True)
class Installed:
    """An installed Callpop: the interpreter, and the folder that holds the package.

    Attributes:
        python: The interpreter.
        packages: The folder to put on its path.
        launcher: What the interpreter runs; the benchmarks put a stopwatch in front.
    """

    python: str
    packages: Path
    launcher: tuple[str, ...] = ("-m", "callpop")

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """The base with this installation on the path."""
        return {**base, "PYTHONPATH": str(self.packages), "CALLPOP_LISTENER_SECRET": SECRET}

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line of one Callpop command."""
        return [self.python, *self.launcher, *map(str, arguments)]

    def run(
        self, *arguments: str | Path, env: Mapping[str, str], cwd: Path, patience: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            self.command(*arguments),
            env=self.environment(env),
            cwd=cwd,
            capture_output=True,
            text=True,
            check=False,
            timeout=patience,
        )


def build_and_install(root: Path, folder: Path) -> Installed:
    """Build the wheel of the tree at ``root`` and install it, without what it depends on, into ``folder``.

    Raises:
        RuntimeError: The build or the installation failed.
    """
    wheels, packages = folder / "wheels", folder / "packages"
    pip = [sys.executable, "-m", "pip"]
    alone = ["--no-deps", "--no-index", "--quiet"]
    for command in (
        [*pip, "wheel", *alone, "--no-build-isolation", "--wheel-dir", str(wheels), str(root)],
        [*pip, "install", *alone, "--target", str(packages)],
    ):
        if "install" in command:
            command.extend(map(str, sorted(wheels.glob("*.whl"))))
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}:\n{done.stdout}\n{done.stderr}")
    return Installed(sys.executable, packages)


class App:
    """One profile and the app that runs on it.

    Args:
        installed: What to run.
        folder: Where the profile, the fake browser and the output go.
        env: The desktop it lives on.
        email: Whose desktop it is.
        port: The listener's port; 0 takes any.
        extra: More TOML for the settings file.
    """

    def __init__(
        self,
        installed: Installed,
        folder: Path,
        env: Mapping[str, str],
        *,
        email: str = ME,
        port: int = 0,
        extra: str = "",
        settings: str | None = None,
    ) -> None:
        """Lay out the profile; nothing runs before ``start``."""
        self.installed = installed
        self.folder = folder
        self.profile = folder / "profile"
        self.profile.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.env = dict(env)
        self.errors = folder / "stderr.txt"
        self._opened = folder / "opened.txt"
        browser = folder / "browser"
        browser.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{self._opened}'\n", encoding="utf-8")
        browser.chmod(0o755)
        text = (
            # Not ``format``: a CRM's address has braces of its own.
            settings.replace("{browser}", str(browser))
            if settings
            else FIXED_SETTINGS.format(email=email, port=port, browser=browser, extra=extra)
        )
        (self.profile / "settings.toml").write_text(text, encoding="utf-8")
        self.process: subprocess.Popen[bytes] | None = None
        self.seen_profile = self.profile

    @property
    def run_file(self) -> Path:
        """Written when the app is ready."""
        return self.seen_profile / "run.json"

    @property
    def pid(self) -> int:
        """The running process."""
        assert self.process is not None
        return self.process.pid

    def start(self, *before: str, arguments: Sequence[str] = ()) -> App:
        """Start it, behind a command if one is given, and do not wait."""
        command = [*before, *self.installed.command("--profile", self.profile, *arguments)]
        env = self.installed.environment(self.env)
        self.process = spawn(command, env=env, log=self.errors, cwd=self.folder)
        return self

    def wait_ready(self) -> App:
        """Wait until it says that it is ready."""

        def ready() -> bool:
            assert self.process is not None
            if self.process.poll() is not None:
                raise AssertionError(f"the app ended with {self.process.returncode}:\n{self.said()}")
            return self.info().get("pid") == self.process.pid

        eventually(ready, what="run.json of this process")
        return self

    def info(self) -> dict[str, Any]:
        """What run.json says; empty while there is none."""
        try:
            found: dict[str, Any] = json.loads(self.run_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def post(self, payload: Payload | bytes, *, secret: str = SECRET) -> tuple[int, dict[str, Any]]:
        """POST one notification as the platform does; returns the status and the JSON answered."""
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        where = urllib.parse.urlsplit(self.info()["listener_url"])
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        try:
            connection.request("POST", f"/notify/{secret}", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        return answer.status, json.loads(text) if text.startswith(b"{") else {}

    def deliver(self, *payloads: Payload) -> None:
        """POST notifications, each of which must be accepted."""
        for payload in payloads:
            status, answer = self.post(payload)
            assert (status, answer.get("status")) == (200, "accepted"), (status, answer, payload)

    def command(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a Callpop command on this profile beside the app."""
        return self.installed.run("--profile", self.profile, *arguments, env=self.env, cwd=self.folder)

    def records(self, *arguments: str) -> list[dict[str, Any]]:
        """The call log as ``callpop log --json`` gives it."""
        done = self.command("log", "--json", *arguments)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines() if line]

    def record(self, call_id: str) -> dict[str, Any] | None:
        """The row that a call_id is part of."""
        return next((row for row in self.records() if call_id in row["call_ids"]), None)

    def opened(self) -> list[str]:
        """The addresses that the browser was given."""
        return self._opened.read_text(encoding="utf-8").splitlines() if self._opened.exists() else []

    def said(self) -> str:
        """All that it wrote on stdout and stderr."""
        return self.errors.read_text(encoding="utf-8", errors="replace") if self.errors.exists() else ""

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> float:
        """End it in good order, and see that the order was good; returns the seconds it took."""
        assert self.process is not None
        began = time.monotonic()
        self.process.send_signal(sign)
        try:
            status = self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"it did not end:\n{self.said()}") from None
        took = time.monotonic() - began
        assert status == 0, f"exit {status}:\n{self.said()}"
        self.check_last_words()
        assert not self.run_file.exists(), "run.json is left"
        return took

    def check_last_words(self) -> None:
        """See that nothing on stderr speaks of an untidy end."""
        found = BAD_LAST_WORDS.search(self.said())
        assert found is None, f"{found and found.group()}:\n{self.said()}"

    def kill(self) -> None:
        """``kill -9``."""
        if self.process is not None:
            kill(self.process)

    def alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    def keep(self, folder: Path) -> None:
        """Save what tells of a failure."""
        folder.mkdir(parents=True, exist_ok=True)
        for source in (self.errors, self.profile / "logs"):
            if source.is_dir():
                shutil.copytree(source, folder / f"{self.folder.name}-{source.name}", dirs_exist_ok=True)
            elif source.exists():
                shutil.copy(source, folder / f"{self.folder.name}-{source.name}")


def descriptors(pid: int) -> int:
    """How many files and sockets a process has open."""
    return len(os.listdir(f"/proc/{pid}/fd"))
