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


@pytest.mark.requirement("S001-138", "S001-140")
def test_the_contact_is_shown_for_a_reason_and_supervisors_read_who_looked_as_a_page_and_as_a_safe_file(
    desk, elsewhere, sign_in, asked
):
    page = reverse("staff-order-contact", args=[asked.pk])
    order_page = desk.get(reverse("staff-order", args=[asked.pk])).content.decode()
    opened = desk.get(page).content.decode()
    assert "erin@example.org" not in order_page + opened
    assert "5735550199" not in order_page + opened
    assert desk.post(page, {"reason": ""}).status_code == 422
    assert "erin@example.org" in desk.post(page, {"reason": "=2+3 to agree on a day"}).content.decode()
    assert elsewhere.get(page).status_code == 404
    assert "#CNF-010" in elsewhere.post(page, {"reason": "To see."}).content.decode()
    colleague = sign_in(make.staff())
    assert "#CNF-011" in colleague.post(page, {"reason": "To see."}).content.decode()
    assert colleague.get(reverse("staff-order-edit", args=[asked.pk])).url == page
    assert desk.get(reverse("staff-order-edit", args=[asked.pk])).status_code == 200

    log, file = reverse("staff-orders-contact-looks"), reverse("staff-orders-contact-looks-file")
    manager = sign_in(make.staff("office_manager"))
    assert asked.number in manager.get(log).content.decode()
    assert "'=2+3 to agree on a day" in manager.get(file).content.decode()
    assert asked.number not in desk.get(log).content.decode()


@pytest.mark.requirement("S001-139")
def test_a_supervisor_makes_a_colleague_responsible_and_others_read_the_rule(desk, sign_in, asked):
    holder, colleague = make.staff(), make.staff()
    JobOrder.objects.filter(pk=asked.pk).update(responsible=holder)
    page = reverse("staff-order-responsible", args=[asked.pk])
    given = {"person": colleague.pk, "reason": "She is away."}
    refused = desk.post(page, given).content.decode()
    assert "Only the individual having job order responsibility should make contact" in refused
    assert sign_in(make.staff("office_manager")).post(page, given).status_code == 302
    asked.refresh_from_db()
    assert asked.responsible == colleague
