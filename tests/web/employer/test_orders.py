"""An employer's list of orders, one order, and closing it."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer
from peyser.job_orders.models import ScreeningFinding
from tests.factories import NOON, enrolled, order, referral, seeker


def at(made: Any, then: str = "") -> str:
    return f"/employer/orders/{made.pk}/{then}"


def test_the_list_holds_the_own_orders_and_no_other(boss: Client, validated: Employer) -> None:
    order(employer=validated, title="Night baker")
    order(title="Of somebody else")
    page = boss.get("/employer/orders/").content.decode()
    assert "Night baker" in page
    assert "Of somebody else" not in page


def test_a_long_list_comes_in_pages(boss: Client, validated: Employer) -> None:
    for number in range(26):
        order(employer=validated, title=f"Job no. {number:02}")
    first = boss.get("/employer/orders/").content.decode()
    second = boss.get("/employer/orders/?page=2").content.decode()
    assert (first.count("Job no. "), second.count("Job no. ")) == (25, 1)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"open_on": dt.date(2026, 6, 20)}, "The first day of the job order lies in the future."),
        ({"last_day_on": dt.date(2026, 6, 2)}, "The last day to apply is past."),
        ({"status": "on_hold", "hold_reason": "suspected_fraud"}, "The job order is on hold."),
    ],
)
def test_an_order_says_why_it_is_not_online(
    boss: Client, validated: Employer, facts: dict[str, Any], reason: str
) -> None:
    page = boss.get(at(order(employer=validated, **facts))).content.decode()
    assert "Not online because:" in page
    assert reason in page
    assert "What to do:" in page


def test_an_order_that_is_online_leads_to_what_seekers_see(boss: Client, validated: Employer) -> None:
    made = order(employer=validated)
    assert f'href="/jobs/{made.pk}/"' in boss.get(at(made)).content.decode()


@pytest.mark.parametrize("then", ["", "edit/", "close/"])
def test_the_order_of_another_employer_does_not_exist_here(boss: Client, then: str) -> None:
    assert boss.get(at(order(), then)).status_code == 404


def test_the_people_sent_to_the_order_are_listed_with_what_became_of_them(
    boss: Client, validated: Employer
) -> None:
    made = order(employer=validated)
    referral(enrolled(seeker(given_name="Zelda", family_name="Quill")), made)
    page = boss.get(at(made)).content.decode()
    assert "Zelda Quill" in page
    assert "Not known yet" in page


@pytest.mark.requirement("S000-042", "S001-051")
def test_while_pending_the_people_sent_to_the_order_are_not_shown(newcomer: Client, pending: Employer) -> None:
    made = order(employer=pending)
    referral(enrolled(seeker(given_name="Zelda", family_name="Quill")), made)
    page = newcomer.get(at(made)).content.decode()
    assert "Quill" not in page
    assert "#EMP-030" in page


def test_closing_ends_the_order_with_its_reason(boss: Client, validated: Employer) -> None:
    made = order(employer=validated)
    answer = boss.post(at(made, "close/"), {"reason": "filled", "note": "Hired two."}, follow=True)
    made.refresh_from_db()
    assert (made.status, made.close_reason) == ("closed", "filled")
    assert "is closed. It is no longer online." in answer.content.decode()


@pytest.mark.parametrize("reason", ["", "because"])
def test_closing_without_a_reason_from_the_list_changes_nothing(
    boss: Client, validated: Employer, reason: str
) -> None:
    made = order(employer=validated)
    answer = boss.post(at(made, "close/"), {"reason": reason, "note": "Kept words."})
    made.refresh_from_db()
    assert answer.status_code == 422
    assert "Kept words." in answer.content.decode()
    assert made.status == "open"


def test_an_order_that_is_closed_already_says_so(boss: Client, validated: Employer) -> None:
    made = order(employer=validated, status="closed", close_reason="filled")
    answer = boss.post(at(made, "close/"), {"reason": "filled"})
    assert answer.status_code == 422
    assert "does not allow this now" in answer.content.decode()


def test_the_pages_ask_the_database_few_questions(
    boss: Client, validated: Employer, django_assert_max_num_queries: Any
) -> None:
    made = order(employer=validated)
    for _number in range(4):
        order(employer=validated)
        referral(job=made)
    for address in ("/employer/orders/", at(made), at(made, "close/")):
        with django_assert_max_num_queries(15):
            boss.get(address)


def test_the_words_that_the_job_center_asked_to_change_stand_on_the_order(
    boss: Client, validated: Employer
) -> None:
    made = order(employer=validated)
    facts = {"order": made, "pattern_id": "SEX-003", "category": "sex", "certain": False, "field": "title"}
    words = {"words": "Busboy", "folded": "busboy", "suggestion": "table cleaner", "found_at": NOON}
    finding = ScreeningFinding.objects.create(**facts | words)
    assert "Words to change" not in boss.get(at(made)).content.decode()
    finding.state = "change_asked"
    finding.save()
    page = boss.get(at(made)).content.decode()
    for part in ("<mark>Busboy</mark>", "table cleaner", "discriminatory job orders", at(made, "edit/")):
        assert part in page
