"""The way to a relay: a code or a link, a question before anything is asked, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, LowButton, ThemedButton
from callpop.desktop.data_dialogs.picking import Pick, pick_file
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.settings.relay_address import Enrolment, WrongAddress, enrolment_of, origin_of, relay_url
from callpop.settings.schema import Settings, SourceKind


class EnrolState(StrEnum):
    """What the panel is at."""

    IDLE = "idle"
    ASKING = "asking"
    WORKING = "working"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


_BUSY = (EnrolState.WORKING, EnrolState.WAITING)


class _Beneath(NamedTuple):
    """What goes on while the agent is asked about another enrolment; a question that is refused uncovers it."""

    state: EnrolState
    enrolment: Enrolment
    said: str


class EnrolPanel(QFrame):
    """Takes a code or a link. A link only prefills: its host is shown, and nothing happens without a click.

    Args:
        theme: The look in force.
        words: The language of the windows.
        titled: Whether it says by itself what it is; where it does not, what a link asks is said all the same.
        trust: Sets the file with the company's certificate authority; says what is wrong with that, or None.
        pick: Asks for a file.
        parent: The owner.

    Signals:
        wanted: The agent wants to enrol with this (an ``Enrolment`` with address and code).
        given_up: Not any more, though the relay was asked already.
        put_away: Nothing is asked here any more, or never was.
        taken_up: One that was begun elsewhere, or before Callpop was started, goes on here.
        turned: The panel is at something else.
    """

    wanted = Signal(object)
    given_up = Signal()
    put_away = Signal()
    taken_up = Signal()
    turned = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        titled: bool = True,
        trust: Callable[[str], str | None] = lambda _: None,
        pick: Pick = pick_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("enrol")
        self._words, self._titled = words, titled
        self._trust, self._pick = trust, pick
        self._done, self._lost = "", False
        self.needs_authority = False
        self._settings: Settings | None = None
        self._asked: Enrolment | None = None
        self._beneath: _Beneath | None = None
        self._needs_email = self._needs_address = False
        self._locked = False
        self._may: Callable[[str], bool] = lambda _: True
        self.state = EnrolState.IDLE
        text = words.text
        self.title, self.hint = PitchedLabel("strong", text("relay.title")), PitchedLabel("second", text("relay.hint"))
        self.code = self._field(text("relay.code"))
        self.email = self._field(text("relay.email"))
        self.address = self._field(text("relay.address"))
        self.connect_button = ThemedButton(theme=theme, label=text("relay.connect"), kind=ButtonKind.FILLED)
        self.cancel_button = ThemedButton(theme=theme, label=text("relay.cancel"), kind=ButtonKind.GHOST)
        self.said, self.wrong = PitchedLabel("second"), plain_label("error")
        self.wrong.setWordWrap(True)
        self.authority_button = LowButton(theme=theme, label=text("relay.authority"), look="link")
        self.authority_button.clicked.connect(self._choose_authority)
        self.connect_button.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self._give_up)
        self.code.returnPressed.connect(self._go_on)
        self.email.returnPressed.connect(self._go_on)
        self.address.returnPressed.connect(self._go_on)
        self._lay_out()
        self._show()

    def take_over(self, other: EnrolPanel) -> None:
        """Go on where another panel was, in another language; what it said last stays as it was said."""
        self._asked, self._needs_email, self._needs_address = other._asked, other._needs_email, other._needs_address
        for field, old in ((self.code, other.code), (self.email, other.email), (self.address, other.address)):
            field.setText(old.text())
        self._beneath = other._beneath
        self._turn(other.state, other.said.text(), wrong=other.wrong.text(), authority=other.needs_authority)
        self._done, self._lost = other._done, other._lost

    def show_settings(self, settings: Settings, *, locked: bool) -> None:
        """Know the relay and the address that are set, and whether the company has locked them."""
        self._settings, self._locked = settings, locked
        self._show()

    def set_guard(self, may: Callable[[str], bool]) -> None:
        """Know at which relays this desktop may be enrolled."""
        self._may = may

    def offer(self, enrolment: Enrolment, *, needs_email: bool = False) -> None:
        """Ask whether to enrol with what a link brought; ``needs_email``: the code is a company's."""
        if self._locked or not self._may(enrolment.url):
            self.show_trouble(self._words.text("relay.wrong.locked"))
            return
        if self.state in _BUSY and self._asked is not None:
            self._beneath = _Beneath(self.state, self._asked, self.said.text())
        self._ask_about(enrolment, needs_email=needs_email)
        self._turn(EnrolState.ASKING)

    def show_working(self, enrolment: Enrolment | None = None) -> None:
        """Say that the relay is being asked.

        Args:
            enrolment: For what; None: what was begun here.
        """
        host = enrolment.host if enrolment is not None else self._host()
        self._go_on_with(enrolment, EnrolState.WORKING, self._words.text("relay.working", host=host))

    def show_waiting(self, request: str, enrolment: Enrolment | None = None) -> None:
        """Say that an administrator has to approve this desktop, which they see under this name.

        Args:
            request: The name.
            enrolment: What is waited for; None: what was begun here.
        """
        text = self._words.text
        said = text("relay.waiting", request=request) if request else text("relay.waiting_bare")
        self._go_on_with(enrolment, EnrolState.WAITING, said)

    def show_done(self, emails: tuple[str, ...], enrolment: Enrolment | None = None, *, more: str = "") -> None:
        """Say whose calls come now.

        Args:
            emails: Whose.
            enrolment: By what; None: by what was begun here.
            more: What else is to be known.
        """
        host = enrolment.host if enrolment is not None else self._host()
        words = f"{self._words.text('relay.done', host=host, emails=', '.join(emails))} {more}".strip()
        if self._is_at_another(enrolment):
            self._say_beneath(words)
            return
        self.code.clear()
        self._done = words
        self._turn(EnrolState.DONE, self._done)

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Know whether notifications can arrive: what was said of a connection holds as long as there is one."""
        if not (self.state is EnrolState.DONE or self._lost):
            return
        if state is SourceState.DISCONNECTED:
            self._turn(EnrolState.FAILED if final else EnrolState.DONE, wrong=message)
            self._lost = True
        elif state is SourceState.CONNECTED and self._lost:
            self._turn(EnrolState.DONE, self._done)

    def show_trouble(
        self, words: str, *, of: Enrolment | None = None, needs_email: bool = False, needs_authority: bool = False
    ) -> None:
        """Say what was wrong.

        Args:
            words: What.
            of: With what; None: with what was begun here.
            needs_email: Whether the code is a company's.
            needs_authority: Whether a file with the company's certificate authority may help.
        """
        if self._is_at_another(of):
            self._say_beneath(wrong=words)
            return
        asked_before, self._needs_email = self._needs_email, self._needs_email or needs_email
        if needs_email and not self.email.text() and self._settings is not None:
            self.email.setText(next(iter(self._settings.agent.emails), ""))
        if needs_email and not asked_before:
            # It is no failure: nobody could have known.
            self._turn(EnrolState.FAILED, self._words.text("relay.email_hint"))
        else:
            self._turn(EnrolState.FAILED, wrong=words, authority=needs_authority)

    def _go_on(self) -> None:
        if self.state is EnrolState.ASKING and self._asked is not None:
            self._want(self._asked)
            return
        try:
            found = enrolment_of(self.code.text()) if self.code.text().strip() or self._asked is None else self._asked
            if not found.url:
                found = Enrolment(self._set_address(), found.code)
                self._want(found)
            elif found == self._asked:
                self._want(found)
            else:
                self.offer(found)
        except WrongAddress as problem:
            if problem.key == "no_relay" and not self._needs_address:
                # It is no failure: nobody could have known.
                self._needs_address = True
                self._turn(EnrolState.FAILED, self._words.text("relay.wrong.no_relay"))
                self.address.setFocus()
            else:
                self.show_trouble(self._words.text(f"relay.wrong.{problem.key}"))

    def _set_address(self) -> str:
        url = self._settings.relay.url if self._settings is not None else ""
        url = (self.address.text() if self._needs_address else "").strip() or url
        if not url.strip():
            raise WrongAddress("no_relay", "no relay is set")
        return relay_url(url)

    def _want(self, found: Enrolment) -> None:
        if self._locked or not self._may(found.url):
            self.show_trouble(self._words.text("relay.wrong.locked"))
            return
        self._beneath = None
        email = self.email.text().strip() if self._needs_email else found.email
        self._asked = Enrolment(found.url, found.code, email)
        self.wanted.emit(self._asked)

    def _give_up(self) -> None:
        beneath, was_begun = self._beneath, self.state in _BUSY
        self._beneath = None
        if beneath is not None:
            self._ask_about(beneath.enrolment)
            self._turn(beneath.state, beneath.said)
            return
        self._asked, self._needs_email, self._needs_address = None, False, False
        self.address.clear()
        self.code.clear()
        self.email.clear()
        self._turn(EnrolState.IDLE)
        if was_begun:
            self.given_up.emit()
        self.put_away.emit()

    def _go_on_with(self, enrolment: Enrolment | None, state: EnrolState, said: str) -> None:
        if enrolment is not None and enrolment != self._asked:
            if self.state is EnrolState.ASKING:
                self._beneath = _Beneath(state, enrolment, said)
                return
            self._ask_about(enrolment)
            self.taken_up.emit()
        self._turn(state, said)

    def _ask_about(self, enrolment: Enrolment, *, needs_email: bool = False) -> None:
        self._asked, self._needs_email = enrolment, needs_email or bool(enrolment.email)
        self.email.setText(enrolment.email)

    def _is_at_another(self, enrolment: Enrolment | None) -> bool:
        """Whether the agent is asked about, or has begun, another enrolment than the one that an answer is for."""
        return enrolment not in (None, self._asked) and self.state in (EnrolState.ASKING, *_BUSY)

    def _say_beneath(self, said: str = "", *, wrong: str = "") -> None:
        """What came of another enrolment, below the one that the panel stays at."""
        self._beneath = None
        if said or self.state is EnrolState.ASKING:  # what is under way here is still said
            self.said.setText(said)
        self.wrong.setText(wrong)
        self._show()

    def _choose_authority(self) -> None:
        title = self._words.text("setting.relay.ca_file.label")
        self._pick(self, title, "", lambda path: self._trust_in(str(path)))

    def _trust_in(self, path: str) -> None:
        problem = self._trust(path)
        if problem is not None:
            self.show_trouble(self._words.said(problem), needs_authority=True)
        elif self._asked is not None and self.state is EnrolState.FAILED:
            self._want(self._asked)

    def _turn(self, state: EnrolState, said: str = "", *, wrong: str = "", authority: bool = False) -> None:
        self.state, self._lost, self.needs_authority = state, False, authority
        self.said.setText(said)
        self.wrong.setText(wrong)
        self._show()
        self.turned.emit()

    def _show(self) -> None:
        text = self._words.text
        asking = self.state is EnrolState.ASKING
        busy = self.state in _BUSY
        self.title.setText(text("relay.ask", host=self._host()) if asking else text("relay.title"))
        self.hint.setText(" ".join((text("relay.ask_secure"), *self._replaced())) if asking else text("relay.hint"))
        self.code.setVisible(not asking)
        self.code.setEnabled(not busy and not self._locked)
        self.email.setVisible(self._needs_email)
        self.email.setEnabled(not busy)
        self.address.setVisible(self._needs_address and not asking)
        self.address.setEnabled(not busy)
        for label in (self.title, self.hint):
            label.setVisible(self._titled or asking or self._locked)
        self.connect_button.setEnabled(not busy and not self._locked)
        self.cancel_button.setVisible(asking or busy)
        if self._locked:
            self.hint.setText(text("relay.wrong.locked"))
        self.said.setVisible(bool(self.said.text()))
        self.wrong.setVisible(bool(self.wrong.text()))
        self.authority_button.setVisible(self.needs_authority and not self._locked)

    def _replaced(self) -> tuple[str, ...]:
        """What the new source takes the place of, in a sentence; nothing if there is none."""
        settings, text = self._settings, self._words.text
        if settings is None:
            return ()
        if settings.source.kind is SourceKind.LISTENER:
            return (text("relay.ask_replaces", old=text("relay.this_computer")),)
        old = Enrolment(settings.relay.url, "").host
        if old and self._asked is not None and origin_of(settings.relay.url) == origin_of(self._asked.url):
            return (text("relay.ask_same"),)
        return (text("relay.ask_replaces", old=old),) if old else ()

    def _host(self) -> str:
        return self._asked.host if self._asked is not None else ""

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMaxLength(2000)
        return field

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.code, 1)
        line.addWidget(self.address, 1)
        line.addWidget(self.email, 1)
        line.addWidget(self.connect_button)
        line.addWidget(self.cancel_button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addSpacing(8)
        column.addLayout(line)
        column.addSpacing(4)
        column.addWidget(self.said)
        column.addWidget(self.wrong)
        column.addWidget(self.authority_button, 0, Qt.AlignmentFlag.AlignLeft)
