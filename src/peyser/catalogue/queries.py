import datetime as dt

from django.db.models import F, Q, QuerySet

from peyser.catalogue.models import Designation, Outage
from peyser.reference.models import ServiceCode


def outage_on(day: dt.date) -> bool:
    """Whether the membership pages were out of service on that day."""
    return Outage.objects.filter(_not_before(day, "ended_on"), began_on__lte=day).exists()


def outages() -> QuerySet[Outage]:
    """Newest first, with who switched."""
    return Outage.objects.select_related("switched_on_by", "switched_off_by").order_by("-began_on", "-pk")


def is_designated(user_id: int | None, code: str, *, on: dt.date) -> bool:
    """Whether this member of staff may record a service that is kept to designated staff."""
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    return Designation.objects.filter(open_then, user=user_id, code=code, since__lte=on).exists()


def designations_of(code: str) -> QuerySet[Designation]:
    """Who is designated for the service, those who no longer are at the end."""
    found = Designation.objects.filter(code=code).select_related("user", "designated_by")
    return found.order_by(F("until").desc(nulls_first=True), "user__family_name", "pk")


def services_of_the_catalogue(
    *, on: dt.date, text: str = "", category: str = "", ended: bool = False
) -> QuerySet[ServiceCode]:
    """The latest version of each service, one to come included; `ended` shows the services that have ended.

    `text` is looked for in code, names and former name.
    """
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    latest = ServiceCode.objects.order_by("code", "-since").distinct("code")
    found = ServiceCode.objects.filter(pk__in=latest.values("pk"))
    found = found.exclude(open_then) if ended else found.filter(open_then)
    if category:
        found = found.filter(category=category)
    for word in text.replace("\x00", "").split():
        found = found.filter(
            Q(code__icontains=word)
            | Q(name__icontains=word)
            | Q(name_es__icontains=word)
            | Q(legacy_name__icontains=word)
        )
    return found.order_by("code", "pk")


def versions_of(code: str) -> QuerySet[ServiceCode]:
    """All versions of a service, the newest first."""
    return ServiceCode.objects.filter(code=code).order_by("-since")


def _not_before(day: dt.date, field: str) -> Q:
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": day})
