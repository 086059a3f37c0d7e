"""The texts on the screen, as Qt Linguist keeps them: ``resources/translations/callpop_{en,de,nl}.ts`` and ``.qm``.

    python packaging/texts.py
        Puts the three in order and compiles them. To be run after any change by hand or in Linguist.
    python packaging/texts.py set KEY ENGLISH GERMAN DUTCH [--about COMMENT]
        Adds or replaces one text, and compiles. A text for counts: both forms, with ' | ' between them,
        as in '{n} call | {n} calls'.
    python packaging/texts.py drop KEY ...
        Takes texts away, and compiles.

English is written in ``callpop_en.ts``; the others carry it as their source. Where it has changed under a
translation, that one is marked unfinished, and a test fails until somebody has looked at it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"
LANGUAGES = {"en": "en_GB", "de": "de_DE", "nl": "nl_NL"}
BETWEEN = " | "
"""Stands between the forms of a count where they are written in one line."""


@dataclass(frozen=True)
class Text:
    """One text in one language.

    Attributes:
        source: What the translator sees: English.
        forms: One form; of a count two, for one and for more.
        about: A word to the translator.
        unfinished: Somebody has to look at it.
    """

    source: str
    forms: tuple[str, ...]
    about: str = ""
    unfinished: bool = False


def file_of(language: str) -> Path:
    """The file that translators work on."""
    return FOLDER / f"callpop_{language}.ts"


def read(language: str) -> dict[str, Text]:
    """All texts of a language by key.

    Raises:
        OSError: There is no such file.
        ElementTree.ParseError: It is not XML.
    """
    found: dict[str, Text] = {}
    for message in ElementTree.parse(file_of(language)).getroot().iter("message"):
        said = message.find("translation")
        if said is None:
            continue
        forms = tuple(form.text or "" for form in said.findall("numerusform")) or (said.text or "",)
        found[message.attrib["id"]] = Text(
            source=message.findtext("source") or "",
            forms=forms,
            about=message.findtext("extracomment") or "",
            unfinished=said.get("type") == "unfinished",
        )
    return found


def write(language: str, texts: dict[str, Text]) -> None:
    """Save them as Linguist itself would, in the order of their keys."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{LANGUAGES[language]}" sourcelanguage="en_GB">')
    # What is found by its id has no context: only then lrelease compiles the ids.
    lines += ["<context>", "    <name></name>"]
    for key in sorted(texts, key=_order):
        lines += _message(key, texts[key])
    lines += ["</context>", "</TS>", ""]
    file_of(language).write_bytes("\n".join(lines).encode())


def put_in_order(every: dict[str, dict[str, Text]]) -> None:
    """Give the other languages the English of today, and mark what was translated from another."""
    for key, text in every["en"].items():
        every["en"][key] = replace(text, source=BETWEEN.join(text.forms), unfinished=False)
    for language in list(every)[1:]:
        texts, known = every[language], every["en"]
        for key in [key for key in texts if key not in known]:
            del texts[key]
        for key, english in known.items():
            old = texts.get(key) or Text("", ("",) * len(english.forms), unfinished=True)
            stale = old.source != english.source or len(old.forms) != len(english.forms)
            texts[key] = replace(old, source=english.source, about=english.about, unfinished=old.unfinished or stale)


def save(every: dict[str, dict[str, Text]]) -> int:
    """Write and compile all languages; the exit status."""
    put_in_order(every)
    for language, texts in every.items():
        write(language, texts)
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    for language in every:
        source = file_of(language)
        subprocess.run([str(lrelease), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)
    waiting = [
        f"{language} {key}" for language, texts in every.items() for key, one in sorted(texts.items()) if one.unfinished
    ]
    print("\n".join(f"unfinished: {one}" for one in waiting), end="\n" if waiting else "")
    return 1 if waiting else 0


def main(argv: list[str] | None = None) -> int:
    """Do what the command line asks for; the exit status: 1 if a text is unfinished."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command")
    one = commands.add_parser("set")
    for name in ("key", *LANGUAGES):
        one.add_argument(name)
    one.add_argument("--about", default="")
    commands.add_parser("drop").add_argument("keys", nargs="+")
    asked = parser.parse_args(argv)
    every = {language: read(language) for language in LANGUAGES}
    if asked.command == "set":
        for language, texts in every.items():
            about = asked.about or (texts[asked.key].about if asked.key in texts else "")
            texts[asked.key] = Text(asked.en, tuple(getattr(asked, language).split(BETWEEN)), about)
    for key in asked.keys if asked.command == "drop" else ():
        for texts in every.values():
            del texts[key]
    return save(every)


def _order(key: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in key.split(".")]


def _message(key: str, text: Text) -> list[str]:
    state = ' type="unfinished"' if text.unfinished else ""
    counted = len(text.forms) > 1
    lines = [f'    <message id="{escape(key)}"' + (' numerus="yes">' if counted else ">")]
    lines.append(f"        <source>{_written(text.source)}</source>")
    if text.about:
        lines.append(f"        <extracomment>{_written(text.about)}</extracomment>")
    if counted:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{_written(form)}</numerusform>" for form in text.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{_written(text.forms[0])}</translation>")
    return [*lines, "    </message>"]


def _written(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


if __name__ == "__main__":
    raise SystemExit(main())
