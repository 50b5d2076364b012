from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import SUPPORT, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.employers import (
    CallBody,
    CallOut,
    DenialBody,
    EmployerRecord,
    EvidenceBody,
    TicketPage,
    TicketWithCalls,
    call_out,
    employer_record,
    queued_ticket,
    ticket_with_calls,
)
from peyser.employers import queries
from peyser.employers.actions.verify import deny_employer, log_call, validate_employer

router = Router(tags=["Verification"])


@router.get("", response=TicketPage, summary="Read the verification queue")
@entrance(SUPPORT)
def list_tickets(request: ApiRequest, query: Query[PageQuery]) -> TicketPage:
    """Open tickets, the most urgent first."""
    rows, cursor = one_page(queries.verification_queue(request.actor), query)
    return TicketPage(items=[queued_ticket(row) for row in rows], next_cursor=cursor)


@router.get("/{ticket_id}", response=TicketWithCalls, summary="Read a verification with its calls")
@entrance(SUPPORT)
def get_ticket(request: ApiRequest, ticket_id: Id) -> TicketWithCalls:
    """Open or closed."""
    return ticket_with_calls(queries.ticket_with_calls(request.actor, ticket_id))


@router.post("/{ticket_id}/calls", response={201: CallOut}, summary="Log a call")
@entrance(SUPPORT)
def log_a_call(request: ApiRequest, ticket_id: Id, body: CallBody) -> Status[CallOut]:
    """The account can be opened once the employer returned a call."""
    call = log_call(
        actor=request.actor,
        ticket_id=ticket_id,
        phone=body.phone,
        result=body.result,
        note=body.note,
        moment=moment(),
    )
    return Status(201, call_out(call))


@router.post("/{ticket_id}/validate", response=EmployerRecord, summary="Validate the employer")
@entrance(SUPPORT)
def validate_ticket(request: ApiRequest, ticket_id: Id, body: EvidenceBody) -> EmployerRecord:
    """The account becomes active, and its open job orders are online from now on."""
    employer = validate_employer(
        actor=request.actor, ticket_id=ticket_id, evidence=body.evidence, moment=moment()
    )
    return employer_record(employer)


@router.post("/{ticket_id}/deny", response=EmployerRecord, summary="Deny the employer")
@entrance(SUPPORT)
def deny_ticket(request: ApiRequest, ticket_id: Id, body: DenialBody) -> EmployerRecord:
    """With the reason, which the employer reads."""
    employer = deny_employer(actor=request.actor, ticket_id=ticket_id, reason=body.reason, moment=moment())
    return employer_record(employer)
