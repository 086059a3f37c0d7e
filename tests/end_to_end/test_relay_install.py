"""A relay's machine has no Qt: the wheel, installed as ``callpop[relay]`` into an environment of its own, serves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.wire import ANNA, Call

CONSTRAINTS = ROOT / "packaging" / "constraints.txt"


def run(*words: str | Path, patience: float = 600) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, timeout=patience)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def versions(folder: Path) -> Path:
    """The pinned versions without their hashes: pip takes no hash for a wheel that was built just now."""
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pins = [line.split(" ;")[0].rstrip(" \\") for line in lines if line[:1].isalnum() and "==" in line]
    file = folder / "versions.txt"
    file.write_text("\n".join(pins), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def without_qt(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("server")
    run(sys.executable, "-m", "venv", folder / "environment")
    python = folder / "environment" / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder / "wheels", ROOT)
    (wheel,) = (folder / "wheels").glob("*.whl")
    run(*pip, "--python", python, "install", "--constraint", versions(folder), f"{wheel}[relay]")
    return Installed(str(python), folder / "nothing")


def test_no_qt_is_there_and_what_needs_it_says_how_to_get_it(without_qt: Installed, tmp_path: Path) -> None:
    found = run(without_qt.python, "-m", "pip", "--disable-pip-version-check", "list", "--format", "freeze")
    packages = {line.partition("==")[0].lower() for line in found.splitlines()}
    assert {"callpop", "redis"} <= packages
    assert packages.isdisjoint({"pyside6", "pyside6-essentials", "pyside6_essentials", "shiboken6", "qasync"})
    app = without_qt.run("run", "--profile", tmp_path / "profile", env=dict(os.environ), cwd=tmp_path)
    assert app.returncode == 1
    assert "pip install '.[desktop]'" in app.stderr


def test_it_serves(without_qt: Installed, tmp_path: Path) -> None:
    relay = Relay(without_qt, tmp_path / "relay")
    token = relay.command("agent", "add", "--email", "anna@example.com", "--token")
    relay.start()
    try:
        call = Call()
        relay.deliver(call.ringing(ANNA))
        (item,) = relay.mailbox(token)
        assert item["notification"]["call_id"] == call.call_id
    finally:
        relay.stop()
    assert "Traceback" not in relay.said()
