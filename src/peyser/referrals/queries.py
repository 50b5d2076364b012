import datetime as dt

from django.db.models import Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import orders_of_employer
from peyser.referrals.choices import Status
from peyser.referrals.models import Referral
from peyser.seekers.models import Seeker


def referral_for_actor(actor: Actor, pk: int, *, on: dt.date) -> Referral:
    """The referral, if the actor may open it. Raises Referral.DoesNotExist otherwise."""
    found: Referral = (
        Referral.objects.visible_to(actor, on=on)
        .select_related("seeker", "job_order", "job_order__employer", "issued_by", "decision")
        .get(pk=pk)
    )
    return found


def referral_for_desk(actor: Actor, pk: int, *, on: dt.date) -> Referral:
    """The referral, for staff who serve the seeker or hold the order. Raises Referral.DoesNotExist otherwise."""
    mine = Q(pk__in=Referral.objects.visible_to(actor, on=on).filter(pk=pk).values("pk"))
    held = Q(pk=pk) if actor.statewide else Q(pk=pk, job_order__office__in=actor.office_ids)
    found: Referral = (
        Referral.objects.filter(mine | held)
        .select_related(
            "seeker",
            "job_order",
            "job_order__employer",
            "office",
            "issued_by",
            "resulted_by",
            "decision",
            "placement",
        )
        .defer("job_order__search")
        .get()
    )
    return found


def referrals_of_seeker(actor: Actor, seeker: Seeker, *, on: dt.date) -> QuerySet[Referral]:
    return _listed(Referral.objects.visible_to(actor, on=on).filter(seeker=seeker))


def referrals_to_order(actor: Actor, order: JobOrder, *, on: dt.date) -> QuerySet[Referral]:
    """Who was referred to an order: for its employer, for the holding center all, for others their own people."""
    if actor.is_staff and actor.reaches(order.office_id):
        return _listed(Referral.objects.filter(job_order=order))
    return _listed(Referral.objects.visible_to(actor, on=on).filter(job_order=order))


def referrals_to_employer(actor: Actor, employer_id: int, *, on: dt.date) -> QuerySet[Referral]:
    """Who was referred to the orders of one employer that the actor may know of: the holding center's, own people."""
    orders = orders_of_employer(actor, employer_id).order_by()
    reach = Q(pk__in=Referral.objects.visible_to(actor, on=on).values("pk"))
    if actor.is_staff:
        reach |= Q(job_order__office__in=actor.office_ids)
    shown = Referral.objects.filter(job_order__in=orders.values("pk"))
    return _listed(shown if actor.is_staff and actor.statewide else shown.filter(reach))


def requests_waiting(actor: Actor) -> QuerySet[Referral]:
    """What seekers asked for and nobody has answered, oldest first: the daily queue of the holding center."""
    waiting = Referral.objects.filter(status=Status.REQUESTED)
    waiting = waiting if actor.statewide else waiting.filter(office__in=actor.office_ids)
    return (
        waiting.select_related("seeker", "job_order").defer("job_order__search").order_by("requested_at", "pk")
    )


def awaiting_result(actor: Actor, *, on: dt.date) -> QuerySet[Referral]:
    """Issued referrals without a result, oldest first."""
    return _listed(Referral.objects.visible_to(actor, on=on).filter(status=Status.ISSUED)).order_by(
        "issued_on", "pk"
    )


def _listed(found: QuerySet[Referral]) -> QuerySet[Referral]:
    return (
        found.select_related("seeker", "job_order", "job_order__employer", "issued_by", "placement")
        .defer("job_order__search")
        .order_by("-pk")
    )
