"""What is heard: a soft sound while the phone rings, another for a missed call. Both are off by default."""

from __future__ import annotations

import asyncio
import logging
import tempfile
import time
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.calls.popup import CardState, Step
from callpop.crm.rules import Treatment
from callpop.desktop.platform.sound_player import Player
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.sound_file import BrokenSound, Clip, clip
from callpop.events import CallEvent
from callpop.resources import resource
from callpop.settings.schema import RuleSound, Settings

log = logging.getLogger(__name__)

_BETWEEN = 1.6
"""Seconds of silence between two rings."""

Treats = Callable[[LogEntry, Known], Treatment]
Ringing = Iterable[tuple[LogEntry, Known]]


class Sound(StrEnum):
    """The two there are."""

    RING = "ring"
    MISSED = "missed"


class Sounds(QObject):
    """Decides what is heard, and when no more. Silent while popups rest, or the agent is away.

    A call that shows no card is not heard either: whatever keeps its card away keeps it quiet.

    Args:
        player: Plays files.
        slots: Runs what takes longer.
        settings: As they are now.
        treatment: What the agent's rules say of a call.
        clock: Steady seconds.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        player: Player,
        slots: AsyncSlots,
        settings: Settings,
        treatment: Treats,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._slots, self._settings = player, slots, settings
        self._treatment, self._clock = treatment, clock
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._clips: dict[tuple[Sound, str, int], Clip] = {}
        self._quiet: frozenset[str] = frozenset()
        self._rings_since: float | None = None
        self._missed = False
        self._wanted: tuple[Sound, Callable[[str], None]] | None = None
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._ring)

    def apply(self, settings: Settings) -> None:
        """Take over other settings."""
        self._settings = settings

    def set_quiet(self, why: str, quiet: bool) -> None:
        """Be silent for a reason ('paused', 'away'), or no more for that one."""
        self._quiet = self._quiet | {why} if quiet else self._quiet - {why}
        if quiet:
            self._missed = False
            self._hush()

    def follow(self, ringing: Ringing) -> None:
        """These calls ring now, each with a card: heard as long as one of them is to be.

        To be told soon after ``call_changed``, whatever that brought.
        """
        missed, self._missed = self._missed, False
        if not any(self._is_heard(entry, known) for entry, known in ringing):
            self._hush()
            if missed:
                self._play(Sound.MISSED)
        elif self._rings_since is None and not self._quiet:
            self._rings_since = self._clock()
            self._ring()

    def call_changed(self, event: CallEvent) -> None:
        """A call's cards changed: one may say for the first time that it was missed.

        That is heard once ``follow`` says that nothing rings any more.
        """
        sounds = self._settings.sounds
        missed = any(one.step is Step.CLOSED and one.card.state is CardState.MISSED for one in event.changes)
        if not (missed and sounds.missed) or self._quiet or event.entry.record.test:
            return
        rang = event.entry.record.ring_seconds
        if rang is not None and rang < self._settings.popup.missed_minimum:
            return
        if self._treatment(event.entry, event.known).sound is not RuleSound.OFF:
            self._missed = True

    def try_out(self, sound: Sound, told: Callable[[str], None]) -> None:
        """Play a sound because the agent asks to hear it.

        Args:
            sound: Which one.
            told: Told what is wrong (``sound.broken.<key>`` among the words), or '' if it plays.
        """
        told("")
        # The file may be another one under its name.
        self._clips.pop(self._key(sound), None)
        self._play(sound, told)

    def close(self) -> None:
        """Be silent for good."""
        self._hush()
        self._player.stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _is_heard(self, entry: LogEntry, known: Known) -> bool:
        said = self._treatment(entry, known).sound
        return said is RuleSound.ON or (self._settings.sounds.ring and said is not RuleSound.OFF)

    def _hush(self) -> None:
        self._wanted = None
        self._again.stop()
        if self._rings_since is not None:
            self._rings_since = None
            self._player.stop()

    def _ring(self) -> None:
        """Once more, unless the phone itself may have stopped by now: nothing on the wire says so."""
        if self._rings_since is None:
            return
        if self._clock() - self._rings_since < self._settings.popup.ring_time:
            self._play(Sound.RING)

    def _play(self, sound: Sound, told: Callable[[str], None] | None = None) -> None:
        key = self._key(sound)
        ready = self._clips.get(key)
        if ready is not None:
            self._play_clip(sound, ready, told)
        else:
            self._wanted = (sound, told or (lambda _: None))
            self._slots.run(self._prepare(key), "while a sound was prepared")

    async def _prepare(self, key: tuple[Sound, str, int]) -> None:
        sound, own, volume = key
        path = Path(own).expanduser() if own else resource("sounds", f"{sound.value}.wav")
        made, problem = None, ""
        try:
            if self._folder is None and volume < 100:
                self._folder = tempfile.TemporaryDirectory(prefix="callpop-sounds-")
            folder = Path(self._folder.name) if self._folder is not None else path.parent
            made = await asyncio.to_thread(lambda: clip(path, volume=volume, folder=folder))
        except BrokenSound as broken:
            problem = broken.key
        except OSError:  # no room for a softer copy
            problem = "copy"
        if self._wanted is None or self._wanted[0] is not sound:
            return
        told = self._wanted[1]
        self._wanted = None
        if made is None:
            log.info("a sound cannot be played: %s", problem)
            told(problem)
            return
        others = {other: kept for other, kept in self._clips.items() if other[0] is not sound}
        self._clips = {**others, key: made}
        self._play_clip(sound, made, told)

    def _play_clip(self, sound: Sound, ready: Clip, told: Callable[[str], None] | None) -> None:
        say = told or (lambda _: None)
        self._player.play(ready.path, lambda: say("player"))
        if sound is Sound.RING and self._rings_since is not None:
            self._again.start(round((ready.seconds + _BETWEEN) * 1000))

    def _key(self, sound: Sound) -> tuple[Sound, str, int]:
        sounds = self._settings.sounds
        own = sounds.ring_file if sound is Sound.RING else sounds.missed_file
        return sound, own.strip(), sounds.volume
