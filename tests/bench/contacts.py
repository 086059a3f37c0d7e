"""Who has a number, among 100,000 contacts; and what the first reading of so many costs the others.

The look-up is compared with a bare indexed SQLite query in the same process, in turns. The first reading runs
beside a loop that wakes every 2 ms, as the screen's does, and beside commits as a call's; and once more in the real
app on a real screen, with its page of address books open and calls that ring meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.bench.lag import corrected, sampled  # noqa: E402
from tests.bench.measuring import Result, median, percentile, resident, settle  # noqa: E402
from tests.end_to_end.support.application import App, Installed  # noqa: E402
from tests.end_to_end.support.screen import Screen  # noqa: E402
from tests.end_to_end.support.waiting import eventually  # noqa: E402
from tests.end_to_end.support.wire import ANNA, Call, outsider  # noqa: E402

NAME = "contacts"
BATCH = 1_000
BARE = "SELECT name, organisation, mobile, email, place FROM people WHERE number = ?"
MANY, FEW = 100_000, 1_000
BAR_LOOKUP, BAR_RATIO, BAR_GROWTH, BAR_LAG, BAR_MEMORY = 1.0, 2.0, 2.0, 16.0, 150.0
FIRST = ["Anna", "Bob", "Cas", "Dirk", "Eva", "Frits", "Gijs", "Hanna", "Ilse", "Jan", "Kees", "Lot", "Mia", "Noor"]
LAST = ("Visser", "Jansen", "de Boer", "Bakker", "Smit", "Mulder", "Vos", "Peters", "Hendriks", "Dekker")


def key_of(number: int) -> str:
    return f"+31508{number:06d}"


def write_csv(path: Path, count: int) -> None:
    chance = random.Random(count)
    with path.open("w", encoding="utf-8") as file:
        file.write("Name;Company;Phone;Mobile;E-mail;City;ID\n")
        for n in range(count):
            name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
            numbers = f"050 8{n:06d};06 {10_000_000 + n:08d}"
            file.write(f"{name} {n};Firma {n % 5000};{numbers};p{n}@example.com;Groningen;{n}\n")


def bare(path: Path, count: int) -> sqlite3.Connection:
    """The limit: one table, one index, one read-only connection."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, number TEXT, name TEXT, organisation TEXT, "
            "mobile TEXT, email TEXT, place TEXT) STRICT"
        )
        made.execute("CREATE INDEX by_number ON people (number)")
        made.execute("BEGIN")
        for n in range(count):
            row = (key_of(n), f"Anna Visser {n}", f"Firma {n % 5000}", f"+316{n:08d}", f"p{n}@example.com", "Groningen")
            made.execute(
                "INSERT INTO people (number, name, organisation, mobile, email, place) VALUES (?, ?, ?, ?, ?, ?)", row
            )
        made.execute("COMMIT")
    return sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True, isolation_level=None)


class Reading:
    """The engine's side: a keeper that reads one CSV file, on a loop and a thread of its own."""

    def __init__(self, folder: Path, count: int) -> None:
        from callpop.contacts.keeper import Keeper
        from callpop.storage.database import Database

        folder.mkdir()
        self._csv = folder / "people.csv"
        write_csv(self._csv, count)
        self.database = Database.open(folder / "callpop.sqlite3")
        self.keeper = Keeper(
            database=lambda: self.database,
            secret=lambda name: None,
            deliver=lambda state: None,
            report=lambda error, where: print(where, repr(error), file=sys.stderr),
            clock=lambda: time.time_ns() // 1000,
        )
        self.commits: list[float] = []
        self.over = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._read()))

    async def _read(self) -> None:
        from callpop.events import BookStatus
        from callpop.settings.books import Book, BookKind
        from callpop.settings.schema import Settings
        from callpop.storage import meta

        self.keeper.follow(Settings(books=(Book(name="office", kind=BookKind.CSV, path=str(self._csv)),)))
        while self.keeper.states()[0].status in (BookStatus.WAITING, BookStatus.READING):
            began = time.perf_counter()
            await self.database.run(lambda conn: meta.put(conn, "bench", str(len(self.commits))))
            self.commits.append((time.perf_counter() - began) * 1e3)
            await asyncio.sleep(0.02)
        (state,) = self.keeper.states()
        assert state.status is BookStatus.READY, state
        self.keeper.stop()
        self.over.set()

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()


def lags_until(over: threading.Event, peak: Callable[[], None]) -> Iterator[float]:
    """How late a loop gets to what is due every 2 ms, in ms; what waits behind a long stop waits too."""
    due = time.perf_counter()
    while not over.is_set():
        due += 0.002
        time.sleep(max(0.0, due - time.perf_counter()))
        yield (time.perf_counter() - due) * 1e3
        peak()


class Peers:
    """Our look-up and the limit's, over equally many contacts."""

    def __init__(self, reading: Reading, limit: sqlite3.Connection, count: int) -> None:
        from callpop.contacts.lookup import Lookup

        self.lookup = Lookup(lambda: reading.database)
        self.lookup.trust(["office"])
        self.limit = limit
        self.count = count
        self.ours: list[list[float]] = []
        self.bare: list[list[float]] = []

    def round(self, chance: random.Random) -> None:
        """A batch of each, in turns: microseconds."""
        ours, theirs = [], []
        for _ in range(BATCH):
            key, other = key_of(chance.randrange(self.count)), key_of(chance.randrange(self.count))
            began = time.perf_counter()
            found = self.lookup.find(key)
            middle = time.perf_counter()
            same = self.limit.execute(BARE, (other,)).fetchall()
            ended = time.perf_counter()
            assert len(found) == len(same) == 1
            ours.append((middle - began) * 1e6)
            theirs.append((ended - middle) * 1e6)
        self.ours.append(ours)
        self.bare.append(theirs)

    def told(self) -> dict[str, float]:
        """The median batch's percentiles: another program's moment on the processor is in one batch, not in all."""
        return {
            f"{name}_p{share}": median([percentile(batch, share / 100) for batch in batches[1:]])
            for name, batches in (("ours", self.ours), ("bare", self.bare))
            for share in (50, 99)
        }


def work(folder: Path, rounds: int) -> dict[str, Any]:
    """All of it, in this process."""
    import phonenumbers

    phonenumbers.parse("0201234567", "NL")
    told: dict[str, Any] = {}
    peers: dict[int, Peers] = {}
    with contextlib.ExitStack() as open_things:
        for count in (FEW, MANY):
            reading = Reading(folder / str(count), count)
            open_things.callback(reading.close)
            told[str(count)] = first_reading(reading)
            limit = open_things.enter_context(contextlib.closing(bare(folder / f"bare-{count}.sqlite3", count)))
            peers[count] = Peers(reading, limit, count)
            open_things.callback(peers[count].lookup.close)
        chance = random.Random(7)
        for _ in range(rounds + 1):
            for pair in peers.values():
                pair.round(chance)
    for count, pair in peers.items():
        told[str(count)] |= pair.told()
    return told


def first_reading(reading: Reading) -> dict[str, float]:
    """What it costs the others."""
    pid = os.getpid()
    idle = resident(pid)
    sizes = [idle]

    def peak() -> None:
        if random.random() < 0.05:
            sizes.append(resident(pid))

    began = time.perf_counter()
    reading.thread.start()
    lags = list(lags_until(reading.over, peak))
    took = time.perf_counter() - began
    reading.thread.join()
    return {
        "lag_p99": percentile(lags, 0.99),
        "lag_worst": max(lags),
        "commit_p99": percentile(reading.commits, 0.99),
        "commit_worst": max(reading.commits),
        "took": took,
        "memory": max(sizes) - idle,
    }


def in_the_app(installed: Installed, folder: Path, count: int, tell: Callable[[str], None]) -> list[Result]:
    """The first reading in the real app: how late its GUI loop gets to its work, and what it holds of memory."""
    people, samples = folder / "people.csv", folder / "samples.json"
    write_csv(people, 1)
    book = f'[[books]]\nname = "office"\nkind = "csv"\npath = "{people}"\n'
    with Screen(folder / "screen") as screen:
        app = App(sampled(installed, "contacts", samples), folder / "app", screen.env, extra=book).start().wait_ready()
        database = app.profile / "callpop.sqlite3"
        eventually(lambda: known_to(database) == 1, what="the book as it was")
        settle(5)
        idle = resident(app.pid)
        write_csv(folder / "new.csv", count)
        os.replace(folder / "new.csv", people)
        began, sizes, cards = time.monotonic(), [idle], 0
        eventually(lambda: known_to(database) > 1, what="the beginning of the reading")
        while known_to(database) < count:
            call = Call(outsider(f"+3150{8_000_000 + cards:07d}"))
            app.deliver(call.created(), call.ringing(ANNA))
            cards += 1
            for _ in range(10):
                time.sleep(0.1)
                sizes.append(resident(app.pid))
            app.deliver(call.ended())
            assert time.monotonic() < began + 600, f"{known_to(database)} of {count} contacts after ten minutes"
        ended = time.monotonic()
        settle(1)
        app.stop()
    noted = json.loads(samples.read_text(encoding="utf-8"))["lags"]
    during = [(at, late) for at, late in noted if began <= at <= ended]
    lags = corrected(during)
    tell(f"first reading of {count} in the app took {ended - began:.1f} s, with {cards} calls")
    lag = {"p50_ms": percentile(lags, 0.5), "p999_ms": percentile(lags, 0.999), "worst_ms": max(lags), "calls": cards}
    return [
        Result("GUI lag in the app's first reading, p99", percentile(lags, 0.99), BAR_LAG, unit="ms", figures=lag),
        Result("memory of it above idle", max(sizes) - idle, BAR_MEMORY, unit="MiB", figures={"idle": idle}),
    ]


def known_to(database: Path) -> int:
    """How many contacts the app has."""
    with contextlib.closing(sqlite3.connect(database.as_uri() + "?mode=ro", uri=True, timeout=10)) as conn:
        return int(conn.execute("SELECT count(*) FROM contacts").fetchone()[0])


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """In a process of its own, from the source tree."""
    results = in_the_app(installed, folder, 5_000 if quick else MANY, tell)
    rounds = 3 if quick else 50
    command = [sys.executable, str(Path(__file__)), str(folder), str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1200)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    many, few = told[str(MANY)], told[str(FEW)]
    tell(f"first reading of {MANY} took {many['took']:.1f} s")
    figures = {"us_p50": many["ours_p50"], "us_p99": many["ours_p99"], "bare_us_p99": many["bare_p99"]}
    growth = {"us_p99_1k": few["ours_p99"], "us_p99_100k": many["ours_p99"]}
    lag = {"worst_ms": many["lag_worst"], "commit_p99_ms": many["commit_p99"], "took_s": many["took"]}
    return [
        Result("look-up among 100,000, p99", many["ours_p99"] / 1e3, BAR_LOOKUP, unit="ms", figures=figures),
        Result("the same to a bare query's", many["ours_p99"] / many["bare_p99"], BAR_RATIO, figures=figures),
        Result("growth from 1,000 to 100,000", many["ours_p99"] / few["ours_p99"], BAR_GROWTH, figures=growth),
        Result("loop lag in a first reading, p99", many["lag_p99"], BAR_LAG, unit="ms", figures=lag),
        Result("memory of a first reading", many["memory"], BAR_MEMORY, unit="MiB"),
        *results,
    ]


if __name__ == "__main__":
    print(json.dumps(work(Path(sys.argv[1]), int(sys.argv[2]))))
