"""Which job center an order belongs to, and what came to a center from another."""

from django.db.models import QuerySet

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.job_orders.models import OrderMove, OrderShare
from peyser.job_orders.reviews import LIVE
from peyser.offices.models import Office
from peyser.offices.queries import office_for_zip


def owning_office(employer: Employer, worksite_zip: str) -> Office:
    """The job center of the worksite; the employer's own where the worksite has none."""
    nearest = office_for_zip(worksite_zip) if worksite_zip else None
    return nearest or employer.office


def moves_not_seen(actor: Actor) -> QuerySet[OrderMove]:
    """Orders that came to the actor's centers and that nobody there has looked at yet, the oldest first."""
    found = OrderMove.objects.filter(seen_at__isnull=True)
    if not actor.is_staff:
        return found.none()
    found = found if actor.statewide else found.filter(to_office__in=actor.office_ids)
    return (
        found.select_related("order", "from_office", "to_office")
        .defer("order__search")
        .order_by("moved_at", "pk")
    )


def moves_of(order_id: int) -> QuerySet[OrderMove]:
    """How an order came to its center, the newest first."""
    found = OrderMove.objects.filter(order=order_id).select_related(
        "from_office", "to_office", "moved_by", "seen_by"
    )
    return found.order_by("-moved_at", "-pk")


def shares_for_desk(actor: Actor) -> QuerySet[OrderShare]:
    """The live orders for which the actor's centers were asked to help to recruit, the newest first."""
    found = OrderShare.objects.filter(ended_at__isnull=True, order__status__in=LIVE)
    if not actor.is_staff:
        return found.none()
    found = found if actor.statewide else found.filter(office__in=actor.office_ids)
    return (
        found.select_related("order", "order__employer", "order__office", "office")
        .defer("order__search")
        .order_by("-shared_at", "-pk")
    )


def shares_of(order_id: int) -> QuerySet[OrderShare]:
    """Which centers were asked to help with an order: those still asked first."""
    found = OrderShare.objects.filter(order=order_id).select_related("office", "shared_by", "ended_by")
    return found.order_by("ended_at", "-shared_at", "-pk")
