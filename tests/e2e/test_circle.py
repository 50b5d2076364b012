"""The whole circle in a browser, as five people: a visitor, an employer, customer support, a seeker, and staff."""

import os
from pathlib import Path

import pytest
from django.conf import settings

from peyser.job_orders.models import JobOrder
from peyser.participation.models import Service
from peyser.referrals.models import Placement, Referral
from peyser.seekers.models import Seeker
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
PASS_PHRASE = "blue river under seven bridges"


class Person:
    """Somebody at a screen: opens pages, fills in what they are asked, presses buttons; axe looks at each page."""

    def __init__(self, browser, site, axe, viewport=DESK):
        self.page = browser.new_context(viewport=viewport).new_page()
        self.page.set_default_timeout(6000)
        self.page.set_default_navigation_timeout(30000)
        self.site, self.axe = site, axe

    def opens(self, path):
        self.page.goto(self.site + path)
        return self

    def field(self, name, value=None):
        """The question of this name, alone or within a named form."""
        wanted = "" if value is None else f'[value="{value}"]'
        return self.page.locator(f'main [name="{name}"]{wanted}, main [name$="-{name}"]{wanted}').first

    def fills(self, **answers):
        for name, text in answers.items():
            self.field(name).fill(text)
        return self

    def picks(self, **answers):
        """Choose options of a select, or tick radios and checkboxes, by their value."""
        for name, value in answers.items():
            field = self.field(name)
            if field.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
                continue
            chosen = self.field(name, None if value is True else value)
            self.page.locator(f'label[for="{chosen.get_attribute("id")}"]').first.click()
        return self

    def presses(self, text):
        self.page.locator("main").get_by_role("button", name=text, exact=True).first.click()
        self.page.wait_for_load_state()
        return self

    def follows(self, text):
        self.page.locator("main").get_by_role("link", name=text).first.click()
        self.page.wait_for_load_state()
        return self

    def sees(self, *texts):
        shown = self.page.locator("body").inner_text()
        assert [text for text in texts if text not in shown] == [], f"{self.page.url}\n{shown[:1500]}"
        return self

    def does_not_see(self, *texts):
        shown = self.page.content()
        assert [text for text in texts if text in shown] == [], self.page.url
        return self

    def keeps_picture(self, name):
        """Check the page with axe and, when asked to, keep its picture for the documentation."""
        assert self.axe(self.page) == [], self.page.url
        if folder := os.environ.get("PEYSER_SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
        return self

    def signs_in(self, user):
        self.opens("/account/login/").fills(login=user.email, password=make.PASSWORD)
        self.page.locator("main form button[type=submit]").first.click()
        self.page.wait_for_load_state()
        return self


@pytest.fixture
def person(chromium, live_server, axe, no_second_factor, reference_data):
    make.office()
    make.central_office()
    return lambda viewport=DESK: Person(chromium, live_server.url, axe, viewport)


@pytest.mark.requirement(
    "S001-027", "S001-028", "S001-050", "S001-051", "S001-052", "S001-056", "S001-057", "S001-182", "S001-184",
    "S001-185", "S001-193",
)  # fmt: skip
def test_an_employers_order_becomes_a_hire(person):
    visitor, employer, support, seeker, staff = person(), person(), person(), person(PHONE), person()
    worker = make.staff("jc_staff", given_name="Wanda", family_name="Worker", second_factor=False)
    make.staff("case_manager", given_name="Cal", family_name="Manager")
    agent = make.staff("csu_agent", scope="state", second_factor=False)

    registers_with_a_position_to_fill(employer)
    enters_the_order_while_pending(employer)
    order = JobOrder.objects.get()
    visitor.opens("/jobs/?q=welder&zip=65201").sees("0 jobs")

    validates_once_the_employer_called_back(support.signs_in(agent))
    finds_the_job_but_not_how_to_apply(visitor, order)

    registers_and_completes_the_profile(seeker)
    asks_for_the_job(seeker, order)
    someone = Seeker.objects.get()

    staff.signs_in(worker)
    is_refused_without_an_enrollment(staff, order, someone)
    enrolls(staff, someone)
    finds_the_match_and_issues_the_referral(staff, order, someone)
    assert Service.objects.filter(seeker=someone, code="TB-JOB-REFERRAL", origin="automatic").count() == 1

    results_the_referral(employer, order)
    placement = Placement.objects.get(referral=Referral.objects.get())
    assert placement.counts
    sees_the_hire_on_the_record(staff, seeker, someone)


def registers_with_a_position_to_fill(employer):
    employer.opens("/employer/register/").presses("Make the account").sees("Error")
    employer.fills(
        position_to_fill="Welder", legal_name="Boone Welding LLC", zip_code="65201", contact_name="Erin Boss",
        contact_phone="573-555-0110", email="erin@boone.example", password=PASS_PHRASE,
    )  # fmt: skip
    employer.picks(terms_accepted=True).keeps_picture("employer-register")
    employer.presses("Make the account").sees("Pending Verification")


def enters_the_order_while_pending(employer):
    employer.fills(
        description="Weld steel parts after a drawing. Check each seam.", worksite_zip="65201",
        worksite_city="Columbia", wage_min="22", application_phone="573-555-0110", min_months="12",
    )  # fmt: skip
    employer.picks(
        wage_unit="hour",
        driver_licence="standard",
        hiring_requirements="background_check",
        application_methods="phone",
    )
    employer.presses("Enter the order").sees("position")  # refused: nobody said that the position exists
    employer.picks(position_exists=True, occupation=make.WELDER).keeps_picture("employer-order")
    employer.presses("Enter the order")
    employer.opens("/employer/").sees("Pending Verification").keeps_picture("employer-home-pending")


def validates_once_the_employer_called_back(support):
    support.opens("/staff/verification/").sees("Boone Welding LLC").keeps_picture("verification-queue")
    support.follows("Boone Welding LLC")
    support.fills(evidence="Found in the state's business register today.").presses("Validate the employer")
    support.sees("returned the call")  # the rule book: no account before the employer has called back
    support.picks(result="returned").fills(phone="573-555-0110").keeps_picture("verification-ticket")
    support.presses("Write into the log")
    support.fills(evidence="Found in the state's business register today.").presses("Validate the employer")
    support.sees("online")


def finds_the_job_but_not_how_to_apply(visitor, order):
    visitor.opens("/jobs/?q=welder&zip=65201").sees("1 job", "Welder").keeps_picture("job-search")
    visitor.opens(f"/jobs/{order.pk}/").sees("Welder", "Boone Welding LLC")
    visitor.does_not_see("555-0110", "5735550110").keeps_picture("job-page")


def registers_and_completes_the_profile(seeker):
    seeker.opens("/seeker/register/").fills(given_name="Luz", family_name="Rivera", zip_code="65201")
    seeker.fills(email="luz@example.org", password=PASS_PHRASE)
    seeker.page.select_option("[name=born_on_month]", "2")
    seeker.fills(born_on_day="28", born_on_year="1990")
    seeker.picks(may_work_in_us="yes", channel="email").keeps_picture("seeker-register")
    seeker.sees("Social Security").presses("Register")
    seeker.opens("/seeker/profile/contact/").fills(phone="573-555-0101").presses("Save and continue")
    seeker.picks(wants_full_time="full").fills(travel_miles="30", wage_wanted="20").keeps_picture(
        "seeker-profile"
    )
    seeker.presses("Save and continue")
    seeker.picks(education="1", driver_licence="standard").presses("Save and continue")
    seeker.fills(words="welder").presses("Find")
    seeker.page.locator("label", has_text="Welders").first.click()
    seeker.page.locator("[name^=months_]").first.fill("36")
    seeker.keeps_picture("seeker-occupations").presses("Save and continue")
    seeker.picks(skills="welding").presses("Save and continue")
    seeker.fills(headline="Welder with three years at a steel shop").picks(is_online=True).presses(
        "Save and continue"
    )
    seeker.keeps_picture("seeker-review").presses("My answers are right")


def asks_for_the_job(seeker, order):
    seeker.opens(f"/jobs/{order.pk}/").sees("573").presses("Ask for a referral")
    seeker.opens("/seeker/").sees("Welder").keeps_picture("seeker-home")


def is_refused_without_an_enrollment(staff, order, someone):
    staff.opens(f"/staff/orders/{order.pk}/refer/{someone.pk}/")
    staff.picks(consent="in_person", requirements_checked=True).fills(consent_note="Was at the desk.")
    staff.presses("Issue the referral")
    staff.sees("REF-010", "What to do", "Wagner-Peyser & Labor Exchange Manual").keeps_picture(
        "referral-refused"
    )
    assert staff.page.input_value("[name=consent_note]") == "Was at the desk."
    assert not Referral.objects.filter(status="issued").exists()


def enrolls(staff, someone):
    staff.opens("/staff/").fills(q="Luz Rivera").presses("Search").follows("Luz Rivera")
    staff.keeps_picture("seeker-record")
    staff.opens(f"/staff/seekers/{someone.pk}/enroll/")
    staff.page.select_option("[name=case_manager]", label="Cal Manager")
    staff.picks(reasons="staff_assistance", first_service="115").keeps_picture("enroll")
    staff.presses("Enroll").sees("Active")


def finds_the_match_and_issues_the_referral(staff, order, someone):
    staff.opens(f"/staff/orders/{order.pk}/candidates/").sees("Luz Rivera", "Meets the minimum")
    staff.keeps_picture("candidates").opens(f"/staff/orders/{order.pk}/refer/{someone.pk}/")
    staff.sees("General Requirements", "Specialized Requirements", "Skills Match")
    staff.picks(consent="in_person", requirements_checked=True).keeps_picture("referral")
    staff.presses("Issue the referral")
    staff.opens(f"/staff/seekers/{someone.pk}/services/").sees("Job Referral").keeps_picture("services")


def results_the_referral(employer, order):
    employer.opens("/employer/").sees("Luz Rivera").follows("Luz Rivera")
    referral = Referral.objects.get()
    employer.opens(f"/employer/referrals/{referral.pk}/result/")
    employer.picks(result="hired").fills(started_on=referral.issued_on.isoformat(), wage="22.50")
    employer.picks(wage_unit="hour", arranged="yes", named_before="no")
    employer.keeps_picture("employer-result").presses("Send the result")


def sees_the_hire_on_the_record(staff, seeker, someone):
    staff.opens(f"/staff/seekers/{someone.pk}/referrals/").sees("Hired").keeps_picture("seeker-referrals")
    staff.opens(f"/staff/seekers/{someone.pk}/notes/").sees("Hired")
    staff.opens(f"/staff/seekers/{someone.pk}/history/").keeps_picture("history")
    seeker.opens("/seeker/").sees("Hired")
    seeker.page.locator("header").get_by_role("button", name="Español").click()
    seeker.page.wait_for_load_state()
    assert seeker.page.locator("html").get_attribute("lang") == "es"
    seeker.keeps_picture("seeker-home-es")
    assert settings.PEYSER_STAFF_SECOND_FACTOR is False  # the demo's setting; see tests/access for the real one
