"""Findings from below the screen are known to each of its languages."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

import callpop
from callpop.desktop.catalogue import catalogue
from callpop.desktop.words import LANGUAGES, Words
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.said import Said, said_of


def findings() -> tuple[dict[str, str], set[str]]:
    """Each key that the code gives a finding, with its English; and the beginnings of keys that are put together."""
    found: dict[str, str] = {}
    families: set[str] = set()
    for file in Path(callpop.__file__).parent.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "from callpop.said import Said" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said"):
                continue
            written, name = node.args
            if isinstance(name, ast.JoinedStr):
                families.add(ast.literal_eval(name.values[0]))
                continue
            template, key = ast.literal_eval(written), ast.literal_eval(name)
            assert found.get(key, template) == template, f"two findings are called {key}"
            found[key] = template
    return found, families


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said_and_asks_for_nothing_that_it_lacks(language: str) -> None:
    texts = catalogue(language)
    said = {key.removeprefix("said."): text for key, text in texts.items() if key.startswith("said.")}
    known, families = findings()
    single = {key: text for key, text in said.items() if not key.startswith(tuple(families))}
    assert single.keys() == known.keys()
    assert {key for key, text in single.items() if not placeholders(text) <= placeholders(known[key])} == set()
    assert all(any(key.startswith(family) for key in (said, texts)["." in family]) for family in families)


def test_a_finding_is_english_text_and_is_said_in_the_language_of_the_screen() -> None:
    finding = Said("{host} cannot be reached: {why}", "not_reached", host="dav.example.com", why="refused {x}")
    assert finding == "dav.example.com cannot be reached: refused {x}"
    assert Words.load("de").said(finding) == "dav.example.com ist nicht erreichbar: refused {x}"
    assert Words.load("nl").said("as it came") == "as it came"
    assert Words.load("nl").said(Said("newer", "newer_than_the_words")) == "newer"


def test_what_keeps_a_desktop_from_its_relay_is_said_as_the_screen_says_it() -> None:
    for kind in Kind:
        trouble = said_of(RelayTrouble(kind, host="relay.example.com", detail="refused"))
        assert trouble == str(RelayTrouble(kind, host="relay.example.com", detail="refused"))
        said = Words.load("de").text(f"relay.trouble.{kind}", host="relay.example.com", detail="refused")
        assert Words.load("de").said(trouble) == said
    unnamed = said_of(RelayTrouble(Kind.SILENT))
    assert (unnamed, Words.load("nl").said(unnamed)) == ("The relay does not answer.", "De relay antwoordt niet")


def test_an_error_gives_back_what_it_was_raised_with() -> None:
    finding = Said("It is empty", "empty_file")
    assert said_of(ValueError(finding)) is finding
    assert said_of(ValueError()) == ""


@pytest.mark.parametrize(("language", "count"), [("en", "1,284"), ("de", "1.284"), ("nl", "1.284")])
def test_counts_are_written_as_people_write_them(language: str, count: str) -> None:
    words = Words.load(language)
    assert words.number(1284) == count
    assert words.count("contacts_page.contacts", 1284).startswith(count)
    assert words.number(12) == "12"
