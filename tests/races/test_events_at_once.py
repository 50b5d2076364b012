"""Two people want the last seat; two of the staff record one workshop. Each race has its control without the locks."""

import datetime as dt

import pytest

from peyser.events.actions.register import sign_up, withdraw
from peyser.events.actions.result import result_event
from peyser.events.models import Event, Registration
from peyser.participation.models import Service
from tests import factories as make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


def last_seat(overtaken):
    event = make.event(capacity=1)
    one, two = (make.actor_of(make.seeker().user) for _ in range(2))
    outcomes = overtaken(
        Registration,
        lambda: sign_up(actor=one, event_id=event.pk, moment=make.moment()),
        lambda: sign_up(actor=two, event_id=event.pk, moment=make.moment()),
    )
    assert (outcomes.first, outcomes.second) == ("done", "done")
    return sorted(Registration.objects.values_list("status", flat=True))


def test_the_last_seat_goes_to_one_and_the_other_waits(overtaken):
    assert last_seat(overtaken) == ["registered", "waiting"]


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_lock_the_last_seat_is_given_twice(overtaken):
    assert last_seat(overtaken) == ["registered", "registered"]


def two_withdraw(overtaken):
    """Two seats come free at once; two people wait."""
    event = make.event(capacity=2)
    seated = [make.registration(event) for _ in range(2)]
    for _ in range(2):
        make.registration(event, status="waiting")

    def leave(one):
        actor = make.actor_of(one.seeker.user)
        return lambda: withdraw(actor=actor, event_id=event.pk, seeker_id=one.seeker_id, moment=make.moment())

    overtaken(Registration, leave(seated[0]), leave(seated[1]))
    return Registration.objects.filter(status="registered").count()


def test_two_free_seats_go_to_two_who_wait(overtaken):
    assert two_withdraw(overtaken) == 2


def result_twice(overtaken):
    event = make.event(starts_at=make.NOON - dt.timedelta(days=1))
    marks = {make.registration(event).pk: "attended" for _ in range(2)}

    def record(actor):
        return lambda: result_event(actor=actor, event_id=event.pk, marks=marks, moment=make.moment())

    outcomes = overtaken(Event, record(make.staff_actor()), record(make.staff_actor()))
    return sorted([outcomes.first, outcomes.second]), Service.objects.count()


def test_one_result_comes_of_two_who_record_one_workshop(overtaken):
    assert result_twice(overtaken) == (["BadInput", "done"], 2)
    assert Event.objects.get().results == 1


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_the_second_is_stopped_by_the_constraint_alone(overtaken):
    outcomes, services = result_twice(overtaken)
    assert outcomes != ["BadInput", "done"]
    assert services == 2, "one cause records a service once"
