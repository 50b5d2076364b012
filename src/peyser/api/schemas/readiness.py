"""Readiness for a job, and referrals to help elsewhere."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Day, Plain
from peyser.api.schemas.shapes import (
    Answer,
    Body,
    FindingOut,
    OfficeRef,
    Page,
    PersonRef,
    codes,
    findings_of,
    office_ref,
    person_ref,
)
from peyser.readiness.choices import Help, Obstacle, Outcome
from peyser.readiness.models import Readiness, ServiceReferral
from peyser.rulebook.engine import Decision

Reason = Annotated[
    Plain, Field(min_length=1, max_length=500, examples=["Wants to weld, has no certificate yet."])
]


class ReadinessBody(Body):
    """`obstacles`: what stands in the way, for a person who is not ready yet, and for nobody else."""

    is_ready: Annotated[bool, Field(examples=[True])]
    obstacles: Annotated[
        list[Annotated[Plain, Field(max_length=20, json_schema_extra=codes(Obstacle))]], Field(max_length=20)
    ] = []
    reason: Reason


class ReadinessOut(Answer):
    """`suggestions`: kinds of help that may fit; a hint, not a decision. `findings` are warnings of the rule book."""

    is_ready: bool
    obstacles: list[str]
    reason: str
    found_on: dt.date
    found_by: PersonRef | None
    office: OfficeRef | None
    suggestions: list[str]
    findings: list[FindingOut]


class ServiceReferralBody(Body):
    kind: Annotated[Plain, Field(max_length=20, json_schema_extra=codes(Help))]
    agency: Annotated[Plain, Field(min_length=1, max_length=120, examples=["Boone County Career Center"])]
    reason: Reason
    ask_again_on: Annotated[Day | None, Field(description="A day after today, or none.", examples=[None])] = (
        None
    )


class ServiceOutcomeBody(Body):
    outcome: Annotated[Plain, Field(max_length=20, json_schema_extra=codes(Outcome))]
    note: Annotated[Plain, Field(max_length=500)] = ""


class ServiceReferralOut(Answer):
    """`outcome` is empty while it is not known. `service_id`: the service that the referral itself is."""

    id: int
    kind: str = Field(json_schema_extra=codes(Help))
    agency: str
    reason: str
    ask_again_on: dt.date | None
    referred_on: dt.date
    referred_by: PersonRef | None
    office: OfficeRef | None
    service_id: int | None
    outcome: str
    outcome_note: str
    outcome_on: dt.date | None


class ServiceReferralPage(Page[ServiceReferralOut]):
    pass


def readiness_out(found: Readiness, *, suggestions: tuple[str, ...], owed: Decision | None) -> ReadinessOut:
    names = ("is_ready", "obstacles", "reason", "found_on")
    return ReadinessOut(
        found_by=person_ref(found.found_by),
        office=office_ref(found.office),
        suggestions=list(suggestions),
        findings=findings_of(owed) if owed else [],
        **{name: getattr(found, name) for name in names},
    )


def service_referral_out(referral: ServiceReferral) -> ServiceReferralOut:
    names = (
        "kind", "agency", "reason", "ask_again_on", "referred_on", "service_id",
        "outcome", "outcome_note", "outcome_on",
    )  # fmt: skip
    return ServiceReferralOut(
        id=referral.pk,
        referred_by=person_ref(referral.referred_by),
        office=office_ref(referral.office),
        **{name: getattr(referral, name) for name in names},
    )
