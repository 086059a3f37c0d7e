from __future__ import annotations

from dataclasses import replace

import pytest

from callpop.crm.choosing import Page, choose, choose_page
from callpop.crm.rules import Treatment
from callpop.crm.template import CallValues, CannotFill
from callpop.settings.schema import CrmSettings

CRM = CrmSettings(
    template="https://crm.example.com/search?n={number_e164}",
    record_template="https://crm.example.com/contacts/{contact_id}",
    create_template="https://crm.example.com/new?n={number_e164}",
)
KARIN = CallValues(number="0612345678", number_e164="+31612345678", name="Karin", contact_id="7")
STRANGER = replace(KARIN, name="", contact_id="")


def test_the_contacts_own_address_comes_first() -> None:
    chosen = choose(CRM, KARIN, record_url="https://other.example.com/c/7", known=True)
    assert (chosen.url, chosen.page) == ("https://other.example.com/c/7", Page.RECORD)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "https://h/../x", "https://h/ x", "https://u@evil.test/", "mycrm:7"],
)
def test_an_address_of_a_book_that_may_not_be_opened_is_passed_over(url: str) -> None:
    assert choose(CRM, KARIN, record_url=url, known=True).url == "https://crm.example.com/contacts/7"


def test_a_book_cannot_lead_to_a_host_that_is_not_listed() -> None:
    guarded = replace(CRM, hosts=("crm.example.com",))
    assert choose(guarded, KARIN, record_url="https://evil.test/7").url == "https://crm.example.com/contacts/7"
    with pytest.raises(CannotFill, match=r"evil\.test"):
        choose(replace(guarded, template="https://evil.test/{number_e164}"), STRANGER)


def test_a_contact_without_a_record_is_searched_for() -> None:
    assert choose(CRM, replace(KARIN, contact_id=""), known=True).page is Page.SEARCH
    assert choose(CRM, STRANGER, known=None).url == "https://crm.example.com/search?n=%2B31612345678"


def test_a_new_contact_is_made_only_where_nobody_is_known() -> None:
    no_search = replace(CRM, template="")
    assert choose(no_search, STRANGER, known=False).page is Page.CREATE
    for known in (True, None):
        with pytest.raises(CannotFill, match="No CRM address"):
            choose(no_search, STRANGER, known=known)


def test_calls_to_a_line_go_to_the_lines_own_crm() -> None:
    sales = Treatment(
        template="https://sales.example.com/?q={number_digits}", create_template="https://sales.example.com/+"
    )
    digits = replace(STRANGER, number_digits="31612345678")
    assert choose(CRM, digits, treatment=sales).url == "https://sales.example.com/?q=31612345678"
    assert choose_page(CRM, digits, Page.CREATE, treatment=sales).url == "https://sales.example.com/+"
    assert choose_page(CRM, digits, Page.CREATE).url == "https://crm.example.com/new?n=%2B31612345678"


def test_a_withheld_number_is_refused_in_words() -> None:
    with pytest.raises(CannotFill, match="withheld"):
        choose(CRM, CallValues(number="anonymous"), known=False)
