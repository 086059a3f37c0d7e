"""One desktop and the company's relay: enrolled by a link, called through it, away for a while, and back."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.processes import tool
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually, stays
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, BOB, ME, Call, outsider, stamp

pytestmark = pytest.mark.end_to_end

_ACCENT = "#2558CF"
"""The one filled button of a window has it."""

BY_RELAY = """\
[source]
kind = "relay"
[relay]
url = "{url}"
"""


@pytest.fixture
def relay(installed: Installed, tmp_path: Path) -> Iterator[Relay]:
    made = Relay(installed, tmp_path / "relay")
    yield made
    made.stop()


@pytest.fixture
def anna(relay: Relay, make_app: MakeApp, screen: Screen) -> App:
    """Anna's desktop, with a token in its environment."""
    token = relay.command("agent", "add", "--email", ME, "--number", "201", "--token")
    relay.start()
    env = {**screen.env, "CALLPOP_RELAY_TOKEN": token}
    return make_app(env, extra=BY_RELAY.format(url=relay.url))


def filled_button(screen: Screen, windows: Windows, title: str, folder: Path) -> tuple[int, int]:
    """The middle of a window's filled button, once it is painted: of the accent's colour, and no line or dot."""

    def look() -> tuple[int, int] | None:
        (window,) = windows.named(title)
        picture = folder / "screen.png"
        screen.screenshot(picture)
        place = f"{window.width}x{window.height}+{window.x}+{window.y}"
        found = subprocess.run(
            [
                *(tool("convert"), str(picture), "-crop", place, "+repage", "-fill", "black", "+opaque", _ACCENT),
                *("-morphology", "Erode", "Square:8", "-trim", "-format", "%w %h %X %Y", "info:"),
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        width, height, x, y = (int(part) for part in found.stdout.split())
        # Where the colour is nowhere, nothing is left but a point outside.
        return (window.x + x + width // 2, window.y + y + height // 2) if min(x, y) >= 0 and width > 1 else None

    place = eventually(look, what="the filled button")
    assert place is not None
    return place


def outcomes(app: App) -> dict[str, str]:
    return {row["call_id"]: row["outcome"] for row in app.records()}


def test_a_clicked_link_asks_and_then_calls_come_through_the_relay(
    relay: Relay, make_app: MakeApp, screen: Screen, windows: Windows, tmp_path: Path
) -> None:
    said = relay.command("agent", "add", "--email", ME, "--number", "201")
    relay.start()
    link = f"callpop://enrol?url={relay.url}&code={said}"
    app = make_app(screen.env).start(arguments=[link]).wait_ready()
    eventually(lambda: windows.named("^Settings"), what="the settings")
    before = (app.profile / "settings.toml").read_text(encoding="utf-8")
    stays(
        lambda: (app.profile / "settings.toml").read_text(encoding="utf-8"), lambda now: now == before, what="no word"
    )
    windows.click(*filled_button(screen, windows, "^Settings", tmp_path))
    eventually(
        lambda: relay.url in (app.profile / "settings.toml").read_text(encoding="utf-8"),
        what="the relay in the settings",
    )
    assert said not in app.said()
    call = Call()
    eventually(lambda: app.command("config", "get", "source.kind").stdout == "relay\n", what="the new source")
    relay.deliver(call.created(), call.ringing(ANNA))
    windows.wait_for_cards(1)
    relay.deliver(call.answered(ANNA), call.ended())
    eventually(lambda: outcomes(app).get(call.call_id), lambda outcome: outcome == "answered", what="the row")
    row = app.record(call.call_id)
    assert row is not None
    assert (row["popup"]["shown"], row["popup"]["rings"]) == (True, 1)
    # The code is used up, and what it gave lives on: the next start needs neither.
    app.stop()
    again = Call()
    app.start().wait_ready()
    relay.deliver(again.ringing(ANNA))
    eventually(lambda: outcomes(app).get(again.call_id), lambda outcome: outcome == "ringing", what="the second call")


def test_what_came_while_the_desktop_was_away_is_in_the_log_and_only_what_rings_pops(
    relay: Relay, anna: App, windows: Windows
) -> None:
    anna.start().wait_ready()
    first = Call()
    relay.deliver(first.ringing(ANNA))
    windows.wait_for_cards(1)
    relay.deliver(first.answered(BOB))
    anna.stop()
    missed = [Call(caller=outsider(f"+3161000{n:04}")) for n in range(40)]
    for call in missed:
        relay.deliver(call.created(), call.ringing(ANNA, BOB), call.ended("no-answer"))
    rings = Call(caller=outsider("+31687654321"))
    relay.deliver(first.ended(), rings.ringing(ANNA))
    anna.start().wait_ready()
    windows.wait_for_cards(1)
    found = eventually(lambda: outcomes(anna), lambda now: len(now) == 42, what="all calls in the log")
    assert found.pop(first.call_id) == "answered-elsewhere"
    assert found.pop(rings.call_id) == "ringing"
    assert found == dict.fromkeys((call.call_id for call in missed), "missed")
    newest_first = [row["started_at"] for row in anna.records()]
    assert newest_first == sorted(newest_first, reverse=True)
    assert [row["call_id"] for row in anna.records() if row["popup"]["shown"]] == [rings.call_id, first.call_id]


def test_a_relay_that_is_gone_is_waited_for_and_read_on(relay: Relay, anna: App, windows: Windows) -> None:
    relay.stop()
    # It is ready all the same, and the log can be read.
    anna.start().wait_ready()
    assert anna.info()["listener_url"] == ""
    told = anna.command("simulate", "busy-line")
    assert told.returncode != 0
    relay.start()
    call = Call()
    relay.deliver(call.ringing(ANNA))
    windows.wait_for_cards(1)
    relay.stop()
    relay.start()
    relay.deliver(call.ended("no-answer"))
    eventually(lambda: outcomes(anna).get(call.call_id), lambda outcome: outcome == "missed", what="its end")


def test_a_second_start_hands_its_link_to_the_first(relay: Relay, anna: App, windows: Windows) -> None:
    anna.start().wait_ready()
    assert windows.named("^Settings") == []
    done = anna.command("run", "callpop://enrol?url=https://other.example.com&code=ABCD")
    assert (done.returncode, done.stdout) == (0, "")
    eventually(lambda: windows.named("^Settings"), what="the question")
    assert anna.command("config", "get", "relay.url").stdout.strip() == relay.url


def test_after_a_backlog_the_doctor_compares_the_clock_with_the_relays(relay: Relay, anna: App) -> None:
    call = Call()
    long_ago = stamp(datetime.now(UTC) - timedelta(minutes=40))
    relay.deliver({**call.ringing(ANNA), "timestamp": long_ago}, call.ended("no-answer"))
    anna.start().wait_ready()
    eventually(lambda: outcomes(anna).get(call.call_id), what="the backlog in the log")
    said = [json.loads(line) for line in anna.command("doctor", "--json").stdout.splitlines()]
    assert [one["key"] for one in said if one["check"] == "clock"] == ["relay_clock_right"]
