"""My work: each list holds what is due in the actor's own centers, with its age, and counts what it holds."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from peyser.matching.actions.notify import notify_qualified
from tests import factories as make

pytestmark = pytest.mark.django_db
HOME = "/staff/"


def text_of(client):
    return client.get(HOME).content.decode()


def asked(person=None, job=None, days=2):
    at = make.NOON - dt.timedelta(days=days)
    return make.referral(person, job, status="requested", issued_on=None, requested_at=at)


@pytest.mark.requirement("S001-181")
def test_requests_wait_at_the_holding_center_with_their_age(desk, elsewhere):
    one = asked()
    text = text_of(desk)
    assert "2 days" in text
    assert reverse("staff-refer", args=[one.job_order_id, one.seeker_id]) in text
    assert "No seeker waits for an answer." in text_of(elsewhere)


def test_a_request_of_a_person_of_another_center_is_shown_by_state_id(desk):
    person = make.enrolled(make.seeker(family_name="Faraway", home_office=make.office("Sedalia")))
    one = asked(person)
    text = text_of(desk)
    assert person.state_id in text
    assert "Faraway" not in text
    assert reverse("staff-referral", args=[one.pk]) in text


def test_referrals_without_a_result_and_open_enrollments_are_listed(desk):
    referral = make.referral()
    waiting = make.enrolled(make.seeker(given_name="Wilma"), complete=False)
    text = text_of(desk)
    assert reverse("staff-referral", args=[referral.pk]) in text
    assert reverse("staff-seeker-services", args=[waiting.pk]) in text


def test_the_number_beside_a_list_counts_what_is_not_shown_too(desk):
    for _ in range(11):
        make.enrolled(make.seeker(with_user=False), complete=False)
    text = text_of(desk)
    assert 'Enrollments not complete</a> <span class="peyser-count">(11)</span>' in text
    assert text.count("Record a service") == 8


@pytest.mark.requirement("S001-066")
def test_a_due_follow_up_is_done_from_here(desk):
    owner = make.employer()
    due = owner.follow_ups.create(about="Ask about July", due_on=make.TODAY, office=owner.office)
    owner.follow_ups.create(about="Much later", due_on=dt.date(2026, 9, 1), office=owner.office)
    text = text_of(desk)
    assert "Ask about July" in text
    assert "Much later" not in text
    done = reverse("staff-follow-up-done", args=[owner.pk, due.pk])
    assert desk.post(done, {"back": "home"}).url == HOME
    assert "No follow-up is due." in text_of(desk)


@pytest.mark.requirement("S001-190", "S001-064")
def test_new_orders_stand_here_until_somebody_was_told(desk):
    job = make.order()
    make.seeker()
    candidates = reverse("staff-order-candidates", args=[job.pk])
    assert candidates in text_of(desk)
    notify_qualified(actor=make.staff_actor(), job_order_id=job.pk, moment=make.moment())
    assert candidates not in text_of(desk)


def test_an_order_that_is_not_online_or_old_is_no_reason_to_notify(desk):
    hidden = make.order(employer=make.employer(enabled=False))
    old = make.order(received_at=make.NOON - dt.timedelta(days=40))
    text = text_of(desk)
    for job in (hidden, old):
        assert reverse("staff-order-candidates", args=[job.pk]) not in text


@pytest.mark.requirement("S001-055")
def test_support_sees_how_many_verifications_are_late_and_nobody_else_does(support, desk):
    for hours in (1, 2):
        owner = make.employer(enabled=False)
        owner.verification_tickets.update(due_at=make.NOON - dt.timedelta(hours=hours))
    make.employer(enabled=False)
    words = "2 employers have waited longer than 48 hours"
    assert words in text_of(support)
    assert words not in text_of(desk)


def test_the_search_for_a_person_stands_on_top(desk):
    text = text_of(desk)
    assert text.index('action="/staff/seekers/"') < text.index("Referrals asked for")
    assert 'data-shortcut="/"' in text


def test_a_reader_sees_the_lists_of_the_state(monitor):
    asked()
    assert "2 days" in text_of(monitor)


def test_a_reader_is_not_told_to_act(monitor):
    asked()
    make.enrolled(make.seeker(given_name="Wilma"), complete=False)
    text = text_of(monitor)
    assert ">Answer<" not in text
    assert ">Record a service<" not in text


@pytest.mark.requirement("S001-179")
def test_staff_of_every_job_center_have_the_same_tools(desk, elsewhere):
    for name in ("staff-home", "staff-seekers", "staff-orders", "staff-employers", "staff-verification"):
        here, there = desk.get(reverse(name)), elsewhere.get(reverse(name))
        assert here.status_code == there.status_code
        assert menu_of(here) == menu_of(there)
        assert reverse("staff-orders") in menu_of(here)


def menu_of(answer):
    """The addresses of the main menu."""
    return re.findall(r'href="([^"#]+)"', answer.content.decode().split("<main")[0])
