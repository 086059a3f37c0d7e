"""Reminders: one quiet panel, never beside a call, and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardState
from callpop.calls.promises import Promise
from callpop.calls.record import Outcome
from callpop.calls.reminding import Reminder
from callpop.desktop.due_words import due_day
from callpop.desktop.errands import Errands
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.platform.native_notification import NativeNotifications
from callpop.desktop.popup.reminder_pane import ReminderPane
from callpop.desktop.popup.reminder_view import MOST, ReminderAct, ReminderView, present_reminders
from callpop.desktop.reminders import Reminders
from callpop.desktop.words import LANGUAGES, Words
from callpop.engine.follow_up_door import FollowUpDoor
from callpop.events import CallEvent
from callpop.settings.schema import Settings
from tests.desktop.stack_support import Desk
from tests.desktop.test_platform_notifications import FakeBus
from tests.desktop.windows_support import call, presenter
from tests.desktop.wiring_support import FakeSurface

TODAY = Words.load("en").date_of(NOW)


def promise(number: int = 1, days: int = 0, text: str = "quote by Friday") -> Reminder:
    entry = call(f"p{number}", number=f"+49301234560{number}", name=f"Caller {number}")
    return Reminder(entry, Promise(number, f"p{number}", text, (TODAY + timedelta(days=days)).isoformat()))


def missed(number: int = 1) -> Reminder:
    number_of = f"+49301234570{number}"
    return Reminder(call(f"m{number}", 45, number=number_of, name=f"Missed {number}", outcome=Outcome.MISSED))


def view(*reminders: Reminder, language: str = "en") -> ReminderView:
    return present_reminders(reminders, presenter(language), TODAY)


# What it says


def test_it_says_what_was_promised_to_whom_and_for_when(qtbot: QtBot) -> None:
    shown = view(promise(1, -2), promise(2, text="Friday: parts"), missed())
    assert shown.title == "2 promises due, 1 missed call still open"
    assert [row.title for row in shown.rows] == ["Caller 1", "Caller 2", "Missed 1"]
    first, second, third = (row.second for row in shown.rows)
    assert first.startswith("Due since ") and first.endswith(" · quote")
    assert second == "Due today · parts"
    assert third.startswith("Missed ")
    assert [row.late for row in shown.rows] == [True, False, False]
    assert shown.more == ""
    assert all(row.title in shown.accessible_name and row.second in shown.accessible_name for row in shown.rows)


def test_more_than_it_can_hold_are_counted(qtbot: QtBot) -> None:
    shown = view(*(missed(number) for number in range(MOST + 3)))
    assert len(shown.rows) == MOST
    assert shown.more == "+3 more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(qtbot: QtBot, language: str) -> None:
    shown = view(promise(), promise(2, -1), missed(), language=language)
    assert "{" not in shown.accessible_name


@pytest.mark.parametrize(
    ("days", "said"), [(-1, "yesterday"), (0, "today"), (1, "tomorrow"), (2, "Friday"), (-3, "Sunday"), (9, "4 Dec")]
)
def test_a_day_is_said_as_people_say_it(days: int, said: str) -> None:
    wednesday = date(2026, 11, 25)
    assert due_day(Words.load("en"), wednesday + timedelta(days=days), wednesday) == said


def test_another_year_is_said(qtbot: QtBot) -> None:
    assert due_day(Words.load("de"), date(2028, 1, 4), date(2026, 11, 25)) == "4. Jan. 2028"


# The panel


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stack.shutdown()


def pane(desk: Desk) -> ReminderPane:
    (one,) = desk.panes(ReminderPane)
    assert isinstance(one, ReminderPane)
    return one


def buttons(one: ReminderPane) -> dict[str, QAbstractButton]:
    return {each.accessibleName(): each for each in one.findChildren(QAbstractButton) if each.isVisible()}


def press(desk: Desk, name: str) -> None:
    found = next(button for label, button in buttons(pane(desk)).items() if label.startswith(name))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_it_stands_on_the_screen_without_taking_the_keyboard(desk: Desk) -> None:
    desk.stack.remind(view(promise()))
    assert pane(desk).focusPolicy() is Qt.FocusPolicy.NoFocus
    assert pane(desk).windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert pane(desk).accessibleName().startswith("Reminder: 1 promise due")
    desk.stack.remind(None)
    assert desk.panes(ReminderPane) == []


def test_every_button_has_a_name_and_those_without_words_a_tooltip(desk: Desk) -> None:
    desk.stack.remind(view(promise(), missed()))
    named = buttons(pane(desk))
    assert len(named) == 7
    assert {"Later (1 h)", "Open the call log", "Put the reminder away", "Done: Caller 1"} <= set(named)
    for name in ("Put the reminder away", "Done: Caller 1", "Done: Missed 1"):
        assert named[name].toolTip()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Open in the log: Missed 1", (ReminderAct.OPEN, "call m1")),
        ("Done: Caller 1", (ReminderAct.DONE, "promise 1")),
        ("Later (1 h)", (ReminderAct.LATER, "")),
        ("Open the call log", (ReminderAct.LOG, "")),
        ("Put the reminder away", (ReminderAct.CLOSE, "")),
    ],
)
def test_each_click_is_told(desk: Desk, name: str, said: tuple[str, str]) -> None:
    told: list[tuple[str, str]] = []
    desk.stack.reminder_said.connect(lambda *what: told.append(what))
    desk.stack.remind(view(promise(), missed()))
    desk.passes(1)
    press(desk, name)
    assert told == [said]


def test_it_gives_way_to_a_call_and_comes_back_when_that_is_over(desk: Desk) -> None:
    desk.stack.remind(view(promise()))
    ringing = desk.ring("a")
    assert desk.panes(ReminderPane) == []
    talking = desk.becomes(ringing, CardState.IN_CALL)
    assert desk.panes(ReminderPane) == []
    desk.becomes(talking, CardState.ENDED)
    assert pane(desk).isVisible()


def test_it_does_not_come_while_a_call_is_on_the_screen(desk: Desk) -> None:
    desk.ring("a")
    desk.stack.remind(view(promise()))
    assert desk.panes(ReminderPane) == []


@pytest.mark.parametrize("rest", ["set_paused", "set_away"])
def test_it_is_not_there_while_popups_rest_or_the_agent_is_away(desk: Desk, rest: str) -> None:
    desk.stack.remind(view(promise()))
    getattr(desk.stack, rest)(True)
    assert desk.panes(ReminderPane) == []
    getattr(desk.stack, rest)(False)
    assert pane(desk).isVisible()


def test_what_was_ticked_is_struck_through_and_cannot_be_ticked_again(desk: Desk) -> None:
    both = (promise(), missed())
    desk.stack.remind(present_reminders(both, presenter(), TODAY, done={"promise 1"}))
    named = buttons(pane(desk))
    assert not named["Done: Caller 1"].isEnabled()
    assert named["Done: Missed 1"].isEnabled()


def test_it_shrinks_as_things_are_done_and_stands_clear_of_the_strip(desk: Desk) -> None:
    desk.stack.remind(view(promise(), missed()))
    high = pane(desk).body_size.height()
    desk.stack.remind(view(missed()))
    assert pane(desk).body_size.height() < high
    assert len(buttons(pane(desk))) == 5


# As the desktop's own notification


def test_where_windows_cannot_be_placed_it_is_one_notification(qtbot: QtBot) -> None:
    bus, told = FakeBus(), []
    surface = NativeNotifications(words=Words.load("en"), settings=Settings(), bus=bus)  # type: ignore[arg-type]
    surface.reminder_said.connect(lambda *what: told.append(what))
    surface.remind(view(promise(), missed()))
    ((title, body),) = bus.shown.values()
    assert title == "1 promise due, 1 missed call still open"
    assert body.splitlines()[0] == "Caller 1: Due today · quote"
    surface._invoked("reminder", "default")
    surface._invoked("reminder", "later")
    assert told == [(ReminderAct.LOG, ""), (ReminderAct.LATER, "")]
    surface.remind(view(promise()))
    surface._invoked("reminder", "done")
    assert told[-1] == (ReminderAct.DONE, "promise 1")
    surface._closed("reminder", True)
    assert told[-1] == (ReminderAct.CLOSE, "")
    surface.remind(None)
    assert bus.shown == {} or surface._reminder is None
    surface.shutdown()


# When it is asked, and what follows


class FakeDoor:
    """Knows what is due, and what was said."""

    def __init__(self) -> None:
        self.due: tuple[Reminder, ...] = ()
        self.asked = 0
        self.deeds: list[tuple[object, ...]] = []

    def reminders(self) -> Future[tuple[Reminder, ...]]:
        self.asked += 1
        return _done(self.due)

    def seen(self, told: tuple[Reminder, ...]) -> Future[None]:
        self.deeds.append(("seen", *(one.key for one in told)))
        return _done(None)

    def later(self) -> Future[None]:
        self.deeds.append(("later",))
        return _done(None)

    def finish(self, promise_id: int, done: bool = True) -> Future[None]:
        self.deeds.append(("finish", promise_id))
        return _done(None)

    def open_in_log(self, call_id: str) -> None:
        self.deeds.append(("open", call_id))

    def open_log(self) -> None:
        self.deeds.append(("log",))

    def set_handled(self, call_id: str, handled: bool) -> None:
        self.deeds.append(("handled", call_id, handled))


class AtOnce:
    def send(self, asked: Future[None], where: str) -> None:
        asked.result()

    def then(self, asked: Future[Any], use: Callable[[Any], None], where: str, *, quietly: bool = False) -> None:
        use(asked.result())


def _done(value: object) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future


class Office:
    def __init__(self) -> None:
        self.door, self.surface = FakeDoor(), FakeSurface()
        self.hidden: set[str] = set()
        self.reminders = Reminders(
            door=cast(FollowUpDoor, self.door),
            errands=cast(Errands, AtOnce()),
            surface=lambda: self.surface,
            presenter=lambda: presenter(),
            deeds=self.door,
            hides=lambda entry: entry.record.call_id in self.hidden,
        )

    def look(self) -> None:
        self.reminders._every.timeout.emit()

    @property
    def keys(self) -> list[str]:
        return [row.key for row in self.surface.reminder.rows] if self.surface.reminder is not None else []

    def tell(self, entry: LogEntry) -> None:
        self.reminders.call_changed(CallEvent(entry))


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    made = Office()
    made.door.due = (promise(), missed())
    yield made
    made.reminders.close()


def test_what_is_due_is_shown(office: Office) -> None:
    office.look()
    assert office.keys == ["promise 1", "call m1"]
    office.door.due = ()
    office.look()
    assert office.surface.reminder is None


def test_nothing_is_even_asked_while_a_call_is_up(office: Office) -> None:
    ringing = call("x", 0, outcome=Outcome.RINGING)
    office.tell(ringing)
    office.look()
    assert (office.door.asked, office.keys) == (0, [])
    office.tell(replace(ringing, record=replace(ringing.record, outcome=Outcome.MISSED)))
    office.look()
    assert office.keys == ["promise 1", "call m1"]
    office.tell(ringing)
    assert office.keys == []


def test_a_call_that_was_never_mine_holds_nothing_up(office: Office) -> None:
    office.tell(call("x", 0, outcome=Outcome.RINGING))
    office.reminders.calls_ended(("x",))
    office.look()
    assert office.keys


@pytest.mark.parametrize("why", ["paused", "away"])
def test_nothing_is_shown_while_popups_rest_or_the_agent_is_away(office: Office, why: str) -> None:
    office.look()
    office.reminders.set_quiet(why, True)
    assert office.keys == []
    office.look()
    assert office.keys == []
    office.reminders.set_quiet(why, False)
    office.look()
    assert office.keys


@pytest.mark.parametrize(
    ("act", "key", "deeds", "left"),
    [
        (ReminderAct.OPEN, "call m1", [("seen", "call m1"), ("open", "m1")], ["promise 1"]),
        (ReminderAct.OPEN, "promise 1", [("seen", "promise 1"), ("open", "p1")], ["call m1"]),
        (ReminderAct.DONE, "promise 1", [("finish", 1)], ["call m1"]),
        (ReminderAct.DONE, "call m1", [("handled", "m1", True)], ["promise 1"]),
        (ReminderAct.LATER, "", [("later",)], []),
        (ReminderAct.CLOSE, "", [("seen", "promise 1", "call m1")], []),
        (ReminderAct.LOG, "", [("seen", "promise 1", "call m1"), ("log",)], []),
        (ReminderAct.DONE, "promise 99", [], ["promise 1", "call m1"]),
    ],
)
def test_what_the_agent_says_is_done(
    office: Office, act: str, key: str, deeds: list[tuple[object, ...]], left: list[str]
) -> None:
    office.look()
    office.reminders.said(act, key)
    assert office.door.deeds == deeds
    # The engine knows of it by the next look.
    office.door.due = tuple(one for one in office.door.due if one.key in left)
    office.look()
    assert office.keys == left


def test_what_was_ticked_keeps_its_place_for_a_while_so_that_nothing_moves_under_the_pointer(office: Office) -> None:
    office.look()
    office.reminders.said(ReminderAct.DONE, "promise 1")
    office.door.due = (missed(), missed(2))
    office.reminders._soon.timeout.emit()
    assert office.keys == ["promise 1", "call m1", "call m2"]
    assert office.surface.reminder is not None
    assert [row.done for row in office.surface.reminder.rows] == [True, False, False]
    assert office.surface.reminder.title == "2 missed calls still open"
    office.reminders.said(ReminderAct.DONE, "promise 1")
    assert office.door.deeds == [("finish", 1)], "once is enough"
    office.look()
    assert office.keys == ["call m1", "call m2"]


def test_it_leaves_when_the_last_one_is_dealt_with(office: Office) -> None:
    office.look()
    office.reminders.said(ReminderAct.DONE, "promise 1")
    office.reminders.said(ReminderAct.OPEN, "call m1")
    assert office.surface.reminder is None
    office.door.due = (missed(3),)
    office.look()
    assert office.keys == ["call m3"]
    assert office.surface.reminder is not None and not office.surface.reminder.rows[0].done


def test_what_was_closed_elsewhere_leaves_with_the_next_look(office: Office) -> None:
    office.look()
    office.door.due = (promise(),)
    office.reminders._soon.timeout.emit()
    assert office.keys == ["promise 1"]


def test_what_is_about_to_be_wiped_is_reminded_of_no_more_and_again_if_it_stays(office: Office) -> None:
    office.look()
    office.hidden.add("p1")
    office.reminders._soon.timeout.emit()
    assert office.keys == ["call m1"]
    office.hidden.add("m1")
    office.reminders._soon.timeout.emit()
    assert office.surface.reminder is None
    office.hidden.clear()
    office.reminders._soon.timeout.emit()
    assert office.keys == ["promise 1", "call m1"]


def test_nothing_comes_after_the_end(office: Office) -> None:
    office.reminders.close()
    office.look()
    assert office.surface.reminder is None
