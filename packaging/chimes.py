"""Makes the two sounds that come with Callpop; run it to make them anew: ``python packaging/chimes.py``.

Each is a few soft notes of a struck bar: a fundamental and two quiet overtones that fade sooner.
"""

from __future__ import annotations

import array
import math
import sys
import wave
from pathlib import Path

RATE = 22_050
PEAK = 0.5
"""Of full scale: it is heard beside a headset, and startles nobody."""

# Overtones of a bar: how many times the fundamental, how loud, how much sooner they fade.
OVERTONES = ((1.0, 1.0, 1.0), (2.0, 0.22, 1.8), (3.93, 0.08, 3.5))

# (note in hertz, begins after seconds, loudness)
CHIMES = {
    # Up a fourth and a third, then still: 'somebody is there'.
    "ring": (1.5, 0.32, ((523.25, 0.0, 0.8), (698.46, 0.16, 0.9), (880.0, 0.32, 1.0))),
    # Down a fourth, once: 'that is over'.
    "missed": (1.0, 0.28, ((587.33, 0.0, 0.9), (440.0, 0.2, 0.8))),
}


def chime(seconds, fade, notes):
    """Samples between -1 and 1."""
    samples = [0.0] * int(seconds * RATE)
    for hertz, begins, loudness in notes:
        for place in range(int(begins * RATE), len(samples)):
            age = place / RATE - begins
            attack = min(1.0, age / 0.006)
            for times, part, sooner in OVERTONES:
                swing = math.sin(2 * math.pi * hertz * times * age)
                samples[place] += attack * loudness * part * math.exp(-age * sooner / fade) * swing
    tail = int(0.12 * RATE)
    for step in range(tail):
        samples[-1 - step] *= step / tail
    loudest = max(abs(one) for one in samples)
    return [PEAK * one / loudest for one in samples]


def write(path, samples):
    """One channel of 16 bits."""
    values = array.array("h", (round(32767 * one) for one in samples))
    if sys.byteorder == "big":
        values.byteswap()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(values.tobytes())


if __name__ == "__main__":
    folder = Path(__file__).parents[1] / "resources" / "sounds"
    folder.mkdir(exist_ok=True)
    for name, (seconds, fade, notes) in CHIMES.items():
        write(folder / f"{name}.wav", chime(seconds, fade, notes))
