"""Two hundred files that somebody broke: half of them settings, half of them policies; always the same ones."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from enum import StrEnum

from callpop.settings.forms import Form
from callpop.settings.schema import tables
from callpop.settings.values import Key, all_keys

SETTINGS = """\
# mine
[agent]
emails = ["anna@example.com"]
numbers = ["201", "+31508009001"]
region = "NL"
[popup]
corner = "top-left"   # out of the way
max_cards = 3
elsewhere = 2.5
[[people]]
name = "Bob de Vries"
numbers = ["202"]
[crm]
template = "https://crm.example.com/?q={number_e164}"
"""
POLICY = """\
[settings.popup]
corner = "top-left"
max_cards = 3
[locked.appearance]
language = "de"
[allow]
sources = ["relay"]
crm_hosts = ["*.example.com"]
[enrol]
relay = "https://relay.example.com"
code = "JOIN"
"""
FORMLESS = {
    Form.EMAIL: "nope",
    Form.NUMBER: "abc*",
    Form.COUNTRY: "XX",
    Form.ADDRESS: "not an address",
    Form.URL: "ftp://files.example.com",
    Form.RELAY: "http://evil.example.com",
    Form.HOST: "https://foo.example.com/",
    Form.SCHEME: "9p!",
    Form.PAIR: "alone",
    Form.HOURS: "mon-fri 25:00-08:00",
    Form.DIAL_LINK: "https://{number}",
}
"""Texts that cannot be meant. Whether a file exists is not a matter of how it is written."""

_NOT_TOML = (
    b"\xff\xfe\x00\x00",
    b"\x00" * 64,
    b"[agent",
    b"agent = ",
    b"a = 'b",
    b'a = """b',
    b"a = 1\na = 2\n",
    b"[a]\n[a]\n",
    b"a = {",
    b"a = [1, 2\n",
    b"= 1\n",
    b"a.b = 1\na = 2\n",
    b"\xef\xbb\xbf[agent",
    b"a = 2026-13-41\n",
    b"a = 0x\n",
    b"{json: true}",
    b"<?xml version='1.0'?>",
    b"PK\x03\x04" + bytes(range(256)),
    b"a = " + b"[" * 5000,
    b"\x1f\x8b\x08\x00broken",
)


def settings_files() -> list[bytes]:
    """A hundred broken ``settings.toml``."""
    return _hundred(SETTINGS, "")


def policy_files() -> list[bytes]:
    """A hundred broken ``policy.toml``."""
    return _hundred(POLICY, "locked.")


def _hundred(good: str, prefix: str) -> list[bytes]:
    chance = random.Random(prefix)
    made: dict[bytes, None] = dict.fromkeys(_NOT_TOML)
    parts = _parts(prefix)
    while len(made) < 100:
        if chance.random() < 0.3:
            made[_torn(good.encode(), chance)] = None
        else:
            made[next(parts).encode()] = None
    return list(made)


def _torn(good: bytes, chance: random.Random) -> bytes:
    """A file whose middle was lost, or overwritten with what is no text."""
    place = chance.randrange(len(good))
    middle = good[place : place + 20]
    return good[:place] + bytes(byte | 0x80 for byte in middle) + b"\xff" + good[place + len(middle) :]


def _parts(prefix: str) -> Iterator[str]:
    """Valid TOML that says something wrong: types, limits, unknown names, tables that are none."""
    for key in all_keys().values():
        if key.form is not None and key.form in FORMLESS:
            odd = json.dumps(FORMLESS[key.form])
            yield f"[{prefix}{key.section}]\n{key.field} = {f'[{odd}]' if key.kind is tuple else odd}\n"
    for key in all_keys().values():
        head = f"[{prefix}{key.section}]\n"
        for wrong in _wrong(key):
            yield f"{head}{key.field} = {wrong}\n"
        yield f"{head}{key.field}x = 1\n"
    for name in tables():
        yield f"{prefix}{name} = 3\n"
        yield f"[[{prefix}{name}]]\nunknown = true\n"
        yield f"{prefix}{name} = ['text']\n"
    number = 0
    while True:
        number += 1
        yield f"[{prefix}section{number}]\nkey = {number}\n"


def _wrong(key: Key) -> Iterator[str]:
    if key.kind is str or issubclass(key.kind, StrEnum):
        yield "17"
    if issubclass(key.kind, StrEnum):
        yield '"sideways"'
    elif key.kind is tuple:
        yield "[1, 2]"
    elif key.kind is bool:
        yield "3"
    elif key.kind in (int, float):
        yield "nan" if key.kind is float else "true"
        if key.high is not None:
            yield str(int(key.high) + 1)
