"""What every action on a visit does: ask, lock, move it by its table."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.visits.models import Visit
from peyser.visits.permissions import can_serve_visitors
from peyser.visits.transitions import VISIT


def held_visit(*, actor: Actor, visit_id: int) -> Visit:
    """The visit, held until the transaction ends. Raises Visit.DoesNotExist, or PermissionDenied."""
    visit = Visit.objects.select_for_update(of=("self",)).get(pk=visit_id)
    if not can_serve_visitors(actor, office_id=visit.office_id):
        raise PermissionDenied
    return visit


def moved(verb: str, visit: Visit) -> str:
    """The status after the verb. Raises BadInput when somebody was quicker."""
    try:
        return next_status(VISIT, verb=verb, status=visit.status)
    except TransitionRefused as refused:
        raise BadInput({"": _("A colleague was quicker. Reload the page to see how it stands.")}) from refused
