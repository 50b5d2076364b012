"""The job centers between which a page lets the actor choose."""

from django.db.models import QuerySet

from peyser.accounts.actor import Actor
from peyser.offices.models import Office
from peyser.offices.queries import job_centers


def offices_of(actor: Actor) -> QuerySet[Office]:
    """The job centers within the actor's reach, by city."""
    centers = job_centers()
    return centers if actor.statewide else centers.filter(pk__in=actor.office_ids)
