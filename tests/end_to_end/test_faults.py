"""A store that fails: the platform is told to come back, the agent still sees who calls, and it mends itself."""

from __future__ import annotations

import contextlib
import errno
import http.client
import json
import sqlite3
import urllib.parse
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import SECRET, App
from tests.end_to_end.support.processes import tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider

pytestmark = pytest.mark.end_to_end


def test_a_locked_database_answers_503_shows_the_card_and_recovers(app: App, windows: Windows) -> None:
    call = Call()
    with contextlib.closing(sqlite3.connect(app.profile / "callpop.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        ringing = call.ringing(ANNA)
        status, answer = app.post(ringing)
        assert status == 503
        assert answer["error"]
        windows.wait_for_cards(1)
        other.execute("ROLLBACK")
    assert app.post(ringing)[0] == 200
    row = eventually(lambda: app.record(call.call_id), what="the row after the lock is gone")
    assert row is not None and row["outcome"] == "ringing"
    assert len(windows.cards()) == 1
    app.deliver(call.ended("no-answer"))


def test_503_says_when_to_come_again(app: App) -> None:
    with contextlib.closing(sqlite3.connect(app.profile / "callpop.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        where = urllib.parse.urlsplit(app.info()["listener_url"])
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        connection.request("POST", f"/notify/{SECRET}", json.dumps(Call().created()))
        answer = connection.getresponse()
        assert answer.status == 503
        assert int(answer.headers["Retry-After"]) > 0
        connection.close()
        other.execute("ROLLBACK")


# A file system of 24 MiB for the profile, in a mount namespace of the app's own.
ON_A_SMALL_DISK = """
cp "$1/settings.toml" "$1.toml" && mount -t tmpfs -o size=24m,mode=700 callpop "$1" &&
cp "$1.toml" "$1/settings.toml" && shift && exec "$@"
"""


def fill(path: Path) -> None:
    """Write until the file system has no byte left."""
    with path.open("wb", buffering=0) as filler:
        for size in (65536, 4096, 512, 1):
            try:
                while True:
                    filler.write(b"\0" * size)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise


def test_a_full_disk_answers_503_shows_the_card_and_recovers(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    app = make_app(screen.env)
    app.start(
        tool("unshare"), "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK, "sh", str(app.profile)
    )  # fmt: skip
    app.seen_profile = Path(f"/proc/{app.pid}/root{app.profile}")
    app.wait_ready()
    before = Call(outsider("+31611111111"))
    app.deliver(before.created())
    filler = app.seen_profile / "filler"
    fill(filler)

    def refused() -> bool:  # what the log's file has allocated already still takes a few
        status, _ = app.post(Call(outsider("+31699999999")).created())
        assert status in {200, 503}
        return status == 503

    eventually(refused, what="503 on a full disk", pause=0)
    call = Call(outsider("+31622222222"))
    ringing = call.ringing(ANNA)
    assert app.post(ringing)[0] == 503
    windows.wait_for_cards(1)
    filler.unlink()
    eventually(lambda: app.post(ringing)[0] == 200, what="accepted once there is room again", pause=0.3)
    assert len(windows.cards()) == 1
    assert app.alive()
    with contextlib.closing(sqlite3.connect(app.seen_profile / "callpop.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    fill(filler)  # its end, too
    process = app.process
    assert process is not None
    process.terminate()
    assert process.wait(60) == 0
    app.check_last_words()


ENDS_OF_TIME = ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")

HOSTILE = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe\x00",
    b"[" * 5000,
    b'{"call_id":' * 3000,
    b'{"call_id": "' + b"x" * 60000 + b'"}',
    b'{"call_id": 1e999, "status": "ringing", "timestamp": "2026-01-01T00:00:00"}',
    b'{"call_id": "a", "call_id": "b", "status": {}, "timestamp": []}',
    b'{"call_id": "\\ud800", "status": "ringing", "timestamp": "2026-01-01T00:00:00"}',
    b'{"call_id": "\\u0000", "status": "ringing", "timestamp": "9999-12-31T23:59:59-23:59"}',
    b'{"call_id": "z", "status": "ringing", "timestamp": "0001-01-01T00:00:00+23:59"}',
    b'{"call_id": "z", "status": "ended", "timestamp": "2026-01-01T00:00:00", "merged_id": "z"}',
    b"x" * 70000,
    *(json.dumps({**Call().ringing(ANNA), "timestamp": at}).encode() for at in ENDS_OF_TIME),
]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_bodies_are_refused_and_never_break_it(app_for_all: App, body: bytes) -> None:
    status, _ = app_for_all.post(body)
    assert status in {200, 400, 413}
    call = Call()
    app_for_all.deliver(call.created())


def test_calls_stamped_with_the_ends_of_time_are_read_as_others_are(app: App, windows: Windows, tmp_path: Path) -> None:
    calls = [(Call(), at) for at in ENDS_OF_TIME]
    for call, at in calls:
        for payload in (call.ringing(ANNA), call.answered(ANNA), call.ended()):
            app.deliver({**payload, "timestamp": at})
    assert {row["call_id"] for row in app.records()} >= {call.call_id for call, _ in calls}
    for words in (["log"], ["explain"], ["log", "--export", str(tmp_path / "log.csv")]):
        done = app.command(*words)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "9999-12-31" in (tmp_path / "log.csv").read_text(encoding="utf-8")
    assert app.command("run").returncode == 0, "a second start raises the log"
    eventually(lambda: windows.named("Callpop"), what="the log")
    call = Call()
    app.deliver(call.created())
    app.stop()
    app.check_last_words()


def test_a_wrong_secret_is_not_told_from_a_wrong_path(app_for_all: App) -> None:
    assert app_for_all.post(Call().created(), secret="wrong")[0] == 404
