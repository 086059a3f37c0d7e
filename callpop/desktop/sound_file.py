"""A sound as a file that any player takes: checked, and as loud as the agent wants it."""

from __future__ import annotations

import array
import sys
import wave
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

LONGEST = 30.0
"""Seconds: a phone rings no longer than that at a time."""

_LARGEST = 24_000_000
_CODES = {2: "h", 4: "i"}


class BrokenSound(ValueError):
    """A file that cannot be played.

    Attributes:
        key: What the screen's languages call the reason (``sound.broken.<key>``): ``missing``, ``format``, ``long``.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Clip:
    """A file to play.

    Attributes:
        path: Where it is.
        seconds: How long it takes.
    """

    path: Path
    seconds: float


def clip(path: Path, *, volume: int, folder: Path) -> Clip:
    """Check a WAV file, and make a softer copy where that is wanted; blocks, so not for the GUI thread.

    The players of the systems differ in what they can be told: so the samples are softer, not the player.

    Args:
        path: The file.
        volume: Percent of its own loudness; 100 plays the file itself.
        folder: Where a copy may be written.

    Raises:
        BrokenSound: It is not there, no WAV file (PCM), or too long.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise BrokenSound("long")
        with wave.open(str(path), "rb") as file:
            shape = file.getparams()
            samples = file.readframes(shape.nframes) if volume < 100 else b""
    except OSError as problem:
        raise BrokenSound("missing") from problem
    except (wave.Error, EOFError) as problem:
        raise BrokenSound("format") from problem
    if shape.nframes < 1 or shape.framerate < 1:
        raise BrokenSound("format")
    seconds = shape.nframes / shape.framerate
    if seconds > LONGEST:
        raise BrokenSound("long")
    if volume >= 100:
        return Clip(path, seconds)
    copy = folder / f"{blake2b(f'{path} {volume}'.encode(errors='surrogatepass'), digest_size=8).hexdigest()}.wav"
    with wave.open(str(copy), "wb") as out:
        out.setparams(shape)
        out.writeframes(_softer(samples, shape.sampwidth, volume / 100))
    return Clip(copy, seconds)


def _softer(samples: bytes, width: int, part: float) -> bytes:
    if width == 1:  # without a sign, around 128
        return bytes(round((one - 128) * part) + 128 for one in samples)
    if width == 3:
        wide = b"".join(b"\0" + samples[at : at + 3] for at in range(0, len(samples) - len(samples) % 3, 3))
        softer = _softer(wide, 4, part)
        return b"".join(softer[at + 1 : at + 4] for at in range(0, len(softer), 4))
    values = array.array(_CODES[width])
    values.frombytes(samples[: len(samples) - len(samples) % width])
    if sys.byteorder == "big":
        values.byteswap()
    values = array.array(_CODES[width], (int(one * part) for one in values))
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()
