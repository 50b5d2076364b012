"""Reading confidential orders: who may work with the employer, what waits for a decision, who looked at a contact."""

import datetime as dt

from django.db.models import Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.accounts.permissions import READ_ONLY
from peyser.job_orders.choices import ConfidentialityStatus, Status
from peyser.job_orders.confidential_models import ConfidentialityRequest, ContactLook
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import CLEARERS
from peyser.rulebook.job_order.confidential_facts import ConfidentialWorkFacts

UNDECIDED = (ConfidentialityStatus.PENDING, ConfidentialityStatus.DECLINED)
LIVE = (Status.OPEN, Status.ON_HOLD)


def work_facts(
    actor: Actor,
    order: JobOrder,
    *,
    contacting: bool,
    reason_given: bool = True,
    handing_on: bool = False,
    fits_responsible: bool = True,
) -> ConfidentialWorkFacts:
    """What the rule book looks at before somebody works with the employer of a confidential order."""
    return ConfidentialWorkFacts(
        in_holding_center=actor.reaches(order.office_id),
        responsible=order.responsible_id is None or order.responsible_id == actor.user_id,
        supervisor=is_supervisor_of(actor, order),
        contacting=contacting,
        handing_on=handing_on,
        reason_given=reason_given,
        fits_responsible=fits_responsible,
    )


def is_supervisor_of(actor: Actor, order: JobOrder) -> bool:
    """A supervisor of the job center that holds the order."""
    return actor.has_role(*CLEARERS) and actor.reaches(order.office_id)


def request_of(order: JobOrder) -> ConfidentialityRequest | None:
    """The request for confidentiality of this order, if there ever was one."""
    found = ConfidentialityRequest.objects.filter(order=order.pk)
    return found.select_related("talked_by", "decided_by").first()


def requests_to_decide(actor: Actor) -> QuerySet[ConfidentialityRequest]:
    """The live orders of the actor's centers that wait for a talk with their employer, the oldest request first."""
    found = ConfidentialityRequest.objects.filter(status=ConfidentialityStatus.PENDING, order__status__in=LIVE)
    found = _of_centers(actor, found)
    return (
        found.select_related("order", "order__office", "order__responsible")
        .defer("order__search")
        .order_by("asked_at", "pk")
    )


def contact_looks(actor: Actor, *, since: dt.date, until: dt.date) -> QuerySet[ContactLook]:
    """Who opened the contact of a confidential order on these days, newest first: for supervisors of its center."""
    found = ContactLook.objects.filter(looked_at__date__gte=since, looked_at__date__lte=until)
    if not actor.has_role(*CLEARERS):
        return found.none()
    found = _of_centers(actor, found)
    return (
        found.select_related("order", "order__office", "order__responsible", "looked_by")
        .defer("order__search")
        .order_by("-looked_at", "-pk")
    )


def looked_on(actor: Actor, order: JobOrder, *, on: dt.date) -> bool:
    """Whether the actor has opened the contact of this order on that day, with a reason."""
    looks = ContactLook.objects.filter(order=order.pk, looked_by=actor.user_id, looked_at__date=on)
    return looks.exists()


def staff_of_center(office_id: int, *, on: dt.date) -> QuerySet[User]:
    """Active staff who serve people in this job center on that day, by name."""
    found = User.objects.filter(
        Q(role_assignments__ended_on__isnull=True) | Q(role_assignments__ended_on__gt=on),
        role_assignments__began_on__lte=on,
        role_assignments__office=office_id,
        is_active=True,
    ).exclude(role_assignments__role__in=READ_ONLY)
    return found.distinct().order_by("family_name", "given_name", "pk")


def _of_centers(actor: Actor, rows: QuerySet) -> QuerySet:  # type: ignore[type-arg]
    if not actor.is_staff:
        return rows.none()
    return rows if actor.statewide else rows.filter(order__office__in=actor.office_ids)
