"""The services of each job center by quarter and kind: for the certification of centers and the federal report."""

import datetime as dt
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import TruncQuarter

from peyser.accounts.actor import Actor
from peyser.participation.models import Participation, Service
from peyser.reference.models import ServiceCode


def services_by_quarter(actor: Actor, *, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    """For each center, quarter and kind: `office_name`, `quarter` (its first day), `category`, and three counts.

    `category` is empty for a code that the catalog does not know on its day. `services` and `people` are all;
    `participants` are people who had such a service within a participation, which is what the federal report counts.
    The newest quarter comes first.
    """
    edition = ServiceCode.objects.filter(code=OuterRef("code"), since__lte=OuterRef("on")).filter(
        Q(until__isnull=True) | Q(until__gt=OuterRef("on"))
    )
    within = Participation.objects.filter(seeker=OuterRef("seeker"), started_on__lte=OuterRef("on")).filter(
        Q(exited_on__isnull=True) | Q(exited_on__gte=OuterRef("on"))
    )
    rows = (
        _services(actor, since=since, until=until)
        .annotate(
            quarter=TruncQuarter("on"), category=Subquery(edition.values("category")[:1]), counts=Exists(within)
        )
        .order_by()
        .values("quarter", "category", office_name=F("office__name"))
        .annotate(
            services=Count("pk"),
            people=Count("seeker", distinct=True),
            participants=Count("seeker", distinct=True, filter=Q(counts=True)),
        )
        .order_by("-quarter", "office_name", "category")
    )
    return [{**row, "category": row["category"] or ""} for row in rows]


def _services(actor: Actor, *, since: dt.date, until: dt.date) -> QuerySet[Service]:
    """Services that stand, given on these days and credited to an office of the actor."""
    found = Service.objects.filter(on__range=(since, until), removed_at__isnull=True, office__isnull=False)
    if not actor.is_staff:
        return found.none()
    return found if actor.statewide else found.filter(office__in=actor.office_ids)
