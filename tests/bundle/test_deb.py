"""The Debian package: installed and removed, for real where this is root's Debian, and what lies in it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.conftest import MakeApp
from tests.end_to_end.conftest import ROOT
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.computer import Computer
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider

pytestmark = [pytest.mark.end_to_end, pytest.mark.soak]


def run(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def package() -> Path:
    files = (path for folder in ("dist", "build") for path in (ROOT / folder).glob("callpop_*.deb"))
    made = sorted(files, key=lambda path: path.stat().st_mtime)
    assert made, "'python3 packaging/dev.py deb' makes it"
    return made[-1]


@pytest.fixture(scope="module")
def root(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A system of its own that it is installed into: this one is left as it is."""
    folder = tmp_path_factory.mktemp("system")
    database = folder / "var" / "lib" / "dpkg"
    (database / "updates").mkdir(parents=True)
    for name in ("status", "available"):
        (database / name).touch()
    # It has none of the packages that this one has; that they exist is another test's subject.
    options = ["--root", folder, "--force-depends", "--force-not-root", "--log", folder / "dpkg.log"]
    run("dpkg", *options, "--install", package)
    yield folder
    run("dpkg", *options, "--purge", "callpop")
    left = [path for path in folder.rglob("*") if path.is_file() and not path.is_relative_to(folder / "var")]
    assert [path for path in left if path.name != "dpkg.log"] == [], "it leaves files behind"
    assert not (folder / "usr" / "lib" / "callpop").exists()


def test_installed_it_starts_and_shows_a_card(root: Path, make_app: MakeApp, windows: Windows) -> None:
    app = make_app(Installed(str(root / "usr" / "bin" / "callpop"), Path("/nowhere"), launcher=()))
    call = Call(outsider("0612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    app.deliver(call.ended())
    app.stop()


def test_its_links_open_in_it_and_nobodys_own_settings_are_written(root: Path, screen: Screen, tmp_path: Path) -> None:
    installed = Installed(str(root / "usr" / "bin" / "callpop"), Path("/nowhere"), launcher=())
    computer = Computer(installed, tmp_path / "account", screen)
    computer.env["XDG_DATA_DIRS"] = str(root / "usr" / "share")
    settings = computer.config / "settings.toml"
    before = settings.read_bytes()
    try:
        computer.start()
        computer.ready(computer.usual)
        looked = computer.usual / "switches.json"
        eventually(looked.exists, what="a look at what the system has switched")
        assert "system.callpop_links = True  # system" in computer.command("config", "list").splitlines()
        assert settings.read_bytes() == before
    finally:
        computer.stop()


def test_the_desktop_is_told(root: Path) -> None:
    share = root / "usr" / "share"
    run("desktop-file-validate", share / "applications" / "callpop.desktop")
    assert (share / "metainfo" / "callpop.metainfo.xml").exists()
    sizes = {path.parent.parent.name for path in (share / "icons" / "hicolor").rglob("callpop.*")}
    assert {"16x16", "48x48", "128x128", "256x256", "scalable"} <= sizes
    documents = share / "doc" / "callpop"
    assert {"copyright", "changelog.gz", "THIRD-PARTY.md"} <= {path.name for path in documents.iterdir()}


def test_everything_in_it_belongs_to_root_and_is_readable(package: Path) -> None:
    for line in run("dpkg-deb", "--contents", package).splitlines():
        rights, owner, *_ = line.split()
        assert owner == "root/root", line
        assert rights[0] == "l" or (rights[7] == "r" and rights[8] == "-"), line


def test_it_depends_on_packages_that_bring_what_it_leaves_out(package: Path) -> None:
    asked = run("dpkg-deb", "--field", package, "Depends")
    names = {re.split(r"[ |(]", one.strip())[0] for one in asked.split(",")}
    assert {"libc6", "libfontconfig1", "libgl1", "libegl1", "libx11-6", "libxcb1", "libdbus-1-3"} <= names
    installed = subprocess.run(["dpkg-query", "-W", *names], capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stderr
    assert not names & {"libgtk-3-0", "libssl3", "libsqlite3-0"}, "optional, or in it"
