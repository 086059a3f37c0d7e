"""A file of vCards, or a folder of such files, as an address book."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from callpop.contacts.book import MOST_CONTACTS, BookFault, Entry, Outcome, Sink
from callpop.contacts.findings import large_file, unreadable
from callpop.contacts.vcard import NotACard, decoded, read_card, split_cards
from callpop.said import Said
from callpop.settings.books import Book, mapping

LARGEST_FILE = 64 * 1024 * 1024
MOST_FILES = 50_000


class VcardBook:
    """Reads every card; those that are as they were are not looked into.

    Args:
        book: Its settings; ``region`` is filled in.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._path = Path(book.path).expanduser()
        self._columns = mapping(book)

    def read(self, sink: Sink) -> Outcome:
        """As of ``Source``."""
        files = list(card_files(self._path))
        seen = unread = 0
        taken: set[str] = set()
        for done, file in enumerate(files):
            for card in split_cards(self._text(file)):
                sink.rest()
                seen += 1
                if seen > MOST_CONTACTS:
                    raise BookFault(
                        Said(
                            "{host} has more than {most} cards", "many_cards", host=self._path.name, most=MOST_CONTACTS
                        )
                    )
                unread += not self._take(card, taken, sink)
            sink.progress(done + 1, len(files))
        if not seen and files:
            raise BookFault(Said("there is no vCard in {file}", "no_vcard", file=self._path.name))
        return Outcome(notes=(_unread(unread, seen),) if unread else ())

    def _take(self, card: str, taken: set[str], sink: Sink) -> bool:
        version = sink.seal + hashlib.blake2b(card.encode("utf-8", "replace"), digest_size=12).hexdigest()
        ref = _uid(card) or version
        if ref in taken:
            ref = version
        taken.add(ref)
        if sink.versions.get(ref) == version:
            sink.keep(ref)
            return True
        try:
            contact, photo = read_card(card, region=self._book.region, columns=self._columns)
        except NotACard:
            return False
        sink.put(Entry(ref, version, contact, photo))
        return True

    def _text(self, file: Path) -> str:
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_FILE + 1)
        except OSError as error:
            raise BookFault(unreadable(file, error)) from error
        if len(content) > LARGEST_FILE:
            raise BookFault(large_file(file.name, LARGEST_FILE))
        return decoded(content)


def card_files(path: Path) -> Iterator[Path]:
    """The file itself, or the vCard files of a folder in order of their names.

    Raises:
        BookFault: There is nothing to read.
    """
    if not path.is_dir():
        yield path
        return
    try:
        found = sorted(one for one in path.iterdir() if one.suffix.lower() in (".vcf", ".vcard") and one.is_file())
    except OSError as error:
        raise BookFault(unreadable(path, error)) from error
    if len(found) > MOST_FILES:
        raise BookFault(Said("{file} has more than {most} files", "many_files", file=path.name, most=MOST_FILES))
    yield from found


def _uid(card: str) -> str:
    for line in card.splitlines():
        name, sign, value = line.partition(":")
        if sign and name.partition(";")[0].strip().upper() == "UID":
            return value.strip()[:200]
    return ""


def _unread(unread: int, seen: int) -> Said:
    return Said("{n} of {all} cards cannot be read or name nobody", "cards_nobody", n=unread, all=seen)
