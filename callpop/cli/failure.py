"""Failures that a command tells in words instead of a trace."""

from __future__ import annotations

DONE = 0
FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


class CommandFailed(Exception):
    """The world's fault: the text goes to stderr.

    Attributes:
        status: The exit status, 1 or 2 (interface.md, 'Commands').
    """

    def __init__(self, message: str, *, status: int = FAILED) -> None:
        super().__init__(message)
        self.status = status


class WrongUsage(CommandFailed):
    """The command line asks for what does not exist."""

    def __init__(self, message: str) -> None:
        super().__init__(message, status=WRONG_USAGE)
