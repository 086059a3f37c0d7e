"""What an address book is to the rest: something that is read into a sink, on a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from callpop.calls.contact import Contact

MOST_CONTACTS = 500_000
"""Contacts of one book at most: a source that never ends must not fill the disk."""

LARGEST_PHOTO = 512 * 1024
"""Bytes of a picture at most; a larger one is left out."""


class BookFault(Exception):
    """The world's fault: a book cannot be read now; its ``Said`` says why, for people."""


class Stopped(Exception):
    """Nobody wants the rest any more: Callpop ends, or the book's settings changed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact as a book has it.

    Attributes:
        ref: Its name inside the book, unique there.
        version: Differs when it changes.
        contact: Without sources.
        photo: Its picture as the book has it, or None.
    """

    ref: str
    version: str
    contact: Contact
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a reading ended.

    Attributes:
        token: Where the next reading can begin, in the source's own words; '' for nowhere.
        complete: Whether what was neither put nor kept is no longer in the book.
        notes: What people should know, in words (rows that could not be read).
    """

    token: str = ""
    complete: bool = True
    notes: tuple[str, ...] = ()


class Sink(Protocol):
    """Takes what is read. All of it may raise ``Stopped``, or ``StorageUnavailable``.

    Attributes:
        token: Where the last complete reading ended; '' to read everything.
        versions: The version of each contact that is already there, by ref.
        seal: Stands for the book's settings: part of each version, so that other settings make all anew.
    """

    token: str
    versions: Mapping[str, str]
    seal: str

    def put(self, entry: Entry) -> None:
        """Take a contact that is new or has changed."""

    def keep(self, ref: str) -> None:
        """A contact is as it was."""

    def remove(self, ref: str) -> None:
        """A contact is no more."""

    def progress(self, done: int, total: int) -> None:
        """How far it is; 0 for a total that is not known."""

    def rest(self) -> None:
        """Let the other threads have the interpreter; to be called every few dozen microseconds of work."""


class Source(Protocol):
    """An address book that can be read."""

    def read(self, sink: Sink) -> Outcome:
        """Read it, or what changed in it since ``sink.token``. Blocks; runs on a thread of its own.

        Raises:
            BookFault: It cannot be read now.
            Stopped: The sink wants no more.
        """


def picture(content: bytes) -> bytes | None:
    """The content if it is a picture of a usual kind and size."""
    kinds = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
    known = content.startswith(kinds) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")
    return content if known and len(content) <= LARGEST_PHOTO else None
