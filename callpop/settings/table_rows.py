"""Changes rows of a repeating table (``[[people]]``) and leaves what it does not change as its owner wrote it.

Comments, keys of a newer Callpop and rows that cannot be read stay; so do rows that another program wrote after the
caller had read the file. Of rows that both have changed, nobody's is lost: the change is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callpop.settings.rows import plain_rows, rows_of

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AoT, Array, Table

Plain = dict[str, Any]
"""A row as TOML has it: what is as usual is left out."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the same rows since they were read."""


class NoRows(Exception):
    """Under the table's name stands something that has no rows."""


@dataclass(slots=True, eq=False)
class _Row:
    """One row of the file.

    Attributes:
        item: As it stands there; None for one that is to be added.
        now: What it says, or None if it cannot be read.
        wanted: What it is to say, or None for one that is nobody's business here.
    """

    item: Any
    now: Plain | None
    wanted: Plain | None = None

    @property
    def said(self) -> Plain | None:
        """What it says in the end."""
        return self.now if self.wanted is None else self.wanted


def put_rows(document: TOMLDocument, name: str, wanted: Sequence[Plain], seen: Sequence[Plain] | None) -> list[Plain]:
    """Make a table say other rows.

    Args:
        document: What the file holds; changed in place.
        name: One of ``schema.tables()``.
        wanted: The rows as they are to be.
        seen: The rows as the caller had read them, where others may have changed the file since; None: as they stand.

    Returns:
        What the table says then: ``wanted``, and rows that others have added.

    Raises:
        ChangedMeanwhile: Rows that differ between ``seen`` and ``wanted`` are no longer as they were seen.
        NoRows: What stands there is no table of rows.
    """
    from tomlkit.items import AoT, Array

    there = document.get(name)
    if there is not None and not isinstance(there, AoT | Array):
        raise NoRows(name)
    found = [_Row(item, _understood(name, item)) for item in there or ()]
    base = [row.now for row in found if row.now is not None] if seen is None else list(seen)
    final = _in_order(found, _settled(found, base, wanted))
    if there is None:
        if final:
            document[name] = _array_of(final)
    elif not final and isinstance(there, AoT):
        left = "".join(_cut_tail(item) for item in there)
        del document[name]
        _put_after(document, left)
    elif isinstance(there, AoT):
        _rebuild(there, final)
    else:
        _rebuild_inline(there, final)
    return [row.said for row in final if row.said is not None]


def _understood(name: str, item: Any) -> Plain | None:
    raw = item.unwrap() if hasattr(item, "unwrap") else item
    rows = plain_rows(rows_of(name, [raw], "", []))
    return rows[0] if rows else None


def _settled(found: list[_Row], base: list[Plain], wanted: Sequence[Plain]) -> list[_Row]:
    """The wanted rows, each where it stands in the file or as a new one; what others removed stays removed."""
    free = [row for row in found if row.now is not None]
    stands: list[_Row | None] = []
    for one in base:
        at = next((row for row in free if row.now == one), None)
        if at is not None:
            free.remove(at)
        stands.append(at)
    meant = _pairs(base, wanted)
    chosen: list[_Row] = []
    for place, one in enumerate(wanted):
        source = meant.get(place)
        row = stands[source] if source is not None else next((row for row in free if row.now == one), None)
        if row is None and source is not None:
            if base[source] != one:
                raise ChangedMeanwhile
            continue  # nothing was to change here, and somebody else has changed it or taken it away
        row = row if row is not None else _Row(None, None)
        row.wanted = one
        chosen.append(row)
    for source, one in enumerate(base):
        if source in meant.values():
            continue
        gone = stands[source]
        if gone is not None:
            found.remove(gone)
        elif any(_name(row.now) == _name(one) for row in free):
            raise ChangedMeanwhile
    return chosen


def _pairs(base: list[Plain], wanted: Sequence[Plain]) -> dict[int, int]:
    """Which wanted row is which of those before: the same, of the same name, or in the same place."""
    made: dict[int, int] = {}
    left = list(range(len(base)))

    def pair(same: Any) -> None:
        for place in (place for place in range(len(wanted)) if place not in made):
            source = next((source for source in left if same(place, source)), None)
            if source is not None:
                made[place] = source
                left.remove(source)

    pair(lambda place, source: wanted[place] == base[source])
    pair(lambda place, source: _name(wanted[place]) == _name(base[source]))
    if len(base) == len(wanted):
        pair(lambda place, source: place == source)
    return made


def _name(row: Plain | None) -> object:
    """What a row cannot do without: its first field."""
    return next(iter(row.values())) if row else None


def _in_order(found: list[_Row], chosen: list[_Row]) -> list[_Row]:
    """The chosen rows in their order; each that is nobody's business here stays behind the one it stood behind."""
    behind: dict[int, list[_Row]] = {}
    last = 0
    for row in found:
        if row.wanted is None:
            behind.setdefault(last, []).append(row)
        else:
            last = id(row)
    made = list(behind.get(0, ()))
    for row in chosen:
        made += [row, *behind.get(id(row), ())]
    return made


def _change(item: MutableMapping[str, Any], now: Plain, wanted: Plain) -> None:
    """Change what differs: a value alone keeps the comment behind it."""
    for field in (*wanted, *(field for field in now if field not in wanted)):
        if field not in wanted:
            del item[field]
        elif field not in now or now[field] != wanted[field]:
            item[field] = wanted[field]


def _made(row: _Row, *, inline: bool = False) -> Any:
    import tomlkit

    if row.item is None:
        made = tomlkit.inline_table() if inline else tomlkit.table()
        made.update(row.wanted or {})
        return made
    if row.wanted is not None and row.now is not None:
        _change(row.item, row.now, row.wanted)
    return row.item


def _array_of(rows: list[_Row]) -> AoT:
    import tomlkit

    made = tomlkit.aot()
    for row in rows:
        made.append(_made(row))
    return made


def _rebuild(there: AoT, final: list[_Row]) -> None:
    """Put other rows into an array of tables; comments above a row go where the row goes."""
    before = list(there)
    if len(final) == len(before) and all(row.item is item for row, item in zip(final, before, strict=True)):
        for row in final:
            _made(row)
        return
    leads = [""] + [_cut_tail(item) for item in before]
    tail = leads.pop()
    kept = {id(row.item): row for row in final if row.item is not None}
    lost = ""
    for item, lead in zip(before, leads, strict=True):
        # What stood above a row that is gone stays, above the next one.
        if id(item) in kept:
            item.trivia.indent = lost + lead + item.trivia.indent
            lost = ""
        else:
            lost += lead
    tables: list[Table] = []
    for row in final:
        table = _made(row)
        if row.item is None and tables:
            table.trivia.indent = "\n"
        tables.append(table)
    while len(there):
        del there[0]
    for table in tables:
        there.append(table)
    _add_tail(tables[-1], lost + tail)


def _rebuild_inline(there: Array, final: list[_Row]) -> None:
    """The same for ``people = [{name = "Bob"}]``."""
    items = [_made(row, inline=True) for row in final]
    for place in reversed(range(len(there))):
        if not any(there[place] is item for item in items):
            del there[place]
    for place, item in enumerate(items):
        if place < len(there) and there[place] is item:
            continue
        at = next((at for at in range(len(there)) if there[at] is item), None)
        if at is not None:
            del there[at]
        there.insert(place, item)


def _cut_tail(table: Table) -> str:
    """Take out what stands behind a row's last value: it belongs to what comes next."""
    body = table.value.body
    first = len(body)
    while first and body[first - 1][0] is None:
        first -= 1
    cut = "".join(item.as_string() for _, item in body[first:])
    del body[first:]
    return cut


def _add_tail(table: Table, text: str) -> None:
    from tomlkit.items import Whitespace

    if text:
        table.value.body.append((None, Whitespace(text)))


def _put_after(document: TOMLDocument, text: str) -> None:
    from tomlkit.items import Whitespace

    if text.strip():
        document.body.append((None, Whitespace(text)))


def same_rows(name: str, raw: object, wanted: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a file's table says these rows."""
    return plain_rows(rows_of(name, raw if raw is not None else [], "", [])) == list(wanted)
