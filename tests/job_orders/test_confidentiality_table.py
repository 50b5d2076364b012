"""The request for confidentiality as a table: every status, every verb, every role, and those who are outside."""

import dataclasses

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.accounts.permissions import READ_ONLY
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.confidential_work import look_at_contact, make_responsible
from peyser.job_orders.actions.confidentiality import (
    decline_confidentiality,
    grant_confidentiality,
    show_employer,
)
from peyser.job_orders.actions.entry import change_job_order
from peyser.job_orders.actions.follow_up import finish_employer_follow_up, plan_order_follow_up
from peyser.job_orders.actions.review import contact_employer_about_order
from peyser.job_orders.choices import ConfidentialityStatus as C
from peyser.job_orders.drafts import details_of
from peyser.job_orders.facts import Attestations
from peyser.job_orders.models import ConfidentialityRequest
from peyser.job_orders.permissions import CLEARERS
from peyser.job_orders.transitions import CONFIDENTIALITY
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.job_orders.talks import TALK
from tests.job_orders.test_order_life_table import ELSEWHERE, OWN, SERVING, everyone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()
SAID = {"talk": TALK, "reason": "As we said.", "moment": NOW}
ACTS = {
    "grant": lambda who, pk: grant_confidentiality(actor=who, job_order_id=pk, **SAID),
    "decline": lambda who, pk: decline_confidentiality(actor=who, job_order_id=pk, **SAID),
    "show": lambda who, pk: show_employer(actor=who, job_order_id=pk, **SAID),
}


def outcome(act, who, pk):
    """What comes of it; nothing stays, so the same order serves the next."""
    try:
        with transaction.atomic():
            act(who, pk)
            transaction.set_rollback(True)
    except PermissionDenied:
        return "forbidden"
    except Refused as refused:
        return refused.decision.stopping[0].rule_id
    except BadInput:
        return "not now"
    return "done"


def order_with(status, responsible=None):
    order = make.order(
        status="open" if status == C.GRANTED else "on_hold",
        hold_reason="" if status == C.GRANTED else "confidentiality",
        show_employer_name=status == C.SHOWN,
        responsible=responsible,
    )
    ConfidentialityRequest.objects.create(
        order=order, status=status, asked_at=make.NOON, talked_on=make.TODAY, need_established=True,
        opening_exists=True,
    )  # fmt: skip
    return order


@pytest.mark.requirement("S001-134", "S001-138")
@pytest.mark.parametrize("status", C.values)
@pytest.mark.parametrize("verb", ACTS)
def test_a_request_moves_by_its_table_and_only_for_the_center_that_holds_the_order(verb, status):
    order = order_with(status)
    people = everyone(order)
    open_now = "done" if status in CONFIDENTIALITY[verb].sources else "not now"
    may = SERVING | ({OWN} if verb == "show" else set())
    expected = {name: open_now if name in may else "forbidden" for name in people} | {ELSEWHERE: "CNF-010"}
    assert {name: outcome(ACTS[verb], who, order.pk) for name, who in people.items()} == expected


@pytest.mark.requirement("S001-138", "S001-139")
@pytest.mark.parametrize("verb", ACTS)
def test_a_colleague_of_the_responsible_person_is_refused_with_the_rule_whatever_the_role(verb):
    order = order_with(C.PENDING, responsible=make.staff())
    came = {
        name: outcome(ACTS[verb], who, order.pk) for name, who in everyone(order).items() if name in SERVING
    }
    assert set(came.values()) == {"CNF-011"}


def change(who, order):
    details = dataclasses.replace(
        details_of(order), attest=Attestations(position_exists=True, asked_to_be_hidden=True)
    )
    change_job_order(actor=who, job_order_id=order.pk, details=details, moment=NOW)


WORK = {
    "look": lambda who, order: look_at_contact(
        actor=who, job_order_id=order.pk, reason="To agree on a day.", moment=NOW
    ),
    "hand on": lambda who, order: make_responsible(
        actor=who, job_order_id=order.pk, user_id=order.responsible_id, reason="She is away.", moment=NOW
    ),
    "contact": lambda who, order: contact_employer_about_order(
        actor=who, job_order_id=order.pk, note="Two more.", follow_up_on=make.TODAY, moment=NOW
    ),
    "change": change,
    "finish": lambda who, order: finish_employer_follow_up(
        actor=who, follow_up_id=order.employer.follow_ups.get().pk, moment=NOW
    ),
}
FOR_SUPERVISORS = {"look", "hand on"}


@pytest.mark.requirement("S001-138", "S001-139", "S001-140")
@pytest.mark.parametrize("status", [C.PENDING, C.GRANTED, C.DECLINED])
@pytest.mark.parametrize("verb", WORK)
def test_the_employer_is_the_matter_of_the_responsible_person_alone(verb, status):
    order = order_with(status, responsible=make.staff())
    plan_order_follow_up(order, due_on=make.TODAY, assigned_to_id=None)
    people = everyone(order)
    expected = {name: "CNF-011" if name in SERVING else "forbidden" for name in people}
    expected |= {ELSEWHERE: "CNF-010" if verb not in {"contact", "change"} else "forbidden"}
    expected |= dict.fromkeys(CLEARERS, "done") if verb in FOR_SUPERVISORS else {}
    expected |= {OWN: "done"} if verb == "change" else {}
    if verb == "finish":
        readers = {name for name in people if name not in {*SERVING, ELSEWHERE}}
        expected |= {name: "CNF-011" for name in readers & set(READ_ONLY)}
    came = {
        name: outcome(lambda who, _pk: WORK[verb](who, order), who, order.pk) for name, who in people.items()
    }
    assert came == expected
    assert (
        outcome(lambda who, _pk: WORK[verb](who, order), make.actor_of(order.responsible), order.pk) == "done"
    )
