"""The seeker's own page, messages, résumé and record."""

import datetime as dt

import html5lib
import pghistory
import pytest

from peyser.notifications.models import Message
from peyser.seekers.models import Resume, Seeker
from tests import factories as make

PAGES = ("/seeker/", "/seeker/jobs/", "/seeker/resume/", "/seeker/messages/", "/seeker/record/")


def message_to(person, **facts):
    return Message.objects.create(
        **{
            "recipient": person.user, "channel": "inbox", "subject": "A job that fits you", "body": "Read it.",
            "about": "test", "created_at": make.NOON, "link": "/jobs/",
        } | facts
    )  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_the_page_is_valid_and_speaks_both_languages(as_ana, ana, address):
    make.referral(ana, make.order())
    message_to(ana)
    html5lib.HTMLParser(strict=True).parse(as_ana.get(address).content.decode())
    type(ana.user).objects.filter(pk=ana.user_id).update(language="es")
    assert '<html lang="es">' in as_ana.get(address).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_only_a_seeker_enters(client, address):
    assert client.get(address).url.startswith("/account/login/")
    client.force_login(make.staff())
    assert client.get(address).status_code == 403


# Home


def test_a_newcomer_sees_how_far_the_profile_is_and_what_comes_next(client):
    person = make.seeker(travel_miles=None, profile_completed_at=None, resume={"headline": ""})
    client.force_login(person.user)
    page = client.get("/seeker/").content.decode()
    assert "Your profile: 3 of 6 steps are done." in page
    assert 'href="/seeker/profile/wanted/"' in page


def test_who_has_finished_is_told_so(as_ana, ana):
    Resume.objects.filter(seeker=ana).update(skill_codes=["welding"])
    assert "Your profile is complete." in as_ana.get("/seeker/").content.decode()


@pytest.mark.requirement("S001-034")
def test_the_person_sees_the_own_state_id(as_ana, ana):
    assert f"State ID {ana.state_id}" in as_ana.get("/seeker/").content.decode()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"status": "requested", "issued_on": None}, ("You said yes", "Staff look at it", "not yet")),
        ({"status": "issued"}, ("Name sent", "Employer decides")),
        ({"status": "denied", "denied_reason": "A license is missing."}, ("Not sent", "A license is missing.")),
        ({"status": "resulted", "result": "hired", "resulted_on": make.TODAY}, ("Name sent", "Hired")),
        ({"status": "cancelled"}, ("Taken back",)),
    ],
)
def test_each_wanted_job_shows_where_it_stands(as_ana, ana, facts, words):
    make.referral(ana, make.order(title="Wanted job"), **facts)
    page = as_ana.get("/seeker/").content.decode()
    for each in ("Wanted job", *words):
        assert each in page


def test_the_referrals_of_others_are_not_shown(as_ana):
    make.referral(make.seeker(), make.order(title="Wanted by another", onet_code="31-1131.00"))
    assert "Wanted by another" not in as_ana.get("/seeker/").content.decode()


@pytest.mark.requirement("S001-191")
def test_a_job_that_fits_is_shown_with_reasons_and_what_is_missing(as_ana, ana):
    Resume.objects.filter(seeker=ana).update(skill_codes=["welding"])
    make.order(title="Fitting job", min_education=1, skill_codes=["welding", "blueprints"])
    page = as_ana.get("/seeker/jobs/").content.decode()
    for words in (
        "Fitting job",
        " of 100",
        "You went as far in school as the job asks.",
        "Skills you have: Welding.",
        "Skills you did not list: Reading blueprints.",
    ):
        assert words in page


def test_a_confidential_employer_stays_so_on_the_own_pages(as_ana, ana):
    secret = make.employer(legal_name="Secret Forge Inc")
    job = make.order(employer=secret, show_employer_name=False)
    make.referral(ana, job)
    for address in ("/seeker/", "/seeker/jobs/"):
        assert "Secret Forge" not in as_ana.get(address).content.decode()


def test_the_questions_to_the_database_do_not_grow_with_the_jobs(as_ana, django_assert_max_num_queries):
    employer = make.employer()
    for number in range(15):
        make.order(employer=employer, title=f"Welder {number}", skill_codes=["welding"])
    with django_assert_max_num_queries(15):
        as_ana.get("/seeker/")


# Messages


def test_a_message_about_a_job_is_read_and_leads_to_the_job(as_ana, ana):
    job = make.order()
    sent = message_to(ana, link=f"/jobs/{job.pk}/")
    assert "(1 new)" in as_ana.get("/seeker/").content.decode()
    assert f'action="/seeker/messages/{sent.pk}/"' in as_ana.get("/seeker/messages/").content.decode()
    answer = as_ana.post(f"/seeker/messages/{sent.pk}/", follow=True)
    sent.refresh_from_db()
    assert sent.read_at is not None
    assert f'href="/jobs/{job.pk}/"' in answer.content.decode()
    assert "(1 new)" not in as_ana.get("/seeker/").content.decode()


def test_a_message_about_a_closed_job_does_not_lead_to_a_page_that_is_gone(as_ana, ana):
    job = make.order(status="closed")
    sent = message_to(ana, link=f"/jobs/{job.pk}/")
    page = as_ana.get(f"/seeker/messages/{sent.pk}/").content.decode()
    assert f'href="/jobs/{job.pk}/"' not in page
    assert "This job is not online any more." in page


def test_a_job_asked_for_that_was_closed_stays_listed_without_a_link(as_ana, ana):
    job = make.order(status="closed", title="Stone carver")
    make.referral(ana, job)
    page = as_ana.get("/seeker/").content.decode()
    assert "Stone carver" in page
    assert f'href="/jobs/{job.pk}/"' not in page
    assert "This job is not online any more." in page


def test_looking_at_a_message_does_not_mark_it(as_ana, ana):
    sent = message_to(ana)
    assert as_ana.get(f"/seeker/messages/{sent.pk}/").status_code == 200
    sent.refresh_from_db()
    assert sent.read_at is None


def test_nobody_reads_the_messages_of_another(as_ana):
    other = message_to(make.seeker())
    for ask in (as_ana.get, as_ana.post):
        assert ask(f"/seeker/messages/{other.pk}/").status_code == 404
    other.refresh_from_db()
    assert other.read_at is None


def test_many_messages_come_in_pages(as_ana, ana):
    for _number in range(21):
        message_to(ana)
    assert "?page=2" in as_ana.get("/seeker/messages/").content.decode()
    assert as_ana.get("/seeker/messages/?page=2").content.decode().count("A job that fits you") == 1


# Résumé


def test_the_resume_is_shown_as_an_employer_reads_it(as_ana, ana):
    Resume.objects.filter(seeker=ana).update(
        skill_codes=["welding"], licences=["AWS D1.1"], summary="I weld <b>."
    )
    ana.work_history.create(title="Helper", employer_name="Mill", began_on=dt.date(2019, 3, 1))
    page = as_ana.get("/seeker/resume/").content.decode()
    for words in ("Welder", "Welding", "AWS D1.1", "Helper, Mill", "Mar 2019", "I weld &lt;b&gt;.", "Online"):
        assert words in page


def test_who_has_no_resume_is_led_to_write_one(client):
    person = make.seeker(resume={"headline": ""})
    client.force_login(person.user)
    page = client.get("/seeker/resume/").content.decode()
    assert "You have no résumé yet." in page
    assert 'href="/seeker/profile/resume/"' in page


# Record


def test_the_record_says_who_changed_what_from_what_to_what(as_ana, ana):
    helper = make.staff(given_name="Sam", family_name="Helper")
    with pghistory.context(user=helper.pk):
        Seeker.objects.filter(pk=ana.pk).update(travel_miles=55)
    page = as_ana.get("/seeker/record/").content.decode()
    assert "Sam Helper" in page
    assert "<del>30</del>" in page
    assert "<ins>55</ins>" in page


def test_the_record_says_you_for_what_the_person_did(as_ana, ana):
    with pghistory.context(user=ana.user_id):
        Seeker.objects.filter(pk=ana.pk).update(travel_miles=56)
    page = as_ana.get("/seeker/record/").content.decode()
    assert "· You ·" in page
