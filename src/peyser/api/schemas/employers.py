"""Employers, their contacts, and customer support's verification of them."""

import datetime as dt
from typing import Annotated, Any

from pydantic import Field

from peyser.api.fields import AnEmail, APhone, OneOf, Plain, Prose, Secret, Website, ZipCode
from peyser.api.paging import PageQuery
from peyser.api.schemas.seekers import Language
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, Page, PersonRef, codes, office_ref, person_ref
from peyser.employers.choices import AccessRight, AccountStatus, CallResult
from peyser.employers.models import Employer, VerificationCall, VerificationTicket
from peyser.employers.queries import contacts_of


class EmployerRegistration(Body):
    """An account begins with a position to fill and the terms of service; `GET /reference/terms` has their text.

    `fein` may stay empty while unknown. With a password the contact can sign in; an employer that registers
    itself gives one. The account waits for customer support's verification.
    """

    legal_name: Annotated[Plain, Field(min_length=1, max_length=160)]
    zip_code: ZipCode
    contact_name: Annotated[Plain, Field(min_length=1, max_length=80)]
    contact_phone: APhone
    contact_email: AnEmail
    position_to_fill: Annotated[Plain, Field(max_length=150)]
    terms_accepted: bool
    trade_name: Annotated[Plain, Field(max_length=160)] = ""
    fein: Annotated[Plain, Field(max_length=20)] = ""
    street: Annotated[Plain, Field(max_length=200)] = ""
    website: Website = ""
    contact_title: Annotated[Plain, Field(max_length=80)] = ""
    password: Secret = ""
    language: Language = "en"
    checked_for_existing_account: Annotated[
        bool, Field(description="Staff looked for an account of this employer first.")
    ] = False


class EmployerQuery(PageQuery):
    text: Annotated[Plain, Field(max_length=160, description="Part of the legal name.", examples=["Boone"])] = (
        ""
    )


class ContactOut(Answer):
    name: str
    title: str
    email: str
    phone: str
    is_primary: bool


class EmployerListed(Answer):
    id: int
    legal_name: str
    trade_name: str
    city: str
    state: Annotated[str, Field(examples=["MO"])]
    status: str = Field(json_schema_extra=codes(AccountStatus))
    access_right: str = Field(json_schema_extra=codes(AccessRight))
    office: OfficeRef | None


class EmployerRecord(EmployerListed):
    """An employer's record, for its own contacts and for staff."""

    fein: str
    street: str
    zip_code: str
    phone: str
    website: str
    registered_at: dt.datetime
    verified_at: dt.datetime | None
    contacts: list[ContactOut]


class EmployerPage(Page[EmployerListed]):
    pass


class CallBody(Body):
    phone: APhone
    result: Annotated[str, OneOf(CallResult)]
    note: Prose = ""


class EvidenceBody(Body):
    evidence: Annotated[Prose, Field(description="What showed that the employer is genuine.")]


class DenialBody(Body):
    reason: Annotated[Prose, Field(description="The person concerned reads it.")]


class CallOut(Answer):
    id: int
    called_at: dt.datetime
    phone: str
    result: str = Field(json_schema_extra=codes(CallResult))
    note: str
    staff: PersonRef | None


class Ticket(Answer):
    """Customer support's task to verify one employer. `due_at` is 48 hours after it was opened."""

    id: int
    employer: EmployerListed
    status: str = Field(json_schema_extra=codes(VerificationTicket.Status))
    opened_at: dt.datetime
    due_at: dt.datetime
    closed_at: dt.datetime | None
    by_staff: bool
    evidence: str
    reason: str


class QueuedTicket(Ticket):
    call_count: int
    was_returned: bool = Field(description="The employer called back.")


class TicketWithCalls(Ticket):
    calls: list[CallOut]


class TicketPage(Page[QueuedTicket]):
    pass


def employer_listed(employer: Employer) -> EmployerListed:
    return EmployerListed(**_listed(employer))


def employer_record(employer: Employer) -> EmployerRecord:
    names = ("fein", "street", "zip_code", "phone", "website", "registered_at", "verified_at")
    contacts = [
        ContactOut(**{name: getattr(contact, name) for name in ContactOut.model_fields})
        for contact in contacts_of(employer)
    ]
    more = {name: getattr(employer, name) for name in names}
    return EmployerRecord(**_listed(employer), **more, contacts=contacts)


def queued_ticket(ticket: VerificationTicket) -> QueuedTicket:
    counted = {name: getattr(ticket, name) for name in ("call_count", "was_returned")}
    return QueuedTicket(**_ticket(ticket), **counted)


def ticket_with_calls(ticket: VerificationTicket) -> TicketWithCalls:
    calls = sorted(ticket.calls.all(), key=lambda call: (call.called_at, call.pk))
    return TicketWithCalls(**_ticket(ticket), calls=[call_out(call) for call in calls])


def call_out(call: VerificationCall) -> CallOut:
    return CallOut(
        id=call.pk,
        called_at=call.called_at,
        phone=call.phone,
        result=call.result,
        note=call.note,
        staff=person_ref(call.staff),
    )


def _listed(employer: Employer) -> dict[str, Any]:
    names = ("legal_name", "trade_name", "city", "state", "status", "access_right")
    plain = {name: getattr(employer, name) for name in names}
    return {"id": employer.pk, "office": office_ref(employer.office), **plain}


def _ticket(ticket: VerificationTicket) -> dict[str, Any]:
    names = ("status", "opened_at", "due_at", "closed_at", "by_staff", "evidence", "reason")
    plain = {name: getattr(ticket, name) for name in names}
    return {"id": ticket.pk, "employer": employer_listed(ticket.employer), **plain}
