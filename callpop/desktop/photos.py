"""Pictures of contacts: fetched from the books and decoded off the GUI thread, small and few."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from callpop.calls.contact import Contact
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable

EDGE = 176
"""Pixels of a picture's sides: the largest circle on a screen of twice the pixels, and some."""

_LONGEST = 8192
_REMEMBERED = 64


def decoded(content: bytes) -> QImage | None:
    """A small square of a picture, or None if it is none, or too large to be read in good time."""
    data = QByteArray(content)
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LONGEST or min(size.width(), size.height()) < 1:
        return None
    reader.setScaledSize(size.scaled(QSize(EDGE, EDGE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    edge = min(image.width(), image.height())
    left, top = (image.width() - edge) // 2, (image.height() - edge) // 2
    return image.copy(left, top, edge, edge).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class Photos:
    """Gives what is at hand, and gets the rest.

    Args:
        fetch: Asks for a contact's picture as its book has it.
        slots: Runs the waiting.
    """

    def __init__(self, *, fetch: Callable[[Contact], Future[bytes | None]], slots: AsyncSlots) -> None:
        self._fetch, self._slots = fetch, slots
        self._known: OrderedDict[int, QImage | None] = OrderedDict()
        self._waiting: dict[int, list[Callable[[], None]]] = {}

    def of(self, contact: Contact, then: Callable[[], None]) -> QImage | None:
        """The picture of a contact, or None where there is none or it is on its way: then ``then`` is called."""
        photo = contact.photo
        if photo is None:
            return None
        waiting = self._waiting.get(photo)
        if waiting is not None:
            # Two cards, or a card and the log, may want the same picture while it is on its way.
            waiting.append(then)
        elif photo not in self._known:
            self._waiting[photo] = [then]
            self._slots.run(self._get(contact, photo), "while a contact's picture was read")
        return self._known.get(photo)

    def forget(self) -> None:
        """Get all anew when they are asked for again: what the books have may have changed."""
        self._known.clear()

    async def _get(self, contact: Contact, photo: int) -> None:
        image: QImage | None = None
        try:
            content = await asyncio.wrap_future(self._fetch(contact))
            image = await asyncio.to_thread(decoded, content) if content else None
        except StorageUnavailable:  # a card does without
            pass
        finally:
            waiting = self._waiting.pop(photo, [])
        self._known[photo] = image
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        if image is not None:
            for then in waiting:
                then()
