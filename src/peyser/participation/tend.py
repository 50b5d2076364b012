"""The common first steps of an action about one person's clock: may they, and nobody else meanwhile."""

from django.core.exceptions import PermissionDenied
from django.db import models

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.permissions import can_tend_clock
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def admitted(actor: Actor, seeker_id: int, moment: Moment) -> None:
    """Raise PermissionDenied unless the actor gives services and may open this record."""
    if not (can_tend_clock(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied


def locked(seeker_id: int) -> Seeker:
    """The seeker, held for the rest of the transaction: the first lock of every act on a person's clock."""
    seeker: Seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
    return seeker


def check_texts(model: type[models.Model], **texts: str) -> None:
    """Raise BadInput, by field, for words that the column cannot hold or that must not be kept."""
    check_words(**texts)
    faults = misfits(model, {name: words.strip() for name, words in texts.items()})
    if faults:
        raise BadInput(faults)
