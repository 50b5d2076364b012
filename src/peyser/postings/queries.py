"""Reading the notices of self-employed work: the board of a center, and what is to be done about it."""

import datetime as dt

from django.db.models import Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.postings.choices import List, Status
from peyser.postings.models import BulletinPosting

SOON = dt.timedelta(days=7)


def postings_for(actor: Actor) -> QuerySet[BulletinPosting]:
    """The notices of the centers within the actor's reach; nobody but staff sees them here."""
    found = BulletinPosting.objects.select_related("office")
    if not actor.is_staff:
        return found.none()
    return found if actor.statewide else found.filter(office__in=actor.office_ids)


def posting_for_actor(actor: Actor, pk: int) -> BulletinPosting:
    """Raises BulletinPosting.DoesNotExist for a notice out of reach."""
    return (
        postings_for(actor).select_related("employer", "approved_by", "taken_down_by", "entered_by").get(pk=pk)
    )


def postings_listed(actor: Actor, which: str, *, on: dt.date) -> QuerySet[BulletinPosting]:
    """One list of the desk; what ends first comes first."""
    found = postings_for(actor).filter(_of_list(which, on))
    if which in {List.ON_BOARD, List.TO_REMOVE}:
        return found.order_by("comes_down_on", "pk")
    return found.order_by("-entered_at", "-pk")


def postings_to_take_down(actor: Actor, *, on: dt.date) -> QuerySet[BulletinPosting]:
    """The tickler: notices whose days are over, and whose sheet nobody has yet taken off the board."""
    return postings_listed(actor, List.TO_REMOVE, on=on)


def postings_ending_soon(actor: Actor, *, on: dt.date) -> QuerySet[BulletinPosting]:
    """Notices on the board that come down within a week."""
    return postings_listed(actor, List.ON_BOARD, on=on).filter(comes_down_on__lte=on + SOON)


def _of_list(which: str, on: dt.date) -> Q:
    return {
        List.WAITING: Q(status=Status.WAITING),
        List.ON_BOARD: Q(status=Status.POSTED, posted_on__lte=on, comes_down_on__gt=on),
        List.TO_REMOVE: Q(status=Status.POSTED, comes_down_on__lte=on),
        List.DOWN: Q(status=Status.DOWN),
    }[List(which)]
