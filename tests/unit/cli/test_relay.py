"""The administrator's commands of the relay, over a store in memory."""

from __future__ import annotations

import asyncio
import io
import json
import re
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.cli.relay_place import _NOTED_SECONDS as NOTED_SECONDS
from callpop.relay import membership
from callpop.relay.agents import Registry
from callpop.relay.keys import code_digest, digest, hook_name
from callpop.relay.options import Options, StoreLocation
from callpop.relay.roster import Request, Roster, Token, decode, encode
from callpop.relay.sightings import NOTE_SECONDS, Sightings
from callpop.relay.store import Document, Sighting, SightingKind
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.memory_store import MemoryStore

ANNA = "anna@example.com"
BOB = "bob@example.com"
AT = 1_800_000_000_000_000


class Office:
    """Runs commands on one store."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.store = MemoryStore()
        self.place: StoreLocation | None = None
        self.options = Options()
        self.begun = True
        self._capsys = capsys

    async def open_store(self, place: StoreLocation, options: Options, *, serving: bool = True) -> MemoryStore:
        if self.store.broken:
            raise StorageUnavailable(self.store.broken)
        self.place, self.options = place, options
        return self.store

    def __call__(self, *words: str, status: int = 0) -> str:
        """What a command prints on stdout."""
        assert main(["--profile", str(self.folder), "relay", *words]) == status
        said = self._capsys.readouterr()
        self.stderr = said.err
        return said.out

    @property
    def roster(self) -> Roster:
        return decode(self.store.document.content)

    def may_read(self, token: str) -> bool:
        async def ask() -> bool:
            registry = Registry(self.store)
            return await registry.reader(token) is not None

        return asyncio.run(ask())


@pytest.fixture
def relay(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Office:
    office = Office(tmp_path, capsys)
    monkeypatch.setattr("callpop.relay.opening.open_store", office.open_store)
    monkeypatch.setattr("callpop.relay.opening.is_begun", lambda _: office.begun)
    monkeypatch.setattr("callpop.cli.relay_place._SLACK_SECONDS", -1.0)
    monkeypatch.setattr("callpop.cli.relay_place._NOTED_SECONDS", 0.0)
    for name in ("STORE", "DATA", "CONFIG", "PUBLIC_URL"):
        monkeypatch.delenv(f"CALLPOP_RELAY_{name}", raising=False)
    return office


class TestHook:
    def test_the_path_stands_alone(self, relay: Office) -> None:
        path = relay("hook", "show")
        assert re.fullmatch(r"/hooks/[\w-]{43}\n", path)
        assert relay.stderr == ""
        assert relay("hook", "show") == path

    def test_with_the_public_address_it_is_the_whole_url_and_the_menus_are_named(self, relay: Office) -> None:
        path = relay("hook", "show")
        assert relay("hook", "show", "--base-url", "https://relay.example.com/") == f"https://relay.example.com{path}"
        assert "Anrufbenachrichtigungen" in relay.stderr and "Gespreksnotificaties" in relay.stderr

    @pytest.mark.parametrize(
        "words", [["hook", "show"], ["hook", "rotate"], ["agent", "add", "--email", ANNA], ["agent", "import", "-"]]
    )
    def test_an_address_that_desktops_refuse_is_wrong_usage(self, relay: Office, words: list[str]) -> None:
        relay(*words, "--base-url", "http://relay.example.com", status=2)
        assert "expected https: the agent's token must not travel in the clear" in relay.stderr
        assert relay.store.document.version == 0

    def test_on_this_computer_alone_it_may_be_http(self, relay: Office) -> None:
        assert relay("hook", "show", "--base-url", "http://127.0.0.1:8080").startswith("http://127.0.0.1:8080/hooks/")

    @pytest.mark.parametrize("address", ["relay.example.com", "ftp://x", "https://", "https://x/?a=b", "https://[x"])
    def test_what_is_no_address_is_wrong_usage(self, relay: Office, address: str) -> None:
        relay("hook", "show", "--base-url", address, status=2)
        assert "expected an address" in relay.stderr

    def test_a_rotation_leaves_the_old_one_for_a_day(self, relay: Office) -> None:
        old, new = relay("hook", "show"), relay("hook", "rotate")
        assert old != new == relay("hook", "show")
        one, other = relay.roster.companies[0].hooks
        assert one.until is not None and one.until - other.since == 24 * 3_600_000_000
        relay("hook", "rotate", "--overlap", "0")
        assert len(relay.roster.companies[0].hooks) == 1

    def test_the_list_says_whether_the_platform_was_switched(self, relay: Office) -> None:
        old = relay("hook", "show").strip().rpartition("/")[2]
        new = relay("hook", "rotate").strip().rpartition("/")[2]
        fresh, stale = hook_name(digest(new)), hook_name(digest(old))
        made = relay.roster.companies[0].hooks[1].since
        before, after = made - 60_000_000, made + 60_000_000

        def told() -> dict[str, tuple[bool, int, bool]]:
            lines = [json.loads(line) for line in relay("hook", "list", "--json").splitlines()]
            return {one["hook"]: (one["works"], one["times"], one["still_used"]) for one in lines}

        relay.store.seen = [Sighting("default", SightingKind.NOTIFICATION, stale, before, 4)]
        assert told() == {fresh: (True, 0, False), stale: (True, 4, False)}
        assert "nothing was posted to it yet" in relay("hook", "list")
        assert "old URL" not in relay("explain")
        relay.store.seen = [Sighting("default", SightingKind.NOTIFICATION, stale, after, 5)]
        assert told() == {fresh: (True, 0, False), stale: (True, 5, True)}
        assert "still posts to an old URL (it works until" in relay("explain")
        relay("hook", "rotate", "--overlap", "0")
        relay.store.seen.append(Sighting("default", SightingKind.ENDED_HOOK, stale, after + 10**12, 2))
        assert told()[stale] == (False, 7, True)
        text = relay("hook", "list")
        assert "THE PLATFORM STILL USES IT" in text
        assert old not in text and new not in text, "no secret"
        assert "still posts to an old URL (it is refused since" in relay("explain")

    def test_restrictions(self, relay: Office) -> None:
        token = relay("hook", "restrict", "--source", "203.0.113.0/24", "--source", "2001:db8::1", "--authorization")
        company = relay.roster.companies[0]
        assert company.sources == ("203.0.113.0/24", "2001:db8::1/128")
        assert company.authorization == digest(token.strip())
        relay("hook", "restrict", "--any-source", "--no-authorization")
        company = relay.roster.companies[0]
        assert (company.sources, company.authorization) == ((), "")
        relay("hook", "restrict", "--source", "office", status=1)
        assert "'office' is no address" in relay.stderr

    @pytest.mark.parametrize(
        "words", [["--source", "10.0.0.0/8", "--any-source"], ["--authorization", "--no-authorization"]]
    )
    def test_a_restriction_and_its_opposite_are_wrong_usage_and_change_nothing(
        self, relay: Office, words: list[str]
    ) -> None:
        relay("hook", "restrict", "--source", "203.0.113.0/24")
        relay("hook", "restrict", *words, status=2)
        assert "not allowed with" in relay.stderr
        assert relay.roster.companies[0].sources == ("203.0.113.0/24",)


class TestAgents:
    def test_adding_one_prints_the_code_alone(self, relay: Office) -> None:
        code = relay(
            "agent", "add", "--email", "Anna@Example.com", "--email", "a.visser@example.com", "--number", "201"
        )
        assert re.fullmatch(r"[0-9A-Z]{5}(-[0-9A-Z]{5}){3}\n", code)
        assert relay.stderr == ""
        (agent,) = relay.roster.companies[0].agents
        assert (agent.emails, agent.numbers) == ((ANNA, "a.visser@example.com"), ("201",))
        (kept,) = relay.roster.companies[0].codes
        assert (kept.digest, kept.agent) == (code_digest(code.strip()), agent.id)

    def test_or_a_token(self, relay: Office) -> None:
        token = relay("agent", "add", "--email", ANNA, "--token").strip()
        assert relay.may_read(token)
        another = relay("agent", "add", "--email", ANNA, "--token").strip()
        assert relay.may_read(token) and relay.may_read(another), "one desktop more"
        assert len(relay.roster.companies[0].agents) == 1

    def test_with_the_public_address_there_is_a_link_too(self, relay: Office) -> None:
        code = relay("agent", "add", "--email", ANNA, "--base-url", "https://relay.example.com").strip()
        assert f"callpop://enrol?url=https%3A%2F%2Frelay.example.com&code={code}" in relay.stderr

    @pytest.mark.parametrize(
        ("words", "status", "said"),
        [
            ([], 2, "expected --email"),
            (["--email", "anna"], 1, "no e-mail address"),
            (["--email", ANNA, "--number", "front desk"], 1, "no telephone number"),
            (["--email", ANNA, "--days", "0"], 2, "expected days"),
            (["--email", ANNA, "--region", "NLD"], 2, "two letters"),
            (["--email", ANNA, "--company", "a/b"], 1, "no name for a company"),
        ],
    )
    def test_what_cannot_be_added(self, relay: Office, words: list[str], status: int, said: str) -> None:
        assert relay("agent", "add", *words, status=status) == ""
        assert said in relay.stderr
        assert relay.store.document.version == 0

    def test_a_file_of_people_gives_a_link_for_each(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"
        file.write_text(f"email,number,name\n{ANNA},201,Anna Visser\n{BOB},202,\n")
        links = relay("agent", "import", str(file), "--base-url", "https://relay.example.com").splitlines()
        assert [line.split("\t")[0] for line in links] == [ANNA, BOB]
        codes = [line.rpartition("code=")[2] for line in links]
        assert {code_digest(code) for code in codes} == {code.digest for code in relay.roster.companies[0].codes}
        assert all("\tcallpop://enrol?url=https%3A%2F%2Frelay.example.com&code=" in line for line in links)
        assert json.loads(relay("profile", "show"))["people"][0]["name"] == "Anna Visser"

    def test_another_number_is_no_reason_for_another_code(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA)
        (unused,) = relay.roster.companies[0].codes
        assert relay("agent", "add", "--email", ANNA, "--number", "201") == ""
        assert relay.stderr.startswith(f"{ANNA} was an agent already: 201 added. No code, as one is unused and works ")
        assert "--code" in relay.stderr
        relay("agent", "add", "--email", ANNA, "--token", "--mobile", "+31612345678")
        assert "+31612345678 added. The token is for the first desktop; an older code is unused" in relay.stderr
        words = ("--email", ANNA, "--email", "a@example.com", "--name", "Anna")
        assert relay("agent", "add", *words) == ""
        assert "already: a@example.com added, now called Anna. No code, as there is a desktop already" in relay.stderr
        assert relay.roster.companies[0].codes == (unused,)
        (agent,) = relay.roster.companies[0].agents
        assert (agent.numbers, agent.mobiles, agent.name) == (("201",), ("+31612345678",), "Anna")

    def test_a_code_can_be_asked_for_beside_another_number(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--token")
        code = relay("agent", "add", "--email", ANNA, "--number", "201", "--code").strip()
        assert [one.digest for one in relay.roster.companies[0].codes] == [code_digest(code)]
        assert relay.stderr == f"{ANNA} was an agent already: 201 added. The code is for one more desktop.\n"
        relay("agent", "add", "--email", ANNA, "--code", "--token", status=2)

    def test_an_agent_who_is_named_without_a_change_gets_a_code_for_a_desktop(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--number", "201", "--token")
        code = relay("agent", "add", "--email", ANNA, "--number", "201").strip()
        assert code_digest(code) in {one.digest for one in relay.roster.companies[0].codes}
        assert relay.stderr == f"{ANNA} was an agent already: nothing changed. The code is for one more desktop.\n"

    def test_an_expired_code_is_none(self, relay: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        relay("agent", "add", "--email", ANNA, "--days", "1")
        monkeypatch.setattr("callpop.cli.relay_arriving.now", lambda: AT + 10**15)
        code = relay("agent", "add", "--email", ANNA, "--number", "201").strip()
        assert [one.digest for one in relay.roster.companies[0].codes] == [code_digest(code)]
        assert "201 added. The code is for the first desktop." in relay.stderr

    def test_a_corrected_list_gives_links_to_those_alone_who_need_one(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"

        def bring(text: str, *words: str) -> list[str]:
            file.write_text(text)
            out = relay("agent", "import", str(file), "--base-url", "https://relay.example.com", *words)
            return [line.split("\t")[0] for line in out.splitlines()]

        assert bring(f"email,number\n{ANNA},201\n{BOB},202\n") == [ANNA, BOB]
        assert relay.stderr == "2 new, 0 changed, 0 as before.\n"
        corrected = f"email,number,room\n{ANNA},201,1\n{BOB},203,2\ncarla@example.com,204,3\n"
        assert bring(corrected) == ["carla@example.com"]
        told = relay.stderr.splitlines()
        assert told[0] == "callpop: the column 'room' is not used"
        assert told[1].startswith(f"{ANNA} was an agent already: nothing changed. No code, as one is unused")
        assert told[2].startswith(f"{BOB} was an agent already: 203 added. No code, as one is unused")
        assert told[3:] == ["1 new, 1 changed, 1 as before."]
        assert len(relay.roster.companies[0].codes) == 3
        assert bring(corrected, "--code") == [ANNA, BOB, "carla@example.com"]
        assert len(relay.roster.companies[0].codes) == 6

    def test_a_person_who_stands_twice_in_a_file_gets_one_link(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"
        file.write_text(f"E-Mail-Adresse;Nebenstelle\n{ANNA};201\n{ANNA};205\n", encoding="cp1252")
        assert len(relay("agent", "import", str(file), "--base-url", "https://relay.example.com").splitlines()) == 1
        (agent,) = relay.roster.companies[0].agents
        assert agent.numbers == ("201", "205")

    def test_people_can_come_from_stdin(self, relay: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"email\n{ANNA}\n".encode())))
        (link,) = relay("agent", "import", "-", "--base-url", "https://relay.example.com").splitlines()
        assert link.startswith(f"{ANNA}\tcallpop://enrol?")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"email\nnobody\n")))
        relay("agent", "import", "-", "--base-url", "https://relay.example.com", status=1)
        assert "standard input: line 2" in relay.stderr

    def test_a_file_with_a_mistake_adds_nobody(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"
        file.write_text(f"email\n{ANNA}\nnobody\n")
        relay("agent", "import", str(file), "--base-url", "https://relay.example.com", status=1)
        assert "line 3" in relay.stderr
        assert relay.store.document.version == 0
        relay("agent", "import", str(file), status=2)
        relay("agent", "import", str(tmp_path / "none.csv"), "--base-url", "https://relay.example.com", status=1)

    def test_the_list_says_when_desktops_were_last_seen(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--token", "--name", "Anna Visser")
        relay("agent", "add", "--email", BOB)
        desktop = relay.roster.companies[0].agents[0].tokens[0].id
        relay.store.seen.append(Sighting("default", SightingKind.DESKTOP, desktop, AT))
        anna, bob = (json.loads(line) for line in relay("agent", "list", "--json").splitlines())
        assert anna["desktops"][0]["last_seen"] == anna["last_seen"] == "2027-01-15T08:00:00.000000+00:00"
        assert (anna["name"], bob["desktops"], bob["unused_codes"], bob["last_seen"]) == ("Anna Visser", [], 1, None)
        text = relay("agent", "list")
        assert f"{ANNA} (Anna Visser)" in text and "last seen 2027-01-15" in text
        assert f"{BOB}  no desktop yet  1 unused code" in text

    def test_a_revoked_agent_can_read_no_more_and_the_mailbox_goes(self, relay: Office) -> None:
        token = relay("agent", "add", "--email", ANNA, "--token").strip()
        mailbox = relay.roster.companies[0].agents[0].id
        relay("agent", "revoke", ANNA)
        assert not relay.may_read(token)
        assert relay.store.dropped == [mailbox]
        relay("agent", "revoke", ANNA, status=1)
        assert "no agent" in relay.stderr

    def test_a_mailbox_that_could_not_be_deleted_is_deleted_when_the_command_is_repeated(
        self, relay: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        token = relay("agent", "add", "--email", ANNA, "--token").strip()
        mailbox = relay.roster.companies[0].agents[0].id

        async def fails(*_: object) -> None:
            raise StorageUnavailable("The disk is full.")

        with monkeypatch.context() as broken:
            broken.setattr(relay.store, "drop", fails)
            relay("agent", "revoke", ANNA, status=1)
        assert "can read no more" in relay.stderr and "Give the same command again." in relay.stderr
        assert not relay.may_read(token)
        assert relay("agent", "list") == ""
        relay("agent", "revoke", ANNA)
        assert relay.store.dropped == [mailbox]
        relay("agent", "revoke", ANNA, status=1)
        assert "no agent" in relay.stderr

    def test_a_number_of_two_agents_is_told(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--number", "201", "--mobile", "06 12345678")
        assert relay.stderr == ""
        relay("agent", "add", "--email", BOB, "--number", "202", "--number", "+31612345678")
        assert f"{ANNA} and {BOB} have the number 06 12345678" in relay.stderr
        relay("agent", "add", "--email", "carla@example.com", "--number", "203")
        assert relay.stderr == "", "it was told when it was new"

    def test_one_desktop_alone_can_be_revoked(self, relay: Office) -> None:
        lost = relay("agent", "add", "--email", ANNA, "--token").strip()
        kept = relay("agent", "add", "--email", ANNA, "--token").strip()
        relay("agent", "revoke", relay.roster.companies[0].agents[0].tokens[0].id)
        assert (relay.may_read(lost), relay.may_read(kept)) == (False, True)
        assert relay.store.dropped == []

    def test_all_that_goes_with_a_revocation_is_told_by_whichever_address(self, relay: Office) -> None:
        both = ("--email", ANNA, "--email", "old@example.com", "--number", "201", "--mobile", "0612345678")
        for words in ((*both, "--token"), ("--email", ANNA, "--token"), ("--email", ANNA)):
            relay("agent", "add", *words)
        relay("agent", "revoke", "old@example.com")
        assert relay.stderr == (
            f"{ANNA} is out, with all that was this agent's: the addresses {ANNA} and old@example.com, "
            "the numbers 201 and 0612345678, 2 desktops, 1 unused code, and the mailbox.\n"
        )

    def test_and_as_json(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--email", "old@example.com", "--number", "201", "--token")
        relay("agent", "add", "--email", BOB, "--token")
        relay("agent", "add", "--email", BOB, "--token")
        (one,), (lost, kept) = ([token.id for token in each.tokens] for each in relay.roster.companies[0].agents)
        nothing = {"numbers": [], "mobiles": [], "unused_codes": 0, "requests": []}
        assert json.loads(relay("agent", "revoke", "old@example.com", "--json")) == {
            **nothing,
            "company": "default",
            "revoked": "agent",
            "emails": [ANNA, "old@example.com"],
            "numbers": ["201"],
            "desktops": [one],
        }
        assert relay.stderr == ""
        assert json.loads(relay("agent", "revoke", lost, "--json")) == {
            **nothing,
            "company": "default",
            "revoked": "desktop",
            "emails": [BOB],
            "desktops": [lost],
        }
        relay("agent", "revoke", kept)
        assert relay.stderr == f"Desktop {kept} is out; {BOB} stays.\n"

    def test_one_address_and_one_number_can_be_taken_away(self, relay: Office) -> None:
        token = relay(
            "agent",
            "add",
            "--email",
            ANNA,
            "--email",
            "old@example.com",
            "--number",
            "201",
            "--number",
            "205",
            "--token",
        ).strip()
        relay("agent", "remove", ANNA, "--email", "old@example.com", "--number", "205")
        assert relay.stderr.startswith(f"old@example.com, 205: taken away. Left: {ANNA}, 201.")
        (agent,) = relay.roster.companies[0].agents
        assert (agent.emails, agent.numbers) == ((ANNA,), ("201",))
        assert relay.may_read(token) and relay.store.dropped == []
        relay("agent", "remove", ANNA, "--email", ANNA, status=1)
        assert "'callpop relay agent revoke' takes the whole agent out" in relay.stderr
        relay("agent", "remove", ANNA, status=2)
        assert "expected --email, --number or --mobile" in relay.stderr

    def test_a_join_code_and_an_approval(self, relay: Office) -> None:
        relay("agent", "approve", BOB, status=1)
        code = relay("join", "new").strip()
        join = relay.roster.companies[0].join
        assert join is not None and join.digest == code_digest(code)
        assert "callpop://" not in relay.stderr
        code = relay("join", "new", "--base-url", "https://relay.example.com").strip()
        assert f"Or as a link: callpop://enrol?url=https%3A%2F%2Frelay.example.com&code={code}\n" in relay.stderr
        relay("agent", "approve", BOB, status=1)
        assert "waits" in relay.stderr
        relay("join", "off")
        assert relay.roster.companies[0].join is None

    def test_a_desktop_that_asks_is_listed_and_approved(self, relay: Office) -> None:
        code = relay("join", "new").strip()
        company = relay.roster.companies[0]
        request = Request("ABC234", BOB, digest("random"), code_digest(code), AT)
        company, _ = membership.ask(company, request, Token("t", digest("t"), AT), now=AT)
        relay.store.document = Document(9, encode(Roster((company,))))
        assert f"{BOB}  [ABC234] asks to be let in since 2027-01-15" in relay("agent", "list")
        relay("agent", "approve", BOB, "--number", "202")
        assert BOB in relay.stderr
        assert relay.roster.companies[0].agents[0].numbers == ("202",)
        _, told = (json.loads(line) for line in relay("agent", "list", "--json").splitlines())
        assert (told["request"], told["approved"]) == ("ABC234", True)

    def test_who_approves_a_desktop_that_proves_nothing_is_told(self, relay: Office) -> None:
        code = relay("join", "new").strip()
        company = relay.roster.companies[0]
        for request in (
            Request("ABC234", BOB, "", code_digest(code), AT, site="192.0.2.4"),
            Request("XYZ789", ANNA, digest("random"), code_digest(code), AT),
        ):
            company, _ = membership.ask(company, request, Token("t", digest("t"), AT), now=AT)
        relay.store.document = Document(9, encode(Roster((company,))))
        bob, anna = relay("agent", "list").splitlines()
        assert "known by its address 192.0.2.4 alone" in bob and "alone" not in anna
        known = [json.loads(line)["known_by_address"] for line in relay("agent", "list", "--json").splitlines()]
        assert known == ["192.0.2.4", None]
        relay("agent", "approve", BOB)
        assert "known by its address 192.0.2.4 alone" in relay.stderr
        relay("agent", "approve", ANNA)
        assert relay.stderr == f"{ANNA} may come in.\n"
        relay("agent", "revoke", "ABC234")
        assert relay.stderr == f"Out: 1 desktop that asked to be let in as {BOB}.\n"


class TestCompanies:
    def test_each_has_a_hook_and_agents_of_its_own(self, relay: Office) -> None:
        one = relay("hook", "show", "--company", "One")
        assert relay.stderr == ""
        two = relay("hook", "show", "--company", "Two")
        assert "'Two' is a new company beside One" in relay.stderr, "it may be a slip of the keyboard"
        assert one != two
        relay("agent", "add", "--email", ANNA, "--company", "Two")
        assert [len(company.agents) for company in relay.roster.companies] == [0, 1]
        assert relay("agent", "list", "--company", "One") == ""
        assert relay("agent", "list").startswith(f"Two: {ANNA}")

    def test_which_one_has_to_be_said_where_there_are_several(self, relay: Office) -> None:
        for name in ("One", "Two"):
            relay("hook", "show", "--company", name)
        relay("hook", "show", status=1)
        assert "several companies (One, Two): name one with --company" in relay.stderr
        relay("profile", "show", "--company", "Three", status=1)
        assert "there is no company 'Three'" in relay.stderr

    @pytest.mark.parametrize(
        "words", [("join", "new"), ("hook", "rotate"), ("hook", "restrict", "--any-source"), ("profile", "set", "-")]
    )
    def test_a_slip_of_the_keyboard_begins_none(
        self, relay: Office, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"{}")))
        relay("hook", "show", "--company", "One")
        relay(*words, "--company", "Onne", status=1)
        assert "there is no company 'Onne'; there is One" in relay.stderr
        assert [one.name for one in relay.roster.companies] == ["One"]

    def test_the_only_one_need_not_be_named(self, relay: Office) -> None:
        path = relay("hook", "show", "--company", "One")
        assert relay("hook", "show") == path


class TestProfile:
    def test_what_is_set_is_shown(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "profile.toml"
        file.write_text('[[lines]]\nnumber = "+31508009000"\nlabel = "Sales"\n')
        relay("profile", "set", str(file))
        assert json.loads(relay("profile", "show"))["lines"] == [{"number": "+31508009000", "label": "Sales"}]

    def test_what_is_wrong_is_said_and_changes_nothing(self, relay: Office, tmp_path: Path) -> None:
        file = tmp_path / "profile.json"
        file.write_text('{"contacts": [{"password": "x"}]}')
        relay("profile", "set", str(file), status=1)
        assert "contacts.password" in relay.stderr
        relay("profile", "set", str(tmp_path / "none.json"), status=1)
        relay("profile", "show", status=1)
        assert relay.store.document.version == 0

    def test_what_is_wrong_on_stdin_is_said_of_stdin(self, relay: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        for content, said in (
            (b'{"contacts": [{"password": "x"}]}', "standard input: contacts.password"),
            (b"[[lines]]", "standard input: the profile cannot be read"),
        ):
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
            relay("profile", "set", "-", status=1)
            assert said in relay.stderr
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"lines": []}')))
        relay("profile", "set", "-")


class TestExplain:
    def test_what_desktops_cannot_see(self, relay: Office) -> None:
        relay("agent", "add", "--email", ANNA, "--token")
        relay("agent", "add", "--email", BOB)
        anna, _ = relay.roster.companies[0].agents
        relay.store.seen += [
            Sighting("default", SightingKind.NOTIFICATION, "", AT, 7),
            Sighting("default", SightingKind.AGENT, anna.id, AT, 3),
            Sighting("default", SightingKind.STRANGER, "carla@example.com", AT, 2),
            Sighting("", SightingKind.REFUSED, "wrong secret", AT, 5),
        ]
        lines = [json.loads(line) for line in relay("explain", "--json").splitlines()]
        told = {(one["kind"], one["subject"]): one["times"] for one in lines}
        assert told == {
            ("last-notification", ""): 7,
            ("not-enrolled", "carla@example.com"): 2,
            ("never-seen", ANNA): 0,
            ("never-named", BOB): 0,
            ("no-desktop", BOB): 0,
            ("refused", "wrong secret"): 5,
        }
        text = relay("explain")
        assert "carla@example.com is called, and nobody is enrolled with that address (2 ×, last 2027-01-15" in text

    def test_a_stranger_who_was_enrolled_since_is_none_and_was_a_target(self, relay: Office) -> None:
        relay.store.seen = [
            Sighting("default", SightingKind.NOTIFICATION, "", AT, 7),
            Sighting("default", SightingKind.STRANGER, ANNA, AT, 2),
            Sighting("default", SightingKind.NUMBER, "202, 302", AT, 2),
            Sighting("default", SightingKind.NUMBER, "203", AT, 2),
        ]
        relay("agent", "add", "--email", ANNA, "--token")
        relay("agent", "add", "--email", BOB, "--number", "302", "--token")
        lines = [json.loads(line) for line in relay("explain", "--json").splitlines()]
        assert [(one["kind"], one["subject"]) for one in lines] == [
            ("last-notification", ""),
            ("not-enrolled", "203"),
            ("never-seen", ANNA),
            ("never-seen", BOB),
        ]
        assert "203 is called, and nobody is enrolled with that number" in relay("explain")
        relay.store.seen.append(Sighting("default", SightingKind.ADDRESSES, "", AT, 2))
        assert "203" not in relay("explain"), "a door or a fax, where people are named by their address"

    @pytest.mark.parametrize(
        ("words", "untrue"),
        [
            (["explain"], "no notification has come yet"),
            (["hook", "list"], "nothing was posted to it yet"),
            (["agent", "list"], "never seen"),
        ],
    )
    def test_what_came_just_now_is_waited_for(
        self, relay: Office, monkeypatch: pytest.MonkeyPatch, words: list[str], untrue: str
    ) -> None:
        secret = relay("hook", "show").strip().rpartition("/")[2]
        relay("agent", "add", "--email", ANNA, "--token")
        desktop = relay.roster.companies[0].agents[0].tokens[0].id
        assert untrue in relay(*words)
        running = Sightings(relay.store)
        running.add("default", SightingKind.NOTIFICATION, hook_name(digest(secret)), AT)
        running.add("default", SightingKind.DESKTOP, desktop, AT)
        waited: list[float] = []

        async def sleep(seconds: float) -> None:
            waited.append(seconds)
            await running.flush()  # as the relay does every NOTE_SECONDS

        monkeypatch.setattr("callpop.cli.relay_place._NOTED_SECONDS", NOTED_SECONDS)
        monkeypatch.setattr("callpop.cli.relay_place.asyncio.sleep", sleep)
        assert untrue not in relay(*words)
        assert sum(waited) > NOTE_SECONDS
        waited.clear()
        relay(*words)
        assert bool(waited) == (words == ["explain"]), "what was seen needs no second look"

    def test_before_the_first_notification_it_says_what_to_look_at(self, relay: Office) -> None:
        relay("hook", "show")
        assert "no notification has come yet" in relay("explain")


class TestPlace:
    def test_by_default_it_is_in_the_profile(self, relay: Office, tmp_path: Path) -> None:
        relay("hook", "show")
        assert relay.place == StoreLocation("", tmp_path / "relay")

    def test_the_profile_may_stand_behind_everything(self, relay: Office, tmp_path: Path) -> None:
        relay("hook", "show", "--profile", str(tmp_path / "other"))
        assert relay.place == StoreLocation("", tmp_path / "other" / "relay")

    def test_it_can_be_named(self, relay: Office, tmp_path: Path) -> None:
        relay("hook", "show", "--data", str(tmp_path / "x"))
        assert relay.place == StoreLocation("", tmp_path / "x")
        relay("agent", "list", "--store", "redis://localhost/3")
        assert relay.place is not None and relay.place.store == "redis://localhost/3"
        relay("agent", "list", "--store", "mysql://x", status=2)

    def test_settings_of_the_file_count(self, relay: Office, tmp_path: Path) -> None:
        (tmp_path / "relay").mkdir()
        (tmp_path / "relay" / "relay.toml").write_text("public_url = 'https://relay.example.com'\ncode_days = 2\n")
        relay("agent", "add", "--email", ANNA)
        assert "callpop://enrol?url=https%3A%2F%2Frelay.example.com" in relay.stderr
        (code,) = relay.roster.companies[0].codes
        (agent,) = relay.roster.companies[0].agents
        assert code.until - agent.since == 2 * 24 * 3_600_000_000

    @pytest.mark.parametrize(
        "words",
        [
            ["agent", "list"],
            ["agent", "approve", ANNA],
            ["agent", "remove", ANNA, "--number", "201"],
            ["agent", "revoke", ANNA],
            ["hook", "list"],
            ["join", "off"],
            ["profile", "show"],
            ["explain"],
        ],
    )
    def test_where_no_store_is_nothing_is_read_and_none_is_begun(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
    ) -> None:
        nowhere = tmp_path / "mistyped"
        assert main(["relay", *words, "--data", str(nowhere)]) == 1
        assert f"there is no relay's store in {nowhere}" in capsys.readouterr().err
        assert not nowhere.exists()

    def test_a_store_that_is_begun_is_told(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        new = tmp_path / "new"
        assert main(["relay", "agent", "add", "--email", ANNA, "--data", str(new)]) == 0
        assert f"a new relay's store is begun in {new}" in capsys.readouterr().err
        assert main(["relay", "agent", "list", "--data", str(new)]) == 0
        assert main(["relay", "agent", "add", "--email", BOB, "--data", str(new)]) == 0
        assert capsys.readouterr().err == ""

    def test_an_empty_redis_is_refused_by_what_reads(self, relay: Office) -> None:
        relay("agent", "list", "--store", "redis://localhost/3", status=1)
        assert "nothing of a relay is in the store" in relay.stderr
        relay("hook", "show", "--store", "redis://localhost/3")
        relay("agent", "list", "--store", "redis://localhost/3")

    def test_a_store_that_cannot_be_reached_is_said_in_words(self, relay: Office) -> None:
        relay.store.broken = "There is no Redis at localhost:6379."
        for words in (["hook", "show"], ["agent", "list"], ["explain"], ["serve"]):
            relay(*words, status=1)
            assert "There is no Redis at localhost:6379." in relay.stderr

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["serve", "--port", "70000"], "expected a whole number from 0 to 65535"),
            (["serve", "--public-url", "https://relay.example.com"], "unrecognized"),
            (["serve", "--code-days", "3"], "unrecognized"),
            (["serve", "--trusted-proxies", "proxy"], "expected a list of addresses"),
            (["serve", "--admin-listen", "8081"], "expected HOST:PORT"),
            ([], "required"),
            (["agent"], "required"),
            (["hook", "rotate", "--overlap", "-1"], "expected hours"),
        ],
    )
    def test_wrong_usage(self, relay: Office, words: list[str], said: str) -> None:
        relay(*words, status=2)
        assert said in relay.stderr


def test_a_relay_without_a_company_says_so(relay: Office) -> None:
    assert relay("explain", status=1) == ""
    assert "no company is on this relay yet" in relay.stderr
    asyncio.run(relay.store.note([Sighting("", SightingKind.REFUSED, "wrong secret", AT)]))
    assert "hooks refused: wrong secret" in relay("explain", status=1), "what there is to tell is told all the same"
    assert relay("explain", "--company", "shop", status=1) == ""
    assert "there is no company 'shop'" in relay.stderr
    relay("agent", "add", "--email", ANNA)
    relay("explain")
    assert relay.stderr == ""


def test_every_action_explains_itself(relay: Office) -> None:
    for words in ([], ["serve"], ["agent"], ["agent", "add"], ["hook"], ["join"], ["profile"], ["explain"]):
        assert "usage: callpop relay" in relay(*words, "--help")
