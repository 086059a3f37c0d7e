"""The about window: what a supporter asks for, in one place."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from callpop.desktop.about import AboutDialog, AboutFacts
from callpop.desktop.gallery_windows import render_windows, windows
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

pytestmark = pytest.mark.once

FACTS = AboutFacts("1.2.3", Path("/s/settings.toml"), Path("/d/callpop.sqlite3"), Path("/l"), "Python 3, Qt 6")


def test_the_details_are_copied_for_a_supporter(qtbot: QtBot) -> None:
    dialog = AboutDialog(theme=Theme(), words=Words.load("en"), facts=FACTS)
    qtbot.addWidget(dialog)
    dialog.open()
    copy = dialog.findChild(QPushButton, "copy")
    assert isinstance(copy, QPushButton)
    copy.click()
    copied = QGuiApplication.clipboard().text()
    for fact in ("1.2.3", "MIT", "/s/settings.toml", "/d/callpop.sqlite3", "/l", "Python 3, Qt 6"):
        assert fact in copied.replace("\\", "/")


def test_a_bundle_tells_where_the_licences_of_what_it_holds_are(qtbot: QtBot) -> None:
    facts = replace(FACTS, third_party=Path("/b/licences/THIRD-PARTY.md"))
    dialog = AboutDialog(theme=Theme(), words=Words.load("en"), facts=facts)
    qtbot.addWidget(dialog)
    shown = [label.accessibleName().replace("\\", "/") for label in dialog.findChildren(ElidedLabel)]
    assert "Licences of others: /b/licences/THIRD-PARTY.md" in shown


@pytest.fixture(scope="module")
def pictures(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every window's picture; test_clipping.py makes every window in the other languages."""
    return render_windows(tmp_path_factory.mktemp("pictures"), Theme(), Words.load("en"))


def test_every_window_can_be_pictured(pictures: list[Path]) -> None:
    files = pictures
    names = {file.stem for file in files}
    setup = {name for name in names if name.startswith("setup-")}
    assert len(files) == len(names) and len(names - setup) == 31
    assert {f"setup-{step}" for step in ("source", "you", "crm", "test")} <= setup
    assert all(file.stat().st_size > 2000 for file in files)


def test_the_pictures_tell_the_version_that_they_are_of(qtbot: QtBot) -> None:
    own = version("callpop")
    said = {
        name: {label.text() for label in window.findChildren(QLabel)}
        for name, window in windows(Theme(), Words.load("en"))
    }
    assert own in said["about"]
    assert all(f"Callpop {own}" in texts for name, texts in said.items() if name.startswith("settings-"))


def test_the_main_windows_alone_are_the_log_the_statistics_and_each_page_of_the_settings(
    qtbot: QtBot, tmp_path: Path, pictures: list[Path]
) -> None:
    every = [file.stem for file in pictures]
    files = render_windows(tmp_path / "main", Theme(), Words.load("nl"), main_only=True)
    pages = [name for name in every if name.startswith("settings-") and name != "settings-search"]
    assert [file.stem for file in files] == ["log-window", "log-statistics", *pages]
    assert len(pages) >= 8 and all(file.stat().st_size > 2000 for file in files)
