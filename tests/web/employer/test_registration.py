"""An employer makes an account: the position first, the terms in full, Pending Verification, then the order."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from peyser.accounts.models import User
from peyser.employers.models import Employer, TermsAcceptance, VerificationTicket
from peyser.employers.terms import terms_on
from tests.factories import TODAY, employer, seeker, staff

ADDRESS = "/employer/register/"
PASSWORD = "green barges at the river landing"
TYPED = {
    "position_to_fill": "Welder",
    "openings": "3",
    "legal_name": "Boone Steel LLC",
    "trade_name": "Boone Steel",
    "fein": "123456789",
    "street": "12 Mill Road",
    "zip_code": "65201",
    "website": "boonesteel.example",
    "contact_name": "Erin Boss",
    "contact_title": "Owner",
    "contact_phone": "573-555-0111",
    "email": "erin@boonesteel.example",
    "password": PASSWORD,
    "terms_accepted": "on",
}


def typed(**changes: Any) -> dict[str, Any]:
    return {name: value for name, value in {**TYPED, **changes}.items() if value is not None}


@pytest.mark.requirement("S000-041", "S001-050", "S001-054", "S001-058")
def test_an_employer_registers_and_both_account_and_access_are_pending_verification(client: Client) -> None:
    answer = client.post(ADDRESS, typed())
    made = Employer.objects.get(legal_name="Boone Steel LLC")
    assert (answer.status_code, answer.url) == (302, reverse("employer-order-new"))
    assert (made.status, made.access_right) == ("pending_verification", "pending_verification")
    assert (made.fein, made.website) == ("12-3456789", "https://boonesteel.example")
    assert made.contacts.get().user.email == "erin@boonesteel.example"


@pytest.mark.requirement("S000-045", "S001-055")
def test_customer_support_gets_a_ticket_that_is_due_in_48_hours(client: Client) -> None:
    client.post(ADDRESS, typed())
    ticket = VerificationTicket.objects.get(employer__legal_name="Boone Steel LLC")
    assert (ticket.due_at - ticket.opened_at).total_seconds() == 48 * 3600
    assert not ticket.by_staff


def test_the_employer_is_signed_in_and_lands_on_an_order_that_begins_with_the_position(client: Client) -> None:
    page = client.post(ADDRESS, typed(), follow=True).content.decode()
    assert 'name="title"' in page
    assert 'value="Welder"' in page
    assert 'value="3"' in page
    assert "Your account and your access are Pending Verification." in page
    assert "it goes online by itself" in page


@pytest.mark.requirement("S000-047", "S001-060")
def test_the_page_after_registering_names_whom_to_ask_about_the_verification(client: Client) -> None:
    page = client.post(ADDRESS, typed(), follow=True).content.decode()
    assert "dwdsupport@dhewd.mo.gov" in page
    assert "(866) 506-0251" in page


@pytest.mark.requirement("S000-043", "S001-052")
@pytest.mark.parametrize("position", ["", "   "])
def test_without_a_position_to_fill_there_is_no_account_and_the_rule_says_why(
    client: Client, position: str
) -> None:
    answer = client.post(ADDRESS, typed(position_to_fill=position))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "An account needs a position that you want to fill." in page
    assert "they must have a position for which they are seeking applicants" in page
    assert "#EMP-010" in page
    assert 'id="id_position_to_fill-error"' in page
    assert not User.objects.filter(email="erin@boonesteel.example").exists()
    assert not Employer.objects.exists()


@pytest.mark.requirement("S000-052", "S000-053", "S000-054", "S001-067", "S001-068", "S001-069")
def test_the_terms_are_shown_in_full_and_refused_there_is_no_account(client: Client) -> None:
    shown = client.get(ADDRESS).content.decode()
    assert [line for line in terms_on(TODAY).lines if line not in shown] == []
    answer = client.post(ADDRESS, typed(terms_accepted=None))
    assert answer.status_code == 422
    assert "The terms of service are not accepted." in answer.content.decode()
    assert not Employer.objects.exists()


def test_which_edition_of_the_terms_was_accepted_by_whom_is_kept(client: Client) -> None:
    client.post(ADDRESS, typed())
    kept = TermsAcceptance.objects.get()
    assert (kept.version, kept.accepted_name) == (terms_on(TODAY).version, "Erin Boss")


@pytest.mark.parametrize(
    ("field", "wrong", "message"),
    [
        ("fein", "12-34", "Enter nine digits"),
        ("zip_code", "99999", "Enter a 5-digit U.S. ZIP code that exists"),
        ("zip_code", "6520", "Enter a ZIP code with 5 digits"),
        ("password", "too short", "at least 15 characters"),
        ("contact_phone", "12345", "Enter a phone number with 10 digits"),
        ("openings", "0", "Enter a whole number from 1 to 9999."),
        ("legal_name", "", "Fill in “Legal name of the business”."),
        ("email", "not an address", "Enter a valid email address."),
    ],
)
def test_a_wrong_answer_is_named_at_its_field_all_else_is_kept_and_nothing_is_saved(
    client: Client, field: str, wrong: str, message: str
) -> None:
    answer = client.post(ADDRESS, typed(**{field: wrong}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert f'id="id_{field}-error"' in page
    assert 'value="Boone Steel"' in page
    assert PASSWORD not in page
    assert not Employer.objects.exists()
    assert not User.objects.exists()


def test_an_address_that_has_an_account_is_refused_without_half_an_employer(client: Client) -> None:
    seeker(user=None)
    User.objects.create(email="erin@boonesteel.example", joined_at="2026-01-01T00:00Z")
    answer = client.post(ADDRESS, typed())
    assert answer.status_code == 422
    assert "We cannot use this e-mail address." in answer.content.decode()
    assert not Employer.objects.exists()


def test_a_federal_number_that_has_an_account_is_refused(client: Client) -> None:
    employer(fein="12-3456789")
    answer = client.post(ADDRESS, typed())
    assert answer.status_code == 422
    assert "An account with this federal number exists." in answer.content.decode()


def test_the_same_form_sent_twice_makes_one_account(client: Client) -> None:
    other = Client()
    client.post(ADDRESS, typed(once="k1"))
    other.post(ADDRESS, typed(once="k1", email="second@boonesteel.example"))
    client.post(ADDRESS, typed(once="k1"))
    assert Employer.objects.filter(legal_name="Boone Steel LLC").count() == 1


def test_who_has_an_employer_account_is_led_to_it(newcomer: Client) -> None:
    assert newcomer.get(ADDRESS).url == reverse("employer-home")


def test_a_seeker_is_led_to_the_own_page_and_told_how_to_register_a_business(client: Client) -> None:
    client.force_login(seeker().user)
    answer = client.get(ADDRESS, follow=True)
    assert answer.redirect_chain == [(reverse("seeker-home"), 302)]
    assert "To register a business, sign out first." in answer.content.decode()


def test_staff_are_led_to_their_own_page(client: Client, no_second_factor: None) -> None:
    client.force_login(staff())
    answer = client.post(ADDRESS, {"legal_name": "Boone Steel"}, follow=True)
    assert answer.redirect_chain == [(reverse("staff-home"), 302)]
    assert "To register a business, sign out first." in answer.content.decode()


def test_registering_asks_the_database_few_questions(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(4):
        client.get(ADDRESS)
