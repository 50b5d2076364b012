"""Opening the record of a seeker of another office, for a reason and a time."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import text_misfit
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.rulebook.parameters import value
from peyser.seekers.models import Assistance, Seeker
from peyser.seekers.permissions import can_assist_seekers


def assist_seeker(*, actor: Actor, seeker_id: int, reason: str, moment: Moment) -> Assistance:
    """Let the actor's office open this record, while the person is helped there. Kept, with the reason.

    Raises PermissionDenied, Seeker.DoesNotExist, or BadInput (field `reason`).
    """
    if not can_assist_seekers(actor) or actor.home_office_id is None:
        raise PermissionDenied
    if not reason.strip():
        raise BadInput(
            {"reason": _("Say why you open this record, such as: the person is here and asks for help.")}
        )
    if fault := _fault(reason):
        raise BadInput({"reason": fault})
    known = Seeker.objects.only("pk").get(pk=seeker_id)
    return _open(known.pk, actor.home_office_id, reason.strip()[:200], moment, staff_id=actor.person_id)


def _fault(reason: str) -> str:
    if looks_like_ssn(reason):
        return _("Take out the number that looks like a Social Security number. Use the State ID.")
    return text_misfit(reason)


def open_to_office(*, seeker: Seeker, office_id: int, reason: str, moment: Moment) -> None:
    """Open the record to an office because of something that the person asked for there. Idempotent for a day."""
    if seeker.home_office_id == office_id:
        return
    open_now = Assistance.objects.filter(
        seeker=seeker, office=office_id, began_on=moment.on, staff__isnull=True
    )
    if not open_now.exists():
        _open(seeker.pk, office_id, reason, moment, staff_id=None)


def _open(seeker_id: int, office_id: int, reason: str, moment: Moment, *, staff_id: int | None) -> Assistance:
    return Assistance.objects.create(
        seeker_id=seeker_id,
        office_id=office_id,
        staff_id=staff_id,
        reason=reason,
        began_on=moment.on,
        ended_on=moment.on + dt.timedelta(days=value("seeker_assistance_days", on=moment.on)),
    )
