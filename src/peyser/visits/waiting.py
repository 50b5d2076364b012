"""How long people waited for their first call, by center and day."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Aggregate, Count, DurationField, F, Q

from peyser.accounts.actor import Actor
from peyser.visits.choices import VisitStatus
from peyser.visits.models import Visit


class Percentile(Aggregate):
    """The share of a group, as PostgreSQL interpolates it."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"

    def __init__(self, expression: object, *, share: float, **options: Any) -> None:
        super().__init__(expression, share=share, output_field=DurationField(), **options)


@dataclass(frozen=True, slots=True)
class DayOfWaiting:
    """`median` and `p90` are the wait until the first call; None on a day when nobody was called."""

    center: str
    on: dt.date
    visitors: int
    left: int
    median: dt.timedelta | None
    p90: dt.timedelta | None


def waiting_times(actor: Actor, *, first: dt.date, last: dt.date) -> list[DayOfWaiting]:
    """The days of the actor's centers from `first` to `last`, newest first."""
    if not actor.is_staff:
        return []
    visits = Visit.objects.filter(on__range=(first, last))
    if not actor.statewide:
        visits = visits.filter(office__in=actor.office_ids)
    wait, called = F("called_at") - F("arrived_at"), Q(called_at__isnull=False)
    rows = visits.values("office__name", "on").annotate(
        visitors=Count("pk"),
        gone=Count("pk", filter=Q(status=VisitStatus.LEFT)),
        median=Percentile(wait, share=0.5, filter=called),
        p90=Percentile(wait, share=0.9, filter=called),
    )
    return [
        DayOfWaiting(row["office__name"], row["on"], row["visitors"], row["gone"], row["median"], row["p90"])
        for row in rows.order_by("-on", "office__name")
    ]
