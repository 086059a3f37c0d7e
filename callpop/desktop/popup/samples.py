"""Calls that never were, one for each state of a card: for pictures and for looking. All names are made up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from callpop.calls.contact import Contact
from callpop.calls.entry import History, LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.local_time import day_of
from callpop.calls.popup import Card, CardChange, CardKind, CardState, Step
from callpop.calls.promise import Promise
from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd, Stop
from callpop.contacts.directory import Directory
from callpop.desktop.popup.actions import button
from callpop.desktop.popup.present import present
from callpop.desktop.popup.view import Action, Avatar, AvatarKind, CardView, ContextLine
from callpop.desktop.words import Words
from callpop.notifications.model import Party
from callpop.settings.books import Book, BookKind
from callpop.settings.schema import AgentSettings, CrmSettings, Line, Person, Settings

SECOND = 1_000_000
_MINUTE = 60 * SECOND
_DAY = 86_400 * SECOND

KARIN = Party(number="+31612345678", name="Karin Hoekstra")
MATTHIAS = Party(number="+4944198765432", name="Matthias Brandt")
STRANGER = Party(number="+31503141592")
COMPANY = Party(number="+31507002200")
BOB = Party(number="202", emails=("bob@example.com",))
ANNA = Party(number="203", emails=("anna@example.com",))
ME = Party(number="201", emails=("lotte@example.com",))
OTHERS = (ANNA, BOB, Party(number="204"), Party(number="205"))
SALES, SUPPORT = "+31508009000", "+31508009100"

SETTINGS = Settings(
    agent=AgentSettings(emails=("lotte@example.com",), numbers=("201",)),
    people=(
        Person("Bob de Vries", ("bob@example.com",), ("202",)),
        Person("Anna Visser", ("anna@example.com",), ("203",)),
        Person("Lotte Jansen", ("lotte@example.com",), ("201",)),
    ),
    lines=(Line(SALES, "Sales"), Line(SUPPORT, "Support")),
    crm=CrmSettings(template="https://crm.example.com/search?phone={number_e164}"),
)

WITH_BOOKS = replace(
    SETTINGS,
    books=(Book("Company", BookKind.CSV, path="people.csv"),),
    crm=replace(SETTINGS.crm, create_template="https://crm.example.com/new?phone={number_e164}"),
)
KNOWN = Known((Contact("Karin Hoekstra", "Noorderlicht Bouw", place="Groningen"),))
NOBODY = Known(())
CHOSEN = Known((Contact("Sanne Wiersma", "Noorderlicht Bouw", place="Groningen"),), for_call=True)
SEVERAL = Known(
    (
        Contact("Karin Hoekstra", "Noorderlicht Bouw", place="Groningen"),
        Contact("Pieter Dijkstra", "Noorderlicht Bouw", place="Assen"),
        Contact("Sanne Wiersma", "Noorderlicht Bouw", place="Groningen"),
    )
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A card to look at.

    Attributes:
        name: A file name.
        title: What it shows, for the sheet.
        view: The card.
        small: Whether in its small form.
        now: The moment at which its seconds are read.
        focus: Whether its first button has the keyboard's ring.
        saved: Whether its note says 'Saved'.
        left: What is left of its countdown, 0 to 1.
        photo: Whether the caller has a photo.
    """

    name: str
    title: str
    view: CardView
    now: int
    small: bool = False
    focus: bool = False
    saved: bool = False
    left: float | None = None
    photo: bool = False


def record(now: int, *, remote: Party = KARIN, dialled: str = SALES, **changes: object) -> Record:
    """A ringing call of seven seconds, or what ``changes`` make of it."""
    began = now - 7 * SECOND
    plain = Record(
        call_id="host-1.1",
        call_ids=("host-1.1",),
        direction=Direction.INCOMING,
        outcome=Outcome.RINGING,
        reason=None,
        internal=False,
        remote=remote,
        dialled=dialled,
        answered_by=None,
        transferred_by=None,
        transferred_to=(),
        started_at=began,
        answered_at=None,
        ended_at=None,
        rings=(Ring(frozenset({"d"}), "host-1.1", began, began),),
        lineage=(),
        newest_at=began,
        over=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def ring(began: int, **changes: object) -> Ring:
    """A ring that began then."""
    return replace(Ring(frozenset({"d"}), "host-1.1", began, began), **changes)  # type: ignore[arg-type]


def change(state: CardState, *, kind: CardKind = CardKind.RING, step: Step = Step.SHOWN) -> CardChange:
    """A card's step into a state."""
    card = Card("card-1", kind, "host-1.1", frozenset({"d"}), state, "")
    return CardChange(step, card, 0 if kind is CardKind.RING else None)


def earlier(now: int) -> LogEntry:
    """A call of yesterday in which the agent talked for three minutes."""
    at = now - _DAY
    return LogEntry(
        record(
            now, outcome=Outcome.ANSWERED, started_at=at, answered_at=at, ended_at=at + 3 * _MINUTE, over=True, rings=()
        )
    )


PROMISES = {
    "en": "quote for 40 handsets by Friday",
    "de": "Angebot über 40 Telefone bis Freitag",
    "nl": "offerte voor 40 toestellen voor vrijdag",
}


def samples(words: Words, now: int) -> list[Sample]:
    """Every state, as a call goes through them, then the small forms.

    Args:
        words: The language.
        now: Microseconds since the epoch, UTC.
    """
    directory = Directory(SETTINGS.people, SETTINGS.lines, SETTINGS.agent.region)
    regular = History(calls_this_week=3, missed_today=0, last=earlier(now))

    def view(
        of: Record,
        state: CardState,
        history: History | None = None,
        note: str = "",
        kind: CardKind = CardKind.RING,
        known: Known = NOTHING,
    ) -> CardView:
        return present(
            entry=LogEntry(of, note=note),
            change=change(state, kind=kind),
            history=history,
            directory=directory,
            # Nobody is known or unknown to a card without books.
            settings=SETTINGS if known is NOTHING else WITH_BOOKS,
            words=words,
            now=now,
            known=known,
        )

    began = now - 4 * SECOND
    answered = now - 134 * SECOND
    ringing = view(record(now), CardState.RINGING, regular)
    unknown = view(
        record(now, remote=STRANGER), CardState.RINGING, History(1, 0, None), known=Known(place="Groningen, NL")
    )
    someone = record(now, remote=COMPANY)
    passed = record(
        now,
        transferred_by=BOB,
        rings=(ring(began, passed_by=BOB),),
        lineage=(Stop(None, now - 3 * _MINUTE), Stop(BOB, now - 3 * _MINUTE, 161.0)),
    )
    talking = record(
        now,
        outcome=Outcome.IN_PROGRESS,
        answered_by=ME,
        answered_at=answered,
        rings=(ring(answered - 6 * SECOND, state=RingEnd.ANSWERED, ended_at=answered),),
    )
    due = day_of(now) + timedelta(days=2)
    quote = Promise(1, "earlier", PROMISES[words.language], due.isoformat())
    overdue = replace(quote, due=(due - timedelta(days=3)).isoformat())
    promised = replace(regular, promises=(quote,))
    over = replace(talking, outcome=Outcome.ANSWERED, ended_at=now, over=True)
    elsewhere = record(
        now,
        outcome=Outcome.ANSWERED_ELSEWHERE,
        answered_by=ANNA,
        rings=(ring(now - 12 * SECOND, state=RingEnd.ANSWERED_ELSEWHERE, ended_at=now, answered_by=ANNA),),
    )
    missed = record(
        now, outcome=Outcome.MISSED, over=True, rings=(ring(now - 24 * SECOND, state=RingEnd.OVER, ended_at=now),)
    )
    note = "Wants a new quote for 40 handsets, call before Friday"
    looked_up = view(record(now, remote=STRANGER), CardState.RINGING, known=Known(searching=True, settled=False))
    unreachable = view(
        record(now, remote=replace_name(KARIN, "K Hoekstra")), CardState.RINGING, known=Known(settled=False)
    )
    outgoing = view(replace(talking, direction=Direction.OUTGOING, rings=()), CardState.IN_CALL, kind=CardKind.OUTGOING)
    made = [
        Sample(
            "ringing-known", "Ringing, known contact", view(record(now), CardState.RINGING, regular, known=KNOWN), now
        ),
        Sample("ringing-unknown", "Ringing, unknown number", unknown, now),
        Sample(
            "ringing-photo",
            "Ringing, contact with a photo",
            view(record(now), CardState.RINGING, regular, known=KNOWN),
            now,
            photo=True,
        ),
        Sample(
            "ringing-withheld",
            "Ringing, withheld number",
            view(record(now, remote=Party(number="anonymous"), dialled=SUPPORT), CardState.RINGING, known=NOBODY),
            now,
        ),
        Sample("passed-on", "Passed on by a colleague", view(passed, CardState.PASSED_ON, known=KNOWN), now),
        Sample(
            "also-ringing",
            "Ringing, colleagues ring too",
            view(
                record(now, remote=MATTHIAS, dialled=SUPPORT, rings=(ring(began, others=OTHERS),)),
                CardState.RINGING,
                regular,
                known=Known((Contact("Matthias Brandt", "Brandt & Söhne GmbH", place="Oldenburg"),)),
            ),
            now,
        ),
        Sample("in-call", "Answered by me", view(talking, CardState.IN_CALL, note=note, known=KNOWN), now, saved=True),
        Sample(
            "answered-elsewhere",
            "Answered by a colleague",
            view(elsewhere, CardState.ANSWERED_ELSEWHERE, known=KNOWN),
            now,
            left=0.6,
        ),
        Sample(
            "promised",
            "Ringing, something was promised",
            view(
                record(now, rings=(ring(began, others=OTHERS),)),
                CardState.RINGING,
                replace(promised, promises=(quote, replace(quote, promise_id=2))),
                known=KNOWN,
            ),
            now,
        ),
        Sample(
            "promise-overdue",
            "Ringing, a promise is overdue",
            view(record(now), CardState.RINGING, replace(promised, promises=(overdue,)), known=KNOWN),
            now,
        ),
        Sample(
            "in-call-promised",
            "Answered by me, something was promised",
            view(talking, CardState.IN_CALL, promised, known=KNOWN),
            now,
        ),
        Sample("missed", "Missed", view(missed, CardState.MISSED, History(4, 2, earlier(now)), known=KNOWN), now),
        Sample("several-matches", "Several contacts match", view(someone, CardState.RINGING, known=SEVERAL), now),
        Sample(
            "one-of-several",
            "One of several, chosen",
            view(someone, CardState.RINGING, replace(regular, last=replace(earlier(now), note=note)), known=CHOSEN),
            now,
        ),
        Sample("look-up-running", "CRM look-up still running", looked_up, now),
        Sample("crm-unreachable", "CRM unreachable (name from network)", unreachable, now),
        Sample("long-strings", "Long strings and keyboard focus", _long(ringing, words), now, focus=True),
        Sample("ended", "Call ended", view(over, CardState.ENDED, note=note, known=KNOWN), now),
        Sample(
            "still-waiting",
            "Still waiting",
            view(record(now, rings=(ring(now - 31 * SECOND),)), CardState.RINGING, regular, known=KNOWN),
            now,
        ),
        Sample(
            "internal",
            "A colleague calls",
            view(record(now, remote=BOB, dialled="201", internal=True), CardState.RINGING),
            now,
        ),
        Sample("network-name", "Name sent by the network", ringing, now),
        Sample(
            "markup-in-name",
            "Markup is text",
            view(
                record(now, remote=replace_name(KARIN, "<img src=x onerror=alert(1)> & <b>Co</b>")), CardState.RINGING
            ),
            now,
        ),
        Sample(
            "no-crm",
            "No CRM set",
            _without_crm(view(record(now, remote=STRANGER), CardState.RINGING, History(1, 0, None)), words),
            now,
        ),
    ]
    small = [sample for sample in made if sample.name in ("ringing-known", "passed-on", "in-call", "missed", "ended")]
    made += [replace(s, name=f"small-{s.name}", title=f"Small: {s.title}", small=True) for s in small]
    made.append(Sample("small-outgoing", "Small: outgoing", outgoing, now, small=True))
    return made


def replace_name(party: Party, name: str) -> Party:
    """The same party under another name."""
    return Party(number=party.number, name=name)


def _long(ringing: CardView, words: Words) -> CardView:
    before, strong, after = words.around(
        "ctx.line", "line", line="Kundendienst Norddeutschland", number="+49 40 800 9000"
    )
    when = words.text("time.at", day=words.text("time.weekday.3"), clock="16:40")
    talked = words.text("ctx.last", when=when, talk=words.duration(72 * 60))
    nth, last = words.parts("ctx.nth_week", nth=words.ordinal(12), last=talked)
    return replace(
        ringing,
        title="Maximiliane Gräfin von Hohenberg-Wittelsbach",
        organisation="Vereinigte Norddeutsche Energieversorgungsgesellschaft mbH",
        number="+49 40 12345678 90",
        avatar=Avatar(AvatarKind.INITIALS, "MG", "mg"),
        context=(
            ContextLine("arrow-right", before, strong, after, drops_after=True),
            ContextLine("clock", strong=nth, after=f" · {last}"),
        ),
    )


def _without_crm(unknown: CardView, words: Words) -> CardView:
    return replace(unknown, primary=button(Action.NOTE, words), others=(button(Action.COPY, words),))
