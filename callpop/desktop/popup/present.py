"""Turns a call and what is known of it into what its card shows. Pure: no Qt, no clock of its own.

Which name is shown is a rule of calls.md ('Names').
"""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.entry import History, LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.numbers import number_key
from callpop.calls.popup import CardChange, CardKind, CardState
from callpop.calls.record import Record, Ring
from callpop.contacts.directory import Directory, NameSource
from callpop.crm.rules import treated
from callpop.desktop.popup import context
from callpop.desktop.popup.actions import ButtonFacts, buttons
from callpop.desktop.popup.finding import all_rows, ghost, naming_of, page_of, reaches_nobody, rows
from callpop.desktop.popup.naming import Naming
from callpop.desktop.popup.view import Avatar, AvatarKind, CardView, ContextLine, Form, Tone
from callpop.desktop.words import Words
from callpop.settings.schema import Settings

_PROMISED = (CardState.RINGING, CardState.PASSED_ON, CardState.IN_CALL, CardState.MISSED)
_LOOKS = {
    CardState.RINGING: (Tone.RINGING, "handset-waves"),
    CardState.PASSED_ON: (Tone.PASSED, "bent-arrow"),
    CardState.IN_CALL: (Tone.ANSWERED, "handset-tick"),
    CardState.ENDED: (Tone.QUIET, "handset"),
    CardState.ANSWERED_ELSEWHERE: (Tone.QUIET, "people"),
    CardState.MISSED: (Tone.MISSED, "handset-missed"),
    CardState.GONE: (Tone.QUIET, "handset"),
}


@dataclass(frozen=True, slots=True)
class _Header:
    """State in words, since when it counts, or a fixed text in the timer's place."""

    text: str
    timer_from: int | None = None
    timer_text: str = ""


@dataclass(frozen=True, slots=True)
class _Identity:
    """Who it is."""

    title: str
    is_number: bool
    organisation: str
    number: str
    avatar: Avatar
    named: bool
    unsure: bool = False


def present(
    *,
    entry: LogEntry,
    change: CardChange,
    history: History | None,
    directory: Directory,
    settings: Settings,
    words: Words,
    now: int,
    known: Known = NOTHING,
    ahead: int = 0,
) -> CardView:
    """What a card shows.

    Args:
        entry: The call's row.
        change: What the card is to do; its state says what the card tells.
        history: What the log knows of the caller, or None if it was not asked: then nothing is claimed.
        directory: Names of colleagues and lines.
        settings: Ring time, group size, CRM template, region.
        words: The language.
        now: Microseconds since the epoch, UTC; only relative days depend on it.
        known: Who the caller is, as far as books and systems have said so.
        ahead: Microseconds that the clock which counts the seconds of the card is ahead of the call's stamps.
    """
    naming = Naming(directory, settings, words)
    record, state, kind = entry.record, change.card.state, change.card.kind
    ring = record.rings[change.ring] if change.ring is not None and change.ring < len(record.rings) else None
    identity = _identity(record, naming, known)
    said = treated(settings.all_rules, record, region=naming.region, known=known)
    waits = state in (CardState.RINGING, CardState.PASSED_ON)
    matches = rows(known, naming) if waits and identity.unsure else ()
    header = _header(state, record, ring, naming)
    number = record.remote.number
    diallable = number_key(number, naming.region) is not None
    shown = buttons(
        ButtonFacts(
            state=state,
            kind=kind,
            internal=record.internal,
            diallable=diallable,
            page=page_of(settings, said, known),
            naming=naming_of(settings, record, known),
        ),
        words,
    )
    tone, icon = _LOOKS[state]
    short_line = context.short_line(record, kind, naming)
    return CardView(
        card_id=change.card.card_id,
        state=state,
        kind=kind,
        form=Form.NOTICE if state is CardState.ANSWERED_ELSEWHERE else Form.CARD,
        tone=tone,
        icon=icon,
        header=header.text,
        timer_from=None if header.timer_from is None else header.timer_from + ahead,
        timer_text=header.timer_text,
        waiting_from=_waiting_from(ring, settings) + ahead if waits and ring is not None else None,
        waiting_header=words.text("state.waiting"),
        avatar=identity.avatar,
        title=identity.title,
        title_is_number=identity.is_number,
        organisation=identity.organisation,
        number=identity.number,
        searching=waits and known.searching and not identity.named and not known.contacts,
        context=_context(state, kind, record, ring, history, naming, now, known),
        matches=matches,
        all_matches=all_rows(settings, said, words) if matches else "",
        ghost=ghost(settings, said, words) if matches else None,
        lineage=context.lineage(record, naming) if state is CardState.PASSED_ON else (),
        note=entry.note,
        note_of=tuple(dict.fromkeys((record.call_id, *record.call_ids))),
        note_open=state in (CardState.IN_CALL, CardState.ENDED),
        primary=None if matches else shown.primary,
        others=() if matches else shown.others,
        small_line=_summary(identity, short_line),
        small_actions=shown.small,
        countdown=_countdown(state, ring, settings),
        accessible_name=_accessible_name(header.text, identity, short_line),
        close_name=words.text("act.close_card", name=identity.title),
        tel=f"tel:{number_key(number, naming.region)}" if diallable else "",
        copy_text=number_key(number, naming.region) or "",
        internal=record.internal,
        withheld=record.remote.withheld,
        group_size=len(ring.others) if ring is not None else 0,
        rang=_rang(record, ring),
        test=record.test,
        size=said.card,
    )


def _identity(record: Record, naming: Naming, known: Known) -> _Identity:
    words, party = naming.words, record.remote
    name = naming.directory.name(party, known.contacts)
    if len(known.contacts) > 1 and name.source is not NameSource.DIRECTORY:
        # One of several people is never shown as the one who calls.
        several = words.count("id.matches", len(known.contacts))
        common = name.text if name.source is NameSource.BOOK else ""
        title = naming.number(party.number) or several
        return _Identity(title, True, several, common, Avatar(AvatarKind.GROUP), False, unsure=True)
    avatar = naming.avatar(party, name)
    number = naming.number(party.number)
    if name.source is NameSource.WITHHELD:
        return _Identity(words.text("id.withheld"), False, "", words.text("id.withheld_sub"), avatar, False)
    if name.source is NameSource.NOBODY:
        return _Identity(words.text("id.nobody"), False, "", "", Avatar(AvatarKind.PERSON), False)
    if name.source is NameSource.NUMBER:
        # Nobody is called unknown before all have answered who could know them.
        unknown = words.text("id.internal" if record.internal else "id.unknown") if known.settled else ""
        return _Identity(name.text, True, known.place, unknown, avatar, False)
    if record.internal:
        second = words.text("id.internal")
    elif name.source is NameSource.NETWORK:
        second = words.text("id.network_name")
    elif name.source is NameSource.BOOK and known.contact is not None:
        second = known.contact.organisation if known.contact.name else ""
        second = " · ".join(dict.fromkeys(part for part in (second, known.contact.place) if part))
    else:
        second = ""
    if not number and party.withheld:
        number = words.text("id.withheld")
    return _Identity(name.text, False, second, number, avatar, True)


def _header(state: CardState, record: Record, ring: Ring | None, naming: Naming) -> _Header:
    words = naming.words
    if state is CardState.RINGING:
        return _Header(words.text("state.ringing"), ring.began_at if ring else record.started_at)
    if state is CardState.PASSED_ON:
        by = naming.person((ring.passed_by if ring else None) or record.transferred_by)
        text = words.text("state.passed", name=by) if by else words.text("state.passed_unknown")
        return _Header(text, ring.began_at if ring else record.started_at)
    if state is CardState.IN_CALL:
        # A call that came back has a ring of its own: its talk began when that one was answered.
        since = ring.ended_at if ring is not None and ring.ended_at is not None else record.answered_at
        return _Header(words.text("state.in_call"), since)
    if state is CardState.ANSWERED_ELSEWHERE:
        by = naming.person((ring.answered_by if ring else None) or record.answered_by)
        text = words.text("state.elsewhere", name=by) if by else words.text("state.elsewhere_unknown")
        rang = _rang(record, ring)
        return _Header(text, timer_text="" if rang is None else words.text("state.rang", n=round(rang)))
    if state is CardState.MISSED:
        at, rang = words.clock(ring.began_at if ring else record.started_at), _rang(record, ring)
        if rang is None:
            text, timer = words.parts("state.missed_bare", time=at)
        else:
            text, timer = words.parts("state.missed", time=at, n=round(rang))
        return _Header(text, timer_text=timer)
    if state is CardState.ENDED and record.talk_seconds is not None:
        return _Header(words.text("state.ended", t=words.duration(record.talk_seconds)))
    return _Header(words.text("state.ended_bare"))


def _context(
    state: CardState,
    kind: CardKind,
    record: Record,
    ring: Ring | None,
    history: History | None,
    naming: Naming,
    now: int,
    known: Known,
) -> tuple[ContextLine, ...]:
    first = context.line_called(record, kind, naming)
    # What the agent promised weighs more than all else that could be said.
    second = context.promised(history, naming, now) if state in _PROMISED else None
    if second is None and state in (CardState.RINGING, CardState.PASSED_ON):
        second = context.also_ringing(ring, naming)
    asks = state in (CardState.RINGING, CardState.MISSED) or kind is CardKind.OUTGOING
    if second is None and state is CardState.RINGING and not record.internal:
        second = reaches_nobody(known, naming)
    if second is None and asks and not record.remote.withheld:
        second = context.what_happened_before(state, history, naming, now)
    return tuple(line for line in (first, second) if line is not None)


def _summary(identity: _Identity, short_line: str) -> str:
    if identity.organisation:
        known = identity.organisation
    elif identity.named:
        known = identity.number
    else:
        known = ""
    return " · ".join(part for part in (known, short_line) if part) or identity.number


def _accessible_name(state: str, identity: _Identity, short_line: str) -> str:
    known = [identity.title, identity.organisation, short_line]
    return f"{state}: {', '.join(part for part in known if part)}"


def _countdown(state: CardState, ring: Ring | None, settings: Settings) -> float | None:
    if state is not CardState.ANSWERED_ELSEWHERE:
        return None
    group = ring is not None and len(ring.others) >= settings.popup.group_size
    return settings.popup.elsewhere_group if group else settings.popup.elsewhere


def _waiting_from(ring: Ring, settings: Settings) -> int:
    """When the phones have rung for as long as they do, as the call's stamps count it."""
    return ring.newest_at + settings.popup.ring_time * 1_000_000


def _rang(record: Record, ring: Ring | None) -> float | None:
    if ring is not None:
        until = ring.ended_at if ring.ended_at is not None else record.ended_at
        return None if until is None else max(0, until - ring.began_at) / 1e6
    return record.ring_seconds
