"""Is the stack held, by the pointer or by a note? Then nothing restacks, shrinks or leaves."""

from __future__ import annotations

from callpop.desktop.popup.touch import LINGER


class Hold:
    """Follows the hold; it outlives its reason by 400 ms."""

    def __init__(self) -> None:
        """Nothing holds the stack."""
        self._since: float | None = None
        self._free_at: float | None = None

    @property
    def since(self) -> float | None:
        """Since when the stack is held, steady seconds; None if it is not."""
        return self._since

    def follow(self, reason: bool, now: float) -> float | None:
        """Take notice of whether there is a reason now.

        Args:
            reason: Whether the pointer or a note holds the stack.
            now: Steady seconds.

        Returns:
            Since when it was held, if the hold has just ended; else None.
        """
        if reason:
            self._since = now if self._since is None else self._since
            self._free_at = None
            return None
        if self._since is None:
            return None
        if self._free_at is None:
            self._free_at = now + LINGER
        if now < self._free_at:
            return None
        since, self._since, self._free_at = self._since, None, None
        return since

    def seconds_left(self, now: float) -> float | None:
        """Until the hold ends; None if nothing holds, or still holds."""
        return None if self._free_at is None else max(0.0, self._free_at - now)
