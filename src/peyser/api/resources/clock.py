"""The clock of participation: how it stands and why, and what staff do about it."""

from typing import Any

from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.requests import ApiRequest
from peyser.api.schemas.clock import (
    ClockOut,
    EffectBody,
    EffectOut,
    EndPlanBody,
    ExclusionBody,
    ExtendGapBody,
    GapBody,
    GapOut,
    KeepPlanBody,
    PeriodOut,
    PlanBody,
    PlanOut,
    ReasonBody,
    ServiceCloseBody,
    ServiceCorrectionBody,
    gap_out,
    line_out,
    period_out,
    plan_out,
    standing_out,
)
from peyser.api.schemas.participation import EnrollmentOut, ServiceOut, enrollment_out, service_out
from peyser.participation.actions.close import Closing, close_enrollment, take_back_closure
from peyser.participation.actions.corrections import ServiceChange, correct_service, take_back_service
from peyser.participation.actions.exclusions import exclude_exit
from peyser.participation.actions.gaps import GapAgreed, extend_gap, record_gap, take_back_gap
from peyser.participation.actions.plans import PlanGiven, cancel_plan, keep_plan, miss_plan, plan_service
from peyser.participation.explain import explain, standing
from peyser.participation.models import Service
from peyser.participation.preview import effect_of_service
from peyser.participation.queries import enrollments_of, gaps_of, periods_of, plans_of, services_of
from peyser.participation.wording import effect_in_words, standing_in_words
from peyser.reference.queries import service_code_in_force
from peyser.seekers.models import Seeker
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Participation"])


@router.get(
    "/{seeker_id}/participation", response=ClockOut, summary="How a seeker's participation stands, and why"
)
@entrance(STAFF)
def get_clock(request: ApiRequest, seeker_id: Id) -> ClockOut:
    """The clock as it stands today, with the reasoning service by service."""
    seeker = _seeker(request, seeker_id)
    now = standing(seeker_id=seeker.pk, today=request.today)
    return ClockOut(
        standing=standing_out(now, standing_in_words(now, today=request.today)),
        periods=[period_out(row) for row in periods_of(seeker)],
        plans=[plan_out(row) for row in plans_of(seeker)],
        gaps=[gap_out(row) for row in gaps_of(seeker)],
        lines=[line_out(line) for line in explain(seeker_id=seeker.pk, today=request.today)],
    )


@router.post("/{seeker_id}/services/effect", response=EffectOut, summary="What a service would do to the clock")
@entrance(FRONTLINE)
def preview_service(request: ApiRequest, seeker_id: Id, body: EffectBody) -> EffectOut:
    """Nothing is written."""
    seeker, on = _seeker(request, seeker_id), body.on or request.today
    change = effect_of_service(seeker_id=seeker.pk, code=body.code, on=on, today=request.today)
    edition = service_code_in_force(body.code, on=on)
    words = effect_in_words(change, category=edition.category if edition else "")
    return EffectOut(effect=change.effect.value, in_words=words)


@router.post("/{seeker_id}/services/{service_id}/correct", response=ServiceOut, summary="Correct a service")
@entrance(FRONTLINE)
def correct_a_service(
    request: ApiRequest, seeker_id: Id, service_id: Id, body: ServiceCorrectionBody
) -> ServiceOut:
    """Answers the service that stands now; the old one stays on record with the reason."""
    service = _service(request, seeker_id, service_id)
    change = ServiceChange(**body.model_dump())
    return service_out(correct_service(service_id=service.pk, change=change, **_who(request)))


@router.post("/{seeker_id}/services/{service_id}/take-back", response=ServiceOut, summary="Take a service back")
@entrance(FRONTLINE)
def take_a_service_back(request: ApiRequest, seeker_id: Id, service_id: Id, body: ReasonBody) -> ServiceOut:
    """It stays on record with the reason, and counts for nothing."""
    service = _service(request, seeker_id, service_id)
    return service_out(take_back_service(service_id=service.pk, reason=body.reason, **_who(request)))


@router.post("/{seeker_id}/planned-services", response={201: PlanOut}, summary="Plan a service")
@entrance(FRONTLINE)
def plan_a_service(request: ApiRequest, seeker_id: Id, body: PlanBody) -> Status[PlanOut]:
    """Until its day the participation stays open."""
    seeker = _seeker(request, seeker_id)
    made = plan_service(seeker_id=seeker.pk, code=body.code, on=body.on, **_who(request))
    return Status(201, plan_out(made))


@router.post("/{seeker_id}/planned-services/{plan_id}/given", response=ServiceOut, summary="A plan was kept")
@entrance(FRONTLINE)
def keep_a_plan(request: ApiRequest, seeker_id: Id, plan_id: Id, body: KeepPlanBody) -> ServiceOut:
    """Records the service, judged by its own rules."""
    plan = plans_of(_seeker(request, seeker_id)).get(pk=plan_id)
    given = PlanGiven(on=body.on or request.today, note=body.note, need_determined=body.need_determined)
    return service_out(keep_plan(plan_id=plan.pk, given=given, **_who(request)))


@router.post("/{seeker_id}/planned-services/{plan_id}/missed", response=PlanOut, summary="A plan was missed")
@entrance(FRONTLINE)
def miss_a_plan(request: ApiRequest, seeker_id: Id, plan_id: Id, body: EndPlanBody) -> PlanOut:
    """From its day on."""
    plan = plans_of(_seeker(request, seeker_id)).get(pk=plan_id)
    return plan_out(miss_plan(plan_id=plan.pk, reason=body.reason, **_who(request)))


@router.post("/{seeker_id}/planned-services/{plan_id}/cancel", response=PlanOut, summary="Call a plan off")
@entrance(FRONTLINE)
def cancel_a_plan(request: ApiRequest, seeker_id: Id, plan_id: Id, body: EndPlanBody) -> PlanOut:
    """With the reason."""
    plan = plans_of(_seeker(request, seeker_id)).get(pk=plan_id)
    return plan_out(cancel_plan(plan_id=plan.pk, reason=body.reason, **_who(request)))


@router.post("/{seeker_id}/planned-gaps", response={201: GapOut}, summary="Record a planned gap")
@entrance(FRONTLINE)
def record_a_gap(request: ApiRequest, seeker_id: Id, body: GapBody) -> Status[GapOut]:
    """Both days belong to it."""
    seeker = _seeker(request, seeker_id)
    agreed = GapAgreed(**body.model_dump())
    return Status(201, gap_out(record_gap(seeker_id=seeker.pk, agreed=agreed, **_who(request))))


@router.post("/{seeker_id}/planned-gaps/{gap_id}/extend", response=GapOut, summary="Extend a planned gap")
@entrance(FRONTLINE)
def extend_a_gap(request: ApiRequest, seeker_id: Id, gap_id: Id, body: ExtendGapBody) -> GapOut:
    """Once."""
    gap = gaps_of(_seeker(request, seeker_id)).get(pk=gap_id)
    return gap_out(extend_gap(gap_id=gap.pk, ends_on=body.ends_on, because=body.because, **_who(request)))


@router.post("/{seeker_id}/planned-gaps/{gap_id}/take-back", response=GapOut, summary="Take a planned gap back")
@entrance(FRONTLINE)
def take_a_gap_back(request: ApiRequest, seeker_id: Id, gap_id: Id, body: ReasonBody) -> GapOut:
    """With the reason."""
    gap = gaps_of(_seeker(request, seeker_id)).get(pk=gap_id)
    return gap_out(take_back_gap(gap_id=gap.pk, reason=body.reason, **_who(request)))


@router.post("/{seeker_id}/participations/{period_id}/exclusion", response=PeriodOut, summary="Exclude an exit")
@entrance(FRONTLINE)
def exclude_an_exit(request: ApiRequest, seeker_id: Id, period_id: Id, body: ExclusionBody) -> PeriodOut:
    """From the outcomes, with its proof; code 00 takes the exclusion back."""
    period = periods_of(_seeker(request, seeker_id)).get(pk=period_id)
    changed = exclude_exit(
        participation_id=period.pk, exclusion=body.exclusion, proof=body.proof, **_who(request)
    )
    return period_out(changed)


@router.post(
    "/{seeker_id}/enrollments/{enrollment_id}/close", response=EnrollmentOut, summary="Close an enrollment"
)
@entrance(FRONTLINE)
def close_an_enrollment(
    request: ApiRequest, seeker_id: Id, enrollment_id: Id, body: ServiceCloseBody
) -> EnrollmentOut:
    """With reason and outcome. The exit follows from the services and does not move."""
    enrollment = enrollments_of(_seeker(request, seeker_id)).get(pk=enrollment_id)
    closing = Closing(on=body.on or request.today, closure=body.closure, outcome=body.outcome)
    return enrollment_out(close_enrollment(enrollment_id=enrollment.pk, closing=closing, **_who(request)))


@router.post(
    "/{seeker_id}/enrollments/{enrollment_id}/reopen", response=EnrollmentOut, summary="Take a closing back"
)
@entrance(FRONTLINE)
def reopen_an_enrollment(request: ApiRequest, seeker_id: Id, enrollment_id: Id) -> EnrollmentOut:
    """When closing it was wrong."""
    enrollment = enrollments_of(_seeker(request, seeker_id)).get(pk=enrollment_id)
    return enrollment_out(take_back_closure(enrollment_id=enrollment.pk, **_who(request)))


def _seeker(request: ApiRequest, seeker_id: int) -> Seeker:
    return seeker_for_actor(request.actor, seeker_id, on=request.today)


def _service(request: ApiRequest, seeker_id: int, service_id: int) -> Service:
    return services_of(_seeker(request, seeker_id)).get(pk=service_id)


def _who(request: ApiRequest) -> dict[str, Any]:
    return {"actor": request.actor, "moment": moment()}
