"""Events are made, changed, cancelled and repeated."""

import dataclasses
import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.events.actions.plan import cancel_event, change_event, make_event
from peyser.events.actions.series import make_series
from peyser.events.details import EventDetails, faults_of
from peyser.events.models import Event
from peyser.events.repeats import days_of_series
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make

START = dt.datetime(2026, 6, 8, 10, 0, tzinfo=make.ZONE)
WORKSHOP = EventDetails(
    kind="workshop",
    category="job_search",
    title="Find a job online",
    office_id=0,
    starts_at=START,
    ends_at=START + dt.timedelta(hours=2),
    time_zone="America/Chicago",
    capacity=2,
)
FAULTS = [
    ({"kind": ""}, "kind"),
    ({"kind": "party"}, "kind"),
    ({"category": ""}, "category"),
    ({"kind": "job_fair"}, "category"),
    ({"title": " "}, "title"),
    ({"title": "x" * 121}, "title"),
    ({"title_es": "\x00"}, "title_es"),
    ({"description": "Bring 123-45-6789"}, "description"),
    ({"ends_at": START}, "ends_at"),
    ({"starts_at": dt.datetime(2019, 6, 8, 10, tzinfo=make.ZONE)}, "starts_at"),
    ({"time_zone": "Mars/Base"}, "time_zone"),
    ({"capacity": 0}, "capacity"),
    ({"capacity": 99_999}, "capacity"),
    ({"online_address": "javascript:alert(1)"}, "online_address"),
    ({"registration_closes_on": dt.date(2026, 6, 9)}, "registration_closes_on"),
    ({"registration_opens_on": dt.date(2026, 6, 9)}, "registration_opens_on"),
]


def details(**changes):
    return dataclasses.replace(WORKSHOP, office_id=make.office().pk, **changes)


@pytest.mark.parametrize(("change", "field"), FAULTS)
def test_each_wrong_answer_is_named_at_its_field(change, field):
    assert field in faults_of(dataclasses.replace(WORKSHOP, **change))


def test_the_right_answers_have_no_fault():
    assert faults_of(WORKSHOP) == {}


def test_a_series_keeps_to_its_weekday_or_its_day_of_the_month():
    first = dt.date(2026, 1, 31)
    assert [d.day for d in days_of_series(first, repeat="monthly", until=dt.date(2026, 4, 30))] == [
        31,
        28,
        31,
        30,
    ]
    assert list(days_of_series(first, repeat="weekly", until=dt.date(2026, 2, 14)))[-1] == dt.date(2026, 2, 14)


@pytest.mark.django_db
def test_each_event_of_a_series_begins_at_the_same_hour_and_is_changed_by_itself():
    before_the_clocks_change = dt.datetime(2026, 10, 26, 9, 0, tzinfo=make.ZONE)
    first = details(
        starts_at=before_the_clocks_change,
        ends_at=before_the_clocks_change + dt.timedelta(hours=1),
        registration_closes_on=dt.date(2026, 10, 25),
    )
    actor = make.staff_actor()
    events = make_series(
        actor=actor, details=first, repeat="weekly", until=dt.date(2026, 11, 9), moment=make.moment()
    )
    assert [(e.local_start.day, e.local_start.hour) for e in events] == [(26, 9), (2, 9), (9, 9)]
    assert [e.registration_closes_on.day for e in events] == [25, 1, 8]

    changed = dataclasses.replace(
        first, title="Another", starts_at=events[1].starts_at, ends_at=events[1].ends_at
    )
    change_event(actor=actor, event_id=events[1].pk, details=changed, moment=make.moment())
    assert list(Event.objects.order_by("starts_at").values_list("title", flat=True)) == [
        "Find a job online", "Another", "Find a job online",
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_series_that_cannot_be_makes_no_event():
    actor = make.staff_actor()
    for repeat, until in (
        ("daily", dt.date(2026, 7, 1)),
        ("weekly", dt.date(2026, 6, 1)),
        ("weekly", dt.date(2028, 1, 1)),
    ):
        with pytest.raises(BadInput):
            make_series(actor=actor, details=details(), repeat=repeat, until=until, moment=make.moment())
    assert Event.objects.count() == 0


@pytest.mark.django_db
def test_only_staff_who_serve_people_within_reach_plan_events():
    elsewhere = make.office("Joplin")
    for actor in (make.staff_actor("monitor_readonly"), make.staff_actor(at=elsewhere)):
        with pytest.raises(PermissionDenied):
            make_event(actor=actor, details=details(), moment=make.moment())
    own = make_event(actor=make.staff_actor(), details=details(), moment=make.moment())
    with pytest.raises(PermissionDenied):
        cancel_event(actor=make.staff_actor(at=elsewhere), event_id=own.pk, reason="Rain", moment=make.moment())


@pytest.mark.django_db
def test_a_cancelled_event_tells_everybody_expected_why_each_in_their_language():
    event = make.event(capacity=1)
    one, two = make.registration(event), make.registration(event, status="waiting")
    make.registration(event, status="cancelled")
    make.registration(event, make.enrolled(make.seeker(with_user=False)), status="waiting")
    two.seeker.user.language = "es"
    two.seeker.user.save()

    cancel_event(
        actor=make.staff_actor(), event_id=event.pk, reason="The room is closed.", moment=make.moment()
    )

    told = {m.recipient_id: m.body for m in Message.objects.all()}
    assert set(told) == {one.seeker.user_id, two.seeker.user_id}
    assert "Find a job online" in told[one.seeker.user_id]
    assert "Busque empleo en línea" in told[two.seeker.user_id]
    assert all("The room is closed." in body for body in told.values())
    with pytest.raises(BadInput):
        cancel_event(actor=make.staff_actor(), event_id=event.pk, reason="Again", moment=make.moment())


@pytest.mark.django_db
def test_a_new_time_is_told_and_new_seats_go_to_those_who_wait_longest():
    event = make.event(capacity=1)
    seated = make.registration(event)
    first, second = make.registration(event, status="waiting"), make.registration(event, status="waiting")
    actor = make.staff_actor()
    with pytest.raises(BadInput, match="Give at least one seat"):
        change_event(actor=actor, event_id=event.pk, details=details(capacity=0), moment=make.moment())
    other = make.registration(event)
    with pytest.raises(BadInput, match="seat already"):
        change_event(actor=actor, event_id=event.pk, details=details(capacity=1), moment=make.moment())

    other.delete()

    later = START + dt.timedelta(hours=1)
    change_event(
        actor=actor, event_id=event.pk, moment=make.moment(),
        details=details(capacity=2, starts_at=later, place="Room 2"),
    )  # fmt: skip
    first.refresh_from_db(), second.refresh_from_db()
    assert (first.status, second.status) == ("registered", "waiting")
    subjects = (
        Message.objects.filter(recipient=first.seeker.user).order_by("pk").values_list("subject", flat=True)
    )
    assert list(subjects) == ["An event has changed", "A seat is free for you"]
    assert Message.objects.filter(recipient=seated.seeker.user).count() == 1
