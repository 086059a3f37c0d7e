"""A CSV file as an address book."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from callpop.contacts.book import MOST_CONTACTS, BookFault, Entry, Outcome, Sink
from callpop.contacts.contact import contact_of
from callpop.contacts.csv_layout import Layout, layout_of
from callpop.contacts.findings import unreadable
from callpop.said import Said
from callpop.settings.books import Book

_TOLD = 500


class CsvBook:
    """Reads the file from its beginning to its end; rows that are as they were are not looked into.

    Args:
        book: Its settings; ``region`` is filled in.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._path = Path(book.path).expanduser()

    def read(self, sink: Sink) -> Outcome:
        """As of ``Source``."""
        layout = layout_of(self._path, self._book)
        unread = seen = 0
        ids: set[str] = set()
        try:
            size = self._path.stat().st_size
            with (
                self._path.open("rb") as raw,
                io.TextIOWrapper(raw, layout.encoding, errors="replace", newline="") as file,
            ):
                records = csv.reader(file, delimiter=layout.delimiter)
                for record in islice(records, layout.skipped + bool(layout.header), None):
                    sink.rest()
                    if not any(record):
                        continue
                    seen += 1
                    if seen > MOST_CONTACTS:
                        raise BookFault(
                            Said(
                                "{file} has more than {most} rows",
                                "many_rows",
                                file=self._path.name,
                                most=MOST_CONTACTS,
                            )
                        )
                    unread += not self._take(record, layout, ids, sink)
                    if seen % _TOLD == 0:
                        sink.progress(raw.tell(), size)
        except csv.Error as error:
            raise BookFault(
                Said("{file}, row {row}: {why}", "csv_row", file=self._path.name, row=seen + 1, why=error)
            ) from error
        except OSError as error:
            raise BookFault(unreadable(self._path, error)) from error
        notes = (Said("{n} of {all} rows name nobody", "rows_nobody", n=unread, all=seen),) if unread else ()
        return Outcome(notes=notes)

    def _take(self, record: Sequence[str], layout: Layout, ids: set[str], sink: Sink) -> bool:
        """Put or keep what the record tells; False if it tells nothing."""
        version = (
            sink.seal + hashlib.blake2b("\x1f".join(record).encode("utf-8", "replace"), digest_size=12).hexdigest()
        )

        def cells(field: str) -> list[tuple[str, str]]:
            places = layout.columns.get(field, ())
            names = layout.header
            return [
                (names[place] if place < len(names) else "", record[place]) for place in places if place < len(record)
            ]

        def cell(field: str) -> str:
            return next((text for _, text in cells(field) if text.strip()), "")

        # Without an id of its own a row is known by what it says.
        ref = cell("id").strip()[:200]
        if not ref or ref in ids:
            ref = version
        else:
            ids.add(ref)
        if sink.versions.get(ref) == version:
            sink.keep(ref)
            return True
        contact = contact_of(
            region=self._book.region,
            name=cell("name"),
            first=cell("first"),
            last=cell("last"),
            organisation=cell("organisation"),
            numbers=cells("number"),
            emails=[text for _, text in cells("email")],
            place=cell("place"),
            url=cell("url"),
            id=cell("id"),
        )
        if contact is None:
            return False
        sink.put(Entry(ref, version, contact))
        return True
