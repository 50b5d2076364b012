"""Planning a service, and saying what became of the plan."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, give_service
from peyser.participation.models import Enrollment, PlannedService, Service
from peyser.participation.queries import open_enrollment_of_any
from peyser.participation.spans import limits_on
from peyser.participation.tend import admitted, check_texts, locked
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.engine import Decision
from peyser.rulebook.parameters import value
from peyser.rulebook.participation.facts import PlanClosingFacts, PlanFacts
from peyser.rulebook.participation.plan_rules import PLAN_CLOSING_RULES, PLAN_RULES
from peyser.rulebook.service.automatic import Event
from peyser.seekers.models import Seeker

Status = PlannedService.Status


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGiven:
    """The service that kept a plan: on which day, its note, and the finding of need for an individualized one."""

    on: dt.date
    note: str = ""
    need_determined: bool = False


def plan_service(*, actor: Actor, seeker_id: int, code: str, on: dt.date, moment: Moment) -> PlannedService:
    """Plan a service for a day to come; until then the participation stays open.

    Raises PermissionDenied, BadInput (field `code`) or Refused.
    """
    admitted(actor, seeker_id, moment)
    if not code:
        raise BadInput({"code": _("Choose a service.")})
    with transaction.atomic():
        seeker = locked(seeker_id)
        enrollment = open_enrollment_of_any(seeker_id=seeker.pk, on=moment.on)
        decision, record = judge(
            PLAN_RULES,
            _facts(seeker, code, on, enrolled=enrollment is not None, today=moment.on),
            subject="plan",
            about=f"seeker:{seeker.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            plan = PlannedService.objects.create(
                seeker=seeker,
                enrollment=enrollment,
                code=code,
                on=on,
                office_id=actor.home_office_id,
                made_on=moment.on,
                made_by_id=actor.user_id,
            )
            _note_training(plan, seeker, actor, moment)
            recompute(seeker_id=seeker.pk, moment=moment)
            return plan
    raise Refused(decision, record)


def _note_training(plan: PlannedService, seeker: Seeker, actor: Actor, moment: Moment) -> None:
    """Placing a service at training level on the plan is a service of its own, of the day it is placed."""
    edition = service_code_in_force(plan.code, on=plan.on)
    if edition is not None and edition.category == ServiceCode.Category.TRAINING:
        record_event(
            event=Event.PLACED_IN_TRAINING,
            seeker=seeker,
            on=moment.on,
            about=f"plan:{plan.pk}",
            actor=actor,
            moment=moment,
        )


def keep_plan(*, actor: Actor, plan_id: int, given: PlanGiven, moment: Moment) -> Service:
    """Record the service that was planned; a plan whose day was missed can still be kept late.

    Raises PermissionDenied, BadInput or Refused, by the plan's rules or by those of the service.
    """
    seeker_id = PlannedService.objects.values_list("seeker", flat=True).get(pk=plan_id)
    admitted(actor, seeker_id, moment)
    with transaction.atomic():
        seeker = locked(seeker_id)
        plan = PlannedService.objects.select_related("enrollment").get(pk=plan_id)
        waiting = plan.status in {Status.PLANNED, Status.MISSED}
        decision, record = _judge_closing(plan, actor, moment, waiting=waiting)
        if decision.allowed:
            decision, record, service = give_service(
                actor=actor,
                seeker=seeker,
                given=ServiceGiven(
                    code=plan.code, on=given.on, note=given.note, need_determined=given.need_determined
                ),
                moment=moment,
                held=_held(plan, given.on),
            )
            if service is not None:
                plan.service = service
                _close(plan, Status.GIVEN, moment)
                return service
    raise Refused(decision, record)


def miss_plan(*, actor: Actor, plan_id: int, reason: str, moment: Moment) -> PlannedService:
    """Say that the planned service was not given. Raises PermissionDenied, BadInput or Refused."""
    return _end(actor, plan_id, Status.MISSED, reason, moment)


def cancel_plan(*, actor: Actor, plan_id: int, reason: str, moment: Moment) -> PlannedService:
    """Call the plan off, with the reason. Raises PermissionDenied, BadInput (field `reason`) or Refused."""
    return _end(actor, plan_id, Status.CANCELLED, reason, moment)


def close_missed_plans(*, moment: Moment) -> int:
    """Mark the plans whose day has passed; they hold nothing open any more. Returns how many."""
    waiting = PlannedService.objects.filter(status=Status.PLANNED, on__lt=moment.on)
    return int(waiting.update(status=Status.MISSED, closed_on=moment.on))


def _facts(seeker: Seeker, code: str, on: dt.date, *, enrolled: bool, today: dt.date) -> PlanFacts:
    edition = service_code_in_force(code, on=on)
    ahead = value("planned_service_days", on=today)
    return PlanFacts(
        enrolled=enrolled,
        code_in_force=edition is not None,
        counts=edition is not None and (edition.triggers_participation or edition.extends_participation),
        day_passed=on < today,
        far_ahead=(on - today).days > ahead,
        planned_already=PlannedService.objects.filter(
            seeker=seeker, code=code, on=on, status=Status.PLANNED
        ).exists(),
    )


def _end(actor: Actor, plan_id: int, status: Status, reason: str, moment: Moment) -> PlannedService:
    seeker_id = PlannedService.objects.values_list("seeker", flat=True).get(pk=plan_id)
    admitted(actor, seeker_id, moment)
    check_texts(PlannedService, reason=reason)
    with transaction.atomic():
        locked(seeker_id)
        plan = PlannedService.objects.get(pk=plan_id)
        decision, record = _judge_closing(
            plan, actor, moment, waiting=plan.status == Status.PLANNED, status=status, reason=reason
        )
        if decision.allowed:
            plan.reason = reason.strip()
            return _close(plan, status, moment)
    raise Refused(decision, record)


def _judge_closing(
    plan: PlannedService,
    actor: Actor,
    moment: Moment,
    *,
    waiting: bool,
    status: Status = Status.GIVEN,
    reason: str = "",
) -> tuple[Decision, DecisionRecord]:
    facts = PlanClosingFacts(
        waiting=waiting,
        cancelled=status == Status.CANCELLED,
        missed=status == Status.MISSED,
        day_reached=plan.on <= moment.on,
        reason_given=bool(reason.strip()),
    )
    return judge(
        PLAN_CLOSING_RULES,
        facts,
        subject="plan_closing",
        about=f"seeker:{plan.seeker_id}",
        actor=actor,
        moment=moment,
    )


def _held(plan: PlannedService, on: dt.date) -> Enrollment | None:
    """The enrollment that the plan kept open: to a service that comes not longer after its day than a pause may be."""
    near = plan.made_on <= on and (on - plan.on).days <= limits_on(on).longest
    return plan.enrollment if near else None


def _close(plan: PlannedService, status: Status, moment: Moment) -> PlannedService:
    plan.status, plan.closed_on = status, moment.on
    plan.save(update_fields=["status", "closed_on", "reason", "service"])
    recompute(seeker_id=plan.seeker_id, moment=moment)
    return plan
