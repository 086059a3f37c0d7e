from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.crm.fields import BadFile, Field, FieldKind, as_settings, given_values
from callpop.crm.presets import Preset, Trust, presets, read_preset
from callpop.crm.template import CallValues, CannotFill, check, fill

ALL = presets()
KARIN = CallValues(
    number="0612345678",
    number_e164="+31612345678",
    number_digits="31612345678",
    name="Karin & Co",
    contact_id="7f/3",
)


@pytest.mark.parametrize("preset", ALL, ids=lambda one: one.key)
def test_each_preset_gives_addresses_that_can_be_opened_and_cites_its_source(preset: Preset) -> None:
    made = preset.templates({field.name: field.example for field in preset.fields})
    assert any(made.values())
    for template in filter(None, made.values()):
        assert fill(template, KARIN).startswith("https://")
    for address in preset.addresses:
        assert address.source


def test_the_systems_of_the_field_are_there_and_only_what_was_tried_says_so() -> None:
    keys = {one.key for one in ALL}
    assert {"hubspot", "salesforce", "zammad", "odoo", "dynamics-365", "creme-crm"} <= keys
    assert [one.key for one in ALL if one.trust is Trust.TRIED] == ["creme-crm"]


def test_a_number_for_dynamics_is_encoded_twice() -> None:
    dynamics = next(one for one in ALL if one.key == "dynamics-365")
    made = dynamics.templates({"host": "acme.crm4.dynamics.com"})
    assert fill(made["crm.create_template"], KARIN).endswith("&extraqs=telephone1%3D%252B31612345678")


def test_a_preset_says_which_value_is_still_missing() -> None:
    hubspot = next(one for one in ALL if one.key == "hubspot")
    with pytest.raises(BadFile, match="portal: still to be filled in"):
        hubspot.templates({"host": "app.hubspot.com"})


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (
            FieldKind.BASE,
            ["https://crm.example.com", "http://10.0.0.5:8080/crm", "https://crm.example.com/a/b"],
            [
                "crm.example.com",
                "ftp://h",
                "https://u@h",
                "https://h?x",
                "https://h/#",
                "https://h/{name}",
                "javascript:1",
            ],
        ),
        (
            FieldKind.HOST,
            ["acme", "app-eu1.hubspot.com"],
            ["a/b", "a@b", "a:1", "..", "a..b", "-a", "{name}", "a b", "é"],
        ),
        (FieldKind.WORD, ["12345", "org_2-x"], ["..", ".", "a/b", "a?b", "{x}", "a&b"]),
        (FieldKind.TEXT, ["anna@example.com"], ["a\nb", "\x00"]),
    ],
)
def test_a_field_takes_only_what_cannot_change_what_is_around_it(
    kind: FieldKind, right: list[str], wrong: list[str]
) -> None:
    field = Field("x", kind, "example")
    assert [value for value in right if field.check(value)] == []
    assert [value for value in wrong if field.check(value) is None] == []


@given(st.text())
def test_no_field_value_makes_a_template_that_leads_to_a_host_of_its_own_choice(value: str) -> None:
    zendesk = next(one for one in ALL if one.key == "zendesk")
    try:
        made = zendesk.templates({"subdomain": value})
    except BadFile:
        return
    for template in filter(None, made.values()):
        assert check(template) is None
        assert template.split("/")[2].endswith(".zendesk.com")


def test_field_values_are_kept_as_texts() -> None:
    assert given_values(as_settings({"portal": "1", "base": "https://h/a=b", "none": ""})) == {
        "portal": "1",
        "base": "https://h/a=b",
    }
    assert given_values(["base = https://h/", "nothing", "x="]) == {"base": "https://h"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        'name = "X"',
        'name = "X"\n[search]\nurl = "javascript:{number}"\ntrust = "tried"\nsource = "s"',
        'name = "X"\n[search]\nurl = "https://h/{numbr}"\ntrust = "tried"\nsource = "s"',
        'name = "X"\n[search]\nurl = "https://h/"\ntrust = "tried"',
        'name = "X"\n[search]\nurl = "https://h/"\ntrust = "sure"\nsource = "s"',
        'name = "X"\n[fields]\na = 1\n[search]\nurl = "https://h/"\ntrust = "tried"\nsource = "s"',
    ],
)
def test_a_broken_preset_is_refused(text: str) -> None:
    with pytest.raises(BadFile):
        read_preset("x", text)


def test_a_missing_contact_leads_to_no_record() -> None:
    with pytest.raises(CannotFill):
        fill("https://h/contacts/{contact_id}", CallValues(number="0612345678"))
