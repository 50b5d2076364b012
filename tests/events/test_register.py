"""Seats and the waiting list."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.models import DecisionRecord
from peyser.events.actions.register import sign_up, sign_up_person, withdraw
from peyser.events.models import Registration
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make

pytestmark = pytest.mark.django_db
NOW = make.moment()


def go(event, person, moment=NOW):
    return sign_up(actor=make.actor_of(person.user), event_id=event.pk, moment=moment)


def test_who_signs_up_twice_has_one_seat_and_one_message():
    event, person = make.event(), make.seeker()
    first, again = go(event, person), go(event, person)
    assert (first.pk, again.status) == (again.pk, "registered")
    assert Message.objects.filter(recipient=person.user).count() == 1


def test_the_last_seat_is_the_last_and_who_comes_later_waits_in_order():
    event = make.event(capacity=1)
    people = [make.seeker() for _ in range(3)]
    stands = [go(event, person) for person in people]
    assert [(one.status, one.waiting_order) for one in stands] == [
        ("registered", None), ("waiting", 1), ("waiting", 2),
    ]  # fmt: skip

    withdraw(actor=make.actor_of(people[0].user), event_id=event.pk, seeker_id=people[0].pk, moment=NOW)
    assert list(Registration.objects.order_by("pk").values_list("status", flat=True)) == [
        "cancelled", "registered", "waiting",
    ]  # fmt: skip
    assert Message.objects.filter(recipient=people[1].user, subject="A seat is free for you").exists()
    assert go(event, people[0]).waiting_order == 3, "who withdrew stands at the end"


def test_without_a_waiting_list_a_full_event_says_so():
    event = make.event(capacity=1, waiting_list=False)
    make.registration(event)
    with pytest.raises(BadInput, match="All seats are taken"):
        go(event, make.seeker())


CLOSED = [
    ({"status": "cancelled"}, "cancelled"),
    ({"status": "closed", "resulted_at": make.NOON}, "over"),
    ({"starts_at": make.NOON - dt.timedelta(minutes=1)}, "begun"),
    ({"registration_opens_on": dt.date(2026, 6, 4)}, "too early"),
    ({"registration_closes_on": dt.date(2026, 6, 2)}, "last day"),
]


@pytest.mark.parametrize(("facts", "words"), CLOSED)
def test_nobody_signs_up_when_it_is_not_open(facts, words):
    with pytest.raises(BadInput, match=words):
        go(make.event(**facts), make.seeker())


def test_on_the_first_and_last_day_it_is_open():
    event = make.event(registration_opens_on=make.TODAY, registration_closes_on=make.TODAY)
    assert go(event, make.seeker()).status == "registered"


def test_staff_of_the_center_seat_who_comes_to_the_door_and_others_keep_to_the_days():
    event, person = make.event(registration_closes_on=dt.date(2026, 6, 2)), make.seeker()
    elsewhere = make.office("Joplin")
    own = make.seeker(home_office=elsewhere)
    with pytest.raises(BadInput):
        sign_up_person(
            actor=make.staff_actor(at=elsewhere), event_id=event.pk, seeker_id=own.pk, referred=True, moment=NOW
        )
    seated = sign_up_person(
        actor=make.staff_actor(), event_id=event.pk, seeker_id=person.pk, referred=False, moment=NOW
    )
    assert (seated.status, seated.referred_by_id) == ("registered", None)


def test_the_first_who_refers_keeps_the_credit():
    event, person = make.event(), make.enrolled()
    go(event, person)
    first, second = make.staff_actor(), make.staff_actor()
    for actor in (first, second):
        one = sign_up_person(actor=actor, event_id=event.pk, seeker_id=person.pk, referred=True, moment=NOW)
    assert one.referred_by_id == first.user_id


@pytest.mark.requirement("S001-025")
def test_staff_are_told_of_a_missing_enrollment_but_not_for_an_informational_event():
    for informational in (False, True):
        sign_up_person(
            actor=make.staff_actor(), event_id=make.event(informational=informational).pk,
            seeker_id=make.seeker().pk, referred=True, moment=NOW,
        )  # fmt: skip
    found = DecisionRecord.objects.filter(subject="event_registration").order_by("pk")
    assert [one.rule_ids for one in found] == [["EVT-010"], []]


def test_people_out_of_reach_and_visitors_are_turned_away():
    event = make.event()
    stranger = make.seeker(home_office=make.office("Joplin"))
    with pytest.raises(PermissionDenied):
        sign_up_person(
            actor=make.staff_actor(), event_id=event.pk, seeker_id=stranger.pk, referred=True, moment=NOW
        )
    with pytest.raises(PermissionDenied):
        sign_up(actor=make.staff_actor(), event_id=event.pk, moment=NOW)
    seated = make.registration(event)
    with pytest.raises(PermissionDenied):
        withdraw(
            actor=make.actor_of(make.seeker().user), event_id=event.pk, seeker_id=seated.seeker_id, moment=NOW
        )


def test_once_it_has_begun_only_staff_withdraw_and_nobody_is_called_in():
    event = make.event(capacity=1, starts_at=make.NOON - dt.timedelta(minutes=30))
    seated, waiting = make.registration(event), make.registration(event, status="waiting")
    facts = {"event_id": event.pk, "seeker_id": seated.seeker_id, "moment": NOW}
    with pytest.raises(BadInput, match="begun"):
        withdraw(actor=make.actor_of(seated.seeker.user), **facts)
    withdraw(actor=make.staff_actor(), **facts)
    waiting.refresh_from_db()
    assert waiting.status == "waiting"
    arrived = sign_up_person(
        actor=make.staff_actor(), event_id=event.pk, seeker_id=waiting.seeker_id, referred=False, moment=NOW
    )
    assert (arrived.status, arrived.waiting_order) == ("registered", None)
