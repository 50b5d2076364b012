"""Whether somebody may take a seat now, in words for the person."""

from django.utils.translation import gettext as _

from peyser.events.choices import EventStatus
from peyser.events.models import Event
from peyser.kernel.moment import Moment


def why_closed(event: Event, *, moment: Moment, by_center: bool = False) -> str:
    """Why nobody, or nobody but the staff of the center (`by_center`), may take a seat; empty when it is open."""
    if event.status == EventStatus.CANCELLED:
        return _("This event is cancelled. Choose another one.")
    if event.status == EventStatus.CLOSED:
        return _("This event is over and its attendance is recorded.")
    if by_center:
        return ""
    if moment.at >= event.starts_at:
        return _("This event has begun. Choose another one.")
    opens, closes = event.registration_opens_on, event.registration_closes_on
    if opens is not None and moment.on < opens:
        return _("It is too early to sign up for this event. Come back on the day shown.")
    if closes is not None and moment.on > closes:
        return _("The last day to sign up is over. Choose another event, or call the job center.")
    return ""
