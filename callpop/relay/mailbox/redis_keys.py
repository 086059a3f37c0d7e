"""The names under which the relay keeps its things in Redis."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

PREFIX = "callpop:"
_PREFIX_OPTION = "prefix"


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of one relay.

    A company's name stands in them so that no other name can look like it: nothing crosses.

    Attributes:
        prefix: Before all of them; tells several relays on one Redis apart.
    """

    prefix: str = PREFIX

    @property
    def id(self) -> str:
        """The store's identity: a text."""
        return f"{self.prefix}id"

    @property
    def roster(self) -> str:
        """A hash: version and content."""
        return f"{self.prefix}roster"

    @property
    def mailboxes(self) -> str:
        """The names of all mailboxes that something was appended to: a set."""
        return f"{self.prefix}mailboxes"

    @property
    def dropped(self) -> str:
        """The names of all mailboxes that are not to be used again: a set."""
        return f"{self.prefix}dropped"

    @property
    def companies(self) -> str:
        """The names of all companies that anything is kept of: a set."""
        return f"{self.prefix}companies"

    @property
    def channel(self) -> str:
        """Where the names of mailboxes are published that got something."""
        return f"{self.prefix}came"

    @property
    def ping(self) -> str:
        """Written to see whether that is possible: an empty text, for a minute."""
        return f"{self.prefix}ping"

    def mailbox(self, name: str) -> str:
        """A stream."""
        return f"{self.prefix}mailbox:{name}"

    def once(self, token: str) -> str:
        """What became of one request: a text, for a minute."""
        return f"{self.prefix}once:{token}"

    def of_company(self, company: str, kind: str, one: str = "") -> str:
        """Something of a company: ``kind``, and which one of them."""
        return f"{self.prefix}{kind}:{quote(company, safe='')}:{one}"


def split_prefix(url: str) -> tuple[str, Keys]:
    """A store's URL without ``prefix=…``, which is ours, and the keys that this means."""
    parts = urlsplit(url)
    options = parse_qsl(parts.query, keep_blank_values=True)
    own = [value for name, value in options if name == _PREFIX_OPTION and value]
    others = urlencode([pair for pair in options if pair[0] != _PREFIX_OPTION])
    return urlunsplit(parts._replace(query=others)), Keys(own[-1] if own else PREFIX)
