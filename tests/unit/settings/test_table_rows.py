"""Rows change alone: whatever else somebody wrote into the file stays, also what came while nobody looked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from callpop.settings.edit import CannotEdit, change_all, replace_rows
from callpop.settings.file import load
from callpop.settings.schema import Person

MINE = """\
# all of us
[[people]] # first
name = "Bob" # the boss
future = "kept?"
numbers = 17 # wrong, and mine to mend

# the cleaning lady
[[people]]
name = "Carla"
emails = ["carla@example.com"]

# nobody can read this one
[[people]]
nickname = "Zed"

[[people]]
name = "Dora"

# about cards
[popup]
corner = "top-left"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


def people(file: Path) -> tuple[Person, ...]:
    return load(file, {})[0].people


def test_a_change_of_one_row_changes_its_line_alone(file: Path) -> None:
    bob, carla, dora = people(file)
    replace_rows(file, "people", (bob, replace(carla, emails=("carla@example.org",)), dora))
    assert file.read_text(encoding="utf-8") == MINE.replace("carla@example.com", "carla@example.org")


def test_a_row_that_gets_another_name_keeps_comments_and_what_a_newer_version_wrote(file: Path) -> None:
    bob, carla, dora = people(file)
    replace_rows(file, "people", (replace(bob, name="Bob de Vries"), carla, dora))
    assert file.read_text(encoding="utf-8") == MINE.replace('"Bob"', '"Bob de Vries"')


def test_a_new_row_comes_behind_the_others_and_in_their_middle(file: Path) -> None:
    bob, carla, dora = people(file)
    eve, finn = Person("Eve"), Person("Finn", numbers=("205",))
    replace_rows(file, "people", (bob, eve, carla, dora, finn))
    assert people(file) == (bob, eve, carla, dora, finn)
    text = file.read_text(encoding="utf-8")
    assert '[[people]]\nname = "Eve"\n\n# the cleaning lady\n[[people]]\nname = "Carla"\n' in text
    assert text.endswith('numbers = ["205"]\n\n# about cards\n[popup]\ncorner = "top-left"\n')
    assert all(line in text.splitlines() for line in MINE.splitlines())


def test_a_row_that_goes_takes_its_own_lines_and_no_others(file: Path) -> None:
    _, carla, dora = people(file)
    replace_rows(file, "people", (carla, dora))
    gone = '[[people]] # first\nname = "Bob" # the boss\nfuture = "kept?"\nnumbers = 17 # wrong, and mine to mend\n'
    assert file.read_text(encoding="utf-8").replace("\n\n", "\n") == MINE.replace(gone, "").replace("\n\n", "\n")
    replace_rows(file, "people", (carla,))
    replace_rows(file, "people", ())
    text = file.read_text(encoding="utf-8")
    assert people(file) == ()
    for kept in (
        "# all of us",
        "# the cleaning lady",
        "# nobody can read this one",
        'nickname = "Zed"',
        "# about cards",
    ):
        assert kept in text


def test_the_last_row_of_all_leaves_what_stood_around_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# above\n[[people]]\nname = "Bob"\n\n# below\n', encoding="utf-8")
    replace_rows(file, "people", ())
    assert people(file) == ()
    assert "# above" in file.read_text(encoding="utf-8")
    assert "# below" in file.read_text(encoding="utf-8")


def test_rows_in_another_order_take_their_comments_along(file: Path) -> None:
    bob, carla, dora = people(file)
    replace_rows(file, "people", (dora, bob, carla))
    assert people(file) == (dora, bob, carla)
    text = file.read_text(encoding="utf-8")
    assert '# the cleaning lady\n[[people]]\nname = "Carla"' in text
    assert '[[people]] # first\nname = "Bob" # the boss\nfuture = "kept?"' in text
    assert 'nickname = "Zed"' in text


def test_rows_on_one_line_are_changed_in_place(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('people = [\n  {name = "Bob", future = 1}, # the boss\n  {name = "Carla"},\n]\n', encoding="utf-8")
    bob, carla = people(file)
    replace_rows(file, "people", (replace(bob, numbers=("202",)), carla, Person("Dora")))
    text = file.read_text(encoding="utf-8")
    assert "# the boss" in text
    assert "future = 1" in text
    assert [one.name for one in people(file)] == ["Bob", "Carla", "Dora"]
    replace_rows(file, "people", (Person("Dora"), replace(bob, numbers=("202",))))
    assert people(file) == (Person("Dora"), replace(bob, numbers=("202",)))
    assert "future = 1" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("data", ["people = 3\n", '[people]\nname = "Bob"\n'])
def test_what_is_no_table_of_rows_is_left_as_it_is(tmp_path: Path, data: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(data, encoding="utf-8")
    with pytest.raises(CannotEdit, match="people is no section; it was left as it is"):
        replace_rows(file, "people", (Person("Bob"),))
    assert file.read_text(encoding="utf-8") == data


def test_a_row_that_another_program_wrote_meanwhile_stays(file: Path) -> None:
    seen = people(file)
    bob, carla, dora = seen
    replace_rows(file, "people", (bob, carla, dora, Person("ByHand")))
    change_all(file, {"people": (bob, carla, dora, Person("Window"))}, {"people": seen})
    assert [one.name for one in people(file)] == ["Bob", "Carla", "Dora", "ByHand", "Window"]


def test_different_rows_changed_by_two_are_both_changed(file: Path) -> None:
    seen = people(file)
    bob, carla, dora = seen
    replace_rows(file, "people", (bob, dora))
    change_all(file, {"people": (bob, carla, replace(dora, numbers=("204",)))}, {"people": seen})
    assert people(file) == (bob, replace(dora, numbers=("204",)))


@pytest.mark.parametrize("mine", [(Person("Bob", numbers=("202",)),), ()])
def test_one_row_changed_by_two_is_refused_and_nothing_is_written(tmp_path: Path, mine: tuple[Person, ...]) -> None:
    file = tmp_path / "settings.toml"
    replace_rows(file, "people", (Person("Bob"),))
    seen = people(file)
    replace_rows(file, "people", (Person("Bob", numbers=("999",)),))
    before = file.read_text(encoding="utf-8")
    with pytest.raises(CannotEdit, match="changed by another program"):
        change_all(file, {"people": mine, "popup.corner": "top-left"}, {"people": seen})
    assert file.read_text(encoding="utf-8") == before
