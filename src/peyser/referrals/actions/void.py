"""Voiding a job order: out for good, with its reason; whoever was or wanted to be referred is told."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.employers.queries import people_to_tell
from peyser.job_orders.choices import VoidReason
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_void_order
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import job_voided, order_voided
from peyser.referrals.choices import Status
from peyser.referrals.models import Referral

# Fraud comes of its case; see `peyser.cases`.
REASONS = tuple(reason for reason in VoidReason.values if reason != VoidReason.FRAUD)
TOLD = (Status.REQUESTED, Status.ISSUED)


def void_job_order(*, actor: Actor, job_order_id: int, reason: str, note: str, moment: Moment) -> JobOrder:
    """Take an order out for good. It is kept, and counts as an order that was filed.

    Requests for a referral are turned down. A referral that was issued keeps its place until it has a result. The
    seekers of both are told, and so are the employer's contacts. Raises PermissionDenied or BadInput (`reason`,
    `note`, or "").
    """
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        if not can_void_order(actor, order):
            raise PermissionDenied
        if reason not in REASONS:
            raise BadInput({"reason": _("Choose a reason from the list.")})
        if not note.strip():
            raise BadInput({"note": _("Say what was found, and what was said to the employer.")})
        check_words(note=note)
        try:
            order.status = next_status(JOB_ORDER, verb="void", status=order.status)
        except TransitionRefused as refused:
            raise BadInput({"": _("The order's status does not allow this now. Reload the page.")}) from refused
        order.void_reason, order.hold_reason, order.last_reviewed_on = reason, "", moment.on
        order.save()
        _end_requests(order, moment)
        _tell_employer(order, moment)
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: void") % {"number": order.number},
            text=f"{order.get_void_reason_display()}. {note.strip()}",
        )
        return order


def _end_requests(order: JobOrder, moment: Moment) -> None:
    live = Referral.objects.select_for_update(of=("self",)).filter(job_order=order, status__in=TOLD)
    for referral in live.select_related("seeker__user").order_by("pk"):
        if referral.status == Status.REQUESTED:
            referral.status, referral.denied_reason = Status.DENIED, _("The job order is void.")
            referral.save(update_fields=["status", "denied_reason"])
        if referral.seeker.user is not None:
            send_message(
                recipient=referral.seeker.user,
                text=job_voided(title=order.title, number=order.number),
                about=f"job-order:{order.pk}",
                moment=moment,
                channel=referral.seeker.channel,
            )


def _tell_employer(order: JobOrder, moment: Moment) -> None:
    reason = str(order.get_void_reason_display())
    text = order_voided(title=order.title, number=order.number, reason=f"{reason}.")
    for person in people_to_tell(order.employer):
        send_message(
            recipient=person,
            text=text,
            about=f"job-order:{order.pk}",
            moment=moment,
            link=f"/employer/orders/{order.pk}/",
        )
