"""Everything about one number, removed by a command: with the app running, and without it."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider

pytestmark = pytest.mark.end_to_end

WIPED, NAME = "+31612345678", "Zwolfkampfer"
DIGITS = b"612345678"
KEPT = "+31687654321"
_SIGNS = bytes(ord(sign) for sign in " -./()\u00a0" if ord(sign) < 256) + b"\xc2"


def naming(profile: Path) -> list[str]:
    """The files that hold the number in any spelling, or the name that only its calls bore."""
    found = []
    for file in sorted(profile.rglob("*")):
        if file.is_file():
            # A running app writes a file beside the one that it replaces: it may be gone by now.
            with contextlib.suppress(FileNotFoundError):
                held = file.read_bytes()
                if DIGITS in held.translate(None, _SIGNS) or NAME.encode() in held:
                    found.append(str(file.relative_to(profile)))
    return found


def log(app: App) -> list[str]:
    """The numbers of the log, newest first."""
    said = app.command("log", "--json")
    assert said.returncode == 0, said.stderr
    return [json.loads(line)["remote"]["number"] for line in said.stdout.splitlines()]


def fill(app: App) -> None:
    """Calls of both numbers in all ways of writing them; one is for a colleague alone, one goes on."""
    for number in (WIPED, "0612345678", "0031612345678", KEPT):
        named = {**outsider(number), "name": NAME if number != KEPT else "Kept"}
        call = Call(caller=named)
        app.deliver(call.created(), call.ringing(ANNA, BOB), call.ended("no-answer"))
    for target in (BOB, ANNA):
        call = Call(caller={**outsider(WIPED), "name": NAME})
        app.deliver(call.created(), call.ringing(target))
    for kind in ("backup-2026-01-01T00-00-00-v1", "damaged-2026-01-01T00-00-00"):
        (app.profile / f"callpop.sqlite3.{kind}").write_bytes(b"\0" + WIPED.encode())
    # What --debug may have written down, in a file of earlier days and in today's.
    with (app.profile / "logs" / "callpop.log").open("a", encoding="utf-8") as today:
        today.write(f"DEBUG {NAME} 06-12345678\n")
    (app.profile / "logs" / "callpop.log.1").write_text(f"DEBUG {WIPED}\nINFO stays\n", encoding="utf-8")
    eventually(lambda: len(log(app)) == 5, what="all calls in the log")


def wipe(app: App) -> None:
    said = app.command("log", "--wipe-number", "06 - 12 34 56 78", "--yes")
    assert said.returncode == 0, said.stderr
    assert "4 calls" in said.stderr
    assert naming(app.profile) == []
    assert log(app) == [KEPT]
    assert (app.profile / "logs" / "callpop.log.1").read_text(encoding="utf-8") == "DEBUG [wiped]\nINFO stays\n"


def test_the_running_app_forgets_the_number_to_the_last_byte(make_app: MakeApp, screen: Screen) -> None:
    app = make_app(screen.env).start().wait_ready()
    fill(app)
    wipe(app)
    assert app.alive()
    later = Call(caller=outsider(KEPT))
    app.deliver(later.created(), later.ringing(ANNA), later.ended("no-answer"))
    eventually(lambda: log(app) == [KEPT, KEPT], what="the next call")
    assert naming(app.profile) == []
    app.stop()
    assert naming(app.profile) == []


def test_without_the_app_the_command_does_it_alone(make_app: MakeApp, screen: Screen) -> None:
    app = make_app(screen.env).start().wait_ready()
    fill(app)
    app.stop()
    assert len(naming(app.profile)) > 2
    wipe(app)
    app.start().wait_ready()
    assert log(app) == [KEPT]
    assert naming(app.profile) == []
