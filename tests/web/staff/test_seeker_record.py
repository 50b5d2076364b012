"""The record of one person: whose it is, what is on file, notes, referrals, jobs that fit, history."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.casenotes.models import SeekerNote
from peyser.seekers.actions.profile import save_background, save_occupations
from tests import factories as make

pytestmark = pytest.mark.django_db


def page(client, name, *args, **asked):
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.requirement("S001-034")
@pytest.mark.parametrize("part", ["", "-services", "-enroll", "-notes", "-referrals", "-jobs", "-history"])
def test_every_part_says_whose_record_it_is_by_state_id_and_never_by_ssn(desk, part):
    person = make.enrolled()
    text = page(desk, f"staff-seeker{part}", person.pk)
    assert person.state_id in text
    assert "born 1990" in text
    assert "Social Security number" not in text.replace("never a Social Security number", "")


def test_the_banner_tells_enrollment_priority_language_and_last_service(desk):
    person = make.enrolled(make.seeker(veteran_status="disabled", language="es"))
    text = page(desk, "staff-seeker", person.pk)
    assert "Active in Wagner-Peyser" in text
    assert "Veterans&#39; priority, first: service-connected disability" in text
    assert "Español" in text
    assert "no service yet" in text


@pytest.mark.requirement("S001-026", "S000-020")
@pytest.mark.parametrize(
    ("complete", "words"),
    [(True, "Active in Wagner-Peyser"), (False, "Registered in Wagner-Peyser, no service yet")],
)
def test_the_enrollment_stands_on_every_page_before_an_interview(desk, complete, words):
    person = make.enrolled(complete=complete)
    assert words in page(desk, "staff-seeker-notes", person.pk)
    assert "Not enrolled in Wagner-Peyser" in page(desk, "staff-seeker-notes", make.seeker().pk)


@pytest.mark.requirement("S001-006", "S001-007", "S000-010")
def test_the_overview_leads_to_the_profile_and_resume_steps_that_are_open(desk):
    person = make.seeker(education=None, profile_completed_at=None, resume={"headline": ""})
    text = page(desk, "staff-seeker", person.pk)
    for step in ("background", "resume"):
        assert reverse("staff-seeker-profile", args=[person.pk, step]) in text


def test_staff_fill_in_a_step_of_the_profile(desk):
    person = make.seeker()
    address = reverse("staff-seeker-profile", args=[person.pk, "contact"])
    assert person.state_id in desk.get(address).content.decode()
    sent = {"phone": "573-555-0123", "city": "Rolla", "zip_code": "65101", "language": "en", "channel": "inbox"}
    answer = desk.post(address, sent)
    assert answer.status_code == 302, answer.content.decode()
    person.refresh_from_db()
    assert (person.phone, person.city) == ("5735550123", "Rolla")


def test_occupations_and_skills_are_shown_by_name(desk):
    person = make.seeker(resume={"skill_codes": ["welding", "blueprints"]})
    text = page(desk, "staff-seeker", person.pk)
    assert "Welders, Cutters, Solderers, and Brazers" in text
    assert "Reading blueprints, Welding" in text


@pytest.mark.requirement("S001-074")
def test_a_note_is_written_with_the_day_of_contact_and_the_moment_of_entry(desk):
    person = make.seeker()
    address = reverse("staff-seeker-notes", args=[person.pk])
    sent = {"subject": "Called", "text": "Wants evening work.", "contact_on": "2026-06-02"}
    assert desk.post(address, sent).url == address
    note = SeekerNote.objects.get()
    assert (note.contact_on, note.entered_at, note.automatic) == (dt.date(2026, 6, 2), make.NOON, False)
    text = desk.get(address).content.decode()
    assert "Wants evening work." in text
    assert "Contact on Jun 2, 2026" in text
    assert "entered Jun 3, 2026" in text


@pytest.mark.requirement("S001-033")
@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"subject": ""}, "Give the note a short subject."),
        ({"text": ""}, "Write the note."),
        ({"text": "Number 900-12-3456"}, "Take out the number that looks like a Social Security number."),
        ({"contact_on": "2026-06-04"}, "The day of contact cannot be in the future."),
        ({"contact_on": "yesterday"}, "Enter a day that exists"),
    ],
)
def test_a_note_that_cannot_be_kept_stays_in_the_form(desk, change, message):
    person = make.seeker()
    sent = {"subject": "Called again", "text": "Long text", "contact_on": "2026-06-02"} | change
    answer = desk.post(reverse("staff-seeker-notes", args=[person.pk]), sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert message in text
    assert sent["subject"] in text
    assert sent["text"] in text
    assert not SeekerNote.objects.exists()


def test_a_second_click_writes_one_note(desk):
    person = make.seeker()
    sent = {"subject": "A", "text": "B", "contact_on": "2026-06-03", "once": "key"}
    for _ in range(2):
        desk.post(reverse("staff-seeker-notes", args=[person.pk]), sent)
    assert SeekerNote.objects.count() == 1


def test_referrals_are_listed_with_status_and_result(desk):
    person = make.enrolled()
    make.referral(
        person, make.order(title="Lead welder"), status="resulted", result="not_hired", resulted_on=make.TODAY
    )
    text = page(desk, "staff-seeker-referrals", person.pk)
    assert "Lead welder" in text
    assert "Not hired" in text


@pytest.mark.requirement("S001-043", "S001-191")
def test_jobs_that_fit_come_with_reasons_and_the_way_to_refer(desk):
    person = make.enrolled(make.seeker(resume={"skill_codes": ["welding"]}))
    job = make.order(skill_codes=["welding", "blueprints"], min_months=12)
    below = make.order(title="Master welder", min_education=6)
    text = page(desk, "staff-seeker-jobs", person.pk)
    assert "Months in this or related work" in text
    assert "<strong>Not met:</strong> Reading blueprints" in text
    assert reverse("staff-refer", args=[job.pk, person.pk]) in text
    assert below.title not in text


def test_without_a_fitting_job_the_page_says_what_to_do(desk):
    assert "No online job fits." in page(desk, "staff-seeker-jobs", make.enrolled().pk)


def test_the_history_tells_who_changed_what_from_what_to_what(sign_in):
    worker = make.staff(given_name="Wanda", family_name="Worker")
    person = make.seeker()
    client = sign_in(worker)
    sent = {"education": "5", "driver_licence": "standard", "veteran_status": "none", "may_work_in_us": "yes"}
    answer = client.post(reverse("staff-seeker-profile", args=[person.pk, "background"]), sent)
    assert answer.status_code == 302, answer.content.decode()
    text = page(client, "staff-seeker-history", person.pk)
    assert "Wanda Worker" in text
    assert "High school diploma or equivalent" in text
    assert "Bachelor&#39;s degree" in text


def test_the_history_holds_resume_occupations_and_enrollments_too_also_removed_ones(desk):
    person = make.enrolled(make.seeker(occupations={make.WELDER: 36, "31-1131.00": 2}))
    actor = make.staff_actor()
    save_occupations(actor=actor, seeker_id=person.pk, months_by_code={make.WELDER: 40}, moment=make.moment())
    save_background(actor=actor, seeker_id=person.pk, values={"education": 2}, moment=make.moment())
    text = page(desk, "staff-seeker-history", person.pk)
    assert "removed: occupation" in text
    assert "created: enrollment" in text
    assert "created: résumé" in text
    assert "Nursing Assistants" in text
    assert person.home_office.name in text
