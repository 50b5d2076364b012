"""An employer's own page: where the verification stands, what is missing, the orders, the people sent."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer, VerificationCall
from tests.factories import NOON, employer, employer_user, enrolled, order, referral, seeker, staff

ADDRESS = "/employer/"


def log(waiting: Employer, result: str) -> None:
    VerificationCall.objects.create(
        ticket=waiting.verification_tickets.get(),
        called_at=NOON,
        phone="5735550199",
        result=result,
        staff=staff("csu_agent"),
    )


def text_of(client: Client) -> str:
    return client.get(ADDRESS).content.decode()


@pytest.mark.requirement("S001-058")
def test_account_status_and_access_right_are_shown_apart(newcomer: Client) -> None:
    page = text_of(newcomer)
    status, right = page.split("Account status</dt>")[1], page.split("Access right</dt>")[1]
    assert "Pending Verification" in status.split("</dd>")[0]
    assert "Pending Verification" in right.split("</dd>")[0]


@pytest.mark.requirement("S001-055")
def test_the_clock_says_how_much_of_the_48_hours_is_left(
    newcomer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peyser.access.clock.now", lambda: NOON + dt.timedelta(hours=11))
    page = text_of(newcomer)
    assert "37 hours left" in page
    assert "Customer support has 48 hours" in page


def test_a_late_verification_says_so_and_whom_to_call(
    newcomer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peyser.access.clock.now", lambda: NOON + dt.timedelta(hours=53))
    page = text_of(newcomer)
    assert "late by 5 hours" in page
    assert "We are late. We are sorry." in page
    assert "(866) 506-0251" in page


@pytest.mark.requirement("S001-056", "S001-060")
def test_after_a_missed_call_the_employer_is_asked_to_call_back(newcomer: Client, pending: Employer) -> None:
    log(pending, "left_message")
    page = text_of(newcomer)
    assert "Please call us back" in page
    assert "Left a message" in page
    assert "Your account opens only after you return our call." in page
    assert "dwdsupport@dhewd.mo.gov" in page


def test_after_the_call_back_nothing_more_is_asked(newcomer: Client, pending: Employer) -> None:
    log(pending, "left_message")
    log(pending, "returned")
    page = text_of(newcomer)
    assert "You called us back." in page
    assert "Please call us back" not in page


def test_a_refused_employer_reads_why(client: Client) -> None:
    refused = employer(enabled=False)
    refused.verification_tickets.update(status="denied", reason="The business is not in any register.")
    Employer.objects.filter(pk=refused.pk).update(status="denied", access_right="disabled")
    client.force_login(employer_user(refused))
    page = text_of(client)
    assert "We could not verify your business" in page
    assert "The business is not in any register." in page


@pytest.mark.requirement("S000-046", "S001-057")
def test_an_order_of_a_waiting_employer_says_why_it_is_not_online(newcomer: Client, pending: Employer) -> None:
    order(employer=pending, title="Night baker")
    page = text_of(newcomer)
    assert "Night baker" in page
    assert "Not online because:" in page
    assert "The order appears by itself when your account is validated." in page
    assert "#VIS-010" in page


def test_an_order_of_a_validated_employer_is_shown_as_online(boss: Client, validated: Employer) -> None:
    order(employer=validated, title="Night baker")
    page = text_of(boss)
    assert ">Online<" in page
    assert "Not online because:" not in page


@pytest.mark.requirement("S000-042", "S001-051")
def test_while_pending_nobody_is_shown_and_the_rule_says_why(newcomer: Client, pending: Employer) -> None:
    referral(enrolled(seeker(given_name="Zelda", family_name="Quill")), order(employer=pending))
    page = text_of(newcomer)
    assert "Quill" not in page
    assert "Your account is not validated yet, so you cannot see job seekers." in page
    assert "require validation of the employer before allowing access to the system." in page


def test_people_without_a_result_are_listed_for_the_employer_they_were_sent_to(
    boss: Client, validated: Employer
) -> None:
    referral(enrolled(seeker(given_name="Zelda", family_name="Quill")), order(employer=validated))
    referral(enrolled(seeker(given_name="Other", family_name="Person")), order())
    page = text_of(boss)
    assert "Zelda Quill" in page
    assert "Other Person" not in page


def test_the_page_asks_the_database_few_questions(
    boss: Client, validated: Employer, django_assert_max_num_queries: Any
) -> None:
    for _number in range(4):
        referral(job=order(employer=validated))
    with django_assert_max_num_queries(15):
        boss.get(ADDRESS)


@pytest.mark.parametrize("place", ["", "orders/", "orders/new/", "referrals/"])
def test_a_visitor_is_sent_to_the_sign_in(client: Client, place: str) -> None:
    answer = client.get(f"{ADDRESS}{place}")
    assert answer.status_code == 302
    assert answer.url.startswith("/account/login/")


@pytest.mark.parametrize("place", ["", "orders/", "orders/new/", "referrals/"])
def test_staff_and_seekers_have_no_business_here(client: Client, place: str, no_second_factor: None) -> None:
    for other in (seeker().user, staff()):
        client.force_login(other)
        assert client.get(f"{ADDRESS}{place}").status_code == 403
