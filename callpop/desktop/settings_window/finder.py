"""Finds settings by what they are called, what they do, what they can be, and by their keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    Attributes:
        page: The page it is on.
        key: ``section.field``; '' for the page itself.
        label: What it is called.
        hint: What it does.
        where: What the page is called.
        more: What else it may be found by: the words of its choices, names of tables.
    """

    page: str
    key: str
    label: str
    hint: str
    where: str
    more: str = ""


def find(query: str, entries: Iterable[Entry]) -> list[Entry]:
    """Those that hold every word of the query, the likeliest first.

    Args:
        query: As typed; case and accents make no difference.
        entries: In the order of the window.
    """
    wanted = _plain(query)
    words = wanted.split()
    if not words:
        return []
    found = []
    for place, entry in enumerate(entries):
        label = _plain(entry.label)
        everything = " ".join((label, _plain(f"{entry.hint} {entry.key} {entry.key.replace('_', ' ')} {entry.more}")))
        if all(word in everything for word in words):
            found.append((_rank(wanted, words, label, _plain(entry.key)), place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda each: each[:2])]


def _rank(wanted: str, words: list[str], label: str, key: str) -> int:
    if label == wanted or key == wanted:
        return 0
    if label.startswith(wanted):
        return 1
    if all(word in label for word in words):
        return 2
    return 3 if all(word in key for word in words) else 4


def _plain(text: str) -> str:
    whole = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in whole if not unicodedata.combining(c)).split())
