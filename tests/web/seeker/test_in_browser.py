"""The seeker's pages in Chromium: accessible, within a phone's width, alive with script and without."""

import pytest
from playwright.sync_api import expect

from peyser.accounts.models import User
from tests import factories as make
from tests.web.public.test_in_browser import PHONE, problems

pytestmark = pytest.mark.browser
STEPS = ("contact", "wanted", "background", "occupations", "skills", "resume", "review")
PLACES = (
    "/seeker/",
    "/seeker/jobs/",
    "/seeker/resume/",
    "/seeker/messages/",
    "/seeker/record/",
    *(f"/seeker/profile/{step}/" for step in STEPS),
)


@pytest.fixture
def site(live_server, transactional_db, one_center, ana):
    for number, status in enumerate(("requested", "issued", "denied")):
        make.referral(ana, make.order(title=f"Welder {number}"), status=status)
    return live_server.url


def enter(context, client, site, person):
    """Sign the person in to a browser."""
    client.force_login(person.user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_is_accessible_and_fits_a_phone(page, site, client, ana, axe, language):
    User.objects.filter(pk=ana.user_id).update(language=language)
    enter(page.context, client, site, ana)
    assert problems(page, site, axe, PLACES) == []


WRONG = {
    "contact": ("city", ""),
    "wanted": ("travel_miles", "x"),
    "occupations": ("months_51412100", "x"),
    "resume": ("headline", ""),
}


def test_a_page_with_problems_is_accessible_and_leads_to_them(page, site, client, ana, axe):
    enter(page.context, client, site, ana)
    page.set_viewport_size(PHONE)
    for step, (field, answer) in WRONG.items():
        page.goto(f"{site}/seeker/profile/{step}/")
        page.fill(f"#id_{field}", answer)
        go_on(page)
        expect(page.locator(".peyser-error-summary")).to_be_focused()
        assert axe(page) == []
        page.click(".peyser-error-summary a")
        expect(page.locator(f"#id_{field}")).to_be_focused()


def test_a_kind_of_work_is_found_without_leaving_the_page(page, site, client, ana, axe):
    enter(page.context, client, site, ana)
    page.goto(f"{site}/seeker/profile/occupations/")
    page.fill("#id_words", "nurse aide")
    page.press("#id_words", "Enter")
    expect(page.locator("#offers")).to_contain_text("Nursing Assistants")
    expect(page.locator("#announcer")).to_contain_text("Check what fits you.")
    assert page.locator("#id_pick_51412100").is_checked()
    assert axe(page) == []


def test_the_profile_is_finished_without_script(chromium, site, client):
    person = make.seeker(
        email="", city="", education=None, driver_licence="", travel_miles=None, wants_full_time=None,
        profile_completed_at=None, occupations={}, resume={"headline": ""},
    )  # fmt: skip
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)
    enter(context, client, site, person)
    page = context.new_page()
    page.goto(f"{site}/seeker/profile/")
    page.fill("#id_city", "Columbia")
    go_on(page)
    page.click("label[for=id_wants_full_time_0]")
    page.fill("#id_travel_miles", "25")
    go_on(page)
    page.click("label[for=id_education_1]")
    page.click("label[for=id_driver_licence_1]")
    go_on(page)
    page.fill("#id_words", "welder")
    page.click("button:has-text('Find')")
    page.click("label[for=id_pick_51412100]")
    page.fill("#id_months_51412100", "24")
    go_on(page)
    page.click("label:has-text('Welding')")
    go_on(page)
    page.fill("#id_headline", "Welder")
    go_on(page)
    expect(page.locator("h1")).to_have_text("Check your answers")
    page.click("button:has-text('My answers are right')")
    expect(page.locator("main")).to_contain_text("The profile is complete.")
    person.refresh_from_db()
    assert person.profile_completed_at is not None
    context.close()


def go_on(page):
    page.locator("button:has-text('Save and continue')").last.click()
