"""The agent that the settings describe."""

from __future__ import annotations

from dataclasses import replace

from callpop.notifications.model import Party
from callpop.settings.agent import agent_of
from callpop.settings.schema import AgentSettings, Person, Settings

ANNA = Settings(
    agent=AgentSettings(
        emails=("Anna@Example.com", " anna.visser@example.com "),
        numbers=("201", "050 800 9001"),
        mobiles=("06-12345678",),
        region="NL",
    ),
    people=(Person("Bob", ("Bob@Example.com",), ("202", "050-8009002")),),
)


def test_any_of_the_addresses_is_the_agent_in_any_letter_case() -> None:
    agent = agent_of(ANNA)
    assert agent.is_party(Party(emails=("anna@example.com",)))
    assert agent.is_party(Party(emails=("anna.visser@example.com",)))
    assert not agent.is_party(Party(number="201", emails=("bob@example.com",)))


def test_numbers_and_mobiles_are_the_agent_in_any_spelling() -> None:
    agent = agent_of(ANNA)
    assert agent.is_party(Party(number="+31508009001"))
    assert agent.is_party(Party(account_numbers=("201",)))
    assert agent.is_party(Party(number="0031612345678"))
    assert agent.is_mobile(Party(number="+31612345678"))
    assert not agent.is_mobile(Party(number="+31508009001"))
    assert not agent.is_party(Party(number="+31508009002"))


def test_people_of_the_directory_are_colleagues() -> None:
    agent = agent_of(ANNA)
    assert agent.is_colleague(Party(number="+31508009002"))
    assert not agent.is_colleague(Party(number="+31508009003"))
    assert "bob@example.com" in agent.colleagues


def test_the_region_reads_national_numbers() -> None:
    german = replace(ANNA, agent=replace(ANNA.agent, numbers=("030 1234567",), region="DE"))
    assert agent_of(german).is_party(Party(number="+49301234567"))


def test_nobody_is_the_agent_without_settings() -> None:
    agent = agent_of(Settings())
    assert not agent.is_party(Party(number="201", emails=("anna@example.com",)))
    assert not agent.is_party(Party())


def test_only_what_may_change_a_record_makes_another_agent() -> None:
    before = agent_of(ANNA).fingerprint
    renamed = replace(ANNA, people=(replace(ANNA.people[0], name="Robert"),))
    respelt = replace(ANNA, agent=replace(ANNA.agent, numbers=("201", "+31 50 8009001")))
    assert agent_of(renamed).fingerprint == before
    assert agent_of(respelt).fingerprint == before
    assert agent_of(replace(ANNA, people=())).fingerprint != before
    assert agent_of(replace(ANNA, agent=replace(ANNA.agent, mobiles=()))).fingerprint != before
