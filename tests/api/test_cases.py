"""Compliance cases by the API: the same actions as the pages, for all four kinds."""

import pytest

from tests import factories as make
from tests.api.caller import Caller
from tests.cases.test_substandard import low, referred

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def desk():
    return Caller(make.staff())


def caller(role):
    return Caller(make.staff(role, scope="state"))


def ids(answer):
    return [one["id"] for one in answer[1]["items"]]


def test_a_dispute_is_reported_determined_heard_and_closed(desk):
    order, manager = make.order(), caller("regional_manager")
    body = {"employer_id": order.employer_id, "report": "Pickets.", "occupations": [make.WELDER]}
    status, case = desk.post("/cases/disputes", body)
    assert (status, case["status"], case["occupations"]) == (201, "reported", [make.WELDER])
    address = f"/cases/disputes/{case['id']}"
    assert ids(desk.get("/cases/disputes")) == [case["id"]]
    to_determine = manager.get(address)[1]["to_determine"]
    assert [one["id"] for one in to_determine] == [order.pk]

    left_out = manager.post(f"{address}/determine", {"findings": "A strike."})
    assert (left_out[0], [one["rule_id"] for one in left_out[1]["findings"]]) == (422, ["CAS-011"])
    said = {"findings": "A strike.", "orders": [{"job_order_id": order.pk, "significance": "strike"}]}
    held = manager.post(f"{address}/determine", said)[1]
    assert (held["status"], held["orders"][0]["job_order"]["status"]) == ("confirmed", "on_hold")

    assert manager.post(f"{address}/follow-up", {"note": "It goes on."})[0] == 200
    for side in ("employer", "workers"):
        assert manager.post(f"{address}/words", {"side": side, "word": "Over."})[0] == 200
    assert manager.post(f"{address}/close")[1]["status"] == "ended"
    assert ids(desk.get("/cases/disputes")) == []
    assert ids(desk.get(f"/cases/disputes?employer_id={order.employer_id}")) == [case["id"]]


def test_a_dispute_is_dismissed_by_the_regional_manager_alone(desk):
    case = desk.post("/cases/disputes", {"employer_id": make.employer().pk, "report": "Pickets."})[1]
    address = f"/cases/disputes/{case['id']}/dismiss"
    assert desk.post(address, {"findings": "None."})[0] == 403
    assert caller("regional_manager").post(address, {"findings": "None."})[1]["status"] == "unfounded"


@pytest.mark.parametrize(
    ("verb", "status", "order_status"), [("clear", "cleared", "open"), ("remove", "removed", "void")]
)
def test_a_fraud_is_held_and_decided_by_support(desk, verb, status, order_status):
    order, support = make.order(), caller("csu_agent")
    body = {"job_order_id": order.pk, "suspicion": "A cashier’s check."}
    assert desk.post("/cases/frauds", body)[0] == 403
    made, case = caller("office_manager").post("/cases/frauds", body)
    assert (made, case["status"], case["job_order"]["status"]) == (201, "investigated", "on_hold")
    assert ids(support.get("/cases/frauds")) == [case["id"]]
    decided = support.post(f"/cases/frauds/{case['id']}/{verb}", {"findings": "Looked into."})[1]
    assert (decided["status"], decided["job_order"]["status"]) == (status, order_status)
    assert ids(support.get(f"/cases/frauds?employer_id={order.employer_id}")) == [case["id"]]


def test_services_end_and_are_given_again_by_the_monitor(desk):
    employer, monitor = make.employer(), caller("sma")
    body = {"employer_id": employer.pk, "grounds": ["order_not_altered"], "facts": "Refused twice."}
    status, case = desk.post("/cases/discontinuations", body)
    assert (status, case["status"]) == (201, "proposed")
    address = f"/cases/discontinuations/{case['id']}"
    assert desk.post(f"{address}/notify", {"notice": "You refused."})[0] == 403
    assert monitor.post(f"{address}/notify", {"notice": "You refused."})[1]["answer_due_on"]
    early = monitor.post(f"{address}/discontinue", {"decision": "Ended."})
    assert (early[0], early[1]["findings"][0]["rule_id"]) == (422, "CAS-043")
    answered = monitor.post(f"{address}/answer", {"answer": "No.", "hearing_requested": True})[1]
    assert answered["hearing_requested"]
    assert monitor.post(f"{address}/discontinue", {"decision": "Ended."})[1]["status"] == "in_force"
    assert ids(desk.get("/cases/discontinuations")) == [case["id"]]
    assert monitor.post(f"{address}/reinstate", {"correction": "Changed."})[1]["status"] == "reinstated"
    assert ids(desk.get(f"/cases/discontinuations?employer_id={employer.pk}")) == [case["id"]]


def test_a_proposal_is_dropped_and_an_unknown_ground_is_pointed_out(desk):
    body = {"employer_id": make.employer().pk, "grounds": ["dislike"], "facts": "So."}
    status, problem = desk.post("/cases/discontinuations", body)
    assert (status, set(problem["errors"])) == (422, {"grounds"})
    case = desk.post("/cases/discontinuations", body | {"grounds": ["order_not_altered"]})[1]
    address = f"/cases/discontinuations/{case['id']}/drop"
    assert caller("sma").post(address, {"decision": "No reason."})[1]["status"] == "dropped"


@pytest.mark.parametrize(
    ("verb", "status", "order_status"), [("settle", "settled", "open"), ("fail", "not_settled", "void")]
)
def test_an_order_is_stopped_and_decided_by_the_supervisor(desk, verb, status, order_status):
    order, boss = make.order(), Caller(make.staff("office_manager"))
    body = {"job_order_id": order.pk, "suspicion": "Men only.", "explanation": "Open to all."}
    made, case = desk.post("/cases/violations", body)
    assert (made, case["status"], case["job_order"]["status"]) == (201, "reported", "on_hold")
    assert ids(boss.get("/cases/violations")) == [case["id"]]
    beside = boss.post(f"/job-orders/{order.pk}/release", {"note": ""})
    assert (beside[0], beside[1]["code"]) == (422, "bad_input")
    address = f"/cases/violations/{case['id']}/{verb}"
    assert desk.post(address, {"attempt": "Talked."})[0] == 403
    decided = boss.post(address, {"attempt": "Talked."})[1]
    assert (decided["status"], decided["job_order"]["status"]) == (status, order_status)
    assert ids(boss.get(f"/cases/violations?employer_id={order.employer_id}")) == [case["id"]]


def test_an_attempt_is_reported_and_referred_to_an_agency(desk):
    body = {"employer_id": make.employer().pk, "suspicion": "Men only.", "explanation": "Open to all."}
    case = desk.post("/cases/violations", body)[1]
    assert (case["job_order"], case["filed_recently"]) == (None, False)
    boss, address = Caller(make.staff("office_manager")), f"/cases/violations/{case['id']}/refer"
    assert set(boss.post(address, {"agency": "fbi", "letter": "Dear agency."})[1]["errors"]) == {"agency"}
    referred = boss.post(address, {"agency": "eeoc", "letter": "Dear agency."})[1]
    assert (referred["status"], referred["letter"]) == ("referred", "Dear agency.")


def test_a_report_says_what_it_is_about(desk):
    answer = desk.post("/cases/violations", {"suspicion": "Men only.", "explanation": "Open to all."})
    assert set(answer[1]["errors"]) == {"job_order_id"}


def test_the_employer_of_a_confidential_order_is_not_named_to_another_center():
    there = Caller(make.staff("jc_staff", make.office("Sedalia")))
    order = make.order(show_employer_name=False)
    body = {"job_order_id": order.pk, "suspicion": "Men only.", "explanation": "Open to all."}
    case = there.post("/cases/violations", body)[1]
    assert (case["employer"], case["job_order"]["id"]) == (None, order.pk)
    assert [one["employer"] for one in there.get("/cases/violations")[1]["items"]] == [None]
    assert ids(there.get(f"/cases/violations?employer_id={order.employer_id}")) == []


@pytest.mark.parametrize("kind", ["disputes", "frauds", "discontinuations", "violations", "substandard-orders"])
def test_a_case_that_does_not_exist_is_not_found(desk, kind):
    assert desk.get(f"/cases/{kind}/987654321")[0] == 404


def test_low_pay_is_told_answered_referred_and_decided_by_the_supervisor(desk):
    order, boss = make.order(wage_min=10), Caller(make.staff("functional_leader"))
    body = {"job_order_id": order.pk, "explanation": "At least $15 an hour.", "how": "phone"}
    made, case = desk.post("/cases/substandard-orders", body)
    assert (made, case["status"], case["job_order"]["status"]) == (201, "told", "on_hold")
    address = f"/cases/substandard-orders/{case['id']}"
    early = desk.post(f"{address}/refer", {"note": "No change."})
    assert (early[0], early[1]["findings"][0]["rule_id"]) == (422, "CAS-071")
    answer = {"answer": "They keep it.", "how": "phone", "on": make.TODAY.isoformat()}
    assert desk.post(f"{address}/answer", answer)[1]["answer_on"] == make.TODAY.isoformat()
    assert desk.post(f"{address}/settle")[1]["findings"][0]["rule_id"] == "CAS-073"
    assert desk.post(f"{address}/refer", {"note": "No change."})[1]["status"] == "referred"
    assert ids(boss.get("/cases/substandard-orders")) == [case["id"]]
    assert desk.post(f"{address}/accept", {"decision": "Excepted."})[0] == 403
    assert boss.post(f"{address}/hold", {"decision": "We ask."})[1]["status"] == "held"
    decided = boss.post(f"{address}/accept", {"decision": "Excepted."})[1]
    assert (decided["status"], decided["job_order"]["status"]) == ("accepted", "open")
    assert ids(boss.get("/cases/substandard-orders")) == []
    assert ids(boss.get(f"/cases/substandard-orders?employer_id={order.employer_id}")) == [case["id"]]


def test_low_pay_is_refused_by_the_supervisor():
    case = referred(low())
    boss, address = Caller(make.staff("office_manager")), f"/cases/substandard-orders/{case.pk}/refuse"
    assert boss.post(address, {"decision": "Too low."})[1]["job_order"]["status"] == "void"
