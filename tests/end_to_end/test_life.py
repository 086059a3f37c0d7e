"""Start, second start, end: with and without what an app can hope for around it."""

from __future__ import annotations

import signal
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Window, Windows
from tests.end_to_end.support.wire import ANNA, BOB, Call

pytestmark = pytest.mark.end_to_end

# Asked to end, it ends with status 0 within 2 s. On a machine that is busy with other tests even a bare
# interpreter takes longer, so the time is measured by the benchmark and here only the manner is looked at.


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(app: App, windows: Windows, sign: signal.Signals) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA, BOB))
    windows.wait_for_cards(1)
    app.stop(sign)
    assert windows.cards() == []


def test_ended_while_idle_and_right_after_the_start(app: App) -> None:
    app.stop()
    app.start().wait_ready().stop()


def test_run_file_tells_where_it_listens_and_keeps_the_secret(app: App) -> None:
    info = app.info()
    assert info["pid"] == app.pid
    assert info["listener_url"].startswith("http://127.0.0.1:")
    assert "secret" not in app.run_file.read_text(encoding="utf-8")
    assert app.run_file.stat().st_mode & 0o777 == 0o600
    assert app.profile.joinpath("callpop.sqlite3").stat().st_mode & 0o777 == 0o600


def shown(windows: Windows) -> list[Window]:
    """Windows of a size to work in, whatever they are called."""
    return [window for window in windows.named("Callpop") if window.width >= 500 and window.height >= 300]


def test_a_second_start_shows_the_window_of_the_first(app: App, windows: Windows) -> None:
    assert shown(windows) == []
    second = app.command("run")
    assert second.returncode == 0, second.stderr
    assert "Traceback" not in second.stderr
    eventually(lambda: shown(windows), what="the first one's window")
    assert app.info()["pid"] == app.pid
    call = Call()
    app.deliver(call.created())


def test_a_taken_port_is_told_and_taken_when_it_is_free(make_app: MakeApp, screen: Screen, windows: Windows) -> None:
    port = free_port()  # nobody else gets it when the other one lets go
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        app = make_app(screen.env, port=port).start()

        def told() -> bool:
            logs = "".join(path.read_text(encoding="utf-8") for path in app.profile.glob("logs/*.log"))
            return str(port) in logs + app.said()

        eventually(told, what="a message that names the port")
        assert app.alive()
        assert app.info() == {}, "it cannot be ready while it cannot be reached"
    app.wait_ready()
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)


def test_without_a_tray_it_is_ready_and_offers_its_window(
    make_app: MakeApp, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Screen(tmp_path_factory.mktemp("bare"), tray=False) as screen:
        windows = Windows(screen)
        app = make_app(screen.env).start().wait_ready()
        eventually(lambda: shown(windows), what="a window in place of the tray")
        call = Call()
        app.deliver(call.created(), call.ringing(ANNA))
        windows.wait_for_cards(1)
        app.stop()


def test_a_tray_that_comes_late_is_used(make_app: MakeApp, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Screen(tmp_path_factory.mktemp("late"), tray=False) as screen:
        app = make_app(screen.env).start().wait_ready()
        screen.start_tray()
        windows = Windows(screen)

        def icons() -> list[Window]:
            return [window for window in windows.of_process(app.pid) if 8 < window.width < 64]

        eventually(icons, what="an icon in the tray")
        app.stop()


def test_killed_it_starts_again_on_the_same_profile(app: App, windows: Windows) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    app.kill()
    app.start().wait_ready()
    assert app.record(call.call_id) is not None
    app.deliver(call.answered(BOB), call.ended())
    assert app.record(call.call_id)["outcome"] == "answered-elsewhere"  # type: ignore[index]


def test_wrong_settings_are_told_and_the_app_starts(make_app: MakeApp, screen: Screen) -> None:
    app = make_app(screen.env, extra='\n[popup]\nmax_cards = "many"\nno_such_key = 1\n').start().wait_ready()

    def said() -> str:
        return "".join(path.read_text(encoding="utf-8") for path in app.profile.glob("logs/*.log")) + app.said()

    eventually(said, lambda logs: "max_cards" in logs and "no_such_key" in logs, what="both named")


def test_what_commands_set_beside_the_running_app_all_holds_at_once(app: App, windows: Windows) -> None:
    app.deliver(Call().created(), Call().ringing(ANNA))
    (before,) = windows.wait_for_cards(1)
    changes = {"popup.corner": "top-left", "popup.max_cards": "2", "agent.region": "DE", "sounds.ring": "False"}
    with ThreadPoolExecutor(len(changes)) as together:
        done = list(together.map(lambda change: app.command("config", "set", *change), changes.items()))
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * len(changes)
    assert {key: app.command("config", "get", key).stdout.strip() for key in changes} == changes
    eventually(windows.cards, lambda cards: [one.y < before.y for one in cards] == [True], what="the card elsewhere")
