from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.case_bodies import AgencyBody, AttemptBody, CaseQuery, StopBody
from peyser.api.schemas.case_records import (
    CasePage,
    ViolationRecord,
    case_listed,
    employer_of_violation,
    violation_record,
)
from peyser.cases import queries
from peyser.cases.actions.violations import (
    AgencyReferral,
    StopReport,
    fail_violation,
    refer_violation,
    settle_violation,
    stop_and_report,
)
from peyser.job_orders.queries import job_for_actor
from peyser.kernel.errors import BadInput

router = Router(tags=["Suspected violations"])


@router.get("", response=CasePage, summary="List suspected violations")
@entrance(STAFF)
def list_violations(request: ApiRequest, query: Query[CaseQuery]) -> CasePage:
    """Those that wait for a supervisor and that the reader may open, the oldest first."""
    actor, found = request.actor, queries.violation_queue(request.actor)
    if query.employer_id is not None:
        found = queries.violations_of(actor, query.employer_id).select_related("employer", "job_order")
    rows, cursor = one_page(found, query)
    items = [
        case_listed(row, employer=employer_of_violation(actor, row), order=row.job_order, at=row.reported_at)
        for row in rows
    ]
    return CasePage(items=items, next_cursor=cursor)


@router.get("/{case_id}", response=ViolationRecord, summary="Read a suspected violation")
@entrance(STAFF)
def get_violation(request: ApiRequest, case_id: Id) -> ViolationRecord:
    """For its center, whoever reported it, and the State Monitor Advocate."""
    return _as_it_stands(request, case_id)


@router.post("", response={201: ViolationRecord}, summary="Stop and report a suspected violation")
@entrance(FRONTLINE)
def stop_order_and_report(request: ApiRequest, body: StopBody) -> Status[ViolationRecord]:
    """The order stops at once; the supervisor and the State Monitor Advocate are told."""
    employer_id = body.employer_id
    if body.job_order_id is not None:
        employer_id = job_for_actor(request.actor, body.job_order_id, on=request.today).employer_id
    if employer_id is None:
        raise BadInput({"job_order_id": _("Say which order, or which employer tried to enter one.")})
    made = stop_and_report(
        actor=request.actor,
        employer_id=employer_id,
        job_order_id=body.job_order_id,
        report=StopReport(suspicion=body.suspicion, explanation=body.explanation),
        moment=moment(),
    )
    return Status(201, _as_it_stands(request, made.pk))


@router.post("/{case_id}/settle", response=ViolationRecord, summary="Accept the changed order")
@entrance(FRONTLINE)
def accept_changed_order(request: ApiRequest, case_id: Id, body: AttemptBody) -> ViolationRecord:
    """By a supervisor of the center: the employer made the order lawful."""
    settle_violation(actor=request.actor, case_id=case_id, attempt=body.attempt, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/fail", response=ViolationRecord, summary="Void the order that was not changed")
@entrance(FRONTLINE)
def void_unchanged_order(request: ApiRequest, case_id: Id, body: AttemptBody) -> ViolationRecord:
    """By a supervisor of the center; the matter may still be referred."""
    fail_violation(actor=request.actor, case_id=case_id, attempt=body.attempt, moment=moment())
    return _as_it_stands(request, case_id)


@router.post("/{case_id}/refer", response=ViolationRecord, summary="Refer a violation to an agency")
@entrance(FRONTLINE)
def refer_to_agency(request: ApiRequest, case_id: Id, body: AgencyBody) -> ViolationRecord:
    """In writing; the order is void unless it was changed."""
    referral = AgencyReferral(agency=body.agency, letter=body.letter, order_changed=body.order_changed)
    refer_violation(actor=request.actor, case_id=case_id, referral=referral, moment=moment())
    return _as_it_stands(request, case_id)


def _as_it_stands(request: ApiRequest, case_id: int) -> ViolationRecord:
    return violation_record(request.actor, queries.violation_for(request.actor, case_id))
