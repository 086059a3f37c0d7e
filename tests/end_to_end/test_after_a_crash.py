"""The start after a crash says so, once, and takes nobody's keyboard."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end

TITLE = "Callpop ended unexpectedly"


def test_a_crash_is_told_at_the_next_start_and_not_again(app: App, windows: Windows) -> None:
    assert app.process is not None
    app.process.send_signal(signal.SIGSEGV)
    app.process.wait(60)
    focused = windows.focused()
    app.start().wait_ready()
    eventually(lambda: windows.named(TITLE), what="the window that tells of the crash")
    assert windows.focused() == focused
    assert list(app.profile.glob("logs/crash-*.log"))
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    app.kill()
    app.start().wait_ready()
    app.deliver(Call().created())
    assert windows.named(TITLE) == []


def test_a_kill_is_no_crash(app: App, windows: Windows) -> None:
    app.kill()
    # Killed while it wrote that, an hour ago.
    half = app.profile / ".settings.toml-x1_abcde"
    half.write_text("[agent]\n", encoding="utf-8")
    os.utime(half, (time.time() - 3600,) * 2)
    app.start().wait_ready()
    assert not half.exists()
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    assert windows.named(TITLE) == []


def test_a_session_that_ends_without_waiting_for_it_is_no_crash(installed: Installed, tmp_path: Path) -> None:
    with Screen(tmp_path / "screen") as screen:
        app = App(installed, tmp_path / "app", screen.env).start().wait_ready()
        app.deliver(Call().created())
    eventually(lambda: not app.alive(), what="its end, the screen being gone")
    assert [file.name for file in app.profile.glob("logs/crash*") if file.stat().st_size] == []
