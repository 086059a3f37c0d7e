from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from callpop.settings.edit import CannotEdit, UnknownKey, replace_rows
from callpop.settings.file import load, set_value, unset_value
from callpop.settings.schema import Corner, Line, Person
from callpop.settings.values import WrongValue, all_keys, from_text, from_toml

MINE = """# kept by Anna
[agent]  # who I am
emails = ["anna@example.com"] # mine

[[people]]
name = "Bob" # the boss

[popup]
# bottom-left since the new screen
corner = "bottom-left"   # not top
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    return path


def test_one_value_changes_and_every_comment_stays(file: Path) -> None:
    assert set_value(file, "popup.corner", "top-left") is Corner.TOP_LEFT
    assert file.read_text() == MINE.replace('"bottom-left" ', '"top-left" ')


def test_a_new_section_is_added(file: Path) -> None:
    set_value(file, "listener.port", "0")
    set_value(file, "listener.host", "0.0.0.0")
    made, problems = load(file, {})
    assert problems == ()
    assert (made.listener.port, made.listener.host) == (0, "0.0.0.0")
    assert file.read_text().startswith(MINE)


def test_lists_come_with_commas_or_one_by_one(file: Path) -> None:
    assert set_value(file, "agent.emails", "a@example.com, b@example.com,") == ("a@example.com", "b@example.com")
    assert set_value(file, "agent.emails", ["a@example.com", "c@example.com"]) == ("a@example.com", "c@example.com")
    assert load(file, {})[0].agent.emails == ("a@example.com", "c@example.com")
    assert set_value(file, "agent.emails", "") == ()


def test_a_value_taken_out_is_the_default_again(file: Path) -> None:
    assert unset_value(file, "popup.corner") is True
    assert unset_value(file, "popup.corner") is False
    assert unset_value(file, "relay.url") is False
    assert load(file, {})[0].popup.corner is Corner.BOTTOM_RIGHT
    assert "# kept by Anna" in file.read_text()


def test_a_missing_file_is_made_for_this_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    set_value(file, "agent.region", "DE")
    assert file.read_text() == '[agent]\nregion = "DE"\n'
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file], "no temporary file stays"


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("popup.max_cards", "9", "from 1 to 6, not 9"),
        ("popup.max_cards", "many", "from 1 to 6, not 'many'"),
        ("popup.max_cards", ["1", "2"], "not 2 values"),
        ("popup.elsewhere", "nan", "from 0 to 60"),
        ("popup.corner", "middle", "one of bottom-right"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_nothing_written(
    file: Path, key: str, text: str | list[str], words: str
) -> None:
    with pytest.raises(WrongValue, match=words):
        set_value(file, key, text)
    assert file.read_text() == MINE


def test_an_unknown_key_is_refused_with_the_nearest_one(file: Path) -> None:
    with pytest.raises(UnknownKey, match=r"did you mean popup\.corner\?"):
        set_value(file, "popup.coner", "top-left")
    with pytest.raises(UnknownKey, match="config list"):
        unset_value(file, "zzz")


@pytest.mark.parametrize("data", [b"[agent", b"\xff\xfe", b"popup = 1\n", b"[[popup]]\ncorner = 'x'\n"])
def test_a_broken_file_is_not_overwritten(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(CannotEdit, match="left as it is"):
        set_value(file, "popup.corner", "top-left")
    assert file.read_bytes() == data


def test_a_crash_before_the_rename_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(CannotEdit, match="No space left"):
        set_value(file, "popup.corner", "top-left")
    assert file.read_text() == MINE
    assert list(file.parent.iterdir()) == [file]


def test_a_linked_file_stays_linked(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    set_value(link, "popup.corner", "top-left")
    assert link.is_symlink()
    assert load(file, {})[0].popup.corner is Corner.TOP_LEFT


def test_dotted_keys_are_edited_in_place(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('agent.region = "NL" # home\npopup = {corner = "top-left"}\n')
    set_value(file, "agent.region", "DE")
    set_value(file, "popup.max_cards", "2")
    assert '"DE" # home' in file.read_text()
    made, problems = load(file, {})
    assert problems == ()
    assert (made.agent.region, made.popup.max_cards, made.popup.corner) == ("DE", 2, Corner.TOP_LEFT)


def test_people_and_lines_are_written_anew(file: Path) -> None:
    people = (Person("Anna Visser", ("anna@example.com",), ("201",)), Person('Bob "B" de Vries'))
    replace_rows(file, "people", people)
    replace_rows(file, "lines", (Line("+31508009000", "Sales"),))
    made, problems = load(file, {})
    assert problems == ()
    assert made.people == people
    assert made.lines == (Line("+31508009000", "Sales"),)
    assert "# not top" in file.read_text()
    replace_rows(file, "people", ())
    assert load(file, {})[0].people == ()


def test_every_key_survives_being_written_and_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    for key in all_keys().values():
        typed = ",".join(key.default) if isinstance(key.default, tuple) else str(key.default)
        assert set_value(file, key.name, typed) == key.default
    made, problems = load(file, {})
    assert problems == ()
    for key in all_keys().values():
        assert getattr(getattr(made, key.section), key.field) == key.default


@pytest.mark.parametrize(
    ("typed", "kept"), [("true", True), ("Yes", True), ("on", True), ("FALSE", False), ("no", False)]
)
def test_a_switch_takes_the_words_people_type(tmp_path: Path, typed: str, kept: bool) -> None:
    file = tmp_path / "settings.toml"
    assert set_value(file, "sounds.ring", typed) is kept
    assert load(file, {})[0].sounds.ring is kept
    with pytest.raises(WrongValue, match="true or false"):
        set_value(file, "sounds.ring", "perhaps")


def test_every_default_fits_its_own_limits() -> None:
    for key in all_keys().values():
        raw = list(key.default) if isinstance(key.default, tuple) else key.default
        assert from_toml(key, raw) == key.default
        assert key.explanation.endswith(".")
        if key.low is not None and key.high is not None:
            for outside in (key.low - 1, key.high + 1):
                with pytest.raises(WrongValue):
                    from_text(key, f"{outside:g}")
