"""Customer support's queue: the most urgent first, the clock in words, and who may look."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer, VerificationCall
from tests.factories import NOON, employer, employer_user, seeker, staff

ADDRESS = "/staff/verification/"


def waits(name: str, *, due_in_hours: int, **facts: Any) -> Employer:
    made = employer(enabled=False, legal_name=name)
    due_at = NOON + dt.timedelta(hours=due_in_hours)
    made.verification_tickets.update(due_at=due_at, opened_at=due_at - dt.timedelta(hours=48), **facts)
    return made


@pytest.mark.requirement("S000-045", "S001-055")
def test_the_most_urgent_comes_first_and_its_clock_is_told_in_words(agent: Client) -> None:
    waits("Calm Mill", due_in_hours=40)
    waits("Late Mill", due_in_hours=-5)
    waits("Soon Mill", due_in_hours=3)
    page = agent.get(ADDRESS).content.decode()
    assert page.index("Late Mill") < page.index("Soon Mill") < page.index("Calm Mill")
    for words in ("late by 5 hours", "3 hours left", "40 hours left"):
        assert words in page


def test_the_late_ones_are_counted_on_top(agent: Client) -> None:
    waits("Late Mill", due_in_hours=-5)
    waits("Later Mill", due_in_hours=-50)
    waits("Calm Mill", due_in_hours=40)
    page = agent.get(ADDRESS).content.decode()
    assert "3 employers wait in all." in page
    assert "2 late" in page


@pytest.mark.requirement("S001-059")
def test_an_account_made_by_staff_comes_into_the_queue_by_itself_and_is_marked(agent: Client) -> None:
    helper = Client()
    helper.force_login(staff("jc_staff"))
    made = helper.post(
        "/staff/employers/new/",
        {
            "position_to_fill": "Welder",
            "openings": "1",
            "legal_name": "Helped Mill LLC",
            "zip_code": "65201",
            "contact_name": "Erin Boss",
            "contact_phone": "573-555-0111",
            "email": "erin@helpedmill.example",
            "checked_for_existing_account": "on",
            "terms_accepted": "on",
        },
    )
    assert made.status_code == 302
    page = agent.get(ADDRESS).content.decode()
    assert "Helped Mill LLC" in page
    assert "By staff" in page


def test_the_calls_so_far_and_whether_the_employer_called_back_are_shown(agent: Client) -> None:
    made = waits("Called Mill", due_in_hours=40)
    for result in ("no_answer", "left_message", "returned"):
        VerificationCall.objects.create(
            ticket=made.verification_tickets.get(), called_at=NOON, phone="5735550199", result=result,
            staff=staff("csu_agent"),
        )  # fmt: skip
    row = agent.get(ADDRESS).content.decode().split("<tbody>")[1]
    assert 'class="peyser-number">3<' in row
    assert ">Yes<" in row


def test_what_is_decided_is_no_longer_in_the_queue(agent: Client) -> None:
    waits("Done Mill", due_in_hours=40, status="validated")
    page = agent.get(ADDRESS).content.decode()
    assert "Done Mill" not in page
    assert "No employer waits for verification." in page


@pytest.mark.parametrize("role", ["csu_agent", "csu_lead", "wp_coordinator", "office_manager"])
def test_support_and_those_who_watch_over_it_may_look(client: Client, role: str) -> None:
    client.force_login(staff(role))
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.parametrize("role", ["jc_staff", "case_manager", "monitor_readonly", "sysadmin", "partner"])
def test_other_staff_may_not(client: Client, role: str) -> None:
    client.force_login(staff(role))
    assert client.get(ADDRESS).status_code == 403


def test_nobody_else_may(client: Client, waiting: Employer) -> None:
    assert client.get(ADDRESS).status_code == 302
    for other in (seeker().user, employer_user(waiting)):
        client.force_login(other)
        assert client.get(ADDRESS).status_code == 403


def test_the_queue_asks_the_database_few_questions_however_long_it_is(
    agent: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        waits(f"Mill {number}", due_in_hours=number)
    with django_assert_max_num_queries(15):
        agent.get(ADDRESS)
