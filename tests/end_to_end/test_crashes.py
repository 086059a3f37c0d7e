"""``kill -9`` at any moment: what was answered 200 is in the journal afterwards, and in the log if it is mine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.crashes import kill_again_and_again
from tests.end_to_end.support.screen import Screen

pytestmark = pytest.mark.end_to_end


@pytest.mark.timeout(900)
def test_no_acknowledged_notification_is_lost_in_twenty_kills(
    make_app: MakeApp, screen: Screen, tmp_path: Path
) -> None:
    found = kill_again_and_again(make_app(screen.env), kills=20, seed=2)
    assert found.acknowledged > 200, "the load was no load"
    assert found.lost == []
    assert found.unlogged == []
    assert found.integrity == ["ok"]
