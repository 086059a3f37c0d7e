"""Kills of relays and desktops under load, Redis away, and a day offline: what was confirmed is kept, once."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from tests.bench.measuring import HERE, Result
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.platform import Platform, key_of, one_call
from tests.end_to_end.support.promises import Broken, broken_promises
from tests.end_to_end.support.relay import STORES, Relay, redis_server, stored
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, ME, Payload

NAME = "relay-soak"
PHONES = (ANNA, BOB)
EMAILS = tuple(phone["user_emails"][0] for phone in PHONES)
ROOMY = ("--mailbox-length", "10000000", "--access-log", "off")
"""Nothing may leave a mailbox before it was compared."""

BY_RELAY = """\
[source]
kind = "relay"
[relay]
url = "{url}"
"""
Tell = Callable[[str], None]


def measure(installed: Installed, folder: Path, quick: bool, tell: Tell) -> list[Result]:
    """All of it, one after the other."""
    kills, away, backlog = (5, 3.0, 1000) if quick else (100, 20.0, 5000)
    results: list[Result] = []
    with Screen(folder / "screen") as screen:
        for store in STORES:
            with stored(store, folder / store) as place:
                results.append(relay_kills(installed, folder / store / "relay-kills", place, kills, store, tell))
            with stored(store, folder / store / "b") as place:
                results += desktop_kills(installed, folder / store / "app-kills", place, kills, store, screen, tell)
            with stored(store, folder / store / "c") as place:
                results += offline(installed, folder / store / "offline", place, backlog, store, screen, tell)
        results += redis_away(installed, folder / "away", away, tell)
    return results


class Office:
    """A relay, and the tokens of two people's desktops."""

    def __init__(self, installed: Installed, folder: Path, store: str) -> None:
        self.folder = folder
        self.relay = Relay(installed, folder / "relay", store=store, options=ROOMY)
        codes = self.relay.codes(*EMAILS)
        self.relay.start()
        self.tokens = {email: self.relay.enrol(code) for email, code in codes.items()}

    @contextmanager
    def desktops(self) -> Iterator[dict[str, Desktop]]:
        """Both read their mailboxes inside the block."""
        with ExitStack() as after:
            made = {
                email: Desktop(self.folder / email, email, relay=self.relay.url, token=token)
                for email, token in self.tokens.items()
            }
            for desktop in made.values():
                after.callback(desktop.start().stop)
            yield made

    def platform(self, seed: int = 1, **more: float) -> Platform:
        """Calls for both."""
        return Platform(self.relay.port, self.relay.hook, PHONES, seed=seed, **more)  # type: ignore[arg-type]


def relay_kills(installed: Installed, folder: Path, store: str, kills: int, name: str, tell: Tell) -> Result:
    """``kill -9`` of the relay at random moments, again and again, while the platform posts and desktops read."""
    office, chance = Office(installed, folder, store), random.Random(11)
    try:
        with office.desktops() as desktops:
            with office.platform(senders=4, pause=0.005) as platform:
                for number in range(kills):
                    time.sleep(chance.uniform(0.005, 0.8))
                    office.relay.kill()
                    office.relay.serve()
                    # Now and then all at once, as after a change of the network: else they back off ever longer.
                    if number % 3 == 0:
                        hurry(desktops)
                    progress(tell, f"relay kills, {name}", number + 1, len(platform.acknowledged))
            hurry(desktops)
            found = [
                broken_promises(desktop, office.relay, office.tokens[email], platform.promised())
                for email, desktop in desktops.items()
            ]
    finally:
        office.relay.stop()
    figures: dict[str, object] = {
        "kills": kills,
        "confirmed": len(platform.acknowledged),
        "answers": dict(platform.answers),
    }
    return result(f"relay kills, {name}: promises broken", found, figures, tell)


def desktop_kills(
    installed: Installed, folder: Path, store: str, kills: int, name: str, screen: Screen, tell: Tell
) -> list[Result]:
    """``kill -9`` of the app at random moments, again and again, while calls come and some of them ring on."""
    office, chance = Office(installed, folder, store), random.Random(12)
    app, shown = witnessed_app(installed, office, screen)
    lives: list[int] = []
    told: list[set[str]] = []
    try:
        with (
            office.platform(senders=2, pause=0.02) as brief,
            office.platform(seed=2, senders=3, pause=0.05, rings=4.0) as long,
        ):
            for number in range(kills):
                app.start().wait_ready()
                time.sleep(chance.uniform(0.005, 1.2))
                app.kill()
                lives.append(app.pid)
                told.append(said_shown(app))
                progress(tell, f"app kills, {name}", number + 1, len(brief.acknowledged) + len(long.acknowledged))
        app.start().wait_ready()
        desktop = Desktop(app.profile, ME, relay=office.relay.url, token=office.tokens[ME])
        found = broken_promises(
            desktop,
            office.relay,
            office.tokens[ME],
            brief.promised() | long.promised(),
            shown=[f"{pid} {card}" for pid, card, _ in shown()],
        )
        app.stop()
        integrity = integrity_of(app)
    finally:
        app.kill()
        office.relay.stop()
    if integrity != ["ok"]:
        tell(f"integrity: {integrity}")
    cards = shown()
    first = {card: pid for pid, card, _ in reversed(cards)}
    anew = [(first[card], call) for pid, card, call in cards if pid != first[card]]
    again = [call for pid, call in anew if call in told[lives.index(pid)]]
    figures: dict[str, object] = {
        "kills": kills,
        "confirmed": len(brief.acknowledged) + len(long.acknowledged),
        "cards": len(first),
        # A window that died with its app before anything was written down: the call still rings, and is shown.
        "shown_anew": len(anew) - len(again),
        "integrity": ", ".join(integrity),
    }
    return [
        result(f"app kills, {name}: promises broken", [found], figures, tell),
        Result(f"app kills, {name}: shown again, though written down", len(again), 0, unit=""),
        Result(f"app kills, {name}: files damaged", float(integrity != ["ok"]), 0, unit=""),
    ]


def offline(
    installed: Installed, folder: Path, store: str, amount: int, name: str, screen: Screen, tell: Tell
) -> list[Result]:
    """Thousands of notifications while the desktop is off: from its start until all of them are in its file."""
    office, chance = Office(installed, folder, store), random.Random(13)
    app, shown = witnessed_app(installed, office, screen)
    try:
        app.start().wait_ready()
        app.stop()
        calls: list[list[Payload]] = []
        while sum(map(len, calls)) < amount:
            calls.append(list(one_call(chance, PHONES)))
        for call in calls:
            office.relay.deliver(*call)
        desktop = Desktop(app.profile, ME, relay=office.relay.url, token=office.tokens[ME])
        end = office.relay.mailbox(office.tokens[ME])[-1]["cursor"]
        began = time.monotonic()
        app.start()
        eventually(desktop.read_to, lambda now: now == end, what="everything has been read", pause=0.02)
        took = time.monotonic() - began
        app.wait_ready()
        promised = {key_of(one) for call in calls for one in call}
        found = broken_promises(desktop, office.relay, office.tokens[ME], promised, shown=[])
        popped = len(shown())
        in_order = [row["started_at"] for row in desktop.records()]
        app.stop()
    finally:
        app.kill()
        office.relay.stop()
    figures = {"popped": popped, "rows": len(in_order), "of": len(calls)}
    tell(f"offline, {name}: {took:.2f} s, {figures}")
    wrong = popped + (in_order != sorted(in_order, reverse=True)) + (len(in_order) != len(calls))
    return [
        Result(f"offline, {name}: {amount} caught up, from the app's start", took, 5, "s", figures=figures),
        result(f"offline, {name}: promises broken", [found], {"popped_or_out_of_order": wrong}, tell, more=wrong),
    ]


def redis_away(installed: Installed, folder: Path, seconds: float, tell: Tell) -> list[Result]:
    """Redis dies under load and is away for a while; relays and desktops find back by themselves."""
    with redis_server(folder / "redis") as redis:
        office = Office(installed, folder, redis.url)
        other = Relay(installed, folder / "other", store=redis.url, options=ROOMY).serve()
        pids = (office.relay.pid, other.pid)
        try:
            with office.desktops() as desktops:
                with office.platform(senders=3, pause=0.01) as platform:
                    time.sleep(2)
                    redis.kill()
                    before = platform.answers.copy()
                    time.sleep(seconds)
                    meanwhile = platform.answers - before
                    confirmed = len(platform.acknowledged)
                    began = time.monotonic()
                    redis.start()
                    eventually(lambda: len(platform.acknowledged) > confirmed, what="confirmed again", pause=0.005)
                    back = time.monotonic() - began
                    eventually(lambda: other.poll(office.tokens[ME])[0] == 200, what="the other relay reads again")
                    time.sleep(2)
                found = [
                    broken_promises(desktop, office.relay, office.tokens[email], platform.promised())
                    for email, desktop in desktops.items()
                ]
                recovered = time.monotonic() - began
                assert pids == (office.relay.pid, other.pid) and other.is_alive()
        finally:
            office.relay.stop()
            other.stop()
    odd = sum(count for answer, count in meanwhile.items() if answer != "503")
    figures = {
        "answers_meanwhile": dict(meanwhile),
        "desktops_back_s": recovered,
        "confirmed": len(platform.acknowledged),
    }
    return [
        result(f"redis away {seconds:g} s: promises broken", found, figures, tell),
        Result("redis away: answers other than 503", max(0, odd - 3), 0, unit="", figures={"on_the_way": odd}),
        Result("redis back: confirmed again, from its start", back, 5, "s"),
    ]


def witnessed_app(
    installed: Installed, office: Office, screen: Screen
) -> tuple[App, Callable[[], list[tuple[int, str, str]]]]:
    """Anna's app by the relay, and what its windows were told to show so far: process, card and call of each."""
    notes = office.folder / "shown.txt"
    watched = replace(installed, launcher=(str(HERE / "witnessed.py"), str(notes)))
    env = {**screen.env, "CALLPOP_RELAY_TOKEN": office.tokens[ME]}

    def shown() -> list[tuple[int, str, str]]:
        lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
        return [(int(pid), card, call) for pid, card, call in (line.split(" ") for line in lines)]

    return App(watched, office.folder / "anna", env, extra=BY_RELAY.format(url=office.relay.url)), shown


def said_shown(app: App) -> set[str]:
    """The calls that were shown by the app's file: the card stands, or should stand, in the same transaction."""
    with closing(sqlite3.connect(app.profile / "callpop.sqlite3")) as database:
        return {call for (call,) in database.execute("SELECT call_id FROM decisions WHERE decision = 'shown'")}


def integrity_of(app: App) -> list[str]:
    """SQLite's own verdict."""
    with closing(sqlite3.connect(app.profile / "callpop.sqlite3")) as database:
        return [row[0] for row in database.execute("PRAGMA integrity_check")]


def hurry(desktops: dict[str, Desktop]) -> None:
    """Have all desktops try again at once."""
    for desktop in desktops.values():
        desktop.nudge()


def progress(tell: Tell, what: str, number: int, confirmed: int) -> None:
    """Say how far it is, now and then."""
    if number % 20 == 0:
        tell(f"{what}: {number}, {confirmed} confirmed")


def result(name: str, found: Sequence[Broken], figures: dict[str, object], tell: Tell, *, more: int = 0) -> Result:
    """One row of the table; what was broken is told."""
    for broken in found:
        if broken:
            tell(f"{name}: {str(broken)[:2000]}")
    return Result(name, sum(map(len, found)) + more, 0, unit="", figures=figures)
