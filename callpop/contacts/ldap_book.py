"""A directory (LDAP, Active Directory) as an address book: searched page by page, with certificates checked."""

from __future__ import annotations

import hashlib
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from callpop.contacts.book import MOST_CONTACTS, BookFault, Entry, Outcome, Sink, picture
from callpop.contacts.contact import contact_of
from callpop.contacts.dav_door import context_of, is_loopback
from callpop.contacts.findings import goes_unprotected, large_answer, refuses, slow, wrong_certificate
from callpop.said import Said
from callpop.settings.books import Book, BookTls, mapping

LARGEST_PAGE = 16 * 1024 * 1024
"""Bytes that one page of an answer may have."""

_PAGE = 100
_PIECE = 256 * 1024
"""Bytes taken from the socket at once: ldap3 copies all that it has at every piece."""

_CONNECT_SECONDS = 10
_SILENCE_SECONDS = 30
_USUAL: Mapping[str, tuple[str, ...]] = {
    "name": ("displayName", "cn"),
    "first": ("givenName",),
    "last": ("sn",),
    "organisation": ("company", "o"),
    "number": (
        "telephoneNumber",
        "mobile",
        "homePhone",
        "otherTelephone",
        "otherMobile",
        "otherHomePhone",
        "ipPhone",
        "facsimileTelephoneNumber",
    ),
    "email": ("mail",),
    "place": ("l",),
    "id": (),
    "url": (),
}
_PHOTOS = ("thumbnailPhoto", "jpegPhoto")
_LABELS = {
    "mobile": "cell",
    "othermobile": "cell",
    "homephone": "home",
    "otherhomephone": "home",
    "telephonenumber": "work",
    "facsimiletelephonenumber": "fax",
}


class LdapBook:
    """Reads all entries that match.

    Args:
        book: Its settings; ``region`` is filled in.
        secret: The password, or None to ask anonymously.
    """

    def __init__(self, book: Book, secret: str | None) -> None:
        self._book = book
        self._secret = secret
        self._columns = {**_USUAL, **mapping(book)}

    def read(self, sink: Sink) -> Outcome:
        """As of ``Source``."""
        from ldap3.core.exceptions import LDAPException

        host = _host(self._book)
        notes = self._guard(host)
        unread = seen = 0
        try:
            connection = self._connect(host)
            try:
                for entry in self._entries(connection):
                    sink.rest()
                    seen += 1
                    if seen > MOST_CONTACTS:
                        raise BookFault(
                            Said(
                                "{host} has more than {most} entries that match",
                                "many_entries",
                                host=host,
                                most=MOST_CONTACTS,
                            )
                        )
                    unread += not self._take(entry, sink)
                    if seen % _PAGE == 0:
                        sink.progress(seen, 0)
            finally:
                connection.unbind()
        except (LDAPException, OSError) as error:
            raise BookFault(_in_words(error, host)) from error
        if unread:
            notes.append(Said("{n} of {all} entries name nobody", "entries_nobody", n=unread, all=seen))
        return Outcome(notes=tuple(notes))

    def _guard(self, host: str) -> list[Said]:
        """Refuse to send a password unprotected to another computer, unless the settings accept it."""
        if not self._secret or is_loopback(host) or _tls(self._book) is not BookTls.NONE:
            return []
        if not self._book.plain:
            raise BookFault(
                Said(
                    "the password would go to {host} unprotected: "
                    "use starttls or ldaps, or set plain = true to accept that",
                    "ldap_plain",
                    host=host,
                )
            )
        return [goes_unprotected(host)]

    def _connect(self, host: str) -> Any:
        import ldap3

        tls = _tls(self._book)
        port = urlsplit(self._book.url).port or (636 if tls is BookTls.LDAPS else 389)
        refused: list[str] = []
        server = ldap3.Server(
            host,
            port=port,
            use_ssl=tls is BookTls.LDAPS,
            tls=None if tls is BookTls.NONE else _checked_tls(self._book.ca, refused),
            get_info=ldap3.NONE,
            connect_timeout=_CONNECT_SECONDS,
        )
        connection = ldap3.Connection(
            server,
            user=self._book.user or None,
            password=self._secret or None,
            # A user without a password would be let in as nobody (RFC 4513, 5.1.2).
            authentication=ldap3.SIMPLE if self._book.user and self._secret else ldap3.ANONYMOUS,
            receive_timeout=_SILENCE_SECONDS,
            # A referral leads to another host, with the password.
            auto_referrals=False,
            read_only=True,
            raise_exceptions=True,
        )
        try:
            connection.open(read_server_info=False)
            if tls is BookTls.STARTTLS:
                _start_tls(connection, host, refused)
            connection.strategy.socket_size = _PIECE
            connection.socket = _Bounded(connection.socket, host)
            connection.bind(read_server_info=False)
        except BaseException:
            # ldap3 leaves it open.
            if connection.socket is not None:
                connection.socket.close()
            if refused:
                raise BookFault(wrong_certificate(host, refused[0])) from None
            raise
        return connection

    def _entries(self, connection: Any) -> Iterator[Mapping[str, Any]]:
        import ldap3

        names = list(dict.fromkeys(name for field in self._columns.values() for name in field))
        pages = connection.extend.standard.paged_search(
            search_base=self._book.base,
            search_filter=self._book.filter or number_filter(self._columns["number"]),
            search_scope=ldap3.SUBTREE,
            dereference_aliases=ldap3.DEREF_NEVER,
            attributes=[*names, *_PHOTOS],
            paged_size=_PAGE,
            generator=True,
        )
        for entry in pages:
            connection.socket.begin()
            if entry.get("type") == "searchResEntry":
                yield entry

    def _take(self, entry: Mapping[str, Any], sink: Sink) -> bool:
        raw = {str(name).lower(): values for name, values in entry["raw_attributes"].items()}
        ref = str(entry["dn"])[:1000]
        digest = hashlib.blake2b(digest_size=12)
        for name in sorted(raw):
            for value in (name.encode(), *raw[name]):
                digest.update(value + b"\0")
        version = sink.seal + digest.hexdigest()
        if sink.versions.get(ref) == version:
            sink.keep(ref)
            return True

        def texts(field: str) -> list[tuple[str, str]]:
            return [
                (_LABELS.get(name.lower(), ""), value.decode("utf-8", "replace"))
                for name in self._columns[field]
                for value in raw.get(name.lower(), ())
            ]

        def text(field: str) -> str:
            return next((value for _, value in texts(field) if value.strip()), "")

        contact = contact_of(
            region=self._book.region,
            name=text("name"),
            first=text("first"),
            last=text("last"),
            organisation=text("organisation"),
            numbers=texts("number"),
            emails=[value for _, value in texts("email")],
            place=text("place"),
            url=text("url"),
            id=text("id"),
        )
        if contact is None:
            return False
        photos = (picture(value) for name in _PHOTOS for value in raw.get(name.lower(), ()))
        sink.put(Entry(ref, version, contact, next((one for one in photos if one is not None), None)))
        return True


def number_filter(attributes: Sequence[str]) -> str:
    """Entries that have one of these attributes; nothing in a name is taken for more than a name."""
    return f"(|{''.join(f'({_escaped(name)}=*)' for name in attributes)})"


def _escaped(text: str) -> str:
    from ldap3.utils.conv import escape_filter_chars

    return str(escape_filter_chars(text))


class _Bounded:
    """A socket that gives up when one page of an answer is larger than a well-behaved server's."""

    def __init__(self, sock: socket.socket, host: str) -> None:
        self._sock = sock
        self._host = host
        self._received = 0

    def begin(self) -> None:
        """An entry was understood: what comes from now on is another one's."""
        self._received = 0

    def recv(self, size: int) -> bytes:
        """As of a socket."""
        content = self._sock.recv(size)
        self._received += len(content)
        if self._received > LARGEST_PAGE:
            raise BookFault(large_answer(self._host, LARGEST_PAGE))
        return content

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


def _start_tls(connection: Any, host: str, refused: list[str]) -> None:
    from ldap3.core.exceptions import LDAPOperationResult

    try:
        connection.start_tls(read_server_info=False)
    except LDAPOperationResult as error:
        if refused:
            raise
        raise BookFault(_no_starttls(host)) from error


def _checked_tls(ca: str, refused: list[str]) -> Any:
    """What ldap3 wraps sockets with: our own context, because ldap3 checks names by itself, and loosely.

    Args:
        ca: As of ``Book``.
        refused: Gets the reason why a certificate is not valid, which ldap3 would lose.
    """
    import ldap3

    context: ssl.SSLContext = context_of(ca)

    class Checked(ldap3.Tls):  # type: ignore[misc]
        def wrap_socket(self, connection: Any, do_handshake: bool = False) -> None:
            name = connection.server.host
            try:
                connection.socket = context.wrap_socket(connection.socket, server_hostname=name)
            except ssl.SSLCertVerificationError as error:
                refused.append(error.verify_message or "it cannot be verified")
                raise

    return Checked(validate=ssl.CERT_REQUIRED)


def _host(book: Book) -> str:
    parts = urlsplit(book.url)
    if parts.scheme not in ("ldap", "ldaps") or not parts.hostname:
        raise BookFault(Said("url: expected ldap://host or ldaps://host, not '{url}'", "ldap_url", url=book.url[:60]))
    return parts.hostname


def _tls(book: Book) -> BookTls:
    return BookTls.LDAPS if urlsplit(book.url).scheme == "ldaps" else book.tls


def _no_starttls(host: str) -> Said:
    return Said("{host} offers no protected connection (StartTLS)", "no_starttls", host=host)


def _in_words(error: BaseException, host: str) -> Said:
    kind = type(error).__name__
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, TimeoutError):
            return slow(host, _SILENCE_SECONDS)
        seen = seen.__cause__ or seen.__context__
    no_name = Said("base or user: it is no distinguished name", "no_dn")
    known = {
        "LDAPInvalidCredentialsResult": refuses(host),
        "LDAPInvalidFilterError": Said("filter: it is no LDAP filter", "no_filter"),
        "LDAPNoSuchObjectResult": Said("base: {host} has no such place", "no_base", host=host),
        "LDAPInvalidDnError": no_name,
        "LDAPInvalidDNSyntaxResult": no_name,
        "LDAPReferralResult": Said(
            "{host} sends us to another server, which gets no password: put its address into url",
            "ldap_elsewhere",
            host=host,
        ),
        "LDAPStartTLSError": _no_starttls(host),
        "LDAPSocketReceiveError": Said(
            "{host} broke the connection or did not answer in time ({seconds} s)",
            "broke_or_slow",
            host=host,
            seconds=_SILENCE_SECONDS,
        ),
        "LDAPInsufficientAccessRightsResult": Said("{host} does not let this user search", "no_search", host=host),
    }
    other = Said("{host} cannot be read: {why}", "ldap_unreadable", host=host, why=str(error)[:200] or kind)
    return known.get(kind, other)
