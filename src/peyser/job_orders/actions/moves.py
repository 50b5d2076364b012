"""An order and the job center that holds it: telling the owner, handing over, seeing what came."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.job_orders.actions.confidential_work import hand_on_follow_ups, require_responsible
from peyser.job_orders.choices import MoveCause, Status
from peyser.job_orders.models import JobOrder, OrderMove
from peyser.job_orders.permissions import can_edit_order
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.offices.queries import job_centers


def record_move(
    *, actor: Actor, order: JobOrder, before: Office | None, cause: str, moment: Moment, reason: str = ""
) -> OrderMove:
    """Keep that the order came to the center that now holds it; it shows on that center's desk until seen."""
    return OrderMove.objects.create(
        order=order,
        from_office=before,
        to_office=order.office,
        cause=cause,
        reason=reason,
        moved_at=moment.at,
        moved_by_id=actor.user_id,
    )


def tell_owning_center(*, actor: Actor, order: JobOrder, moment: Moment) -> None:
    """Tell the center of the worksite that staff of another one entered an order for it."""
    if not serves_people(actor) or actor.home_office_id in {None, order.office_id}:
        return
    before = Office.objects.get(pk=actor.home_office_id)
    record_move(actor=actor, order=order, before=before, cause=MoveCause.ENTERED_ELSEWHERE, moment=moment)


def transfer_order(*, actor: Actor, job_order_id: int, office_id: int, reason: str, moment: Moment) -> JobOrder:
    """Hand the order over to another job center, with its reason; the responsible person there is not named yet.

    Staff of the center that holds it do so. Raises PermissionDenied, BadInput (`office`, `reason`, or ""), or
    Refused for a confidential order of a colleague.
    """
    known = JobOrder.objects.get(pk=job_order_id)
    if actor.is_staff and can_edit_order(actor, known):
        require_responsible(actor=actor, order=known, moment=moment, contacting=False)
    with transaction.atomic():
        # The office is read after the lock: joined to a locked row, one that changed meanwhile would find no order.
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        if not (actor.is_staff and can_edit_order(actor, order)):
            raise PermissionDenied
        target = _target(order, office_id)
        if not reason.strip():
            raise BadInput({"reason": _("Say why the order goes to another job center.")})
        check_words(reason=reason)
        before, order.office, order.responsible = order.office, target, None
        order.save(update_fields=["office", "responsible"])
        hand_on_follow_ups(order)
        record_move(
            actor=actor,
            order=order,
            before=before,
            cause=MoveCause.TRANSFER,
            moment=moment,
            reason=reason.strip(),
        )
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: handed over") % {"number": order.number},
            text=_("From %(before)s to %(after)s. %(reason)s")
            % {"before": before.name, "after": target.name, "reason": reason.strip()},
        )
        return order


def mark_move_seen(*, actor: Actor, move_id: int, moment: Moment) -> None:
    """Staff of the center have seen that the order came. Done twice, the first time stays. Raises PermissionDenied."""
    with transaction.atomic():
        move = OrderMove.objects.select_for_update(of=("self",)).get(pk=move_id)
        if not (serves_people(actor) and actor.reaches(move.to_office_id)):
            raise PermissionDenied
        if move.seen_at is None:
            move.seen_at, move.seen_by_id = moment.at, actor.user_id
            move.save(update_fields=["seen_at", "seen_by"])


def _target(order: JobOrder, office_id: int) -> Office:
    if order.status in {Status.CLOSED, Status.VOID}:
        raise BadInput({"": _("This order has ended. It stays with the center that held it.")})
    target = job_centers().filter(pk=office_id).first()
    if target is None:
        raise BadInput({"office": _("Choose a job center from the list.")})
    if target.pk == order.office_id:
        raise BadInput({"office": _("This job center holds the order already.")})
    return target
