"""Which seekers opened a job: one row for each, told to the seeker alone, forgotten in time."""

import datetime as dt

import pytest

from peyser.accounts.actor import VISITOR
from peyser.job_orders.actions.opened import forget_opened_jobs, note_opened_job
from peyser.job_orders.models import OpenedJob
from peyser.job_orders.queries import jobs_opened_by
from peyser.rulebook.parameters import value
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def later(days):
    return make.moment(make.NOON + dt.timedelta(days=days))


def opened_by(person, order, moment=None):
    note_opened_job(actor=make.actor_of(person.user), job_order_id=order.pk, moment=moment or make.moment())


def test_a_seeker_who_comes_back_has_one_row_with_the_first_and_the_last_time():
    person, order = make.seeker(), make.order()
    opened_by(person, order)
    opened_by(person, order, later(2))
    row = jobs_opened_by(person.pk).get()
    assert (row.job_order_id, row.first_at, row.last_at) == (order.pk, make.NOON, later(2).at)


def test_of_visitors_staff_and_employers_nothing_is_noted():
    order = make.order()
    for actor in (VISITOR, make.staff_actor(), make.actor_of(make.employer_user(order.employer))):
        note_opened_job(actor=actor, job_order_id=order.pk, moment=make.moment())
    assert not OpenedJob.objects.exists()


def test_it_is_forgotten_after_the_days_of_the_book_and_not_before():
    kept = value("opened_job_days", on=make.TODAY)
    old, recent, order = make.seeker(), make.seeker(), make.order()
    opened_by(old, order)
    opened_by(recent, order, later(1))
    assert forget_opened_jobs(moment=later(kept)) == 0
    assert forget_opened_jobs(moment=make.moment(make.NOON + dt.timedelta(days=kept, seconds=1))) == 1
    assert OpenedJob.objects.get().seeker_id == recent.pk
