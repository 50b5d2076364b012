"""An event is made, changed and cancelled."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.events.actions.steps import expected, locked_event, moved_event, seats_taken, tell
from peyser.events.actions.waiting import move_up
from peyser.events.details import EventDetails, faults_of
from peyser.events.models import Event
from peyser.events.permissions import can_plan_events
from peyser.events.texts import event_cancelled, event_changed
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office

# A change of one of these is told to everybody who is expected.
TOLD = ("starts_at", "ends_at", "place", "online_address", "office_id")


def make_event(*, actor: Actor, details: EventDetails, moment: Moment) -> Event:
    """Put an event into the calendar. Raises PermissionDenied, or BadInput by field."""
    check_details(actor=actor, details=details)
    return Event.objects.create(**details.as_fields(), changed_at=moment.at, made_by_id=actor.person_id)


def change_event(*, actor: Actor, event_id: int, details: EventDetails, moment: Moment) -> Event:
    """Change one event, also one of a series; the others stay. New seats go to those who wait.

    Those who are expected are told of another time or place. Raises PermissionDenied, or BadInput by field.
    """
    with transaction.atomic():
        event = locked_event(event_id)
        if not can_plan_events(actor, office_id=event.office_id):
            raise PermissionDenied
        moved_event("change", event)
        check_details(actor=actor, details=details)
        taken = seats_taken(event)
        if details.capacity is not None and details.capacity < taken:
            raise BadInput({"capacity": _("%(taken)s people have a seat already.") % {"taken": taken}})
        fields = details.as_fields()
        to_tell = any(getattr(event, name) != fields[name] for name in TOLD)
        for name, answer in fields.items():
            setattr(event, name, answer)
        event.changed_at = moment.at
        event.save()
        event = Event.objects.select_related("office").get(pk=event.pk)
        if to_tell and moment.at < event.ends_at:
            tell(event, expected(event), event_changed, moment)
        move_up(event=event, moment=moment)
        return event


def cancel_event(*, actor: Actor, event_id: int, reason: str, moment: Moment) -> Event:
    """The event does not take place; everybody who is expected is told why.

    Raises PermissionDenied, or BadInput (field `reason`, or "" for one that is over with).
    """
    with transaction.atomic():
        event = locked_event(event_id)
        if not can_plan_events(actor, office_id=event.office_id):
            raise PermissionDenied
        status = moved_event("cancel", event)
        if not reason.strip():
            raise BadInput({"reason": _("Say why, in a sentence for the people who signed up.")})
        if faults := misfits(Event, {"cancel_reason": reason.strip()}):
            raise BadInput({"reason": faults["cancel_reason"]})
        event.status, event.cancel_reason, event.changed_at = status, reason.strip(), moment.at
        event.save()
        tell(event, expected(event), event_cancelled, moment)
        return event


def check_details(*, actor: Actor, details: EventDetails) -> None:
    """Raise PermissionDenied for a center out of reach, or BadInput for answers that no event can have."""
    if not can_plan_events(actor, office_id=details.office_id):
        raise PermissionDenied
    faults = faults_of(details)
    if not Office.objects.filter(pk=details.office_id).exists():
        faults["office"] = _("Choose a job center from the list.")
    if faults:
        raise BadInput(faults)
