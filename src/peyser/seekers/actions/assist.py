"""Opening the record of a seeker of another office, for a reason and a time."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.parameters import value
from peyser.seekers.models import Assistance
from peyser.seekers.permissions import can_assist_seekers


def assist_seeker(*, actor: Actor, seeker_id: int, reason: str, moment: Moment) -> Assistance:
    """Let the actor's office open this record, while the person is helped there. Kept, with the reason.

    Raises PermissionDenied, or BadInput (field `reason`).
    """
    if not can_assist_seekers(actor) or actor.home_office_id is None:
        raise PermissionDenied
    if not reason.strip():
        raise BadInput(
            {"reason": _("Say why you open this record, such as: the person is here and asks for help.")}
        )
    return Assistance.objects.create(
        seeker_id=seeker_id,
        office_id=actor.home_office_id,
        staff_id=actor.person_id,
        reason=reason.strip()[:200],
        began_on=moment.on,
        ended_on=moment.on + dt.timedelta(days=value("seeker_assistance_days", on=moment.on)),
    )
