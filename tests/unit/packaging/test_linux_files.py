"""What a Linux desktop is told of Callpop."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from callpop.cli.parser import parse
from tests.unit.packaging.support import PACKAGING, ROOT, VERSION, room, text

LINUX = PACKAGING / "linux"
LANGUAGES = ("de", "nl")


def entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(text("linux/callpop.desktop"))
    return read["Desktop Entry"]


def validated(*command: str | Path) -> None:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_menu_entry_is_valid() -> None:
    validated("desktop-file-validate", LINUX / "callpop.desktop")


def test_the_menu_entry_starts_callpop_with_a_link_or_without() -> None:
    program, *words = shlex.split(entry()["Exec"])
    assert program == entry()["TryExec"] == "callpop"
    assert words[-1] == "%u"
    assert parse([*words[:-1], "callpop://relay.example.com/enrol"]).command.name == "run"
    assert parse(words[:-1]).command.name == "run"
    assert entry()["MimeType"] == "".join(f"x-scheme-handler/{scheme};" for scheme in ("callpop", "tel", "callto"))


def test_the_menu_entry_is_the_one_that_the_app_calls_its_own() -> None:
    source = (ROOT / "callpop" / "desktop" / "quit_requests.py").read_text(encoding="utf-8")
    (name,) = re.findall(r'setDesktopFileName\("(\w+)"\)', source)
    assert (LINUX / f"{name}.desktop").exists()
    assert entry()["Icon"] == entry()["StartupWMClass"] == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_every_language(language: str) -> None:
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry()[f"{key}[{language}]"] != entry()[key]
    told = ElementTree.parse(LINUX / "callpop.metainfo.xml").getroot()
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for path in ("summary", "description/p"):
        said = [element.get(lang, "en") for element in told.findall(path)]
        assert said.count(language) == said.count("en") > 0


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstream is not installed")
def test_the_metadata_for_software_centres_is_valid() -> None:
    # The project has no domain whose reverse could name it.
    waived = "--override=cid-desktopapp-is-not-rdns=info"
    validated("appstreamcli", "validate", "--pedantic", "--no-net", waived, LINUX / "callpop.metainfo.xml")


def test_the_newest_release_that_is_told_is_this_one() -> None:
    told = ElementTree.parse(LINUX / "callpop.metainfo.xml").getroot()
    assert told.findall("releases/release")[0].get("version") == VERSION
    assert told.findtext("launchable") == "callpop.desktop"
    assert told.findtext("project_license") == "MIT"


def test_the_copyright_file_says_the_licence_in_full() -> None:
    said = text("linux/copyright")
    for line in (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()[4:]:
        assert line in said
    assert "THIRD-PARTY.md" in said


def test_the_package_says_what_it_is_and_needs() -> None:
    deb = room("linux/deb")
    told = deb.control(VERSION, 2_000_000, [deb.dependency("libglib2.0-0"), deb.dependency("libgl1")])
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*)$", told, re.MULTILINE))
    assert (fields["Package"], fields["Version"], fields["Installed-Size"]) == ("callpop", VERSION, "1954")
    assert fields["Depends"] == "libglib2.0-0 | libglib2.0-0t64, libgl1"
    assert re.fullmatch(r"libc6 \(>= \d+\.\d+\)", deb.dependency("libc6"))


def test_the_package_recommends_what_plays_sounds_in_the_order_in_which_the_app_looks_for_it() -> None:
    told = room("linux/deb").control(VERSION, 1, [])
    (line,) = re.findall(r"^Recommends: (.*)$", told, re.MULTILINE)
    # Which of Debian's packages brings which program.
    brings = {"pipewire-bin": "pw-play", "pulseaudio-utils": "paplay", "alsa-utils": "aplay"}
    (asked,) = [one for one in line.split(", ") if "alsa-utils" in one]
    source = (ROOT / "callpop" / "desktop" / "platform" / "sound_player.py").read_text(encoding="utf-8")
    assert re.findall(r'\("(pw-play|paplay|aplay)"', source) == [brings[name] for name in asked.split(" | ")]
    assert {"libgtk-3-0 | libgtk-3-0t64", "xdg-utils"} < set(line.split(", "))
