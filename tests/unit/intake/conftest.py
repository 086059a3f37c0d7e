from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's database belongs; nothing is there yet."""
    return tmp_path / "callpop.sqlite3"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock is waited for only shortly."""
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.02)
