"""The employer's pages in a real browser: no accessibility rule broken, at a desk and on a telephone."""

from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.accounts.models import User
from peyser.employers.models import Employer, VerificationCall
from tests.factories import NOON, employer_user, enrolled, order, referral, staff

pytestmark = pytest.mark.browser
Axe = Callable[[Page], list[str]]


def enter(page: Page, site: str, person: User) -> None:
    """Sign the person in by the session of Django's client."""
    client = Client()
    client.force_login(person)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])


def troubles(page: Page, axe: Axe, site: str, places: list[str]) -> dict[str, list[str]]:
    """What breaks an accessibility rule or runs out of the window, by place and width."""
    found = {}
    for place in places:
        page.goto(f"{site}{place}")
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[f"{place} {width}"] = axe(page) + ([f"{wide} pixels too wide"] if wide > 0 else [])
    return {place: problems for place, problems in found.items() if problems}


def test_no_page_of_a_waiting_employer_breaks_an_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Axe, pending: Employer
) -> None:
    made = order(employer=pending)
    VerificationCall.objects.create(
        ticket=pending.verification_tickets.get(), called_at=NOON, phone="5735550199", result="left_message",
        staff=staff("csu_agent"),
    )  # fmt: skip
    assert troubles(page, axe, live_server.url, ["/employer/register/"]) == {}
    enter(page, live_server.url, employer_user(pending))
    places = ["/employer/", "/employer/orders/new/", f"/employer/orders/{made.pk}/", "/employer/referrals/"]
    assert troubles(page, axe, live_server.url, places) == {}


def test_no_page_of_a_validated_employer_breaks_an_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Axe, validated: Employer
) -> None:
    made = order(employer=validated)
    sent = referral(enrolled(), made)
    enter(page, live_server.url, employer_user(validated))
    places = [
        "/employer/",
        "/employer/contacts/",
        "/employer/contacts/new/",
        f"/employer/contacts/{validated.contacts.get().pk}/",
        "/employer/terms/",
        "/employer/orders/",
        f"/employer/orders/new/?copy={made.pk}",
        "/employer/referrals/",
    ]
    places += [f"/employer/orders/{made.pk}/{then}" for then in ("", "edit/", "close/")]
    places += [f"/employer/referrals/{sent.pk}/result/"]
    assert troubles(page, axe, live_server.url, places) == {}


def test_a_refused_order_breaks_no_accessibility_rule_and_puts_the_focus_on_what_is_wrong(
    live_server: LiveServer, page: Page, axe: Axe, validated: Employer
) -> None:
    enter(page, live_server.url, employer_user(validated))
    page.goto(f"{live_server.url}/employer/orders/new/")
    page.fill("#id_title", "Juggler")
    page.fill("#id_description", "Juggle.")
    page.fill("#id_worksite_zip", "65201")
    page.click("label[for=id_application_methods_3]")
    page.click("label[for=id_union_condition]")
    page.click("button:has-text('Enter the order')")
    page.wait_for_selector(".peyser-findings")
    assert axe(page) == []
    assert page.evaluate("document.activeElement.classList.contains('peyser-error-summary')")
    assert page.input_value("#id_description") == "Juggle."


def test_suggestions_come_into_the_page_and_keep_the_focus_and_what_was_typed(
    live_server: LiveServer, page: Page, validated: Employer
) -> None:
    enter(page, live_server.url, employer_user(validated))
    page.goto(f"{live_server.url}/employer/orders/new/")
    page.fill("#id_description", "Typed before.")
    page.fill("#id_title", "Welder")
    page.click("button[name=suggest]")
    page.wait_for_selector("#id_occupation_0", state="attached")
    page.click("label[for=id_occupation_0]")
    page.wait_for_selector("#id_skill_codes_0", state="attached")
    assert page.evaluate("document.activeElement.id") == "id_occupation_0"
    assert page.input_value("#id_description") == "Typed before."
