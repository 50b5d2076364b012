"""Two of the staff call the same visitor. The race has its control without the lock."""

import pytest

from peyser.visits.actions.serve import call_visitor
from peyser.visits.models import Visit
from tests import factories as make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


def called_twice(overtaken):
    visit = make.visit()

    def call(actor):
        return lambda: call_visitor(actor=actor, visit_id=visit.pk, moment=make.moment())

    outcomes = overtaken(Visit, call(make.staff_actor()), call(make.staff_actor()))
    return sorted([outcomes.first, outcomes.second])


def test_of_two_who_call_one_gets_the_visitor(overtaken):
    assert called_twice(overtaken) == ["BadInput", "done"]


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_lock_both_get_the_visitor(overtaken):
    assert called_twice(overtaken) == ["done", "done"]
