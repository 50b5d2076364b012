from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, FRONTLINE_ROLES, STAFF, Entrance, entrance
from peyser.accounts.actor import Actor
from peyser.api.fields import Id
from peyser.api.guard import reads_only
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.marked_words import EnteredOrder, entered_order
from peyser.api.schemas.order_records import OrderPage, OrderQuery, OrderRecord, order_listed, order_record
from peyser.api.schemas.orders import (
    CloseBody,
    HoldBody,
    NewOrderBody,
    OrderBody,
    ReleaseBody,
    order_clearings,
    order_details,
)
from peyser.api.schemas.shapes import RuleAnswer, ScreenAnswer, findings_of, rule_answer
from peyser.job_orders.actions.entry import change_job_order, enter_job_order, examine_order, screen_order
from peyser.job_orders.actions.status import close_job_order, hold_job_order, release_job_order
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import job_for_actor, orders_for_desk, orders_of_employer, why_not_online
from peyser.kernel.errors import BadInput

router = Router(tags=["Job orders"])
OWN_OR_STAFF = Entrance(employer=True, roles=STAFF.roles)
OWN_OR_FRONTLINE = Entrance(employer=True, roles=FRONTLINE_ROLES)


@router.get("", response=OrderPage, summary="List job orders")
@entrance(OWN_OR_STAFF)
def list_orders(request: ApiRequest, query: Query[OrderQuery]) -> OrderPage:
    """An employer's own; for staff those that their offices hold, or all. Newest first."""
    rows, cursor = one_page(_orders_of(request.actor, query), query)
    return OrderPage(items=[order_listed(request.actor, row) for row in rows], next_cursor=cursor)


@router.post("", response={201: EnteredOrder}, summary="Enter a job order")
@entrance(OWN_OR_FRONTLINE)
def enter_order(request: ApiRequest, body: NewOrderBody) -> Status[EnteredOrder]:
    """It is open at once, and online as soon as the employer is verified."""
    employer_id = request.actor.employer_id or body.employer_id
    if employer_id is None:
        raise BadInput({"employer_id": _("Say for which employer.")})
    order = enter_job_order(
        actor=request.actor,
        employer_id=employer_id,
        details=order_details(body),
        moment=moment(),
        clearings=order_clearings(body),
    )
    return Status(201, entered_order(request.actor, order))


@router.post("/examine", response=RuleAnswer, summary="Ask what the rule book would say of an order")
@entrance(OWN_OR_FRONTLINE)
@reads_only
def examine_an_order(request: ApiRequest, body: OrderBody) -> RuleAnswer:
    """Nothing is saved and no answer is kept."""
    return rule_answer(examine_order(order_details(body), actor=request.actor, on=request.today))


@router.post("/screen", response=ScreenAnswer, summary="Ask which words of an order are marked")
@entrance(OWN_OR_FRONTLINE)
@reads_only
def screen_an_order(request: ApiRequest, body: OrderBody) -> ScreenAnswer:
    """The words alone, as at every entry; nothing is saved and no answer is kept."""
    decision = screen_order(order_details(body), actor=request.actor, on=request.today)
    return ScreenAnswer(findings=findings_of(decision))


@router.get("/{order_id}", response=OrderRecord, summary="Read a job order")
@entrance(OWN_OR_STAFF)
def get_order(request: ApiRequest, order_id: Id) -> OrderRecord:
    """A confidential order shows its employer only to the job center that holds it."""
    return _as_it_stands(request, order_id)


@router.put("/{order_id}", response=EnteredOrder, summary="Change a job order")
@entrance(OWN_OR_FRONTLINE)
def change_order(request: ApiRequest, order_id: Id, body: OrderBody) -> EnteredOrder:
    """Judged again as if it were new."""
    known = _visible(request, order_id).pk
    change_job_order(
        actor=request.actor,
        job_order_id=known,
        details=order_details(body),
        moment=moment(),
        clearings=order_clearings(body),
    )
    return entered_order(request.actor, _visible(request, known))


@router.post("/{order_id}/hold", response=OrderRecord, summary="Put a job order on hold")
@entrance(FRONTLINE)
def hold_order(request: ApiRequest, order_id: Id, body: HoldBody) -> OrderRecord:
    """A supervisor or customer support takes it off the public pages for a time."""
    known = _visible(request, order_id).pk
    hold_job_order(actor=request.actor, job_order_id=known, reason=body.reason, note=body.note, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{order_id}/release", response=OrderRecord, summary="Open a job order on hold again")
@entrance(FRONTLINE)
def release_order(request: ApiRequest, order_id: Id, body: ReleaseBody) -> OrderRecord:
    """By those who may put it on hold."""
    known = _visible(request, order_id).pk
    release_job_order(actor=request.actor, job_order_id=known, note=body.note, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{order_id}/close", response=OrderRecord, summary="Close a job order")
@entrance(OWN_OR_FRONTLINE)
def close_order(request: ApiRequest, order_id: Id, body: CloseBody) -> OrderRecord:
    """Filled, expired or cancelled."""
    known = _visible(request, order_id).pk
    close_job_order(
        actor=request.actor, job_order_id=known, reason=body.reason, note=body.note, moment=moment()
    )
    return _as_it_stands(request, known)


@router.get(
    "/{order_id}/why-not-online", response=RuleAnswer, summary="Ask why the public does not see an order"
)
@entrance(OWN_OR_STAFF)
def explain_offline(request: ApiRequest, order_id: Id) -> RuleAnswer:
    """Each finding is one reason; none when it is online."""
    return rule_answer(why_not_online(_visible(request, order_id), on=request.today))


def _visible(request: ApiRequest, order_id: int) -> JobOrder:
    """The order; another employer's is not there (404)."""
    return job_for_actor(request.actor, order_id, on=request.today)


def _as_it_stands(request: ApiRequest, order_id: int) -> OrderRecord:
    return order_record(request.actor, _visible(request, order_id))


def _orders_of(actor: Actor, query: OrderQuery) -> QuerySet[JobOrder]:
    if actor.employer_id is None:
        return orders_for_desk(actor, status=query.status, text=query.text, own_offices=query.own_offices)
    found = orders_of_employer(actor, actor.employer_id)
    if query.status:
        found = found.filter(status=query.status)
    if query.text:
        found = found.filter(Q(title__icontains=query.text) | Q(number__iexact=query.text))
    return found
