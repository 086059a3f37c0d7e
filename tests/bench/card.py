"""From POST to a card mapped on a real X server."""

from __future__ import annotations

import json
import random
import socket
import subprocess
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.mapped import Screen as Watcher
from tests.bench.measuring import Result, limit, median, percentile
from tests.end_to_end.support.application import SECRET, App, Installed
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import end, spawn, tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, BOB, Call, Payload, outsider

NAME = "card"
BAR = 1.5

# A card that a colleague's answer takes away at once, so that the next pair finds an empty corner.
LEAVES_AT_ONCE = "[popup]\nelsewhere = 0\nelsewhere_group = 0\n"

NOTIFY = """#!/bin/sh
exec notify-send --expire-time=150 "$1" "$2"
"""


@dataclass
class Peer:
    """One way of showing a call: where to POST, and how to make its window leave."""

    name: str
    port: int
    path: str = f"/notify/{SECRET}"

    def show(self, call: Call) -> Payload:
        """What to POST for the window to come."""
        return call.ringing(ANNA)

    def leave(self, call: Call) -> None:
        """Make it go."""


class Product(Peer):
    """Callpop: the card leaves when a colleague answers."""

    def leave(self, call: Call) -> None:
        """Answered by a colleague, then over."""
        for payload in (call.answered(BOB), call.ended()):
            exchange(self.port, request("POST", self.path, payload))


class Bare(Peer):
    """The bare script hides its widget on DELETE."""

    def leave(self, call: Call) -> None:
        """Hide."""
        exchange(self.port, request("DELETE", self.path, {}))


def request(method: str, path: str, payload: Payload) -> bytes:
    """A request as the platform sends it: a connection of its own."""
    body = json.dumps(payload).encode()
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def exchange(port: int, sent: bytes) -> bytes:
    """Send, and read all that is answered."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(sent)
        return read_all(connection)


def read_all(connection: socket.socket) -> bytes:
    """Read until the other side closes."""
    pieces = []
    while piece := connection.recv(65536):
        pieces.append(piece)
    return b"".join(pieces)


def once(peer: Peer, watcher: Watcher, chance: random.Random) -> float:
    """One card: milliseconds from before the connection to its window being mapped."""
    call = Call(outsider(f"+3161234{chance.randrange(50):04}"))
    sent = request("POST", peer.path, peer.show(call))
    watcher.forget()
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", peer.port), timeout=30) as connection:
        connection.sendall(sent)
        seen = watcher.mapped()
        answer = read_all(connection)
    assert b" 200 " in answer[:16], (peer.name, answer)
    assert seen is not None, f"{peer.name}: no window was mapped"
    window, at = seen
    peer.leave(call)
    assert watcher.gone(window), f"{peer.name}: its window stays"
    time.sleep(chance.uniform(0.02, 0.06))
    return (at - began) * 1e3


@contextmanager
def webhook(folder: Path, env: dict[str, str]) -> Iterator[Peer]:
    """Debian's webhook, which runs notify-send, which asks dunst."""
    tool("notify-send")
    script, hooks, port = folder / "ring.sh", folder / "hooks.json", free_port()
    script.write_text(NOTIFY, encoding="utf-8")
    script.chmod(0o755)
    arguments = [{"source": "payload", "name": name} for name in ("caller.number", "destination.number")]
    hook = {"id": "ring", "execute-command": str(script), "pass-arguments-to-command": arguments}
    hooks.write_text(json.dumps([hook]), encoding="utf-8")
    command = [tool("webhook"), "-hooks", str(hooks), "-ip", "127.0.0.1", "-port", str(port)]
    process = spawn(command, env=env, log=folder / "webhook.log")

    def answers() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    try:
        eventually(answers, what="webhook")
        yield Peer("webhook", port, "/hooks/ring")
    finally:
        end(process)


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Product and limits interleaved, in five rounds; the median of the rounds' ratios."""
    rounds, pairs = (1, 60) if quick else (5, 300)
    chance = random.Random(7)
    with (
        Screen(folder / "screen") as screen,
        limit("card", folder, screen.env) as (_, bare_port),
        webhook(folder, screen.env) as debian,
    ):
        app = App(installed, folder / "app", screen.env, extra=LEAVES_AT_ONCE).start().wait_ready()
        Windows(screen).point_at(5, 500)
        product = Product("product", urllib.parse.urlsplit(app.info()["listener_url"]).port or 0)
        peers: list[Peer] = [product, Bare("bare", bare_port)]
        watcher = Watcher(screen.env["DISPLAY"])
        taken: list[dict[str, list[float]]] = []
        try:
            for peer in (*peers, debian):
                for _ in range(5):  # fonts, style sheets, caches: what the first card of a day pays once
                    once(peer, watcher, chance)
            for _ in range(rounds):
                times: dict[str, list[float]] = {peer.name: [] for peer in (*peers, debian)}
                for pair in range(pairs):
                    chance.shuffle(peers)
                    for peer in (*peers, debian) if pair % 3 == 0 else peers:
                        times[peer.name].append(once(peer, watcher, chance))
                taken.append(times)
        except (AssertionError, subprocess.SubprocessError):
            screen.screenshot(folder / "failed.png")
            raise
        finally:
            watcher.close()
            app.stop()
    return results(taken)


def results(taken: list[dict[str, list[float]]]) -> list[Result]:
    """The bars over the rounds' times."""

    def over_rounds(peer: str, share: float) -> list[float]:
        return [percentile(times[peer], share) for times in taken]

    figures = {
        f"{peer}_p{round(share * 100)}_ms": median(over_rounds(peer, share))
        for peer in ("product", "bare", "webhook")
        for share in (0.5, 0.95)
    }
    ratios = [a / b for a, b in zip(over_rounds("product", 0.95), over_rounds("bare", 0.95), strict=True)]
    ahead = [a / b for a, b in zip(over_rounds("product", 0.95), over_rounds("webhook", 0.95), strict=True)]
    middle = [a / b for a, b in zip(over_rounds("product", 0.5), over_rounds("webhook", 0.5), strict=True)]
    pairs = sum(len(times["bare"]) for times in taken)
    return [
        Result("card: POST to mapped, p95", median(ratios), BAR, figures={"ratios": ratios, "pairs": pairs, **figures}),
        Result("card: against webhook+dunst, p95", median(ahead), 1.0, figures={"ratios": ahead}),
        Result("card: against webhook+dunst, p50", median(middle), 1.0, figures={"ratios": middle}),
    ]
