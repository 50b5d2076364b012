"""What stands on every page of one job order. Who the employer is comes in only for those who may know."""

from typing import Any

from peyser.accounts.permissions import serves_people
from peyser.cases.permissions import can_hold_for_fraud
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import (
    can_edit_order,
    can_hold_order,
    can_read_contact_of,
    can_release_order,
    can_see_employer_of,
    can_void_order,
    is_released_by_its_case,
)
from peyser.job_orders.queries import job_for_actor, view_for
from peyser.job_orders.reviews import LIVE
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.transitions import open_verbs
from peyser.web.components.answers import found
from peyser.web.staff.doors import StaffRequest

ENDED = frozenset({Status.CLOSED, Status.VOID})
TONES = {"open": "success", "on_hold": "warning", "void": "error"}


def order_frame(request: StaffRequest, pk: int, here: str) -> dict[str, Any]:
    """The context of the order's frame; `here` names the tab. Raises Http404 for an unknown order."""
    order = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    known = can_see_employer_of(request.actor, order)
    return {
        "order": order,
        "job": view_for(request.actor, order, with_how_to_apply=True),
        "employer": order.employer if known else None,
        "contact": order.contact if can_read_contact_of(request.actor, order) else None,
        "tone": TONES.get(order.status, ""),
        "here": here,
        "verbs": _verbs(request, order),
        "may_suspect": order.status not in ENDED and can_hold_for_fraud(request.actor, order),
        "may_write": serves_people(request.actor),
        "today": request.today,
    }


def _verbs(request: StaffRequest, order: JobOrder) -> set[str]:
    """What the actor may do with the order now: hold, release, close, review, and change what it says."""
    holds = can_hold_order(request.actor, order)
    edits = can_edit_order(request.actor, order)
    releases = can_release_order(request.actor, order) and not is_released_by_its_case(order)
    allowed = {"hold": holds, "release": releases, "close": edits}
    allowed["void"] = can_void_order(request.actor, order)
    verbs = {verb for verb in open_verbs(JOB_ORDER, status=order.status) if allowed.get(verb)}
    verbs |= {"review", "share", "transfer"} if edits and order.status in LIVE else set()
    if order.status == Status.DRAFT:
        return verbs | {"go on"} if edits else verbs
    return verbs | {"edit"} if edits and order.status not in ENDED else verbs
