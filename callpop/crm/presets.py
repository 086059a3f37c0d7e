"""Ready addresses of the CRMs that are known: one TOML file each, in ``resources/crm``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from callpop.crm.fields import BadFile, Field, fill_fields, missing_or_wrong, read_fields
from callpop.crm.template import check
from callpop.resources import resource


class Trust(StrEnum):
    """How well an address is known to work.

    TRIED on the real system; DOCUMENTED by the vendor, untried; REPORTED by others, untried.
    """

    TRIED = "tried"
    DOCUMENTED = "documented"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a preset.

    Attributes:
        url: A template, with the preset's own fields besides the usual placeholders.
        trust: How well it is known to work.
        source: Where it is known from.
    """

    url: str
    trust: Trust
    source: str


@dataclass(frozen=True, slots=True)
class Preset:
    """The addresses of one CRM.

    Attributes:
        key: The file's name without ``.toml``; what settings keep.
        name: What the system is called.
        fields: What the addresses must know of the company.
        search: Finds a caller by number, or None.
        record: Opens the record of a known contact by ``{contact_id}``, or None.
        create: Opens a form for a new contact, or None.
    """

    key: str
    name: str
    fields: tuple[Field, ...]
    search: Address | None
    record: Address | None
    create: Address | None

    @property
    def trust(self) -> Trust:
        """That of its least trusted address."""
        order = (Trust.REPORTED, Trust.DOCUMENTED, Trust.TRIED)
        return min((one.trust for one in self.addresses), key=order.index)

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Those it has."""
        return tuple(one for one in (self.search, self.record, self.create) if one is not None)

    def templates(self, values: Mapping[str, str]) -> dict[str, str]:
        """The settings that this preset gives: ``crm.template``, ``crm.record_template``, ``crm.create_template``.

        An address that it lacks is '', so that none of another system stays behind.

        Args:
            values: The fields' values.

        Raises:
            BadFile: A value is missing or wrong; the text says which.
        """
        problem = missing_or_wrong(self.fields, values)
        if problem is not None:
            raise BadFile(problem)
        own = {field.name: values[field.name] for field in self.fields}
        found = {"template": self.search, "record_template": self.record, "create_template": self.create}
        return {f"crm.{name}": fill_fields(one.url, own) if one else "" for name, one in found.items()}


def presets() -> tuple[Preset, ...]:
    """All presets, by name."""
    found = [read_preset(file.stem, file.read_text(encoding="utf-8")) for file in resource("crm").glob("*.toml")]
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def read_preset(key: str, text: str) -> Preset:
    """Read one preset.

    Raises:
        BadFile: It is not what a preset must be.
    """
    try:
        document = tomllib.loads(text)
        fields = read_fields(document)
        made = Preset(
            key=key,
            name=str(document["name"]),
            fields=fields,
            search=_address(document, "search"),
            record=_address(document, "record"),
            create=_address(document, "create"),
        )
        templates = made.templates({field.name: field.example for field in fields})
    except (KeyError, TypeError, ValueError) as error:
        raise BadFile(f"{key}: {error}") from error
    for name, template in templates.items():
        if (problem := check(template)) is not None:
            raise BadFile(f"{key}: {name}: {problem}")
    if not made.addresses:
        raise BadFile(f"{key}: it has no address")
    return made


def _address(document: Mapping[str, Any], name: str) -> Address | None:
    about = document.get(name)
    if about is None:
        return None
    return Address(url=str(about["url"]), trust=Trust(about["trust"]), source=str(about["source"]))
