"""Orders between job centers, void orders, and orders kept for veterans."""

import pytest
from django.core.exceptions import PermissionDenied

from peyser.job_orders.actions.moves import mark_move_seen, transfer_order
from peyser.job_orders.actions.share import end_share, share_order
from peyser.job_orders.models import JobOrder, OrderShare
from peyser.job_orders.moves import moves_not_seen, shares_for_desk
from peyser.job_orders.queries import JobSearch, search_jobs, why_not_online
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.referrals.actions.void import void_job_order
from tests import factories as make
from tests.job_orders.test_enter_job_order import enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def sedalia():
    return make.office("Sedalia")


def transfer(order, office, actor=None, reason="The work moved."):
    return transfer_order(
        actor=actor or make.staff_actor(),
        job_order_id=order.pk,
        office_id=office.pk,
        reason=reason,
        moment=make.moment(),
    )


def share(order, *offices, actor=None, **change):
    asked = {"activity": "hiring_event", "request": "Invite welders to the event of June 20."} | change
    return share_order(
        actor=actor or make.staff_actor(),
        job_order_id=order.pk,
        office_ids=[office.pk for office in offices],
        moment=make.moment(),
        **asked,
    )


def void(order, actor=None, **change):
    given = {"reason": "contrary_to_law", "note": "The employer would not change it."} | change
    return void_job_order(
        actor=actor or make.staff_actor(), job_order_id=order.pk, moment=make.moment(), **given
    )


@pytest.mark.requirement("S001-128")
def test_an_order_is_handed_over_and_the_new_center_sees_it_until_it_says_so(sedalia):
    order = make.order()
    transfer(order, sedalia)
    there = make.staff_actor(at=sedalia)
    order.refresh_from_db()
    (move,) = moves_not_seen(there)
    assert (order.office, move.reason, move.cause) == (sedalia, "The work moved.", "transfer")
    assert not moves_not_seen(make.staff_actor()).exists()
    mark_move_seen(actor=there, move_id=move.pk, moment=make.moment())
    assert not moves_not_seen(there).exists()


def test_who_does_not_hold_the_order_hands_nothing_over(sedalia):
    order = make.order()
    for stranger in (make.staff_actor(at=sedalia), make.actor_of(make.employer_user(order.employer))):
        with pytest.raises(PermissionDenied):
            transfer(order, sedalia, actor=stranger)


def test_a_transfer_wants_a_reason_another_center_and_a_live_order(sedalia):
    order = make.order()
    for wrong in ({"office": sedalia, "reason": " "}, {"office": order.office}):
        with pytest.raises(BadInput):
            transfer(order, **wrong)
    with pytest.raises(BadInput):
        transfer(make.order(status="closed", close_reason="filled"), sedalia)


@pytest.mark.requirement("S001-130")
def test_another_center_is_asked_to_help_and_the_order_and_its_credit_stay(sedalia):
    order = make.order()
    share(order, sedalia)
    (asked,) = shares_for_desk(make.staff_actor(at=sedalia))
    assert (asked.order, asked.activity) == (order, "hiring_event")
    assert JobOrder.objects.get().office == order.office
    assert not shares_for_desk(make.staff_actor()).exists()


def test_the_same_help_asked_twice_is_asked_once_and_ends_once(sedalia):
    order = make.order()
    (first,) = share(order, sedalia)
    assert share(order, sedalia) == [first]
    end_share(actor=make.staff_actor(at=sedalia), share_id=first.pk, moment=make.moment())
    assert not shares_for_desk(make.staff_actor(at=sedalia)).exists()
    assert OrderShare.objects.count() == 1


@pytest.mark.parametrize("change", [{"activity": "prayer"}, {"request": ""}])
def test_help_is_asked_for_in_words_that_say_what_to_do(sedalia, change):
    with pytest.raises(BadInput) as bad:
        share(make.order(), sedalia, **change)
    assert set(bad.value.errors) == set(change)


@pytest.mark.parametrize("change", [{"reason": "fraud"}, {"reason": ""}, {"note": " "}])
def test_a_void_order_has_its_reason_and_its_words(change):
    with pytest.raises(BadInput) as bad:
        void(make.order(), **change)
    assert set(bad.value.errors) == set(change)


@pytest.mark.requirement("S001-108")
def test_a_void_order_turns_requests_down_keeps_referrals_and_tells_both_seekers():
    order = make.order()
    asked = make.referral(make.enrolled(), order, status="requested", issued_on=None, requested_at=make.NOON)
    sent = make.referral(make.enrolled(), order)
    void(order)
    order.refresh_from_db()
    asked.refresh_from_db()
    sent.refresh_from_db()
    assert (order.status, order.void_reason) == ("void", "contrary_to_law")
    assert (asked.status, sent.status) == ("denied", "issued")
    told = set(Message.objects.filter(subject="A job is no longer offered").values_list("recipient", flat=True))
    assert told == {asked.seeker.user_id, sent.seeker.user_id}


@pytest.mark.parametrize("status", ["closed", "void"])
def test_what_has_ended_is_not_made_void(status):
    with pytest.raises(BadInput):
        void(make.order(status=status))


@pytest.mark.parametrize("hold", ["labor_dispute", "suspected_fraud", "suspected_violation"])
def test_an_order_that_a_case_decides_on_is_made_void_by_nobody_else(hold):
    with pytest.raises(PermissionDenied):
        void(make.order(status="on_hold", hold_reason=hold))


def test_neither_the_employer_nor_another_center_nor_a_monitor_makes_an_order_void(sedalia):
    order = make.order()
    strangers = [
        make.actor_of(make.employer_user(order.employer)),
        make.staff_actor(at=sedalia),
        make.staff_actor("monitor_readonly", scope="state"),
    ]
    for stranger in strangers:
        with pytest.raises(PermissionDenied):
            void(order, actor=stranger)


# Kept for veterans


def test_no_order_is_kept_for_veterans_unless_the_state_says_so():
    assert enter(make.employer()).veterans_hold_until is None


def test_an_order_is_kept_for_veterans_for_the_days_that_the_state_set(settings):
    settings.PEYSER_VETERANS_HOLD_DAYS = 2
    order = enter(make.employer())
    veteran = make.actor_of(make.seeker(veteran_status="veteran").user)
    other = make.actor_of(make.seeker().user)
    assert (order.veterans_hold_until - order.open_on).days == 2
    assert list(search_jobs(veteran, JobSearch(), on=make.TODAY)) == [order]
    assert not search_jobs(other, JobSearch(), on=make.TODAY).exists()
    assert search_jobs(other, JobSearch(), on=order.veterans_hold_until).exists()
    assert why_not_online(order, on=make.TODAY).rule_ids == ("VIS-032",)
