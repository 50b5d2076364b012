"""The page of one job: open to all, except how to apply; a seeker asks for a referral here."""

import datetime as dt

import html5lib
import pytest

from peyser.job_orders.models import OpenedJob
from peyser.referrals.models import Referral
from tests import factories as make

PHONE = "(573) 555-0142"


@pytest.fixture
def ana():
    return make.seeker(given_name="Ana")


@pytest.fixture
def as_ana(client, ana):
    client.force_login(ana.user)
    return client


def page_of(client, job):
    return client.get(f"/jobs/{job.pk}/").content.decode()


# Who sees how to apply


@pytest.mark.requirement("S001-028", "S000-023", "S001-027", "S000-022")
def test_a_visitor_reads_the_job_but_not_how_to_apply(client):
    job = make.order(description="Weld steel parts.", min_education=1)
    page = page_of(client, job)
    for words in ("Weld steel parts.", "From $20.00 per hour", job.employer.legal_name, "High school diploma"):
        assert words in page
    assert PHONE not in page
    assert "5735550142" not in page
    assert "How to apply is shown to people who have an account." in page
    assert f'href="/seeker/register/?next=/jobs/{job.pk}/"' in page
    assert f'href="/account/login/?next=/jobs/{job.pk}/"' in page
    assert 'href="/policy/#REG-020"' in page


@pytest.mark.requirement("S001-028", "S000-023")
def test_a_seeker_who_is_signed_in_sees_how_to_apply(as_ana):
    page = page_of(as_ana, make.order())
    assert PHONE in page
    assert "REG-020" not in page


def test_a_web_address_is_a_link_only_when_it_is_one(as_ana):
    methods = ["online", "email"]
    bad = make.order(
        application_methods=methods, application_url="javascript:alert(1)", application_email="a@b.example"
    )
    page = page_of(as_ana, bad)
    assert 'href="javascript' not in page
    assert 'href="mailto:a@b.example"' in page


def test_an_order_that_staff_screen_is_applied_for_through_the_job_center(as_ana):
    page = page_of(as_ana, make.order(staff_screened=True))
    assert PHONE not in page
    assert "Through the job center" in page


@pytest.mark.parametrize("signed_in", [False, True])
def test_the_name_of_a_confidential_employer_is_never_in_the_page(client, ana, signed_in):
    secret = make.employer(legal_name="Secret Forge Inc", trade_name="Forge")
    job = make.order(employer=secret, show_employer_name=False, worksite_street="1 Secret Way")
    if signed_in:
        client.force_login(ana.user)
    page = page_of(client, job)
    assert "The employer asked us not to show its name" in page
    assert "Forge" not in page
    assert "Secret" not in page
    assert PHONE not in page


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "on_hold", "hold_reason": "labor_dispute"},
        {"status": "closed", "close_reason": "filled"},
        {"last_day_on": dt.date(2026, 6, 2)},
        {"open_on": dt.date(2090, 1, 1)},
        {"federally_illegal_drug": True},
        {"position_vacant_by_strike": True},
    ],
)
def test_a_job_that_is_not_online_is_not_found(client, facts):
    assert client.get(f"/jobs/{make.order(**facts).pk}/").status_code == 404


@pytest.mark.requirement("S001-057", "S000-046")
def test_a_job_appears_by_itself_once_its_employer_is_validated(client):
    employer = make.employer(enabled=False)
    job = make.order(employer=employer)
    assert client.get(f"/jobs/{job.pk}/").status_code == 404
    type(employer).objects.filter(pk=employer.pk).update(status="active", access_right="enabled")
    assert client.get(f"/jobs/{job.pk}/").status_code == 200
    assert job.title in client.get("/jobs/").content.decode()


def test_a_job_that_never_was_is_not_found(client):
    assert client.get("/jobs/999999/").status_code == 404


def test_an_employer_reads_the_jobs_of_others_like_everybody(client):
    client.force_login(make.employer_user(make.employer()))
    assert client.get(f"/jobs/{make.order().pk}/").status_code == 200


# Asking for a referral


@pytest.mark.requirement("S001-189")
def test_a_seeker_asks_to_be_referred_to_this_very_job(as_ana, ana):
    job = make.order()
    answer = as_ana.post(f"/jobs/{job.pk}/ask/", follow=True)
    asked = Referral.objects.get()
    assert (asked.seeker, asked.job_order, asked.status, asked.consent) == (
        ana,
        job,
        "requested",
        "self_request",
    )
    page = answer.content.decode()
    assert "We told the job center that you want this job." in page
    assert "You asked for this job" in page


def test_a_form_sent_twice_asks_once(as_ana):
    job = make.order()
    for _time in range(2):
        assert as_ana.post(f"/jobs/{job.pk}/ask/", {"once": "a-key"}).status_code == 302
    assert Referral.objects.count() == 1


def test_asking_again_later_changes_nothing(as_ana):
    job = make.order()
    for key in ("first", "second"):
        as_ana.post(f"/jobs/{job.pk}/ask/", {"once": key})
    assert Referral.objects.count() == 1


@pytest.mark.requirement("S001-047", "S000-038")
def test_a_labor_dispute_is_told_in_writing_before_the_seeker_can_ask(as_ana):
    job = make.order(dispute_at_worksite=True)
    notice = "A labor dispute currently exists at this employing establishment."
    assert notice in page_of(as_ana, job)
    answer = as_ana.post(f"/jobs/{job.pk}/ask/")
    assert answer.status_code == 422
    assert "Read the notice about the labor dispute" in answer.content.decode()
    assert not Referral.objects.exists()
    as_ana.post(f"/jobs/{job.pk}/ask/", {"notice_read": "on"})
    assert notice in Referral.objects.get().dispute_notice


def test_a_visitor_who_asks_is_sent_to_sign_in(client):
    job = make.order()
    answer = client.post(f"/jobs/{job.pk}/ask/")
    assert answer.url.startswith("/account/login/")
    assert not Referral.objects.exists()


def test_only_a_seeker_asks_for_a_referral(client):
    client.force_login(make.employer_user(make.employer()))
    assert client.post(f"/jobs/{make.order().pk}/ask/").status_code == 403


def test_nobody_asks_for_a_job_that_is_not_online(as_ana):
    job = make.order(status="on_hold", hold_reason="labor_dispute")
    assert as_ana.post(f"/jobs/{job.pk}/ask/").status_code == 404


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"status": "requested", "issued_on": None, "requested_at": make.NOON}, "You asked on Jun 3, 2026."),
        ({"status": "issued"}, "We sent your name on Jun 3, 2026."),
        ({"status": "denied", "denied_reason": "A license is missing."}, "A license is missing."),
        ({"status": "resulted", "result": "hired", "resulted_on": make.TODAY}, "Hired"),
    ],
)
def test_the_page_says_where_the_wish_stands(as_ana, ana, facts, words):
    job = make.order()
    make.referral(ana, job, **facts)
    page = page_of(as_ana, job)
    assert words in page
    assert f'action="/jobs/{job.pk}/ask/"' not in page


def test_a_wish_that_was_taken_back_can_be_made_again(as_ana, ana):
    job = make.order()
    make.referral(ana, job, status="cancelled")
    assert f'action="/jobs/{job.pk}/ask/"' in page_of(as_ana, job)


# The page itself


@pytest.mark.parametrize("signed_in", [False, True])
def test_the_page_is_valid_and_asks_the_database_little(client, ana, signed_in, django_assert_max_num_queries):
    job = make.order(dispute_at_worksite=True, requirements_text="Strong arms <b>")
    if signed_in:
        client.force_login(ana.user)
    with django_assert_max_num_queries(8):
        page = page_of(client, job)
    html5lib.HTMLParser(strict=True).parse(page)
    assert "Strong arms &lt;b&gt;" in page


def test_the_page_warns_of_swindlers(client):
    assert "You never have to pay to get a job." in page_of(client, make.order())


def test_the_page_speaks_spanish(client):
    answer = client.get(f"/jobs/{make.order().pk}/", headers={"accept-language": "es"})
    assert '<html lang="es">' in answer.content.decode()


# What we remember of a reading


@pytest.mark.requirement("S001-173")
def test_a_seeker_who_opens_a_job_finds_it_on_the_own_record_and_the_employer_nowhere(as_ana, ana):
    job = make.order(title="Night welder")
    page_of(as_ana, job)
    page_of(as_ana, job)
    assert OpenedJob.objects.get().seeker_id == ana.pk
    own = as_ana.get("/seeker/record/").content.decode()
    html5lib.HTMLParser(strict=True).parse(own)
    assert "Night welder" in own
    assert "We keep this for 180 days" in own


def test_a_visitor_is_not_remembered(client):
    page_of(client, make.order())
    assert not OpenedJob.objects.exists()
