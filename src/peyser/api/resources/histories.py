from django.core.exceptions import PermissionDenied
from ninja import Router

from peyser.access.entrances import STAFF, entrance
from peyser.accounts.queries import names_by_id
from peyser.api.fields import Id
from peyser.api.paging import MOST
from peyser.api.requests import ApiRequest
from peyser.api.schemas.notes import HistoryOut, history_out
from peyser.audit.queries import Change, history_of, history_where
from peyser.employers.models import EmployerContact, EmployerLocation
from peyser.employers.queries import employer_for_actor
from peyser.job_orders.permissions import can_see_employer_of
from peyser.job_orders.queries import job_for_actor
from peyser.job_orders.secrecy import CONTACT_FIELDS
from peyser.participation.models import Enrollment
from peyser.seekers.models import Resume, SeekerOccupation, WorkHistory
from peyser.seekers.queries import seeker_for_actor

of_seekers = Router(tags=["History"])
of_employers = Router(tags=["History"])
of_orders = Router(tags=["History"])
OF_THE_PERSON = (Resume, SeekerOccupation, WorkHistory, Enrollment)


@of_seekers.get("/{seeker_id}/history", response=HistoryOut, summary="Read who changed a seeker's record")
@entrance(STAFF)
def get_seeker_history(request: ApiRequest, seeker_id: Id) -> HistoryOut:
    """Who, when, from what to what; with the résumé, the occupations, the past jobs and the enrollments."""
    changes = history_of(seeker_for_actor(request.actor, seeker_id, on=request.today), limit=MOST)
    for model in OF_THE_PERSON:
        changes += history_where(model, limit=MOST, seeker=seeker_id)
    return _told(changes)


@of_employers.get(
    "/{employer_id}/history", response=HistoryOut, summary="Read who changed an employer's record"
)
@entrance(STAFF)
def get_employer_history(request: ApiRequest, employer_id: Id) -> HistoryOut:
    """Who, when, from what to what; with the contacts and the locations."""
    changes = history_of(employer_for_actor(request.actor, employer_id), limit=MOST)
    for model in (EmployerContact, EmployerLocation):
        changes += history_where(model, limit=MOST, employer=employer_id)
    return _told(changes)


@of_orders.get("/{order_id}/history", response=HistoryOut, summary="Read who changed a job order")
@entrance(STAFF)
def get_order_history(request: ApiRequest, order_id: Id) -> HistoryOut:
    """Who, when, from what to what. Of a confidential order: for the job center that holds it, without its contact."""
    order = job_for_actor(request.actor, order_id, on=request.today)
    if not can_see_employer_of(request.actor, order):
        raise PermissionDenied
    hidden = CONTACT_FIELDS if order.is_confidential else frozenset()
    return _told(history_of(order, limit=MOST), hidden=hidden)


def _told(changes: list[Change], *, hidden: frozenset[str] = frozenset()) -> HistoryOut:
    latest = sorted(changes, key=lambda change: change.at, reverse=True)[:MOST]
    return history_out(latest, names=names_by_id(change.who for change in latest), hidden=hidden)
