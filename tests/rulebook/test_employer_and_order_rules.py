"""Employer accounts, job orders and visibility: editions and combinations."""

import datetime as dt
from dataclasses import replace

import pytest

from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.employer_account.rules import VALIDATION_RULES
from peyser.rulebook.engine import decide
from peyser.rulebook.job_order.rules import JOB_ORDER_RULES
from peyser.rulebook.referral.rules import REFERRAL_RULES
from peyser.rulebook.registration.facts import WANTS_HOW_TO_APPLY, WANTS_INFORMATION, WANTS_TO_POST
from peyser.rulebook.registration.rules import PUBLIC_ACCESS_RULES
from peyser.rulebook.visibility.rules import VISIBILITY_RULES
from tests.rulebook.clean_facts import (
    JOB_ORDER,
    ORDER_ENTRY,
    PUBLIC_ACCESS,
    REFERRAL,
    VALIDATION,
    VISIBILITY,
)

LAST_DAY_2020, FIRST_DAY_2024 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
BOTH = pytest.mark.parametrize("on", [LAST_DAY_2020, FIRST_DAY_2024])


@pytest.mark.requirement("S000-046", "S001-057")
@pytest.mark.parametrize(
    ("by_employer", "on", "allowed"),
    [
        (True, LAST_DAY_2020, False),
        (True, FIRST_DAY_2024, True),
        (False, LAST_DAY_2020, True),
        (False, FIRST_DAY_2024, True),
    ],
)
def test_before_2024_only_staff_enter_an_order_while_the_account_waits(by_employer, on, allowed):
    facts = replace(ORDER_ENTRY, entered_by_employer=by_employer, account_pending=True)

    assert decide(ORDER_ENTRY_RULES, facts, on=on).allowed is allowed


@BOTH
@pytest.mark.requirement("S000-046", "S001-057")
def test_an_order_is_online_once_the_account_is_validated_and_not_before(on):
    waiting = decide(VISIBILITY_RULES, replace(VISIBILITY, employer_validated=False), on=on)

    assert waiting.rule_ids == ("VIS-010",)
    assert decide(VISIBILITY_RULES, VISIBILITY, on=on).allowed


@pytest.mark.requirement("S001-056")
@pytest.mark.parametrize(("on", "allowed"), [(LAST_DAY_2020, True), (FIRST_DAY_2024, False)])
def test_the_returned_call_is_asked_for_since_2024(on, allowed):
    assert decide(VALIDATION_RULES, replace(VALIDATION, call_returned=False), on=on).allowed is allowed


def test_a_shared_employer_number_waits_for_the_support_lead():
    facts = replace(VALIDATION, duplicate_fein=True)

    assert decide(VALIDATION_RULES, facts, on=FIRST_DAY_2024).findings[0].decided_by == "csu_lead"
    assert decide(VALIDATION_RULES, facts, on=FIRST_DAY_2024, overrides=frozenset({"EMP-023"})).allowed


@pytest.mark.requirement("S001-081")
def test_the_coordinator_enters_h2_orders_without_a_finding():
    facts = replace(JOB_ORDER, h2_program=True, entered_by_flc_coordinator=True, agricultural=False)

    assert decide(JOB_ORDER_RULES, facts, on=FIRST_DAY_2024).findings == ()


@pytest.mark.requirement("S001-089")
@pytest.mark.parametrize(
    ("agricultural", "in_title", "category", "expected"),
    [
        (True, True, True, ()),
        (True, True, False, ("ORD-012",)),
        (True, False, True, ("ORD-011",)),
        (True, False, False, ("ORD-011", "ORD-012")),
        (False, True, True, ()),
        (False, True, False, ("ORD-012",)),
        (False, False, True, ("ORD-011",)),
        (False, False, False, ()),
    ],
)
def test_title_and_special_category_are_in_step_for_farm_jobs(agricultural, in_title, category, expected):
    facts = replace(JOB_ORDER, agricultural=agricultural, aes_in_title=in_title, aes_category=category)

    assert decide(JOB_ORDER_RULES, facts, on=FIRST_DAY_2024).rule_ids == expected


@pytest.mark.requirement("S001-158")
@pytest.mark.parametrize(
    ("openings", "exists", "allowed"), [(1, True, True), (9, True, True), (0, True, False), (1, False, False)]
)
def test_an_order_needs_a_position_that_exists_and_an_opening(openings, exists, allowed):
    facts = replace(JOB_ORDER, openings=openings, position_exists=exists)

    assert decide(JOB_ORDER_RULES, facts, on=FIRST_DAY_2024).allowed is allowed


@BOTH
@pytest.mark.requirement("S000-053", "S001-068")
@pytest.mark.parametrize(
    "flaw", [{"position_exists": False}, {"sales_leads": True}, {"network_marketing": True}]
)
def test_an_order_that_is_not_bona_fide_is_refused(flaw, on):
    assert not decide(JOB_ORDER_RULES, replace(JOB_ORDER, **flaw), on=on).allowed


@BOTH
@pytest.mark.requirement("S000-061", "S001-079")
def test_no_order_is_entered_shown_or_referred_to_for_a_drug_that_federal_law_forbids(on):
    drug = {"federally_illegal_drug": True}

    assert not decide(JOB_ORDER_RULES, replace(JOB_ORDER, **drug), on=on).allowed
    assert not decide(VISIBILITY_RULES, replace(VISIBILITY, **drug), on=on).allowed
    assert not decide(REFERRAL_RULES, replace(REFERRAL, **drug), on=on).allowed


@pytest.mark.parametrize(("below", "allowed"), [(None, True), (False, True), (True, False)])
def test_a_wage_below_the_minimum_is_refused(below, allowed):
    decision = decide(JOB_ORDER_RULES, replace(JOB_ORDER, wage_below_minimum=below), on=FIRST_DAY_2024)

    assert decision.allowed is allowed
    assert list(decision.rule_ids) == ([] if allowed else ["ORD-034"])


@pytest.mark.requirement("S000-023", "S001-028")
@pytest.mark.parametrize(
    ("signed_in", "wants", "allowed"),
    [
        (False, WANTS_INFORMATION, True),
        (False, WANTS_HOW_TO_APPLY, False),
        (False, WANTS_TO_POST, False),
        (True, WANTS_INFORMATION, True),
        (True, WANTS_HOW_TO_APPLY, True),
        (True, WANTS_TO_POST, True),
    ],
)
@BOTH
def test_how_to_apply_and_posting_need_an_account_and_information_does_not(signed_in, wants, allowed, on):
    facts = replace(PUBLIC_ACCESS, signed_in=signed_in, wants=wants)

    assert decide(PUBLIC_ACCESS_RULES, facts, on=on).allowed is allowed


def test_an_account_that_rests_on_a_federal_job_order_is_open_without_a_call_and_says_so():
    facts = replace(VALIDATION, actor_is_support=False, call_returned=False, federal_job_order=True)
    decision = decide(VALIDATION_RULES, facts, on=FIRST_DAY_2024)
    assert decision.allowed
    assert decision.rule_ids == ("EMP-025",)
