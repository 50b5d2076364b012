"""A case is decided once, and no order slips in beside it. Each race has its control without the lock."""

import threading

import pytest
from django.db.models import QuerySet

from peyser.cases.actions import fraud
from peyser.cases.actions.fraud import hold_for_fraud, remove_fraud
from peyser.notifications.models import Message
from tests import factories as make
from tests.races.test_two_at_once import both

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def meet_before_deciding(monkeypatch):
    """Hold whoever is about to ask the rule book until the other is too, or a moment has passed."""
    gate, judge = threading.Barrier(2), fraud.judge

    def slow_judge(*args, **facts):
        try:
            gate.wait(0.7)
        except threading.BrokenBarrierError:
            gate.reset()
        return judge(*args, **facts)

    monkeypatch.setattr(fraud, "judge", slow_judge)


@pytest.fixture
def without_locks(monkeypatch):
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **options: self)


def remove_twice():
    person, order = make.enrolled(), make.order()
    make.referral(person, order)
    case = hold_for_fraud(
        actor=make.staff_actor("functional_leader"), job_order_id=order.pk, suspicion="A check.",
        moment=make.moment(),
    )  # fmt: skip
    support = make.staff_actor("csu_agent", scope="state")
    outcomes = both(
        lambda: remove_fraud(actor=support, case_id=case.pk, findings="Fake.", moment=make.moment())
    )
    return outcomes, Message.objects.filter(recipient=person.user).count()


@pytest.mark.usefixtures("meet_before_deciding")
def test_a_fraud_is_removed_once_and_each_seeker_warned_once():
    assert remove_twice() == (["BadInput", "done"], 1)


@pytest.mark.usefixtures("meet_before_deciding", "without_locks")
def test_control_without_the_lock_each_seeker_is_warned_twice():
    assert remove_twice() == (["done", "done"], 2)
