"""Lists come in pages by keyset; a page costs few queries, however many rows it has."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def orders(number):
    owner = make.employer()
    days = [dt.date(2026, 5, 1), dt.date(2026, 5, 2), dt.date(2026, 5, 2)]
    zips = ["65201", "65203", "65101"]
    return [
        make.order(
            employer=owner,
            title=" ".join(["Welder"] * (1 + i % 2)),
            description="Weld. " * (1 + i % 4),
            open_on=days[i % 3],
            worksite_zip=zips[i % 3],
            wage_min=Decimal(20),
        )
        for i in range(number)
    ]


def all_pages(caller, path, limit):
    """The ids in the order in which the pages give them, and the number of pages."""
    ids, cursor, pages = [], "", 0
    joint = "&" if "?" in path else "?"
    while cursor is not None:
        status, body = caller.get(f"{path}{joint}limit={limit}&cursor={cursor}")
        assert status == 200, body
        ids += [item["id"] for item in body["items"]]
        cursor, pages = body["next_cursor"], pages + 1
    return ids, pages


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 11, 12])
@pytest.mark.parametrize(
    "query", ["", "?words=welder", "?zip=65201&miles=60", "?words=weld&zip=65201&miles=60"]
)
def test_page_by_page_gives_what_one_page_gives(nobody, query, limit):
    orders(11)
    ids, pages = all_pages(nobody, f"/jobs{query}", limit)
    whole, _ = all_pages(nobody, f"/jobs{query}", 100)
    assert (ids, len(set(ids))) == (whole, 11)
    assert pages == -(-11 // limit)


def test_a_job_that_closes_between_two_pages_neither_skips_nor_repeats_another(nobody):
    made = orders(6)
    _, first = nobody.get("/jobs?limit=3")
    seen = [item["id"] for item in first["items"]]
    JobOrder.objects.filter(pk=seen[0]).update(status="closed", close_reason="filled")
    _, second = nobody.get(f"/jobs?limit=3&cursor={first['next_cursor']}")
    assert sorted(seen + [item["id"] for item in second["items"]]) == sorted(order.pk for order in made)


@pytest.mark.parametrize("cursor", ["x", "WyJhIl0:1:2", "%00", "' or 1=1"])
def test_a_made_up_cursor_is_refused(nobody, cursor):
    status, body = nobody.get(f"/jobs?cursor={cursor}")
    assert (status, set(body["errors"])) == (422, {"cursor"})


def test_the_cursor_of_another_list_is_refused():
    orders(3)
    staff = Caller(make.staff())
    cursor = staff.get("/jobs?limit=1")[1]["next_cursor"]
    assert staff.get(f"/employers?cursor={cursor}")[1]["code"] == "bad_input"


@pytest.mark.parametrize(
    "path",
    ["/seekers", "/employers", "/job-orders", "/referrals", "/messages", "/tokens", "/referrals?waiting=true"],
)
def test_every_list_of_staff_can_be_paged_through(path):
    worker = make.staff()
    staff = Caller(worker)
    for _ in range(3):
        make.referral()
        make.referral(status="requested", issued_on=None, requested_at=make.NOON)
    ids, _ = all_pages(staff, path, 2)
    assert (ids, len(set(ids))) == (all_pages(staff, path, 100)[0], len(ids))


def test_the_verification_queue_can_be_paged_through():
    support = Caller(make.staff("csu_agent", scope="state"))
    for _ in range(3):
        make.employer(enabled=False)
    assert len(all_pages(support, "/verifications", 2)[0]) == 3


def test_the_lists_of_a_seeker_can_be_paged_through():
    person = make.enrolled()
    staff = Caller(make.staff())
    for number in range(3):
        staff.post(f"/seekers/{person.pk}/notes", {"subject": f"Call {number}", "text": "By phone."})
        staff.post(f"/seekers/{person.pk}/services", {"code": "125"})
    for part, rows in (("notes", 3), ("services", 3), ("enrollments", 1)):
        assert len(all_pages(staff, f"/seekers/{person.pk}/{part}", 2)[0]) == rows


def queries(caller, path):
    caller.get(path)
    with CaptureQueriesContext(connection) as made:
        status, _ = caller.get(path)
    assert status == 200
    return len(made)


def test_a_page_of_many_rows_costs_as_many_queries_as_a_page_of_one():
    for _ in range(4):
        make.referral()
    staff, seeker = Caller(make.staff()), make.enrolled()
    base = f"/seekers/{seeker.pk}"
    for path in (
        "/jobs",
        "/seekers",
        "/employers",
        "/job-orders",
        "/referrals",
        f"{base}/notes",
        f"{base}/services",
    ):
        assert queries(staff, f"{path}?limit=1") == queries(staff, f"{path}?limit=100"), path


@pytest.mark.parametrize(
    ("path", "most"),
    [("/jobs", 1), ("/rules", 0), ("/reference/skills", 1), ("/jobs?zip=65201&miles=20", 3)],
)
def test_the_public_lists_cost_few_queries(nobody, path, most):
    orders(5)
    assert queries(nobody, path) <= most


def test_a_record_costs_few_queries():
    person = make.enrolled()
    staff = Caller(make.staff())
    door = queries(staff, "/me") - 1
    assert queries(staff, f"/seekers/{person.pk}") - door <= 6
