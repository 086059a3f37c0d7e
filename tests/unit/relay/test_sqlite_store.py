"""The store in one SQLite file: the shared contract, and what only a file and a killed process bring."""

from __future__ import annotations

import asyncio
import contextlib
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from callpop.__main__ import main
from callpop.relay.mailbox.sqlite import MIGRATIONS, SqliteStore
from callpop.relay.roster import Roster, encode
from callpop.relay.store import Item, Page, Retention, Store
from callpop.storage.faults import DamagedDatabase, NewerDatabase
from callpop.storage.reader import Reader
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.company import delivered, missed, sent
from tests.unit.relay.served import ANNA, BOB, serving_on, staffed
from tests.unit.relay.store_contract import OpenStore, StoreContract, everything, post, read_on

ROOT = Path(__file__).parents[3]


@pytest.fixture
def opened() -> list[SqliteStore]:
    """All that ``open_store`` opened."""
    return []


@pytest_asyncio.fixture
async def open_store(tmp_path: Path, opened: list[SqliteStore]) -> AsyncIterator[OpenStore]:
    async def open_one(**retention: int) -> SqliteStore:
        opened.append(await SqliteStore.open(tmp_path / "relay" / "relay.sqlite3", retention=Retention(**retention)))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


class Backup:
    """``SetBack`` for a file: a backup is played back."""

    def __init__(self, path: Path, opened: list[SqliteStore], open_store: OpenStore) -> None:
        self._path, self._opened, self._open = path, opened, open_store
        self._backup = Path(f"{path}.backup")

    async def remember(self) -> None:
        with (
            contextlib.closing(sqlite3.connect(self._path)) as conn,
            contextlib.closing(sqlite3.connect(self._backup)) as backup,
        ):
            conn.backup(backup)

    async def bring_back(self, **retention: int) -> Store:
        for store in self._opened:
            await store.close()
        shutil.copy(self._backup, self._path)
        return await self._open(**retention)


@pytest.fixture
def set_back(tmp_path: Path, opened: list[SqliteStore], open_store: OpenStore) -> Backup:
    return Backup(tmp_path / "relay" / "relay.sqlite3", opened, open_store)


class TestSqliteStore(StoreContract):
    pass


CHILD = """
import asyncio, sys
from pathlib import Path
from callpop.relay.mailbox.sqlite import MIGRATIONS, SqliteStore
from callpop.relay.roster import Roster, encode
from tests.unit.relay.company import missed, staff

async def main():
    store = await SqliteStore.open(Path(sys.argv[1]))

    async def call(number):
        for one in missed(f"{sys.argv[2]}-{number}", number, "anna", "bob"):
            await store.post(company="shop", staff=staff(), notification=one, received_at=one.stamped_at)
            print(one.digest, flush=True)

    for number in range(0, 1_000_000, 8):
        await asyncio.gather(*(call(number + n) for n in range(8)))

asyncio.run(main())
"""
KILLS = 8


@pytest.mark.asyncio
async def test_a_process_killed_at_any_moment_loses_nothing_it_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "relay.sqlite3"
    draw = random.Random(20261120)
    confirmed: list[str] = []
    kept: list[Item] = []
    created = {missed(f"{run}-{n}", n, "anna", "bob")[0].digest for run in range(KILLS) for n in range(2000)}
    for run in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), str(run)], stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        assert child.stdout is not None
        with child, child.stdout as said:
            confirmed += [next(said).strip() for _ in range(draw.randint(1, 60))]
            child.kill()
            # Only whole lines were said of what is kept.
            confirmed += [line.strip() for line in said if line.endswith("\n")]
        store = await SqliteStore.open(path)
        assert store.notices == ()
        items, other = await everything(store, "anna", limit=500), await everything(store, "bob", limit=500)
        await store.close()
        assert [item.place for item in items] == list(range(1, len(items) + 1))
        assert items[: len(kept)] == kept
        assert [item.content for item in items] == [item.content for item in other]
        digests = [one.digest for one in delivered(items)]
        assert len(set(digests)) == len(digests)
        # A call that was only created concerns nobody yet, so the mailbox waits for its ring.
        assert set(confirmed) - set(digests) <= created
        kept = items


@pytest.mark.asyncio
@pytest.mark.logs_warnings
async def test_a_full_disk_is_said_and_nothing_is_half_done(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "relay.sqlite3")
    try:
        call = missed("c1", 0, "anna")
        await post(store, call[:1])
        pages = await store._database.run(lambda conn: conn.execute("PRAGMA page_count").fetchone()[0])
        await store._database.run(lambda conn: conn.execute(f"PRAGMA max_page_count = {pages}").fetchone())
        big = [sent("ringing", f"c{n}", n, targets=("anna",), ballast="x" * 4000) for n in range(20)]
        refused = 0
        for one in big:
            try:
                await post(store, [one])
            except StorageUnavailable:
                refused += 1
                break
        assert refused
        with pytest.raises(StorageUnavailable, match=r"^The disk is full: the relay's store cannot be written"):
            await post(store, [one])
        before = await everything(store, "anna")
        await store._database.run(lambda conn: conn.execute("PRAGMA max_page_count = 100000").fetchone())
        await post(store, [one])
        items = await everything(store, "anna")
        assert len(items) == len(before) + 1
        assert [item.place for item in items] == list(range(1, len(items) + 1))
    finally:
        await store.close()


@pytest.mark.asyncio
async def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "relay.sqlite3")
    await store.close()
    with pytest.raises(StorageUnavailable, match=r"^The relay's store is closed"):
        await post(store, missed("c1", 0, "anna"))
    with pytest.raises(StorageUnavailable, match=r"^The relay's store is closed"):
        await store.read("anna", after=None)


def filled(folder: Path) -> list[bytes]:
    """What is in its files; SQLite's check may leave empty ones."""
    return sorted(content for file in folder.iterdir() if (content := file.read_bytes()) and "-shm" not in file.name)


async def damage(path: Path, how: str) -> list[bytes]:
    """A store with something in it, damaged; what is in its files."""
    store = await SqliteStore.open(path)
    await post(store, missed("c1", 0, "anna"))
    await store.close()
    content = bytearray(path.read_bytes())
    if how == "a page":
        content[4096:8192] = b"\xff" * 4096
        path.write_bytes(content)
    elif how == "all of it":
        path.write_bytes(b"hello")
    else:
        path.rename(f"{path}-wal")
    return filled(path.parent)


@pytest.mark.asyncio
@pytest.mark.logs_warnings
@pytest.mark.parametrize("how", ["a page", "all of it", "only its log is left"])
async def test_a_damaged_store_is_refused_and_left_as_it_is(tmp_path: Path, how: str) -> None:
    path = tmp_path / "relay.sqlite3"
    before = await damage(path, how)
    with pytest.raises(DamagedDatabase) as caught:
        await SqliteStore.open(path)
    said = caught.value.message
    assert str(path) in said and "relay store set-aside" in said and "backup" in said
    assert "call log" not in said
    assert filled(tmp_path) == before


@pytest.mark.logs_warnings
@pytest.mark.parametrize("how", ["a page", "all of it", "only its log is left"])
def test_an_operator_can_begin_an_empty_one(tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str) -> None:
    path = tmp_path / "data" / "relay.sqlite3"
    place = ["--data", str(path.parent)]

    def run(*words: str) -> tuple[int, str]:
        return main(["relay", *words, *place]), capsys.readouterr().err

    status, said = run("store", "check")
    assert (status, "There is no relay's store" in said) == (1, True)
    before = asyncio.run(damage(path, how))
    status, said = run("serve", "--port", "0")
    assert (status, "callpop relay store set-aside" in said) == (1, True), said
    status, said = run("store", "check")
    assert (status, "is damaged" in said) == (1, True)
    status, said = run("store", "set-aside")
    assert (status, ".damaged-" in said) == (0, True), said
    assert filled(path.parent) == before
    assert all(".damaged-" in file.name for file in path.parent.iterdir())
    asyncio.run(open_and_close(path))
    status, said = run("store", "check")
    assert (status, "is sound" in said) == (0, True)
    status, said = run("store", "set-aside")
    assert (status, "it stays where it is" in said) == (1, True)
    assert path.exists()


async def open_and_close(path: Path) -> None:
    await (await SqliteStore.open(path)).close()


@pytest.mark.asyncio
async def test_a_file_of_a_newer_callpop_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "relay.sqlite3"
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE something (a)")
        conn.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerDatabase):
        await SqliteStore.open(path)


@pytest.mark.asyncio
async def test_who_waited_is_served_without_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = await SqliteStore.open(tmp_path / "relay.sqlite3")
    try:
        assert await store.read("anna", after=None) == Page((), 0)
        asked: list[object] = []
        monkeypatch.setattr(Reader, "submit", lambda self, question: asked.append(question))
        call = missed("c1", 0, "anna")
        await post(store, call)
        page = await store.read("anna", after=0)
        assert isinstance(page, Page) and delivered(page.items) == call
        assert await store.read("anna", after=page.next) == Page((), 3)
        assert not asked
    finally:
        await store.close()


@pytest.mark.asyncio
async def test_a_notification_is_kept_once_however_many_it_concerns(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "relay.sqlite3")
    try:
        await post(store, missed("c1", 0, "anna", "bob", "carla", "dirk"))
        count = "SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM items)"
        assert await store._database.run(lambda conn: conn.execute(count).fetchone()) == (3, 12)
    finally:
        await store.close()


@pytest.mark.asyncio
async def test_a_desktop_is_told_410_by_a_relay_that_was_set_back(
    opened: list[SqliteStore], open_store: OpenStore, set_back: Backup
) -> None:
    store = await open_store()
    assert await store.replace_roster(0, encode(Roster((staffed(ANNA, BOB),))))
    await set_back.remember()
    async with serving_on(opened[-1]) as relay:
        for _ in range(3):
            await relay.post(ANNA)
        pages = [(await relay.poll(ANNA)).json]
        pages.append((await relay.poll(ANNA, after=pages[0]["notifications"][1]["cursor"])).json)
        pages.append((await relay.poll(ANNA, after=pages[0]["next"])).json)
        assert [len(page["notifications"]) for page in pages] == [3, 1, 0]
    await set_back.bring_back()
    async with serving_on(opened[-1]) as relay:
        for n in range(5):
            await relay.post(ANNA, call_id=f"later-{n}")
        for page in pages:
            answer = await relay.poll(ANNA, after=page["next"])
            assert answer.status == 410
            rest = (await relay.poll(ANNA, after=answer.json["oldest"])).json["notifications"]
            assert [one["notification"]["call_id"] for one in rest] == [f"later-{n}" for n in range(5)]


@pytest.mark.asyncio
async def test_a_store_from_before_there_were_seals_is_read_on(tmp_path: Path) -> None:
    path = tmp_path / "relay.sqlite3"
    old = sent("ringing", "c1", targets=("anna",))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.executescript((MIGRATIONS / "0001_initial.sql").read_text(encoding="utf-8"))
        conn.execute("PRAGMA user_version = 1")
        conn.execute("INSERT INTO meta VALUES ('store-id', '5t0re')")
        conn.execute("INSERT INTO mailboxes (id, name, newest) VALUES (1, 'anna', 1)")
        conn.execute("INSERT INTO entries VALUES (1, NULL, 'c1', 'd', 'ringing', NULL, 1, 1, 1, ?)", (old.canonical,))
        conn.execute("INSERT INTO items VALUES (1, 1, 1, 1, NULL)")
    store = await SqliteStore.open(path)
    try:
        items, then = await read_on(store, "anna", None)
        assert (delivered(items), then) == ([old], "5t0re.1")
        new = sent("ringing", "c2", 1, targets=("anna",))
        await post(store, [new])
        items, now = await read_on(store, "anna", then)
        assert delivered(items) == [new] and now.startswith("5t0re.2-")
        assert await read_on(store, "anna", now) == ([], now)
    finally:
        await store.close()
