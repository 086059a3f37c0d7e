"""Desktop entries (freedesktop.org, 'Desktop Entry Specification' 1.5): read, written, their commands quoted."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_HEAD = "[Desktop Entry]"


def entry(values: Mapping[str, str]) -> str:
    """A file with these values; they are written as they come."""
    return "\n".join((_HEAD, *(f"{key}={value}" for key, value in values.items()))) + "\n"


def values_of(text: str) -> dict[str, str]:
    """The values of a file's main group, as they are written."""
    found: dict[str, str] = {}
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == _HEAD
        elif inside and not line.startswith("#") and "=" in line:
            key, _, value = line.partition("=")
            found.setdefault(key.strip(), value.strip())
    return found


def with_value(text: str, key: str, value: str) -> str:
    """The text of a file with one value of its main group replaced, or added; the rest as its owner wrote it."""
    lines = text.splitlines()
    inside = False
    for place, line in enumerate(lines):
        if line.strip().startswith("["):
            inside = line.strip() == _HEAD
        elif inside and line.partition("=")[0].strip() == key:
            lines[place] = f"{key}={value}"
            return "\n".join(lines) + "\n"
    head = next((place for place, line in enumerate(lines) if line.strip() == _HEAD), None)
    if head is None:
        return entry({key: value})
    lines.insert(head + 1, f"{key}={value}")
    return "\n".join(lines) + "\n"


def text_value(text: str) -> str:
    """A text as a value: backslashes and ends of lines are escaped."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")


def command_value(words: Iterable[str], *, more: str = "") -> str:
    """A command line as the value of ``Exec``.

    Args:
        words: The program and its arguments.
        more: What follows as it is: ``%u`` for a link.
    """
    return " ".join((*(text_value(_quoted(word)) for word in words), *((more,) if more else ())))


def words_of(value: str) -> tuple[str, ...]:
    """The words of an ``Exec``; field codes such as ``%u`` stay as they are."""
    text = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "r": "\r", "s": " "}.get(found[1], found[1]), value)
    words = []
    for found in _WORD.finditer(text):
        quoted = found[1] is not None
        words.append((re.sub(r"\\(.)", r"\1", found[1]) if quoted else found[2]).replace("%%", "%"))
    return tuple(words)


def read_text(path: Path) -> str | None:
    """What a file holds; None if there is none that can be read."""
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None


def write_text(path: Path, text: str) -> None:
    """Write a file of the user's session whole or not at all; a symbolic link stays.

    Raises:
        OSError: It cannot be written; it is as it was.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    try:
        with open(handle, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.write(text)
        with contextlib.suppress(OSError):
            os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o644)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _quoted(word: str) -> str:
    """One word, quoted where it has to be, with ``%`` doubled: it begins a field code."""
    told = word.replace("%", "%%")
    if _PLAIN.fullmatch(told):
        return told
    return '"' + re.sub(r'(["`$\\])', r"\\\1", told) + '"'
