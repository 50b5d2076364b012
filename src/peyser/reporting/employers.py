"""How each job center serves employers: what was asked of it, and what it did."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum

from peyser.accounts.actor import Actor
from peyser.employers.models import EmployerService, FollowUp
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder
from peyser.offices.models import Office
from peyser.reference.models import ServiceCode
from peyser.referrals.models import Placement, Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class CenterLine:
    """The counts of one job center. `follow_ups_late`: due in the period and done late or not at all."""

    office: str
    employers: int
    services: int
    orders: int
    openings: int
    orders_late: int
    referrals: int
    placements: int
    follow_ups: int
    follow_ups_late: int


def employers_by_center(actor: Actor, *, since: dt.date, until: dt.date, today: dt.date) -> list[CenterLine]:
    """A line for each job center of the actor, from the first to the last of these days, by name of the center."""
    if not actor.is_staff:
        return []
    days, instants = (since, until), _instants(since, until)
    counted = [
        _by_office(
            EmployerService.objects.filter(on__range=days),
            "office",
            employers=Count("employer", distinct=True),
            services=Count("pk"),
        ),
        _by_office(
            JobOrder.objects.filter(received_at__range=instants).exclude(status=Status.DRAFT),
            "office",
            orders=Count("pk"),
            openings=Sum("openings"),
            orders_late=Count("pk", filter=Q(source="staff", entered_at__gt=F("entry_due_at"))),
        ),
        _by_office(Referral.objects.filter(issued_on__range=days), "job_order__office", referrals=Count("pk")),
        _by_office(
            Placement.objects.filter(recorded_at__range=instants),
            "referral__job_order__office",
            placements=Count("pk"),
        ),
        _by_office(
            FollowUp.objects.filter(due_on__range=days),
            "office",
            follow_ups=Count("pk"),
            follow_ups_late=Count(
                "pk", filter=Q(done_at__isnull=True, due_on__lt=today) | Q(done_at__date__gt=F("due_on"))
            ),
        ),
    ]
    return [_line(office, counted) for office in _offices(actor)]


def employer_services_by_kind(actor: Actor, *, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    """For each center and service: `office_name`, `code`, `name`, `name_es`, `services`, `employers`."""
    edition = ServiceCode.objects.filter(code=OuterRef("code")).order_by("-since")
    found = EmployerService.objects.filter(on__range=(since, until), office__in=_offices(actor))
    rows = (
        found.values("code", office_name=F("office__name"))
        .annotate(
            name=Subquery(edition.values("name")[:1]),
            name_es=Subquery(edition.values("name_es")[:1]),
            services=Count("pk"),
            employers=Count("employer", distinct=True),
        )
        .order_by("office_name", "code")
    )
    return [{**row} for row in rows]


def _offices(actor: Actor) -> QuerySet[Office]:
    centers = Office.objects.filter(kind=Office.Kind.JOB_CENTER).order_by("name", "pk")
    if not actor.is_staff:
        return centers.none()
    return centers if actor.statewide else centers.filter(pk__in=actor.office_ids)


def _by_office(
    found: QuerySet[Any], office: str, **counts: Any
) -> tuple[tuple[str, ...], dict[int, dict[str, int]]]:
    """The names of the counts, and the counts of each office that has any."""
    rows = found.order_by().values(of_office=F(office)).annotate(**counts)
    return tuple(counts), {row.pop("of_office"): row for row in rows}


def _line(office: Office, counted: list[tuple[tuple[str, ...], dict[int, dict[str, int]]]]) -> CenterLine:
    values = {
        name: by_office.get(office.pk, {}).get(name) or 0 for names, by_office in counted for name in names
    }
    return CenterLine(office=office.name, **values)


def _instants(since: dt.date, until: dt.date) -> tuple[dt.datetime, dt.datetime]:
    zone = ZoneInfo(settings.PEYSER_TIME_ZONE)
    return dt.datetime.combine(since, dt.time.min, tzinfo=zone), dt.datetime.combine(
        until, dt.time.max, tzinfo=zone
    )
