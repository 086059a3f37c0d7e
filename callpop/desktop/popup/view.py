"""Everything a card shows, already as text: no Qt, no rules, no words to look up.

All texts are plain text. A caller's name may look like markup and must never be read as such.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from callpop.calls.popup import CardKind, CardState
from callpop.settings.schema import RuleCard


class Action(StrEnum):
    """What a button of a card does."""

    OPEN = "open"
    CREATE = "create"
    SEARCH = "search"
    CALL_BACK = "call-back"
    ASK = "call-back-note"
    """A colleague shall call back."""
    NOTE = "note"
    COPY = "copy"
    HANDLED = "handled"
    THIS_IS = "this-is"
    REMEMBER = "remember"
    FORGET = "forget"
    CLOSE = "close"


class AvatarKind(StrEnum):
    """What stands in the circle."""

    INITIALS = "initials"
    PERSON = "person"
    HIDDEN = "hidden"
    GROUP = "group"
    LINE = "line"


class Tone(StrEnum):
    """The family of colour tokens of a card's header. Never the only sign of a state."""

    RINGING = "ringing"
    PASSED = "passed"
    ANSWERED = "answered"
    MISSED = "missed"
    QUIET = "quiet"


class Form(StrEnum):
    """The two layouts of a full card. Both have the same small form."""

    CARD = "card"
    NOTICE = "notice"
    """104 high, without buttons: a colleague answered."""


@dataclass(frozen=True, slots=True)
class Avatar:
    """A circle with initials or an icon.

    Attributes:
        kind: What stands in it.
        initials: One or two letters, for INITIALS.
        key: Stable key of the person; picks the colours (never the name: names change).
        picture: Their photo in place of the initials, decoded (a QImage), or None.
        photo: The photo's name: two pictures of one name are the same.
    """

    kind: AvatarKind = AvatarKind.PERSON
    initials: str = ""
    key: str = ""
    picture: object | None = field(default=None, compare=False)
    photo: int | None = None


@dataclass(frozen=True, slots=True)
class ContextLine:
    """One of the lines under the name: icon, then plain, strong and plain text.

    Attributes:
        icon: Name of its icon.
        before: Text before the strong part.
        strong: The part in semi-bold.
        after: Text after it.
        drops_after: Whether ``strong`` elides first (to 60 % of the width) and then ``after`` goes as a whole (the
            line and its number); otherwise ``after`` elides.
        avatars: At most two small circles before the text.
        warns: Whether it is drawn in amber (the CRM did not answer).
    """

    icon: str
    before: str = ""
    strong: str = ""
    after: str = ""
    drops_after: bool = False
    avatars: tuple[Avatar, ...] = ()
    warns: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.strong + self.after


@dataclass(frozen=True, slots=True)
class LineageStop:
    """One stop of a call on its way.

    Attributes:
        text: The line, the colleague, 'You', or '+2' for those left out.
        under: When, or how long they talked; '' if there is nothing to say.
        avatar: Its circle, or None for '+2'.
        me: Whether it is the agent.
    """

    text: str
    under: str = ""
    avatar: Avatar | None = None
    me: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """One of several contacts that share the number.

    Attributes:
        contact_id: What ``match_clicked`` says.
        name: Their name.
        organisation: Organisation and department.
        avatar: Their circle.
        url: The record that the row opens.
    """

    contact_id: str
    name: str
    organisation: str
    avatar: Avatar
    url: str


@dataclass(frozen=True, slots=True)
class Button:
    """One button.

    Attributes:
        action: What it does.
        text: Its label; for icon buttons the tooltip and the accessible name.
        icon: Name of its icon.
        filled: Whether it is the filled accent button: at most one of a card.
    """

    action: Action
    text: str
    icon: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class CardView:
    """What a card shows.

    Attributes:
        card_id: The card's name in all its signals.
        state: What it says.
        kind: A ring's card or an outgoing call's.
        form: Which layout it has when it is full.
        tone: The colours of its header.
        icon: The icon of its header.
        header: The state in words, without the time.
        timer_from: Since when seconds are counted, microseconds by the clock that counts them, or None: ``timer_text``.
        timer_text: A fixed text in the timer's place ('14:02, rang 24 s').
        waiting_from: When 'Still waiting' takes the place of ``header``, by the same clock, or None.
        waiting_header: What the header says then.
        avatar: The caller's circle.
        title: The name, or the number where there is none.
        title_is_number: A number is never elided.
        organisation: Second line (weight 500).
        number: Third line.
        searching: Whether two skeleton bars stand for the lines that a look-up will bring.
        context: At most two lines.
        lineage: At most three stops.
        matches: Contacts that share the number; at most three rows are drawn.
        all_matches: Text of the row that stands for the others when there are more than three.
        note: What the agent wrote.
        note_of: The calls that it is about: those that have become one bring their notes along.
        note_open: Whether the note field shows.
        primary: The wide button, or None.
        others: Icon buttons beside it.
        ghost: The text button under the matches.
        small_line: The second line of the small card.
        small_actions: At most two 32x32 buttons of the small card.
        countdown: Seconds until it leaves, for the line at the bottom of a notice; None without one.
        accessible_name: The whole card in one phrase.
        close_name: Tooltip and accessible name of the close button.
        tel: What CALL_BACK opens ('tel:+31…'), '' without.
        copy_text: What COPY copies, '' without.
        internal: Whether the other side is a colleague.
        withheld: Whether the number is hidden.
        group_size: How many other phones ring, or rang, with mine.
        rang: How long it rang, seconds, or None.
        test: Whether a test call made it.
        size: What a rule says of its size.
    """

    card_id: str
    state: CardState
    header: str
    title: str
    kind: CardKind = CardKind.RING
    form: Form = Form.CARD
    tone: Tone = Tone.RINGING
    icon: str = "handset-waves"
    timer_from: int | None = None
    timer_text: str = ""
    waiting_from: int | None = None
    waiting_header: str = ""
    avatar: Avatar = Avatar()
    title_is_number: bool = False
    organisation: str = ""
    number: str = ""
    searching: bool = False
    context: tuple[ContextLine, ...] = ()
    lineage: tuple[LineageStop, ...] = ()
    matches: tuple[Match, ...] = ()
    all_matches: str = ""
    note: str = ""
    note_of: tuple[str, ...] = ()
    note_open: bool = False
    primary: Button | None = None
    others: tuple[Button, ...] = ()
    ghost: Button | None = None
    small_line: str = ""
    small_actions: tuple[Button, ...] = ()
    countdown: float | None = None
    accessible_name: str = ""
    close_name: str = ""
    tel: str = ""
    copy_text: str = ""
    internal: bool = False
    withheld: bool = False
    group_size: int = 0
    rang: float | None = None
    test: bool = False
    size: RuleCard = RuleCard.UNCHANGED

    @property
    def rings(self) -> bool:
        """Whether the phone rings for it."""
        return self.state in (CardState.RINGING, CardState.PASSED_ON)
