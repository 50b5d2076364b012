"""Services to an employer end: the grounds, the notice, the time to answer, what is switched off, the way back."""

import datetime as dt

import pytest

from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    notify_employer,
    propose_discontinuation,
    record_answer,
)
from peyser.cases.actions.reinstate import reinstate_services
from peyser.cases.queries import answer_due_on, discontinuation_queue
from peyser.compliance.actions.keep import Refused
from peyser.employers.queries import may_see_seekers
from peyser.job_orders.actions.entry import enter_job_order
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.referrals.actions.issue import issue_referral
from peyser.referrals.facts import Terms
from peyser.rulebook.cases.grounds import GROUNDS
from tests import factories as make
from tests.cases.desk import actor
from tests.cases.test_labor_dispute import DETAILS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DUE = dt.date(2026, 7, 2)  # twenty working days after June 3, without Juneteenth


@pytest.fixture
def monitor():
    return make.staff_actor("sma", scope="state")


@pytest.fixture
def mill():
    return make.employer()


def propose(employer, *grounds):
    return propose_discontinuation(
        actor=actor("jc_staff"), employer_id=employer.pk, grounds=grounds or ("order_not_altered",),
        facts="Twice refused to change the order.", moment=make.moment(),
    )  # fmt: skip


def notify(monitor, case):
    return notify_employer(actor=monitor, case_id=case.pk, notice="You refused.", moment=make.moment())


def end(monitor, case, moment=None, **decided):
    return discontinue_services(
        actor=monitor, case_id=case.pk, decided=Decided(decision="Refused to comply.", **decided),
        moment=moment or make.moment(),
    )  # fmt: skip


def noon_of(day):
    return make.moment(dt.datetime.combine(day, dt.time(12), tzinfo=make.ZONE))


def stopped_by(refusal):
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-174", "S001-175", "S001-176", "S001-177")
@pytest.mark.parametrize("ground", [ground.key for ground in GROUNDS])
def test_each_ground_of_the_manual_and_of_the_federal_rule_opens_a_case_that_can_end_services(
    monitor, mill, ground
):
    case = propose(mill, ground)
    assert case.grounds == [ground]
    assert end(monitor, case, immediate=True).status == "in_force"


@pytest.mark.requirement("S001-174")
@pytest.mark.parametrize("grounds", [(), ("dislike",)])
def test_no_case_without_a_ground_that_the_policy_knows(mill, grounds):
    with pytest.raises(BadInput) as bad:
        propose_discontinuation(
            actor=actor("jc_staff"), employer_id=mill.pk, grounds=grounds, facts="So.", moment=make.moment()
        )
    assert set(bad.value.errors) == {"grounds"}


@pytest.mark.requirement("S001-178")
def test_what_staff_propose_waits_in_the_queue_of_the_monitor_who_is_told(monitor, mill):
    case = propose(mill)
    assert list(discontinuation_queue(monitor)) == [case]
    assert Message.objects.get(about=f"discontinuation:{case.pk}").recipient_id == monitor.user_id


def test_the_employer_has_twenty_working_days_to_answer(monitor, mill):
    case = notify(monitor, propose(mill))
    assert case.answer_due_on == answer_due_on(make.TODAY) == DUE
    notice = Message.objects.get(recipient=make.employer_user(mill))
    assert "2026-07-02" in notice.body


def test_services_do_not_end_without_the_notice(monitor, mill):
    with pytest.raises(Refused) as refusal:
        end(monitor, propose(mill))
    assert stopped_by(refusal) == ["CAS-042"]


def test_services_do_not_end_while_the_employer_may_still_answer(monitor, mill):
    case = notify(monitor, propose(mill))
    with pytest.raises(Refused) as refusal:
        end(monitor, case, noon_of(DUE))
    assert stopped_by(refusal) == ["CAS-043"]
    assert end(monitor, case, noon_of(DUE + dt.timedelta(days=1))).status == "in_force"


def test_with_the_answer_the_monitor_may_decide(monitor, mill):
    case = notify(monitor, propose(mill))
    kept = record_answer(
        actor=monitor, case_id=case.pk, answer="We disagree.", hearing_requested=True, moment=make.moment()
    )
    assert (kept.hearing_requested, kept.answered_on) == (True, make.TODAY)
    assert end(monitor, case).status == "in_force"


@pytest.mark.requirement("S001-178")
def test_the_end_switches_off_orders_entry_access_and_referrals_in_the_whole_state(monitor, mill):
    there = make.order(employer=mill, office=make.office("Sedalia"))
    end(monitor, propose(mill), immediate=True)
    mill.refresh_from_db()

    assert (mill.status, mill.access_right) == ("discontinued", "disabled")
    assert not JobOrder.objects.online(on=make.TODAY).exists()
    assert not may_see_seekers(mill, on=make.TODAY).allowed
    with pytest.raises(Refused) as no_entry:
        enter_job_order(actor=make.staff_actor(), employer_id=mill.pk, details=DETAILS, moment=make.moment())
    assert "EMP-042" in stopped_by(no_entry)
    with pytest.raises(Refused):
        issue_referral(
            actor=make.staff_actor(), seeker_id=make.enrolled().pk, job_order_id=there.pk,
            terms=Terms(consent="in_person"), moment=make.moment(),
        )  # fmt: skip


def test_services_are_given_again_only_for_something_corrected(monitor, mill):
    order = make.order(employer=mill)
    case = end(monitor, propose(mill), immediate=True)
    with pytest.raises(Refused) as refusal:
        reinstate_services(actor=monitor, case_id=case.pk, correction="", moment=make.moment())
    assert stopped_by(refusal) == ["CAS-051"]

    reinstate_services(actor=monitor, case_id=case.pk, correction="The order is changed.", moment=make.moment())

    mill.refresh_from_db()
    assert (mill.status, mill.access_right) == ("active", "enabled")
    assert list(JobOrder.objects.online(on=make.TODAY)) == [order]


def test_an_account_that_was_never_validated_is_not_validated_by_the_way(monitor):
    waiting = make.employer(enabled=False)
    case = end(monitor, propose(waiting), immediate=True)
    reinstate_services(actor=monitor, case_id=case.pk, correction="Changed.", moment=make.moment())
    waiting.refresh_from_db()
    assert (waiting.status, waiting.access_right) == ("pending_verification", "pending_verification")


def test_an_employer_that_had_the_notice_is_told_when_services_go_on(monitor, mill):
    case = notify(monitor, propose(mill))
    drop_discontinuation(actor=monitor, case_id=case.pk, decision="Complied.", moment=make.moment())
    told = Message.objects.filter(recipient=make.employer_user(mill)).values_list("subject", flat=True)
    assert "Our services to you go on" in told


def test_one_case_at_a_time(mill):
    propose(mill)
    with pytest.raises(BadInput):
        propose(mill)
