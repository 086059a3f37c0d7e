"""The store when another server takes over, and what a relay then knows of the disk."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from redis import exceptions
from redis.asyncio import ConnectionPool

from callpop.relay.mailbox.redis import RedisStore
from callpop.relay.mailbox.redis_faults import may_be_elsewhere
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.store import Page
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.company import delivered, sent, staff
from tests.unit.relay.redis_server import DURABLE, RedisServer, installed
from tests.unit.relay.tcp_switch import TcpSwitch

pytestmark = [pytest.mark.skipif(installed() is None, reason="redis-server is not installed"), pytest.mark.asyncio]
ON_DISK = ("EVAL", "return {1,0}", 0)
NOT_ON_DISK = ("EVAL", "return {0,0}", 0)
"""As WAITAOF answers, which the Redis of these tests may be too old for."""


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Callable[..., RedisServer]]:
    """Starts servers; all are gone after the test."""
    started: list[RedisServer] = []

    def start(options: tuple[str, ...] = DURABLE) -> RedisServer:
        started.append(RedisServer(tmp_path / f"redis-{len(started)}", options=options).start())
        return started[-1]

    yield start
    for server in started:
        server.kill()


async def until(look: Callable[[], object]) -> None:
    """Wait for what another task brings; the guard against hanging is pytest's."""
    while not look():
        await asyncio.sleep(0.005)


async def take_over(old: RedisServer, new: RedisServer) -> None:
    """Make ``new`` the primary with all that ``old`` has, and ``old`` its replica, which lives on."""
    new.ask("REPLICAOF", "127.0.0.1", str(old.port))
    await until(lambda: "master_link_status:up" in new.ask("INFO", "REPLICATION"))
    assert new.ask("REPLICAOF", "NO", "ONE") == "+OK"
    assert old.ask("REPLICAOF", "127.0.0.1", str(new.port)) == "+OK"


async def posted(store: RedisStore, call: str) -> bool:
    ring = sent("ringing", call, targets=("anna",))
    return (await store.post(company="shop", staff=staff(), notification=ring, received_at=1)).new


async def calls_of(store: RedisStore, mailbox: str) -> list[str]:
    page = await store.read(mailbox, after=None)
    assert isinstance(page, Page)
    return [one.call_id for one in delivered(page.items)]


async def test_a_primary_that_lives_on_as_a_replica_is_left(servers: Callable[..., RedisServer]) -> None:
    old, new = servers(), servers()
    async with TcpSwitch(old.port) as switch:
        store = await RedisStore.open(switch.url)
        try:
            assert await posted(store, "before")
            told: list[frozenset[str]] = []
            assert await calls_of(store, "anna") == ["before"]
            store.watch(told.append)
            await take_over(old, new)
            switch.to = new.port
            assert await posted(store, "after")  # at once, without a single 503
            assert await calls_of(store, "anna") == ["before", "after"]
            # All three connections have moved: nothing is left at the old one, which may be cut off one day.
            await until(lambda: old.ask("CLIENT", "LIST", "TYPE", "pubsub").count("id=") == 0)
            await until(lambda: new.ask("CLIENT", "LIST", "TYPE", "pubsub").count("id=") == 1)
            assert old.ask("REPLICAOF", "NO", "ONE") == "+OK"
            other = await RedisStore.open(new.url)
            try:
                told.clear()
                assert await posted(other, "elsewhere")
                await until(lambda: told)
            finally:
                await other.close()
        finally:
            await store.close()


async def test_where_nobody_has_taken_over_a_replica_is_told_as_one(servers: Callable[..., RedisServer]) -> None:
    old, new = servers(), servers()
    store = await RedisStore.open(old.url)
    try:
        await take_over(old, new)
        # While it takes over what the other one has, it answers that it is loading.
        await until(lambda: "master_link_status:up" in old.ask("INFO", "REPLICATION"))
        for _ in range(2):
            with pytest.raises(StorageUnavailable, match="Point the relay to the primary"):
                await posted(store, "call")
    finally:
        await store.close()


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (exceptions.ReadOnlyError("You can't write against a read only replica."), True),
        (exceptions.ResponseError("@user_script:5: -READONLY You can't write against a read only replica."), True),
        (exceptions.ResponseError("WAITAOF cannot be used with replica instances."), True),
        (exceptions.MasterDownError("Link with MASTER is down"), True),
        (exceptions.BusyLoadingError("Redis is loading the dataset in memory"), True),
        (exceptions.ResponseError("NOREPLICAS Not enough good replicas to write."), True),
        (exceptions.OutOfMemoryError("command not allowed"), False),
        (exceptions.ResponseError("BUSY Redis is busy running a script."), False),
        (b"READONLY", False),
    ],
)
async def test_only_what_another_server_may_answer_better_is_worth_another_connection(
    error: object, expected: bool
) -> None:
    assert may_be_elsewhere(error) is expected


async def test_the_one_that_takes_over_is_asked_how_it_is_set(
    servers: Callable[..., RedisServer], caplog: pytest.LogCaptureFixture
) -> None:
    old, new = servers(), servers(("--appendonly", "no", "--save", ""))
    async with TcpSwitch(old.port) as switch:
        store = await RedisStore.open(switch.url)
        try:
            assert store.notices == ()
            await take_over(old, new)
            switch.to = new.port
            assert await posted(store, "after")
            assert ["appendonly no" in notice for notice in store.notices] == [True]
            assert "appendonly no" in caplog.text
        finally:
            await store.close()


async def test_a_repeated_notification_is_answered_once_it_is_on_the_disk(
    servers: Callable[..., RedisServer],
) -> None:
    store = await RedisStore.open(servers().url)
    try:
        store._writes.after = NOT_ON_DISK
        for _ in range(2):  # the platform repeats what was answered 503
            with pytest.raises(StorageUnavailable, match="disk"):
                await posted(store, "call")
        store._writes.after = ON_DISK
        assert not await posted(store, "call")
        assert await calls_of(store, "anna") == ["call"]
    finally:
        await store.close()


async def test_what_is_sent_again_writes_something_to_wait_for(servers: Callable[..., RedisServer]) -> None:
    server = servers()
    async with TcpSwitch(server.port) as switch:
        pool = ConnectionPool.from_url(switch.url, max_connections=1, protocol=2)
        lane = Lane(pool, place="here", after=ON_DISK, mark=("SET", "mark", ""))
        try:
            await lane.run("SET", "x", "1")
            assert server.ask("EXISTS", "mark") == ":0"
            switch.swallow = True
            # Done, and its answer lost: sent again it writes nothing, so that WAITAOF would have nothing to wait for.
            await lane.run("SETNX", "y", "1")
            assert server.ask("EXISTS", "mark") == ":1"
        finally:
            await lane.close()
            await pool.disconnect()


async def test_a_refused_waitaof_is_told_in_words(servers: Callable[..., RedisServer]) -> None:
    pool = ConnectionPool.from_url(servers().url, max_connections=1, protocol=2)
    lane = Lane(pool, place="here", after=("NO-SUCH-COMMAND",))
    try:
        with pytest.raises(StorageUnavailable, match="refuses WAITAOF"):
            await lane.run("INCR", "x")
    finally:
        await lane.close()
        await pool.disconnect()


async def test_who_listens_survives_whatever_is_heard(
    servers: Callable[..., RedisServer], caplog: pytest.LogCaptureFixture
) -> None:
    server = servers()
    here, there = [await RedisStore.open(server.url) for _ in range(2)]
    try:
        told: list[frozenset[str]] = []

        def fails_once(mailboxes: frozenset[str]) -> None:
            told.append(mailboxes)
            if len(told) == 1:
                raise LookupError("a watcher's own mistake")

        here.watch(fails_once)
        await posted(there, "first")
        await until(lambda: len(told) > 1)  # it has subscribed anew, and what was missed meanwhile is looked for
        assert "a watcher's own mistake" in caplog.text
        # What is no name is heard, and harms nobody either.
        subprocess.run(["redis-cli", "-p", str(server.port), "PUBLISH", "callpop:came", b"\xff\xfe"], check=True)
        await until(lambda: len(told) > 2)
        await posted(there, "second")
        await until(lambda: len(told) > 3)
        assert told[3] == {"anna"}
    finally:
        await here.close()
        await there.close()
