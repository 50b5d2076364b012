"""Issuing a referral: what must hold before, and what is kept with it."""

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from peyser.participation.models import Service
from peyser.referrals.actions.issue import deny_referral, issue_referral, request_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
AGREED = Terms(consent="in_person", requirements_checked=True)


def refer(person, job, *, actor=None, terms=AGREED, moment=None):
    return issue_referral(
        actor=actor or make.staff_actor(),
        seeker_id=person.pk,
        job_order_id=job.pk,
        terms=terms,
        moment=moment or make.moment(),
    )


def refused_by(person, job, **change):
    with pytest.raises(Refused) as refusal:
        refer(person, job, **change)
    assert not Referral.objects.filter(status="issued").exists()
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-182", "S001-185", "S002-012")
def test_a_referral_is_issued_and_the_service_is_recorded_by_itself():
    person, job, worker = make.enrolled(), make.order(), make.staff()

    referral = refer(person, job, actor=make.actor_of(worker))

    assert (referral.status, referral.consent, referral.issued_on) == ("issued", "in_person", make.TODAY)
    service = Service.objects.get(seeker=person)
    assert (service.code, service.origin, service.credited_to_id) == ("TB-JOB-REFERRAL", "automatic", worker.pk)


@pytest.mark.requirement("S001-074")
def test_notes_land_on_both_records():
    person, job = make.enrolled(), make.order()
    refer(person, job)
    assert SeekerNote.objects.get().seeker == person
    assert EmployerNote.objects.get().employer == job.employer
    assert person.name not in EmployerNote.objects.get().text


@pytest.mark.requirement("S001-193")
def test_the_match_is_kept_with_the_referral():
    referral = refer(make.enrolled(), make.order(min_months=12))
    lines = {line["name"]: line["met"] for line in referral.match["lines"]}
    assert lines["experience"] is True
    assert set(referral.match["areas"]) == {"general", "specialized", "skills"}


@pytest.mark.requirement("S001-184", "S000-018")
def test_without_a_complete_enrollment_there_is_no_referral():
    assert refused_by(make.seeker(), make.order()) == ["REF-010"]
    assert refused_by(make.enrolled(complete=False), make.order()) == ["REF-010"]


@pytest.mark.requirement("S001-185")
def test_without_consent_to_this_job_there_is_no_referral():
    assert refused_by(make.enrolled(), make.order(), terms=Terms(consent=None)) == ["REF-014"]


@pytest.mark.requirement("S001-183")
def test_below_a_minimum_requirement_there_is_no_referral():
    assert refused_by(make.enrolled(), make.order(min_education=5)) == ["REF-040"]


@pytest.mark.requirement("S001-044", "S001-045", "S001-046", "S001-118", "S000-037")
@pytest.mark.parametrize(
    ("flag", "rule"),
    [
        ("position_vacant_by_strike", "REF-020"),
        ("position_vacant_by_lockout", "REF-021"),
        ("position_at_issue", "REF-022"),
    ],
)
def test_no_referral_to_a_position_at_issue_in_a_dispute(flag, rule):
    job = make.order(dispute_at_worksite=True, **{flag: True})
    assert refused_by(make.enrolled(), job, terms=Terms(consent="phone", notice_given=True)) == [rule]


@pytest.mark.requirement("S001-047", "S001-125", "S000-038")
def test_another_position_of_a_dispute_employer_needs_the_written_notice():
    person, job = make.enrolled(), make.order(dispute_at_worksite=True)
    assert refused_by(person, job) == ["REF-023"]

    referral = refer(person, job, terms=Terms(consent="in_person", notice_given=True))

    assert "labor dispute currently exists" in referral.dispute_notice
    assert "labor dispute currently exists" in Message.objects.get(about=f"referral:{referral.pk}").body


@pytest.mark.requirement("S001-048", "S000-039")
def test_no_referral_to_an_order_held_as_unlawful():
    job = make.order(status="on_hold", hold_reason="suspected_violation")
    assert "REF-024" in refused_by(make.enrolled(), job)


@pytest.mark.requirement("S001-136", "S001-137")
def test_a_confidential_order_is_referred_to_by_its_holding_center_alone():
    job = make.order(show_employer_name=False)
    elsewhere = make.office("Sedalia")
    person = make.enrolled(make.seeker(home_office=elsewhere))
    assert "REF-050" in refused_by(person, job, actor=make.staff_actor(at=elsewhere))


@pytest.mark.requirement("S001-083")
def test_an_h2b_order_is_referred_to_like_any_other():
    assert refer(make.enrolled(), make.order(kind="h_2b")).status == "issued"


def test_a_refusal_is_kept_with_its_facts():
    person = make.seeker()
    refused_by(person, make.order())
    record = DecisionRecord.objects.get(subject="referral")
    assert (record.allowed, record.rule_ids, record.facts["enrolled"]) == (False, ["REF-010"], False)


def test_staff_of_another_office_cannot_refer():
    person, elsewhere = make.enrolled(), make.office("Sedalia")
    with pytest.raises(PermissionDenied):
        refer(person, make.order(), actor=make.staff_actor(at=elsewhere))


def test_a_second_referral_to_the_same_order_is_refused():
    person, job = make.enrolled(), make.order()
    refer(person, job)
    with pytest.raises(Refused) as refusal:
        refer(person, job)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["REF-043"]
    assert Referral.objects.count() == 1


@pytest.mark.requirement("S001-181", "S001-189")
def test_a_seeker_asks_for_a_referral_and_the_holding_center_issues_it():
    person, job = make.enrolled(), make.order()
    asked = request_referral(
        actor=make.actor_of(person.user), job_order_id=job.pk, notice_read=False, moment=make.moment()
    )
    assert (asked.status, asked.consent, asked.office) == ("requested", "self_request", job.office)

    issued = refer(person, job, terms=Terms(consent="self_request", requirements_checked=True))

    assert (issued.pk, issued.status) == (asked.pk, "issued")


@pytest.mark.requirement("S001-180")
def test_the_holding_center_answers_a_request_of_a_seeker_of_another_center():
    person, job = make.enrolled(make.seeker(home_office=make.office("Sedalia"))), make.order()
    request_referral(
        actor=make.actor_of(person.user), job_order_id=job.pk, notice_read=False, moment=make.moment()
    )
    reviewer = make.staff_actor("referral_reviewer", at=job.office)
    terms = Terms(consent="self_request", requirements_checked=True)
    assert refer(person, job, actor=reviewer, terms=terms).status == "issued"


def test_asking_twice_makes_one_request():
    person, job = make.enrolled(), make.order()
    actor = make.actor_of(person.user)
    for _ in range(2):
        request_referral(actor=actor, job_order_id=job.pk, notice_read=False, moment=make.moment())
    assert Referral.objects.count() == 1


def test_nobody_asks_for_a_job_that_is_not_online():
    person, job = make.enrolled(), make.order(status="on_hold", hold_reason="employer_request")
    with pytest.raises(JobOrder.DoesNotExist):
        request_referral(
            actor=make.actor_of(person.user), job_order_id=job.pk, notice_read=False, moment=make.moment()
        )


@pytest.mark.requirement("S001-183")
def test_a_denied_request_tells_the_seeker_why():
    person, job = make.enrolled(), make.order()
    asked = request_referral(
        actor=make.actor_of(person.user), job_order_id=job.pk, notice_read=False, moment=make.moment()
    )
    deny_referral(
        actor=make.staff_actor(), referral_id=asked.pk, reason="No forklift license.", moment=make.moment()
    )
    assert "No forklift license." in Message.objects.get(recipient=person.user).body
