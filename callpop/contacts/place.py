"""Where a number is from: asked of a process beside this one.

The geocoder's data take a second to load, 100 MB of memory, and the interpreter from the screen meanwhile
(measured with phonenumbers 9.0). Unknown numbers that ring are few: a process that ends after a minute without
questions costs nothing of that.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

log = logging.getLogger(__name__)

_ANSWER_SECONDS = 15.0
_IDLE_SECONDS = 60.0
_REMEMBERED = 512
_ENDING_SECONDS = 1.0


def describe(key: str, *, language: str, region: str) -> str:
    """Town and country of a number. Loads the geocoder: not for a process with a screen.

    Args:
        key: E.164.
        language: Two letters.
        region: The agent's country.

    Returns:
        ``Groningen, NL``, ``Oldenburg, DE``, ``Belgique``: a town with its country's two letters, as the log's
        column has room for; else the country by its name, and '' where that would only be the agent's.
    """
    import phonenumbers
    from phonenumbers import geocoder

    try:
        number = phonenumbers.parse(key, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    country = geocoder.country_name_for_number(number, language)
    town = geocoder.description_for_valid_number(number, language)
    town = "" if town == country else town
    code = phonenumbers.region_code_for_number(number)
    if town:
        return f"{town}, {code}" if code in phonenumbers.SUPPORTED_REGIONS else town
    return "" if code == region.upper() else country


def may_have_place(key: str, *, region: str) -> bool:
    """Whether to ask at all: a mobile of the agent's own country, as most that ring are, comes from nowhere in it.

    Args:
        key: E.164.
        region: The agent's country.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(key, None)
    except phonenumbers.NumberParseException:
        return False
    if number.country_code != phonenumbers.country_code_for_region(region.upper()):
        return True
    return phonenumbers.number_type(number) != phonenumbers.PhoneNumberType.MOBILE


class Places:
    """Asks where numbers are from. Of one loop.

    Args:
        language: Two letters.
        region: The agent's country.
        command: The program that answers a number a line with a place a line; None for ``callpop places``.
        idle_seconds: How long it waits for the next question.
    """

    def __init__(
        self, *, language: str, region: str, command: Sequence[str] | None = None, idle_seconds: float = _IDLE_SECONDS
    ) -> None:
        self._command = command or _own_command(language, region)
        self._idle_seconds = idle_seconds
        self._known: dict[str, str] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._leaving: list[asyncio.subprocess.Process] = []
        self._one_at_a_time = asyncio.Lock()
        self._idle: asyncio.TimerHandle | None = None

    async def place(self, number_key: str | None) -> str:
        """The place in words, or '' where it is not known. Takes seconds at the first time."""
        if number_key is None or not number_key.startswith("+"):
            return ""
        key = number_key.partition(";")[0]
        if key not in self._known:
            async with self._one_at_a_time:
                if key not in self._known and (answer := await self._ask(key)) is not None:
                    self._remember(key, answer)
        return self._known.get(key, "")

    def stop(self) -> None:
        """End the process. Idempotent."""
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        process, self._process = self._process, None
        if process is None:
            return
        self._leaving = [*(one for one in self._leaving if one.returncode is None), process]
        if process.stdin is not None:
            process.stdin.close()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                _kill(process)

    async def end(self) -> None:
        """The same, and wait until the loop has seen the process go: one that is closed before complains."""
        self.stop()
        leaving, self._leaving = self._leaving, []
        for process in leaving:
            with suppress(OSError, TimeoutError, ValueError):
                async with asyncio.timeout(_ENDING_SECONDS):
                    await process.communicate()
        await asyncio.sleep(0)  # pipes are let go of in the loop's next turn

    def _remember(self, key: str, place: str) -> None:
        if len(self._known) >= _REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[key] = place

    async def _ask(self, key: str) -> str | None:
        if self._idle is not None:
            self._idle.cancel()
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                process = await self._running()
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdin.write(f"{key}\n".encode())
                await process.stdin.drain()
                answer = await process.stdout.readline()
        except (OSError, TimeoutError, ValueError) as error:
            log.info("places of numbers cannot be told: %r", error)
            self.stop()
            return None
        if not answer:
            self.stop()
            return None
        self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self.stop)
        return answer.decode("utf-8", "replace").strip()[:200]

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )
        return self._process


def _kill(process: asyncio.subprocess.Process) -> None:
    """End a process that the loop still watches."""
    if sys.platform == "win32":
        process.kill()
    else:
        # WORKAROUND(Python 3.11): Popen's own kill() collects a child that has just ended by itself, and the loop's
        # watcher then complains of an unknown one. To go when 3.12 is the oldest.
        os.kill(process.pid, signal.SIGKILL)


def _own_command(language: str, region: str) -> tuple[str, ...]:
    # A bundle is its own interpreter, and starts with a command's words.
    start = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "callpop")
    return (*start, "places", "--language", language, "--region", region)
