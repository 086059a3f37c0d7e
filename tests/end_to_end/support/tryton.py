"""Tryton, a real ERP with a REST API, on a loopback port."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

from tests.end_to_end.support.peers import peer_data, peer_tools, run
from tests.end_to_end.support.ports import free_port, listens
from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.waiting import eventually

DATABASE = "office"
# Run by Tryton's own Python: a user application of the kind 'rest', whose key is what a recipe sends.
_KEY = """
import sys, trytond.config as config
config.update_etc(sys.argv[1])
from trytond.pool import Pool
from trytond.transaction import Transaction
Pool.start()
pool = Pool(sys.argv[2])
pool.init()
with Transaction().start(sys.argv[2], 1, context={}):
    Application = pool.get("res.user.application")
    made, = Application.create([{"user": 1, "application": "rest"}])
    made.state = "validated"
    made.save()
    open(sys.argv[3], "w").write(made.key)
"""


class Tryton:
    """A running Tryton with an empty list of parties.

    Attributes:
        base: Its address.
        key: What its API is asked with.
    """

    def __init__(self, folder: Path) -> None:
        tools = peer_tools("tryton")
        data = peer_data(tools, _KEY, lambda made: _make(tools, made), folder / "data")
        self.key = (data / "key").read_text()
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        settings = _settings(data, port)
        self._process: subprocess.Popen[bytes] = spawn(
            [tools / "trytond", "-c", settings], env=dict(os.environ), log=folder / "tryton.log", cwd=folder
        )
        eventually(lambda: listens(port), what="Tryton's port")

    def stop(self) -> None:
        """End it."""
        kill(self._process)

    def ask(self, method: str, path: str, tree: Any = None) -> Any:
        """Use its REST API as another program of the company would."""
        request = urllib.request.Request(
            f"{self.base}/{DATABASE}/rest/model/{path}",
            method=method,
            data=None if tree is None else json.dumps(tree).encode(),
            headers={"Authorization": f"bearer {self.key}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def new_party(self, name: str, number: str) -> int:
        """A person with a phone number; returns the party's id."""
        party: int = self.ask("POST", "party.party", {"name": name})["id"]
        self.ask("POST", "party.contact_mechanism", {"party": party, "type": "phone", "value": number})
        return party


def _settings(folder: Path, port: int) -> Path:
    file = folder / "trytond.conf"
    file.write_text(f"[database]\nuri = sqlite://\npath = {folder}\n[web]\nlisten = 127.0.0.1:{port}\n")
    return file


def _make(tools: Path, folder: Path) -> None:
    (folder / f"{DATABASE}.sqlite").touch()
    (folder / "password").write_text("geheim-7")
    settings = _settings(folder, 0)
    env = {**os.environ, "TRYTONPASSFILE": str(folder / "password")}
    about = ["-d", DATABASE, "--all", "-u", "country", "party", "--email", "admin@example.com"]
    run([tools / "trytond-admin", "-c", settings, *about], env=env, cwd=folder)
    run([tools / "python", "-c", _KEY, settings, DATABASE, folder / "key"], env=env, cwd=folder)
