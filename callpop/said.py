"""Texts that come from below the screen: English as they are, and known to the screen's own languages by a key."""

from __future__ import annotations


class Said(str):
    """A finding in English that the screen may say in another language.

    It is an ordinary text wherever nobody cares for languages: in the log, on the command line, in a message.

    Args:
        template: English, with placeholders.
        key: What the screen's languages call it: ``said.<key>`` among the words, or as it stands if it has a dot.
        values: The placeholders' values; one that is ``Said`` itself is said in that language too. What the
            system or the other side says is put in as it came.

    Attributes:
        key: As given.
        values: As given.
    """

    __slots__ = ("key", "values")

    key: str
    values: dict[str, object]

    def __new__(cls, template: str, key: str, **values: object) -> Said:
        """Format the template, and remember key and values."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.key, made.values = key, values
        return made

    def filled(self, **values: object) -> Said:
        """The same, with these values: for texts that are kept in a table."""
        return Said(str(self), self.key, **values)


def said_of(error: BaseException) -> str:
    """What an error says; ``Said`` if it was raised with that, which ``str`` would make an ordinary text."""
    first = error.args[0] if error.args else None
    return first if isinstance(first, str) else str(error)
