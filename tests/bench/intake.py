"""Notifications a second through the whole pipeline, each durable before it is answered."""

from __future__ import annotations

import os
import random
import signal
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.measuring import Result, limit, load, median
from tests.end_to_end.support.application import SECRET, App, Installed
from tests.end_to_end.support.screen import Screen

NAME = "intake"
BAR = 0.6


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Product and limit in turns under the same load; the median of the rounds' ratios."""
    rounds, count, warm = (1, 1500, 1000) if quick else (9, 8000, 5000)
    chance = random.Random(11)
    ratios: list[float] = []
    figures: dict[str, list[float]] = {"product_per_s": [], "bare_per_s": [], "product_p99_ms": [], "bare_p99_ms": []}
    with (
        Screen(folder / "screen") as screen,
        limit("intake", folder, screen.env, folder / "bare.sqlite3") as (_, bare_port),
    ):
        app = App(installed, folder / "app", screen.env).start().wait_ready()
        port = urllib.parse.urlsplit(app.info()["listener_url"]).port or 0
        ports = {"product": port, "bare": bare_port}

        def run(name: str, amount: int) -> dict[str, Any]:
            # The product has cards on the screen and timers; it stands still while the limit runs.
            os.kill(app.pid, signal.SIGCONT if name == "product" else signal.SIGSTOP)
            return load(ports[name], SECRET, amount, seed=chance.randrange(10**6))

        try:
            for name in ports:
                run(name, warm)
            for _ in range(rounds):
                told: dict[str, dict[str, Any]] = {}
                for name in chance.sample(sorted(ports), 2):
                    run(name, 200)
                    told[name] = run(name, count)
                    figures[f"{name}_per_s"].append(told[name]["per_second"])
                    figures[f"{name}_p99_ms"].append(told[name]["p99_ms"])
                ratios.append(told["product"]["per_second"] / told["bare"]["per_second"])
        finally:
            os.kill(app.pid, signal.SIGCONT)
            app.stop()
    shown = {key: median(values) for key, values in figures.items()}
    return [
        Result(
            "intake: durable, 16 connections", median(ratios), BAR, at_most=False, figures={"ratios": ratios} | shown
        )
    ]
