"""The whole app as a process, without a screen: how it starts, and every way in which it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from callpop.app import _report
from callpop.settings.profile import Profile
from tests.desktop.wiring_support import SECRET, SETTINGS
from tests.end_to_end.support.waiting import eventually

UNTIDY = re.compile(
    r"Traceback|QThread|destroyed|never awaited|Warning|QObject::|QTimer|QSocketNotifier|Event loop|libshiboken"
)
PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from callpop import app as callpop_app
from callpop.desktop.tray import Tray
from callpop.desktop.workplace import Workplace
from callpop.settings.profile import Profile

desks = []
made = Workplace.__init__
def remember(self, **parts):
    made(self, **parts)
    desks.append(self)
Workplace.__init__ = remember

def begin(app):
    desk = desks[0]
    {begin}

{before}
sys.exit(callpop_app.run_desktop(Profile.locate(Path(sys.argv[1]), os.environ), environ=os.environ, on_ready=begin))
"""


class Process:
    """One run of the app on a profile."""

    def __init__(self, profile: Path, *, begin: str = "pass", before: str = "", settings: str = SETTINGS) -> None:
        profile.mkdir(exist_ok=True)
        if not (profile / "settings.toml").exists():
            (profile / "settings.toml").write_text(settings, encoding="utf-8")
        self.profile = profile
        self.run_file = profile / "run.json"
        environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CALLPOP_LISTENER_SECRET": SECRET}
        program = PROGRAM.format(begin=begin.replace("\n", "\n    "), before=before)
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, str(profile)],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ready(self) -> Process:
        """Wait until it says that it is ready."""
        eventually(lambda: self.run_file.exists() or self.process.poll() is not None, what="run.json")
        assert self.process.poll() is None, self.process.communicate()
        return self

    def ended(self, status: int = 0, *, untidy: bool = False) -> str:
        """Wait for its end and look at it; what it said on stderr."""
        try:
            _, said = self.process.communicate(timeout=120)
        finally:
            self.process.kill()
        assert self.process.returncode == status, said
        assert untidy or UNTIDY.search(said) is None, said
        assert not self.run_file.exists()
        return said

    def log(self) -> str:
        """What stands in its log file."""
        return (self.profile / "logs" / "callpop.log").read_text(encoding="utf-8")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.mark.parametrize("name", [n for n in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, n)])
def test_signals_end_it_in_good_order(profile: Path, name: str) -> None:
    app = Process(profile).ready()
    assert json.loads(app.run_file.read_text(encoding="utf-8"))["pid"] == app.process.pid
    app.process.send_signal(getattr(signal, name))
    app.ended()


@pytest.mark.parametrize(
    "begin",
    [
        "desk.tray.menu.quit_requested.emit()",
        "QTimer.singleShot(0, QApplication.quit)",
        "QTimer.singleShot(0, app.quit); QTimer.singleShot(1, app.quit); app.quit()",
        "os.kill(os.getpid(), 15); os.kill(os.getpid(), 2); desk.tray.quit_requested.emit()",
    ],
    ids=["the menu", "the session", "thrice", "everything at once"],
)
def test_quit_ends_it_in_good_order(profile: Path, begin: str) -> None:
    Process(profile, begin=begin).ended()


def test_who_starts_it_again_while_it_ends_is_not_answered_by_what_is_about_to_go(profile: Path) -> None:
    before = """
from PySide6.QtNetwork import QLocalSocket
from callpop.desktop.front import Front
from callpop.desktop.single_instance import SingleInstance
listen, close = SingleInstance.listen, Front.close
def listen_and_end(self):
    listen(self)
    os.kill(os.getpid(), 15)
def start_again_and_close(self):
    socket = QLocalSocket()
    socket.connectToServer(SingleInstance(Profile.locate(Path(sys.argv[1]), os.environ)).server_name)
    print("answered" if socket.waitForConnected() else "not answered", file=sys.stderr)
    return close(self)
SingleInstance.listen, Front.close = listen_and_end, start_again_and_close
"""
    assert "not answered" in Process(profile, before=before).ended()


def test_with_all_windows_open_it_ends_in_good_order(profile: Path) -> None:
    begin = """desk.windows.show_log(); desk.windows.show_settings(); desk.windows.show_about()
desk._clicks.play_test_call()
QTimer.singleShot(700, app.quit)"""
    Process(profile, begin=begin).ended()


def test_asked_to_end_while_it_starts_it_leaves_nothing(profile: Path) -> None:
    """The listener comes up while everything is going down: no run.json may stay."""
    Process(profile, before="Tray.start = lambda self: self.quit_requested.emit()").ended()


@pytest.mark.parametrize("after", [10, 1500], ids=["before there are cards", "after"])
def test_a_keyring_that_never_answers_does_not_hold_up_the_end(profile: Path, after: int) -> None:
    before = """
import time
from callpop.settings.secrets import Secrets
Secrets.listener_secret = lambda self: time.sleep(1000)
start = Tray.start
def begin_and_quit(self):
    start(self)
    QTimer.singleShot({after}, self.quit_requested.emit)
Tray.start = begin_and_quit
"""
    # Did it wait for the keyring, it would not end while this waits for its end.
    Process(profile, before=before.replace("{after}", str(after))).ended()


def test_a_bug_in_a_slot_is_logged_with_its_trace_told_once_and_the_app_goes_on(profile: Path) -> None:
    begin = """def broken(): raise ZeroDivisionError("made for the test")
QTimer.singleShot(0, broken); QTimer.singleShot(5, broken)
QTimer.singleShot(200, lambda: print(desk.tray.icon.toolTip(), flush=True))
QTimer.singleShot(250, app.quit)"""
    app = Process(profile, begin=begin)
    said = app.process.communicate(timeout=120)[0]
    assert app.process.returncode == 0
    assert said.count("ZeroDivisionError") == 1
    assert app.log().count("Traceback") == 2
    assert "made for the test" in app.log()


def test_a_bug_in_a_task_and_in_an_event_is_told_and_the_app_goes_on(profile: Path) -> None:
    before = """
from callpop.diagnostics.crash import CrashReporter
told, report = [], CrashReporter.report
def reported(self, error, where):
    report(self, error, where)
    told.append(where)
    if "while testing" in told and any("CallEvent" in one for one in told):
        QTimer.singleShot(0, QApplication.quit)
CrashReporter.report = reported
"""
    begin = """async def broken(): raise LookupError("in a task")
desk._errands._slots.run(broken(), "while testing")
desk.calls.call_changed = None
desk._clicks.play_test_call()"""
    app = Process(profile, begin=begin, before=before)
    app.ended(untidy=True)
    assert "in a task" in app.log()
    assert "while the desktop took in a CallEvent" in app.log()


def test_a_step_of_the_end_that_fails_does_not_keep_the_others(profile: Path) -> None:
    begin = """desk.windows.close = lambda: 1 / 0
QTimer.singleShot(0, app.quit)"""
    app = Process(profile, begin=begin)
    app.ended(untidy=True)
    assert "while Callpop ended" in app.log()


def test_an_error_that_ends_it_is_logged_and_told_at_the_next_start_and_not_again(profile: Path) -> None:
    app = Process(
        profile,
        before="""
from callpop.desktop.front import Front
def broken(self): raise ZeroDivisionError("by +31501234567")
Front.start = broken
from callpop.desktop.crash_window import CrashWindow
shown = CrashWindow.show
def show(window):
    shown(window)
    QTimer.singleShot(0, window.close)
CrashWindow.show = show
""",
    )
    app.ended(1, untidy=True)
    assert "ZeroDivisionError" in app.log() and "Traceback" in app.log()
    assert "31501234567" not in app.log()
    look = """def look():
    app.quit()
    shown = desk.windows._crash
    print("told" if shown is not None and shown.isVisible() else "nothing", flush=True)
QTimer.singleShot(600, look)"""
    for told in ("told\n", "nothing\n"):
        again = Process(profile, begin=look)
        assert again.process.communicate(timeout=120)[0] == told
        assert again.process.returncode == 0
    (left,) = (profile / "logs").glob("crash-*.log")
    assert "ZeroDivisionError" in left.read_text() and "0123" not in left.read_text()


def failed_start(profile: Path, report: Path) -> list[str]:
    """A start that fails, and a report that is to be saved there: the window's title, and what it says then."""
    app = Process(
        profile,
        before=f"""
from PySide6.QtWidgets import QLabel
from callpop.desktop import crash_window, failed_start
Tray.__init__ = lambda self, **parts: 1 / 0
shown, say = crash_window.CrashWindow.show, crash_window.CrashWindow.say
def show(window):
    shown(window)
    print(window.windowTitle(), flush=True)
    QTimer.singleShot(0, window.save.click)
def said(window, text):
    say(window, text)
    label, = (one for one in window.findChildren(QLabel) if one.isVisible() and one.text() == text)
    print(label.text(), flush=True)
    window.put_away.click()
crash_window.CrashWindow.show, crash_window.CrashWindow.say = show, said
failed_start.QFileDialog.getSaveFileName = lambda *asked: ({str(report)!r}, "")
""",
    )
    printed, error = app.process.communicate(timeout=120)
    assert app.process.returncode == 1, error
    title, *rest = printed.splitlines()
    assert title == "Callpop cannot start", error
    return rest


def test_a_start_that_fails_is_told_at_once_and_a_report_can_be_saved(profile: Path, tmp_path: Path) -> None:
    where = tmp_path / "report.zip"
    assert failed_start(profile, where) == [f"Saved as {where}. Read it before you send it."]
    with zipfile.ZipFile(where) as report:
        assert any(b"ZeroDivisionError" in report.read(name) for name in report.namelist())


def test_why_the_report_of_a_failed_start_could_not_be_saved_is_told(profile: Path, tmp_path: Path) -> None:
    said = failed_start(profile, tmp_path / "no folder" / "report.zip")
    assert said == ["It could not be saved: No such file or directory"]


def test_a_report_that_ends_without_a_word_is_not_called_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "raise SystemExit(7)"]
    monkeypatch.setattr("callpop.desktop.platform.launch.launch_command", lambda profile: command)
    assert _report(Profile.locate(tmp_path, {}), tmp_path / "report.zip") == "callpop doctor: 7"


def test_wrong_settings_are_told_in_the_tray_and_it_starts(profile: Path) -> None:
    begin = """print(desk.tray.icon.toolTip(), flush=True)
QTimer.singleShot(0, app.quit)"""
    app = Process(profile, begin=begin, settings=SETTINGS + "[popup]\nmax_cards = 99\n")
    said, _ = app.process.communicate(timeout=120)
    assert app.process.returncode == 0
    assert str(profile / "settings.toml") in said and "popup.max_cards" in said


def test_the_call_logs_modules_are_loaded_once_it_is_ready_and_not_before(profile: Path) -> None:
    begin = """wanted = "callpop.desktop.log_window.window"
print("before" if wanted in sys.modules else "not yet", flush=True)
def look():
    if wanted in sys.modules:
        timer.stop()
        print("there", desk.windows.log, flush=True)
        app.quit()
timer = desk.timer = QTimer(desk, interval=20)
timer.timeout.connect(look)
timer.start()"""
    # Without a tray the log is opened at once.
    app = Process(profile, begin=begin, before="Workplace._offer_window = lambda desk: None")
    said, _ = app.process.communicate(timeout=120)
    assert said.splitlines() == ["not yet", "there None"]
    assert app.process.returncode == 0


def test_the_source_of_all_that_was_loaded_is_not_kept_in_memory(profile: Path) -> None:
    # What is loaded only after it was let go of, on a computer that is held up, stays: that is no part of the start.
    begin = """import linecache
loaded = {name for name in linecache.cache if "callpop" in name}
print("kept" if loaded else "none", flush=True)
def look():
    if loaded.isdisjoint(linecache.cache):
        timer.stop()
        print("gone", flush=True)
        app.quit()
timer = desk.timer = QTimer(desk, interval=20)
timer.timeout.connect(look)
timer.start()"""
    app = Process(profile, begin=begin)
    said, _ = app.process.communicate(timeout=120)
    assert said.splitlines() == ["kept", "gone"]


def test_the_second_start_raises_the_call_log_and_ends(profile: Path) -> None:
    begin = """def look():
    if desk.windows.log is not None and desk.windows.log.isVisible():
        desk.timer.stop()
        print("the call log", flush=True)
        app.quit()
timer = desk.timer = QTimer(desk, interval=20)
timer.timeout.connect(look)
timer.start()"""
    # Without a tray the log is opened after five seconds, which the second start may take.
    first = Process(profile, begin=begin, before="Workplace._offer_window = lambda desk: None").ready()
    second = Process(profile)
    assert second.process.communicate(timeout=120)[1] == ""
    assert second.process.returncode == 0
    assert first.process.communicate(timeout=120)[0] == "the call log\n"
    assert first.process.returncode == 0


def test_after_a_kill_it_starts_again(profile: Path) -> None:
    app = Process(profile).ready()
    app.process.kill()
    app.process.communicate()
    again = Process(profile)
    eventually(
        lambda: json.loads(again.run_file.read_text(encoding="utf-8"))["pid"] == again.process.pid, what="the new one"
    )
    again.process.terminate()
    again.ended()


def test_a_profile_that_cannot_be_made_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("no folder", encoding="utf-8")
    program = PROGRAM.format(begin="pass", before="")
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "profile")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "profile" in done.stderr
