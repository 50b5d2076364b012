"""An employer enters an order in steps that save, leaves, and goes on later."""

from itertools import pairwise
from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer
from peyser.job_orders.actions.drafts import save_draft
from peyser.job_orders.models import JobOrder
from peyser.web.components.order_steps import KEYS
from tests.factories import actor_of, employer, employer_user, moment, order

BEGIN = "/employer/orders/new/steps/"
Answers = dict[str, Any]


def step(made: JobOrder, key: str) -> str:
    return f"/employer/orders/{made.pk}/draft/{key}/"


def begun(owner: Employer, **answers: Any) -> JobOrder:
    return save_draft(
        actor=actor_of(employer_user(owner)), employer_id=owner.pk, answers=answers, moment=moment()
    )


def test_an_order_is_entered_step_by_step(boss: Client, answers: Answers) -> None:
    answer = boss.post(BEGIN, answers)
    made = JobOrder.objects.get()
    assert answer.url == step(made, "place")
    for key, then in pairwise(KEYS[1:]):
        answer = boss.post(step(made, key), answers)
        assert answer.url == step(made, then)
    page = boss.get(step(made, "check")).content.decode()
    assert "Weld steel parts with a MIG torch and check them." in page
    assert boss.post(step(made, "check"), answers).url == f"/employer/orders/{made.pk}/"
    made.refresh_from_db()
    assert (made.status, made.onet_code, made.worksite_city) == ("open", "51-4121.00", "Columbia")
    assert (made.hiring_requirements, str(made.wage_max)) == (["background_check", "drug_screen"], "24.50")


def test_a_step_that_is_left_keeps_what_there_is(boss: Client) -> None:
    answer = boss.post(BEGIN, {"description": "Weld.", "later": "1"})
    made = JobOrder.objects.get()
    assert (answer.url, made.description) == ("/employer/", "Weld.")
    assert "No title yet" in boss.get("/employer/").content.decode()
    assert "Weld." in boss.get(step(made, "job")).content.decode()


def test_going_on_wants_the_step_answered_and_loses_nothing(boss: Client) -> None:
    answer = boss.post(BEGIN, {"description": "Weld."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Fill in “Job title”." in page
    assert "Weld." in page


def test_an_amount_that_is_none_is_named_and_kept_on_the_page_even_when_leaving(
    boss: Client, validated: Employer
) -> None:
    made = begun(validated, title="Welder")
    answer = boss.post(step(made, "place"), {"wage_min": "twenty", "later": "1"})
    assert answer.status_code == 422
    assert 'value="twenty"' in answer.content.decode()


def test_an_order_with_open_steps_is_not_entered(boss: Client, validated: Employer, answers: Answers) -> None:
    made = begun(validated, title="Welder")
    answer = boss.post(step(made, "check"), answers)
    made.refresh_from_db()
    assert (answer.status_code, made.status) == (422, "draft")
    assert "Some steps are still open" in answer.content.decode()


def test_what_the_rule_book_forbids_is_refused_at_the_last_step(boss: Client, answers: Answers) -> None:
    boss.post(BEGIN, answers)
    made = JobOrder.objects.get()
    for key in KEYS[1:-1]:
        boss.post(step(made, key), answers)
    answer = boss.post(step(made, "check"), answers | {"union_condition": "on"})
    made.refresh_from_db()
    assert (answer.status_code, made.status) == (422, "draft")
    assert "#ORD-030" in answer.content.decode()


def test_the_suggestions_of_a_step_save_nothing(boss: Client) -> None:
    answer = boss.post(BEGIN, {"title": "Welder", "suggest": "1"}, headers={"HX-Request": "true"})
    assert answer.content.decode().strip().startswith('<div id="order-occupation"')
    assert not JobOrder.objects.exists()


def test_a_draft_is_thrown_away_after_a_question(boss: Client, validated: Employer) -> None:
    made = begun(validated, title="Welder")
    address = f"/employer/orders/{made.pk}/draft/discard/"
    assert "Throw this draft away?" in boss.get(address).content.decode()
    assert boss.post(address, {"once": "k1"}).url == "/employer/"
    assert not JobOrder.objects.exists()


@pytest.mark.parametrize("key", ["job", "check", "nowhere"])
def test_no_step_leads_to_an_order_that_is_entered_or_not_ones_own(
    boss: Client, validated: Employer, key: str
) -> None:
    assert boss.get(step(order(employer=validated), key)).status_code == 404
    assert boss.get(step(begun(employer(), title="Other"), key)).status_code == 404
