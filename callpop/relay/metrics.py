"""What the relay counts, in Prometheus' text format (version 0.0.4). No address and no number is a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from callpop.relay.limits import Refused, Wrong

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 60.0, 3600.0)


class Metrics:
    """The counters of one process.

    Attributes:
        received: Notifications, by what became of them: accepted, duplicate, rejected, unavailable.
        delivered: Items handed to desktops, by kind: notification, settled.
        refused: Requests refused, by reason; `full` are connections beyond the limit.
        requests: Answers, by address of the surface and status.
    """

    def __init__(self) -> None:
        self.received: Counter[str] = Counter(accepted=0, duplicate=0, rejected=0, unavailable=0)
        self.delivered: Counter[str] = Counter(notification=0, settled=0)
        self.refused: Counter[str] = Counter({why.value: 0 for why in (*Wrong, *Refused)})
        self.requests: Counter[tuple[str, int]] = Counter()
        self._lags = [0] * (len(_BOUNDS) + 1)
        self._lag_sum = 0.0
        self._gauges: list[tuple[str, str, Callable[[], float]]] = []

    def gauge(self, name: str, about: str, value: Callable[[], float]) -> None:
        """Add what is looked at only when somebody asks."""
        self._gauges.append((name, about, value))

    def handed_out(self, kind: str, seconds: float) -> None:
        """An item went to a desktop so long after it was received; at once, where the clock was set back meanwhile."""
        seconds = max(0.0, seconds)
        self.delivered[kind] += 1
        at = next((place for place, bound in enumerate(_BOUNDS) if seconds <= bound), len(_BOUNDS))
        self._lags[at] += 1
        self._lag_sum += seconds

    def text(self) -> bytes:
        """All of it."""
        return ("\n".join(self._lines()) + "\n").encode()

    def _lines(self) -> Iterator[str]:
        yield from _counter("notifications_received_total", "Notifications by result.", "result", self.received)
        yield from _counter("items_delivered_total", "Mailbox items handed to desktops.", "kind", self.delivered)
        yield from _counter("refused_total", "Requests refused, by reason.", "reason", self.refused)
        name = "callpop_relay_requests_total"
        yield from _head(name, "Answers by surface and status.", "counter")
        for (surface, status), count in sorted(self.requests.items()):
            yield f'{name}{{surface="{surface}",status="{status}"}} {count}'
        name = "callpop_relay_delivery_lag_seconds"
        yield from _head(name, "From the receipt of an item to its delivery.", "histogram")
        total = 0
        for bound, count in zip((*map(str, _BOUNDS), "+Inf"), self._lags, strict=True):
            total += count
            yield f'{name}_bucket{{le="{bound}"}} {total}'
        yield f"{name}_sum {self._lag_sum:.6f}"
        yield f"{name}_count {total}"
        for short, about, value in self._gauges:
            name = f"callpop_relay_{short}"
            yield from _head(name, about, "gauge")
            yield f"{name} {round(value(), 3)!r}"


def _head(name: str, about: str, kind: str) -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"


def _counter(short: str, about: str, label: str, counts: Counter[str]) -> Iterator[str]:
    name = f"callpop_relay_{short}"
    yield from _head(name, about, "counter")
    for value, count in sorted(counts.items()):
        yield f'{name}{{{label}="{value}"}} {count}'
