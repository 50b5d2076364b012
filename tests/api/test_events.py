"""Events through the API: the public reads, a seeker signs up, staff record who attended."""

import datetime as dt

import pytest

from peyser.participation.models import Service
from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def test_everybody_reads_events_and_nobody_reads_who_comes(nobody):
    event = make.event(online_address="https://meet.example.org/7", capacity=3)
    person = make.registration(event).seeker
    status, found = nobody.get("/events?kind=workshop&where=online")
    assert (status, [one["free_seats"] for one in found["items"]]) == (200, [2])
    assert "meet.example.org" not in str(found)
    assert nobody.get(f"/events/{event.pk}")[1]["title"] == "Find a job online"
    assert nobody.get(f"/events/{event.pk}/roster")[0] == 401
    assert Caller(person.user).get(f"/events/{event.pk}/roster")[0] == 403
    elsewhere = Caller(make.staff(at=make.office("Joplin")))
    assert elsewhere.get(f"/events/{event.pk}/roster")[0] == 403


def test_a_seeker_takes_a_seat_and_gives_it_back():
    event, person = make.event(), make.seeker()
    caller = Caller(person.user)
    assert caller.post(f"/events/{event.pk}/sign-up")[1]["status"] == "registered"
    assert caller.post(f"/events/{event.pk}/withdraw")[1]["status"] == "cancelled"
    assert caller.post("/events/999999/sign-up")[0] == 404


def test_staff_sign_people_up_and_record_all_or_none():
    event = make.event(starts_at=make.NOON - dt.timedelta(hours=1))
    worker = Caller(make.staff())
    enrolled, other = make.enrolled(), make.seeker()
    seats = [
        worker.post(f"/events/{event.pk}/roster", {"seeker_id": person.pk})[1] for person in (enrolled, other)
    ]
    marks = [{"registration_id": seat["registration_id"], "mark": "attended"} for seat in seats]
    status, refused = worker.post(f"/events/{event.pk}/results", {"marks": marks})
    assert (status, [one["rule_id"] for one in refused["findings"]]) == (422, ["SRV-010"])
    assert worker.post(f"/events/{event.pk}/results", {"marks": marks[:1]})[0] == 422
    assert Service.objects.count() == 0

    marks[1]["mark"] = "absent"
    status, roster = worker.post(f"/events/{event.pk}/results", {"marks": marks})
    assert (status, {one["status"] for one in roster["items"]}) == (200, {"attended", "absent"})
    assert Service.objects.get().credited_to is not None
    status, roster = worker.post(f"/events/{event.pk}/results/take-back", {"reason": "Wrong day"})
    assert {one["status"] for one in roster["items"]} == {"registered"}
