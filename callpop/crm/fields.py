"""What a preset or a recipe must know of a company once: its portal, its server, its account.

Values stand where hosts stand, so each kind has letters of its own, and none could change what is around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from callpop.crm.encode import climbs
from callpop.crm.guard import PARTS, WEB
from callpop.said import Said


class BadFile(ValueError):
    """A preset or recipe that cannot be used; the text says what is wrong with it."""


class FieldKind(StrEnum):
    """What a field's value may look like.

    BASE is the beginning of an address (``https://crm.example.com/x``), HOST a host or a part of its name,
    WORD what stands in a path (``12345``), TEXT anything on one line.
    """

    BASE = "base"
    HOST = "host"
    WORD = "word"
    TEXT = "text"


_SHAPES = {
    FieldKind.HOST: re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"),
    FieldKind.WORD: re.compile(r"[A-Za-z0-9_.-]{1,200}"),
    FieldKind.TEXT: re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,200}"),
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Field:
    """One value that is asked for once.

    Attributes:
        name: The placeholder.
        kind: What it may look like.
        example: Shown in its place while it is empty.
    """

    name: str
    kind: FieldKind
    example: str

    def check(self, value: str) -> str | None:
        """What is wrong with a value, in words, or None."""
        if self.kind is FieldKind.BASE:
            parts = PARTS.fullmatch(value)
            if parts is None or parts["rest"] or set(value) & set("{}@") or WEB.check(value) is not None:
                return self._expected()
            return None
        climbing = climbs(value) or (self.kind is FieldKind.HOST and ".." in value)
        return self._expected() if climbing or not _SHAPES[self.kind].fullmatch(value) else None

    def _expected(self) -> Said:
        given = {"name": self.name, "example": self.example}
        if self.kind is FieldKind.BASE:
            return Said("{name}: expected the beginning of an address, such as {example}", "field_base", **given)
        if self.kind is FieldKind.HOST:
            return Said("{name}: expected a host, or a part of its name, such as {example}", "field_host", **given)
        if self.kind is FieldKind.WORD:
            return Said("{name}: expected letters, digits, '-', '_' and '.', such as {example}", "field_word", **given)
        return Said("{name}: expected a text on one line, such as {example}", "field_text", **given)


def read_fields(document: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields that a preset or recipe declares under ``[fields]``.

    Raises:
        BadFile: One is declared wrongly.
    """
    declared = document.get("fields", {})
    if not isinstance(declared, dict):
        raise BadFile("fields: expected a section")
    made = []
    for name, about in declared.items():
        try:
            made.append(Field(name, FieldKind(about["kind"]), str(about["example"])))
        except (KeyError, TypeError, ValueError) as error:
            raise BadFile(f"fields.{name}: expected a kind and an example") from error
    return tuple(made)


def given_values(settings: Iterable[str]) -> dict[str, str]:
    """The values of ``name=value`` texts, as the settings keep them."""
    pairs = (one.partition("=") for one in settings)
    return {name.strip(): value.strip().rstrip("/") for name, found, value in pairs if found and value.strip()}


def as_settings(values: Mapping[str, str]) -> tuple[str, ...]:
    """The reverse of ``given_values``."""
    return tuple(f"{name}={value}" for name, value in values.items() if value)


def missing_or_wrong(fields: Iterable[Field], values: Mapping[str, str]) -> str | None:
    """What keeps these values from being used, in words, or None."""
    for field in fields:
        value = values.get(field.name, "")
        if not value:
            return Said(
                "{name}: still to be filled in, such as {example}",
                "field_empty",
                name=field.name,
                example=field.example,
            )
        problem = field.check(value)
        if problem is not None:
            return problem
    return None


def fill_fields(text: str, values: Mapping[str, str]) -> str:
    """Put field values in the place of their placeholders; other placeholders stay."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)
