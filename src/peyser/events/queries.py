"""Reading the calendar, the roster of an event, and what is to be recorded."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.events.choices import EventStatus, RegistrationStatus
from peyser.events.facts import REMINDER_DAYS, RESULT_DAYS
from peyser.events.models import Event, Registration
from peyser.events.permissions import can_see_roster
from peyser.kernel.moment import Moment
from peyser.rulebook.parameters import value

SHOWN_STATUSES = (EventStatus.SCHEDULED, EventStatus.CANCELLED)
SEATED = Count("registrations", filter=Q(registrations__status=RegistrationStatus.REGISTERED))
WAITING = Count("registrations", filter=Q(registrations__status=RegistrationStatus.WAITING))
LISTED_FOR = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class EventSearch:
    """What a person looks for; `where` is "online", "in_person" or empty for both."""

    office_id: int | None = None
    kind: str = ""
    where: str = ""


def events_between(
    search: EventSearch, *, begin: dt.datetime, end: dt.datetime | None = None
) -> QuerySet[Event]:
    """The events that are not over at `begin` and start before `end`, soonest first, each with `taken` seats."""
    found = Event.objects.filter(status__in=SHOWN_STATUSES, ends_at__gt=begin)
    if end is not None:
        found = found.filter(starts_at__lt=end)
    if search.office_id is not None:
        found = found.filter(office=search.office_id)
    if search.kind:
        found = found.filter(kind=search.kind)
    if search.where:
        found = (
            found.filter(online_address="") if search.where == "in_person" else found.exclude(online_address="")
        )
    return _with_seats(found).order_by("starts_at", "pk")


def event_for_everybody(pk: int) -> Event:
    """One event as the public sees it. Raises Event.DoesNotExist."""
    return _with_seats(Event.objects.all()).get(pk=pk)


def free_seats(event: Event) -> int | None:
    """How many seats are free, for an event that was read with `taken`; None where seats are not counted."""
    taken = getattr(event, "taken", None)
    return None if event.capacity is None or taken is None else max(event.capacity - taken, 0)


def own_registration(actor: Actor, event: Event) -> Registration | None:
    if actor.seeker_id is None:
        return None
    own = event.registrations.filter(seeker=actor.seeker_id)
    return own.exclude(status=RegistrationStatus.CANCELLED).first()


def own_registrations(actor: Actor) -> QuerySet[Registration]:
    """The events of the seeker who asks, latest first; not those from which the person withdrew."""
    own = (
        Registration.objects.filter(seeker=actor.seeker_id) if actor.seeker_id else Registration.objects.none()
    )
    found = own.exclude(status=RegistrationStatus.CANCELLED).select_related("event__office")
    return found.order_by("-event__starts_at", "-pk")


def place_in_line(registration: Registration) -> int:
    """How many wait before and with this person: 1 is next."""
    ahead = Registration.objects.filter(event=registration.event_id, status=RegistrationStatus.WAITING)
    return ahead.filter(waiting_order__lte=registration.waiting_order).count()


def roster(actor: Actor, event: Event) -> list[Registration]:
    """Who is on the list of an event: those with a seat by name, then the waiting list in its order.

    Raises PermissionDenied for whoever may not see it.
    """
    if not can_see_roster(actor, office_id=event.office_id):
        raise PermissionDenied
    found = event.registrations.exclude(status=RegistrationStatus.CANCELLED).select_related(
        "seeker", "referred_by", "service"
    )
    ordered = found.order_by("seeker__family_name", "seeker__given_name", "pk")
    return sorted(ordered, key=lambda one: (one.waiting_order is not None, one.waiting_order or 0))


def events_for_desk(actor: Actor, *, begin: dt.datetime, office_id: int | None = None) -> QuerySet[Event]:
    """The events of the actor's centers, or of one center, that are not over at `begin`, soonest first."""
    found = Event.objects.filter(ends_at__gt=begin) if actor.is_staff else Event.objects.none()
    if office_id is not None:
        found = found.filter(office=office_id)
    elif not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    return _with_seats(found).order_by("starts_at", "pk")


def events_to_result(actor: Actor, *, moment: Moment) -> QuerySet[Event]:
    """Events of the actor's centers that are over and whose attendance nobody has recorded, oldest first."""
    found = Event.objects.filter(
        status=EventStatus.SCHEDULED, ends_at__lte=moment.at, ends_at__gt=moment.at - LISTED_FOR
    )
    if not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    return _with_seats(found).order_by("ends_at", "pk")


def events_to_remind_of(actor: Actor, *, moment: Moment) -> QuerySet[Event]:
    """Those of `events_to_result` with people on the list, from the day on which staff are reminded."""
    days = dt.timedelta(days=value(REMINDER_DAYS, on=moment.on) - 1)
    midnight = dt.datetime.combine(moment.on - days, dt.time.min, ZoneInfo(settings.PEYSER_TIME_ZONE))
    return (
        events_to_result(actor, moment=moment)
        .filter(ends_at__lt=midnight)
        .alias(seats=SEATED)
        .filter(seats__gt=0)
    )


def last_day_to_result(event: Event) -> dt.date:
    """The last day on which attendance can be recorded without the manager."""
    return event.last_day + dt.timedelta(days=value(RESULT_DAYS, on=event.last_day))


def _with_seats(found: QuerySet[Event]) -> QuerySet[Event]:
    return found.select_related("office").annotate(taken=SEATED, waiting=WAITING)
