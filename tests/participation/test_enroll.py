"""Enrolling in Wagner-Peyser: who, with what, and when it is complete."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.participation.actions.enroll import EnrollmentForm, enroll_in_wagner_peyser
from peyser.participation.models import Enrollment, Service
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def enroll(person, *, actor=None, on=make.TODAY, **form):
    form.setdefault("case_manager_id", make.staff("case_manager").pk)
    form.setdefault("office_id", make.office().pk)
    form.setdefault("reasons", frozenset({"staff_assistance"}))
    return enroll_in_wagner_peyser(
        actor=actor or make.staff_actor(),
        seeker_id=person.pk,
        form=EnrollmentForm(on=on, **form),
        moment=make.moment(),
    )


def refused_by(person, **form):
    with pytest.raises(Refused) as refusal:
        enroll(person, **form)
    assert not Enrollment.objects.exists()
    assert not Service.objects.exists()
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-023", "S001-024")
def test_an_enrollment_is_complete_with_a_service_that_triggers_participation():
    enrollment = enroll(make.seeker(), first_service="125")
    assert (enrollment.status, enrollment.completed_on) == ("complete", make.TODAY)
    assert Service.objects.get().enrollment == enrollment


@pytest.mark.requirement("S001-023")
def test_without_such_a_service_it_is_only_registered():
    assert enroll(make.seeker()).status == "registered"


@pytest.mark.requirement("S001-020")
def test_a_case_manager_is_required():
    assert refused_by(make.seeker(), case_manager_id=None) == ["ENR-020"]


@pytest.mark.requirement("S001-021")
def test_support_assigns_a_case_manager_of_the_center_that_the_person_chose():
    support = make.staff_actor("csu_agent", scope="state")
    elsewhere = make.staff("case_manager", make.office("Sedalia"))
    assert refused_by(make.seeker(), actor=support, case_manager_id=elsewhere.pk) == ["ENR-021"]

    chosen = enroll(
        make.seeker(), actor=support, case_manager_id=elsewhere.pk, office_id=make.office("Sedalia").pk
    )

    assert chosen.office.city == "Sedalia"


@pytest.mark.requirement("S000-021", "S001-007")
@pytest.mark.parametrize(("on", "allowed"), [(dt.date(2023, 12, 29), False), (dt.date(2024, 1, 1), True)])
def test_only_the_manual_of_2020_wanted_a_resume_online(on, allowed):
    person = make.seeker(resume={"is_online": False})
    if allowed:
        assert enroll(person, on=on).registered_on == on
    else:
        assert refused_by(person, on=on) == ["ENR-013"]


@pytest.mark.requirement("S000-013")
def test_by_the_manual_of_2020_the_registration_completes_the_enrollment():
    enrollment = enroll(make.seeker(), on=dt.date(2023, 6, 1), first_service="125")
    assert enrollment.completed_on == dt.date(2023, 6, 1)


def test_a_first_service_that_is_refused_leaves_no_enrollment_but_its_answer():
    assert refused_by(make.seeker(), first_service="107") == ["SRV-010"]
    assert DecisionRecord.objects.filter(subject="service", allowed=False).count() == 1


def test_nobody_is_enrolled_twice():
    person = make.seeker()
    enroll(person)
    with pytest.raises(Refused) as refusal:
        enroll(person)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["ENR-012"]
    assert Enrollment.objects.count() == 1


@pytest.mark.requirement("S001-006")
def test_the_profile_comes_first():
    assert refused_by(make.seeker(profile_completed_at=None)) == ["ENR-010"]


def test_a_reason_that_the_manual_does_not_know_is_bad_input():
    with pytest.raises(BadInput) as bad:
        enroll(make.seeker(), reasons=frozenset({"because"}))
    assert set(bad.value.errors) == {"reasons"}


def test_staff_of_another_office_cannot_enroll():
    with pytest.raises(PermissionDenied):
        enroll(make.seeker(), actor=make.staff_actor(at=make.office("Sedalia")))


@pytest.mark.parametrize("role", ["monitor_readonly", "sysadmin", "policy_admin"])
def test_who_only_reads_cannot_enroll(role):
    with pytest.raises(PermissionDenied):
        enroll(make.seeker(), actor=make.staff_actor(role, scope="state"))
