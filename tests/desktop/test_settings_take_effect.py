"""Every setting of the schema is changed in the settings window of the running app, and something is different at once.

Not that the value arrives: what an agent would see, hear or have done. Where a real part can run, it runs: the engine,
its listener, the cards, a browser, servers for relay and telephony, the switches of a Linux desktop.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.settings.schema import tables
from callpop.settings.values import all_keys
from tests.desktop.effects import calls, cards, desk, rows, sources
from tests.desktop.effects.office import Office, Proof

pytestmark = pytest.mark.once
Run = Callable[[Coroutine[Any, Any, None]], None]
SUBJECTS = (cards, calls, rows, desk, sources)
PROOFS: dict[str, Proof] = {key: proof for subject in SUBJECTS for key, proof in subject.PROOFS.items()}


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def test_every_setting_has_a_proof() -> None:
    declared = {*all_keys(), *tables()}
    assert declared - PROOFS.keys() == set(), "each setting of the schema wants a proof that it takes effect"
    assert sum(len(subject.PROOFS) for subject in SUBJECTS) == len(PROOFS) == len(declared)


@pytest.mark.parametrize(
    "key", [pytest.param(key, marks=[pytest.mark.logs_warnings] * one.warns) for key, one in PROOFS.items()]
)
def test_a_setting_changed_in_the_window_takes_effect(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    proof = PROOFS[key]

    async def test() -> None:
        office = Office(tmp_path, proof.given, patch=monkeypatch, remote=proof.remote, environ=dict(proof.environ))
        async with office:
            await proof.prove(office)

    run(test())
