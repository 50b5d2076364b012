"""Holding, releasing, closing and voiding a job order."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.employers.actions.terms import require_terms
from peyser.job_orders.choices import CloseReason, HoldReason
from peyser.job_orders.confidential_models import confidentiality_hold
from peyser.job_orders.disputes import dispute_standing
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import (
    CASE_HOLDS,
    can_edit_order,
    can_hold_order,
    can_release_order,
    is_released_by_its_case,
)
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status

PLAIN_HOLDS = [reason for reason in HoldReason.values if reason not in CASE_HOLDS]


def hold_job_order(*, actor: Actor, job_order_id: int, reason: str, note: str, moment: Moment) -> JobOrder:
    """Take an order off the public pages for a time. A supervisor or customer support decides it.

    A hold for a labor dispute, fraud, a violation or low pay comes of its case, see `peyser.cases`.
    """
    return _move(
        "hold", actor, job_order_id, moment, note, allowed=can_hold_order, choices=PLAIN_HOLDS, reason=reason,
    )  # fmt: skip


def release_job_order(*, actor: Actor, job_order_id: int, note: str, moment: Moment) -> JobOrder:
    """Open an order on hold again.

    Raises BadInput for one that its case holds, or that a labor dispute may be about which nobody has determined yet.
    """
    return _move("release", actor, job_order_id, moment, note, allowed=can_release_order)


def close_job_order(*, actor: Actor, job_order_id: int, reason: str, note: str, moment: Moment) -> JobOrder:
    """End an order: filled, expired or cancelled."""
    require_terms(actor=actor, moment=moment)
    return _move(
        "close", actor, job_order_id, moment, note, allowed=can_edit_order, choices=CloseReason.values, reason=reason,
    )  # fmt: skip


def _move(
    verb: str,
    actor: Actor,
    job_order_id: int,
    moment: Moment,
    note: str,
    *,
    allowed: Callable[[Actor, JobOrder], bool],
    choices: list[str] | None = None,
    reason: str = "",
) -> JobOrder:
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        if not allowed(actor, order):
            raise PermissionDenied
        check_words(note=note)
        if verb == "release" and _report_waits(order):
            raise BadInput(
                {"": _("A reported labor dispute may be about this position. Decide the report first.")}
            )
        if verb == "release" and (is_released_by_its_case(order) or confidentiality_hold(order.pk, "")):
            raise BadInput({"": _("A case holds this order. Decide the case; the order opens with it.")})
        if choices is not None and reason not in choices:
            raise BadInput({"reason": _("Choose a reason from the list.")})
        try:
            order.status = next_status(JOB_ORDER, verb=verb, status=order.status)
        except TransitionRefused as refused:
            raise BadInput({"": _("The order's status does not allow this now. Reload the page.")}) from refused
        order.hold_reason = reason if verb == "hold" else ""
        order.close_reason = reason if verb == "close" else order.close_reason
        order.last_reviewed_on = moment.on
        order.save()
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: status changed") % {"number": order.number},
            text=note.strip() or order.get_status_display(),
        )
        return order


def _report_waits(order: JobOrder) -> bool:
    """Whether a labor dispute is reported for this position that nobody has determined yet."""
    standing = dispute_standing(order.employer, onet_code=order.onet_code, worksite_zip=order.worksite_zip)
    return standing.waits
