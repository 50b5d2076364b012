"""Staff say that they have read an issuance."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.compliance.models import IssuanceReading
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.issuances import to_announce


def confirm_reading(*, actor: Actor, issuance: str, moment: Moment) -> IssuanceReading:
    """Keep that the actor has read an issuance in force; said twice, the first time stands.

    Raises PermissionDenied for those who do not serve people, or BadInput (field `issuance`) when staff are not told
    of such an issuance today.
    """
    if not serves_people(actor):
        raise PermissionDenied
    if issuance not in {one.key for one in to_announce(moment.on)}:
        raise BadInput({"issuance": _("This issuance is not one that staff read today. Go back to the list.")})
    reading, _created = IssuanceReading.objects.get_or_create(
        issuance=issuance, reader_id=actor.person_id, defaults={"read_at": moment.at}
    )
    return reading
