"""Why there was a popup, or none, in the words of the screen.

What ``callpop explain`` says is kept with the notification, in English, as it was decided. It is of few kinds, and
each is known here; what is of none of them (an older Callpop's word) is shown as it stands.
"""

from __future__ import annotations

import re

from callpop.desktop.words import Words

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"card shown: the agent's phone rings", "shown_ringing"),
        (r"card shown: the call was passed on to the agent", "shown_passed"),
        (r"card shown: the other side answered", "shown_outgoing"),
        (r"card (?:updated|closed): .*", "followed"),
        (r"nothing new on the card", "nothing_new"),
        (r"the card was closed by the agent", "closed_by_you"),
        (r"no popup: popups are paused", "paused"),
        (r"no popup: it came within the quiet hours", "quiet_hours"),
        (r"no popup: the system's 'do not disturb' is on", "quiet_system"),
        (r"no popup: it came with a backlog", "backlog"),
        (r"no popup: this ring is (?P<age>-?\d+) s old, the limit is (?P<limit>\d+) s", "too_old"),
        (r"no popup: .* before a card was shown", "over_already"),
        (r"no popup: a rule keeps its card away \((?P<rules>.*)\)", "rule"),
        (r"no card: a call of the agent's own shows one when it is answered", "own_not_answered"),
        (r"no card: switched off for outgoing calls", "own_switched_off"),
        (r"no card: answered too long ago", "own_too_old"),
        (r"no popup: your address is not among the targets \((?P<targets>.*)\)", "not_you"),
        (r"no popup: no e-mail address is set, so no call can be the agent's", "nobody_set"),
        (r"no popup: the status '(?P<status>.*)' is unfamiliar", "unfamiliar"),
        (r"no popup: it names no target", "no_target"),
        (r"no popup: a call of others, as far as was known", "others"),
        (r"the call log was brought up to date", "logged"),
        (r"the call had waited at the relay", "waited"),
        (r"folded again from the journal", "folded_again"),
        (r"the same notification had been received before", "twice"),
    )
)


def why_in(words: Words, why: str) -> str:
    """Say a reason of ``callpop explain`` in another language; one of no known kind stays as it is."""
    for pattern, key in _KINDS:
        found = pattern.fullmatch(why)
        if found is not None:
            return words.text(f"why.{key}", **found.groupdict())
    return why
