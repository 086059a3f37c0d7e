"""One running app a profile: a second start raises the first one's window, and hands on a link it was given."""

from __future__ import annotations

import getpass
import logging
import time
import zlib
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from callpop.settings.profile import Profile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

_PATIENCE = 15.0
"""Seconds. At login a computer may be so busy that the one that was started with it takes this long to answer."""
_PAUSE = 0.05
_LONGEST_LINK = 4096


class Claim(Enum):
    """Which of the profile's starts this one is."""

    FIRST = "first"
    """It is the profile's one app."""
    RAISED_OTHER = "raised the other"
    """Another one runs, and has shown its window."""
    OTHER_IS_SILENT = "the other is silent"
    """Another one runs, and does not answer."""
    CANNOT_LOCK = "cannot lock"
    """The folder cannot be written, so nobody can tell; at least no other one answers."""


class SingleInstance(QObject):
    """Holds the profile's lock, and hears of later starts.

    Args:
        profile: Its folders exist.
        parent: The owner.

    Attributes:
        server_name: Where the one app hears of later starts.

    Signals:
        raised: Somebody started Callpop again with this profile, and wants to see it.
        link_given: They did so with a link, which is all they want to see; anybody may have made it.
    """

    raised = Signal()
    link_given = Signal(str)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.server_name = f"callpop-{profile.identity}-{zlib.crc32(_user().encode()):08x}"
        self._lock = QLockFile(str(profile.lock_file))
        # Never stale by age; Qt notices by itself that the process of a crashed holder is gone.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._answered: list[QLocalSocket] = []
        self._ends = False

    def claim(self, link: str = "") -> Claim:
        """Become the profile's one app, or show the one that is; may take some seconds while that one ends.

        Args:
            link: Handed to the one that is.
        """
        until = time.monotonic() + _PATIENCE
        while True:
            if self._take_lock():
                return Claim.FIRST
            refused = self._lock.error()
            if self._raise_other(until, link):
                return Claim.RAISED_OTHER
            if refused is not QLockFile.LockError.LockFailedError:
                return Claim.CANNOT_LOCK
            # It may be starting itself and not listen yet, or be about to end.
            if time.monotonic() >= until:
                return Claim.OTHER_IS_SILENT
            time.sleep(_PAUSE)

    def listen(self) -> None:
        """Hear of later starts. Not part of ``claim``: the app is ready sooner without it."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None or self._ends:
            return
        QLocalServer.removeServer(self.server_name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._heard)
        if not server.listen(self.server_name):
            log.warning("A second start cannot raise this one: %s", server.errorString())
        self._server = server

    def end(self) -> None:
        """Answer nobody any more: who starts now waits until this one has ended, and is the next."""
        self._ends = True
        if self._server is not None:
            self._server.close()
            self._server = None

    def release(self) -> None:
        """Let the next start be the one."""
        self.end()
        self._lock.unlock()

    def _take_lock(self) -> bool:
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False
        # A killed holder's pid may belong to another Python by now, which to Qt looks like the holder.
        # A living holder keeps the file locked with the system too: then this removes nothing.
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def _raise_other(self, until: float, link: str) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        def left() -> int:
            return max(1, round((until - time.monotonic()) * 1000))

        socket = QLocalSocket()
        socket.connectToServer(self.server_name)
        answered = socket.waitForConnected(left())
        if answered:
            # One link is one line, whatever is in it; an empty one says that there is none.
            socket.write(" ".join(link.split("\n")).encode("utf-8", "replace")[:_LONGEST_LINK] + b"\n")
            answered = socket.waitForBytesWritten(left())
        # The answer may have come while the link was written.
        answered = answered and (socket.bytesAvailable() > 0 or socket.waitForReadyRead(left()))
        socket.disconnectFromServer()
        return answered

    def _heard(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            # Its words may have come before this was connected, and the rest of them after its end.
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(partial(self._ended, socket))
            socket.write(b"raised\n")
            socket.flush()
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Hear a start's one line: what it wants to see is known only then."""
        if socket in self._answered:
            return
        if socket.canReadLine():
            self._answered.append(socket)
            line = bytes(socket.readLine(_LONGEST_LINK + 2).data()).strip()
            if line:
                self.link_given.emit(line.decode("utf-8", "replace"))
            else:
                self.raised.emit()
        elif socket.bytesAvailable() > _LONGEST_LINK:
            self._answered.append(socket)
            socket.abort()

    def _ended(self, socket: QLocalSocket) -> None:
        self._read(socket)
        if socket in self._answered:
            self._answered.remove(socket)
        elif not socket.bytesAvailable():
            # A Callpop of before an update says nothing when it has no link.
            self.raised.emit()
        socket.deleteLater()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
