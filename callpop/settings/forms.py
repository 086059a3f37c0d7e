"""What a text must look like to be meant: where somebody enters it, and where a file, a variable or a policy says it.

Where one is entered, nothing is taken of a list that holds something else; of a file's list the rest counts.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable
from enum import StrEnum
from urllib.parse import urlsplit

from callpop.calls.quiet import span_of
from callpop.said import Said
from callpop.settings.dial_link import is_dial_link
from callpop.settings.relay_address import WrongAddress, relay_url

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
_NUMBER = re.compile(r"[+*#]?[0-9*#][0-9 ()./*#-]*")
_LABEL = r"[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})*\.?")
_HOSTS = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*(:[0-9]+)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_PAIR = re.compile(r"[^=\s]+\s*=.*", re.DOTALL)


class Form(StrEnum):
    """What a text is."""

    EMAIL = "email"
    NUMBER = "number"
    COUNTRY = "country"
    ADDRESS = "address"
    URL = "url"
    RELAY = "relay"
    HOST = "host"
    SCHEME = "scheme"
    PAIR = "pair"
    FILE = "file"
    HOURS = "hours"
    DIAL_LINK = "dial_link"


def fits(form: Form, text: str) -> bool:
    """Whether a text is what it should be; an empty one always is."""
    return not text.strip() or _RULES[form](text.strip())


def expected(form: Form) -> str:
    """What it should be, in words."""
    return _EXPECTED[form]


def refusal(form: Form, told: str) -> Said:
    """What to say of a text that is something else.

    Args:
        form: What it should be.
        told: The text, as it may be shown.
    """
    return Said(f"expected {_EXPECTED[form]}, not {{told}}", f"form_{form}", told=told)


def _is_country(text: str) -> bool:
    if len(text) != 2:
        return False
    import phonenumbers  # only who enters one pays for it

    return text.upper() in phonenumbers.SUPPORTED_REGIONS


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return _HOST.fullmatch(text) is not None
    return True


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not re.search(r"\s", text)


def _is_relay(text: str) -> bool:
    try:
        relay_url(text)
    except WrongAddress:
        return False
    return True


_RULES: dict[Form, Callable[[str], bool]] = {
    Form.EMAIL: lambda text: _EMAIL.fullmatch(text) is not None,
    Form.NUMBER: lambda text: _NUMBER.fullmatch(text) is not None,
    Form.COUNTRY: _is_country,
    Form.ADDRESS: _is_address,
    Form.URL: _is_url,
    Form.RELAY: _is_relay,
    Form.HOST: lambda text: _HOSTS.fullmatch(text) is not None,
    Form.SCHEME: lambda text: _SCHEME.fullmatch(text) is not None,
    Form.PAIR: lambda text: _PAIR.fullmatch(text) is not None,
    Form.FILE: lambda text: os.path.isfile(os.path.expanduser(text)),
    Form.HOURS: lambda text: span_of(text) is not None,
    Form.DIAL_LINK: is_dial_link,
}
_EXPECTED = {
    Form.EMAIL: "an e-mail address such as anna@example.com",
    Form.NUMBER: "a telephone number such as 201 or +31508009001",
    Form.COUNTRY: "a two-letter country such as NL",
    Form.ADDRESS: "an address to listen on such as 127.0.0.1",
    Form.URL: "an address that begins with https:// or http://",
    Form.RELAY: "an address such as https://relay.example.com (http only for this computer)",
    Form.HOST: "a host such as crm.example.com or *.example.com",
    Form.SCHEME: "a scheme such as tel or sip",
    Form.PAIR: "name=value",
    Form.FILE: "a file that exists",
    Form.HOURS: "days and hours such as mon-fri 18:00-08:00",
    Form.DIAL_LINK: "an address with the word number in braces, behind a scheme such as tel or sip",
}
