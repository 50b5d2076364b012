"""How fast job orders that reached a job center were entered, against the deadline of the manual."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import TruncWeek

from peyser.accounts.actor import Actor
from peyser.job_orders.models import JobOrder

LATE = Q(entered_at__gt=F("entry_due_at"))


class Median(Aggregate):
    """The middle value of a group."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"


def entered_by_staff(actor: Actor, *, since: dt.date, until: dt.date) -> QuerySet[JobOrder]:
    """Orders that staff entered, received from the first to the last of these days at the actor's centers.

    What an employer enters is entered as it is received, so it is not counted.
    """
    found = JobOrder.objects.filter(
        source="staff",
        entered_at__isnull=False,
        entry_due_at__isnull=False,
        received_at__gte=_midnight(since),
        received_at__lt=_midnight(until + dt.timedelta(days=1)),
    )
    if not actor.is_staff:
        return found.none()
    return found if actor.statewide else found.filter(office__in=actor.office_ids)


def timeliness_by_week(actor: Actor, *, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    """For each center and week of receipt: `office`, `week` (its Monday), `orders`, `in_time`, `late`, `median_hours`.

    The newest week comes first.
    """
    waited = ExpressionWrapper(F("entered_at") - F("received_at"), output_field=DurationField())
    rows = (
        entered_by_staff(actor, since=since, until=until)
        .annotate(week=TruncWeek("received_at", tzinfo=ZoneInfo(settings.PEYSER_TIME_ZONE)))
        .values("office", "office__name", "week")
        .annotate(orders=Count("pk"), late=Count("pk", filter=LATE), median=Median(waited))
        .order_by("-week", "office__name", "office")
    )
    return [
        {
            "office": row["office__name"],
            "week": row["week"].date(),
            "orders": row["orders"],
            "in_time": row["orders"] - row["late"],
            "late": row["late"],
            "median_hours": round(row["median"].total_seconds() / 3600, 1),
        }
        for row in rows
    ]


def late_entries(actor: Actor, *, since: dt.date, until: dt.date) -> QuerySet[JobOrder]:
    """The orders that were entered after their deadline, the newest first."""
    return (
        entered_by_staff(actor, since=since, until=until)
        .filter(LATE)
        .select_related("office", "entered_by")
        .defer("search")
        .order_by("-received_at", "-pk")
    )


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tzinfo=ZoneInfo(settings.PEYSER_TIME_ZONE))
