"""The desk of confidential orders: the queue of the holding center, and what came of the talk."""

import dataclasses

import pytest
from django.urls import reverse

from peyser.job_orders.actions.entry import enter_job_order
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.job_orders.talks import ASKED
from tests.web.staff.conftest import ORDER

pytestmark = [pytest.mark.django_db]
TALK = {
    "talked_on_0": "06", "talked_on_1": "03", "talked_on_2": "2026", "talked_on": "2026-06-03",
    "talked_with": "Quinn Ward", "need": "The post is still filled.", "need_established": "on",
    "opening_exists": "on", "reason": "", "verb": "grant",
}  # fmt: skip


@pytest.fixture
def asked(reference_data):
    owner = make.employer()
    make.office()
    boss = make.actor_of(make.employer_user(owner))
    details = dataclasses.replace(ASKED, title="Furnace tender")
    return enter_job_order(actor=boss, employer_id=owner.pk, details=details, moment=make.moment())


@pytest.mark.requirement("S001-134")
def test_the_request_waits_in_the_queue_of_the_holding_center_until_the_talk_is_written_down(
    desk, elsewhere, asked
):
    queue, page = reverse("staff-orders-confidential"), reverse("staff-order-confidentiality", args=[asked.pk])
    assert asked.number in desk.get(queue).content.decode()
    assert asked.number not in elsewhere.get(queue).content.decode()
    assert elsewhere.get(page).status_code == 404

    empty = desk.post(page, {"verb": "grant"})
    assert empty.status_code == 422
    assert "Through discussion with the employer" in empty.content.decode()
    refused = elsewhere.post(page, TALK)
    assert refused.status_code == 422
    assert "#CNF-010" in refused.content.decode()

    assert desk.post(page, TALK).status_code == 302
    asked.refresh_from_db()
    assert (asked.status, asked.show_employer_name) == ("open", False)
    assert asked.number not in desk.get(queue).content.decode()
    assert "Quinn Ward" not in elsewhere.get(reverse("staff-order", args=[asked.pk])).content.decode()


@pytest.mark.requirement("S001-134")
def test_the_form_of_staff_asks_for_the_talk_and_keeps_what_was_typed(desk):
    owner = make.employer()
    address = reverse("staff-employer-order-new", args=[owner.pk])
    hidden = ORDER | {"hide_name": "on", "asked_to_be_hidden": "on", "confidential_need": "Still filled."}
    answer = desk.post(address, hidden)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "#ORD-017" in page
    assert "Still filled." in page
    talk = {"confidential_talked_on": "2026-06-03", "confidential_talked_with": "Q", "need_established": "on"}
    assert desk.post(address, hidden | talk).status_code == 302
    assert JobOrder.objects.get().confidentiality.status == "granted"
