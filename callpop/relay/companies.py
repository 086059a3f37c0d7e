"""Which company an administrator means."""

from __future__ import annotations

import re

from callpop.relay.membership import NotPossible
from callpop.relay.roster import Company, Roster

DEFAULT = "default"
_NAME = re.compile(r"[\w][\w .&+-]{0,63}")


def choose(roster: Roster, name: str | None, *, create: bool = False, beside: bool = False) -> Company:
    """The company of this name, or the only one.

    Args:
        roster: All companies.
        name: What ``--company`` says; None: the only one.
        create: Whether the first one is begun, where there is none at all.
        beside: Whether one beside others is begun, too: elsewhere an unknown name is a slip of the keyboard.

    Raises:
        NotPossible: There is none, or several and none is named.
    """
    known = ", ".join(one.name for one in roster.companies)
    if name is None:
        if len(roster.companies) > 1:
            raise NotPossible(f"this relay has several companies ({known}): name one with --company")
        if roster.companies:
            return roster.companies[0]
        if create:
            return Company(DEFAULT)
        raise NotPossible("nobody is enrolled yet: begin with 'callpop relay agent add'")
    found = roster.company(name)
    if found is not None:
        return found
    if not create or (roster.companies and not beside):
        raise NotPossible(f"there is no company '{name[:60]}'" + (f"; there is {known}" if known else ""))
    if not _NAME.fullmatch(name):
        raise NotPossible(f"'{name[:60]}' is no name for a company: expected letters, digits, blanks and . & + - _")
    return Company(name)
