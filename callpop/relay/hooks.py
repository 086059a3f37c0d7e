"""``POST /hooks/<secret>``: where the platform posts; answered as the listener answers (interface.md, 'The relay')."""

from __future__ import annotations

import logging

from aiohttp import web

from callpop.http import answers
from callpop.http.receipt import Receipt
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification
from callpop.relay.agents import Ended, Office
from callpop.relay.asked import Asked, RelayContext
from callpop.relay.client_address import is_within
from callpop.relay.keys import digest, hook_name, same
from callpop.relay.limits import Refused, Wrong
from callpop.relay.sightings import Sightings
from callpop.relay.stamps import written
from callpop.relay.store import SightingKind, Store
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_BEARER = "bearer "
_SILENT = 3_600_000_000
"""Microseconds until the log says again that a platform posts to an old address."""


class Hooks:
    """Takes notifications, and answers 200 once they are durable.

    Args:
        context: What all surfaces share.
        store: Keeps them.
        sightings: Told who was named.
    """

    def __init__(self, context: RelayContext, *, store: Store, sightings: Sightings) -> None:
        self._context = context
        self._store = store
        self._sightings = sightings
        self._silent_until: dict[str, int] = {}

    async def answer(self, asked: Asked, secret: str) -> web.StreamResponse:
        """Answer one request to a hook's address.

        Raises:
            StorageUnavailable: Nothing was kept.
        """
        office = await self._context.registry.hook(secret)
        if office is None:
            ended = self._context.registry.ended(secret)
            if ended is None:
                self._saw_refusal("", "wrong secret")
            else:
                self._saw_ended(ended, hook_name(digest(secret)))
            return self._context.refuse(asked, Wrong.SECRET, answers.not_found())
        if asked.request.method != "POST":
            return answers.wrong_method("POST")
        refusal = self._stranger(asked, office)
        if refusal is not None:
            return refusal
        body = await self._context.body(asked)
        if not isinstance(body, bytes):
            self._context.metrics.received["rejected"] += 1
            return body
        try:
            notification = decode(body)
        except NotANotification as problem:
            self._context.metrics.received["rejected"] += 1
            self._saw_refusal(office.company.name, "not a notification")
            return answers.not_a_notification(str(problem))
        return answers.received(asked.request, await self._take(office, secret, notification))

    async def _take(self, office: Office, secret: str, notification: Notification) -> Receipt:
        received_at = self._context.clock()
        company = office.company.name
        received = self._context.metrics.received
        try:
            posted = await self._store.post(
                company=company, staff=office.staff, notification=notification, received_at=received_at
            )
        except StorageUnavailable:
            received["unavailable"] += 1
            raise
        receipt = Receipt.ACCEPTED if posted.new else Receipt.DUPLICATE
        if not notification.test:  # test calls stay out of statistics
            received[receipt.value] += 1
            self._saw(office, secret, notification, received_at)
        return receipt

    def _saw(self, office: Office, secret: str, notification: Notification, at: int) -> None:
        saw, company = self._sightings.add, office.company.name
        saw(company, SightingKind.NOTIFICATION, hook_name(digest(secret)), at)
        for mailbox in office.staff.targets(notification):
            saw(company, SightingKind.AGENT, mailbox, at)
        for address in office.staff.strangers(notification):
            saw(company, SightingKind.STRANGER, address, at)
        for number in office.staff.strange_numbers(notification):
            saw(company, SightingKind.NUMBER, number, at)
        if any(target.emails for target in notification.targets):
            saw(company, SightingKind.ADDRESSES, "", at)

    def _stranger(self, asked: Asked, office: Office) -> web.Response | None:
        """The answer to somebody who has the address, and is not the platform."""
        if office.sources and not is_within(asked.sender, office.sources):
            self._saw_refusal(office.company.name, "wrong source address")
            return self._context.turn_away(asked, Refused.SOURCE, answers.not_found())
        wanted = office.company.authorization
        if not wanted:
            return None
        given = asked.request.headers.get("Authorization", "").strip()
        if given[: len(_BEARER)].lower() == _BEARER:
            given = given[len(_BEARER) :].strip()
        if same(digest(given), wanted):
            return None
        self._saw_refusal(office.company.name, "wrong Authorization")
        answer = answers.refused(401, "expected another Authorization", {"WWW-Authenticate": "Bearer"})
        return self._context.refuse(asked, Wrong.AUTHORIZATION, answer)

    def _saw_ended(self, ended: Ended, name: str) -> None:
        """Note that the platform was not told of the new address; log it now and then."""
        now = self._context.clock()
        self._sightings.add(ended.company, SightingKind.ENDED_HOOK, name, now)
        if now >= self._silent_until.get(name, 0):
            self._silent_until[name] = now + _SILENT
            log.warning(
                "The platform of '%s' still posts to an old URL, which ended at %s, and is refused: "
                "paste the one of 'callpop relay hook show' into its portal.",
                ended.company,
                written(ended.until),
            )

    def _saw_refusal(self, company: str, why: str) -> None:
        self._sightings.add(company, SightingKind.REFUSED, why, self._context.clock())
