from __future__ import annotations

import contextlib
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

from callpop.storage.database import Database

CHILD = """
import sys
from collections import deque
from pathlib import Path
from callpop.notifications.model import Notification, Status
from callpop.storage import journal
from callpop.storage.database import Database

database = Database.open(Path(sys.argv[1]))
run = sys.argv[2]

def append(number):
    name = f"{run}-{number}"
    one = Notification(digest=name, canonical=b"", call_id=name, stamped_at=number, status=Status.RINGING,
                       raw_status="ringing")
    return name, database.submit(lambda conn: journal.append(
        conn, one, body=b"x" * 700, received_at=number, source="listener", folded=True))

waiting = deque()
for number in range(1_000_000):
    waiting.append(append(number))
    if len(waiting) == 16:
        name, future = waiting.popleft()
        assert future.result() is not None
        print(name, flush=True)
"""
KILLS = 10


def test_whenever_the_process_is_killed_what_was_acknowledged_is_there(path: Path) -> None:
    choose = random.Random(20261120)
    acknowledged: list[str] = []
    for run in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), f"run{run}"], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        with child:
            assert child.stdout is not None
            for _ in range(choose.randrange(1, 400)):
                acknowledged.append(child.stdout.readline().strip())
            child.kill()
            acknowledged += child.stdout.read().split()
    database = Database.open(path)
    kept = {
        row[0] for row in database.submit(lambda conn: conn.execute("SELECT call_id FROM journal").fetchall()).result()
    }
    database.close()
    assert database.notices == ()
    assert len(acknowledged) >= KILLS
    assert set(acknowledged) <= kept
    with contextlib.closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
