"""The policy of an administrator: defaults for everybody at this computer, and what nobody there may change.

[settings.popup]                      # a default: below the user's own choice
corner = "top-right"
[locked.appearance]                   # decided: above the environment and the user's file
language = "de"
[allow]
sources = ["relay"]                   # the others are switched off
crm_hosts = ["*.example.com"]         # only these are opened
[enrol]                               # the desktop asks this relay by itself at its first start
relay = "https://relay.example.com"
code = "JOIN-CODE"
email = "{user}@example.com"          # or what agent.emails says, or the agent is asked
[profile]
folder = "D:/Profiles/{user}/Callpop" # unless the command line names another
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from callpop.said import Said, said_of
from callpop.settings import findings, forms
from callpop.settings.forms import Form
from callpop.settings.login import login_name
from callpop.settings.origin import Problem
from callpop.settings.relay_address import Enrolment, WrongAddress, relay_url
from callpop.settings.rows import rows_of
from callpop.settings.schema import CompanyRows, SourceKind, sections, tables
from callpop.settings.values import Value, WrongValue, all_keys, from_toml, meant, shown

_PARTS = ("settings", "locked", "allow", "enrol", "profile")
_ALLOW = {"crm_hosts": "crm.hosts", "sources": "source.kind"}
_CLOSED: Mapping[str, Value] = {
    "crm.hosts": ("nothing.invalid",),  # a name that is nobody's for good (RFC 6761); an empty list allows any host
    "source.kind": SourceKind.RELAY,
    "sharing.profiles": False,
}
"""What a restriction comes to that nobody can read: an administrator wanted less than everything."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as this Callpop understands it.

    Attributes:
        file: Where it stands; '' if there is none.
        defaults: Settings that count where the user has chosen nothing.
        locked: Settings that nobody else decides.
        rows: Rows of the tables that repeat, beside the user's own.
        locked_tables: Tables whose own rows do not count.
        enrolment: What the desktop enrols with by itself, or None; its e-mail address may be ''.
        folder: The profile's folder, or None for the usual ones.
        problems: What was wrong with it.
    """

    file: str = ""
    defaults: Mapping[str, Value] = field(default_factory=dict)
    locked: Mapping[str, Value] = field(default_factory=dict)
    rows: CompanyRows = field(default_factory=CompanyRows)
    locked_tables: frozenset[str] = frozenset()
    enrolment: Enrolment | None = None
    folder: Path | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def listens(self) -> bool:
        """Whether it names this computer as the source of notifications."""
        kind = {**self.defaults, **self.locked}.get("source.kind")
        return kind is SourceKind.LISTENER


def understood(document: Mapping[str, Any], file: str, user: str = "") -> Policy:
    """A policy file's content as a policy; what is wrong is told, and the rest counts.

    Args:
        document: What stands in it.
        file: Its path, for messages.
        user: The user's name in the system, for ``{user}``; '': asked of the system where it is needed.
    """
    reader = _Reader(file, user)
    for name in document:
        if name not in _PARTS:
            reader.tell(name[:60], findings.unknown_section(name, _PARTS))
    defaults, rows = reader.settings("settings", document.get("settings", {}))
    locked, locked_rows = reader.settings("locked", document.get("locked", {}))
    locked |= reader.allowed(document.get("allow", {}))
    enrolment = reader.enrolment(document.get("enrol"))
    if enrolment is not None:
        # What it leads to, unless the policy itself says otherwise.
        defaults = {"source.kind": SourceKind.RELAY, "relay.url": enrolment.url, **defaults}
    folder = reader.folder(document.get("profile"))
    brought = {one.name for one in fields(CompanyRows)}
    for name in sorted((rows.keys() | locked_rows.keys()) - brought):
        if rows.get(name) or locked_rows.get(name):
            reader.tell(name, Said("a policy brings no rows of this table; they are left out", "policy_no_rows"))
    return Policy(
        file=file,
        defaults=defaults,
        locked=locked,
        rows=CompanyRows(**{name: (*locked_rows.get(name, ()), *rows.get(name, ())) for name in brought}),
        locked_tables=frozenset(locked_rows),
        enrolment=enrolment,
        folder=folder,
        problems=tuple(reader.problems),
    )


class _Reader:
    """Takes the parts of the file apart, and collects what is wrong with them."""

    def __init__(self, file: str, user: str) -> None:
        self._file, self._user = file, user
        self.problems: list[Problem] = []

    def tell(self, key: str, message: str) -> None:
        self.problems.append(Problem(self._file, key, message))

    def settings(self, part: str, raw: object) -> tuple[dict[str, Value], dict[str, tuple[Any, ...]]]:
        """Values and rows of ``[settings]`` or ``[locked]``; ``"popup.corner"`` may also be one quoted key."""
        values: dict[str, Value] = {}
        rows: dict[str, tuple[Any, ...]] = {}
        for name, found in self._table(part, raw).items():
            if name in tables():
                rows[name] = rows_of(name, found, f"{self._file}: {part}", self.problems)
            elif "." in name:
                self._take(part, name, found, values)
            elif name not in sections():
                self.tell(f"{part}.{name[:60]}", findings.unknown_section(name, (*sections(), *tables())))
            else:
                for one, value in self._table(f"{part}.{name}", found).items():
                    self._take(part, f"{name}.{one}", value, values)
        return values, rows

    def allowed(self, raw: object) -> dict[str, Value]:
        """``[allow]``: sugar for locks. What is wrong in it allows nothing of its kind."""
        locked: dict[str, Value] = {}
        if not isinstance(raw, dict):
            self.tell("allow", findings.allows_nothing(findings.no_section("allow", shown(raw))))
            return {key: _CLOSED[key] for key in _ALLOW.values()}
        for name, found in raw.items():
            if name == "crm_hosts":
                self._take("allow", "crm.hosts", found, locked)
                if locked.get("crm.hosts") == ():
                    self.tell(
                        "allow.crm.hosts", Said("expected at least one; nothing of its kind is allowed", "needs_one")
                    )
                    locked["crm.hosts"] = _CLOSED["crm.hosts"]
            elif name == "sources":
                known = [kind for kind in SourceKind if isinstance(found, list) and kind.value in found]
                if not known or any(one not in list(SourceKind) for one in found):
                    wrong = findings.does_not_fit(", ".join(SourceKind), shown(found))
                    self.tell("allow.sources", findings.only_allowed(wrong, ", ".join(known) or SourceKind.RELAY))
                if len(known) < len(SourceKind):
                    locked["source.kind"] = known[0] if known else _CLOSED["source.kind"]
            else:
                self._meant(name, raw, locked)
        return locked

    def _meant(self, name: str, raw: Mapping[str, object], locked: dict[str, Value]) -> None:
        """Tell of a word that is none; what it most likely stands for is closed."""
        told = findings.unknown_key(name, _ALLOW)
        meant = findings.nearest(name, _ALLOW)
        if meant and meant not in raw:
            locked[_ALLOW[meant]] = _CLOSED[_ALLOW[meant]]
            told = findings.allows_nothing(told)
        self.tell(f"allow.{name[:60]}", told)

    def enrolment(self, raw: object) -> Enrolment | None:
        """``[enrol]``."""
        if raw is None:
            return None
        told = self._texts("enrol", raw, ("relay", "code", "email"))
        try:
            url, code = relay_url(told.get("relay", "")), told.get("code", "").strip()
        except WrongAddress:
            self.tell("enrol.relay", forms.refusal(Form.RELAY, shown(told.get("relay", ""))))
            return None
        if not code:
            self.tell("enrol.code", Said("expected the company's join code", "needs_join_code"))
            return None
        return Enrolment(url, code, self._filled(told.get("email", "")).strip())

    def folder(self, raw: object) -> Path | None:
        """``[profile] folder``: absolute, once names are filled in."""
        if raw is None:
            return None
        told = self._texts("profile", raw, ("folder",)).get("folder", "")
        path = Path(os.path.expandvars(self._filled(told))).expanduser() if told else Path()
        if not path.is_absolute():
            self.tell(
                "profile.folder",
                Said("expected the full path of a folder, not {given}", "needs_full_path", given=shown(told)),
            )
            return None
        return path

    def _filled(self, text: str) -> str:
        if "{user}" not in text:
            return text
        name = self._user or login_name()
        return text.replace("{user}", name) if name else ""

    def _take(self, part: str, name: str, raw: object, into: dict[str, Value]) -> None:
        keys = all_keys()
        key = keys.get(name)
        if key is None:
            self.tell(f"{part}.{name[:60]}", findings.unknown_key(name, keys))
            return
        closed = None if part == "settings" else _CLOSED.get(name)
        try:
            value, odd = meant(key, from_toml(key, raw))
        except WrongValue as problem:
            value, odd = closed, (problem,)
            told = findings.ignored if closed is None else findings.allows_nothing
        else:
            told = findings.ignored if value is None else findings.left_out
        for wrong in odd:
            self.tell(f"{part}.{name}", told(said_of(wrong)))
        if value is not None:
            into[name] = value

    def _texts(self, part: str, raw: object, known: tuple[str, ...]) -> dict[str, str]:
        made: dict[str, str] = {}
        for name, found in self._table(part, raw).items():
            if name not in known:
                self.tell(f"{part}.{name[:60]}", findings.unknown_key(name, known))
            elif not isinstance(found, str):
                self.tell(
                    f"{part}.{name}",
                    findings.ignored(findings.does_not_fit(findings.what_fits(str, None, None), shown(found))),
                )
            else:
                made[name] = found
        return made

    def _table(self, name: str, raw: object) -> Mapping[str, Any]:
        if isinstance(raw, dict):
            return raw
        self.tell(name, findings.no_section(name, shown(raw)))
        return {}
