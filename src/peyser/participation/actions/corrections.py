"""Correcting a service on record, or taking it back: with a reason, never silently."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, Min, OuterRef, Q

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.kernel.moment import Moment
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, complete, judge_service
from peyser.participation.actions.special import hand_on_login_number, write_detail
from peyser.participation.models import Enrollment, PlannedService, Service
from peyser.participation.permissions import supervises_services
from peyser.participation.special import special_of
from peyser.participation.tend import admitted, check_texts, locked
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.engine import Decision
from peyser.rulebook.parameters import text
from peyser.rulebook.service.correction_rules import CORRECTION_RULES
from peyser.rulebook.service.facts import CorrectionFacts

CORRECTED = "correction:"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChange:
    """What a service should have been, and why it is changed."""

    code: str
    on: dt.date
    reason: str
    need_determined: bool = False


def correct_service(*, actor: Actor, service_id: int, change: ServiceChange, moment: Moment) -> Service:
    """Put another service in the place of one that was entered wrongly. The old one stays on record, taken back.

    The new one is judged as of its own day and keeps who is credited. Raises PermissionDenied, BadInput or Refused.
    """
    seeker_id = _seeker_of(service_id)
    admitted(actor, seeker_id, moment)
    check_texts(Service, removal_reason=change.reason)
    with transaction.atomic():
        seeker = locked(seeker_id)
        old = Service.objects.select_related("enrollment").get(pk=service_id)
        decision, record = _judge(old, actor, change.reason, moment, taking_back=False)
        if decision.allowed:
            special = special_of(old)
            given = ServiceGiven(
                code=change.code,
                on=change.on,
                note=change.reason,
                need_determined=change.need_determined,
                special=special,
            )
            decision, record, enrollment = judge_service(
                actor=actor,
                seeker=seeker,
                given=given,
                moment=moment,
                role_settled=change.code == old.code,
            )
            code = service_code_in_force(change.code, on=change.on)
            if decision.allowed and code is not None:
                _mark_removed(old, actor, change.reason, moment)
                new = _write_successor(old, code, change.on, enrollment, actor, moment)
                write_detail(new, special)
                hand_on_login_number(old, new, code)
                settle(old, new.enrollment)
                recompute(seeker_id=seeker_id, moment=moment)
                return new
    raise Refused(decision, record)


def take_back_service(*, actor: Actor, service_id: int, reason: str, moment: Moment) -> Service:
    """Take a service back that was not given. It stays on record with who took it back, and why.

    Raises PermissionDenied, BadInput or Refused.
    """
    seeker_id = _seeker_of(service_id)
    admitted(actor, seeker_id, moment)
    check_texts(Service, removal_reason=reason)
    with transaction.atomic():
        locked(seeker_id)
        service = Service.objects.select_related("enrollment").get(pk=service_id)
        decision, record = _judge(service, actor, reason, moment, taking_back=True)
        if decision.allowed:
            _mark_removed(service, actor, reason, moment)
            kept = PlannedService.objects.filter(service=service, status=PlannedService.Status.GIVEN)
            kept.update(status=PlannedService.Status.MISSED, closed_on=moment.on)
            settle(service, None)
            recompute(seeker_id=seeker_id, moment=moment)
            return service
    raise Refused(decision, record)


def _seeker_of(service_id: int) -> int:
    found = Service.objects.values_list("seeker", flat=True).filter(pk=service_id).first()
    if found is None:
        raise PermissionDenied
    return int(found)


def _judge(
    service: Service, actor: Actor, reason: str, moment: Moment, *, taking_back: bool
) -> tuple[Decision, DecisionRecord]:
    own = actor.user_id is not None and service.recorded_by_id == actor.user_id
    entered_on = service.recorded_at.astimezone(moment.at.tzinfo).date()
    facts = CorrectionFacts(
        removed=service.removed_at is not None,
        own_entry=own,
        entered_today=entered_on == moment.on,
        supervisor=supervises_services(actor),
        reason_given=bool(reason.strip()),
        follows_from_an_act=service.origin == Service.Origin.AUTOMATIC
        or bool(service.about and not service.about.startswith(CORRECTED)),
        kept_a_plan=PlannedService.objects.filter(service=service).exists(),
        taking_back=taking_back,
    )
    return judge(
        CORRECTION_RULES,
        facts,
        subject="service_correction",
        about=f"seeker:{service.seeker_id}",
        actor=actor,
        moment=moment,
    )


def _mark_removed(service: Service, actor: Actor, reason: str, moment: Moment) -> None:
    service.removed_at, service.removed_by_id = moment.at, actor.user_id
    service.removal_reason = reason.strip()
    service.save(update_fields=["removed_at", "removed_by", "removal_reason"])


def _write_successor(
    old: Service, code: ServiceCode, on: dt.date, enrollment: Enrollment | None, actor: Actor, moment: Moment
) -> Service:
    new = Service.objects.create(
        seeker_id=old.seeker_id,
        code=code.code,
        on=on,
        ends_on=None if old.ends_on is None else on + (old.ends_on - old.on),
        delivery=old.delivery,
        origin=old.origin,
        office_id=old.office_id,
        credited_to_id=old.credited_to_id,
        enrollment=enrollment,
        about=f"{CORRECTED}{old.pk}",
        recorded_at=moment.at,
        recorded_by_id=actor.user_id,
        batch=old.batch,
    )
    PlannedService.objects.filter(service=old).update(service=new)
    return new


def settle(removed: Service, instead: Enrollment | None) -> None:
    """An enrollment that the removed service completed is complete with the next one that triggers, or waits again."""
    concerned = {one.pk: one for one in (removed.enrollment, instead) if one is not None}
    for enrollment in concerned.values():
        first = _first_that_triggers(enrollment)
        if enrollment.completed_on is None or (first is not None and first < enrollment.completed_on):
            if first is not None:
                complete(enrollment, on=first)
        elif enrollment.completed_on == removed.on and first != removed.on and _by_first_service(enrollment):
            _complete_anew(enrollment, first)


def _complete_anew(enrollment: Enrollment, first: dt.date | None) -> None:
    if first is not None:
        complete(enrollment, on=first)
        return
    newer = Enrollment.objects.filter(
        seeker=enrollment.seeker_id, program=enrollment.program, exited_on__isnull=True
    ).exclude(pk=enrollment.pk)
    if newer.exists():
        return  # one open enrollment of a program: the old one stays as it ended
    enrollment.completed_on = enrollment.exited_on = None
    enrollment.status = Enrollment.Status.REGISTERED
    enrollment.save(update_fields=["completed_on", "exited_on", "status"])


def _by_first_service(enrollment: Enrollment) -> bool:
    return text("enrollment_complete_with", on=enrollment.registered_on) != "registration"


def _first_that_triggers(enrollment: Enrollment) -> dt.date | None:
    edition = ServiceCode.objects.filter(
        Q(until__isnull=True) | Q(until__gt=OuterRef("on")),
        code=OuterRef("code"),
        since__lte=OuterRef("on"),
        triggers_participation=True,
    )
    services = Service.objects.filter(Exists(edition), enrollment=enrollment, removed_at__isnull=True)
    found: dt.date | None = services.aggregate(first=Min("on"))["first"]
    return found
