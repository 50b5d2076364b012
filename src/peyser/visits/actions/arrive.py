"""Somebody comes to a job center."""

from django.core.exceptions import PermissionDenied

from peyser.accounts.actor import VISITOR, Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.state_ids import normalise_state_id
from peyser.offices.queries import job_centers
from peyser.visits.arrivals import Arrival, faults_of
from peyser.visits.models import Visit
from peyser.visits.permissions import can_serve_visitors


def arrive(*, actor: Actor, office_id: int, arrival: Arrival, moment: Moment) -> Visit:
    """Put a visitor into the queue of a center: at the kiosk as a visitor, or for somebody by staff.

    No record of a person is looked at, so that the answer cannot tell who has an account. The caller makes sure
    that a visitor stands at the kiosk of this center. Raises PermissionDenied, Office.DoesNotExist, BadInput by field.
    """
    if actor != VISITOR and not can_serve_visitors(actor, office_id=office_id):
        raise PermissionDenied
    office = job_centers().get(pk=office_id)
    if faults := faults_of(arrival, on=moment.on):
        raise BadInput(faults)
    return Visit.objects.create(
        office=office,
        name=" ".join(arrival.name.split()),
        born_on=arrival.born_on,
        state_id=normalise_state_id(arrival.state_id) or "",
        purposes=list(dict.fromkeys(arrival.purposes)),
        language=arrival.language,
        says_veteran=arrival.says_veteran,
        on=moment.on,
        arrived_at=moment.at,
    )
