"""An order under two cases: each gives back what it took, and nothing opens while another case holds it."""

import pytest
from django.core.exceptions import PermissionDenied

from peyser.cases.actions.dispute_end import close_dispute, hear_side
from peyser.cases.actions.disputes import determine_dispute
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud
from peyser.cases.actions.violations import StopReport, settle_violation, stop_and_report
from peyser.job_orders.actions.status import hold_job_order, release_job_order
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.cases.desk import actor, reported, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def leader():
    return actor("functional_leader")


@pytest.fixture
def support():
    return make.staff_actor("csu_agent", scope="state")


def suspect(leader, order):
    return hold_for_fraud(actor=leader, job_order_id=order.pk, suspicion="A check.", moment=make.moment())


def stop(order):
    return stop_and_report(
        actor=actor("jc_staff"), employer_id=order.employer_id, job_order_id=order.pk,
        report=StopReport(suspicion="Men only.", explanation="Open to all."), moment=make.moment(),
    )  # fmt: skip


def standing(order):
    order.refresh_from_db()
    return order.status, order.hold_reason


@pytest.mark.requirement("S001-148")
def test_a_suspected_violation_holds_an_order_by_its_case_alone(leader):
    order = make.order()
    with pytest.raises(BadInput) as bad:
        hold_job_order(
            actor=leader, job_order_id=order.pk, reason="suspected_violation", note="", moment=make.moment()
        )
    assert set(bad.value.errors) == {"reason"}
    assert standing(order) == ("open", "")


@pytest.mark.parametrize("role", ["regional_manager", "csu_agent", "csu_lead", "sma", "jc_staff"])
def test_only_who_decides_the_case_lifts_the_hold_of_a_suspected_violation(role):
    order = make.order()
    stop(order)
    with pytest.raises(PermissionDenied):
        release_job_order(actor=actor(role), job_order_id=order.pk, note="", moment=make.moment())
    assert standing(order) == ("on_hold", "suspected_violation")


@pytest.mark.parametrize("case", ["fraud", "violation"])
def test_not_even_who_decides_the_case_releases_the_order_beside_it(leader, support, case):
    order = make.order()
    decider = leader if case == "violation" else support
    began = stop(order) if case == "violation" else suspect(leader, order)
    before = standing(order)
    with pytest.raises(BadInput) as bad:
        release_job_order(actor=decider, job_order_id=order.pk, note="", moment=make.moment())
    assert "Decide the case" in bad.value.errors[""]
    assert standing(order) == before

    if case == "violation":
        settle_violation(actor=leader, case_id=began.pk, attempt="Changed.", moment=make.moment())
    else:
        clear_fraud(actor=support, case_id=began.pk, findings="Honest.", moment=make.moment())

    assert standing(order) == ("open", "")


@pytest.mark.parametrize("first_to_end", ["fraud", "violation"])
def test_of_two_cases_the_last_to_end_opens_the_order(leader, support, first_to_end):
    order = make.order()
    fraud, violation = suspect(leader, order), stop(order)
    ends = {
        "fraud": lambda: clear_fraud(
            actor=support, case_id=fraud.pk, findings="Honest.", moment=make.moment()
        ),
        "violation": lambda: settle_violation(
            actor=leader, case_id=violation.pk, attempt="Changed.", moment=make.moment()
        ),
    }  # fmt: skip
    ends.pop(first_to_end)()
    other = {"fraud": "suspected_violation", "violation": "suspected_fraud"}[first_to_end]
    assert standing(order) == ("on_hold", other)

    next(iter(ends.values()))()

    assert standing(order) == ("open", "")


@pytest.mark.requirement("S001-120")
def test_an_order_cleared_of_fraud_stays_on_hold_while_its_position_is_at_issue(leader, support):
    manager, order = actor("regional_manager"), make.order()
    fraud, dispute = suspect(leader, order), reported(order.employer)
    determine_dispute(
        actor=manager, dispute_id=dispute.pk, determination=said({order.pk: "strike"}), moment=make.moment()
    )
    clear_fraud(actor=support, case_id=fraud.pk, findings="Honest.", moment=make.moment())
    assert standing(order) == ("on_hold", "labor_dispute")

    for side in ("employer", "workers"):
        hear_side(actor=manager, dispute_id=dispute.pk, side=side, word="Over.", moment=make.moment())
    close_dispute(actor=manager, dispute_id=dispute.pk, moment=make.moment())
    assert standing(order) == ("open", "")
