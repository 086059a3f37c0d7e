"""One CRM that is asked: its recipe with the agent's own values, and the manners that its server asked for."""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
import ipaddress
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from callpop.calls.contact import Contact
from callpop.crm.fields import BadFile, FieldKind, fill_fields, given_values, missing_or_wrong
from callpop.crm.hits import contact_of, raw_hits, text_of
from callpop.crm.lookup_http import LookupFailed, ask
from callpop.crm.recipe import SPELLINGS, Recipe, Then
from callpop.crm.recipe_request import Prepared, prepare
from callpop.crm.template import CannotFill
from callpop.crm.values import spellings
from callpop.said import Said, said_of
from callpop.settings.schema import Lookup

_LONGEST_MISS = 15
"""Minutes: whom nobody knew may be put into the CRM after the call."""

_MOST_SECOND_REQUESTS = 3


def secret_names(settings: Lookup, recipe: Recipe) -> dict[str, str]:
    """Under which name each of the recipe's secrets is kept (``Secrets.named``).

    The host stands in it, so that an address that was changed by whomever gets no secret of the old one.
    """
    values = given_values(settings.fields)
    shaped = {one.name: values.get(one.name, "") for one in recipe.fields if one.kind is not FieldKind.TEXT}
    host = urlsplit(fill_fields(recipe.request.url, shaped)).hostname or ""
    named = given_values(settings.secrets)
    return {name: f"lookup:{named.get(name, f'{settings.name}.{name}').casefold()}@{host}" for name in recipe.secrets}


class OneLookup:
    """Asks one CRM.

    Args:
        settings: The agent's values.
        recipe: How to ask.
        secret: The keyring's secret of a name, or None; asked on a thread.

    Attributes:
        settings: The agent's values.
        identity: Changes with whatever changes an answer; holds no secret.

    Raises:
        BadFile: A field is missing or wrong.
    """

    def __init__(self, settings: Lookup, recipe: Recipe, secret: Callable[[str], str | None]) -> None:
        self.settings, self._recipe, self._secret = settings, recipe, secret
        self._fields = given_values(settings.fields)
        problem = missing_or_wrong(recipe.fields, self._fields)
        if problem is not None:
            raise BadFile(problem)
        told = repr((recipe.digest, sorted(self._fields.items())))
        self.identity = f"{settings.name}#{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        self._secrets: dict[str, str] | None = None
        self._asleep_until = 0.0

    def keeps_for(self, found: tuple[Contact, ...]) -> int:
        """How long an answer is good, microseconds."""
        minutes = self.settings.keep_minutes
        return (minutes if found else min(minutes, _LONGEST_MISS)) * 60_000_000

    async def ask(self, session: aiohttp.ClientSession, number_key: str, region: str) -> tuple[Contact, ...]:
        """Who has this number; empty if the CRM knows nobody.

        Raises:
            LookupFailed: There is no answer; the text says why.
        """
        left = self._asleep_until - time.monotonic()
        if left > 0:
            raise LookupFailed(
                Said(
                    "It rests for another {seconds} s, because of its last answer.",
                    "lookup_rests",
                    seconds=f"{left:.0f}",
                ),
                pause=left,
            )
        try:
            return await self._ask(session, number_key, region)
        except LookupFailed as failure:
            self._asleep_until = time.monotonic() + failure.pause
            if failure.refused:
                # The agent may put another one into the keyring.
                self._secrets = None
            raise

    async def _ask(self, session: aiohttp.ClientSession, number_key: str, region: str) -> tuple[Contact, ...]:
        values = {**self._fields, **await self._known_secrets(), **_spelt(number_key, region)}
        tried: set[str] = set()
        for template in self._recipe.spellings:
            spelling = _replaced(template, values)
            if spelling in tried:
                continue
            tried.add(spelling)
            answer = await ask(session, self._prepared(self._recipe.request, {**values, "spelling": spelling}))
            found = await self._contacts(session, answer, number_key, region, values)
            if found:
                return found
        return ()

    async def _contacts(
        self, session: aiohttp.ClientSession, answer: Any, number_key: str, region: str, values: dict[str, str]
    ) -> tuple[Contact, ...]:
        made: list[Contact] = []
        for hit in raw_hits(answer, self._recipe.reading):
            contact = contact_of(
                hit,
                self._recipe.reading,
                lookup=self.settings.name,
                number_key=number_key,
                region=region,
                values=self._fields,
                fields=self._recipe.fields,
            )
            if contact is None:
                continue
            then = self._recipe.then
            if then is not None and len(made) < _MOST_SECOND_REQUESTS:
                contact = await self._completed(session, contact, hit, then, values)
            made.append(contact)
        return tuple(made)

    async def _completed(
        self, session: aiohttp.ClientSession, contact: Contact, hit: Any, then: Then, values: dict[str, str]
    ) -> Contact:
        of_hit = {name: text_of(hit, path) for name, path in then.values}
        if not all(of_hit.values()):
            return contact
        try:
            answer = await ask(session, self._prepared(then.request, {**values, **of_hit}))
        except LookupFailed:
            # Half an answer is better than none.
            return contact
        return dataclasses.replace(
            contact,
            name=text_of(answer, then.name) or contact.name,
            organisation=text_of(answer, then.organisation) or contact.organisation,
        )

    def _prepared(self, request: Any, values: dict[str, str]) -> Prepared:
        try:
            made = prepare(request, values, self._recipe.fields)
        except CannotFill as problem:
            raise LookupFailed(said_of(problem)) from problem
        if self._recipe.secrets and not self.settings.plain_http and not _is_private_way(made.url):
            raise LookupFailed(
                Said(
                    "The address begins with http://: a secret is not sent over it. Set plain_http if that is meant.",
                    "lookup_plain",
                )
            )
        return made

    async def _known_secrets(self) -> dict[str, str]:
        if self._secrets is None:
            found: dict[str, str] = {}
            for name, kept_as in secret_names(self.settings, self._recipe).items():
                value = await asyncio.to_thread(self._secret, kept_as)
                if not value:
                    raise LookupFailed(
                        Said(
                            "The secret '{name}' is not kept yet: callpop lookups password '{lookup}' {name}",
                            "lookup_no_secret",
                            name=name,
                            lookup=self.settings.name,
                        ),
                        pause=0.0,
                    )
                found[name] = value
            self._secrets = found
        return self._secrets


def _spelt(number_key: str, region: str) -> dict[str, str]:
    e164, national, international, nsn = spellings(number_key, region)
    made = (e164, e164.removeprefix("+"), national, international, nsn)
    return dict(zip(SPELLINGS, made, strict=True))


def _replaced(template: str, values: dict[str, str]) -> str:
    for name in SPELLINGS:
        template = template.replace(f"{{{name}}}", values[name])
    return template


def _is_private_way(url: str) -> bool:
    split = urlsplit(url)
    if split.scheme.lower() == "https":
        return True
    host = split.hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
