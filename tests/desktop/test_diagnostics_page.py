"""The page 'Diagnostics': findings as they come, how to mend them, why there was no popup, the report."""

from __future__ import annotations

import asyncio
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from callpop.calls import explain as explain_module
from callpop.calls import popup as popup_module
from callpop.desktop.settings_window.diagnostics_page import DiagnosticsPage, FindingRow, Told
from callpop.desktop.theme import Theme
from callpop.desktop.why_words import why_in
from callpop.desktop.words import LANGUAGES, Words
from callpop.diagnostics.checks.desk import CheckDesk
from callpop.diagnostics.finding import Finding, Level
from callpop.settings.file import read
from callpop.settings.profile import Profile
from callpop.settings.schema import AppearanceSettings
from callpop.settings.secrets import Secrets
from tests.unit.intake.office import ANNA, BOB, CAROL, Call, office

NOW = 1_790_000_000_000_000


class Door:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.takers: list[Callable[[Finding | None], None]] = []
        self.told: tuple[Told, ...] = ()
        self.saved: list[Path] = []
        self.problem = ""

    def examine(self, found: Callable[[Finding | None], None]) -> None:
        self.takers.append(found)

    def last_notifications(self, limit: int, use: Callable[[tuple[Told, ...]], None]) -> None:
        use(self.told[:limit])

    def save_report(self, path: Path, use: Callable[[str], None]) -> None:
        self.saved.append(path)
        use(self.problem)


@pytest.fixture
def door() -> Door:
    return Door()


def shown(qtbot: QtBot, door: Door, language: str = "en") -> DiagnosticsPage:
    page = DiagnosticsPage(
        theme=Theme(AppearanceSettings()),
        words=Words.load(language),
        apply=lambda key, value: None,
        door=door,
        now=lambda: NOW,
    )
    qtbot.addWidget(page)
    page.resize(640, 640)
    page.show()
    return page


def rows(page: DiagnosticsPage) -> list[str]:
    QApplication.processEvents()  # what was added is shown by the loop
    return [row.accessibleName() for row in page.findChildren(FindingRow) if row.isVisibleTo(page)]


def texts(page: DiagnosticsPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_findings_come_one_by_one_with_what_to_do(qtbot: QtBot, door: Door) -> None:
    page = shown(qtbot, door)
    assert page.state.isVisible()
    door.takers[0](Finding("tray", Level.GOOD, "tray"))
    door.takers[0](Finding("agent", Level.BAD, "nobody"))
    assert rows(page) == [
        "Tray, good: There is a tray.",
        "You, to mend: Nothing says which calls are yours. "
        "Enter your e-mail address in the telephony portal on the page 'You' of the settings.",
    ]
    door.takers[0](None)
    assert not page.state.isVisible()


def test_checked_again_the_old_findings_go_and_late_ones_of_the_old_round_do_not_come(qtbot: QtBot, door: Door) -> None:
    page = shown(qtbot, door)
    door.takers[0](Finding("tray", Level.NOTE, "no_tray"))
    page.again.click()
    door.takers[0](Finding("agent", Level.BAD, "nobody"))
    door.takers[1](Finding("tray", Level.GOOD, "tray"))
    assert rows(page) == ["Tray, good: There is a tray."]


def test_it_says_why_there_was_no_popup(qtbot: QtBot, door: Door) -> None:
    door.told = (
        Told(NOW - 60_000_000, "ringing", "no popup: popups are paused"),
        Told(NOW - 120_000_000, "ringing", "no popup: your address is not among the targets (bob@…)"),
    )
    said = texts(shown(qtbot, door, "nl"))
    assert "Geen pop-up: pop-ups waren gepauzeerd." in said
    assert "Geen pop-up: het ging over bij anderen (bob@…)." in said


def test_a_name_from_outside_is_no_markup(qtbot: QtBot, door: Door) -> None:
    door.told = (Told(NOW, "<b>ringing</b>", "<img src=x>"),)
    page = shown(qtbot, door)
    label = next(one for one in page.findChildren(QLabel) if one.text() == "<img src=x>")
    assert label.textFormat() == label.textFormat().PlainText


def test_the_report_is_saved_where_the_agent_says(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    page = shown(qtbot, door)
    page.save(tmp_path / "r.zip")
    assert door.saved == [tmp_path / "r.zip"]
    assert page.state.text() == f"Saved as {tmp_path / 'r.zip'}. Read it before you send it."
    door.problem = "no space left"
    page.save(tmp_path / "r.zip")
    assert page.state.text() == "It could not be saved: no space left"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_that_a_card_or_its_absence_has_is_said_in_each_language(language: str) -> None:
    words, source = Words.load(language), Path(popup_module.__file__).read_text(encoding="utf-8")
    source += Path(explain_module.__file__).read_text(encoding="utf-8")
    reasons = re.findall(r'"((?:no popup|no card|card shown|nothing new|the card)[^"]*)"', source)
    assert len(reasons) > 12
    for reason in reasons:
        made = re.sub(r"\{[^}]*[s_]words?\[?[^}]*\}|\{_WORDS[^}]*\}", "the agent's phone rings", reason, flags=re.I)
        made = re.sub(r"\{[^}]*1_000_000\}", "42", made)
        made = re.sub(r"\{[^}]*\}", "x", made)
        assert why_in(words, made) != made, made


def test_an_unknown_reason_stays_as_it_is() -> None:
    assert why_in(Words.load("de"), "what an older version said") == "what an older version said"


def desk_of(folder: Path) -> CheckDesk:
    profile = Profile.locate(folder, {})
    profile.create()
    profile.settings_file.write_text('[agent]\nemails = ["anna@example.com"]\n')
    return CheckDesk(
        profile=profile,
        loaded=lambda: read(profile.settings_file, {}),
        secrets=Secrets(profile, {"CALLPOP_LISTENER_SECRET": "the-secret"}),
        report=lambda error, where: pytest.fail(f"{where}: {error!r}"),
        now=lambda: NOW,
    )


def test_the_running_app_checks_itself_beside_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    async def fill() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            mine, others = Call("mine"), Call("others")
            await anna.play(mine.created(), mine.ringing(ANNA, BOB), others.ringing(BOB, CAROL, at=2))

    asyncio.run(fill())
    desk = desk_of(tmp_path)
    found: list[Finding | None] = []
    desk.examine(found.append)
    qtbot.waitUntil(lambda: found[-1:] == [None], timeout=60_000)
    assert {"log_sound", "seen"} <= {one.key for one in found if one is not None}
    told: list[tuple[Told, ...]] = []
    desk.last_notifications(2, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert [one.why for one in told[0]] == [
        "no popup: your address is not among the targets (bob@…, carol@…)",
        "card shown: the agent's phone rings",
    ]
    saved: list[str] = []
    desk.save_report(tmp_path / "r.zip", saved.append)
    qtbot.waitUntil(lambda: bool(saved), timeout=60_000)
    assert saved == [""]
    with zipfile.ZipFile(tmp_path / "r.zip") as report:
        assert all(b"the-secret" not in report.read(name) for name in report.namelist())
