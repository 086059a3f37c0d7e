"""Opens a record in the agent's browser: at once, detached, and without our secrets."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence

from callpop.crm.guard import WEB, Guard
from callpop.said import Said

_OUR_VARIABLES = "CALLPOP_"
_SYSTEM_OPENERS: tuple[tuple[str, ...], ...] = (
    ("xdg-open",),
    ("gio", "open"),
    ("x-www-browser",),
    ("sensible-browser",),
    ("wslview",),
)


class CannotOpen(Exception):
    """No browser could be started; the text says why, for people."""


def open_url(url: str, browser: str, *, guard: Guard = WEB, on_failure: Callable[[str], None] | None = None) -> None:
    """Show an address in the agent's browser; one of another scheme in the program that the system has for it.

    Returns as soon as the browser's process is started; it outlives Callpop, inherits none of
    its ``CALLPOP_*`` variables, and leaves no zombie.

    Args:
        url: A finished address.
        browser: A command with ``%s`` for the address (without it, the address comes last),
            split like a shell does but run without one; '' for the system's browser.
        guard: The schemes and hosts that may be opened; checked again here, whoever made the address.
        on_failure: Told in words, from another thread, when the command ends with an error.

    Raises:
        CannotOpen: The address is refused, or the command cannot be started.
    """
    problem = guard.check(url)
    if problem is not None:
        raise CannotOpen(problem)
    web = WEB.check_scheme(url) is None
    command = browser_command(url, browser) if browser.strip() and web else system_command(url)
    if command is None:
        _start_file(url)
        return
    _start(command, on_failure)


def browser_command(url: str, browser: str) -> list[str]:
    """The words of the setting ``crm.browser`` with the address in its place.

    Raises:
        CannotOpen: The setting cannot be split into words.
    """
    try:
        words = shlex.split(browser, posix=os.name != "nt")
    except ValueError as error:
        raise CannotOpen(Said("The browser command cannot be read: {why}.", "browser_words", why=error)) from error
    if not words:
        raise CannotOpen(Said("The browser command is empty.", "browser_empty"))
    if os.name == "nt":
        words = [word.strip('"') for word in words]
    if not any("%s" in word for word in words):
        return [*words, url]
    return [word.replace("%s", url) for word in words]


def system_command(url: str) -> list[str] | None:
    """The command that opens an address in the system's browser; None: Windows has a call for it.

    Raises:
        CannotOpen: This system has none.
    """
    if os.name == "nt":
        return None
    if sys.platform == "darwin":
        return ["/usr/bin/open", url]
    for words in _SYSTEM_OPENERS:
        if shutil.which(words[0]) is not None:
            return [*words, url]
    raise CannotOpen(Said("No browser was found; name one in the setting crm.browser.", "no_browser"))


def child_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment of a program that is none of ours: secrets and profile stay behind."""
    return {name: value for name, value in environ.items() if not name.upper().startswith(_OUR_VARIABLES)}


def _start(command: Sequence[str], on_failure: Callable[[str], None] | None) -> None:
    # getattr: the flags exist on Windows alone.
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child_environment(os.environ),
            start_new_session=True,
            creationflags=flags,
        )
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotOpen(
            Said("{command} cannot be started: {why}.", "browser_not_started", command=command[0], why=reason)
        ) from error

    def wait() -> None:
        status = process.wait()
        if status > 0 and on_failure is not None:
            on_failure(
                Said(
                    "{command} could not open the address (exit status {status}).",
                    "browser_failed",
                    command=command[0],
                    status=status,
                )
            )

    threading.Thread(target=wait, name=f"browser-{process.pid}", daemon=True).start()


def _start_file(url: str) -> None:
    start_file: Callable[[str], None] | None = getattr(os, "startfile", None)
    if start_file is None:
        raise CannotOpen(Said("No browser was found; name one in the setting crm.browser.", "no_browser"))
    try:
        start_file(url)
    except OSError as error:
        raise CannotOpen(
            Said("The system's browser cannot be started: {why}.", "no_system_browser", why=error.strerror)
        ) from error
