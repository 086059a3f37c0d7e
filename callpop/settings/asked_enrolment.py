"""An enrolment that an administrator has not approved yet, kept so that it goes on after a restart.

The code goes where secrets go. The file beside it says that there is one: a start that waits for nothing asks no
keyring.
"""

from __future__ import annotations

import contextlib
import json
import threading
from pathlib import Path

from callpop.settings.atomic import write_private
from callpop.settings.relay_address import Enrolment, WrongAddress, relay_url
from callpop.settings.secrets import Secrets

_CODE = "enrolment-code"
_MOST_BYTES = 10_000


class AskedEnrolment:
    """At most one. May be used from any thread, and may take as long as the keyring.

    Args:
        path: The file.
        secrets: Keep the code.
    """

    def __init__(self, path: Path, secrets: Secrets) -> None:
        self._path, self._secrets = path, secrets
        self._one_at_a_time = threading.Lock()
        self._last: Enrolment | None = None

    def keep(self, asked: Enrolment) -> None:
        """Keep it, in the place of another.

        Raises:
            OSError: The file cannot be written.
        """
        with self._one_at_a_time:
            if asked == self._last:
                return
            self._secrets.keep(_CODE, asked.code)
            write_private(self._path, json.dumps({"url": asked.url, "email": asked.email}).encode())
            self._last = asked

    def kept(self) -> Enrolment | None:
        """What is waited for; None if nothing is, or what is there cannot be used."""
        with self._one_at_a_time:
            try:
                with self._path.open("rb") as file:
                    told = json.loads(file.read(_MOST_BYTES))
                url, email = relay_url(told["url"]), told["email"]
            except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, WrongAddress):
                return None
            code = self._secrets.named(_CODE)
            return Enrolment(url, code, email) if code and isinstance(email, str) else None

    def forget(self) -> None:
        """It was answered, or given up."""
        with self._one_at_a_time:
            self._last = None
            if self._path.exists():
                with contextlib.suppress(OSError):
                    self._path.unlink()
                self._secrets.forget(_CODE)
