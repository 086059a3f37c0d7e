"""``POST /v1/enrol``: a desktop turns a code into a token (interface.md, 'The relay')."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec
from aiohttp import web

from callpop.http import answers
from callpop.relay import membership
from callpop.relay.asked import Asked, RelayContext, private, too_often
from callpop.relay.keys import code_digest, digest, new_id, new_secret, short_id
from callpop.relay.limits import Refused, Wrong
from callpop.relay.membership import NotPossible, TooMany
from callpop.relay.roster import Agent, Request, Roster, Token

_ASK_AGAIN = {"Retry-After": "5"}
_LATER = 60.0


class _Body(msgspec.Struct):
    """What a desktop sends.

    Attributes:
        code: A personal code or the company's join code.
        email: Needed with a join code.
        desktop: Something random that the desktop keeps: with it, nobody else can fetch the token. Without it, a
            desktop that asks with a join code is known by the address it asks from alone.
    """

    code: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    email: Annotated[str, msgspec.Meta(max_length=254)] | None = None
    desktop: Annotated[str, msgspec.Meta(max_length=200)] | None = None


@dataclass(frozen=True, slots=True)
class _Asking:
    """An attempt with all that is random or of the moment, so that it can be tried on a changed roster."""

    code: str
    email: str | None
    desktop: str
    site: str
    request_id: str
    token: Token
    now: int

    def __call__(self, roster: Roster) -> tuple[Roster, Agent | Request | None]:
        for company in roster.companies:
            redeemed = membership.redeem(company, self.code, self.token, now=self.now)
            if redeemed is not None:
                return roster.with_company(redeemed[0]), redeemed[1]
        for company in roster.companies:
            if not membership.joins(company, self.code, now=self.now):
                continue
            email = membership.address(self.email or "")
            request = Request(
                id=self.request_id, email=email, desktop=self.desktop, join=self.code, at=self.now, site=self.site
            )
            changed, result = membership.ask(company, request, self.token, now=self.now)
            return (roster if changed is company else roster.with_company(changed)), result
        return roster, None


class Enrolments:
    """Lets desktops in.

    Args:
        context: What all surfaces share.
    """

    def __init__(self, context: RelayContext) -> None:
        self._context = context

    async def answer(self, asked: Asked) -> web.Response:
        """Answer one attempt.

        Raises:
            StorageUnavailable: Nothing was changed.
        """
        wait = self._context.patience.wait(asked.site, Wrong.CODE)
        if wait:
            return self._context.turn_away(asked, Refused.RATE, too_often(wait))
        content = await self._context.body_of_stranger(asked)
        if not isinstance(content, bytes):
            # Slow, cut off or too long: nobody with a code sends it so, and it has cost more than a wrong one.
            return self._context.refuse(asked, Wrong.CODE, content)
        secret = new_secret()
        try:
            asking = self._asking(msgspec.json.decode(content, type=_Body), secret, asked.site)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return answers.refused(400, "body: expected an object with a code")
        try:
            result = await self._context.registry.edit(asking)
        except TooMany as problem:
            answer = answers.refused(429, str(problem), {"Retry-After": f"{_LATER:g}"})
            return self._context.turn_away(asked, Refused.QUEUE, answer)
        except NotPossible as problem:
            return answers.refused(400, f"email: {problem}")
        return self._answer(asked, result, secret)

    def _answer(self, asked: Asked, result: Agent | Request | None, secret: str) -> web.Response:
        if isinstance(result, Agent):
            return private(
                {"token": secret, "emails": result.emails, "numbers": result.numbers, "mobiles": result.mobiles}
            )
        if isinstance(result, Request):
            return private({"status": "waiting", "request": result.id}, status=202, headers=_ASK_AGAIN)
        told = "expected a code that is valid and not used yet"
        return self._context.refuse(asked, Wrong.CODE, answers.refused(401, told, {"WWW-Authenticate": "Bearer"}))

    def _asking(self, body: _Body, secret: str, site: str) -> _Asking:
        now = self._context.clock()
        return _Asking(
            code=code_digest(body.code),
            email=body.email,
            desktop=digest(body.desktop) if body.desktop else "",
            site="" if body.desktop else site,
            request_id=short_id(),
            token=Token(new_id(), digest(secret), now),
            now=now,
        )
