"""Drafts of job orders, short forms, and what passes between job centers."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from peyser.api.fields import (
    Clock,
    Day,
    Id,
    Instant,
    Money,
    OneOf,
    OnetCodeOrNone,
    Plain,
    Prose,
    StateCode,
    ZipCodeOrNone,
)
from peyser.api.schemas.orders import AttestBody, Licence, Load, Many, MostReferrals, Skill, Tongue
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, office_ref
from peyser.job_orders.choices import (
    AgriculturalKind,
    ApplicationMethod,
    Benefit,
    DocumentWanted,
    Duration,
    HiringRequirement,
    Kind,
    LiftOften,
    Recruitment,
    ReferTo,
    SchoolTerm,
    SpecialCategory,
    VoidReason,
    WageUnit,
    WorkPlace,
)
from peyser.job_orders.models import OrderShare
from peyser.seekers.choices import DriverLicence, Education, Shift


class DraftBody(Body):
    """Answers of a job order, as far as they are known; what is left out stays as it was. Nothing is judged."""

    title: Annotated[Plain, Field(max_length=146)] | None = None
    description: Prose | None = None
    worksite_city: Annotated[Plain, Field(max_length=60)] | None = None
    worksite_state: StateCode | None = None
    worksite_zip: ZipCodeOrNone | None = None
    worksite_street: Annotated[Plain, Field(max_length=400)] | None = None
    attest: AttestBody | None = None
    received_at: Annotated[Instant | None, Field(examples=[None])] = None
    kind: Annotated[str, OneOf(Kind)] | None = None
    onet_code: OnetCodeOrNone | None = None
    openings: Annotated[int, Field(ge=1, le=9999)] | None = None
    agricultural_kind: Annotated[str, OneOf(AgriculturalKind, or_empty=True)] | None = None
    special_categories: Annotated[list[Annotated[str, OneOf(SpecialCategory)]], Many] | None = None
    full_time: bool | None = None
    hours_per_week: Annotated[Decimal, Field(ge=0, le=168, max_digits=5, decimal_places=2)] | None = None
    shift: Annotated[str, OneOf(Shift)] | None = None
    duration: Annotated[str, OneOf(Duration)] | None = None
    starts_on: Annotated[Day | None, Field(examples=[None])] = None
    ends_on: Annotated[Day | None, Field(examples=[None])] = None
    wage_min: Money | None = None
    wage_max: Annotated[Money | None, Field(examples=["24.00"])] = None
    wage_unit: Annotated[str, OneOf(WageUnit, or_empty=True)] | None = None
    wage_note: Prose | None = None
    min_education: Annotated[int, OneOf(Education)] | None = None
    min_months: Annotated[int, Field(ge=0, le=1200, examples=[12])] | None = None
    tipped: Annotated[bool | None, Field(examples=[False])] = None
    pieces_per_hour: Annotated[Decimal, Field(ge=0, max_digits=8, decimal_places=2)] | None = None
    hours_per_day: Annotated[Decimal, Field(ge=0, le=24, max_digits=4, decimal_places=2)] | None = None
    work_begins: Annotated[Clock | None, Field(examples=["08:00"])] = None
    work_ends: Annotated[Clock | None, Field(examples=["17:00"])] = None
    in_school_hours: Annotated[bool | None, Field(examples=[False])] = None
    school_term: Annotated[str, OneOf(SchoolTerm, or_empty=True)] | None = None
    labor_organization: Annotated[Plain, Field(max_length=150, description="Staff only.")] | None = None
    labor_organization_contact: Annotated[Plain, Field(max_length=300)] | None = None
    refer_to: Annotated[str, OneOf(ReferTo, or_empty=True)] | None = None
    min_age: Annotated[int, Field(ge=1, le=99, examples=[18])] | None = None
    driver_licence: Annotated[str, OneOf(DriverLicence, or_empty=True)] | None = None
    skill_codes: Annotated[list[Skill], Many] | None = None
    licences: Annotated[list[Licence], Many] | None = None
    languages: Annotated[list[Tongue], Many] | None = None
    hiring_requirements: Annotated[list[Annotated[str, OneOf(HiringRequirement)]], Many] | None = None
    requirements_text: Prose | None = None
    application_methods: Annotated[list[Annotated[str, OneOf(ApplicationMethod)]], Many] | None = None
    application_instructions: Prose | None = None
    application_email: Annotated[Plain, Field(max_length=254)] | None = None
    application_phone: Annotated[Plain, Field(max_length=30)] | None = None
    application_url: Annotated[Plain, Field(max_length=300)] | None = None
    staff_screened: bool | None = None
    show_employer_name: bool | None = None
    confidential_need: Annotated[Prose | None, Field(examples=[None])] = None
    confidential_talked_on: Annotated[Day | None, Field(examples=[None])] = None
    confidential_talked_with: Annotated[Plain | None, Field(max_length=120, examples=[None])] = None
    open_on: Annotated[Day | None, Field(examples=[None])] = None
    last_day_on: Annotated[Day | None, Field(examples=[None])] = None
    benefits: Annotated[list[Annotated[str, OneOf(Benefit)]], Many] | None = None
    pay_by_experience: bool | None = None
    work_place: Annotated[str, OneOf(WorkPlace)] | None = None
    public_transport: bool | None = None
    lift_pounds: Load | None = None
    lift_often: Annotated[str, OneOf(LiftOften, or_empty=True)] | None = None
    physical_demands: Prose | None = None
    own_equipment: Prose | None = None
    tests_text: Prose | None = None
    documents_wanted: Annotated[list[Annotated[str, OneOf(DocumentWanted)]], Many] | None = None
    max_referrals: MostReferrals | None = None


class NewDraftBody(DraftBody):
    """`employer_id` is asked of staff; a contact drafts for the own employer."""

    employer_id: Annotated[Id | None, Field(examples=[None])] = None


class ShortFormBody(NewDraftBody):
    """`reach`: when and how the job center reaches the employer."""

    reach: Annotated[Plain, Field(min_length=1, max_length=200)]
    remarks: Prose = ""


class VoidBody(Body):
    reason: Annotated[str, OneOf(VoidReason)]
    note: Prose


class TransferBody(Body):
    office_id: Id
    reason: Prose


class ShareBody(Body):
    office_ids: Annotated[list[Id], Field(min_length=1, max_length=50)]
    activity: Annotated[str, OneOf(Recruitment)]
    request: Prose


class Share(Answer):
    id: int
    order_id: int
    office: OfficeRef | None
    activity: str
    request: str
    shared_at: dt.datetime
    ended_at: dt.datetime | None


class Shares(Answer):
    items: list[Share]


def draft_answers(body: DraftBody) -> dict[str, Any]:
    """The answers that were sent, as the action takes them."""
    sent = body.model_dump(exclude_unset=True, exclude={"attest", "employer_id", "reach", "remarks"})
    lists = {name: tuple(one) for name, one in sent.items() if isinstance(one, list)}
    told = body.attest.model_dump(exclude_unset=True) if body.attest else {}
    return sent | lists | told


def share_shown(share: OrderShare) -> Share:
    names = ("order_id", "activity", "request", "shared_at", "ended_at")
    return Share(id=share.pk, office=office_ref(share.office), **{name: getattr(share, name) for name in names})
