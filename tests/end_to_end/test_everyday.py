"""Start at login and links, by the desktop's own launchers; a terminal server's neighbours."""

from __future__ import annotations

import contextlib
import http.server
import json
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from callpop.settings.secrets import NAMED
from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.computer import alive
from tests.end_to_end.support.processes import end, plain_environment, spawn, tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually, stays
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end

LINK = "callpop://enrol?url=https://relay.example.com&code=ABCD-1234"
TOKEN = "t0ken-of-anna"
Launch = Callable[..., None]
QUESTION = "^Call this number"
OPENERS = [
    pytest.param(name, marks=pytest.mark.skipif(shutil.which(name[0]) is None, reason="not installed"))
    for name in (("gio", "open"), ("xdg-open",))
]


@pytest.fixture
def env(screen: Screen, tmp_path: Path) -> dict[str, str]:
    """The desktop, with a home of the test's own: what is registered there is gone with it."""
    return {**screen.env, **plain_environment(tmp_path / "home")}


@pytest.fixture
def launch() -> Iterator[Launch]:
    """Let a tool of the desktop start something; some of them wait until it ends, so nobody waits for them."""
    made = []

    def start(app: App, *command: str | Path) -> None:
        words = [tool(str(command[0])), *map(str, command[1:])]
        made.append(spawn(words, env=app.installed.environment(app.env), log=app.errors))

    yield start
    for process in made:
        end(process)


def running(app: App) -> int:
    """The process of an app that was started by somebody else; 0 if there is none."""
    pid = int(app.info().get("pid", 0))
    if pid:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, 0)
            return pid
    return 0


@contextlib.contextmanager
def ended_at_last(app: App) -> Iterator[None]:
    """End an app that somebody else started, in good order."""
    try:
        yield
    finally:
        pid = running(app)
        if pid:
            os.kill(pid, signal.SIGTERM)
            eventually(lambda: not alive(pid), what="its end")
            assert not app.run_file.exists(), "run.json is left"
    app.check_last_words()


def home(app: App, *parts: str) -> Path:
    return Path(app.env["HOME"]).joinpath(*parts)


def setting(app: App, key: str) -> str:
    return app.command("config", "get", key).stdout.strip()


def login_entries(app: App) -> list[Path]:
    name = app.profile.name
    return [path for path in home(app, "config", "autostart").glob("*.desktop") if name in path.read_text("utf-8")]


def handled_by(app: App, scheme: str) -> bool:
    text = home(app, "config", "mimeapps.list")
    return text.exists() and f"x-scheme-handler/{scheme}=callpop" in text.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("gio") is None, reason="no gio here")
def test_what_stands_in_the_autostart_folder_starts_it(make_app: MakeApp, env: dict[str, str], launch: Launch) -> None:
    app = make_app(env, extra="[system]\nstart_at_login = true\n").start().wait_ready()
    (entry,) = eventually(lambda: login_entries(app), what="the entry")
    app.stop()
    with ended_at_last(app):
        launch(app, "gio", "launch", entry)
        eventually(lambda: running(app), what="the app that the session started")
        app.deliver(Call().created())
    # Removed by hand it stays away, and the setting says so.
    entry.unlink()
    app.start().wait_ready()
    eventually(lambda: setting(app, "system.start_at_login"), lambda value: value.lower() == "false", what="the truth")
    assert login_entries(app) == []
    # Switched on again from elsewhere it comes with the next start.
    app.stop()
    assert app.command("config", "set", "system.start_at_login", "true").returncode == 0
    app.start().wait_ready()
    eventually(lambda: login_entries(app), what="the entry again")
    app.stop()
    login_entries(app)[0].unlink()


@pytest.mark.parametrize("opener", OPENERS)
def test_a_link_starts_it_and_asks(
    make_app: MakeApp, env: dict[str, str], windows: Windows, launch: Launch, opener: tuple[str, ...]
) -> None:
    app = make_app(env, extra="[system]\ncallpop_links = true\n").start().wait_ready()
    eventually(lambda: handled_by(app, "callpop"), what="the handler")
    app.stop()
    before = (app.profile / "settings.toml").read_text(encoding="utf-8")
    with ended_at_last(app):
        launch(app, *opener, LINK)
        eventually(lambda: running(app), what="the app that the link started")
        eventually(lambda: windows.named("^Settings"), what="the question")
        stays(
            lambda: (app.profile / "settings.toml").read_text(encoding="utf-8"),
            lambda now: now == before,
            what="settings as they were",
        )
    # While it runs, the same link comes to the one that runs.
    app.start().wait_ready()
    launch(app, *opener, LINK)
    eventually(lambda: windows.named("^Settings"), what="the question")
    assert app.info()["pid"] == app.pid
    assert app.command("config", "set", "system.callpop_links", "false").returncode == 0
    app.stop()
    app.start().wait_ready()
    eventually(lambda: not handled_by(app, "callpop"), what="no handler")


class Platform(http.server.ThreadingHTTPServer):
    """Takes calls as the telephony platform's API does, and remembers them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.calls: list[dict[str, Any]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(http.server.BaseHTTPRequestHandler):
    server: Platform

    def do_POST(self) -> None:
        self.server.calls.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self._say(201, {"callid": "c1"})

    def do_GET(self) -> None:
        self._say(200, {"callid": "c1", "status": "disconnected"})

    def _say(self, status: int, body: dict[str, str]) -> None:
        told = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_: object) -> None:
        """Be quiet."""


@pytest.fixture
def platform() -> Iterator[Platform]:
    with Platform() as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.mark.parametrize("opener", OPENERS)
def test_a_number_in_a_link_is_called_once_somebody_agrees(
    make_app: MakeApp,
    env: dict[str, str],
    screen: Screen,
    windows: Windows,
    platform: Platform,
    launch: Launch,
    opener: tuple[str, ...],
) -> None:
    extra = f'[dial]\nby = "platform"\nbase_url = "{platform.url}"\n[system]\ntel_links = true\n'
    app = make_app(env, extra=extra)
    secrets = app.profile / "secrets.json"
    secrets.write_text(json.dumps({f"{NAMED}:click-to-dial@127.0.0.1:{platform.server_port}": TOKEN}), encoding="utf-8")
    secrets.chmod(0o600)
    app.start().wait_ready()
    eventually(lambda: handled_by(app, "tel"), what="the handler")
    assert not handled_by(app, "callpop")

    def ask(link: str) -> None:
        launch(app, *opener, link)
        eventually(lambda: windows.named(QUESTION), what="the question")

    def press(*keys: str) -> None:
        # The one that is to be seen: that of an earlier link may be on its way out.
        (question,) = windows.named(QUESTION)
        screen.run("xdotool", "windowactivate", "--sync", str(question.id))
        screen.run("xdotool", "key", *keys)

    ask("tel:+31-50-800-9001")
    press("Escape")
    eventually(lambda: not windows.named(QUESTION), what="no question")
    ask("tel:+31-50-800-9001")
    assert platform.calls == []
    press("Tab", "space")
    eventually(lambda: platform.calls, what="the call")
    assert platform.calls == [{"b_number": "+31508009001"}]
    # What is more than a number is refused in words, and nothing is asked.
    launch(app, *opener, "tel:*21*0900123456%23")
    logs = app.profile / "logs" / "callpop.log"
    eventually(lambda: "which could change settings of the phone" in logs.read_text("utf-8"), what="the refusal")
    assert windows.named(QUESTION) == []
    assert len(platform.calls) == 1


@pytest.mark.parametrize("link", ["javascript:alert(1)", "--debug", "https://example.com", "x" * 100_000])
def test_what_is_no_link_of_ours_is_wrong_usage(app_for_all: App, link: str) -> None:
    done = app_for_all.command("run", "--", link)
    assert done.returncode == 2
    assert "callpop://" in done.stderr and len(done.stderr) < 1000


def test_an_odd_link_harms_nothing(app: App) -> None:
    for link in (f"callpop://enrol?code={'x' * 100_000}", "callpop:\x01\x02", "tel:\n201", "tel:", "callpop://"):
        assert app.command("run", "--", link).returncode == 0
    app.deliver(Call().created())
    assert "Traceback" not in app.said()


def test_neighbours_on_a_terminal_server_find_ports_by_themselves(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    env = {**screen.env, "XRDP_SESSION": "1"}
    first = make_app(env).start().wait_ready()
    port = int(first.info()["listener_url"].rpartition(":")[2])
    second = make_app(env, port=port).start().wait_ready()
    assert second.info()["listener_url"] != first.info()["listener_url"]
    logs = second.profile / "logs" / "callpop.log"
    assert logs.exists()
    call = Call()
    second.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
