"""Which addresses may be opened: the rules of scheme and host, for templates and for what books bring alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from callpop.crm.encode import climbs
from callpop.said import Said

_WEB = frozenset({"http", "https"})
# What a browser would run or read out on this machine; no list of settings allows these.
_NEVER = frozenset({"about", "blob", "chrome", "data", "file", "filesystem", "javascript", "vbscript", "view-source"})
_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\]")
_NOT_IN_A_HOST = re.compile(r"[\"%<>^`|]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*")
PARTS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<slashes>//(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?P<rest>.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Guard:
    """What settings allow.

    Attributes:
        schemes: Schemes allowed besides http and https, in small letters.
        hosts: Hosts allowed (``crm.example.com``, ``*.example.com``), in small letters; empty: any.
    """

    schemes: frozenset[str] = frozenset()
    hosts: tuple[str, ...] = ()

    @classmethod
    def of(cls, *, schemes: Iterable[str] = (), hosts: Iterable[str] = ()) -> Guard:
        """The guard that the settings ``crm.schemes`` and ``crm.hosts`` describe; what is no scheme or host is dropped.

        A list of hosts that holds nothing readable allows nothing, rather than everything.
        """
        given = tuple(host.strip().casefold().rstrip(".") for host in hosts)
        named = (scheme.strip().casefold().rstrip(":/") for scheme in schemes)
        return cls(frozenset(one for one in named if _SCHEME.fullmatch(one)) - _NEVER, given)

    def check(self, url: str) -> str | None:
        """What is wrong with a finished address, in words, or None."""
        bad = _NOT_IN_A_URL.search(url)
        if bad is not None:
            if bad[0] == "\\":
                return Said("The address holds a backslash; write it percent-encoded.", "url_backslash")
            return Said(
                "The address holds a space or an invisible character; write it percent-encoded.", "url_invisible"
            )
        parts = PARTS.fullmatch(url)
        problem = self.check_scheme(url)
        if parts is None or problem is not None:
            return problem
        if parts["slashes"] is not None:
            problem = self._check_host(url, parts["host"])
            if problem is not None:
                return problem
        if any(climbs(segment) for segment in parts["path"].split("/")):
            return Said("The path must not hold '.' or '..'.", "url_dots")
        return None

    def check_foreign(self, url: str) -> str | None:
        """As ``check``, for an address that a book or a look-up brought: it may not carry a user's name either."""
        parts = PARTS.fullmatch(url)
        if parts is not None and "@" in (parts["host"] or ""):
            return Said("The address holds a user name.", "url_user")
        return self.check(url)

    def check_scheme(self, text: str) -> str | None:
        """What is wrong with the beginning of an address or a template, in words, or None."""
        parts = PARTS.fullmatch(text)
        scheme = parts["scheme"].lower() if parts is not None else ""
        if parts is not None and (scheme in self.schemes or (scheme in _WEB and parts["slashes"] is not None)):
            return None
        given = re.match(r"[^:/?#]*:", text)
        # A well-known scheme without slashes is only half written.
        shown = given[0][:20] if given and scheme not in _WEB else ""
        if self.schemes:
            if shown:
                return Said(
                    "The address must begin with https:// or http://, or a scheme that the settings allow, "
                    "not {given}.",
                    "url_scheme_more_not",
                    given=shown,
                )
            return Said(
                "The address must begin with https:// or http://, or a scheme that the settings allow.",
                "url_scheme_more",
            )
        if shown:
            return Said("The address must begin with https:// or http://, not {given}.", "url_scheme_not", given=shown)
        return Said("The address must begin with https:// or http://.", "url_scheme")

    def _check_host(self, url: str, written: str) -> str | None:
        try:
            split = urlsplit(url)
            host, port = split.hostname, split.port
        except ValueError:
            return Said("The host or port of the address cannot be read.", "url_port_unreadable")
        if _NOT_IN_A_HOST.search(written):
            return Said("The host of the address cannot be read.", "url_host_unreadable")
        if port == 0:
            return Said("Port 0 cannot be opened.", "url_port_zero")
        if not host:
            return Said("The address has no host.", "url_no_host")
        return (
            None
            if self._allows(host)
            else Said("The host {host} is not among those that may be opened.", "url_host", host=host[:80])
        )

    def _allows(self, host: str) -> bool:
        if not self.hosts:
            return True
        name = host.casefold().rstrip(".")
        return any(
            name == allowed or (allowed.startswith("*.") and name.endswith(allowed[1:])) for allowed in self.hosts
        )


WEB = Guard()
"""http and https, any host."""
