"""Before a job order is open, and beside it: drafts, short forms, void orders, and other job centers."""

from django.utils.translation import gettext as _
from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, FRONTLINE_ROLES, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.requests import ApiRequest
from peyser.api.schemas.order_life import (
    DraftBody,
    NewDraftBody,
    Share,
    ShareBody,
    Shares,
    ShortFormBody,
    TransferBody,
    VoidBody,
    draft_answers,
    share_shown,
)
from peyser.api.schemas.order_records import OrderRecord, order_record
from peyser.job_orders.actions.drafts import discard_draft, open_job_order, save_draft
from peyser.job_orders.actions.moves import transfer_order
from peyser.job_orders.actions.share import end_share, share_order
from peyser.job_orders.actions.short_form import send_short_form
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import job_for_actor
from peyser.kernel.errors import BadInput
from peyser.referrals.actions.void import void_job_order

router = Router(tags=["Job orders"])
OWN_OR_FRONTLINE = Entrance(employer=True, roles=FRONTLINE_ROLES)


@router.post("/drafts", response={201: OrderRecord}, summary="Begin a draft of a job order")
@entrance(OWN_OR_FRONTLINE)
def begin_draft(request: ApiRequest, body: NewDraftBody) -> Status[OrderRecord]:
    """Kept as far as it is known, and not judged until it is opened."""
    order = save_draft(
        actor=request.actor,
        employer_id=_employer(request, body),
        answers=draft_answers(body),
        moment=moment(),
    )
    return Status(201, _as_it_stands(request, order.pk))


@router.post("/short-forms", response={201: OrderRecord}, summary="Send the Job Order Short Form")
@entrance(OWN_OR_FRONTLINE)
def send_form(request: ApiRequest, body: ShortFormBody) -> Status[OrderRecord]:
    """The job center of the worksite completes the order; the deadline of entry runs from the receipt."""
    order = send_short_form(
        actor=request.actor,
        employer_id=_employer(request, body),
        answers={name: one for name, one in draft_answers(body).items() if name != "received_at"},
        reach=body.reach,
        remarks=body.remarks,
        received_at=body.received_at,
        moment=moment(),
    )
    return Status(201, order_record(request.actor, order))


@router.patch("/{order_id}/draft", response=OrderRecord, summary="Save answers on a draft")
@entrance(OWN_OR_FRONTLINE)
def go_on_with_draft(request: ApiRequest, order_id: Id, body: DraftBody) -> OrderRecord:
    """What is left out stays as it was."""
    known = _visible(request, order_id)
    save_draft(
        actor=request.actor,
        employer_id=known.employer_id,
        job_order_id=known.pk,
        answers=draft_answers(body),
        moment=moment(),
    )
    return _as_it_stands(request, known.pk)


@router.delete("/{order_id}/draft", response={204: None}, summary="Throw a draft away")
@entrance(OWN_OR_FRONTLINE)
def throw_draft_away(request: ApiRequest, order_id: Id) -> Status[None]:
    """A request that is with the job center is withdrawn by its employer, and stays on record as void."""
    discard_draft(actor=request.actor, job_order_id=_visible(request, order_id).pk, moment=moment())
    return Status(204, None)


@router.post("/{order_id}/open", response=OrderRecord, summary="Open a draft")
@entrance(OWN_OR_FRONTLINE)
def open_draft(request: ApiRequest, order_id: Id) -> OrderRecord:
    """Judged as an order that is entered at once."""
    known = _visible(request, order_id).pk
    open_job_order(actor=request.actor, job_order_id=known, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{order_id}/void", response=OrderRecord, summary="Make a job order void")
@entrance(FRONTLINE)
def void_order(request: ApiRequest, order_id: Id, body: VoidBody) -> OrderRecord:
    """It is out for good; the seekers who were referred, or asked to be, are told."""
    known = _visible(request, order_id).pk
    void_job_order(actor=request.actor, job_order_id=known, reason=body.reason, note=body.note, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{order_id}/transfer", response=OrderRecord, summary="Hand a job order over to another center")
@entrance(FRONTLINE)
def transfer(request: ApiRequest, order_id: Id, body: TransferBody) -> OrderRecord:
    """With its reason; the other center sees it on its desk."""
    known = _visible(request, order_id).pk
    transfer_order(
        actor=request.actor, job_order_id=known, office_id=body.office_id, reason=body.reason, moment=moment()
    )
    return _as_it_stands(request, known)


@router.post("/{order_id}/shares", response={201: Shares}, summary="Ask other centers to help to recruit")
@entrance(FRONTLINE)
def share(request: ApiRequest, order_id: Id, body: ShareBody) -> Status[Shares]:
    """The order and its credit stay with the center that holds it."""
    shares = share_order(
        actor=request.actor,
        job_order_id=_visible(request, order_id).pk,
        office_ids=body.office_ids,
        activity=body.activity,
        request=body.request,
        moment=moment(),
    )
    return Status(201, Shares(items=[share_shown(one) for one in shares]))


@router.post("/shares/{share_id}/end", response=Share, summary="End the help of another center")
@entrance(FRONTLINE)
def end_help(request: ApiRequest, share_id: Id) -> Share:
    """By either center."""
    return share_shown(end_share(actor=request.actor, share_id=share_id, moment=moment()))


def _employer(request: ApiRequest, body: NewDraftBody) -> int:
    employer_id = request.actor.employer_id or body.employer_id
    if employer_id is None:
        raise BadInput({"employer_id": _("Say for which employer.")})
    return employer_id


def _visible(request: ApiRequest, order_id: int) -> JobOrder:
    """The order; another employer's is not there (404)."""
    return job_for_actor(request.actor, order_id, on=request.today)


def _as_it_stands(request: ApiRequest, order_id: int) -> OrderRecord:
    return order_record(request.actor, _visible(request, order_id))
