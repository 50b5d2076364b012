"""The clock by the API: how it stands, and each act about it, by the same actions as the pages."""

import datetime as dt

import pytest

from peyser.access import clock
from peyser.participation.models import Enrollment, Participation
from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture(autouse=True)
def _noon(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: make.NOON)


def day(number):
    return (make.TODAY + dt.timedelta(days=number)).isoformat()


@pytest.fixture
def person():
    return make.enrolled()


@pytest.fixture
def desk():
    return Caller(make.staff("case_manager"))


def rules(answer):
    return answer[0], [finding["rule_id"] for finding in answer[1]["findings"]]


def test_the_clock_and_every_act_about_it(desk, person):
    at = f"/seekers/{person.pk}"
    assert desk.post(f"{at}/services/effect", {"code": "125"})[1]["effect"] == "starts"
    service = desk.post(f"{at}/services", {"code": "125"})[1]
    right = desk.post(
        f"{at}/services/{service['id']}/correct", {"code": "125", "on": day(-1), "reason": "Wrong day"}
    )[1]
    assert right["on"] == day(-1)

    plan = desk.post(f"{at}/planned-services", {"code": "125", "on": day(30)})[1]
    assert rules(desk.post(f"{at}/planned-services/{plan['id']}/missed", {})) == (422, ["PAR-021"])
    assert (
        desk.post(f"{at}/planned-services/{plan['id']}/cancel", {"reason": "Ill"})[1]["status"] == "cancelled"
    )
    again = desk.post(f"{at}/planned-services", {"code": "115", "on": day(0)})[1]
    assert desk.post(f"{at}/planned-services/{again['id']}/given", {})[1]["code"] == "115"

    gap = desk.post(f"{at}/planned-gaps", {"reason": "away", "began_on": day(1), "ends_on": day(20)})[1]
    longer = {"ends_on": day(30), "because": "Still away"}
    assert desk.post(f"{at}/planned-gaps/{gap['id']}/extend", longer)[1]["ends_on"] == day(30)
    clock_now = desk.get(f"{at}/participation")[1]
    assert clock_now["standing"]["exit_due_on"] == day(30 + 91)
    assert [line["effect"] for line in clock_now["lines"]] == ["starts", "moves", "nothing_new", "holds"]
    assert desk.post(f"{at}/planned-gaps/{gap['id']}/take-back", {"reason": "Back"})[0] == 200

    enrollment = Enrollment.objects.get(seeker=person)
    closing = {"closure": "found_work", "outcome": "unsubsidized_work"}
    assert desk.post(f"{at}/enrollments/{enrollment.pk}/close", closing)[1]["closed_on"] == day(0)
    assert desk.post(f"{at}/enrollments/{enrollment.pk}/reopen")[1]["closed_on"] is None
    period = Participation.objects.get(seeker=person)
    excluded = desk.post(
        f"{at}/participations/{period.pk}/exclusion", {"exclusion": "03", "proof": "Notice on file"}
    )
    assert rules(excluded) == (422, ["PAR-040"])
    assert desk.post(f"{at}/services/{right['id']}/take-back", {"reason": "Not given"})[0] == 200


def test_records_of_another_person_are_not_found(desk, person):
    at = f"/seekers/{person.pk}"
    plan = desk.post(f"{at}/planned-services", {"code": "125", "on": day(3)})[1]

    assert desk.post(f"/seekers/{make.enrolled().pk}/planned-services/{plan['id']}/cancel", {})[0] == 404
