"""What only the operator's side sees, on ``--admin-listen``: ``/readyz`` and ``/metrics``."""

from __future__ import annotations

import asyncio

from aiohttp import web

from callpop.http import answers
from callpop.relay.metrics import CONTENT_TYPE, Metrics
from callpop.relay.store import Store
from callpop.store_faults import StorageUnavailable

_READY = b'{"status":"ready"}'
_LONGEST_WAIT = 5.0


class Admin:
    """Answers the operator's questions.

    Args:
        store: Has to be reachable for the relay to be ready.
        metrics: What was counted.
    """

    def __init__(self, *, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._metrics = metrics

    async def answer(self, request: web.BaseRequest, path: str) -> web.Response:
        """Answer one request."""
        if path not in ("/healthz", "/readyz", "/metrics"):
            return answers.not_found()
        if request.method not in ("GET", "HEAD"):
            return answers.wrong_method("GET, HEAD")
        if path == "/metrics":
            return web.Response(body=self._metrics.text(), headers={"Content-Type": CONTENT_TYPE, "Server": "Callpop"})
        if path == "/healthz":
            return answers.healthy()
        try:
            async with asyncio.timeout(_LONGEST_WAIT):
                await self._store.ping()
        except StorageUnavailable as fault:
            return answers.refused(503, fault.message)
        except TimeoutError:
            return answers.refused(503, f"the store did not answer within {_LONGEST_WAIT:g} s")
        return answers.encoded(_READY)
