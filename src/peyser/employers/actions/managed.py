"""Taking hold of an employer's account, to change what belongs to it."""

from django.core.exceptions import PermissionDenied

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.employers.permissions import can_edit_employer


def managed_employer(*, actor: Actor, employer_id: int) -> Employer:
    """The account, locked, for those who manage it. Raises Employer.DoesNotExist or PermissionDenied."""
    found = Employer.objects.visible_to(actor).select_for_update(of=("self",))
    employer: Employer = found.get(pk=employer_id)
    if not can_edit_employer(actor, employer):
        raise PermissionDenied
    return employer
