from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.case_bodies import (
    CaseQuery,
    DeterminationBody,
    DisputeReportBody,
    FindingsBody,
    SideBody,
    StandingBody,
)
from peyser.api.schemas.case_records import (
    CasePage,
    DisputeRecord,
    case_listed,
    dispute_record,
    employer_ref,
)
from peyser.cases import queries
from peyser.cases.actions.dispute_end import close_dispute, follow_up_dispute, hear_side
from peyser.cases.actions.disputes import determine_dispute, dismiss_dispute, report_dispute

router = Router(tags=["Labor disputes"])


@router.get("", response=CasePage, summary="List labor disputes")
@entrance(STAFF)
def list_disputes(request: ApiRequest, query: Query[CaseQuery]) -> CasePage:
    """Open ones, the newest report first."""
    found = queries.open_disputes(request.actor)
    if query.employer_id is not None:
        found = queries.disputes_of(request.actor, query.employer_id).select_related("employer")
    rows, cursor = one_page(found, query)
    items = [case_listed(r, employer=employer_ref(r.employer), order=None, at=r.reported_at) for r in rows]
    return CasePage(items=items, next_cursor=cursor)


@router.get("/{case_id}", response=DisputeRecord, summary="Read a labor dispute")
@entrance(STAFF)
def get_dispute(request: ApiRequest, case_id: Id) -> DisputeRecord:
    """With what it means for each job order that the reader's offices hold."""
    return _as_it_stands(request, case_id)


@router.post("", response={201: DisputeRecord}, summary="Report a labor dispute")
@entrance(FRONTLINE)
def report_a_dispute(request: ApiRequest, body: DisputeReportBody) -> Status[DisputeRecord]:
    """The regional manager verifies it. Until then new orders for these positions wait on hold."""
    made = report_dispute(
        actor=request.actor,
        employer_id=body.employer_id,
        report=body.report,
        positions=body.positions(),
        moment=moment(),
    )
    return Status(201, _as_it_stands(request, made.pk))


@router.post("/{case_id}/determine", response=DisputeRecord, summary="Confirm a labor dispute")
@entrance(FRONTLINE)
def determine_a_dispute(request: ApiRequest, case_id: Id, body: DeterminationBody) -> DisputeRecord:
    """By the regional manager, order by order: those at issue go on hold, the others carry the notice."""
    determine_dispute(
        actor=request.actor, dispute_id=case_id, determination=body.determination(), moment=moment()
    )
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/dismiss", response=DisputeRecord, summary="Find no labor dispute")
@entrance(FRONTLINE)
def dismiss_a_dispute(request: ApiRequest, case_id: Id, body: FindingsBody) -> DisputeRecord:
    """By the regional manager: orders that waited open, and whoever reported is told."""
    dismiss_dispute(actor=request.actor, dispute_id=case_id, findings=body.findings, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/words", response=DisputeRecord, summary="Keep a side's word that it is over")
@entrance(FRONTLINE)
def keep_word(request: ApiRequest, case_id: Id, body: SideBody) -> DisputeRecord:
    """The dispute is closed once both sides have said so."""
    hear_side(actor=request.actor, dispute_id=case_id, side=body.side, word=body.word, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/follow-up", response=DisputeRecord, summary="Follow a labor dispute up")
@entrance(FRONTLINE)
def follow_a_dispute_up(request: ApiRequest, case_id: Id, body: StandingBody) -> DisputeRecord:
    """Noted on the employer's record; the next look is planned by itself."""
    follow_up_dispute(actor=request.actor, dispute_id=case_id, note=body.note, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/close", response=DisputeRecord, summary="Close a labor dispute")
@entrance(FRONTLINE)
def close_a_dispute(request: ApiRequest, case_id: Id) -> DisputeRecord:
    """The orders on hold open again, and everybody is told."""
    close_dispute(actor=request.actor, dispute_id=case_id, moment=moment())
    return _as_it_stands(request, case_id)


def _as_it_stands(request: ApiRequest, case_id: int) -> DisputeRecord:
    return dispute_record(request.actor, queries.dispute_for(request.actor, case_id))
