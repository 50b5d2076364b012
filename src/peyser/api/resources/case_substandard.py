from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.case_bodies import CaseQuery
from peyser.api.schemas.case_order_bodies import (
    LowPayBody,
    PayAnswerBody,
    PayNoteBody,
    PayReasonBody,
    PayStatementBody,
)
from peyser.api.schemas.case_order_records import SubstandardRecord, substandard_record
from peyser.api.schemas.case_records import CasePage, case_listed, employer_of_order
from peyser.cases import order_queries
from peyser.cases.actions.substandard import record_pay_answer, refer_low_pay, tell_of_low_pay
from peyser.cases.actions.substandard_end import accept_low_pay, hold_low_pay, refuse_low_pay, settle_low_pay

router = Router(tags=["Pay below the minimum"])


@router.get("", response=CasePage, summary="List orders with pay below the minimum")
@entrance(STAFF)
def list_substandard(request: ApiRequest, query: Query[CaseQuery]) -> CasePage:
    """Those that are not settled or decided and that the reader may open, the oldest first."""
    actor, found = request.actor, order_queries.substandard_queue(request.actor)
    if query.employer_id is not None:
        found = order_queries.substandard_orders(actor).filter(job_order__employer=query.employer_id)
        found = found.order_by("told_at", "pk")
    rows, cursor = one_page(found, query)
    items = [
        case_listed(row, employer=employer_of_order(actor, row.job_order), order=row.job_order, at=row.told_at)
        for row in rows
    ]
    return CasePage(items=items, next_cursor=cursor)


@router.get("/{case_id}", response=SubstandardRecord, summary="Read a case about low pay")
@entrance(STAFF)
def get_substandard(request: ApiRequest, case_id: Id) -> SubstandardRecord:
    """For the center that holds the order."""
    return _as_it_stands(request, case_id)


@router.post("", response={201: SubstandardRecord}, summary="Tell the employer that the pay is too low")
@entrance(FRONTLINE)
def tell_employer_of_pay(request: ApiRequest, body: LowPayBody) -> Status[SubstandardRecord]:
    """An open order leaves the public pages; a draft stays one that the employer may change."""
    made = tell_of_low_pay(
        actor=request.actor,
        job_order_id=body.job_order_id,
        explanation=body.explanation,
        how=body.how,
        moment=moment(),
    )
    return Status(201, _as_it_stands(request, made.pk))


@router.post("/{case_id}/answer", response=SubstandardRecord, summary="Write down the employer's answer")
@entrance(FRONTLINE)
def record_answer(request: ApiRequest, case_id: Id, body: PayAnswerBody) -> SubstandardRecord:
    """Needed before the order is referred."""
    record_pay_answer(actor=request.actor, case_id=case_id, answered=body.answered(), moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/settle", response=SubstandardRecord, summary="Settle: the pay was changed")
@entrance(FRONTLINE)
def settle_pay(request: ApiRequest, case_id: Id) -> SubstandardRecord:
    """The order goes on as it was before."""
    settle_low_pay(actor=request.actor, case_id=case_id, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/refer", response=SubstandardRecord, summary="Refer the pay to the supervisor")
@entrance(FRONTLINE)
def refer_pay(request: ApiRequest, case_id: Id, body: PayNoteBody) -> SubstandardRecord:
    """The supervisor, manager or functional leader of the center decides on this one order."""
    refer_low_pay(actor=request.actor, case_id=case_id, note=body.note, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/accept", response=SubstandardRecord, summary="Accept the pay of one order")
@entrance(FRONTLINE)
def accept_pay(request: ApiRequest, case_id: Id, body: PayStatementBody) -> SubstandardRecord:
    """With a statement, for this order and this pay alone."""
    accept_low_pay(actor=request.actor, case_id=case_id, decision=body.decision, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/refuse", response=SubstandardRecord, summary="Refuse an order because of its pay")
@entrance(FRONTLINE)
def refuse_pay(request: ApiRequest, case_id: Id, body: PayReasonBody) -> SubstandardRecord:
    """The order is void, and the employer is told why."""
    refuse_low_pay(actor=request.actor, case_id=case_id, decision=body.decision, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/hold", response=SubstandardRecord, summary="Let an order wait because of its pay")
@entrance(FRONTLINE)
def hold_pay(request: ApiRequest, case_id: Id, body: PayReasonBody) -> SubstandardRecord:
    """It is accepted or refused later."""
    hold_low_pay(actor=request.actor, case_id=case_id, decision=body.decision, moment=moment())
    return _as_it_stands(request, case_id)


def _as_it_stands(request: ApiRequest, case_id: int) -> SubstandardRecord:
    return substandard_record(request.actor, order_queries.substandard_for(request.actor, case_id))
