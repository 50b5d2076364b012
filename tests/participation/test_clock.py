"""The participations on record follow the services, in the same transaction."""

import datetime as dt

import pytest

from peyser.kernel.moment import Moment
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation, PlannedGap, PlannedService, Service
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def later(days: int) -> Moment:
    return moment(NOON + dt.timedelta(days=days))


def serve(person, at: Moment, code: str = "125", on: dt.date | None = None) -> Service:
    worker = staff("case_manager", person.home_office)
    given = ServiceGiven(code=code, on=on or at.on)
    return record_service(actor=actor_of(worker, on=at.on), seeker_id=person.pk, given=given, moment=at)


def only(person) -> Participation:
    return Participation.objects.get(seeker=person)


def test_the_first_service_that_triggers_begins_the_participation():
    person = enrolled()

    serve(person, moment())

    assert (only(person).started_on, only(person).last_service_on, only(person).exited_on) == (
        TODAY,
        TODAY,
        None,
    )


def test_a_self_service_changes_nothing():
    person = enrolled()
    serve(person, moment())
    service = Service.objects.get(seeker=person)
    Service.objects.create(
        seeker=person, code="006", on=TODAY + dt.timedelta(days=50), origin="automatic", recorded_at=NOON,
        enrollment=service.enrollment,
    )  # fmt: skip

    recompute(seeker_id=person.pk, moment=later(60))

    assert only(person).last_service_on == TODAY


def test_on_day_ninety_one_the_exit_is_dated_back_and_ends_the_enrollment():
    person = enrolled()
    serve(person, moment())

    recompute(seeker_id=person.pk, moment=later(91))

    assert (only(person).exited_on, only(person).exit_recorded_on) == (TODAY, TODAY + dt.timedelta(days=91))
    assert Enrollment.objects.get(seeker=person).exited_on == TODAY


def test_a_service_entered_late_takes_the_exit_back():
    person = enrolled()
    serve(person, moment())
    recompute(seeker_id=person.pk, moment=later(95))

    serve(person, later(96), on=TODAY + dt.timedelta(days=90))

    assert (only(person).last_service_on, only(person).exited_on) == (TODAY + dt.timedelta(days=90), None)
    assert Enrollment.objects.get(seeker=person).exited_on is None


def test_a_planned_service_keeps_it_open():
    person = enrolled()
    serve(person, moment())
    PlannedService.objects.create(
        seeker=person, enrollment=Enrollment.objects.get(seeker=person), code="125", made_on=TODAY,
        on=TODAY + dt.timedelta(days=150),
    )  # fmt: skip

    recompute(seeker_id=person.pk, moment=later(120))

    assert only(person).exited_on is None


def test_a_planned_gap_keeps_it_open():
    person = enrolled()
    serve(person, moment())
    PlannedGap.objects.create(
        seeker=person, reason="health", began_on=TODAY + dt.timedelta(days=10), ends_on=TODAY + dt.timedelta(days=60),
        recorded_at=NOON,
    )  # fmt: skip

    recompute(seeker_id=person.pk, moment=later(120))

    assert only(person).exited_on is None


def test_to_repeat_it_writes_nothing_new():
    person = enrolled()
    serve(person, moment())
    before = list(Participation.objects.values())

    recompute(seeker_id=person.pk, moment=moment())

    assert list(Participation.objects.values()) == before
