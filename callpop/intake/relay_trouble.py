"""What keeps a desktop from its relay, in words and as a key for the languages of the screen."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from enum import StrEnum

import aiohttp

from callpop.said import Said


class Kind(StrEnum):
    """What is wrong; ``relay.trouble.<kind>`` among the words says what to do."""

    NO_ADDRESS = "no_address"
    NO_TOKEN = "no_token"
    KEYRING = "keyring"
    ADDRESS = "address"
    INSECURE = "insecure"
    AUTHORITY = "authority"
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    LOST = "lost"
    TLS = "tls"
    UNTRUSTED = "untrusted"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    OTHER_NAME = "other_name"
    PROXY = "proxy"
    REDIRECT = "redirect"
    REFUSED = "refused"
    CODE = "code"
    EMAIL = "email"
    WRONG_CODES = "wrong_codes"
    WRONG_TOKENS = "wrong_tokens"
    APPROVALS = "approvals"
    CROWDED = "crowded"
    BUSY = "busy"
    DOWN = "down"
    FAULT = "fault"
    STATUS = "status"
    ANSWER = "answer"


_WORDS = {
    Kind.NO_ADDRESS: "No relay is set: paste the code or the link from the administrator.",
    Kind.NO_TOKEN: "This desktop is not enrolled at {host}: paste the code or the link from the administrator.",
    Kind.KEYRING: (
        "The keyring does not give the key for {host} ({detail}): unlock the keyring. It is asked again by itself."
    ),
    Kind.ADDRESS: "The relay's address cannot be used: expected one such as https://relay.example.com.",
    Kind.INSECURE: "The relay's address must begin with https://.",
    Kind.AUTHORITY: "The file with the company's certificate authority cannot be used: {detail}.",
    Kind.UNREACHABLE: "{host} cannot be reached: {detail}.",
    Kind.SILENT: "{host} does not answer.",
    Kind.LOST: "{host} ended the connection.",
    Kind.TLS: "The connection to {host} is not secure: {detail}.",
    Kind.UNTRUSTED: (
        "The certificate of {host} comes from an authority that this computer does not know: if it is the company's "
        "own, choose its file (settings, page 'Connection')."
    ),
    Kind.NOT_YET: "By this computer's clock the certificate of {host} is not valid yet: check date and time.",
    Kind.EXPIRED: (
        "By this computer's clock the certificate of {host} has run out: check date and time; "
        "if they are right, tell the administrator."
    ),
    Kind.OTHER_NAME: "The certificate of {host} is for another name: check the relay's address.",
    Kind.PROXY: "The proxy does not let the connection to {host} through: {detail}.",
    Kind.REDIRECT: "{host} sends elsewhere ({detail}), which is not followed: check the relay's address.",
    Kind.REFUSED: "{host} does not know this desktop any more: enrol again with a new code.",
    Kind.CODE: "The code is wrong, used up or too old: ask the administrator for a new one.",
    Kind.EMAIL: "This is a company's code: it needs an e-mail address.",
    Kind.WRONG_CODES: "There were too many wrong codes: try again in {detail} s.",
    Kind.WRONG_TOKENS: "There were too many wrong keys: {host} is asked again in {detail} s.",
    Kind.APPROVALS: "Too many desktops wait for approval at {host}: tell the administrator.",
    Kind.CROWDED: (
        "Too many desktops of one agent ask {host} at once: end Callpop where it is not needed. "
        "It is asked again in {detail} s."
    ),
    Kind.BUSY: "{host} is busy.",
    Kind.DOWN: "The relay behind {host} does not answer: tell the administrator.",
    Kind.FAULT: "{host} reports a fault of its own (answer {detail}): tell the administrator.",
    Kind.STATUS: "{host} answers {detail}: is this the address of a relay?",
    Kind.ANSWER: "{host} answers what no relay does: check the relay's address.",
}
_FINAL = frozenset(
    {Kind.NO_ADDRESS, Kind.NO_TOKEN, Kind.ADDRESS, Kind.INSECURE, Kind.AUTHORITY, Kind.REFUSED, Kind.CODE, Kind.EMAIL}
)

_CERTIFICATES = {
    # OpenSSL's numbers (x509_vfy.h), then Windows' (winerror.h), then macOS' (SecBase.h).
    **dict.fromkeys((2, 18, 19, 20, 21, 0x800B0109, 0x800B010A, -67843), Kind.UNTRUSTED),
    **dict.fromkeys((9, -67819), Kind.NOT_YET),
    **dict.fromkeys((10, 0x800B0101, -67818), Kind.EXPIRED),
    **dict.fromkeys((62, 64, 0x800B010F, -67602), Kind.OTHER_NAME),
}


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
            return _of_certificate(error.certificate_error, host)
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return _of_certificate(getattr(error, "os_error", error), host)
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


def _of_certificate(error: Exception, host: str) -> RelayTrouble:
    told = getattr(error, "verify_message", "") or getattr(error, "reason", "") or str(error)
    kind = _CERTIFICATES.get(getattr(error, "verify_code", 0), Kind.TLS)
    return RelayTrouble(kind, host=host, detail=_plain(str(told)))


def _of_system(error: OSError) -> str:
    """What the system says; Python's own words name an address, and several times where there are several."""
    # A name that is not found has a number of its own, and the system's words in the error; so has all on Windows.
    number = error.errno
    if number in errno.errorcode and number is not None and not isinstance(error, socket.gaierror) and os.name != "nt":
        return _plain(os.strerror(number))
    return _plain(error.strerror or str(error))


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)[:120].strip(" .")
