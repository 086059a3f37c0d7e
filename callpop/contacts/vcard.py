"""One vCard of version 2.1, 3 or 4 as a contact; nothing it points to is ever fetched."""

from __future__ import annotations

import base64
import binascii
import codecs
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from callpop.calls.contact import Contact
from callpop.contacts.book import LARGEST_PHOTO, picture
from callpop.contacts.contact import contact_of

LARGEST_CARD = 64 * 1024
"""Characters of a card without its pictures and sounds."""

_MOST_VALUES = 200
_PIECE = 256 * 1024
_BEGIN = re.compile(r"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$")
_END = re.compile(r"(?im)^[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*\r?$")
# A line with all that is folded under it.
_HEAVY = re.compile(r"(?im)^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)([;:].*(?:\r?\n[ \t].*)*)\r?\n?")
_FOLD = re.compile(r"\r?\n[ \t]")
_ENCODED = re.compile(r"(?i);(?:ENCODING=)?(?:B|BASE64)(?:;|$)")
_DATA = re.compile(r"data:[^,]*;base64\\?,", re.IGNORECASE)


class NotACard(ValueError):
    """What cannot be read as a vCard; the text says why."""


def split_cards(text: str) -> Iterator[str]:
    """The cards of a file, each with its first and last line; what stands between them is skipped."""
    end = 0
    for begin in _BEGIN.finditer(text):
        if begin.start() < end:
            continue
        found = _END.search(text, begin.end())
        if found is None:
            return
        end = found.end()
        yield text[begin.start() : end] + "\n"


def decoded(content: bytes) -> str:
    """The text of a file of cards: by its mark, else UTF-8, else Western European."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _in_pieces(content, "utf-16", "replace")
    try:
        return _in_pieces(content, "utf-8-sig", "strict")
    except UnicodeDecodeError:
        return _in_pieces(content, "cp1252", "replace")


def _in_pieces(content: bytes, encoding: str, errors: str) -> str:
    """Decoding 64 MB in one go would keep the interpreter from the screen."""
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    pieces = [decoder.decode(content[start : start + _PIECE]) for start in range(0, len(content), _PIECE)]
    return "".join([*pieces, decoder.decode(b"", final=True)])


def read_card(text: str, *, region: str, columns: Mapping[str, Sequence[str]]) -> tuple[Contact, bytes | None]:
    """Make a contact of a card.

    Args:
        text: From BEGIN to END.
        region: Two-letter country of numbers without a country code.
        columns: Properties that hold a field, where the usual ones do not (``url`` and ``id`` have none).

    Raises:
        NotACard: It cannot be read, or names nobody.
    """
    import vobject

    # It logs what it cannot read: a person's data.
    logging.getLogger("vobject").disabled = logging.getLogger("vobject.base").disabled = True
    photo = _photo(text)
    # vobject cuts a data: address at its comma, and takes long over a large picture.
    bare = "\n".join(line for line in _HEAVY.sub("", text).splitlines() if line.strip())
    if len(bare) > LARGEST_CARD:
        raise NotACard(f"it is larger than {LARGEST_CARD // 1024} KB")
    try:
        card = vobject.readOne(bare + "\n", ignoreUnreadable=True, allowQP=True)
    except Exception as error:  # vobject raises whatever its parts raise
        raise NotACard(str(error)[:200] or type(error).__name__) from error
    if card is None or card.name != "VCARD":
        raise NotACard("it does not begin with BEGIN:VCARD")
    lines: dict[str, list[Any]] = {}
    for line in card.getChildren():
        lines.setdefault(line.name.upper(), []).append(line)

    def texts(field: str, usual: str) -> list[str]:
        names = columns.get(field) or ((usual,) if usual else ())
        return [_text(line) for name in names for line in lines.get(name.upper(), ())[:_MOST_VALUES]]

    family, given = _name_parts(lines.get("N", ()))
    contact = contact_of(
        region=region,
        name=next(iter(texts("name", "FN")), ""),
        first=given,
        last=family,
        organisation=next(iter(texts("organisation", "ORG")), ""),
        numbers=[
            (_label(line), _number(_text(line)))
            for name in columns.get("number", ("TEL",))
            for line in lines.get(name.upper(), ())[:_MOST_VALUES]
        ],
        emails=texts("email", "EMAIL"),
        place=next(iter(texts("place", "")), "") or _town(lines.get("ADR", ())),
        url=next(iter(texts("url", "")), ""),
        id=next(iter(texts("id", "")), ""),
    )
    if contact is None:
        raise NotACard("it names nobody")
    return contact, photo


def _text(line: Any) -> str:
    value = line.value
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, str) and part.strip()), "")
    return value if isinstance(value, str) else str(value)


def _name_parts(lines: Sequence[Any]) -> tuple[str, str]:
    for line in lines:
        family, given = getattr(line.value, "family", ""), getattr(line.value, "given", "")
        return tuple(  # type: ignore[return-value]
            " ".join(part) if isinstance(part, list) else str(part) for part in (family, given)
        )
    return "", ""


def _town(lines: Sequence[Any]) -> str:
    for line in lines:
        city = getattr(line.value, "city", "")
        city = " ".join(city) if isinstance(city, list) else str(city)
        if city.strip():
            return city
    return ""


def _number(text: str) -> str:
    """What a ``tel:`` address dials."""
    bare = text.strip()
    return bare[4:] if bare[:4].lower() == "tel:" else bare


def _label(line: Any) -> str:
    """The first kind that says something; ``TYPE="work,voice"`` comes as one word."""
    given = [*line.params.get("TYPE", ()), *getattr(line, "singletonparams", ())]
    kinds = [kind.strip(' "').lower() for one in given for kind in str(one).split(",")]
    return next((kind for kind in kinds if kind not in ("", "voice", "pref", "internet", "x-voice")), "")


def _photo(text: str) -> bytes | None:
    """The first picture inside the card that is not too large; an address elsewhere is no picture."""
    for found in _HEAVY.finditer(text):
        if found[1].upper() != "PHOTO" or len(found[2]) > 2 * LARGEST_PHOTO:
            continue
        head, _, value = _FOLD.sub("", found[2]).partition(":")
        said = _DATA.match(value)
        if said is None and not _ENCODED.search(head):
            continue
        try:
            content = base64.b64decode("".join(value[said.end() if said else 0 :].split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        if (photo := picture(content)) is not None:
            return photo
    return None
