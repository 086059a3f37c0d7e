"""The store on a real redis-server: the shared contract, and what only several processes and a network bring."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from redis.asyncio import ConnectionPool, Redis

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.relay.mailbox.redis import RedisStore
from callpop.relay.mailbox.redis_durability import judge
from callpop.relay.mailbox.redis_faults import described
from callpop.relay.mailbox.redis_keys import Keys, split_prefix
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_step import Changed, Step
from callpop.relay.mailbox.redis_turns import Turns
from callpop.relay.store import Document, Gone, Page, Retention, Store
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.company import HOUR, START, delivered, missed, sent, staff
from tests.unit.relay.redis_server import DURABLE, RedisServer, installed
from tests.unit.relay.store_contract import GAP, OpenStore, StoreContract, read_on

pytestmark = pytest.mark.skipif(installed() is None, reason="redis-server is not installed")
PASSWORD = "hush-hush-5ecret"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """One server for all tests that leave it running."""
    server = RedisServer(tmp_path_factory.mktemp("redis")).start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[RedisServer]:
    """A server to stop and start, with a password."""
    server = RedisServer(tmp_path / "redis", password=PASSWORD).start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture
def url(shared: RedisServer) -> str:
    """An empty store on the shared server."""
    assert shared.ask("FLUSHALL") == "+OK"
    return shared.url


@pytest.fixture
def made() -> list[RedisStore]:
    """All that ``open_store`` opened."""
    return []


@pytest_asyncio.fixture
async def open_store(url: str, made: list[RedisStore]) -> AsyncIterator[OpenStore]:
    async def open_one(**retention: int) -> RedisStore:
        made.append(await RedisStore.open(url, retention=Retention(**retention)))
        return made[-1]

    yield open_one
    for store in made:
        await store.close()


class Snapshot:
    """``SetBack`` for a server: all keys as they were."""

    def __init__(self, url: str, made: list[RedisStore], open_store: OpenStore) -> None:
        self._url, self._made, self._open = url, made, open_store
        self._kept: dict[bytes, bytes] = {}

    async def remember(self) -> None:
        async with Redis.from_url(self._url) as client:
            self._kept = {key: await client.dump(key) for key in await client.keys()}

    async def bring_back(self, **retention: int) -> Store:
        for store in self._made:
            await store.close()
        async with Redis.from_url(self._url) as client:
            await client.flushall()
            for key, kept in self._kept.items():
                await client.restore(key, 0, kept)
        return await self._open(**retention)


@pytest.fixture
def set_back(url: str, made: list[RedisStore], open_store: OpenStore) -> Snapshot:
    return Snapshot(url, made, open_store)


class TestRedisStore(StoreContract):
    pass


@asynccontextmanager
async def opened(url: str, count: int = 1, **kept: int) -> AsyncIterator[list[RedisStore]]:
    stores = [await RedisStore.open(url, retention=Retention(**kept)) for _ in range(count)]
    try:
        yield stores
    finally:
        for store in stores:
            await store.close()


def notification(number: int = 1) -> Notification:
    payload = {
        "call_id": f"call-{number}.1",
        "timestamp": "2026-11-20T09:00:00+00:00",
        "status": "created",
        "caller": {"number": "+31612345678"},
        "destination": {"number": "+31508009000"},
    }
    return decode(json.dumps(payload).encode())


async def until(look: Callable[[], object]) -> None:
    """Wait for what another task brings; the guard against hanging is pytest's."""
    while not look():
        await asyncio.sleep(0.005)


async def back(store: RedisStore) -> None:
    """Wait until the server can be reached again."""
    while True:
        try:
            return await store.ping()
        except StorageUnavailable:
            await asyncio.sleep(0.02)


def places(page: Page | Gone) -> list[int]:
    assert isinstance(page, Page)
    return [item.place for item in page.items]


@pytest.mark.asyncio
async def test_two_processes_fill_one_mailbox_without_a_gap(url: str) -> None:
    async with opened(url, 2) as stores:
        asked = [stores[i % 2].append(mailbox="m", notification=notification(i), received_at=i) for i in range(100)]
        got = await asyncio.gather(*asked)
        assert sorted(got) == list(range(1, 101))
        assert places(await stores[0].read("m", after=0)) == list(range(1, 101))
        assert stores[0].id == stores[1].id


@pytest.mark.asyncio
async def test_who_waits_is_told_what_another_process_appended(url: str) -> None:
    async with opened(url, 2) as (here, there):
        told: list[frozenset[str]] = []
        here.watch(told.append)
        await there.append(mailbox="m", notification=notification(), received_at=1)
        await until(lambda: told)
        assert told == [frozenset({"m"})]


@pytest.mark.asyncio
async def test_two_processes_that_extend_one_conversation_at_once_lose_nothing(url: str) -> None:
    calls = [
        [sent("created", call=f"c{n}"), sent("ringing", call=f"c{n}", targets=("anna",))]
        + [sent("ringing", call=f"c{n}", at=at, targets=("anna", "bob")) for at in range(1, 8)]
        for n in range(5)
    ]
    everything = [one for call in calls for one in call]
    async with opened(url, 3) as stores:
        asked = [
            store.post(company="shop", staff=staff(), notification=one, received_at=1)
            for one in everything
            for store in stores
        ]
        posted = await asyncio.gather(*asked)
        assert sum(one.new for one in posted) == len(everything)
        for mailbox in ("anna", "bob"):
            page = await stores[0].read(mailbox, after=0)
            assert places(page) == list(range(1, len(everything) + 1))
            assert isinstance(page, Page)
            assert {item.content for item in page.items} == {one.canonical for one in everything}


@pytest.mark.asyncio
async def test_two_processes_that_contend_for_one_call_both_get_through(url: str) -> None:
    async with opened(url, 2) as stores:
        rings = [sent("ringing", at=at / 1000, targets=("anna",)) for at in range(200)]
        asked = [
            stores[nth % 2].post(company="shop", staff=staff(), notification=one, received_at=1)
            for nth, one in enumerate(rings)
        ]
        assert all(one.new for one in await asyncio.gather(*asked))
        assert places(await stores[0].read("anna", after=0)) == list(range(1, 201))


OUTSIDE = sent("in-progress", "outside", 1, targets=("anna",))
PASSED_ON = sent("transfer", "outside", 9, targets=("bob",), redirector="anna")
CONSULTATION = sent("ringing", "consultation", 5, caller="anna", dialled="202", targets=("bob", "carla"))
ANOTHER = sent("ringing", "another", 6, caller="anna", dialled="202", targets=("bob", "dirk"))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("before", "planned", "meanwhile", "of_carla"),
    [
        # Linked, whom the consultation rang has the other call too.
        ((OUTSIDE,), PASSED_ON, CONSULTATION, {OUTSIDE, PASSED_ON, CONSULTATION}),
        ((OUTSIDE,), CONSULTATION, PASSED_ON, {OUTSIDE, PASSED_ON, CONSULTATION}),
        # With two that it could be, it is neither.
        ((OUTSIDE, PASSED_ON), CONSULTATION, ANOTHER, {CONSULTATION}),
        ((OUTSIDE, ANOTHER), PASSED_ON, CONSULTATION, {CONSULTATION}),
    ],
)
async def test_what_comes_elsewhere_while_a_transfer_is_linked_is_not_overlooked(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    before: tuple[Notification, ...],
    planned: Notification,
    meanwhile: Notification,
    of_carla: set[Notification],
) -> None:
    async with opened(url, 2) as (here, there):
        for one in before:
            await here.post(company="shop", staff=staff(), notification=one, received_at=1)
        commit = Step.commit

        async def late(self: Step, lane: Lane, *, length: int) -> frozenset[str] | Changed:
            monkeypatch.setattr(Step, "commit", commit)
            await there.post(company="shop", staff=staff(), notification=meanwhile, received_at=1)
            return await self.commit(lane, length=length)

        monkeypatch.setattr(Step, "commit", late)
        await here.post(company="shop", staff=staff(), notification=planned, received_at=1)
        page = await here.read("carla", after=0)
        assert isinstance(page, Page)
        assert {one.digest for one in delivered(page.items)} == {one.digest for one in of_carla}


@pytest.mark.asyncio
async def test_a_transfer_between_others_stops_nobodys_step(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(url, 2) as (here, there):
        commit, commits = Step.commit, 0

        async def counted(self: Step, lane: Lane, *, length: int) -> frozenset[str] | Changed:
            nonlocal commits
            commits += 1
            if commits == 1:
                await there.post(company="shop", staff=staff(), notification=PASSED_ON, received_at=1)
            return await commit(self, lane, length=length)

        monkeypatch.setattr(Step, "commit", counted)
        ring = sent("ringing", "another matter", 5, targets=("dirk",))
        await here.post(company="shop", staff=staff(), notification=ring, received_at=1)
        assert commits == 2  # each of the two at once


@pytest.mark.asyncio
async def test_what_is_never_its_turn_is_given_up_in_words() -> None:
    turns = Turns(patience=0.05)

    async def attempt() -> Changed:
        return Changed("something")

    with pytest.raises(StorageUnavailable, match=r"within 0\.05 seconds"):
        await turns.done("call", attempt)
    async with turns.of("call"):
        with pytest.raises(StorageUnavailable, match="not this one's turn"):
            await turns.done("call", attempt)


@pytest.mark.asyncio
async def test_who_contends_for_the_same_thing_attempts_one_after_the_other() -> None:
    turns = Turns()
    version = attempts = 0

    def contender() -> Callable[[], Awaitable[bool | Changed]]:
        async def attempt() -> bool | Changed:
            nonlocal version, attempts
            attempts += 1
            read = version
            await asyncio.sleep(0)
            if read != version:
                return Changed("version")
            version += 1
            return True

        return attempt

    assert all(await asyncio.gather(*(turns.done(f"call {n}", contender()) for n in range(300))))
    assert attempts <= 3 * 300


@pytest.mark.asyncio
async def test_what_was_posted_before_its_answer_was_lost_is_there_once(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        lost: list[Notification] = []
        posted = 0
        for round_ in range(3):
            asked = [sent("ringing", call=f"c{round_}-{n}", targets=("anna",)) for n in range(40)]
            posting = [
                asyncio.create_task(store.post(company="shop", staff=staff(), notification=one, received_at=1))
                for one in asked
            ]
            await until(lambda posting=posting: any(one.done() for one in posting))  # type: ignore[misc]
            own.kill()
            ends = await asyncio.gather(*posting, return_exceptions=True)
            posted += len(asked)
            lost += [one for one, end in zip(asked, ends, strict=True) if isinstance(end, StorageUnavailable)]
            own.start()
            await back(store)
            # As a platform that tries again, and finds it kept or keeps it now.
            for one in lost:
                await store.post(company="shop", staff=staff(), notification=one, received_at=1)
            page = await store.read("anna", after=0, limit=1000)
            assert places(page) == list(range(1, posted + 1))
            assert isinstance(page, Page)
            assert len({item.content for item in page.items}) == posted


@pytest.mark.asyncio
async def test_of_two_processes_that_replace_the_roster_one_wins(url: str) -> None:
    async with opened(url, 2) as (one, other):
        won = await asyncio.gather(one.replace_roster(0, b"one"), other.replace_roster(0, b"other"))
        assert sorted(won) == [False, True]
        kept = Document(1, b"one" if won[0] else b"other")
        assert [await one.roster(), await other.roster()] == [kept, kept]


@pytest.mark.asyncio
async def test_two_relays_on_one_server_are_strangers(url: str) -> None:
    async with opened(f"{url}?prefix=a:") as (one,), opened(f"{url}?prefix=b:") as (other,):
        told: list[frozenset[str]] = []
        other.watch(told.append)
        await one.append(mailbox="m", notification=notification(), received_at=1)
        await one.replace_roster(0, b"one")
        assert one.id != other.id
        assert places(await other.read("m", after=None)) == []
        assert await other.roster() == Document(0, b"")
        await other.append(mailbox="own", notification=notification(), received_at=1)
        await until(lambda: told)
        assert told == [frozenset({"own"})]


@pytest.mark.asyncio
async def test_connections_do_not_grow_with_those_who_read(shared: RedisServer, url: str) -> None:
    await until(lambda: shared.connected() == 0)
    async with opened(url) as (store,):
        await asyncio.gather(*(store.read(f"m{i}", after=0) for i in range(500)))
        assert shared.connected() <= 3
    await until(lambda: shared.connected() == 0)


@pytest.mark.asyncio
async def test_without_its_server_the_store_says_so_and_goes_on_by_itself(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        await store.append(mailbox="m", notification=notification(1), received_at=1)
        own.stop()
        for asked in (store.read("m", after=0), store.ping(), store.roster(), store.replace_roster(0, b"x")):
            with pytest.raises(StorageUnavailable) as fault:
                await asked
            assert PASSWORD not in fault.value.message
        own.start()
        await back(store)
        assert places(await store.read("m", after=0)) == [1]
        assert await store.append(mailbox="m", notification=notification(2), received_at=2) == 2


@pytest.mark.asyncio
async def test_what_was_confirmed_outlives_a_killed_server(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        confirmed: list[int] = []

        async def fill() -> None:
            while True:
                confirmed.append(await store.append(mailbox="m", notification=notification(), received_at=1))

        filling = [asyncio.create_task(fill()) for _ in range(8)]
        await until(lambda: len(confirmed) > 50)
        own.kill()
        faults = await asyncio.gather(*filling, return_exceptions=True)
        assert all(isinstance(fault, StorageUnavailable) for fault in faults)
        own.start()
        await back(store)
        kept = places(await store.read("m", after=0, limit=100_000))
        assert kept == list(range(1, len(kept) + 1))
        assert set(confirmed) <= set(kept)
        assert len(kept) - len(confirmed) <= len(filling)


@pytest.mark.asyncio
async def test_everybody_who_reads_here_is_told_to_look_again_after_a_break(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        await asyncio.gather(store.read("a", after=0), store.read("b", after=0))
        told: list[frozenset[str]] = []
        store.watch(told.append)
        own.stop()
        own.start()
        await until(lambda: told)
        assert told[0] == {"a", "b"}
        await store.append(mailbox="c", notification=notification(), received_at=1)
        await until(lambda: len(told) > 1)
        assert told[1] == {"c"}


@pytest.mark.asyncio
async def test_a_server_that_comes_back_with_nothing_is_another_store(tmp_path: Path) -> None:
    server = RedisServer(tmp_path / "redis", options=("--save", "")).start()
    try:
        async with opened(server.url) as (store,):
            before = store.id
            server.stop()
            server.start()
            await until(lambda: store.id != before)
    finally:
        server.kill()


@pytest.mark.asyncio
async def test_a_replica_that_takes_over_without_the_last_calls_hides_none_that_come_then(
    own: RedisServer, tmp_path: Path
) -> None:
    async with opened(own.url) as (store,):
        await store.post(company="shop", staff=staff(), notification=sent("ringing", targets=("anna",)), received_at=1)
        replica = RedisServer(tmp_path / "replica", password=PASSWORD).start()
        try:
            replica.ask("CONFIG", "SET", "masterauth", PASSWORD)
            replica.ask("REPLICAOF", "127.0.0.1", str(own.port))
            # While it takes over what the other one has, it answers that it is loading.
            await until(lambda: replica.ask("EXISTS", "callpop:mailbox:anna") == ":1")
            # It takes over, and has not received what the old one acknowledges from here on.
            assert replica.ask("REPLICAOF", "NO", "ONE") == "+OK"
            last = [sent("ringing", f"last {n}", n, targets=("anna",)) for n in (1, 2)]
            for one in last:
                await store.post(company="shop", staff=staff(), notification=one, received_at=2)
            read, cursor = await read_on(store, "anna", None)
            assert delivered(read[1:]) == last
            async with opened(replica.url) as (other,):
                assert other.id == store.id
                came = [sent("ringing", f"came {n}", n, targets=("anna",)) for n in (3, 4)]
                for one in came:
                    await other.post(company="shop", staff=staff(), notification=one, received_at=2)
                read, _ = await read_on(other, "anna", cursor)
                assert read[0] == GAP and delivered(read[2:]) == came
        finally:
            replica.kill()


@pytest.mark.asyncio
async def test_entries_from_before_there_were_seals_are_read_on(url: str) -> None:
    async with opened(url) as (store,):
        old, new = notification(1), notification(2)
        async with Redis.from_url(url) as client:
            await client.xadd("callpop:mailbox:m", {"t": 1, "c": b"n" + old.canonical}, id="1-0")
        items, then = await read_on(store, "m", None)
        assert (delivered(items), then) == ([old], f"{store.id}.1")
        assert await store.append(mailbox="m", notification=new, received_at=2) == 2
        items, now = await read_on(store, "m", then)
        assert delivered(items) == [new] and now.startswith(f"{store.id}.2-")
        assert await read_on(store, "m", now) == ([], now)


@pytest.mark.asyncio
async def test_a_full_server_refuses_and_keeps_what_it_has(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        await store.append(mailbox="m", notification=notification(1), received_at=1)
        assert own.ask("CONFIG", "SET", "maxmemory", "1") == "+OK"
        with pytest.raises(StorageUnavailable, match="memory"):
            await store.append(mailbox="m", notification=notification(2), received_at=2)
        with pytest.raises(StorageUnavailable, match="memory"):
            await store.ping()
        assert places(await store.read("m", after=0)) == [1]
        assert own.ask("CONFIG", "SET", "maxmemory", "0") == "+OK"
        assert await store.append(mailbox="m", notification=notification(2), received_at=2) == 2


@pytest.mark.asyncio
async def test_a_full_server_is_made_room_on(own: RedisServer) -> None:
    async with opened(own.url) as (store,):
        for one in (*missed("c1", 0, "anna", "bob"), *missed("c2", 9, "carla")):
            await store.post(company="shop", staff=staff(), notification=one, received_at=1)
        assert own.ask("CONFIG", "SET", "maxmemory", "1") == "+OK"
        await store.drop("carla")
        assert (await store.purge(START + 30 * 24 * HOUR)).notifications > 0
        for key in ("mailbox:anna", "mailbox:bob"):
            assert own.ask("XLEN", f"callpop:{key}") == ":0"
        left = [kind for kind in ("body", "conversation", "number", "calls") if own.ask("KEYS", f"*:{kind}:*") != "*0"]
        assert left == []


@pytest.mark.asyncio
async def test_a_server_that_forgot_the_scripts_is_told_them_again(shared: RedisServer, url: str) -> None:
    async with opened(url) as (store,):
        await store.append(mailbox="m", notification=notification(), received_at=1)
        assert shared.ask("SCRIPT", "FLUSH") == "+OK"
        assert await store.append(mailbox="m", notification=notification(), received_at=1) == 2


@pytest.mark.asyncio
async def test_no_message_holds_the_password(own: RedisServer, caplog: pytest.LogCaptureFixture) -> None:
    wrong = own.url.replace(PASSWORD, "wr0ng-passw0rd")
    with pytest.raises(StorageUnavailable) as fault:
        await RedisStore.open(wrong)
    own.stop()
    with pytest.raises(StorageUnavailable) as gone:
        await RedisStore.open(own.url)
    with pytest.raises(StorageUnavailable) as nonsense:
        await RedisStore.open(f"redis://:{PASSWORD}@host:no-port/0")
    with pytest.raises(StorageUnavailable) as unknown:
        await RedisStore.open(f"{own.url}?pass={PASSWORD}")
    said = " ".join(str(each.value) for each in (fault, gone, nonsense, unknown)) + caplog.text
    assert "password" in str(fault.value)
    assert PASSWORD not in said
    assert "wr0ng-passw0rd" not in said


@pytest.mark.asyncio
async def test_a_durable_server_gives_no_cause_for_notices(url: str) -> None:
    async with opened(url) as (store,):
        assert store.notices == ()


@pytest.mark.asyncio
async def test_a_server_that_may_lose_something_is_announced(tmp_path: Path) -> None:
    options = ("--appendonly", "yes", "--appendfsync", "everysec", "--maxmemory-policy", "allkeys-lru")
    server = RedisServer(tmp_path / "redis", options=options).start()
    try:
        async with opened(server.url) as (store,):
            assert ["appendfsync everysec" in store.notices[0], "allkeys-lru" in store.notices[1]] == [True, True]
    finally:
        server.kill()


@pytest.mark.asyncio
async def test_a_server_that_does_not_say_how_it_is_set_is_announced(tmp_path: Path) -> None:
    server = RedisServer(tmp_path / "redis", options=(*DURABLE, "--rename-command", "CONFIG", "")).start()
    try:
        async with opened(server.url) as (store,):
            assert ["CONFIG GET" in notice for notice in store.notices] == [True]
    finally:
        server.kill()


EVERY_SECOND = {"appendfsync": "everysec", "no-appendfsync-on-rewrite": "no", "maxmemory-policy": "noeviction"}
ALWAYS = {**EVERY_SECOND, "appendfsync": "always"}


def test_only_an_append_only_file_that_is_synced_each_time_loses_nothing() -> None:
    assert judge((7, 0), appends=True, settings=ALWAYS).notices == ()
    for settings in (EVERY_SECOND, {**ALWAYS, "appendfsync": "no"}, {**ALWAYS, "no-appendfsync-on-rewrite": "yes"}):
        assert len(judge((7, 0), appends=True, settings=settings).notices) == 1
    assert len(judge((7, 0), appends=False, settings=ALWAYS).notices) == 1
    assert len(judge((7, 0), appends=True, settings=None).notices) == 1


def test_a_newer_server_is_waited_for_where_its_settings_are_weaker() -> None:
    for settings in (EVERY_SECOND, None):
        found = judge((7, 2), appends=True, settings=settings)
        assert (found.waits, found.notices) == (True, ())
    assert not judge((7, 2), appends=True, settings=ALWAYS).waits
    assert not judge((7, 2), appends=False, settings=EVERY_SECOND).waits


@pytest.mark.asyncio
@pytest.mark.parametrize(("copies", "answered"), [("{1,0}", True), ("{0,0}", False)])
async def test_what_is_not_on_the_disk_is_not_confirmed(url: str, copies: str, answered: bool) -> None:
    pool = ConnectionPool.from_url(url, max_connections=1, protocol=2)
    # As WAITAOF answers, which this machine's Redis may be too old for.
    lane = Lane(pool, place="here", after=("EVAL", f"return {copies}", 0))
    try:
        if answered:
            assert await lane.run("INCR", "x") == 1
        else:
            with pytest.raises(StorageUnavailable, match="disk"):
                await lane.run("INCR", "x")
    finally:
        await lane.close()
        await pool.disconnect()


@pytest.mark.asyncio
async def test_a_closed_store_says_that_it_is_closed(url: str) -> None:
    async with opened(url) as (store,):
        pass
    with pytest.raises(StorageUnavailable, match="closed"):
        await store.roster()


def test_no_name_of_a_company_reaches_into_another() -> None:
    keys = Keys()
    assert keys.of_company("a:b", "call", "c") != keys.of_company("a", "call", "b:c")
    assert keys.of_company("", "call", "a:b") != keys.of_company("a", "call", "b")


def test_the_prefix_is_ours_and_the_rest_of_the_url_is_the_clients() -> None:
    assert split_prefix("redis://h/1") == ("redis://h/1", Keys("callpop:"))
    assert split_prefix("redis://h/1?prefix=a:&health_check_interval=5") == (
        "redis://h/1?health_check_interval=5",
        Keys("a:"),
    )


def test_where_the_server_is_can_be_told_without_its_password() -> None:
    assert described("redis://user:secret@redis.example.com/2") == "redis.example.com:6379/2"
    assert described("rediss://:secret@[::1]:7000") == "[::1]:7000"
    assert described("unix://:secret@/run/redis.sock?db=1") == "/run/redis.sock"
