"""A newcomer's path with clicks and keys: from a start on an empty profile to the record opened, window gone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring import Result, median
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.test_first_start import EMPTY, first_window, walk

NAME = "newcomer"
BAR = 60.0


def path(app: App, screen: Screen) -> float:
    """Seconds of all four steps; each click waits as long as a person would."""
    windows = Windows(screen)
    began = time.monotonic()
    try:
        walk(app, screen, windows, first_window(app, screen, windows))
        took = time.monotonic() - began
        app.stop()
    finally:
        app.kill()
    return took


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """On a new profile each time."""
    runs = 1 if quick else 3
    with Screen(folder / "screen") as screen:
        taken = [path(App(installed, folder / f"app{n}", screen.env, settings=EMPTY), screen) for n in range(runs)]
    return [Result("newcomer: to the record opened", median(taken), BAR, unit="s", figures={"runs": runs})]
