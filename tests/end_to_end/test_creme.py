"""One click opens the caller's record in a real CRM, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from callpop.crm.choosing import Page, choose_page
from callpop.crm.opener import open_url
from callpop.crm.presets import presets
from callpop.crm.template import CallValues
from callpop.settings.schema import CrmSettings
from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import FIXED_SETTINGS
from tests.end_to_end.support.chromium import Chromium
from tests.end_to_end.support.creme import PASSWORD, USER, Creme
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, ME, Call, outsider

pytestmark = pytest.mark.end_to_end

LOGIN = f"""(() => {{
  const form = document.querySelector("#login-form");
  if (form === null || document.readyState !== "complete" || form.dataset.sent) return;
  form.dataset.sent = "yes";
  form.querySelector("#id_username").value = "{USER}";
  form.querySelector("#id_password").value = "{PASSWORD}";
  form.submit();
}})()"""
"""Signs in where the login page is open, once; elsewhere it does nothing."""


def signed_in(chromium: Chromium, expression: str, *, what: str) -> Any:
    """Wait until a page behind the login makes the expression true; its value.

    Signing in is asked for with each look: its own answer may be lost with the page that it leaves.
    """
    return chromium.wait_for(f"({LOGIN}, {expression})", what=what)


@pytest.fixture(scope="module")
def creme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Creme]:
    made = Creme(tmp_path_factory.mktemp("creme"))
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[Chromium]:
    made = Chromium(tmp_path)
    try:
        yield made
    finally:
        made.stop()


def addresses(creme: Creme) -> dict[str, str]:
    """What the preset that ships with Callpop makes of this server's address."""
    (preset,) = (one for one in presets() if one.key == "creme-crm")
    return preset.templates({"base": creme.base})


def crm(creme: Creme) -> CrmSettings:
    return CrmSettings(**{key.partition(".")[2]: value for key, value in addresses(creme).items()})


def test_a_click_on_the_card_shows_the_caller_in_the_crm(
    screen: Screen, windows: Windows, make_app: MakeApp, creme: Creme, chromium: Chromium
) -> None:
    settings = FIXED_SETTINGS.format(email=ME, port=0, browser="x", extra="")
    settings = settings.replace("https://crm.example.com/search?phone={number_e164}", addresses(creme)["crm.template"])
    app = make_app(screen.env, settings=settings.replace('"x %s"', f'"{chromium.command}"')).start().wait_ready()
    call = Call(outsider("0612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    there = "location.pathname.startsWith('/cti/') && document.body.innerText.includes('Hoekstra')"
    shown = signed_in(chromium, f"{there} && document.body.innerText", what="the caller in the CRM")
    assert "Hoekstra & Söhne" in shown


def test_an_unknown_caller_gets_a_form_that_is_filled_in(creme: Creme, chromium: Chromium) -> None:
    unknown = CallValues(number="0687654321", number_digits="31687654321")
    chosen = choose_page(crm(creme), unknown, Page.CREATE)
    open_url(chosen.url, chromium.command)
    form = "document.querySelector('input[name=phone]')?.value"
    assert signed_in(chromium, form, what="the new contact's form") == "31687654321"


def test_the_record_of_a_known_contact_opens(creme: Creme, chromium: Chromium) -> None:
    chosen = choose_page(crm(creme), CallValues(number="0612345678", contact_id=creme.karin), Page.RECORD)
    assert chosen.url == f"{creme.base}/persons/contact/{creme.karin}"
    open_url(chosen.url, chromium.command)
    signed_in(chromium, "document.title.includes('Hoekstra & Söhne')", what="the record")
