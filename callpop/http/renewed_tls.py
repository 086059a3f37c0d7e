"""A server's certificate that is read anew when its files change: nobody restarts a server for a renewal."""

from __future__ import annotations

import os
import ssl

from callpop.http.binding import CannotListen, tls_context

_Stamp = tuple[tuple[int, int, int], ...]


class RenewedTls:
    """The certificate in force; connections that stand keep the one they began with.

    The context that the server listens with hands each handshake to one made of the newest files. Reading these into
    the same context would leave a certificate of another kind (RSA, EC) beside the new one, and served.

    Args:
        certificate: Path of the certificate and its chain.
        key: Path of the key; '' if it stands in the certificate's file.
        section: What stands before their names in messages.

    Attributes:
        context: What to listen with.

    Raises:
        CannotListen: They cannot be used.
    """

    def __init__(self, certificate: str, key: str, *, section: str) -> None:
        self._certificate, self._key, self._section = certificate, key, section
        self._stamp = self._look()
        self.context = self._current = self._read()
        self.context.sni_callback = self._choose  # asked in every handshake, also where no name is sent
        self._told = ""

    def renew(self, *, at_once: bool = False) -> str | None:
        """Read the files if they have changed; blocks for some milliseconds.

        Args:
            at_once: Read them whether they have or not.

        Returns:
            None if nothing changed; '' if the new ones count from now on; else why they cannot be used, once: the old
            ones go on, and the new are tried again.
        """
        stamp = self._look()
        if stamp == self._stamp and not at_once:
            return None
        try:
            self._current = self._read()
        except CannotListen as problem:  # perhaps one of two files was written, and the other follows
            told, self._told = self._told, problem.message
            return None if told == problem.message and not at_once else problem.message
        self._stamp, self._told = stamp, ""
        return ""

    def _read(self) -> ssl.SSLContext:
        context = tls_context(self._certificate, self._key, section=self._section)
        assert context is not None
        return context

    def _look(self) -> _Stamp:
        found = []
        for path in filter(None, (self._certificate, self._key)):
            try:
                about = os.stat(path)
            except OSError:
                found.append((0, 0, 0))
            else:
                found.append((about.st_ino, about.st_size, about.st_mtime_ns))
        return tuple(found)

    def _choose(self, handshake: ssl.SSLObject, _: str | None, __: ssl.SSLContext) -> None:
        handshake.context = self._current
