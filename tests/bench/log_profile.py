"""Call logs of any size for the measures: files of an older schema, brought up to date by the product's own migration.

It is built once for each size and kept beside the runs' folders. Calls come on weekdays from eight to six, some callers
often and most seldom, half of them with a name; a tenth has a note.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SECOND = 1_000_000
DAY = 86_400 * SECOND
NEWEST = int(dt.datetime(2026, 11, 20, 17, tzinfo=dt.UTC).timestamp()) * SECOND
LINES = tuple(f"+3150800900{number}" for number in range(6))
FIRST = ("Anna", "Bob", "Cas", "Dirk", "Eva", "Frits", "Gijs", "Hanna", "Ilse", "Jan", "Kees", "Lot", "Mia", "Noor")
LAST = ("Visser", "Jansen", "de Boer", "Bakker", "Smit", "Mulder", "Vos", "Peters", "Hendriks", "Dekker", "Hoekstra")
WORDS = (
    "offer",
    "invoice",
    "delivery",
    "quote",
    "Friday",
    "handsets",
    "asks",
    "for",
    "Karin",
    "back",
    "urgent",
    "order",
)
_A_YEAR = 365_000
"""Calls: a million are not quite three years."""

_CALL = (
    "INSERT INTO calls (id, call_id, started_at, direction, outcome, number_key, name, note, handled, through,"
    " search_text, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)"
)
_CARD = (
    "INSERT INTO cards (card_id, kind, call_id, notifications, state, fingerprint, dismissed, steps)"
    " VALUES (?, 'ring', ?, ?, 'gone', 'f', 0, 'shown updated closed')"
)
_RECORD = (
    '{"call_id":"%s","call_ids":["%s"],"direction":"%s","outcome":"%s","reason":"completed","internal":%s,'
    '"remote":{"number":%s,"name":null},"dialled":"%s","answered_by":%s,"transferred_by":null,"transferred_to":[],'
    '"started_at":%d,"answered_at":%s,"ended_at":%d,"rings":[{"notifications":["%064x"],"call_id":"%s","began_at":%d,'
    '"newest_at":%d,"state":"over"}],"lineage":[{"party":null,"at":%d}],"newest_at":%d,"over":true}'
)


def number_of(caller: int) -> str:
    """The number of a caller."""
    return f"+316{10_000_000 + caller * 7919 % 80_000_000:08d}"


def name_of(caller: int) -> str | None:
    """Their name; half of them have none."""
    return f"{FIRST[caller % 14]} {LAST[caller % 11]} {caller % 997}" if caller % 2 else None


def profile(folder: Path, count: int) -> Path:
    """The file of a log of so many calls, in a profile folder of its own; made if it is not there.

    Args:
        folder: Where such folders are kept.
        count: How many calls.
    """
    place = folder / f"log-{count}-{_schema():08x}"
    path = place / "callpop.sqlite3"
    if not (place / "ready").exists():
        place.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        began = time.perf_counter()
        _make_old_file(path, count)
        made = time.perf_counter()
        _bring_up_to_date(path)
        (place / "ready").write_text(f"{made - began:.1f} {time.perf_counter() - made:.1f}", encoding="ascii")
    return path


def _schema() -> int:
    """Another one for every change of the schema: a file of an older one is made anew."""
    from callpop.storage.migrate import migrations, shipped

    return zlib.crc32("".join(step.sql for step in migrations(shipped())).encode())


def migration_took(path: Path) -> float:
    """How many seconds the product's migration took when the file was made."""
    return float((path.parent / "ready").read_text(encoding="ascii").split()[1])


def _make_old_file(path: Path, count: int) -> None:
    from callpop.storage.connections import connect_writer
    from callpop.storage.migrate import migrate, migrations, shipped

    with contextlib.closing(connect_writer(path)) as conn:
        conn.execute("PRAGMA synchronous=OFF")
        migrate(conn, migrations(shipped())[:4])
        conn.execute("BEGIN")
        # The texts are indexed when it is brought up to date.
        for trigger in ("calls_inserted", "calls_deleted", "calls_updated"):
            conn.execute(f"DROP TRIGGER {trigger}")
        conn.executemany(_CALL, (row for row, _ in _calls(count)))
        conn.execute("INSERT INTO call_ids (call_id, row) SELECT call_id, id FROM calls ORDER BY call_id")
        conn.execute(
            "INSERT INTO notes (call_id, text, at) SELECT call_id, note, started_at FROM calls WHERE note <> ''"
        )
        conn.execute("INSERT INTO handled (call_id, at) SELECT call_id, started_at FROM calls WHERE handled = 1")
        conn.executemany(_CARD, (card for _, card in _calls(count) if card is not None))
        conn.execute("COMMIT")


def _bring_up_to_date(path: Path) -> None:
    from callpop.storage.connections import connect_writer
    from callpop.storage.migrate import migrate, migrations, shipped

    with contextlib.closing(connect_writer(path)) as conn:
        migrate(conn, migrations(shipped()))
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _calls(count: int) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...] | None]]:
    """Rows of the log, the oldest first, each with its card or None."""
    chance = random.Random(count)
    at = NEWEST - count * 365 * DAY // _A_YEAR
    step = 365 * DAY * 10 // 24 * 5 // 7 // _A_YEAR
    for number in range(count):
        at = _at_work(at + int(chance.expovariate(1 / step)))
        yield _call(chance, number, at)


def _at_work(at: int) -> int:
    """The same moment, or the next at which somebody is there."""
    day, second = divmod(at, DAY)
    if second >= 18 * 3600 * SECOND:
        day, second = day + 1, 8 * 3600 * SECOND
    if second < 8 * 3600 * SECOND:
        second = 8 * 3600 * SECOND
    while (day + 3) % 7 > 4:
        day, second = day + 1, 8 * 3600 * SECOND
    return day * DAY + second


def _call(chance: random.Random, number: int, at: int) -> tuple[tuple[Any, ...], tuple[Any, ...] | None]:
    call_id = f"pbx-{at // SECOND}.{number}"
    caller = int(40_000 * chance.random() ** 3)
    lot = chance.random()
    outgoing = lot < 0.25
    internal = 0.25 <= lot < 0.30
    outcome = "no-answer" if outgoing else "answered"
    if lot >= 0.30:
        outcome = "answered" if lot < 0.70 else "answered-elsewhere" if lot < 0.87 else "missed"
    if outgoing and lot < 0.18:
        outcome = "answered"
    ring, talk = chance.randrange(1, 40), int(chance.expovariate(1 / 180))
    answered = outcome == "answered"
    over = at + (ring + talk * answered) * SECOND
    wire = None if lot > 0.99 else "201" if internal else number_of(caller)
    name = None if wire is None else "Bob de Vries" if internal else name_of(caller)
    note = " ".join(chance.choices(WORDS, k=8)) if chance.random() < 0.1 else ""
    dialled = (wire or "anonymous") if outgoing else LINES[int(6 * chance.random() ** 2)]
    digits = "" if wire is None else wire.removeprefix("+")
    found_by = "\n".join(one for one in (name and name.casefold(), note.casefold(), digits, "0" + digits[2:]) if one)
    record = _RECORD % (
        call_id,
        call_id,
        "outgoing" if outgoing else "incoming",
        outcome,
        "true" if internal else "false",
        "null" if wire is None else f'"{wire}"',
        dialled,
        '{"number":"201","name":"Anna Visser","emails":["anna@example.com"]}' if answered else "null",
        at,
        at + ring * SECOND if answered else "null",
        over,
        chance.getrandbits(256),
        call_id,
        at,
        at,
        at,
        over,
    )
    handled = outcome == "missed" and chance.random() < 0.6
    direction = "outgoing" if outgoing else "incoming"
    row = (number + 1, call_id, at, direction, outcome, wire, name, note, handled, found_by, record)
    return row, None if outgoing else (f"card-{number}", call_id, f"{number:064x} {number:064x}")
