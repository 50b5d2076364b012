"""Pay below the legal minimum: told, answered, changed, or decided by a supervisor for this one order."""

import dataclasses
from decimal import Decimal

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.substandard import (
    EmployerAnswer,
    record_pay_answer,
    refer_low_pay,
    tell_of_low_pay,
)
from peyser.cases.actions.substandard_end import accept_low_pay, hold_low_pay, refuse_low_pay, settle_low_pay
from peyser.cases.order_queries import substandard_queue
from peyser.compliance.actions.keep import Refused
from peyser.compliance.actions.override import override_rule
from peyser.job_orders.actions.drafts import discard_draft, open_job_order, save_draft
from peyser.job_orders.actions.entry import change_job_order
from peyser.job_orders.actions.status import release_job_order
from peyser.job_orders.drafts import details_of
from peyser.job_orders.facts import Attestations
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make
from tests.cases.desk import actor
from tests.job_orders.test_drafts import COMPLETE
from tests.job_orders.test_enter_job_order import refused_by

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
TEN = Decimal(10)
ANSWERED = EmployerAnswer(answer="They will not pay more.", how="phone", on=make.TODAY)


def low(**facts):
    return make.order(wage_min=TEN, **facts)


def draft(employer=None, **answers):
    owner = employer or make.employer()
    answers = COMPLETE | {"wage_min": TEN} | answers
    return save_draft(
        actor=actor("jc_staff"), employer_id=owner.pk, answers=answers, moment=make.moment(), part="check"
    )


def tell(order):
    return tell_of_low_pay(
        actor=actor("jc_staff"), job_order_id=order.pk, explanation="At least $15 an hour.", how="phone",
        moment=make.moment(),
    )  # fmt: skip


def referred(order):
    case, at_desk = tell(order), {"actor": actor("jc_staff"), "moment": make.moment()}
    record_pay_answer(case_id=case.pk, answered=ANSWERED, **at_desk)
    return refer_low_pay(case_id=case.pk, note="They say tips make up for it.", **at_desk)


def decide(verb, case, decision="The law excepts this work.", role="functional_leader"):
    return verb(actor=actor(role), case_id=case.pk, decision=decision, moment=make.moment())


def repay(order, pay, who=None):
    details = dataclasses.replace(
        details_of(order), wage_min=Decimal(pay), attest=Attestations(position_exists=True)
    )
    return change_job_order(
        actor=who or make.actor_of(make.employer_user(order.employer)), job_order_id=order.pk, details=details,
        moment=make.moment(),
    )  # fmt: skip


def stopped_by(refusal):
    return [finding.rule_id for finding in refusal.value.decision.stopping]


def state(order):
    order.refresh_from_db()
    return order.status, order.hold_reason


@pytest.mark.requirement("S001-146")
def test_the_employer_is_told_why_the_order_cannot_be_entered_and_an_open_one_leaves_the_pages():
    order = low()
    case = tell(order)
    assert state(order) == ("on_hold", "substandard_pay")
    told = Message.objects.get(recipient=make.employer_user(order.employer))
    assert "below the legal minimum. We cannot enter it so. At least $15 an hour." in told.body
    assert told.link == f"/employer/orders/{order.pk}/"
    assert (case.told_how, case.told_at) == ("phone", make.NOON)
    assert EmployerNote.objects.filter(employer=order.employer, text__contains=case.explanation).exists()
    with pytest.raises(BadInput):
        release_job_order(actor=actor("office_manager"), job_order_id=order.pk, note="", moment=make.moment())


def test_the_employer_is_told_once_and_only_about_pay_that_is_below_the_minimum():
    order = low()
    tell(order)
    for wrong in (order, make.order(), low(status="closed")):
        with pytest.raises(BadInput):
            tell(wrong)


@pytest.mark.requirement("S001-146")
def test_the_employer_may_change_the_pay_and_the_order_goes_on():
    order = low()
    case, at_desk = tell(order), {"actor": actor("jc_staff"), "moment": make.moment()}
    with pytest.raises(Refused) as refusal:
        settle_low_pay(case_id=case.pk, **at_desk)
    assert stopped_by(refusal) == ["CAS-073"]
    repay(order, "16")
    assert settle_low_pay(case_id=case.pk, **at_desk).status == "changed"
    assert list(JobOrder.objects.online(on=make.TODAY)) == [order]


def test_a_draft_with_new_pay_opens_while_its_case_is_with_the_supervisor():
    order = draft()
    case = referred(order)
    boss = make.actor_of(make.employer_user(order.employer))
    save_draft(
        actor=boss, employer_id=order.employer_id, job_order_id=order.pk, answers={"wage_min": Decimal(16)},
        moment=make.moment(),
    )  # fmt: skip
    assert open_job_order(actor=boss, job_order_id=order.pk, moment=make.moment()).status == "open"
    with pytest.raises(Refused) as refusal:
        decide(refuse_low_pay, case)
    assert stopped_by(refusal) == ["CAS-074"]
    assert settle_low_pay(actor=actor("jc_staff"), case_id=case.pk, moment=make.moment()).status == "changed"
    assert state(order) == ("open", "")


@pytest.mark.requirement("S001-147")
def test_an_order_that_is_not_changed_goes_to_the_supervisors_of_its_center_with_a_note():
    order, boss, there = low(), actor("office_manager"), make.staff("office_manager", make.office("Sedalia"))
    case, at_desk = tell(order), {"actor": actor("jc_staff"), "moment": make.moment()}
    with pytest.raises(Refused) as refusal:
        refer_low_pay(case_id=case.pk, note="Will not change.", **at_desk)
    assert stopped_by(refusal) == ["CAS-071"]
    record_pay_answer(case_id=case.pk, answered=ANSWERED, **at_desk)
    done = refer_low_pay(case_id=case.pk, note="Will not change.", **at_desk)
    assert (done.answer, done.answer_how, done.answer_on) == (ANSWERED.answer, "phone", make.TODAY)
    assert list(substandard_queue(boss)) == [done]
    told = Message.objects.filter(link=f"/staff/cases/substandard/{case.pk}/").values_list(
        "recipient", flat=True
    )
    assert boss.user_id in told
    assert there.pk not in told
    assert not substandard_queue(make.actor_of(there)).exists()


@pytest.mark.requirement("S001-147")
def test_an_acceptance_needs_its_statement_and_lets_this_order_open():
    order = low()
    case = referred(order)
    with pytest.raises(Refused) as refusal:
        decide(accept_low_pay, case, decision=" ")
    assert stopped_by(refusal) == ["CAS-072"]
    assert decide(accept_low_pay, case).decision == "The law excepts this work."
    assert state(order) == ("open", "")
    assert order.accepted_pay_statement == "The law excepts this work."
    assert Message.objects.filter(
        body__contains="is accepted as it is. Why: The law excepts this work."
    ).exists()


@pytest.mark.requirement("S001-147")
def test_an_acceptance_is_for_one_order_and_one_pay():
    order = draft()
    boss = make.actor_of(make.employer_user(order.employer))
    with pytest.raises(Refused) as refusal:
        open_job_order(actor=boss, job_order_id=order.pk, moment=make.moment())
    assert stopped_by(refusal) == ["ORD-034"]
    decide(accept_low_pay, referred(order))
    opened = open_job_order(actor=boss, job_order_id=order.pk, moment=make.moment())
    repay(opened, TEN)
    with pytest.raises(Refused) as refusal:
        repay(opened, "9")
    assert stopped_by(refusal) == ["ORD-034"]
    other = draft(order.employer, title="Grinder")
    with pytest.raises(Refused) as refusal:
        open_job_order(actor=boss, job_order_id=other.pk, moment=make.moment())
    assert stopped_by(refusal) == ["ORD-034"]


@pytest.mark.requirement("S001-147")
@pytest.mark.parametrize("make_order", [low, draft])
def test_a_refused_order_is_void_and_the_employer_reads_why(make_order):
    order = make_order()
    decide(refuse_low_pay, referred(order), decision="No exception fits.")
    assert (*state(order), order.void_reason) == ("void", "", "contrary_to_law")
    assert Message.objects.filter(body__endswith="Why: No exception fits.").exists()


@pytest.mark.requirement("S001-147")
def test_a_held_order_waits_and_is_decided_later():
    order = low()
    case = decide(hold_low_pay, referred(order), decision="We ask the Department of Labor.")
    assert (case.status, state(order)) == ("held", ("on_hold", "substandard_pay"))
    assert decide(accept_low_pay, case).status == "accepted"
    assert state(order) == ("open", "")


def test_a_decision_and_a_referral_say_why():
    order = low()
    case = referred(order)
    for verb in (refuse_low_pay, hold_low_pay):
        with pytest.raises(BadInput) as bad:
            decide(verb, case, decision=" ")
        assert set(bad.value.errors) == {"decision"}


def test_an_order_on_hold_for_another_reason_gets_it_back():
    order = low(status="on_hold", hold_reason="employer_request")
    decide(accept_low_pay, referred(order))
    assert state(order) == ("on_hold", "employer_request")


def test_an_employer_who_throws_the_draft_away_leaves_a_void_order_and_its_case():
    order = draft()
    case = referred(order)
    boss = make.actor_of(make.employer_user(order.employer))
    discard_draft(actor=boss, job_order_id=order.pk, moment=make.moment())
    assert (*state(order), order.void_reason) == ("void", "", "not_wanted")
    assert decide(refuse_low_pay, case).status == "refused"


def test_no_override_lets_all_orders_of_an_employer_pass():
    owner = make.employer()
    with pytest.raises(BadInput):
        override_rule(
            actor=actor("office_manager"), rule_id="ORD-034", about=f"employer:{owner.pk}", reason="Excepted.",
            expires_on=make.TODAY.replace(year=2027), moment=make.moment(),
        )  # fmt: skip
    assert refused_by(owner, wage_min=TEN) == ["ORD-034"]


def test_an_answer_of_a_day_to_come_is_pointed_out():
    case = tell(low())
    with pytest.raises(BadInput) as bad:
        record_pay_answer(
            actor=actor("jc_staff"), case_id=case.pk, moment=make.moment(),
            answered=dataclasses.replace(ANSWERED, on=make.TODAY.replace(year=2027)),
        )  # fmt: skip
    assert set(bad.value.errors) == {"on"}
