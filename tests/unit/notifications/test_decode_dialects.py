"""Every spelling of the wire that has been seen gives the same notification."""

from __future__ import annotations

from typing import Any

import pytest

from callpop.notifications.decode import decode
from callpop.notifications.model import NOBODY, Notification, Party, Status, TransferKind
from tests.unit.notifications.payloads import ANNA, BOB, body, ringing, transfer

ANNA_READ = Party("201", None, ("201",), ("201",), ("anna@example.com",))
BOB_READ = Party("202", None, ("202",), ("202",), ("bob@example.com",))


def read(payload: object) -> Notification:
    return decode(body(payload))


def without_targets() -> dict[str, Any]:
    payload = ringing()
    del payload["targets"]
    return payload


def test_a_ringing_says_who_calls_what_was_dialled_and_whose_phones_ring() -> None:
    heard = read(ringing())
    assert heard.call_id == "host-1700000000.1"
    assert heard.status is Status.RINGING
    assert heard.raw_status == "ringing"
    assert heard.direction == "inbound"
    assert heard.caller == Party("+31612345678")
    assert heard.dialled == "+31508009000"
    assert heard.targets == (ANNA_READ, BOB_READ)
    assert heard.redirector is None
    assert heard.merged_id is None
    assert heard.reason is None
    assert heard.test is False
    assert heard.oddities == ()


def test_a_transfer_says_who_passed_the_call_on_and_which_call_id_is_given_up() -> None:
    heard = read(transfer())
    assert heard.status is Status.TRANSFER
    assert heard.kind is TransferKind.ATTENDED
    assert heard.merged_id == "host-1700000000.2"
    assert heard.redirector == ANNA_READ
    assert heard.targets == (BOB_READ,)
    assert heard.caller.name == "Jo"


@pytest.mark.parametrize(
    "places",
    [
        {"targets": [ANNA, BOB]},
        {"targets": [None, ANNA, None, BOB]},
        {"destination": {"number": "+31508009000", "targets": [ANNA, BOB]}},
        {"destination": {"number": "+31508009000", "target": [ANNA, BOB]}},
        {"destination": {"number": "+31508009000", "target": ANNA, "targets": BOB}, "targets": None},
        {"destination": {"number": "+31508009000", "targets": [ANNA, BOB]}, "targets": [ANNA]},
        {"destination": {"number": "+31508009000", "targets": []}, "targets": [ANNA, BOB]},
    ],
)
def test_targets_are_found_wherever_the_dialect_puts_them(places: dict[str, Any]) -> None:
    heard = read({**without_targets(), **places})
    assert set(heard.targets) == {ANNA_READ, BOB_READ}
    assert len(heard.targets) == 2


@pytest.mark.parametrize("place", ["targets", "target"])
def test_one_target_as_an_object_is_taken_in_every_place(place: str) -> None:
    assert read({**without_targets(), place: ANNA}).targets == (ANNA_READ,)
    inside = {**without_targets(), "destination": {"number": "1", place: ANNA}}
    assert read(inside).targets == (ANNA_READ,)


def test_a_single_list_is_kept_as_it_came_even_with_repetitions() -> None:
    assert read(ringing(targets=[ANNA, BOB, ANNA])).targets == (ANNA_READ, BOB_READ, ANNA_READ)


def test_created_without_targets_destination_or_caller_is_a_notification() -> None:
    heard = read({"call_id": "a", "timestamp": "2026-11-20T09:00:00Z", "status": "created"})
    assert heard.status is Status.CREATED
    assert heard.targets == ()
    assert heard.dialled is None
    assert heard.caller == NOBODY


@pytest.mark.parametrize(
    ("spelling", "status", "kind"),
    [
        ("created", Status.CREATED, TransferKind.UNKNOWN),
        ("Ringing", Status.RINGING, TransferKind.UNKNOWN),
        ("in-progress", Status.IN_PROGRESS, TransferKind.UNKNOWN),
        ("IN_PROGRESS", Status.IN_PROGRESS, TransferKind.UNKNOWN),
        (" in-progress ", Status.IN_PROGRESS, TransferKind.UNKNOWN),
        ("transfer", Status.TRANSFER, TransferKind.UNKNOWN),
        ("warm_transfer", Status.TRANSFER, TransferKind.ATTENDED),
        ("Cold-Transfer", Status.TRANSFER, TransferKind.BLIND),
        ("ENDED", Status.ENDED, TransferKind.UNKNOWN),
    ],
)
def test_a_status_is_known_in_any_letter_case_and_with_underscores(
    spelling: str, status: Status, kind: TransferKind
) -> None:
    heard = read(ringing(status=spelling))
    assert (heard.status, heard.kind) == (status, kind)
    assert heard.raw_status == spelling.strip()
    assert heard.oddities == ()


@pytest.mark.parametrize(
    ("came", "read_as"),
    [
        (None, ()),
        (201, ("201",)),
        ("201", ("201",)),
        ("", ()),
        ([], ()),
        ([201, "202", None, " "], ("201", "202")),
    ],
)
def test_account_and_user_numbers_are_null_one_or_many_text_or_int(came: object, read_as: tuple[str, ...]) -> None:
    caller = read(ringing(caller={"number": 201, "account_number": came, "user_numbers": came})).caller
    assert caller.number == "201"
    assert caller.account_numbers == read_as
    assert caller.user_numbers == read_as


@pytest.mark.parametrize(
    ("came", "read_as"),
    [
        ({}, ()),
        ({"user_emails": None}, ()),
        ({"user_emails": []}, ()),
        ({"user_emails": [" ANNA@Example.COM ", "", None]}, ("anna@example.com",)),
        ({"user_emails": "Anna@example.com"}, ("anna@example.com",)),
    ],
)
def test_emails_may_be_absent_empty_or_in_any_letter_case(came: dict[str, Any], read_as: tuple[str, ...]) -> None:
    assert read(ringing(caller=came)).caller.emails == read_as


@pytest.mark.parametrize("number", ["+31260xxxxxx", "anonymous", "0150010001", "group-7", "+31 50 800 90 00"])
def test_a_number_is_kept_as_it_came(number: str) -> None:
    heard = read(ringing(caller={"number": number}, destination={"number": number}))
    assert heard.caller.number == number
    assert heard.dialled == number


def test_empty_texts_say_nothing() -> None:
    heard = read(
        ringing(caller={"number": "", "name": " "}, destination={"number": ""}, reason="", direction="", merged_id="")
    )
    assert heard.caller == NOBODY
    assert (heard.dialled, heard.reason, heard.direction, heard.merged_id) == (None, None, None, None)
    assert heard.oddities == ()


def test_a_redirector_without_any_content_is_nobody() -> None:
    assert read(transfer(redirector={})).redirector is None
    assert read(transfer(redirector=None)).redirector is None


def test_a_test_call_is_marked() -> None:
    assert read(ringing(test=True)).test is True
    assert read(ringing(test=False)).test is False


@pytest.mark.parametrize("reason", ["rejected", "answered-elsewhere", "No_Answer", "completed"])
def test_a_reason_is_kept_in_the_words_of_the_wire(reason: str) -> None:
    heard = read(ringing(status="ended", reason=reason))
    assert heard.reason == reason
    assert heard.oddities == ()
