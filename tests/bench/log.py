"""The log's questions among 10,000 and 1,000,000 calls, each against the same question to SQLite without Callpop.

Both ask the same file in turns; Callpop by its reader thread, which also makes the rows' values; SQLite on a
connection of its own, with the statement one would write by hand for the same index, reading the same rows.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.bench.log_profile import DAY, LINES, NEWEST, migration_took, name_of, number_of, profile  # noqa: E402
from tests.bench.measuring import Result, median, percentile  # noqa: E402
from tests.end_to_end.support.application import Installed  # noqa: E402

NAME = "log"
FEW, MANY = 10_000, 1_000_000
QUICK = 100_000
PAGE = 50
BAR_QUESTION, BAR_STATISTICS, BAR_RATIO, BAR_GROWTH = 50.0, 300.0, 1.5, 2.0

COLUMNS = "calls.id, calls.started_at, calls.record, calls.note, calls.handled, calls.name"
FIRST_PAGE = f"SELECT {COLUMNS} FROM calls ORDER BY started_at DESC, id DESC LIMIT {PAGE}"
BESIDE = "SELECT * FROM cards WHERE call_id IN (SELECT value FROM json_each(?))"
FOUND = (
    f"SELECT {COLUMNS} FROM search_parts AS f CROSS JOIN calls ON calls.id = f.rowid"
    f" WHERE f.search_parts MATCH ? ORDER BY f.rowid DESC LIMIT {PAGE}"
)
BEGUN = FOUND.replace("search_parts", "search_starts")
SUMMED = (
    "SELECT sum(calls), sum(missed_open), sum(missed), sum(answered), sum(outgoing), sum(internal) FROM summary"
    " WHERE level = 2"
)
SPANS = "SELECT seconds, sum(calls) FROM spans WHERE level = 2 AND kind = ? GROUP BY seconds"
BUCKETS = "SELECT bucket, line_key, missed, answered, elsewhere, outgoing FROM summary WHERE level = 0"
TOP = (
    "SELECT number_key, count(*) FROM calls INDEXED BY calls_callers WHERE direction = 'incoming' AND internal = 0"
    " AND test = 0 AND masked = 0 AND number_key IS NOT NULL GROUP BY number_key ORDER BY 2 DESC LIMIT 10"
)


@dataclass
class Pair:
    """One question, asked of both.

    Attributes:
        ours: Asks Callpop.
        bare: Asks SQLite.
        took: Milliseconds of each asking, ours and bare.
    """

    ours: Callable[[], Any]
    bare: Callable[[], Any]
    took: list[tuple[float, float]] = field(default_factory=list)

    def ask(self) -> None:
        """Ask both."""
        began = time.perf_counter()
        self.ours()
        middle = time.perf_counter()
        self.bare()
        ended = time.perf_counter()
        self.took.append(((middle - began) * 1e3, (ended - middle) * 1e3))


class Log:
    """A log of one size, open."""

    def __init__(self, path: Path) -> None:
        from callpop.storage.database import Database
        from callpop.storage.reader import Reader

        self.path = path
        self.database = Database.open(path)
        self.reader = Reader(self.database)
        self.conn = sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True, isolation_level=None)

    def close(self) -> None:
        """Let go of the file."""
        self.conn.close()
        self.reader.close()
        self.database.close()

    def page(self, filters: Any = None, **more: Any) -> Callable[[], Any]:
        """Callpop's page."""
        from callpop.calls.log_filters import LogFilters
        from callpop.storage import log_pages

        wanted = filters or LogFilters()
        return lambda: self.reader.submit(lambda conn: log_pages.page(conn, wanted, limit=PAGE, **more)).result()

    def rows(self, sql: str, *values: Any) -> Callable[[], Any]:
        """SQLite's page with what belongs to its rows."""

        def ask() -> list[Any]:
            rows = self.conn.execute(sql, values).fetchall()
            call_ids = json.dumps([one for row in rows for one in json.loads(row[2])["call_ids"]])
            return [rows, self.conn.execute(BESIDE, (call_ids,)).fetchall()]

        return ask

    def questions(self, chance: random.Random) -> Iterator[tuple[str, Pair]]:
        """One of each kind."""
        from callpop.calls.log_filters import Group, LogFilters
        from callpop.storage import log_counts, statistics

        yield "first page", Pair(self.page(), self.rows(FIRST_PAGE))
        for group, where in (
            (Group.MISSED, "kind = 'missed'"),
            (Group.ANSWERED, "kind = 'answered'"),
            (Group.OUTGOING, "kind = 'outgoing'"),
        ):
            sql = FIRST_PAGE.replace("calls ORDER", f"calls INDEXED BY calls_by_kind WHERE {where} ORDER")
            yield "filter", Pair(self.page(LogFilters(group=group)), self.rows(sql))
        sql = FIRST_PAGE.replace("calls ORDER", "calls INDEXED BY calls_by_line WHERE line_key = ? ORDER")
        line = chance.choice(LINES)
        yield "filter", Pair(self.page(LogFilters(line=line)), self.rows(sql, line))
        moment = NEWEST - chance.randrange(20) * DAY
        sql = FIRST_PAGE.replace("calls ORDER", "calls WHERE (started_at, id) < (?, 0) ORDER")
        yield "jump", Pair(self.page(before=(moment, 0)), self.rows(sql, moment))
        for typed in self.typing(chance):
            wanted = " AND ".join(f'"{word}"' for word in typed.casefold().split() if len(word) >= 3)
            begins = " AND ".join(f'"{word}" *' for word in typed.casefold().split() if len(word) < 3)
            if wanted and not begins:
                yield "search", Pair(self.page(LogFilters(text=typed)), self.rows(FOUND, wanted))
            elif begins and not wanted:
                yield "search", Pair(self.page(LogFilters(text=typed)), self.rows(BEGUN, begins))
        whole = LogFilters()
        yield (
            "counts",
            Pair(
                lambda: self.reader.submit(lambda conn: log_counts.counts(conn, whole)).result(),
                lambda: self.conn.execute(SUMMED).fetchone(),
            ),
        )
        since, until = 0, NEWEST // DAY * DAY + 2 * DAY
        yield (
            "statistics",
            Pair(
                lambda: self.reader.submit(
                    lambda conn: statistics.statistics(conn, since, until, zone=dt.UTC)
                ).result(),
                lambda: [
                    self.conn.execute(BUCKETS).fetchall(),
                    self.conn.execute(SPANS, ("ring",)).fetchall(),
                    self.conn.execute(SPANS, ("talk",)).fetchall(),
                    self.conn.execute(TOP).fetchall(),
                ],
            ),
        )

    @staticmethod
    def typing(chance: random.Random) -> Iterator[str]:
        """What stands in the field after each key: a name, a number, words of a note."""
        caller = int(40_000 * chance.random() ** 3) | 1
        number = number_of(caller)
        for text in (name_of(caller) or "", number, number.removeprefix("+"), "urgent offer", "delivery"):
            for length in range(1, len(text) + 1):
                if text[length - 1] != " ":
                    yield text[:length]


def work(folder: Path, many: int, rounds: int) -> dict[str, Any]:
    """All of it, in this process."""
    took: dict[str, dict[str, list[tuple[float, float]]]] = {}
    with contextlib.ExitStack() as open_things:
        logs = {}
        for count in (FEW, many):
            logs[count] = Log(profile(folder, count))
            open_things.callback(logs[count].close)
        for turn in range(rounds + 1):
            for count, log in logs.items():
                for name, pair in log.questions(random.Random(turn)):
                    pair.ask()
                    if turn:  # the first fills the caches
                        took.setdefault(name, {}).setdefault(str(count), []).extend(pair.took)
        took["migration"] = {str(many): [(migration_took(logs[many].path) * 1e3, 0.0)]}
    return took


def results_of(told: dict[str, Any], many: int) -> Iterator[Result]:
    """The bars of the call log."""
    for name in ("first page", "filter", "jump", "search", "counts", "statistics"):
        pairs, before = told[name][str(many)], told[name][str(FEW)]
        ours, bare = [one for one, _ in pairs], [other for _, other in pairs]
        few = [one for one, _ in before]
        figures = {
            "ours_p50_ms": median(ours),
            "ours_p95_ms": percentile(ours, 0.95),
            "bare_p50_ms": median(bare),
            "bare_p95_ms": percentile(bare, 0.95),
            "few_p95_ms": percentile(few, 0.95),
        }
        bar = BAR_STATISTICS if name == "statistics" else BAR_QUESTION
        yield Result(f"{name} among {many}, p95", figures["ours_p95_ms"], bar, unit="ms", figures=figures)
        yield Result("the same to bare SQLite, p95", figures["ours_p95_ms"] / figures["bare_p95_ms"], BAR_RATIO)
        if name not in ("statistics", "search"):
            yield Result(f"growth from {FEW}, median", median(ours) / median(few), BAR_GROWTH)


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """In a process of its own, from the source tree. The files are kept beside the runs' folders."""
    many, rounds = (QUICK, 3) if quick else (MANY, 15)
    command = [sys.executable, str(Path(__file__)), str(folder.parent), str(many), str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    tell(f"bringing {many} calls up to date took {told['migration'][str(many)][0][0] / 1e3:.0f} s")
    return list(results_of(told, many))


if __name__ == "__main__":
    print(json.dumps(work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
