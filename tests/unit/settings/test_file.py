from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.settings.edit import replace_rows
from callpop.settings.file import Origin, load, read
from callpop.settings.schema import (
    CardSize,
    Corner,
    Line,
    Lookup,
    Person,
    Rule,
    RuleCard,
    RuleOpen,
    Settings,
    SourceKind,
)

WHOLE = """
[agent]
emails = ["anna@example.com"]
numbers = ["201", "+31508009001"]
mobiles = ["+31612345678"]
region = "DE"
[source]
kind = "relay"
[listener]
host = "0.0.0.0"
port = 0
[relay]
url = "https://relay.example.com"
[[people]]
name = "Bob de Vries"
emails = ["bob@example.com"]
numbers = ["202"]
[[lines]]
number = "+31508009000"
label = "Sales"
[crm]
template = "https://crm.example.com/search?phone={number_e164}"
[popup]
corner = "top-left"
outgoing = "full"
elsewhere = 2
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_missing_file_means_defaults(file: Path) -> None:
    assert load(file, {}) == (Settings(), ())


def test_every_part_of_the_file_is_read(file: Path) -> None:
    file.write_text(WHOLE)
    made, problems = load(file, {})
    assert problems == ()
    assert made.agent.emails == ("anna@example.com",)
    assert made.agent.numbers == ("201", "+31508009001")
    assert made.agent.region == "DE"
    assert made.source.kind is SourceKind.RELAY
    assert (made.listener.host, made.listener.port) == ("0.0.0.0", 0)
    assert made.people == (Person("Bob de Vries", ("bob@example.com",), ("202",)),)
    assert made.lines == (Line("+31508009000", "Sales"),)
    assert made.popup.corner is Corner.TOP_LEFT
    assert made.popup.outgoing is CardSize.FULL
    assert made.popup.elsewhere == 2.0
    assert made.popup.max_cards == 4, "what the file does not say keeps its default"


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (
            "[popup]\nmax_cards = 9",
            "popup.max_cards",
            "expected a whole number from 1 to 6, not 9; the default is used (4)",
        ),
        ("[popup]\nmax_cards = '4'", "popup.max_cards", "expected a whole number from 1 to 6, not '4'"),
        ("[popup]\nmax_cards = 4.0", "popup.max_cards", "expected a whole number"),
        ("[popup]\nmax_cards = true", "popup.max_cards", "expected a whole number"),
        ("[popup]\nelsewhere = nan", "popup.elsewhere", "expected a number from 0 to 60"),
        ("[popup]\nelsewhere = inf", "popup.elsewhere", "expected a number from 0 to 60"),
        (
            "[popup]\ncorner = 'middle'",
            "popup.corner",
            "expected one of bottom-right, bottom-left, top-right, top-left",
        ),
        ("[popup]\nconer = 'top-left'", "popup.coner", "did you mean 'corner'?"),
        ("[popups]\ncorner = 'top-left'", "popups", "did you mean 'popup'?"),
        ("colour = 1", "colour", "unknown section"),
        ("agent = 5", "agent", "expected a section [agent], not 5"),
        ("[[agent]]\nregion = 'NL'", "agent", "expected a section [agent]"),
        ("[agent]\nemails = 'anna@example.com'", "agent.emails", "expected a list of texts, not 'anna@example.com'"),
        ("[agent]\nnumbers = [201]", "agent.numbers", "expected a list of texts, not [201]"),
        ("[agent]\nregion = 31", "agent.region", "expected a text, not 31; the default is used (NL)"),
        ("people = 'Bob'", "people", "expected sections [[people]]"),
        ("people = ['Bob']", "people[1]", "expected a section [[people]]"),
        ("[[people]]\nname = 'Bob'\nnumbers = 202", "people[1].numbers", "expected a list of texts, not 202"),
        ("[[people]]\nname = 'Bob'\nemail = 'x'", "people[1].email", "did you mean 'emails'?"),
        ("[[people]]\nemails = ['bob@example.com']", "people[1].name", "expected a text"),
        ("[[lines]]\nlabel = 'Sales'", "lines[1].number", "expected a text"),
        ("[[rules]]\nname = 'Fax'\ncard = 'none'", "rules[1].card", "expected one of never, small, full"),
        ("[[lookups]]\nname = 'CRM'\nkeep_minutes = '5'", "lookups[1].keep_minutes", "expected a whole number"),
        ("[[lookups]]\nname = 'CRM'\nplain_http = 1", "lookups[1].plain_http", "expected true or false"),
    ],
)
def test_what_is_wrong_is_named_with_its_key_and_what_was_expected(file: Path, text: str, key: str, words: str) -> None:
    file.write_text(text)
    made, (problem,) = load(file, {})
    assert (problem.file, problem.key) == (str(file), key)
    assert words in problem.message
    assert made.popup == Settings().popup
    assert made.agent == Settings().agent
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[agent", "expected TOML"),
        (b"a = " + b"[" * 100_000, "expected TOML"),
        (b"a = " + b"9" * 5000, "expected TOML"),
        (b"[agent]\nregion = '\xff'", "expected text in UTF-8, but byte 19 is not"),
        (b"#" * 5_000_000, "larger than"),
    ],
)
def test_a_file_that_cannot_be_read_gives_defaults_and_one_problem(file: Path, data: bytes, words: str) -> None:
    file.write_bytes(data)
    made, (problem,) = load(file, {})
    assert made == Settings()
    assert problem.key == ""
    assert words in problem.message
    assert len(str(problem)) < 500


def test_a_folder_in_its_place_is_no_crash(file: Path) -> None:
    file.mkdir()
    made, (problem,) = load(file, {})
    assert made == Settings()
    assert "cannot be read" in problem.message


def test_a_byte_order_mark_is_no_problem(file: Path) -> None:
    file.write_bytes("\ufeff[agent]\r\nregion = 'DE'\r\n".encode())
    assert load(file, {}) == (read(file, {}).settings, ())
    assert load(file, {})[0].agent.region == "DE"


def test_one_wrong_key_leaves_the_others_alone(file: Path) -> None:
    file.write_text("[popup]\nmax_cards = 99\ncorner = 'top-left'\n[[people]]\nname = 1\n[[people]]\nname = 'Bob'\n")
    made, problems = load(file, {})
    assert made.popup.corner is Corner.TOP_LEFT
    assert made.people == (Person("Bob"),)
    assert {problem.key for problem in problems} == {"popup.max_cards", "people[1].name"}


def test_the_environment_weighs_more_than_the_file(file: Path) -> None:
    file.write_text("[listener]\nport = 1000\nhost = 'localhost'\n")
    environ = {"CALLPOP_LISTENER_PORT": "2000", "CALLPOP_AGENT_EMAILS": "a@example.com, b@example.com"}
    loaded = read(file, environ)
    assert loaded.problems == ()
    assert loaded.settings.listener.port == 2000
    assert loaded.settings.agent.emails == ("a@example.com", "b@example.com")
    assert loaded.origins["listener.port"] is Origin.ENVIRONMENT
    assert loaded.origins["listener.host"] is Origin.USER
    assert loaded.origins["popup.corner"] is Origin.DEFAULT


def test_a_wrong_variable_is_named_and_the_file_counts(file: Path) -> None:
    file.write_text("[listener]\nport = 1000\n")
    made, (problem,) = load(file, {"CALLPOP_LISTENER_PORT": "many", "CALLPOP_LISTENER_SECRET": "hush"})
    assert made.listener.port == 1000
    assert (problem.file, problem.key) == ("environment", "CALLPOP_LISTENER_PORT")
    assert "hush" not in str(problem)


SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
FRAGMENT = st.sampled_from(
    [*WHOLE.splitlines(), "[[", "]]", "=", '"""', "{a=", "'", "\\", "agent.region = 3", "popup = 1", "[people]", "\x00"]
)


def _render(value: object) -> str:
    return repr(value).replace("None", "[1, 'a']").replace("True", "true").replace("False", "false")


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(FRAGMENT, max_size=30).map(lambda lines: "\n".join(lines).encode()),
        st.dictionaries(
            st.sampled_from(["agent.region", "popup.max_cards", "popup.corner", "people", "lines", "crm", "log.x"]),
            SCALAR | st.lists(SCALAR, max_size=3),
            max_size=4,
        ).map(lambda made: "\n".join(f"{k} = {_render(v)}" for k, v in made.items()).encode("utf-8", "replace")),
    )
)
def test_no_file_whatsoever_keeps_the_app_from_starting(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.toml"
        file.write_bytes(data)
        made, problems = load(file, {})
        assert file.read_bytes() == data
    assert 1 <= made.popup.max_cards <= 6
    assert isinstance(made.agent.region, str)
    assert all(person.name.strip() for person in made.people)
    assert all(problem.message and str(file) in str(problem) for problem in problems)


def test_rules_and_lookups_are_read_with_their_own_types(file: Path) -> None:
    file.write_text(
        "[[rules]]\nname = 'Alarm'\nlines = ['+31508009000']\ncard = 'small'\nopen = 'ringing'\n"
        "[[lookups]]\nname = 'CRM'\nrecipe = 'hubspot'\nfields = ['portal=1']\nkeep_minutes = 5\nplain_http = true\n"
    )
    made, problems = load(file, {})
    assert problems == ()
    assert made.rules == (Rule("Alarm", lines=("+31508009000",), card=RuleCard.SMALL, open=RuleOpen.RINGING),)
    assert made.lookups == (Lookup("CRM", "hubspot", ("portal=1",), keep_minutes=5, plain_http=True),)
    replace_rows(file, "rules", made.rules)
    replace_rows(file, "lookups", made.lookups)
    assert load(file, {})[0] == made
