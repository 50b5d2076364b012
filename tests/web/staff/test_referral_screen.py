"""The referral screen: compare, hear the rule book, record the consent, issue or not."""

import pytest
from django.urls import reverse

from peyser.participation.models import Service
from peyser.referrals.models import Referral
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from tests import factories as make

pytestmark = pytest.mark.django_db
AGREED = {"requirements_checked": "on", "consent": "in_person", "consent_note": "Wants the night shift"}


def screen(job, person):
    return reverse("staff-refer", args=[job.pk, person.pk])


def refer(client, job, person, **change):
    return client.post(screen(job, person), {**AGREED, **change})


@pytest.mark.requirement("S001-192", "S001-193", "S001-043")
def test_each_requirement_stands_beside_what_the_person_has_with_a_verdict_in_words(desk):
    person = make.enrolled(make.seeker(resume={"skill_codes": ["welding"]}))
    job = make.order(skill_codes=["welding", "blueprints"], min_months=12, languages=["Spanish"])
    text = desk.get(screen(job, person)).content.decode()
    for area in ("General Requirements", "Specialized Requirements", "Skills Match"):
        assert area in text
    assert "12 months" in text
    assert "36 months" in text
    for verdict in ("Met", "Not met", "Not known"):
        assert f"</span> {verdict}</span>" in text


def test_a_reader_is_offered_no_enrollment(desk, monitor):
    person, job = make.seeker(), make.order()
    enrolling = f'href="{reverse("staff-seeker-enroll", args=[person.pk])}"'
    assert enrolling in desk.get(screen(job, person)).content.decode()
    assert enrolling not in monitor.get(screen(job, person)).content.decode()


@pytest.mark.requirement("S001-182", "S001-185", "S001-191")
def test_with_consent_and_comparison_the_referral_is_issued_and_the_service_recorded(desk):
    person, job = make.enrolled(), make.order()
    answer = refer(desk, job, person, consent="phone")
    referral = Referral.objects.get()
    assert answer.url == reverse("staff-referral", args=[referral.pk])
    assert (referral.status, referral.consent, referral.consent_note) == (
        "issued", "phone", "Wants the night shift",
    )  # fmt: skip
    assert Service.objects.get().code == "TB-JOB-REFERRAL"


@pytest.mark.requirement("S001-193")
def test_nothing_is_issued_before_the_person_was_compared_with_the_requirements(desk):
    person, job = make.enrolled(), make.order()
    answer = refer(desk, job, person, requirements_checked="")
    assert answer.status_code == 422
    assert "Check the box “I compared the person with the requirements” to go on." in answer.content.decode()
    assert not Referral.objects.exists()


def refused(client, job, person, rule, **change):
    """The page of a refusal: the rule, what was typed, and no referral."""
    answer = refer(client, job, person, **change)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert f"Rule {rule} in the rule book" in text
    assert "What to do:" in text
    assert "<q lang=" in text
    assert 'value="Wants the night shift"' in text
    assert not Referral.objects.filter(status="issued").exists()
    return text


@pytest.mark.requirement("S001-185", "S001-186")
def test_without_consent_to_this_job_the_rule_speaks_and_everything_typed_stays(desk):
    text = refused(desk, make.order(), make.enrolled(), "REF-014", consent="")
    assert "verbally indicates by phone a desire to apply" in text


@pytest.mark.requirement("S001-184", "S001-025")
def test_without_an_enrollment_the_rule_speaks_and_the_way_to_enroll_is_shown(desk):
    person = make.seeker()
    text = refused(desk, make.order(), person, "REF-010")
    assert reverse("staff-seeker-enroll", args=[person.pk]) in text
    assert "Rule REF-010" in desk.get(screen(make.order(), person)).content.decode()


@pytest.mark.requirement("S001-183")
def test_below_a_minimum_nothing_is_issued(desk):
    refused(desk, make.order(min_education=5), make.enrolled(), "REF-040")


@pytest.mark.requirement("S001-044", "S001-045", "S001-046")
@pytest.mark.parametrize(
    ("flag", "rule"),
    [
        ("position_vacant_by_strike", "REF-020"),
        ("position_vacant_by_lockout", "REF-021"),
        ("position_at_issue", "REF-022"),
    ],
)
def test_a_position_at_issue_in_a_dispute_is_refused_with_the_source(desk, flag, rule):
    job = make.order(dispute_at_worksite=True, **{flag: True})
    refused(desk, job, make.enrolled(), rule, notice_given="on")


@pytest.mark.requirement("S001-047", "S000-038")
def test_the_notice_of_a_dispute_is_shown_word_for_word_and_must_be_given(desk):
    person, job = make.enrolled(), make.order(dispute_at_worksite=True)
    assert LABOR_DISPUTE_NOTICE in desk.get(screen(job, person)).content.decode()
    refused(desk, job, person, "REF-023")
    assert refer(desk, job, person, notice_given="on").status_code == 302
    assert Referral.objects.get().dispute_notice == LABOR_DISPUTE_NOTICE


def test_without_a_dispute_no_notice_is_asked_for(desk):
    text = desk.get(screen(make.order(), make.enrolled())).content.decode()
    assert "notice_given" not in text


@pytest.mark.requirement("S001-048")
def test_an_order_held_as_unlawful_is_refused(desk):
    refused(desk, make.order(status="on_hold", hold_reason="suspected_violation"), make.enrolled(), "REF-024")


@pytest.mark.requirement("S001-136", "S001-137")
def test_a_confidential_order_of_another_center_is_refused_with_the_way_to_go(elsewhere):
    person = make.enrolled(make.seeker(home_office=make.office("Sedalia")))
    text = refused(elsewhere, make.order(show_employer_name=False), person, "REF-050")
    assert "Send the seeker&#39;s request to the job center that holds the order." in text


def test_an_approval_by_the_manager_lets_the_colleague_refer(sign_in):
    worker, job, person = make.staff(), make.order(show_employer_name=False), make.enrolled()
    client, manager = sign_in(worker), sign_in(make.staff("office_manager"))
    text = refused(client, job, person, "REF-051")
    about = f"seeker:{person.pk}/job-order:{job.pk}"
    assert reverse("staff-decisions") in text
    settle = reverse("staff-decision-override") + f"?about={about}"
    sent = {"rule_id": "REF-051", "reason": "I know the case", "expires_on": "2026-06-10"}
    assert manager.post(settle, sent).status_code == 302
    assert "Settled." in client.get(screen(job, person)).content.decode()
    assert refer(client, job, person).status_code == 302


def test_asking_online_is_consent_only_when_the_seeker_did_ask(desk):
    person, job = make.enrolled(), make.order()
    assert "self_request" not in desk.get(screen(job, person)).content.decode()
    assert refer(desk, job, person, consent="self_request").status_code == 422
    make.referral(
        person, job, status="requested", issued_on=None, requested_at=make.NOON, consent="self_request"
    )
    assert 'value="self_request" checked' in desk.get(screen(job, person)).content.decode()
    assert refer(desk, job, person, consent="self_request").status_code == 302
    assert Referral.objects.get().status == "issued"


@pytest.mark.requirement("S001-183")
def test_a_request_is_not_issued_with_a_reason_that_the_seeker_reads(desk):
    person, job = make.enrolled(), make.order()
    asked = make.referral(person, job, status="requested", issued_on=None, requested_at=make.NOON)
    deny = reverse("staff-referral-deny", args=[asked.pk])
    assert deny in desk.get(screen(job, person)).content.decode()
    assert (
        "Say why, such as the requirement that is not met." in desk.post(deny, {"reason": ""}).content.decode()
    )
    assert desk.post(deny, {"reason": "The license is missing."}).status_code == 302
    asked.refresh_from_db()
    assert (asked.status, asked.denied_reason) == ("denied", "The license is missing.")
    assert "The license is missing." in person.user.messages.get().body


def test_a_request_that_was_answered_already_is_not_answered_again(desk):
    asked = make.referral(status="requested", issued_on=None, requested_at=make.NOON)
    deny = reverse("staff-referral-deny", args=[asked.pk])
    desk.post(deny, {"reason": "No license."})
    assert "has been answered already" in desk.post(deny, {"reason": "Again."}).content.decode()


def test_a_person_with_a_referral_is_led_to_it(desk):
    person, job = make.enrolled(), make.order()
    issued = make.referral(person, job)
    text = desk.get(screen(job, person)).content.decode()
    assert reverse("staff-referral", args=[issued.pk]) in text
    assert "REF-043" in text
    assert "Issue the referral" not in text


def test_a_second_click_issues_one_referral(desk):
    person, job = make.enrolled(), make.order()
    first, second = (refer(desk, job, person, once="key") for _ in range(2))
    assert first.url == second.url
    assert Referral.objects.count() == 1
    assert Service.objects.count() == 1
