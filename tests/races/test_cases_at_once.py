"""A case is decided once, and nothing slips in beside it. Each race has its control without the locks."""

import threading

import pytest

from peyser.cases.actions import fraud
from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    propose_discontinuation,
)
from peyser.cases.actions.disputes import Positions, determine_dispute, dismiss_dispute, report_dispute
from peyser.cases.actions.fraud import hold_for_fraud, remove_fraud
from peyser.cases.actions.substandard_end import accept_low_pay, refuse_low_pay
from peyser.cases.actions.violations import StopReport, fail_violation, settle_violation, stop_and_report
from peyser.cases.models import Discontinuation, LaborDispute, SubstandardOrder, SuspectedViolation
from peyser.job_orders.actions.status import release_job_order
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from tests import factories as make
from tests.cases.desk import said
from tests.cases.test_substandard import low, referred
from tests.races.test_two_at_once import both

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def meet_before_deciding(monkeypatch):
    """Hold whoever is about to ask the rule book until the other is too, or a moment has passed."""
    gate, judge = threading.Barrier(2), fraud.judge

    def slow_judge(*args, **facts):
        try:
            gate.wait(0.7)
        except threading.BrokenBarrierError:
            gate.reset()
        return judge(*args, **facts)

    monkeypatch.setattr(fraud, "judge", slow_judge)


def remove_twice():
    person, order = make.enrolled(), make.order()
    make.referral(person, order)
    case = hold_for_fraud(
        actor=make.staff_actor("functional_leader"), job_order_id=order.pk, suspicion="A check.",
        moment=make.moment(),
    )  # fmt: skip
    support = make.staff_actor("csu_agent", scope="state")
    outcomes = both(
        lambda: remove_fraud(actor=support, case_id=case.pk, findings="Fake.", moment=make.moment())
    )
    return outcomes, Message.objects.filter(recipient=person.user).count()


@pytest.mark.usefixtures("meet_before_deciding")
def test_a_fraud_is_removed_once_and_each_seeker_warned_once():
    assert remove_twice() == (["BadInput", "done"], 1)


@pytest.mark.usefixtures("meet_before_deciding", "without_locks")
def test_control_without_the_lock_each_seeker_is_warned_twice():
    assert remove_twice() == (["done", "done"], 2)


def stop(order):
    return stop_and_report(
        actor=make.staff_actor(), employer_id=order.employer_id, job_order_id=order.pk,
        report=StopReport(suspicion="Men only.", explanation="Open to all."), moment=make.moment(),
    )  # fmt: skip


def report(employer):
    return report_dispute(
        actor=make.staff_actor(), employer_id=employer.pk, report="Pickets.", positions=Positions(),
        moment=make.moment(),
    )  # fmt: skip


def begun(kind, order):
    """What begins or decides a case about this order, by kind."""
    desk = make.staff_actor("functional_leader")
    if kind == "violation":
        return lambda: stop(order)
    if kind == "fraud":
        return lambda: hold_for_fraud(
            actor=desk, job_order_id=order.pk, suspicion="A check.", moment=make.moment()
        )
    dispute = report(order.employer)
    return lambda: determine_dispute(
        actor=make.staff_actor("regional_manager"), dispute_id=dispute.pk,
        determination=said({order.pk: "strike"}), moment=make.moment(),
    )  # fmt: skip


def hold_while_released(overtaken, kind):
    """Someone opens an order on hold again while a case stops it. Whether the order is off the pages afterwards."""
    order = make.order(status="on_hold", hold_reason="employer_request")
    opener, begin = make.staff_actor("sma", scope="state"), begun(kind, order)
    outcomes = overtaken(
        JobOrder,
        lambda: release_job_order(actor=opener, job_order_id=order.pk, note="", moment=make.moment()),
        begin,
    )
    assert outcomes.second == "done"
    return not JobOrder.objects.online(on=make.TODAY).filter(pk=order.pk).exists()


@pytest.mark.parametrize("kind", ["violation", "fraud", "dispute"])
def test_an_order_that_is_released_while_a_case_stops_it_is_off_the_pages(overtaken, kind):
    assert hold_while_released(overtaken, kind)


# A report of a dispute keeps the order from being released before the locks are asked, so that no race is left there.
@pytest.mark.usefixtures("without_locks")
@pytest.mark.parametrize("kind", ["violation", "fraud"])
def test_control_without_the_locks_the_release_undoes_the_hold(overtaken, kind):
    assert not hold_while_released(overtaken, kind)


def settle_and_fail(overtaken):
    case, boss = stop(make.order()), make.staff_actor("office_manager")
    facts = {"actor": boss, "case_id": case.pk, "attempt": "We called.", "moment": make.moment()}
    outcomes = overtaken(SuspectedViolation, lambda: settle_violation(**facts), lambda: fail_violation(**facts))
    return outcomes.first, outcomes.second, JobOrder.objects.get(pk=case.job_order_id).status


def test_a_suspected_violation_is_decided_by_one_supervisor(overtaken):
    assert settle_and_fail(overtaken) == ("done", "BadInput", "open")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_two_supervisors_decide_against_each_other(overtaken):
    assert settle_and_fail(overtaken)[:2] == ("done", "done")


def accept_and_refuse(overtaken):
    case = referred(low())
    facts = {"case_id": case.pk, "decision": "So decided.", "moment": make.moment()}
    one, other = make.staff_actor("office_manager"), make.staff_actor("functional_leader")
    outcomes = overtaken(
        SubstandardOrder,
        lambda: accept_low_pay(actor=one, **facts),
        lambda: refuse_low_pay(actor=other, **facts),
    )
    return outcomes.first, outcomes.second, JobOrder.objects.get(pk=case.job_order_id).status


@pytest.mark.requirement("S001-147")
def test_pay_below_the_minimum_is_decided_by_one_supervisor(overtaken):
    assert accept_and_refuse(overtaken) == ("done", "BadInput", "open")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_low_pay_is_accepted_and_refused(overtaken):
    assert accept_and_refuse(overtaken)[:2] == ("done", "done")


def dismiss_and_determine(overtaken):
    order, boss = make.order(), make.staff_actor("regional_manager")
    dispute = report(order.employer)
    facts = {"actor": boss, "dispute_id": dispute.pk, "moment": make.moment()}
    outcomes = overtaken(
        LaborDispute,
        lambda: dismiss_dispute(findings="Nothing.", **facts),
        lambda: determine_dispute(determination=said({order.pk: "strike"}), **facts),
    )
    return outcomes.first, outcomes.second


def test_a_labor_dispute_is_determined_once(overtaken):
    assert dismiss_and_determine(overtaken) == ("done", "BadInput")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_a_dispute_is_confirmed_and_dismissed(overtaken):
    assert dismiss_and_determine(overtaken) == ("done", "done")


def report_twice(overtaken):
    mill = make.employer()
    outcomes = overtaken(LaborDispute, lambda: report(mill), lambda: report(mill))
    return outcomes.first, outcomes.second, LaborDispute.objects.count()


def test_of_two_reports_of_one_dispute_the_second_is_told(overtaken):
    assert report_twice(overtaken) == ("done", "BadInput", 1)


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_the_constraint_is_the_last_line(overtaken):
    assert report_twice(overtaken) == ("IntegrityError", "done", 1)


def drop_and_end(overtaken):
    mill, monitor = make.employer(), make.staff_actor("sma", scope="state")
    case = propose_discontinuation(
        actor=make.staff_actor(), employer_id=mill.pk, grounds=("order_not_altered",), facts="Refused.",
        moment=make.moment(),
    )  # fmt: skip
    facts = {"actor": monitor, "case_id": case.pk, "moment": make.moment()}
    outcomes = overtaken(
        Discontinuation,
        lambda: drop_discontinuation(decision="Complied.", **facts),
        lambda: discontinue_services(decided=Decided(decision="Refused.", immediate=True), **facts),
    )
    mill.refresh_from_db()
    return outcomes.first, outcomes.second, mill.status


def test_services_do_not_end_by_a_case_that_is_dropped_meanwhile(overtaken):
    assert drop_and_end(overtaken) == ("done", "BadInput", "active")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_services_end_by_a_dropped_case(overtaken):
    assert drop_and_end(overtaken) == ("done", "done", "discontinued")
