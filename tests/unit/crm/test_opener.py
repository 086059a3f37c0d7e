from __future__ import annotations

import json
import queue
import sys
from pathlib import Path

import pytest

from callpop.crm.opener import CannotOpen, browser_command, child_environment, open_url, system_command

URL = "https://crm.example.com/search?q=%2B31612345678&x='a'"
REPORT = """
import json, os, pathlib, sys
target = pathlib.Path(sys.argv[1])
told = {"argv": sys.argv[2:], "environ": sorted(os.environ), "session": os.getsid(0), "pid": os.getpid()}
target.with_suffix(".part").write_text(json.dumps(told))
target.with_suffix(".part").rename(target)
"""


def told_by_browser(tmp_path: Path, browser: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    monkeypatch.setenv("CALLPOP_LISTENER_SECRET", "hush")
    ended: queue.Queue[str] = queue.Queue()
    open_url(URL, browser, on_failure=ended.put)
    assert "could not open" in ended.get(timeout=60)
    told: dict[str, object] = json.loads((tmp_path / "told").read_text())
    return told


def browser_script(tmp_path: Path) -> str:
    script = tmp_path / "my browser.py"
    script.write_text(REPORT + "sys.exit(3)\n")
    return f"'{sys.executable}' '{script}' '{tmp_path / 'told'}'"


@pytest.mark.parametrize("ending", [" --new %s", " --new"])
def test_the_browser_command_gets_the_address_and_none_of_our_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    told = told_by_browser(tmp_path, browser_script(tmp_path) + ending, monkeypatch)
    assert told["argv"] == ["--new", URL]
    environ = told["environ"]
    assert isinstance(environ, list)
    assert "PATH" in environ
    assert not [name for name in environ if name.startswith("CALLPOP")]
    assert told["session"] == told["pid"], "the browser must not die with our terminal"


def test_a_finished_browser_leaves_no_zombie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = told_by_browser(tmp_path, browser_script(tmp_path), monkeypatch)
    assert not Path(f"/proc/{told['pid']}").exists()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "--help", ""])
def test_only_web_addresses_are_opened(url: str) -> None:
    with pytest.raises(CannotOpen):
        open_url(url, f"{sys.executable} %s")


@pytest.mark.parametrize("browser", ["/no/such/browser %s", "'unclosed %s", "''"])
def test_a_browser_that_cannot_start_is_said_in_words(browser: str) -> None:
    with pytest.raises(CannotOpen, match=r"cannot be"):
        open_url(URL, browser)


def test_no_shell_reads_the_address() -> None:
    assert browser_command("https://h/?a=$(id);b", "firefox -P 'at work' --url=%s") == [
        "firefox",
        "-P",
        "at work",
        "--url=https://h/?a=$(id);b",
    ]


def test_the_systems_browser_is_whatever_the_desktop_offers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotOpen, match=r"crm\.browser"):
        system_command(URL)
    (tmp_path / "sensible-browser").write_text("#!/bin/sh\n")
    (tmp_path / "sensible-browser").chmod(0o700)
    assert system_command(URL) == ["sensible-browser", URL]


def test_only_our_own_variables_stay_behind() -> None:
    environ = {"CALLPOP_RELAY_TOKEN": "t", "Callpop_Profile": "p", "HOME": "/home/a", "DISPLAY": ":0"}
    assert child_environment(environ) == {"HOME": "/home/a", "DISPLAY": ":0"}
