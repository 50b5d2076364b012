"""One referral afterwards: the match as it was, the consent, and the result with the facts of a hire."""

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.referrals.models import Placement, Referral
from tests import factories as make

pytestmark = pytest.mark.django_db
HIRED = {
    "result": "hired", "started_on": "2026-06-10", "wage": "21.50", "wage_unit": "hour", "verified_from": "employer",
    "arranged_with_employer": "on", "not_designated_by_employer": "on", "note": "Starts on Wednesday.",
}  # fmt: skip


def address(referral):
    return reverse("staff-referral", args=[referral.pk])


@pytest.fixture
def issued(desk):
    """A referral that the desk issued, with its match."""
    person, job = make.enrolled(), make.order(min_months=12)
    sent = {"requirements_checked": "on", "consent": "phone", "consent_note": "Called on Tuesday"}
    desk.post(reverse("staff-refer", args=[job.pk, person.pk]), sent)
    return Referral.objects.get()


@pytest.mark.requirement("S001-193", "S001-185")
def test_the_match_and_the_consent_are_shown_as_they_were(desk, issued):
    person = issued.seeker
    person.education = 0
    person.save()
    text = desk.get(address(issued)).content.decode()
    assert "By phone, Jun 3, 2026" in text
    assert "Called on Tuesday" in text
    assert "The match as it was" in text
    assert "36 months" in text
    assert "Allowed, nothing to note" in text


def test_a_hire_is_recorded_with_its_facts_and_counts_as_a_placement(desk, issued):
    assert desk.post(address(issued), HIRED).url == address(issued)
    placement = Placement.objects.get()
    assert (placement.started_on, placement.wage, placement.counts) == (
        dt.date(2026, 6, 10),
        Decimal("21.50"),
        True,
    )
    text = desk.get(address(issued)).content.decode()
    assert "All five facts hold." in text
    assert "$21.50 per hour" in text


@pytest.mark.requirement("S001-074")
def test_the_result_lands_on_both_records(desk, issued):
    desk.post(address(issued), HIRED)
    assert "Starts on Wednesday." in SeekerNote.objects.latest("pk").text
    assert "Starts on Wednesday." in EmployerNote.objects.latest("pk").text


def test_a_hire_without_its_five_facts_is_kept_but_does_not_count(desk, issued):
    desk.post(address(issued), HIRED | {"arranged_with_employer": ""})
    assert "it does not count as a placement" in desk.get(address(issued)).content.decode()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"started_on": ""}, "A hire needs this: “First day of work”."),
        ({"wage": ""}, "A hire needs this: “Wage”."),
        ({"wage": "a lot"}, "Enter an amount in dollars"),
        ({"started_on": "2026-06-01"}, "The first day of work cannot come before the referral."),
        ({"result": ""}, "Choose an answer for “How it ended”."),
    ],
)
def test_a_result_that_cannot_be_stays_in_the_form(desk, issued, change, message):
    answer = desk.post(address(issued), HIRED | change)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert message in text
    assert "Starts on Wednesday." in text
    assert not Placement.objects.exists()


def test_a_result_can_be_corrected(desk, issued):
    desk.post(address(issued), HIRED)
    assert 'value="21.50"' in desk.get(address(issued)).content.decode()
    assert desk.post(address(issued), {"result": "refused_job", "note": ""}).status_code == 302
    assert not Placement.objects.exists()
    assert Referral.objects.get().result == "refused_job"


def test_a_request_is_not_resulted(desk):
    asked = make.referral(status="requested", issued_on=None, requested_at=make.NOON)
    assert "Save the result" not in desk.get(address(asked)).content.decode()
    assert (
        "Only an issued referral can be resulted."
        in desk.post(address(asked), {"result": "not_hired"}).content.decode()
    )


@pytest.mark.requirement("S001-137")
def test_the_holding_center_answers_for_a_person_of_another_center_by_state_id(desk):
    person = make.enrolled(make.seeker(family_name="Faraway", home_office=make.office("Sedalia")))
    asked = make.referral(person, make.order(), status="requested", issued_on=None, requested_at=make.NOON)
    text = desk.get(address(asked)).content.decode()
    assert person.state_id in text
    assert "Faraway" not in text
    assert reverse("staff-seeker-assist", args=[person.state_id]) in text
    deny = reverse("staff-referral-deny", args=[asked.pk])
    assert desk.post(deny, {"reason": "The license is missing."}).status_code == 302


def test_the_holding_center_results_a_referral_of_a_person_of_another_center(desk):
    person = make.enrolled(make.seeker(home_office=make.office("Sedalia")))
    referral = make.referral(person, make.order())
    assert desk.post(address(referral), {"result": "not_hired", "note": ""}).status_code == 302


def test_a_second_click_enters_the_result_once(desk, issued):
    before = SeekerNote.objects.count()
    for _ in range(2):
        desk.post(address(issued), HIRED | {"once": "key"})
    assert SeekerNote.objects.count() == before + 1
