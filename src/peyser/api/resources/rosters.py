"""One service for many people: what it would do, recording it, and taking it back."""

from uuid import UUID

from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.api.requests import ApiRequest
from peyser.api.schemas.participation import SPECIAL
from peyser.api.schemas.rosters import (
    RosterBody,
    RosterOut,
    RosterPreviewBody,
    RosterPreviewOut,
    RosterUndoBody,
    preview_line,
    roster_out,
)
from peyser.participation.actions.rosters import RosterGiven, preview_roster, record_roster, undo_roster
from peyser.participation.actions.services import ServiceGiven
from peyser.participation.models import Roster
from peyser.participation.rosters import lines_of, roster_for_actor

router = Router(tags=["Participation"])


@router.post("/preview", response=RosterPreviewOut, summary="What one service would do for each of many people")
@entrance(FRONTLINE)
def preview_service_roster(request: ApiRequest, body: RosterPreviewBody) -> RosterPreviewOut:
    """Nothing is written."""
    looks = preview_roster(actor=request.actor, given=_given(request, body), moment=moment())
    return RosterPreviewOut(people=[preview_line(look) for look in looks])


@router.post("", response={201: RosterOut}, summary="Record one service for many people")
@entrance(FRONTLINE)
def record_service_roster(request: ApiRequest, body: RosterBody) -> Status[RosterOut]:
    """For everybody whom the rule book lets have it; the others are listed with the rules that refused it."""
    made = record_roster(actor=request.actor, batch=body.batch, given=_given(request, body), moment=moment())
    return Status(201, _shown(request, made))


@router.get("/{uuid:batch}", response=RosterOut, summary="Get a list of services")
@entrance(FRONTLINE)
def get_service_roster(request: ApiRequest, batch: UUID) -> RosterOut:
    """For who recorded it, and for staff who may open the records of all its people."""
    return _shown(request, roster_for_actor(request.actor, str(batch), moment=moment()))


@router.post("/{uuid:batch}/undo", response=RosterOut, summary="Take a list of services back")
@entrance(FRONTLINE)
def undo_service_roster(request: ApiRequest, batch: UUID, body: RosterUndoBody) -> RosterOut:
    """While nothing depends on one of them. They stay on record with the reason."""
    roster = roster_for_actor(request.actor, str(batch), moment=moment())
    return _shown(
        request, undo_roster(actor=request.actor, batch=roster.pk, reason=body.reason, moment=moment())
    )


def _given(request: ApiRequest, body: RosterPreviewBody) -> RosterGiven:
    told = body.model_dump(exclude={"on", "state_ids", "batch", *SPECIAL})
    service = ServiceGiven(**told, special=body.special(), on=body.on or request.today)
    return RosterGiven(state_ids=tuple(body.state_ids), service=service)


def _shown(request: ApiRequest, roster: Roster) -> RosterOut:
    return roster_out(roster, lines_of(request.actor, roster, moment=moment()))
