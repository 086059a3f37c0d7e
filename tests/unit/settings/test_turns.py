from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from callpop.settings.edit import CannotEdit, set_value
from callpop.settings.file import load
from callpop.settings.turns import Busy, alone_with
from callpop.settings.values import all_keys, value_of

_HOLDS = """
import sys
from pathlib import Path
from callpop.settings.turns import alone_with
with alone_with(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def _holder(file: Path) -> subprocess.Popen[str]:
    made = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert made.stdout is not None
    assert made.stdout.readline() == "mine\n"
    return made


def test_another_program_waits_until_the_first_is_done_and_gives_up_in_time(file: Path) -> None:
    with _holder(file) as other:
        with pytest.raises(Busy), alone_with(file, 0.0):
            raise AssertionError("two have it at once")
        other.communicate("done")
    with alone_with(file, 0.0):
        assert file.parent.exists()
    assert list(file.parent.iterdir()) == [], "the lock leaves nothing behind"


def test_what_a_killed_program_left_harms_nobody(file: Path) -> None:
    with _holder(file) as other:
        other.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        other.communicate()
    assert [one.name for one in file.parent.iterdir()] == [".settings.toml.lock"]
    with alone_with(file, 0.0):
        pass
    assert list(file.parent.iterdir()) == []


def test_a_link_and_the_file_it_names_are_one(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.toml"
    link.parent.mkdir()
    file.write_text("")
    link.symlink_to(file)
    with alone_with(file), pytest.raises(Busy), alone_with(link, 0.0):
        raise AssertionError("two have it at once")


def test_a_change_that_finds_the_file_taken_says_so_and_changes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_value(file, "popup.corner", "top-left")
    monkeypatch.setattr("callpop.settings.edit.PATIENCE", 0.0)
    with alone_with(file), pytest.raises(CannotEdit, match="another program"):
        set_value(file, "popup.corner", "top-right")
    assert load(file, {})[0].popup.corner == "top-left"


def test_many_programs_change_settings_at_once_and_none_is_lost(file: Path) -> None:
    keys = {
        "agent.region": "DE",
        "popup.corner": "top-left",
        "popup.max_cards": "2",
        "listener.port": "4711",
        "appearance.language": "nl",
        "sounds.ring": "True",
    }
    program = "import sys; from callpop.__main__ import main; sys.exit(main())"
    words = [sys.executable, "-c", program, "--profile", str(file.parent), "config", "set"]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("CALLPOP_")}
    running = [subprocess.Popen([*words, key, value], env=environ) for key, value in keys.items()]
    assert [one.wait(60) for one in running] == [0] * len(keys)
    settings, problems = load(file, {})
    assert problems == ()
    found = {key: str(getattr(getattr(settings, key.split(".")[0]), key.split(".")[1])) for key in keys}
    assert found == keys


def test_many_changes_at_one_moment_are_all_there(file: Path) -> None:
    set_value(file, "popup.ended", 1)
    keys = ["answered", "ended", "missed", "elsewhere", "max_cards"]
    numbers = [(f"popup.{key}", 3) for key in keys if f"popup.{key}" in all_keys()]
    numbers += [("listener.port", 4711), ("log.retention_days", 30), ("appearance.text_size", 115)]
    with ThreadPoolExecutor(len(numbers)) as together:
        list(together.map(lambda one: set_value(file, *one), numbers))
    settings, problems = load(file, {})
    assert problems == ()
    assert [(key, value_of(settings, key)) for key, _ in numbers] == numbers
