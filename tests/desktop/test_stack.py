"""The stack as an agent sees it: what stands where, how long it stays, and what a click does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from callpop.calls.popup import CardState, Step
from callpop.desktop.placement import KeptPlaces
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.layout import Rect
from callpop.desktop.popup.list_panel import ListPanel, Row
from callpop.desktop.popup.strip import Strip
from callpop.settings.schema import AppearanceSettings, ColourScheme, Corner, PopupSettings, Settings
from tests.desktop.stack_support import (
    DESK,
    Desk,
    click,
    middle_of,
    mouse,
    outgoing,
    pointer_leaves,
    pointer_over,
)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stack.shutdown()


def desk_with(request: pytest.FixtureRequest, **more: object) -> Desk:
    request.getfixturevalue("qtbot")
    made = Desk(**more)  # type: ignore[arg-type]
    request.addfinalizer(made.stack.shutdown)
    return made


def strips(desk: Desk) -> list[str]:
    return [strip.text for strip in desk.panes(Strip) if isinstance(strip, Strip)]


def tall_enough_for_all(desk: Desk) -> None:
    desk.screens.areas = {"desk": Rect(0, 0, 1920, 2000)}


class TestPlace:
    def test_the_first_card_stands_in_the_corner_and_the_next_beyond_it(self, desk: Desk) -> None:
        desk.ring("a")
        assert desk.rect("a") == Rect(1920 - 16 - 400, 1040 - 16 - 244, 400, 244)
        before = desk.rect("a")
        desk.ring("b")
        assert desk.rect("a") == before
        assert desk.rect("b").bottom == before.y - 12

    def test_a_card_that_grows_keeps_its_edge_at_the_corner(self, desk: Desk) -> None:
        view = desk.ring("a")
        other = desk.ring("b")
        bottom = desk.rect("a").bottom
        desk.becomes(view, CardState.IN_CALL)
        assert desk.rect("a").height > 244
        assert desk.rect("a").bottom == bottom
        assert desk.rect("b").bottom == desk.rect("a").y - 12
        assert desk.cards[other.card_id].isVisible()

    def test_older_cards_wait_behind_the_chip(self, desk: Desk) -> None:
        tall_enough_for_all(desk)
        for name in "abcdef":
            desk.becomes(desk.ring(name), CardState.IN_CALL)
        assert sorted(desk.cards) == ["c", "d", "e", "f"]
        (chip,) = desk.panes(Chip)
        assert chip.accessibleName() == "+2 more, Close all"
        assert chip.y() + chip.height() == desk.rect("f").y - 12

    def test_where_space_runs_out_only_the_newest_ringing_card_is_full(self, request: pytest.FixtureRequest) -> None:
        desk = desk_with(request, areas={"laptop": Rect(0, 0, 911, 472)})
        for name in "abc":
            desk.ring(name)
        assert {name: card.small for name, card in desk.cards.items()} == {"a": True, "b": True, "c": False}

    def test_a_screen_that_is_unplugged_gives_its_cards_to_another(self, desk: Desk) -> None:
        desk.screens.areas = {"second": Rect(1920, 0, 1280, 1024), "desk": DESK}
        desk.ring("a")
        assert desk.rect("a").right == 1920 + 1280 - 16
        del desk.screens.areas["second"]
        desk.screens.changed.emit()
        assert desk.rect("a") == Rect(1920 - 16 - 400, 1040 - 16 - 244, 400, 244)

    def test_a_work_area_that_shrinks_takes_the_cards_along(self, desk: Desk) -> None:
        desk.ring("a")
        desk.screens.areas["desk"] = Rect(0, 0, 1280, 700)
        desk.screens.changed.emit()
        assert (desk.rect("a").right, desk.rect("a").bottom) == (1264, 684)

    def test_the_corner_is_a_setting_that_is_applied_at_once(self, desk: Desk) -> None:
        desk.ring("a")
        desk.stack.apply(Settings(popup=PopupSettings(corner=Corner.TOP_LEFT)))
        assert (desk.rect("a").x, desk.rect("a").y) == (16, 16)

    def test_larger_text_gives_larger_cards_that_do_not_overlap(self, desk: Desk) -> None:
        desk.ring("a")
        desk.ring("b")
        desk.theme.apply(replace(desk.settings.appearance, text_size=130))
        assert desk.rect("a").width == 520
        assert not desk.rect("a").intersects(desk.rect("b"))
        assert desk.rect("a").right == 1920 - 16


class TestTimes:
    def test_in_call_the_card_becomes_small_after_eight_seconds(self, desk: Desk) -> None:
        view = desk.becomes(desk.ring("a"), CardState.IN_CALL)
        desk.passes(7.5)
        assert not desk.cards["a"].small
        desk.passes(1)
        assert desk.cards["a"].small
        desk.passes(3600)
        assert view.card_id in desk.cards

    def test_after_my_call_the_card_leaves_after_thirty_seconds(self, desk: Desk) -> None:
        view = desk.becomes(desk.ring("a"), CardState.IN_CALL)
        desk.becomes(view, CardState.ENDED)
        assert desk.cards["a"].small
        desk.passes(29)
        assert "a" in desk.cards
        desk.passes(2)
        assert desk.cards == {}

    @pytest.mark.parametrize(("others", "stays"), [(0, 4.0), (3, 1.5)])
    def test_answered_by_a_colleague_leaves_soon(self, desk: Desk, others: int, stays: float) -> None:
        desk.becomes(desk.ring("a", others=others), CardState.ANSWERED_ELSEWHERE, group_size=others)
        desk.passes(stays - 0.3)
        assert "a" in desk.cards
        desk.passes(0.6)
        assert desk.cards == {}

    def test_a_group_that_is_gone_from_the_record_still_counts(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a", others=4), CardState.ANSWERED_ELSEWHERE, group_size=0)
        desk.passes(2)
        assert desk.cards == {}

    def test_a_ring_of_a_group_starts_small(self, desk: Desk) -> None:
        desk.ring("a", others=3)
        assert desk.cards["a"].small

    def test_an_outgoing_card_is_small(self, desk: Desk) -> None:
        desk.stack.carry_out(outgoing("a"), Step.SHOWN)
        assert desk.cards["a"].small

    def test_missed_calls_fold_into_one_strip(self, desk: Desk) -> None:
        for name in "abc":
            desk.becomes(desk.ring(name), CardState.MISSED)
        desk.passes(19)
        assert len(desk.cards) == 3
        desk.passes(2)
        assert desk.cards == {}
        assert strips(desk) == ["3 missed"]
        (strip,) = desk.panes(Strip)
        assert (strip.height(), strip.y() + strip.height()) == (36, 1040 - 16)

    def test_a_missed_call_of_a_group_goes_straight_to_the_strip(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a", others=3), CardState.MISSED, group_size=3)
        assert desk.cards == {}
        assert strips(desk) == ["1 missed"]

    def test_a_short_ring_goes_only_to_the_log(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a"), CardState.MISSED, rang=3.0)
        assert desk.cards == {}
        assert strips(desk) == []

    def test_a_call_that_is_gone_leaves_silently(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a"), CardState.GONE)
        assert desk.cards == {}
        assert strips(desk) == []

    def test_a_silent_phone_is_still_waiting(self, desk: Desk) -> None:
        desk.ring("a", waiting_from=desk.clock.now() + 25_000_000, waiting_header="Still waiting", timer_from=None)
        desk.passes(1)
        rings = desk.cards["a"].grab().toImage()
        desk.passes(23)
        assert desk.cards["a"].grab().toImage() == rings
        desk.passes(2)
        assert desk.cards["a"].grab().toImage() != rings

    def test_without_cards_no_timer_runs(self, desk: Desk) -> None:
        assert desk.stack.idle
        desk.becomes(desk.ring("a"), CardState.ANSWERED_ELSEWHERE)
        assert not desk.stack.idle
        desk.passes(5)
        assert desk.stack.idle

    def test_the_timer_comes_by_itself_when_something_is_due(self, qtbot: QtBot) -> None:
        desk = Desk(popup=PopupSettings(elsewhere=0.05), clock=time.monotonic)
        desk.becomes(desk.ring("a"), CardState.ANSWERED_ELSEWHERE)
        assert "a" in desk.cards
        qtbot.waitUntil(lambda: not desk.cards)
        assert desk.stack.idle
        desk.stack.shutdown()


class TestHold:
    def test_nothing_leaves_while_the_pointer_is_over_the_stack(self, desk: Desk) -> None:
        view = desk.ring("a")
        desk.ring("b")
        pointer_over(desk.cards["b"])
        desk.becomes(view, CardState.ANSWERED_ELSEWHERE)
        before = desk.rect("b")
        desk.passes(60)
        assert set(desk.cards) == {"a", "b"}
        assert desk.rect("b") == before
        pointer_leaves(desk.cards["b"])
        desk.passes(0.3)
        assert "a" in desk.cards

    def test_the_time_of_a_card_stands_still_under_the_pointer(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a"), CardState.ANSWERED_ELSEWHERE)
        desk.passes(2)
        pointer_over(desk.cards["a"])
        desk.passes(30)
        pointer_leaves(desk.cards["a"])
        desk.passes(1.9)
        assert "a" in desk.cards
        desk.passes(1)
        assert desk.cards == {}

    def test_a_card_does_not_shrink_under_the_pointer(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a"), CardState.IN_CALL)
        pointer_over(desk.cards["a"])
        desk.passes(30)
        assert not desk.cards["a"].small
        pointer_leaves(desk.cards["a"])
        desk.passes(0.6)
        assert desk.cards["a"].small

    def test_a_note_that_is_not_stored_holds_its_card(self, desk: Desk) -> None:
        view = desk.becomes(desk.ring("a"), CardState.IN_CALL)
        edit = desk.cards["a"].parts.note.findChildren(type(desk.cards["a"].parts.note._edit))[0]
        edit.setPlainText("call back on Friday")
        desk.becomes(view, CardState.ENDED)
        desk.passes(120)
        assert "a" in desk.cards
        desk.cards["a"].parts.note.flush()
        desk.stack.note_saved("a")
        desk.passes(31)
        assert desk.cards == {}

    def test_a_note_on_a_call_that_was_wiped_goes_with_its_card(self, desk: Desk) -> None:
        view = desk.becomes(desk.ring("a"), CardState.IN_CALL)
        sent: list[tuple[str, str]] = []
        desk.stack.note_changed.connect(lambda *told: sent.append(told))
        desk.cards["a"].open_note()
        desk.cards["a"].parts.note._edit.setPlainText("a secret")
        desk.stack.drop_note("a")
        desk.becomes(view, CardState.GONE)
        assert desk.cards == {}
        assert sent == []

    def test_a_new_call_is_shown_while_the_pointer_rests_on_the_stack(self, desk: Desk) -> None:
        desk.ring("a")
        before = desk.rect("a")
        pointer_over(desk.cards["a"])
        desk.ring("b")
        assert desk.rect("a") == before
        assert desk.rect("b").bottom == before.y - 12

    def test_a_window_that_goes_does_not_hold_the_stack_for_ever(self, desk: Desk) -> None:
        desk.ring("a")
        view = desk.ring("b")
        desk.passes(1)
        pointer_over(desk.cards["a"])
        click(desk.cards["a"], middle_of(desk.cards["a"].parts.shown[-1], desk.cards["a"]))
        assert desk.told == [("dismissed", "a")]
        desk.becomes(view, CardState.GONE)
        desk.passes(0.5)
        assert desk.cards == {}

    def test_a_card_that_is_closed_under_the_pointer_leaves_at_once_and_the_rest_waits(self, desk: Desk) -> None:
        desk.ring("a")
        desk.ring("b")
        desk.passes(1)
        before = desk.rect("b")
        pointer_over(desk.cards["a"])
        click(desk.cards["a"], middle_of(desk.cards["a"].parts.shown[-1], desk.cards["a"]))
        assert set(desk.cards) == {"b"}
        assert desk.rect("b") == before
        desk.passes(0.5)
        assert desk.rect("b").bottom == 1040 - 16


class TestClicks:
    def test_a_click_right_after_a_card_has_appeared_is_not_meant_for_it(self, desk: Desk) -> None:
        desk.ring("a")
        button = desk.cards["a"].parts.shown[0]
        click(desk.cards["a"], middle_of(button, desk.cards["a"]))
        assert desk.told == []
        desk.passes(0.35)
        click(desk.cards["a"], middle_of(button, desk.cards["a"]))
        assert desk.told == [("open_clicked", "a")]

    def test_a_click_right_after_a_card_has_moved_is_not_meant_for_it(self, desk: Desk) -> None:
        view = desk.ring("a")
        desk.ring("b")
        desk.passes(1)
        desk.becomes(view, CardState.GONE)
        click(desk.cards["b"], middle_of(desk.cards["b"].parts.shown[0], desk.cards["b"]))
        assert desk.told == []

    def test_a_click_on_a_neighbours_shadow_reaches_the_card_below_it(self, request: pytest.FixtureRequest) -> None:
        desk = desk_with(request, composited=True)
        for name in "ab":
            desk.ring(name, others=3)
        desk.passes(1)
        lower, upper = desk.cards["a"], desk.cards["b"]
        cross = lower.mapToGlobal(middle_of(lower.parts.shown[-1], lower)) - QPoint(0, 8)
        assert upper.geometry().contains(cross)
        click(upper, upper.mapFromGlobal(cross))
        assert desk.told == [("dismissed", "a")]

    def test_a_click_on_the_small_card_makes_it_full_until_the_pointer_is_long_gone(self, desk: Desk) -> None:
        desk.ring("a", others=3)
        desk.passes(1)
        card = desk.cards["a"]
        pointer_over(card)
        click(card, card.body.topLeft() + QPoint(60, 55))
        assert not card.small
        assert desk.rect("a").bottom == 1040 - 16
        desk.passes(60)
        pointer_leaves(card)
        desk.passes(7)
        assert not card.small
        desk.passes(2)
        assert card.small

    def test_a_card_that_the_agent_closed_does_not_come_back(self, desk: Desk) -> None:
        view = desk.ring("a")
        desk.passes(1)
        click(desk.cards["a"], middle_of(desk.cards["a"].parts.shown[-1], desk.cards["a"]))
        desk.becomes(view, CardState.IN_CALL)
        desk.becomes(view, CardState.MISSED)
        assert desk.cards == {}
        assert strips(desk) == []

    def test_a_click_on_the_strip_opens_the_log_on_the_missed_calls(self, desk: Desk) -> None:
        desk.becomes(desk.ring("a", others=3), CardState.MISSED, group_size=3)
        desk.passes(1)
        (strip,) = desk.panes(Strip)
        click(strip, QPoint(120, 18))
        assert desk.told == [("missed_strip_clicked",)]
        assert strips(desk) == []

    def test_the_strip_tells_of_no_call_that_was_dealt_with(self, desk: Desk) -> None:
        for name in "ab":
            desk.becomes(desk.ring(name, others=3), CardState.MISSED, group_size=3)
        assert strips(desk) == ["2 missed"]
        desk.stack.set_missed_open(1)
        assert strips(desk) == ["1 missed"]
        desk.stack.set_missed_open(0)
        assert strips(desk) == []

    def test_close_all_spares_the_call_that_i_am_in(self, desk: Desk) -> None:
        mine = desk.becomes(desk.ring("mine"), CardState.IN_CALL)
        for name in "abcd":
            desk.ring(name)
        desk.stack.close_all()
        assert set(desk.cards) == {mine.card_id}
        assert sorted(desk.told) == [("dismissed", name) for name in "abcd"]

    def test_the_chip_shows_those_that_wait(self, desk: Desk) -> None:
        tall_enough_for_all(desk)
        for name in "abcde":
            desk.becomes(desk.ring(name), CardState.IN_CALL)
        desk.passes(1)
        assert "a" not in desk.cards
        (chip,) = desk.panes(Chip)
        click(chip, QPoint(40, 18))
        desk.passes(1)
        assert "a" in desk.cards

    def test_a_drag_moves_the_stack_and_its_place_is_kept_for_that_screen(self, request: pytest.FixtureRequest) -> None:
        kept: dict[str, str] = {}
        desk = desk_with(request, places=KeptPlaces(changed=kept.__setitem__))
        desk.ring("a")
        desk.ring("b")
        desk.passes(1)
        card = desk.cards["b"]
        pointer_over(card)
        start = card.body.topLeft() + QPoint(200, 60)
        mouse(card, QEvent.Type.MouseButtonPress, start)
        mouse(card, QEvent.Type.MouseMove, start + QPoint(-200, -100))
        # The card has come along: the last stretch is measured from where it is now.
        mouse(card, QEvent.Type.MouseButtonRelease, start + QPoint(-100, 0))
        assert kept == {"desk": "bottom-right 300 100"}
        assert (desk.rect("a").right, desk.rect("a").bottom) == (1920 - 16 - 300, 1040 - 16 - 100)
        assert desk.rect("b").bottom == desk.rect("a").y - 12
        assert desk.told == []
        again = desk_with(request, places=KeptPlaces(kept))
        again.ring("c")
        assert (again.rect("c").right, again.rect("c").bottom) == (1604, 924)


class TestReception:
    def test_more_than_four_ringing_calls_become_a_list(self, desk: Desk) -> None:
        for number, name in enumerate("abcde"):
            desk.ring(name, rang_for=10 - number)
        assert desk.cards == {}
        (panel,) = desk.panes(ListPanel)
        assert isinstance(panel, ListPanel)
        assert [view.card_id for view in panel.shown] == ["a", "b", "c", "d", "e"]
        rows = sorted((row for row in panel.findChildren(Row) if row.isVisible()), key=lambda row: row.y())
        assert [row.height() for row in rows] == [44] * 5
        desk.passes(1)
        click(panel, middle_of(rows[1], panel))
        assert desk.told == [("open_clicked", "b")]

    def test_an_answered_row_leaves_the_list(self, desk: Desk) -> None:
        views = [desk.ring(name) for name in "abcde"]
        desk.becomes(views[1], CardState.ANSWERED_ELSEWHERE)
        (panel,) = desk.panes(ListPanel)
        assert isinstance(panel, ListPanel)
        assert [view.card_id for view in panel.shown] == ["a", "c", "d", "e"]
        assert desk.cards == {}

    def test_the_row_that_i_answer_becomes_my_card(self, desk: Desk) -> None:
        views = [desk.ring(name) for name in "abcde"]
        desk.becomes(views[2], CardState.IN_CALL)
        assert set(desk.cards) == {"c"}

    def test_rows_stay_under_the_pointer(self, desk: Desk) -> None:
        views = [desk.ring(name) for name in "abcde"]
        (panel,) = desk.panes(ListPanel)
        pointer_over(panel)
        desk.becomes(views[0], CardState.ANSWERED_ELSEWHERE)
        desk.ring("f")
        assert isinstance(panel, ListPanel)
        assert [view.card_id for view in panel.shown] == ["a", "b", "c", "d", "e"]
        pointer_leaves(panel)
        desk.passes(0.5)
        assert [view.card_id for view in panel.shown] == ["b", "c", "d", "e", "f"]

    def test_when_few_ring_the_list_becomes_cards_again(self, desk: Desk) -> None:
        views = [desk.ring(name) for name in "abcde"]
        for view in views[:3]:
            desk.becomes(view, CardState.GONE)
        assert desk.panes(ListPanel) == []
        assert set(desk.cards) == {"d", "e"}

    def test_missed_rows_go_to_the_strip(self, desk: Desk) -> None:
        views = [desk.ring(name) for name in "abcdefg"]
        for view in views[:2]:
            desk.becomes(view, CardState.MISSED)
        assert strips(desk) == ["2 missed"]


class TestAbsence:
    def test_what_ended_while_the_agent_was_away_is_told_in_one_strip(self, desk: Desk) -> None:
        desk.stack.set_away(True)
        for name in "abcd":
            desk.becomes(desk.ring(name), CardState.MISSED)
        desk.becomes(desk.ring("e"), CardState.ANSWERED_ELSEWHERE)
        desk.becomes(desk.ring("f"), CardState.MISSED, rang=2.0)
        assert desk.cards == {}
        assert strips(desk) == []
        desk.stack.set_away(False)
        assert strips(desk) == ["While away: 4 missed, 1 answered by Anna"]

    def test_a_reconnect_brings_one_strip(self, desk: Desk) -> None:
        desk.stack.away(AwaySummary(4, (("Anna", 1),)))
        desk.stack.away(AwaySummary())
        assert strips(desk) == ["While away: 4 missed, 1 answered by Anna"]

    def test_an_absence_in_which_nothing_came_is_not_told(self, desk: Desk) -> None:
        desk.stack.set_away(True)
        desk.stack.set_away(False)
        assert strips(desk) == []

    def test_while_paused_no_card_appears(self, desk: Desk) -> None:
        mine = desk.becomes(desk.ring("mine"), CardState.IN_CALL)
        desk.ring("a")
        desk.stack.set_paused(True)
        desk.ring("b")
        assert set(desk.cards) == {mine.card_id}
        assert desk.told == []
        desk.stack.set_paused(False)
        desk.ring("c")
        assert set(desk.cards) == {"mine", "c"}


class TestWindows:
    def test_windows_are_used_again(self, desk: Desk, qtbot: QtBot) -> None:
        for number in range(20):
            view = desk.ring(f"call {number}")
            desk.becomes(view, CardState.GONE)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        from callpop.desktop.popup.card import Card

        assert sum(isinstance(w, Card) for w in QApplication.topLevelWidgets()) <= 2

    def test_no_window_of_the_stack_ever_takes_the_focus(self, desk: Desk) -> None:
        for name in "abcdef":
            desk.becomes(desk.ring(name), CardState.IN_CALL)
        desk.stack.away(AwaySummary(1))
        windows = [*desk.cards.values(), *desk.panes(Chip), *desk.panes(Strip)]
        assert len(windows) == 6
        for window in windows:
            assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
            assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    @pytest.mark.parametrize("scheme", [ColourScheme.DARK, ColourScheme.LIGHT])
    def test_what_the_pointer_is_told_looks_like_the_rest(self, desk: Desk, scheme: ColourScheme) -> None:
        desk.theme.apply(AppearanceSettings(theme=scheme))
        desk.ring("a")
        button = desk.cards["a"].parts.shown[0]
        QToolTip.showText(button.mapToGlobal(QPoint(0, 40)), "Copy the number", button)
        (told,) = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
        ground = told.grab().toImage().pixelColor(3, 3)
        assert ground == QColor(desk.theme.palette.raised)
        QToolTip.hideText()

    def test_after_shutdown_no_window_is_left(self, qtbot: QtBot) -> None:
        desk = Desk()
        before = {id(w) for w in QApplication.topLevelWidgets() if w.isVisible()}
        desk.ring("a")
        pointer_over(desk.cards["a"])
        desk.stack.shutdown()
        desk.ring("b")
        assert {id(w) for w in QApplication.topLevelWidgets() if w.isVisible()} <= before
        assert desk.stack.idle

    def test_cards_that_fade_leave_and_serve_again(self, request: pytest.FixtureRequest, qtbot: QtBot) -> None:
        desk = desk_with(request, composited=True)
        view = desk.ring("a")
        assert desk.rect("a") == Rect(1920 - 16 - 400, 1040 - 16 - 244, 400, 244)
        desk.becomes(view, CardState.GONE)
        desk.ring("b")
        qtbot.waitUntil(lambda: set(desk.cards) == {"b"})
        assert desk.rect("b") == Rect(1920 - 16 - 400, 1040 - 16 - 244, 400, 244)


def test_calls_that_come_together_stand_as_if_each_had_come_alone(request: pytest.FixtureRequest) -> None:
    alone = desk_with(request)
    for name in "abc":
        alone.ring(name)
    stood = {name: alone.rect(name) for name in "abc"}
    alone.stack.shutdown()
    together = desk_with(request)
    with together.stack.together():
        views = [together.ring(name) for name in "abcd"]
        together.becomes(views[3], CardState.GONE)
        assert together.cards == {}
    assert {name: together.rect(name) for name in together.cards} == stood
