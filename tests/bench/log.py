"""The log's questions among 10,000 and 1,000,000 calls, each against the same question to SQLite without Callpop.

All ask the same file in turns. Callpop's answer is timed as the window has it: asked of the reader thread, with values
made of the rows. What the bar of 1.5 is about is the question alone: what Callpop's statements take (more than one for
a search: typed text may be a name or a number) against the statement one would write by hand for the same index, both
on one connection and reading the same columns of the same rows.
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
from dataclasses import dataclass
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

COLUMNS = (
    "calls.id, calls.started_at, calls.record, calls.note, calls.handled, calls.name, calls.organisation,"
    " calls.line_key, calls.voicemail, calls.masked, calls.closed_kind, calls.closed_at"
)
FIRST_PAGE = f"SELECT {COLUMNS} FROM calls ORDER BY started_at DESC, id DESC LIMIT {PAGE}"
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
HOURS = (
    "SELECT bucket / 4, sum(missed), sum(answered), sum(elsewhere), sum(outgoing) FROM summary WHERE level = 3"
    " GROUP BY 1"
)
OF_LINES = (
    "SELECT line_key, sum(missed), sum(answered), sum(elsewhere), sum(outgoing) FROM summary WHERE level = 2"
    " GROUP BY line_key"
)
TOP = (
    "SELECT number_key, count(*) FROM calls INDEXED BY calls_callers WHERE kind <> 'outgoing' AND kind <> 'other'"
    " AND internal = 0 AND test = 0 AND masked = 0 AND number_key IS NOT NULL AND started_at >= ? AND started_at < ?"
    " GROUP BY number_key ORDER BY 2 DESC LIMIT 10"
)


@dataclass
class Asked:
    """One question, asked in three ways.

    Attributes:
        whole: Asks Callpop as the window does.
        ours: Callpop's statements alone.
        bare: SQLite alone.
    """

    whole: Callable[[], Any]
    ours: Callable[[], Any]
    bare: Callable[[], Any]

    def took(self) -> tuple[float, float, float]:
        """Milliseconds of each, the better of two: what the disk has to bring first is the disk's.

        The two that are compared take turns at going first.
        """
        whole = min(_took(self.whole), _took(self.whole))
        pairs = [(_took(self.ours), _took(self.bare))]
        bare, ours = _took(self.bare), _took(self.ours)
        pairs.append((ours, bare))
        return whole, min(one for one, _ in pairs), min(other for _, other in pairs)


def _took(ask: Callable[[], Any]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1e3


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

    def page(self, sql: str, *values: Any, filters: Any = None, before: Any = None) -> Asked:
        """A page, and the statement that gives the same rows."""
        from callpop.calls.log_filters import LogFilters
        from callpop.storage import log_pages
        from callpop.storage.rows import COLUMNS as OURS

        wanted = filters or LogFilters()
        return Asked(
            lambda: self.reader.submit(lambda conn: log_pages.page(conn, wanted, before=before, limit=PAGE)).result(),
            lambda: log_pages.read(self.conn, wanted, OURS, before=before, limit=PAGE),
            lambda: self.conn.execute(sql, values).fetchall(),
        )

    def asked(self, question: Callable[[sqlite3.Connection], Any], *bare: tuple[str, tuple[Any, ...]]) -> Asked:
        """Another question, and the statements that give what it is made of."""
        return Asked(
            lambda: self.reader.submit(question).result(),
            lambda: question(self.conn),
            lambda: [self.conn.execute(sql, values).fetchall() for sql, values in bare],
        )

    def questions(self, chance: random.Random) -> Iterator[tuple[str, Asked]]:
        """One of each kind."""
        from callpop.calls.log_filters import Group, LogFilters
        from callpop.storage import log_counts, statistics

        yield "first page", self.page(FIRST_PAGE)
        for group in (Group.MISSED, Group.ANSWERED, Group.OUTGOING):
            where = f"INDEXED BY calls_by_kind WHERE kind = '{group}'"
            sql = FIRST_PAGE.replace("calls ORDER", f"calls {where} ORDER")
            yield "filter", self.page(sql, filters=LogFilters(group=group))
        sql = FIRST_PAGE.replace("calls ORDER", "calls INDEXED BY calls_by_line WHERE line_key = ? ORDER")
        line = chance.choice(LINES)
        yield "filter", self.page(sql, line, filters=LogFilters(line=line))
        moment = NEWEST - chance.randrange(3 * DAY)
        sql = FIRST_PAGE.replace("calls ORDER", "calls WHERE (started_at, id) < (?, 0) ORDER")
        yield "jump", self.page(sql, moment, before=(moment, 0))
        for typed in self.typing(chance):
            wanted = " AND ".join(f'"{word}"' for word in typed.casefold().split() if len(word) >= 3)
            begins = " AND ".join(f'"{word}" *' for word in typed.casefold().split() if len(word) < 3)
            if wanted and not begins:
                digits = typed.startswith("+") and f'"{typed[1:]}"'
                yield "search", self.page(FOUND, digits or wanted, filters=LogFilters(text=typed))
            elif begins and not wanted:
                yield "search", self.page(BEGUN, begins.replace("+", ""), filters=LogFilters(text=typed))
        yield "counts", self.asked(lambda conn: log_counts.counts(conn, LogFilters()), (SUMMED, ()))
        until = NEWEST // DAY * DAY + 2 * DAY
        since = until - 1001 * DAY
        yield (
            "statistics",
            self.asked(
                lambda conn: statistics.raw_statistics(conn, since, until, zone=dt.UTC),
                (HOURS, ()),
                (OF_LINES, ()),
                (SPANS, ("ring",)),
                (SPANS, ("talk",)),
                (TOP, (since, until)),
            ),
        )
        yield (
            "statistics, told",
            self.asked(lambda conn: statistics.statistics(conn, since, until, zone=dt.UTC)),
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
    took: dict[str, dict[str, list[tuple[float, float, float]]]] = {}
    with contextlib.ExitStack() as open_things:
        logs = {}
        for count in (FEW, many):
            logs[count] = Log(profile(folder, count))
            open_things.callback(logs[count].close)
        for turn in range(rounds + 1):
            for count, log in logs.items():
                for name, asked in log.questions(random.Random(turn)):
                    found = asked.took()
                    if turn:  # the first fills the caches
                        took.setdefault(name, {}).setdefault(str(count), []).append(found)
        took["migration"] = {str(many): [(migration_took(logs[many].path) * 1e3, 0.0, 0.0)]}
    return took


def results_of(told: dict[str, Any], many: int) -> Iterator[Result]:
    """The bars of the call log."""
    for name in ("first page", "filter", "jump", "search", "counts", "statistics"):
        asked, before = told[name][str(many)], told[name][str(FEW)]
        whole = [one for one, _, _ in (told["statistics, told"][str(many)] if name == "statistics" else asked)]
        ours, bare = ([one[place] for one in asked] for place in (1, 2))
        few = [one for _, one, _ in before]
        figures = {
            "p50_ms": median(whole),
            "statements_p50_ms": median(ours),
            "bare_p50_ms": median(bare),
            "statements_p95_ms": percentile(ours, 0.95),
            "bare_p95_ms": percentile(bare, 0.95),
            "few_statements_p50_ms": median(few),
        }
        bar = BAR_STATISTICS if name == "statistics" else BAR_QUESTION
        yield Result(f"{name} among {many}, p95", percentile(whole, 0.95), bar, unit="ms", figures=figures)
        # Sums, not quotients of single ones: what takes long is what is felt.
        yield Result("the same to bare SQLite", sum(ours) / sum(bare), BAR_RATIO)
        if name not in ("statistics", "search"):
            # What takes less than a tenth of a millisecond may grow to that.
            growth = max(0.1, median(ours)) / max(0.1, median(few))
            yield Result(f"growth from {FEW}, median", growth, BAR_GROWTH)


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
