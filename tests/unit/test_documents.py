"""The pages of the project: those that are named exist, and what they promise is what the code has."""

from __future__ import annotations

import argparse
import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.cli.parser import COMMANDS
from callpop.relay import openapi
from tests.unit.packaging.support import room

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
INTERFACE = (PACKAGING / "interface.md").read_text(encoding="utf-8")
# Not resources/: the sources that its recipes name are other projects' pages.
FOLDERS = ("callpop", "tests", "packaging", ".github", ".ci")
KINDS = frozenset([".py", ".md", ".toml", ".yaml", ".sh", ".iss", ".spec", ".sql", ".html", ".xml", ""])
NAMED = re.compile(r"\b(\w[\w.-]*\.md)\b")
COMMON = {"--help", "--profile", "--debug"}
OF_THE_RELAY = {"--data", "--store", "--config", "--company"}


def texts() -> Iterator[tuple[Path, str]]:
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and file.suffix in KINDS and "__pycache__" not in file.parts:
                yield file, file.read_text(encoding="utf-8", errors="replace")
    for name in ("README.md", "CHANGELOG.md", "pyproject.toml"):
        yield ROOT / name, (ROOT / name).read_text(encoding="utf-8")


def test_every_page_that_is_named_exists() -> None:
    pages = {file.name for file in (*ROOT.glob("*.md"), *PACKAGING.rglob("*.md"))}
    named = {(str(file.relative_to(ROOT)), name) for file, text in texts() for name in NAMED.findall(text)}
    assert len(named) > 50
    assert {(file, name) for file, name in named if name not in pages} == set()


OURS = [file for file in PACKAGING.rglob("*.md") if "texts" not in file.parts]


@pytest.mark.parametrize("file", [ROOT / "README.md", *OURS], ids=lambda file: str(file.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(file: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)|src=\"([^\"]+)\"", file.read_text(encoding="utf-8"))
    local = [a or b for a, b in links if "://" not in (a or b)]
    assert [link for link in local if not (file.parent / link).exists()] == []


def test_every_part_of_a_page_that_is_named_exists() -> None:
    pages = {
        name: (PACKAGING / f"{name}.md").read_text(encoding="utf-8") for name in ("calls", "interface", "architecture")
    }
    heads = {name: set(re.findall("^#+ (.*)$", page, re.MULTILINE)) for name, page in pages.items()}
    named = {
        (page, part)
        for file, text in texts()
        if file != Path(__file__)
        for page, parts in re.findall(r"\b(calls|interface|architecture)\.md,\s+((?:'[^']+'(?: and )?)+)", text)
        for part in re.findall("'([^']+)'", parts)
    }
    assert len(named) > 10
    assert [(page, part) for page, part in sorted(named) if part not in heads[page]] == []


def test_the_pages_about_the_whole_are_found_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("architecture", "calls", "interface", "policy", "settings", "updates"):
        assert f"(packaging/{name}.md)" in readme


def commands() -> Iterator[tuple[str, set[str]]]:
    """Each command as it is typed, with its own options."""
    for command in COMMANDS:
        parser = argparse.ArgumentParser()
        command.module().add_arguments(parser)
        yield from below(command.name, parser)


def below(name: str, parser: argparse.ArgumentParser) -> Iterator[tuple[str, set[str]]]:
    choices = [one.choices for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for word, further in (pair for each in choices for pair in each.items()):
        yield from below(f"{name} {word}", further)
    if not choices:
        shown = [one for one in parser._actions if one.help != argparse.SUPPRESS]
        options = {text for one in shown for text in one.option_strings if text.startswith("--")}
        yield name, options - COMMON - (OF_THE_RELAY if name.startswith("relay ") else set())


def promised() -> dict[str, set[str]]:
    """The same as the page has it: what is set in brackets, and what stands before the words about it."""
    (block,) = re.findall(r"```\n(callpop .*?)```", INTERFACE, re.DOTALL)
    found: dict[str, set[str]] = {}
    name = ""
    for line in block.splitlines():
        if line.startswith("callpop "):
            words = re.match(r"callpop ((?:[a-z-]+ ?)+)", line)
            assert words is not None, line
            name = words[1].strip()
            found[name] = set()
        found[name] |= set(re.findall(r"\[(--[a-z-]+)", line))
    return found


def test_the_commands_of_the_page_are_those_of_the_command_line() -> None:
    assert promised() == dict(commands())


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `callpop[^|]*?(?:`, `callpop )?([a-z]+)\b", readme, re.MULTILINE)
    assert {command.name for command in COMMANDS} - {"run"} <= set(rows)


def test_the_readme_names_the_packages_that_qt_wants() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (words,) = re.findall(r"sudo apt install ((?:\\\n|[\w. +-])+)\n", readme)
    assert set(words.replace("\\\n", " ").split()) == set(room("machine").QT_LIBRARIES.values())


def test_the_requests_of_the_page_are_those_that_are_answered() -> None:
    files = ("intake/listener.py", "relay/server.py", "relay/surface.py", "relay/admin.py")
    sources = "".join((ROOT / "callpop" / file).read_text(encoding="utf-8") for file in files)
    answered = set(re.findall(r'"(/[a-z][a-z0-9_./]*)"', sources))
    told = set(re.findall(r"`(?:GET|POST) (/[a-z0-9_./]+)", INTERFACE))
    assert told == answered
    described = {path.partition("{")[0] for path in json.loads(openapi.document())["paths"]}
    assert described == told - {"/notify/", "/readyz", "/metrics"}


def keys_of(file: str, *functions: str) -> set[str]:
    """The keys of the objects that functions write down."""
    tree = ast.parse((ROOT / "callpop" / file).read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in functions]
    assert len(found) == len(functions)
    dicts = [node for function in found for node in ast.walk(function) if isinstance(node, ast.Dict)]
    return {key.value for one in dicts for key in one.keys if isinstance(key, ast.Constant)}


def keys_in(value: object) -> set[str]:
    if isinstance(value, list):
        return {key for one in value for key in keys_in(one)}
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys_in(one)}
    return set()


def test_the_shapes_of_the_page_are_those_that_are_written() -> None:
    record, explained = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", INTERFACE, re.DOTALL))
    assert keys_in(record) == keys_of("exchange/record_json.py", "record_json", "party")
    assert keys_in(explained) == keys_of("cli/explain.py", "line")
    (run_file,) = re.findall(r'^    (\{"pid".*\})$', INTERFACE, re.MULTILINE)
    assert keys_in(json.loads(run_file)) == keys_of("desktop/run_file.py", "write")
