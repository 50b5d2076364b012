from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, SUPPORT, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.case_bodies import CaseQuery, FindingsBody, SuspicionBody
from peyser.api.schemas.case_records import (
    CasePage,
    FraudRecord,
    case_listed,
    employer_of_order,
    fraud_record,
)
from peyser.cases import queries
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud, remove_fraud

router = Router(tags=["Suspected frauds"])


@router.get("", response=CasePage, summary="List suspected frauds")
@entrance(STAFF)
def list_frauds(request: ApiRequest, query: Query[CaseQuery]) -> CasePage:
    """Those under investigation that the reader may open, the oldest first."""
    actor, found = request.actor, queries.fraud_queue(request.actor)
    if query.employer_id is not None:
        found = queries.frauds_of(actor, query.employer_id)
    rows, cursor = one_page(found.select_related("job_order__employer"), query)
    items = [
        case_listed(
            row, employer=employer_of_order(actor, row.job_order), order=row.job_order, at=row.opened_at
        )
        for row in rows
    ]
    return CasePage(items=items, next_cursor=cursor)


@router.get("/{case_id}", response=FraudRecord, summary="Read a suspected fraud")
@entrance(STAFF)
def get_fraud(request: ApiRequest, case_id: Id) -> FraudRecord:
    """For support and the center that holds the order."""
    return _as_it_stands(request, case_id)


@router.post("", response={201: FraudRecord}, summary="Hold a job order as a suspected fraud")
@entrance(FRONTLINE)
def hold_as_fraud(request: ApiRequest, body: SuspicionBody) -> Status[FraudRecord]:
    """By a supervisor, functional leader or customer support; support investigates."""
    made = hold_for_fraud(
        actor=request.actor, job_order_id=body.job_order_id, suspicion=body.suspicion, moment=moment()
    )
    return Status(201, _as_it_stands(request, made.pk))


@router.post("/{case_id}/clear", response=FraudRecord, summary="Release an order: no fraud")
@entrance(SUPPORT)
def clear_order(request: ApiRequest, case_id: Id, body: FindingsBody) -> FraudRecord:
    """The order is as it was before."""
    clear_fraud(actor=request.actor, case_id=case_id, findings=body.findings, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/remove", response=FraudRecord, summary="Remove an order: fraud")
@entrance(SUPPORT)
def remove_order(request: ApiRequest, case_id: Id, body: FindingsBody) -> FraudRecord:
    """The order is void for good, and everyone who heard of it is warned."""
    remove_fraud(actor=request.actor, case_id=case_id, findings=body.findings, moment=moment())
    return _as_it_stands(request, case_id)


def _as_it_stands(request: ApiRequest, case_id: int) -> FraudRecord:
    return fraud_record(request.actor, queries.fraud_case_for(request.actor, case_id))
