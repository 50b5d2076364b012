"""A visitor registers: one page, no number needed, signed in afterwards."""

import html5lib
import pytest
from django.contrib.auth import get_user

from peyser.accounts.models import User
from peyser.compliance.models import DecisionRecord
from peyser.seekers.models import Seeker, SocialSecurityNumber
from tests import factories as make

PLACE = "/seeker/register/"
ANSWERS = {
    "given_name": "Luz", "family_name": "Rivera", "born_on_month": "2", "born_on_day": "29", "born_on_year": "1988",
    "zip_code": "65201", "may_work_in_us": "yes", "email": "luz@example.org",
    "password": "orange river stone lamp", "phone": "573-555-0123", "language": "en", "channel": "inbox",
    "ssn": "", "ssn_notice": "shown",
}  # fmt: skip


def register(client, query="", **change):
    return client.post(PLACE + query, ANSWERS | change)


@pytest.mark.requirement("S001-029", "S000-024", "S001-034")
def test_a_visitor_becomes_a_seeker_with_a_state_id_and_is_signed_in(client):
    answer = client.post(PLACE, ANSWERS, follow=True)
    seeker = Seeker.objects.get()
    assert get_user(client) == seeker.user
    assert answer.redirect_chain[0][0] == "/seeker/profile/"
    assert f"Your State ID is {seeker.state_id}." in answer.content.decode()
    assert (seeker.phone, str(seeker.born_on), seeker.home_office.city) == (
        "5735550123",
        "1988-02-29",
        "Columbia",
    )


@pytest.mark.requirement("S001-188")
@pytest.mark.parametrize("channel", ["inbox", "email", "text", "mail"])
def test_the_person_chooses_how_to_hear_about_jobs(client, channel):
    register(client, channel=channel)
    assert Seeker.objects.get().channel == channel


def test_text_messages_need_a_phone(client):
    answer = register(client, channel="text", phone="")
    assert 'id="id_phone-error"' in answer.content.decode()
    assert not Seeker.objects.exists()


def test_who_came_from_a_job_goes_back_to_it(client):
    job = make.order()
    assert register(client, f"?next=/jobs/{job.pk}/").url == f"/jobs/{job.pk}/"


def test_registering_leads_to_no_other_site(client):
    assert register(client, "?next=https://evil.example/").url == "/seeker/profile/"


@pytest.mark.requirement("S001-041", "S000-034")
def test_the_page_tells_that_the_social_security_number_is_a_choice_before_it_asks(text):
    page = text(PLACE)
    notice, question = page.index("You do not have to give this number."), page.index('name="ssn"')
    assert notice < page.index('name="ssn_notice" value="shown"') < question
    assert "Wagner-Peyser Act and the Workforce Innovation and Opportunity Act" in page
    assert "You get the same help without it." in page
    assert "required" not in page[question - 200 : question + 300]


@pytest.mark.requirement("S001-041", "S000-034")
def test_a_number_sent_without_the_notice_is_refused_and_nothing_is_saved(client, settings):
    settings.PEYSER_DEMO = True
    answer = register(client, ssn="900-12-3456", ssn_notice="")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "A Social Security number was entered without the notice" in page
    assert "REG-010" in page
    assert not Seeker.objects.exists()
    assert not User.objects.filter(email="luz@example.org").exists()
    assert DecisionRecord.objects.get().allowed is False


def test_a_number_is_sealed(client, settings):
    settings.PEYSER_DEMO = True
    register(client, ssn="900-12-3456")
    kept = SocialSecurityNumber.objects.get()
    assert b"900123456" not in bytes(kept.sealed)


def test_a_made_up_number_is_refused_outside_the_demonstration(client):
    answer = register(client, ssn="900-12-3456")
    assert answer.status_code == 422
    assert 'id="id_ssn-error"' in answer.content.decode()


def test_neither_number_nor_password_ever_comes_back_to_the_page(client, caplog):
    answer = register(client, ssn="123-45-6789", zip_code="00000")
    page = answer.content.decode()
    assert answer.status_code == 422
    for secret in ("123-45-6789", "123456789", "orange river stone lamp"):
        assert secret not in page
        assert secret not in caplog.text
    assert "For your safety we did not keep the number." in page
    assert "For your safety we did not keep the password." in page


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"given_name": " "}, "given_name"),
        ({"family_name": ""}, "family_name"),
        ({"born_on_year": ""}, "born_on"),
        ({"born_on_year": "2020"}, "born_on"),
        ({"born_on_day": "31"}, "born_on"),
        ({"zip_code": "6520"}, "zip_code"),
        ({"zip_code": "99999"}, "zip_code"),
        ({"may_work_in_us": ""}, "may_work_in_us"),
        ({"email": "luz"}, "email"),
        ({"password": "short"}, "password"),
        ({"phone": "555"}, "phone"),
        ({"language": "xx"}, "language"),
        ({"channel": "pigeon"}, "channel"),
        ({"ssn": "12345"}, "ssn"),
        ({"given_name": "x" * 81}, "given_name"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_and_all_else_is_kept(client, change, field):
    answer = register(client, **change)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}-error"' in page
    assert "<title>Error:" in page
    for kept in {"Rivera", "luz@example.org", "65201"} - {ANSWERS.get(field)}:
        assert f'value="{kept}"' in page
    assert not Seeker.objects.exists()
    html5lib.HTMLParser(strict=True).parse(page)


def test_an_address_that_has_an_account_is_told_at_the_field(client):
    make.user(email="luz@example.org")
    answer = register(client, email="LUZ@example.org")
    assert 'id="id_email-error"' in answer.content.decode()
    assert not Seeker.objects.exists()


@pytest.mark.parametrize(
    "name", ["José Ávila-Peña", "Nguyễn Thị Minh", "O’Brien", "李", "Ωμέγα", "Mc Donald Jr.", "x" * 80]
)
def test_names_of_every_script_are_taken_as_they_are(client, name):
    register(client, given_name=name)
    assert Seeker.objects.get().given_name == name


def test_a_form_sent_twice_registers_once(client):
    for _time in range(2):
        answer = client.post(PLACE, ANSWERS | {"once": "a-key"})
        assert answer.status_code == 302
    assert Seeker.objects.count() == 1


def test_who_is_signed_in_does_not_register_again(as_ana):
    assert as_ana.get(PLACE).url == "/seeker/"
    assert as_ana.post(PLACE, ANSWERS).url == "/seeker/"
    assert Seeker.objects.count() == 1


def test_an_employer_is_led_to_the_own_page_and_told_how_to_register_for_work(client):
    client.force_login(make.employer_user(make.employer()))
    answer = client.get(PLACE, follow=True)
    assert answer.redirect_chain == [("/employer/", 302)]
    assert "To register for work, sign out first." in answer.content.decode()


@pytest.mark.requirement("S001-035", "S000-029")
def test_a_person_who_may_not_work_here_registers_and_is_told_what_that_means(client):
    answer = client.post(PLACE, ANSWERS | {"may_work_in_us": "no"}, follow=True)
    assert Seeker.objects.get().may_work_in_us is False
    assert "Without permission to work you cannot be referred to jobs." in answer.content.decode()


@pytest.mark.requirement("S001-040", "S000-033")
def test_a_person_from_another_state_registers_like_everybody(client):
    register(client, zip_code="66101")
    assert Seeker.objects.get().state == "KS"


def test_the_language_chosen_is_the_language_of_the_account(client):
    register(client, language="es")
    assert User.objects.get(email="luz@example.org").language == "es"
    assert '<html lang="es">' in client.get("/").content.decode()


def test_the_page_is_valid_and_speaks_spanish(client):
    page = client.get(PLACE, headers={"accept-language": "es"}).content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert '<html lang="es">' in page
    assert 'value="es" checked' in page
