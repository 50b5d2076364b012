"""Each door of an automatic service: what was done is kept, and the service is there once."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.assessments.actions import assess, market, meetings, results, tools
from peyser.assessments.choices import INITIAL
from peyser.assessments.models import ToolLaunch
from peyser.assessments.questions import QUESTIONS
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.participation.actions import membership
from peyser.participation.models import Enrollment, Participation, Service
from peyser.reference.tools import UnknownTool, tools_on
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]
TOMORROW = make.moment(make.NOON + dt.timedelta(days=1))


def codes_of(person):
    return sorted(Service.objects.filter(seeker=person).values_list("code", flat=True))


def answers_to(kind):
    return {key: "yes" for key, _question in QUESTIONS[kind]}


def assessed(person, actor, kind="staff", *, moment=None, **given):
    given.setdefault("answers", answers_to(kind))
    return assess.save_assessment(
        actor=actor, seeker_id=person.pk, kind=kind, moment=moment or make.moment(), **given
    )


@pytest.mark.requirement("S002-007")
def test_making_and_editing_an_assessment_are_services_credited_to_who_did_it():
    person, worker = make.enrolled(), make.staff_actor()
    assessed(person, worker, summary="Wants to weld.")
    assessed(person, worker, summary="Wants to weld pipes.")
    edited = assessed(person, worker, summary="Welds pipes.", moment=TOMORROW)
    assert codes_of(person) == ["TB-ASSESSMENT", "TB-ASSESSMENT"]
    assert edited.made_on == make.TODAY
    assert set(Service.objects.values_list("credited_to", flat=True)) == {worker.user_id}
    assert Participation.objects.get(seeker=person).last_service_on == TOMORROW.on


@pytest.mark.requirement("S002-011")
def test_the_initial_assessment_is_three_services_credited_to_who_verified_the_date_of_birth():
    person, verifier = make.enrolled(), make.staff_actor()
    membership.verify_birth_date(actor=verifier, seeker_id=person.pk, seen_in="licence", moment=make.moment())
    own = make.actor_of(person.user)
    for kind in INITIAL[:2]:
        assessed(person, own, kind)
    assert codes_of(person) == []
    for _ in range(2):
        assessed(person, own, INITIAL[2])
    assert codes_of(person) == ["TB-AUTO-INITIAL-ASSESSMENT"] * 3
    assert set(Service.objects.values_list("credited_to", flat=True)) == {verifier.user_id}
    assert not Participation.objects.exists()


def test_a_part_with_staff_counts_and_needs_an_enrollment():
    person, worker = make.seeker(), make.staff_actor()
    with pytest.raises(Refused):
        assessed(person, worker, INITIAL[0])
    make.enrolled(person)
    for kind in INITIAL:
        assessed(person, worker, kind)
    assert codes_of(person) == ["102"] * 3


def test_an_assessment_with_open_answers_is_not_saved():
    person = make.seeker()
    own = make.actor_of(person.user)
    with pytest.raises(BadInput) as bad:
        assessed(person, own, INITIAL[0], answers={"reading": "maybe"})
    assert set(bad.value.errors) == {key for key, _question in QUESTIONS[INITIAL[0]]}
    with pytest.raises(BadInput):
        assessed(person, own, "staff", summary="I am good.")


@pytest.mark.requirement("S002-019", "S002-020")
def test_the_result_of_a_test_is_a_service_of_the_day_of_the_test():
    person, worker = make.enrolled(), make.staff_actor()
    for kind in ("knowledge", "proficiency", "clerical"):
        results.enter_test(
            actor=worker, seeker_id=person.pk, kind=kind, name="TABE 11", score="Level 4",
            taken_on=dt.date(2026, 6, 1), moment=make.moment(),
        )  # fmt: skip
    assert codes_of(person) == ["130", "130", "TB-TESTING-ASSESSMENT"]
    assert set(Service.objects.values_list("on", "credited_to")) == {(dt.date(2026, 6, 1), worker.user_id)}
    with pytest.raises(BadInput) as bad:
        results.enter_test(
            actor=worker, seeker_id=person.pk, kind="tea", name="", score="\x00",
            taken_on=make.TODAY, moment=make.moment(),
        )  # fmt: skip
    assert set(bad.value.errors) == {"kind", "name", "score"}


@pytest.mark.requirement("S002-013", "S002-017")
def test_the_search_button_and_the_jobs_in_demand_are_self_service_once_a_day():
    person = make.enrolled()
    own = make.actor_of(person.user)
    for moment in (make.moment(), make.moment(), TOMORROW):
        market.press_job_search(actor=own, moment=moment)
        market.open_market(actor=own, moment=moment)
    assert codes_of(person) == ["005", "005", "006", "006"]
    assert not Participation.objects.exists()
    with pytest.raises(PermissionDenied):
        market.open_market(actor=make.staff_actor(), moment=make.moment())


@pytest.mark.requirement("S002-018")
def test_the_button_on_assessment_and_plan_is_information_credited_to_staff():
    person, worker = make.seeker(), make.staff_actor()
    for place in ("assessment", "plan", "assessment"):
        market.show_market(actor=worker, seeker_id=person.pk, place=place, moment=make.moment())
    assert codes_of(person) == ["TB-STAFF-LMI", "TB-STAFF-LMI"]
    assert set(Service.objects.values_list("credited_to", flat=True)) == {worker.user_id}


@pytest.mark.requirement("S002-008", "S002-009", "S002-061")
def test_a_launch_is_noted_and_leads_to_registered_addresses_alone():
    person = make.seeker()
    own = make.actor_of(person.user)
    registered = {tool.key: tool.address for tool in tools_on(make.TODAY)}
    for key, address in registered.items():
        assert tools.launch_tool(actor=own, key=key, moment=make.moment()).address == address
    assert ToolLaunch.objects.filter(seeker=person).count() == len(registered)
    assert codes_of(person) == ["TB-AUTO-MO-CONNECTIONS", "TB-AUTO-OPTIMAL-RESUME"]
    with pytest.raises(UnknownTool):
        tools.launch_tool(actor=own, key="https://evil.example", moment=make.moment())


@pytest.mark.requirement("S002-029")
def test_the_change_of_attended_from_no_to_yes_is_a_service_once():
    person, worker = make.seeker(), make.staff_actor()
    for attended in (False, True, True, False, True):
        meetings.mark_meeting(
            actor=worker, seeker_id=person.pk, on=make.TODAY, attended=attended, moment=make.moment()
        )
    assert codes_of(person) == ["TB-ETT-MEETING"]
    assert not Participation.objects.exists()
    with pytest.raises(BadInput):
        meetings.mark_meeting(
            actor=worker, seeker_id=person.pk, on=TOMORROW.on, attended=True, moment=make.moment()
        )


@pytest.mark.requirement("S002-016", "S002-028", "S002-031")
@pytest.mark.parametrize("screens_first", [True, False])
def test_membership_takes_both_and_opens_the_step_to_wioa_adult_once(screens_first):
    person, verifier = make.seeker(), make.staff_actor()
    steps = [
        lambda: membership.complete_membership(actor=make.actor_of(person.user), moment=make.moment()),
        lambda: membership.verify_birth_date(
            actor=verifier, seeker_id=person.pk, seen_in="passport", moment=make.moment()
        ),
    ]
    first, second = steps if screens_first else reversed(steps)
    first()
    assert codes_of(person) == []
    for _ in range(2):
        second()
    assert codes_of(person) == ["TB-MEMBERSHIP", "TB-REFERRED-WIOA"]
    assert set(Service.objects.values_list("credited_to", flat=True)) == {verifier.user_id}
    enrollment = Enrollment.objects.get(seeker=person)
    assert (enrollment.program, enrollment.status) == ("WIOA-A", "registered")
    assert not Participation.objects.exists()


def test_the_first_who_verified_stays_and_the_paper_is_named():
    person, verifier = make.seeker(), make.staff_actor()
    with pytest.raises(BadInput):
        membership.verify_birth_date(actor=verifier, seeker_id=person.pk, seen_in="", moment=make.moment())
    for actor in (verifier, make.staff_actor()):
        one = membership.verify_birth_date(
            actor=actor, seeker_id=person.pk, seen_in="military", moment=make.moment()
        )
    assert one.dob_verified_by_id == verifier.user_id


def test_staff_out_of_reach_open_no_door():
    person, far = make.enrolled(), make.staff_actor(at=make.office("Sedalia"))
    doors = [
        lambda: assessed(person, far, summary="x"),
        lambda: market.show_market(actor=far, seeker_id=person.pk, place="plan", moment=make.moment()),
        lambda: membership.verify_birth_date(
            actor=far, seeker_id=person.pk, seen_in="other", moment=make.moment()
        ),
        lambda: meetings.mark_meeting(
            actor=far, seeker_id=person.pk, on=make.TODAY, attended=True, moment=make.moment()
        ),
    ]
    for door in doors:
        with pytest.raises(PermissionDenied):
            door()
