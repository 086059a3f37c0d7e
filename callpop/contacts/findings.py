"""What several kinds of address books find wrong with files and servers, in words."""

from __future__ import annotations

from pathlib import Path

from callpop.said import Said


def unreadable(path: Path, error: OSError) -> Said:
    """The system does not let a file be read."""
    return Said("{file} cannot be read: {why}", "unreadable", file=path, why=error.strerror or error)


def large_file(name: str, most: int) -> Said:
    """A file is too large; ``most`` in bytes."""
    return Said("{file} is larger than {most} MB", "large_file", file=name, most=most // 2**20)


def wrong_certificate(host: str, why: str) -> Said:
    """The server cannot prove who it is."""
    return Said("the certificate of {host} is not valid: {why}", "wrong_certificate", host=host, why=why)


def slow(host: str, seconds: float) -> Said:
    """The server took too long."""
    return Said("{host} did not answer in time ({seconds} s)", "slow", host=host, seconds=f"{seconds:g}")


def refuses(host: str) -> Said:
    """The server does not know who asks."""
    return Said("{host} refuses the user or the password", "refused", host=host)


def large_answer(host: str, most: int) -> Said:
    """The server sends more than any well-behaved one; ``most`` in bytes."""
    return Said("{host} sent an answer larger than {most} MB", "large_answer", host=host, most=most // 2**20)


def goes_unprotected(host: str) -> Said:
    """The settings accept it, but people should know."""
    return Said("the password goes to {host} unprotected", "goes_unprotected", host=host)
