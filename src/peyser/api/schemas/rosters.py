"""One service for many people, and what became of each."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import Field

from peyser.api.fields import Plain
from peyser.api.schemas.clock import Why
from peyser.api.schemas.participation import ServiceBody
from peyser.api.schemas.shapes import Answer, Body, FindingOut, findings_of
from peyser.participation.effects import Effect
from peyser.participation.models import Roster, RosterLine
from peyser.participation.rosters import MOST_PEOPLE, RosterPreview

StateId = Annotated[Plain, Field(max_length=20, examples=["MO912345674"])]


class RosterPreviewBody(ServiceBody):
    """The service, the same for all, and who got it, by State ID."""

    state_ids: Annotated[list[StateId], Field(min_length=1, max_length=MOST_PEOPLE)]


class RosterBody(RosterPreviewBody):
    """`batch`: a number that the client makes up. Sent again, it answers the list that is on record."""

    batch: Annotated[UUID, Field(examples=["00000000-0000-4000-8000-000000000001"])]


class RosterUndoBody(Body):
    reason: Why


class RosterPreviewLine(Answer):
    seeker_id: int
    state_id: str
    allowed: bool
    findings: list[FindingOut]
    effect: str = Field(json_schema_extra={"enum": [effect.value for effect in Effect]})


class RosterPreviewOut(Answer):
    people: list[RosterPreviewLine]


class RosterLineOut(Answer):
    seeker_id: int
    state_id: str
    service_id: int | None = Field(description="Null for who was refused.")
    refused_by: list[str] = Field(description="The rules that refused the service.", examples=[["SRV-010"]])


class RosterOut(Answer):
    batch: UUID
    code: str
    on: dt.date
    recorded_at: dt.datetime
    undone_at: dt.datetime | None
    undo_reason: str
    people: list[RosterLineOut]


def preview_line(look: RosterPreview) -> RosterPreviewLine:
    return RosterPreviewLine(
        seeker_id=look.seeker.pk,
        state_id=look.seeker.state_id,
        allowed=look.decision.allowed,
        findings=findings_of(look.decision),
        effect=look.change.effect.value,
    )


def roster_out(roster: Roster, lines: list[RosterLine]) -> RosterOut:
    names = ("code", "on", "recorded_at", "undone_at", "undo_reason")
    return RosterOut(
        batch=roster.pk,
        people=[
            RosterLineOut(
                seeker_id=line.seeker_id,
                state_id=line.seeker.state_id,
                service_id=line.service_id,
                refused_by=line.refused_by,
            )
            for line in lines
        ],
        **{name: getattr(roster, name) for name in names},
    )
