"""Qt's translator and the reader without Qt find the same texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.desktop.catalogue import PlainCatalogue, TranslatorCatalogue, catalogue
from callpop.desktop.qm_file import read_qm
from callpop.desktop.words import LANGUAGES, Words

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_find_the_same_texts(language: str) -> None:
    by_qt, plain = TranslatorCatalogue(language), PlainCatalogue(language)
    assert {key: by_qt.find(key) for key in plain.texts} == {key: plain.find(key) for key in plain.texts}
    counted = [key for key, forms in plain.texts.items() if len(forms) > 1]
    assert counted
    for n in (0, 1, 2, 21, 1000):
        assert {key: by_qt.find(key, n) for key in counted} == {key: plain.find(key, n) for key in counted}
    assert by_qt.find("no.such", 3) == plain.find("no.such", 3) == by_qt.find("no.such") == plain.find("no.such") == ""


def test_a_count_takes_the_form_of_its_number() -> None:
    german = Words.load("de")
    assert german.count("tray.missed", 1) == "1 verpasster Anruf"
    assert german.count("tray.missed", 3) == "3 verpasste Anrufe"
    assert catalogue("de")["tray.missed.other"] == "{n} verpasste Anrufe"
    with pytest.raises(KeyError):
        german.text("tray.no_such")
    with pytest.raises(KeyError):
        german.count("tray.no_such", 2)


def test_what_is_no_language_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Words.load("fr")
    other = tmp_path / "callpop_xx.qm"
    other.write_bytes(b"something else")
    with pytest.raises(OSError, match="no compiled texts"):
        read_qm(other)
