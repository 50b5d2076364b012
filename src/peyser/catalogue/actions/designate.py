"""Naming the staff who may record a service that is kept to designated staff."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.catalogue.models import Designation
from peyser.catalogue.permissions import can_change_catalogue
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.reference.models import ServiceCode


def designate(*, actor: Actor, email: str, code: str, moment: Moment) -> Designation:
    """Let a member of staff, known by the e-mail address of the account, record this service from today on.

    Safe to repeat. Raises PermissionDenied or BadInput.
    """
    if not can_change_catalogue(actor):
        raise PermissionDenied
    if not ServiceCode.objects.filter(code=code, demands__contains=[ServiceCode.Demand.DESIGNATION]).exists():
        raise BadInput({"code": _("This service is not kept to designated staff.")})
    user = User.objects.filter(
        email__iexact=email.replace("\x00", "").strip(), role_assignments__isnull=False
    ).first()
    if user is None:
        raise BadInput({"email": _("No member of staff has this e-mail address.")})
    with transaction.atomic():
        found, _made = Designation.objects.get_or_create(
            user=user,
            code=code,
            until=None,
            defaults={
                "since": moment.on,
                "designated_by_id": actor.person_id,
                "designated_at": moment.at,
            },
        )
        return found


def end_designation(*, actor: Actor, designation_id: int, moment: Moment) -> Designation:
    """From today on the member of staff may not record the service any more. Safe to repeat."""
    if not can_change_catalogue(actor):
        raise PermissionDenied
    with transaction.atomic():
        found = Designation.objects.select_for_update(of=("self",)).get(pk=designation_id)
        if found.until is None:
            found.until = max(found.since, moment.on)
            found.save(update_fields=["until"])
        return found
