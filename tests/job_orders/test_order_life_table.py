"""The life of an order as a table: every status, every verb, every role, and those who are outside."""

import dataclasses

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import transaction

from peyser.accounts.actor import VISITOR, Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import READ_ONLY
from peyser.job_orders.actions.drafts import discard_draft, open_job_order, save_draft
from peyser.job_orders.actions.entry import change_job_order
from peyser.job_orders.actions.moves import transfer_order
from peyser.job_orders.actions.share import share_order
from peyser.job_orders.actions.status import close_job_order, hold_job_order, release_job_order
from peyser.job_orders.choices import Status
from peyser.job_orders.drafts import details_of
from peyser.job_orders.facts import Attestations
from peyser.job_orders.models import OrderDraft
from peyser.job_orders.permissions import HOLDERS
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.referrals.actions.void import void_job_order
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()
OWN, OTHER_FIRM, ELSEWHERE, VISITING = "own contact", "other firm", "other center", "visitor"
SERVING = frozenset(Role.values) - READ_ONLY
DRAFT, LIVE = {Status.DRAFT}, {Status.OPEN, Status.ON_HOLD}
# Who may, and in which statuses; the statuses of a verb of the transition table are taken from there.
WHO_MAY = {
    "save": SERVING | {OWN},
    "open": SERVING | {OWN},
    "discard": SERVING | {OWN},
    "change": SERVING | {OWN},
    "hold": HOLDERS,
    "release": HOLDERS,
    "close": SERVING | {OWN},
    "void": SERVING,
    "transfer": SERVING,
    "share": SERVING,
}
BESIDE_THE_TABLE = {"discard": DRAFT, "change": LIVE, "transfer": DRAFT | LIVE, "share": LIVE}


def change(who, order):
    details = dataclasses.replace(details_of(order), attest=Attestations(position_exists=True))
    change_job_order(actor=who, job_order_id=order.pk, details=details, moment=NOW)


def elsewhere():
    return make.office("Sedalia").pk


ACTS = {
    "save": lambda who, order: save_draft(
        actor=who, employer_id=order.employer_id, answers={"openings": 3}, job_order_id=order.pk, moment=NOW
    ),
    "open": lambda who, order: open_job_order(actor=who, job_order_id=order.pk, moment=NOW),
    "discard": lambda who, order: discard_draft(actor=who, job_order_id=order.pk, moment=NOW),
    "change": change,
    "hold": lambda who, order: hold_job_order(
        actor=who, job_order_id=order.pk, reason="employer_request", note="", moment=NOW
    ),
    "release": lambda who, order: release_job_order(actor=who, job_order_id=order.pk, note="", moment=NOW),
    "close": lambda who, order: close_job_order(
        actor=who, job_order_id=order.pk, reason="filled", note="", moment=NOW
    ),
    "void": lambda who, order: void_job_order(
        actor=who, job_order_id=order.pk, reason="listed_twice", note="Twice.", moment=NOW
    ),
    "transfer": lambda who, order: transfer_order(
        actor=who, job_order_id=order.pk, office_id=elsewhere(), reason="The work moved.", moment=NOW
    ),
    "share": lambda who, order: share_order(
        actor=who,
        job_order_id=order.pk,
        office_ids=[elsewhere()],
        activity="flyers",
        request="Help.",
        moment=NOW,
    ),
}


def order_in(status):
    reasons = {
        Status.ON_HOLD: {"hold_reason": "employer_request"},
        Status.CLOSED: {"close_reason": "filled"},
        Status.VOID: {"void_reason": "listed_twice"},
    }
    order = make.order(status=status, **reasons.get(status, {}))
    if status == Status.DRAFT:
        OrderDraft.objects.create(order=order, statements=["position_exists"], saved_at=make.NOON)
    return order


def everyone(order):
    """One for each role, in the center that holds the order, and those who are outside."""
    person, here = make.staff(), frozenset({order.office_id})
    staff = {role: Actor(user_id=person.pk, roles=frozenset({role}), office_ids=here) for role in Role.values}
    return staff | {
        OWN: make.actor_of(make.employer_user(order.employer)),
        OTHER_FIRM: make.actor_of(make.employer_user(make.employer())),
        ELSEWHERE: Actor(
            user_id=person.pk, roles=frozenset({Role.JC_STAFF}), office_ids=frozenset({elsewhere()})
        ),
        VISITING: VISITOR,
    }


def outcome(act, who, order):
    """What comes of it; nothing stays, so the same order serves the next."""
    try:
        with transaction.atomic():
            act(who, order)
            transaction.set_rollback(True)
    except (PermissionDenied, ObjectDoesNotExist):
        return "forbidden"
    except BadInput:
        return "not now"
    return "done"


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("verb", ACTS)
def test_an_order_moves_by_its_table_and_only_for_those_who_may(verb, status):
    order = order_in(status)
    people = everyone(order)
    statuses = BESIDE_THE_TABLE.get(verb) or JOB_ORDER[verb].sources
    open_now = "done" if status in statuses else "not now"
    came = {}
    for name, who in people.items():
        order.refresh_from_db()
        came[name] = outcome(ACTS[verb], who, order)
    assert came == {name: open_now if name in WHO_MAY[verb] else "forbidden" for name in people}
