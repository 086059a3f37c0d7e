"""Secrets of a profile: environment, keyring, or, announced, a file for this user alone.

The only module that imports keyring, and only when it is asked: a keyring can be absent, locked,
broken, or wait for ever for a dialogue that nobody sees.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from collections.abc import Callable, MutableMapping
from pathlib import Path

from callpop.said import Said, said_of
from callpop.settings.atomic import write_private
from callpop.settings.keyring_asking import Asking, Keyring, KeyringFailed
from callpop.settings.profile import Profile
from callpop.settings.turns import alone_with

SERVICE = "callpop"
LISTENER_SECRET = "listener-secret"
RELAY_TOKEN = "relay-token"
DESKTOP_KEY = "relay-desktop"
NAMED = "named"
LISTENER_VARIABLE = "CALLPOP_LISTENER_SECRET"
RELAY_VARIABLE = "CALLPOP_RELAY_TOKEN"
_LONGEST_WAIT = 5.0


def system_keyring() -> Keyring:
    """The machine's keyring."""
    import keyring

    return keyring.get_keyring()


class Secrets:
    """The secrets of one profile.

    The variables of the environment are taken out of it here and now, so that no program started
    later inherits them.

    Args:
        profile: Two profiles share no secret.
        environ: Usually ``os.environ``; loses the variables that are read.
        open_keyring: Gives the keyring; may fail or hang.
        longest_wait: Seconds for a keyring to answer.
    """

    def __init__(
        self,
        profile: Profile,
        environ: MutableMapping[str, str],
        *,
        open_keyring: Callable[[], Keyring] = system_keyring,
        longest_wait: float = _LONGEST_WAIT,
    ) -> None:
        self._profile = profile
        self._asking = Asking(open_keyring, longest_wait)
        self._listener_secret = environ.pop(LISTENER_VARIABLE, None) or None
        self._relay_token = environ.pop(RELAY_VARIABLE, None) or None
        self._notices: list[str] = []

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of how secrets are kept, in words."""
        return tuple(self._notices)

    @property
    def has_environment_token(self) -> bool:
        """Whether the environment brought a token: it weighs more than what is kept."""
        return self._relay_token is not None

    def relay_token(self, origin: str) -> str | None:
        """The token for a relay: the environment's, else the one that this very relay gave.

        May take as long as the keyring is waited for.

        Args:
            origin: Scheme, host and port; a kept token is never shown to another relay.

        Raises:
            KeyringFailed: The keyring cannot say: there may be one.
        """
        if self._relay_token is not None:
            return self._relay_token
        try:
            return self._kept(f"{RELAY_TOKEN}@{origin}")
        except KeyringFailed as failure:
            if not failure.absent:
                raise
            # What an absent one would not take is in the file: nothing is there.
            self._say(Said("The keyring cannot be used ({why}).", "keyring_unusable", why=said_of(failure)))
            return None

    def keep_relay_token(self, origin: str, token: str) -> None:
        """Keep the token that a relay gave, in place of an older one. May take as long as the keyring."""
        self._put(f"{RELAY_TOKEN}@{origin}", token)

    def desktop_key(self, origin: str) -> str:
        """Random, and the same at each call: by it a relay knows that the desktop it approved is the one that asked.

        May take as long as the keyring is waited for.
        """
        return self._kept_or_made(f"{DESKTOP_KEY}@{origin}")

    def named(self, name: str) -> str | None:
        """A secret that was kept under this name, or None. May take as long as the keyring is waited for.

        Args:
            name: Says whose it is (``books.secret_name``, a look-up's).
        """
        try:
            return self._kept(f"{NAMED}:{name}")
        except KeyringFailed:
            return None

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret under this name; ``notices`` tells when the keyring would not take it."""
        self._put(f"{NAMED}:{name}", secret)

    def forget(self, name: str) -> None:
        """Forget the secret of this name."""
        self._drop(f"{NAMED}:{name}")

    def keyring_trouble(self) -> str:
        """Why the keyring cannot be used, in words; '' if it answers. Nothing is written."""
        try:
            self._asking.ask(self._finding(LISTENER_SECRET))
        except KeyringFailed as failure:
            return said_of(failure)
        return ""

    def listener_secret(self) -> str:
        """The secret in the listener's path; made and kept at the first start.

        May take as long as the keyring is waited for.
        """
        if self._listener_secret is None:
            self._listener_secret = self._kept_or_made(LISTENER_SECRET)
        return self._listener_secret

    def known_listener_secret(self) -> str | None:
        """As ``listener_secret``, but None rather than a new one."""
        if self._listener_secret is None:
            with contextlib.suppress(KeyringFailed):
                self._listener_secret = self._asking.ask(
                    lambda ring: ring.get_password(SERVICE, self._user(LISTENER_SECRET))
                )
            self._listener_secret = self._listener_secret or self._read_file().get(LISTENER_SECRET)
        return self._listener_secret

    def _kept(self, kind: str) -> str | None:
        """What is kept.

        Raises:
            KeyringFailed: The keyring cannot say.
        """
        # In the file only what the keyring would not take: it is the newer one.
        in_file = self._read_file().get(kind)
        if in_file is not None:
            return in_file
        return self._asking.find(kind, self._finding(kind))

    def _put(self, kind: str, secret: str) -> None:
        """Keep it in the keyring, else in the file."""
        self._asking.forget(kind)

        def put(ring: Keyring) -> str:
            ring.set_password(SERVICE, self._user(kind), secret)
            if ring.get_password(SERVICE, self._user(kind)) != secret:
                raise KeyringFailed(Said("it does not keep what it is given", "keyring_forgets"))
            return secret

        try:
            self._asking.ask(put)
        except KeyringFailed as failure:
            self._fall_back(kind, secret, said_of(failure), known=False)
        else:
            self._drop_from_file(kind)

    def _drop(self, kind: str) -> None:
        """Forget it, in both places."""
        self._asking.forget(kind)

        def drop(ring: Keyring) -> None:
            if ring.get_password(SERVICE, self._user(kind)) is not None:
                ring.delete_password(SERVICE, self._user(kind))

        with contextlib.suppress(KeyringFailed):
            self._asking.ask(drop)
        self._drop_from_file(kind)

    def _kept_or_made(self, kind: str) -> str:
        in_file = self._read_file().get(kind)
        # One candidate for both places: a keyring that answers after the deadline keeps the same.
        candidate = in_file or secrets.token_urlsafe(32)

        def find_or_keep(ring: Keyring) -> str:
            found = ring.get_password(SERVICE, self._user(kind))
            if found:
                return found
            ring.set_password(SERVICE, self._user(kind), candidate)
            if ring.get_password(SERVICE, self._user(kind)) != candidate:
                raise KeyringFailed(Said("it does not keep what it is given", "keyring_forgets"))
            return candidate

        try:
            kept = self._asking.ask(find_or_keep)
        except KeyringFailed as failure:
            self._fall_back(kind, candidate, said_of(failure), known=in_file is not None)
            return candidate
        if kept is None:
            return candidate
        if in_file is not None:
            self._leave_file(kind, same=kept == in_file)
        return kept

    def _fall_back(self, kind: str, candidate: str, why: str, *, known: bool) -> None:
        path = self._profile.secrets_file
        notice = Said(
            "The keyring cannot be used ({why}); the secret is kept in {file}, readable by this user alone.",
            "secret_in_file",
            why=why,
            file=str(path),
        )
        if not known:
            try:
                with alone_with(self._profile.secrets_file):
                    self._write_file({**self._read_file(), kind: candidate})
            except OSError as error:
                notice = _kept_nowhere(kind, why, str(path), error.strerror or str(error))
        self._say(notice)

    def _leave_file(self, kind: str, *, same: bool) -> None:
        """The keyring has it: no second copy stays in the clear."""
        if not same:
            self._notices.append(
                Said(
                    "The keyring holds another secret than {file}; the keyring's is used. "
                    "If calls stay away, the notification URL must be copied to the portal anew.",
                    "keyring_differs",
                    file=str(self._profile.secrets_file),
                )
            )
            return
        self._drop_from_file(kind)

    def _drop_from_file(self, kind: str) -> None:
        if kind not in self._read_file():
            return
        with contextlib.suppress(OSError), alone_with(self._profile.secrets_file):
            left = {name: value for name, value in self._read_file().items() if name != kind}
            if left:
                self._write_file(left)
            else:
                self._profile.secrets_file.unlink()

    def _say(self, notice: str) -> None:
        if notice not in self._notices:
            self._notices.append(notice)

    def _finding(self, kind: str) -> Callable[[Keyring], str | None]:
        return lambda ring: ring.get_password(SERVICE, self._user(kind))

    def _user(self, kind: str) -> str:
        return f"{kind}:{self._profile.identity}"

    def _read_file(self) -> dict[str, str]:
        path = self._profile.secrets_file
        try:
            _keep_private(path)
            kept = json.loads(path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            self._notices.append(Said("{file} cannot be read; it is not used.", "secrets_unreadable", file=str(path)))
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(name): value for name, value in kept.items() if isinstance(value, str) and value}

    def _write_file(self, kept: dict[str, str]) -> None:
        write_private(self._profile.secrets_file, json.dumps(kept, indent=1).encode())


def _keep_private(path: Path) -> None:
    """Take back rights that others were given on the file (by a backup, a copy)."""
    if path.stat().st_mode & 0o077:
        with contextlib.suppress(OSError):
            path.chmod(0o600)


def _kept_nowhere(kind: str, why: str, file: str, reason: str) -> Said:
    given = {"why": why, "file": file, "reason": reason}
    if kind == LISTENER_SECRET:
        return Said(
            "Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: "
            "the notification URL changes with the next start.",
            "kept_nowhere_url",
            **given,
        )
    if kind.startswith(NAMED):
        return Said(
            "Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: "
            "enter it again after the next start.",
            "kept_nowhere_named",
            **given,
        )
    return Said(
        "Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: "
        "once one of them can, enrol with a new code.",
        "kept_nowhere_relay",
        **given,
    )
