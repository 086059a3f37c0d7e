"""Files watched for changes: told once a change is complete, and only then."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from callpop.contacts.watch import Stamp, Watch, stamp_of
from tests.unit.contacts.peers import until


class Told:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def watched() -> Iterator[Callable[[Path], Told]]:
    watches: list[Watch] = []

    def start(path: Path) -> Told:
        told = Told()
        watches.append(Watch(path, told, interval=0.01))
        watches[-1].seen()
        return told

    yield start
    for watch in watches:
        watch.stop()


def change(path: Path, text: str, at: int) -> None:
    path.write_text(text)
    os.utime(path, (at, at))


def test_a_file_that_comes_changes_and_is_replaced_is_told(tmp_path: Path, watched: Callable[[Path], Told]) -> None:
    path = tmp_path / "people.csv"
    told = watched(path)
    change(path, "a", 1)
    until(lambda: told.times == 1)
    change(path, "b", 2)
    until(lambda: told.times == 2)
    change(tmp_path / "new", "b", 2)
    (tmp_path / "new").replace(path)
    until(lambda: told.times == 3)
    path.unlink()
    until(lambda: told.times == 4)


def test_of_a_folder_the_cards_are_watched(tmp_path: Path, watched: Callable[[Path], Told]) -> None:
    told = watched(tmp_path)
    change(tmp_path / "a.vcf", "a", 1)
    until(lambda: told.times == 1)
    before = stamp_of(tmp_path)
    change(tmp_path / "notes.txt", "a", 1)
    assert stamp_of(tmp_path) == before


def test_a_file_that_is_still_being_written_is_left_alone(
    tmp_path: Path, watched: Callable[[Path], Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    complete = threading.Event()

    def stamp(path: Path) -> Stamp:
        looks.append(-1 if complete.is_set() else len(looks))
        return ((path.name, looks[-1], 0, 0),)

    monkeypatch.setattr("callpop.contacts.watch.stamp_of", stamp)
    told = watched(tmp_path / "people.csv")
    until(lambda: len(looks) > 20)
    assert told.times == 0
    complete.set()
    until(lambda: told.times == 1)
