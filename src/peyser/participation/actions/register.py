"""Registering a seeker, which is a service by itself: basic registration, or a record entered by staff."""

from peyser.accounts.actor import Actor
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.rulebook.service.automatic import Event
from peyser.seekers.actions.register import SeekerDetails, register_seeker
from peyser.seekers.models import Seeker


def register_with_service(
    *, actor: Actor, details: SeekerDetails, moment: Moment, made_up_ssn_allowed: bool = False
) -> Seeker:
    """Create the record together with the service that this is. Raises as `register_seeker` does."""
    event = Event.STAFF_ENTERED_RECORD if actor.is_staff else Event.REGISTRATION
    return register_seeker(
        actor=actor,
        details=details,
        moment=moment,
        made_up_ssn_allowed=made_up_ssn_allowed,
        then=lambda seeker: record_event(
            event=event, seeker=seeker, on=moment.on, about="registration", actor=actor, moment=moment
        ),
    )
