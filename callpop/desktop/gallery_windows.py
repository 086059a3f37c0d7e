"""Pictures of every window with made-up calls, for ``callpop demo --screenshots`` and for whoever reviews the look."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, qVersion
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from callpop.calls.local_time import day_of
from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.promise import Promise
from callpop.calls.record import Outcome
from callpop.calls.reminding import Reminder
from callpop.calls.rest import Rest, RestReason
from callpop.contacts.directory import Directory
from callpop.desktop.about import AboutDialog, AboutFacts
from callpop.desktop.day_sheet.window import DaySheetWindow
from callpop.desktop.gallery_books import BOOKS, LOOKUPS, RULES, GalleryBooks
from callpop.desktop.gallery_callers import call_back_note, palette
from callpop.desktop.gallery_calls import NOW, SETTINGS, earlier, entries, ringing
from callpop.desktop.gallery_dialogs import dialogs
from callpop.desktop.gallery_popups import popups
from callpop.desktop.gallery_settings import QUIET, STANDING, GalleryDoctor, GalleryFiles, arrivals_in
from callpop.desktop.gallery_setup import setup_steps
from callpop.desktop.gallery_statistics import made_up_day_sheet, made_up_statistics
from callpop.desktop.log_window.period import LogPeriod, PeriodKind
from callpop.desktop.log_window.query import Fetch, LogFailure, LogPage, LogQuery, Overview
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.popup.naming import Naming
from callpop.desktop.popup.reminder_pane import ReminderPane
from callpop.desktop.popup.reminder_view import present_reminders
from callpop.desktop.popup.samples import PROMISES
from callpop.desktop.profile_menu import ProfileEntry
from callpop.desktop.qt_speech import QtSpeech
from callpop.desktop.quiet_words import quiet_line
from callpop.desktop.settings_window.profile_page import ProfilePage
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.stats.page import StatisticsPage
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_menu import TrayMenu
from callpop.desktop.tray_sheet import render_tray_sheet
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.said import Said

_SCALE = 2.0
"""Device pixels for a logical one: pictures are looked at on any screen."""


_SCREEN = QSize(1880, 1020)
"""What text twice as large has at most: a screen of a usual desk."""

_ROUNDS = 3
"""Words that wrap make a page higher, which makes it scroll, which makes it narrower."""
_NIGHT = 15 * 3_600_000_000
"""Microseconds to the next morning."""

_MAIN = ("log-window", "log-statistics")
"""The windows with the most words; the settings are shown with them."""


def render_windows(
    directory: Path,
    theme: Theme,
    words: Words,
    *,
    main_only: bool = False,
    everything: bool = False,
    scale: float = _SCALE,
) -> list[Path]:
    """Save a PNG of each window and of the tray's icons and menu.

    Args:
        directory: Where they go; made if it is missing.
        theme: The look.
        words: The language.
        main_only: Only the call log, the statistics and the pages of the settings: where most words stand.
        everything: Also the dialogues, and what stands at the edge of the screen.
        scale: Device pixels for a logical one.

    Returns:
        The files, in the order in which they are looked at.
    """
    directory.mkdir(parents=True, exist_ok=True)
    saved: list[Path] = []
    for name, widget in windows(theme, words, main_only=main_only, everything=everything):
        saved.append(directory / f"{name}.png")
        _grab(widget, saved[-1], scale)
    if main_only:
        return saved
    sheet = directory / "tray-icons.png"
    render_tray_sheet().save(str(sheet))
    return [*saved, sheet]


def windows(
    theme: Theme, words: Words, *, main_only: bool = False, everything: bool = False
) -> Iterator[tuple[str, QWidget]]:
    """Each window by the name of its picture, one after the other: some are the same window on another page."""
    speech = QtSpeech()
    speech.speak(words.language)
    try:
        yield from _windows(theme, words, main_only=main_only, everything=everything)
    finally:
        speech.speak("en")


def _windows(theme: Theme, words: Words, *, main_only: bool, everything: bool) -> Iterator[tuple[str, QWidget]]:
    naming = Naming(Directory(SETTINGS.people, SETTINGS.lines, SETTINGS.agent.region), SETTINGS, words)
    presenter = RowPresenter(naming=naming, now=lambda: NOW)
    makers: dict[str, Callable[[], QWidget]] = {
        "log-window": lambda: _log(theme, presenter, _all),
        "log-empty": lambda: _log(theme, presenter, lambda _query, done: done(LogPage((), end=True))),
        "log-failed": lambda: _full_disk(theme, presenter),
        "log-ringing": lambda: _at_work(theme, presenter),
        "log-wide": lambda: _log(theme, presenter, _all, width=1560),
        "log-narrow": lambda: _log(theme, presenter, _all, width=880),
        "log-statistics": lambda: _statistics(theme, presenter),
        "day-sheet": lambda: DaySheetWindow(theme=theme, presenter=presenter, fetch=made_up_day_sheet),
        "palette": lambda: palette(theme, presenter),
        "palette-typed": lambda: palette(theme, presenter, "ka"),
        "call-back-note": lambda: call_back_note(theme, presenter),
    }
    for name, make in makers.items():
        if name in _MAIN or not main_only:
            yield from _once(name, make)
    settings = _settings(theme, words)
    for page in settings.pages:
        settings.show_page(page)
        yield f"settings-{page}", settings
    if main_only:
        settings.deleteLater()
        return
    settings.search.setText(words.text("page.card.label"))
    yield "settings-search", settings
    settings.deleteLater()
    yield from _once("about", lambda: _about(theme, words))
    yield from _once("tray-menu", lambda: _menu(theme, presenter))
    yield from _once("tray-menu-quiet", lambda: _quiet_menu(theme, presenter))
    yield from _once("reminder", lambda: _reminder(theme, presenter))
    more = setup_steps(theme, words)
    if everything:
        more |= {
            "log-detail": lambda: _narrow_detail(theme, presenter),
            **dialogs(theme, words),
            **popups(theme, words),
        }
    for name, make in more.items():
        yield from _once(name, make)


def _once(name: str, make: Callable[[], QWidget]) -> Iterator[tuple[str, QWidget]]:
    """A window, until the next one is asked for: some have timers that would go on."""
    made = make()
    yield name, made
    made.hide()
    made.deleteLater()


def _all(query: LogQuery, done: Callable[[LogPage | LogFailure], None]) -> None:
    done(LogPage(tuple(((entry.record.started_at, i), entry) for i, entry in enumerate(entries())), end=True))


def _counted(_filters: LogFilters, done: Callable[[Overview], None]) -> None:
    groups = {Group.ALL: 167, Group.MISSED_OPEN: 3, Group.ANSWERED: 86, Group.OUTGOING: 36, Group.INTERNAL: 12}
    done(Overview(groups, (("+31508009000", 98), ("+31508009100", 41), ("+494080090000", 12))))


def _at_work(theme: Theme, presenter: RowPresenter) -> LogWindow:
    """A call rings, several are selected, and days are chosen."""
    window = _log(theme, presenter, _all)
    today = day_of(NOW)
    window.rail.period.show_period(LogPeriod(PeriodKind.BETWEEN, today - dt.timedelta(days=12), today))
    window.call_changed(ringing())
    for call_id in ("c3", "c4"):
        index = window.pane.model.index_of(call_id)
        window.pane.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    return window


def _full_disk(theme: Theme, presenter: RowPresenter) -> LogWindow:
    name = Said("call log", "log_name")
    full = Said("The disk is full: the {name} cannot be written. Free some space.", "storage_full", name=name)
    window = _log(theme, presenter, lambda _query, done: done(LogFailure(full)))
    window.set_trouble(full)
    return window


def _log(theme: Theme, presenter: RowPresenter, fetch: Fetch, width: int = 1080) -> LogWindow:
    window = LogWindow(theme=theme, presenter=presenter, fetch=fetch, survey=_counted)
    window.set_menu(QMenu(window))
    window.set_agent("Lotte Jansen, 203")
    window.set_source(SourceState.CONNECTED, "")
    window.set_statistics(
        lambda: StatisticsPage(theme=theme, presenter=presenter, fetch=made_up_statistics, first_weekday=0)
    )
    window.resize(min(_SCREEN.width(), round(width * theme.scale)), min(_SCREEN.height(), round(680 * theme.scale)))
    _lay_out(window)
    window.pane.towns.told("+31503141592", "Groningen, NL")
    if window.pick("c2"):
        _counted(LogFilters(), window.rail.show_overview)
        window.detail.show_earlier("c2", earlier(), 12)
    else:
        window.rail.show_overview(Overview({}))
    return window


def _narrow_detail(theme: Theme, presenter: RowPresenter) -> LogWindow:
    """Where the detail is a page of its own."""
    window = _log(theme, presenter, _all, width=880)
    window.pane.details_clicked.emit()
    return window


def _statistics(theme: Theme, presenter: RowPresenter) -> LogWindow:
    window = _log(theme, presenter, _all)
    window.rail.statistics.click()
    return window


def _settings(theme: Theme, words: Words) -> SettingsWindow:
    window = SettingsWindow(
        theme=theme,
        words=words,
        settings=replace(SETTINGS, books=BOOKS, lookups=LOOKUPS, rules=RULES, quiet=QUIET),
        apply=lambda _key, _value: None,
        notification_url=lambda: "http://127.0.0.1:8765/notify/secret",
        version=version("callpop"),
        books=GalleryBooks(),
        now=lambda: NOW,
        transfer=GalleryFiles(),
        doctor=GalleryDoctor(),
        look=lambda use: use(arrivals_in(words)),
    )
    window.show_settings(replace(SETTINGS, books=BOOKS, lookups=LOOKUPS, rules=RULES, quiet=QUIET), standing=STANDING)
    window.set_source(SourceState.CONNECTED, "127.0.0.1:8765")
    files = window.pages["profile"]
    assert isinstance(files, ProfilePage)
    files.import_from("callpop-settings.toml")
    return window


def _about(theme: Theme, words: Words) -> AboutDialog:
    home = Path("/home/lotte")
    facts = AboutFacts(
        version=version("callpop"),
        settings_file=home / ".config/callpop/settings.toml",
        database=home / ".local/share/callpop/callpop.sqlite3",
        logs=home / ".local/state/callpop/log",
        system=f"Python {platform.python_version()}, Qt {qVersion()}",
    )
    return AboutDialog(theme=theme, words=words, facts=facts)


def _menu(theme: Theme, presenter: RowPresenter) -> QMenu:
    menu = TrayMenu(presenter=presenter)
    made = entries()
    missed = [entry for entry in made if entry.record.outcome is Outcome.MISSED and not entry.handled]
    menu.set_missed(missed, len(missed))
    menu.set_recent(made)
    menu.set_ringing("Karin Hoekstra", "c2")
    return _looked(theme, menu)


def _quiet_menu(theme: Theme, presenter: RowPresenter) -> QMenu:
    """In the evening, at a computer that two people share."""
    menu, words = TrayMenu(presenter=presenter), presenter.words
    quiet = Rest(RestReason.HOURS, NOW + _NIGHT)
    menu.set_recent(entries())
    menu.set_status((quiet_line(quiet, None, words, NOW),))
    menu.set_quiet(quiet, lifted=False)
    menu.set_profiles((ProfileEntry("", "lotte@example.com", True), ProfileEntry("Anna", "Anna", False)), words)
    return _looked(theme, menu)


def _looked(theme: Theme, menu: TrayMenu) -> QMenu:
    menu.menu.setPalette(theme.qt_palette())
    menu.menu.setFont(theme.font(TextStyle.BODY))
    menu.menu.setStyleSheet(theme.style_sheet())
    # The picture outlives the object that built it.
    menu.setParent(menu.menu)
    return menu.menu


def _reminder(theme: Theme, presenter: RowPresenter) -> ReminderPane:
    today = presenter.words.date_of(NOW)
    made = entries()
    late = Promise(1, "c6", PROMISES[presenter.words.language], (today - timedelta(days=2)).isoformat())
    told = [Reminder(made[1], late), Reminder(made[2], replace(late, promise_id=2, due=today.isoformat()))]
    told += [Reminder(entry) for entry in made if entry.record.outcome is Outcome.MISSED and not entry.handled]
    pane = ReminderPane(theme=theme, words=presenter.words, composited=True)
    pane.set_view(present_reminders(told, presenter, today))
    return pane


def _lay_out(widget: QWidget) -> None:
    """Show it to itself only: everything is laid out, nothing flashes up."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    for _ in range(_ROUNDS):
        QApplication.processEvents()


def _grab(widget: QWidget, file: Path, scale: float) -> None:
    _lay_out(widget)
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    widget.hide()
    if not image.save(str(file)):
        raise OSError(f"cannot write {file}")
