"""What the strips say."""

from __future__ import annotations

from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.words import Words

_MOST_NAMES = 2


class StripWords:
    """The sentences of the strips in one language."""

    def __init__(self, words: Words) -> None:
        """Speak this language."""
        self._words = words

    def missed(self, count: int) -> str:
        """'3 missed'."""
        return self._words.count("stack.missed", count)

    def away(self, summary: AwaySummary) -> str:
        """'While away: 4 missed, 1 answered by Anna'. Names beyond two are counted together."""
        parts = [self.missed(summary.missed)] if summary.missed else []
        named = [(name, count) for name, count in summary.answered if name][:_MOST_NAMES]
        rest = sum(count for _, count in summary.answered) - sum(count for _, count in named)
        parts += [self._words.text("stack.answered_by", n=count, name=name) for name, count in named]
        if rest:
            parts.append(self._words.count("stack.answered_by_team", rest))
        return self._words.text("stack.away", what=", ".join(parts))

    def answerer(self, header: str) -> str:
        """Who a card's header says has answered ('Answered by Anna' gives 'Anna'); '' if it names nobody."""
        if header == self._words.text("state.elsewhere_unknown"):
            return ""
        before, _, after = self._words.around("state.elsewhere", "name", name="")
        if not (header.startswith(before) and header.endswith(after)):
            return ""
        return header[len(before) : len(header) - len(after)]
