"""Referrals: how they are asked for, issued and resulted, and how each side reads them."""

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from django.utils.translation import gettext
from pydantic import Field

from peyser.accounts.actor import Actor
from peyser.api.fields import Day, Id, Money, OneOf, Plain, Prose
from peyser.api.paging import PageQuery
from peyser.api.schemas.matches import MatchOut
from peyser.api.schemas.seekers import PastJobOut
from peyser.api.schemas.shapes import Answer, Body, Page, PersonRef, RuleAnswer, codes, in_spanish, person_ref
from peyser.job_orders.choices import WageUnit
from peyser.job_orders.queries import view_for
from peyser.referrals.applicants import applicant_of
from peyser.referrals.choices import Consent, HireSource, Result, Status
from peyser.referrals.models import Placement, Referral


class RequestBody(Body):
    job_order_id: Id
    notice_read: Annotated[bool, Field(description="The notice about a labor dispute was read.")] = False


class ReferBody(Body):
    """`consent`: how the seeker agreed to this very job. `notice_given`: of a labor dispute, where one exists."""

    seeker_id: Id
    job_order_id: Id
    consent: Annotated[str, OneOf(Consent)] | None = None
    consent_note: Annotated[Plain, Field(max_length=300, examples=["Called at 10 a.m."])] = ""
    notice_given: Annotated[bool, Field(examples=[False])] = False
    requirements_checked: bool = False


class HireBody(Body):
    """The first day of work, the pay, and what of the five facts of 20 CFR 651.10 only a person can tell."""

    started_on: Day
    wage: Money
    wage_unit: Annotated[str, OneOf(WageUnit)]
    arranged_with_employer: bool
    not_designated_by_employer: bool
    verified_from: Annotated[str, OneOf(HireSource)]


class ResultBody(Body):
    """`hire` is needed for the result `hired`."""

    result: Annotated[str, OneOf(Result)]
    note: Prose = ""
    hire: HireBody | None = None


class ReferralQuery(PageQuery):
    status: Annotated[Plain, Field(max_length=12, json_schema_extra={"enum": ["", *Status.values]})] = ""
    waiting: Annotated[
        bool,
        Field(description="Staff: what seekers asked for and your offices have not answered, oldest first."),
    ] = False


class ReferredSeeker(Answer):
    """`id` and `state_id` are for staff; an employer reads the name."""

    id: int | None
    state_id: str | None
    name: str


class ReferredJob(Answer):
    id: int
    number: str
    title: str
    employer_name: str | None


class PlacementOut(Answer):
    """`counts`: all five facts hold, so that it is reported as a placement."""

    started_on: dt.date
    wage: Decimal
    wage_unit: str
    order_before_referral: bool
    arranged_with_employer: bool
    not_designated_by_employer: bool
    hire_verified_from: str = Field(json_schema_extra=codes(HireSource))
    counts: bool


class ReferralOut(Answer):
    """`dispute_notice`: the written notice of a labor dispute that goes with the referral, empty for none."""

    id: int
    status: str = Field(json_schema_extra=codes(Status))
    seeker: ReferredSeeker
    job: ReferredJob
    consent: str = Field(json_schema_extra=codes(Consent))
    consent_at: dt.datetime
    consent_note: str
    dispute_notice: str
    requested_at: dt.datetime | None
    issued_on: dt.date | None
    issued_by: PersonRef | None
    denied_reason: str
    result: str = Field(json_schema_extra={"enum": ["", *Result.values]})
    resulted_on: dt.date | None
    placement: PlacementOut | None


class ReferralPage(Page[ReferralOut]):
    pass


class ApplicantOut(Answer):
    """What an employer may know of a person referred to its order; skills by name.

    Phone and e-mail are empty unless the person put the résumé online.
    """

    name: str
    phone: Annotated[str, Field(examples=["5735550100"])]
    email: str
    headline: str
    summary: str
    skills: Annotated[list[str], Field(examples=[["Welding"]])]
    licences: list[str]
    languages: list[str]
    past_jobs: list[PastJobOut]


class ReferralDetail(ReferralOut):
    """`applicant`: for the employer of the order. For staff: `match`, how the seeker fitted when referred, and
    `rule_ids`, what the rule book noted at the issue.
    """

    applicant: ApplicantOut | None
    match: dict[str, Any] | None
    rule_ids: list[str] = Field(examples=[["REF-041"]])


class Trial(RuleAnswer):
    match: MatchOut


def referral_out(actor: Actor, referral: Referral) -> ReferralOut:
    return ReferralOut(**_plain(actor, referral))


def referral_detail(actor: Actor, referral: Referral) -> ReferralDetail:
    staff = actor.is_staff
    return ReferralDetail(
        **_plain(actor, referral),
        applicant=_applicant(referral) if actor.employer_id is not None else None,
        match=(referral.match or None) if staff else None,
        rule_ids=list(referral.decision.rule_ids) if staff and referral.decision else [],
    )


def _applicant(referral: Referral) -> ApplicantOut:
    known = applicant_of(referral)
    names = ("name", "phone", "email", "headline", "summary")
    return ApplicantOut(
        **{name: getattr(known, name) for name in names},
        skills=[skill.name_es if in_spanish() else skill.name for skill in known.skills],
        licences=list(known.licences),
        languages=list(known.languages),
        past_jobs=[PastJobOut(**dataclasses.asdict(past)) for past in known.past_jobs],
    )


def _plain(actor: Actor, referral: Referral) -> dict[str, Any]:
    names = ("status", "consent", "consent_at", "requested_at", "issued_on", "result", "resulted_on")
    to_employer = actor.employer_id is not None
    placement = getattr(referral, "placement", None)
    return {
        "id": referral.pk,
        "seeker": _seeker(referral, to_employer=to_employer),
        "job": _job(actor, referral),
        "issued_by": person_ref(referral.issued_by) if actor.is_staff else None,
        "consent_note": "" if to_employer else referral.consent_note,
        "denied_reason": referral.denied_reason,
        "dispute_notice": gettext(referral.dispute_notice) if referral.dispute_notice else "",
        "placement": _placement(placement) if placement is not None else None,
        **{name: getattr(referral, name) for name in names},
    }


def _seeker(referral: Referral, *, to_employer: bool) -> ReferredSeeker:
    seeker = referral.seeker
    return ReferredSeeker(
        id=None if to_employer else seeker.pk,
        state_id=None if to_employer else seeker.state_id,
        name=seeker.name,
    )


def _job(actor: Actor, referral: Referral) -> ReferredJob:
    view = view_for(actor, referral.job_order)
    return ReferredJob(
        id=view.id, number=view.number, title=view.title, employer_name=view.employer_name or None
    )


def _placement(placement: Placement) -> PlacementOut:
    return PlacementOut(**{name: getattr(placement, name) for name in PlacementOut.model_fields})
