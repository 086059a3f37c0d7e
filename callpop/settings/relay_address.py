"""Addresses of relays, and the ``callpop://enrol`` links that bring one.

A link can come from anybody: it only prefills, and what it may say is checked here (interface.md,
'Rules').
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

SCHEME = "callpop"
_LONGEST = 2000
_LONGEST_CODE = 200


class WrongAddress(ValueError):
    """No address of a relay, or no link; ``key`` says why (``relay.wrong.<key>`` among the words).

    Attributes:
        key: ``address``, ``insecure`` or ``link``.
    """

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a desktop needs to enrol.

    Attributes:
        url: The relay's address; '' where only a code is known.
        code: The code.
        email: Whose desktop it is, for a company's join code; '' if not said.
    """

    url: str
    code: str
    email: str = ""

    @property
    def host(self) -> str:
        """The host, to be shown before anything is asked of it; with a port that is not the usual one."""
        parts = urlsplit(self.url)
        return parts.netloc.rpartition("@")[2]


def relay_url(text: str) -> str:
    """The address of a relay, without a slash at its end.

    Args:
        text: As somebody typed it or a link brought it.

    Raises:
        WrongAddress: It is none, or would send a token unencrypted over a network.
    """
    typed = text.strip()
    if "://" not in typed and typed:
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        host, _ = parts.hostname, parts.port
        # As whoever looks it up does: no label may be empty, or too long. What is meant stays as it was written.
        looked_up = (host or "").removesuffix(".").encode("idna")
    except ValueError as error:
        raise WrongAddress("address", "expected an address such as https://relay.example.com") from error
    plain = all(c.isprintable() and not c.isspace() for c in typed) and len(typed) <= _LONGEST
    if not plain or parts.scheme not in ("http", "https") or not looked_up or "@" in parts.netloc:
        raise WrongAddress("address", "expected an address such as https://relay.example.com")
    if parts.query or parts.fragment or "?" in typed or "#" in typed or "\\" in typed:
        raise WrongAddress("address", "expected an address such as https://relay.example.com")
    if parts.scheme == "http" and not is_loopback(host or ""):
        raise WrongAddress("insecure", "expected https: the agent's token must not travel in the clear")
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def origin_of(url: str) -> str:
    """Scheme, host and port of an address: what a token belongs to. '' if it is no address of a relay."""
    try:
        parts = urlsplit(relay_url(url))
    except WrongAddress:
        return ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}:{port}"


def is_link(text: str) -> bool:
    """Whether it is meant as a link to this program."""
    return text.strip().lower().startswith(f"{SCHEME}:")


def enrolment_of(text: str) -> Enrolment:
    """What a pasted text or a clicked link says: ``callpop://enrol?url=…&code=…``, or a code alone.

    Raises:
        WrongAddress: It is neither, or the relay's address is none.
    """
    said = text.strip()
    if not is_link(said):
        if not said or len(said) > _LONGEST_CODE or not all(c.isprintable() and not c.isspace() for c in said):
            raise WrongAddress("link", "expected an enrolment code or a callpop:// link")
        return Enrolment("", said)
    if len(said) > _LONGEST:
        raise WrongAddress("link", "expected a link of the form callpop://enrol?url=…&code=…")
    try:
        parts = urlsplit(said)
        told = dict(parse_qsl(parts.query, max_num_fields=20))
    except ValueError as error:
        raise WrongAddress("link", "expected a link of the form callpop://enrol?url=…&code=…") from error
    code = told.get("code", "").strip()
    address = told.get("url") or told.get("relay") or told.get("host") or ""
    if parts.netloc.lower() != "enrol" or parts.path.strip("/") or not address or not _fits(code):
        raise WrongAddress("link", "expected a link of the form callpop://enrol?url=…&code=…")
    email = told.get("email", "").strip()
    return Enrolment(relay_url(address), code, email if _fits(email) else "")


def is_loopback(host: str) -> bool:
    """Whether the host is this computer itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _fits(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_CODE and all(c.isprintable() and not c.isspace() for c in text)
