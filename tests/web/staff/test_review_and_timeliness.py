"""The pages on reviewing orders and on entry in time."""

import csv
import datetime as dt
import io

import pytest
from django.urls import reverse

from peyser.employers.models import EmployerService, FollowUp
from peyser.job_orders.models import JobOrder
from peyser.web.components.csv_file import csv_file
from tests import factories as make

pytestmark = pytest.mark.django_db
REVIEW, REPORT = "/staff/orders/review/", "/staff/orders/entry-in-time/"
OLD = make.NOON - dt.timedelta(days=20)


def old(**facts):
    return make.order(received_at=OLD, **facts)


def late(**facts):
    return old(source="staff", entry_due_at=OLD, entered_at=OLD + dt.timedelta(hours=30), **facts)


@pytest.mark.requirement("S000-048", "S001-062")
def test_an_order_due_for_review_stands_on_the_desk_until_it_was_looked_at(desk):
    order = old()
    address = reverse("staff-order-review", args=[order.pk])
    for page in ("/staff/", REVIEW):
        assert address in desk.get(page).content.decode()
    assert desk.post(address, {"outcome": "fits", "note": ""}).url == reverse("staff-order", args=[order.pk])
    for page in ("/staff/", REVIEW):
        assert address not in desk.get(page).content.decode()


@pytest.mark.requirement("S000-049", "S001-063")
def test_a_talk_with_the_employer_is_recorded_from_the_review(desk):
    order = old()
    address = reverse("staff-order-review", args=[order.pk])
    empty = desk.post(address, {"outcome": "contacted", "note": "", "follow_up_on": "2026-06-10"})
    assert empty.status_code == 422
    desk.post(address, {"outcome": "contacted", "note": "Pay goes up.", "follow_up_on": "2026-06-10"})
    assert EmployerService.objects.filter(employer=order.employer).exists()
    assert FollowUp.objects.get(employer=order.employer).due_on == dt.date(2026, 6, 10)


def test_the_list_is_filtered_by_center(support):
    here, there = old(), old(office=make.office("Sedalia"))
    text = support.get(REVIEW, {"office": there.office_id}).content.decode()
    assert there.number in text
    assert here.number not in text


def test_another_center_and_readers_record_no_review_and_no_reason(elsewhere, monitor):
    order = late()
    for name in ("staff-order-review", "staff-order-late"):
        for client in (elsewhere, monitor):
            assert client.get(reverse(name, args=[order.pk])).status_code == 403
            assert client.post(reverse(name, args=[order.pk]), {"outcome": "fits"}).status_code == 403


def test_a_closed_order_is_not_reviewed(desk):
    order = old(status="closed", close_reason="filled")
    assert desk.get(reverse("staff-order-review", args=[order.pk])).status_code == 403


@pytest.mark.requirement("S000-055", "S000-056", "S001-070", "S001-071")
def test_the_report_lists_late_orders_and_takes_the_reason(desk):
    order = late()
    text = desk.get(REPORT).content.decode()
    assert order.number in text
    assert "Not given yet" in text
    desk.post(reverse("staff-order-late", args=[order.pk]), {"reason": "The center was closed."})
    assert JobOrder.objects.get().late_entry_reason == "The center was closed."
    assert "The center was closed." in desk.get(REPORT).content.decode()


def test_a_period_that_makes_no_sense_is_told_and_the_last_weeks_are_shown(desk):
    order = late()
    answer = desk.get(REPORT, {"since": "2026-06-03", "until": "2026-05-01"})
    assert answer.status_code == 422
    assert order.number in answer.content.decode()


def test_the_report_is_saved_as_a_file(desk):
    late()
    answer = desk.get(reverse("staff-orders-timeliness-file"))
    assert "attachment" in answer["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert rows[1] == [make.office().name, "2026-05-11", "1", "0", "1", "30.0"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_file_is_a_formula(cell):
    written = csv_file("x.csv", ["A"], [[cell]]).content.decode()
    assert next(csv.reader(io.StringIO(written.split("\n", 1)[1], newline="")))[0] == f"'{cell}"


def test_a_number_in_a_file_stays_a_number():
    assert csv_file("x.csv", ["A"], [[-1.5]]).content.decode().splitlines()[1] == "-1.5"


def test_employers_and_seekers_stay_out(sign_in):
    for person in (make.employer_user(make.employer()), make.seeker().user):
        for address in (REVIEW, REPORT):
            assert sign_in(person).get(address).status_code == 403
