"""What CardDAV servers answer (RFC 4918, 6352, 6578), read piece by piece and without entities."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape

from callpop.contacts.book import BookFault
from callpop.said import Said

DAV = "{DAV:}"
CARD = "{urn:ietf:params:xml:ns:carddav}"
_ALL_THREE = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"'
_STATUS_PLACE = 1
_OK = range(200, 300)

FIND = (
    f'<?xml version="1.0" encoding="utf-8"?><D:propfind {_ALL_THREE}><D:prop><D:resourcetype/>'
    "<D:current-user-principal/><C:addressbook-home-set/><D:supported-report-set/></D:prop></D:propfind>"
)
ETAGS = (
    f'<?xml version="1.0" encoding="utf-8"?><D:propfind {_ALL_THREE}><D:prop><D:resourcetype/><D:getetag/>'
    "</D:prop></D:propfind>"
)


def sync_collection(token: str) -> str:
    """Asks what changed since the token; '' asks for all."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><D:sync-collection {_ALL_THREE}><D:sync-token>{escape(token)}'
        "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>"
    )


def multiget(hrefs: list[str]) -> str:
    """Asks for these cards."""
    asked = "".join(f"<D:href>{escape(href)}</D:href>" for href in hrefs)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><C:addressbook-multiget {_ALL_THREE}><D:prop><D:getetag/>'
        f"<C:address-data/></D:prop>{asked}</C:addressbook-multiget>"
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """One ``response`` of a multistatus.

    Attributes:
        href: As the server spells it.
        status: The response's own status, or 200 where it has properties.
        properties: Those that were found, by name.
    """

    href: str
    status: int
    properties: dict[str, Element]

    def text(self, name: str) -> str:
        """A property's text, or ''."""
        found = self.properties.get(name)
        return "" if found is None else (found.text or "").strip()

    def hrefs(self, name: str) -> list[str]:
        """The addresses inside a property."""
        found = self.properties.get(name)
        return [] if found is None else [one.text or "" for one in found.iter(f"{DAV}href") if one.text]

    def has(self, name: str, child: str) -> bool:
        """Whether a property holds an element of this name, at any depth."""
        found = self.properties.get(name)
        return found is not None and next(found.iter(child), None) is not None


@dataclass(slots=True)
class Multistatus:
    """An answer in pieces.

    Attributes:
        body: Its bytes.
        host: Who sent it, for messages.
        rest: Called between pieces.
        token: The sync-token behind the pieces; '' until they were all taken.
    """

    body: bytes
    host: str
    rest: Callable[[], None]
    token: str = ""

    def __iter__(self) -> Iterator[Piece]:
        """The pieces.

        Raises:
            BookFault: This is no multistatus.
        """
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import iterparse

        depth = 0
        root: Element | None = None
        try:
            events: Any = iterparse(io.BytesIO(self.body), events=("start", "end"), forbid_dtd=True)
            for event, element in events:
                if event == "start":
                    depth += 1
                    if root is None:
                        root = element
                        if element.tag != f"{DAV}multistatus":
                            raise BookFault(
                                Said("{host} does not answer as a CardDAV server does", "no_carddav", host=self.host)
                            )
                    continue
                depth -= 1
                if depth != _STATUS_PLACE or root is None:
                    continue
                if element.tag == f"{DAV}response":
                    yield _piece(element)
                elif element.tag == f"{DAV}sync-token":
                    self.token = (element.text or "").strip()
                root.clear()
                self.rest()
        except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
            raise BookFault(
                Said("{host} does not answer as a CardDAV server does", "no_carddav", host=self.host)
            ) from error


def _piece(element: Element) -> Piece:
    properties: dict[str, Element] = {}
    for part in element.findall(f"{DAV}propstat"):
        if _status(part) in _OK:
            for prop in part.findall(f"{DAV}prop"):
                properties.update((one.tag, one) for one in prop)
    href = (element.findtext(f"{DAV}href") or "").strip()
    return Piece(href, 200 if properties else _status(element), properties)


def _status(element: Element) -> int:
    words = (element.findtext(f"{DAV}status") or "").split()
    place = words[1] if len(words) > 1 else ""
    return int(place) if place.isdecimal() and len(place) == 3 else 200
