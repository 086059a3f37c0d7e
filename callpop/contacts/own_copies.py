"""The copies of address books that Callpop made (``callpop contacts import``): a wiped contact goes from these, too."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path

from callpop.contacts.book import BookFault
from callpop.contacts.csv_layout import layout_of
from callpop.contacts.vcard import split_cards
from callpop.settings.books import Book, BookKind

_FOLDED = re.compile(r"=?\r?\n[ \t]|=\r?\n")
_AFTER = re.compile(r"(?:\r?\n)?")


def forget_number(folder: Path, pattern: re.Pattern[str] | None) -> tuple[Path, ...]:
    """Take every row and card that names a number out of the copies.

    Args:
        folder: Of the copies; it may not be there.
        pattern: Finds all spellings of the number; None for an internal one, which no text is searched for.

    Returns:
        Files that still name it.
    """
    if pattern is None or not folder.is_dir():
        return ()
    files = [one for one in sorted(folder.iterdir()) if one.is_file()]
    return tuple(one for one in files if not _forget(one, pattern))


def _forget(file: Path, pattern: re.Pattern[str]) -> bool:
    try:
        held = file.read_bytes()
        text, encoding = _decoded(held)
        cards = "".join(_other_cards(text, pattern))
        kept = cards if cards != text else "".join(_other_rows(file, text, pattern))
        if kept != text:
            _replace(file, kept.encode(encoding, "surrogateescape"))
        return pattern.search(kept) is None
    except (OSError, UnicodeError, BookFault, csv.Error):
        return False


def _decoded(held: bytes) -> tuple[str, str]:
    """The text, and the encoding that gives the same bytes again."""
    if held.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16-le" if held.startswith(b"\xff") else "utf-16-be"
        return held.decode(encoding), encoding
    try:
        return held.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return held.decode("latin-1"), "latin-1"


def _other_cards(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    done = 0
    for card in split_cards(text):
        begin = text.index(card[:-1], done)
        end = begin + len(card) - 1
        if pattern.search(_FOLDED.sub("", card)) is not None:
            yield text[done:begin]
            after = _AFTER.match(text, end)
            end = after.end() if after is not None else end
        else:
            yield text[done:end]
        done = end
    yield text[done:]


def _other_rows(file: Path, text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    if pattern.search(text) is None:
        yield text
        return
    layout = layout_of(file, Book(name=file.name, kind=BookKind.CSV, path=str(file)))
    read: list[str] = []

    def lines() -> Iterator[str]:
        for line in re.findall(r"[^\n]*\n|[^\n]+", text):
            read.append(line)
            yield line

    for row in csv.reader(lines(), delimiter=layout.delimiter):
        if pattern.search("\t".join(row)) is None:
            yield "".join(read)
        read.clear()


def _replace(file: Path, held: bytes) -> None:
    made = file.with_name(f".{file.name}.new")
    try:
        made.touch(mode=0o600)
        made.write_bytes(held)
        os.replace(made, file)
    finally:
        made.unlink(missing_ok=True)
