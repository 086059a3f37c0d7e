"""What the doctor says of this computer's clock, and against which one."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from callpop.desktop.finding_words import view_of
from callpop.desktop.words import LANGUAGES, Words
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Level
from callpop.settings.secrets import Secrets
from tests.unit.diagnostics.test_checks import LATER, found, patient
from tests.unit.intake.office import ANNA, BOB, MINUTE, SECOND, Call, office


@contextmanager
def relay(now: int | None) -> Iterator[str]:
    """A relay that knows everybody, and whose clock stands still; it tells no time without one. Its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            if now is not None:
                self.send_header("Date", formatdate(now // SECOND, usegmt=True))
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def by_relay(folder: Path, url: str, clock: int = LATER) -> Patient:
    one = patient(folder, f'[agent]\nemails = ["anna@example.com"]\n[source]\nkind = "relay"\n[relay]\nurl = "{url}"\n')
    secrets = Secrets(one.profile, {"CALLPOP_RELAY_TOKEN": "t0ken"})
    return replace(one, secrets=secrets, now=lambda: clock)


def waited(folder: Path, *, source: str, late: int) -> None:
    """Fill a log with calls that came so many microseconds after they had been stamped."""

    async def run() -> None:
        async with office(folder / "callpop.sqlite3") as anna:
            for name in ("one", "two"):
                call = Call(name)
                for step in (call.created(), call.ringing(ANNA, BOB), call.ended(at=9)):
                    anna.now = round(datetime.fromisoformat(step["timestamp"]).timestamp() * SECOND) + late
                    await anna.post(step, source=source)

    asyncio.run(run())


def said(one: Patient, language: str = "en") -> list[str]:
    words = Words.load(language)
    return [view_of(each, words, LATER).found for each in found(one).values() if each.check == "clock"]


def test_what_had_waited_at_the_relay_does_not_make_a_right_clock_wrong(tmp_path: Path) -> None:
    waited(tmp_path, source="relay", late=40 * MINUTE)
    with relay(LATER) as url:
        seen = found(by_relay(tmp_path, url))
    assert [each.key for each in seen.values() if each.check == "clock"] == ["relay_clock_right"]
    assert seen["relay_clock_right"].level is Level.GOOD
    assert seen["last_notification"].level is Level.GOOD, "the log is not empty"


@pytest.mark.parametrize(
    ("off", "told"),
    [
        (5 * MINUTE, "300 s ahead of the clock of the relay 127.0.0.1"),
        (-5 * MINUTE, "300 s behind the clock of the relay 127.0.0.1"),
        (31 * SECOND, "s ahead"),
        (29 * SECOND, "agrees with that of the relay 127.0.0.1"),
        (0, "to within 1 s"),
    ],
)
def test_the_difference_from_the_relays_clock_is_told_with_its_side(tmp_path: Path, off: int, told: str) -> None:
    with relay(LATER) as url:
        (text,) = said(by_relay(tmp_path, url, LATER + off + SECOND // 2))
    assert told in text


def test_a_clock_that_is_wrong_at_the_time_of_the_doctor_is_found_whatever_came_before(tmp_path: Path) -> None:
    waited(tmp_path, source="relay", late=SECOND)
    with relay(LATER) as url:
        seen = found(by_relay(tmp_path, url, LATER + 5 * MINUTE))
    assert seen["relay_clock_ahead"].level is Level.NOTE
    assert abs(int(seen["relay_clock_ahead"].values["seconds"]) - 300) <= 1


def test_a_relay_that_does_not_answer_or_tells_no_time_leaves_it_unknown(tmp_path: Path) -> None:
    waited(tmp_path, source="relay", late=40 * MINUTE)
    with relay(None) as url:
        assert said(by_relay(tmp_path, url)) == ["The clock can be compared once the relay answers."]
    assert found(by_relay(tmp_path, url))["relay_clock_unknown"].level is Level.NOTE
    assert {"relay_trouble", "relay_clock_unknown"} <= found(by_relay(tmp_path, url)).keys()


def test_what_came_over_a_relay_once_says_nothing_of_the_platforms_clock(tmp_path: Path) -> None:
    waited(tmp_path, source="relay", late=40 * MINUTE)
    assert said(patient(tmp_path)) == ["The clock can be compared once notifications come."]
    assert "last_notification" in found(patient(tmp_path))


def test_without_a_relay_it_is_the_platforms_clock_and_the_side_is_told(tmp_path: Path) -> None:
    waited(tmp_path, source="listener", late=-5 * MINUTE)
    assert said(patient(tmp_path)) == ["This computer's clock is 300 s behind the platform's."]


def test_each_language_tells_how_much_and_against_which_clock(tmp_path: Path) -> None:
    for off in (-5 * MINUTE, 5 * MINUTE):
        with relay(LATER) as url:
            texts = [said(by_relay(tmp_path, url, LATER + off + SECOND // 2), one)[0] for one in LANGUAGES]
        assert len(set(texts)) == len(LANGUAGES)
        assert all("300 s" in text and "127.0.0.1" in text for text in texts)
