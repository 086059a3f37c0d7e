"""From the start of the process to ready, and the memory it then has."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench.measuring import HERE, Result, median, resident, settle
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.screen import Screen

NAME = "start"
BAR_TIME, BAR_MEMORY = 1.6, 1.5


def bare(folder: Path, screen: Screen) -> tuple[float, float]:
    """Seconds and MiB of the bare tray with a listener."""
    ready = folder / "tray.ready"
    ready.unlink(missing_ok=True)
    began = time.monotonic()
    process = spawn([sys.executable, HERE / "limits" / "tray.py", ready], env=screen.env, log=folder / "tray.log")
    try:
        took = wait(ready, began)
        settle(1.5)
        return took, resident(process.pid)
    finally:
        end(process)


def product(app: App) -> tuple[float, float]:
    """Seconds and MiB of Callpop."""
    app.run_file.unlink(missing_ok=True)
    began = time.monotonic()
    app.start()
    took = wait(app.run_file, began)
    settle(1.5)
    memory = resident(app.pid)
    app.stop()
    return took, memory


def wait(path: Path, began: float) -> float:
    """Seconds until the file is there."""
    while not path.exists():
        if time.monotonic() - began > 60:
            raise AssertionError(f"{path.name} never came")
        time.sleep(0.001)
    return time.monotonic() - began


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """In turns; the median of the pairs' ratios."""
    pairs = 2 if quick else 15
    chance = random.Random(3)
    taken: dict[str, list[tuple[float, float]]] = {"product": [], "bare": []}
    with Screen(folder / "screen") as screen:
        app = App(installed, folder / "app", screen.env)
        run = {"product": partial(product, app), "bare": partial(bare, folder, screen)}
        for peer in run.values():  # the first start reads everything from the disk
            peer()
        for _ in range(pairs):
            for name in chance.sample(sorted(run), 2):
                taken[name].append(run[name]())
    ratios = [[a / b for a, b in zip(p, q, strict=True)] for p, q in zip(taken["product"], taken["bare"], strict=True)]
    return [
        Result(f"start: {what}", median([ratio[at] for ratio in ratios]), bar, figures={
            f"{name}_{unit}": median([pair[at] for pair in values]) for name, values in taken.items()
        } | {"pairs": pairs})
        for at, (what, unit, bar) in enumerate((("to ready", "s", BAR_TIME), ("resident memory", "mib", BAR_MEMORY)))
    ]  # fmt: skip
