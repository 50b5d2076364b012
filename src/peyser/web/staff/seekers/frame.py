"""What stands on every page of one person's record: whose it is, the enrollment, the last service."""

from typing import Any

from peyser.accounts.permissions import serves_people
from peyser.participation.queries import open_enrollment, services_of
from peyser.seekers.queries import seeker_for_actor
from peyser.web.components.answers import found
from peyser.web.components.wording import language_name, service_name
from peyser.web.staff.doors import StaffRequest
from peyser.web.staff.match_words import veterans_priority


def seeker_frame(request: StaffRequest, pk: int, here: str) -> dict[str, Any]:
    """The context of the record's frame; `here` names the tab. Raises Http404 out of the actor's reach."""
    seeker = found(lambda: seeker_for_actor(request.actor, pk, on=request.today))
    last = services_of(seeker).first()
    return {
        "seeker": seeker,
        "here": here,
        "enrollment": open_enrollment(seeker_id=seeker.pk, on=request.today),
        "last_service": last,
        "last_service_name": service_name(last) if last else "",
        "priority": veterans_priority(seeker.veteran_status),
        "language": language_name(seeker.language),
        "may_write": serves_people(request.actor),
        "today": request.today,
    }
