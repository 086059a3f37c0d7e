"""What a card says in each state, in words an agent would read."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from callpop.calls.contact import Contact
from callpop.calls.entry import History, LogEntry
from callpop.calls.known import Known
from callpop.calls.popup import CardKind, CardState
from callpop.calls.promises import Promise
from callpop.calls.record import Direction, Outcome, Record, RingEnd, Stop
from callpop.contacts.directory import Directory
from callpop.desktop.popup import samples
from callpop.desktop.popup.naming import initials
from callpop.desktop.popup.present import present
from callpop.desktop.popup.samples import ANNA, BOB, KARIN, ME, OTHERS, SECOND, SETTINGS, STRANGER, SUPPORT
from callpop.desktop.popup.view import Action, AvatarKind, CardView, Form, Tone
from callpop.desktop.words import Words
from callpop.notifications.model import Party
from callpop.settings.schema import CrmSettings, Lookup, Settings

pytestmark = pytest.mark.desktop
MINUTE = 60 * SECOND
NO_CRM = replace(SETTINGS, crm=CrmSettings())


@pytest.fixture
def show(words: Words, now: int) -> object:
    def make(
        record: Record,
        state: CardState,
        *,
        history: History | None = None,
        settings: Settings = SETTINGS,
        kind: CardKind = CardKind.RING,
        note: str = "",
        known: Known = Known(),  # noqa: B008
    ) -> CardView:
        return present(
            entry=LogEntry(record, note=note),
            change=samples.change(state, kind=kind),
            history=history,
            directory=Directory(settings.people, settings.lines, "NL"),
            settings=settings,
            words=words,
            now=now,
            known=known,
        )

    return make


def lines(view: CardView) -> list[str]:
    return [line.text for line in view.context]


def actions(view: CardView) -> list[Action]:
    return [button.action for button in (view.primary, *view.others) if button is not None]


def test_a_ringing_call_says_who_which_line_and_what_was_before(show, now):
    view = show(samples.record(now), CardState.RINGING, history=History(3, 0, samples.earlier(now)))
    assert (view.header, view.tone, view.icon) == ("Ringing", Tone.RINGING, "handset-waves")
    assert view.timer_from == now - 7 * SECOND
    assert (view.title, view.organisation, view.number) == (
        "Karin Hoekstra",
        "Name sent by the network",
        "+31 6 12345678",
    )
    assert lines(view) == ["to Sales · +31 50 800 9000", "3rd call this week · yesterday 14:02, 3 min talked"]
    assert [line.strong for line in view.context] == ["Sales", "3rd call this week"]
    assert view.accessible_name == "Ringing: Karin Hoekstra, Name sent by the network, to Sales"
    assert view.close_name == "Close card of Karin Hoekstra"


def test_one_button_is_filled_and_it_opens_the_crm(show, now):
    view = show(samples.record(now), CardState.RINGING)
    assert actions(view) == [Action.OPEN, Action.NOTE, Action.COPY]
    assert [b.filled for b in (view.primary, *view.others)] == [True, False, False]
    assert view.copy_text == "+31612345678"


def test_an_unknown_number_is_the_title_and_is_said_to_be_unknown(show, now):
    view = show(samples.record(now, remote=STRANGER), CardState.RINGING, history=History(1, 0, None))
    assert (view.title, view.title_is_number) == ("+31 50 314 1592", True)
    assert view.number == "Not in the contacts"
    assert view.avatar.kind is AvatarKind.PERSON
    assert lines(view)[1] == "First call from this number"


def test_the_note_of_the_last_call_stands_behind_it(show, now):
    last = replace(samples.earlier(now), note="Wants a quote\nbefore Friday")
    view = show(samples.record(now), CardState.RINGING, history=History(3, 0, last))
    assert lines(view)[1].endswith("yesterday 14:02, 3 min talked · note: Wants a quote before Friday")


@pytest.mark.parametrize("number", ["+31503141592", "anonymous"])
@pytest.mark.parametrize("state", [CardState.RINGING, CardState.IN_CALL, CardState.ENDED, CardState.MISSED])
def test_of_a_caller_nobody_knows_the_agent_may_say_who_it_is(show, now, number, state):
    record = samples.record(now, remote=Party(number=number))
    assert Action.THIS_IS in actions(show(record, state, settings=samples.WITH_BOOKS))
    assert Action.THIS_IS not in actions(show(record, state))  # there is no book to choose from
    assert Action.THIS_IS not in actions(show(record, state, settings=samples.WITH_BOOKS, known=samples.KNOWN))
    searching = Known(searching=True, settled=False)
    assert Action.THIS_IS not in actions(show(record, state, settings=samples.WITH_BOOKS, known=searching))


def test_who_was_chosen_for_one_call_can_be_remembered_for_the_number(show, now):
    record = samples.record(now)
    chosen = replace(samples.KNOWN, for_call=True)
    view = show(record, CardState.RINGING, settings=samples.WITH_BOOKS, known=chosen)
    assert [one.text for one in view.others if one.action is Action.REMEMBER] == ["Remember for this number"]
    remembered = replace(samples.KNOWN, for_number=True)
    again = show(record, CardState.RINGING, settings=samples.WITH_BOOKS, known=remembered)
    assert actions(again).index(Action.FORGET) == actions(view).index(Action.REMEMBER)
    view = show(record, CardState.RINGING, settings=samples.WITH_BOOKS, known=samples.KNOWN)
    assert not {Action.REMEMBER, Action.FORGET} & set(actions(view))


def test_without_a_crm_no_button_is_filled(show, now):
    view = show(samples.record(now, remote=STRANGER), CardState.RINGING, settings=NO_CRM)
    assert actions(view) == [Action.NOTE, Action.COPY]
    assert view.primary is not None and not view.primary.filled
    assert view.small_actions[0].action is Action.NOTE


@pytest.mark.parametrize("number", ["anonymous", "+31260xxxxxx"])
def test_a_withheld_number_is_never_shown_called_copied_or_looked_up(show, now, number):
    record = samples.record(now, remote=Party(number=number), dialled=SUPPORT)
    for state in (CardState.RINGING, CardState.MISSED):
        view = show(record, state, history=History(2, 1, samples.earlier(now)))
        assert view.title == "Withheld number"
        assert view.avatar.kind is AvatarKind.HIDDEN
        assert not set(actions(view)) & {Action.OPEN, Action.CALL_BACK, Action.COPY, Action.SEARCH, Action.CREATE}
        assert view.primary is not None and view.primary.action is Action.NOTE and not view.primary.filled
        assert (view.tel, view.copy_text) == ("", "")
        assert number not in repr(view)


def test_a_caller_of_whom_nothing_is_known_is_not_named(show, now):
    view = show(samples.record(now, remote=Party()), CardState.RINGING)
    assert view.title == "Number not known"
    assert Action.OPEN not in actions(view)


def test_nothing_is_claimed_of_the_past_when_the_log_was_not_asked(show, now):
    assert lines(show(samples.record(now), CardState.RINGING)) == ["to Sales · +31 50 800 9000"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"outcome": Outcome.MISSED}, "Tuesday 14:02, missed"),
        ({"outcome": Outcome.ANSWERED_ELSEWHERE, "answered_by": ANNA}, "Tuesday 14:02, answered by Anna Visser"),
        ({"outcome": Outcome.ANSWERED_ELSEWHERE}, "Tuesday 14:02, answered by a colleague"),
        ({"outcome": Outcome.NO_ANSWER, "direction": Direction.OUTGOING}, "Tuesday 14:02, not reached"),
        ({"outcome": Outcome.UNKNOWN}, "Tuesday 14:02"),
    ],
)
def test_the_last_call_is_told_by_how_it_went(show, now, changes, said):
    at = now - 8 * 24 * 60 * MINUTE
    last = LogEntry(samples.record(now, started_at=at, rings=(), **changes))
    view = show(samples.record(now), CardState.RINGING, history=History(2, 0, last))
    assert lines(view)[1] == f"2nd call this week · {said}".replace("Tuesday", "17 Nov")


def test_a_line_without_a_label_is_called_by_its_number(show, now):
    view = show(samples.record(now, dialled="+31508007777"), CardState.RINGING)
    assert (lines(view)[0], view.context[0].strong) == ("to +31 50 800 7777", "+31 50 800 7777")


def test_a_call_passed_on_shows_the_original_caller_and_the_way_it_came(show, now):
    record = samples.record(
        now,
        transferred_by=BOB,
        rings=(samples.ring(now - 4 * SECOND, passed_by=BOB),),
        lineage=(Stop(None, now - 3 * MINUTE), Stop(BOB, now - 3 * MINUTE, 161.0)),
    )
    view = show(record, CardState.PASSED_ON, history=History(3, 0, samples.earlier(now)))
    assert (view.header, view.tone) == ("Passed on by Bob de Vries", Tone.PASSED)
    assert view.title == "Karin Hoekstra"
    assert [(stop.text, stop.under) for stop in view.lineage] == [
        ("Sales", "13:59"), ("Bob de Vries", "2 min 41 s"), ("You", "")
    ]  # fmt: skip
    assert view.lineage[-1].me


def test_a_long_way_is_told_by_its_ends(show, now):
    stops = (Stop(None, now), Stop(BOB, now, 9.0), Stop(ANNA, now, 9.0))
    view = show(samples.record(now, transferred_by=ANNA, lineage=stops), CardState.PASSED_ON)
    assert [stop.text for stop in view.lineage] == ["Sales", "+2", "You"]


def test_two_colleagues_who_ring_too_are_named_and_the_others_counted(show, now):
    view = show(samples.record(now, rings=(samples.ring(now, others=OTHERS),)), CardState.RINGING)
    assert lines(view)[1] == "Also ringing: Anna, Bob +2"
    assert [avatar.initials for avatar in view.context[1].avatars] == ["AV", "BV"]
    assert view.group_size == 4


def test_phones_without_a_name_are_only_counted(show, now):
    others = (Party(number="204"), Party(number="205"))
    view = show(samples.record(now, rings=(samples.ring(now, others=others),)), CardState.RINGING)
    assert lines(view)[1] == "2 other phones ring too"


def test_the_ring_that_goes_on_too_long_says_so_by_itself(show, now):
    view = show(samples.record(now), CardState.RINGING)
    assert view.waiting_header == "Still waiting"
    assert view.waiting_from == view.timer_from + SETTINGS.popup.ring_time * SECOND


def test_in_a_call_the_note_is_open_and_the_talk_is_counted(show, now):
    answered = now - 134 * SECOND
    ring = samples.ring(answered - SECOND, state=RingEnd.ANSWERED, ended_at=answered, answered_by=ME)
    record = samples.record(now, outcome=Outcome.IN_PROGRESS, answered_at=answered - MINUTE, rings=(ring,))
    view = show(record, CardState.IN_CALL, note="half a")
    assert (view.header, view.timer_from, view.note_open, view.note) == ("In call", answered, True, "half a")
    assert actions(view) == [Action.OPEN, Action.COPY]


def test_after_the_call_the_talk_time_stands_in_the_header_and_the_note_stays(show, now):
    record = samples.record(now, outcome=Outcome.ANSWERED, answered_at=now - 3 * MINUTE, ended_at=now, over=True)
    view = show(record, CardState.ENDED)
    assert (view.header, view.note_open) == ("Call ended, talked 3 min", True)
    assert actions(view) == [Action.OPEN]
    assert [button.action for button in view.small_actions] == [Action.NOTE, Action.OPEN]


@pytest.mark.parametrize(
    ("by", "header"), [(ANNA, "Answered by Anna Visser"), (Party(number="204"), "Answered by a colleague")]
)
def test_a_call_a_colleague_took_is_a_notice_that_counts_down(show, now, by, header):
    ring = samples.ring(now - 12 * SECOND, state=RingEnd.ANSWERED_ELSEWHERE, ended_at=now, answered_by=by)
    view = show(samples.record(now, outcome=Outcome.ANSWERED_ELSEWHERE, rings=(ring,)), CardState.ANSWERED_ELSEWHERE)
    assert (view.header, view.timer_text, view.form) == (header, "rang 12 s", Form.NOTICE)
    assert actions(view) == []
    assert view.countdown == SETTINGS.popup.elsewhere


def test_a_groups_call_leaves_sooner(show, now):
    ring = samples.ring(now - SECOND, state=RingEnd.ANSWERED_ELSEWHERE, ended_at=now, others=OTHERS)
    view = show(samples.record(now, rings=(ring,)), CardState.ANSWERED_ELSEWHERE)
    assert view.countdown == SETTINGS.popup.elsewhere_group


def test_a_missed_call_offers_to_call_back(show, now):
    ring = samples.ring(now - 24 * SECOND, state=RingEnd.OVER, ended_at=now)
    record = samples.record(now, outcome=Outcome.MISSED, over=True, rings=(ring,))
    view = show(record, CardState.MISSED, history=History(4, 2, samples.earlier(now)))
    assert (view.header, view.timer_text, view.tone) == ("Missed", "14:01, rang 24 s", Tone.MISSED)
    assert lines(view)[1] == "2nd missed call today · nobody answered"
    assert actions(view) == [Action.CALL_BACK, Action.OPEN, Action.NOTE, Action.ASK, Action.HANDLED]
    assert view.tel == "tel:+31612345678"


@pytest.mark.parametrize("number", ["*21*0900123#", "+31612345678,,*21#", "0031612345678"])
def test_only_plus_and_digits_are_ever_called(show, now, number):
    view = show(samples.record(now, remote=Party(number=number)), CardState.MISSED)
    assert view.tel == "" or set(view.tel.removeprefix("tel:")) <= set("+0123456789")
    assert (view.tel != "") == (Action.CALL_BACK in actions(view))


def test_nobody_can_be_asked_to_call_back_a_caller_who_hid_the_number(show, now):
    view = show(samples.record(now, remote=Party(number="anonymous"), outcome=Outcome.MISSED), CardState.MISSED)
    assert actions(view) == [Action.NOTE, Action.HANDLED]


def test_an_internal_call_shows_the_colleague_and_no_crm(show, now):
    record = samples.record(now, remote=BOB, dialled="201", internal=True)
    for state in (CardState.RINGING, CardState.IN_CALL, CardState.ENDED, CardState.MISSED):
        view = show(record, state)
        assert (view.title, view.avatar.initials, view.internal) == ("Bob de Vries", "BV", True)
        assert not set(actions(view)) & {Action.OPEN, Action.CREATE, Action.SEARCH}


def test_an_outgoing_call_names_no_line_of_ours(show, now):
    record = samples.record(
        now, direction=Direction.OUTGOING, outcome=Outcome.IN_PROGRESS, answered_at=now, rings=(), dialled=KARIN.number
    )
    view = show(record, CardState.IN_CALL, kind=CardKind.OUTGOING)
    assert view.context == ()
    assert [button.action for button in view.small_actions] == [Action.NOTE, Action.OPEN]
    assert view.timer_from == now


def test_markup_in_a_name_stays_as_it_came(show, now):
    name = "<img src=x> & <b>Co</b>"
    view = show(samples.record(now, remote=Party(number="+31612345678", name=name)), CardState.RINGING)
    assert view.title == name


def test_braces_in_a_name_are_no_placeholders(show, now):
    party = Party(number="204", name="{name} {0} {x!r}")
    record = samples.record(now, transferred_by=party, rings=(samples.ring(now, passed_by=party),))
    assert show(record, CardState.PASSED_ON).header == "Passed on by {name} {0} {x!r}"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Karin Hoekstra", "KH"),
        ("Maximiliane Gräfin von Hohenberg", "MH"),
        ("Cher", "C"),
        ("3CX 2", "C"),
        ("42", ""),
        ("", ""),
        ("émile zola", "ÉZ"),
    ],
)
def test_initials_are_those_of_the_first_and_last_word(name, letters):
    assert initials(name) == letters or (name == "3CX 2" and initials(name) == "")


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_every_state_can_be_told_in_every_language(language, now):
    for sample in samples.samples(Words.load(language), now):
        assert "{" not in repr(sample.view), sample.name


def test_what_a_card_says_is_worked_out_without_qt():
    script = (
        "import sys, callpop.desktop.popup.present, callpop.desktop.popup.samples;"
        "sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


KNOWN_SETTINGS = replace(
    SETTINGS,
    crm=replace(SETTINGS.crm, create_template="https://crm.example.com/new?p={number_e164}"),
    lookups=(Lookup("CRM", "hubspot"),),
)
NOORDERLICHT = Contact("Karin Hoekstra", "Noorderlicht Bouw", place="Groningen")


def told(words: Words, now: int, known: Known, state: CardState = CardState.RINGING) -> CardView:
    return present(
        entry=LogEntry(samples.record(now, remote=STRANGER)),
        change=samples.change(state),
        history=History(1, 0, None),
        directory=Directory(SETTINGS.people, SETTINGS.lines, "NL"),
        settings=KNOWN_SETTINGS,
        words=words,
        now=now,
        known=known,
    )


def test_a_contact_has_name_organisation_place_and_number(words, now):
    view = told(words, now, Known((NOORDERLICHT,)))
    assert (view.title, view.organisation, view.number) == (
        "Karin Hoekstra",
        "Noorderlicht Bouw · Groningen",
        "+31 50 314 1592",
    )
    assert view.avatar.initials == "KH"
    assert actions(view)[0] is Action.OPEN


def test_an_organisation_without_a_person_is_the_name(words, now):
    view = told(words, now, Known((Contact("", "Noorderlicht Bouw"),)))
    assert (view.title, view.organisation) == ("Noorderlicht Bouw", "")


def test_an_unknown_number_says_where_it_is_from_and_offers_a_new_contact(words, now):
    view = told(words, now, Known(place="Groningen"))
    assert (view.title, view.organisation, view.number) == ("+31 50 314 1592", "Groningen", "Not in the contacts")
    assert actions(view) == [Action.CREATE, Action.NOTE, Action.COPY]


def test_while_a_crm_is_asked_nobody_is_called_unknown(words, now):
    view = told(words, now, Known(searching=True, settled=False))
    assert view.searching
    assert lines(view)[1] == "Looking up the caller"
    assert (view.primary.action, view.primary.filled) == (Action.SEARCH, False)


def test_a_crm_that_does_not_answer_is_said_and_the_search_stays(words, now):
    view = told(words, now, Known(settled=False))
    assert not view.searching
    assert view.context[1].warns
    assert view.primary.action is Action.SEARCH


def test_several_people_are_rows_while_it_rings_and_a_count_afterwards(words, now):
    several = Known((NOORDERLICHT, Contact("Pieter Dijkstra", "Noorderlicht Bouw")))
    view = told(words, now, several)
    assert (view.title, view.organisation) == ("+31 50 314 1592", "2 contacts share this number")
    assert [(row.name, row.organisation) for row in view.matches] == [
        ("Karin Hoekstra", "Noorderlicht Bouw · Groningen"),
        ("Pieter Dijkstra", "Noorderlicht Bouw"),
    ]
    assert len({row.contact_id for row in view.matches}) == 2
    assert view.ghost is not None
    talking = told(words, now, several, CardState.IN_CALL)
    assert (talking.matches, talking.primary.action) == ((), Action.OPEN)


QUOTE = Promise(1, "earlier", "quote for 40 windows by Friday", "2026-11-27")  # two days after the tests' now


@pytest.mark.parametrize(
    "state", [CardState.RINGING, CardState.PASSED_ON, CardState.IN_CALL, CardState.MISSED], ids=lambda one: one.value
)
def test_what_was_promised_stands_on_the_callers_card_before_all_else(show, now, state):
    record = samples.record(now, rings=(samples.ring(now, others=OTHERS),)) if hasattr(samples, "ring") else None
    history = History(3, 1, samples.earlier(now), (QUOTE,))
    view = show(record or samples.record(now), state, history=history)
    assert lines(view)[1:] == ["Promised for Friday: quote for 40 windows"]
    assert not view.context[1].warns


def test_the_most_pressing_promise_is_told_and_the_others_counted(show, now):
    parts = Promise(2, "earlier", "parts", "2026-11-30")
    view = show(samples.record(now), CardState.RINGING, history=History(1, 0, None, (QUOTE, parts)))
    assert lines(view)[1] == "Promised for Friday: quote for 40 windows · +1"


def test_an_overdue_promise_warns(show, now):
    late = replace(QUOTE, due="2026-11-24")
    view = show(samples.record(now), CardState.RINGING, history=History(1, 0, None, (late,)))
    assert lines(view)[1] == "Overdue since yesterday: quote for 40 windows"
    assert view.context[1].warns


def test_once_the_call_is_over_the_promise_leaves_the_card(show, now):
    view = show(samples.record(now), CardState.ENDED, history=History(1, 0, None, (QUOTE,)))
    assert not any("Promised" in line for line in lines(view))
