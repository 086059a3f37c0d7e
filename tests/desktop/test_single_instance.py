"""One app a profile: the second start shows the first one's window, and a crash is no obstacle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from callpop.desktop.single_instance import Claim, SingleInstance
from callpop.settings.profile import Profile

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from callpop.desktop.single_instance import SingleInstance
from callpop.settings.profile import Profile

app = QCoreApplication(sys.argv[:1])
instance = SingleInstance(Profile.locate(Path(sys.argv[1]), {}))
print(instance.claim().value, flush=True)
instance.raised.connect(lambda: print("raised", flush=True))
instance.link_given.connect(lambda link: print(f"link {link}", flush=True))
delay = int(sys.argv[2])
if delay >= 0:
    QTimer.singleShot(delay, instance.listen)
app.exec()
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile.locate(tmp_path / "profile", {})
    made.create()
    return made


def name_of(profile: Profile) -> str:
    """Where the profile's app hears of later starts."""
    return SingleInstance(profile).server_name


@contextmanager
def first(profile: Profile, *, listens_after: int = 0) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the profile."""
    command = [sys.executable, "-c", FIRST, str(profile.data_folder), str(listens_after)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "first\n"
            yield process
        finally:
            process.kill()


def test_a_second_start_raises_the_first(qtbot: QtBot, profile: Profile) -> None:
    with first(profile) as other:
        assert SingleInstance(profile).claim() is Claim.RAISED_OTHER
        assert other.stdout is not None
        assert other.stdout.readline() == "raised\n"


def test_one_that_is_still_starting_is_waited_for(qtbot: QtBot, profile: Profile) -> None:
    with first(profile, listens_after=300):
        assert SingleInstance(profile).claim() is Claim.RAISED_OTHER


def test_one_that_never_answers_is_not_run_beside(
    qtbot: QtBot, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.desktop.single_instance._PATIENCE", 0.2)
    with first(profile, listens_after=-1):
        assert SingleInstance(profile).claim() is Claim.OTHER_IS_SILENT


def test_after_a_kill_the_next_start_is_the_first(qtbot: QtBot, profile: Profile) -> None:
    with first(profile) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
    instance = SingleInstance(profile)
    assert instance.claim() is Claim.FIRST
    instance.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there the file of a dead holder is deleted at once")
def test_a_killed_ones_pid_that_lives_again_is_no_obstacle(qtbot: QtBot, profile: Profile) -> None:
    """In a container the app may get its old pid back: to Qt, the lock then looks like its own."""
    with first(profile) as other:
        other.kill()
        other.wait()
    lines = profile.lock_file.read_text(encoding="utf-8").splitlines()
    profile.lock_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n", encoding="utf-8")
    assert not QLockFile(str(profile.lock_file)).tryLock(0), "Qt alone would see a living holder"
    instance = SingleInstance(profile)
    assert instance.claim() is Claim.FIRST
    instance.release()


def test_released_it_is_free_at_once(qtbot: QtBot, profile: Profile) -> None:
    for _ in range(2):
        instance = SingleInstance(profile)
        assert instance.claim() is Claim.FIRST
        instance.listen()
        instance.release()


def test_one_that_ends_answers_nobody_and_the_next_start_waits_for_its_end(
    qtbot: QtBot, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.desktop.single_instance._PATIENCE", 0.2)
    ending = SingleInstance(profile)
    assert ending.claim() is Claim.FIRST
    ending.listen()
    ending.end()
    ending.listen()  # as the timer does that was set when it was ready
    socket = QLocalSocket()
    socket.connectToServer(name_of(profile))
    assert not socket.waitForConnected()
    later = SingleInstance(profile)
    assert later.claim() is Claim.OTHER_IS_SILENT
    ending.release()
    assert later.claim() is Claim.FIRST
    later.release()


def test_two_profiles_know_nothing_of_each_other(qtbot: QtBot, profile: Profile, tmp_path: Path) -> None:
    other = Profile.locate(tmp_path / "other", {})
    other.create()
    with first(other):
        instance = SingleInstance(profile)
        assert instance.claim() is Claim.FIRST
        instance.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such folder")
def test_a_folder_that_cannot_be_written_does_not_look_like_another_app(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.desktop.single_instance._PATIENCE", 0.2)
    instance = SingleInstance(Profile.locate(Path("/proc/callpop"), {}))
    assert instance.claim() is Claim.CANNOT_LOCK


def test_a_second_start_hands_over_its_link_and_wants_to_see_nothing_else(qtbot: QtBot, profile: Profile) -> None:
    link = "callpop://enrol?url=https%3A%2F%2Frelay.example.com&code=ABCD"
    with first(profile) as other:
        assert SingleInstance(profile).claim(link) is Claim.RAISED_OTHER
        assert other.stdout is not None
        assert SingleInstance(profile).claim() is Claim.RAISED_OTHER
        assert [other.stdout.readline(), other.stdout.readline()] == [f"link {link}\n", "raised\n"]


def test_a_second_start_without_a_link_hands_over_none(qtbot: QtBot, profile: Profile) -> None:
    with first(profile) as other:
        for _ in range(2):
            assert SingleInstance(profile).claim() is Claim.RAISED_OTHER
        assert other.stdout is not None
        assert [other.stdout.readline(), other.stdout.readline()] == ["raised\n", "raised\n"]


def test_one_of_before_an_update_says_nothing_and_raises_the_first_all_the_same(qtbot: QtBot, profile: Profile) -> None:
    with first(profile) as other:
        assert SingleInstance(profile).claim("tel:+31508009001") is Claim.RAISED_OTHER
        assert other.stdout is not None
        assert other.stdout.readline() == "link tel:+31508009001\n"
        socket = QLocalSocket()
        socket.connectToServer(name_of(profile))
        assert socket.waitForConnected() and socket.waitForReadyRead()
        socket.disconnectFromServer()
        assert other.stdout.readline() == "raised\n"


def test_words_without_end_are_no_start(qtbot: QtBot, profile: Profile) -> None:
    with first(profile) as other:
        assert SingleInstance(profile).claim("tel:+31508009001") is Claim.RAISED_OTHER
        socket = QLocalSocket()
        socket.connectToServer(name_of(profile))
        assert socket.waitForConnected()
        socket.write(b"x" * 100_000)
        assert socket.waitForDisconnected()
        assert SingleInstance(profile).claim("tel:+31508009002") is Claim.RAISED_OTHER
        assert other.stdout is not None
        said = [other.stdout.readline(), other.stdout.readline()]
        assert said == ["link tel:+31508009001\n", "link tel:+31508009002\n"]
