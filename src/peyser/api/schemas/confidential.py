"""Confidential orders: the request, the talk that decides it, who is responsible, and the looks at the contact."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Day, Id, Plain, Prose
from peyser.api.paging import PageQuery
from peyser.api.schemas.order_records import OrderContent, order_content
from peyser.api.schemas.shapes import Answer, Body, Page, PersonRef, codes, person_ref
from peyser.job_orders.choices import ConfidentialityStatus
from peyser.job_orders.models import ConfidentialityRequest, ContactLook, JobOrder
from peyser.job_orders.talk import Talk


class TalkBody(Body):
    """The talk with the employer: when, with whom, why it is needed, and what was found. `reason` of the decision."""

    talked_on: Annotated[Day | None, Field(examples=["2026-06-01"])] = None
    talked_with: Annotated[Plain, Field(max_length=120, examples=["Q. Ward"])] = ""
    need: Annotated[Prose, Field(examples=["The post is still filled."])] = ""
    need_established: bool = False
    opening_exists: bool = False
    reason: Annotated[Prose, Field(examples=[""])] = ""


class LookBody(Body):
    reason: Annotated[Plain, Field(max_length=300, examples=["To agree on an interview."])]


class ResponsibleBody(LookBody):
    user_id: Id


class LookQuery(PageQuery):
    since: Annotated[Day | None, Field(description="First day; three months ago if left out.")] = None
    until: Annotated[Day | None, Field(description="Last day; today if left out.")] = None


class Request(Answer):
    """`number` is the order's; who the employer is is not said here."""

    id: int
    order_id: int
    number: str
    status: str = Field(json_schema_extra=codes(ConfidentialityStatus))
    asked_online: bool
    asked_at: dt.datetime
    decided_at: dt.datetime | None
    responsible_id: int | None


class RequestPage(Page[Request]):
    pass


class Look(Answer):
    id: int
    order_id: int
    number: str
    looked_by: PersonRef | None
    looked_at: dt.datetime
    reason: str


class LookPage(Page[Look]):
    pass


class ContactShown(Answer):
    """How the employer is reached, and what the order says, to change it. A repeat of the call leaves it out."""

    employer_id: int
    employer_name: str
    contact_name: str
    contact_phone: str
    contact_email: str
    responsible_id: int | None
    content: OrderContent | None


def talk_of(body: TalkBody) -> Talk:
    return Talk(
        on=body.talked_on,
        held_with=body.talked_with,
        need=body.need,
        need_established=body.need_established,
        opening_exists=body.opening_exists,
    )


def request_shown(asked: ConfidentialityRequest) -> Request:
    names = ("order_id", "status", "asked_online", "asked_at", "decided_at")
    plain = {name: getattr(asked, name) for name in names}
    return Request(id=asked.pk, number=asked.order.number, responsible_id=asked.order.responsible_id, **plain)


def look_shown(look: ContactLook) -> Look:
    return Look(
        id=look.pk,
        order_id=look.order_id,
        number=look.order.number,
        looked_by=person_ref(look.looked_by),
        looked_at=look.looked_at,
        reason=look.reason,
    )


def without_secrets(shown: ContactShown) -> ContactShown:
    """What is kept for a repeat of the call: a second look is asked for anew."""
    nothing = dict.fromkeys(("employer_name", "contact_name", "contact_phone", "contact_email"), "")
    return shown.model_copy(update=nothing | {"content": None})


def contact_shown(order: JobOrder) -> ContactShown:
    contact = order.contact
    return ContactShown(
        employer_id=order.employer_id,
        employer_name=order.employer.name,
        contact_name=contact.name if contact else "",
        contact_phone=contact.phone if contact else order.employer.phone,
        contact_email=contact.email if contact else "",
        responsible_id=order.responsible_id,
        content=order_content(order),
    )
