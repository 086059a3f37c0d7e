"""What the engine says of its connection, in the languages of the screen."""

from __future__ import annotations

from callpop.desktop.words import Words
from callpop.events import SourceEvent, SourceState


def source_message(event: SourceEvent, words: Words, now: int) -> str:
    """What is the case, and what to do if something is wrong.

    Args:
        event: The last one of the source.
        words: The language.
        now: Microseconds UTC.
    """
    if not event.key:
        return words.said(event.message)
    if event.since is not None:
        return words.text("relay.connected_since", host=event.host, time=words.moment(event.since, now))
    try:
        return words.text(f"relay.{event.key}", host=event.host or "Relay", detail=words.said(event.detail))
    except KeyError:  # newer than its translation
        return event.message


def source_title(state: SourceState, words: Words, *, final: bool = False) -> str:
    """The state in a word or two; ``final``: nothing is tried any more until somebody does something."""
    if state is SourceState.DISCONNECTED:
        return words.text("calls.disconnected" if final else "tray.off")
    return words.text("tray.ok" if state is SourceState.CONNECTED else "menu.starting")
