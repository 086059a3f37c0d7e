"""What the agent's click on a call does outside Callpop: the record, the clipboard, the phone."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtGui import QGuiApplication

from callpop.calls.contact import Contact
from callpop.calls.entry import LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.numbers import number_key
from callpop.contacts.directory import Directory, NameSource
from callpop.crm.choosing import Choice, Page, choose, choose_page, guard_of
from callpop.crm.guard import Guard
from callpop.crm.opener import CannotOpen, open_url
from callpop.crm.rules import Facts, Treatment, treated, treatment
from callpop.crm.template import CannotFill
from callpop.crm.values import CallValues, call_values, spellings
from callpop.said import said_of
from callpop.settings.schema import Settings

_NAMES = frozenset({NameSource.DIRECTORY, NameSource.BOOK, NameSource.NETWORK, NameSource.EMAIL})
_REMEMBERED = 512
_MAIL = Guard.of(schemes=("mailto",))


class CallActions:
    """Carries out clicks.

    Args:
        settings: As they are now.
        directory: Names of colleagues and lines.
        complain: Told in words what could not be done; from any thread.
        call: Calls a number.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        directory: Directory,
        complain: Callable[[str], None],
        call: Callable[[str | None], None],
    ) -> None:
        self._settings = settings
        self._directory = directory
        self._complain, self._call = complain, call
        self._opened: OrderedDict[str, None] = OrderedDict()

    def apply(self, settings: Settings, directory: Directory) -> None:
        """Take over other settings."""
        self._settings, self._directory = settings, directory

    @property
    def opened(self) -> Iterable[str]:
        """The call_ids of calls of which a page was opened, the newest last."""
        return self._opened.keys()

    def open_record(self, entry: LogEntry, known: Known = NOTHING) -> None:
        """Open the caller's record in the agent's browser; of a stranger, what the CRM offers for one.

        Args:
            entry: The call.
            known: Who the caller is, as far as that is known.
        """
        contact = known.contact
        url = contact.url if contact is not None else ""

        def find(values: CallValues, said: Treatment) -> Choice:
            crm = self._settings.crm
            return choose(crm, values, treatment=said, record_url=url, known=known.is_known)

        self._show(entry, known, find)

    def search(self, entry: LogEntry, known: Known = NOTHING) -> None:
        """Look for the caller in the CRM."""
        self._show(entry, known, lambda values, said: self._page(Page.SEARCH, values, said))

    def create(self, entry: LogEntry, known: Known = NOTHING) -> None:
        """Show the CRM's form for a new contact."""
        self._show(entry, known, lambda values, said: self._page(Page.CREATE, values, said))

    def open_contact(self, contact: Contact, number: str) -> None:
        """Open the record of somebody who need not have called.

        Args:
            contact: Who.
            number: By which of their numbers the CRM is to find them, if it has no address of its own; or ''.
        """
        crm, agent = self._settings.crm, self._settings.agent
        e164, national, international, nsn = spellings(number, agent.region)
        values = CallValues(
            number=number,
            number_e164=e164,
            number_digits=e164.removeprefix("+"),
            number_national=national,
            number_international=international,
            number_nsn=nsn,
            name=contact.name,
            organisation=contact.organisation,
            contact_id=contact.id,
            agent_email=next(iter(agent.emails), ""),
        )
        organisations = (contact.organisation,) if contact.organisation else ()
        facts = Facts(caller=e164 or None, known=True, organisations=organisations, region=agent.region)
        said = treatment(self._settings.all_rules, facts)
        self._open(lambda: choose(crm, values, treatment=said, record_url=contact.url, known=True))

    def call_back(self, entry: LogEntry) -> None:
        """Call the other end of a call."""
        self.dial(entry.record.remote.number)

    def dial(self, number: str | None) -> None:
        """Call a number."""
        self._call(number)

    def copy_number(self, entry: LogEntry) -> None:
        """Put the number of a call's other end on the clipboard."""
        self.copy(entry.record.remote.number)

    def copy(self, number: str | None) -> None:
        """Put a number on the clipboard, as it can be dialled."""
        key = number_key(number, self._settings.agent.region)
        if key is not None:
            QGuiApplication.clipboard().setText(key)

    def open_mail(self, draft: str) -> None:
        """Open a mail draft in the agent's mail program.

        Args:
            draft: A ``mailto:`` address; anything else is refused.
        """
        try:
            open_url(draft, "", guard=_MAIL, on_failure=self._complain)
        except CannotOpen as problem:
            self._complain(said_of(problem))

    def open_address(self, url: str) -> None:
        """Open an address of the CRM that belongs to no call, as far as the settings allow it."""
        crm = self._settings.crm
        try:
            open_url(url, crm.browser, guard=guard_of(crm), on_failure=self._complain)
        except CannotOpen as problem:
            self._complain(said_of(problem))

    def treatment(self, entry: LogEntry, known: Known) -> Treatment:
        """What the agent's rules say of a call."""
        return treated(self._settings.all_rules, entry.record, region=self._settings.agent.region, known=known)

    def _page(self, page: Page, values: CallValues, said: Treatment) -> Choice:
        return choose_page(self._settings.crm, values, page, treatment=said)

    def _values(self, entry: LogEntry, known: Known) -> CallValues:
        record, agent, contact = entry.record, self._settings.agent, known.contact
        name = self._directory.name(record.remote, known.contacts)
        # What several people have in common is nobody's name.
        named = name.source in _NAMES and (contact is not None or name.source is not NameSource.BOOK)
        return call_values(
            record,
            region=agent.region,
            name=name.text if named else "",
            organisation=contact.organisation if contact is not None else "",
            contact_id=contact.id if contact is not None else "",
            dialled_label=self._directory.line_label(record.dialled) or "",
            agent_email=next(iter(agent.emails), ""),
            original_call_id=record.original_call_id,
        )

    def _show(self, entry: LogEntry, known: Known, find: Callable[[CallValues, Treatment], Choice]) -> None:
        if self._open(lambda: find(self._values(entry, known), self.treatment(entry, known))):
            for call_id in entry.record.call_ids:
                self._opened[call_id] = None
            while len(self._opened) > _REMEMBERED:
                self._opened.popitem(last=False)

    def _open(self, find: Callable[[], Choice]) -> bool:
        """Open what is found; False if nothing was, which is told."""
        crm = self._settings.crm
        try:
            open_url(find().url, crm.browser, guard=guard_of(crm), on_failure=self._complain)
        except (CannotFill, CannotOpen) as problem:
            self._complain(said_of(problem))
            return False
        return True
