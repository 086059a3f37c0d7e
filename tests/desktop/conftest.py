"""Windows without a screen: the platform is chosen before anything imports Qt."""

from __future__ import annotations

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Generator, Iterator
from datetime import UTC
from functools import partialmethod

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.popup.card import Card
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings, ColourScheme, Motion

NOW = 1_795_615_320_000_000
"""25 November 2026, 14:02:00 UTC, a Wednesday."""
PATIENCE_MS = 60_000
"""Milliseconds after which nobody can call it slowness any more."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Delete what the test wanted deleted later, which otherwise waits until some later test runs an event loop.

    Until then a change of the theme or of the language would be told to the windows of all tests before.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def garbage_goes_on_this_thread() -> Iterator[None]:
    """What a test leaves in cycles is taken away here, and by no other thread.

    Shiboken has widgets deleted on the thread of the screen, whoever collects the garbage, but not other QObjects:
    those with timers, collected on the engine's thread, leave Qt with timers of what is no more.
    """
    gc.disable()
    yield
    # Nothing has grown old meanwhile: the youngest generation has all that the test made.
    gc.collect(0)
    gc.enable()


class PatientBot(QtBot):
    """One whose waits end by what is waited for: what they last at most is no measure of a busy computer."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # type: ignore[assignment]
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # type: ignore[assignment]
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # type: ignore[assignment]
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # type: ignore[assignment]


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot of all tests here."""
    return PatientBot(request)


@pytest.fixture
def now() -> int:
    """The moment at which every test of a card takes place, microseconds UTC."""
    return NOW


@pytest.fixture
def theme(qapp: object) -> Theme:
    """Light, at 100 %, with all its motion."""
    return Theme(AppearanceSettings(theme=ColourScheme.LIGHT, motion=Motion.FULL))


@pytest.fixture
def words() -> Words:
    """English, in UTC."""
    return Words.load("en", UTC)


@pytest.fixture
def make_card(qtbot: QtBot, theme: Theme, words: Words) -> Callable[..., Card]:
    """Makes cards that are taken away after the test; ``composited``, ``theme`` and ``words`` can be given."""

    def make(**other: object) -> Card:
        card = Card(**{"theme": theme, "words": words, "clock": lambda: NOW, **other})  # type: ignore[arg-type]
        qtbot.addWidget(card)
        return card

    return make
