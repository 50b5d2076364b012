"""Recording who attended: services, credit, the days allowed, taking it back."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.events.actions.reopen import reopen_results
from peyser.events.actions.result import PeopleRefused, result_event
from peyser.events.actions.take_back import take_back_results
from peyser.events.queries import events_to_remind_of
from peyser.kernel.errors import BadInput
from peyser.participation.actions.corrections import take_back_service
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation, Service
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
HELD = dt.datetime(2026, 5, 20, 10, 0, tzinfo=make.ZONE)  # 14 days before the day of the tests


def held(**facts):
    return make.event(starts_at=facts.pop("starts_at", HELD), **facts)


def result(event, marks, moment=None, actor=None):
    return result_event(
        actor=actor or make.staff_actor(), event_id=event.pk, marks={one.pk: mark for one, mark in marks},
        moment=moment or make.moment(),
    )  # fmt: skip


CATEGORIES = [
    pytest.param(
        "skills_assessment", "TB-WORKSHOP-SKILLS-ASSESSMENT", marks=pytest.mark.requirement("S002-022")
    ),
    pytest.param("advancement", "TB-WORKSHOP-ADVANCEMENT", marks=pytest.mark.requirement("S002-023")),
    pytest.param("skills_upgrade", "TB-WORKSHOP-SKILLS-UPGRADE", marks=pytest.mark.requirement("S002-024")),
    pytest.param("job_search", "TB-WORKSHOP-JOB-SEARCH", marks=pytest.mark.requirement("S002-025")),
]


@pytest.mark.parametrize(("category", "code"), CATEGORIES)
def test_attended_is_a_service_on_the_day_of_the_workshop_credited_to_who_referred(category, code):
    event, referrer, recorder = held(category=category), make.staff(), make.staff_actor()
    referred = make.registration(event, referred_by=referrer)
    came_alone, absent = make.registration(event), make.registration(event)

    result(event, [(referred, "attended"), (came_alone, "attended"), (absent, "absent")], actor=recorder)

    given = Service.objects.order_by("seeker_id")
    assert [(s.seeker_id, s.code, s.on, s.origin, s.credited_to_id) for s in given] == [
        (referred.seeker_id, code, HELD.date(), "automatic", referrer.pk),
        (came_alone.seeker_id, code, HELD.date(), "automatic", None),
    ]
    event.refresh_from_db(), absent.refresh_from_db(), referred.refresh_from_db()
    assert (event.status, absent.status, referred.service_id) == ("closed", "absent", given[0].pk)
    assert Participation.objects.filter(seeker=referred.seeker_id, started_on=HELD.date()).exists()


@pytest.mark.requirement("S000-018", "S001-025")
def test_without_enrollment_nobody_is_recorded_as_attended_and_the_whole_grid_waits():
    event = held()
    enrolled, other = make.registration(event), make.registration(event, make.seeker())
    with pytest.raises(PeopleRefused) as refused:
        result(event, [(enrolled, "attended"), (other, "attended")])
    assert refused.value.decision.rule_ids == ("SRV-010",)
    assert set(refused.value.of_people) == {other.pk}
    event.refresh_from_db()
    assert (Service.objects.count(), event.status) == (0, "scheduled")

    result(event, [(enrolled, "attended"), (other, "no_service")])
    assert list(Service.objects.values_list("seeker_id", flat=True)) == [enrolled.seeker_id]


@pytest.mark.requirement("S000-019", "S001-025")
def test_an_informational_workshop_needs_no_enrollment_and_starts_no_participation():
    event = held(informational=True)
    result(
        event, [(make.registration(event, make.seeker()), "attended"), (make.registration(event), "attended")]
    )
    assert list(Service.objects.values_list("code", flat=True)) == ["104", "104"]
    assert Participation.objects.count() == 0


def test_what_an_attendance_stands_for_follows_from_the_kind():
    for kind, codes in (("job_fair", ["112"]), ("orientation", ["101"]), ("hiring_event", []), ("other", [])):
        event = held(kind=kind, category="")
        one = make.registration(event)
        result(event, [(one, "attended")])
        assert list(Service.objects.filter(seeker=one.seeker).values_list("code", flat=True)) == codes


def test_the_first_workshop_completes_a_registered_enrollment():
    event = held()
    one = make.registration(event, make.enrolled(complete=False))
    result(event, [(one, "attended")])
    assert Enrollment.objects.get().completed_on == HELD.date()


def test_a_grid_with_a_gap_an_unknown_mark_or_a_stranger_changes_nothing():
    event = held()
    one, two, stranger = make.registration(event), make.registration(event), make.registration(held())
    for marks in ([(one, "attended")], [(one, "attended"), (two, "late")],
                  [(one, "attended"), (two, "absent"), (stranger, "absent")]):  # fmt: skip
        with pytest.raises(BadInput) as bad:
            result(event, marks)
        assert set(bad.value.errors) <= {str(two.pk), ""}
    one.refresh_from_db()
    assert (one.status, Service.objects.count()) == ("registered", 0)


@pytest.mark.requirement("S002-026")
def test_the_days_end_after_fourteen_and_the_manager_opens_them_with_a_reason():
    event = held()
    one = make.registration(event)
    late = make.moment(make.NOON + dt.timedelta(days=1))
    assert list(events_to_remind_of(make.staff_actor(), moment=late)) == [event]
    with pytest.raises(Refused) as refused:
        result(event, [(one, "attended")], late)
    assert refused.value.decision.rule_ids == ("EVT-021",)
    assert "Staff only have 14 days" in refused.value.decision.findings[0].quote

    facts = {"event_id": event.pk, "expires_on": late.on + dt.timedelta(days=7), "moment": late}
    with pytest.raises(PermissionDenied):
        reopen_results(actor=make.staff_actor(), reason="Sick leave", **facts)
    elsewhere = make.staff_actor("office_manager", at=make.office("Joplin"))
    with pytest.raises(PermissionDenied):
        reopen_results(actor=elsewhere, reason="Sick leave", **facts)
    manager = make.staff_actor("office_manager")
    with pytest.raises(BadInput):
        reopen_results(actor=manager, reason=" ", **facts)
    reopen_results(actor=manager, reason="Sick leave", **facts)
    assert result(event, [(one, "attended")], late).status == "closed"
    assert events_to_remind_of(make.staff_actor(), moment=late).count() == 0


def test_on_the_fourteenth_day_it_is_open_and_cannot_be_opened_beyond_need():
    event = held()
    with pytest.raises(BadInput, match="not over yet"):
        reopen_results(
            actor=make.staff_actor("office_manager"), event_id=event.pk, reason="Early",
            expires_on=make.TODAY + dt.timedelta(days=3), moment=make.moment(),
        )  # fmt: skip
    assert result(event, []).status == "closed"


@pytest.mark.requirement("S002-026")
def test_staff_are_reminded_from_the_tenth_day():
    event = held(starts_at=HELD + dt.timedelta(days=4))
    make.registration(event)
    actor = make.staff_actor()
    before = make.moment(make.NOON - dt.timedelta(days=1))
    assert list(events_to_remind_of(actor, moment=before)) == []
    assert list(events_to_remind_of(actor, moment=make.moment())) == [event]
    assert list(events_to_remind_of(make.staff_actor(at=make.office("Joplin")), moment=make.moment())) == []


def test_before_it_begins_nobody_attended():
    with pytest.raises(Refused) as refused:
        result(make.event(), [])
    assert refused.value.decision.rule_ids == ("EVT-020",)


def test_only_the_center_records():
    with pytest.raises(PermissionDenied):
        result(held(), [], actor=make.staff_actor(at=make.office("Joplin")))


def take_back(event):
    return take_back_results(
        actor=make.staff_actor(), event_id=event.pk, reason="Wrong list", moment=make.moment()
    )


def test_a_recorded_attendance_is_taken_back_whole_and_recorded_again():
    event = held()
    one, two = make.registration(event, make.enrolled(complete=False)), make.registration(event)
    result(event, [(one, "attended"), (two, "absent")])
    with pytest.raises(BadInput):
        take_back_results(actor=make.staff_actor(), event_id=event.pk, reason="", moment=make.moment())

    take_back(event)
    one.refresh_from_db(), two.refresh_from_db()
    assert (one.status, one.service, two.status) == ("registered", None, "registered")
    assert Service.objects.filter(removed_at__isnull=True).count() == 0
    assert Enrollment.objects.get(seeker=one.seeker).completed_on is None
    assert Participation.objects.count() == 0

    result(event, [(one, "absent"), (two, "attended")])
    assert Service.objects.get(removed_at__isnull=True).seeker_id == two.seeker_id


def test_a_service_that_was_taken_back_by_itself_keeps_its_own_reason():
    event = held()
    one = make.registration(event)
    result(event, [(one, "attended")])
    service = Service.objects.get()
    take_back_service(
        actor=make.staff_actor("office_manager"),
        service_id=service.pk,
        reason="Left early",
        moment=make.moment(),
    )
    take_back(event)
    service.refresh_from_db(), one.refresh_from_db()
    assert (service.removal_reason, one.status) == ("Left early", "registered")


def test_what_other_records_depend_on_is_not_taken_back():
    event = held()
    one = make.registration(event, make.enrolled(complete=False))
    result(event, [(one, "attended")])
    record_service(
        actor=make.staff_actor(), seeker_id=one.seeker_id, given=ServiceGiven(code="125", on=make.TODAY),
        moment=make.moment(),
    )  # fmt: skip
    with pytest.raises(BadInput, match=one.seeker.state_id):
        take_back(event)
    assert Service.objects.filter(removed_at__isnull=True).count() == 2
