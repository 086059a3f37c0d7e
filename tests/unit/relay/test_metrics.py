"""What Prometheus reads."""

from __future__ import annotations

import re

from callpop.relay.lag import Lag
from callpop.relay.metrics import Metrics

_LINE = re.compile(r'(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"{}]*"(,[a-z]+="[^"{}]*")*\})? [0-9.e+-]+)')


def test_every_line_is_of_the_format_and_every_series_has_a_type() -> None:
    metrics = Metrics()
    metrics.requests[("hooks", 200)] += 1
    metrics.handed_out("notification", 0.003)
    metrics.gauge("waiting_polls", "Desktops that wait.", lambda: 1234567)
    text = metrics.text().decode()
    assert text.endswith("\n")
    assert [line for line in text.splitlines() if not _LINE.fullmatch(line)] == []
    types = set(re.findall(r"# TYPE (\S+)", text))
    for line in text.splitlines():
        if not line.startswith("#"):
            name = re.split(r"[{ ]", line)[0]
            assert name in types or re.sub("_(bucket|sum|count)$", "", name) in types
    assert "callpop_relay_waiting_polls 1234567" in text, "not rounded"


def test_a_histogram_adds_up() -> None:
    metrics = Metrics()
    for seconds in (0.001, 0.02, 0.02, 7200.0):
        metrics.handed_out("notification", seconds)
    text = metrics.text().decode()
    assert 'lag_seconds_bucket{le="0.005"} 1' in text
    assert 'lag_seconds_bucket{le="0.025"} 3' in text
    assert 'lag_seconds_bucket{le="3600.0"} 3' in text
    assert 'lag_seconds_bucket{le="+Inf"} 4' in text
    assert "lag_seconds_count 4" in text


def test_a_clock_that_was_set_back_takes_nothing_off_the_sum() -> None:
    metrics = Metrics()
    for seconds in (-3600.0, 2.0):
        metrics.handed_out("notification", seconds)
    text = metrics.text().decode()
    assert "lag_seconds_sum 2.000000" in text, "a counter that falls is a restart to Prometheus"
    assert 'lag_seconds_bucket{le="0.005"} 1' in text


def test_lag_is_that_of_the_mailbox_that_waits_longest() -> None:
    now = 100.0
    lag = Lag(lambda: now)
    lag.asked("anna")
    lag.asked("bob")
    lag.came(["anna"])
    now = 110.0
    lag.came(["anna", "bob"])
    now = 115.0
    assert (lag.behind(), lag.longest()) == (2, 15)
    lag.fetched("anna")
    assert (lag.behind(), lag.longest()) == (1, 5)
    lag.forget(lambda mailbox: mailbox == "bob")
    assert (lag.behind(), lag.longest()) == (0, 0)


def test_a_desktop_that_is_away_or_asks_another_relay_is_not_behind_here() -> None:
    now = 100.0
    lag = Lag(lambda: now)
    lag.came(["anna", "bob"])
    assert (lag.behind(), lag.longest()) == (0, 0), "nobody asked here for either"
    lag.asked("anna")
    now = 160.0
    assert (lag.behind(), lag.longest()) == (1, 60)
    now = 300.0
    assert (lag.behind(), lag.longest()) == (0, 0), "her desktop was switched off, or asks another relay"
