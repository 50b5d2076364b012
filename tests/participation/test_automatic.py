"""An event of the program is a service by itself: its code, its day, and who is credited."""

import datetime as dt

import pytest

from peyser.accounts.actor import VISITOR
from peyser.participation.actions.automatic import record_event
from peyser.participation.actions.plans import plan_service
from peyser.participation.actions.register import register_with_service
from peyser.participation.models import Participation, Service
from peyser.reference.models import ServiceCode
from peyser.rulebook.service.automatic import Event, UnknownEvent, automatic_service_on, automatic_services
from peyser.seekers.actions.register import SeekerDetails
from peyser.seekers.models import Membership
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]
EARLIER = dt.date(2026, 5, 20)
NEVER_COUNTS = {ServiceCode.Category.SELF_SERVICE, ServiceCode.Category.INFORMATION}


def happens(event, person, actor, *, about="test:1", on=make.TODAY, **more):
    return record_event(
        event=event, seeker=person, on=on, about=about, actor=actor, moment=make.moment(), **more
    )


@pytest.mark.requirement("S002-004", "S002-006")
def test_each_event_is_recorded_once_for_its_cause_under_the_code_of_the_table():
    person, actor = make.enrolled(), make.staff_actor()
    for event in (*Event, *Event):
        happens(event, person, actor, about=f"cause:{event}")
    recorded = Service.objects.filter(seeker=person)
    assert sorted(recorded.values_list("code", flat=True)) == sorted(line.code for line in automatic_services())
    assert set(recorded.values_list("origin", "recorded_by")) == {("automatic", actor.user_id)}


@pytest.mark.requirement("S002-005")
def test_the_table_and_the_catalogue_agree_on_the_legacy_value_and_self_service_never_counts_today():
    for line in automatic_services():
        code = ServiceCode.objects.get(code=line.code)
        assert code.legacy_countable is line.legacy_countable, line.event
        counts = code.triggers_participation or code.extends_participation
        assert not (counts and code.category in NEVER_COUNTS), line.event


@pytest.mark.requirement("S002-027")
def test_credit_goes_to_the_verifier_the_referrer_or_the_actor_and_never_to_whoever_entered_it():
    person, clerk = make.enrolled(), make.staff_actor()
    verifier, referrer = make.staff(), make.staff()
    assert happens(Event.CAREER_READY_REMEDIATION, person, clerk, about="before").credited_to is None
    Membership.objects.create(
        seeker=person, dob_verified_at=make.NOON, dob_verified_by=verifier, seen_in="passport"
    )
    assert happens(Event.CAREER_READY_REMEDIATION, person, clerk, about="after").credited_to == verifier
    workshop = happens(Event.WORKSHOP_JOB_SEARCH, person, clerk, referred_by=referrer.pk)
    assert (workshop.credited_to, workshop.recorded_by_id) == (referrer, clerk.user_id)
    assert happens(Event.WORKSHOP_CAREER_ADVANCEMENT, person, clerk).credited_to is None
    assert happens(Event.SERVICE_REFERRAL, person, clerk).credited_to_id == clerk.user_id
    assert happens(Event.JOB_SEARCH, person, clerk).credited_to is None


def test_an_event_has_the_day_on_which_it_happened():
    service = happens(Event.KNOWLEDGE_TEST, make.enrolled(), make.staff_actor(), on=EARLIER)
    assert (service.on, service.recorded_at) == (EARLIER, make.NOON)


def test_self_service_neither_completes_an_enrollment_nor_starts_a_participation():
    person = make.enrolled(complete=False)
    happens(Event.JOB_SEARCH, person, make.actor_of(person.user))
    assert not Participation.objects.filter(seeker=person).exists()
    happens(Event.KNOWLEDGE_TEST, person, make.staff_actor())
    assert Participation.objects.get(seeker=person).started_on == make.TODAY


@pytest.mark.requirement("S002-014")
def test_a_training_placed_on_the_plan_is_a_service_of_the_day_it_is_placed_and_moves_nothing():
    person, worker = make.enrolled(), make.staff_actor("case_manager")
    ahead = make.TODAY + dt.timedelta(days=20)
    for code in ("125", "FED-OCCUPATIONAL-SKILLS"):
        plan_service(actor=worker, seeker_id=person.pk, code=code, on=ahead, moment=make.moment())
    placed = Service.objects.get(seeker=person)
    assert (placed.code, placed.on) == ("TB-PLACED-IN-TRAINING", make.TODAY)
    assert placed.credited_to_id == worker.user_id
    assert not Participation.objects.filter(seeker=person).exists()


def test_before_the_first_day_of_the_table_an_event_is_no_service():
    assert automatic_service_on(Event.JOB_SEARCH, on=dt.date(2015, 6, 30)) is None
    assert happens(Event.JOB_SEARCH, make.seeker(), VISITOR, on=dt.date(2015, 6, 30)) is None
    with pytest.raises(UnknownEvent):
        automatic_service_on("tea_break", on=make.TODAY)


@pytest.mark.requirement("S002-030", "S002-032")
@pytest.mark.parametrize(("by_staff", "code"), [(False, "003"), (True, "TB-STAFF-ENTERED")])
def test_a_registration_is_a_service_that_never_counts(by_staff, code):
    make.central_office()
    actor = make.staff_actor() if by_staff else VISITOR
    details = SeekerDetails(
        given_name="Jo", family_name="Park", born_on=dt.date(1988, 2, 2), zip_code="65201",
        may_work_in_us=True, checked_for_existing_account=True,
        email="jo.park@example.org", password=make.PASSWORD,
    )  # fmt: skip
    person = register_with_service(actor=actor, details=details, moment=make.moment())
    service = Service.objects.get(seeker=person)
    assert (service.code, service.credited_to_id) == (code, actor.user_id)
    assert not Participation.objects.exists()
