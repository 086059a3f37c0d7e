"""The recipes for systems that they were not run on: what can be checked of them anywhere, and that they say so."""

from __future__ import annotations

import plistlib
import re
import shlex
import subprocess
import sys
from typing import Any

import pytest
import yaml

from callpop.cli.parser import parse
from tests.unit.packaging.support import NOT_RUN, PACKAGING, ROOT, VERSION, text

INSTALLER = text("windows/callpop.iss")
WORKFLOW = (ROOT / ".github" / "workflows" / "bundles.yaml").read_text(encoding="utf-8")
LINK = "callpop://relay.example.com/enrol"


@pytest.mark.parametrize(
    "name", ["windows/callpop.iss", "macos/Info.plist", "macos/entitlements.plist", "macos/dmg.sh"]
)
def test_each_says_that_it_was_not_run(name: str) -> None:
    assert NOT_RUN in text(name)


def section(name: str) -> list[str]:
    (body,) = re.findall(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.MULTILINE | re.DOTALL)
    return [line for line in body.splitlines() if line and not line.startswith(";")]


def test_the_installer_is_told_its_version() -> None:
    assert VERSION not in re.sub(r"^;.*", "", INSTALLER, flags=re.MULTILINE)
    assert f"/DVersion={VERSION}" in INSTALLER  # its example is of today
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["AppVersion"] == setup["VersionInfoVersion"] == "{#Version}"
    assert setup["PrivilegesRequired"] == "lowest", "one person can install it for themselves"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", setup["AppId"])


def test_the_installer_registers_links_as_callpop_takes_them() -> None:
    (command,) = re.findall(r'shell\\open\\command"; ValueType: string; ValueData: "(.+?)"; Tasks', INSTALLER)
    program, *words = shlex.split(command.replace('""', '"').replace("\\", "/"))
    assert program == "{app}/callpop.exe"
    assert parse([LINK if word == "%1" else word for word in words]).args.link == LINK


def test_the_installers_start_at_login_is_the_settings_own() -> None:
    (line,) = (line for line in section("Registry") if line.endswith("Tasks: atlogin"))
    assert r'"Software\Microsoft\Windows\CurrentVersion\Run"' in line and 'ValueName: "Callpop"' in line
    assert [task for task in section("Tasks") if '"atlogin"' in task and "unchecked" in task]


def test_the_installer_speaks_every_language() -> None:
    said = [line.split("=")[0].split(".") for line in section("CustomMessages")]
    named = {re.findall(r'Name: "(\w+)"', line)[0] for line in section("Languages")}
    assert named == {"en", "de", "nl"}
    assert sorted(said) == sorted([language, key] for language in named for key in {key for _, key in said})


def test_what_the_installer_and_the_app_wrote_goes_with_it() -> None:
    for key in (r"CurrentVersion\Run", r"Software\Classes\callpop", r"Callpop\Capabilities", "RegisteredApplications"):
        assert [line for line in section("Registry") if key in line and "uninsdelete" in line], key


def test_on_macos_it_lives_in_the_menu_bar_and_takes_links() -> None:
    told: dict[str, Any] = plistlib.loads(text("macos/Info.plist").encode())
    assert told["LSUIElement"] is True
    assert told["CFBundleIdentifier"] == "callpop"
    assert [scheme for kind in told["CFBundleURLTypes"] for scheme in kind["CFBundleURLSchemes"]] == ["callpop", "tel"]
    assert set(told["CFBundleLocalizations"]) == {"en", "de", "nl"}
    assert not {"CFBundleVersion", "CFBundleShortVersionString"} & set(told), "the recipe puts the version in"
    assert plistlib.loads(text("macos/entitlements.plist").encode())["com.apple.security.network.server"] is True


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
def test_the_recipe_of_the_disk_image_is_a_script() -> None:
    done = subprocess.run(["sh", "-n", PACKAGING / "macos" / "dmg.sh"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert VERSION not in text("macos/dmg.sh")


def test_the_bundles_are_made_on_all_three_systems() -> None:
    jobs: dict[str, Any] = yaml.safe_load(WORKFLOW)["jobs"]
    assert list(jobs) == ["linux", "windows", "macos"]
    assert NOT_RUN in WORKFLOW
    asked = dict(re.findall(r"packaging/dev\.py (\w+)( --\w+)?", WORKFLOW))
    known = re.findall(r'^    "(\w+)": \w+,$', text("dev.py"), re.MULTILINE)
    assert set(asked) <= set(known)
    assert asked.keys() >= {"bundle", "deb"}
    for path in re.findall(r"(packaging[/\\][\w/\\.]+\.(?:iss|sh|py))", WORKFLOW):
        assert (ROOT / path.replace("\\", "/")).exists(), path


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_what_is_written_for_another_system_is_tested_there_before_it_is_bundled(system: str) -> None:
    job: dict[str, Any] = yaml.safe_load(WORKFLOW)["jobs"][system]
    done = [step.get("run", "") for step in job["steps"]]
    tests, bundle = (
        next(place for place, command in enumerate(done) if command.split()[1:3] == ["packaging/dev.py", what])
        for what in ("test", "bundle")
    )
    assert tests < bundle
    assert done[tests].split()[3:] == ["tests/unit", "tests/desktop"]
    assert job["steps"][tests]["env"] == {"QT_QPA_PLATFORM": "offscreen"}


def test_no_runner_is_asked_for_that_was_withdrawn() -> None:
    assert not re.search(r"macos-1[1-4]\b|windows-20(16|19)|ubuntu-(18|20)\.04", WORKFLOW)
