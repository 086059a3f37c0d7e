"""Links that the system hands over: an enrolment to offer, a number to ask about. Anybody may have made one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from callpop.calls.numbers import display_number
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.dialling.links import SCHEMES, WrongLink, is_phone_link, number_of
from callpop.settings.dial_link import USUAL, filled, scheme_of
from callpop.settings.relay_address import Enrolment, WrongAddress, enrolment_of, is_link
from callpop.settings.schema import DialBy, Settings

if TYPE_CHECKING:  # it is loaded with the first such link
    from callpop.desktop.dial_question import DialQuestion


class Links:
    """Takes them one at a time.

    Args:
        theme: The look in force.
        words: The language of the windows.
        settings: As they are now.
        enrol: Offers an enrolment.
        call: Calls a number.
        complain: Told in words why a link is refused.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        words: Callable[[], Words],
        settings: Callable[[], Settings],
        enrol: Callable[[Enrolment], None],
        call: Callable[[str], None],
        complain: Callable[[str], None],
    ) -> None:
        self._theme, self._words, self._settings = theme, words, settings
        self._enrol, self._call, self._complain = enrol, call, complain
        self.question: DialQuestion | None = None

    def take(self, link: str) -> None:
        """Show what a link wants, and ask; nothing is changed or called before the agent has agreed."""
        try:
            if is_link(link):
                self._enrol(enrolment_of(link))
            elif is_phone_link(link):
                self._ask(number_of(link, self._settings().agent.region))
            else:
                self._refuse("link.wrong.scheme")
        except WrongAddress as problem:
            self._refuse(f"relay.wrong.{problem.key}")
        except WrongLink as problem:
            self._refuse(f"link.wrong.{problem.key}")

    def close(self) -> None:
        """Take the question away."""
        if self.question is not None:
            self.question.close()

    def _ask(self, number: str) -> None:
        settings = self._settings()
        by_platform = settings.dial.by is DialBy.PLATFORM
        if not by_platform and scheme_of(filled(settings.dial.link.strip() or USUAL, number)) in SCHEMES:
            # This computer's program for such links may be Callpop itself.
            self._refuse("link.needs_platform")
            return
        if self.question is None:
            from callpop.desktop.dial_question import DialQuestion

            self.question = DialQuestion(
                theme=self._theme,
                words=self._words(),
                number=number,
                shown=display_number(number, settings.agent.region),
                by_platform=by_platform,
            )
            self.question.agreed.connect(self._call)
            # It deletes itself when it is closed.
            self.question.finished.connect(self._forget)
            self.question.open()
        # A number does not change under the pointer: the next link is heard once this one is answered.
        self.question.raise_()
        self.question.activateWindow()

    def _forget(self) -> None:
        self.question = None

    def _refuse(self, key: str) -> None:
        self._complain(self._words().text(key))
