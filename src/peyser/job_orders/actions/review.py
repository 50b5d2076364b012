"""Looking at an order again: it still fits, or the employer is contacted and offered services."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import note_by_itself, write_employer_note
from peyser.employers.actions.follow_up import record_employer_service
from peyser.job_orders.actions.confidential_work import require_responsible
from peyser.job_orders.actions.follow_up import plan_order_follow_up
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.reviews import LIVE
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment

SERVICE = "Job order review"
LONGEST_REASON = 200


def review_order(*, actor: Actor, job_order_id: int, note: str, moment: Moment) -> JobOrder:
    """Record that staff looked at the order and it still fits. Raises PermissionDenied or BadInput."""
    with transaction.atomic():
        order = _live_order(actor, job_order_id)
        _mark_reviewed(order, moment)
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: reviewed") % {"number": order.number},
            text=note.strip() or _("The order was reviewed and left as it is."),
        )
        return order


def contact_employer_about_order(
    *, actor: Actor, job_order_id: int, note: str, follow_up_on: dt.date, moment: Moment
) -> JobOrder:
    """Record a talk with the employer about the order: a service, a note and the next contact.

    `note` says what was agreed and offered. Raises PermissionDenied, BadInput (by field), or Refused
    for a confidential order of a colleague.
    """
    known = JobOrder.objects.get(pk=job_order_id)
    if actor.is_staff and can_edit_order(actor, known):
        require_responsible(actor=actor, order=known, moment=moment)
    with transaction.atomic():
        order = _live_order(actor, job_order_id)
        if follow_up_on < moment.on:
            raise BadInput({"follow_up_on": _("Choose today or a later day.")})
        if not note.strip():
            raise BadInput({"note": _("Write what you talked about and which services you offered.")})
        try:
            write_employer_note(
                actor=actor,
                employer=order.employer,
                subject=_("Job order %(number)s: employer contacted") % {"number": order.number},
                text=f"{order.number}: {note.strip()}",
                contact_on=moment.on,
                moment=moment,
            )
        except BadInput as bad:
            raise BadInput({"note": bad.errors.get("text", str(bad))}) from bad
        _mark_reviewed(order, moment)
        record_employer_service(
            actor=actor, employer=order.employer, code=SERVICE, about=order.number, moment=moment
        )
        plan_order_follow_up(order, due_on=follow_up_on, assigned_to_id=actor.user_id)
        return order


def explain_late_entry(*, actor: Actor, job_order_id: int, reason: str, moment: Moment) -> JobOrder:
    """Say why an order was entered after its deadline. Raises PermissionDenied, or BadInput (by field)."""
    with transaction.atomic():
        order = _order(actor, job_order_id)
        if order.entry_due_at is None or order.entered_at is None or order.entered_at <= order.entry_due_at:
            raise BadInput({"": _("This order was entered in time.")})
        if not reason.strip():
            raise BadInput({"reason": _("Say why the order was entered late.")})
        order.late_entry_reason = reason.strip()[:LONGEST_REASON]
        order.save(update_fields=["late_entry_reason"])
        return order


def _live_order(actor: Actor, job_order_id: int) -> JobOrder:
    order = _order(actor, job_order_id)
    if order.status not in LIVE:
        raise BadInput({"": _("Only an order that is open or on hold is reviewed.")})
    return order


def _order(actor: Actor, job_order_id: int) -> JobOrder:
    order: JobOrder = (
        JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
    )
    if not (actor.is_staff and can_edit_order(actor, order)):
        raise PermissionDenied
    return order


def _mark_reviewed(order: JobOrder, moment: Moment) -> None:
    order.last_reviewed_on = moment.on
    order.save(update_fields=["last_reviewed_on"])
