"""Questions to a keyring, which can be absent, locked, broken, or wait for ever for a dialogue that nobody sees."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Protocol

from callpop.said import Said

_LONGEST_QUESTION = 120.0
"""Seconds after which a question that the keyring has not answered is put again."""


class Keyring(Protocol):
    """What is used of the keyring library."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None if there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


class KeyringFailed(Exception):
    """The keyring cannot be used; the text says why.

    Attributes:
        absent: Whether there is none, and not one that is locked, slow or broken.
    """

    def __init__(self, why: str, *, absent: bool = False) -> None:
        super().__init__(why)
        self.absent = absent


class Asking:
    """Asks in threads of their own, and waits only so long.

    Args:
        open_keyring: Gives the keyring; may fail or hang.
        longest_wait: Seconds for a keyring to answer.
    """

    def __init__(self, open_keyring: Callable[[], Keyring], longest_wait: float) -> None:
        self._open_keyring, self._longest_wait = open_keyring, longest_wait
        self._waiting: dict[str, tuple[float, Future[str | None]]] = {}

    def ask(self, question: Callable[[Keyring], str | None]) -> str | None:
        """Ask once.

        Raises:
            KeyringFailed: It is absent, locked, broken or silent.
        """
        return self._answer(self._put(question))

    def find(self, kind: str, question: Callable[[Keyring], str | None]) -> str | None:
        """Ask what may be asked again soon: a question that waits for somebody at a dialogue is not put twice.

        Args:
            kind: What is asked for.
            question: As above; changes nothing.

        Raises:
            KeyringFailed: As above.
        """
        began, answer = self._waiting.get(kind, (0.0, None))
        if answer is None or time.monotonic() > began + _LONGEST_QUESTION:
            began, answer = time.monotonic(), self._put(question)
        self._waiting[kind] = began, answer
        try:
            return self._answer(answer)
        finally:
            if answer.done():
                self._waiting.pop(kind, None)

    def forget(self, kind: str) -> None:
        """What was asked for is another one from now on."""
        self._waiting.pop(kind, None)

    def _put(self, question: Callable[[Keyring], str | None]) -> Future[str | None]:
        answer: Future[str | None] = Future()

        def ask() -> None:
            try:
                answer.set_result(question(self._open_keyring()))
            except Exception as error:  # whatever a keyring raises, the app starts
                answer.set_exception(error)

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        return answer

    def _answer(self, answer: Future[str | None]) -> str | None:
        if not wait([answer], self._longest_wait).done:
            raise KeyringFailed(
                Said("it did not answer within {seconds} s", "keyring_slow", seconds=f"{self._longest_wait:g}")
            )
        try:
            return answer.result()
        except KeyringFailed:
            raise
        except ModuleNotFoundError as error:
            raise KeyringFailed(Said("none is installed", "keyring_none_installed"), absent=True) from error
        except Exception as error:
            # The text of a keyring's error may be long or hold advice for programmers.
            raise KeyringFailed(_in_words(error), absent=type(error).__name__ == "NoKeyringError") from error


def _in_words(error: Exception) -> str:
    known = {
        "NoKeyringError": Said("this machine has none", "keyring_none"),
        "KeyringLocked": Said("it is locked", "keyring_locked"),
        "InitError": Said("it cannot be opened", "keyring_closed"),
    }
    return known.get(type(error).__name__, type(error).__name__)
