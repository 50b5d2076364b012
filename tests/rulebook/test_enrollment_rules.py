"""Enrollment, where the manuals of 2020 and 2024 differ and where they agree."""

import datetime as dt
from dataclasses import fields, replace

import pytest

from peyser.rulebook.engine import decide
from peyser.rulebook.enrollment.need_rules import ENROLLMENT_NEED_RULES
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.rulebook.enrollment.rules import ENROLLMENT_RULES
from peyser.rulebook.registration.facts import SeekerRegistrationFacts
from peyser.rulebook.registration.rules import SEEKER_REGISTRATION_RULES
from tests.rulebook.clean_facts import ENROLLMENT, ENROLLMENT_NEED, SEEKER_REGISTRATION

LAST_DAY_2020, FIRST_DAY_2024 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
BOTH = pytest.mark.parametrize("on", [LAST_DAY_2020, FIRST_DAY_2024])


def enrolling(on, **changes):
    return decide(ENROLLMENT_RULES, replace(ENROLLMENT, **changes), on=on)


@pytest.mark.requirement("S000-021", "S001-007")
@pytest.mark.parametrize(("on", "allowed"), [(LAST_DAY_2020, False), (FIRST_DAY_2024, True)])
def test_the_2024_manual_dropped_the_resume_condition(on, allowed):
    assert enrolling(on, resume_active_and_online=False).allowed is allowed


@pytest.mark.requirement("S001-020")
@pytest.mark.parametrize(("on", "allowed"), [(LAST_DAY_2020, True), (FIRST_DAY_2024, False)])
def test_a_case_manager_is_required_since_2024(on, allowed):
    assert enrolling(on, case_manager_assigned=False).allowed is allowed


@pytest.mark.requirement("S001-021")
def test_staff_of_a_center_may_assign_a_case_manager_elsewhere_but_the_support_unit_may_not():
    elsewhere = {"case_manager_in_chosen_center": False}

    assert enrolling(FIRST_DAY_2024, **elsewhere).allowed
    assert not enrolling(FIRST_DAY_2024, enrolled_by_support_unit=True, **elsewhere).allowed


@pytest.mark.requirement("S001-021")
def test_a_missing_case_manager_is_reported_once():
    decision = enrolling(
        FIRST_DAY_2024,
        enrolled_by_support_unit=True,
        case_manager_assigned=False,
        case_manager_in_chosen_center=False,
    )

    assert decision.rule_ids == ("ENR-020",)


@BOTH
@pytest.mark.requirement("S000-017")
def test_identity_verification_only_needs_no_enrollment_and_is_told_so(on):
    visitor = replace(
        ENROLLMENT_NEED, enrolled=False, reasons=frozenset({"ui_claimant"}), identity_verification_only=True
    )

    assert decide(ENROLLMENT_NEED_RULES, visitor, on=on).findings == ()
    assert enrolling(on, identity_verification_only=True).rule_ids == ("ENR-014",)


@pytest.mark.requirement("S001-010")
def test_staff_may_enroll_by_their_own_judgment_without_a_listed_reason():
    decision = enrolling(FIRST_DAY_2024, reasons=frozenset())

    assert decision.allowed
    assert decision.rule_ids == ("ENR-030",)


@pytest.mark.requirement("S000-014", "S001-013")
def test_the_2024_manual_dropped_the_veterans_program_from_the_list():
    old, new = ({reason.key for reason in reasons_on(day)} for day in (LAST_DAY_2020, FIRST_DAY_2024))

    assert old - new == {"veterans_program"}
    assert new - old == set()


@pytest.mark.requirement("S000-013", "S001-012")
@BOTH
def test_whoever_is_enrolled_needs_no_enrollment(on):
    everyone = frozenset(reason.key for reason in reasons_on(on))

    assert decide(ENROLLMENT_NEED_RULES, replace(ENROLLMENT_NEED, reasons=everyone), on=on).findings == ()


@BOTH
def test_no_rule_of_registration_or_enrollment_blocks_for_want_of_a_social_security_number(on):
    without = replace(SEEKER_REGISTRATION, ssn_given=False, ssn_notice_shown=False)

    assert decide(SEEKER_REGISTRATION_RULES, without, on=on).allowed
    assert not any("ssn" in field.name for field in fields(ENROLLMENT))


@pytest.mark.requirement("S000-033", "S001-040")
def test_registration_asks_for_neither_residence_nor_job_nor_qualification():
    asked = {field.name for field in fields(SeekerRegistrationFacts)}

    assert asked == {
        "ssn_given",
        "ssn_notice_shown",
        "work_authorized",
        "registered_by_staff",
        "checked_for_existing_account",
        "possible_duplicate",
    }


def test_a_number_given_after_the_notice_is_taken():
    given = replace(SEEKER_REGISTRATION, ssn_given=True, ssn_notice_shown=True)

    assert decide(SEEKER_REGISTRATION_RULES, given, on=FIRST_DAY_2024).findings == ()
