"""The call log window on a real X server: how soon it shows rows, how it follows who searches and filters, what
scrolling to the oldest call keeps in memory, and whether 50 calls a second disturb an agent who scrolls, searches and
types a note.

    python tests/bench/log_window.py open|cold|find|scroll|busy FILE SECONDS      one of them, in this process
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.bench.lag import corrected  # noqa: E402
from tests.bench.log_busy import PERIOD_MS, busied  # noqa: E402
from tests.bench.log_desk import Desk, Turns  # noqa: E402
from tests.bench.log_profile import profile  # noqa: E402
from tests.bench.measuring import Result, median, percentile, resident  # noqa: E402
from tests.end_to_end.support.application import Installed  # noqa: E402
from tests.end_to_end.support.screen import Screen  # noqa: E402

NAME = "log-window"
FEW, MANY, QUICK = 10_000, 1_000_000, 100_000
BAR_OPEN, BAR_GROWTH, BAR_FOUND, BAR_LAG, BAR_TURN, BAR_MEMORY = 150.0, 2.0, 50.0, 16.0, 16.0, 8.0
OPENED = 9
_FULL_AFTER = 15
"""Samples, of twenty pages each."""

SOUGHT = ("delivery", "visser", "0612", "urgent offer", "jan")


def opened(desk: Desk, _seconds: float) -> dict[str, Any]:
    """Milliseconds from wanting the window to rows on the screen, each time a new window."""
    from shiboken6 import delete

    took: list[float] = []
    for _ in range(OPENED):
        began = time.perf_counter()
        window = desk.window()
        seen = desk.painted(window)
        window.show()
        desk.until(seen)
        took.append((time.perf_counter() - began) * 1e3)
        window.close()
        delete(window)
        desk.app.processEvents()
    return {"took": took}


def found(desk: Desk, seconds: float) -> dict[str, Any]:
    """An agent who types into the search box, turns from group to group and jumps to dates; nothing arrives.

    Milliseconds from the question, which the field asks when the hand rests, to rows on the screen; and the turns.
    """
    import datetime as dt

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from callpop.calls.log_filters import Group
    from callpop.desktop.log_window.times import local_day

    window = desk.window()
    window.show()
    desk.until(lambda: window.pane.model.rowCount() > 100)
    desk.run(0.5)
    pane, turns = window.pane, Turns()
    newest = local_day(pane.model.entries()[0].record.started_at)
    took: dict[str, list[float]] = {"search": [], "filter": [], "jump": []}

    def timed(kind: str, act: Callable[[], object]) -> None:
        landed: list[object] = []
        pane.feed.landed.connect(landed.append)
        began = time.perf_counter()
        act()
        desk.until(lambda: bool(landed) and (painted() or not pane.model.rowCount()))
        took[kind].append((time.perf_counter() - began) * 1e3)
        pane.feed.landed.disconnect(landed.append)
        desk.run(0.05)

    ends, days = time.monotonic() + seconds, 0
    turns.forget()
    while time.monotonic() < ends:
        for text in SOUGHT:
            for letter in text:
                QTest.keyClicks(pane.search, letter)
                if letter == " ":
                    continue
                painted = desk.painted(window)
                # Enter asks at once: the field's own wait for the hand to rest is not counted.
                timed("search", lambda: QTest.keyClick(pane.search, Qt.Key.Key_Return))
            pane.search.reset()
            desk.run(0.2)
        for group in (Group.MISSED_OPEN, Group.OUTGOING, Group.ANSWERED, Group.ALL):
            painted = desk.painted(window)
            timed("filter", lambda group=group: window.show_filter(group))  # type: ignore[misc]
        for _ in range(4):
            days += 37
            day = newest - dt.timedelta(days=days % 700)
            painted = desk.painted(window)
            timed("jump", lambda day=day: pane.jump(day))  # type: ignore[misc]
    return {"took": took, "own": turns.own}


def scrolled(desk: Desk, seconds: float) -> dict[str, Any]:
    """MiB now and then on the way down; to the oldest call if there is time."""
    window = desk.window()
    window.show()
    desk.until(lambda: window.pane.model.rowCount() > 0)
    bar, model = window.pane.list.verticalScrollBar(), window.pane.model
    ends, held, pages = time.monotonic() + seconds, [], 0
    last = model.last_key

    def went_on() -> bool:
        bar.setValue(bar.maximum())
        return bool(model.last_key != last or model.complete)

    while time.monotonic() < ends and not model.complete:
        desk.until(went_on)
        last, pages = model.last_key, pages + 1
        if pages % 20 == 0:
            held.append(resident(os.getpid()))
    return {"mib": held, "pages": pages, "calls_held": model.calls, "oldest": model.complete}


def _run(what: str, path: Path, seconds: float, env: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__)), what, str(path), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800, env=env)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Each in a process of its own, from the source tree, on a screen of its own."""
    many = QUICK if quick else MANY
    few_file, many_file = profile(folder.parent, FEW), profile(folder.parent, many)
    with Screen(folder / "screen") as screen:
        env = {**os.environ, **screen.env}
        runs: dict[str, dict[str, Any]] = {}
        for name, what, file, seconds in (
            ("few", "open", few_file, 0),
            ("big", "open", many_file, 0),
            ("cold", "cold", many_file, 0),
            ("find", "find", many_file, 6 if quick else 30),
            ("scroll", "scroll", many_file, 8 if quick else 150),
            ("busy", "busy", many_file, 6 if quick else 40),
        ):
            tell(name)
            runs[name] = _run(what, file, seconds, env)
    return results(runs, many)


def results(runs: dict[str, dict[str, Any]], many: int) -> list[Result]:
    """The table's lines."""
    few, big, cold = (runs[name]["took"] for name in ("few", "big", "cold"))
    find, down, busy = runs["find"], runs["scroll"], runs["busy"]
    lags = corrected([(at, late) for at, late in busy["lags"]], PERIOD_MS)
    # The reader's cache of 32 MiB fills at first: what is flat is flat from then on.
    held = down["mib"] or [0.0]
    memory = held[min(len(held) - 1, max(len(held) // 4, _FULL_AFTER)) :]
    opening = {"worst_ms": max(big[1:]), "few_p50_ms": median(few[1:])}
    first = {"at once after the start, modules unread": cold[0], "few": few[0]}
    scrolling = {key: down[key] for key in ("pages", "calls_held", "oldest")} | {"early": memory[0], "last": memory[-1]}
    disturbing = {"p50_ms": percentile(lags, 0.5), "worst_ms": max(lags)}
    disturbing |= {key: busy[key] for key in ("acts", "calls", "told", "handled", "answered_p99_ms", "behind_ms")}
    lines = [
        Result(f"window open, {many}, median", median(big[1:]), BAR_OPEN, unit="ms", figures=opening),
        Result("window open, first in a process", big[0], BAR_OPEN, unit="ms", figures=first),
        Result(f"growth from {FEW}", median(big[1:]) / median(few[1:]), BAR_GROWTH),
    ]
    for kind, took in find["took"].items():
        figures = {"p50_ms": median(took), "worst_ms": max(took), "times": len(took)}
        lines.append(Result(f"{kind} to rows, p95", percentile(took, 0.95), BAR_FOUND, unit="ms", figures=figures))
    return [
        *lines,
        _turns("worst turn while finding", find),
        Result("grown while scrolling", memory[-1] - memory[0], BAR_MEMORY, unit="MiB", figures=scrolling),
        Result("lag while calls arrive, p99", percentile(lags, 0.99), BAR_LAG, unit="ms", figures=disturbing),
        _turns("worst turn while calls arrive", busy),
        Result("lost keys", busy["lost"], 0, unit="", figures={"acts": busy["acts"]}),
        Result("calls that are not in the log", abs(busy["calls"] - busy["rows"]), 0, unit=""),
        Result("jumps of what is read", busy["jumps"], 0, unit="", figures={"looked": busy["looked"]}),
    ]


def _turns(name: str, run: dict[str, Any]) -> Result:
    """The longest turn by the processor time it took: what others ran meanwhile is no fault of the window's."""
    own = run["own"]
    figures = {"p99_ms": percentile(own, 0.99), "p999_ms": percentile(own, 0.999), "turns": len(own)}
    return Result(name, max(own), BAR_TURN, unit="ms", figures=figures)


if __name__ == "__main__":
    part, file, length = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    if part == "busy":
        print(json.dumps(busied(file, length)))
    else:
        named = {"open": opened, "cold": opened, "find": found, "scroll": scrolled}
        at_desk = Desk(file, loaded=part != "cold")
        print(json.dumps(named[part](at_desk, length)))
        at_desk.close()
