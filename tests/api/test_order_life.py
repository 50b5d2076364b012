"""Drafts, short forms, void orders and shares by the API: the same actions as the pages."""

import pytest

from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.api.bodies import ORDER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def test_a_draft_is_begun_completed_and_opened():
    boss = Caller(make.employer_user(make.employer()))
    status, draft = boss.post("/job-orders/drafts", {"title": "Welder"})
    assert (status, draft["status"]) == (201, "draft")
    address = f"/job-orders/{draft['id']}"
    assert boss.post(f"{address}/open", {})[0] in {400, 422}
    assert boss.patch(f"{address}/draft", ORDER)[0] == 200
    assert boss.post(f"{address}/open", {})[1]["status"] == "open"


def test_a_draft_is_thrown_away():
    boss = Caller(make.employer_user(make.employer()))
    draft = boss.post("/job-orders/drafts", {"title": "Welder"})[1]
    assert boss.delete(f"/job-orders/{draft['id']}/draft")[0] == 204
    assert not JobOrder.objects.exists()


def test_a_short_form_waits_with_its_deadline():
    boss = Caller(make.employer_user(make.employer()))
    body = {"title": "Welder", "worksite_zip": "65201", "reach": "Mornings"}
    assert boss.post("/job-orders/short-forms", body)[1]["entry_due_at"]


def test_an_order_is_shared_handed_over_and_made_void():
    worker, sedalia = Caller(make.staff()), make.office("Sedalia")
    job = make.order()
    help_asked = {"office_ids": [sedalia.pk], "activity": "flyers", "request": "Hang it up."}
    shared = worker.post(f"/job-orders/{job.pk}/shares", help_asked)
    assert shared[0] == 201
    share_id = shared[1]["items"][0]["id"]
    assert worker.post(f"/job-orders/shares/{share_id}/end", {})[1]["ended_at"]
    void = {"reason": "listed_twice", "note": "Said so to the employer."}
    assert worker.post(f"/job-orders/{make.order().pk}/void", void)[1]["status"] == "void"
    moved = worker.post(
        f"/job-orders/{job.pk}/transfer", {"office_id": sedalia.pk, "reason": "The work moved."}
    )
    assert moved[1]["office"]["id"] == sedalia.pk
