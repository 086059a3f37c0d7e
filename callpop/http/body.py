"""A request's body, as far as it may be read."""

from __future__ import annotations

import asyncio

from aiohttp import web

from callpop.http import answers
from callpop.http.limits import Limits


async def read_body(request: web.BaseRequest, limits: Limits) -> bytes | web.Response:
    """The whole body, or the answer to what is wrong with it."""
    most = limits.body_bytes
    if request.content.is_eof():
        body = request.content.read_nowait()
        return body if len(body) <= most else answers.too_large(most)
    if (request.content_length or 0) > most:
        return answers.too_large(most)
    expectation = request.headers.get("Expect")
    if expectation is not None:
        if expectation.lower() != "100-continue":
            return answers.not_expected()
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        # That was no part of the answer, which is still to come.
        request.writer.output_size = 0
    parts = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            while len(parts) <= most:
                part = await request.content.readany()
                if not part and request.content.at_eof():
                    break
                parts += part
    except TimeoutError:
        return answers.too_slow(limits.body_seconds)
    except (web.RequestPayloadError, ConnectionError):
        return answers.not_a_notification("body: expected as many bytes as announced")
    return bytes(parts) if len(parts) <= most else answers.too_large(most)
