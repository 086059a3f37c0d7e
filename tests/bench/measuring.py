"""What all measures share: percentiles, the hypervisor's steal, one result, and the processes that are compared."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.waiting import eventually

HERE = Path(__file__).resolve().parent
MOST_STEAL = 0.10
TRIES = 3


@dataclass
class Result:
    """What one measure found.

    Attributes:
        name: What was measured.
        value: The figure that the bar is about.
        bar: The bar.
        unit: ``x`` for a ratio to the bare limit, or a unit.
        at_most: Whether the bar is an upper one.
        figures: The absolute figures behind it.
        steal: Share of the time that the hypervisor took, 0 to 1.
    """

    name: str
    value: float
    bar: float
    unit: str = "x"
    at_most: bool = True
    figures: dict[str, Any] = field(default_factory=dict)
    steal: float = 0.0

    @property
    def holds(self) -> bool:
        """Whether the bar is met."""
        return self.value <= self.bar if self.at_most else self.value >= self.bar

    def line(self) -> str:
        """One line of the table."""
        sign = "≤" if self.at_most else "≥"
        verdict = "holds" if self.holds else "MISSED"
        return (
            f"{self.name:<34} {self.value:>9.3g} {self.unit:<4} {sign} {self.bar:<7g} {verdict:<7}"
            f" steal {self.steal:5.1%}  {shortly(self.figures)}"
        )

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {**asdict(self), "holds": self.holds}


def shortly(figures: Mapping[str, Any]) -> str:
    """Figures in a line."""
    parts = []
    for key, value in figures.items():
        shown = f"{value:.4g}" if isinstance(value, float) else value
        if isinstance(value, list):
            shown = "[" + " ".join(f"{one:.3g}" if isinstance(one, float) else str(one) for one in value) + "]"
        parts.append(f"{key} {shown}")
    return ", ".join(parts)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of all stays at or below (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def _ticks() -> tuple[int, int]:
    fields = [int(word) for word in Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:9]]
    return fields[7], sum(fields)


def undisturbed(measure: Callable[[], list[Result]], tell: Callable[[str], None]) -> list[Result]:
    """Run a measure, again if the hypervisor took more than a tenth of the time meanwhile."""
    results: list[Result] = []
    for attempt in range(TRIES):
        stolen, total = _ticks()
        results = measure()
        stolen_after, total_after = _ticks()
        steal = (stolen_after - stolen) / max(1, total_after - total)
        for result in results:
            result.steal = steal
        if steal <= MOST_STEAL:
            return results
        tell(f"steal {steal:.1%} in try {attempt + 1} of {TRIES}")
    return results


@contextmanager
def limit(name: str, folder: Path, env: Mapping[str, str], *arguments: str | Path) -> Iterator[tuple[int, int]]:
    """Run one of the bare limits; gives its pid and port."""
    folder.mkdir(parents=True, exist_ok=True)
    ready = folder / f"{name}.ready"
    ready.unlink(missing_ok=True)
    command = [sys.executable, HERE / "limits" / f"{name}.py", ready, *arguments]
    process = spawn(command, env=env, log=folder / f"{name}.log")
    try:
        text = eventually(lambda: ready.read_text(encoding="utf-8") if ready.exists() else "", what=f"limit {name}")
        yield process.pid, int(text)
    finally:
        end(process)


def load(port: int, secret: str, count: int, *, connections: int = 16, seed: int, rate: float = 0) -> dict[str, Any]:
    """Run the load generator to its end.

    Raises:
        AssertionError: Something else than 200 was answered, or a connection was lost.
    """
    command = [sys.executable, HERE / "load.py", port, secret, count, connections, seed, rate]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, timeout=1200)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert set(told["statuses"]) == {"200"}, told["statuses"]
    assert told["count"] >= count, told
    return told


def resident(pid: int) -> float:
    """Resident memory of a process now, in MiB."""
    return _memory(pid, "VmRSS:")


def peak(pid: int) -> float:
    """The most that was ever resident of a process, in MiB."""
    return _memory(pid, "VmHWM:")


def _memory(pid: int, field: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)


def settle(seconds: float) -> None:
    """Let a process finish what it does behind the answer."""
    time.sleep(seconds)
