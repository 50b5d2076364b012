"""Saying that the membership pages are out of service, and that they work again."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.catalogue.models import Outage
from peyser.catalogue.permissions import can_change_catalogue
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment


def begin_outage(*, actor: Actor, began_on: dt.date, reason: str, moment: Moment) -> Outage:
    """Switch the outage on. While one is on, that one is answered. Raises PermissionDenied or BadInput."""
    if not can_change_catalogue(actor):
        raise PermissionDenied
    errors = misfits(Outage, {"reason": reason})
    if not reason.strip():
        errors["reason"] = _("Say what happened and what staff shall do.")
    if began_on > moment.on:
        errors["began_on"] = _("Choose today or an earlier day.")
    if errors:
        raise BadInput(errors)
    with transaction.atomic():
        known = Outage.objects.select_for_update().filter(ended_on__isnull=True).first()
        if known is not None:
            return known
        outage, _made = Outage.objects.get_or_create(
            ended_on=None,
            defaults={
                "began_on": began_on,
                "reason": reason.strip(),
                "switched_on_at": moment.at,
                "switched_on_by_id": actor.person_id,
            },
        )
        return outage


def end_outage(*, actor: Actor, outage_id: int, ended_on: dt.date, moment: Moment) -> Outage:
    """Switch the outage off; `ended_on` is its last day. One that has ended stays as it is."""
    if not can_change_catalogue(actor):
        raise PermissionDenied
    with transaction.atomic():
        outage = Outage.objects.select_for_update().get(pk=outage_id)
        if outage.ended_on is not None:
            return outage
        if not outage.began_on <= ended_on <= moment.on:
            raise BadInput({"ended_on": _("Choose a day from the first day of the outage up to today.")})
        outage.ended_on, outage.switched_off_at, outage.switched_off_by_id = (
            ended_on,
            moment.at,
            actor.person_id,
        )
        outage.save(update_fields=["ended_on", "switched_off_at", "switched_off_by"])
        return outage
