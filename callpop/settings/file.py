"""Reads ``settings.toml``: whatever it holds, the app starts, and what was wrong is said in words.

Order of weight: locked by policy, locked by the company, environment, the user's file, the policy's default,
the company's default, what the installation brings, built-in default. The file is never changed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from callpop.said import Said, said_of
from callpop.settings import findings
from callpop.settings.company import Company, load_kept, understood
from callpop.settings.company_agent import LISTS, added, own_part
from callpop.settings.edit import set_value, unset_value
from callpop.settings.machine import machine_policy
from callpop.settings.origin import Origin, Problem, Standing
from callpop.settings.policy import Policy
from callpop.settings.relay_address import origin_of
from callpop.settings.remote_session import is_remote, is_terminal_server
from callpop.settings.rows import rows_of
from callpop.settings.schema import CompanyRows, Settings, SourceKind, TerminalServer, sections, tables
from callpop.settings.source_lock import RELAY_ONLY
from callpop.settings.toml_file import NotToml, parse
from callpop.settings.values import Key, Value, WrongValue, all_keys, from_text, from_toml, meant, shown

_KIND = "source.kind"

__all__ = ["Loaded", "Origin", "Problem", "load", "read", "set_value", "unset_value"]

_NOTHING: Mapping[str, bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gave.

    Attributes:
        settings: The settings.
        origins: Who set each key.
        problems: What was wrong.
        locks: Keys and tables that the user cannot change, and who decides them.
        own: What the user's file says, also where something else weighs more.
        policy: What this computer's administrator says.
        joined: What the company adds to a list, by key: it stands in ``settings`` behind what others say.
        document: All that the user's file holds; None if it could not be read, and nothing was known of it before.
    """

    settings: Settings
    origins: Mapping[str, Origin]
    problems: tuple[Problem, ...]
    locks: Mapping[str, Origin] = field(default_factory=dict)
    own: Mapping[str, Value] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    document: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)

    @property
    def standing(self) -> Standing:
        """Who decides what."""
        return Standing(self.origins, self.locks, self.own, self.policy.file, self.policy.listens, self.joined)

    @property
    def locked(self) -> frozenset[str]:
        """Keys and tables that the user cannot change."""
        return frozenset(self.locks)

    def lock_of(self, key: str) -> str:
        """Why the user cannot change a key or a table, in words; '' if they can."""
        by = self.locks.get(key)
        if by is Origin.POLICY:
            return Said(
                "{name} is locked by the policy of this computer ({file})",
                "locked_by_policy",
                name=key,
                file=self.policy.file,
            )
        return Said("{name} is locked by the company", "locked_by_company", name=key) if by is not None else ""


def load(
    path: Path, environ: Mapping[str, str], company: Path | None = None, policy: Policy | None = None
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and what was wrong with them; never raises for what a file holds.

    Args:
        path: ``settings.toml``; a missing one means defaults.
        environ: Where ``CALLPOP_<SECTION>_<FIELD>`` variables are looked for.
        company: What the relay last said for all desktops (``Profile.company_file``).
        policy: What the administrator says; None: what this computer's policy file says.
    """
    loaded = read(path, environ, company, policy)
    return loaded.settings, loaded.problems


def read(
    path: Path,
    environ: Mapping[str, str],
    company: Path | None = None,
    policy: Policy | None = None,
    *,
    brought: Mapping[str, bool] = _NOTHING,
    before: Mapping[str, Any] | None = None,
) -> Loaded:
    """As ``load``, with the origin of each key.

    Args:
        path: See ``load``.
        environ: See ``load``.
        company: See ``load``.
        policy: See ``load``.
        brought: What Callpop's installation for everybody has switched on, by the setting that follows it.
        before: What the file held before: it counts while the file cannot be read (``Loaded.document``).
    """
    policy = machine_policy() if policy is None else policy
    problems: list[Problem] = list(policy.problems)
    held = _document(path, problems, before)
    document = held if held is not None else {}
    keys = all_keys()
    own = {key.name: value for key, value in _from_file(document, keys, str(path), problems)}
    mine = {name: (value, Origin.USER) for name, value in own.items()}
    mine |= {key.name: (value, Origin.ENVIRONMENT) for key, value in _from_environment(environ, keys, problems)}
    usual = {name: (value, Origin.POLICY) for name, value in policy.defaults.items()}
    decided = {name: (value, Origin.POLICY) for name, value in policy.locked.items()}
    if _shares_listener(usual | mine | decided, environ) and not policy.listens:
        problems.append(Problem("environment", keys[_KIND].variable, findings.ignored(RELAY_ONLY)))
        mine = {name: said for name, said in mine.items() if name != _KIND}
        mine |= {_KIND: (own[_KIND], Origin.USER)} if _KIND in own else {}
    theirs, named = _of_company(company, usual | mine | decided)
    chosen: dict[str, tuple[Value, Origin]] = {name: (value, Origin.SYSTEM) for name, value in brought.items()}
    chosen |= {name: (value, Origin.COMPANY) for name, value in theirs.values.items()}
    chosen |= {name: said for name, said in (usual | mine).items() if name not in theirs.locked}
    joined = _join(chosen, theirs.agent, named)
    chosen |= decided
    joined = {name: one for name, one in joined.items() if name not in decided}
    locks = dict.fromkeys(theirs.locked, Origin.COMPANY)
    locks |= dict.fromkeys(policy.locked.keys() | policy.locked_tables, Origin.POLICY)
    made = Settings(company=_brought(policy, theirs))
    for section in sections():
        values: dict[str, Any] = {
            keys[name].field: value for name, (value, _) in chosen.items() if keys[name].section == section
        }
        if values:
            made = replace(made, **{section: replace(getattr(made, section), **values)})
    rows: dict[str, Any] = {
        name: rows_of(name, document.get(name, []), str(path), problems) for name in tables() if name not in locks
    }
    origins = dict.fromkeys(keys, Origin.DEFAULT) | {name: origin for name, (_, origin) in chosen.items()}
    return Loaded(replace(made, **rows), origins, tuple(problems), locks, own, policy, joined, held)


def _shares_listener(chosen: Mapping[str, tuple[Value, Origin]], environ: Mapping[str, str]) -> bool:
    """Whether the environment has calls come to a computer that many share."""
    asked = chosen.get(_KIND) == (SourceKind.LISTENER, Origin.ENVIRONMENT)
    setting, _ = chosen.get("system.terminal_server", (TerminalServer.AUTO, None))
    return asked and is_terminal_server(TerminalServer(str(setting)), is_remote(environ))


def _brought(policy: Policy, company: Company) -> CompanyRows:
    """Rows that the user has not written: the policy's first; a table that it locks holds those alone."""
    return CompanyRows(
        **{
            name: getattr(policy.rows, name) + (() if name in policy.locked_tables else getattr(company.rows, name))
            for name in (one.name for one in fields(CompanyRows))
        }
    )


def _join(
    chosen: dict[str, tuple[Value, Origin]],
    theirs: Mapping[str, tuple[str, ...]],
    before: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[str, ...]]:
    """Join what the relay names as the agent's own to what others say; returns what came with it."""
    joined: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        said, origin = chosen.get(name, ((), Origin.COMPANY))
        said = said if isinstance(said, tuple) else ()
        mine = own_part(said, theirs.get(name), before.get(name, ()))
        whole = added(mine, theirs.get(name, ()))
        if whole != said:
            chosen[name] = (whole, origin if mine else Origin.COMPANY)
        if len(whole) > len(mine):
            joined[name] = whole[len(mine) :]
    return joined


def _of_company(
    kept_in: Path | None, own: Mapping[str, tuple[Value, Origin]]
) -> tuple[Company, Mapping[str, tuple[str, ...]]]:
    """The company's say: while its relay is the source, and that of no other; and what it has named as the agent's."""
    kind, _ = own.get("source.kind", (SourceKind.LISTENER, None))
    url, _ = own.get("relay.url", ("", None))
    if kept_in is None or kind is not SourceKind.RELAY or not url:
        return Company(), {}
    kept = load_kept(kept_in)
    if not kept.origin or kept.origin != origin_of(str(url)):
        return Company(), {}
    return understood(kept.profile), kept.named


def _document(path: Path, problems: list[Problem], before: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    try:
        with path.open("rb") as file:
            return parse(file)
    except FileNotFoundError:
        return {}
    except OSError as error:
        message: str = findings.cannot_be_read(error)
    except NotToml as error:
        message = said_of(error)
    told = findings.defaults_used(message) if before is None else findings.before_used(message)
    problems.append(Problem(str(path), "", told))
    return before


def _from_file(
    document: Mapping[str, Any], keys: Mapping[str, Key], file: str, problems: list[Problem]
) -> Iterable[tuple[Key, Value]]:
    known = (*sections(), *tables())
    for section, table in document.items():
        if section in tables():
            continue
        if section not in known:
            problems.append(Problem(file, section[:60], findings.unknown_section(section, known)))
            continue
        if not isinstance(table, dict):
            problems.append(Problem(file, section, findings.no_section(section, shown(table))))
            continue
        for name, raw in table.items():
            key = keys.get(f"{section}.{name}")
            if key is None:
                known_here = [one.field for one in keys.values() if one.section == section]
                problems.append(Problem(file, f"{section}.{name[:60]}", findings.unknown_key(name, known_here)))
                continue
            try:
                value, odd = meant(key, from_toml(key, raw))
            except WrongValue as error:
                value, odd = None, (error,)
            for wrong in odd:
                told = _with_default(wrong, key) if value is None else findings.left_out(said_of(wrong))
                problems.append(Problem(file, key.name, told))
            if value is not None:
                yield key, value


def _from_environment(
    environ: Mapping[str, str], keys: Mapping[str, Key], problems: list[Problem]
) -> Iterable[tuple[Key, Value]]:
    for key in keys.values():
        text = environ.get(key.variable)
        if text is None:
            continue
        try:
            value, odd = meant(key, from_text(key, text))
        except WrongValue as error:
            value, odd = None, (error,)
        for wrong in odd:
            told = (findings.ignored if value is None else findings.left_out)(said_of(wrong))
            problems.append(Problem("environment", key.variable, told))
        if value is not None:
            yield key, value


def _with_default(error: WrongValue, key: Key) -> str:
    default = ", ".join(key.default) if isinstance(key.default, tuple) else str(key.default)
    return findings.default_used(said_of(error), default)
