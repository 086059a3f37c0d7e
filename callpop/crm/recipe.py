"""What a recipe is: how a CRM is asked who calls, and where in its answer things are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from callpop.crm.fields import Field
from callpop.crm.presets import Trust

SPELLINGS = ("number_e164", "number_digits", "number_national", "number_international", "number_nsn")
"""The placeholders of the number, besides ``{spelling}``: the one of a recipe's spellings that is being tried."""

Part = Callable[[Any], Any]
"""A compiled JMESPath: a part of an answer, or None where it has no such part or another shape."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request, its placeholders still in it.

    Attributes:
        method: GET or POST.
        url: Template without a query.
        headers: Names and templates.
        basic: Template of ``user:password``, or ''.
        query: Names, templates and how each value is written: ``text``, ``json`` or ``base64`` (JSON in base64url).
        body: JSON with placeholders in its texts, or None.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    basic: str
    query: tuple[tuple[str, Any, str], ...]
    body: Any


@dataclass(frozen=True, slots=True)
class Reading:
    """Where in an answer things are; None: it does not have them.

    Attributes:
        hits: The list of hits.
        name: Of a hit: the person.
        organisation: Of a hit.
        id: Of a hit.
        url: Of a hit: its record's address, whole.
        numbers: Of a hit: its numbers, by which it is checked; None: the server's word is taken.
        record_url: Template of a record's address, with ``{id}``, or ''.
    """

    hits: Part
    name: Part
    organisation: Part | None
    id: Part | None
    url: Part | None
    numbers: Part | None
    record_url: str


@dataclass(frozen=True, slots=True)
class Then:
    """A second request for each hit, and what its answer adds.

    Attributes:
        values: Placeholders of the request, and where in the hit they are; without one there is no request.
        request: It.
        organisation: Where in the answer, or None.
        name: Where in the answer, or None.
    """

    values: tuple[tuple[str, Part], ...]
    request: Request
    organisation: Part | None
    name: Part | None


@dataclass(frozen=True, slots=True)
class Recipe:
    """A way to ask a CRM.

    Attributes:
        key: The file's name without ``.toml``.
        name: What the system is called.
        trust: How well it is known to work.
        source: Where it is known from.
        fields: What it must know of the company.
        secrets: What it needs of the keyring.
        spellings: Templates of the number, tried in order until there is a hit.
        request: The request.
        reading: What its answer means.
        then: A second request, or None.
        digest: Of its text.
    """

    key: str
    name: str
    trust: Trust
    source: str
    fields: tuple[Field, ...]
    secrets: tuple[str, ...]
    spellings: tuple[str, ...]
    request: Request
    reading: Reading
    then: Then | None
    digest: str
