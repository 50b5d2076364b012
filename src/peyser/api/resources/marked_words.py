"""The marked words of job orders: what waits, what stands in one order, and the decision about each."""

from ninja import Query, Router

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.marked_words import (
    DecideBody,
    OrdersToLookAt,
    WordFinding,
    WordFindings,
    finding_shown,
    findings_shown,
    to_look_at,
)
from peyser.job_orders.actions.decide_finding import decide_finding
from peyser.job_orders.findings import orders_to_look_at, tellable_findings
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import job_for_actor

router = Router(tags=["Job orders"])


@router.get("/to-look-at", response=OrdersToLookAt, summary="List the orders with marked words")
@entrance(STAFF)
def list_to_look_at(request: ApiRequest, query: Query[PageQuery]) -> OrdersToLookAt:
    """Live orders of the reader's job centers; signs of fraud first, then what waits for the supervisor."""
    rows, cursor = one_page(orders_to_look_at(request.actor), query)
    return OrdersToLookAt(items=[to_look_at(request.actor, row) for row in rows], next_cursor=cursor)


@router.get("/{order_id}/marked-words", response=WordFindings, summary="Read the marked words of an order")
@entrance(STAFF)
def list_marked_words(request: ApiRequest, order_id: Id) -> WordFindings:
    """With every decision; those whose words are gone stand last."""
    return findings_shown(request.actor, _visible(request, order_id))


@router.post(
    "/{order_id}/marked-words/{finding_id}/decide",
    response=WordFinding,
    summary="Decide about marked words",
)
@entrance(FRONTLINE)
def decide_about_words(request: ApiRequest, order_id: Id, finding_id: Id, body: DecideBody) -> WordFinding:
    """Clear them, ask the employer to change them, or give them to the supervisor, with the reason.

    The employer who is asked gets a message with the words, the source and other wording.
    """
    order = _visible(request, order_id)
    known = tellable_findings(request.actor, order).get(pk=finding_id).pk
    decide_finding(actor=request.actor, finding_id=known, verb=body.verb, reason=body.reason, moment=moment())
    return finding_shown(request.actor, order, tellable_findings(request.actor, order).get(pk=known))


def _visible(request: ApiRequest, order_id: int) -> JobOrder:
    return job_for_actor(request.actor, order_id, on=request.today)
