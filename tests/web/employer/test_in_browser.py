"""The employer's pages in a real browser: no accessibility rule broken, at a desk and on a telephone."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.accounts.models import User
from peyser.employers.actions.contacts import ContactDetails, invite_contact
from peyser.employers.actions.locations import LocationDetails, add_location
from peyser.employers.models import Employer, VerificationCall
from peyser.job_orders.actions.drafts import save_draft
from peyser.notifications.models import Message
from peyser.web.components.order_steps import KEYS
from tests.factories import (
    NOON,
    actor_of,
    employer_user,
    enrolled,
    moment,
    order,
    referral,
    staff,
    staff_actor,
)

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
        f"/employer/locations/{_location(validated)}/",
        "/employer/locations/",
        "/employer/locations/new/",
        "/employer/terms/",
        "/employer/short-form/",
        "/employer/short-form/sheet/",
        "/employer/orders/new/steps/",
        "/employer/orders/",
        f"/employer/orders/new/?copy={made.pk}",
        "/employer/referrals/",
    ]
    draft = save_draft(
        actor=actor_of(employer_user(validated)), employer_id=validated.pk, answers={"title": "Roofer"},
        moment=moment(), part="job",
    )  # fmt: skip
    places += [f"/employer/orders/{draft.pk}/draft/{step}/" for step in (*KEYS, "discard")]
    places += [f"/employer/orders/{made.pk}/{then}" for then in ("", "edit/", "close/")]
    places += [f"/employer/referrals/{sent.pk}/result/"]
    assert troubles(page, axe, live_server.url, places) == {}


def _location(owner: Employer) -> int:
    details = LocationDetails(name="North plant", street="4 Kiln Road", zip_code="65101")
    return add_location(actor=staff_actor(), employer_id=owner.pk, details=details, moment=moment()).pk


def test_the_page_of_an_invitation_breaks_no_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Axe, validated: Employer
) -> None:
    details = ContactDetails(name="Rosa Diaz", email="rosa@example.org", privileges=("post",))
    invite_contact(
        actor=staff_actor(), employer_id=validated.pk, details=details, site=live_server.url, moment=moment()
    )
    place = re.search(r"/employer/invitation/\S+/", Message.objects.get().body)
    assert place is not None
    assert troubles(page, axe, live_server.url, [place[0], "/employer/invitation/false/"]) == {}


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
