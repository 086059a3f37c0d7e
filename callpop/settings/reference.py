"""The documentation page of all settings, made from their one declaration."""

from __future__ import annotations

import dataclasses
import inspect
from enum import StrEnum

from callpop.settings import forms
from callpop.settings.schema import sections, tables
from callpop.settings.values import Key, all_keys, as_toml, row_keys

_HEAD = """# Settings

This page is made from the declarations in `callpop/settings/schema.py` by `callpop config describe`; a test holds
it equal to them. The same declarations make `settings.toml`, `callpop config` and the settings window.

Which value counts, the strongest first: locked by the computer's policy file, locked by the company's relay, a
variable of the environment (`CALLPOP_<SECTION>_<FIELD>`), the user's `settings.toml`, the policy's default, the
company's default, the built-in default. `callpop config list` tells for each setting which of them it is. What an
administrator can decide for a whole computer: [policy.md](policy.md).
"""
_TABLES = """
## Tables that repeat

Each may stand any number of times, as `[[name]]`. Everything but the first field may be left out.
"""
_FIELDS = "| field | what it is | value | default |\n| --- | --- | --- | --- |\n"
_KEYS = "| key | what it does | value | default |\n| --- | --- | --- | --- |\n"


def reference() -> str:
    """The page, as Markdown."""
    parts = [_HEAD]
    keys = all_keys()
    for section, cls in sections().items():
        parts.append(f"\n## [{section}]\n\n{_first_line(cls)}\n\n{_KEYS}")
        for key in keys.values():
            if key.section == section:
                parts.append(f"| `{key.name}` | {_cell(key.explanation)} | {_cell(_takes(key))} | {_default(key)} |\n")
    parts.append(_TABLES)
    for name, cls in tables().items():
        parts.append(f"\n### [[{name}]]\n\n{_first_line(cls)}\n\n{_FIELDS}")
        about = _attributes(cls)
        for field in row_keys(cls).values():
            told = _cell(about.get(field.name, ""))
            parts.append(f"| `{field.name}` | {told} | {_cell(_takes(field))} | {_default(field)} |\n")
    return "".join(parts)


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().splitlines()[0] if dataclasses.is_dataclass(cls) else ""


def _attributes(cls: type) -> dict[str, str]:
    """What a class's docstring says of each of its attributes."""
    found: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")[2].splitlines():
        if line.startswith("    ") and not line.startswith("     ") and ":" in line:
            name, _, found[name] = (part.strip() for part in line.partition(":"))
        elif name and line.strip():
            found[name] += f" {line.strip()}"
    return {name: text[:1].upper() + text[1:] for name, text in found.items()}


def _takes(key: Key) -> str:
    if issubclass(key.kind, StrEnum):
        return ", ".join(f"`{one}`" for one in key.kind if one)
    words = key.expected
    if key.unit:
        words = f"{words} ({key.unit})"
    if key.form is not None:
        about = forms.expected(key.form)
        words = f"{words}: each {about}" if key.kind is tuple else about
    return words


def _default(key: Key) -> str:
    value = as_toml(key.default)
    if value in ("", []):
        return "empty"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{', '.join(value) if isinstance(value, list) else value}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
