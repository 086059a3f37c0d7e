"""Another time for keeping or masking calls: asked about if there are calls that it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from callpop.calls.masking import masked_number
from callpop.desktop.data_surroundings import Surroundings
from callpop.store_faults import StorageUnavailable

_EXAMPLE = "+31612345678"


class Keeping:
    """Asks.

    Args:
        surroundings: Where it is done.
    """

    def __init__(self, surroundings: Surroundings) -> None:
        self._at = surroundings

    def keep(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        """Another time for keeping or masking calls: ask if there are some that it takes.

        Args:
            key: ``log.retention_days`` or ``log.mask_days``.
            days: The time.
            answer: Told whether it is to hold.
        """
        self._at.run(self._ask(key, days, answer), "while older calls were counted")

    async def _ask(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        to_mask = key == "log.mask_days"
        count = 0
        if days:
            try:
                count = await asyncio.wrap_future(self._at.engine.data.calls_older_than(days, to_mask=to_mask))
            except StorageUnavailable:
                # What cannot be counted nobody can agree to: the row shows again what is in force.
                answer(False)
                raise
        if not count:
            answer(True)
            return
        from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog

        words = self._at.words()
        kind = "mask" if to_mask else "purge"
        remarks = [words.text("keep.mask_stays")] if to_mask else []
        dialog = ConfirmDialog(
            theme=self._at.theme,
            words=words,
            title=words.text(f"keep.{kind}_title"),
            about=words.count(f"keep.{kind}_about", count, **({"example": _masked_example()} if to_mask else {})),
            goes=(),
            remarks=(*remarks, words.text("keep.final")),
            accept=words.text(f"keep.{kind}_accept"),
            parent=self._at.front(),
        )
        dialog.agreed.connect(lambda: answer(True))
        dialog.declined.connect(lambda: answer(False))
        dialog.open()


def _masked_example() -> str:
    """How a masked number looks."""
    return (masked_number(_EXAMPLE) or "").replace("x", "•")
