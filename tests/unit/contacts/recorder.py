"""A sink that keeps in memory what the database would."""

from __future__ import annotations

from dataclasses import dataclass, field

from callpop.calls.contact import Contact
from callpop.contacts.book import Entry, Outcome, Source


@dataclass
class Recorder:
    """Reads a source again and again, as the keeper does."""

    seal: str = "seal:"
    token: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    _left: set[str] = field(default_factory=set)

    def put(self, entry: Entry) -> None:
        self.new.append(entry.ref)
        self.entries[entry.ref] = entry
        self._left.discard(entry.ref)

    def keep(self, ref: str) -> None:
        assert ref in self.entries
        self._left.discard(ref)

    def remove(self, ref: str) -> None:
        self.gone.append(ref)
        del self.entries[ref]
        self._left.discard(ref)

    def progress(self, done: int, total: int) -> None:
        assert done >= 0
        assert not total or done <= total

    def rest(self) -> None:
        pass

    def read(self, source: Source) -> Outcome:
        self.new, self.gone, self._left = [], [], set(self.entries)
        outcome = source.read(self)
        if outcome.complete:
            for ref in self._left:
                self.gone.append(ref)
                del self.entries[ref]
        self.token = outcome.token
        self.versions = {ref: entry.version for ref, entry in self.entries.items()}
        return outcome

    @property
    def contacts(self) -> list[Contact]:
        return [entry.contact for entry in self.entries.values()]

    @property
    def names(self) -> list[str]:
        return sorted(contact.title for contact in self.contacts)

    def named(self, name: str) -> Entry:
        (found,) = [entry for entry in self.entries.values() if entry.contact.title == name]
        return found
