"""Which open orders are to be looked at again."""

import datetime as dt

from django.db.models import DateField, F, QuerySet
from django.db.models.functions import Cast, Coalesce
from django.db.models.lookups import LessThanOrEqual

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder
from peyser.rulebook.parameters import value

REVIEW_DAYS = "order_review_days"
LIVE = (Status.OPEN, Status.ON_HOLD)


def orders_to_review(actor: Actor, *, on: dt.date, office_id: int | None = None) -> QuerySet[JobOrder]:
    """Live orders of the actor's centers whose last look is too long ago, the longest first.

    An order that was never reviewed counts from the day it was received. Each row carries `looked_at_on`.
    """
    last_look = Coalesce(F("last_reviewed_on"), Cast(F("received_at"), DateField()))
    too_old = on - dt.timedelta(days=value(REVIEW_DAYS, on=on))
    found: QuerySet[JobOrder] = JobOrder.objects.filter(status__in=LIVE)
    found = found.select_related("employer", "office").defer("search")
    if not actor.is_staff:
        return found.none()
    if not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    if office_id is not None:
        found = found.filter(office=office_id)
    found = found.annotate(looked_at_on=last_look).filter(LessThanOrEqual(last_look, too_old))
    return found.order_by(last_look, "pk")
