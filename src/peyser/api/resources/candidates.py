from ninja import Query, Router

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.api.fields import Id, Incoming
from peyser.api.paging import Limit
from peyser.api.requests import ApiRequest
from peyser.api.schemas.matches import CandidateOut, Candidates, candidate_out
from peyser.api.schemas.order_records import Notified
from peyser.job_orders.queries import job_for_actor
from peyser.matching.actions.notify import notify_qualified
from peyser.matching.queries import candidates_for, visible_candidates

router = Router(tags=["Matching"])


class HowMany(Incoming):
    limit: Limit = 20


@router.get("/{order_id}/candidates", response=Candidates, summary="Find who fits a job order")
@entrance(FRONTLINE)
def find_candidates(request: ApiRequest, order_id: Id, query: Query[HowMany]) -> Candidates:
    """The qualified first, veterans' priority, then the score; each with its reasons."""
    order = job_for_actor(request.actor, order_id, on=request.today)
    found = candidates_for(order, on=request.today, limit=query.limit)
    within = visible_candidates(request.actor, found, on=request.today)
    items: list[CandidateOut] = [
        candidate_out(candidate, within_reach=candidate.seeker.pk in within) for candidate in found
    ]
    return Candidates(items=items)


@router.post("/{order_id}/notify", response=Notified, summary="Tell the qualified seekers about a job order")
@entrance(FRONTLINE)
def notify_seekers(request: ApiRequest, order_id: Id) -> Notified:
    """By the channel that each of them chose. A note on the employer's record says how many were told."""
    return Notified(told=notify_qualified(actor=request.actor, job_order_id=order_id, moment=moment()))
