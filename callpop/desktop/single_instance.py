"""One running app a profile: a second start raises the first one's window."""

from __future__ import annotations

import getpass
import zlib

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from callpop.settings.profile import Profile

_ANSWER_MS = 3000


class SingleInstance(QObject):
    """Holds the profile's lock, and hears of later starts.

    Args:
        profile: Its folders exist.
        parent: The owner.

    Signals:
        raised: Somebody started Callpop again with this profile.
    """

    raised = Signal()

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = f"callpop-{profile.identity}-{zlib.crc32(_user().encode()):08x}"
        self._lock = QLockFile(str(profile.lock_file))
        # Never stale by age; Qt notices by itself that the process of a crashed holder is gone.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the profile's one app; False if another one is."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._heard)
        server.listen(self._name)
        self._server = server
        return True

    def raise_other(self) -> bool:
        """Ask the running app to show itself; False if it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        answered = socket.waitForReadyRead(_ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let the next start be the one."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _heard(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"raised\n")
            socket.flush()
            self.raised.emit()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
