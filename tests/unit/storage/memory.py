"""Empty logs in memory, each a copy of one: to migrate one anew each time takes longer than most tests."""

from __future__ import annotations

import contextlib
import sqlite3
from functools import lru_cache

from callpop.storage.migrate import migrate, migrations, shipped


def empty_log() -> sqlite3.Connection:
    """A new database of the newest schema."""
    made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    made.deserialize(_empty())
    made.execute("PRAGMA foreign_keys=ON")
    return made


@lru_cache(maxsize=1)
def _empty() -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated:
        migrate(migrated, migrations(shipped()))
        return migrated.serialize()
