"""What an employer sees of a person sent to it, and what it tells us became of the referral."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.employers.models import Employer
from peyser.referrals.models import Placement, Referral
from peyser.seekers.models import WorkHistory
from tests.factories import enrolled, order, referral, seeker

HIRED = {
    "result": "hired",
    "started_on": "2026-06-08",
    "wage": "21.50",
    "wage_unit": "hour",
    "arranged": "yes",
    "named_before": "no",
    "note": "Starts on the early shift.",
}


def at(sent: Referral) -> str:
    return f"/employer/referrals/{sent.pk}/result/"


@pytest.fixture
def sent(validated: Employer) -> Referral:
    person = seeker(
        given_name="Zelda",
        family_name="Quill",
        email="zelda@example.org",
        veteran_status="disabled",
        born_on=dt.date(1987, 3, 9),
        resume={"headline": "Ship welder", "skill_codes": ["welding"], "summary": "Ten years on hulls."},
    )
    WorkHistory.objects.create(
        seeker=person, title="Fitter", employer_name="Old Yard", began_on=dt.date(2019, 1, 1)
    )
    return referral(enrolled(person), order(employer=validated))


def test_the_employer_sees_name_contact_headline_skills_and_past_jobs(boss: Client, sent: Referral) -> None:
    page = boss.get(at(sent)).content.decode()
    for words in ("Zelda Quill", "(573) 555-0100", "zelda@example.org", "Ship welder", "Welding", "Old Yard"):
        assert words in page


@pytest.mark.requirement("S001-111")
def test_the_employer_never_sees_what_is_not_its_business(boss: Client, sent: Referral) -> None:
    page = boss.get(at(sent)).content.decode().lower()
    shown = page.split("<main")[1].split("</main>")[0]
    for words in (
        "1987",
        "mar 9",
        "disabled",
        "veteran",
        "union",
        "social security",
        sent.seeker.state_id.lower(),
    ):
        assert words not in shown


def test_phone_and_mail_are_shown_only_with_a_resume_online(boss: Client, sent: Referral) -> None:
    sent.seeker.resume.is_online = False
    sent.seeker.resume.save()
    page = boss.get(at(sent)).content.decode()
    assert "(573) 555-0100" not in page
    assert "zelda@example.org" not in page
    assert "Ship welder" in page


def test_a_hire_is_recorded_with_the_five_facts_and_noted_on_both_records(boss: Client, sent: Referral) -> None:
    answer = boss.post(at(sent), HIRED)
    placed = Placement.objects.get(referral=sent)
    assert answer.status_code == 302
    assert (placed.started_on, placed.wage, placed.wage_unit) == (dt.date(2026, 6, 8), Decimal("21.50"), "hour")
    assert (placed.counts, placed.hire_verified_from) == (True, "employer")
    assert SeekerNote.objects.filter(seeker=sent.seeker, text__contains="Hired").exists()
    assert EmployerNote.objects.filter(text__contains="Starts on the early shift.").exists()


def test_a_person_whom_the_employer_had_picked_before_is_hired_but_does_not_count(
    boss: Client, sent: Referral
) -> None:
    boss.post(at(sent), HIRED | {"named_before": "yes"})
    assert not Placement.objects.get(referral=sent).counts


@pytest.mark.parametrize("result", ["not_hired", "did_not_apply", "failed_to_report", "position_filled"])
def test_another_result_needs_no_facts_of_a_hire(boss: Client, sent: Referral, result: str) -> None:
    boss.post(at(sent), {"result": result})
    sent.refresh_from_db()
    assert (sent.status, sent.result) == ("resulted", result)
    assert not Placement.objects.exists()


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"result": ""}, "result", "Choose an answer for “What happened?”."),
        ({"started_on": ""}, "started_on", "Fill in “First day of work”."),
        ({"started_on": "2026-06-01"}, "started_on", "cannot come before the referral"),
        ({"wage": ""}, "wage", "Fill in “Pay at the start”."),
        ({"wage": "0"}, "wage", "Enter the wage in dollars"),
        ({"wage_unit": ""}, "wage_unit", "Choose an answer for “Pay is”."),
        ({"arranged": ""}, "arranged", "Choose an answer for"),
        ({"named_before": ""}, "named_before", "Choose an answer for"),
    ],
)
def test_a_hire_with_a_fact_missing_or_wrong_is_not_recorded_and_all_typed_is_kept(
    boss: Client, sent: Referral, change: dict[str, str], field: str, message: str
) -> None:
    answer = boss.post(at(sent), HIRED | change)
    page = answer.content.decode()
    sent.refresh_from_db()
    assert answer.status_code == 422
    assert message in page
    assert f'id="id_{field}-error"' in page
    assert "Starts on the early shift." in page
    assert (sent.status, sent.result) == ("issued", "")


def test_an_answer_may_be_corrected_and_begins_with_the_earlier_one(boss: Client, sent: Referral) -> None:
    boss.post(at(sent), HIRED)
    assert 'value="21.50"' in boss.get(at(sent)).content.decode()
    boss.post(at(sent), {"result": "failed_to_report"})
    sent.refresh_from_db()
    assert sent.result == "failed_to_report"
    assert not Placement.objects.exists()


def test_the_same_answer_sent_twice_leaves_one_note(boss: Client, sent: Referral) -> None:
    for _time in range(2):
        boss.post(at(sent), HIRED | {"once": "k1"})
    assert SeekerNote.objects.filter(subject="Result of a referral").count() == 1


def test_a_referral_to_another_employer_does_not_exist_here(boss: Client) -> None:
    other = referral()
    assert boss.get(at(other)).status_code == 404
    assert boss.post(at(other), HIRED).status_code == 404


def test_a_request_that_staff_have_not_answered_is_not_shown(boss: Client, sent: Referral) -> None:
    Referral.objects.filter(pk=sent.pk).update(status="requested")
    assert boss.get(at(sent)).status_code == 404


@pytest.mark.requirement("S000-042", "S001-051")
@pytest.mark.parametrize("method", ["get", "post"])
def test_while_pending_the_person_is_not_shown_and_the_rule_says_why(
    newcomer: Client, pending: Employer, method: str
) -> None:
    kept_back = referral(enrolled(seeker(family_name="Quill")), order(employer=pending))
    answer = getattr(newcomer, method)(at(kept_back), HIRED)
    kept_back.refresh_from_db()
    assert answer.status_code == 403
    assert "#EMP-030" in answer.content.decode()
    assert "Quill" not in answer.content.decode()
    assert kept_back.result == ""


def test_people_without_a_result_are_on_one_list(boss: Client, sent: Referral) -> None:
    assert "Zelda Quill" in boss.get("/employer/referrals/").content.decode()
    boss.post(at(sent), {"result": "not_hired"})
    assert "Zelda Quill" not in boss.get("/employer/referrals/").content.decode()


def test_while_pending_the_list_is_closed(newcomer: Client) -> None:
    answer = newcomer.get("/employer/referrals/")
    assert answer.status_code == 403
    assert "#EMP-030" in answer.content.decode()


def test_the_pages_ask_the_database_few_questions(
    boss: Client, sent: Referral, django_assert_max_num_queries: Any
) -> None:
    for address in ("/employer/referrals/", at(sent)):
        with django_assert_max_num_queries(15):
            boss.get(address)
