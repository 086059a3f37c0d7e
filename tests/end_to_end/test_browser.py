"""Which browser opens records, and which profile of it: the setting with a real Chromium."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import FIXED_SETTINGS
from tests.end_to_end.support.processes import tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, ME, Call, outsider

pytestmark = pytest.mark.end_to_end

QUIET = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --no-proxy-server"


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A CRM's address, and the paths that it is asked for."""
    paths: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Karin Hoekstra</title>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()


def test_the_browser_inherits_nothing_that_callpop_set(
    screen: Screen, windows: Windows, make_app: MakeApp, tmp_path: Path
) -> None:
    browser, told = tmp_path / "printing browser", tmp_path / "environment"
    browser.write_text(f"#!/bin/sh\nenv > '{told}.new' && mv '{told}.new' '{told}'\n", encoding="utf-8")
    browser.chmod(0o755)
    settings = FIXED_SETTINGS.format(email=ME, port=0, browser="x", extra="").replace('"x %s"', f"\"'{browser}' %s\"")
    # A Wayland session with XWayland, where Callpop asks Qt for xcb.
    env = {**screen.env, "WAYLAND_DISPLAY": "wayland-none", "QT_QPA_PLATFORM": ""}
    app = make_app(env, settings=settings).start().wait_ready()
    app.deliver((call := Call(outsider("+31612345678"))).created(), call.ringing(ANNA))
    windows.click_open(windows.wait_for_cards(1)[0])
    eventually(told.exists, what="the browser")
    inherited = dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines() if "=" in line)
    assert inherited["WAYLAND_DISPLAY"] == "wayland-none"
    assert inherited.get("QT_QPA_PLATFORM", "") == ""
    assert not [name for name in inherited if name.startswith("CALLPOP_")]


@pytest.fixture
def browsers(tmp_path: Path) -> Iterator[Path]:
    """The folder of a Chromium, which is ended after the test."""
    folder = tmp_path / "chromium of anna"
    yield folder
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            if str(folder).encode() in (entry / "cmdline").read_bytes():
                os.kill(int(entry.name), signal.SIGKILL)


def test_the_record_opens_in_the_profile_that_the_setting_names(
    screen: Screen, windows: Windows, make_app: MakeApp, asked: tuple[str, list[str]], browsers: Path
) -> None:
    address, paths = asked
    command = f"{tool('chromium')} {QUIET} '--user-data-dir={browsers}' '--profile-directory=Work calls' %s"
    settings = FIXED_SETTINGS.format(email=ME, port=0, browser="x", extra="")
    settings = settings.replace('"x %s"', f'"{command}"').replace("https://crm.example.com", address)
    app = make_app(screen.env, settings=settings).start().wait_ready()
    call = Call(outsider("+31612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    windows.click_open(windows.wait_for_cards(1)[0])
    eventually(lambda: "/search?phone=%2B31612345678" in paths, what="the record in the browser")
    eventually(lambda: (browsers / "Work calls" / "Preferences").exists(), what="the profile in use")
    assert not (browsers / "Default").exists()
