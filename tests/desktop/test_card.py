"""The card as a window: what it takes, what it never takes, and what it says when it is clicked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from callpop.calls.popup import CardState
from callpop.desktop.popup.button import CardButton
from callpop.desktop.popup.frames import Frames
from callpop.desktop.popup.gallery import picture, render_gallery
from callpop.desktop.popup.samples import SECOND, samples
from callpop.desktop.popup.text import tool_tip
from callpop.desktop.popup.view import Action, CardView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT
from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings, ColourScheme, Motion

pytestmark = pytest.mark.desktop


@pytest.fixture
def views(words: Words, now: int) -> dict[str, CardView]:
    return {sample.name: sample.view for sample in samples(words, now)}


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def differs(one: QImage, other: QImage, rect: QRect) -> bool:
    return one.copy(rect) != other.copy(rect)


@pytest.mark.parametrize(
    ("name", "height"),
    [
        ("ringing-known", 244),
        ("ringing-withheld", 220),
        ("passed-on", 276),
        ("also-ringing", 244),
        ("in-call", 316),
        ("answered-elsewhere", 104),
        ("missed", 244),
        ("several-matches", 388),
        ("look-up-running", 244),
    ],
)
def test_every_form_has_the_size_it_was_designed_with(make_card, views, name, height):
    card = make_card()
    card.set_view(views[name])
    assert (card.body_size.width(), card.body_size.height()) == (400, height)
    card.set_small(True)
    assert (card.body_size.width(), card.body_size.height()) == (400, 72)
    assert (card.height_when(small=False), card.height_when(small=True)) == (height, 72)


def test_the_window_never_asks_for_the_keyboard_by_itself(make_card, views, qtbot):
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    elsewhere.setFocus()
    card = make_card()
    for state in ("ringing-known", "in-call", "ended", "missed", "several-matches"):
        card.set_view(replace(views[state], card_id="one"))
        card.appear(QPoint(50, 50))
        assert card.isVisible()
        assert card.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        assert [
            c for c in card.findChildren(QWidget) if c.focusPolicy() != Qt.FocusPolicy.NoFocus and c.isVisible()
        ] == []
        assert elsewhere.isActiveWindow() and elsewhere.hasFocus()


def test_it_is_found_by_title_and_told_by_name(make_card, views):
    card = make_card()
    card.set_view(views["ringing-known"])
    assert card.windowTitle() == "Callpop card"
    assert card.accessibleName().startswith("Ringing: Karin Hoekstra")
    names = {button.accessibleName() for button in card.parts.shown}
    assert names == {"Open in CRM", "Add a note", "Copy number", "Close card of Karin Hoekstra"}
    for button in card.parts.shown:
        assert button.width() >= 28 and button.height() >= 28
        assert button.toolTip() or button.accessibleName() == "Open in CRM"


@pytest.mark.parametrize(
    ("name", "action", "signal"),
    [
        ("ringing-known", Action.OPEN, "open_clicked"),
        ("ringing-known", Action.COPY, "copy_clicked"),
        ("ringing-known", Action.CLOSE, "dismissed"),
        ("missed", Action.CALL_BACK, "call_back_clicked"),
        ("missed", Action.ASK, "ask_clicked"),
        ("missed", Action.HANDLED, "handled_clicked"),
        ("look-up-running", Action.SEARCH, "search_clicked"),
        ("several-matches", Action.CREATE, "create_clicked"),
    ],
)
def test_buttons_say_what_was_clicked_on_which_card(make_card, views, qtbot, name, action, signal):
    card = make_card()
    card.set_view(replace(views[name], card_id="this-one"))
    card.appear(QPoint(0, 0))
    with qtbot.waitSignal(getattr(card, signal)) as caught:
        qtbot.mouseClick(card.parts.button(action), Qt.MouseButton.LeftButton)
    assert caught.args == ["this-one"]


def test_the_small_card_has_its_one_button_and_expands_elsewhere(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["ringing-known"])
    card.set_small(True)
    card.appear(QPoint(0, 0))
    assert [b.action_name for b in card.parts.shown] == [Action.OPEN, Action.CLOSE]
    opened = []
    card.open_clicked.connect(opened.append)
    with qtbot.waitSignal(card.expand_clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.body.center())
    with qtbot.assertNotEmitted(card.expand_clicked):
        qtbot.mouseClick(card.parts.button(Action.OPEN), Qt.MouseButton.LeftButton)
    assert opened == [card.card_id]


def test_a_match_opens_its_own_record(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["several-matches"])
    card.appear(QPoint(0, 0))
    rows = [row for row in card.parts.shown if not isinstance(row, CardButton)]
    assert [row.accessibleName() for row in rows][1] == "Pieter Dijkstra, Noorderlicht Bouw · Assen"
    with qtbot.waitSignal(card.match_clicked) as caught:
        qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert caught.args == [card.card_id, "Pieter Dijkstra"]


def test_more_than_three_matches_end_in_a_row_for_all(make_card, views):
    card = make_card()
    view = views["several-matches"]
    card.set_view(replace(view, matches=view.matches * 2, all_matches="Show all in CRM"))
    rows = [row for row in card.parts.shown if not isinstance(row, CardButton)]
    assert [row.accessibleName() for row in rows][2] == "Show all in CRM"
    assert len(rows) == 3


def test_a_note_is_sent_once_the_keys_rest_and_says_when_it_is_saved(make_card, views, qtbot):
    card = make_card()
    card.set_view(replace(views["in-call"], note=""))
    card.appear(QPoint(0, 0))
    sent: list[tuple[str, str]] = []
    card.note_changed.connect(lambda *args: sent.append(args))
    editor = card.parts.note.findChild(QWidget, "note")
    QTest.keyClicks(editor, "call")
    QTest.keyClicks(editor, " back")
    assert sent == []
    assert card.note_held
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent == [(card.card_id, "call back")]
    assert card.note_held, "not yet stored"
    before = painted(card)
    card.note_saved()
    assert painted(card) != before
    card.note_failed()
    assert card.parts.note.text == "call back"


def test_a_note_that_is_typed_without_a_pause_is_sent_meanwhile(make_card, views):
    card = make_card()
    card.set_view(replace(views["in-call"], note=""))
    card.appear(QPoint(0, 0))
    sent: list[str] = []
    card.note_changed.connect(lambda _, text: sent.append(text))
    editor = card.parts.note.findChild(QWidget, "note")
    # A key each 25 ms, for at least 1.5 s: what waits for a pause of 400 ms is sent afterwards only.
    for _ in range(60):
        QTest.keyClick(editor, Qt.Key.Key_A, delay=25)
    assert sent, "nothing is stored while one types on"
    assert card.parts.note.text.startswith(sent[0])
    card.note_saved()
    assert card.note_held or sent[-1] == card.parts.note.text, "what was typed since is not stored"


def write_at_the_end(card, words):
    editor = card.parts.note.findChild(QTextEdit, "note")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, words)


def test_a_transfer_keeps_the_notes_of_both_calls(make_card, views):
    card = make_card()
    view = replace(views["in-call"], note="first", note_of=("a",))
    card.set_view(view)
    card.appear(QPoint(0, 0))
    sent: list[str] = []
    card.note_changed.connect(lambda _, text: sent.append(text))
    write_at_the_end(card, " and ")
    joined = replace(view, note="first\nBob knows", note_of=("a", "b"))
    card.set_view(joined)
    write_at_the_end(card, "last")
    card.set_view(replace(joined, header="Later"))
    card.parts.note.flush()
    assert sent[-1] == card.parts.note.text == "Bob knows\nfirst and last"


def test_a_transfer_brings_its_note_into_a_field_that_has_the_keyboard(make_card, views, qtbot):
    card = make_card()
    view = replace(views["in-call"], note="", note_of=("a",))
    card.set_view(view)
    card.appear(QPoint(0, 0))
    card.open_note()
    qtbot.waitUntil(lambda: card.parts.note.has_focus)
    card.set_view(replace(view, note="Bob knows", note_of=("a", "b")))
    write_at_the_end(card, "and I do")
    assert card.parts.note.text == "Bob knows\nand I do"


def test_a_card_that_serves_another_call_joins_nothing(make_card, views):
    card = make_card()
    card.set_view(replace(views["in-call"], card_id="one", note="first", note_of=("a",)))
    card.appear(QPoint(0, 0))
    write_at_the_end(card, " words")
    card.set_view(replace(views["in-call"], card_id="two", note="other", note_of=("b",)))
    assert card.parts.note.text == "other"


def test_a_note_outlives_updates_of_its_call(make_card, views):
    card = make_card()
    card.set_view(replace(views["in-call"], note=""))
    card.appear(QPoint(0, 0))
    QTest.keyClicks(card.parts.note.findChild(QWidget, "note"), "half a sen")
    card.set_view(replace(views["ended"], card_id=card.card_id, note="older"))
    assert card.parts.note.text == "half a sen"


def test_what_is_written_on_another_card_of_the_call_shows_and_is_gone_on_with(make_card, views, qtbot):
    card = make_card()
    card.set_view(replace(views["in-call"], note="before"))
    card.appear(QPoint(0, 0))
    card.show_note("before, and now")
    assert card.parts.note.text == "before, and now" and not card.note_held
    # The log does not have it yet, and is told of once more.
    card.set_view(replace(views["in-call"], note="before"))
    assert card.parts.note.text == "before, and now"
    card.open_note()
    qtbot.waitUntil(lambda: card.parts.note.has_focus)
    card.show_note("before, and now, and then")
    assert card.parts.note.text == "before, and now, and then" and not card.parts.note.unsaved


def test_what_is_written_on_two_cards_of_a_call_is_kept_of_both(make_card, views):
    sent: list[str] = []
    card = make_card()
    card.set_view(replace(views["in-call"], note=""))
    card.appear(QPoint(0, 0))
    card.note_changed.connect(lambda _, text: sent.append(text))
    QTest.keyClicks(card.parts.note.findChild(QWidget, "note"), "mine")
    card.show_note("theirs")
    card.set_view(replace(views["in-call"], note="theirs"))
    card.parts.note.flush()
    assert sent[-1] == card.parts.note.text == "theirs\nmine"


def test_a_note_is_sent_before_the_card_goes_or_serves_another_call(make_card, views):
    card = make_card()
    sent: list[tuple[str, str]] = []
    card.note_changed.connect(lambda *args: sent.append(args))
    serve_another = replace(views["missed"], card_id="other")
    for name, take_away in (("first", card.leave), ("second", lambda: card.set_view(serve_another))):
        sent.clear()
        card.set_view(replace(views["in-call"], card_id=name, note=""))
        card.appear(QPoint(0, 0))
        QTest.keyClicks(card.parts.note.findChild(QWidget, "note"), "late")
        take_away()
        assert sent == [(name, "late")]
    assert not card.note_open
    card.set_view(replace(views["in-call"], card_id="third", note=""))
    assert card.parts.note.text == ""


def test_what_was_typed_and_taken_away_cannot_be_brought_back_into_the_next_call(make_card, views, qtbot):
    card = make_card()
    card.set_view(replace(views["in-call"], card_id="one", note=""))
    card.show()
    editor = card.parts.note.findChild(QTextEdit, "note")
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.document().isUndoAvailable()
    card.leave()
    qtbot.waitUntil(card.isHidden)
    card.set_view(replace(views["in-call"], card_id="two", note=""))
    editor.undo()
    assert card.parts.note.text == ""


def test_the_note_button_opens_the_field_and_only_then_takes_the_keyboard(make_card, views, qtbot):
    card = make_card()
    card.set_anchor(bottom=True)
    card.set_view(views["ringing-known"])
    card.appear(QPoint(100, 300))
    card._motion.stop()
    bottom = card.geometry().bottom()
    with qtbot.waitSignals([card.resized]):
        qtbot.mouseClick(card.parts.button(Action.NOTE), Qt.MouseButton.LeftButton)
    assert card.body_size.height() == 244 + 96
    assert abs(card.geometry().bottom() - bottom) <= 12, "grows away from its corner"
    assert not card.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.parts.note.isVisible()
    qtbot.waitUntil(lambda: card.parts.note.has_focus)


def test_esc_gives_the_keyboard_back_and_a_second_one_closes(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["in-call"])
    card.appear(QPoint(0, 0))
    card.open_note()
    qtbot.waitUntil(lambda: card.parts.note.has_focus)
    with qtbot.assertNotEmitted(card.dismissed):
        QTest.keyClick(card.parts.note.findChild(QWidget, "note"), Qt.Key.Key_Escape)
    assert card.isVisible()
    assert card.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not card.parts.note.has_focus
    with qtbot.waitSignal(card.dismissed):
        QTest.keyClick(card, Qt.Key.Key_Escape)


def test_the_keyboard_walks_the_buttons_once_it_was_let_in(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["missed"])
    card.appear(QPoint(0, 0))
    card.take_focus()
    seen = []
    for _ in range(6):
        focused = card.focusWidget()
        assert isinstance(focused, CardButton)
        seen.append(focused.action_name)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [Action.CALL_BACK, Action.OPEN, Action.NOTE, Action.ASK, Action.HANDLED, Action.CLOSE]
    card.take_focus()
    with qtbot.waitSignal(card.call_back_clicked):
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(card.focus_moves) as caught:
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_Down)
    assert caught.args == [card.card_id, 1]


def test_the_seconds_count_and_only_the_header_is_painted_again(make_card, views, now):
    card = make_card()
    card.set_view(views["ringing-known"])
    before = painted(card)
    card.tick(now + 5 * SECOND)
    after = painted(card)
    inset = card.shadow_margin
    assert differs(before, after, QRect(inset, inset, 400, 40))
    assert not differs(before, after, QRect(inset, inset + 130, 400, 114))


def test_an_equal_view_paints_nothing(make_card, views, qtbot):
    card = make_card(composited=False)
    card.set_view(views["missed"])
    card.appear(QPoint(0, 0))
    qtbot.waitUntil(lambda: card.windowHandle().isExposed())
    qtbot.wait(50)
    regions = watch_updates(card)
    card.set_view(replace(views["missed"]))
    qtbot.wait(50)
    assert regions == []


def test_a_new_history_line_paints_that_line_only(make_card, views, qtbot):
    card = make_card(composited=False)
    view = views["missed"]
    card.set_view(view)
    card.appear(QPoint(0, 0))
    qtbot.waitUntil(lambda: card.windowHandle().isExposed())
    qtbot.wait(50)
    regions = watch_updates(card)
    card.set_view(replace(view, context=(view.context[0], replace(view.context[1], strong="3rd missed call today"))))
    qtbot.waitUntil(lambda: bool(regions))
    assert all(region.top() >= 150 and region.bottom() <= 180 for region in regions)


def watch_updates(card) -> list[QRect]:
    regions: list[QRect] = []
    original = type(card).paintEvent

    class Watched(type(card)):
        def paintEvent(self, event):
            regions.append(event.rect())
            original(self, event)

    card.__class__ = Watched
    return regions


def test_after_the_ring_time_it_says_still_waiting_and_stands_still(make_card, views, now, qtbot):
    card = make_card()
    view = views["ringing-known"]
    card.set_view(view)
    card.appear(QPoint(0, 0))
    assert card.pulses
    card.tick(view.waiting_from - SECOND)
    assert card.pulses
    card.tick(view.waiting_from)
    assert not card.pulses
    assert card.says == "Still waiting"


@pytest.mark.parametrize("name", ["in-call", "missed", "ended", "answered-elsewhere"])
def test_only_a_ringing_card_pulses(make_card, views, name):
    card = make_card()
    card.set_view(views[name])
    card.appear(QPoint(0, 0))
    assert not card.pulses


def test_nothing_moves_with_reduced_motion(make_card, views, words, qtbot):
    theme = Theme(AppearanceSettings(motion=Motion.REDUCED))
    card = make_card(theme=theme)
    card.set_view(views["ringing-known"])
    card.appear(QPoint(40, 60))
    assert card.body.translated(card.pos()).topLeft() == QPoint(40, 60), "no rise"
    assert not card.pulses


def test_a_card_comes_to_rest_where_it_was_sent(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["ringing-known"])
    card.appear(QPoint(40, 60))
    qtbot.waitUntil(lambda: card.body.translated(card.pos()).topLeft() == QPoint(40, 60))
    card.slide_to(QPoint(40, 200))
    qtbot.waitUntil(lambda: card.body.translated(card.pos()).topLeft() == QPoint(40, 200))
    with qtbot.waitSignal(card.left_screen) as caught:
        card.leave()
    assert caught.args == [views["ringing-known"].card_id]
    assert not card.isVisible()


def test_without_a_compositor_it_is_square_opaque_and_without_a_margin(make_card, views):
    card = make_card(composited=False)
    card.set_view(views["ringing-known"])
    assert card.size() == card.body_size
    image = painted(card)
    corners = [(0, 0), (399, 0), (0, 243), (399, 243)]
    assert all(image.pixelColor(*corner).alpha() == 255 for corner in corners)
    card = make_card(composited=True)
    card.set_view(views["ringing-known"])
    assert painted(card).pixelColor(0, 0).alpha() == 0
    assert card.body_size.width() == 400


def test_a_long_name_is_cut_and_told_in_full_under_the_pointer(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["long-strings"])
    inset = card.shadow_margin
    assert card.cut_text_at(QPoint(inset + 120, inset + 60)) == "Maximiliane Gräfin von Hohenberg-Wittelsbach"
    card.set_view(views["ringing-known"])
    assert card.cut_text_at(QPoint(inset + 120, inset + 60)) == ""


def test_a_number_as_title_is_never_cut(make_card, views):
    card = make_card()
    number = "+49 40 1234567890 1234567890 12"
    card.set_view(replace(views["ringing-unknown"], title=number))
    cut = make_card()
    cut.set_view(replace(views["ringing-unknown"], title=number, title_is_number=False))
    inset = card.shadow_margin
    title = QRect(inset + 92, inset + 48, 292, 28)
    assert differs(painted(card), painted(cut), title)


def test_markup_in_a_name_is_painted_and_tipped_as_text(make_card, views):
    marked, plain = make_card(), make_card()
    view = views["ringing-known"]
    marked.set_view(replace(view, title="<b>X</b>"))
    plain.set_view(replace(view, title="X"))
    assert painted(marked) != painted(plain)
    document = QTextDocument()
    document.setHtml(tool_tip("<img src=x> & <b>Co</b>"))
    assert document.toPlainText() == "<img src=x> & <b>Co</b>"


def test_larger_text_grows_the_card(make_card, views):
    theme = Theme(AppearanceSettings(theme=ColourScheme.LIGHT, text_size=130))
    card = make_card(theme=theme)
    card.set_view(views["ringing-known"])
    assert (card.body_size.width(), card.body_size.height()) == (520, 317)


def test_the_colours_follow_while_it_stands(make_card, views, theme):
    card = make_card(composited=False)
    card.set_view(views["missed"])
    header, surface = QPoint(200, 36), QPoint(380, 60)
    for scheme, palette in ((ColourScheme.LIGHT, LIGHT), (ColourScheme.DARK, DARK)):
        theme.apply(AppearanceSettings(theme=scheme))
        image = painted(card)
        assert image.pixelColor(header) == QColor(palette.missed.tint)
        assert image.pixelColor(surface) == QColor(palette.surface)


def test_the_countdown_line_shortens_and_stands_still_while_held(make_card, views, qtbot):
    card = make_card(composited=False)
    card.set_view(replace(views["answered-elsewhere"], countdown=60.0))
    card.appear(QPoint(0, 0))
    bottom = QRect(0, 101, 400, 3)
    card.show_countdown(1.0)
    whole = painted(card)
    card.show_countdown(0.5)
    half = painted(card)
    assert differs(whole, half, bottom)
    assert half.pixelColor(100, 102) == QColor(LIGHT.quiet.solid)
    assert half.pixelColor(300, 102) == QColor(LIGHT.surface)


def test_a_state_change_keeps_the_card_and_changes_its_words(make_card, views):
    card = make_card()
    card.set_view(replace(views["ringing-known"], card_id="one"))
    assert card.parts.button(Action.HANDLED) is None
    card.set_view(replace(views["missed"], card_id="one"))
    assert card.view is not None and card.view.state is CardState.MISSED
    assert card.parts.button(Action.HANDLED) is not None
    assert card.accessibleName().startswith("Missed: ")


def test_copying_is_confirmed_for_a_moment(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["ringing-known"])
    card.appear(QPoint(0, 0))
    copy = card.parts.button(Action.COPY)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert copy.accessibleName() == "Copied"
    qtbot.waitUntil(lambda: copy.accessibleName() == "Copy number", timeout=5000)


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_the_gallery_has_every_state_in_every_language(tmp_path, theme, language):
    paths = render_gallery(tmp_path, theme, Words.load(language), scale=1.0)
    assert len(paths) > 20
    for path in paths:
        image = QImage(str(path))
        assert not image.isNull() and image.width() >= 400


def test_a_picture_is_as_sharp_as_asked_for(theme, words, now):
    sample = samples(words, now)[0]
    assert picture(sample, theme, words, 2.0).width() == 2 * picture(sample, theme, words, 1.0).width()


def test_a_late_word_of_the_window_manager_about_its_size_is_put_right(make_card, views, qtbot):
    card = make_card()
    card.set_view(views["ringing-known"])
    card.appear(QPoint(40, 40))
    wanted = card.size()
    card.resize(wanted.width(), wanted.height() + 100)
    assert card.size() != wanted
    qtbot.waitUntil(lambda: card.size() == wanted)


def test_nothing_moves_while_the_computer_has_more_to_do_than_it_can(qtbot):
    owner, asked, busy = QObject(), [], True
    frames = Frames(owner, lambda: asked.append(busy) or busy)
    moved = []
    frames.pulsed.connect(lambda: moved.append("pulse"))
    frames.counted.connect(lambda: moved.append("count"))
    frames.pulse(True)
    frames.count_down(60.0)
    frames.run(visible=True, reduced=False)
    qtbot.waitUntil(lambda: len(asked) >= 3)
    assert moved == []
    busy = False
    qtbot.waitUntil(lambda: {"pulse", "count"} <= set(moved))


def test_a_line_that_stays_as_long_as_it_is_is_not_painted_again(make_card, views, qtbot):
    card = make_card()
    card.set_view(replace(views["answered-elsewhere"], countdown=1e6))
    card.show()
    qtbot.waitExposed(card)
    counted, painted = [], []
    frames = card.findChild(Frames)
    qtbot.waitSignal(frames.counted).wait()
    QApplication.processEvents()

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Paint:
                painted.append(1)
            return False

    watch = Watch()
    card.installEventFilter(watch)
    frames.counted.connect(lambda: counted.append(1))
    qtbot.waitUntil(lambda: len(counted) >= 4)
    assert painted == []
    frames.count_down(0.5)
    qtbot.waitUntil(lambda: painted != [])
