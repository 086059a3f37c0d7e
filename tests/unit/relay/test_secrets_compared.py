"""Secrets are compared in constant time: how long an answer takes says nothing of how near a guess was."""

from __future__ import annotations

import ast
import hmac
from collections.abc import Iterator
from pathlib import Path

import pytest

import callpop
from callpop.relay import hook_keys, membership
from callpop.relay.keys import code_digest, digest
from callpop.relay.roster import Code, Company, JoinCode
from tests.unit.intake.listening import listening, request, sender
from tests.unit.notifications.payloads import body, ringing
from tests.unit.relay.served import ANNA, HOOK, serving, staffed

CODE, JOIN, KEY = "K7QX2-M9T4A-0CJ5R-WZ3NE", "00000-11111-22222-33333", "the-key"
LATE = 2**60
SECRET_WORDS = frozenset({"secret", "token", "digest", "code", "authorization", "desktop", "join", "address"})
"""What values are called that are secrets, or digests of them; the listener's address holds its secret."""


def open_to_all() -> Company:
    """A company with a way in of each kind."""
    company = hook_keys.restrict(staffed(ANNA), sources=None, authorization=digest(KEY))
    company = membership.with_code(company, Code(code_digest(CODE), company.agents[0].id, LATE), now=1)
    return membership.with_join_code(company, JoinCode(code_digest(JOIN), LATE))


@pytest.mark.asyncio
@pytest.mark.parametrize("equal", [True, False])
async def test_nobody_comes_in_past_the_comparison(monkeypatch: pytest.MonkeyPatch, equal: bool) -> None:
    async with serving(open_to_all()) as relay:
        if not equal:
            monkeypatch.setattr(hmac, "compare_digest", lambda *_: False)
        posted = await relay.ask(
            "POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), headers={"Authorization": f"Bearer {KEY}"}
        )
        polled = await relay.poll(ANNA)
        redeemed = await relay.ask("POST", "/v1/enrol", json={"code": CODE})
        joined = await relay.ask("POST", "/v1/enrol", json={"code": JOIN, "email": "new@example.com"})
        said = [one.status for one in (posted, polled, redeemed, joined)]
        assert said == ([200, 200, 200, 202] if equal else [404, 401, 401, 401])


@pytest.mark.asyncio
async def test_nor_past_that_of_the_authorization_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.hooks.same", lambda *_: False)
    async with serving(open_to_all()) as relay:
        headers = {"Authorization": f"Bearer {KEY}"}
        assert (await relay.ask("POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), headers=headers)).status == 401


@pytest.mark.asyncio
@pytest.mark.parametrize(("equal", "status"), [(True, 200), (False, 404)])
async def test_nor_at_the_listener(monkeypatch: pytest.MonkeyPatch, equal: bool, status: int) -> None:
    async with listening() as listener, sender(listener) as raw:
        if not equal:
            monkeypatch.setattr(hmac, "compare_digest", lambda *_: False)
        await raw.send(request(body(ringing())))
        assert (await raw.answer()).status == status


def test_no_secret_is_compared_with_an_operator() -> None:
    room = Path(callpop.__file__).parent
    files = [*sorted((room / "relay").glob("*.py")), room / "intake/listener.py"]
    found = [f"{file.relative_to(room)}:{line}" for file in files for line in plainly_compared(file.read_text("utf-8"))]
    assert found == [], "use callpop.relay.keys.same or hmac.compare_digest"


@pytest.mark.parametrize(
    "source",
    ["found.token.digest == wanted", "wanted != digest(given)", "if one.secret == x: pass", "given == self._address",
     "x = code_digest(a) == b", "company.join.digest == request.join", "any(one.desktop == d for one in found)"],
)  # fmt: skip
def test_one_would_be_found(source: str) -> None:
    assert list(plainly_compared(source))


def plainly_compared(source: str) -> Iterator[int]:
    """The lines where ``==`` or ``!=`` is asked of something that is called as secrets are."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Compare) and any(isinstance(one, ast.Eq | ast.NotEq) for one in node.ops):
            names = [name_of(one) for one in (node.left, *node.comparators)]
            if any(not SECRET_WORDS.isdisjoint(name.lower().split("_")) for name in names):
                yield node.lineno


def name_of(node: ast.expr) -> str:
    """What the value is called: ``x``, ``….x``, ``x(…)``; '' if nothing."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
