"""Services to employers and the planned contact afterwards."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.audit.fits import misfits
from peyser.employers.models import Employer, EmployerService, FollowUp
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office


def record_employer_service(
    *, actor: Actor, employer: Employer, code: str, moment: Moment, about: str = ""
) -> EmployerService:
    """Record a service that the employer received today. `about` names the job order that it was about, if one.

    Raises PermissionDenied or BadInput (field `code`).
    """
    if not serves_people(actor):
        raise PermissionDenied
    if misfits(EmployerService, {"code": code}) or not code.strip():
        raise BadInput({"code": _("Choose a service.")})
    return EmployerService.objects.create(
        employer=employer,
        code=code,
        on=moment.on,
        office_id=actor.home_office_id,
        staff_id=actor.user_id,
        recorded_at=moment.at,
        about=about,
    )


def plan_follow_up(
    *, employer: Employer, about: str, due_on: dt.date, assigned_to_id: int | None, office: Office | None = None
) -> FollowUp:
    """Plan a contact with the employer, for its own job center or for the one that holds the order."""
    return FollowUp.objects.create(
        employer=employer,
        about=about,
        due_on=due_on,
        assigned_to_id=assigned_to_id,
        office=office or employer.office,
    )


def finish_follow_up(*, actor: Actor, follow_up_id: int, moment: Moment) -> None:
    if not serves_people(actor):
        raise PermissionDenied
    FollowUp.objects.filter(pk=follow_up_id, done_at__isnull=True).update(done_at=moment.at)
