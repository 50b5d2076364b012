from django.conf import settings
from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, FRONTLINE_ROLES, PUBLIC, STAFF, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.guard import reads_only
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.seeker_records import listed, registered, seeker_record
from peyser.api.schemas.seekers import (
    Assisted,
    AssistReason,
    LookFor,
    Registered,
    SeekerPage,
    SeekerRecord,
    SeekerRegistration,
    SeekersFound,
)
from peyser.kernel.errors import BadInput
from peyser.participation.actions.register import register_with_service
from peyser.seekers.actions.assist import assist_seeker
from peyser.seekers.actions.register import SeekerDetails
from peyser.seekers.models import Seeker
from peyser.seekers.queries import Look, caseload_of_office, ids_in_reach, likely_accounts, seeker_for_actor

router = Router(tags=["Seekers"])
OWN_OR_STAFF = Entrance(seeker=True, roles=STAFF.roles)
OWN_OR_FRONTLINE = Entrance(seeker=True, roles=FRONTLINE_ROLES)


@router.post("", response={201: Registered}, summary="Register a job seeker")
@entrance(PUBLIC)
def register_a_seeker(request: ApiRequest, body: SeekerRegistration) -> Status[Registered]:
    """A person registers without signing in; staff register somebody who asks for help with it."""
    if request.actor.user_id is None and not (body.email and body.password):
        raise BadInput({"email" if not body.email else "password": _("Give an e-mail address and a password.")})
    seeker = register_with_service(
        actor=request.actor,
        details=SeekerDetails(**body.model_dump()),
        moment=moment(),
        made_up_ssn_allowed=settings.PEYSER_DEMO,
    )
    return Status(201, registered(seeker))


@router.get("", response=SeekerPage, summary="List the job seekers whom you may open")
@entrance(STAFF)
def list_seekers(request: ApiRequest, query: Query[PageQuery]) -> SeekerPage:
    """Newest registrations first."""
    found = caseload_of_office(request.actor, on=request.today).order_by("-registered_at", "-pk")
    rows, cursor = one_page(found, query)
    return SeekerPage(items=listed(rows, within_reach={row.pk for row in rows}), next_cursor=cursor)


@router.post("/look", response=SeekersFound, summary="Look for a person's account before making one")
@entrance(FRONTLINE)
@reads_only
def look_for_seeker(request: ApiRequest, body: LookFor) -> SeekersFound:
    """From the whole state, so that nobody gets a second account. At most ten, best first."""
    look = Look(**body.model_dump())
    if look.is_empty:
        raise BadInput({"": _("Give a name, a date of birth, a number, an e-mail address or a phone.")})
    people = likely_accounts(look)
    within = ids_in_reach(request.actor, [person.pk for person in people], on=request.today)
    return SeekersFound(items=listed(people, within_reach=within))


@router.get("/{seeker_id}", response=SeekerRecord, summary="Read a job seeker's record")
@entrance(OWN_OR_STAFF)
def get_seeker(request: ApiRequest, seeker_id: Id) -> SeekerRecord:
    """One's own, or one that the staff member may open."""
    return seeker_record(seeker_for_actor(request.actor, seeker_id, on=request.today))


@router.post(
    "/{seeker_id}/assist", response={201: Assisted}, summary="Open the record of another office's seeker"
)
@entrance(FRONTLINE)
def assist(request: ApiRequest, seeker_id: Id, body: AssistReason) -> Status[Assisted]:
    """For a time, while the person is helped here. Who opened it and why is kept."""
    Seeker.objects.only("pk").get(pk=seeker_id)
    opened = assist_seeker(actor=request.actor, seeker_id=seeker_id, reason=body.reason, moment=moment())
    return Status(201, Assisted(**{name: getattr(opened, name) for name in Assisted.model_fields}))
