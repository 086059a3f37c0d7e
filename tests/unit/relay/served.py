"""A relay on free ports over a store in memory, with people in it, and a client."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from callpop.relay import hook_keys, membership
from callpop.relay.access_log import OFF, AccessLog
from callpop.relay.keys import digest
from callpop.relay.membership import Person
from callpop.relay.options import Options
from callpop.relay.roster import Company, Roster, Token, encode
from callpop.relay.server import Relay
from callpop.relay.store import Document
from tests.unit.relay.memory_store import MemoryStore

HOOK = "h00k-of-the-company"
ANNA = "anna@example.com"
BOB = "bob@example.com"
REMOTE = "+31612345678"


def token_of(email: str) -> str:
    return f"token-of-{email}"


def staffed(*emails: str, name: str = "default", hook: str = HOOK) -> Company:
    """A company whose agents have a desktop each."""
    company, _ = hook_keys.ensure(Company(name), hook, now=1)
    for at, email in enumerate(emails):
        company, agent = membership.add(company, Person((email,)), agent_id=f"{name}-{at}", now=1)
        company, _ = membership.with_token(company, agent, Token(f"desk{at}", digest(token_of(email)), 1))
    return company


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Served:
    relay: Relay
    store: MemoryStore
    session: aiohttp.ClientSession
    sent: int = field(default=0)

    async def ask(self, method: str, path: str, *, admin: bool = False, **what: Any) -> Answer:
        base = self.relay.admin_url if admin else self.relay.url
        async with self.session.request(method, f"{base}{path}", **what) as answer:
            return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, await answer.read())

    async def poll(self, email: str, after: str | None = None, wait: float = 0, **what: Any) -> Answer:
        query = {"wait": str(wait)} | ({} if after is None else {"after": after})
        headers = {"Authorization": f"Bearer {token_of(email)}"}
        return await self.ask("GET", "/v1/notifications", params=query, headers=headers, **what)

    async def post(self, *targets: str, hook: str = HOOK, **changes: Any) -> Answer:
        return await self.ask("POST", f"/hooks/{hook}", json=self.ringing(*targets) | changes)

    def ringing(self, *targets: str) -> dict[str, Any]:
        """A notification that no other equals."""
        self.sent += 1
        return {
            "call_id": f"call-{self.sent}",
            "timestamp": f"2026-11-20T09:00:00.{self.sent:06d}+00:00",
            "status": "ringing",
            "direction": "inbound",
            "caller": {"number": REMOTE, "name": None},
            "destination": {"number": "+31508009000"},
            "targets": [{"number": "201", "user_emails": [email]} for email in targets],
        }

    def change(self, *companies: Company) -> None:
        """What another process makes of the roster."""
        self.store.document = Document(self.store.document.version + 1, encode(Roster(companies)))


@asynccontextmanager
async def serving(*companies: Company, store: MemoryStore | None = None, **options: Any) -> AsyncIterator[Served]:
    """A relay that runs; with Anna and Bob if nobody else is named."""
    kept = store or MemoryStore()
    if not kept.document.version:
        kept.document = Document(1, encode(Roster(companies or (staffed(ANNA, BOB),))))
    async with serving_on(kept, **options) as served:
        yield served


@asynccontextmanager
async def serving_on(kept: Any, **options: Any) -> AsyncIterator[Served]:
    """A relay that runs on a store with people in it."""
    log = AccessLog(options.pop("access_log", OFF))
    relay = Relay(options=Options(**{"port": 0, "admin_listen": "127.0.0.1:0", **options}), store=kept, access_log=log)
    await relay.start()
    try:
        async with aiohttp.ClientSession() as session:
            yield Served(relay, kept, session)
    finally:
        await relay.stop()
        log.close()


async def served_metrics(served: Served) -> str:
    """What Prometheus would read."""
    return (await served.ask("GET", "/metrics", admin=True)).body.decode()
