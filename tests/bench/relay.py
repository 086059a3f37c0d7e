"""A thousand desktops waiting at the relay, 200 notifications a second, against a bare long-poll server."""

from __future__ import annotations

import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from callpop.relay import membership
from callpop.relay.agents import Registry
from callpop.relay.keys import digest, new_id, new_secret
from callpop.relay.membership import Person
from callpop.relay.opening import open_store
from callpop.relay.options import Options, StoreLocation
from callpop.relay.roster import Company, Hook, Roster, Token
from tests.bench.disk import watched
from tests.bench.measuring import HERE, Result, limit, median, peak
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.waiting import eventually
from tests.unit.relay.redis_server import RedisServer
from tests.unit.relay.redis_server import installed as redis_installed

NAME = "relay"
DESKTOPS, RATE = 1000, 200
IDLE_SECONDS = 5.0
IDLE_LOOKS = 4
DISK_TRIES = 3


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Product and bare limit in turns; the SQLite store decides, Redis' figures are given beside it."""
    rounds, seconds = (1, 8.0) if quick else (3, 60.0)
    desktops = 200 if quick else DESKTOPS
    chance = random.Random(7)
    told: dict[str, list[dict[str, Any]]] = {"sqlite": [], "bare": []}
    with serving(installed, folder / "sqlite", desktops) as relay, limit("relay", folder, os.environ) as (_, bare):
        bare_tokens = folder / "bare.tokens"
        bare_tokens.write_text("".join(f"{one} {one}\n" for one in addresses(desktops)), encoding="utf-8")
        asked: dict[str, tuple[int, str, Path]] = {
            "sqlite": (relay.port, relay.hook, relay.tokens),
            "bare": (bare, "/hooks/bare", bare_tokens),
        }
        for _ in range(rounds):
            for name in chance.sample(sorted(told), 2):
                run = partial(load, *asked[name], rate=RATE, seconds=seconds)
                # The bare one keeps nothing, and waits for no disk.
                bare_one = name == "bare"
                told[name].append(run(seed=seed()) if bare_one else on_calm_disk(run, folder, tell))
                tell(f"{name}: {told[name][-1]}")
        memory, idle = peak(relay.pid), relay.idle_share(tell)
    if redis_installed():
        server = RedisServer(folder / "redis-server").start()
        try:
            with serving(installed, folder / "redis", desktops, store=server.url) as relay:
                asked_redis = (relay.port, relay.hook, relay.tokens)
                one = on_calm_disk(partial(load, *asked_redis, rate=RATE, seconds=seconds), folder, tell)
                told["redis"] = [one]
                tell(f"redis: {one}, {peak(relay.pid):.0f} MB")
        finally:
            server.kill()
    return [*figures(told), Result("relay: memory", memory, 120, "MB"), Result("relay: idle", idle, 0.02, "CPU")]


def on_calm_disk(run: Callable[..., dict[str, Any]], folder: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    """Run it, and again while the disk by itself was held up; the calmest counts if none was calm."""
    tried: list[tuple[float, dict[str, Any]]] = []
    for _ in range(DISK_TRIES):
        with watched(folder) as disk:
            found = run(seed=seed())
        tried.append((disk.p99_ms, {**found, "disk_p99_ms": disk.p99_ms}))
        if disk.calm:
            break
        tell(f"the disk's own p99 was {disk.p99_ms:.0f} ms: {found}")
    return min(tried, key=lambda one: one[0])[1]


def seed() -> int:
    """Another for each run: a mailbox still holds what an earlier one brought."""
    return random.randrange(10**6)


def figures(told: dict[str, list[dict[str, Any]]]) -> list[Result]:
    """The rows of the table."""
    for name, runs in told.items():
        for run in runs:
            assert run["twice"] == 0 and set(run["statuses"]) == {"200"}, (name, run)
            # The bare one knows nothing of what came before a call concerned anybody.
            assert run["lost"] == 0 or name == "bare", (name, run)

    def shown(key: str) -> dict[str, float]:
        return {name: median([run[key] for run in runs]) for name, runs in told.items()}

    def ratio(key: str) -> float:
        return median([ours[key] / bare[key] for ours, bare in zip(told["sqlite"], told["bare"], strict=True)])

    disk = median([run["disk_p99_ms"] for run in told["sqlite"]])
    p50, p99 = shown("p50_ms"), shown("p99_ms") | {"disk": disk}
    return [
        Result("relay: POST to receipt, p99", p99["sqlite"], 25, "ms", figures=p99),
        Result("relay: p50 against bare", ratio("p50_ms"), 3, figures=p50),
        Result("relay: p99 against bare", ratio("p99_ms"), 2.5, figures=p99),
    ]


def addresses(count: int) -> list[str]:
    """The desktops' people."""
    return [f"agent{n}@example.com" for n in range(count)]


def load(port: int, hook: str, tokens: Path, *, rate: float, seconds: float, seed: int) -> dict[str, Any]:
    """Run the load generator to its end."""
    command = [sys.executable, HERE / "relay_load.py", port, hook, tokens, rate, seconds, seed]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


class Serving:
    """A relay that serves, with its desktops' tokens."""

    def __init__(self, pid: int, port: int, hook: str, tokens: Path) -> None:
        self.pid, self.port, self.hook, self.tokens = pid, port, hook, tokens

    def idle_share(self, tell: Callable[[str], None]) -> float:
        """The share of a core that the relay uses while its desktops only wait."""
        code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from tests.bench.relay_load import wait; wait()"
        command = [sys.executable, "-c", code, HERE.parents[1], self.port, self.tokens]
        with subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as waiting:
            assert waiting.stdout is not None
            waiting.stdout.readline()
            # They read what the runs before have left for them first.
            share = min(self._share() for _ in range(IDLE_LOOKS))
            waiting.communicate(b"")
        tell(f"idle: {share:.1%} of a core")
        return share

    def _share(self) -> float:
        before = cpu_seconds(self.pid)
        time.sleep(IDLE_SECONDS)
        return (cpu_seconds(self.pid) - before) / IDLE_SECONDS


def listens(port: int) -> bool:
    """Whether something takes connections there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def cpu_seconds(pid: int) -> float:
    """What a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(installed: Installed, folder: Path, desktops: int, *, store: str = "") -> Iterator[Serving]:
    """A relay process with so many agents, each with a desktop."""
    folder.mkdir(parents=True)
    secret = new_secret()
    tokens = {address: new_secret() for address in addresses(desktops)}
    asyncio.run(enrol(StoreLocation(store, folder), secret, tokens))
    file = folder / "tokens"
    file.write_text("".join(f"{address} {token}\n" for address, token in tokens.items()), encoding="utf-8")
    port = free_port()
    words = ["relay", "serve", "--data", folder, "--port", str(port), "--admin-listen", "off", "--access-log", "off"]
    command = installed.command(*words, *(["--store", store] if store else []))
    process = spawn(command, env=installed.environment(os.environ), log=folder / "relay.log", cwd=folder)
    try:
        eventually(lambda: listens(port), what="the relay listens")
        yield Serving(process.pid, port, f"/hooks/{secret}", file)
    finally:
        end(process)


async def enrol(place: StoreLocation, secret: str, tokens: dict[str, str]) -> None:
    """Make the company with all its agents in one step."""
    store = await open_store(place, Options())

    def change(roster: Roster) -> tuple[Roster, None]:
        company = Company("", hooks=(Hook(secret, 0),))
        for address, token in tokens.items():
            company, agent = membership.add(company, Person((address,)), agent_id=new_id(), now=0)
            company, _ = membership.with_token(company, agent, Token(new_id(), digest(token), 0))
        return roster.with_company(company), None

    try:
        await Registry(store).edit(change)
    finally:
        await store.close()
