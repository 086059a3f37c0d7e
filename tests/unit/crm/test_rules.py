from __future__ import annotations

from dataclasses import replace

import pytest

from callpop.crm.rules import Facts, facts_of, treatment
from callpop.notifications.model import Party
from callpop.settings.schema import OpenWhen, Rule, RuleCard, RuleOpen, RuleSound
from tests.unit.crm.conversations import conversation

CALL = facts_of(conversation(), region="NL", known=True, organisations=["Noorderlicht  Bouw"])


@pytest.mark.parametrize(
    "rule",
    [
        Rule("number", callers=("06-12345678",)),
        Rule("beginning", callers=("+3161*",)),
        Rule("dialled beginning", callers=("00316*",)),
        Rule("organisation", organisations=("noorderlicht bouw",)),
        Rule("line", lines=("050 800 9000",)),
        Rule("line and caller", lines=("0508009000",), callers=("+49*", "+31*")),
    ],
)
def test_a_rule_fits_a_caller_an_organisation_or_a_line(rule: Rule) -> None:
    assert treatment([replace(rule, card=RuleCard.NEVER)], CALL).card is RuleCard.NEVER


@pytest.mark.parametrize(
    "rule",
    [
        Rule("nothing asked"),
        Rule("another", callers=("+31612345679",)),
        Rule("empty beginning", callers=("*",)),
        Rule("unknown callers", callers=("unknown",)),
        Rule("withheld callers", callers=("withheld",)),
        Rule("empty organisation", organisations=("",)),
        Rule("line, but another caller", lines=("+31508009000",), callers=("+49*",)),
    ],
)
def test_a_rule_that_does_not_fit_changes_nothing(rule: Rule) -> None:
    assert treatment([replace(rule, card=RuleCard.NEVER)], CALL).card is RuleCard.UNCHANGED


def test_unknown_and_withheld_callers_have_words_of_their_own() -> None:
    spam = Rule("spam", callers=("withheld",), card=RuleCard.SMALL)
    strangers = Rule("strangers", callers=("unknown",), sound=RuleSound.OFF)
    masked = facts_of(conversation(remote=Party(number="+31260xxxxxx")), region="NL", known=False)
    assert treatment([spam, strangers], masked).because == ("spam",)
    stranger = facts_of(conversation(), region="NL", known=False)
    assert treatment([spam, strangers], stranger).because == ("strangers",)
    # Whoever is still being looked for is not yet unknown.
    assert treatment([strangers], Facts(caller="+31612345678")).because == ()


def test_the_first_rule_that_says_something_of_a_thing_decides_it() -> None:
    said = treatment(
        [
            Rule("important", callers=("+31612345678",), open=RuleOpen.RINGING),
            Rule("line", lines=("+31508009000",), open=RuleOpen.BUTTON, template="https://other.example/{number}"),
            Rule("silent", lines=("+31508009000",), open=RuleOpen.ANSWER),
        ],
        CALL,
    )
    assert (said.open, said.template, said.because) == (
        OpenWhen.RINGING,
        "https://other.example/{number}",
        ("important", "line"),
    )
