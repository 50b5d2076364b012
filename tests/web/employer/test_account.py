"""The account pages of an employer: contacts, invitation and terms, for the employer and for staff."""

import re

import pytest

from peyser.employers.models import ContactInvitation, EmployerContact, TermsAcceptance
from peyser.notifications.models import Message
from tests import factories as make

pytestmark = pytest.mark.django_db
ROSA = {"name": "Rosa Diaz", "email": "rosa@example.org", "privileges": ["post"], "language": "es"}


@pytest.fixture
def desk(client):
    client.force_login(make.staff())
    return client


def link():
    return re.search(r"http://testserver(/employer/invitation/\S+/)", Message.objects.get().body)[1]


def test_a_contact_is_invited_chooses_a_password_and_is_in(client, validated, boss):
    assert boss.post("/employer/contacts/new/", ROSA).status_code == 302
    address = link()
    client.logout()
    assert "Choose your password" in client.get(address).content.decode()
    assert client.post(address, {"password": make.PASSWORD})["Location"] == "/employer/"
    assert client.get("/employer/orders/new/").status_code == 200
    assert client.get("/employer/contacts/").status_code == 403
    assert client.get("/employer/referrals/").status_code == 403


def test_a_used_link_says_in_the_language_of_the_invitation_that_it_opens_nothing(client, validated, boss):
    boss.post("/employer/contacts/new/", ROSA)
    client.logout()
    client.post(link(), {"password": make.PASSWORD})
    answer = client.get(link())
    assert (answer.status_code, "Este enlace no abre nada" in answer.content.decode()) == (410, True)


def test_the_invitation_is_in_the_language_chosen(validated, boss):
    boss.post("/employer/contacts/new/", ROSA)
    assert Message.objects.get().recipient.language == "es"


def test_staff_invite_change_and_remove_a_contact_of_an_employer(desk, validated):
    base = f"/staff/employers/{validated.pk}/contacts/"
    desk.post(f"{base}new/", ROSA)
    rosa = EmployerContact.objects.get(name="Rosa Diaz")
    desk.post(f"{base}{rosa.pk}/", {"name": "Rosa Diaz", "privileges": ["post", "results"]})
    rosa.refresh_from_db()
    assert rosa.privileges == ["post", "results"]
    desk.post(f"{base}{rosa.pk}/move/", {"verb": "remove"})
    assert "Rosa Diaz" not in desk.get(base).content.decode()


def test_removing_the_last_manager_is_refused_with_its_rule(validated, boss):
    me = validated.contacts.get()
    answer = boss.post(f"/employer/contacts/{me.pk}/move/", {"verb": "remove"})
    assert (answer.status_code, "EMP-051" in answer.content.decode()) == (422, True)


def test_a_new_link_replaces_the_first(validated, boss):
    boss.post("/employer/contacts/new/", ROSA)
    rosa = EmployerContact.objects.get(name="Rosa Diaz")
    boss.post(f"/employer/contacts/{rosa.pk}/move/", {"verb": "invite"})
    assert ContactInvitation.objects.count() == 2


def test_an_unknown_verb_and_a_foreign_contact_are_not_found(validated, boss):
    me, foreign = validated.contacts.get(), make.employer().contacts.get()
    assert boss.post(f"/employer/contacts/{me.pk}/move/", {"verb": "promote"}).status_code == 404
    assert boss.get(f"/employer/contacts/{foreign.pk}/").status_code == 404
    assert boss.get(f"/staff/employers/{validated.pk}/contacts/").status_code == 404


def test_the_terms_stand_there_in_both_languages_and_are_accepted(validated, boss):
    TermsAcceptance.objects.all().delete()
    page = boss.get("/employer/terms/").content.decode()
    assert 'lang="es"' in page
    assert 'lang="en"' in page
    assert "First accept the terms" in boss.get("/employer/").content.decode()
    assert "EMP-050" in boss.get("/employer/orders/new/").content.decode()
    boss.post("/employer/terms/", {"version": "2024-01", "accepted": "on"})
    assert "EMP-050" not in boss.get("/employer/orders/new/").content.decode()


def test_a_contact_who_does_not_manage_reads_the_terms_but_cannot_accept_them(client, validated):
    TermsAcceptance.objects.all().delete()
    validated.contacts.update(privileges=["post"])
    client.force_login(make.employer_user(validated))
    assert "Ask the contact who manages" in client.get("/employer/terms/").content.decode()
    assert client.post("/employer/terms/", {"version": "2024-01", "accepted": "on"}).status_code == 403


def test_staff_record_the_acceptance_on_the_phone(desk, validated):
    TermsAcceptance.objects.all().delete()
    desk.post(
        f"/staff/employers/{validated.pk}/terms/",
        {"version": "2024-01", "accepted": "on", "accepted_name": "Erin Boss"},
    )
    assert TermsAcceptance.objects.get().how == "phone"
    assert "By phone" in desk.get(f"/staff/employers/{validated.pk}/terms/").content.decode()


def test_an_account_made_by_staff_sends_its_contact_an_invitation(desk):
    desk.post(
        "/staff/employers/new/",
        {
            "position_to_fill": "Welder", "openings": "1", "legal_name": "New Firm", "zip_code": "65201",
            "contact_name": "Rosa Diaz", "contact_phone": "573-555-0142", "email": "rosa@example.org",
            "checked_for_existing_account": "on", "terms_accepted": "on",
        },
    )  # fmt: skip
    contact = EmployerContact.objects.get(name="Rosa Diaz")
    kept = TermsAcceptance.objects.get(employer=contact.employer)
    assert (contact.invitations.count(), kept.how) == (1, "phone")
