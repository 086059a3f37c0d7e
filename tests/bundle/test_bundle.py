"""The bundle on Linux: it starts on an empty profile, receives a call, shows a card, and ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.bundle.conftest import MakeApp
from tests.end_to_end.conftest import ROOT
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.computer import Computer
from tests.end_to_end.support.processes import plain_environment
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import CARD_WIDTH, Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider
from tests.unit.packaging.support import room

pytestmark = [pytest.mark.end_to_end, pytest.mark.soak]

_MIB = 1 << 20
contents = room("bundle/contents")


def test_from_an_empty_profile_a_call_shows_a_card_that_opens_the_record(
    make_app: MakeApp, bundle: Installed, windows: Windows
) -> None:
    app = make_app(bundle)
    call = Call(outsider("0612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    assert card.width >= CARD_WIDTH
    windows.click_open(card)
    assert eventually(app.opened, what="an address for the browser") == [
        "https://crm.example.com/search?phone=%2B31612345678"
    ]
    app.deliver(call.answered(ANNA), call.ended())
    (row,) = app.records()
    assert (row["call_ids"], row["outcome"]) == ([call.call_id], "answered")
    app.stop()


def test_another_persons_profile_is_switched_to_by_the_bundle_itself(
    bundle: Installed, screen: Screen, tmp_path: Path
) -> None:
    computer = Computer(bundle, tmp_path / "account", screen)
    computer.bob.mkdir(parents=True)
    try:
        computer.start()
        first = computer.ready(computer.usual)
        # By the time that a call has come and gone the tray's menu is complete.
        computer.command("simulate", "cancelled", "--as", "anna@example.com", "--speed", "50", secret=True)
        computer.open_profiles(first, 4)
        computer.keys("Down", "Return")
        bob = computer.ready(computer.bob)
        assert bob != first
        assert os.readlink(f"/proc/{bob}/exe") == os.path.realpath(bundle.python)
        assert len(computer.records()) == 1
        assert computer.records(computer.bob) == []
    finally:
        computer.stop()


def test_its_commands_work_without_a_screen(bundle: Installed, tmp_path: Path) -> None:
    env = plain_environment(tmp_path / "home")
    done = bundle.run("--profile", tmp_path / "none", "config", "list", env=env, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "listener.port" in done.stdout
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert bundle.run("--version", env=env, cwd=tmp_path).stdout == f"callpop {version}\n"


def test_what_it_starts_finds_the_system_and_not_the_bundle(
    make_app: MakeApp, bundle: Installed, windows: Windows, tmp_path: Path
) -> None:
    app = make_app(bundle)
    inherited = tmp_path / "environment"
    browser = app.folder / "browser"
    browser.write_text(f"#!/bin/sh\nenv > '{inherited}.part'\nmv '{inherited}.part' '{inherited}'\n", encoding="utf-8")
    call = Call(outsider("0612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    windows.click_open(windows.wait_for_cards(1)[0])
    text = eventually(lambda: inherited.read_text() if inherited.exists() else "", what="the browser's environment")
    assert str(Path(bundle.python).parent) not in text
    assert "_PYI_" not in text
    app.deliver(call.ended())


def test_the_doctor_asks_another_process_of_the_bundle(bundle: Installed, screen: Screen, tmp_path: Path) -> None:
    done = bundle.run("doctor", "--json", "--profile", tmp_path / "profile", env=screen.env, cwd=tmp_path)
    found = {item["key"] for item in map(json.loads, done.stdout.splitlines())}
    assert {"tray", "placeable"} <= found, (done.stdout, done.stderr)


def test_a_report_says_which_versions_are_in_it(bundle: Installed, screen: Screen, tmp_path: Path) -> None:
    made = tmp_path / "report.zip"
    bundle.run("doctor", "--profile", tmp_path / "profile", "--report", made, env=screen.env, cwd=tmp_path)
    with zipfile.ZipFile(made) as report:
        said = dict(line.split(maxsplit=1) for line in report.read("versions.txt").decode().splitlines())
    assert set(contents.STATED) <= said.keys()
    assert {name for name, version in said.items() if not version[0].isdigit()} == {"System", "redis"}
    assert said["redis"] == "not installed"


def test_places_are_known(bundle: Installed, tmp_path: Path) -> None:
    done = subprocess.run(
        [bundle.python, "places", "--language", "en", "--region", "NL"],
        input="+31201234567\n",
        env=plain_environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Amsterdam" in done.stdout


@pytest.mark.timeout(900)
def test_the_demo_draws_its_pictures(bundle: Installed, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    env = plain_environment(tmp_path / "home")
    done = bundle.run("demo", "--screenshots", pictures, env=env, cwd=tmp_path, patience=600)
    assert done.returncode == 0, done.stderr
    assert len(list(pictures.glob("**/*.png"))) >= 10


def test_every_library_that_is_asked_for_is_there(bundle: Installed) -> None:
    """Left out was only what nothing in the bundle wants; GTK's plugin is passed over where there is no GTK."""
    missing = []
    for path in Path(bundle.python).parent.rglob("*.so*"):
        if path.is_symlink() or path.name == "libqgtk3.so":
            continue
        env = {"PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": str(Path(bundle.python).parent / "_internal")}
        said = subprocess.run(["ldd", str(path)], env=env, capture_output=True, text=True, check=False).stdout
        missing += [f"{path.name}: {line.strip()}" for line in said.splitlines() if "not found" in line]
    assert missing == []


def test_what_no_desktop_of_callpop_needs_stayed_out(bundle: Installed) -> None:
    folder = Path(bundle.python).parent
    names = Counter(path.name for path in folder.rglob("*"))
    for pattern in ("Qml", "Quick", "WebEngine", "Multimedia", "OpenGL", "Designer", "libgtk-3", "tkinter", "pytest"):
        assert [name for name in names if pattern in name] == []
    assert {path.name for path in folder.rglob("PySide6/**/*.qm")} == {"qtbase_de.qm", "qtbase_nl.qm"}
    facts = json.loads((ROOT / "build" / "bundle" / "facts.json").read_text())
    print(f"the bundle takes {facts['bytes'] / _MIB:.0f} MiB")
    assert facts["bytes"] < 160 * _MIB


def test_every_part_comes_with_its_licence(bundle: Installed) -> None:
    folder = Path(bundle.python).parent / "licences"
    text = (folder / "THIRD-PARTY.md").read_text(encoding="utf-8")
    parts = re.findall(r"^\| \[(.+)\]\((.+)\) \| (\S+) \| (.+) \|$", text, re.MULTILINE)
    assert {"PySide6_Essentials", "Python", "aiohttp", "ldap3", "libssl3", "PyInstaller's bootloader"} <= {
        name for name, *_ in parts
    }
    for name, place, _, licence in parts:
        assert licence, name
        assert any(file.stat().st_size > 100 for file in (folder / place).iterdir()), name
