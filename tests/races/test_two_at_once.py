"""Two people press the same button in the same moment. Each race has its control: without the lock it must fail."""

import threading

import pytest
from django.db import IntegrityError, connection

from peyser.access.actions.once import claim_key
from peyser.access.models import OnceKey
from peyser.access.once import StillRunning
from peyser.compliance.actions import keep
from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.verify import log_call, validate_employer
from peyser.employers.models import VerificationTicket
from peyser.kernel.errors import BadInput
from peyser.participation.actions.enroll import EnrollmentForm, enroll_in_wagner_peyser
from peyser.participation.models import Enrollment, Service
from peyser.referrals.actions.issue import issue_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]
SECONDS = 10


def both(work):
    """Run `work` in two threads that start together; what each of them came to, by the name of its kind."""
    start, outcomes = threading.Barrier(2), []

    def run():
        try:
            start.wait(SECONDS)
            work()
            outcomes.append("done")
        except (Refused, BadInput, IntegrityError, StillRunning) as stopped:
            outcomes.append(type(stopped).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS * 2)
    return sorted(outcomes)


@pytest.fixture
def meet_at_the_rule_book(monkeypatch, request):
    """Hold whoever asks the rule book until the other asks too, or a moment has passed: the widest possible gap."""
    gate, decide = threading.Barrier(2), keep.decide
    # With a lock the other never comes, so a moment is enough; without one it comes, however busy the machine is.
    patience = SECONDS if "without_locks" in request.fixturenames else 0.7

    def slow_decide(*args, **facts):
        try:
            gate.wait(patience)
        except threading.BrokenBarrierError:
            gate.reset()
        return decide(*args, **facts)

    monkeypatch.setattr(keep, "decide", slow_decide)


def refer_twice():
    person, job, actor = make.enrolled(), make.order(), make.staff_actor()
    return both(
        lambda: issue_referral(
            actor=actor,
            seeker_id=person.pk,
            job_order_id=job.pk,
            terms=Terms(consent="in_person"),
            moment=make.moment(),
        )
    )


@pytest.mark.usefixtures("meet_at_the_rule_book")
def test_one_referral_comes_of_two_clicks():
    assert refer_twice() == ["Refused", "done"]
    assert Referral.objects.count() == 1
    assert Service.objects.count() == 1


@pytest.mark.usefixtures("meet_at_the_rule_book", "without_locks")
def test_control_without_the_lock_the_second_referral_is_not_refused_by_the_rule():
    assert refer_twice() != ["Refused", "done"]
    assert Referral.objects.count() == 1, "the constraint is the last line"


def enroll_twice():
    person, actor = make.seeker(), make.staff_actor()
    form = EnrollmentForm(
        on=make.TODAY,
        office_id=make.office().pk,
        case_manager_id=make.staff("case_manager").pk,
        reasons=frozenset({"staff_assistance"}),
        first_service="125",
    )
    return both(
        lambda: enroll_in_wagner_peyser(actor=actor, seeker_id=person.pk, form=form, moment=make.moment())
    )


@pytest.mark.usefixtures("meet_at_the_rule_book")
def test_nobody_is_enrolled_twice_at_once():
    assert enroll_twice() == ["Refused", "done"]
    assert Enrollment.objects.count() == 1


@pytest.mark.usefixtures("meet_at_the_rule_book", "without_locks")
def test_control_without_the_lock_the_second_enrollment_is_stopped_by_the_constraint_alone():
    assert enroll_twice() != ["Refused", "done"]
    assert Enrollment.objects.count() == 1


def validate_twice():
    waiting, support = make.employer(enabled=False), make.staff_actor("csu_agent", scope="state")
    ticket = VerificationTicket.objects.get(employer=waiting)
    log_call(
        actor=support, ticket_id=ticket.pk, phone="5735550199", result="returned", note="", moment=make.moment()
    )
    return both(
        lambda: validate_employer(actor=support, ticket_id=ticket.pk, evidence="Registry", moment=make.moment())
    )


@pytest.mark.usefixtures("meet_at_the_rule_book")
def test_an_employer_is_validated_once():
    assert validate_twice() == ["BadInput", "done"]


@pytest.mark.usefixtures("meet_at_the_rule_book", "without_locks")
def test_control_without_the_lock_both_agents_validate():
    assert validate_twice() == ["done", "done"]


def test_a_key_is_claimed_by_one_of_two_requests():
    outcomes = both(lambda: claim_key(user_id=None, key="k", request_hash="h", at=make.NOON))
    assert outcomes == ["StillRunning", "done"]
    assert OnceKey.objects.count() == 1
