"""Each workflow as a table: every status, every role, every verb."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    notify_employer,
    propose_discontinuation,
    record_answer,
)
from peyser.cases.actions.dispute_end import close_dispute, follow_up_dispute, hear_side
from peyser.cases.actions.disputes import Positions, determine_dispute, dismiss_dispute, report_dispute
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud, remove_fraud
from peyser.cases.actions.reinstate import reinstate_services
from peyser.cases.actions.substandard import (
    EmployerAnswer,
    record_pay_answer,
    refer_low_pay,
    tell_of_low_pay,
)
from peyser.cases.actions.substandard_end import accept_low_pay, hold_low_pay, refuse_low_pay, settle_low_pay
from peyser.cases.actions.violations import (
    AgencyReferral,
    StopReport,
    fail_violation,
    refer_violation,
    settle_violation,
    stop_and_report,
)
from peyser.cases.choices import (
    DiscontinuationStatus,
    DisputeStatus,
    FraudStatus,
    SubstandardStatus,
    ViolationStatus,
)
from peyser.cases.models import (
    Discontinuation,
    FraudCase,
    LaborDispute,
    SubstandardOrder,
    SuspectedViolation,
)
from peyser.cases.transitions import DISCONTINUATION, FRAUD, LABOR_DISPUTE, SUBSTANDARD, VIOLATION
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.cases.desk import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
READERS = {"monitor_readonly", "eo_officer", "lwdb", "policy_admin", "sysadmin"}
SERVING = set(Role.values) - READERS
MOMENT = make.moment()
DISPUTE_VERBS = {
    "determine": lambda who, pk: determine_dispute(
        actor=who, dispute_id=pk, determination=said(), moment=MOMENT
    ),
    "dismiss": lambda who, pk: dismiss_dispute(actor=who, dispute_id=pk, findings="None.", moment=MOMENT),
    "hear": lambda who, pk: hear_side(actor=who, dispute_id=pk, side="employer", word="Over.", moment=MOMENT),
    "follow_up": lambda who, pk: follow_up_dispute(actor=who, dispute_id=pk, note="Goes on.", moment=MOMENT),
    "close": lambda who, pk: close_dispute(actor=who, dispute_id=pk, moment=MOMENT),
}
FRAUD_VERBS = {
    "clear": lambda who, pk: clear_fraud(actor=who, case_id=pk, findings="Genuine.", moment=MOMENT),
    "remove": lambda who, pk: remove_fraud(actor=who, case_id=pk, findings="Fake.", moment=MOMENT),
}
DISCONTINUATION_VERBS = {
    "notify": lambda who, pk: notify_employer(actor=who, case_id=pk, notice="Notice.", moment=MOMENT),
    "answer": lambda who, pk: record_answer(
        actor=who, case_id=pk, answer="No.", hearing_requested=True, moment=MOMENT
    ),
    "discontinue": lambda who, pk: discontinue_services(
        actor=who, case_id=pk, decided=Decided(decision="Ended.", immediate=True), moment=MOMENT
    ),
    "drop": lambda who, pk: drop_discontinuation(actor=who, case_id=pk, decision="No.", moment=MOMENT),
    "reinstate": lambda who, pk: reinstate_services(
        actor=who, case_id=pk, correction="The order is changed.", moment=MOMENT
    ),
}

VIOLATION_VERBS = {
    "settle": lambda who, pk: settle_violation(actor=who, case_id=pk, attempt="Changed.", moment=MOMENT),
    "fail": lambda who, pk: fail_violation(actor=who, case_id=pk, attempt="Refused.", moment=MOMENT),
    "refer": lambda who, pk: refer_violation(
        actor=who, case_id=pk, referral=AgencyReferral(agency="eeoc", letter="Dear agency."), moment=MOMENT
    ),
}


SUBSTANDARD_VERBS = {
    "answer": lambda who, pk: record_pay_answer(
        actor=who, case_id=pk, moment=MOMENT,
        answered=EmployerAnswer(answer="No.", how="phone", on=make.TODAY),
    ),
    "settle": lambda who, pk: settle_low_pay(actor=who, case_id=pk, moment=MOMENT),
    "refer": lambda who, pk: refer_low_pay(actor=who, case_id=pk, note="Not changed.", moment=MOMENT),
    "accept": lambda who, pk: accept_low_pay(actor=who, case_id=pk, decision="Excepted.", moment=MOMENT),
    "refuse": lambda who, pk: refuse_low_pay(actor=who, case_id=pk, decision="Too low.", moment=MOMENT),
    "hold": lambda who, pk: hold_low_pay(actor=who, case_id=pk, decision="We ask.", moment=MOMENT),
}  # fmt: skip


def everyone():
    person, here = make.staff(), frozenset({make.office().pk})
    return {role: Actor(user_id=person.pk, roles=frozenset({role}), office_ids=here) for role in Role.values}


def outcome(work):
    """What comes of it, and nothing stays: the same record serves the next role."""
    try:
        with transaction.atomic():
            work()
            transaction.set_rollback(True)
    except PermissionDenied:
        return "forbidden"
    except BadInput:
        return "not now"
    return "done"


def expected(table, verb, status, deciders):
    open_now = "done" if status in table[verb].sources else "not now"
    return {role: open_now if role in deciders else "forbidden" for role in Role.values}


def came_of(verbs, verb, pk):
    return {role: outcome(lambda who=who: verbs[verb](who, pk)) for role, who in everyone().items()}


@pytest.mark.requirement("S001-116", "S001-122")
@pytest.mark.parametrize("status", DisputeStatus.values)
@pytest.mark.parametrize("verb", list(LABOR_DISPUTE))
def test_a_labor_dispute_moves_by_its_table_and_only_for_the_regional_manager(status, verb):
    day, by = make.TODAY, make.staff()
    case = LaborDispute.objects.create(
        employer=make.employer(), status=status, report="Pickets.", reported_at=make.NOON, reported_by=by,
        employer_word_on=day, workers_word_on=day,
    )  # fmt: skip
    assert came_of(DISPUTE_VERBS, verb, case.pk) == expected(LABOR_DISPUTE, verb, status, {"regional_manager"})


@pytest.mark.requirement("S001-173")
@pytest.mark.parametrize("status", FraudStatus.values)
@pytest.mark.parametrize("verb", list(FRAUD))
def test_a_fraud_case_moves_by_its_table_and_only_for_customer_support(status, verb):
    order = make.order(status="on_hold", hold_reason="suspected_fraud")
    case = FraudCase.objects.create(
        job_order=order, status=status, suspicion="A check.", opened_at=make.NOON, opened_by=make.staff()
    )
    assert came_of(FRAUD_VERBS, verb, case.pk) == expected(FRAUD, verb, status, {"csu_agent", "csu_lead"})


@pytest.mark.requirement("S001-178")
@pytest.mark.parametrize("status", DiscontinuationStatus.values)
@pytest.mark.parametrize("verb", list(DISCONTINUATION))
def test_a_discontinuation_moves_by_its_table_and_only_for_the_monitor(status, verb):
    ended = status == "in_force"
    employer = make.employer(status="discontinued", access_right="disabled") if ended else make.employer()
    case = Discontinuation.objects.create(
        employer=employer, status=status, grounds=["order_not_altered"], facts="Refused.", proposed_at=make.NOON,
        proposed_by=make.staff(), status_before="active", access_before="enabled",
    )  # fmt: skip
    assert came_of(DISCONTINUATION_VERBS, verb, case.pk) == expected(DISCONTINUATION, verb, status, {"sma"})


@pytest.mark.requirement("S001-148")
@pytest.mark.parametrize("status", ViolationStatus.values)
@pytest.mark.parametrize("verb", list(VIOLATION))
def test_a_suspected_violation_moves_by_its_table_and_only_for_the_supervisor(status, verb):
    order = make.order(status="on_hold", hold_reason="suspected_violation")
    case = SuspectedViolation.objects.create(
        employer=order.employer, job_order=order, office=order.office, status=status, suspicion="Men only.",
        explanation="Against the law.", filed_recently=True, reported_at=make.NOON, reported_by=make.staff(),
        attempted_at=make.NOON,
    )  # fmt: skip
    supervisors = {"office_manager", "functional_leader"}
    assert came_of(VIOLATION_VERBS, verb, case.pk) == expected(VIOLATION, verb, status, supervisors)


@pytest.mark.requirement("S001-147")
@pytest.mark.parametrize("status", SubstandardStatus.values)
@pytest.mark.parametrize("verb", list(SUBSTANDARD))
def test_low_pay_moves_by_its_table_worked_by_staff_and_decided_by_the_supervisor(status, verb):
    pay = 16 if verb == "settle" else 10
    order = make.order(status="on_hold", hold_reason="substandard_pay", wage_min=pay)
    case = SubstandardOrder.objects.create(
        job_order=order, status=status, explanation="At least $15.", told_how="phone", told_at=make.NOON,
        told_by=make.staff(), answer="No.",
    )  # fmt: skip
    deciders = {"office_manager", "functional_leader"} if verb in {"accept", "refuse", "hold"} else SERVING
    assert came_of(SUBSTANDARD_VERBS, verb, case.pk) == expected(SUBSTANDARD, verb, status, deciders)


def begin_low_pay(who):
    tell_of_low_pay(
        actor=who, job_order_id=make.order(wage_min=10).pk, explanation="At least $15.", how="phone",
        moment=MOMENT,
    )  # fmt: skip


def begin_violation(who):
    report = StopReport(suspicion="Men only.", explanation="Against the law.")
    order = make.order()
    stop_and_report(
        actor=who, employer_id=order.employer_id, job_order_id=order.pk, report=report, moment=MOMENT
    )


def begin_dispute(who):
    report_dispute(
        actor=who, employer_id=make.employer().pk, report="Pickets.", positions=Positions(), moment=MOMENT
    )


def begin_fraud(who):
    hold_for_fraud(actor=who, job_order_id=make.order().pk, suspicion="A check.", moment=MOMENT)


def begin_discontinuation(who):
    propose_discontinuation(
        actor=who,
        employer_id=make.employer().pk,
        grounds=("order_not_altered",),
        facts="Refused.",
        moment=MOMENT,
    )


@pytest.mark.parametrize(
    ("begin", "who_may"),
    [
        pytest.param(begin_dispute, SERVING, id="dispute"),
        pytest.param(
            begin_fraud,
            {"office_manager", "functional_leader", "csu_agent", "csu_lead"},
            id="fraud",
            marks=pytest.mark.requirement("S001-173"),
        ),
        pytest.param(begin_violation, SERVING, id="violation"),
        pytest.param(begin_low_pay, SERVING, id="low pay"),
        pytest.param(begin_discontinuation, SERVING, id="discontinuation"),
    ],
)
def test_who_may_begin_a_case(begin, who_may):
    came = {role: outcome(lambda who=who: begin(who)) for role, who in everyone().items()}
    assert {role for role, what in came.items() if what == "done"} == who_may
    assert {what for role, what in came.items() if role not in who_may} == {"forbidden"}
