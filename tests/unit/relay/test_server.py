"""The relay as a whole: what it may take of a machine, how it begins and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import ssl
from collections import Counter
from pathlib import Path

import pytest

from callpop.http.binding import CannotListen
from callpop.relay import hook_keys
from callpop.relay.access_log import OFF, AccessLog
from callpop.relay.keys import digest
from callpop.relay.options import Options
from callpop.relay.server import Relay
from callpop.relay.store import Lasts, Purged, Sighting, SightingKind, none_lasts
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.memory_store import MemoryStore
from tests.unit.relay.served import ANNA, BOB, HOOK, Served, served_metrics, serving, staffed, token_of

pytestmark = pytest.mark.asyncio

CARLA = "carla@example.com"
TLS = Path(__file__).parents[1] / "intake" / "tls"


def made(**options: object) -> Relay:
    chosen = Options(**{"port": 0, "admin_listen": OFF, **options})  # type: ignore[arg-type]
    return Relay(options=chosen, store=MemoryStore(), access_log=AccessLog(OFF))


async def test_the_operators_pages_are_not_on_the_public_side() -> None:
    async with serving() as relay:
        for path in ("/metrics", "/readyz"):
            assert (await relay.ask("GET", path)).status == 404
            assert (await relay.ask("GET", path, admin=True)).status == 200
            assert (await relay.ask("POST", path, admin=True)).status == 405
        for path in ("/v1/profile", f"/hooks/{HOOK}", "/openapi.json"):
            assert (await relay.ask("GET", path, admin=True)).status == 404
        assert (await relay.ask("GET", "/healthz", admin=True)).status == 200


async def test_alive_and_ready_are_two_things() -> None:
    async with serving() as relay:
        relay.store.broken = "The disk is full."
        ready = await relay.ask("GET", "/readyz", admin=True)
        assert (ready.status, ready.json) == (503, {"error": "The disk is full."})
        assert (await relay.ask("GET", "/healthz")).json == {"status": "ok"}
        assert (await relay.ask("HEAD", "/healthz")).body == b""


async def test_without_a_place_for_them_there_are_no_operators_pages() -> None:
    async with serving(admin_listen=OFF) as relay:
        assert relay.relay.admin_url == ""


async def test_a_second_relay_on_a_machine_finds_another_port_for_its_metrics() -> None:
    async with serving(admin_listen="") as one, serving(admin_listen="") as other:
        assert one.relay.admin_url != other.relay.admin_url
        assert (await other.ask("GET", "/readyz", admin=True)).status == 200


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/notifications/", "/hooks", "//v1/profile", "/v1/%6eothing"])
async def test_what_is_not_there_is_not_found(path: str) -> None:
    async with serving() as relay:
        assert (await relay.ask("GET", path)).status == 404


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        ("/v1/notifications", "POST", "GET"),
        ("/v1/enrol", "GET", "POST"),
        ("/v1/profile", "DELETE", "GET"),
        ("/v1/handled", "GET", "POST"),
        ("/healthz", "POST", "GET, HEAD"),
        ("/openapi.json", "OPTIONS", "GET, HEAD"),
    ],
)
async def test_a_wrong_method_is_told_the_right_one(path: str, method: str, allowed: str) -> None:
    async with serving() as relay:
        answer = await relay.ask(method, path)
        assert (answer.status, answer.headers["allow"]) == (405, allowed)


async def test_a_body_that_nobody_asked_for_does_no_harm() -> None:
    async with serving() as relay:
        headers = {"Authorization": f"Bearer {token_of(ANNA)}"}
        assert (await relay.ask("GET", "/v1/profile", headers=headers, data=b"x" * 100_000)).status == 200
        assert (await relay.ask("GET", "/v1/profile", headers=headers)).status == 200


async def test_headers_have_a_limit() -> None:
    async with serving() as relay:
        port = int(relay.relay.url.rpartition(":")[2])
        for head in (f"X: {'y' * 9000}\r\n", "".join(f"X{n}: y\r\n" for n in range(300)), "nonsense\r\n"):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET /healthz HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode())
            assert (await reader.readline()).split()[1] == b"400"
            writer.close()
            await writer.wait_closed()


@pytest.mark.logs_warnings
async def test_connections_have_a_limit() -> None:
    async with serving(connections=2) as relay:
        port = int(relay.relay.url.rpartition(":")[2])
        waiting = [asyncio.create_task(relay.poll(one, wait=50)) for one in (ANNA, BOB)]
        while "waiting_polls 2" not in await served_metrics(relay):
            await asyncio.sleep(0.01)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        assert b" 503 " in await reader.readline()
        writer.close()
        await writer.wait_closed()
        await relay.relay.stop()
        assert [(await one).status for one in waiting] == [200, 200]


async def test_the_end_answers_what_waits_and_what_is_under_way() -> None:
    async with serving() as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        while "waiting_polls 1" not in await served_metrics(relay):
            await asyncio.sleep(0.01)
        slow = asyncio.Event()
        post, store = relay.store.post, relay.store

        async def late(**what: object) -> object:
            slow.set()
            await asyncio.sleep(0.1)
            return await post(**what)  # type: ignore[arg-type]

        store.post = late  # type: ignore[method-assign, assignment]
        hook = asyncio.create_task(relay.post(ANNA))
        await slow.wait()
        # The poll alone would hold it up for 50 seconds.
        async with asyncio.timeout(45):
            await relay.relay.stop()
        assert (await poll).json["notifications"] == []
        assert (await hook).json == {"status": "accepted"}
        assert len(store.mailboxes["default-0"]) == 1


async def test_a_taken_port_is_said_in_words() -> None:
    async with serving() as relay:
        port = int(relay.relay.url.rpartition(":")[2])
        with pytest.raises(CannotListen, match=rf"port {port}: another program uses this port.*set another --port\."):
            await made(port=port).start()
        admin = int(relay.relay.admin_url.rpartition(":")[2])
        with pytest.raises(CannotListen, match=f"port {admin}"):
            await made(admin_listen=f"127.0.0.1:{admin}").start()


async def test_a_key_that_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.pem")
    with pytest.raises(CannotListen, match=r"none\.pem cannot be read .*check --key\."):
        await made(certificate=str(TLS / "certificate.pem"), key=missing).start()


async def test_an_unreachable_store_is_said_in_words() -> None:
    relay = made()
    relay._store.broken = "No Redis."  # type: ignore[attr-defined]
    with pytest.raises(StorageUnavailable, match="No Redis"):
        await relay.start()


async def test_it_speaks_tls_where_there_is_no_proxy() -> None:
    context = ssl.create_default_context(cafile=str(TLS / "certificate.pem"))
    context.check_hostname = False
    async with serving(certificate=str(TLS / "certificate.pem"), key=str(TLS / "key.pem")) as relay:
        assert relay.relay.url.startswith("https://")
        assert (await relay.ask("GET", "/healthz", ssl=context)).status == 200


class Certificate:
    """A certificate that is renewed."""

    def __init__(self, folder: Path) -> None:
        self.certificate, self.key = folder / "certificate.pem", folder / "key.pem"
        self.put("certificate.pem", self.certificate)
        self.put("key.pem", self.key)

    def put(self, name: str, where: Path) -> None:
        shutil.copyfile(TLS / name, where)

    def options(self) -> dict[str, str]:
        return {"certificate": str(self.certificate), "key": str(self.key)}


async def shown(relay: Served) -> str:
    """Which certificate a new connection is shown."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    port = int(relay.relay.url.rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting)
    sent = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
    known = {ssl.PEM_cert_to_DER_cert((TLS / one).read_text()): one for one in ("certificate.pem", "renewed.pem")}
    return known[sent]


async def test_a_renewed_certificate_is_shown_without_a_restart_and_nobody_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.relay.server._CERTIFICATE_SECONDS", 0.02)
    # Certificate and key in one file, which is put in the other's place in one step.
    whole, next_one = tmp_path / "whole.pem", tmp_path / "next.pem"
    whole.write_text((TLS / "certificate.pem").read_text() + (TLS / "key.pem").read_text())
    next_one.write_text((TLS / "renewed.pem").read_text() + (TLS / "renewed_key.pem").read_text())
    async with serving(certificate=str(whole)) as relay:
        assert await shown(relay) == "certificate.pem"
        poll = asyncio.create_task(relay.poll(ANNA, wait=50, ssl=False))
        while "waiting_polls 1" not in await served_metrics(relay):
            await asyncio.sleep(0.01)
        next_one.replace(whole)
        while await shown(relay) != "renewed.pem":
            await asyncio.sleep(0.02)
        assert (await relay.ask("POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), ssl=False)).status == 200
        assert len((await poll).json["notifications"]) == 1


@pytest.mark.logs_warnings
async def test_a_renewal_that_is_half_done_or_broken_is_told_once_and_changes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = Certificate(tmp_path)
    async with serving(**files.options()) as relay:
        renew = relay.relay.renew_certificate
        await renew()
        files.put("renewed_key.pem", files.key)
        for _ in range(3):
            await renew()
        assert await shown(relay) == "certificate.pem"
        told = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
        assert len(told) == 1 and "does not belong to the certificate" in told[0]
        files.key.unlink()
        await renew()
        assert await shown(relay) == "certificate.pem"
        files.put("renewed_key.pem", files.key)
        files.put("renewed.pem", files.certificate)
        await renew()
        assert await shown(relay) == "renewed.pem"


async def test_requests_are_logged_without_secrets_numbers_and_addresses(tmp_path: Path) -> None:
    file = tmp_path / "access.jsonl"
    async with serving(staffed(ANNA), access_log=str(file)) as relay:
        await relay.post(ANNA)
        await relay.post(ANNA, hook="wrong-secret")
        await relay.poll(ANNA, after="5t0re.0")
        await relay.ask("POST", "/v1/enrol", json={"code": "SECRETCODE"})
        await relay.ask("GET", "/+31612345678")
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(one["surface"], one["method"], one["status"]) for one in lines] == [
        ("hooks", "POST", 200),
        ("hooks", "POST", 404),
        ("notifications", "GET", 200),
        ("enrol", "POST", 401),
        ("other", "GET", 404),
    ]
    assert {one["client"] for one in lines} == {"127.0.0.1"}
    assert all(one["seconds"] >= 0 and one["at"] for one in lines)
    for secret in (HOOK, "wrong-secret", token_of(ANNA), "SECRETCODE", "612345678", ANNA, "5t0re"):
        assert secret not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


async def test_the_log_says_why_somebody_was_refused_in_the_words_of_the_metrics(tmp_path: Path) -> None:
    file = tmp_path / "access.jsonl"
    elsewhere = hook_keys.restrict(
        staffed(BOB, name="two", hook="h00k-from-elsewhere"), sources=("203.0.113.0/24",), authorization=None
    )
    guarded = hook_keys.restrict(
        staffed(CARLA, name="three", hook="h00k-with-a-key"), sources=None, authorization=digest("the-k3y")
    )
    async with serving(staffed(ANNA), elsewhere, guarded, access_log=str(file), wrong_each=2) as relay:
        await relay.post(ANNA)
        for _ in range(3):
            await relay.post(ANNA, hook="wr0ng-secret")
        await relay.post(ANNA, hook="h00k-from-elsewhere")
        await relay.post(ANNA, hook="h00k-with-a-key")
        await relay.poll("stranger@example.com")
        await relay.ask("GET", "/v1/profile")
        for _ in range(3):
            await relay.ask("POST", "/v1/enrol", json={"code": "SECRETCODE"})
        await relay.ask("GET", "/nothing")
        counted = await served_metrics(relay)
    written = file.read_text()
    lines = [json.loads(line) for line in written.splitlines()]
    assert [(one["surface"], one["status"], one.get("refused")) for one in lines] == [
        ("hooks", 200, None),
        ("hooks", 404, "secret"),
        ("hooks", 404, "secret"),
        ("hooks", 429, "rate"),
        ("hooks", 404, "source"),
        ("hooks", 401, "authorization"),
        ("notifications", 401, "token"),
        ("profile", 401, "token"),
        ("enrol", 401, "code"),
        ("enrol", 401, "code"),
        ("enrol", 429, "rate"),
        ("other", 404, None),
    ]
    for why, times in Counter(one["refused"] for one in lines if "refused" in one).items():
        assert f'refused_total{{reason="{why}"}} {times}' in counted
    for secret in ("h00k", "wr0ng-secret", "the-k3y", "SECRETCODE", "token-of", ANNA, BOB, "612345678"):
        assert secret not in written


async def test_a_log_that_was_rotated_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "access.jsonl"
    log = AccessLog(str(file))
    log.add(status=1)
    while not file.stat().st_size:
        await asyncio.sleep(0.05)
    file.rename(tmp_path / "older")
    log.add(status=2)
    log.close()
    assert file.read_text() == '{"status":2}\n'


async def test_a_reader_of_the_log_who_sleeps_costs_lines_and_not_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.relay.access_log._MOST_WAITING", 10)
    monkeypatch.setattr("callpop.relay.access_log._TOGETHER_SECONDS", 0.3)
    log = AccessLog(str(tmp_path / "log"))
    for number in range(100):
        log.add(number=number)
    monkeypatch.setattr("callpop.relay.access_log._LAST_SECONDS", 20)
    log.close()
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    assert lines[0] == {"number": 0}
    assert 10 <= len(lines) < 20
    assert lines[-1]["lost_lines"] + len(lines) - 1 == 100


@pytest.mark.logs_warnings
async def test_what_is_done_again_and_again_goes_on_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.server._PURGE_SECONDS", 0.01)
    purged = asyncio.Event()
    outcomes: list[Exception] = [StorageUnavailable("no disk"), ZeroDivisionError()]

    class Failing(MemoryStore):
        async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
            if outcomes:
                raise outcomes.pop()
            purged.set()
            return Purged(0, 0)

    async with serving(store=Failing()):
        async with asyncio.timeout(45):
            await purged.wait()


async def test_what_was_seen_of_those_who_are_enrolled_outlasts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.server._PURGE_SECONDS", 0.01)
    asked: asyncio.Future[Lasts] = asyncio.get_running_loop().create_future()

    class Asking(MemoryStore):
        async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
            if not asked.done():
                asked.set_result(lasts)
            return Purged(0, 0)

    async with serving(store=Asking()), asyncio.timeout(45):
        lasts = await asked
    assert lasts(Sighting("default", SightingKind.AGENT, "default-0", 0))
    assert not lasts(Sighting("default", SightingKind.AGENT, "nobody", 0))


async def test_a_store_that_is_gone_is_told_once_and_not_with_every_call(caplog: pytest.LogCaptureFixture) -> None:
    async with serving() as relay:
        relay.store.broken = "The disk is full."
        for _ in range(5):
            assert (await relay.post(ANNA)).status == 503
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == [
        "The store cannot be used, and the platform is answered 503: The disk is full."
    ]
