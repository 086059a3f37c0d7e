"""Every setting, declared once: its key, type, default, limits and explanation.

The file, the command line and the settings window are all made from these classes.
A key is ``section.field`` (``popup.corner``); its TOML spelling is the same.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, cast

from callpop.settings.books import Book
from callpop.settings.dial_link import USUAL
from callpop.settings.forms import Form


class SourceKind(StrEnum):
    """Where notifications come from."""

    LISTENER = "listener"
    RELAY = "relay"


class Corner(StrEnum):
    """The corner of the screen where cards stand."""

    BOTTOM_RIGHT = "bottom-right"
    BOTTOM_LEFT = "bottom-left"
    TOP_RIGHT = "top-right"
    TOP_LEFT = "top-left"


class ScreenChoice(StrEnum):
    """The screen on which cards stand."""

    POINTER = "pointer"
    PRIMARY = "primary"


class CardSize(StrEnum):
    """How much of a card is shown for outgoing calls."""

    OFF = "off"
    SMALL = "small"
    FULL = "full"


class WhenAnswered(StrEnum):
    """What the card does once I have answered."""

    SMALL = "small"
    KEEP = "keep"
    CLOSE = "close"


class WhenEnded(StrEnum):
    """What becomes of the card after my call."""

    LEAVE = "leave"
    STAY = "stay"
    CLOSE = "close"


class WhenElsewhere(StrEnum):
    """What the card does once a colleague has answered."""

    LEAVE = "leave"
    STAY = "stay"
    CLOSE = "close"


class WhenMissed(StrEnum):
    """What the card does once nobody has answered."""

    FOLD = "fold"
    STAY = "stay"
    LEAVE = "leave"


class ColourScheme(StrEnum):
    """Light or dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether cards move as they come and go."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class OpenWhen(StrEnum):
    """When the caller's record is opened."""

    BUTTON = "button"
    RINGING = "ringing"
    ANSWER = "answer"


class RuleCard(StrEnum):
    """What a rule says of the card."""

    UNCHANGED = ""
    NEVER = "never"
    SMALL = "small"
    FULL = "full"


class RuleSound(StrEnum):
    """What a rule says of the sound."""

    UNCHANGED = ""
    OFF = "off"
    ON = "on"


class RuleOpen(StrEnum):
    """What a rule says of opening the record by itself."""

    UNCHANGED = ""
    BUTTON = "button"
    RINGING = "ringing"
    ANSWER = "answer"


class DayStart(StrEnum):
    """When the agent's day begins: 'HH:MM', local time."""

    AT_0600 = "06:00"
    AT_0630 = "06:30"
    AT_0700 = "07:00"
    AT_0730 = "07:30"
    AT_0800 = "08:00"
    AT_0830 = "08:30"
    AT_0900 = "09:00"
    AT_0930 = "09:30"
    AT_1000 = "10:00"
    AT_1030 = "10:30"
    AT_1100 = "11:00"
    AT_1200 = "12:00"
    AT_1400 = "14:00"


class DialBy(StrEnum):
    """Who places a call that begins on the screen."""

    SYSTEM = "system"
    PLATFORM = "platform"


class TerminalServer(StrEnum):
    """Whether the session is one of many on another computer."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class SystemQuiet(StrEnum):
    """What the system's own 'do not disturb' means to Callpop."""

    REST = "rest"
    SILENT = "silent"
    IGNORE = "ignore"


class Language(StrEnum):
    """The language of the windows."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    DUTCH = "nl"


def setting(default: Any, explanation: str, **limits: Any) -> Any:
    """Declare one setting.

    Args:
        default: The value when nobody says otherwise; a tuple for lists.
        explanation: One sentence for the settings window and ``config list``.
        limits: ``low`` and ``high`` for numbers, ``unit`` for display, ``form`` for what a text must look like,
            ``limits`` for a list of what alone is allowed.
    """
    return field(default=default, metadata={"explanation": explanation, **limits})


@dataclass(frozen=True, slots=True)
class AgentSettings:
    """Who I am: what makes a call mine."""

    emails: tuple[str, ...] = setting(
        (), "My e-mail addresses in the telephony portal; any of them makes a call mine.", form=Form.EMAIL
    )
    numbers: tuple[str, ...] = setting((), "My internal and direct numbers.", form=Form.NUMBER)
    mobiles: tuple[str, ...] = setting((), "My mobiles, if the platform rings them too.", form=Form.NUMBER)
    region: str = setting("NL", "Two-letter country of numbers without a country code.", form=Form.COUNTRY)


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Where call notifications come from."""

    kind: SourceKind = setting(SourceKind.LISTENER, "Where notifications come from: this computer or a relay.")


@dataclass(frozen=True, slots=True)
class ListenerSettings:
    """The HTTP listener that the platform posts to."""

    host: str = setting("127.0.0.1", "The address the listener binds to.", form=Form.ADDRESS)
    port: int = setting(8765, "The port the listener binds to; 0 takes any free one.", low=0, high=65535)
    certificate: str = setting("", "A PEM certificate (chain) for HTTPS; empty for HTTP.", form=Form.FILE)
    key: str = setting("", "The PEM key that belongs to the certificate.", form=Form.FILE)
    public_url: str = setting(
        "", "The address under which the platform reaches the listener, if it differs.", form=Form.URL
    )


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """The company's relay."""

    url: str = setting("", "The address of the company's relay.", form=Form.RELAY)
    ca_file: str = setting("", "A PEM file of the company's own; empty where the system knows it.", form=Form.FILE)


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague, for names.

    Attributes:
        name: What they are called.
        emails: Their e-mail addresses in the telephony portal.
        numbers: Their internal and direct numbers.
    """

    name: str = ""
    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """What a dialled number is called on the card.

    Attributes:
        number: The number that callers dial.
        label: What it is called.
    """

    number: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is different for some calls: certain callers, their organisations, or the line they dialled.

    A call must fit each kind of condition that is given, and one text of each.

    Attributes:
        name: What the rule is called where a decision is explained.
        callers: Numbers, beginnings of numbers with a ``*`` behind, ``withheld``, ``unknown`` (in no book).
        organisations: Names of organisations.
        lines: Dialled numbers.
        card: Whether and how large a card is shown.
        sound: Whether the card is heard.
        open: When the record opens.
        template: The search address for these calls; '': the general one.
        create_template: The address of a new contact for these calls; '': the general one.
        record_template: The address of a known contact's record for these calls; '': the general one.
    """

    name: str = ""
    callers: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    card: RuleCard = RuleCard.UNCHANGED
    sound: RuleSound = RuleSound.UNCHANGED
    open: RuleOpen = RuleOpen.UNCHANGED
    template: str = ""
    create_template: str = ""
    record_template: str = ""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A CRM that is asked for the caller when the phone rings.

    Attributes:
        name: What the agent calls it.
        recipe: A ready recipe (``hubspot``), or the path of a TOML file.
        fields: What the recipe asks for once, as ``name=value`` (``company=acme``).
        secrets: What the keyring calls what the recipe asks for, as ``token=my-hubspot``, so that several
            look-ups can share it; a secret that is not named here is called ``<name>.<secret>``.
        keep_minutes: How long an answer is good.
        plain_http: Whether secrets may go over http to another machine than this one.
    """

    name: str = ""
    recipe: str = ""
    fields: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    keep_minutes: int = setting(240, "How long an answer is good.", low=0, high=10080, unit="min")
    plain_http: bool = False


@dataclass(frozen=True, slots=True)
class CrmSettings:
    """What one click opens."""

    preset: str = setting("", "The CRM whose addresses were taken over; the addresses below are what counts.")
    preset_fields: tuple[str, ...] = setting(
        (), "What the CRM's addresses need to know of my company, as name=value.", form=Form.PAIR
    )
    template: str = setting("", "The address that finds a caller, with placeholders such as {number_e164}.")
    record_template: str = setting("", "The address of a known contact's record, with {contact_id}.")
    create_template: str = setting("", "The address of a form for a new contact, for callers that nobody knows.")
    open_when: OpenWhen = setting(OpenWhen.BUTTON, "When it opens; never by itself for withheld numbers.")
    hosts: tuple[str, ...] = setting(
        (), "Hosts that may be opened, such as *.example.com; empty: any.", form=Form.HOST, limits=True
    )
    schemes: tuple[str, ...] = setting((), "Schemes that may be opened besides http and https.", form=Form.SCHEME)
    browser: str = setting("", "The command that opens a record, with %s for the address; empty: the system's browser.")


@dataclass(frozen=True, slots=True)
class PopupSettings:
    """The card that pops up when my phone rings."""

    corner: Corner = setting(Corner.BOTTOM_RIGHT, "The corner of the screen where cards stand.")
    screen: ScreenChoice = setting(ScreenChoice.POINTER, "The screen on which cards stand.")
    max_cards: int = setting(4, "Older ones wait behind a chip.", low=1, high=6)
    outgoing: CardSize = setting(CardSize.SMALL, "The card when the other side answers my call.")
    ring_time: int = setting(
        25, "How long my phone rings; then the card says 'Still waiting'.", low=5, high=600, unit="s"
    )
    in_call_full: int = setting(8, "How long a card stays full after I answer.", low=0, high=3600, unit="s")
    ended: int = setting(30, "How long the card stays after my call, for a note.", low=0, high=3600, unit="s")
    elsewhere: float = setting(4.0, "How long 'answered by a colleague' stays.", low=0, high=60, unit="s")
    elsewhere_group: float = setting(1.5, "The same, when a whole group rang.", low=0, high=60, unit="s")
    missed: int = setting(
        20, "How long a missed call stays full before it folds into the strip.", low=0, high=3600, unit="s"
    )
    missed_minimum: int = setting(
        5, "A call that rang shorter than this goes to the log only.", low=0, high=60, unit="s"
    )
    group_size: int = setting(3, "From this many other phones on, a ring counts as a group's.", low=1, high=50)
    age_limit: int = setting(30, "A ring older than this shows no card.", low=1, high=600, unit="s")
    when_answered: WhenAnswered = setting(WhenAnswered.SMALL, "What the card does once I have answered.")
    when_ended: WhenEnded = setting(WhenEnded.LEAVE, "What becomes of the card after my call.")
    when_elsewhere: WhenElsewhere = setting(WhenElsewhere.LEAVE, "What the card does once a colleague has answered.")
    when_missed: WhenMissed = setting(WhenMissed.FOLD, "What the card does once nobody has answered.")
    hide_in_capture: bool = setting(
        False, "Cards are left out of screenshots and shared screens, where the system offers it (Windows, macOS)."
    )


@dataclass(frozen=True, slots=True)
class LogSettings:
    """The call log."""

    retention_days: int = setting(
        365,
        "Calls older than this are deleted, open missed ones too; those with a promise that is not done stay until it"
        " is. 0 keeps all.",
        low=0,
        high=36500,
        unit="days",
    )
    ringing_limit: int = setting(
        3, "Minutes after which a ring without an end counts as 'unknown'.", low=1, high=60, unit="min"
    )
    call_limit: int = setting(
        6, "Hours after which a call without an end counts as 'unknown'.", low=1, high=72, unit="h"
    )
    remind_at: DayStart = setting(DayStart.AT_0900, "Promises that are due are shown then, once no call is up.")
    missed_reminder: int = setting(
        30,
        "A missed call that is still open after this long is shown once more; 0: never.",
        low=0,
        high=480,
        unit="min",
    )
    mask_days: int = setting(
        0, "Numbers and names of calls older than this are masked; 0 never masks.", low=0, high=36500, unit="days"
    )
    export_bom: bool = setting(False, "CSV files begin with a mark by which older spreadsheets know UTF-8.")


@dataclass(frozen=True, slots=True)
class DialSettings:
    """How somebody is called from the screen."""

    by: DialBy = setting(DialBy.SYSTEM, "Who places a call: this computer's phone program, or the telephony platform.")
    base_url: str = setting("https://api.voipgrid.nl", "Where the telephony platform's API is.", form=Form.RELAY)
    account: str = setting("", "Whose API token it is; empty: my first e-mail address.", form=Form.EMAIL)
    a_number: str = setting("", "The phone of mine that rings first; empty: the platform knows.", form=Form.NUMBER)
    b_cli: str = setting("", "The number that the other side sees; empty: the platform knows.", form=Form.NUMBER)
    auto_answer: bool = setting(False, "My phone answers by itself, if it can.")
    link: str = setting(
        USUAL,
        "How the phone program gets the number: tel:{number}, callto:{number}, sip:{number}@host, or a link of its own "
        "whose scheme may be opened.",
        form=Form.DIAL_LINK,
    )


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard. Nothing by default: the phone rings already."""

    ring: bool = setting(False, "A soft sound while my phone rings; rules come first.")
    ring_file: str = setting("", "A WAV file of my own for it; empty: Callpop's.")
    missed: bool = setting(False, "A sound when a call was missed.")
    missed_file: str = setting("", "A WAV file of my own for it; empty: Callpop's.")
    volume: int = setting(100, "How loud both are.", low=5, high=100, unit="%")


@dataclass(frozen=True, slots=True)
class QuietSettings:
    """When nothing pops up."""

    hours: tuple[str, ...] = setting(
        (),
        "In these hours no card comes, nothing sounds, and neither a reminder nor a record opens by itself. Calls are"
        " in the call log; missed ones are counted in the tray, and told once the quiet is over. The tray's menu shows"
        " calls all the same when that is wanted.",
        form=Form.HOURS,
    )
    system: SystemQuiet = setting(
        SystemQuiet.REST, "Heeded where the system tells it. Without cards it is as in quiet hours."
    )


@dataclass(frozen=True, slots=True)
class SharingSettings:
    """Several people at one computer."""

    profiles: bool = setting(
        False,
        "Several people use this account of the computer: the tray's menu makes a profile for each and switches between"
        " them. Once there is a second one they are in the menu in any case.",
    )


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How it looks."""

    theme: ColourScheme = setting(ColourScheme.SYSTEM, "Light or dark.")
    motion: Motion = setting(Motion.SYSTEM, "Reduced motion only fades; nothing slides or pulses.")
    text_size: int = setting(100, "The size of all text.", low=100, high=200, unit="%")
    language: Language = setting(Language.SYSTEM, "The language of the windows.")


@dataclass(frozen=True, slots=True)
class SystemSettings:
    """How it lives on this computer. The first three are the system's own state, and follow it."""

    start_at_login: bool = setting(False, "Callpop starts when I log in to this computer.")
    callpop_links: bool = setting(False, "Links that begin with callpop:// open in Callpop, which asks first.")
    tel_links: bool = setting(
        False, "Links with telephone numbers (tel:, callto:) open in Callpop, which asks before it calls."
    )
    terminal_server: TerminalServer = setting(
        TerminalServer.AUTO, "In a remote session nothing moves or shines through, and calls come through a relay."
    )


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """Whether there is a newer Callpop."""

    check: bool = setting(True, "Once a day the address below is asked for a new version; nothing is downloaded.")
    url: str = setting(
        "", "The address of a small JSON file that names the newest version; empty: nobody is asked.", form=Form.RELAY
    )


@dataclass(frozen=True, slots=True)
class CompanyRows:
    """Rows of the repeating tables that the company's profile brings."""

    people: tuple[Person, ...] = ()
    lines: tuple[Line, ...] = ()
    books: tuple[Book, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one profile.

    The repeating tables are the user's own; the company's stand in ``company``, so that an edit of the one
    never writes down the other. ``everybody``, ``all_lines``, … are both, the user's own first.
    """

    agent: AgentSettings = field(default_factory=AgentSettings)
    source: SourceSettings = field(default_factory=SourceSettings)
    listener: ListenerSettings = field(default_factory=ListenerSettings)
    relay: RelaySettings = field(default_factory=RelaySettings)
    people: tuple[Person, ...] = ()
    lines: tuple[Line, ...] = ()
    books: tuple[Book, ...] = ()
    crm: CrmSettings = field(default_factory=CrmSettings)
    rules: tuple[Rule, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    popup: PopupSettings = field(default_factory=PopupSettings)
    log: LogSettings = field(default_factory=LogSettings)
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    dial: DialSettings = field(default_factory=DialSettings)
    sounds: SoundSettings = field(default_factory=SoundSettings)
    system: SystemSettings = field(default_factory=SystemSettings)
    updates: UpdateSettings = field(default_factory=UpdateSettings)
    quiet: QuietSettings = field(default_factory=QuietSettings)
    sharing: SharingSettings = field(default_factory=SharingSettings)
    company: CompanyRows = CompanyRows()

    @property
    def everybody(self) -> tuple[Person, ...]:
        """All colleagues; of two that share an address or a number the first one names it."""
        return self.people + self.company.people

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """All lines; of two with one number the first one names it."""
        return self.lines + self.company.lines

    @property
    def all_books(self) -> tuple[Book, ...]:
        """All address books; the company's must not come under a name whose password is the user's."""
        own = {book.name.casefold() for book in self.books}
        return self.books + tuple(book for book in self.company.books if book.name.casefold() not in own)

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """All rules; the user's own come first."""
        return self.rules + self.company.rules


def tables() -> dict[str, type]:
    """The tables that repeat (``[[people]]``), by name: the class of their rows, in the file's order."""
    hints = typing.get_type_hints(Settings)
    return {name: typing.get_args(hint)[0] for name, hint in hints.items() if typing.get_origin(hint) is tuple}


def sections() -> dict[str, type]:
    """The sections that hold plain settings, by name, in the file's order."""
    made = {one.name: one.default_factory for one in dataclasses.fields(Settings)}
    return {name: cast(type, make) for name, make in made.items() if isinstance(make, type)}
