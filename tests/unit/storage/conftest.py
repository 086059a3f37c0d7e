from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.storage.database import Database
from tests.unit.storage.memory import empty_log


@pytest.fixture
def conn() -> Iterator[sqlite3.Connection]:
    """An empty database of the newest schema, in memory."""
    with contextlib.closing(empty_log()) as connection:
        yield connection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of a test belongs; nothing is there yet."""
    return tmp_path / "profile" / "callpop.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An open, new database."""
    opened = Database.open(path)
    yield opened
    opened.close()
