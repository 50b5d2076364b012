"""What stands on every staff page of one event."""

from typing import Any

from peyser.accounts.actor import Actor
from peyser.events.choices import EventStatus, RegistrationStatus
from peyser.events.models import Event
from peyser.events.openings import why_closed
from peyser.events.permissions import can_plan_events, can_refer_to_events, can_reopen, can_see_roster
from peyser.events.queries import event_for_everybody, last_day_to_result, roster
from peyser.kernel.moment import Moment
from peyser.web.components.event_words import shown


def event_to_plan(actor: Actor, pk: int) -> Event:
    """Raises Event.DoesNotExist for an event of a center out of reach."""
    event = event_for_everybody(pk)
    if not can_see_roster(actor, office_id=event.office_id):
        raise Event.DoesNotExist
    return event


def event_frame(actor: Actor, event: Event, *, now: Moment) -> dict[str, Any]:
    """The event in words, its roster where the actor may see it, and what may be done now."""
    sees = can_see_roster(actor, office_id=event.office_id)
    people = roster(actor, event) if sees else []
    plans = can_plan_events(actor, office_id=event.office_id)
    scheduled, begun = event.status == EventStatus.SCHEDULED, now.at >= event.starts_at
    last_day = last_day_to_result(event)
    late = scheduled and begun and now.on > last_day
    return {
        "event": event,
        "shown": shown(event),
        "people": people,
        "seated": [one for one in people if one.status == RegistrationStatus.REGISTERED],
        "sees_roster": sees,
        "may_plan": plans,
        "may_sign_up": can_refer_to_events(actor) and not why_closed(event, moment=now, by_center=plans),
        "may_record": plans and scheduled and begun,
        "may_take_back": plans and event.status == EventStatus.CLOSED and now.on <= last_day,
        "may_reopen": late and can_reopen(actor, office_id=event.office_id),
        "scheduled": scheduled,
        "begun": begun,
        "late": late,
        "last_day": last_day,
    }
