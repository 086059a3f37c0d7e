"""What takes minutes: kills at random moments, a hundred thousand notifications, ten thousand hostile bodies."""

from __future__ import annotations

import http.client
import json
import random
import urllib.parse
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.bench.hostile import bodies
from tests.bench.lag import sampled
from tests.bench.measuring import Result, load, resident, settle
from tests.end_to_end.support.application import SECRET, App, Installed, descriptors
from tests.end_to_end.support.crashes import kill_again_and_again
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.test_faults import HOSTILE

NAME = "soak"
GROWTH = 0.05


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """All three, one after the other."""
    with Screen(folder / "screen") as screen:
        return [
            *flood(installed, folder / "flood", screen, 4_000 if quick else 100_000, tell),
            *attack(installed, folder / "attack", screen, 300 if quick else 10_000, tell),
            *kills(installed, folder / "kills", screen, 3 if quick else 200, tell),
        ]


def kills(installed: Installed, folder: Path, screen: Screen, amount: int, tell: Callable[[str], None]) -> list[Result]:
    """``kill -9`` under load."""
    found = kill_again_and_again(
        App(installed, folder, screen.env), kills=amount, seed=random.randrange(1000), tell=tell
    )
    figures = {"kills": found.kills, "acknowledged": found.acknowledged, "integrity": ", ".join(found.integrity)}
    lost = len(found.lost) + len(found.unlogged) + (found.integrity != ["ok"])
    if lost:
        tell(f"lost {found.lost[:5]}, not in the log {found.unlogged[:5]}")
    return [Result("kills: acknowledged and lost", lost, 0, unit="", figures=figures)]


def flood(installed: Installed, folder: Path, screen: Screen, amount: int, tell: Callable[[str], None]) -> list[Result]:
    """Many notifications in one run: memory, descriptors, threads and timers stay as they were."""
    samples = folder.with_suffix(".samples.json")
    app = App(sampled(installed, "census", samples), folder, screen.env).start().wait_ready()
    port = urllib.parse.urlsplit(app.info()["listener_url"]).port or 0
    tenth = amount // 10
    seen: list[tuple[float, int, int]] = []
    for part in range(10):
        load(port, SECRET, tenth, seed=part)
        settle(2)
        threads = len(list(Path(f"/proc/{app.pid}/task").iterdir()))
        seen.append((resident(app.pid), descriptors(app.pid), threads))
        tell(f"{(part + 1) * tenth} notifications: {seen[-1][0]:.1f} MiB, {seen[-1][1]} fds, {threads} threads")
    settle(35)  # cards of calls that are over have left
    descriptors_after = descriptors(app.pid)
    app.stop()
    census = json.loads(samples.read_text(encoding="utf-8"))["census"]
    growth = seen[-1][0] / seen[0][0] - 1
    figures = {
        "mib": [one[0] for one in seen],
        "threads": [one[2] for one in seen],
        "timers_first_last": [census[0]["timers"], census[-1]["timers"]],
        "windows_first_last": [census[0]["windows"], census[-1]["windows"]],
        "tasks_first_last": [census[0]["tasks"], census[-1]["tasks"]],
    }
    return [
        Result(f"flood of {amount}: memory growth", growth, GROWTH, unit="", figures=figures),
        Result("flood: descriptors gained", descriptors_after - seen[0][1], 4, unit="", figures={"first": seen[0][1]}),
        Result("flood: threads gained", seen[-1][2] - seen[0][2], 1, unit=""),
        Result("flood: timers gained", census[-1]["timers"] - census[0]["timers"], 12, unit=""),
    ]


def attack(
    installed: Installed, folder: Path, screen: Screen, amount: int, tell: Callable[[str], None]
) -> list[Result]:
    """Hostile bodies: 200 or 4xx, never a 5xx, never a crash, and memory stays flat."""
    app = App(installed, folder, screen.env).start().wait_ready()
    where = urllib.parse.urlsplit(app.info()["listener_url"])
    statuses: Counter[int] = Counter()
    memory: list[float] = []

    def throw(body: bytes) -> None:
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        connection.request("POST", f"/notify/{SECRET}", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        statuses[answer.status] += 1
        if sum(statuses.values()) in {amount // 10, amount}:
            settle(1)
            memory.append(resident(app.pid))

    @settings(
        max_examples=amount,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(bodies)
    def throw_all(body: bytes) -> None:
        throw(body)

    for body in HOSTILE:
        throw(body)
    throw_all()
    settle(1)
    memory.append(resident(app.pid))
    alive = app.alive()
    app.stop()
    failures = sum(count for status, count in statuses.items() if status >= 500) + (not alive)
    figures = {"bodies": sum(statuses.values()), "statuses": dict(sorted(statuses.items())), "mib": memory}
    tell(f"hostile: {figures}")
    return [
        Result("hostile bodies: 5xx and crashes", failures, 0, unit="", figures=figures),
        Result("hostile bodies: memory growth", memory[-1] / memory[0] - 1, GROWTH, unit=""),
    ]
