"""The waiting list moves up by itself."""

from peyser.events.actions.steps import moved_registration, seats_taken, tell
from peyser.events.choices import RegistrationStatus
from peyser.events.models import Event, Registration
from peyser.events.texts import moved_up
from peyser.kernel.moment import Moment


def move_up(*, event: Event, moment: Moment) -> list[Registration]:
    """Give free seats to those who wait longest, and tell them. Nobody is called in once the event has begun.

    Call it in the transaction that holds the event.
    """
    if moment.at >= event.starts_at:
        return []
    waiting = event.registrations.filter(status=RegistrationStatus.WAITING).select_related("seeker__user")
    free = None if event.capacity is None else max(event.capacity - seats_taken(event), 0)
    seated = list(waiting.order_by("waiting_order", "pk")[:free])
    for one in seated:
        one.status, one.waiting_order = moved_registration("seat", one), None
        one.save(update_fields=["status", "waiting_order"])
    tell(event, seated, moved_up, moment)
    return seated
