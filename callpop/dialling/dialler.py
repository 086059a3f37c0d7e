"""Places calls and tells how they go on, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from callpop.dialling.states import AskedToPause, CannotDial, DialState, secret_name
from callpop.events import DialEvent, Event
from callpop.said import Said, said_of
from callpop.settings.schema import Settings

if TYPE_CHECKING:
    from callpop.dialling.click_to_dial import ClickToDial

_EVERY = 1.0
"""Seconds between two looks at a call."""

_LONGEST = 120.0
"""Seconds after which nobody looks any more: the phones have long rung, and the call log tells the rest."""

_TRIES = 3
"""Looks in a row that may fail."""

_PAUSE = 10.0
"""Seconds for which a platform is left alone that wants to be, and does not say for how long."""


class Dialler:
    """Rings the agent's phone and then another's, through the platform. Lives on the engine's loop.

    Args:
        secret: Gives a secret by its name in the keyring; may take seconds.
        deliver: Told how a call goes on.
        every: Seconds between two looks.
        pause: Seconds to the next look where the platform wants fewer, and names no time.
    """

    def __init__(
        self,
        *,
        secret: Callable[[str], str | None],
        deliver: Callable[[Event], None],
        every: float = _EVERY,
        pause: float = _PAUSE,
    ) -> None:
        self._secret, self._deliver, self._every, self._pause = secret, deliver, every, pause
        self._following: asyncio.Task[None] | None = None

    async def dial(self, number: str, settings: Settings) -> None:
        """Ask for a call; done when the platform has taken it on. Events tell how it goes on.

        Args:
            number: ``+`` and digits, or digits alone.
            settings: As they are now.

        Raises:
            CannotDial: It was not placed; the text says why.
        """
        from callpop.calls.numbers import number_key
        from callpop.dialling.click_to_dial import ClickToDial  # who calls by the system's phone never needs it

        chosen = settings.dial
        token = await asyncio.to_thread(self._secret, secret_name(chosen.base_url))
        account = chosen.account or next(iter(settings.agent.emails), "")
        if not token or not account:
            raise CannotDial(Said("Calling needs an account and its API token: see the settings.", "dial_no_token"))
        api = ClickToDial(
            base_url=chosen.base_url,
            account=account,
            token=token,
            a_number=number_key(chosen.a_number, settings.agent.region) or chosen.a_number,
            b_cli=number_key(chosen.b_cli, settings.agent.region) or chosen.b_cli,
            auto_answer=chosen.auto_answer,
        )
        try:
            call_id = await api.place(number)
        except BaseException:
            await api.__aexit__(None, None, None)
            raise
        self._deliver(DialEvent(number, DialState.ASKED.value))
        self._let_go()
        self._following = asyncio.create_task(self._follow(api, number, call_id))
        # Ended before it has begun, it would leave the connection open.
        await asyncio.sleep(0)

    async def stop(self) -> None:
        """Follow no call any more."""
        following = self._following
        self._let_go()
        if following is not None:
            await asyncio.gather(following, return_exceptions=True)

    def _let_go(self) -> None:
        following, self._following = self._following, None
        if following is not None:
            following.cancel()

    async def _follow(self, api: ClickToDial, number: str, call_id: str) -> None:
        told, failed = DialState.ASKED, 0
        loop = asyncio.get_running_loop()
        until = loop.time() + _LONGEST
        wait = self._every
        async with api:
            while not told.final and loop.time() + wait < until:
                await asyncio.sleep(wait)
                wait = self._every
                try:
                    state = await api.state(call_id)
                except AskedToPause as problem:
                    # The phones ring all the same: it says nothing of the call.
                    wait = max(self._every, problem.seconds or self._pause)
                    continue
                except CannotDial as problem:
                    failed += 1
                    if failed >= _TRIES:
                        self._deliver(DialEvent(number, DialState.NOT_PLACED.value, said_of(problem)))
                        return
                    continue
                failed = 0
                if state is not told:
                    told = state
                    self._deliver(DialEvent(number, state.value))
