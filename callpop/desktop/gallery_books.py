"""Made-up address books, look-ups and rules for pictures of the settings window."""

from __future__ import annotations

from collections.abc import Callable

from callpop.contacts.csv_layout import Layout, Preview
from callpop.contacts.findings import slow
from callpop.desktop.books_door import recipe_facts
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.settings_window.door import BooksDoor, Previewed, RecipeFacts
from callpop.events import BookState, BookStatus
from callpop.settings.books import Book, BookKind
from callpop.settings.schema import Lookup, Rule, RuleCard, RuleOpen, RuleSound

BOOKS = (
    Book("Klanten", BookKind.CSV, path="~/klanten.csv"),
    Book("Nextcloud", BookKind.CARDDAV, url="https://cloud.noord.example/", user="lotte"),
    Book("Company directory", BookKind.LDAP, url="ldap://ldap.noord.example", base="dc=noord,dc=example"),
    Book("Suppliers", BookKind.VCARD, path="~/suppliers"),
)
LOOKUPS = (Lookup("HubSpot", "hubspot", ("host=app.hubspot.com", "portal=1234567")),)
RULES = (
    Rule("Advertising", callers=("+3185*", "unknown"), card=RuleCard.NEVER),
    Rule("Important customer", organisations=("Noorderlicht Bouw",), sound=RuleSound.ON, open=RuleOpen.RINGING),
    Rule("Alarm line", lines=("+31508009100",), card=RuleCard.FULL, template="https://alarm.noord.example/?n={number}"),
)
_HOUR = 3_600_000_000


class GalleryBooks(BooksDoor):
    """Answers at once, with what is made up."""

    def states(self, use: Callable[[tuple[BookState, ...]], None]) -> None:
        """See BooksDoor."""
        use(
            (
                BookState("Klanten", "csv", BookStatus.READY, 1284, last_success=NOW - _HOUR),
                BookState("Nextcloud", "carddav", BookStatus.READING, 310, done=186, total=310),
                BookState(
                    "Company directory",
                    "ldap",
                    BookStatus.FAILED,
                    92,
                    last_success=NOW - 26 * _HOUR,
                    message=slow("ldap.noord.example", 10),
                ),
                BookState("Suppliers", "vcard"),
            )
        )

    def preview(self, book: Book, use: Callable[[Previewed], None]) -> None:
        """See BooksDoor."""
        header = ("Naam", "Bedrijf", "Telefoon", "Mobiel", "Klantnr")
        columns = {"name": (0,), "organisation": (1,), "number": (2, 3), "id": (4,)}
        records = (
            ("Karin Hoekstra", "Noorderlicht Bouw", "050 555 12 34", "06 12345678", "1042"),
            ("Pieter Dijkstra", "Dijkstra Advies", "050 555 43 21", "", "1043"),
            ("Sanne Wiersma", "Wiersma & Zn.", "050 700 22 01", "06 87654321", "1044"),
        )
        use(Previewed(Preview(Layout("utf-8", ";", 0, header, columns), records)))

    def has_secret(self, name: str, use: Callable[[bool], None]) -> None:
        """See BooksDoor."""
        use(True)

    def recipes(self, own: str, use: Callable[[tuple[RecipeFacts, ...]], None]) -> None:
        """See BooksDoor."""
        use(recipe_facts(own))
