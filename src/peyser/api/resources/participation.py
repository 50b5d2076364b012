from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.accounts.queries import case_managers_of, names_by_id
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.resources.seekers import OWN_OR_STAFF
from peyser.api.schemas.participation import (
    SPECIAL,
    EnrollBody,
    EnrollmentOut,
    EnrollmentPage,
    ServiceBody,
    ServiceOut,
    ServicePage,
    enrollment_out,
    service_out,
)
from peyser.kernel.errors import BadInput
from peyser.offices.queries import job_centers
from peyser.participation.actions.enroll import EnrollmentForm, enroll_in_wagner_peyser
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.permissions import enrolls_for_another_center
from peyser.participation.queries import enrollments_of, services_of
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Participation"])


@router.get("/{seeker_id}/enrollments", response=EnrollmentPage, summary="List a seeker's enrollments")
@entrance(OWN_OR_STAFF)
def list_enrollments(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> EnrollmentPage:
    """Newest first."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    rows, cursor = one_page(enrollments_of(seeker), query)
    return EnrollmentPage(items=[enrollment_out(row) for row in rows], next_cursor=cursor)


@router.post("/{seeker_id}/enrollments", response={201: EnrollmentOut}, summary="Enroll in Wagner-Peyser")
@entrance(FRONTLINE)
def enroll(request: ApiRequest, seeker_id: Id, body: EnrollBody) -> Status[EnrollmentOut]:
    """The enrollment and the first service are saved together or not at all."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    _check_choices(request, body)
    form = EnrollmentForm(
        on=body.on or request.today,
        office_id=body.office_id,
        case_manager_id=body.case_manager_id,
        reasons=frozenset(body.reasons),
        first_service=body.first_service,
        identity_verification_only=body.identity_verification_only,
    )
    made = enroll_in_wagner_peyser(actor=request.actor, seeker_id=seeker.pk, form=form, moment=moment())
    return Status(201, enrollment_out(made))


@router.get("/{seeker_id}/services", response=ServicePage, summary="List a seeker's services")
@entrance(OWN_OR_STAFF)
def list_services(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> ServicePage:
    """Newest first."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    rows, cursor = one_page(services_of(seeker), query)
    return ServicePage(items=[service_out(row) for row in rows], next_cursor=cursor)


@router.post("/{seeker_id}/services", response={201: ServiceOut}, summary="Record a service")
@entrance(FRONTLINE)
def record_a_service(request: ApiRequest, seeker_id: Id, body: ServiceBody) -> Status[ServiceOut]:
    """Judged by the manual in force on the day it was given."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    told = body.model_dump(exclude={"on", *SPECIAL})
    given = ServiceGiven(**told, special=body.special(), on=body.on or request.today)
    service = record_service(actor=request.actor, seeker_id=seeker.pk, given=given, moment=moment())
    return Status(201, service_out(service))


def _check_choices(request: ApiRequest, body: EnrollBody) -> None:
    """Raise BadInput for a job center or a case manager that is not there to be chosen."""
    if not job_centers().filter(pk=body.office_id).exists():
        raise BadInput({"office_id": _("Choose a job center.")})
    chosen = body.case_manager_id
    if chosen is None:
        return
    of_center = case_managers_of(office_id=body.office_id, on=request.today).filter(pk=chosen)
    # Support may name anybody: the rule book itself says that it must be somebody of the chosen center.
    known = bool(names_by_id([chosen])) if enrolls_for_another_center(request.actor) else of_center.exists()
    if not known:
        raise BadInput({"case_manager_id": _("Choose a case manager of this job center.")})
