"""A recipe's request made real: each value encoded for the place it stands in."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from callpop.crm.encode import encode_value
from callpop.crm.fields import Field, FieldKind, fill_fields
from callpop.crm.recipe import Request
from callpop.crm.template import CannotFill, fill_mapping

_PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_:]+)\}")
_HEADER = re.compile(r"[\x20-\x7e]*")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request as it is sent. Never shown or logged: its address and headers may hold secrets."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    def __repr__(self) -> str:
        return f"Prepared({self.method}, …)"


def prepare(request: Request, values: Mapping[str, str], fields: tuple[Field, ...]) -> Prepared:
    """Fill a request.

    Args:
        request: Its templates.
        values: Every placeholder's value: the number's spellings, fields, secrets.
        fields: The recipe's fields; those of a safe shape are put into the address as they are.

    Raises:
        CannotFill: A value does not fit where it would stand.
    """
    url = fill_address(request.url, values, fields)
    pairs = [
        f"{encode_value(name)}={encode_value(_query_value(value, kind, values))}" for name, value, kind in request.query
    ]
    headers = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": "Callpop"}
    headers |= {name: _header(_plain(text, values)) for name, text in request.headers}
    if request.basic:
        pair = base64.b64encode(_plain(request.basic, values).encode()).decode()
        headers["Authorization"] = f"Basic {pair}"
    body = None
    if request.body is not None:
        headers.setdefault("Content-Type", "application/json")
        body = _json(request.body, values).encode()
    return Prepared(request.method, url + (f"?{'&'.join(pairs)}" if pairs else ""), headers, body)


def fill_address(template: str, values: Mapping[str, str], fields: tuple[Field, ...]) -> str:
    """Fill an address in whose host fields may stand.

    Raises:
        CannotFill: A value is empty or would lead elsewhere.
    """
    shaped = {one.name: values[one.name] for one in fields if one.kind is not FieldKind.TEXT}
    return fill_mapping(fill_fields(template, shaped), values)


def _query_value(value: Any, kind: str, values: Mapping[str, str]) -> str:
    if kind == "text":
        return _plain(value, values)
    text = _json(value, values)
    return base64.urlsafe_b64encode(text.encode()).decode() if kind == "base64" else text


def _json(tree: Any, values: Mapping[str, str]) -> str:
    # Values are put into the tree, not into its text: they can end no string and open no bracket.
    return json.dumps(_filled(tree, values), separators=(",", ":"))


def _filled(tree: Any, values: Mapping[str, str]) -> Any:
    if isinstance(tree, str):
        return _plain(tree, values)
    if isinstance(tree, list):
        return [_filled(one, values) for one in tree]
    if isinstance(tree, dict):
        return {name: _filled(one, values) for name, one in tree.items()}
    return tree


def _plain(text: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]] if found[1] in values else found[0], text)


def _header(value: str) -> str:
    if not _HEADER.fullmatch(value):
        raise CannotFill("A secret or a field holds what no header can carry.")
    return value
