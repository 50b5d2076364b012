"""Seats: a seeker signs up, staff sign a person up or refer, and who cannot come withdraws."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.events.actions.steps import has_free_seat, locked_event, moved_registration, tell
from peyser.events.actions.waiting import move_up
from peyser.events.choices import EventStatus, RegistrationStatus
from peyser.events.facts import registration_facts
from peyser.events.models import Event, Registration
from peyser.events.openings import why_closed
from peyser.events.permissions import can_plan_events, can_refer_to_events
from peyser.events.texts import put_on_waiting_list, signed_up, withdrawn
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.event.rules import EVENT_REGISTRATION_RULES
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def sign_up(*, actor: Actor, event_id: int, moment: Moment) -> Registration:
    """A seeker takes a seat, or a place in the waiting list; asking again changes nothing.

    Raises PermissionDenied, Event.DoesNotExist, or BadInput when the event is full, over, or not open for it.
    """
    if actor.seeker_id is None:
        raise PermissionDenied
    return _register(actor, event_id, actor.seeker_id, by_center=False, credit_to=None, moment=moment)


def sign_up_person(
    *, actor: Actor, event_id: int, seeker_id: int, referred: bool, moment: Moment
) -> Registration:
    """Staff give a person a seat. With `referred` the credit for the service goes to the actor, unless a colleague
    has referred the person before.

    Staff of the center that holds the event are not bound to the days for signing up, so that whoever comes to the
    door can be seated. Raises as `sign_up`, and PermissionDenied for a person out of reach.
    """
    if not (can_refer_to_events(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    office_id = Event.objects.get(pk=event_id).office_id
    credit = actor.person_id if referred else None
    by_center = can_plan_events(actor, office_id=office_id)
    return _register(actor, event_id, seeker_id, by_center=by_center, credit_to=credit, moment=moment)


def withdraw(*, actor: Actor, event_id: int, seeker_id: int, moment: Moment) -> Registration:
    """Give a seat or a place in the waiting list back; who waits longest gets the seat.

    The person, until the event begins; staff of the center or with the person in reach, until attendance is
    recorded. Raises PermissionDenied, Registration.DoesNotExist or BadInput.
    """
    with transaction.atomic():
        event = locked_event(event_id)
        own = actor.seeker_id == seeker_id
        if not (own or _serves(actor, event, seeker_id, moment)):
            raise PermissionDenied
        registration = event.registrations.select_related("seeker__user").get(seeker=seeker_id)
        if own and moment.at >= event.starts_at:
            raise BadInput({"": _("The event has begun. Call the job center.")})
        registration.status = moved_registration("withdraw", registration)
        registration.waiting_order = None
        registration.save(update_fields=["status", "waiting_order"])
        if not own:
            tell(event, [registration], withdrawn, moment)
        if event.status == EventStatus.SCHEDULED:
            move_up(event=event, moment=moment)
        return registration


def _serves(actor: Actor, event: Event, seeker_id: int, moment: Moment) -> bool:
    if can_plan_events(actor, office_id=event.office_id):
        return True
    return can_refer_to_events(actor) and is_in_reach(actor, seeker_id, on=moment.on)


def _register(
    actor: Actor, event_id: int, seeker_id: int, *, by_center: bool, credit_to: int | None, moment: Moment
) -> Registration:
    with transaction.atomic():
        event = locked_event(event_id)
        if why := why_closed(event, moment=moment, by_center=by_center):
            raise BadInput({"": why})
        seeker = Seeker.objects.select_related("user").get(pk=seeker_id)
        decision, record = judge(
            EVENT_REGISTRATION_RULES,
            registration_facts(event, seeker_id=seeker_id, by_staff=actor.is_staff),
            subject="event_registration",
            about=f"seeker:{seeker_id}/event:{event.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            return _seat(actor, event, seeker, credit_to, moment)
    raise Refused(decision, record)


def _seat(actor: Actor, event: Event, seeker: Seeker, credit_to: int | None, moment: Moment) -> Registration:
    """The registration as it then stands: what it was for who is on the list already, with a seat where one is free."""
    known = event.registrations.filter(seeker=seeker).first()
    if known is not None and known.referred_by_id is None and credit_to is not None and not _is_gone(known):
        known.referred_by_id = credit_to
        known.save(update_fields=["referred_by"])
    if known is not None and known.status == RegistrationStatus.REGISTERED:
        return known
    one = known or Registration(event=event, seeker=seeker)
    free = has_free_seat(event)
    if one.status == RegistrationStatus.WAITING and not free:
        return one
    if not free and not event.waiting_list:
        raise BadInput({"": _("All seats are taken. Choose another event.")})
    if one.status != RegistrationStatus.WAITING:
        one.registered_at, one.registered_by_id, one.referred_by_id = moment.at, actor.user_id, credit_to
    one.status = RegistrationStatus.REGISTERED if free else RegistrationStatus.WAITING
    one.waiting_order = None if free else _last_place(event) + 1
    one.save()
    tell(event, [one], signed_up if free else put_on_waiting_list, moment)
    return one


def _is_gone(registration: Registration) -> bool:
    return registration.status == RegistrationStatus.CANCELLED


def _last_place(event: Event) -> int:
    return event.registrations.aggregate(last=Max("waiting_order"))["last"] or 0
