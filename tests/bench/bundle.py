"""The bundle beside the same app from its wheel: from the start of the process to ready; and what the bundle takes.

Makes the bundle first, which takes a minute or two: run when it is named.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring import Result, median, settle
from tests.bench.start import wait
from tests.end_to_end.conftest import ROOT
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.screen import Screen

NAME = "bundle"
BAR_TIME, BAR_MIB = 1.5, 160


def start(app: App) -> float:
    """Seconds from the start to ready."""
    app.run_file.unlink(missing_ok=True)
    began = time.monotonic()
    app.start()
    took = wait(app.run_file, began)
    settle(0.5)
    app.stop()
    return took


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """In turns; the median of the pairs' ratios."""
    pairs = 3 if quick else 15
    tell("making the bundle")
    made = subprocess.run(
        [sys.executable, ROOT / "packaging" / "dev.py", "bundle"], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    built = ROOT / "build" / "bundle"
    bundle = Installed(str(built / "dist" / "callpop" / "callpop"), Path("/nowhere"), launcher=())
    mib = json.loads((built / "facts.json").read_text(encoding="utf-8"))["bytes"] / (1 << 20)
    chance = random.Random(5)
    taken: dict[str, list[float]] = {"bundle": [], "source": []}
    with Screen(folder / "screen") as screen:
        apps = {"bundle": App(bundle, folder / "b", screen.env), "source": App(installed, folder / "s", screen.env)}
        for app in apps.values():  # the first start reads everything from the disk
            start(app)
        for _ in range(pairs):
            for name in chance.sample(sorted(apps), 2):
                taken[name].append(start(apps[name]))
    ratio = median([a / b for a, b in zip(taken["bundle"], taken["source"], strict=True)])
    figures = {f"{name}_s": median(values) for name, values in taken.items()} | {"pairs": pairs}
    return [
        Result("bundle: to ready, to the wheel's", ratio, BAR_TIME, figures=figures),
        Result("bundle: size", mib, BAR_MIB, unit="MiB"),
    ]
