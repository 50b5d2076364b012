"""The places of work of an employer, to choose from for a job order."""

from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import STAFF, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.requests import ApiRequest
from peyser.api.schemas.accounts import LocationBody, LocationOut, Locations, location_out
from peyser.employers.actions.locations import LocationDetails, add_location, change_location, end_location
from peyser.employers.choices import Privilege
from peyser.employers.models import EmployerLocation
from peyser.employers.queries import employer_for_actor, location_for_actor, locations_of

router = Router(tags=["Employers"])
MANAGER_OR_STAFF = Entrance(employer=True, privilege=Privilege.MANAGE, roles=STAFF.roles)
OWN_OR_STAFF = Entrance(employer=True, roles=STAFF.roles)


@router.get("/{employer_id}/locations", response=Locations, summary="List an employer's locations")
@entrance(OWN_OR_STAFF)
def list_locations(request: ApiRequest, employer_id: Id) -> Locations:
    """Those in use, the main one first."""
    employer = employer_for_actor(request.actor, employer_id)
    return Locations(items=[location_out(row) for row in locations_of(employer.pk)])


@router.post("/{employer_id}/locations", response={201: LocationOut}, summary="Add a location")
@entrance(MANAGER_OR_STAFF)
def add_a_location(request: ApiRequest, employer_id: Id, body: LocationBody) -> Status[LocationOut]:
    """The first location is the main one."""
    details = LocationDetails(**body.model_dump())
    made = add_location(actor=request.actor, employer_id=employer_id, details=details, moment=moment())
    return Status(201, location_out(made))


@router.post("/{employer_id}/locations/{location_id}", response=LocationOut, summary="Change a location")
@entrance(MANAGER_OR_STAFF)
def change_a_location(request: ApiRequest, employer_id: Id, location_id: Id, body: LocationBody) -> LocationOut:
    """Job orders that were entered for it keep their address."""
    row = change_location(
        actor=request.actor,
        location_id=_own(request, employer_id, location_id).pk,
        details=LocationDetails(**body.model_dump()),
        moment=moment(),
    )
    return location_out(row)


@router.post("/{employer_id}/locations/{location_id}/end", response=LocationOut, summary="End a location")
@entrance(MANAGER_OR_STAFF)
def end_a_location(request: ApiRequest, employer_id: Id, location_id: Id) -> LocationOut:
    """It is not offered for new orders any more and stays on record. The main one goes last."""
    found = _own(request, employer_id, location_id)
    return location_out(end_location(actor=request.actor, location_id=found.pk, moment=moment()))


def _own(request: ApiRequest, employer_id: int, location_id: int) -> EmployerLocation:
    found = location_for_actor(request.actor, location_id)
    if found.employer_id != employer_id:
        raise EmployerLocation.DoesNotExist
    return found
