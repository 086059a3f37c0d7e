"""How late the GUI loop gets to its work at 200 notifications a second with four cards up."""

from __future__ import annotations

import json
import threading
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench.measuring import HERE, Result, load, percentile
from tests.end_to_end.support.application import SECRET, App, Installed
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, BOB, CARLA, Call, outsider

NAME = "lag"
BAR = 16.0
RATE = 200


def sampled(installed: Installed, kind: str, samples: Path) -> Installed:
    """The installation, under the stopwatch of ``sampled.py`` (lags or census), which writes its notes to a file."""
    return replace(installed, launcher=(str(HERE / "sampled.py"), str(samples), kind))


def corrected(lags: list[tuple[float, float]], period_ms: float = 2.0) -> list[float]:
    """Add the samples that a long stop swallowed: work that came in its middle waited for the rest of it."""
    full: list[float] = []
    for _, late in lags:
        left = late
        while left >= 0:
            full.append(left)
            left -= period_ms
    return full


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Four calls ring on, their cards change now and then, and the company's calls pour past."""
    seconds = 6 if quick else 45
    with Screen(folder / "screen") as screen:
        samples = folder / "samples.json"
        app = App(sampled(installed, "lags", samples), folder / "app", screen.env).start().wait_ready()
        calls = [Call(outsider(f"+3161234500{number}")) for number in range(4)]
        for call in calls:
            app.deliver(call.created(), call.ringing(ANNA))
        Windows(screen).wait_for_cards(4)
        time.sleep(2)
        over = threading.Event()

        def rings_on() -> None:
            while not over.wait(0.5):
                for call in calls:
                    app.post(call.ringing(ANNA, BOB, CARLA))

        changing = threading.Thread(target=rings_on)
        began = time.monotonic()
        changing.start()
        port = urllib.parse.urlsplit(app.info()["listener_url"]).port or 0
        told = load(port, SECRET, RATE * seconds, seed=5, rate=RATE)
        over.set()
        changing.join()
        ended = time.monotonic()
        app.stop()
    noted = json.loads(samples.read_text(encoding="utf-8"))
    during = [(at, late) for at, late in noted["lags"] if began <= at <= ended]
    lags = corrected(during)
    figures = {
        "per_s": told["per_second"],
        "p50_ms": percentile(lags, 0.5),
        "p999_ms": percentile(lags, 0.999),
        "worst_ms": max(lags),
        "raw_p99_ms": percentile([late for _, late in during], 0.99),
        "samples": len(during),
    }
    return [Result("GUI loop lag at 200/s, p99", percentile(lags, 0.99), BAR, unit="ms", figures=figures)]
