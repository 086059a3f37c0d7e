"""The store in one SQLite file: the shared contract, and what only a file and a killed process bring."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from callpop.relay.mailbox.sqlite import SqliteStore
from callpop.relay.store import Retention
from tests.unit.relay.store_contract import OpenStore, StoreContract


@pytest_asyncio.fixture
async def open_store(tmp_path: Path) -> AsyncIterator[OpenStore]:
    opened: list[SqliteStore] = []

    async def open_one(**retention: int) -> SqliteStore:
        opened.append(await SqliteStore.open(tmp_path / "relay" / "relay.sqlite3", retention=Retention(**retention)))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


class TestSqliteStore(StoreContract):
    pass
