"""An employer enters, copies and changes job orders; the rule book judges, and nothing typed is lost."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer
from peyser.job_orders.actions.confidentiality import grant_confidentiality
from peyser.job_orders.models import JobOrder
from tests.factories import employer, employer_user, moment, order, seeker, staff_actor
from tests.job_orders.talks import TALK

NEW = "/employer/orders/new/"
Answers = dict[str, Any]


def test_an_order_is_entered_with_all_that_was_answered(boss: Client, answers: Answers) -> None:
    answer = boss.post(NEW, answers)
    made = JobOrder.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/employer/orders/{made.pk}/")
    assert (made.title, made.openings, made.onet_code, made.skill_codes) == (
        "Welder", 2, "51-4121.00", ["welding"],
    )  # fmt: skip
    assert (made.worksite_city, made.worksite_state, made.worksite_zip) == ("Columbia", "MO", "65201")
    assert (made.wage_min, made.wage_max, made.wage_unit) == (Decimal("20"), Decimal("24.50"), "hour")
    assert (made.application_phone, made.status) == ("5735550142", "open")


@pytest.mark.requirement("S001-145")
def test_the_checks_before_hiring_are_marked_on_the_order(boss: Client, answers: Answers) -> None:
    boss.post(NEW, answers)
    assert JobOrder.objects.get().hiring_requirements == ["background_check", "drug_screen"]


@pytest.mark.requirement("S001-145")
def test_an_order_that_says_nothing_of_checks_is_refused_with_the_source(
    boss: Client, answers: Answers
) -> None:
    del answers["hiring_requirements"]
    answer = boss.post(NEW, answers)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The question about hiring requirements is not answered." in page
    assert "indicate which hiring requirements will be completed during the hiring process" in page
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-143", "S001-155")
@pytest.mark.parametrize("check", ["background_check", "licence", "physical", "drug_screen"])
def test_an_order_may_ask_for_a_check_before_hiring(boss: Client, answers: Answers, check: str) -> None:
    assert boss.post(NEW, answers | {"hiring_requirements": [check]}).status_code == 302


@pytest.mark.requirement("S000-059")
def test_the_form_asks_for_all_that_is_needed_to_choose_and_send_people(boss: Client) -> None:
    page = boss.get(NEW).content.decode()
    for question in (
        "Job title",
        "What the worker does",
        "the tools, machines and materials",
        "how fast or exact the work must be",
        "Months of experience",
        "Checks that you make before you hire",
        "Anything else that the work itself needs",
        "What people should bring, send or say",
    ):
        assert question in page


@pytest.mark.requirement("S000-046", "S001-057")
def test_a_waiting_employer_enters_its_order_and_reads_when_it_goes_online(
    newcomer: Client, answers: Answers
) -> None:
    page = newcomer.post(NEW, answers, follow=True).content.decode()
    assert JobOrder.objects.get().status == "open"
    assert "Below you read when it goes online." in page
    assert "The order appears by itself when your account is validated." in page


REFUSED = [
    pytest.param({"position_exists": ""}, "ORD-020", marks=pytest.mark.requirement("S001-158")),
    pytest.param({"sales_leads": "on"}, "ORD-021", marks=pytest.mark.requirement("S000-053", "S001-068")),
    pytest.param({"network_marketing": "on"}, "ORD-022", marks=pytest.mark.requirement("S000-053", "S001-068")),
    pytest.param(
        {"self_employment": "on"},
        "ORD-023",
        marks=pytest.mark.requirement("S000-054", "S001-069", "S001-160"),
    ),
    pytest.param({"union_condition": "on"}, "ORD-030", marks=pytest.mark.requirement("S001-110")),
    pytest.param({"charge_to_worker": "on"}, "ORD-031", marks=pytest.mark.requirement("S001-152")),
    pytest.param({"purchase_required": "on"}, "ORD-032", marks=pytest.mark.requirement("S001-154")),
    pytest.param(
        {"federally_illegal_drug": "on"}, "ORD-033", marks=pytest.mark.requirement("S000-061", "S001-079")
    ),
]


@pytest.mark.parametrize(("change", "rule"), REFUSED)
def test_what_the_rule_book_forbids_is_refused_with_the_rule_and_everything_typed_is_kept(
    boss: Client, answers: Answers, change: Answers, rule: str
) -> None:
    answer = boss.post(NEW, answers | change)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"#{rule}" in page
    assert "What to do:" in page
    assert "the employer" not in page.split("peyser-findings")[1].split("</form>")[0].split("<form")[0]
    assert "Weld steel parts with a MIG torch and check them." in page
    assert 'value="24.50"' in page
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-081", "S001-082")
@pytest.mark.parametrize("kind", ["h_2a", "h_2b"])
def test_an_employer_with_a_foreign_labor_order_is_pointed_to_the_coordinator(
    boss: Client, answers: Answers, kind: str
) -> None:
    answer = boss.post(NEW, answers | {"kind": kind})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "moswa@dhewd.mo.gov" in page
    assert "(855) 859-2950" in page
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-089")
def test_farm_work_gets_aes_in_title_and_category_by_itself(boss: Client, answers: Answers) -> None:
    boss.post(NEW, answers | {"agricultural": "on"})
    made = JobOrder.objects.get()
    assert made.title == "AES Welder"
    assert "aes" in made.special_categories


@pytest.mark.requirement("S001-132", "S001-135")
def test_the_name_is_shown_unless_the_employer_itself_asks_to_keep_it_off(
    boss: Client, answers: Answers
) -> None:
    assert 'id="id_hide_name" checked' not in boss.get(NEW).content.decode()
    boss.post(NEW, answers)
    boss.post(NEW, answers | {"title": "Fitter", "occupation": "", "hide_name": "on"})
    shown = dict(JobOrder.objects.values_list("title", "show_employer_name"))
    assert shown == {"Welder": True, "Fitter": False}


@pytest.mark.requirement("S001-133")
def test_who_looks_for_work_learns_neither_name_nor_street_nor_phone_of_a_hidden_employer(
    boss: Client, validated: Employer, answers: Answers
) -> None:
    boss.post(NEW, answers | {"hide_name": "on"})
    made = JobOrder.objects.get()
    grant_confidentiality(actor=staff_actor(), job_order_id=made.pk, talk=TALK, moment=moment())
    address = f"/jobs/{made.pk}/"
    visitor, person = Client(), Client()
    person.force_login(seeker().user)
    pages = [
        one.get(place).content.decode() for one in (visitor, person) for place in (address, "/jobs/?q=welder")
    ]
    assert all("Welder" in page for page in pages)
    for secret in (validated.legal_name, "12 Mill Road", "555-0142", "5735550142", "555-0199"):
        assert not any(secret in page for page in pages)


@pytest.mark.requirement("S001-131")
def test_a_single_opening_cannot_be_listed_twice(boss: Client, answers: Answers) -> None:
    boss.post(NEW, answers | {"openings": "1"})
    answer = boss.post(NEW, answers | {"openings": "1"})
    assert answer.status_code == 422
    assert "#ORD-024" in answer.content.decode()
    assert JobOrder.objects.count() == 1


@pytest.mark.requirement("S000-060", "S001-073")
def test_the_form_asks_to_name_only_what_the_work_itself_needs(boss: Client) -> None:
    assert "Ask only for what the work itself needs." in boss.get(NEW).content.decode()


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"title": ""}, "title", "Fill in “Job title”."),
        ({"openings": "a few"}, "openings", "Enter a whole number from 1 to 9999."),
        ({"wage_min": "twenty"}, "wage_min", "Enter an amount in dollars"),
        ({"wage_min": "30"}, "wage_max", "The highest pay cannot be below the lowest."),
        ({"wage_unit": ""}, "wage_unit", "Choose what the pay is for"),
        ({"worksite_zip": "99999"}, "worksite_zip", "Enter a 5-digit U.S. ZIP code that exists"),
        ({"application_methods": ["online"]}, "application_url", "Give the web address where people apply."),
        ({"hiring_requirements": ["none", "physical"]}, "hiring_requirements", "but not both"),
        ({"starts_on": "2026-08-01", "ends_on": "2026-07-01"}, "ends_on", "cannot come before the first"),
        ({"skill_codes": ["juggling"]}, "skill_codes", "juggling is not one of the available choices"),
        ({"licences": "x" * 81}, "licences", "Keep each line to 80 letters or fewer."),
    ],
)
def test_a_wrong_answer_is_named_at_its_field_and_nothing_is_half_saved(
    boss: Client, answers: Answers, change: Answers, field: str, message: str
) -> None:
    answer = boss.post(NEW, answers | change)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert f'id="id_{field}-error"' in page
    assert "Weld steel parts with a MIG torch and check them." in page
    assert not JobOrder.objects.exists()


def test_the_same_form_sent_twice_enters_one_order(boss: Client, answers: Answers) -> None:
    first = boss.post(NEW, answers | {"once": "k1"})
    second = boss.post(NEW, answers | {"once": "k1"})
    assert first.url == second.url
    assert JobOrder.objects.count() == 1


# Occupations and skills


def test_the_button_suggests_occupations_without_judging_what_is_still_empty(boss: Client) -> None:
    answer = boss.post(NEW, {"title": "Welder", "suggest": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Welders, Cutters, Solderers, and Brazers" in page
    assert "None of these" in page
    assert "Fill in" not in page


def test_the_skills_of_the_chosen_occupation_are_offered(boss: Client) -> None:
    answer = boss.post(NEW, {"title": "Welder", "occupation": "51-4121.00", "suggest": "1"})
    assert 'value="welding"' in answer.content.decode()


def test_the_page_in_part_gets_the_suggestions_alone(boss: Client) -> None:
    answer = boss.post(NEW, {"title": "Welder", "suggest": "1"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert page.strip().startswith('<div id="order-occupation"')
    assert "<h1" not in page


def test_an_order_with_a_known_title_but_no_occupation_asks_to_choose(boss: Client, answers: Answers) -> None:
    answer = boss.post(NEW, answers | {"occupation": ""})
    assert answer.status_code == 422
    assert "Choose an answer for “Which of these is the job?”." in answer.content.decode()


def test_none_of_the_occupations_may_fit(boss: Client, answers: Answers) -> None:
    boss.post(NEW, answers | {"occupation": "none"})
    assert JobOrder.objects.get().onet_code == ""


# A copy of an earlier order


@pytest.mark.requirement("S000-057", "S001-072")
def test_a_new_order_may_begin_as_a_copy_with_new_days_and_new_promises(
    boss: Client, validated: Employer
) -> None:
    old = order(employer=validated, description="Weld hulls.", last_day_on=dt.date(2026, 6, 20))
    page = boss.get(f"{NEW}?copy={old.pk}").content.decode()
    assert "Weld hulls." in page
    assert "2026-06-20" not in page
    assert 'id="id_position_exists" checked' not in page
    assert f'name="copied_from" type="hidden" value="{old.pk}"' in page


@pytest.mark.requirement("S000-058")
def test_a_copy_is_entered_only_after_it_was_gone_through(
    boss: Client, validated: Employer, answers: Answers
) -> None:
    old = order(employer=validated, title="Fitter")
    address, sent = f"{NEW}?copy={old.pk}", answers | {"copied_from": str(old.pk)}
    refused = boss.post(address, sent)
    assert refused.status_code == 422
    assert 'id="id_reviewed_with_employer-error"' in refused.content.decode()
    assert boss.post(address, sent | {"reviewed_with_employer": "on"}).status_code == 302


def test_the_order_of_another_employer_cannot_be_copied(boss: Client) -> None:
    assert boss.get(f"{NEW}?copy={order().pk}").status_code == 404


# A change


def edit(made: JobOrder) -> str:
    return f"/employer/orders/{made.pk}/edit/"


def test_the_form_of_a_change_begins_with_what_the_order_says(boss: Client, answers: Answers) -> None:
    boss.post(NEW, answers)
    page = boss.get(edit(JobOrder.objects.get())).content.decode()
    assert "Weld steel parts with a MIG torch and check them." in page
    assert 'value="20.00"' in page
    assert 'value="2"' in page


def test_a_change_is_saved_and_what_staff_marked_stays(
    boss: Client, validated: Employer, answers: Answers
) -> None:
    made = order(employer=validated, special_categories=["ojt"])
    boss.post(edit(made), answers | {"wage_max": "26"})
    made.refresh_from_db()
    assert (made.wage_max, made.special_categories) == (Decimal("26"), ["ojt"])


def test_a_change_is_judged_as_if_the_order_were_new(
    boss: Client, validated: Employer, answers: Answers
) -> None:
    made = order(employer=validated)
    answer = boss.post(edit(made), answers | {"description": "Other words.", "union_condition": "on"})
    made.refresh_from_db()
    assert answer.status_code == 422
    assert "#ORD-030" in answer.content.decode()
    assert "Other words." in answer.content.decode()
    assert made.description != "Other words."


def test_a_closed_order_cannot_be_changed(boss: Client, validated: Employer, answers: Answers) -> None:
    made = order(employer=validated, status="closed", close_reason="filled")
    answer = boss.post(edit(made), answers)
    assert answer.status_code == 422
    assert "A closed or void order cannot be changed." in answer.content.decode()


def test_the_order_of_another_employer_cannot_be_changed(boss: Client, answers: Answers) -> None:
    other = order()
    assert boss.get(edit(other)).status_code == 404
    assert boss.post(edit(other), answers).status_code == 404


@pytest.mark.requirement("S001-178")
def test_an_employer_whose_services_are_discontinued_enters_no_order(client: Client, answers: Answers) -> None:
    client.force_login(employer_user(employer(enabled=False, status="discontinued", access_right="disabled")))
    shown = client.get(NEW).content.decode()
    assert "#EMP-042" in shown
    assert "<textarea" not in shown
    answer = client.post(NEW, answers)
    assert answer.status_code == 422
    assert "Put questions to the State Monitor Advocate." in answer.content.decode()


def test_entering_and_changing_ask_the_database_few_questions(
    boss: Client, validated: Employer, django_assert_max_num_queries: Any
) -> None:
    made = order(employer=validated)
    with django_assert_max_num_queries(15):
        boss.get(NEW)
    with django_assert_max_num_queries(15):
        boss.get(edit(made))
