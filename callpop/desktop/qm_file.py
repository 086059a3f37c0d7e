"""Reads the compiled texts without Qt: for commands that run where there is none, and for tests."""

from __future__ import annotations

from pathlib import Path

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69
_END, _TRANSLATION, _ID = 1, 3, 6


def read_qm(path: Path) -> dict[str, tuple[str, ...]]:
    """Every text by its key: one form, or of a count two: for one, and for more.

    The format is that of Qt's ``qtranslator.cpp``: sections of a byte, a length and content. The section of
    messages holds, over and over, a mark, a length and content; the mark that ends a message stands alone.
    All numbers are big-endian, and so is UTF-16.

    Raises:
        OSError: There is no such file, or it is none of compiled texts.
    """
    data = path.read_bytes()
    if not data.startswith(_MAGIC):
        raise OSError(f"{path} holds no compiled texts")
    at = len(_MAGIC)
    while at < len(data):
        section, length = data[at], int.from_bytes(data[at + 1 : at + 5], "big")
        at += 5
        if section == _MESSAGES:
            return _messages(data[at : at + length])
        at += length
    return {}


def _messages(data: bytes) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    forms: list[str] = []
    key, at = "", 0
    while at < len(data):
        mark = data[at]
        at += 1
        if mark == _END:
            found[key] = tuple(forms)
            forms, key = [], ""
            continue
        length = int.from_bytes(data[at : at + 4], "big")
        content = data[at + 4 : at + 4 + length]
        at += 4 + length
        if mark == _TRANSLATION:
            forms.append(content.decode("utf-16-be"))
        elif mark == _ID:
            key = content.decode()
    return found
