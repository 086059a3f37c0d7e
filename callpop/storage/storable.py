"""Text as the database can keep it."""

from __future__ import annotations


def storable(text: str) -> str:
    """The text with halves of surrogate pairs, which are no characters and cannot be stored, as '?'."""
    return text.encode("utf-8", "replace").decode()
