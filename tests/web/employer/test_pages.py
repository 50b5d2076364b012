"""Every page of an employer is valid HTML, and its words for findings belong to rules that exist."""

import html5lib
import pytest
from django.test import Client

from peyser.employers.models import Employer
from peyser.rulebook.catalog import ALL_RULES
from peyser.web.employer.wording import MESSAGES, REMEDIES
from tests.factories import order, referral

NEW = "/employer/orders/new/"


@pytest.mark.parametrize("place", ["", "orders/", "orders/new/", "referrals/"])
def test_a_page_of_a_waiting_employer_is_valid(newcomer: Client, pending: Employer, place: str) -> None:
    order(employer=pending)
    valid(newcomer.get(f"/employer/{place}").content.decode())


def test_each_page_about_an_order_and_a_referral_is_valid(boss: Client, validated: Employer) -> None:
    sent = referral(job=order(employer=validated))
    at_order = f"/employer/orders/{sent.job_order_id}/"
    for place in ("/employer/", at_order, f"{at_order}edit/", f"{at_order}close/", "/employer/referrals/"):
        valid(boss.get(place).content.decode())
    valid(boss.get(f"/employer/referrals/{sent.pk}/result/").content.decode())
    valid(boss.get(f"{NEW}?copy={sent.job_order_id}").content.decode())


def test_a_page_with_errors_and_suggestions_is_valid(boss: Client, client: Client) -> None:
    valid(boss.post(NEW, {"title": "Welder", "occupation": "51-4121.00", "suggest": "1"}).content.decode())
    valid(boss.post(NEW, {"title": "Welder"}).content.decode())
    valid(Client().post("/employer/register/", {"openings": "x"}).content.decode())


def valid(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)
    assert page.count("<h1") == 1


def test_the_words_for_employers_belong_to_rules_of_the_book() -> None:
    assert {*MESSAGES, *REMEDIES} - {rule.id for rule in ALL_RULES} == set()
