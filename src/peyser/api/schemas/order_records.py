"""Job orders as employers and staff read them. Who the employer is comes only through a `JobView`."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from peyser.accounts.actor import Actor
from peyser.api.fields import Plain
from peyser.api.paging import PageQuery
from peyser.api.schemas.jobs import Job, job
from peyser.api.schemas.shapes import Answer, OfficeRef, Page, codes, office_ref
from peyser.job_orders.choices import CloseReason, HoldReason, Kind, Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order, can_read_contact_of, can_see_employer_of
from peyser.job_orders.queries import view_for


class OrderQuery(PageQuery):
    status: Annotated[Plain, Field(max_length=10, json_schema_extra={"enum": ["", *Status.values]})] = ""
    text: Annotated[Plain, Field(max_length=150, description="Part of the title, or the number.")] = ""
    own_offices: Annotated[bool, Field(description="Staff: only what your offices hold.")] = True


class OrderListed(Answer):
    """`employer` is null where this reader may not know who it is."""

    id: int
    number: str
    title: str
    status: str = Field(json_schema_extra=codes(Status))
    kind: str = Field(json_schema_extra=codes(Kind))
    confidential: bool
    employer_id: int | None
    employer_name: str | None
    office: OfficeRef | None
    openings: int
    received_at: dt.datetime
    open_on: dt.date | None
    last_day_on: dt.date | None


class OrderContent(Answer):
    """What the order says, field by field, for whoever may change it."""

    title: str
    description: str
    worksite_street: str
    worksite_city: str
    worksite_state: str
    worksite_zip: str
    kind: str
    onet_code: str
    openings: int
    special_categories: list[str]
    full_time: bool
    hours_per_week: Decimal | None
    shift: Annotated[str, Field(examples=["any"])]
    duration: Annotated[str, Field(examples=["permanent"])]
    starts_on: dt.date | None
    ends_on: dt.date | None
    wage_min: Decimal | None
    wage_max: Decimal | None
    wage_unit: str
    wage_note: str
    tipped: bool
    pieces_per_hour: Decimal | None
    hours_per_day: Decimal | None
    work_begins: dt.time | None
    work_ends: dt.time | None
    in_school_hours: bool
    school_term: str
    labor_organization: str
    labor_organization_contact: str
    refer_to: str
    union_checked_at: dt.datetime | None
    min_education: int | None
    min_months: int | None
    min_age: int | None
    driver_licence: str
    skill_codes: list[str]
    licences: list[str]
    languages: list[str]
    hiring_requirements: list[str]
    requirements_text: str
    application_methods: list[str]
    application_instructions: str
    application_email: str
    application_phone: str
    application_url: str
    staff_screened: bool
    show_employer_name: bool
    federally_illegal_drug: bool
    benefits: list[str]
    pay_by_experience: bool
    work_place: Annotated[str, Field(examples=["on_site"])]
    public_transport: bool
    lift_pounds: int | None
    lift_often: str
    physical_demands: str
    own_equipment: str
    tests_text: str
    documents_wanted: list[str]
    max_referrals: int | None


class OrderRecord(OrderListed):
    """`job`: as this reader sees it. `content`: null for those who may not change the order.

    For staff it is null of a confidential order: it comes with a look at the contact, whose reason is kept.
    """

    hold_reason: str = Field(json_schema_extra=codes(HoldReason))
    close_reason: str = Field(json_schema_extra=codes(CloseReason))
    responsible_id: int | None
    entered_at: dt.datetime | None
    entry_due_at: dt.datetime | None
    job: Job
    content: OrderContent | None


class OrderPage(Page[OrderListed]):
    pass


class Notified(Answer):
    told: int = Field(description="How many qualified seekers got a message now; nobody is told twice.")


def order_listed(actor: Actor, order: JobOrder) -> OrderListed:
    return OrderListed(**_listed(actor, order))


def order_record(actor: Actor, order: JobOrder) -> OrderRecord:
    """Pass an order with employer and office at hand."""
    names = ("hold_reason", "close_reason", "responsible_id", "entered_at", "entry_due_at")
    plain = {name: getattr(order, name) for name in names}
    return OrderRecord(
        **_listed(actor, order),
        **plain,
        job=job(view_for(actor, order, with_how_to_apply=True)),
        content=order_content(order)
        if can_edit_order(actor, order) and can_read_contact_of(actor, order)
        else None,
    )


def _listed(actor: Actor, order: JobOrder) -> dict[str, Any]:
    names = ("number", "title", "status", "kind", "openings", "received_at", "open_on", "last_day_on")
    known = can_see_employer_of(actor, order)
    return {
        "id": order.pk,
        "confidential": order.is_confidential,
        "employer_id": order.employer_id if known else None,
        "employer_name": view_for(actor, order).employer_name or None,
        "office": office_ref(order.office),
        **{name: getattr(order, name) for name in names},
    }


def order_content(order: JobOrder) -> OrderContent:
    return OrderContent(**{name: getattr(order, name) for name in OrderContent.model_fields})
