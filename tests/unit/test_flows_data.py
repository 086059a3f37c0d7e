from __future__ import annotations

import datetime

import pytest

from tests.flows import Dialect, Flow, call_id, expected, flow_payloads, flows

START = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)


def flow_named(name: str) -> Flow:
    return next(flow for flow in flows() if flow.name == name)


def test_there_are_fifty_flows_and_all_expectations_name_one_of_them() -> None:
    names = {flow.name for flow in flows()}
    assert len(flows()) == len(names) == 50
    assert {row["flow"] for row in expected()} <= names


@pytest.mark.parametrize("dialect", list(Dialect))
def test_every_flow_expands_with_stamps_a_second_apart(dialect: Dialect) -> None:
    for flow in flows():
        payloads = flow_payloads(flow, dialect, START)
        stamps = [datetime.datetime.fromisoformat(payload["timestamp"]) for payload in payloads]
        assert stamps == [START + datetime.timedelta(seconds=n) for n in range(len(flow.lines))]


def test_a_transfer_names_both_calls_and_who_passed_it_on() -> None:
    flow = flow_named("BlindXferOrig/xfer_blind_complex")
    cold = flow_payloads(flow, Dialect.ONE_TARGET, START)[4]
    assert cold["status"] == "cold-transfer"
    assert cold["call_id"] == call_id(flow, 1, START)
    assert cold["merged_id"] == call_id(flow, 2, START)
    assert cold["redirector"]["user_emails"] == ["u202@example.com"]
    assert cold["destination"]["targets"][0]["number"] == "205"


def test_the_dialects_differ_where_they_should() -> None:
    flow = flow_named("Connectab/ctd_attn_xfer")
    beside, inside, one, anonymous = (flow_payloads(flow, dialect, START) for dialect in Dialect)
    assert beside[0]["targets"][0]["account_number"] == "218"
    assert inside[0]["destination"]["targets"] == beside[0]["targets"]
    assert one[1]["destination"]["target"] == beside[1]["targets"][0]
    assert [beside[4]["status"], one[4]["status"]] == ["transfer", "warm-transfer"]
    assert anonymous[0]["caller"] == {"number": "217", "name": None}
    assert anonymous[1]["caller"] == beside[1]["caller"]


def test_a_mobile_without_an_account_carries_its_owners_address() -> None:
    ringing = flow_payloads(flow_named("Connectab/cmn_world_world"), Dialect.TARGETS_BESIDE, START)[1]
    assert ringing["targets"] == [
        {
            "number": "+31150010003",
            "name": None,
            "account_number": None,
            "user_numbers": [],
            "user_emails": ["u203@example.com"],
        }
    ]
