"""What the SQLite store tells before the disk has it, and what becomes of that when the power goes."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callpop.notifications.model import Notification
from callpop.relay.mailbox import sqlite
from callpop.relay.mailbox.sqlite import SqliteStore
from callpop.relay.roster import Roster, encode
from callpop.relay.store import NOWHERE, UNSEALED, Gone, Page, Place, Posted, Retention, cursor, place_of
from callpop.storage import connections
from callpop.storage.connections import connect_reader
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.company import START, delivered, sent, staff
from tests.unit.relay.served import ANNA, BOB, serving_on, staffed
from tests.unit.relay.store_contract import everything, until
from tests.unit.storage.held_disk import Disk

pytestmark = pytest.mark.asyncio
Open = Callable[..., Awaitable[SqliteStore]]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest_asyncio.fixture
async def open_store(tmp_path: Path, disk: Disk) -> AsyncIterator[Open]:
    opened: list[SqliteStore] = []

    async def open_one(path: Path | None = None, **retention: int) -> SqliteStore:
        opened.append(await SqliteStore.open(path or tmp_path / "relay.sqlite3", retention=Retention(**retention)))
        return opened[-1]

    yield open_one
    disk.broken = False
    disk.let_go()
    for store in opened:
        await store.close()


def rings(number: int, *who: str) -> Notification:
    return sent("ringing", f"c{number}", number, targets=who or ("anna",))


async def post(store: SqliteStore, one: Notification) -> Posted:
    return await store.post(company="shop", staff=staff(), notification=one, received_at=START)


async def begun(store: SqliteStore, *them: Notification) -> list[asyncio.Task[Posted]]:
    """Posted and told, and not answered: the disk is held up."""
    told: list[frozenset[str]] = []
    store.watch(told.append)
    tasks = []
    for at, one in enumerate(them, 1):
        tasks.append(asyncio.create_task(post(store, one)))
        await until(lambda at=at: len(told) >= at)
    return tasks


async def read(store: SqliteStore, cursor: str) -> Page | Gone:
    place = store.place_of(cursor)
    return await store.read("anna", after=place.number, seal=place.seal)


def copied(path: Path, folder: Path) -> Path:
    """The store's files as they are now, elsewhere."""
    folder.mkdir()
    for end in ("", "-wal"):
        with contextlib.suppress(FileNotFoundError):
            shutil.copy(f"{path}{end}", f"{folder / path.name}{end}")
    return folder / path.name


async def test_a_desktop_has_it_before_the_disk_and_the_platform_is_answered_after(
    open_store: Open, disk: Disk
) -> None:
    store = await open_store()
    assert await store.replace_roster(0, encode(Roster((staffed(ANNA, BOB),))))
    async with serving_on(store) as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        await relay.post(BOB)
        disk.hold()
        posting = asyncio.create_task(relay.post(ANNA))
        (item,) = (await poll).json["notifications"]
        assert item["notification"]["call_id"] == "call-2"
        assert not posting.done()
        # It waits on, with what it has.
        after = (await poll).json["next"]
        assert after == item["cursor"]
        assert (await relay.poll(ANNA, after=after)).json["notifications"] == []
        disk.let_go()
        answer = await posting
        assert (answer.status, answer.json) == (200, {"status": "accepted"})
        assert (await relay.poll(ANNA, after=after)).json["next"].startswith(f"{store.id}.1-")


@pytest.mark.logs_warnings
async def test_a_disk_that_fails_is_503_and_what_is_posted_again_waits_for_the_file_itself(
    open_store: Open, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    store = await open_store()
    assert await store.replace_roster(0, encode(Roster((staffed(ANNA, BOB),))))
    async with serving_on(store) as relay:
        one = relay.ringing(ANNA)
        disk.broken = True
        assert (await relay.post(**one)).status == 503
        early = (await relay.poll(ANNA)).json
        assert [item["notification"] for item in early["notifications"]] == [one]
        disk.broken = False
        with contextlib.closing(connect_reader(tmp_path / "relay.sqlite3")) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM meta").fetchall()
            assert (await relay.post(**one)).status == 503, "a flush that succeeds now proves nothing"
            assert (await relay.poll(ANNA)).json["next"].startswith(f"{store.id}.0~")
        answer = await relay.post(**one)
        assert (answer.status, answer.json) == (200, {"status": "duplicate"})
        lost_power = await open_store(copied(tmp_path / "relay.sqlite3", tmp_path / "copy"))
        assert len(await everything(lost_power, "default-0")) == 1
        # It stands there once, and what was told early is told again: it might have been something else by then.
        again = (await relay.poll(ANNA, after=early["next"])).json
        assert [item["notification"] for item in again["notifications"]] == [one]
        assert again["next"].startswith(f"{store.id}.1-")


async def test_a_cursor_says_what_of_it_is_sure(open_store: Open, disk: Disk) -> None:
    store = await open_store()
    await post(store, rings(1))
    assert store.cursor("anna", 1) == f"{store.id}.1"
    disk.hold()
    tasks = await begun(store, rings(2), rings(3), rings(4, "bob"))
    early = store.cursor("anna", 3)
    assert early.startswith(f"{store.id}.1~") and early.endswith(".3")
    assert store.cursor("anna", 1) == f"{store.id}.1"
    assert store.cursor("bob", 1).startswith(f"{store.id}.0~")
    assert store.cursor("carla", 0) == f"{store.id}.0"
    assert store.place_of(early).number == 3
    disk.let_go()
    await asyncio.gather(*tasks)
    assert (store.cursor("anna", 3), store.cursor("bob", 1)) == (f"{store.id}.3", f"{store.id}.1")
    assert store.place_of(early).number == 3


async def test_a_relay_that_nobody_posts_to_leaves_the_disk_in_peace(
    open_store: Open, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_LOOK_SECONDS", 0.001)
    looked: list[object] = []
    original = SqliteStore._others_places
    monkeypatch.setattr(SqliteStore, "_others_places", lambda self, conn: looked.append(conn) or original(self, conn))
    store = await open_store()
    before = len(disk.files)
    store.watch(lambda mailboxes: None)
    await until(lambda: len(looked) > 5)
    assert len(disk.files) == before


async def test_nobody_reads_what_is_committed_without_knowing_that_it_is_not_sure(
    open_store: Open, disk: Disk, tmp_path: Path
) -> None:
    store = await open_store()
    disk.hold()
    task = asyncio.create_task(post(store, rings(1)))
    for _ in range(5):
        await asyncio.sleep(0)
    # It is the writer's now, and the loop hears nothing of it from here on.
    with contextlib.closing(connect_reader(tmp_path / "relay.sqlite3")) as other:
        while not other.execute("SELECT count(*) FROM items").fetchone()[0]:
            time.sleep(0.001)
    assert store.cursor("anna", 1).startswith(f"{store.id}.0~")
    disk.let_go()
    await task


@pytest.mark.logs_warnings
async def test_what_was_rolled_back_leaves_no_doubt(open_store: Open, disk: Disk) -> None:
    store = await open_store()
    await post(store, rings(1))
    pages = await store._database.run(lambda conn: conn.execute("PRAGMA page_count").fetchone()[0])
    await store._database.run(lambda conn: conn.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    large = sent("ringing", "c3", 3, targets=("bob",), ballast="x" * 40_000)
    go_on = threading.Event()
    blocked = store._database.submit(lambda conn: go_on.wait())
    together = [asyncio.create_task(post(store, one)) for one in (rings(2), large)]
    for _ in range(5):
        await asyncio.sleep(0)
    go_on.set()
    for failed in await asyncio.gather(*together, return_exceptions=True):
        assert isinstance(failed, StorageUnavailable)
    blocked.exception()
    assert store.cursor("anna", 2) == f"{store.id}.2"
    await store._database.run(lambda conn: conn.execute("PRAGMA max_page_count = 100000").fetchone())
    await asyncio.gather(*(post(store, rings(n)) for n in (3, 4)))
    assert store.cursor("anna", 3) == f"{store.id}.3"


async def test_more_than_is_kept_in_memory_is_read_on_early(open_store: Open, disk: Disk) -> None:
    store = await open_store()
    await post(store, rings(0))
    disk.hold()
    tasks = await begun(store, rings(1))
    early = store.place_of(store.cursor("anna", 2)).number
    tasks += await begun(store, *(rings(n) for n in range(2, 22)))
    page = await store.read("anna", after=early)
    assert isinstance(page, Page)
    assert delivered(page.items) == [rings(n) for n in range(2, 22)]
    disk.let_go()
    await asyncio.gather(*tasks)


async def test_after_a_power_cut_nothing_is_skipped_though_its_place_is_anothers(
    open_store: Open, disk: Disk, tmp_path: Path
) -> None:
    store = await open_store()
    sure = [rings(1), rings(2)]
    for one in sure:
        await post(store, one)
    flushed = copied(tmp_path / "relay.sqlite3", tmp_path / "after the cut")
    disk.hold()
    tasks = await begun(store, rings(3), rings(4))
    early = store.cursor("anna", 4)
    disk.let_go()
    await asyncio.gather(*tasks)
    again = await open_store(flushed)
    others = [rings(n) for n in (5, 6, 7)]
    for one in others:
        await post(again, one)
    assert again.id == store.id
    page = await read(again, early)
    assert isinstance(page, Page) and delivered(page.items) == others
    assert [item.place for item in page.items] == [3, 4, 5]


async def test_a_relay_that_was_stopped_properly_repeats_nothing(open_store: Open, disk: Disk, tmp_path: Path) -> None:
    store = await open_store()
    disk.hold()
    tasks = await begun(store, rings(1))
    early = store.cursor("anna", 1)
    killed = copied(tmp_path / "relay.sqlite3", tmp_path / "killed")
    disk.let_go()
    await asyncio.gather(*tasks)
    # A command beside the server takes nothing away.
    command = await SqliteStore.open(tmp_path / "relay.sqlite3", serving=False)
    await command.close()
    await store.close()
    command = await SqliteStore.open(tmp_path / "relay.sqlite3", serving=False)
    await command.close()
    again = await open_store()
    assert again.place_of(early).number == 1
    assert await again.read("anna", after=1) == Page((), 1)
    assert (await open_store(killed)).place_of(early).number == 0, "that may have been a power cut"
    # An end that was good says nothing of the next one.
    killed = copied(tmp_path / "relay.sqlite3", tmp_path / "killed later")
    assert (await open_store(killed)).place_of(early).number == 0


@pytest.mark.parametrize(
    "text",
    [
        "{id}.1~",
        "{id}.1~{boot}",
        "{id}.1~{boot}.",
        "{id}.1~.2",
        "{id}.~{boot}.2",
        "{id}.-1~{boot}.2",
        "{id}.1~{boot}.x",
        "{id}.1~{boot}.-2",
        "{id}.2~{boot}.2",
        "{id}.3~{boot}.2",
        "{id}.1~{boot}.2~{boot}.3",
        "{id}.1~{boot}." + "9" * 40,
        "{id}.1-0a1b2c3~{boot}.2",
        "{id}.1-0a1b2c3d~{boot}.2-",
        "{id}.1~{boot}.2-0A1B2C3D",
        "{id}.1-0a1b2c3d-0a1b2c3d~{boot}.2",
        "other.1~{boot}.2",
        "{id}~1.{boot}.2",
        "x{id}.1~{boot}.2",
        " {id}.1~{boot}.2",
    ],
)
async def test_what_is_no_cursor_is_nowhere(text: str) -> None:
    assert place_of("5t0re", text.format(id="5t0re", boot="b00t"), boot="b00t") == Place(NOWHERE)


async def test_a_cursor_of_this_boot_of_another_and_of_old() -> None:
    early = cursor("5t0re", Place(12), sure=Place(10), boot="b00t")
    assert early == "5t0re.10~b00t.12"
    assert place_of("5t0re", early, boot="b00t") == Place(12)
    assert place_of("5t0re", early, boot="later") == Place(10)
    assert place_of("5t0re", early) == Place(10)
    for place in (0, 9, 10):
        written = cursor("5t0re", Place(place), sure=Place(10), boot="b00t")
        assert written == cursor("5t0re", Place(place)) == f"5t0re.{place}"
    assert place_of("5t0re", "5t0re.12", boot="b00t") == Place(12)


async def test_a_cursor_brings_the_seals_of_its_places_along() -> None:
    sure, ahead = Place(10, 0xA1B2C3), Place(12, 0xFFFFFFFF)
    early = cursor("5t0re", ahead, sure=sure, boot="b00t")
    assert early == "5t0re.10-00a1b2c3~b00t.12-ffffffff"
    assert place_of("5t0re", early, boot="b00t") == ahead
    assert place_of("5t0re", early, boot="later") == sure
    assert place_of("5t0re", cursor("5t0re", sure)) == sure


async def test_what_was_told_early_is_sealed_too(open_store: Open, disk: Disk, tmp_path: Path) -> None:
    store = await open_store()
    for one in (rings(1), rings(2)):
        await post(store, one)
    backup = copied(tmp_path / "relay.sqlite3", tmp_path / "backup")
    page = await store.read("anna", after=None)
    assert isinstance(page, Page)
    disk.hold()
    tasks = await begun(store, rings(3))
    page = await store.read("anna", after=page.next, seal=page.seal)
    assert isinstance(page, Page)
    early = store.cursor("anna", page.next, page.seal)
    disk.let_go()
    await asyncio.gather(*tasks)
    again = await open_store(backup)
    # What was durable then is in the backup as well: nothing is missing behind it.
    assert again.place_of(early).number == 2
    for one in (rings(4), rings(5)):
        await post(again, one)
    page = await read(again, early)
    assert isinstance(page, Page) and delivered(page.items) == [rings(4), rings(5)]
    sure = again.place_of(early)
    assert sure.seal
    assert await again.read("anna", after=2, seal=sure.seal ^ 1) == Gone(0)


async def test_a_forged_place_ahead_of_the_newest_is_gone(open_store: Open) -> None:
    store = await open_store()
    await post(store, rings(1))
    boot = store._early.boot
    assert await read(store, f"{store.id}.1~{boot}.9") == Gone(0)
    assert await read(store, f"{store.id}.7~f0rged.9") == Gone(0)


class World:
    """A platform, a relay that loses its power and is killed, and Anna's desktop, which reads her mailbox."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder, self.disk, self.lives = folder, disk, 0
        self.path = folder / "relay.sqlite3"
        self.posted = 0
        self.under_way: dict[asyncio.Task[Posted], str] = {}
        self.acknowledged: set[str] = set()
        self.cursor: str | None = None
        self.has: list[str] = []
        self.of_this_life: set[str] = set()
        disk.before = self._flushing

    async def start(self) -> None:
        self.lives += 1
        self.of_this_life = set()
        self.store = await SqliteStore.open(self.path)
        self._take("durable")
        self.disk.hold()

    async def post(self) -> None:
        self.posted += 1
        one = rings(self.posted)
        (task,) = await begun(self.store, one)
        self.under_way[task] = one.digest

    async def flush(self) -> None:
        self.disk.let_go()
        await asyncio.gather(*self.under_way)
        self.acknowledged.update(self.under_way.values())
        self.under_way.clear()
        self.disk.hold()

    async def poll(self) -> None:
        after, seal = (None, UNSEALED) if self.cursor is None else self.store.place_of(self.cursor)
        page = await self.store.read("anna", after=after, seal=seal)
        assert isinstance(page, Page)
        for one in delivered(page.items):
            assert one.digest not in self.of_this_life, "within one life nothing is repeated"
            self.of_this_life.add(one.digest)
            self.has.append(one.digest)
        self.cursor = self.store.cursor("anna", page.next, page.seal)

    async def cut(self) -> None:
        await self._end("durable")

    async def kill(self) -> None:
        self._take("killed")
        await self._end("killed")

    async def restart(self) -> None:
        await self.flush()
        await self.close()
        of_this_life = self.of_this_life
        await self.start()
        self.of_this_life = of_this_life

    async def close(self) -> None:
        self.disk.let_go()
        await asyncio.gather(*self.under_way)
        await self.store.close()

    async def _end(self, left: str) -> None:
        """What was under way is never answered, and only these files are left."""
        after = copied(self.folder / left / self.path.name, self.folder / f"life {self.lives}")
        await self.close()
        self.under_way.clear()
        self.path = after
        await self.start()

    def _flushing(self) -> None:
        # What the disk has once this flush is done.
        self._take("durable")

    def _take(self, name: str) -> None:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        copied(self.path, self.folder / name)


STEPS = st.lists(
    st.sampled_from(["post", "post", "poll", "poll", "flush", "cut", "kill", "restart"]), min_size=3, max_size=14
)


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_happens_in_whatever_order_nothing_that_was_acknowledged_is_lost(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory, disk: Disk
) -> None:
    world = World(tmp_path_factory.mktemp("world"), disk)
    await world.start()
    try:
        for step in steps:
            await getattr(world, step)()
        await world.flush()
        await world.poll()
        kept = [one.digest for one in delivered(await everything(world.store, "anna"))]
        assert world.acknowledged <= set(kept)
        assert set(kept) <= set(world.has), "the cursor skipped what the mailbox holds"
        first_seen = list(dict.fromkeys(world.has))
        assert [one for one in first_seen if one in kept] == kept
    finally:
        disk.before = lambda: None
        await world.close()
