"""The reports of a job center: service to employers, and services by quarter."""

import csv
import datetime as dt
import io

import pytest
from django.urls import reverse

from peyser.employers.models import EmployerService
from peyser.participation.models import Participation, Service
from peyser.web.staff.reports.forms import four_quarters_until
from tests import factories as make

pytestmark = pytest.mark.django_db


def lines(answer):
    return list(csv.reader(io.StringIO(answer.content.decode())))[1:]


def serve(owner, **facts):
    given = {"code": "FED-EMP-LMI", "on": make.TODAY, "office": owner.office, "recorded_at": make.NOON}
    return EmployerService.objects.create(employer=owner, **given | facts)


@pytest.mark.requirement("S001-061")
def test_a_center_sees_how_well_it_serves_employers(desk, elsewhere):
    owner, late = make.employer(), make.NOON - dt.timedelta(days=2)
    serve(owner)
    serve(owner)
    serve(make.employer(office=make.office("Sedalia")))
    serve(owner, on=dt.date(2020, 1, 1))
    make.order(employer=owner, openings=3, source="staff", entry_due_at=late, entered_at=make.NOON)
    make.referral(job=make.order(employer=owner))
    make.order(employer=owner, status="draft", open_on=None)
    owner.follow_ups.create(about="Ask", due_on=late.date(), office=owner.office)
    owner.follow_ups.create(about="Ask", due_on=make.TODAY, office=owner.office, done_at=make.NOON)

    address = reverse("staff-report-employers-file")
    assert lines(desk.get(address)) == [[owner.office.name, "1", "2", "2", "4", "1", "1", "0", "2", "1"]]
    assert [row[0] for row in lines(elsewhere.get(address))] == [make.office("Sedalia").name]
    text = desk.get(reverse("staff-report-employers")).content.decode()
    assert "FED-EMP-LMI" in text
    assert "Sedalia" not in text


@pytest.mark.requirement("S001-077")
def test_services_are_counted_by_center_quarter_and_kind_and_within_participation(desk, monitor):
    one, other = make.enrolled(), make.enrolled()
    given = {"origin": "manual", "recorded_at": make.NOON, "office": one.home_office}
    for person, code, on in (
        (one, "125", make.TODAY),
        (one, "115", make.TODAY),
        (other, "125", make.TODAY),
        (other, "003", make.TODAY),
        (one, "125", dt.date(2026, 3, 31)),
        (one, "GONE", dt.date(2026, 3, 31)),
    ):
        Service.objects.create(seeker=person, code=code, on=on, **given)
    Service.objects.create(seeker=one, code="145", on=make.TODAY, removed_at=make.NOON, **given)
    Service.objects.create(seeker=one, code="145", on=make.TODAY, **given | {"office": make.office("Sedalia")})
    Participation.objects.create(seeker=one, started_on=dt.date(2026, 4, 1), last_service_on=make.TODAY)

    address = reverse("staff-report-services-file")
    center = one.home_office.name
    assert lines(desk.get(address)) == [
        [center, "2026 Q2", "Basic, with staff", "3", "2", "1"],
        [center, "2026 Q2", "Self-service", "1", "1", "0"],
        [center, "2026 Q1", "Basic, with staff", "1", "1", "0"],
        [center, "2026 Q1", "Not in the catalog", "1", "1", "0"],
    ]
    assert "Sedalia" in monitor.get(reverse("staff-report-services")).content.decode()


def test_days_that_make_no_sense_are_told_and_four_quarters_are_shown(desk):
    answer = desk.get(reverse("staff-report-services"), {"since": "2026-06-03", "until": "2026-05-01"})
    assert answer.status_code == 422
    assert desk.get(reverse("staff-report-services-file"), {"since": "x", "until": "y"}).status_code == 200
    assert four_quarters_until(dt.date(2026, 6, 3)) == dt.date(2025, 7, 1)
    assert four_quarters_until(dt.date(2026, 12, 31)) == dt.date(2026, 1, 1)
