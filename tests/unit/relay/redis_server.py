"""A real redis-server for the tests: on loopback, in a folder of its own, ended by its pid."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import spawn

DURABLE = ("--appendonly", "yes", "--appendfsync", "always", "--save", "")
_PATIENCE = 60.0
"""Seconds until a server that does not answer is given up: a guard, no test comes near it."""


def installed() -> str | None:
    """Where redis-server is, or None."""
    return shutil.which("redis-server")


class RedisServer:
    """One redis-server; it can be stopped, killed and started again on the same port and folder.

    Args:
        folder: Where it keeps its data and its log.
        options: What it is told about durability.
        password: What clients must say, if anything.
    """

    def __init__(self, folder: Path, *, options: tuple[str, ...] = DURABLE, password: str = "") -> None:
        self.folder = folder
        self.port = free_port()
        self._options = options
        self._password = password
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where clients find it."""
        user = f":{self._password}@" if self._password else ""
        return f"redis://{user}127.0.0.1:{self.port}/0"

    def start(self) -> RedisServer:
        """Start it and wait until it serves what it had kept."""
        binary = installed()
        assert binary is not None
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [binary, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        command += ["--daemonize", "no", "--logfile", str(self.folder / "redis.log"), *self._options]
        if self._password:
            command += ["--requirepass", self._password]
        self._process = spawn(command, env=os.environ, log=self.folder / "output.log")
        deadline = time.monotonic() + _PATIENCE
        while not self._serves():
            if self._process.poll() is not None or time.monotonic() > deadline:
                said = (self.folder / "redis.log").read_text(errors="replace")[-2000:]
                self.kill()
                raise RuntimeError(f"redis-server did not start:\n{said}")
            time.sleep(0.02)
        return self

    def stop(self) -> None:
        """End it in good order."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE)
            self._process = None

    def kill(self) -> None:
        """End it at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_PATIENCE)
            self._process = None

    def ask(self, *words: str) -> str:
        """One command over a connection of its own; the reply: a text whole, of all else the first line."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=_PATIENCE) as connection:
            said = connection.makefile("rb")
            if self._password:
                connection.sendall(_spelt("AUTH", self._password))
                said.readline()
            connection.sendall(_spelt(*words))
            line = said.readline().decode().strip()
            return said.read(int(line[1:])).decode() if line[:1] == "$" else line

    def connected(self) -> int:
        """Connections to it, without the one that asks."""
        return self.ask("CLIENT", "LIST").count("id=") - 1

    def _serves(self) -> bool:
        try:
            return self.ask("PING") == "+PONG"
        except OSError:
            return False


def _spelt(*words: str) -> bytes:
    """A command as Redis reads it (RESP arrays of bulk strings)."""
    parts = [f"*{len(words)}\r\n".encode()]
    for word in words:
        raw = word.encode()
        parts.append(b"$%d\r\n%s\r\n" % (len(raw), raw))
    return b"".join(parts)
