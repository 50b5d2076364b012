"""Enrolling in other programs than Wagner-Peyser, and the work list of those who need Wagner-Peyser."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.participation.actions.enroll_in_program import ProgramForm, enroll_in_program
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.enrollment_needs import judged_needs, needing_enrollment
from peyser.participation.models import Enrollment, Participation
from peyser.rulebook.enrollment.ages import serves_age
from peyser.rulebook.enrollment.program_needs import PROGRAMS, needs_of
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NEEDED = {program: [min(need.kinds) for need in needs_of(program)] for program in PROGRAMS}


def enroll(person, program, *, actor=None, **form):
    form = {
        "on": make.TODAY,
        "office_id": make.office().pk,
        "case_manager_id": make.staff("case_manager").pk,
    } | form
    return enroll_in_program(
        actor=actor or make.staff_actor("dvop"),
        seeker_id=person.pk,
        form=ProgramForm(program=program, **form),
        moment=make.moment(),
    )


def refused_by(person, program, **form):
    with pytest.raises(Refused) as refusal:
        enroll(person, program, **form)
    return [finding.rule_id for finding in refusal.value.decision.stopping]


def of_age(program):
    return make.seeker(born_on=dt.date(2005, 6, 3) if program == "WIOA-Y" else dt.date(1990, 1, 1))


@pytest.mark.requirement("S000-004", "S001-014", "S001-015", "S001-016", "S001-017")
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_enrolls_whoever_has_every_proof_and_names_each_one_that_is_missing(program):
    person = of_age(program)
    assert "PRG-010" in refused_by(person, program)
    make.enrolled(person)
    assert refused_by(person, program) == [need.rule_id for need in needs_of(program)]
    for kind in NEEDED[program]:
        make.fact(person, kind)
    made = enroll(person, program)
    assert (made.status, made.requirements_met_on, made.completed_on) == ("complete", make.TODAY, make.TODAY)
    assert refused_by(person, program) == ["PRG-011"]


def test_a_proof_that_ran_out_or_was_withdrawn_proves_nothing():
    person = make.enrolled()
    make.fact(person, "farmwork", seen_on=dt.date(2025, 1, 1), expires_on=dt.date(2026, 6, 2))
    make.fact(person, "farmwork", withdrawn_at=make.NOON, withdrawal_reason="Wrong person")
    assert refused_by(person, "MSFW") == ["PRG-112"]


def test_only_the_veterans_specialist_enrolls_in_the_veterans_program():
    person = make.enrolled()
    for kind in NEEDED["JVSG"]:
        make.fact(person, kind)
    assert refused_by(person, "JVSG", actor=make.staff_actor()) == ["PRG-013"]


def test_a_case_manager_and_an_open_day_are_needed():
    person = make.enrolled()
    make.fact(person, "farmwork")
    assert refused_by(person, "MSFW", case_manager_id=None) == ["PRG-012"]
    with pytest.raises(BadInput) as bad:
        enroll(person, "XYZ", on=make.TODAY + dt.timedelta(days=1), office_id=0)
    assert set(bad.value.errors) == {"program", "on", "office"}
    with pytest.raises(PermissionDenied):
        enroll(person, "MSFW", actor=make.staff_actor(at=make.office("Sedalia")))


@pytest.mark.parametrize(
    ("program", "age", "proven", "served"),
    [
        ("WIOA-A", 17, (), False),
        ("WIOA-A", 18, (), True),
        ("WIOA-DW", 17, (), False),
        ("WIOA-Y", 13, (), False),
        ("WIOA-Y", 14, (), True),
        ("WIOA-Y", 14, ("out_of_school",), False),
        ("WIOA-Y", 21, ("in_school",), True),
        ("WIOA-Y", 22, ("in_school",), False),
        ("WIOA-Y", 24, ("out_of_school",), True),
        ("WIOA-Y", 25, ("out_of_school",), False),
        ("TAA", 15, (), True),
    ],
)
def test_the_ages_that_a_program_serves(program, age, proven, served):
    assert serves_age(program, age=age, proven=frozenset(proven), on=make.TODAY) is served


def test_a_registration_that_waits_for_its_conditions_is_completed_not_doubled():
    person = make.enrolled()
    since = dt.date(2026, 5, 1)
    waiting = Enrollment.objects.create(
        seeker=person, program="WIOA-A", registered_on=since, office=make.office()
    )
    for kind in NEEDED["WIOA-A"]:
        make.fact(person, kind)
    assert enroll(person, "WIOA-A").pk == waiting.pk
    waiting.refresh_from_db()
    assert (waiting.registered_on, waiting.requirements_met_on) == (since, make.TODAY)


def test_a_second_program_leaves_the_one_common_participation_as_it_is():
    person = make.enrolled()
    make.fact(person, "farmwork")
    given = ServiceGiven(code="125", on=make.TODAY)
    record_service(actor=make.staff_actor(), seeker_id=person.pk, given=given, moment=make.moment())
    enroll(person, "MSFW")
    assert [(one.program, one.started_on) for one in Participation.objects.all()] == [("", make.TODAY)]


# The work list


def listed(asked=()):
    within = {"office_ids": frozenset({make.office().pk}), "statewide": False, "on": make.TODAY}
    people = needing_enrollment(**within, asked_for_help=asked)
    found = judged_needs(people, on=make.TODAY, asked_for_help=asked)
    return {one.seeker.pk: list(one.decision.rule_ids) for one in found}


@pytest.mark.requirement("S001-012", "S001-013", "S001-014", "S001-015", "S001-016", "S001-017", "S001-018")
def test_the_work_list_names_everybody_whom_the_manual_wants_enrolled_and_why():
    of_kind = {
        "resea_selection": "ENR-104",
        "trade_certification": "ENR-105",
        "farmwork": "ENR-106",
        "reentry_referral": "ENR-107",
        "ui_work_registration": "ENR-108",
    }
    wanted = {make.fact(make.seeker(), kind).seeker_id: [rule] for kind, rule in of_kind.items()}
    referred = make.seeker()
    Enrollment.objects.create(seeker=referred, program="WIOA-A", registered_on=make.TODAY, office=make.office())
    asking = make.seeker()
    wanted |= {referred.pk: ["ENR-102"], asking.pk: ["ENR-101"]}

    make.seeker()
    make.fact(make.enrolled(), "farmwork")
    make.fact(make.seeker(home_office=make.office("Sedalia")), "farmwork")
    make.fact(make.seeker(), "veteran_barrier")  # the manual of 2024 names the veterans' program no more

    assert listed(asked=[asking.pk]) == wanted
