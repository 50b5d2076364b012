"""Events that repeat: made together, then each by itself."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.events.actions.plan import check_details, make_event
from peyser.events.choices import Repeat
from peyser.events.details import EventDetails
from peyser.events.models import Event, EventSeries
from peyser.events.repeats import days_of_series
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment


def make_series(
    *, actor: Actor, details: EventDetails, repeat: str, until: dt.date, moment: Moment
) -> list[Event]:
    """Make the event on its day and on every day that follows from `repeat`, up to and with `until`.

    Each begins at the same hour of the clock where it takes place, also across the change to summer time. All or
    none are made. Raises PermissionDenied, or BadInput by field.
    """
    check_details(actor=actor, details=details)
    if repeat not in Repeat.values:
        raise BadInput({"repeat": _("Choose how it repeats.")})
    zone = ZoneInfo(details.time_zone)
    start, end = details.starts_at.astimezone(zone), details.ends_at.astimezone(zone)
    if until < start.date():
        raise BadInput({"until": _("Choose a day after the first event.")})
    if (until - start.date()).days > 366:
        raise BadInput({"until": _("Choose a day within a year of the first event.")})
    days = list(days_of_series(start.date(), repeat=repeat, until=until))
    with transaction.atomic():
        series = EventSeries.objects.create(
            repeat=repeat, until=until, made_at=moment.at, made_by_id=actor.person_id
        )
        events = [make_event(actor=actor, details=_on(day, details, start, end), moment=moment) for day in days]
        Event.objects.filter(pk__in=[event.pk for event in events]).update(series=series)
    return list(series.events.order_by("starts_at"))


def _on(day: dt.date, details: EventDetails, start: dt.datetime, end: dt.datetime) -> EventDetails:
    away = day - start.date()
    # Adding days to an instant of a zone keeps the hour of its clock.
    return details.moved_by(away, starts_at=start + away, ends_at=end + away)
