"""Orders are looked at again and again, and entered by their deadline; what is late is counted and explained."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import EmployerNote
from peyser.employers.models import EmployerService, FollowUp
from peyser.job_orders.actions.review import contact_employer_about_order, explain_late_entry, review_order
from peyser.job_orders.reviews import orders_to_review
from peyser.job_orders.timeliness import late_entries, timeliness_by_week
from peyser.kernel.errors import BadInput
from peyser.rulebook.parameters import value
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
PERIOD = {"since": make.TODAY - 30 * DAY, "until": make.TODAY}
READERS = ["monitor_readonly", "lwdb", "eo_officer", "policy_admin", "sysadmin"]


def due(actor=None, **asked):
    return [order.pk for order in orders_to_review(actor or make.staff_actor(), on=make.TODAY, **asked)]


def review(order, actor=None, note="", moment=None):
    return review_order(
        actor=actor or make.staff_actor(), job_order_id=order.pk, note=note, moment=moment or make.moment()
    )


def contact(order, actor=None, note="Raise the pay. Offered a job fair.", follow_up_on=make.TODAY + 7 * DAY):
    return contact_employer_about_order(
        actor=actor or make.staff_actor(),
        job_order_id=order.pk,
        note=note,
        follow_up_on=follow_up_on,
        moment=make.moment(),
    )


def entered(received, hours, due_hours=5, **facts):
    return make.order(
        source="staff",
        received_at=received,
        entry_due_at=received + due_hours * HOUR,
        entered_at=received + hours * HOUR,
        **facts,
    )


@pytest.mark.requirement("S000-048", "S001-062")
@pytest.mark.parametrize(("days", "listed"), [(13, False), (14, True), (60, True)])
def test_an_order_is_due_for_review_after_the_days_of_the_rule_book(days, listed):
    assert value("order_review_days", on=make.TODAY) == 14
    order = make.order(last_reviewed_on=make.TODAY - days * DAY)
    assert (order.pk in due()) is listed


@pytest.mark.requirement("S000-048", "S001-062")
@pytest.mark.parametrize("source", ["employer", "staff", "seasonal_jobs"])
def test_an_order_never_reviewed_counts_from_its_receipt_whoever_made_it(source):
    order = make.order(received_at=make.NOON - 20 * DAY, source=source)
    make.order(received_at=make.NOON - 2 * DAY)
    assert due() == [order.pk]


@pytest.mark.parametrize(
    ("status", "listed"),
    [("draft", False), ("open", True), ("on_hold", True), ("closed", False), ("void", False)],
)
def test_only_live_orders_are_reviewed(status, listed):
    reason = {"hold_reason": "employer_request"} if status == "on_hold" else {}
    order = make.order(status=status, received_at=make.NOON - 20 * DAY, **reason)
    assert bool(due()) is listed
    if listed:
        assert review(order).last_reviewed_on == make.TODAY
    else:
        with pytest.raises(BadInput):
            review(order)


def test_the_list_is_by_center():
    here = make.order(received_at=make.NOON - 20 * DAY)
    sedalia = make.office("Sedalia")
    there = make.order(received_at=make.NOON - 30 * DAY, office=sedalia)
    everywhere = make.staff_actor("wp_coordinator", scope="state")
    assert due() == [here.pk]
    assert due(everywhere) == [there.pk, here.pk]
    assert due(everywhere, office_id=sedalia.pk) == [there.pk]
    assert due(make.actor_of(make.seeker().user)) == []


@pytest.mark.requirement("S001-062")
def test_a_review_is_dated_and_leaves_a_note():
    order = make.order(received_at=make.NOON - 20 * DAY)
    review(order, note="Still three openings.")
    assert due() == []
    assert EmployerNote.objects.get().text == "Still three openings."


@pytest.mark.requirement("S000-049", "S001-063", "S001-066")
def test_contacting_the_employer_leaves_a_service_a_note_and_a_follow_up():
    order = make.order(received_at=make.NOON - 20 * DAY)
    contact(order)
    assert due() == []
    assert EmployerService.objects.get().employer == order.employer
    note = EmployerNote.objects.get()
    assert order.number in note.text
    assert not note.automatic
    assert FollowUp.objects.get().due_on == make.TODAY + 7 * DAY


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"note": " "}, "note"),
        ({"note": "SSN 900-12-3456"}, "note"),
        ({"follow_up_on": make.TODAY - DAY}, "follow_up_on"),
    ],
)
def test_a_contact_with_something_wrong_leaves_nothing(wrong, field):
    order = make.order(received_at=make.NOON - 20 * DAY)
    with pytest.raises(BadInput) as bad:
        contact(order, **wrong)
    assert set(bad.value.errors) == {field}
    assert not EmployerService.objects.exists()
    assert due() == [order.pk]


@pytest.mark.parametrize("role", READERS)
def test_readers_neither_review_nor_contact_nor_explain(role):
    order, actor = entered(make.NOON - 20 * DAY, 30), make.staff_actor(role)
    for act in (
        lambda: review(order, actor),
        lambda: contact(order, actor),
        lambda: explain_late_entry(actor=actor, job_order_id=order.pk, reason="Snow", moment=make.moment()),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_another_center_and_the_employer_do_not_review():
    order = make.order()
    for actor in (
        make.staff_actor(at=make.office("Sedalia")),
        make.actor_of(make.employer_user(order.employer)),
    ):
        with pytest.raises(PermissionDenied):
            review(order, actor)


@pytest.mark.requirement("S000-055", "S000-056", "S001-070", "S001-071")
def test_the_report_counts_in_time_and_late_by_center_and_week_with_the_median():
    monday = dt.datetime(2026, 5, 25, 8, 0, tzinfo=make.ZONE)
    for hours in (1, 3, 9):
        entered(monday, hours)
    entered(monday + 7 * DAY, 2)
    make.order(received_at=monday, entry_due_at=monday, source="employer")
    assert timeliness_by_week(make.staff_actor(), **PERIOD) == [
        {
            "office": make.office().name, "week": dt.date(2026, 6, 1), "orders": 1, "in_time": 1, "late": 0,
            "median_hours": 2.0,
        },
        {
            "office": make.office().name, "week": dt.date(2026, 5, 25), "orders": 3, "in_time": 2, "late": 1,
            "median_hours": 3.0,
        },
    ]  # fmt: skip


def test_a_sunday_evening_in_the_state_belongs_to_the_week_before():
    entered(dt.datetime(2026, 5, 31, 23, 0, tzinfo=make.ZONE), 1)
    assert timeliness_by_week(make.staff_actor(), **PERIOD)[0]["week"] == dt.date(2026, 5, 25)


def test_what_is_entered_at_the_very_deadline_is_in_time():
    entered(make.NOON - 2 * DAY, 5)
    assert timeliness_by_week(make.staff_actor(), **PERIOD)[0]["late"] == 0


def test_the_report_stays_within_the_actors_centers():
    entered(make.NOON - 2 * DAY, 30)
    assert timeliness_by_week(make.staff_actor(at=make.office("Sedalia")), **PERIOD) == []
    assert not late_entries(make.actor_of(make.seeker().user), **PERIOD)


@pytest.mark.requirement("S000-055", "S001-070")
def test_a_late_order_is_listed_with_its_reason():
    late, actor = entered(make.NOON - 2 * DAY, 30), make.staff_actor()
    entered(make.NOON - 2 * DAY, 1)
    explain_late_entry(actor=actor, job_order_id=late.pk, reason="The center was closed.", moment=make.moment())
    assert [one.late_entry_reason for one in late_entries(actor, **PERIOD)] == ["The center was closed."]


@pytest.mark.parametrize(("hours", "reason"), [(1, "Snow"), (30, " ")])
def test_a_reason_needs_a_late_order_and_words(hours, reason):
    order = entered(make.NOON - 2 * DAY, hours)
    with pytest.raises(BadInput):
        explain_late_entry(actor=make.staff_actor(), job_order_id=order.pk, reason=reason, moment=make.moment())
