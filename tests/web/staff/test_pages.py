"""Every page of the desk: valid HTML, one heading, no accessibility violation, usable by keyboard alone."""

import html5lib
import pytest
from django.test import Client
from django.urls import reverse

from peyser.referrals.models import Referral
from tests import factories as make
from tests.web.staff.places import furnish

pytestmark = pytest.mark.django_db
NARROW, WIDE = {"width": 768, "height": 900}, {"width": 1280, "height": 900}


def test_each_page_is_valid_has_one_heading_and_a_title(desk):
    for name, address in furnish(2).items():
        text = desk.get(address).content.decode()
        html5lib.HTMLParser(strict=True).parse(text)
        assert text.count("<h1") == 1, name
        ids = [part.split('"')[0] for part in text.split(' id="')[1:]]
        assert sorted({one for one in ids if ids.count(one) > 1}) == [], name


def test_each_page_is_made_in_spanish_too(sign_in):
    client = sign_in(make.staff(language="es"))
    for name, address in furnish(2).items():
        assert '<html lang="es">' in client.get(address).content.decode(), name


@pytest.fixture
def worker(live_server, page, reference_data):
    """The browser of a signed-in member of staff; call it with an address to go there."""
    client = Client()
    client.force_login(make.staff(given_name="Kim", language="en"))
    cookie = client.cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": live_server.url}])
    page.set_viewport_size(WIDE)

    def go(address):
        page.goto(live_server.url + address)
        return page

    return go


@pytest.mark.browser
def test_no_page_breaks_an_accessibility_rule(worker, axe):
    found = {name: axe(worker(address)) for name, address in furnish(2).items()}
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.browser
def test_no_page_scrolls_sideways_on_a_narrow_screen(worker, page):
    addresses = furnish(2)
    page.set_viewport_size(NARROW)
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert [name for name, address in addresses.items() if worker(address).evaluate(wide)] == []


@pytest.mark.browser
def test_a_refused_referral_is_accessible_and_the_findings_have_the_focus(worker, axe):
    person, job = make.enrolled(), make.order()
    page = worker(reverse("staff-refer", args=[job.pk, person.pk]))
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.click("label[for=id_requirements_checked]")
    page.click("text=Issue the referral")
    page.wait_for_selector("text=The referral was not issued")
    assert "peyser-findings" in page.evaluate("document.activeElement.className")
    assert axe(page) == []


def tab_to(page, target):
    """Press Tab until the element with this id, or these words, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if target in page.evaluate("[document.activeElement.id, document.activeElement.textContent.trim()]"):
            return
    raise AssertionError(f"Tab does not reach {target}")


@pytest.mark.browser
def test_a_referral_is_issued_by_keyboard_alone(worker):
    person, job = make.enrolled(), make.order(dispute_at_worksite=True)
    page = worker(reverse("staff-refer", args=[job.pk, person.pk]))
    tab_to(page, "id_requirements_checked")
    page.keyboard.press("Space")
    tab_to(page, "id_notice_given")
    page.keyboard.press("Space")
    tab_to(page, "id_consent_0")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(page, "id_consent_note")
    page.keyboard.type("Called today")
    tab_to(page, "Issue the referral")
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/referrals/*/")
    assert Referral.objects.get().consent == "phone"


@pytest.mark.browser
def test_a_person_is_found_and_a_service_recorded_with_single_keys(worker):
    person = make.enrolled()
    page = worker(reverse("staff-home"))
    page.keyboard.press("/")
    page.keyboard.type("Ada Lopez 1990")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=People found")
    page.click(f"a[href='{reverse('staff-seeker', args=[person.pk])}'] >> nth=0")
    page.wait_for_url(f"**{reverse('staff-seeker', args=[person.pk])}")
    page.keyboard.press("2")
    page.wait_for_url("**/services/")
    page.keyboard.press("s")
    page.keyboard.type("125")
    tab_to(page, "Record the service")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=The service is recorded.")


@pytest.mark.browser
def test_the_keys_are_listed_with_what_they_do(worker):
    page = worker(reverse("staff-seeker", args=[make.enrolled().pk]))
    page.keyboard.press("?")
    listed = page.inner_text("#shortcut-list")
    for line in ("Record a service", "Write a note", "Jobs that fit"):
        assert line in listed


@pytest.mark.browser
def test_the_browser_does_not_send_a_social_security_number(worker):
    page = worker(reverse("staff-seekers"))
    page.fill("#id_q", "900-12-3456")
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('id_q').validity.patternMismatch")
    assert "900" not in page.url
