"""A command without Qt speaks the language that Qt would find for the windows."""

from __future__ import annotations

import pytest

from callpop.cli.spoken import spoken
from callpop.settings.schema import AppearanceSettings, Language, Settings


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "de_DE"}, "nl"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "fr_FR", "LANG": "de_DE"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "nl:de"}, "nl"),
        ({"LANG": "C", "LANGUAGE": "fr:de"}, "de"),
    ],
)
def test_the_systems_language_is_found_as_qt_finds_it(environ: dict[str, str], language: str) -> None:
    assert spoken(Settings(), environ) == language


def test_the_language_that_is_set_goes_before_the_systems() -> None:
    dutch = Settings(appearance=AppearanceSettings(language=Language.DUTCH))
    assert spoken(dutch, {"LANG": "de_DE.UTF-8"}) == "nl"
