"""``callpop contacts``: the agent's address books, from the shell."""

from __future__ import annotations

import argparse
import getpass
import os
import shutil
import sqlite3
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callpop.calls.local_time import local
from callpop.calls.numbers import display_number, number_key
from callpop.cli.failure import DONE, FAILED, CommandFailed, WrongUsage
from callpop.cli.quantities import rows
from callpop.cli.terminal import json_line, one_line
from callpop.settings.books import Book, BookKind, WrongBook, at_home, secret_name
from callpop.settings.edit import CannotEdit, replace_rows
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.secrets import Secrets
from callpop.storage.database import Database
from callpop.storage.faults import unavailable
from callpop.storage.side_writer import SideWriter
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:
    from callpop.calls.contact import Contact

_PAGE = 200
_KINDS = {".csv": BookKind.CSV, ".txt": BookKind.CSV, ".tsv": BookKind.CSV, ".vcf": BookKind.VCARD}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="list|find|books|sync|import|password", required=True)
    listing = actions.add_parser("list", help="print the contacts of all books by name")
    listing.add_argument("--search", default="", metavar="TEXT", help="part of a name, organisation, number or address")
    listing.add_argument("--limit", type=rows, metavar="N", help="at most so many")
    listing.add_argument("--json", action="store_true", help="print JSON lines")
    find = actions.add_parser("find", help="print who has a number; 1 if nobody has")
    find.add_argument("number", metavar="NUMBER")
    find.add_argument("--json", action="store_true", help="print JSON lines")
    actions.add_parser("books", help="print the address books and when each was last read")
    sync = actions.add_parser("sync", help="read the address books now")
    sync.add_argument("book", nargs="?", metavar="BOOK", help="only this one")
    bring = actions.add_parser("import", help="keep a copy of a CSV or vCard file as an address book")
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--name", default="", metavar="BOOK", help="what to call it (default: the file's name)")
    bring.add_argument("--preview", action="store_true", help="only print how the file would be read")
    password = actions.add_parser("password", help="keep the password or token of a book (asked for, or from stdin)")
    password.add_argument("book", metavar="BOOK")


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    profile = Profile.locate(args.profile, os.environ)
    settings, problems = load(profile.settings_file, os.environ, profile.company_file)
    for problem in problems:
        print(f"callpop: {problem}", file=sys.stderr)
    try:
        if args.action == "list":
            return _list(profile, args)
        if args.action == "find":
            return _find(profile, settings, args)
        if args.action == "books":
            return _books(profile, settings)
        if args.action == "sync":
            return _sync(profile, settings, args.book)
        if args.action == "import":
            return _import(profile, settings, args)
        return _password(profile, settings, args.book)
    except StorageUnavailable as fault:
        raise CommandFailed(fault.message) from fault
    except sqlite3.Error as error:
        raise unavailable(error) or error from error


def _list(profile: Profile, args: argparse.Namespace) -> int:
    from callpop.contacts.kept import contact_from, folded
    from callpop.storage import contacts

    if not profile.database.exists():
        return DONE
    left = args.limit if args.limit is not None else sys.maxsize
    after: tuple[str, int] | None = None
    with Database.read_only(profile.database) as conn:
        while left > 0:
            page = contacts.page(conn, after=after, limit=min(_PAGE, left), search=folded(args.search))
            if not page:
                break
            for after, found in page:  # noqa: B007 - the last key is where the next page begins
                _print(contact_from(found), args.json)
            left -= len(page)
    return DONE


def _find(profile: Profile, settings: Settings, args: argparse.Namespace) -> int:
    from callpop.contacts.lookup import Lookup

    key = number_key(args.number, settings.agent.region)
    if key is None:
        raise WrongUsage(f"'{args.number[:60]}' is no number")
    if not profile.database.exists():
        return FAILED
    with closing(SideWriter(profile.database)) as store:
        lookup = Lookup(lambda: store)
        lookup.trust(book.name for book in settings.all_books)
        found = lookup.find(key)
        lookup.close()
    for contact in found:
        _print(contact, args.json)
    if not found:
        print(f"nobody has {display_number(args.number, settings.agent.region)}", file=sys.stderr)
    return DONE if found else FAILED


def _books(profile: Profile, settings: Settings) -> int:
    from callpop.storage import contacts

    known: dict[str, tuple[int, int | None]] = {}
    if profile.database.exists():
        with Database.read_only(profile.database) as conn:
            known = {kept.name: (number, kept.synced_at) for kept, number in contacts.books(conn)}
    for book in settings.all_books:
        number, at = known.get(book.name, (0, None))
        last = "never" if at is None else local(at).strftime("%Y-%m-%d %H:%M")
        print(f"{book.name}\t{book.kind}\t{number}\t{last}")
    return DONE


def _sync(profile: Profile, settings: Settings, name: str | None) -> int:
    wanted = [book for book in settings.all_books if name in (None, book.name)]
    if not wanted:
        raise WrongUsage(f"there is no book '{name}'" if name else "there are no address books in the settings")
    profile.create()
    secrets = Secrets(profile, os.environ)
    failed = False
    if not profile.database.exists():
        Database.open(profile.database).close()
    with closing(SideWriter(profile.database)) as store:
        for book in wanted:
            failed = not _read(at_home(book, settings.agent.region), secrets, store) or failed
    return FAILED if failed else DONE


def _read(book: Book, secrets: Secrets, store: Any) -> bool:
    from callpop.contacts.book import BookFault
    from callpop.contacts.reading import read_book
    from callpop.contacts.sources import source_of

    try:
        source = source_of(book, secrets.named(secret_name(book)))
        outcome = read_book(
            book=book,
            source=source,
            store=store,
            stopped=threading.Event(),
            tell=lambda done, total: None,
            clock=lambda: time.time_ns() // 1000,
        )
    except (BookFault, WrongBook) as fault:
        print(one_line(f"{book.name}: {fault}"), file=sys.stderr)
        return False
    for note in outcome.notes:
        print(one_line(f"{book.name}: {note}"), file=sys.stderr)
    print(f"{book.name}: read")
    return True


def _import(profile: Profile, settings: Settings, args: argparse.Namespace) -> int:
    kind = _KINDS.get(args.file.suffix.lower())
    if kind is None:
        raise WrongUsage(f"{args.file.name}: expected a .csv or .vcf file")
    name = " ".join((args.name or args.file.stem).split())
    book = Book(name=name, kind=kind, path=str(args.file), region=settings.agent.region)
    if kind is BookKind.CSV:
        _print_preview(book, args.file)
    if args.preview:
        return DONE
    if any(one.name.casefold() == name.casefold() for one in settings.all_books):
        raise CommandFailed(f"there is a book '{name}' already: choose another --name")
    target = profile.books / f"{len(settings.books) + 1}-{time.time_ns():x}{args.file.suffix.lower()}"
    try:
        profile.create()
        target.parent.mkdir(mode=0o700, exist_ok=True)
        shutil.copyfile(args.file, target)
        target.chmod(0o600)
        replace_rows(profile.settings_file, "books", (*settings.books, Book(name=name, kind=kind, path=str(target))))
    except OSError as error:
        raise CommandFailed(f"{args.file} cannot be copied: {error.strerror or error}") from error
    except CannotEdit as error:
        target.unlink(missing_ok=True)
        raise CommandFailed(str(error)) from error
    return _sync(profile, load(profile.settings_file, os.environ, profile.company_file)[0], name)


def _print_preview(book: Book, file: Path) -> None:
    from callpop.contacts.book import BookFault
    from callpop.contacts.csv_layout import preview

    try:
        seen = preview(file, book, records=3)
    except BookFault as fault:
        raise CommandFailed(str(fault)) from fault
    layout = seen.layout
    separator = {"\t": "TAB"}.get(layout.delimiter, layout.delimiter)
    print(f"{file.name}: {layout.encoding}, columns separated by {separator}", file=sys.stderr)
    for field, places in layout.columns.items():
        named = [layout.header[place] if layout.header else str(place + 1) for place in places]
        print(one_line(f"  {field} = {', '.join(named)}"), file=sys.stderr)


def _password(profile: Profile, settings: Settings, name: str) -> int:
    book = next((one for one in settings.all_books if one.name == name), None)
    if book is None:
        raise WrongUsage(f"there is no book '{name}'")
    secret = getpass.getpass(f"Password of {name}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    profile.create()
    secrets = Secrets(profile, os.environ)
    if secret:
        secrets.keep(secret_name(book), secret)
    else:
        secrets.forget(secret_name(book))
    for notice in secrets.notices:
        print(f"callpop: {notice}", file=sys.stderr)
    return DONE


def _print(contact: Contact, as_json: bool) -> None:
    if not as_json:
        numbers = ", ".join(number.text for number in contact.numbers)
        books = ", ".join(source.book for source in contact.sources)
        print("\t".join(map(one_line, (contact.name, contact.organisation, numbers, books))))
        return
    told = {
        "name": contact.name,
        "organisation": contact.organisation,
        "numbers": [{"number": one.text, "key": one.key, "label": one.label} for one in contact.numbers],
        "emails": contact.emails,
        "place": contact.place,
        "books": [{"book": one.book, "ref": one.ref, "id": one.id, "url": one.url} for one in contact.sources],
    }
    print(json_line(told))
