"""The relay's own description of its surface is true."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from callpop.relay import openapi
from tests.unit.relay.served import ANNA, BOB, HOOK, serving, token_of

pytestmark = pytest.mark.once

DOCUMENT: dict[str, Any] = json.loads(openapi.document())

# A cursor that is none of the mailbox is answered 410 (interface.md), whatever it looks like; 304 is a good answer.
CONFIGURATION = f"""
[parameters]
"path.secret" = "{HOOK}"
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "304", "401", "409", "410"]
"""


@pytest.mark.asyncio
async def test_it_is_served_to_everybody() -> None:
    async with serving() as relay:
        answer = await relay.ask("GET", "/openapi.json")
        assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
        assert answer.json == DOCUMENT


@pytest.mark.asyncio
async def test_every_door_stands_in_it_with_its_methods() -> None:
    async with serving() as relay:
        doors = {path: door.methods for path, door in relay.relay._surface._doors.items()}
    described = {path: set(operations) for path, operations in DOCUMENT["paths"].items()}
    assert described.pop("/hooks/{secret}") == {"post"}
    assert described.keys() == doors.keys()
    for path, methods in doors.items():
        assert {one.lower() for one in methods} - {"head"} == described[path]


def test_what_needs_a_token_says_so() -> None:
    guarded = {path for path, one in DOCUMENT["paths"].items() for operation in one.values() if "security" in operation}
    assert guarded == {"/v1/notifications", "/v1/profile", "/v1/test", "/v1/handled"}


@pytest.mark.skipif(not importlib.util.find_spec("schemathesis"), reason="needs schemathesis")
@pytest.mark.asyncio
async def test_schemathesis_finds_nothing_that_is_otherwise(tmp_path: Path) -> None:
    configuration = tmp_path / "schemathesis.toml"
    configuration.write_text(CONFIGURATION)
    async with serving(wrong_each=1_000_000) as relay:
        await relay.post(ANNA, BOB)  # an empty mailbox would be waited for
        url = relay.relay.url
        words = ["run", f"{url}/openapi.json", "--url", url, "-H", f"Authorization: Bearer {token_of(ANNA)}"]
        checking = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("schemathesis"),
            *("--config-file", configuration),
            *(*words, "--max-examples", "40", "--seed", "1", "--no-color"),
            cwd=tmp_path,
            env={**os.environ, "NO_PROXY": "127.0.0.1", "PYTHONWARNINGS": "ignore"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await checking.communicate()
        assert checking.returncode == 0, said.decode()
        answered = relay.relay._metrics.requests
        surfaces = {surface for (surface, status), count in answered.items() if 200 <= status < 300 and count}
        assert surfaces >= {"hooks", "notifications", "profile", "test", "handled", "healthz"}, "all were reached"
