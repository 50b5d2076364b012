"""From an event and a person to what the rule book looks at."""

from peyser.events.models import Event
from peyser.events.services import service_of
from peyser.kernel.moment import Moment
from peyser.participation.queries import open_enrollment
from peyser.rulebook.event.facts import EventRegistrationFacts, EventResultFacts
from peyser.rulebook.parameters import value

RESULT_DAYS, REMINDER_DAYS = "workshop_result_days", "workshop_reminder_days"


def registration_facts(event: Event, *, seeker_id: int, by_staff: bool) -> EventRegistrationFacts:
    return EventRegistrationFacts(
        gives_service=bool(service_of(event, on=event.on)),
        informational=event.informational,
        enrolled=open_enrollment(seeker_id=seeker_id, on=event.on) is not None,
        by_staff=by_staff,
    )


def result_facts(event: Event, *, moment: Moment) -> EventResultFacts:
    return EventResultFacts(
        begun=moment.at >= event.starts_at,
        days_since=(moment.on - event.last_day).days,
        days_allowed=value(RESULT_DAYS, on=event.last_day),
    )
