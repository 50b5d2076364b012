"""Two people work on one order, or on the contacts of one employer. Each race has its control without the locks."""

import pytest

from peyser.employers.actions.contacts import move_contact
from peyser.employers.choices import Privilege
from peyser.employers.models import EmployerContact
from peyser.job_orders.actions.drafts import discard_draft, open_job_order, save_draft
from peyser.job_orders.actions.moves import transfer_order
from peyser.job_orders.actions.status import close_job_order
from peyser.job_orders.models import JobOrder, OrderMove
from peyser.referrals.actions.void import void_job_order
from tests import factories as make
from tests.job_orders.test_drafts import COMPLETE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


def draft_facts():
    """Who works on a draft, which, and when."""
    actor = make.staff_actor()
    draft = save_draft(actor=actor, employer_id=make.employer().pk, answers=COMPLETE, moment=make.moment())
    return {"actor": actor, "job_order_id": draft.pk, "moment": make.moment()}


def open_twice(overtaken):
    facts = draft_facts()
    outcomes = overtaken(JobOrder, lambda: open_job_order(**facts), lambda: open_job_order(**facts))
    return outcomes.first, outcomes.second


def test_a_draft_is_opened_once(overtaken):
    assert open_twice(overtaken) == ("done", "BadInput")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_a_draft_is_opened_twice(overtaken):
    assert open_twice(overtaken) == ("done", "done")


def open_and_discard(overtaken):
    facts = draft_facts()
    outcomes = overtaken(JobOrder, lambda: open_job_order(**facts), lambda: discard_draft(**facts))
    return outcomes.first, outcomes.second


def test_a_draft_that_is_being_opened_is_not_thrown_away(overtaken):
    assert open_and_discard(overtaken) == ("done", "BadInput")
    assert JobOrder.objects.get().status == "open"


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_an_order_comes_of_a_draft_that_was_thrown_away(overtaken):
    assert open_and_discard(overtaken) == ("done", "done")


def close_and_void(overtaken):
    facts = {"actor": make.staff_actor(), "job_order_id": make.order().pk, "moment": make.moment()}
    outcomes = overtaken(
        JobOrder,
        lambda: close_job_order(reason="filled", note="", **facts),
        lambda: void_job_order(reason="listed_twice", note="Twice.", **facts),
    )
    return outcomes.first, outcomes.second, JobOrder.objects.get().void_reason


def test_an_order_that_is_being_closed_is_not_voided(overtaken):
    assert close_and_void(overtaken) == ("done", "BadInput", "")


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_an_order_is_closed_and_voided(overtaken):
    assert close_and_void(overtaken)[:2] == ("done", "done")


def transfer_twice(overtaken):
    facts = {
        "actor": make.staff_actor(),
        "job_order_id": make.order().pk,
        "reason": "The work moved.",
        "moment": make.moment(),
    }
    here, there = make.office("Sedalia").pk, make.office("Rolla").pk
    outcomes = overtaken(
        JobOrder,
        lambda: transfer_order(office_id=here, **facts),
        lambda: transfer_order(office_id=there, **facts),
    )
    return outcomes.first, outcomes.second, OrderMove.objects.count()


def test_an_order_is_handed_over_once_and_then_the_new_center_decides(overtaken):
    assert transfer_twice(overtaken) == ("done", "PermissionDenied", 1)


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_two_centers_are_told_that_the_order_is_theirs(overtaken):
    assert transfer_twice(overtaken) == ("done", "done", 2)


def remove_each_other(overtaken):
    mill = make.employer()
    one = mill.contacts.get(is_primary=True)
    other = EmployerContact.objects.create(
        employer=mill, user=make.user("Rosa", "Diaz"), name="Rosa Diaz", privileges=Privilege.values
    )
    acting, removed = [make.actor_of(contact.user) for contact in (one, other)], (other.pk, one.pk)
    works = [
        lambda pair=pair: move_contact(actor=pair[0], contact_id=pair[1], verb="remove", moment=make.moment())
        for pair in zip(acting, removed, strict=True)
    ]
    outcomes = overtaken(EmployerContact, *works)
    return outcomes.first, outcomes.second, mill.contacts.exclude(status="removed").count()


def test_two_managers_who_remove_each_other_leave_one(overtaken):
    assert remove_each_other(overtaken) == ("done", "Refused", 1)


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_nobody_manages_the_account_any_more(overtaken):
    assert remove_each_other(overtaken) == ("done", "done", 0)
