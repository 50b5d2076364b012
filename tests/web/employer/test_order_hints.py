"""While an order is typed: the employer reads what its words break, in words for it, and nothing is kept."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder, ScreeningFinding
from tests.factories import employer_user, order
from tests.web.employer.test_in_browser import enter

NEW = "/employer/orders/new/"
BEGIN = "/employer/orders/new/steps/"
BAD = "Weld equipment for men. We want men only."
HTMX = {"HX-Request": "true"}


def test_the_marked_words_come_back_alone_with_the_rule_and_a_button(
    boss: Client, answers: dict[str, Any]
) -> None:
    answer = boss.post(NEW, answers | {"description": BAD, "hints": "job"}, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in page
    assert "<mark>men only</mark>" in page
    assert "/policy/#SCR-106" in page
    assert "Use this wording" in page


def test_the_hints_speak_to_the_employer(boss: Client, answers: dict[str, Any]) -> None:
    page = boss.post(NEW, answers | {"description": BAD, "hints": "job"}, headers=HTMX).content.decode()
    assert "Change the marked words." in page
    assert "the employer" not in page


@pytest.mark.parametrize("ask", [{"hints": "job"}, {"use": "description.SEX-001.0"}])
def test_asking_for_hints_saves_and_judges_nothing(
    boss: Client, answers: dict[str, Any], ask: dict[str, str]
) -> None:
    boss.post(NEW, answers | {"description": BAD} | ask)
    assert not JobOrder.objects.exists()
    assert not ScreeningFinding.objects.exists()
    assert not DecisionRecord.objects.exists()


def test_hints_need_no_other_answer(boss: Client) -> None:
    assert "<mark>men only</mark>" in boss.post(NEW, {"description": BAD, "hints": "job"}).content.decode()


def test_good_words_are_told_only_to_who_pressed_the_button(boss: Client, answers: dict[str, Any]) -> None:
    asked = answers | {"hints": "job"}
    typed = boss.post(NEW, asked, headers=HTMX).content.decode()
    pressed = boss.post(NEW, asked, headers=HTMX | {"HX-Trigger-Name": "hints"}).content.decode()
    assert (typed.strip(), "No words here" in pressed) == ("", True)


def test_without_script_the_whole_form_comes_back_with_the_wording_in_place(
    boss: Client, answers: dict[str, Any]
) -> None:
    answers["description"] = BAD
    page = boss.post(NEW, answers | {"hints": "job"}).content.decode()
    use = page.split('name="use" value="')[1].split('"')[0]
    answer = boss.post(NEW, answers | {"use": use})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "We want open to women and men." in page
    assert "Weld equipment for men." in page
    assert "<mark>men only</mark>" not in page


def test_a_change_and_a_step_give_hints_too(boss: Client, validated: Employer) -> None:
    made = order(employer=validated)
    for place in (f"/employer/orders/{made.pk}/edit/", BEGIN):
        page = boss.post(place, {"description": BAD, "hints": "job"}, headers=HTMX).content.decode()
        assert "<mark>men only</mark>" in page, place


@pytest.mark.browser
def test_hints_come_while_typing_and_a_key_puts_the_wording_in_place(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], validated: Employer
) -> None:
    enter(page, live_server.url, employer_user(validated))
    page.goto(f"{live_server.url}{NEW}")
    page.locator("#id_description").press_sequentially(BAD)
    page.wait_for_selector("#hints-job mark")
    assert axe(page) == []
    page.focus("#hints-job button[name=use]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hints-job mark", state="detached")
    assert page.input_value("#id_description") == "Weld equipment for men. We want open to women and men."
    assert page.evaluate("document.activeElement.id") == "id_description"
