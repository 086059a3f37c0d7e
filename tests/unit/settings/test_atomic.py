"""Private files are whole or as they were, and what a kill leaves of one is taken away."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from callpop.settings.atomic import sweep, write_private

KILLED = """
import os, signal, sys
from pathlib import Path
from callpop.settings import atomic

os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
atomic.write_private(Path(sys.argv[1]), b"secret")
"""


def aged(path: Path, seconds: float = 3600) -> Path:
    at = time.time() - seconds
    os.utime(path, (at, at))
    return path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill that cannot be caught")
@pytest.mark.parametrize("name", ["settings.toml", "windows.json", "secrets.json", "setup-step"])
def test_what_a_kill_leaves_of_a_file_is_taken_away_by_a_later_start(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    write_private(target, b"before")
    assert subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False).returncode < 0
    (left,) = [one for one in tmp_path.iterdir() if one != target]
    sweep([tmp_path])
    assert left.exists(), "a command may be writing it just now"
    aged(left)
    sweep([tmp_path])
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert target.read_bytes() == b"before" and stat.S_IMODE(target.stat().st_mode) == 0o600


def test_nothing_else_is_taken_away(tmp_path: Path) -> None:
    names = (
        ".settings.toml-abcdefghi",
        ".settings.toml-ABCDEFGH",
        ".settings.toml",
        "settings.toml-abcdefgh",
        ".callpop.sqlite3-abcdefgh",
        ".notes.txt-abcdefgh",
    )
    for name in names:
        (tmp_path / name).write_bytes(b"x")
        aged(tmp_path / name)
    below = tmp_path / "profiles"
    below.mkdir()
    (below / ".settings.toml-abcdefgh").write_bytes(b"another profile's")
    aged(below / ".settings.toml-abcdefgh")
    folder = tmp_path / ".windows.json-abcdefgh"
    folder.mkdir()
    aged(folder)
    link = tmp_path / ".places.json-abcdefgh"
    link.symlink_to(tmp_path / ".settings.toml")
    before = sorted(tmp_path.rglob("*"))
    sweep([tmp_path, tmp_path / "missing"])
    assert sorted(tmp_path.rglob("*")) == before
