import datetime as dt

from django.db.models import Q

from peyser.catalogue.models import Designation, Outage


def outage_on(day: dt.date) -> bool:
    """Whether the membership pages were out of service on that day."""
    return Outage.objects.filter(_not_before(day, "ended_on"), began_on__lte=day).exists()


def is_designated(user_id: int | None, code: str, *, on: dt.date) -> bool:
    """Whether this member of staff may record a service that is kept to designated staff."""
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    return Designation.objects.filter(open_then, user=user_id, code=code, since__lte=on).exists()


def _not_before(day: dt.date, field: str) -> Q:
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": day})
