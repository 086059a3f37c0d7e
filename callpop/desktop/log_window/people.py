"""Whose phones rang, in words: short names, each once, the agent's last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from callpop.calls.record import Record
from callpop.calls.story import Scene
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import first_name
from callpop.notifications.model import Party

_MOST_NAMES = 3


class People:
    """Names the people of one call.

    Args:
        record: The call.
        presenter: Names and language.
    """

    def __init__(self, record: Record, presenter: RowPresenter) -> None:
        self._record, self._presenter = record, presenter
        self._text = presenter.words.text

    def who_rang(self, scene: Scene) -> str:
        """Whose phones rang, the agent's last: 'Anna, Bob and you'."""
        names = self._listed(scene.to)
        if not scene.to_me:
            return self.names(scene.to)
        if not names:
            return self._text("way.you")
        return self._text("way.and_you", names=self._cut(names))

    def names(self, parties: Sequence[Party]) -> str:
        """One by the whole name, several by their first names."""
        names = self._listed(parties)
        if len(parties) == 1:
            return self.name(parties[0])
        if not names:
            return self._text("way.somebody")
        if len(names) == 1 or len(names) > _MOST_NAMES:
            return self._cut(names)
        return self._text("way.and", names=", ".join(names[:-1]), last=names[-1])

    def _cut(self, names: list[str]) -> str:
        if len(names) <= _MOST_NAMES:
            return ", ".join(names)
        return self._text("way.more", names=", ".join(names[:_MOST_NAMES]), n=len(names) - _MOST_NAMES)

    def _listed(self, parties: Iterable[Party]) -> list[str]:
        """First names, each once; the line that was dialled is nobody, unless nobody else rang."""
        line = self._presenter.line(self._record)
        named = list(dict.fromkeys(self.short(party) for party in parties))
        return [name for name in named if name and name != line] or [name for name in named if name]

    def short(self, party: Party) -> str:
        """The first name, or the number."""
        person = self._presenter.naming.person(party)
        return first_name(person) if person else self.name(party)

    def name(self, party: Party) -> str:
        """A name or a number; that it is withheld, but never what the wire has in its place."""
        return self._text("id.withheld") if party.withheld and not party.has_identity else self._presenter.party(party)
