"""Confidential orders: the queue of requests, what came of the talk, and the contact for a reason that is kept."""

import datetime as dt

from ninja import Query, Router

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, FRONTLINE_ROLES, STAFF, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.confidential import (
    ContactShown,
    LookBody,
    LookPage,
    LookQuery,
    RequestPage,
    ResponsibleBody,
    TalkBody,
    contact_shown,
    look_shown,
    request_shown,
    talk_of,
    without_secrets,
)
from peyser.api.schemas.order_records import OrderRecord, order_record
from peyser.job_orders.actions.confidential_work import look_at_contact, make_responsible
from peyser.job_orders.actions.confidentiality import (
    decline_confidentiality,
    grant_confidentiality,
    show_employer,
)
from peyser.job_orders.confidential import contact_looks, requests_to_decide
from peyser.job_orders.queries import job_for_actor

router = Router(tags=["Job orders"])
OWN_OR_FRONTLINE = Entrance(employer=True, roles=FRONTLINE_ROLES)
LOOKED_BACK = dt.timedelta(days=90)


@router.get("/confidential/requests", response=RequestPage, summary="List requests for confidentiality")
@entrance(STAFF)
def list_confidentiality_requests(request: ApiRequest, query: Query[PageQuery]) -> RequestPage:
    """Those of the reader's centers that wait for a talk with the employer, the oldest first."""
    rows, cursor = one_page(requests_to_decide(request.actor), query)
    return RequestPage(items=[request_shown(row) for row in rows], next_cursor=cursor)


@router.get("/confidential/looks", response=LookPage, summary="List looks at confidential contacts")
@entrance(STAFF)
def list_contact_looks(request: ApiRequest, query: Query[LookQuery]) -> LookPage:
    """For the supervisors of the center that holds the order, newest first."""
    since, until = query.since or request.today - LOOKED_BACK, query.until or request.today
    rows, cursor = one_page(contact_looks(request.actor, since=since, until=until), query)
    return LookPage(items=[look_shown(row) for row in rows], next_cursor=cursor)


@router.post("/{order_id}/confidentiality/grant", response=OrderRecord, summary="Grant confidentiality")
@entrance(FRONTLINE)
def grant_order_confidentiality(request: ApiRequest, order_id: Id, body: TalkBody) -> OrderRecord:
    """After the talk that established the need and the opening; the order opens, its name stays hidden."""
    talk, known = talk_of(body), _visible(request, order_id)
    grant_confidentiality(
        actor=request.actor, job_order_id=known, talk=talk, reason=body.reason, moment=moment()
    )
    return _as_it_stands(request, known)


@router.post("/{order_id}/confidentiality/decline", response=OrderRecord, summary="Decline confidentiality")
@entrance(FRONTLINE)
def decline_order_confidentiality(request: ApiRequest, order_id: Id, body: TalkBody) -> OrderRecord:
    """The order stays on hold until the employer shows its name or closes it."""
    talk, known = talk_of(body), _visible(request, order_id)
    decline_confidentiality(
        actor=request.actor, job_order_id=known, talk=talk, reason=body.reason, moment=moment()
    )
    return _as_it_stands(request, known)


@router.post("/{order_id}/confidentiality/show", response=OrderRecord, summary="Show the employer's name")
@entrance(OWN_OR_FRONTLINE)
def show_confidential_employer(request: ApiRequest, order_id: Id, body: TalkBody) -> OrderRecord:
    """By the employer itself; staff send the talk in which it agreed."""
    talk, known = talk_of(body), _visible(request, order_id)
    show_employer(actor=request.actor, job_order_id=known, talk=talk, reason=body.reason, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{order_id}/contact-looks", response=ContactShown, summary="Open a confidential contact")
@entrance(FRONTLINE)
def open_contact(request: ApiRequest, order_id: Id, body: LookBody) -> ContactShown:
    """For the responsible person and the supervisors of the center; who looked and why is kept."""
    known = _visible(request, order_id)
    order = look_at_contact(actor=request.actor, job_order_id=known, reason=body.reason, moment=moment())
    shown = contact_shown(order)
    request.kept_answer = without_secrets(shown)
    return shown


@router.post("/{order_id}/responsible", response=OrderRecord, summary="Make somebody responsible")
@entrance(FRONTLINE)
def give_responsibility(request: ApiRequest, order_id: Id, body: ResponsibleBody) -> OrderRecord:
    """For a confidential order, by the responsible person or a supervisor; the follow-ups go along."""
    known = _visible(request, order_id)
    make_responsible(
        actor=request.actor, job_order_id=known, user_id=body.user_id, reason=body.reason, moment=moment()
    )
    return _as_it_stands(request, known)


def _visible(request: ApiRequest, order_id: int) -> int:
    """The id of an order that is there for this actor (else 404)."""
    return job_for_actor(request.actor, order_id, on=request.today).pk


def _as_it_stands(request: ApiRequest, order_id: int) -> OrderRecord:
    return order_record(request.actor, job_for_actor(request.actor, order_id, on=request.today))
