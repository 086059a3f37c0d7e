"""One CRM is asked once, by somebody who tries it."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest

from callpop.crm.try_out import try_out
from callpop.settings.schema import Lookup
from tests.unit.crm.crm_server import crm_server
from tests.unit.crm.test_lookups import HIT, KARIN, RECIPE


def lookup(folder: Path, base: str) -> Lookup:
    file = folder / "test.toml"
    file.write_text(RECIPE)
    return Lookup("CRM", str(file), (f"base={base}",))


@pytest.mark.asyncio
async def test_it_says_what_the_crm_says_now(tmp_path: Path) -> None:
    async with crm_server() as server:
        server.says({"people": [HIT]})
        ask = partial(try_out, lookup(tmp_path, server.base), KARIN, "NL", secret=lambda _: "geheim", patience=10.0)
        contacts, problem = await asyncio.to_thread(ask)
        assert [one.name for one in contacts] == ["Karin Hoekstra"] and problem == ""
        server.says({"people": []})
        assert await asyncio.to_thread(ask) == ((), "")


@pytest.mark.asyncio
async def test_it_says_what_went_wrong(tmp_path: Path) -> None:
    async with crm_server() as server:
        server.says({}, status=401)
        ask = partial(try_out, lookup(tmp_path, server.base), KARIN, "NL", secret=lambda _: "geheim", patience=10.0)
        contacts, problem = await asyncio.to_thread(ask)
        assert contacts == () and problem


@pytest.mark.asyncio
async def test_a_crm_that_keeps_silent_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    async with crm_server() as server:
        server.hold = asyncio.Event()
        ask = partial(try_out, lookup(tmp_path, server.base), KARIN, "NL", secret=lambda _: "geheim", patience=0.2)
        contacts, problem = await asyncio.to_thread(ask)
        server.hold.set()
        assert contacts == () and "has not answered" in problem
