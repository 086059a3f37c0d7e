"""A vault that has looked which calls the journal knows asks it no more about strangers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from callpop.calls.conversation import LINK_WINDOW
from callpop.intake.vault import Vault
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.storage import journal
from callpop.store_faults import StorageUnavailable

pytestmark = pytest.mark.asyncio

TRANSFER = decode(
    json.dumps(
        {"call_id": "kept", "merged_id": "merged", "status": "transfer", "timestamp": "2026-11-20T09:00:00Z"}
    ).encode()
)


async def test_known_calls_are_found_and_strangers_are_not_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "callpop.sqlite3"
    vault = Vault(path, lambda _: None)
    await vault.open()
    await vault.run(
        lambda conn: journal.append(conn, TRANSFER, body=TRANSFER.canonical, received_at=1, source="t", folded=True)
    )
    vault.close()
    again = Vault(path, lambda _: None)
    await again.open()
    await again.learn()
    for call_id in ("kept", "merged"):
        assert [one.digest for one in again.conversation([call_id]).notifications] == [TRANSFER.digest]
    again.close()
    # Without a file a known call cannot be looked up; about a stranger nothing has to be.
    assert again.conversation(["a stranger"]).notifications == ()


async def test_a_call_that_is_stored_after_the_look_is_found_too(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "callpop.sqlite3", lambda _: None)
    await vault.open()
    await vault.learn()
    vault.remember(TRANSFER)
    await vault.run(
        lambda conn: journal.append(conn, TRANSFER, body=TRANSFER.canonical, received_at=1, source="t", folded=True)
    )
    assert len(vault.conversation(["merged"]).notifications) == 1
    vault.close()


def lonely(call_id: str, timestamp: str) -> Notification:
    return decode(json.dumps({"call_id": call_id, "status": "transfer", "timestamp": timestamp}).encode())


async def test_transfers_are_looked_for_only_where_there_may_be_some(tmp_path: Path) -> None:
    path = tmp_path / "callpop.sqlite3"
    early, late = lonely("early", "2026-11-20T09:00:00Z"), lonely("late", "2026-11-20T12:00:00Z")
    vault = Vault(path, lambda _: None)
    await vault.open()
    await vault.run(
        lambda conn: journal.append(conn, early, body=early.canonical, received_at=1, source="t", folded=True)
    )
    vault.close()
    again = Vault(path, lambda _: None)
    await again.open()
    await again.learn()
    assert again.transfers_around(early.stamped_at + LINK_WINDOW) == ["early"]
    again.remember(late)
    await again.run(
        lambda conn: journal.append(conn, late, body=late.canonical, received_at=2, source="t", folded=True)
    )
    assert again.transfers_around(late.stamped_at + LINK_WINDOW) == ["late"]
    assert again.transfers_around(early.stamped_at) == ["early"]
    again.close()
    # Without a file nothing can be looked up; where there is nothing, nothing has to be.
    assert again.transfers_around(late.stamped_at + LINK_WINDOW + 1) == []
    with pytest.raises(StorageUnavailable):
        again.transfers_around(late.stamped_at)
