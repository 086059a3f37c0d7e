"""The call log's modules are there before it is first wanted, and nothing waits for them."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from callpop.desktop.idle_loading import LIBRARIES, IdleLoading

_EACH = """
import sys
from callpop.desktop.idle_loading import PARTS
import callpop.desktop.workplace, importlib

def ours():
    return {name for name in sys.modules if name.startswith("callpop.")}

assert "callpop.desktop.log_window.window" not in ours(), "it is not loaded before"
for part in PARTS:
    before = ours()
    importlib.import_module(part)
    print(len(ours() - before), part)
before = ours()
import callpop.desktop.log_window.window
print(len(ours() - before), "left")
"""


def test_each_turn_loads_little_and_in_the_end_the_log_window_is_there() -> None:
    done = subprocess.run([sys.executable, "-c", _EACH], capture_output=True, text=True, check=True)
    told = [(int(count), part) for count, part in (line.split() for line in done.stdout.splitlines())]
    assert told[-1] == (0, "left")
    assert sum(count for count, _ in told) >= 40
    assert all(1 <= count <= 6 for count, _ in told[:-1]), told


def test_what_draws_the_icons_is_loaded_too() -> None:
    assert set(LIBRARIES) <= set(inspect.signature(IdleLoading.__init__).parameters["parts"].default)
    for name in LIBRARIES:
        importlib.import_module(name)


def test_other_work_comes_between_two_modules_and_the_end_of_the_app_ends_it(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()

    def load(part: str) -> None:
        done.append(part)
        QTimer.singleShot(0, lambda: done.append("other"))

    loading = IdleLoading(parts=("a", "b"), load=load, parent=owner)
    assert done == []
    loading.start()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["a", "other", "b", "other"]
    stopped = IdleLoading(parts=("c",), load=done.append, parent=owner)
    stopped.start()
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    assert "c" not in done


def test_nothing_is_loaded_ahead_while_there_is_something_better_to_do(qtbot: QtBot) -> None:
    done: list[str] = []
    asked: list[bool] = []
    busy = True

    def waits() -> bool:
        asked.append(busy)
        return busy

    owner = QObject()
    IdleLoading(parts=("a",), load=done.append, waits=waits, parent=owner).start()
    qtbot.waitUntil(lambda: len(asked) >= 2)
    assert done == []
    busy = False
    qtbot.waitUntil(lambda: done == ["a"])
