"""A service on record is corrected or taken back with a reason, by whom it may, and the clock follows."""

import datetime as dt

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.kernel.moment import Moment
from peyser.participation.actions.corrections import ServiceChange, correct_service, take_back_service
from peyser.participation.actions.plans import PlanGiven, keep_plan, plan_service
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation, PlannedService, Service
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
WHY = "Entered for the wrong day"


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def later(days: int) -> Moment:
    return moment(NOON + dt.timedelta(days=days))


@pytest.fixture
def worker():
    return actor_of(staff("jc_staff"))


@pytest.fixture
def supervisor():
    return actor_of(staff("office_manager"))


def give(worker, person, at: Moment | None = None, code: str = "125") -> Service:
    at = at or moment()
    return record_service(actor=worker, seeker_id=person.pk, given=ServiceGiven(code=code, on=at.on), moment=at)


def change(actor, service, on: dt.date, at: Moment | None = None, **facts) -> Service:
    made = ServiceChange(**{"code": service.code, "on": on, "reason": WHY} | facts)
    return correct_service(actor=actor, service_id=service.pk, change=made, moment=at or moment())


def take_back(actor, service, at: Moment | None = None, reason: str = WHY) -> Service:
    return take_back_service(actor=actor, service_id=service.pk, reason=reason, moment=at or moment())


def refusal(act) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        act()
    return tuple(finding.rule_id for finding in refused.value.decision.stopping)


def test_a_corrected_day_moves_the_clock_and_both_services_stay_on_record(worker):
    person = enrolled()
    wrong = give(worker, person)

    right = change(worker, wrong, day(-3))

    wrong.refresh_from_db()
    assert (wrong.removed_at, wrong.removed_by_id, wrong.removal_reason) == (NOON, worker.user_id, WHY)
    assert (right.on, right.credited_to_id, right.about) == (day(-3), worker.user_id, f"correction:{wrong.pk}")
    assert Participation.objects.get(seeker=person).last_service_on == day(-3)


def test_the_first_service_taken_back_leaves_the_enrollment_waiting_for_one(worker):
    person = enrolled(complete=False)
    first = give(worker, person)
    assert Enrollment.objects.get(seeker=person).completed_on == TODAY

    take_back(worker, first)

    enrollment = Enrollment.objects.get(seeker=person)
    assert (enrollment.status, enrollment.completed_on) == ("registered", None)
    assert not Participation.objects.filter(seeker=person).exists()


def test_an_enrollment_is_complete_with_the_first_service_that_stands(worker, supervisor):
    person = enrolled(complete=False)
    first = give(worker, person)
    give(worker, person, later(5))

    take_back(supervisor, first, later(6))

    assert Enrollment.objects.get(seeker=person).completed_on == day(5)
    assert Participation.objects.get(seeker=person).started_on == day(5)


def test_a_service_entered_late_of_an_earlier_day_completes_the_enrollment_earlier(worker):
    person = enrolled(complete=False)
    give(worker, person)
    given = ServiceGiven(code="125", on=day(-10))

    record_service(actor=worker, seeker_id=person.pk, given=given, moment=moment())

    assert Enrollment.objects.get(seeker=person).completed_on == day(-10)
    assert Participation.objects.get(seeker=person).started_on == day(-10)


def test_who_may_correct(worker, supervisor):
    service = give(worker, enrolled())
    colleague = actor_of(staff("jc_staff"))

    assert refusal(lambda: take_back(colleague, service)) == ("SRV-041",)
    assert refusal(lambda: take_back(worker, service, later(1))) == ("SRV-041",)
    assert refusal(lambda: take_back(worker, service, reason=" ")) == ("SRV-042",)
    take_back(supervisor, service, later(1))
    assert refusal(lambda: take_back(supervisor, service, later(1))) == ("SRV-040",)


def test_the_day_of_an_automatic_service_follows_its_act_but_it_can_be_taken_back(supervisor, worker):
    service = give(worker, enrolled())
    Service.objects.filter(pk=service.pk).update(origin="automatic", about="referral:1")

    assert refusal(lambda: change(supervisor, service, day(-1))) == ("SRV-043",)
    assert take_back(supervisor, service).removal_reason == WHY


def test_the_new_service_is_judged_by_the_rules_of_services(worker):
    service = give(worker, enrolled())

    assert refusal(lambda: change(worker, service, day(1))) == ("SRV-016",)
    assert refusal(lambda: change(worker, service, TODAY, code="TB-DVOP-IEP", need_determined=True)) == (
        "SRV-012",
    )
    service.refresh_from_db()
    assert service.removed_at is None


def test_a_supervisor_corrects_the_day_of_a_service_that_belongs_to_another_role(supervisor):
    person = enrolled()
    specialist = actor_of(staff("dvop"))
    given = ServiceGiven(code="TB-DVOP-IEP", on=TODAY, need_determined=True)
    service = record_service(actor=specialist, seeker_id=person.pk, given=given, moment=moment())

    assert change(supervisor, service, day(-1), need_determined=True).credited_to_id == specialist.user_id


def test_a_plan_whose_service_is_taken_back_was_missed(worker):
    person = enrolled()
    give(worker, person)
    plan = plan_service(actor=worker, seeker_id=person.pk, code="115", on=TODAY, moment=moment())
    kept = keep_plan(actor=worker, plan_id=plan.pk, given=PlanGiven(on=TODAY), moment=moment())

    right = change(worker, kept, day(-1))
    assert PlannedService.objects.get(pk=plan.pk).service_id == right.pk

    take_back(worker, right)
    assert PlannedService.objects.get(pk=plan.pk).status == "missed"
