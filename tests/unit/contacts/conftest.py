from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.storage.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open, new database."""
    opened = Database.open(tmp_path / "profile" / "callpop.sqlite3")
    yield opened
    opened.close()
