"""The programs: a list that is data, which the clock, the records and the pages follow."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from peyser.participation.actions.recompute import recompute
from peyser.participation.models import Enrollment, Participation, Service
from peyser.participation.spans import PROGRAMS, WITHOUT_ELIGIBILITY
from peyser.reference import shipped
from peyser.reference.queries import programs_on
from peyser.rulebook.parameters import order
from tests import factories as make

ON = dt.date(2026, 6, 1)
NAMED = {"WP", "WIOA-A", "WIOA-DW", "WIOA-Y", "NDWG", "TAA", "JVSG", "RESEA", "MSFW", "REENTRY"}


def test_common_exit_and_the_program_without_eligibility_name_known_programs():
    assert {*order("common_exit_programs", on=ON), WITHOUT_ELIGIBILITY} <= set(PROGRAMS)


@pytest.mark.requirement("S000-004")
def test_the_list_names_the_programs_of_the_manual_each_since_its_law():
    assert {one.code for one in shipped.programs()} == set(PROGRAMS) == NAMED
    assert {one.code for one in programs_on(ON)} == NAMED
    assert "WIOA-A" not in {one.code for one in programs_on(dt.date(2015, 6, 30))}


@pytest.mark.django_db
@pytest.mark.requirement("S000-004")
@pytest.mark.parametrize("program", sorted(NAMED - {"WP"}))
def test_a_program_is_a_unit_of_enrollment_of_its_own(reference_data, program):
    person = make.enrolled()
    facts = {"seeker": person, "program": program, "office": person.home_office, "registered_on": ON}
    beside = Enrollment.objects.create(**facts, status="complete", completed_on=ON, requirements_met_on=ON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Enrollment.objects.create(**facts)
    given = {"seeker": person, "code": "125", "on": ON, "origin": "manual", "recorded_at": make.NOON}
    Service.objects.create(**given, enrollment=beside)
    recompute(seeker_id=person.pk, moment=make.moment())

    assert Participation.objects.get(seeker=person).started_on == ON


@pytest.mark.django_db
@pytest.mark.requirement("S000-004")
def test_the_record_names_every_program_of_the_person(reference_data, client):
    person = make.enrolled()
    Enrollment.objects.create(
        seeker=person, program="TAA", office=person.home_office, registered_on=ON, requirements_met_on=ON
    )
    client.force_login(make.staff())
    text = client.get(reverse("staff-seeker-enroll", args=[person.pk])).content.decode()
    assert "Trade Adjustment Assistance" in text
    assert "Wagner-Peyser Employment Service" in text
