"""A note that is written in two places keeps every word of both."""

from __future__ import annotations

import pytest

from callpop.desktop.note_joining import brought


def joined(mine: str, theirs: str, *known: str) -> str:
    at, text = brought(mine, theirs, known)
    units = mine.encode("utf-16-le")
    return (units[: 2 * at] + text.encode("utf-16-le") + units[2 * at :]).decode("utf-16-le")


@pytest.mark.parametrize(
    ("mine", "theirs", "known", "note"),
    [
        # Both began with nothing.
        ("wants a quote", "rings back", ("",), "rings back\nwants a quote"),
        # Both went on from what was stored, or sent from here.
        ("hello world", "hello there", ("", "hello "), "hello there\nworld"),
        ("before\nmine", "before\ntheirs", ("", "before"), "before\ntheirs\nmine"),
        ("\U0001f600 mine", "\U0001f600 theirs", ("\U0001f600 ",), "\U0001f600 theirs\nmine"),
        # The other goes on from what is here, or has less of it.
        ("hello", "hello world", ("", "hello"), "hello world"),
        ("hello world", "hello", ("",), "hello world"),
        ("one\ntwo", "two", ("",), "one\ntwo"),
        ("box", "x", ("",), "x\nbox"),
        # What was sent from here comes back.
        ("hello world", "hell", ("", "hell"), "hello world"),
        # The other changed what was there: both versions stay.
        ("first\nlast", "first, but better\nnew", ("first", "zero"), "first, but better\nnew\nlast"),
        ("changed here\nmine", "changed there\nnew", ("old",), "changed there\nnew\nchanged here\nmine"),
        ("mine", "", ("old",), "mine"),
    ],
)
def test_words_of_both_stay(mine: str, theirs: str, known: tuple[str, ...], note: str) -> None:
    assert joined(mine, theirs, *known) == note
    # It is over then: nothing comes once more.
    assert joined(note, theirs, *known) == note and joined(note, note, *known) == note
