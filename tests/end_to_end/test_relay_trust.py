"""Who may read what: tokens that are somebody else's, stale, forged or revoked, codes used twice, guessed cursors."""

from __future__ import annotations

import asyncio
import hashlib
import string
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from callpop.relay.opening import open_store
from callpop.relay.options import Options, StoreLocation
from callpop.relay.roster import decode
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.relay import STORES, Relay, stored
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, BOB, ME, Call, Payload, outsider, person

pytestmark = pytest.mark.end_to_end

BOBS = BOB["user_emails"][0]
OF_ANNA, OF_BOB = "+31611111111", "+31622222222"
"""Who called whom."""


class Office:
    """Anna and Bob at a relay, with a call each in their mailboxes."""

    def __init__(self, relay: Relay, store: str, folder: Path) -> None:
        self.relay, self.store, self.folder = relay, store, folder
        self.codes = relay.codes(ME, BOBS)
        relay.start()
        self.anna, self.bob = relay.enrol(self.codes[ME]), relay.enrol(self.codes[BOBS])
        for number, target in ((OF_ANNA, ANNA), (OF_BOB, BOB)):
            call = Call(outsider(number))
            relay.deliver(call.created(), call.ringing(target), call.ended("no-answer"))

    def newcomer(self) -> tuple[str, Payload]:
        """Somebody who has a desktop too: a token, and the phone that rings them."""
        phone = person(f"{uuid.uuid4().hex}@example.com", "299")
        return self.enrolled(phone), phone

    def enrolled(self, phone: Payload) -> str:
        """A token for who has that phone."""
        return self.relay.enrol(self.relay.command("agent", "add", "--email", phone["user_emails"][0]))

    def ask(self, path: str, token: str, method: str = "GET") -> tuple[int, Any]:
        """One request with a token."""
        return self.relay.ask(method, path, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture(scope="module", params=STORES)
def office(
    request: pytest.FixtureRequest, installed: Installed, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """One for all tests: whoever revokes somebody brings them along."""
    folder = tmp_path_factory.mktemp(request.param)
    with stored(request.param, folder) as store:
        relay = Relay(installed, folder / "relay", store=store, options=("--wrong-each", "1000"))
        try:
            yield Office(relay, store, folder)
        finally:
            relay.stop()


def test_a_token_opens_its_own_mailbox_and_no_other(office: Office) -> None:
    bob = asyncio.run(mailbox_of(BOBS, StoreLocation(office.store, office.relay.folder / "data")))
    assert OF_ANNA in str(office.relay.mailbox(office.anna))
    cursor_of_bob = office.relay.poll(office.bob)[1]["next"]
    asked = [
        *(f"/v1/notifications?wait=0&{name}={bob}" for name in ("mailbox", "agent", "id", "email")),
        *(f"/v1/notifications?wait=0&{name}={BOBS}" for name in ("mailbox", "agent", "email", "as")),
        *(f"/v1/notifications{more}" for more in (f"/{bob}", f"/{BOBS}", f";{bob}", f"?after={bob}&wait=0")),
        f"/v1/notifications?wait=0&after={cursor_of_bob}",
        f"/v1/notifications?wait=0&after={cursor_of_bob}&token={office.bob}",
        *(f"{path}?agent={bob}" for path in ("/v1/profile", "/openapi.json", "/healthz")),
    ]
    for path in asked:
        status, told = office.ask(path, office.anna)
        assert status in (200, 404, 410), (path, status)
        assert OF_BOB not in str(told), path
    # A token in the address is none: addresses stand in logs.
    status, told = office.relay.ask("GET", f"/v1/notifications?wait=0&token={office.bob}")
    assert (status, OF_BOB in str(told)) == (401, False)


def test_forged_tokens_are_all_refused_alike(office: Office) -> None:
    token = office.anna
    other = next(letter for letter in string.ascii_letters if letter not in (token[0], token[-1]))
    forged = [
        "",
        token[:-1],
        token[:-1] + other,
        other + token[1:],
        token + token[-1],
        token.swapcase(),
        token[::-1],
        hashlib.sha256(token.encode()).hexdigest(),
        office.codes[ME],
        office.relay.hook.rpartition("/")[2],
        "\u00e9".encode().decode("latin-1") * 43,
        "x" * 6000,
    ]
    answers = [office.ask("/v1/notifications?wait=0", one) for one in forged]
    assert {status for status, _ in answers} == {401}
    assert len({str(told) for _, told in answers}) == 1
    for method, path in (("GET", "/v1/profile"), ("POST", "/v1/test"), ("POST", "/v1/handled")):
        assert office.ask(path, forged[2], method)[0] == 401
    status, _ = office.relay.ask("GET", "/v1/notifications?wait=0", headers={"Authorization": f"Basic {token}"})
    assert status == 401


def test_a_token_that_is_revoked_while_its_poll_waits_ends_the_poll(office: Office) -> None:
    token, phone = office.newcomer()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(office.relay.poll, token, None, 60)
        eventually(lambda: office.relay.poll(office.anna)[0], lambda status: status == 200, what="others are answered")
        assert not waiting.done()
        office.relay.command("agent", "revoke", phone["user_emails"][0])
        status, told = waiting.result()
    assert status == 401
    assert set(told) == {"error"}
    assert office.relay.poll(token)[0] == 401
    assert office.relay.poll(office.anna)[0] == 200


def test_who_comes_back_finds_an_empty_mailbox_and_the_stale_token_stays_dead(office: Office) -> None:
    stale, phone = office.newcomer()
    before = Call(outsider(OF_BOB))
    office.relay.deliver(before.ringing(phone))
    place = office.relay.poll(stale)[1]["next"]
    office.relay.command("agent", "revoke", phone["user_emails"][0])
    fresh = office.enrolled(phone)
    assert office.relay.mailbox(fresh) == []
    # The old place is ahead of the new mailbox's end.
    assert office.relay.poll(fresh, place)[0] == 410
    call = Call(outsider("+31633333333"))
    office.relay.deliver(call.ringing(phone))
    assert [one["notification"]["call_id"] for one in office.relay.mailbox(fresh)] == [call.call_id]
    assert office.relay.poll(stale)[0] == 401


def test_a_code_works_once_however_many_try_it_at_once(office: Office) -> None:
    for used in office.codes.values():
        assert office.relay.ask("POST", "/v1/enrol", {"code": used})[0] == 401
    code = office.relay.command("agent", "add", "--email", "carla@example.com")
    with ThreadPoolExecutor(12) as pool:
        tries = [pool.submit(office.relay.ask, "POST", "/v1/enrol", {"code": code}) for _ in range(24)]
        answers = [one.result() for one in tries]
    assert sorted(status for status, _ in answers) == [200] + [401] * 23
    assert sum("token" in told for _, told in answers) == 1


def test_guessed_cursors_give_nothing_but_the_way_back_to_the_own_oldest(office: Office) -> None:
    held = office.relay.mailbox(office.anna)
    store, _, _ = held[0]["cursor"].rpartition(".")
    _, whole = office.relay.poll(office.anna)
    guessed = [
        *(f"{store}.{place}" for place in (len(held) + 1, 999_999_999, -1, "0x1", "1e0", "٣", "%2B1", "", "9" * 400)),
        *(f"{store}.1-{seal}" for seal in ("0" * 8, "deadbeef", "1", "")),
        *(
            f"{other}.{place}"
            for other in (store[:-1], store.upper() + "x", "", "0" * len(store))
            for place in (0, 1, 3)
        ),
        *("0", "1", "null", "..", "*", "$", "0-0", "%00", "'%20OR%201=1--"),
    ]
    for cursor in guessed:
        status, told = office.relay.ask(
            "GET",
            f"/v1/notifications?wait=0&after={quote(cursor, safe='%')}",
            headers={"Authorization": f"Bearer {office.anna}"},
        )
        assert (status, set(told)) == (410, {"oldest"}), (cursor, status, told)
        again = office.relay.poll(office.anna, told["oldest"])
        assert (again[0], again[1]["notifications"]) == (200, whole["notifications"])


def test_nothing_that_opens_a_mailbox_lies_in_the_clear_where_the_relay_keeps_its_data(office: Office) -> None:
    unused = office.relay.command("agent", "add", "--email", "dirk@example.com")
    secrets = [office.anna, office.bob, unused, *office.codes.values()]
    kept = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file() and path.suffix != ".csv"}
    assert any(OF_ANNA.encode() in content for content in kept.values())
    for secret in secrets:
        assert [path.name for path, content in kept.items() if secret.encode() in content] == []
    log = office.relay.said()
    assert office.relay.hook.rpartition("/")[2] not in log
    assert OF_ANNA[3:] not in log


async def mailbox_of(email: str, place: StoreLocation) -> str:
    """What an agent's mailbox is called, which the relay tells nobody."""
    store = await open_store(place, Options())
    try:
        document = await store.roster()
    finally:
        await store.close()
    assert document is not None
    agents = [agent for company in decode(document.content).companies for agent in company.agents]
    return next(agent.id for agent in agents if email in agent.emails)
