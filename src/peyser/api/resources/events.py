from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, PUBLIC, SEEKER, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.events import (
    EventOut,
    EventPage,
    EventQuery,
    ResultsBody,
    Roster,
    SeatOut,
    SignUpBody,
    TakeBackBody,
    event_out,
    seat_out,
)
from peyser.events.actions.register import sign_up, sign_up_person, withdraw
from peyser.events.actions.result import result_event
from peyser.events.actions.take_back import take_back_results
from peyser.events.queries import EventSearch, event_for_everybody, events_between, roster
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Events"])


@router.get("", response=EventPage, summary="List the events to come")
@entrance(PUBLIC)
def list_events(request: ApiRequest, query: Query[EventQuery]) -> EventPage:
    """Soonest first. Nobody needs to sign in."""
    search = EventSearch(office_id=query.office_id, kind=query.kind, where=query.where)
    rows, cursor = one_page(events_between(search, begin=moment().at), query)
    return EventPage(items=[event_out(row) for row in rows], next_cursor=cursor)


@router.get("/{event_id}", response=EventOut, summary="Read one event")
@entrance(PUBLIC)
def get_event(request: ApiRequest, event_id: Id) -> EventOut:
    """Never who has signed up."""
    return event_out(event_for_everybody(event_id))


@router.post("/{event_id}/sign-up", response={201: SeatOut}, summary="Sign up for an event")
@entrance(SEEKER)
def take_seat(request: ApiRequest, event_id: Id) -> Status[SeatOut]:
    """A seat, or a place in the waiting list when it is full."""
    return Status(201, seat_out(sign_up(actor=request.actor, event_id=event_id, moment=moment())))


@router.post("/{event_id}/withdraw", response=SeatOut, summary="Give the own seat back")
@entrance(SEEKER)
def leave(request: ApiRequest, event_id: Id) -> SeatOut:
    """Whoever waits longest gets the seat."""
    own = seeker_for_actor(request.actor, request.actor.seeker_id or 0, on=request.today)
    return seat_out(withdraw(actor=request.actor, event_id=event_id, seeker_id=own.pk, moment=moment()))


@router.get("/{event_id}/roster", response=Roster, summary="List who is on the list of an event")
@entrance(STAFF)
def get_roster(request: ApiRequest, event_id: Id) -> Roster:
    """For staff within reach of the center that holds the event."""
    return Roster(items=[seat_out(one) for one in roster(request.actor, event_for_everybody(event_id))])


@router.post("/{event_id}/roster", response={201: SeatOut}, summary="Sign a person up for an event")
@entrance(FRONTLINE)
def sign_a_person_up(request: ApiRequest, event_id: Id, body: SignUpBody) -> Status[SeatOut]:
    """For a person of your own reach and an event of any center."""
    person = seeker_for_actor(request.actor, body.seeker_id, on=request.today)
    taken = sign_up_person(
        actor=request.actor, event_id=event_id, seeker_id=person.pk, referred=body.referred, moment=moment()
    )
    return Status(201, seat_out(taken))


@router.post("/{event_id}/results", response=Roster, summary="Record who attended")
@entrance(FRONTLINE)
def record_attendance(request: ApiRequest, event_id: Id, body: ResultsBody) -> Roster:
    """Whoever attended gets the service of the event. What stands against one person stops all; nothing is saved."""
    marks = {one.registration_id: one.mark for one in body.marks}
    event = result_event(actor=request.actor, event_id=event_id, marks=marks, moment=moment())
    return Roster(items=[seat_out(one) for one in roster(request.actor, event)])


@router.post("/{event_id}/results/take-back", response=Roster, summary="Take a recorded attendance back")
@entrance(FRONTLINE)
def take_back(request: ApiRequest, event_id: Id, body: TakeBackBody) -> Roster:
    """While nothing depends on its services, within the days in which it may be recorded."""
    event = take_back_results(actor=request.actor, event_id=event_id, reason=body.reason, moment=moment())
    return Roster(items=[seat_out(one) for one in roster(request.actor, event)])
