"""Which program opens what: ``mimeapps.list`` (freedesktop.org, 'Association between MIME types and applications').

Only the lines that are meant are changed; all else stays as the user and their other programs wrote it.
"""

from __future__ import annotations

DEFAULTS, REMOVED = "Default Applications", "Removed Associations"


def programs(text: str, group: str, kind: str) -> tuple[str, ...]:
    """The desktop entries that a group names for a kind, the first one first."""
    inside = False
    for line in text.splitlines():
        if line.strip().startswith("["):
            inside = line.strip() == f"[{group}]"
        elif inside and line.partition("=")[0].strip() == kind:
            return tuple(one.strip() for one in line.partition("=")[2].split(";") if one.strip())
    return ()


def put_first(text: str, group: str, kind: str, program: str) -> str:
    """Have a group name this program before the others that it names for a kind."""
    others = tuple(one for one in programs(text, group, kind) if one != program)
    return _with(text, group, kind, (program, *others))


def leave_out(text: str, group: str, kind: str, program: str) -> str:
    """Have a group not name this program for a kind any more."""
    before = programs(text, group, kind)
    return _with(text, group, kind, tuple(one for one in before if one != program)) if program in before else text


def _with(text: str, group: str, kind: str, named: tuple[str, ...]) -> str:
    lines = text.splitlines()
    told = [f"{kind}={';'.join(named)}"] if named else []
    inside = False
    for place, line in enumerate(lines):
        if line.strip().startswith("["):
            inside = line.strip() == f"[{group}]"
        elif inside and line.partition("=")[0].strip() == kind:
            lines[place : place + 1] = told
            break
    else:
        head = next((place for place, line in enumerate(lines) if line.strip() == f"[{group}]"), None)
        if told and head is not None:
            lines[head + 1 : head + 1] = told
        elif told:
            lines += [*([""] if lines else []), f"[{group}]", *told]
    return "\n".join(lines) + "\n" if lines else ""
