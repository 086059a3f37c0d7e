"""What is different for some calls: certain callers, organisations or dialled lines (settings ``[[rules]]``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from callpop.calls.known import Known
from callpop.calls.numbers import is_withheld, number_key
from callpop.calls.record import Record
from callpop.settings.schema import OpenWhen, Rule, RuleCard, RuleSound

WITHHELD, UNKNOWN = "withheld", "unknown"


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules ask of a call.

    Attributes:
        caller: The other side's number key, or None.
        withheld: Whether the number is hidden.
        known: Whether a contact was found; None while that is not settled.
        organisations: The contact's organisations (several, if several contacts share the number).
        line: The dialled number's key, or None.
        region: Two-letter country of numbers without a country code.
    """

    caller: str | None = None
    withheld: bool = False
    known: bool | None = None
    organisations: tuple[str, ...] = ()
    line: str | None = None
    region: str = "NL"


def facts_of(record: Record, *, region: str, known: bool | None = None, organisations: Iterable[str] = ()) -> Facts:
    """The facts of a conversation: the original caller's, whoever passed it on."""
    number = record.remote.number
    return Facts(
        caller=number_key(number, region),
        withheld=record.remote.withheld or is_withheld(number),
        known=known,
        organisations=tuple(organisations),
        line=number_key(record.dialled, region),
        region=region,
    )


@dataclass(frozen=True, slots=True)
class Treatment:
    """What the rules say of a call; '' and None leave it as it is for all.

    Attributes:
        card: Whether and how large a card is shown.
        sound: Whether it is heard.
        open: When the record opens, or None.
        template: Search address.
        create_template: Address for a new contact.
        record_template: Address of a known contact's record.
        because: The names of the rules that said so, in order; for explanations.
    """

    card: RuleCard = RuleCard.UNCHANGED
    sound: RuleSound = RuleSound.UNCHANGED
    open: OpenWhen | None = None
    template: str = ""
    create_template: str = ""
    record_template: str = ""
    because: tuple[str, ...] = ()


def treatment(rules: Iterable[Rule], facts: Facts) -> Treatment:
    """What the rules make of a call: for each thing, the first rule that fits and says something of it."""
    made = Treatment()
    for rule in rules:
        if not fits(rule, facts):
            continue
        said = {
            "card": made.card or rule.card,
            "sound": made.sound or rule.sound,
            "open": made.open or (OpenWhen(rule.open.value) if rule.open else None),
            "template": made.template or rule.template.strip(),
            "create_template": made.create_template or rule.create_template.strip(),
            "record_template": made.record_template or rule.record_template.strip(),
        }
        told = replace(made, **said)  # type: ignore[arg-type]
        if told != made:
            made = replace(told, because=(*made.because, rule.name))
    return made


def treated(rules: Sequence[Rule], record: Record, *, region: str, known: Known) -> Treatment:
    """What the rules make of a conversation with somebody of whom this is known."""
    if not rules:
        return Treatment()
    organisations = tuple(dict.fromkeys(one.organisation for one in known.contacts if one.organisation))
    return treatment(rules, facts_of(record, region=region, known=known.is_known, organisations=organisations))


def fits(rule: Rule, facts: Facts) -> bool:
    """Whether a call is one of the rule's; a rule without conditions fits none."""
    asked = [
        any(_is_caller(one, facts) for one in rule.callers) if rule.callers else None,
        _share(rule.organisations, facts.organisations) if rule.organisations else None,
        any(_is_line(one, facts) for one in rule.lines) if rule.lines else None,
    ]
    answers = [answer for answer in asked if answer is not None]
    return bool(answers) and all(answers)


def _is_caller(text: str, facts: Facts) -> bool:
    word = text.strip()
    if word.casefold() == WITHHELD:
        return facts.withheld
    if facts.withheld:
        return False
    if word.casefold() == UNKNOWN:
        return facts.known is False
    return _is_number(word, facts.caller, facts.region)


def _is_line(text: str, facts: Facts) -> bool:
    return _is_number(text.strip(), facts.line, facts.region)


def _is_number(text: str, key: str | None, region: str) -> bool:
    if key is None:
        return False
    if text.endswith("*"):
        start = "".join(c for c in text[:-1] if c in "+0123456789")
        # '00' is how '+' is dialled; a beginning in national form has no country to be read by.
        start = "+" + start[2:] if start.startswith("00") else start
        return bool(start) and key.startswith(start)
    return number_key(text, region) == key


def _share(wanted: Iterable[str], there: Iterable[str]) -> bool:
    folded = {_folded(one) for one in wanted} - {""}
    return not folded.isdisjoint({_folded(one) for one in there})


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
