"""What keeps a desktop from its relay, in words and as a key for the languages of the screen."""

from __future__ import annotations

import ssl
from enum import StrEnum

import aiohttp

from callpop.said import Said


class Kind(StrEnum):
    """What is wrong; ``relay.trouble.<kind>`` among the words says what to do."""

    NO_ADDRESS = "no_address"
    NO_TOKEN = "no_token"
    ADDRESS = "address"
    INSECURE = "insecure"
    AUTHORITY = "authority"
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    LOST = "lost"
    TLS = "tls"
    PROXY = "proxy"
    REDIRECT = "redirect"
    REFUSED = "refused"
    CODE = "code"
    EMAIL = "email"
    BUSY = "busy"
    STATUS = "status"
    ANSWER = "answer"


_WORDS = {
    Kind.NO_ADDRESS: "No relay is set: paste the code or the link from the administrator.",
    Kind.NO_TOKEN: "This desktop is not enrolled at {host}: paste the code or the link from the administrator.",
    Kind.ADDRESS: "The relay's address cannot be used: expected one such as https://relay.example.com.",
    Kind.INSECURE: "The relay's address must begin with https://.",
    Kind.AUTHORITY: "The file with the company's certificate authority cannot be used: {detail}.",
    Kind.UNREACHABLE: "{host} cannot be reached: {detail}.",
    Kind.SILENT: "{host} does not answer.",
    Kind.LOST: "{host} ended the connection.",
    Kind.TLS: "The connection to {host} is not secure: {detail}.",
    Kind.PROXY: "The proxy does not let the connection to {host} through: {detail}.",
    Kind.REDIRECT: "{host} sends elsewhere ({detail}), which is not followed: check the relay's address.",
    Kind.REFUSED: "{host} does not know this desktop any more: enrol again with a new code.",
    Kind.CODE: "The code is wrong, used up or too old: ask the administrator for a new one.",
    Kind.EMAIL: "This is a company's code: it needs an e-mail address.",
    Kind.BUSY: "{host} is busy.",
    Kind.STATUS: "{host} answers {detail}: is this the address of a relay?",
    Kind.ANSWER: "{host} answers what no relay does: check the relay's address.",
}
_FINAL = frozenset(
    {Kind.NO_ADDRESS, Kind.NO_TOKEN, Kind.ADDRESS, Kind.INSECURE, Kind.AUTHORITY, Kind.REFUSED, Kind.CODE, Kind.EMAIL}
)


class RelayTrouble(Exception):
    """The relay cannot be used now; its ``Said`` says why, without secrets.

    Attributes:
        kind: What is wrong.
        host: The relay's host.
        detail: More of it, as the system or the relay says it.
        retry_after: Seconds that the relay asks to be left alone; 0 if it does not say.
    """

    def __init__(self, kind: Kind, *, host: str = "", detail: str = "", retry_after: float = 0.0) -> None:
        named = host or Said("The relay", "relay_unnamed")
        super().__init__(Said(_WORDS[kind], f"relay.trouble.{kind.value}", host=named, detail=detail))
        self.kind, self.host, self.detail, self.retry_after = kind, host, detail, retry_after

    @property
    def final(self) -> bool:
        """Whether only somebody's doing helps, not another try."""
        return self.kind in _FINAL


def trouble_of(error: Exception, host: str) -> RelayTrouble | None:
    """What a failed request means; None if it is a bug of ours."""
    match error:
        case RelayTrouble():
            return error
        case aiohttp.ClientConnectorCertificateError():
            return RelayTrouble(Kind.TLS, host=host, detail=_of_certificate(error.certificate_error))
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return RelayTrouble(Kind.TLS, host=host, detail=_of_tls(error))
        case aiohttp.ClientProxyConnectionError():
            return RelayTrouble(Kind.PROXY, host=host, detail=_of_system(error.os_error))
        case aiohttp.ClientHttpProxyError():
            return RelayTrouble(Kind.PROXY, host=host, detail=f"{error.status} {error.message}".strip())
        case aiohttp.ClientConnectorError():
            return RelayTrouble(Kind.UNREACHABLE, host=host, detail=_of_system(error.os_error))
        case TimeoutError():
            return RelayTrouble(Kind.SILENT, host=host)
        case aiohttp.InvalidURL():
            return RelayTrouble(Kind.ADDRESS, host=host)
        case aiohttp.ClientResponseError():
            return RelayTrouble(Kind.ANSWER, host=host)
        case aiohttp.ClientError() | OSError():
            return RelayTrouble(Kind.LOST, host=host)
    return None


def _of_certificate(error: Exception) -> str:
    told = getattr(error, "verify_message", "") or getattr(error, "reason", "") or str(error)
    return _plain(str(told))


def _of_tls(error: Exception) -> str:
    inner = getattr(error, "os_error", error)
    return _plain(str(getattr(inner, "verify_message", "") or getattr(inner, "reason", "") or inner))


def _of_system(error: OSError) -> str:
    return _plain(error.strerror or str(error))


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)[:120].strip(" .")
