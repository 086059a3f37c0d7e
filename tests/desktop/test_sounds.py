"""What is heard, when no more, and what is wrong when nothing is."""

from __future__ import annotations

import array
import asyncio
import sys
import wave
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.popup import Card, CardChange, CardKind, CardState, Step
from callpop.calls.record import Outcome
from callpop.crm.rules import Treatment
from callpop.desktop.platform.sound_player import ProcessPlayer
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.sound_file import BrokenSound, clip
from callpop.desktop.sounds import Sound, Sounds
from callpop.events import CallEvent
from callpop.resources import resource
from callpop.settings.schema import RuleSound, Settings, SoundSettings
from tests.desktop.windows_support import call

BOTH = SoundSettings(ring=True, missed=True)


class FakePlayer:
    def __init__(self) -> None:
        self.played: list[str] = []
        self.playing = ""
        self.broken = False

    def play(self, path: Path, failed: Callable[[], None]) -> None:
        self.played.append(path.name)
        self.playing = path.name
        if self.broken:
            failed()

    def stop(self) -> None:
        self.playing = ""


class AtOnce(AsyncSlots):
    """Runs what takes longer to its end before it goes on."""

    def __init__(self) -> None:
        super().__init__(lambda error, _: (_ for _ in ()).throw(error))

    def run(self, work: Coroutine[object, object, None], where: str) -> None:
        asyncio.run(work)


class Office:
    """One agent's ears."""

    def __init__(self, sounds: SoundSettings) -> None:
        self.player, self.time, self.rule = FakePlayer(), 0.0, RuleSound.UNCHANGED
        self.sounds = Sounds(
            player=self.player,
            slots=AtOnce(),
            settings=Settings(sounds=sounds),
            treatment=self.treatment,
            clock=lambda: self.time,
        )

    def treatment(self, entry: LogEntry, known: Known) -> Treatment:
        return Treatment(sound=self.rule)

    def ring(self) -> None:
        self.sounds.follow([(call("a", outcome=Outcome.RINGING), NOTHING)])

    def miss(self, *, rang: float = 12, test: bool = False) -> None:
        entry = call("a", outcome=Outcome.MISSED)
        ended = entry.record.started_at + round(rang * 1e6)
        record = replace(entry.record, answered_at=None, ended_at=ended, test=test)
        card = Card("card", CardKind.RING, "a", frozenset(), CardState.MISSED, "")
        # As the desktop does: cards first, and a moment later what rings now.
        self.sounds.call_changed(CallEvent(replace(entry, record=record), (CardChange(Step.CLOSED, card, None),)))
        self.sounds.follow([])


MakeOffice = Callable[[SoundSettings], Office]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeOffice]:
    made: list[Office] = []

    def one(sounds: SoundSettings) -> Office:
        made.append(Office(sounds))
        return made[-1]

    yield one
    for office in made:
        office.sounds.close()


@pytest.fixture
def office(make: MakeOffice) -> Office:
    return make(BOTH)


@pytest.fixture
def silent(make: MakeOffice) -> Office:
    return make(SoundSettings())


def test_nothing_is_heard_unless_the_agent_asks_for_it(silent: Office) -> None:
    silent.ring()
    silent.miss()
    assert silent.player.played == []


def test_a_ring_is_heard_until_it_ends(office: Office) -> None:
    office.ring()
    assert office.player.playing == "ring.wav"
    office.sounds.follow([])
    assert office.player.playing == ""


def test_a_ring_that_goes_on_is_heard_again_but_not_longer_than_the_phone_may_ring(office: Office) -> None:
    office.ring()
    office.sounds._again.timeout.emit()
    assert office.player.played == ["ring.wav"] * 2
    office.time = 26.0
    office.sounds._again.timeout.emit()
    assert office.player.played == ["ring.wav"] * 2


def test_a_second_call_does_not_begin_the_sound_anew(office: Office) -> None:
    office.ring()
    office.ring()
    assert office.player.played == ["ring.wav"]


def test_a_rule_is_heard_over_the_setting(silent: Office, office: Office) -> None:
    silent.rule = RuleSound.ON
    silent.ring()
    assert silent.player.playing == "ring.wav"
    office.rule = RuleSound.OFF
    office.ring()
    office.miss()
    assert office.player.played == []


@pytest.mark.parametrize("why", ["paused", "away"])
def test_nothing_is_heard_while_popups_rest_or_the_agent_is_away(office: Office, why: str) -> None:
    office.sounds.set_quiet(why, True)
    office.ring()
    office.miss()
    assert office.player.played == []
    office.sounds.set_quiet(why, False)
    office.ring()
    assert office.player.playing == "ring.wav"


def test_a_pause_silences_what_rings(office: Office) -> None:
    office.ring()
    office.sounds.set_quiet("paused", True)
    assert office.player.playing == ""


def test_a_missed_call_is_heard_once(office: Office) -> None:
    office.miss()
    assert office.player.played == ["missed.wav"]


def test_a_test_call_and_one_that_hardly_rang_are_not_heard_as_missed(office: Office) -> None:
    office.miss(test=True)
    office.miss(rang=2)
    assert office.player.played == []


def test_a_missed_call_is_not_heard_over_one_that_rings(office: Office) -> None:
    office.ring()
    card = Card("card", CardKind.RING, "b", frozenset(), CardState.MISSED, "")
    office.sounds.call_changed(CallEvent(call("b", outcome=Outcome.MISSED), (CardChange(Step.CLOSED, card, None),)))
    office.ring()
    assert office.player.played == ["ring.wav"]
    office.sounds.follow([])
    assert office.player.played == ["ring.wav"]


def test_the_ring_stops_and_then_the_missed_call_is_heard(office: Office) -> None:
    office.ring()
    office.miss()
    assert office.player.played == ["ring.wav", "missed.wav"]
    assert office.player.playing == "missed.wav"


def test_a_softer_sound_is_a_copy_that_is_gone_in_the_end(make: MakeOffice) -> None:
    office = make(SoundSettings(ring=True, volume=50))
    office.ring()
    assert office.player.played != ["ring.wav"]
    folder = office.sounds._folder
    assert folder is not None and list(Path(folder.name).iterdir())
    office.sounds.close()
    assert not Path(folder.name).exists()


@pytest.mark.parametrize(("content", "problem"), [(None, "missing"), (b"RIFF....nothing", "format"), (b"", "format")])
def test_what_is_wrong_with_a_file_is_told_when_it_is_tried_and_is_silent_else(
    make: MakeOffice, tmp_path: Path, content: bytes | None, problem: str
) -> None:
    own = tmp_path / "own.wav"
    if content is not None:
        own.write_bytes(content)
    office = make(SoundSettings(ring=True, ring_file=str(own)))
    told: list[str] = []
    office.sounds.try_out(Sound.RING, told.append)
    assert told == ["", problem]
    office.ring()
    assert office.player.played == []


def test_a_computer_without_a_player_is_told_when_a_sound_is_tried(office: Office) -> None:
    office.player.broken = True
    told: list[str] = []
    office.sounds.try_out(Sound.MISSED, told.append)
    assert told == ["", "player"]


def test_a_file_that_was_mended_under_its_name_plays_when_it_is_tried_again(make: MakeOffice, tmp_path: Path) -> None:
    own = tmp_path / "own.wav"
    office = make(SoundSettings(ring_file=str(own)))
    office.sounds.try_out(Sound.RING, lambda _: None)
    own.write_bytes(resource("sounds", "missed.wav").read_bytes())
    told: list[str] = []
    office.sounds.try_out(Sound.RING, told.append)
    assert (told, office.player.played) == ([""], ["own.wav"])


# Files


def _write(path: Path, width: int, values: list[int], rate: int = 8000) -> Path:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(b"".join(one.to_bytes(width, "little", signed=width > 1) for one in values))
    return path


def _read(path: Path) -> list[int]:
    with wave.open(str(path), "rb") as file:
        width, content = file.getsampwidth(), file.readframes(file.getnframes())
    return [
        int.from_bytes(content[at : at + width], "little", signed=width > 1) for at in range(0, len(content), width)
    ]


@pytest.mark.parametrize(
    ("width", "values", "softer"),
    [
        (1, [128, 228, 28, 255], [128, 178, 78, 192]),
        (2, [0, 1000, -1000, 32767], [0, 500, -500, 16383]),
        (3, [0, 1 << 20, -(1 << 20)], [0, 1 << 19, -(1 << 19)]),
        (4, [0, 1 << 30, -(1 << 30)], [0, 1 << 29, -(1 << 29)]),
    ],
)
def test_half_the_volume_is_half_the_samples(tmp_path: Path, width: int, values: list[int], softer: list[int]) -> None:
    file = _write(tmp_path / "a.wav", width, values)
    assert _read(clip(file, volume=50, folder=tmp_path).path) == softer
    assert clip(file, volume=100, folder=tmp_path).path == file


def test_a_file_that_plays_for_minutes_is_none(tmp_path: Path) -> None:
    file = _write(tmp_path / "a.wav", 1, [128] * 31 * 100, rate=100)
    with pytest.raises(BrokenSound, match="long"):
        clip(file, volume=100, folder=tmp_path)


@pytest.mark.parametrize("name", ["ring", "missed"])
def test_the_sounds_that_come_with_callpop_are_short_and_soft(name: str, tmp_path: Path) -> None:
    path = resource("sounds", f"{name}.wav")
    assert clip(path, volume=100, folder=tmp_path).seconds <= 2
    with wave.open(str(path), "rb") as file:
        values = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        values.byteswap()
    assert 8000 < max(abs(one) for one in values) <= 16384
    assert abs(values[-1]) < 200 and abs(values[0]) < 200, "it would click"


# Programs


def _program(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the system itself plays there")
def test_a_player_that_cannot_leaves_it_to_the_next_and_the_one_that_could_is_asked_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard = tmp_path / "heard"
    cannot = _program(tmp_path, "cannot", f'echo cannot >> "{heard}"; exit 1')
    can = _program(tmp_path, "can", f'echo "$1 $2" >> "{heard}"')
    player = ProcessPlayer([(str(tmp_path / "not-there"),), (cannot,), (can, "-q")])
    failures: list[bool] = []
    player.play(tmp_path / "a.wav", lambda: failures.append(True))
    qtbot.waitUntil(lambda: heard.exists() and len(heard.read_text().splitlines()) == 2)
    qtbot.waitUntil(lambda: not player.playing)
    player.play(tmp_path / "b.wav", lambda: failures.append(True))
    qtbot.waitUntil(lambda: len(heard.read_text().splitlines()) == 3)
    assert heard.read_text().splitlines() == ["cannot", f"-q {tmp_path}/a.wav", f"-q {tmp_path}/b.wav"]
    assert failures == []
    player.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="the system itself plays there")
def test_one_plays_at_a_time_and_stops_when_it_is_told_to(qtbot: QtBot, tmp_path: Path) -> None:
    running = tmp_path / "running"
    plays = _program(tmp_path, "plays", f'echo $$ >> "{running}"; exec sleep 100')
    player = ProcessPlayer([(plays,)])
    for _ in range(2):
        player.play(tmp_path / "a.wav", lambda: None)
    qtbot.waitUntil(lambda: running.exists() and running.read_text().endswith("\n"))
    player.stop()
    for pid in running.read_text().split():
        assert not Path(f"/proc/{pid}").exists()


def test_without_any_program_it_fails_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    failures: list[bool] = []
    ProcessPlayer([(str(tmp_path / "not-there"),)]).play(tmp_path / "a.wav", lambda: failures.append(True))
    assert failures == [True]
