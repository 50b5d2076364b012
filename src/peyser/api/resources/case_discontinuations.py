from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.case_bodies import (
    CaseQuery,
    CorrectionBody,
    DecisionBody,
    EmployerAnswerBody,
    EndBody,
    NoticeBody,
    ProposalBody,
)
from peyser.api.schemas.case_records import (
    CasePage,
    DiscontinuationRecord,
    case_listed,
    discontinuation_record,
    employer_ref,
)
from peyser.cases import queries
from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    notify_employer,
    propose_discontinuation,
    record_answer,
)
from peyser.cases.actions.reinstate import reinstate_services

router = Router(tags=["Discontinuation of services"])


@router.get("", response=CasePage, summary="List discontinuations of services")
@entrance(STAFF)
def list_discontinuations(request: ApiRequest, query: Query[CaseQuery]) -> CasePage:
    """Those that wait for the State Monitor Advocate or are in force, the oldest first."""
    found = queries.discontinuation_queue(request.actor)
    if query.employer_id is not None:
        found = queries.discontinuations_of(request.actor, query.employer_id).select_related("employer")
    rows, cursor = one_page(found, query)
    items = [case_listed(r, employer=employer_ref(r.employer), order=None, at=r.proposed_at) for r in rows]
    return CasePage(items=items, next_cursor=cursor)


@router.get("/{case_id}", response=DiscontinuationRecord, summary="Read a discontinuation of services")
@entrance(STAFF)
def get_discontinuation(request: ApiRequest, case_id: Id) -> DiscontinuationRecord:
    """With the notice, the employer's answer and the decision."""
    return _as_it_stands(request, case_id)


@router.post("", response={201: DiscontinuationRecord}, summary="Propose to end services to an employer")
@entrance(FRONTLINE)
def propose_to_end_services(request: ApiRequest, body: ProposalBody) -> Status[DiscontinuationRecord]:
    """Nothing changes for the employer until the State Monitor Advocate decides."""
    made = propose_discontinuation(
        actor=request.actor,
        employer_id=body.employer_id,
        grounds=tuple(body.grounds),
        facts=body.facts,
        moment=moment(),
    )
    return Status(201, _as_it_stands(request, made.pk))


@router.post("/{case_id}/notify", response=DiscontinuationRecord, summary="Send the employer the notice")
@entrance(FRONTLINE)
def send_notice(request: ApiRequest, case_id: Id, body: NoticeBody) -> DiscontinuationRecord:
    """The working days to answer begin."""
    notify_employer(actor=request.actor, case_id=case_id, notice=body.notice, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/answer", response=DiscontinuationRecord, summary="Keep the employer's answer")
@entrance(FRONTLINE)
def keep_employers_answer(request: ApiRequest, case_id: Id, body: EmployerAnswerBody) -> DiscontinuationRecord:
    """And whether it asks for a hearing."""
    record_answer(
        actor=request.actor,
        case_id=case_id,
        answer=body.answer,
        hearing_requested=body.hearing_requested,
        moment=moment(),
    )
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/discontinue", response=DiscontinuationRecord, summary="End the services")
@entrance(FRONTLINE)
def end_services(request: ApiRequest, case_id: Id, body: EndBody) -> DiscontinuationRecord:
    """By the State Monitor Advocate: the account closes, and its orders go offline."""
    decided = Decided(decision=body.decision, immediate=body.immediate)
    discontinue_services(actor=request.actor, case_id=case_id, decided=decided, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/drop", response=DiscontinuationRecord, summary="Go on with the services")
@entrance(FRONTLINE)
def go_on_with_services(request: ApiRequest, case_id: Id, body: DecisionBody) -> DiscontinuationRecord:
    """An employer that had the notice is told."""
    drop_discontinuation(actor=request.actor, case_id=case_id, decision=body.decision, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/reinstate", response=DiscontinuationRecord, summary="Give services again")
@entrance(FRONTLINE)
def give_services_again(request: ApiRequest, case_id: Id, body: CorrectionBody) -> DiscontinuationRecord:
    """The employer corrected what was wrong; the account is as it was before."""
    reinstate_services(actor=request.actor, case_id=case_id, correction=body.correction, moment=moment())
    return _as_it_stands(request, case_id)


def _as_it_stands(request: ApiRequest, case_id: int) -> DiscontinuationRecord:
    return discontinuation_record(queries.discontinuation_for(request.actor, case_id))
