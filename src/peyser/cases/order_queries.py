"""Reading the cases about what an order says."""

import datetime as dt

from django.db.models import Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.cases.choices import SubstandardStatus
from peyser.cases.models import SubstandardOrder
from peyser.job_orders.accepted_pay import pay_of
from peyser.job_orders.facts import below_minimum
from peyser.job_orders.models import JobOrder

WAITING = (SubstandardStatus.TOLD, SubstandardStatus.REFERRED, SubstandardStatus.HELD)


def substandard_queue(actor: Actor) -> QuerySet[SubstandardOrder]:
    """Orders with pay below the minimum that somebody must go on with, the oldest first: the actor's centers'."""
    return substandard_orders(actor).filter(status__in=WAITING).order_by("told_at", "pk")


def substandard_orders(actor: Actor) -> QuerySet[SubstandardOrder]:
    """All such cases of orders that the actor's centers hold; all of them for those who work statewide."""
    found = SubstandardOrder.objects.filter(orders_in_reach(actor))
    return found.select_related("job_order__office", "job_order__employer", "told_by", "decided_by")


def substandard_for(actor: Actor, pk: int) -> SubstandardOrder:
    """The case, for staff who reach its order. Raises SubstandardOrder.DoesNotExist otherwise."""
    return substandard_orders(actor).get(pk=pk)


def open_substandard(order: JobOrder) -> SubstandardOrder | None:
    """The case about this order's pay that is not decided yet."""
    return SubstandardOrder.objects.filter(job_order=order, status__in=WAITING).first()


def is_below_minimum_now(order: JobOrder, *, on: dt.date) -> bool:
    """Whether the pay of the order as it stands is below the legal minimum, and nobody has accepted this pay."""
    return below_minimum(order, on=on) is True and order.accepted_pay != pay_of(order)


def orders_in_reach(actor: Actor) -> Q:
    """What is about an order that one of the actor's centers holds."""
    if not actor.is_staff:
        return Q(pk__in=[])
    return Q() if actor.statewide else Q(job_order__office__in=actor.office_ids)
