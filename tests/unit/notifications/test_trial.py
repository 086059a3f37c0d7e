"""Test calls and simulated ones are told from the platform's."""

from __future__ import annotations

import datetime

import pytest

from callpop.notifications.trial import is_trial
from callpop.simulation.cast import Me
from callpop.simulation.expand import expand
from callpop.simulation.scenario import load_scenario

START = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)


@pytest.mark.parametrize("name", ["simple", "attended", "test"])
def test_what_simulate_posts_is_a_trial_by_its_call_id_alone(name: str) -> None:
    sent = expand(load_scenario(name), me=Me("me@example.com"), start=START)
    assert all(is_trial(payload["call_id"], test=False) for _, payload in sent)


@pytest.mark.parametrize(
    "call_id", ["vpbx1.example.com-1763629200.12", "sim-gateway-1763629200.12", "sim-0a1b2c3d", "SIM-0a1b2c3d-1.2"]
)
def test_a_platforms_call_is_none_unless_it_says_so(call_id: str) -> None:
    assert not is_trial(call_id, test=False)
    assert is_trial(call_id, test=True)
