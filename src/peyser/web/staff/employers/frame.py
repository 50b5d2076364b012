"""What stands on every page of one employer's record."""

from typing import Any

from peyser.accounts.permissions import serves_people
from peyser.employers.queries import employer_for_actor
from peyser.web.components.answers import found
from peyser.web.staff.doors import StaffRequest

TONES = {"active": "success", "pending_verification": "warning", "denied": "error", "discontinued": "error"}


def employer_frame(request: StaffRequest, pk: int, here: str) -> dict[str, Any]:
    """The context of the employer's frame; `here` names the tab. Raises Http404 for an unknown employer."""
    employer = found(lambda: employer_for_actor(request.actor, pk))
    return {
        "employer": employer,
        "tone": TONES.get(employer.status, ""),
        "here": here,
        "may_write": serves_people(request.actor),
        "today": request.today,
    }
