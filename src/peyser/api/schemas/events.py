"""Events of the job centers, and who is on their lists."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Id, OneOf, Plain
from peyser.api.paging import PageQuery
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, Page, PersonRef, codes, person_ref
from peyser.events.choices import Category, EventStatus, Kind, Mark, RegistrationStatus
from peyser.events.models import Event, Registration
from peyser.events.queries import free_seats

PLAIN = (
    "kind", "category", "informational", "title", "title_es", "description", "description_es", "place",
    "time_zone", "starts_at", "ends_at", "capacity", "registration_opens_on", "registration_closes_on",
    "waiting_list", "status", "cancel_reason",
)  # fmt: skip


class EventQuery(PageQuery):
    office_id: Annotated[int | None, Field(ge=0, le=2**63 - 1, description="Of this job center alone.")] = None
    kind: Annotated[str, OneOf(Kind, or_empty=True)] = ""
    where: Annotated[
        Plain,
        Field(pattern=r"^(online|in_person)?$", description="`online`, `in_person` or both.", examples=[""]),
    ] = ""


class EventOut(Answer):
    """An event as everybody may know it. `free_seats` is null where seats are not counted."""

    id: int
    kind: str = Field(json_schema_extra=codes(Kind))
    category: str = Field(description="Of a workshop; empty otherwise.", json_schema_extra=codes(Category))
    informational: bool = Field(description="Nobody needs to be enrolled to attend.")
    title: str
    title_es: str
    description: str
    description_es: str
    office: OfficeRef
    place: str
    online: bool
    time_zone: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    capacity: int | None
    free_seats: int | None
    registration_opens_on: dt.date | None
    registration_closes_on: dt.date | None
    waiting_list: bool
    status: str = Field(json_schema_extra=codes(EventStatus))
    cancel_reason: str


class EventPage(Page[EventOut]):
    pass


class SeatOut(Answer):
    """A seat, or a place in the waiting list, of one person. `registration_id` names it in the results."""

    registration_id: int
    event_id: int
    seeker_id: int
    status: str = Field(json_schema_extra=codes(RegistrationStatus))
    registered_at: dt.datetime
    referred_by: PersonRef | None
    service_id: int | None


class Roster(Answer):
    items: list[SeatOut]


class SignUpBody(Body):
    """With `referred` the credit for the service goes to whoever sends this, unless a colleague referred before."""

    seeker_id: Id
    referred: bool = True


class MarkBody(Body):
    registration_id: Id
    mark: Annotated[str, OneOf(Mark)]


class ResultsBody(Body):
    """One mark for each person with a seat; all are recorded, or none."""

    marks: Annotated[list[MarkBody], Field(max_length=5_000)]


class TakeBackBody(Body):
    reason: Annotated[Plain, Field(min_length=1, max_length=200)]


def event_out(event: Event) -> EventOut:
    return EventOut(
        id=event.pk,
        office=OfficeRef(id=event.office_id, name=event.office.name),
        online=event.is_online,
        free_seats=free_seats(event),
        **{name: getattr(event, name) for name in PLAIN},
    )


def seat_out(one: Registration) -> SeatOut:
    names = ("event_id", "seeker_id", "status", "registered_at", "service_id")
    return SeatOut(
        registration_id=one.pk,
        referred_by=person_ref(one.referred_by),
        **{name: getattr(one, name) for name in names},
    )
