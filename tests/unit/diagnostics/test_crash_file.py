"""A crash leaves the stacks of its threads for the next start; an orderly end and a kill leave nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from callpop.diagnostics.crash_file import CrashFile

pytestmark = pytest.mark.logs_warnings

_CHILD = """
import os, signal, sys
from pathlib import Path
from callpop.diagnostics.crash_file import CrashFile
file = CrashFile(Path(sys.argv[1]))
file.watch()
def deep_inside():
    os.kill(os.getpid(), int(sys.argv[2]))
if int(sys.argv[2]):
    deep_inside()
file.close()
"""


def child(folder: Path, sign: int) -> int:
    return subprocess.run(
        [sys.executable, "-c", _CHILD, str(folder), str(sign)], check=False, capture_output=True
    ).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are not there")
@pytest.mark.parametrize("sign", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_is_found_once_with_its_stacks(tmp_path: Path, sign: signal.Signals) -> None:
    assert child(tmp_path, sign) == -sign
    left = CrashFile(tmp_path).take()
    assert left is not None and left.parent == tmp_path
    assert "deep_inside" in left.read_text()
    assert left.stat().st_mode & 0o077 == 0
    assert CrashFile(tmp_path).take() is None, "it is told once"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are not there")
@pytest.mark.parametrize("sign", [0, signal.SIGKILL])
def test_an_orderly_end_and_a_kill_are_no_crash(tmp_path: Path, sign: int) -> None:
    child(tmp_path, sign)
    assert CrashFile(tmp_path).take() is None


def test_an_orderly_end_is_no_crash_whatever_was_written_before_it(tmp_path: Path) -> None:
    """On Windows ``faulthandler`` writes of faults, too, that the system's libraries then deal with."""
    (tmp_path / "crash.log").write_text("Fatal Python error")
    running = CrashFile(tmp_path)
    seen = running.take()
    running.watch()
    (tmp_path / "crash.log").write_text("Windows fatal exception: code 0x8001010d")
    running.close()
    assert CrashFile(tmp_path).take() is None
    assert seen is not None and seen.exists(), "that is for the agent's report"


def test_an_error_that_ends_python_is_found_without_what_it_says(tmp_path: Path) -> None:
    running = CrashFile(tmp_path)
    running.watch()
    try:
        raise LookupError("+31501234567 token=SECRET")
    except LookupError as error:
        running.keep(error)
    running.close()
    left = CrashFile(tmp_path).take()
    assert left is not None
    said = left.read_text()
    assert "LookupError" in said and "test_crash_file.py" in said
    assert "SECRET" not in said and "0123" not in said
    assert CrashFile(tmp_path).take() is None, "it is told once"


def test_only_the_newest_few_are_kept(tmp_path: Path) -> None:
    for day in range(1, 9):
        (tmp_path / f"crash-2026010{day}-000000.log").write_text("x")
    (tmp_path / "crash.log").write_text("Fatal Python error")
    newest = CrashFile(tmp_path).take()
    kept = sorted(tmp_path.glob("crash-*.log"))
    assert len(kept) == 5 and newest in kept and tmp_path / "crash-20260101-000000.log" not in kept


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    file = CrashFile(tmp_path / "missing")
    assert file.take() is None
    file.watch()
    file.close()
