"""Two people decide about the same words, or the text changes meanwhile. Each race has its control without locks."""

import dataclasses

import pytest

from peyser.job_orders.actions.decide_finding import decide_finding
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


def marked():
    """A member of staff and an order of theirs with one finding."""
    actor = make.staff_actor()
    order = enter_job_order(
        actor=actor,
        employer_id=make.employer().pk,
        details=dataclasses.replace(DETAILS, title="Busboy"),
        moment=make.moment(),
    )
    return actor, order.screening_findings.get()


def clearing(actor, finding):
    return lambda: decide_finding(
        actor=actor, finding_id=finding.pk, verb="clear", reason="A title.", moment=make.moment()
    )


def clear_twice(overtaken):
    actor, finding = marked()
    outcomes = overtaken(ScreeningFinding, clearing(actor, finding), clearing(actor, finding))
    return outcomes.first, outcomes.second, ScreeningDecision.objects.count()


def test_the_same_words_are_cleared_once(overtaken):
    assert clear_twice(overtaken) == ("done", "BadInput", 1)


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_the_same_words_are_cleared_twice(overtaken):
    assert clear_twice(overtaken) == ("done", "done", 2)


def clear_while_the_text_changes(overtaken):
    actor, finding = marked()
    new = dataclasses.replace(DETAILS, title="Table cleaner")
    outcomes = overtaken(
        JobOrder,
        lambda: change_job_order(actor=actor, job_order_id=finding.order_id, details=new, moment=make.moment()),
        clearing(actor, finding),
    )
    return outcomes.first, outcomes.second, ScreeningDecision.objects.count()


def test_words_that_are_being_taken_out_are_not_decided_any_more(overtaken):
    assert clear_while_the_text_changes(overtaken) == ("done", "BadInput", 0)


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_words_are_decided_that_are_gone(overtaken):
    assert clear_while_the_text_changes(overtaken) == ("done", "done", 1)
