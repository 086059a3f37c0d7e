"""Plays a file with what the system has for it: QtMultimedia is no part of the Essentials."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QProcess

_PLAYERS = (("afplay",),) if sys.platform == "darwin" else (("pw-play",), ("paplay",), ("aplay", "-q"))
_KILLING_MS = 200


class Player(Protocol):
    """Plays one file at a time, and waits for nothing."""

    def play(self, path: Path, failed: Callable[[], None]) -> None:
        """Play a file, instead of what may play still.

        Args:
            path: A WAV file.
            failed: Called, perhaps later, if nothing on this computer could play it.
        """

    def stop(self) -> None:
        """Be silent at once."""


class ProcessPlayer(QObject):
    """Plays with the first program of the system that can.

    Args:
        players: Programs and their arguments, the best first.
        parent: The owner.
    """

    def __init__(self, players: Sequence[Sequence[str]] = _PLAYERS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._players = [tuple(one) for one in players]
        self._number = 0
        self._path = Path()
        self._failed: Callable[[], None] | None = None
        self._process = QProcess(self)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._erred)

    @property
    def playing(self) -> bool:
        """Whether something is heard, as far as that is known."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self, path: Path, failed: Callable[[], None]) -> None:
        """See ``Player``."""
        self.stop()
        self._path, self._failed = path, failed
        self._try(0)

    def stop(self) -> None:
        """See ``Player``."""
        self._failed = None
        if self.playing:
            self._process.kill()
            # The next one cannot start before; what is killed is gone in no time.
            self._process.waitForFinished(_KILLING_MS)

    def _try(self, number: int) -> None:
        """Play with the program of this number, or the next one that is there."""
        while number < len(self._players) and shutil.which(self._players[number][0]) is None:
            number += 1
        self._number = number
        if number < len(self._players):
            program, *arguments = self._players[number]
            self._process.start(program, [*arguments, str(self._path)])
        elif self._failed is not None:
            self._failed()

    def _finished(self, code: int, how: QProcess.ExitStatus) -> None:
        if self._failed is None:  # it was stopped
            return
        if code or how is not QProcess.ExitStatus.NormalExit:
            self._try(self._number + 1)
        elif self._number:
            # No sound server answers the others on this computer.
            self._players.insert(0, self._players.pop(self._number))

    def _erred(self, problem: QProcess.ProcessError) -> None:
        if self._failed is not None and problem is QProcess.ProcessError.FailedToStart:
            self._try(self._number + 1)


class WindowsPlayer:
    """Plays with the system itself."""

    def play(self, path: Path, failed: Callable[[], None]) -> None:
        """See ``Player``."""
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            except RuntimeError:  # all that the module says of a computer without sound
                failed()

    def stop(self) -> None:
        """See ``Player``."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)


def system_player(parent: QObject | None = None) -> Player:
    """What plays on this computer."""
    return WindowsPlayer() if sys.platform == "win32" else ProcessPlayer(parent=parent)
