"""The public pages in Chromium: accessible, within a phone's width, alive with script and without."""

import pytest
from playwright.sync_api import expect

from peyser.referrals.models import Referral
from peyser.seekers.models import Seeker
from tests import factories as make

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 320, "height": 700}, {"width": 1280, "height": 900}


@pytest.fixture
def site(live_server, transactional_db, one_center):
    """The address of a site with a few jobs."""
    employer = make.employer()
    for title in ("Welder", "Night welder", "Welder helper"):
        make.order(employer=employer, title=title, dispute_at_worksite=title == "Night welder")
    make.event(description="Bring your résumé.", online_address="https://meet.example.org/1")
    make.event(title="Job fair", kind="job_fair", category="", status="cancelled", cancel_reason="Snow.")
    make.order(title="Secret job", show_employer_name=False)
    return live_server.url


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


PLACES = (
    "/",
    "/jobs/",
    "/jobs/?q=welder&zip=65201",
    "/jobs/?q=zzz&zip=65201",
    "/jobs/?zip=00000",
    "/events/?kind=workshop",
    "/events/month/?month=2026-06",
    "/policy/?on_month=6&on_day=1&on_year=2024",
    "/policy/rules/REG-020/?since_year=2024",
    "/policy/issuances/?all=on",
    "/policy/issuances/wp-manual-2020/",
    "/privacy/",
    "/bonding/",
    "/seeker/register/",
)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_public_page_is_accessible_and_fits_a_phone(page, site, axe, language):
    page.set_extra_http_headers({"Accept-Language": language})
    job = f"/jobs/{make.JobOrder.objects.earliest('pk').pk}/"
    event = f"/events/{make.Event.objects.earliest('pk').pk}/"
    assert problems(page, site, axe, (*PLACES, job, event)) == []


def problems(page, site, axe, places):
    """What stands against these pages at the width of a phone and of a desk."""
    found = []
    for place in places:
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            page.goto(site + place)
            found += [(place, size["width"], violation) for violation in axe(page)]
            found += [(place, size["width"], "scrolls sideways")] if sideways(page) else []
    return found


def test_the_next_page_of_a_search_can_be_reached_on_a_phone(page, site):
    for _each in range(20):
        make.order(title="Welder")
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/jobs/?q=welder")
    page.get_by_role("link", name="Next").click()
    page.wait_for_url("**page=2**")


def test_a_search_changes_the_results_in_place(page, site):
    page.goto(f"{site}/jobs/")
    page.fill("#id_q", "helper")
    page.click("#search-go")
    expect(page.locator("#results")).to_have_text("1 job")
    assert "q=helper" in page.url
    assert page.evaluate("document.activeElement.id") == "search-go"
    expect(page.locator("#announcer")).to_have_text("1 job")
    page.go_back()
    expect(page.locator("#results")).to_have_text("4 jobs")


def test_a_wrong_zip_code_moves_the_focus_to_the_problem(page, site):
    page.goto(f"{site}/jobs/")
    page.fill("#id_zip", "00000")
    page.press("#id_zip", "Enter")
    expect(page.locator("#id_zip-error")).to_contain_text("We do not know the ZIP code 00000.")
    assert "peyser-error-summary" in page.evaluate("document.activeElement.className")


def test_from_the_first_page_to_a_wanted_job_without_script(chromium, site):
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site)
    page.fill("#id_q", "night")
    page.click("#search-go")
    page.click("text=Night welder")
    page.click("main a:has-text('Register')")
    register(page)
    expect(page.locator("h1")).to_have_text("Night welder")
    page.click("label:has-text('I have read this notice')")
    page.click("button:has-text('Ask for a referral')")
    expect(page.locator(".peyser-job-side")).to_contain_text("You asked for this job")
    assert Referral.objects.get().seeker == Seeker.objects.get()
    context.close()


def register(page):
    """Fill in the registration with the least that is asked for, and send it."""
    answers = {
        "given_name": "Luz", "family_name": "Rivera", "born_on_day": "29", "born_on_year": "1988",
        "zip_code": "65201", "email": "luz@example.org", "password": "orange river stone lamp",
    }  # fmt: skip
    for name, value in answers.items():
        page.fill(f"#id_{name}", value)
    page.select_option("#id_born_on_month", "2")
    page.click("label[for=id_may_work_in_us_0]")
    page.click("main form button:has-text('Register')")
