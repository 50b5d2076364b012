"""Search before create: finding a person in the whole state, opening the record, registering only afterwards."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.seekers.models import Assistance, Seeker
from peyser.web.staff.seekers.look import understood
from tests import factories as make

pytestmark = pytest.mark.django_db
FIND = "/staff/seekers/"
NEW = "/staff/seekers/new/"
PERSON = {
    "given_name": "Bea", "family_name": "Novak", "born_on_month": "4", "born_on_day": "5", "born_on_year": "1991",
    "zip_code": "65201", "phone": "573-555-0177", "language": "es", "channel": "mail", "may_work_in_us": "yes",
}  # fmt: skip


def found(client, **asked):
    return client.get(FIND, asked).content.decode()


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lopez",
        "Lopez",
        "ada lopes",
        "Ada Lopez 1990",
        "Ada Lopez 4/5/1990",
        "573 555 0100",
        "(573) 555-0100",
    ],
)
def test_a_person_is_found_by_what_they_say(desk, line):
    person = make.seeker()
    assert person.state_id in found(desk, q=line)


def test_a_person_is_found_by_state_id_and_by_e_mail(desk):
    person = make.seeker(email="ada@example.org")
    assert person.name in found(desk, q=person.state_id.lower())
    assert person.name in found(desk, q="ada@example.org")


@pytest.mark.parametrize("asked", [{"q": "", "born_on": "1990-04-05"}, {"q": "4/5/1990"}])
def test_a_date_of_birth_alone_finds_people(desk, asked):
    born_then = make.seeker(born_on=dt.date(1990, 4, 5))
    born_later = make.seeker(born_on=dt.date(1990, 4, 6))
    page = found(desk, **asked)
    assert born_then.state_id in page
    assert born_later.state_id not in page


def test_many_people_of_one_birthday_are_cut_off_and_the_page_says_so(desk):
    for _each in range(12):
        make.seeker(born_on=dt.date(1990, 4, 5))
    page = found(desk, q="", born_on="1990-04-05")
    assert page.count("<tr") - 1 == 10
    assert "Only the first ten are shown." in page


def test_a_search_for_nothing_asks_for_something(desk):
    answer = desk.get(FIND, {"q": "", "born_on": ""})
    assert "Fill in “Name, State ID, phone or e-mail”." in answer.content.decode()


def test_a_wrong_birth_day_or_year_finds_no_near_name(desk):
    person = make.seeker()
    assert person.state_id not in found(desk, q="Ada Lopes", born_on="1970-01-01")
    assert person.state_id not in found(desk, q="Ada Lopez 1971")


def test_the_line_is_understood_word_by_word():
    assert understood("Ada Lopez 4/5/1990").look.born_on == dt.date(1990, 4, 5)
    assert understood("Ada Lopez 1990").year == 1990
    assert understood("Ada Lopez 13/45/1990").look.born_on is None
    assert understood("1990").year is None


@pytest.mark.requirement("S001-034")
def test_people_are_shown_with_their_state_id_and_home_center(desk):
    person = make.seeker()
    page = found(desk, q="Ada Lopez")
    assert person.state_id in page
    assert person.home_office.name in page


def test_the_record_opens_for_the_home_center_and_help_is_offered_elsewhere(desk, elsewhere):
    person = make.seeker()
    record = reverse("staff-seeker", args=[person.pk])
    assist = reverse("staff-seeker-assist", args=[person.state_id])
    assert record in found(desk, q="Ada Lopez")
    assert record not in found(elsewhere, q="Ada Lopez")
    assert assist in found(elsewhere, q="Ada Lopez")


@pytest.mark.parametrize("number", ["900-12-3456", "900 12 3456", "900123456"])
def test_a_social_security_number_is_not_searched_for_and_stays_nowhere(desk, number):
    make.seeker()
    answer = desk.get(FIND, {"q": number}, follow=True)
    assert answer.request["QUERY_STRING"] == ""
    page = answer.content.decode()
    assert "Do not search by Social Security number" in page
    assert number not in page


def test_a_search_without_a_word_asks_for_one(desk):
    assert "Fill in “Name, State ID, phone or e-mail”." in found(desk, q="")


def test_helping_a_person_of_another_center_opens_the_record_with_a_reason(elsewhere):
    person = make.seeker()
    address = reverse("staff-seeker-assist", args=[person.state_id])

    refused = elsewhere.post(address, {"reason": " "})
    assert refused.status_code == 422
    assert "Say why you open this record" in refused.content.decode()
    assert elsewhere.get(reverse("staff-seeker", args=[person.pk])).status_code == 404

    answer = elsewhere.post(address, {"reason": "Is here and asks for a résumé"})
    assert answer.url == reverse("staff-seeker", args=[person.pk])
    assert elsewhere.get(answer.url).status_code == 200
    assert Assistance.objects.get().reason == "Is here and asks for a résumé"


def test_the_page_after_helping_is_one_of_ours(elsewhere):
    person, job = make.seeker(), make.order()
    address = reverse("staff-seeker-assist", args=[person.state_id])
    screen = reverse("staff-refer", args=[job.pk, person.pk])
    assert elsewhere.post(f"{address}?next={screen}", {"reason": "Is here"}).url == screen
    away = elsewhere.post(f"{address}?next=https://evil.example/staff/", {"reason": "Is here"})
    assert away.url == reverse("staff-seeker", args=[person.pk])


def test_the_page_before_helping_does_not_name_the_person(elsewhere):
    person = make.seeker()
    page = elsewhere.get(reverse("staff-seeker-assist", args=[person.state_id])).content.decode()
    assert person.state_id in page
    assert person.family_name not in page


@pytest.mark.requirement("S001-030", "S000-025")
def test_nobody_is_registered_before_a_search(desk):
    answer = desk.get(NEW, follow=True)
    assert answer.redirect_chain[-1][0] == FIND
    assert "Look for an existing account first" in answer.content.decode()
    assert desk.post(NEW, PERSON).url == FIND
    assert not Seeker.objects.exists()


@pytest.mark.requirement("S001-030", "S000-025")
def test_after_a_search_a_person_is_registered_at_this_center(desk):
    make.office()
    answer = desk.post(f"{NEW}?q=Bea+Novak", PERSON)
    person = Seeker.objects.get()
    assert answer.url == reverse("staff-seeker", args=[person.pk])
    assert (person.name, person.language, person.channel, person.user) == ("Bea Novak", "es", "mail", None)
    assert person.home_office == make.office()


def test_what_the_search_told_stands_in_the_form(desk):
    page = desk.get(f"{NEW}?q=Bea+Novak&born_on=1991-04-05").content.decode()
    assert 'value="Bea"' in page
    assert 'value="Novak"' in page
    assert 'value="1991"' in page


@pytest.mark.requirement("S001-030")
def test_accounts_like_it_stand_above_the_form(desk):
    person = make.seeker()
    page = desk.get(f"{NEW}?q=Ada+Lopez").content.decode()
    assert "These accounts are much like it" in page
    assert person.state_id in page


def test_bad_input_keeps_the_page_and_what_was_typed(desk):
    answer = desk.post(f"{NEW}?q=Bea+Novak", PERSON | {"zip_code": "00000", "family_name": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Fill in “Last name”." in page
    assert 'value="Bea"' in page
    assert not Seeker.objects.exists()


def test_a_refusal_names_the_rule_and_its_source(desk):
    page = desk.post(f"{NEW}?q=Bea+Novak", PERSON | {"may_work_in_us": ""}).content.decode()
    assert "REG-011" in page
    assert "legally eligible to work in the U.S." in page
    assert 'value="Novak"' in page


@pytest.mark.requirement("S001-041", "S000-034")
def test_the_number_is_never_needed_and_never_taken_before_the_notice(desk):
    page = desk.get(f"{NEW}?q=Bea+Novak").content.decode()
    assert "You do not have to give this number. It is your choice." in page
    refused = desk.post(f"{NEW}?q=Bea+Novak", PERSON | {"ssn": "123-45-6789"})
    assert "REG-010" in refused.content.decode()
    assert "123-45-6789" not in refused.content.decode()
    assert desk.post(f"{NEW}?q=Bea+Novak", PERSON).status_code == 302


def test_a_second_click_registers_nobody_twice(desk):
    sent = PERSON | {"once": "a-key"}
    first, second = (desk.post(f"{NEW}?q=Bea+Novak", sent) for _ in range(2))
    assert first.url == second.url
    assert Seeker.objects.count() == 1
