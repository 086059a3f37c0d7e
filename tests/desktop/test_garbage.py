"""What a test leaves behind does not reach Qt from another thread."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot


def leave_one() -> weakref.ref[QObject]:
    """An object with a timer, in a cycle, that nobody owns."""
    left = QObject()
    left.timer = QTimer(left)  # type: ignore[attr-defined]
    left.timer.start(1000)  # type: ignore[attr-defined]
    left.itself = left  # type: ignore[attr-defined]
    return weakref.ref(left)


@pytest.mark.usefixtures("qtbot")
def test_other_threads_collect_nothing_while_a_test_runs() -> None:
    left = leave_one()

    def work() -> None:
        for _ in range(20_000):
            list[object]().append([[]])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert left() is not None


def test_what_one_test_left_is_gone_when_the_next_begins(qtbot: QtBot) -> None:
    assert qtbot is not None
    assert not [each for each in gc.get_objects() if isinstance(each, QObject) and hasattr(each, "itself")]
