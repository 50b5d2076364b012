"""The marked words of an order by the API: warnings at entry, the queue, the findings, and the decision."""

import pytest

from peyser.job_orders.models import ScreeningDecision
from tests import factories as make
from tests.api.bodies import ORDER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
BUSBOY = ORDER | {"title": "Busboy"}


@pytest.fixture
def entered():
    """A business that entered an order with an odd word, and the answer that it got."""
    boss = Caller(make.employer_user(make.employer()))
    status, order = boss.post("/job-orders", BUSBOY)
    assert status == 201
    return boss, order


def test_the_answer_to_an_entry_and_to_a_change_warns_of_marked_words(entered):
    boss, order = entered
    (warning,) = order["warnings"]
    assert (warning["words"], warning["field"], warning["certain"]) == ("Busboy", "title", False)
    assert warning["suggestion"]
    assert warning["citations"][0]["quote"]
    assert boss.put(f"/job-orders/{order['id']}", ORDER)[1]["warnings"] == []


def test_staff_find_the_order_in_the_queue_and_decide_about_its_words(entered):
    boss, order = entered
    worker = Caller(make.staff())
    (waiting,) = worker.get("/job-orders/to-look-at")[1]["items"]
    assert (waiting["id"], waiting["marked"], waiting["fraud_sign"]) == (order["id"], 1, False)
    address = f"/job-orders/{order['id']}/marked-words"
    (finding,) = worker.get(address)[1]["items"]
    assert finding["verbs"] == ["change", "clear", "escalate"]
    decide = f"{address}/{finding['id']}/decide"
    assert worker.post(decide, {"verb": "change", "reason": "Name the task."})[1]["state"] == "change_asked"
    status, cleared = worker.post(decide, {"verb": "clear", "reason": "A title by law."})
    assert (status, cleared["state"], cleared["verbs"]) == (200, "cleared", [])
    assert [one["verb"] for one in cleared["decisions"]] == ["change", "clear"]
    assert worker.get("/job-orders/to-look-at")[1]["items"] == []
    assert boss.get(address)[0] == 403


def test_the_queue_comes_in_pages(entered):
    boss, _ = entered
    boss.post("/job-orders", BUSBOY | {"worksite_street": "2 Elm"})
    worker = Caller(make.staff())
    first = worker.get("/job-orders/to-look-at?limit=1")[1]
    second = worker.get(f"/job-orders/to-look-at?limit=1&cursor={first['next_cursor']}")[1]
    ids = [first["items"][0]["id"], second["items"][0]["id"]]
    assert (ids == sorted(set(ids)), second["next_cursor"]) == (True, None)


def test_another_center_decides_nothing(entered):
    _, order = entered
    address = f"/job-orders/{order['id']}/marked-words"
    elsewhere = Caller(make.staff(at=make.office("Sedalia")))
    (finding,) = elsewhere.get(address)[1]["items"]
    assert finding["verbs"] == []
    assert elsewhere.post(f"{address}/{finding['id']}/decide", {"verb": "clear", "reason": "x"})[0] == 403
    assert not ScreeningDecision.objects.exists()
