"""What came while the agent was away: counted, for one strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from callpop.calls.popup import CardState


@dataclass(frozen=True, slots=True)
class AwaySummary:
    """The calls of an absence (sleep, a locked screen, a lost connection).

    Attributes:
        missed: How many were missed.
        answered: Who answered how many, most first; the name is '' if it is not known.
    """

    missed: int = 0
    answered: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return self.missed > 0 or bool(self.answered)

    def __add__(self, other: AwaySummary) -> AwaySummary:
        """Both absences as one."""
        names: Counter[str] = Counter()
        for name, count in (*self.answered, *other.answered):
            names[name] += count
        return AwaySummary(self.missed + other.missed, tuple(names.most_common()))


def summarise(ends: Iterable[tuple[CardState, str]]) -> AwaySummary:
    """Count how calls ended.

    Args:
        ends: The last state of each call, and who answered it ('' if that is not known).
    """
    known = list(ends)
    missed = sum(state is CardState.MISSED for state, _ in known)
    names = Counter(name for state, name in known if state is CardState.ANSWERED_ELSEWHERE)
    return AwaySummary(missed, tuple(names.most_common()))
