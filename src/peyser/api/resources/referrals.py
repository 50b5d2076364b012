from django.db.models import QuerySet
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, FRONTLINE_ROLES, SEEKER, SIGNED_IN, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.guard import reads_only
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.resources.job_orders import OWN_OR_STAFF as OWN_ORDER_OR_STAFF
from peyser.api.resources.seekers import OWN_OR_STAFF
from peyser.api.schemas.employers import DenialBody
from peyser.api.schemas.matches import match_out
from peyser.api.schemas.referrals import (
    ReferBody,
    ReferralDetail,
    ReferralOut,
    ReferralPage,
    ReferralQuery,
    RequestBody,
    ResultBody,
    Trial,
    referral_detail,
    referral_out,
)
from peyser.api.schemas.shapes import rule_answer
from peyser.compliance.actions.keep import Refused
from peyser.employers.queries import employer_for_actor, may_see_seekers
from peyser.job_orders.queries import job_for_actor
from peyser.referrals.actions.issue import deny_referral, issue_referral, request_referral, try_referral
from peyser.referrals.actions.result import Hire, result_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from peyser.referrals.queries import (
    referral_for_actor,
    referral_for_desk,
    referrals_of_seeker,
    referrals_to_order,
    requests_waiting,
)
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Referrals"])
of_seekers = Router(tags=["Referrals"])
of_orders = Router(tags=["Referrals"])
EMPLOYER_OR_FRONTLINE = Entrance(employer=True, roles=FRONTLINE_ROLES)


@router.get("", response=ReferralPage, summary="List referrals")
@entrance(SIGNED_IN)
def list_referrals(request: ApiRequest, query: Query[ReferralQuery]) -> ReferralPage:
    """A seeker's own, those to an employer's orders, or for staff those of seekers they may open."""
    if query.waiting and request.actor.is_staff:
        return _page(request, requests_waiting(request.actor).select_related("job_order__employer"), query)
    found = Referral.objects.visible_to(request.actor, on=request.today).order_by("-pk")
    found = found.select_related("seeker", "job_order", "job_order__employer", "issued_by", "placement")
    found = found.defer("job_order__search")
    return _page(request, found.filter(status=query.status) if query.status else found, query)


@router.post("", response={201: ReferralDetail}, summary="Refer a seeker to a job order")
@entrance(FRONTLINE)
def issue(request: ApiRequest, body: ReferBody) -> Status[ReferralDetail]:
    """A refusal of the rule book comes as 422 with the findings. The Job Referral service is recorded by itself."""
    seeker = seeker_for_actor(request.actor, body.seeker_id, on=request.today)
    made = issue_referral(
        actor=request.actor,
        seeker_id=seeker.pk,
        job_order_id=body.job_order_id,
        terms=_terms(body),
        moment=moment(),
    )
    return Status(201, _detail(request, made.pk))


@router.post("/examine", response=Trial, summary="Ask what the rule book would say of a referral")
@entrance(FRONTLINE)
@reads_only
def examine_a_referral(request: ApiRequest, body: ReferBody) -> Trial:
    """With the match. Nothing is saved and no answer is kept."""
    seeker = seeker_for_actor(request.actor, body.seeker_id, on=request.today)
    order = job_for_actor(request.actor, body.job_order_id, on=request.today)
    match, decision = try_referral(
        actor=request.actor, seeker=seeker, order=order, terms=_terms(body), moment=moment()
    )
    return Trial(**dict(rule_answer(decision)), match=match_out(match, with_answers=True))


@router.post("/request", response={201: ReferralDetail}, summary="Ask to be referred to a job")
@entrance(SEEKER)
def ask_for_referral(request: ApiRequest, body: RequestBody) -> Status[ReferralDetail]:
    """This is the consent to this very job. Who asked before gets the same referral again."""
    made = request_referral(
        actor=request.actor, job_order_id=body.job_order_id, notice_read=body.notice_read, moment=moment()
    )
    return Status(201, _detail(request, made.pk))


@router.get("/{referral_id}", response=ReferralDetail, summary="Read a referral")
@entrance(SIGNED_IN)
def get_referral(request: ApiRequest, referral_id: Id) -> ReferralDetail:
    """One that concerns you."""
    return _detail(request, referral_id)


@router.post("/{referral_id}/deny", response=ReferralOut, summary="Do not issue what a seeker asked for")
@entrance(FRONTLINE)
def deny(request: ApiRequest, referral_id: Id, body: DenialBody) -> ReferralOut:
    """With the reason, which the seeker reads."""
    known = _visible(request, referral_id)
    denied = deny_referral(actor=request.actor, referral_id=known.pk, reason=body.reason, moment=moment())
    return referral_out(request.actor, denied)


@router.post("/{referral_id}/result", response=ReferralOut, summary="Record how a referral ended")
@entrance(EMPLOYER_OR_FRONTLINE)
def record_result(request: ApiRequest, referral_id: Id, body: ResultBody) -> ReferralOut:
    """By the employer or by staff; may be corrected. A hire with its five facts becomes a placement."""
    known = _visible(request, referral_id)
    done = result_referral(
        actor=request.actor,
        referral_id=known.pk,
        result=body.result,
        moment=moment(),
        hire=Hire(**body.hire.model_dump()) if body.hire else None,
        note=body.note,
    )
    return referral_out(request.actor, done)


@of_seekers.get("/{seeker_id}/referrals", response=ReferralPage, summary="List a seeker's referrals")
@entrance(OWN_OR_STAFF)
def list_referrals_of_seeker(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> ReferralPage:
    """Newest first."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    return _page(request, referrals_of_seeker(request.actor, seeker, on=request.today), query)


@of_orders.get("/{order_id}/referrals", response=ReferralPage, summary="List the referrals to a job order")
@entrance(OWN_ORDER_OR_STAFF)
def list_referrals_to_order(request: ApiRequest, order_id: Id, query: Query[PageQuery]) -> ReferralPage:
    """All for its employer and the job center that holds it; for other staff those of their own seekers."""
    order = job_for_actor(request.actor, order_id, on=request.today)
    return _page(request, referrals_to_order(request.actor, order, on=request.today), query)


def _terms(body: ReferBody) -> Terms:
    return Terms(**body.model_dump(exclude={"seeker_id", "job_order_id"}))


def _page(request: ApiRequest, found: QuerySet[Referral], query: PageQuery) -> ReferralPage:
    _check_access(request)
    rows, cursor = one_page(found, query)
    return ReferralPage(items=[referral_out(request.actor, row) for row in rows], next_cursor=cursor)


def _detail(request: ApiRequest, referral_id: int) -> ReferralDetail:
    return referral_detail(request.actor, _visible(request, referral_id))


def _visible(request: ApiRequest, referral_id: int) -> Referral:
    """The referral; one that concerns somebody else is not there (404)."""
    if request.actor.is_staff:
        return referral_for_desk(request.actor, referral_id, on=request.today)
    found = referral_for_actor(request.actor, referral_id, on=request.today)
    _check_access(request)
    return found


def _check_access(request: ApiRequest) -> None:
    """Raise Refused for an employer who may not look at seekers, for example while it waits for verification."""
    if request.actor.employer_id is None:
        return
    employer = employer_for_actor(request.actor, request.actor.employer_id)
    access = may_see_seekers(employer, on=request.today)
    if not access.allowed:
        raise Refused(access)
