"""Each request gets the answer that interface.md promises."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import aiohttp
import pytest
from aiohttp import web

from callpop.http.connections import Connections
from callpop.http.limits import Limits
from callpop.http.receipt import Receipt
from callpop.notifications.decode import NotANotification
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.listening import PATH, SECRET, listening, make, request, sender
from tests.unit.notifications.payloads import body, ringing

NOTIFICATION = body(ringing())


async def post(
    url: str, data: bytes = NOTIFICATION, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], object]:
    async with aiohttp.ClientSession() as session, session.post(url, data=data, headers=headers) as answer:
        return answer.status, dict(answer.headers), await answer.json()


@pytest.mark.asyncio
async def test_a_notification_is_accepted_with_exactly_the_bytes_that_came() -> None:
    taken: list[bytes] = []

    async def accept(data: bytes) -> Receipt:
        taken.append(data)
        return Receipt.ACCEPTED

    async with listening(accept) as listener:
        status, headers, said = await post(listener.url + PATH)
    assert (status, said) == (200, {"status": "accepted"})
    assert headers["Content-Type"] == "application/json"
    assert taken == [NOTIFICATION]


@pytest.mark.asyncio
async def test_the_answer_waits_for_the_commit() -> None:
    committed = asyncio.Event()

    async def accept(data: bytes) -> Receipt:
        await committed.wait()
        return Receipt.ACCEPTED

    async with listening(accept) as listener:
        asking = asyncio.create_task(post(listener.url + PATH))
        done, _ = await asyncio.wait([asking], timeout=0.2)
        assert not done
        committed.set()
        assert (await asking)[0] == 200


@pytest.mark.asyncio
async def test_a_duplicate_is_told_as_one() -> None:
    async def accept(data: bytes) -> Receipt:
        return Receipt.DUPLICATE

    async with listening(accept) as listener:
        assert (await post(listener.url + PATH))[::2] == (200, {"status": "duplicate"})


@pytest.mark.asyncio
async def test_what_is_no_notification_is_told_in_words() -> None:
    async with listening() as listener:
        status, _, said = await post(listener.url + PATH, b'{"call_id": 7}')
        assert status == 400
        assert isinstance(said, dict)
        assert said["error"].startswith("call_id: expected text")
        assert (await post(listener.url + PATH, b""))[0] == 400


@pytest.mark.asyncio
@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "nonsense; ;", ""])
async def test_the_content_type_does_not_matter(content_type: str) -> None:
    async with listening() as listener, sender(listener) as raw:
        await raw.send(request(NOTIFICATION, extra=f"Content-Type: {content_type}\r\n"))
        assert (await raw.answer()).status == 200


@pytest.mark.asyncio
async def test_when_it_cannot_be_stored_the_platform_is_asked_to_try_again() -> None:
    async def accept(data: bytes) -> Receipt:
        raise StorageUnavailable("The disk of /home/anna is full.")

    async with listening(accept) as listener:
        status, headers, said = await post(listener.url + PATH)
    assert status == 503
    assert headers["Retry-After"] == "5"
    assert "anna" not in str(said)


@pytest.mark.asyncio
@pytest.mark.parametrize("fault", [RuntimeError, KeyError, TimeoutError, UnicodeError, RecursionError])
async def test_our_own_bug_is_logged_with_its_trace_and_asks_to_try_again(
    fault: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    async def accept(data: bytes) -> Receipt:
        raise fault("a bug of ours")

    async with listening(accept) as listener, sender(listener) as raw:
        for _ in range(2):
            await raw.send(request(NOTIFICATION))
            answer = await raw.answer()
            assert answer.status == 503
            assert answer.headers["retry-after"] == "5"
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 2
    assert errors[0].exc_info is not None
    assert errors[0].exc_info[0] is fault
    assert SECRET not in caplog.text


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "path",
    [
        "/notify/wrong",
        "/notify/",
        "/notify",
        f"/notify/{SECRET}x",
        f"/notify/{SECRET}/",
        f"/notify/{SECRET}%00",
        f"//notify/{SECRET}",
        f"/NOTIFY/{SECRET}",
        "/",
        "/notify/%ff%fe",
        "/notify/%zz",
        "/healthz/",
        f"/?{PATH}",
    ],
)
@pytest.mark.parametrize("method", ["POST", "GET"])
async def test_a_wrong_secret_and_a_wrong_path_get_one_and_the_same_404(path: str, method: str) -> None:
    async with listening() as listener, sender(listener) as raw:
        await raw.send(request(NOTIFICATION, path=path, method=method))
        answer = await raw.answer()
    assert (answer.status, answer.json) == (404, {"error": "not found"})
    assert "allow" not in answer.headers


@pytest.mark.asyncio
@pytest.mark.parametrize("secret", ["plain-0_9", "with space/and?more#", "ключ", "%41", "a" * 3000])
async def test_any_secret_can_be_used_under_the_path_that_the_listener_tells(secret: str) -> None:
    async with listening(secret=secret) as listener, sender(listener) as raw:
        assert listener.notification_path.isascii()
        await raw.send(request(NOTIFICATION, path=listener.notification_path))
        assert (await raw.answer()).status == 200
        await raw.send(request(NOTIFICATION, path=f"{listener.notification_path}?from=portal"))
        assert (await raw.answer()).status == 200


def test_without_a_secret_there_is_no_listener() -> None:
    with pytest.raises(ValueError, match="secret"):
        make(secret="")


@pytest.mark.asyncio
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"])
async def test_a_wrong_method_is_told_which_one_is_right(method: str) -> None:
    async with listening() as listener, sender(listener) as raw:
        await raw.send(request(b"", method=method, path=PATH))
        answer = await raw.answer(has_body=method != "HEAD")
        assert (answer.status, answer.headers["allow"]) == (405, "POST")
        if method not in ("GET", "HEAD"):
            await raw.send(request(b"", method=method, path="/healthz"))
            answer = await raw.answer()
            assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.asyncio
async def test_health_is_told_without_a_secret() -> None:
    async with listening() as listener, aiohttp.ClientSession() as session:
        async with session.get(listener.url + "/healthz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ok"})
        async with session.head(listener.url + "/healthz") as answer:
            assert answer.status == 200


@pytest.mark.asyncio
async def test_a_body_of_64_kib_is_read_and_a_longer_one_is_not() -> None:
    taken: list[int] = []

    async def accept(data: bytes) -> Receipt:
        taken.append(len(data))
        return Receipt.ACCEPTED

    limit = 64 * 1024
    async with listening(accept) as listener:
        assert (await post(listener.url + PATH, b" " * limit))[0] == 200
        assert (await post(listener.url + PATH, b" " * (limit + 1)))[0] == 413
        # Announced only: nothing of it has to be sent to be refused.
        async with sender(listener) as raw:
            await raw.send(f"POST {PATH} HTTP/1.1\r\nHost: here\r\nContent-Length: 9999999999999\r\n\r\n".encode())
            assert (await raw.answer()).status == 413
            await raw.closed()
    assert taken == [limit]


@pytest.mark.asyncio
async def test_a_chunked_body_is_read_and_refused_once_it_grows_too_long() -> None:
    head = f"POST {PATH} HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    chunk = b"4000\r\n" + b" " * 0x4000 + b"\r\n"
    async with listening() as listener:
        async with sender(listener) as raw:
            half = len(NOTIFICATION) // 2
            await raw.send(head + b"%x\r\n" % half + NOTIFICATION[:half] + b"\r\n")
            await raw.send(b"%x\r\n" % (len(NOTIFICATION) - half) + NOTIFICATION[half:] + b"\r\n0\r\n\r\n")
            assert (await raw.answer()).status == 200
            await raw.send(head + chunk * 5)
            assert (await raw.answer()).status == 413
            await raw.closed()
        async with sender(listener) as raw:
            await raw.send(head + chunk * 5 + b"0\r\n\r\n")
            assert (await raw.answer()).status == 413
        async with sender(listener) as raw:
            await raw.send(head + b"zz\r\n")
            assert (await raw.answer()).status == 400


@pytest.mark.asyncio
async def test_a_compressed_body_is_no_notification_and_is_not_unpacked() -> None:
    bomb = aiohttp.compression_utils.ZLibCompressor(encoding="gzip")
    packed = await bomb.compress(b"{" + b" " * 50_000_000) + bomb.flush()
    async with listening() as listener, sender(listener) as raw:
        await raw.send(request(packed, extra="Content-Encoding: gzip\r\n"))
        assert (await raw.answer()).status == 400


@pytest.mark.asyncio
async def test_a_sender_that_asks_before_it_sends_is_told_to_go_on() -> None:
    async with listening() as listener, sender(listener) as raw:
        head, _, _ = request(NOTIFICATION, extra="Expect: 100-continue\r\n").partition(b"\r\n\r\n")
        await raw.send(head + b"\r\n\r\n")
        assert (await raw.answer()).status == 100
        await raw.send(NOTIFICATION)
        assert (await raw.answer()).status == 200
        head, _, _ = request(NOTIFICATION, extra="Expect: miracles\r\n").partition(b"\r\n\r\n")
        await raw.send(head + b"\r\n\r\n")
        assert (await raw.answer()).status == 417


@pytest.mark.asyncio
async def test_requests_that_follow_each_other_at_once_are_answered_in_their_order() -> None:
    seen: list[int] = []

    async def accept(data: bytes) -> Receipt:
        await asyncio.sleep(0.001)
        seen.append(int(data))
        if int(data) % 3 == 0:
            raise NotANotification("body: expected something else")
        return Receipt.ACCEPTED

    async with listening(accept) as listener, sender(listener) as raw:
        await raw.send(b"".join(request(str(at).encode()) for at in range(100)))
        statuses = [(await raw.answer()).status for _ in range(100)]
    assert seen == list(range(100))
    assert statuses == [400 if at % 3 == 0 else 200 for at in range(100)]


@pytest.mark.asyncio
async def test_a_proxy_may_ask_in_the_absolute_form() -> None:
    async with listening() as listener, sender(listener) as raw:
        await raw.send(request(NOTIFICATION, path=listener.url + PATH))
        assert (await raw.answer()).status == 200


NO_HTTP: list[Callable[[], bytes]] = [
    lambda: b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    lambda: b"\x00" * 100,
    lambda: b"POST\r\n\r\n",
    lambda: f"POST {PATH} HTTP/9.9\r\n\r\n".encode(),
    lambda: f"P\x00ST {PATH} HTTP/1.1\r\n\r\n".encode(),
    lambda: f"POST {PATH}{'x' * 20000} HTTP/1.1\r\n\r\n".encode(),
    lambda: f"POST {PATH} HTTP/1.1\r\nA: {'x' * 20000}\r\n\r\n".encode(),
    lambda: f"POST {PATH} HTTP/1.1\r\nHost: here\r\n{'A: b' + chr(13) + chr(10)}".encode() * 300 + b"\r\n",
    lambda: f"POST {PATH} HTTP/1.1\r\nHost: here\r\nContent-Length: -1\r\n\r\n".encode(),
    lambda: f"POST {PATH} HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx".encode(),
    lambda: request(b"0\r\n\r\n", extra="Transfer-Encoding: chunked\r\n"),
    lambda: f"POST http://[::1{PATH} HTTP/1.1\r\nHost: here\r\n\r\n".encode(),
]


@pytest.mark.asyncio
@pytest.mark.parametrize("make_bytes", NO_HTTP)
async def test_what_is_no_http_is_answered_400_and_leaves_no_secret_in_the_log(
    make_bytes: Callable[[], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    async with listening() as listener:
        async with sender(listener) as raw:
            await raw.send(make_bytes())
            answer = await raw.answer()
            assert answer.status == 400
            await raw.closed()
        assert (await post(listener.url + PATH))[0] == 200
    assert SECRET not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.asyncio
async def test_neither_secret_nor_number_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        async with listening() as listener:
            await post(listener.url + PATH)
            await post(listener.url + PATH, b'{"call_id": "+31612345678"}')
            await post(listener.url + PATH + "x")
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name != "asyncio")
    assert "Listening on" in ours
    assert SECRET not in ours
    assert "316" not in ours


@pytest.mark.asyncio
async def test_a_fault_inside_the_server_gives_no_500_and_no_secret_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def broken(_: web.BaseRequest) -> web.StreamResponse:
        raise RuntimeError(PATH)

    connections = Connections(broken, limits=Limits())
    server = await asyncio.get_running_loop().create_server(connections, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(request(NOTIFICATION))
    answer = await reader.read()
    assert answer.startswith(b"HTTP/1.1 503 ")
    assert SECRET.encode() not in answer
    writer.close()
    server.close()
    await connections.end()
    errors = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1
    assert "RuntimeError" in errors[0]
    assert "in broken" in errors[0]
    assert SECRET not in caplog.text


@pytest.mark.asyncio
async def test_a_connection_that_stays_open_gets_one_answer_after_the_other() -> None:
    async with listening() as listener, sender(listener) as raw:
        for _ in range(3):
            await raw.send(request(NOTIFICATION))
            answer = await raw.answer()
            assert (answer.status, answer.json) == (200, {"status": "accepted"})
            assert answer.headers["content-type"] == "application/json"
            assert answer.headers["server"] == "Callpop"
            assert "GMT" in answer.headers["date"]
            assert "connection" not in answer.headers


@pytest.mark.asyncio
@pytest.mark.parametrize("ending", ["HTTP/1.0", "Connection: close"])
async def test_a_sender_that_wants_the_connection_closed_is_told_so(ending: str) -> None:
    async with listening() as listener, sender(listener) as raw:
        if ending == "HTTP/1.0":
            await raw.send(request(NOTIFICATION).replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        else:
            await raw.send(request(NOTIFICATION, extra="Connection: close\r\n"))
        answer = await raw.answer()
        assert (answer.status, answer.json) == (200, {"status": "accepted"})
        assert await raw.closed() == b""
