"""The referral gate: what the trigger table does not show."""

import datetime as dt
from dataclasses import replace

import pytest

from peyser.rulebook.engine import decide
from peyser.rulebook.referral.facts import CONSENT_METHODS
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from peyser.rulebook.referral.rules import REFERRAL_RULES
from tests.rulebook.clean_facts import REFERRAL

LAST_DAY_2020, FIRST_DAY_2024 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)


def referring(on=FIRST_DAY_2024, overrides=frozenset(), **changes):
    return decide(REFERRAL_RULES, replace(REFERRAL, **changes), on=on, overrides=overrides)


@pytest.mark.requirement("S001-185")
@pytest.mark.parametrize("method", CONSENT_METHODS)
def test_the_seeker_may_agree_in_person_by_phone_or_by_their_own_request(method):
    assert referring(consent_method=method).allowed


@pytest.mark.requirement("S001-185")
@pytest.mark.parametrize("method", [None, "", "by_letter"])
def test_any_other_or_no_agreement_refuses_the_referral_and_points_to_a_notification(method):
    decision = referring(consent_method=method)

    assert decision.rule_ids == ("REF-014",)
    assert "notification" in decision.findings[0].remedy


@pytest.mark.requirement("S001-185")
@pytest.mark.parametrize(("on", "allowed"), [(LAST_DAY_2020, True), (FIRST_DAY_2024, False)])
def test_agreement_to_the_job_is_asked_for_since_2024(on, allowed):
    assert referring(on, consent_method=None).allowed is allowed


@pytest.mark.requirement("S001-183")
@pytest.mark.parametrize(("met", "allowed"), [(True, True), (None, True), (False, False)])
def test_unmet_requirements_refuse_while_unknown_ones_only_warn(met, allowed):
    assert referring(meets_minimum=met).allowed is allowed


@pytest.mark.requirement("S001-083")
@pytest.mark.parametrize("program", [{"h2a": True, "screened_by_staff": True}, {"h2a": False}])
def test_any_job_center_refers_to_h2_orders_as_to_any_other(program):
    assert referring(actor_in_holding_center=False, **program).findings == ()


@pytest.mark.requirement("S001-136")
def test_the_responsible_person_in_the_holding_center_refers_to_a_confidential_order():
    assert referring(confidential=True, actor_in_holding_center=True, actor_responsible=True).findings == ()


@pytest.mark.requirement("S001-136")
def test_prior_approval_lets_a_colleague_in_the_holding_center_refer_and_nobody_elsewhere():
    approved = frozenset({"REF-050", "REF-051"})

    assert referring(overrides=approved, confidential=True, actor_in_holding_center=True).allowed
    assert not referring(overrides=approved, confidential=True, actor_in_holding_center=False).allowed


@pytest.mark.parametrize("on", [LAST_DAY_2020, FIRST_DAY_2024])
def test_an_order_reserved_for_veterans_is_open_to_them(on):
    assert referring(on, veterans_hold=True, seeker_has_veteran_priority=True).findings == ()


def test_several_reasons_are_all_told_in_the_order_of_the_book():
    decision = referring(enrolled=False, vacant_by_strike=True, meets_minimum=False, confidential=True)

    assert decision.rule_ids == ("REF-010", "REF-020", "REF-040", "REF-050")


def test_a_refusal_quotes_its_source():
    finding = referring(vacant_by_strike=True).findings[0]

    assert finding.quote == "vacant because the former occupant is on strike"
    assert finding.quoted is not None
    assert finding.quoted.source == "wp-manual-2024"


def test_the_written_notice_says_both_things_the_manual_asks_for():
    assert "labor dispute currently exists" in LABOR_DISPUTE_NOTICE
    assert "not at issue in the dispute" in LABOR_DISPUTE_NOTICE
