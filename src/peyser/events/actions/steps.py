"""What every action on an event does: lock it, move it by its table, tell the people."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from peyser.events.choices import RegistrationStatus
from peyser.events.models import Event, Registration
from peyser.events.transitions import EVENT, REGISTRATION
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.notifications.actions.send import Addressee, send_to_many
from peyser.notifications.texts import Text


def locked_event(event_id: int) -> Event:
    """The event, held until the transaction ends. Raises Event.DoesNotExist."""
    return Event.objects.select_for_update(of=("self",)).select_related("office").get(pk=event_id)


def about(event: Event) -> str:
    return f"event:{event.pk}"


def moved_event(verb: str, event: Event) -> str:
    """The status after the verb. Raises BadInput when the event is past it."""
    try:
        return next_status(EVENT, verb=verb, status=event.status)
    except TransitionRefused as refused:
        raise BadInput(
            {"": _("This event has changed meanwhile. Reload the page to see how it stands.")}
        ) from refused


def moved_registration(verb: str, registration: Registration) -> str:
    try:
        return next_status(REGISTRATION, verb=verb, status=registration.status)
    except TransitionRefused as refused:
        raise BadInput(
            {"": _("This list has changed meanwhile. Reload the page to see how it stands.")}
        ) from refused


def seats_taken(event: Event) -> int:
    return event.registrations.filter(status=RegistrationStatus.REGISTERED).count()


def has_free_seat(event: Event) -> bool:
    """Whether one more fits. Ask it while the event is held."""
    return event.capacity is None or seats_taken(event) < event.capacity


def tell(
    event: Event, registrations: Iterable[Registration], wording: Callable[[Event], Text], moment: Moment
) -> int:
    """Write the message to each of these people who has an account. Returns to how many."""
    people = [
        Addressee(one.seeker.user_id, one.seeker.user.language, one.seeker.channel)
        for one in registrations
        if one.seeker.user_id is not None and one.seeker.user is not None
    ]
    return send_to_many(
        to=people, text=wording(event), about=about(event), moment=moment, link=f"/events/{event.pk}/"
    )


def expected(event: Event) -> list[Registration]:
    """Who has a seat or waits for one."""
    statuses = (RegistrationStatus.REGISTERED, RegistrationStatus.WAITING)
    found = event.registrations.filter(status__in=statuses).select_related("seeker__user")
    return list(found.order_by("pk"))
