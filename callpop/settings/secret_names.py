"""Values that are secrets by the name they stand under, wherever somebody wrote them: they do not leave this computer.

Callpop keeps its own secrets elsewhere. But an address that opens a record may carry ``?api_key=…``, a look-up may have
been given ``token=…`` among its fields, and a settings file may hold a key that this version does not know.
"""

from __future__ import annotations

import re

_WORDS = frozenset(
    (
        *("apikey", "auth", "authorization", "bearer", "credential", "credentials", "jsessionid", "jwt", "passphrase"),
        *("passwd", "password", "passwords", "pwd", "secret", "secrets", "sessionid", "sid", "sig", "signature"),
        *("token", "tokens"),
    )
)
_ENDS = ("apikey", "passphrase", "password", "passwd", "secret", "token")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

# Names are of bounded length and begin where no name goes on, and what has no end ends with its line or the text: a
# hostile text makes none of these slow.
_PARAMETER = re.compile(r"([?&;#]([\w.~\[\]-]{1,64})=)([^&#;\s\"'<>]+)")
_ENTRY = re.compile(r"(([\"'])([A-Za-z][\w.-]{0,63})\s{0,9}=\s{0,9})((?:(?!\2)[^\\\n]|\\.)+)")
_STRING = r"\"(?:[^\"\\\n]|\\.)*(?:\"|$)|'[^'\n]*(?:'|$)"
_ASSIGNED = re.compile(
    r"(?:^|[{,])[ \t#]*[\"']?((?:[\w-]{1,64}[\"']?[ \t]*\.[ \t]*[\"']?){0,4}[\w-]{1,64})[\"']?[ \t]*=[ \t]*",
    re.MULTILINE,
)
_VALUE = re.compile(
    rf"\"\"\".*?(?:\"\"\"|\Z)|'''.*?(?:'''|\Z)|\[[^\]]*(?:\]|\Z)|{_STRING}|[^\s#,}}\[{{\"'][^#,}}\n\"']*",
    re.MULTILINE | re.DOTALL,
)
_MEMBER = re.compile(rf"(\"([A-Za-z][\w.-]{{0,63}})\"[ \t]*:[ \t]*)({_STRING})", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def looks_secret(name: str) -> bool:
    """Whether what stands under a name is most likely a secret.

    Args:
        name: As somebody wrote it: ``api_key``, ``accessToken``, ``dial.token``, ``filter[sig]``.
    """
    parts = [part.lower() for part in _PART.findall(re.split(r"[.\s\"']+", name)[-1])]
    if not parts:
        return False
    whole = "".join(parts)
    return parts[-1] == "key" or not _WORDS.isdisjoint((*parts, whole)) or whole.endswith(_ENDS)


def without_named(text: str, instead: str = "") -> str:
    """A value of a setting without what is secret by its name: parameters of addresses, ``name=value``.

    Args:
        text: The value; a placeholder such as ``{number}`` is none.
        instead: What stands in its place.
    """
    name, sign, value = text.partition("=")
    if sign and re.fullmatch(r"[\w.-]{1,64}", name.strip()) and looks_secret(name.strip()):
        return text if _PLACEHOLDER.fullmatch(value.strip()) else f"{name}={instead}"
    return _without_parameters(text, instead)


def hide_named(text: str, instead: str) -> str:
    """The same for a whole text: of a settings file, also a broken one, of a log, of JSON.

    Args:
        text: All of it.
        instead: What stands in the place of a secret.
    """
    text = _without_assigned(text, instead)
    # 'key' is what a line of ours begins with: of JSON only what cannot be meant otherwise.
    text = _MEMBER.sub(
        lambda found: f'{found[1]}"{instead}"' if found[2] != "key" and looks_secret(found[2]) else found[0], text
    )
    text = _ENTRY.sub(lambda found: found[1] + _or_placeholder(found[4], found[3], instead), text)
    return _without_parameters(text, instead)


def _without_assigned(text: str, instead: str) -> str:
    parts: list[str] = []
    at = 0
    for found in _ASSIGNED.finditer(text):
        value = _VALUE.match(text, found.end()) if found.start() >= at and looks_secret(found[1]) else None
        if value is not None:
            parts += [text[at : found.end()], _as_there(value[0], instead)]
            at = value.end()
    return "".join((*parts, text[at:]))


def _without_parameters(text: str, instead: str) -> str:
    return _PARAMETER.sub(lambda found: found[1] + _or_placeholder(found[3], found[2], instead), text)


def _as_there(value: str, instead: str) -> str:
    """In the quotes that were there; inside another text there were none."""
    return f'"{instead}"' if value[0] in "\"'[" else instead


def _or_placeholder(value: str, name: str, instead: str) -> str:
    return instead if looks_secret(name) and _PLACEHOLDER.fullmatch(value) is None else value
