"""Confidential orders by the API: the same queue, decisions, looks and refusals as on the pages."""

import pytest

from peyser.job_orders.models import ContactLook
from tests import factories as make
from tests.api.bodies import ORDER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
TALK = {
    "talked_on": "2026-06-03", "talked_with": "Q. Ward", "need": "Still filled.", "need_established": True,
    "opening_exists": True,
}  # fmt: skip


@pytest.mark.requirement("S001-134", "S001-138", "S001-140")
def test_a_request_is_decided_and_the_contact_opened_for_a_reason_by_the_responsible_person():
    boss = Caller(make.employer_user(make.employer()))
    hidden = ORDER | {"show_employer_name": False, "confidential_need": "Still filled."}
    hidden["attest"] = hidden["attest"] | {"asked_to_be_hidden": True}
    order = boss.post("/job-orders", hidden)[1]
    assert (order["status"], order["hold_reason"]) == ("on_hold", "confidentiality")
    address = f"/job-orders/{order['id']}"
    holder, colleague, manager = (
        Caller(make.staff(role)) for role in ("jc_staff", "jc_staff", "office_manager")
    )
    elsewhere = Caller(make.staff(at=make.office("Sedalia")))

    assert [one["number"] for one in holder.get("/job-orders/confidential/requests")[1]["items"]] == [
        order["number"]
    ]
    assert elsewhere.get("/job-orders/confidential/requests")[1]["items"] == []
    status, answer = elsewhere.post(f"{address}/confidentiality/grant", TALK)
    assert (status, answer["findings"][0]["rule_id"]) == (422, "CNF-010")
    status, granted = holder.post(f"{address}/confidentiality/grant", TALK)
    assert (status, granted["status"], granted["content"]) == (200, "open", None)

    look = {"reason": "To agree on a day."}
    status, answer = colleague.post(f"{address}/contact-looks", look)
    assert (status, answer["findings"][0]["rule_id"]) == (422, "CNF-011")
    status, shown = holder.post(f"{address}/contact-looks", look, key="once")
    assert (shown["contact_email"], shown["content"]["application_phone"]) == (
        "erin@example.org",
        "573-555-0142",
    )
    again = holder.post(f"{address}/contact-looks", look, key="once")[1]
    assert (again["contact_email"], again["content"], ContactLook.objects.count()) == ("", None, 1)
    kept = manager.get("/job-orders/confidential/looks")[1]["items"]
    assert [one["reason"] for one in kept] == ["To agree on a day."]
    assert holder.get("/job-orders/confidential/looks")[1]["items"] == []


@pytest.mark.requirement("S001-134")
def test_an_employer_shows_its_name_after_a_refusal():
    owner = make.employer()
    boss = Caller(make.employer_user(owner))
    hidden = ORDER | {"show_employer_name": False, "attest": ORDER["attest"] | {"asked_to_be_hidden": True}}
    order = boss.post("/job-orders", hidden)[1]
    address = f"/job-orders/{order['id']}/confidentiality"
    assert Caller(make.staff()).post(f"{address}/decline", TALK)[0] == 422
    assert (
        Caller(make.staff()).post(f"{address}/decline", TALK | {"reason": "No need."})[1]["status"] == "on_hold"
    )
    status, shown = boss.post(f"{address}/show", {})
    assert (status, shown["status"], shown["confidential"]) == (200, "open", False)
