"""The acts on a person's clock as pages: each saves, says why not, and keeps what was typed."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation, PlannedGap, PlannedService, Service
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def day(number: int) -> str:
    return (make.TODAY + dt.timedelta(days=number)).isoformat()


@pytest.fixture
def served(desk):
    person = make.enrolled()
    record_service(
        actor=make.staff_actor("case_manager"), seeker_id=person.pk, moment=make.moment(),
        given=ServiceGiven(code="125", on=make.TODAY),
    )  # fmt: skip
    return person


def send(desk, name, *pks, **typed):
    return desk.post(reverse(f"staff-seeker-{name}", args=pks), typed, follow=True)


def test_a_service_is_planned_and_called_off(desk, served):
    page = send(desk, "plan", served.pk, code="125", on=day(40)).content.decode()
    plan = PlannedService.objects.get(seeker=served)
    assert "Saved. The clock is up to date." in page
    assert "The exit is recorded in 131 days" in page

    refused = send(desk, "plan-close", served.pk, plan.pk, what="cancelled", reason="")
    assert refused.status_code == 422
    assert "Nobody said why this plan is cancelled." in refused.content.decode()
    send(desk, "plan-close", served.pk, plan.pk, what="cancelled", reason="Moved away")
    plan.refresh_from_db()
    assert (plan.status, plan.reason) == ("cancelled", "Moved away")


def test_a_planned_service_is_given(desk, served):
    send(desk, "plan", served.pk, code="115", on=day(0))
    plan = PlannedService.objects.get(seeker=served)

    send(desk, "plan-close", served.pk, plan.pk, what="given", on=day(0))

    plan.refresh_from_db()
    assert plan.service.code == "115"


def test_a_gap_is_recorded_extended_and_taken_back(desk, served):
    too_long = send(desk, "gap", served.pk, reason="health", began_on=day(1), ends_on=day(200), note="Surgery")
    assert too_long.status_code == 422
    assert "Surgery" in too_long.content.decode()
    send(desk, "gap", served.pk, reason="health", began_on=day(1), ends_on=day(30))
    gap = PlannedGap.objects.get(seeker=served)

    send(desk, "gap-change", served.pk, gap.pk, what="extend", ends_on=day(60), reason="Still away")
    send(desk, "gap-change", served.pk, gap.pk, what="take_back", reason="Back again")

    gap.refresh_from_db()
    assert (gap.ends_on.isoformat(), gap.extended_because, gap.removal_reason) == (
        day(60), "Still away", "Back again",
    )  # fmt: skip
    assert gap.removed_at is not None


def test_an_exit_is_excluded_with_its_proof(desk, served):
    services = Service.objects.filter(seeker=served)
    services.update(on=make.TODAY - dt.timedelta(days=120))
    recompute(seeker_id=served.pk, moment=make.moment())
    period = Participation.objects.get(seeker=served)

    assert send(desk, "exclude", served.pk, period.pk, exclusion="03", proof="").status_code == 422
    page = send(desk, "exclude", served.pk, period.pk, exclusion="03", proof="Notice, paper file")

    assert "Notice, paper file" in page.content.decode()


def test_an_enrollment_is_closed_and_the_closing_taken_back(desk, served):
    enrollment = Enrollment.objects.get(seeker=served)

    page = send(desk, "close", served.pk, enrollment.pk, on=day(0), closure="withdrew", outcome="unknown")
    assert "Does not want to go on" in page.content.decode()
    send(desk, "close", served.pk, enrollment.pk)

    enrollment.refresh_from_db()
    assert (enrollment.closed_on, enrollment.closure) == (None, "")


def test_a_service_is_corrected_and_the_old_entry_stays_in_sight(desk, served):
    service = Service.objects.get(seeker=served)
    typed = {"what": "change", "code": "125", "on": day(-2), "reason": "Wrong day"}

    assert send(desk, "service-correct", served.pk, service.pk, **typed).status_code == 422
    Service.objects.filter(pk=service.pk).update(recorded_by=desk.session["_auth_user_id"])
    page = send(desk, "service-correct", served.pk, service.pk, **typed).content.decode()

    assert "Corrected or taken back" in page
    assert "Wrong day" in page
    assert Participation.objects.get(seeker=served).last_service_on.isoformat() == day(-2)


def test_what_belongs_to_another_person_is_not_found(desk, served):
    stranger = make.enrolled()

    for name, pk in (
        ("service-correct", Service.objects.get(seeker=served).pk),
        ("exclude", Participation.objects.get(seeker=served).pk),
        ("close", Enrollment.objects.get(seeker=served).pk),
    ):
        assert desk.get(reverse(f"staff-seeker-{name}", args=[stranger.pk, pk])).status_code == 404
