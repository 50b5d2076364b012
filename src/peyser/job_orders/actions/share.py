"""Asking another job center to help to recruit for an order, instead of a second order for one opening."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.job_orders.choices import Recruitment
from peyser.job_orders.models import JobOrder, OrderShare
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.reviews import LIVE
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.offices.queries import job_centers


def share_order(
    *, actor: Actor, job_order_id: int, office_ids: list[int], activity: str, request: str, moment: Moment
) -> list[OrderShare]:
    """Ask these centers to help to find workers; the order shows on their desks. Asked again, the first stays.

    The order, and the credit for what comes of it, stay with the center that holds it. Returns the live shares of
    these centers for this activity. Raises PermissionDenied or BadInput (`offices`, `activity`, `request`, or "").
    """
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        if not (actor.is_staff and can_edit_order(actor, order)):
            raise PermissionDenied
        offices = _asked(order, office_ids, activity, request)
        shares = [_share(actor, order, office, activity, request.strip(), moment) for office in offices]
        names = ", ".join(office.name for office in offices)
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: help to recruit asked for") % {"number": order.number},
            text=f"{names}. {request.strip()}",
        )
        return shares


def end_share(*, actor: Actor, share_id: int, moment: Moment) -> OrderShare:
    """No more help is needed, or the help was given: either center may say so. Raises PermissionDenied."""
    with transaction.atomic():
        share: OrderShare = (
            OrderShare.objects.select_for_update(of=("self",)).select_related("order").get(pk=share_id)
        )
        if not (
            serves_people(actor) and (actor.reaches(share.office_id) or actor.reaches(share.order.office_id))
        ):
            raise PermissionDenied
        if share.ended_at is None:
            share.ended_at, share.ended_by_id = moment.at, actor.user_id
            share.save(update_fields=["ended_at", "ended_by"])
        return share


def _asked(order: JobOrder, office_ids: list[int], activity: str, request: str) -> list[Office]:
    errors: dict[str, str] = {}
    offices = list(job_centers().filter(pk__in=office_ids).exclude(pk=order.office_id))
    if not offices or len(offices) != len(set(office_ids)):
        errors["offices"] = _("Choose other job centers than the one that holds the order.")
    if activity not in Recruitment.values:
        errors["activity"] = _("Choose how the other center should help.")
    if not request.strip():
        errors["request"] = _("Say what the other center should do, and until when.")
    if order.status not in LIVE:
        errors = {"": _("Only an order that is open or on hold can be shared.")}
    if errors:
        raise BadInput(errors)
    check_words(request=request)
    return offices


def _share(
    actor: Actor, order: JobOrder, office: Office, activity: str, request: str, moment: Moment
) -> OrderShare:
    share, _made = OrderShare.objects.get_or_create(
        order=order,
        office=office,
        activity=activity,
        ended_at=None,
        defaults={"request": request, "shared_at": moment.at, "shared_by_id": actor.user_id},
    )
    return share
