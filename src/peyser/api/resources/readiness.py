from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.readiness import (
    ReadinessBody,
    ReadinessOut,
    ServiceOutcomeBody,
    ServiceReferralBody,
    ServiceReferralOut,
    ServiceReferralPage,
    readiness_out,
    service_referral_out,
)
from peyser.readiness.actions.find_readiness import ReadinessFound, find_readiness
from peyser.readiness.actions.refer_to_service import HelpWanted, record_outcome, refer_to_service
from peyser.readiness.models import Readiness
from peyser.readiness.queries import help_owed, readiness_of, service_referral_for_actor, service_referrals_of
from peyser.readiness.suggestions import suggested_help
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Readiness and help"])


@router.get("/{seeker_id}/readiness", response=ReadinessOut, summary="Read whether a seeker is ready for a job")
@entrance(STAFF)
def get_readiness(request: ApiRequest, seeker_id: Id) -> ReadinessOut:
    """The latest finding of staff; not found where nobody has looked yet."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    found = readiness_of(seeker.pk)
    if found is None:
        raise Readiness.DoesNotExist
    return _told(request, found)


@router.post(
    "/{seeker_id}/readiness", response={201: ReadinessOut}, summary="Say whether a seeker is ready for a job"
)
@entrance(FRONTLINE)
def say_readiness(request: ApiRequest, seeker_id: Id, body: ReadinessBody) -> Status[ReadinessOut]:
    """Follows the finding before it, which stays."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    found = ReadinessFound(is_ready=body.is_ready, obstacles=tuple(body.obstacles), reason=body.reason)
    kept, _decision = find_readiness(actor=request.actor, seeker_id=seeker.pk, found=found, moment=moment())
    return Status(201, _told(request, kept))


@router.get(
    "/{seeker_id}/service-referrals", response=ServiceReferralPage, summary="List referrals to other services"
)
@entrance(STAFF)
def list_service_referrals(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> ServiceReferralPage:
    """Newest first; for staff only."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    rows, cursor = one_page(service_referrals_of(seeker), query)
    return ServiceReferralPage(items=[service_referral_out(row) for row in rows], next_cursor=cursor)


@router.post(
    "/{seeker_id}/service-referrals", response={201: ServiceReferralOut}, summary="Refer to another service"
)
@entrance(FRONTLINE)
def refer_elsewhere(
    request: ApiRequest, seeker_id: Id, body: ServiceReferralBody
) -> Status[ServiceReferralOut]:
    """Records the service "Referred to Other Services" with it."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    wanted = HelpWanted(**body.model_dump())
    made = refer_to_service(actor=request.actor, seeker_id=seeker.pk, wanted=wanted, moment=moment())
    return Status(201, service_referral_out(made))


@router.post(
    "/{seeker_id}/service-referrals/{referral_id}/outcome",
    response=ServiceReferralOut,
    summary="Say what became of a referral to another service",
)
@entrance(FRONTLINE)
def say_outcome(
    request: ApiRequest, seeker_id: Id, referral_id: Id, body: ServiceOutcomeBody
) -> ServiceReferralOut:
    """Once."""
    one = service_referral_for_actor(request.actor, referral_id, seeker_id=seeker_id, on=request.today)
    done = record_outcome(actor=request.actor, service_referral_id=one.pk, moment=moment(), **body.model_dump())
    return service_referral_out(done)


def _told(request: ApiRequest, found: Readiness) -> ReadinessOut:
    owed = help_owed(found, on=request.today)
    return readiness_out(found, suggestions=suggested_help(found.obstacles), owed=owed)
