"""CRMs that answer, are slow, refuse, redirect, or lie."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from callpop.crm.lookup_cache import LookupCache
from callpop.crm.lookups import Findings, Lookups
from callpop.settings.schema import Lookup
from callpop.storage.database import Database
from tests.unit.crm.crm_server import CrmServer, crm_server

KARIN = "+31612345678"
RECIPE = """
name = "Test"
trust = "tried"
source = "here"
secrets = ["key"]
spellings = ["{number_nsn}", "{number_digits}"]
[fields]
base = { kind = "base", example = "https://crm.example.com" }
[request]
url = "{base}/people/{key}"
headers = { X-Key = "{key}" }
query = { q = "{spelling}" }
[answer]
hits = "people"
id = "id"
name = "name"
organisation = "company.name"
numbers = "phones"
url = "link"
record_url = "https://crm.example.com/c/{id}"
"""
HIT = {"id": 7, "name": "Karin Hoekstra", "company": {"name": "Noorderlicht"}, "phones": ["06-12345678"]}


class Bench:
    """Look-ups on one made-up CRM, with what they told."""

    def __init__(
        self, server: CrmServer, folder: Path, database: Database | None = None, patience: float = 10.0
    ) -> None:
        self.server, self.folder = server, folder
        self.told: list[tuple[str, Findings]] = []
        self.heard = asyncio.Event()
        self.errors: list[BaseException] = []
        self.asked_for: list[str] = []
        self.now = 1_795_165_200_000_000
        self.secret: str | None = "geheim-7"
        self.lookups = Lookups(
            cache=LookupCache(lambda: database),
            secret=self._secret,
            late=self._late,
            report=lambda error, _: self.errors.append(error),
            clock=lambda: self.now,
            session=lambda: aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=patience), auto_decompress=False),
        )
        self.use(RECIPE)

    def use(self, recipe: str, **settings: Any) -> None:
        file = self.folder / "test.toml"
        file.write_text(recipe)
        one = Lookup("CRM", str(file), (f"base={self.server.base}",), **settings)
        self.lookups.follow([one], "NL")

    async def find(self, number: str | None) -> Findings:
        """As a card does, with more patience than it has."""
        return await self.lookups.find(number, deadline=60)

    @property
    def message(self) -> str:
        (state,) = self.lookups.states()
        return state.message

    def _secret(self, name: str) -> str | None:
        self.asked_for.append(name)
        return self.secret

    def _late(self, number_key: str, findings: Findings) -> None:
        self.told.append((number_key, findings))
        self.heard.set()


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with crm_server() as server:
        made = Bench(server, tmp_path)
        server.says({"people": [HIT]})
        yield made
        await made.lookups.close()
        assert made.errors == []


@pytest.mark.asyncio
async def test_a_caller_is_named_by_the_crm(bench: Bench) -> None:
    found = await bench.find(KARIN)
    (karin,) = found.contacts
    assert found.settled
    assert (karin.name, karin.organisation, karin.id) == ("Karin Hoekstra", "Noorderlicht", "7")
    assert karin.url == "https://crm.example.com/c/7"
    assert [one.key for one in karin.numbers] == [KARIN]
    assert karin.sources[0].book == "CRM"
    (asked,) = bench.server.asked
    assert (asked.path, asked.query, asked.headers["x-key"]) == ("/people/geheim-7", "q=612345678", "geheim-7")
    assert bench.asked_for == ["lookup:crm.key@127.0.0.1"]


@pytest.mark.asyncio
async def test_spellings_are_tried_in_order_until_one_hits(bench: Bench) -> None:
    bench.server.answer = _by_query({"31612345678": {"people": [HIT]}})
    assert (await bench.find(KARIN)).contacts
    assert [one.query for one in bench.server.asked] == ["q=612345678", "q=31612345678"]


@pytest.mark.asyncio
async def test_a_hit_with_another_number_is_not_the_caller(bench: Bench) -> None:
    bench.server.says({"people": [{**HIT, "phones": ["+31 6 12345679"]}, {**HIT, "phones": None}, HIT]})
    (karin,) = (await bench.find(KARIN)).contacts
    assert karin.numbers[0].key == KARIN


@pytest.mark.parametrize("number", [None, "201", "0900123", "anonymous"])
@pytest.mark.asyncio
async def test_nobodys_and_internal_numbers_are_sent_nowhere(bench: Bench, number: str | None) -> None:
    assert await bench.find(number) == Findings()
    assert bench.server.asked == []


@pytest.mark.asyncio
async def test_hits_and_misses_are_remembered_until_they_expire(bench: Bench) -> None:
    await bench.find(KARIN)
    bench.server.says({"people": []})
    assert (await bench.find(KARIN)).contacts
    assert len(bench.server.asked) == 1
    bench.now += 5 * 3600 * 1_000_000
    assert await bench.find(KARIN) == Findings()
    assert len(bench.server.asked) == 3
    bench.server.says({"people": [HIT]})
    bench.now += 10 * 60 * 1_000_000
    assert await bench.find(KARIN) == Findings()
    bench.now += 10 * 60 * 1_000_000
    assert (await bench.find(KARIN)).contacts


@pytest.mark.asyncio
async def test_answers_outlive_a_restart_and_a_change_of_the_recipe_forgets_them(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "callpop.sqlite3")
    try:
        async with crm_server() as server:
            server.says({"people": [HIT]})
            first = Bench(server, tmp_path, database)
            before = await first.find(KARIN)
            await first.lookups.close()
            second = Bench(server, tmp_path, database)
            assert await second.find(KARIN) == before
            assert len(server.asked) == 1
            second.use(RECIPE.replace('spellings = ["{number_nsn}", ', "spellings = ["))
            assert (await second.find(KARIN)).contacts
            assert len(server.asked) == 2
            await second.lookups.close()
    finally:
        database.close()


@pytest.mark.asyncio
async def test_one_request_a_number_is_under_way(bench: Bench) -> None:
    bench.server.hold = asyncio.Event()
    finds = [asyncio.create_task(bench.lookups.find(KARIN, deadline=60)) for _ in range(5)]
    while not bench.server.asked:
        await asyncio.sleep(0.01)
    bench.server.hold.set()
    found = await asyncio.gather(*finds)
    assert all(one == found[0] and one.contacts for one in found)
    assert len(bench.server.asked) == 1


@pytest.mark.asyncio
async def test_a_late_answer_is_told_when_it_comes(bench: Bench) -> None:
    bench.server.hold = asyncio.Event()
    assert await bench.lookups.find(KARIN, deadline=0.01) == Findings(settled=False)
    bench.server.hold.set()
    await bench.heard.wait()
    ((number, findings),) = bench.told
    assert number == KARIN
    assert findings.settled
    assert findings.contacts[0].name == "Karin Hoekstra"


@pytest.mark.asyncio
async def test_a_pause_that_the_server_asks_for_is_kept(bench: Bench) -> None:
    bench.server.says({}, status=429, headers={"Retry-After": "120"})
    assert await bench.find(KARIN) == Findings(settled=False)
    assert "asks for a pause" in bench.message
    bench.server.says({"people": [HIT]})
    assert await bench.find("+31612345679") == Findings(settled=False)
    assert "rests for another" in bench.message
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.asyncio
async def test_a_refusal_is_said_and_the_secret_is_in_no_message_or_log(
    bench: Bench, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    bench.server.says({"error": "geheim-7"}, status=status)
    assert not (await bench.find(KARIN)).settled
    assert "refuses" in bench.message
    assert "geheim" not in bench.message
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("callpop")]
    assert not [one for one in ours if "geheim" in one]


@pytest.mark.asyncio
async def test_no_redirect_is_followed_and_no_secret_goes_elsewhere(bench: Bench) -> None:
    async with crm_server() as elsewhere:
        bench.server.says({}, status=302, headers={"Location": f"{elsewhere.base}/steal"})
        assert not (await bench.find(KARIN)).settled
        assert "redirects" in bench.message
        assert elsewhere.asked == []


@pytest.mark.asyncio
async def test_a_missing_secret_is_named_and_nothing_is_asked(bench: Bench) -> None:
    bench.secret = None
    assert not (await bench.find(KARIN)).settled
    assert "callpop lookups password 'CRM' key" in bench.message
    assert bench.server.asked == []


@pytest.mark.asyncio
async def test_a_secret_that_is_kept_after_all_is_used_at_once(bench: Bench) -> None:
    bench.secret = None
    await bench.find(KARIN)
    bench.secret = "geheim-8"
    assert (await bench.find(KARIN)).contacts
    assert bench.server.asked[0].headers["x-key"] == "geheim-8"


@pytest.mark.asyncio
async def test_a_secret_belongs_to_its_host(bench: Bench) -> None:
    bench.use(RECIPE, secrets=("key=Shared",))
    await bench.find(KARIN)
    bench.server.base = bench.server.base.replace("127.0.0.1", "localhost")
    bench.use(RECIPE, secrets=("key=Shared",))
    await bench.find(KARIN)
    assert bench.asked_for == ["lookup:shared@127.0.0.1", "lookup:shared@localhost"]


@pytest.mark.asyncio
async def test_a_server_that_never_answers_is_given_up_and_said(tmp_path: Path) -> None:
    async with crm_server() as server:
        server.hold = asyncio.Event()
        bench = Bench(server, tmp_path, patience=0.05)
        assert await bench.lookups.find(KARIN, deadline=60) == Findings(settled=False)
        assert "did not answer" in bench.message
        server.hold.set()
        await bench.lookups.close()


@pytest.mark.asyncio
async def test_a_secret_goes_over_no_plain_http_to_another_computer(bench: Bench) -> None:
    bench.server.base = "http://192.0.2.1:9"
    bench.use(RECIPE)
    assert not (await bench.find(KARIN)).settled
    assert "plain_http" in bench.message


@pytest.mark.asyncio
async def test_a_server_that_is_down_is_said(bench: Bench, unused_tcp_port: int) -> None:
    right = bench.server.base
    bench.server.base = f"http://127.0.0.1:{unused_tcp_port}"
    bench.use(RECIPE)
    assert await bench.find(KARIN) == Findings(settled=False)
    assert "cannot be reached" in bench.message
    bench.use(RECIPE)
    assert "cannot be reached" in bench.message
    bench.server.base = right
    bench.use(RECIPE)
    assert bench.message == ""


LIES: list[Any] = [
    None,
    7,
    "x",
    [],
    [HIT],
    {"people": None},
    {"people": "x"},
    {"people": [None, 7, "x", [HIT]]},
    {"people": [{"name": ["Karin"], "phones": {"a": 1}}]},
    {"people": [{**HIT, "name": 7.5, "company": "x"}]},
    {"people": [{**HIT, "name": True, "company": None}]},
    {"people": [{**HIT, "phones": [[[["06-12345678"]]]]}]},
    {"people": {"people": {}}},
]


@pytest.mark.parametrize("tree", LIES)
@pytest.mark.asyncio
async def test_wrong_types_are_like_nothing(bench: Bench, tree: Any) -> None:
    bench.server.says(tree)
    assert await bench.find(KARIN) == Findings()
    assert bench.message == ""


@pytest.mark.asyncio
async def test_wrong_types_in_parts_cost_only_these_parts(bench: Bench) -> None:
    bench.server.says({"people": [{**HIT, "id": {"x": 1}, "company": [7], "link": 5}]})
    (karin,) = (await bench.find(KARIN)).contacts
    assert (karin.name, karin.organisation, karin.id, karin.url) == ("Karin Hoekstra", "", "", "")


@pytest.mark.parametrize(
    ("body", "headers", "words"),
    [
        (b"<html>", {}, "JSON"),
        (b"[" * 200_000, {}, "JSON"),
        (b" " * 1_100_000, {}, "1 MB"),
        (gzip.compress(b" " * 50_000_000), {"Content-Encoding": "gzip"}, "1 MB"),
        (b"no gzip", {"Content-Encoding": "gzip"}, "unpacked"),
    ],
)
@pytest.mark.asyncio
async def test_an_answer_that_is_none_is_said(bench: Bench, body: bytes, headers: dict[str, str], words: str) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=body, headers=headers)

    bench.server.answer = answer
    assert await bench.find(KARIN) == Findings(settled=False)
    assert words in bench.message


@pytest.mark.asyncio
async def test_a_packed_answer_is_read(bench: Bench) -> None:
    async def answer(_: web.Request) -> web.Response:
        body = gzip.compress(b'{"people": [{"name": "Karin", "phones": ["0612345678"]}]}')
        return web.Response(body=body, headers={"Content-Encoding": "gzip"})

    bench.server.answer = answer
    assert (await bench.find(KARIN)).contacts[0].name == "Karin"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "https://u@evil.test/", "https://h/../x", "https://h/ x", "file:///etc/passwd", ""]
)
@pytest.mark.asyncio
async def test_a_record_address_that_may_not_be_opened_is_dropped(bench: Bench, link: str) -> None:
    bench.server.says({"people": [{**HIT, "link": link}]})
    (karin,) = (await bench.find(KARIN)).contacts
    assert karin.url == "https://crm.example.com/c/7"


@pytest.mark.asyncio
async def test_a_whole_address_in_the_answer_is_taken(bench: Bench) -> None:
    bench.server.says({"people": [{**HIT, "link": "https://crm.example.com/whole/7"}]})
    assert (await bench.find(KARIN)).contacts[0].url == "https://crm.example.com/whole/7"


@pytest.mark.asyncio
async def test_texts_of_an_answer_are_plain_and_bounded(bench: Bench) -> None:
    bench.server.says({"people": [{**HIT, "name": "Ka\u202erin\r\n<b>" + "x" * 5000, "id": "../../x"}]})
    (karin,) = (await bench.find(KARIN)).contacts
    assert karin.name.startswith("Karin <b>xxx")
    assert len(karin.name) <= 200
    assert karin.url == "https://crm.example.com/c/..%2F..%2Fx"


@pytest.mark.asyncio
async def test_a_second_request_completes_the_hit(bench: Bench) -> None:
    bench.use(RECIPE + '[then]\nvalues = { firm = "firm" }\nurl = "{base}/firms/{firm}"\norganisation = "title"\n')

    async def answer(request: web.Request) -> web.Response:
        if request.path == "/firms/a/b":
            return web.json_response({"title": "Firm & Co"})
        return web.json_response({"people": [{**HIT, "firm": "a/b"}]})

    bench.server.answer = answer
    assert (await bench.find(KARIN)).contacts[0].organisation == "Firm & Co"
    assert [one.path for one in bench.server.asked] == ["/people/geheim-7", "/firms/a%2Fb"]
    assert bench.server.asked[1].headers["x-key"] == "geheim-7"


@pytest.mark.asyncio
async def test_a_recipe_that_cannot_be_used_is_said_and_harms_nobody(bench: Bench) -> None:
    bench.lookups.follow([Lookup("A", "nothing"), Lookup("B", "hubspot", ("portal=a/b", "host=app.hubspot.com"))], "NL")
    assert await bench.find(KARIN) == Findings()
    assert "no recipe" in bench.lookups.states()[0].message
    assert "portal" in bench.lookups.states()[1].message


def _by_query(answers: dict[str, Any]) -> Any:
    async def answer(request: web.Request) -> web.Response:
        return web.json_response(answers.get(request.query["q"], {"people": []}))

    return answer
