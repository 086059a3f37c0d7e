"""A CardDAV server's address books (RFC 6352): Nextcloud, Radicale, Google and others.

Given a server, a user's page or one address book, all books behind it are read: by sync-collection
(RFC 6578) where the server offers it, else by comparing ETags.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from callpop.contacts.book import MOST_CONTACTS, BookFault, Entry, Outcome, Sink
from callpop.contacts.dav_door import DavDoor, TooLarge, new_session
from callpop.contacts.dav_xml import CARD, DAV, ETAGS, FIND, Multistatus, Piece, multiget, sync_collection
from callpop.contacts.findings import goes_unprotected
from callpop.contacts.vcard import NotACard, read_card, split_cards
from callpop.said import Said
from callpop.settings.books import Book, mapping

_MULTISTATUS = 207
_OK = 200
_FORBIDDEN = 403
_GONE = (404, 410)
_TRUNCATED = 507
_TOGETHER = 40
"""Cards asked for at once."""

_MOST_ROUNDS = 1000
_MOST_COLLECTIONS = 50


@dataclass(frozen=True, slots=True)
class _Collection:
    url: str
    syncs: bool

    @property
    def path(self) -> str:
        return urlsplit(self.url).path


class CarddavBook:
    """Reads what changed.

    Args:
        book: Its settings; ``region`` is filled in.
        secret: The password or token, or None.
    """

    def __init__(self, book: Book, secret: str | None) -> None:
        self._book = book
        self._secret = secret
        self._columns = mapping(book)

    def read(self, sink: Sink) -> Outcome:
        """As of ``Source``. On a loop of its own: the engine's is for calls."""
        return asyncio.run(self._read(sink))

    async def _read(self, sink: Sink) -> Outcome:
        async with self._door() as door:
            reading = _Reading(door, self._book, sink)
            tokens = _tokens(sink.token)
            kept: dict[str, str] = {}
            for collection in await reading.discover():
                kept[collection.path] = await reading.follow(collection, tokens.get(collection.path, ""))
        notes = []
        if door.unprotected:
            notes.append(goes_unprotected(door.host))
        if reading.unread:
            notes.append(Said("{n} cards cannot be read or name nobody", "unread_cards", n=reading.unread))
        return Outcome(json.dumps(kept), notes=tuple(notes))

    @asynccontextmanager
    async def _door(self) -> AsyncIterator[DavDoor]:
        async with new_session() as session:
            yield DavDoor(session, self._book, self._secret)


class _Reading:
    """One reading: finds the address books, and takes what changed in each.

    Attributes:
        unread: Cards that could not be read.
    """

    def __init__(self, door: DavDoor, book: Book, sink: Sink) -> None:
        self._door = door
        self._book = book
        self._columns = mapping(book)
        self._sink = sink
        self.unread = 0

    # Which address books there are.

    async def discover(self) -> list[_Collection]:
        """The address books behind the URL: itself, those of its user, or of the server's user (RFC 6764)."""
        found = await self._behind(self._book.url)
        if not found:
            found = await self._behind(urljoin(self._book.url, "/.well-known/carddav"))
        if not found:
            raise BookFault(Said("there is no address book at {url}", "no_book_there", url=self._book.url[:200]))
        return found[:_MOST_COLLECTIONS]

    async def _behind(self, url: str) -> list[_Collection]:
        here = await self._find(url, 0)
        if here and _is_book(here[0][1]):
            return [_collection(*here[0])]
        for asked in (url, *(self._hrefs(here, f"{DAV}current-user-principal"))):
            pieces = here if asked == url else await self._find(asked, 0)
            for home in self._hrefs(pieces, f"{CARD}addressbook-home-set"):
                below = await self._find(home, 1)
                if books := [_collection(*one) for one in below if _is_book(one[1])]:
                    return books
        # Not every server tells its user: perhaps the address books lie directly below.
        return [_collection(*one) for one in await self._find(url, 1) if _is_book(one[1])]

    async def _find(self, url: str, depth: int) -> list[tuple[str, Piece]]:
        """What lies there, each with its whole address; nothing where the server knows nothing."""
        answer = await self._door.ask("PROPFIND", url, body=FIND, depth=depth)
        if answer.status != _MULTISTATUS:
            if answer.status == _FORBIDDEN:
                raise BookFault(Said("{host} does not let this user in", "not_let_in", host=self._door.host))
            return []
        pieces = Multistatus(answer.body, self._door.host, self._sink.rest)
        return [(self._door.resolve(answer.url, piece.href), piece) for piece in pieces if piece.href]

    def _hrefs(self, pieces: Sequence[tuple[str, Piece]], name: str) -> list[str]:
        return [self._door.resolve(base, href) for base, piece in pieces[:1] for href in piece.hrefs(name)]

    # What changed in one of them.

    async def follow(self, collection: _Collection, token: str) -> str:
        """Take what changed since the token; returns the new one, or ''."""
        if collection.syncs:
            newer = await self._synchronise(collection, token)
            if newer is not None:
                return newer
        await self._compare(collection)
        return ""

    async def _synchronise(self, collection: _Collection, token: str) -> str | None:
        """By sync-collection; None if the server does not do it after all."""
        changed: dict[str, str] = {}
        gone: set[str] = set()
        complete = not token
        for _ in range(_MOST_ROUNDS):
            answer = await self._door.ask("REPORT", collection.url, body=sync_collection(token), depth=0)
            if answer.status != _MULTISTATUS:
                if not token:
                    return None
                # The server has forgotten the token (RFC 6578, 3.8): all is compared again.
                token, complete = "", True
                changed.clear()
                gone.clear()
                continue
            pieces = Multistatus(answer.body, self._door.host, self._sink.rest)
            truncated = self._sort(pieces, answer.url, collection, changed, gone)
            if not pieces.token or (truncated and pieces.token == token):
                return None
            token = pieces.token
            if not truncated:
                break
        if not complete:
            # What the server does not mention is as it was.
            for ref in self._sink.versions:
                if ref.startswith(collection.path) and ref not in gone and ref not in changed:
                    self._sink.keep(ref)
            for ref in gone:
                if ref in self._sink.versions:
                    self._sink.remove(ref)
        await self._take(collection, changed)
        return token

    def _sort(
        self, pieces: Multistatus, base: str, collection: _Collection, changed: dict[str, str], gone: set[str]
    ) -> bool:
        """Changed ones with their ETags, and those that are gone; whether there is more to be asked for."""
        truncated = False
        for piece in pieces:
            ref = urlsplit(self._door.resolve(base, piece.href)).path
            if ref.rstrip("/") == collection.path.rstrip("/"):
                truncated = truncated or piece.status == _TRUNCATED
            elif piece.status in _GONE:
                changed.pop(ref, None)
                gone.add(ref)
            elif not ref.endswith("/"):
                gone.discard(ref)
                changed[ref] = piece.text(f"{DAV}getetag")
            if len(changed) > MOST_CONTACTS:
                raise BookFault(
                    Said("{host} has more than {most} cards", "many_cards", host=self._door.host, most=MOST_CONTACTS)
                )
        return truncated

    async def _compare(self, collection: _Collection) -> None:
        """By the ETags of all cards."""
        answer = await self._door.ask("PROPFIND", collection.url, body=ETAGS, depth=1)
        if answer.status != _MULTISTATUS:
            raise BookFault(
                Said(
                    "{host} does not list {path} (status {status})",
                    "not_listed",
                    host=self._door.host,
                    path=collection.path,
                    status=answer.status,
                )
            )
        there: dict[str, str] = {}
        self._sort(Multistatus(answer.body, self._door.host, self._sink.rest), answer.url, collection, there, set())
        await self._take(collection, there)

    async def _take(self, collection: _Collection, etags: dict[str, str]) -> None:
        """Fetch the cards that are not already there in this version."""
        wanted = []
        for ref, etag in etags.items():
            if etag and self._sink.versions.get(ref) == self._sink.seal + etag:
                self._sink.keep(ref)
            else:
                wanted.append(ref)
        for start in range(0, len(wanted), _TOGETHER):
            await self._fetch(collection, wanted[start : start + _TOGETHER])
            self._sink.progress(min(start + _TOGETHER, len(wanted)), len(wanted))

    async def _fetch(self, collection: _Collection, refs: list[str]) -> None:
        try:
            answer = await self._door.ask("REPORT", collection.url, body=multiget(refs), depth=0)
        except TooLarge:
            if len(refs) == 1:
                self.unread += 1
                return
            for half in (refs[: len(refs) // 2], refs[len(refs) // 2 :]):
                await self._fetch(collection, half)
            return
        if answer.status != _MULTISTATUS:
            await self._fetch_singly(collection, refs)
            return
        asked = set(refs)
        for piece in Multistatus(answer.body, self._door.host, self._sink.rest):
            ref = urlsplit(self._door.resolve(answer.url, piece.href)).path
            if ref in asked and (card := piece.text(f"{CARD}address-data")):
                asked.discard(ref)
                self._put(ref, piece.text(f"{DAV}getetag"), card)

    async def _fetch_singly(self, collection: _Collection, refs: list[str]) -> None:
        for ref in refs:
            answer = await self._door.ask("GET", urljoin(collection.url, ref))
            if answer.status == _OK:
                self._put(ref, "", answer.body.decode("utf-8", "replace"))

    def _put(self, ref: str, etag: str, text: str) -> None:
        card = next(split_cards(text), "")
        version = etag or hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()
        try:
            contact, photo = read_card(card, region=self._book.region, columns=self._columns)
        except NotACard:
            self.unread += 1
            return
        self._sink.put(Entry(ref, self._sink.seal + version[:200], contact, photo))


def _is_book(piece: Piece) -> bool:
    return piece.has(f"{DAV}resourcetype", f"{CARD}addressbook")


def _collection(url: str, piece: Piece) -> _Collection:
    # Without the list of reports it is tried: a refusal costs one request.
    reports = piece.properties.get(f"{DAV}supported-report-set")
    return _Collection(url, reports is None or piece.has(f"{DAV}supported-report-set", f"{DAV}sync-collection"))


def _tokens(kept: str) -> dict[str, str]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}
