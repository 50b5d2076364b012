from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, STAFF, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.employers import (
    EmployerPage,
    EmployerQuery,
    EmployerRecord,
    EmployerRegistration,
    employer_listed,
    employer_record,
)
from peyser.employers.actions.register import EmployerDetails, register_employer
from peyser.employers.queries import employer_for_actor, employers_for_desk
from peyser.kernel.errors import BadInput

router = Router(tags=["Employers"])
OWN_OR_STAFF = Entrance(employer=True, roles=STAFF.roles)


@router.post("", response={201: EmployerRecord}, summary="Create an employer's account")
@entrance(PUBLIC)
def register_an_employer(request: ApiRequest, body: EmployerRegistration) -> Status[EmployerRecord]:
    """By the employer without signing in, or by staff on request. It waits for customer support either way."""
    if request.actor.user_id is None and not body.password:
        raise BadInput({"password": _("Choose a password to sign in with.")})
    details = EmployerDetails(**body.model_dump())
    made = register_employer(
        actor=request.actor, details=details, moment=moment(), site=request.build_absolute_uri("/")
    )
    return Status(201, employer_record(made))


@router.get("", response=EmployerPage, summary="List employers")
@entrance(STAFF)
def list_employers(request: ApiRequest, query: Query[EmployerQuery]) -> EmployerPage:
    """Of the whole state, by name."""
    rows, cursor = one_page(employers_for_desk(request.actor, text=query.text), query)
    return EmployerPage(items=[employer_listed(row) for row in rows], next_cursor=cursor)


@router.get("/{employer_id}", response=EmployerRecord, summary="Read an employer's record")
@entrance(OWN_OR_STAFF)
def get_employer(request: ApiRequest, employer_id: Id) -> EmployerRecord:
    """One's own, or any for staff."""
    return employer_record(employer_for_actor(request.actor, employer_id))
