"""Customer support's pages in a real browser: no accessibility rule broken, at a desk and on a telephone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer
from tests.factories import NOON, TODAY, employer, order, staff
from tests.web.employer.test_in_browser import enter, troubles

pytestmark = pytest.mark.browser


def test_no_page_of_customer_support_breaks_an_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], waiting: Employer
) -> None:
    employer(legal_name="BOONE STEEL LLC")
    order(employer=waiting)
    for number in range(2):
        DecisionRecord.objects.create(
            subject="employer_validation", about=f"employer:{waiting.pk}", on=TODAY, decided_at=NOON,
            allowed=bool(number), facts={"call_returned": True}, rule_ids=["EMP-021"],
        )  # fmt: skip
    lead = staff("csu_lead", scope="state")
    enter(page, live_server.url, lead)
    ticket = waiting.verification_tickets.get()
    places = ["/staff/verification/", f"/staff/verification/{ticket.pk}/", "/staff/decisions/"]
    places += [f"/staff/decisions/?about=employer:{waiting.pk}"]
    places += [f"/staff/decisions/override/?about=employer:{waiting.pk}"]
    assert troubles(page, axe, live_server.url, places) == {}
    page.goto(f"{live_server.url}{places[1]}")
    page.click("button:has-text('Validate the employer')")
    page.wait_for_selector(".peyser-findings")
    assert axe(page) == []
