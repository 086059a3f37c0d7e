"""The keys of the schema, and the ways a value comes in: from TOML, from a word, out again."""

from __future__ import annotations

import dataclasses
import math
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

from callpop.settings import findings, forms
from callpop.settings.forms import Form
from callpop.settings.schema import Settings, sections

Value = str | int | float | tuple[str, ...]
_MOST_SHOWN = 40
_ANSWERS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class WrongValue(ValueError):
    """A value that does not fit; the text names what was expected."""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting of the schema.

    Attributes:
        name: ``section.field``.
        kind: ``str``, ``int``, ``float``, ``bool``, ``tuple`` (of texts) or a StrEnum.
        default: The built-in default.
        explanation: One sentence for people.
        low: Smallest number allowed, or None.
        high: Largest number allowed, or None.
        unit: What a number counts, or ''.
        form: What a text (each text of a list) must look like, or None.
        limits: Whether a list names what alone is allowed: one that holds nothing readable is not an empty one.
    """

    name: str
    kind: type
    default: Value
    explanation: str
    low: float | None
    high: float | None
    unit: str
    form: Form | None = None
    limits: bool = False

    @property
    def section(self) -> str:
        """The table of the file it stands in."""
        return self.name.partition(".")[0]

    @property
    def field(self) -> str:
        """Its name inside the section."""
        return self.name.partition(".")[2]

    @property
    def variable(self) -> str:
        """The environment variable that overrides it."""
        return f"CALLPOP_{self.section}_{self.field}".upper()

    @property
    def expected(self) -> str:
        """What fits, in words."""
        return findings.what_fits(self.kind, self.low, self.high)


@lru_cache(maxsize=1)
def all_keys() -> Mapping[str, Key]:
    """Every key of the schema by name, in the file's order.

    Reading the annotations takes milliseconds, and each row of the settings window asks.
    """
    made: dict[str, Key] = {}
    for section, cls in sections().items():
        hints = typing.get_type_hints(cls)
        for field in dataclasses.fields(cls):
            hint = hints[field.name]
            kind = tuple if typing.get_origin(hint) is tuple else hint
            about: Mapping[str, Any] = field.metadata
            made[f"{section}.{field.name}"] = Key(
                name=f"{section}.{field.name}",
                kind=kind,
                default=cast(Value, field.default),
                explanation=about["explanation"],
                low=about.get("low"),
                high=about.get("high"),
                unit=about.get("unit", ""),
                form=about.get("form"),
                limits=about.get("limits", False),
            )
    return MappingProxyType(made)


def value_of(settings: Settings, name: str) -> Value:
    """The value of ``section.field``."""
    section, _, field = name.partition(".")
    value: Value = getattr(getattr(settings, section), field)
    return value


def row_keys(cls: type) -> dict[str, Key]:
    """The fields of a repeating table's rows, in order; the first one is what a row cannot do without."""
    hints = typing.get_type_hints(cls)
    return {
        field.name: Key(
            name=field.name,
            kind=tuple if typing.get_origin(hints[field.name]) is tuple else hints[field.name],
            default=cast(Value, field.default),
            explanation="",
            low=field.metadata.get("low"),
            high=field.metadata.get("high"),
            unit="",
        )
        for field in dataclasses.fields(cls)
    }


def from_toml(key: Key, raw: object) -> Value:
    """A value as the file has it.

    Raises:
        WrongValue: It is of another type or out of the limits.
    """
    if issubclass(key.kind, StrEnum):
        if isinstance(raw, str) and raw in list(key.kind):
            return key.kind(raw)
    elif key.kind is tuple:
        if isinstance(raw, list) and all(isinstance(one, str) for one in raw):
            return tuple(raw)
    elif key.kind is str:
        if isinstance(raw, str):
            return raw
    elif isinstance(raw, bool) or key.kind is bool:
        if isinstance(raw, bool) and key.kind is bool:
            return raw
    elif isinstance(raw, int) and _within(key, raw):
        return raw if key.kind is int else float(raw)
    elif isinstance(raw, float) and key.kind is float and _within(key, raw):
        return raw
    raise WrongValue(findings.does_not_fit(key.expected, shown(raw)))


def from_text(key: Key, text: str | Sequence[str]) -> Value:
    """A value as somebody typed it; lists come as several texts, or with commas between.

    Raises:
        WrongValue: It does not fit.
    """
    if key.kind is tuple:
        words = [text] if isinstance(text, str) else text
        return tuple(part.strip() for word in words for part in word.split(",") if part.strip())
    if not isinstance(text, str):
        if len(text) != 1:
            raise WrongValue(f"expected {key.expected}, not {len(text)} values")
        text = text[0]
    if key.kind is str:
        return text
    if issubclass(key.kind, StrEnum):
        return from_toml(key, text.strip().lower())
    if key.kind is bool:
        word = text.strip().lower()
        return from_toml(key, _ANSWERS.get(word, text))
    try:
        number: object = int(text) if key.kind is int else float(text)
    except ValueError:
        number = text
    return from_toml(key, number)


def check_form(key: Key, value: Value) -> None:
    """See whether a value that somebody enters can be meant.

    Raises:
        WrongValue: It cannot.
    """
    if key.form is None:
        return
    for text in value if isinstance(value, tuple) else (str(value),):
        if not forms.fits(key.form, text):
            raise WrongValue(forms.refusal(key.form, shown(text)))


def meant(key: Key, value: Value) -> tuple[Value | None, tuple[WrongValue, ...]]:
    """What of a value that somebody wrote into a file can be meant: a list with one odd entry is better than none.

    Whether a file exists is not looked at: who needs it says so, and goes without nothing that keeps others out.

    Returns:
        The value, a list without what cannot be meant, or None; and what is wrong.
    """
    if key.form in (None, Form.FILE):
        return value, ()
    parts = value if isinstance(value, tuple) else (str(value),)
    wrong: dict[str, WrongValue] = {}
    for text in parts:
        if not forms.fits(key.form, text):
            wrong[text] = WrongValue(forms.refusal(key.form, shown(text)))
    told = tuple(wrong.values())
    if not wrong:
        return value, ()
    if not isinstance(value, tuple):
        return None, told
    kept = tuple(text for text in value if text not in wrong)
    if any(text.strip() for text in kept):
        return kept, told
    # Whoever reads a list of what is allowed takes nothing readable for nothing allowed.
    return (value if key.limits else None), told


def as_toml(value: Value) -> str | int | float | list[str]:
    """A value in the types that TOML has."""
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, str) else value


def shown(raw: object) -> str:
    """A wrong value in a message: short, on one line."""
    text = ascii(raw) if not isinstance(raw, str) or not raw.isprintable() else f"'{raw}'"
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def _within(key: Key, number: float) -> bool:
    if not math.isfinite(number):
        return False
    return (key.low is None or number >= key.low) and (key.high is None or number <= key.high)
