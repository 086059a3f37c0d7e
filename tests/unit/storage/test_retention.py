from __future__ import annotations

import sqlite3

from callpop.calls.record import Outcome
from callpop.storage import call_log, cards, contacts, decisions, journal, promises, retention
from callpop.storage.database import Database
from tests.unit.storage.samples import NOON, card, received, record


def keep(conn: sqlite3.Connection, call_id: str, started_at: int, *, name: str = "", note: str = "") -> None:
    notification, raw = received(call_id, at=started_at)
    journal.append(conn, notification, body=raw, received_at=started_at, source="listener", folded=True)
    call_log.upsert(conn, record(call_id, started_at=started_at), number_key="+31612345678", name=name, through=1)
    call_log.set_note(conn, call_id, note, started_at)
    call_log.set_handled(conn, call_id, True, started_at)
    cards.save(conn, card(f"card-{call_id}", call_id))
    decisions.add(
        conn,
        received_at=started_at,
        call_id=call_id,
        status="ringing",
        source="listener",
        decision="shown",
        why=name,
        mine=True,
    )


def test_old_calls_leave_with_all_that_belongs_to_them(conn: sqlite3.Connection) -> None:
    keep(conn, "old", NOON - 1, note="gone")
    keep(conn, "new", NOON, note="stays")
    call_log.set_note(conn, "old", "gone, though written lately", NOON + 1)
    call_log.set_note(conn, "never a row", "gone too", NOON - 1)
    assert call_log.purge(conn, NOON) == ("old",)
    assert [entry.record.call_id for _, entry in call_log.page(conn)] == ["new"]
    assert [one.call_id for one in journal.entries(conn)] == ["new"]
    assert [one.call_id for one in decisions.recent(conn)] == ["new"]
    assert cards.load(conn, ["old", "new"]) == [card("card-new", "new")]
    assert call_log.page(conn, search="gone") == []
    assert [row[0] for row in conn.execute("SELECT call_id FROM notes UNION ALL SELECT call_id FROM handled")] == [
        "new",
        "new",
    ]
    assert call_log.purge(conn, NOON) == ()


def test_the_file_shrinks_and_the_indexes_forget_what_was_deleted(database: Database) -> None:
    def fill(conn: sqlite3.Connection) -> None:
        for number in range(200):
            old = number % 3 > 0
            name = f"Zwolfkampfer {number}" if old else f"Somebody {number}"
            keep(conn, f"call {number}", NOON - old, name=name, note=f"note of {name}")

    def pages(conn: sqlite3.Connection) -> tuple[int, int]:
        return conn.execute("PRAGMA page_count").fetchone()[0], conn.execute("PRAGMA freelist_count").fetchone()[0]

    def traces(conn: sqlite3.Connection) -> bytes:
        for index in ("search_parts", "search_starts"):
            conn.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
        blocks = conn.execute("SELECT block FROM search_parts_data UNION ALL SELECT block FROM search_starts_data")
        return b" ".join(block for (block,) in blocks)

    database.submit(fill).result()
    full, _ = database.submit(pages).result()
    assert b"zwo" in database.submit(traces).result()
    assert len(database.submit(lambda conn: call_log.purge(conn, NOON)).result()) == 133
    left, free = database.submit(pages).result()
    assert left < full * 2 / 3
    assert free == 0
    assert b"zwo" not in database.submit(traces).result()
    assert len(database.submit(lambda conn: call_log.page(conn, search="somebody")).result()) == 67


def test_tags_and_marks_leave_with_their_call(conn: sqlite3.Connection) -> None:
    for call_id, started_at in (("old", NOON - 1), ("new", NOON)):
        keep(conn, call_id, started_at)
        call_log.set_tags(conn, call_id, ["quote"])
        call_log.set_voicemail(conn, call_id, True, started_at)
        call_log.set_handled(conn, call_id, False, started_at)
        contacts.choose(conn, kind="call", key=call_id, name="Book", ref="1", at=NOON)
    call_log.purge(conn, NOON)
    for table in ("tags", "voicemails", "reopened"):
        assert conn.execute(f"SELECT call_id FROM {table}").fetchall() == [("new",)]
    assert list(contacts.choices(conn)) == [("call", "new")]


def promised(conn: sqlite3.Connection, call_id: str, *, done_at: int | None = None) -> None:
    conn.execute(
        "INSERT INTO promises (call_id, number_key, words, text, due, done_at) VALUES (?, NULL, 'x', 'quote', ?, ?)",
        (call_id, "2026-11-27", done_at),
    )


def test_a_call_with_a_promise_stays_until_the_promise_is_kept(conn: sqlite3.Connection) -> None:
    for call_id in ("promised", "kept", "plain"):
        keep(conn, call_id, NOON - 2, note=f"note of {call_id}")
    promised(conn, "promised")
    promised(conn, "kept", done_at=NOON - 1)
    assert retention.count_old(conn, NOON) == 2
    assert call_log.purge(conn, NOON) == ("kept", "plain")
    left = call_log.entry(conn, "promised")
    assert left is not None and left.note == "note of promised" and len(left.promises) == 1
    promises.finish(conn, left.promises[0].promise_id, NOON)
    assert call_log.purge(conn, NOON) == ("promised",)
    assert conn.execute("SELECT count(*) FROM promises").fetchone() == (0,)


def test_an_open_missed_call_and_what_a_test_call_promised_go_with_age(conn: sqlite3.Connection) -> None:
    keep(conn, "trial", NOON - 2)
    promised(conn, "trial")
    conn.execute("UPDATE calls SET test = 1 WHERE call_id = 'trial'")
    call_log.upsert(
        conn,
        record("missed", started_at=NOON - 1, outcome=Outcome.MISSED),
        number_key="+31612345678",
        name=None,
        through=1,
    )
    missed = call_log.entry(conn, "missed")
    assert missed is not None and missed.closed is None
    assert call_log.purge(conn, NOON) == ("trial", "missed")
