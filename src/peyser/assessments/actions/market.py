"""Opening the labor market information: by the person, or by staff from the assessment or the plan."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.assessments.choices import Place
from peyser.assessments.permissions import can_enter_results
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.models import Service
from peyser.rulebook.service.automatic import Event
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def open_market(*, actor: Actor, moment: Moment) -> Service | None:
    """A seeker opened the jobs in demand: a service on their own, once a day. Raises PermissionDenied."""
    return _by_seeker(Event.LMI_OPENED, "lmi", actor, moment)


def press_job_search(*, actor: Actor, moment: Moment) -> Service | None:
    """A seeker who is signed in pressed the search button: a service on their own, once a day."""
    return _by_seeker(Event.JOB_SEARCH, "job-search", actor, moment)


def show_market(*, actor: Actor, seeker_id: int, place: str, moment: Moment) -> Service | None:
    """Staff opened the labor market information from the assessment or the plan of a person; once a day each.

    It is information, which never starts or extends anything, so that it needs no enrollment.
    Raises PermissionDenied or BadInput.
    """
    if not can_enter_results(actor, in_reach=is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    if place not in Place.values:
        raise BadInput({"place": _("Choose from the list.")})
    with transaction.atomic():
        return record_event(
            event=Event.LMI_WITH_STAFF,
            seeker=Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id),
            on=moment.on,
            about=f"lmi:{place}:{moment.on}",
            actor=actor,
            moment=moment,
        )


def _by_seeker(event: Event, about: str, actor: Actor, moment: Moment) -> Service | None:
    if actor.seeker_id is None:
        raise PermissionDenied
    with transaction.atomic():
        return record_event(
            event=event,
            seeker=Seeker.objects.select_for_update(of=("self",)).get(pk=actor.seeker_id),
            on=moment.on,
            about=f"{about}:{moment.on}",
            actor=actor,
            moment=moment,
        )
