"""After a wipe no byte of any file names the number, and all else is as it was."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from callpop.calls.entry import Settled
from callpop.calls.record import Outcome
from callpop.calls.spellings import spellings
from callpop.notifications.model import Party
from callpop.storage import (
    call_log,
    cards,
    contacts,
    decisions,
    journal,
    lookup_cache,
    mailbox,
    meta,
    refused,
    remains,
    settlements,
    traces,
    wipe,
)
from callpop.storage.connections import connect_writer
from callpop.storage.database import Database
from tests.unit.storage.samples import NOON, card, received, record

KEY = "+31612345678"
OTHER = "+31687654321"
SECRETS = (b"612345678", b"12345678", b"Zwolfkampfer", b"6 12 34 56 78", b"quixotic")


def keep(conn: sqlite3.Connection, call_id: str, number: str, *, name: str, note: str, **fields: Any) -> None:
    notification, raw = received(call_id, at=NOON)
    body = raw.replace(b"+31612345678", fields.pop("wire", number).encode())
    journal.append(conn, notification, body=body, received_at=NOON, source="listener", folded=True)
    remote = Party(number=number, name=name)
    call_log.upsert(
        conn,
        record(call_id, remote=remote, outcome=Outcome.MISSED, **fields),
        number_key=number,
        name=name,
        organisation=f"{name} Ltd",
        through=1,
    )
    call_log.set_note(conn, call_id, note, NOON)
    call_log.set_tags(conn, call_id, [f"tag of {name}"])
    call_log.set_voicemail(conn, call_id, True, NOON)
    settlements.settle(conn, Settled(Party(number="202"), NOON), number_key=number)
    mailbox.note_untold(conn, call_id, NOON)
    cards.save(conn, card(f"card {call_id}", call_id))
    decisions.add(
        conn, received_at=NOON, call_id=call_id, status="x", source="x", decision="shown", why=f"{number}", mine=True
    )
    conn.execute(
        "INSERT INTO promises (call_id, number_key, words, text, due) VALUES (?, ?, 'x', ?, '2026-11-27')",
        (call_id, number, f"ring {name}"),
    )
    contacts.begin(conn, "Book", "made")
    contacts.put(
        conn,
        "Book",
        [
            contacts.Row(
                f"ref {name}", "1", name, f"{name} {number}", json.dumps([name, number]).encode(), ((number, True),)
            )
        ],
    )
    contacts.choose(conn, kind="number", key=number, name="Book", ref=f"ref {name}", at=NOON)
    contacts.choose(conn, kind="call", key=call_id, name="Book", ref=f"ref {name}", at=NOON)
    lookup_cache.save(conn, lookup="crm", number_key=number, hits=f'["{name}"]', expires_at=NOON * 2, now=NOON)


def fill(conn: sqlite3.Connection) -> None:
    keep(conn, "wiped", KEY, name="Zwolfkampfer", note="a quixotic wish")
    keep(conn, "kept", OTHER, name="Other", note="stays; ring 06-12 34 56 78 as well")
    keep(
        conn,
        "passed",
        OTHER,
        name="Other",
        note="",
        wire="06-12345678",
        transferred_to=(Party(number="0612345678", name="Zwolfkampfer"), Party(number="202", name="Bob")),
    )
    notification, raw = received("somebody else's", at=NOON)
    body = raw.replace(b"+31612345678", b"0031 6 12 34 56 78")
    journal.append(conn, notification, body=body, received_at=NOON, source="listener", folded=True)


def wiped(database: Database, key: str = KEY) -> wipe.Erased:
    with contextlib.closing(database.connect_reader()) as conn:
        found = traces.trace(conn, key)
    erased = database.submit(lambda conn: wipe.erase(conn, found, now=NOON)).result()
    remains.remove_copies(database.path)
    asyncio.run(database.alone(remains.scrub))
    return erased


def holding(folder: Path) -> list[str]:
    """The files that hold the number in some spelling, or what only its owner's calls said."""
    pattern = spellings(KEY)
    assert pattern is not None
    found = []
    for file in folder.rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            text = held.decode("latin-1")
            if any(secret in held for secret in SECRETS) or pattern.search(text):
                found.append(file.name)
    return sorted(found)


def overwrite_nothing(conn: sqlite3.Connection) -> None:
    """As in a file of earlier days: some builds of SQLite overwrite what is deleted; those of most systems do not."""
    conn.execute("PRAGMA secure_delete = OFF")
    meta.remove(conn, "overwritten")


@pytest.fixture(params=[True, False], ids=["overwritten", "of-earlier-days"])
def filled(database: Database, request: pytest.FixtureRequest) -> Database:
    if not request.param:
        database.submit(overwrite_nothing).result()
    database.submit(fill).result()
    # Rewritten rows leave older states in the slack of pages, and in the log.
    for turn in range(20):
        database.submit(
            lambda conn, turn=turn: call_log.set_note(conn, "wiped", f"quixotic {turn} 612345678", NOON)
        ).result()
    assert holding(database.path.parent)
    return database


def test_no_byte_of_any_file_names_the_number(filled: Database) -> None:
    for kind in ("backup-2026-v1", "damaged-2026", "damaged-2026-wal"):
        filled.path.with_name(f"{filled.path.name}.{kind}").write_bytes(b"x" + KEY.encode())
    erased = wiped(filled)
    assert erased.calls == ("wiped",)
    assert erased.names == {"Zwolfkampfer"}
    assert holding(filled.path.parent) == []


def test_what_others_said_stays_without_the_number(filled: Database) -> None:
    erased = wiped(filled)
    with contextlib.closing(filled.connect_reader()) as conn:
        assert {entry.record.call_id for _, entry in call_log.page(conn)} == {"kept", "passed"}
        kept, passed = call_log.entry(conn, "kept"), call_log.entry(conn, "passed")
        assert kept is not None and passed is not None
        assert kept.note == "stays; ring ••• as well"
        assert (kept.tags, len(kept.promises), kept.record.remote.number) == (("tag of Other",), 1, OTHER)
        assert passed.record.transferred_to == (Party(number="0xxxxxxx78"), Party(number="202", name="Bob"))
        assert call_log.page(conn, search="34 56") == []
        assert len(call_log.page(conn, search="Other")) == 2
        assert contacts.by_number(conn, OTHER)
        assert contacts.by_number(conn, KEY) == []
        assert ("number", OTHER) in contacts.choices(conn)
        assert [one.call_id for one in journal.entries(conn)] == ["kept"]
        for index in ("search_parts", "search_starts"):
            assert conn.execute(f"SELECT count(*) FROM {index}").fetchone() == (2,)
    assert set(erased.changed) == {"kept", "passed"}
    assert erased.frozen == {"passed"}


def test_the_counts_for_the_question_are_true(filled: Database) -> None:
    with contextlib.closing(filled.connect_reader()) as conn:
        assert traces.count(conn, KEY) == traces.TraceCounts(calls=1, notes=1, tags=1, promises=1, contacts=1)
        assert not traces.count(conn, "+31600000000").anything


def test_a_number_that_nobody_has_wipes_nothing(filled: Database) -> None:
    assert wiped(filled, "+31600000000").calls == ()
    with contextlib.closing(filled.connect_reader()) as conn:
        assert len(call_log.page(conn)) == 3


def test_an_internal_number_is_wiped_by_its_key_alone(database: Database) -> None:
    database.submit(lambda conn: keep(conn, "room", "201", name="Room", note="")).result()
    database.submit(lambda conn: keep(conn, "kept", OTHER, name="Other", note="costs 201")).result()
    assert wiped(database, "201").calls == ("room",)
    with contextlib.closing(database.connect_reader()) as conn:
        entry = call_log.entry(conn, "kept")
        assert entry is not None and entry.note == "costs 201"


def test_a_tag_of_somebody_elses_call_does_not_keep_the_number(database: Database) -> None:
    database.submit(lambda conn: keep(conn, "kept", OTHER, name="Other", note="")).result()
    tags = ["Quote", "for +31 6 12345678", "FOR 06-12345678"]
    database.submit(lambda conn: call_log.set_tags(conn, "kept", tags)).result()
    assert wiped(database).changed == ("kept",)
    with contextlib.closing(database.connect_reader()) as conn:
        left = conn.execute("SELECT folded, lower(tag) FROM tags ORDER BY folded").fetchall()
        assert left == [("for •••", "for •••"), ("quote", "quote")]
    assert holding(database.path.parent) == []


@pytest.mark.parametrize("line", [KEY, "06-12 34 56 78"])
def test_a_line_is_wiped_too_and_the_sums_count_its_calls_as_those_of_no_line(database: Database, line: str) -> None:
    def fill(conn: sqlite3.Connection) -> None:
        for call_id, test in (("kept", False), ("tried", True)):
            one = record(call_id, remote=Party(number=OTHER), dialled=line, test=test)
            call_log.upsert(conn, one, number_key=OTHER, name="Other", line_key=line, through=1)

    database.submit(fill).result()
    assert set(wiped(database).changed) == {"kept", "tried"}
    with contextlib.closing(database.connect_reader()) as conn:
        assert conn.execute("SELECT DISTINCT line_key FROM calls").fetchall() == [(None,)]
        assert conn.execute("SELECT line_key, calls FROM summary WHERE level = 1").fetchall() == [("", 1)]
        assert conn.execute("SELECT DISTINCT line_key FROM spans").fetchall() == [("",)]
    assert holding(database.path.parent) == []


def test_what_is_left_stays_due_until_it_is_gone(filled: Database) -> None:
    with contextlib.closing(filled.connect_reader()) as conn:
        found = traces.trace(conn, KEY)
        filled.submit(lambda writer: wipe.erase(writer, found, now=NOON)).result()
        assert remains.is_due(conn)
    # As after a crash: the next one who has the file does it.
    filled.close()
    with contextlib.closing(connect_writer(filled.path)) as conn:
        assert remains.is_due(conn)
        remains.scrub(conn)
        assert not remains.is_due(conn)
        assert meta.get(conn, "scrub-due") is None
        # Closing would fold the log into the file; the search has to find nothing before that, too.
        assert holding(filled.path.parent) == []


def test_nothing_is_added_to_a_call_that_was_wiped_but_a_call_to_come_is_waited_for(conn: sqlite3.Connection) -> None:
    refused.add(conn, ["wiped"], NOON)
    for call_id in ("wiped", "to come"):
        assert call_log.set_note(conn, call_id, "a quixotic wish", NOON) is None
        assert call_log.set_tags(conn, call_id, ["quixotic"]) is None
    for table in ("notes", "tags"):
        assert [call_id for (call_id,) in conn.execute(f"SELECT call_id FROM {table}")] == ["to come"]
