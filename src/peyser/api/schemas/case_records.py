"""Compliance cases as they are answered. Who the employer of a confidential order is stays with who may know."""

import datetime as dt
from typing import Any, Protocol

from pydantic import Field

from peyser.accounts.actor import Actor
from peyser.api.schemas.case_bodies import FOUND
from peyser.api.schemas.shapes import Answer, OfficeRef, Page, PersonRef, codes, office_ref, person_ref
from peyser.cases.choices import (
    DiscontinuationStatus,
    DisputeStatus,
    FraudStatus,
    Significance,
    SubstandardStatus,
    ViolationStatus,
)
from peyser.cases.models import Discontinuation, FraudCase, LaborDispute, SuspectedViolation
from peyser.cases.queries import orders_to_determine, who_heard_of
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_see_employer_of

TO_CALL = 200
ANY_STATUS = codes(DisputeStatus, FraudStatus, DiscontinuationStatus, ViolationStatus, SubstandardStatus)


class EmployerRef(Answer):
    id: int
    name: str


class OrderRef(Answer):
    id: int
    number: str
    title: str
    status: str


class CaseListed(Answer):
    """`employer` is null where it is confidential."""

    id: int
    status: str = Field(json_schema_extra={"enum": sorted(set(ANY_STATUS["enum"]))})
    employer: EmployerRef | None
    job_order: OrderRef | None
    began_at: dt.datetime


class CasePage(Page[CaseListed]):
    pass


class DeterminedOrder(Answer):
    job_order: OrderRef
    significance: str = Field(json_schema_extra=codes(Significance))


class DisputeRecord(Answer):
    """`to_determine`: the live orders of which the regional manager who asks must say what the dispute means."""

    id: int
    status: str = Field(json_schema_extra=codes(DisputeStatus))
    employer: EmployerRef
    report: str
    occupations: list[str]
    sites: list[str]
    reported_at: dt.datetime
    reported_by: PersonRef | None
    to_determine: list[OrderRef]
    findings: str = Field(examples=[FOUND])
    determined_at: dt.datetime | None
    determined_by: PersonRef | None
    orders: list[DeterminedOrder]
    employer_word: str
    employer_word_on: dt.date | None
    workers_word: str
    workers_word_on: dt.date | None
    closed_at: dt.datetime | None


class FraudRecord(Answer):
    """`heard`: job seekers who heard of the order; `to_call`: State IDs of those without an account."""

    id: int
    status: str = Field(json_schema_extra=codes(FraudStatus))
    employer: EmployerRef | None
    job_order: OrderRef
    suspicion: str
    opened_at: dt.datetime
    opened_by: PersonRef | None
    heard: int
    to_call: list[str]
    findings: str = Field(examples=[FOUND])
    warned: int | None
    decided_at: dt.datetime | None
    decided_by: PersonRef | None


class DiscontinuationRecord(Answer):
    id: int
    status: str = Field(json_schema_extra=codes(DiscontinuationStatus))
    employer: EmployerRef
    grounds: list[str]
    facts: str
    proposed_at: dt.datetime
    proposed_by: PersonRef | None
    notice: str
    notified_on: dt.date | None
    answer_due_on: dt.date | None
    answer: str
    answered_on: dt.date | None
    hearing_requested: bool
    immediate: bool
    decision: str
    decided_at: dt.datetime | None
    decided_by: PersonRef | None
    correction: str
    reinstated_at: dt.datetime | None
    reinstated_by: PersonRef | None


class ViolationRecord(Answer):
    """`filed_recently` decides: settle it with the employer first, or refer it to an agency in writing."""

    id: int
    status: str = Field(json_schema_extra=codes(ViolationStatus))
    employer: EmployerRef | None
    job_order: OrderRef | None
    office: OfficeRef | None
    suspicion: str
    explanation: str
    filed_recently: bool
    reported_at: dt.datetime
    reported_by: PersonRef | None
    attempt: str
    attempted_at: dt.datetime | None
    agency: str
    letter: str
    referred_at: dt.datetime | None


class Case(Protocol):
    pk: int
    status: str


def case_listed(
    case: Case, *, employer: EmployerRef | None, order: JobOrder | None, at: dt.datetime
) -> CaseListed:
    return CaseListed(
        id=case.pk, status=case.status, employer=employer, job_order=order_ref(order), began_at=at
    )


def dispute_record(actor: Actor, case: LaborDispute) -> DisputeRecord:
    live = {order.pk: order for order in orders_to_determine(actor, case)}
    answered = case.orders.select_related("job_order").order_by("pk")
    return DisputeRecord(
        employer=employer_ref(case.employer),
        to_determine=[order_reference(order) for order in live.values()],
        orders=[
            DeterminedOrder(job_order=order_reference(one.job_order), significance=one.significance)
            for one in answered
            if actor.reaches(one.job_order.office_id)
        ],
        **plain_columns(DisputeRecord, case),
    )


def fraud_record(actor: Actor, case: FraudCase) -> FraudRecord:
    heard = who_heard_of(case.job_order_id)
    without_account = heard.filter(user__isnull=True).values_list("state_id", flat=True)
    return FraudRecord(
        employer=employer_of_order(actor, case.job_order),
        job_order=order_reference(case.job_order),
        heard=heard.count(),
        to_call=list(without_account[:TO_CALL]),
        **plain_columns(FraudRecord, case),
    )


def discontinuation_record(case: Discontinuation) -> DiscontinuationRecord:
    return DiscontinuationRecord(
        employer=employer_ref(case.employer), **plain_columns(DiscontinuationRecord, case)
    )


def violation_record(actor: Actor, case: SuspectedViolation) -> ViolationRecord:
    return ViolationRecord(
        employer=employer_of_violation(actor, case),
        job_order=order_ref(case.job_order),
        office=office_ref(case.office),
        **plain_columns(ViolationRecord, case),
    )


def employer_ref(employer: Employer) -> EmployerRef:
    return EmployerRef(id=employer.pk, name=employer.name)


def employer_of_order(actor: Actor, order: JobOrder) -> EmployerRef | None:
    return employer_ref(order.employer) if can_see_employer_of(actor, order) else None


def employer_of_violation(actor: Actor, case: SuspectedViolation) -> EmployerRef | None:
    known = case.job_order is None or can_see_employer_of(actor, case.job_order)
    return employer_ref(case.employer) if known else None


def order_ref(order: JobOrder | None) -> OrderRef | None:
    return None if order is None else order_reference(order)


def order_reference(order: JobOrder) -> OrderRef:
    return OrderRef(id=order.pk, number=order.number, title=order.title, status=order.status)


MADE_APART = frozenset({"employer", "job_order", "office", "orders", "to_determine", "heard", "to_call"})


def plain_columns(shape: type[Answer], case: Any) -> dict[str, Any]:
    """The columns of the case that its answer has under the same name; people as references."""
    names = shape.model_fields.keys() - MADE_APART
    found = {name: getattr(case, name) for name in names}
    return {name: person_ref(one) if name.endswith("_by") else one for name, one in found.items()}
