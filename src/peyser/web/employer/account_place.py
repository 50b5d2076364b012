"""The pages about an employer's account, for its own contacts and for staff: the same views at two places."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from peyser.access.entrances import STAFF, Entrance
from peyser.accounts.actor import Actor
from peyser.employers.choices import Privilege
from peyser.employers.models import Employer
from peyser.employers.permissions import can_edit_employer
from peyser.employers.queries import employer_for_actor
from peyser.web.components.answers import found
from peyser.web.staff.employers.frame import employer_frame

ACCOUNT = Entrance(employer=True, privilege=Privilege.MANAGE, roles=STAFF.roles)


@dataclass(frozen=True, slots=True)
class AccountPlace:
    """Where the account is looked at: the employer's own page, or its record at the desk of staff."""

    employer: Employer
    actor: Actor
    frame: dict[str, Any]

    def url(self, name: str, *args: Any) -> str:
        """The address of an account page here: `contacts`, `contact`, `locations`, ..."""
        if self.actor.is_staff:
            return reverse(f"staff-employer-{name}", args=(self.employer.pk, *args))
        return reverse(f"employer-{name}", args=args)

    @property
    def may_write(self) -> bool:
        return can_edit_employer(self.actor, self.employer)


def account_place(request: Any, employer_pk: int | None, here: str) -> AccountPlace:
    """The place for this request; `here` names the tab of the record. Raises Http404 at the other kind's place."""
    actor: Actor = request.actor
    if (employer_pk is None) is actor.is_staff:
        raise Http404
    if employer_pk is not None:
        frame = employer_frame(request, employer_pk, here) | {"layout": "staff/employers/record.jinja"}
        return AccountPlace(frame["employer"], actor, frame)
    employer = found(lambda: employer_for_actor(actor, actor.employer_id or 0))
    return AccountPlace(employer, actor, {"employer": employer, "layout": "employer/account_frame.jinja"})
