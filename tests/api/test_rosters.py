"""One service for many people by the API, by the same actions as the pages."""

from uuid import uuid4

import pytest

from peyser.access import clock
from peyser.participation.models import Service
from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture(autouse=True)
def _noon(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: make.NOON)


def test_a_list_is_looked_at_recorded_once_and_taken_back():
    desk, ready, stranger = Caller(make.staff()), make.enrolled(), make.seeker()
    body = {"state_ids": [ready.state_id, stranger.state_id], "code": "125"}

    looks = desk.post("/rosters/preview", body)[1]["people"]
    assert [(one["allowed"], one["effect"]) for one in looks] == [(True, "starts"), (False, "not_enrolled")]
    assert not Service.objects.exists()

    sent = body | {"batch": str(uuid4())}
    status, made = desk.post("/rosters", sent)
    assert status == 201
    assert desk.post("/rosters", sent)[1]["people"] == made["people"]
    assert {one["state_id"]: one["refused_by"] for one in made["people"]} == {
        ready.state_id: [],
        stranger.state_id: ["SRV-010"],
    }
    at = f"/rosters/{made['batch']}"
    assert Caller(make.staff(at=make.office("Sedalia"))).get(at)[0] == 404
    status, undone = desk.post(f"{at}/undo", {"reason": "The wrong day"})
    assert (status, undone["undo_reason"]) == (200, "The wrong day")
    assert desk.get(at)[1]["undo_reason"] == "The wrong day"
    assert desk.post("/rosters/preview", body | {"state_ids": ["900-12-3456"]})[1]["errors"].keys() == {
        "state_ids"
    }
